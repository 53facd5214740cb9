/**
 * By which edition a draft is asked and shown: the one that held on the day it was heard, so that moving that day moves
 * kinds, channels and rules with it; what completes a case goes by that case's own as long as its day stays.
 */
import type { Case } from '../domain/case.ts';
import { asHeardOn, asOn } from '../domain/editions.ts';
import type { Profile } from '../domain/profile.ts';
import { Day, dayIn, plusDays } from '../domain/time.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

type Ruled = Pick<Scene, 'profile' | 'calendar' | 'now'>;

export function asDrafted<S extends Pick<Ruled, 'profile'> & Partial<Ruled>>(
  setting: S,
  draft: Draft,
  one: Case | undefined,
): S {
  const { heardOn } = draft.answers;
  return draft.completes === undefined || one === undefined ? asOn(setting, heardOn) : asHeardOn(setting, one, heardOn);
}

/** The same with the day that was entered on its card; one that can't be kept leaves it where it is. */
export function asEntered<S extends Ruled>(
  setting: S,
  draft: Draft,
  one: Case | undefined,
  { heardOn }: { readonly heardOn?: string | undefined },
): S {
  const before = asDrafted(setting, draft, one);
  const day = Day.safeParse(heardOn).data;
  if (day === undefined) return before;
  const then = asDrafted(setting, { ...draft, answers: { ...draft.answers, heardOn: day } }, one);
  return mayBeHeard(then.profile, setting, day) ? then : before;
}

function mayBeHeard({ municipality, heardAtMostDaysAgo }: Profile, { now }: Ruled, day: Day): boolean {
  const today = dayIn(municipality.zone, now);
  return day <= today && day >= plusDays(today, -heardAtMostDaysAgo);
}

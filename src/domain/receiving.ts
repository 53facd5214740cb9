/**
 * Whoever hears something that concerns another unit sees that it gets there (Kramfors: nobody is sent round; Harstad:
 * meanwhile, routing.dutyUntilAccepted). Until somebody there has seen or taken it that is a duty of her own, which she
 * ends by saying that she has told them.
 */
import { accessOf } from './access.ts';
import { addWorkingDays, type Calendar } from './calendar.ts';
import type { Case, CaseEvent } from './case.ts';
import type { Setting } from './course.ts';
import { employee } from './organisation.ts';
import { homeOf, standingId } from './organisation-changes.ts';
import type { Profile } from './profile.ts';
import { type Day, dayIn } from './time.ts';

/** She was told at once whose it is: a working day goes by before she is asked whether it got there. */
const FIRST_AFTER = 2;

/** What follows from it that `unit` is not the reporter's own. Nothing where the procedure leaves the duty with the unit. */
export function receiverFollows(
  { reporter, facts, responsible }: Pick<Case, 'reporter' | 'facts' | 'responsible'>,
  { profile, organisation, now }: Setting,
  by: Pick<CaseEvent, 'at' | 'by'>,
): CaseEvent[] {
  if (profile.routing.dutyUntilAccepted !== 'receiver' || responsible.person === reporter) return [];
  const today = dayIn(profile.municipality.zone, now);
  const works = employee(organisation, reporter, today) !== undefined;
  const own = works ? homeOf(organisation, reporter, today) : undefined;
  return own === undefined || own === facts.unit ? [] : [{ event: 'receiver-follows', ...by, from: own }];
}

/** Her own unit has ended: what became of it is hers, and may be the one that has the case. */
export function receiverMoved(
  one: Pick<Case, 'handling'>,
  { profile, organisation, now }: Setting,
  by: Pick<CaseEvent, 'at' | 'by'>,
): CaseEvent[] {
  const { receiving } = one.handling;
  if (receiving === undefined) return [];
  const from = standingId(organisation, receiving.from, dayIn(profile.municipality.zone, now));
  return from === receiving.from ? [] : [{ event: 'receiver-moved', ...by, from }];
}

/** Whether it is hers still. Never where she may see no more of it than its number. */
export function isReceivers(one: Case): boolean {
  const { receiving, handler } = one.handling;
  if (receiving === undefined || receiving.toldAt !== undefined || receiving.from === one.facts.unit) return false;
  if (one.state.state !== 'open' || one.seen !== undefined || handler !== undefined) return false;
  return accessOf(one, one.reporter) === 'receipt';
}

/** The first day on which she is asked whether it got there. */
export function receiverAskedFrom(profile: Profile, calendar: Calendar, { handling, registeredAt }: Case): Day {
  const since = handling.receiving?.since ?? registeredAt;
  return addWorkingDays(calendar, dayIn(profile.municipality.zone, since), FIRST_AFTER);
}

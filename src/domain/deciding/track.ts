/**
 * It turns out to be about something else: the track's duties, texts and clocks follow. Only a formal decision stops
 * the service clock; harm or a pupil adds duties and leaves it standing (domain §3).
 */
import type { Case, CaseEvent, Facts } from '../case.ts';
import type { HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { clocksWith } from '../extending.ts';
import type { PersonId } from '../ids.ts';
import { answersTo, employee } from '../organisation.ts';
import { routeOf } from '../routing.ts';
import { notOnTheSpot, tellOnly, tracksOf } from '../tracks.ts';
import { askedBy, decided, refuse, type Stamp, seenBy, todayIn, withNote } from './asked.ts';

type ChangeTrack = Extract<HandlingCommand, { command: 'change-track' }>;
type TrackChanged = Extract<CaseEvent, { event: 'track-changed' }>;

export function changeTrack(before: CaseWithWords, command: ChangeTrack, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one } = before;
  const { profile, organisation } = setting;
  const on = todayIn(setting);
  const { signals, vulnerable, inDanger, concerns, decisionNotifiedOn } = command;
  const tracks = tracksOf(signals, vulnerable);
  if (tellOnly(profile, tracks) !== undefined) return refuse({ reason: 'tell-only' });
  const unknown = concerns.some(
    (id) => !one.facts.concerns.includes(id) && employee(organisation, id, on) === undefined,
  );
  if (unknown) return refuse({ reason: 'person-not-possible' });
  const { vulnerable: _, concernsAssumed: __, decisionNotifiedOn: ___, ...stays } = one.facts;
  const facts: Facts = {
    ...stays,
    signals: [...signals],
    ...(vulnerable === undefined ? {} : { vulnerable }),
    tracks,
    inDanger,
    // Whom it concerned at another board is not told here, and stays away from it all the same.
    concerns: [...new Set([...concerns, ...(one.handling.withheldFacts?.concerns ?? [])])],
    ...(decisionNotifiedOn === undefined ? {} : { decisionNotifiedOn }),
    missing: one.facts.missing.filter((what) => what !== 'applies' && what !== 'more'),
  };
  if (isSame(facts, one.facts)) return refuse({ reason: 'already-so' });
  const noted = withNote(before.words, asked.by, 'track-changed', command.reason, { optional: true });
  if (!noted.ok) return noted;
  const changed = changedTo(one, facts, setting, asked.by);
  if (changed === undefined) return refuse({ reason: 'nobody-to-take-it' });
  const events: CaseEvent[] = [...seenBy(one, asked.by), changed];
  const aboutReporter = facts.concerns.includes(one.reporter);
  if (one.state.state === 'awaiting-approval' && notOnTheSpot(profile, { ...facts, aboutReporter }) !== undefined) {
    events.push({ event: 'settlement-withdrawn', ...asked.by });
  }
  return decided(events, noted.words);
}

function isSame(a: Facts, b: Facts): boolean {
  const alike = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((each) => other.includes(each));
  return (
    alike(a.signals, b.signals) &&
    alike(a.concerns, b.concerns) &&
    alike(a.missing, b.missing) &&
    a.vulnerable === b.vulnerable &&
    a.inDanger === b.inDanger &&
    a.concernsAssumed === b.concernsAssumed &&
    a.decisionNotifiedOn === b.decisionNotifiedOn
  );
}

/** What follows from other facts: its clocks, who has it and who must not see it. Undefined where nobody could have it. */
export function changedTo(one: Case, facts: Facts, setting: Setting, by: Stamp): TrackChanged | undefined {
  const hiddenFrom = facts.class === 'praise' ? [] : [...new Set(facts.concerns)];
  const seat = seatWithout(one, hiddenFrom, setting);
  if (seat === undefined) return undefined;
  const clocks = clocksWith(setting.profile, setting.calendar, one, facts);
  const { responsible, next } = seat;
  return { event: 'track-changed', ...by, facts, clocks, responsible, next, hiddenFrom };
}

/**
 * Whoever has it keeps it, unless it only now turns out that it concerns her or somebody to whom she answers: then it
 * goes where it would have gone at first.
 */
export function seatWithout(
  one: Case,
  hiddenFrom: readonly PersonId[],
  setting: Setting,
): Pick<Case, 'responsible' | 'next'> | undefined {
  const { profile, organisation } = setting;
  const { responsible } = one;
  const news = hiddenFrom.filter((person) => !one.hiddenFrom.includes(person));
  if (
    !hiddenFrom.includes(responsible.person) &&
    !answersTo(organisation, responsible.person, news, todayIn(setting))
  ) {
    return { responsible, next: one.next.filter(({ person }) => !hiddenFrom.includes(person)) };
  }
  const { unit } = one.facts;
  const route = routeOf(profile, organisation, { unit, on: todayIn(setting), concerns: hiddenFrom });
  return route && { responsible: route.responsible, next: [...route.next] };
}

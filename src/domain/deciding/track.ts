/**
 * It turns out to be about something else: the track's duties, texts and clocks follow. Only a formal decision stops
 * the service clock; harm or a pupil adds duties and leaves it standing (domain §3).
 */
import type { CaseEvent, Facts } from '../case.ts';
import { clocksFor } from '../clocks.ts';
import type { HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { extendedClocks } from '../extending.ts';
import { employee } from '../organisation.ts';
import { routeOf } from '../routing.ts';
import { notOnTheSpot, tellOnly, tracksOf } from '../tracks.ts';
import { askedBy, decided, refuse, todayIn, withNote } from './asked.ts';
import { seenBy } from './taking.ts';

type ChangeTrack = Extract<HandlingCommand, { command: 'change-track' }>;

export function changeTrack(before: CaseWithWords, command: ChangeTrack, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one } = before;
  const { profile, organisation, calendar } = setting;
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
    concerns: [...concerns],
    ...(decisionNotifiedOn === undefined ? {} : { decisionNotifiedOn }),
    missing: one.facts.missing.filter((what) => what !== 'applies' && what !== 'more'),
  };
  if (JSON.stringify(facts) === JSON.stringify(one.facts)) return refuse({ reason: 'already-so' });
  const noted = withNote(before.words, asked.by, 'track-changed', command.reason, { optional: true });
  if (!noted.ok) return noted;
  const hiddenFrom = facts.class === 'praise' ? [] : [...new Set(concerns)];
  const seats = [one.responsible, ...one.told, ...one.next];
  const stands = !hiddenFrom.includes(one.responsible.person);
  const route = stands
    ? { responsible: one.responsible, next: one.next.filter(({ person }) => !hiddenFrom.includes(person)) }
    : routeOf(profile, organisation, { unit: facts.unit, on, concerns: hiddenFrom });
  if (route === undefined) return refuse({ reason: 'nobody-to-take-it' });
  // Nobody is put in line twice.
  const next = route.next.filter(({ person }) => !seats.some((seat) => seat.person === person) || stands);
  const clocks = extendedClocks(calendar, clocksFor(profile, calendar, facts), one.handling);
  const events: CaseEvent[] = [
    ...seenBy(one, asked.by),
    {
      event: 'track-changed',
      ...asked.by,
      facts,
      clocks,
      responsible: route.responsible,
      next: [...(stands ? next : route.next)],
      hiddenFrom,
    },
  ];
  const aboutReporter = facts.concerns.includes(one.reporter);
  if (one.state.state === 'awaiting-approval' && notOnTheSpot(profile, { ...facts, aboutReporter }) !== undefined) {
    events.push({ event: 'settlement-withdrawn', ...asked.by });
  }
  return decided(events, noted.words);
}

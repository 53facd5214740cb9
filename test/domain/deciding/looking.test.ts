import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/domain/access.ts';
import type { CaseEvent } from '../../../src/domain/case.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import { OutboxKey, type PersonId } from '../../../src/domain/ids.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, eventsOf, further, look, looked, outcome, posted, registered } from '../../support/case-steps.ts';
import {
  calendar,
  day,
  kind,
  later,
  organisation,
  people,
  profile,
  unit,
  withLeft,
} from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig, kari, jonas, ola, rita, per } = people;
const at = (text: string) => Instant.parse(text);
const nameOf = (person: PersonId) => Object.entries(people).find(([, id]) => id === person)?.[0];

/** “23 max” for a reminder on the 23rd, “30 > solveig” for a rung. */
const told = (events: readonly CaseEvent[]) =>
  events.flatMap((event) => {
    if (event.event === 'duty-reminded') return [`${event.on.slice(5)} ${event.to.map(nameOf).join(' ')}`];
    return event.event === 'escalated' ? [`> ${nameOf(event.to.person)} ${event.to.capacity} ${event.reason}`] : [];
  });
const APRIL_9 = at('2026-04-09T12:00:00.000Z');
const open = registered();
const answer: Command = { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'letter' };
const appoint = (person: PersonId): Command => ({ command: 'appoint', person });
const gone = (on: string, ...who: PersonId[]) => ({ organisation: withLeft(organisation, who, day(on)) });

describe('a look that is due', () => {
  it('comes at once after it was registered, then on the schedule’s days; the overdue climbs', () => {
    expect(told(looked(open, APRIL_9).events)).toEqual([
      '03-23 max',
      '03-25 max',
      '03-27 max',
      '03-30 max',
      // Two working days late, the first thing that day.
      '> solveig one-level-up overdue',
      '04-01 max',
      // Over Easter nobody is reminded.
      '04-08 max',
    ]);
  });
  it('changes nothing the second time, nor before its time', () => {
    const once = changed(open, look(), 'clock', { now: later(1) }).put;
    expect(outcome(once, look(), 'clock', { now: later(1) })).toBe('not-due');
    expect(outcome(once, look(), 'clock', { now: at('2026-03-23T06:59:59.000Z') })).toBe('not-due');
    expect(outcome(once, look(), 'clock', { now: at('2026-03-23T07:00:00.000Z') })).toBe('duty-reminded');
  });
  it('leaves people in peace outside office hours, and comes again when they are at work', () => {
    const { put, events } = changed(open, look(), 'clock', { now: at('2026-03-24T20:00:00.000Z') });
    expect([events, put.case.nextAttentionAt]).toEqual([[], '2026-03-25T07:00:00.000Z']);
    const saturday = changed(open, look(), 'clock', { now: at('2026-03-28T10:00:00.000Z') }).put;
    expect(saturday.case.nextAttentionAt).toBe('2026-03-30T06:00:00.000Z');
  });
  it('after an outage of days: one reminder, not the backlog', () => {
    const { put, events } = changed(open, look(), 'clock', { now: at('2026-03-27T13:00:00.000Z') });
    expect(told(events)).toEqual(['03-27 max']);
    expect(put.case.nextAttentionAt).toBe('2026-03-30T06:00:00.000Z');
  });
  it('what people do does not put it off', () => {
    const due = at('2026-03-23T07:00:00.000Z');
    const before = looked(open, later(10)).one;
    expect(before.case.nextAttentionAt).toBe(due);
    const noted = further(before, [max, { command: 'mark-seen' }, { now: at('2026-03-23T08:00:00.000Z') }]);
    expect(noted.case.nextAttentionAt).toBe(due);
  });
  it('is the machine’s', () => {
    expect(outcome(open, look(), max)).toBe('no-access');
  });
  it('answered, and not yet closed: goes on until it is closed, and climbs no more', () => {
    const answered = further(open, [max, answer], [max, posted('answer')]);
    expect(told(looked(answered, at('2026-04-14T12:00:00.000Z')).events)).toEqual([
      '03-23 max',
      '03-25 max',
      '03-27 max',
      '03-30 max',
      '04-01 max',
      '04-08 max',
      '04-10 max',
      '04-14 max',
    ]);
  });
  it('answered by a letter that nobody posts: is reminded of from the next working day, and climbs', () => {
    const written = further(open, [max, answer]);
    expect(told(looked(written, at('2026-04-09T12:00:00.000Z')).events)).toEqual([
      '03-17 max',
      '03-18 max',
      '03-20 max',
      '03-24 max',
      '03-26 max',
      '03-30 max',
      '> solveig one-level-up overdue',
      '04-01 max',
      '04-08 max',
    ]);
  });
  it('without a clock: is dealt with within the profile’s limit all the same', () => {
    const praise = registered({ kind: kind('ros'), answerWay: 'none' });
    expect(praise.case.clocks).toEqual([]);
    expect(told(looked(praise, APRIL_9).events).slice(0, 5)).toEqual([
      '03-23 max',
      '03-25 max',
      '03-27 max',
      '03-30 max',
      '> solveig one-level-up overdue',
    ]);
  });
});

describe('who is reminded', () => {
  it('the handler; the manager too once it is overdue', () => {
    const handled = further(open, [max, appoint(emil)]);
    expect(told(looked(handled, at('2026-04-01T12:00:00.000Z')).events).slice(-3)).toEqual([
      '03-30 emil',
      '> solveig one-level-up overdue',
      '04-01 emil max',
    ]);
  });
  it('the manager too where the handler is away', () => {
    const handled = further(open, [max, appoint(emil)]);
    expect(told(looked(handled, at('2026-03-24T12:00:00.000Z'), { away: [emil] }).events)).toEqual(['03-23 emil max']);
  });
  it('she to whom it is offered, besides', () => {
    const offered = further(open, [max, { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined }]);
    expect(told(looked(offered, at('2026-03-24T12:00:00.000Z')).events)).toEqual(['03-23 rita max']);
  });
  it('nobody who has left, nor anybody whom it concerns', () => {
    const about = registered({ concerns: [ida] });
    const { events } = looked(about, APRIL_9, { away: [max] });
    expect(told(events)[0]).toBe('> nina deputy manager-away');
    expect(JSON.stringify(events)).not.toContain(ida);
  });
});

describe('the manager is away', () => {
  it('her deputy is told, once, and reminded with her', () => {
    expect(told(looked(open, at('2026-03-26T12:00:00.000Z'), { away: [max] }).events)).toEqual([
      '> ida deputy manager-away',
      '03-23 max ida',
      '03-25 max ida',
    ]);
  });
  it.each<[string, readonly PersonId[]]>([
    ['nina', [max, ida]],
    ['jonas', [max, ida, nina]],
    ['solveig', [max, ida, nina, jonas]],
    // All of them are away: the coordinator all the same.
    ['nina', [max, ida, nina, jonas, solveig]],
  ])('so are others: %s stands in', (name, away) => {
    expect(told(eventsOf(open, look(away), 'clock', { now: later(1) }))).toEqual([`> ${name} deputy manager-away`]);
  });
  it('the deputy goes away later: the coordinator stands in for both', () => {
    const first = looked(open, later(1), { away: [max] }).one;
    const { events, one } = looked(first, at('2026-03-26T12:00:00.000Z'), { away: [max, ida] });
    expect(told(events)).toEqual(['> nina deputy manager-away', '03-23 max ida nina', '03-25 max ida nina']);
    expect(one.case.handling.rungs).toEqual([`away-${max}`, `away-${ida}`]);
  });
  it('somebody handles it who is there: nobody stands in', () => {
    const handled = further(open, [max, appoint(emil)]);
    expect(told(looked(handled, at('2026-03-24T12:00:00.000Z'), { away: [max] }).events)).toEqual(['03-23 emil']);
    expect(told(looked(handled, later(61), { away: [max, emil] }).events)).toEqual(['> ida deputy manager-away']);
  });
  it('and the profile has no such rung: she is reminded alone', () => {
    const none: Profile = { ...profile, escalation: profile.escalation.filter(({ when }) => when !== 'manager-away') };
    const one = registered({}, { profile: none });
    expect(told(looked(one, at('2026-03-24T12:00:00.000Z'), { away: [max], profile: none }).events)).toEqual([
      '03-23 max',
    ]);
  });
  it('whoever stands in may do what the manager may', () => {
    const one = looked(open, later(1), { away: [max] }).one;
    for (const command of [{ command: 'take', as: {} }, appoint(emil), { command: 'mark-seen' }] as const) {
      expect(outcome(one, command, ida)).not.toMatch(/no-access|not-your-part/);
    }
  });
  it('about an employee of another unit: her own manager’s deputy, not the case’s', () => {
    const units = new Map(organisation.units);
    const school = units.get(unit('skolen'));
    if (school === undefined) throw new Error('no school');
    units.set(school.id, { ...school, deputy: kari });
    const one = registered({ concerns: [per] });
    expect(one.case).toMatchObject({ responsible: { person: rita }, facts: { unit: 'torget' } });
    const over = { organisation: { ...organisation, units }, now: later(1) };
    expect(told(eventsOf(one, look([rita]), 'clock', over))).toEqual(['> kari deputy manager-away']);
  });
});

describe('overdue', () => {
  const rung = (to: 'deputy' | 'managers-manager' | 'coordinator', workingDays = 0): Profile => ({
    ...profile,
    escalation: [{ when: 'overdue', workingDays, to, source: 'prøve' }],
  });
  const climbs = (one = open, which = profile, over: { organisation?: Organisation } = {}) =>
    told(looked(one, APRIL_9, { profile: which, ...over }).events).filter((what) => what.startsWith('>'));

  it('each rung once, to whom it leads', () => {
    expect(climbs(open, rung('deputy'))).toEqual(['> ida deputy overdue']);
    expect(climbs(open, rung('coordinator'))).toEqual(['> nina coordinator overdue']);
    expect(climbs(open, rung('managers-manager'))).toEqual(['> solveig one-level-up overdue']);
  });
  it('the manager’s manager can do all that the manager can', () => {
    const { one } = looked(open, APRIL_9);
    expect(accessOf(one.case, solveig)).toBe('whole');
    for (const command of [
      { command: 'take', as: {} },
      appoint(emil),
      { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'letter' },
      { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined },
    ] as const)
      expect(outcome(one, command, solveig)).not.toMatch(/no-access|not-your-part/);
    // She was told, and it is not hers to be reminded of.
    expect(dutiesIn({ profile, calendar }, one.case, one.words).flatMap(({ whose }) => whose)).not.toContain(solveig);
  });
  it('from where the responsible has her seat', () => {
    const deputy = further(open, ['delivery', { command: 'not-reached', person: max }]);
    expect(climbs(deputy)).toEqual(['> solveig one-level-up overdue']);
    // Nina answers to Max, whom it is about.
    expect(climbs(registered({ concerns: [max] }))).toEqual(['> jonas coordinator overdue']);
    expect(climbs(registered({ concerns: [per] }))).toEqual(['> solveig one-level-up overdue']);
  });
  it('nobody is above her: the coordinator; and where she is that herself, it is climbed all the same, once', () => {
    const about = registered({ concerns: [solveig] });
    expect(about.case.responsible.person).toBe(ola);
    // Max and Nina answer to Solveig, whom it is about.
    expect(climbs(about)).toEqual(['> jonas coordinator overdue']);
    const only = withLeft(organisation, [max, ida, nina, solveig, kari], day('2026-03-10'));
    const alone = registered({}, { organisation: only });
    expect(alone.case.responsible.person).toBe(jonas);
    expect(climbs(alone, profile, { organisation: only })).toEqual(['> jonas coordinator overdue']);
  });
  it('a new date, broken anew: climbs anew', () => {
    const extend: Command = { command: 'extend', newDate: day('2026-04-20'), reason: 'x', notice: 'y', way: 'letter' };
    const late = looked(open, at('2026-04-01T12:00:00.000Z')).one;
    const now = at('2026-04-01T12:30:00.000Z');
    const one = further(late, [max, extend, { now }], [max, posted('delay-notice'), { now }]);
    expect(told(looked(one, at('2026-04-23T12:00:00.000Z')).events)).toEqual([
      '04-15 max',
      '04-17 max',
      '04-20 max',
      '> solveig one-level-up overdue',
      '04-22 max',
    ]);
  });
});

describe('who has left', () => {
  const left = (on: string, who: PersonId[], now = '2026-03-23T07:00:00.000Z') => ({
    ...gone(on, ...who),
    now: at(now),
  });
  it('the responsible: the next in line has it, unseen, and is reminded', () => {
    const seen = further(open, [max, { command: 'mark-seen' }]);
    const { put, events } = changed(seen, look(), 'clock', left('2026-03-20', [max]));
    expect(events.map(({ event }) => event)).toEqual(['responsible-left', 'duty-reminded']);
    expect(put.case).toMatchObject({
      responsible: { person: ida, capacity: 'deputy' },
      next: [{ person: nina }, { person: jonas }],
    });
    expect([put.case.seen, accessOf(put.case, max)]).toEqual([undefined, 'none']);
  });
  it('the handler: it is the manager’s again', () => {
    const { put, events } = changed(further(open, [max, appoint(emil)]), look(), 'clock', left('2026-03-20', [emil]));
    expect(events[0]).toMatchObject({ event: 'handler-left', left: emil });
    expect(told(events)).toEqual(['03-23 max']);
    expect(put.case.handling.handler).toBeUndefined();
  });
  it('everybody: the coordinator; and where nobody is left at all, it is never silent', () => {
    const all = [max, ida, nina, solveig, kari];
    const { put } = changed(open, look(), 'clock', left('2026-03-20', all));
    expect(put.case.responsible).toEqual({ person: jonas, capacity: 'coordinator' });
    const { events } = changed(open, look(), 'clock', left('2026-03-20', [...all, jonas, ola, rita]));
    expect(told(events)).toEqual(['03-23 max']);
  });
  it('the unit is gone: the one above has what is open', () => {
    const units = new Map(organisation.units);
    const desk = units.get(unit('torget'));
    if (desk === undefined) throw new Error('no desk');
    units.set(desk.id, { ...desk, validUntil: day('2026-03-20') });
    const over = { organisation: { ...organisation, units }, now: at('2026-03-23T07:00:00.000Z') };
    expect(told(eventsOf(open, look(), 'clock', over))).toEqual(['03-23 solveig']);
  });
});

describe('who can’t be reached', () => {
  it('the handler: it is the manager’s again, and the message counts once', () => {
    const handled = further(open, [max, appoint(emil)]);
    const { put, events } = changed(
      handled,
      { command: 'not-reached', person: emil, undelivered: OutboxKey.parse('m1') },
      'delivery',
    );
    expect(events).toMatchObject([{ event: 'handler-left', left: emil, because: 'not-reached', undelivered: 'm1' }]);
    expect(put.case.handling.handler).toBeUndefined();
    expect(outcome(put, { command: 'not-reached', person: emil }, 'delivery')).toBe('no-access');
    expect(outcome(handled, { command: 'not-reached', person: emil }, emma)).toBe('no-access');
  });
});

describe('someone is in danger and nobody has looked', () => {
  const danger = registered({ signals: ['harm'], inDanger: true });
  it('the next in line are told, outside office hours too, until somebody looks', () => {
    const night = { now: at('2026-03-16T22:00:00.000Z') };
    const { put, events } = changed(danger, look(), 'clock', night);
    expect(events).toMatchObject([{ event: 'handed-on', to: { person: ida } }]);
    expect(put.case.nextAttentionAt).toBe('2026-03-16T22:15:00.000Z');
    const { events: all } = looked(danger, later(75));
    expect(all.map(({ event }) => event)).toEqual(['handed-on', 'handed-on', 'handed-on', 'reminded', 'reminded']);
  });
  it('whoever has it only since this look is given the time', () => {
    const { put, events } = changed(danger, look(), 'clock', { ...gone('2026-03-15', max), now: later(15) });
    expect(events.map(({ event }) => event)).toEqual(['responsible-left']);
    expect([put.case.responsible.person, put.case.nextAttentionAt]).toEqual([ida, later(30)]);
  });
  it('and it is reminded of and climbs as any other', () => {
    const { events } = changed(danger, look(), 'clock', { now: at('2026-04-01T09:00:00.000Z') });
    expect(events.map(({ event }) => event)).toEqual(['handed-on', 'escalated', 'duty-reminded']);
  });
});

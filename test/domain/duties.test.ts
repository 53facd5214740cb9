import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { dutiesIn, firstDate, overdueAfter, planDay, runningClocks, workingDaysLate } from '../../src/domain/duties.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { Profile } from '../../src/domain/profile.ts';
import { Instant } from '../../src/domain/time.ts';
import { further, look, outcome, posted, registered } from '../support/case-steps.ts';
import {
  calendar,
  day,
  kind,
  later,
  people,
  profile,
  swedishCalendar,
  underBoards,
  unit,
} from '../support/municipality.ts';
import { written } from '../support/written.ts';

const hudiksvall = written('hudiksvall');

const { emil, max, ida, rita, solveig } = people;
const harstad = { profile, calendar };
const nameOf = (person: PersonId) => Object.entries(people).find(([, id]) => id === person)?.[0];

/** “respond 03-30 max” each. */
const duties = ({ case: one, words }: CaseWithWords, time = harstad) =>
  dutiesIn(time, one, words).map(
    ({ duty, actBy, whose }) => `${duty} ${actBy.slice(5)} ${whose.map(nameOf).join(' ')}`,
  );
const answer: Command = { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'letter' };
const mail: Command = { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'mail' };
const mailable = { words: { contact: { as: 'known', line: 'a@example.no' } } } as const;

describe('what is still to be done', () => {
  it('of a new complaint: to see it, and to answer or tell her that it takes longer', () => {
    expect(duties(registered())).toEqual(['see 03-30 max', 'respond 03-30 max', 'delay-notice 03-30 max']);
  });
  it('with an employee to be heard: a working day before the answer, which rests on it', () => {
    const one = further(registered({ concerns: [emil] }), [max, { command: 'take', as: {} }]);
    expect(duties(one)).toEqual(['hear 03-27 max', 'respond 03-30 max', 'delay-notice 03-30 max']);
    const asked = further(one, [max, { command: 'ask-employee', whom: emil, question: 'x', withIdentity: false }]);
    expect(duties(asked)[0]).toBe('hear 03-27 max');
    expect(duties(further(one, [max, { command: 'not-suitable', whom: emil, reason: 'x' }]))).not.toContain(
      'hear 03-27 max',
    );
  });
  it('to be heard within a time of its own, or not by this profile', () => {
    const one = registered({ concerns: [emil] });
    const within: Profile = { ...profile, hearing: { ...profile.hearing, within: { count: 5, unit: 'working-days' } } };
    expect(duties(one, { ...harstad, profile: within })[0]).toBe('hear 03-23 max');
    const none: Profile = { ...profile, hearing: { ...profile.hearing, employee: 'not-stated' } };
    expect(duties(one, { ...harstad, profile: none }).join()).not.toContain('hear');
  });
  it('is the handler’s once there is one, and stays the manager’s until it is accepted elsewhere', () => {
    const handled = further(registered(), [max, { command: 'appoint', person: emil }]);
    expect(duties(handled)).toEqual(['respond 03-30 emil', 'delay-notice 03-30 emil']);
    const offered = further(handled, [
      max,
      { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined },
    ]);
    expect(duties(offered)).toEqual(['accept-offer 03-30 rita', 'respond 03-30 emil', 'delay-notice 03-30 emil']);
  });
  it('is the deputy’s too while she stands in, and not of whoever was told that it is late', () => {
    const one = further(registered(), ['clock', look([max])]);
    expect(duties(one)[0]).toBe('see 03-30 max ida');
    const late = { ...one, case: { ...one.case, told: [{ person: solveig, capacity: 'one-level-up' as const }] } };
    expect(duties(late)[0]).toBe('see 03-30 max');
  });
  it('answered: to be closed; on its way: still to be answered', () => {
    expect(duties(further(registered(), [max, answer], [max, posted('answer')]))).toEqual(['close 03-30 max']);
    const mailed = further(registered(mailable), [max, mail]);
    expect(duties(mailed)).toEqual(['respond 03-30 max', 'delay-notice 03-30 max']);
    const failed = further(mailed, ['delivery', { command: 'mail-stayed', writing: 'answer', known: true }]);
    expect(duties(failed)[0]).toBe('settle-mail 03-30 max');
  });
  it('the citizen wants to be called: by the next working day, until somebody has', () => {
    const wish: Command = { command: 'call-back', sort: 'call-wish', text: 'Ring meg om fakturaen.' };
    const wished = further(registered(), [emil, wish]);
    expect(duties(wished)[0]).toBe('call-back 03-17 max');
    const done = further(wished, [max, { command: 'called' }]);
    expect(duties(done)).not.toContain('call-back 03-17 max');
    expect(outcome(done, { command: 'called' }, max)).toBe('nothing-asked');
    expect(outcome(wished, { command: 'called' }, emil)).toBe('no-access');
    expect(duties(further(done, [emil, wish]))[0]).toBe('call-back 03-17 max');
    // Said once more, it is not put off by that.
    expect(duties(further(wished, [emil, wish, { now: later(3 * 24 * 60) }]))[0]).toBe('call-back 03-17 max');
    const settled = further(registered({ words: { settled: 'Ringte taxi.' } }), [emil, wish]);
    expect(duties(settled)).toContain('call-back 03-17 max');
    expect(duties(further(settled, [max, { command: 'called' }])).join()).not.toContain('call-back');
  });
  it('a meeting: how it went, on its day or the first working day after', () => {
    const plan = { command: 'plan-meeting', on: day('2026-03-21'), place: 'Rådhuset', way: 'spoken' } as const;
    const one = further(registered(), [max, plan]);
    expect(duties(one)).toContain('end-meeting 03-23 max');
    const ended = further(one, [max, { command: 'end-meeting', held: false, agreed: '' }]);
    expect(duties(ended)).not.toContain('end-meeting 03-23 max');
  });
  it('a letter that is written: to be posted within two working days, and overdue with its date all the same', () => {
    const written = further(registered(), [max, answer]);
    expect(duties(written)).toEqual(['post-letter 03-18 max']);
    expect(overdueAfter(written.case)).toBe('2026-03-30');
    const late = further(registered(), [max, answer, { now: later(21 * 24 * 60) }]);
    expect(duties(late)).toEqual(['post-letter 03-30 max']);
    const extend: Command = { command: 'extend', newDate: day('2026-04-20'), reason: 'x', notice: 'y', way: 'letter' };
    expect(duties(further(registered(), [max, extend]))).toEqual(['post-letter 03-18 max', 'respond 03-30 max']);
  });
  it('settled on the spot: to be approved by the date of an answer', () => {
    const one = registered({ words: { settled: 'Ringte taxi.' } });
    expect(duties(one)).toEqual(['approve 03-30 max']);
    expect([overdueAfter(one.case), workingDaysLate(calendar, one.case, day('2026-04-01'))]).toEqual(['2026-03-30', 2]);
  });
  it('declined twice: to be decided where it belongs, besides', () => {
    const pass = (to: string): Command => ({ command: 'pass-on', unit: unit(to), reason: 'x', consent: undefined });
    const decline: Command = { command: 'decline-offer', reason: 'x' };
    const one = further(
      registered(),
      [max, pass('skolen')],
      [rita, decline],
      [max, pass('kommunen')],
      [solveig, decline],
    );
    expect(duties(one)[0]).toBe('decide-unit 03-30 nina');
  });
  it('to the anonymous: the investigation, and no telling', () => {
    const one = registered({ words: { contact: { as: 'anonymous' } } });
    expect(duties(one)).toEqual(['see 03-30 max', 'look-into 03-30 max']);
  });
  it('without a clock: to be closed within the profile’s limit', () => {
    const one = registered({ kind: kind('ros') });
    expect(one.case.clocks).toEqual([]);
    expect(duties(one)).toEqual(['see 03-30 max', 'close 03-30 max']);
    expect([overdueAfter(one.case), workingDaysLate(calendar, one.case, day('2026-04-30'))]).toEqual([undefined, 0]);
  });
  it('closed: nothing', () => {
    const one = further(registered(), [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'x' }]);
    expect([duties(one), runningClocks(one.case), overdueAfter(one.case)]).toEqual([[], [], undefined]);
  });
  it('acknowledged within ten working days, and never later answered by a date (Hudiksvall)', () => {
    const boards = { profile: Profile.parse(hudiksvall), calendar: swedishCalendar };
    const one = registered({ kind: kind('klagomål') }, { ...boards, organisation: underBoards });
    expect(duties(one, boards)).toEqual(['acknowledge 03-30 max', 'see 04-02 max', 'close 04-02 max']);
    expect(planDay(boards, one.case)).toBe('2026-04-02');
    // The last two have no promised day: they are open since it was heard, and never late.
    const since = dutiesIn(boards, one.case, one.words).map(({ openSince }) => openSince);
    expect(since).toEqual([undefined, '2026-03-16', '2026-03-16']);
    expect(dutiesIn(harstad, registered().case, registered().words).every((each) => each.openSince === undefined)).toBe(
      true,
    );
    expect(firstDate(boards, one.case)).toBe('2026-03-30');
  });
});

describe('being late', () => {
  const easter = registered({ heardOn: day('2026-03-19') }, { now: Instant.parse('2026-03-19T09:00:00.000Z') });
  it('a promise by the day that was counted, planned by the last working day before it', () => {
    expect([overdueAfter(easter.case), planDay(harstad, easter.case)]).toEqual(['2026-04-02', '2026-04-01']);
    const days = ['2026-04-01', '2026-04-02', '2026-04-06', '2026-04-07', '2026-04-08'];
    expect(days.map((each) => workingDaysLate(calendar, easter.case, day(each)))).toEqual([0, 0, 0, 1, 2]);
  });
  it('a statutory limit by the day to which it rolls', () => {
    const one = registered(
      { heardOn: day('2026-01-31'), signals: ['formal-decision'] },
      { now: Instant.parse('2026-02-02T09:00:00.000Z') },
    );
    expect([overdueAfter(one.case), planDay(harstad, one.case)]).toEqual(['2026-03-02', '2026-02-27']);
  });
});

it('is asked for cheaply', () => {
  const one = registered({ concerns: [emil, ida] });
  const began = performance.now();
  for (let time = 0; time < 2_000; time += 1) dutiesIn(harstad, one.case, one.words);
  // A few microseconds each; a hundred, on a busy machine.
  expect((performance.now() - began) / 2_000).toBeLessThan(0.2);
});

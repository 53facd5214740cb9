import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { type CaseWithWords, decide } from '../../../src/domain/decide.ts';
import { dutiesIn, planDay, runningClocks } from '../../../src/domain/duties.ts';
import { MeasureId, type PersonId } from '../../../src/domain/ids.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { reminderDay } from '../../../src/domain/schedule.ts';
import { Instant } from '../../../src/domain/time.ts';
import { further, look, otherCase, outcome, posted, registered } from '../../support/case-steps.ts';
import {
  calendar,
  caseNumber,
  day,
  kind,
  people,
  profile,
  setting,
  swedishCalendar,
  underBoards,
  unit,
  without,
} from '../../support/municipality.ts';
import { written } from '../../support/written.ts';

const bjurholm = written('bjurholm');
const hudiksvall = written('hudiksvall');

const { emma, emil, max, ida, solveig, rita } = people;
const measure = (n: number, owner: PersonId): Command => ({
  command: 'agree-measure',
  measure: MeasureId.parse(`b0000000-0000-4000-8000-00000000000${n}`),
  owner,
});
const learn: Command = { command: 'learn', text: 'Vi ringer før vi kommer.' };
const refer = (register: string, number = '26/1234'): Command => ({ command: 'reference', register, number });
const answer: Command = { command: 'answer', outcome: 'upheld', text: 'Du har rett.', way: 'letter' };
const cause: Command = { command: 'classify', as: { cause: 'tid' } };
const close: Command = { command: 'close' };
const otherwise = (as: 'withdrawn' | 'registered-in-error' | 'duplicate', more: object = {}): Command => ({
  command: 'close-otherwise',
  as,
  reason: 'Hun trakk den.',
  ...more,
});
const reopen: Command = { command: 'reopen', reason: 'Hun er ikke fornøyd.' };

const open = registered();
const ready = further(open, [max, cause], [max, answer], [max, posted('answer')], [max, learn]);
const closed = further(ready, [max, close]);
const SUMMER = Instant.parse('2026-06-15T06:00:00.000Z');
const sealed = further(closed, ['clock', look(), { now: SUMMER }]);
const missing = (one: CaseWithWords, over = {}) => {
  const done = decide(one, close, setting(max, over));
  if (done.ok) return [];
  return done.refusal.reason === 'missing-for-closing' ? done.refusal.missing : [done.refusal.reason];
};

describe('what was learned, agreed and registered elsewhere', () => {
  it('stands in the case, also once it is closed', () => {
    expect(outcome(open, learn, max)).toBe('learned');
    expect(further(open, [max, learn]).words.notes.at(-1)).toMatchObject({ sort: 'learning-point' });
    expect(further(closed, [max, measure(1, ida)]).case.handling.measures).toHaveLength(1);
    expect(outcome(closed, learn, max)).toBe('learned');
    expect(outcome(closed, refer('avvik'), max)).toBe('referenced');
  });
  it('a number in a register replaces the one before; the same is nothing', () => {
    const once = further(open, [max, refer('avvik')]);
    expect(outcome(once, refer('avvik', ' 26/1234 '), max)).toBe('already-so');
    expect(further(once, [max, refer('avvik', '26/1235')]).case.handling.references).toEqual([
      { register: 'avvik', number: '26/1235' },
    ]);
  });
  it.each<[string, Command]>([
    ['nothing-said', { command: 'learn', text: '' }],
    // Only what comes in writing goes there.
    ['register-unknown', refer('websak')],
    ['register-unknown', refer('arkivet')],
    ['nothing-said', refer('avvik', ' ')],
    ['too-long', refer('avvik', 'x'.repeat(61))],
    ['national-id', refer('avvik', '13097248022')],
    ['already-so', measure(1, ida)],
  ])('is refused: %s', (reason, command) => {
    expect(outcome(further(open, [max, measure(1, ida)]), command, max)).toBe(reason);
  });
  it('a measure is never one of whom the case concerns', () => {
    expect(outcome(registered({ concerns: [emil] }), measure(1, emil), max)).toBe('person-not-possible');
  });
  it.each([learn, measure(1, ida), refer('avvik')])(
    'is not for others, nor for anybody once it is sealed: %o',
    (command) => {
      expect(outcome(open, command, emma)).toBe('not-your-part');
      expect(outcome(open, command, rita)).toBe('no-access');
      expect(outcome(sealed, command, max)).toBe('no-access');
    },
  );
});

describe('closing', () => {
  it('has all that the profile requires, and names what is missing in the order of the work', () => {
    expect(missing(registered({ channel: 'email', concerns: [emil] }))).toEqual([
      'cause',
      'employee-heard',
      'outcome',
      'answer',
      'learning-point',
      'outside-reference',
    ]);
    expect(missing(ready)).toEqual([]);
    expect(outcome(ready, close, max)).toBe('closed');
    expect(closed.case.state).toMatchObject({ state: 'closed', closedOn: '2026-03-16', outcome: 'upheld' });
  });
  it('waits for what is on its way, also where no answer is asked for', () => {
    const tip = registered({ kind: kind('tips'), words: { contact: { as: 'known', line: 'a@example.no' } } });
    const mailed = further(tip, [max, { command: 'answer', outcome: 'dealt-with', text: 'Takk.', way: 'mail' }]);
    expect(missing(mailed)).toEqual(['answer']);
    expect(missing(further(mailed, ['delivery', { command: 'mail-left', writing: 'answer' }]))).toEqual([]);
  });
  it('the anonymous get no answer, and the outcome is still written', () => {
    const one = registered({ words: { contact: { as: 'anonymous' } } });
    expect(missing(one)).toEqual(['cause', 'outcome', 'learning-point']);
  });
  it('by the category where the profile asks for one (Hudiksvall: for every kind)', () => {
    const boards = { profile: Profile.parse(hudiksvall), organisation: underBoards, calendar: swedishCalendar };
    const praise = registered({ kind: kind('beröm') }, boards);
    expect(missing(praise, boards)).toEqual(['category']);
  });
  it('twice: is nothing the second time, and is not for others', () => {
    expect(outcome(closed, close, max)).toBe('already-closed');
    expect(outcome(ready, close, emma)).toBe('not-your-part');
    expect(outcome(ready, close, ida)).toBe('no-access');
  });
});

describe('closing it otherwise', () => {
  it('withdrawn or registered in error: with the reason, and without what else is required', () => {
    expect(outcome(open, otherwise('withdrawn'), max)).toBe('closed');
    const one = further(open, [max, otherwise('registered-in-error')]);
    expect(one.case.state).toMatchObject({ outcome: 'registered-in-error' });
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'closed-otherwise', text: 'Hun trakk den.' });
  });
  it('a duplicate: linked with the other', () => {
    const command = otherwise('duplicate', { of: otherCase(2) });
    expect(outcome(open, command, max)).toBe('linked closed');
    expect(further(open, [max, command]).case.handling.links).toEqual([{ as: 'duplicate-of', number: 2 }]);
    expect(outcome(open, otherwise('duplicate'), max)).toBe('nothing-said');
    expect(outcome(open, otherwise('duplicate', { of: otherCase(1) }), max)).toBe('itself');
  });
  it('never of one that was closed without having been dealt with, nor of its own duplicate', () => {
    const as = (other: ReturnType<typeof otherCase>) => outcome(open, otherwise('duplicate', { of: other }), max);
    expect(as(otherCase(2, { closedAs: 'withdrawn' }))).toBe('other-ended');
    expect(as(otherCase(2, { closedAs: 'registered-in-error' }))).toBe('other-ended');
    expect(as(otherCase(2, { closedAs: 'duplicate' }))).toBe('other-ended');
    expect(as(otherCase(2, { closedAs: 'upheld' }))).toBe('linked closed');
    const its = [{ as: 'duplicate-of' as const, number: caseNumber(1) }];
    expect(as(otherCase(2, { closedAs: 'duplicate', links: its }))).toBe('its-duplicate');
    const told = further(open, ['clock', { command: 'link', link: { as: 'has-duplicate', number: caseNumber(2) } }]);
    expect(outcome(told, otherwise('duplicate', { of: otherCase(2) }), max)).toBe('its-duplicate');
    expect(outcome(told, otherwise('duplicate', { of: otherCase(3) }), max)).toBe('linked closed');
  });
  it('the same once more after it was taken up again: is linked only once', () => {
    const same = otherwise('duplicate', { of: otherCase(2) });
    expect(outcome(further(open, [max, same], [max, reopen]), same, max)).toBe('closed');
  });
  it('each of the other, at once: the first of them is taken up again', () => {
    const closedAsSame = (n: number) => further(open, [max, otherwise('duplicate', { of: otherCase(n) })]);
    const back = (n: number): Command => ({ command: 'link', link: { as: 'has-duplicate', number: caseNumber(n) } });
    expect(outcome(closedAsSame(2), back(2), 'clock')).toBe('linked reopened');
    expect(outcome(closedAsSame(2), back(3), 'clock')).toBe('linked');
    const second = closedAsSame(3);
    const later = { ...second, case: { ...second.case, number: caseNumber(9) } };
    expect(outcome(later, back(3), 'clock')).toBe('linked');
    expect(outcome(closedAsSame(2), back(2), 'clock', { organisation: without(...Object.values(people)) })).toBe(
      'linked',
    );
  });
  it('is refused without a reason, and to others', () => {
    expect(outcome(open, otherwise('withdrawn', { reason: '' }), max)).toBe('nothing-said');
    expect(outcome(open, otherwise('withdrawn'), emma)).toBe('not-your-part');
    expect(outcome(closed, otherwise('withdrawn'), max)).toBe('already-closed');
  });
  it('the other case is linked by the machine, once', () => {
    const link: Command = { command: 'link', link: { as: 'has-duplicate', number: caseNumber(2) } };
    expect(outcome(open, link, 'clock')).toBe('linked');
    expect(outcome(further(open, ['clock', link]), link, 'clock')).toBe('already-so');
    expect(outcome(open, link, max)).toBe('no-access');
  });
});

describe('sealed, the profile’s days after it was closed', () => {
  it('its number and state are left to those who handled it', () => {
    expect(outcome(closed, look(), 'clock', { now: Instant.parse('2026-06-15T05:59:59.000Z') })).toBe('not-due');
    expect(sealed.case).toMatchObject({ state: { state: 'closed', sealed: true }, nextAttentionAt: null });
    expect([max, emma, emil].map((person) => accessOf(sealed.case, person))).toEqual(['number', 'number', 'none']);
    expect(outcome(sealed, { command: 'add-note', sort: 'addition', text: 'x' }, max)).toBe('no-access');
    expect(outcome(sealed, look(), 'clock', { now: SUMMER })).toBe('not-due');
  });
  it('can be taken up again, and is read as before', () => {
    const one = further(sealed, [max, reopen, { now: SUMMER }]);
    expect([one.case.state.state, accessOf(one.case, max)]).toEqual(['open', 'whole']);
  });
});

describe('taking it up again', () => {
  const at = (text: string) => ({ now: Instant.parse(text) });
  const APRIL = at('2026-04-20T09:00:00.000Z');
  const again = further(closed, [max, reopen, APRIL]);
  it('she is promised anew from that day, and the history stands', () => {
    expect(outcome(closed, reopen, max)).toBe('reopened');
    expect(again.case).toMatchObject({
      state: { state: 'open' },
      responsible: { person: max },
      facts: { heardOn: '2026-03-16' },
    });
    expect(again.case.clocks.map(({ actBy }) => actBy)).toEqual(['2026-05-04', '2026-05-04']);
    expect(runningClocks(again.case)).toHaveLength(2);
    expect(again.words.notes.map(({ sort }) => sort)).toEqual(['answer', 'learning-point', 'reopened']);
    expect(missing(again)).toEqual(['outcome', 'answer']);
  });
  it('what changes later counts from that day too, and an earlier extension is over', () => {
    const extend: Command = { command: 'extend', newDate: day('2026-06-30'), reason: 'x', notice: 'y', way: 'letter' };
    const extended = further(
      open,
      [max, extend],
      [max, posted('delay-notice')],
      [max, cause],
      [max, answer],
      [max, posted('answer')],
      [max, learn],
      [max, close],
      [max, reopen, APRIL],
    );
    const track: Command = { command: 'change-track', signals: ['harm'], inDanger: false, concerns: [], reason: '' };
    expect(further(extended, [max, track, APRIL]).case.clocks[0]?.actBy).toBe('2026-05-04');
    const anew: Command = { ...extend, way: 'letter', command: 'extend', newDate: day('2026-05-29') };
    const DAY_AFTER = at('2026-04-21T09:00:00.000Z');
    const later = further(extended, [max, anew, DAY_AFTER], [max, posted('delay-notice'), DAY_AFTER]);
    expect(further(later, [max, track, APRIL]).case.clocks[0]?.actBy).toBe('2026-05-29');
    const as = (code: string): Command => ({ command: 'classify', as: { kind: kind(code) } });
    const back = further(extended, [max, as('ros'), APRIL], [max, as('klage-ansatt'), APRIL]);
    expect(back.case.clocks[0]?.actBy).toBe('2026-05-04');
  });
  it('is looked at once and reminded of as anything that came in that day', () => {
    expect(planDay({ profile, calendar }, again.case)).toBe('2026-05-04');
    expect(again.case.nextAttentionAt).toBe(APRIL.now);
    // Half the time: the 1st of May is closed.
    expect(reminderDay({ profile, calendar }, again.case, again.words)).toBe('2026-04-24');
  });
  it('whoever handled it does so no more; whoever answered for it still may', () => {
    const handled = further(
      open,
      [max, { command: 'appoint', person: emil }],
      [max, cause],
      [emil, answer],
      [emil, posted('answer')],
      [max, learn],
      [max, close],
    );
    const one = further(handled, [emil, reopen, APRIL]).case;
    expect([accessOf(one, emil), accessOf(one, max), one.handling.handler]).toEqual(['none', 'whole', undefined]);
  });
  it('in danger: somebody has to look within the profile’s minutes', () => {
    const danger = registered({ signals: ['harm'], inDanger: true });
    const over = further(danger, [max, otherwise('withdrawn')], [max, reopen, APRIL]);
    expect(over.case.nextAttentionAt).toBe('2026-04-20T09:15:00.000Z');
  });
  it('goes to the head where the profile says so (Bjurholm), with the one before told', () => {
    const boards = { profile: Profile.parse(bjurholm), organisation: underBoards, calendar: swedishCalendar };
    const school = registered({ unit: unit('skolen'), kind: kind('klagomål') }, boards);
    expect(school.case.responsible.person).toBe(rita);
    const done = further(school, [rita, otherwise('withdrawn'), boards]);
    expect(further(done, [rita, reopen, { ...boards, ...APRIL }]).case.responsible).toEqual({
      person: rita,
      capacity: 'manager',
    });
    const up = {
      ...boards,
      profile: { ...boards.profile, closing: { ...boards.profile.closing, reopenedBy: 'one-level-up' as const } },
    };
    const one = further(done, [rita, reopen, { ...up, ...APRIL }]).case;
    expect(one).toMatchObject({ responsible: { person: solveig, capacity: 'one-level-up' }, told: [{ person: rita }] });
  });
  it('is never for one whom it concerns, nor who answers to one whom it concerns', () => {
    const up: Profile = { ...profile, closing: { ...profile.closing, reopenedBy: 'one-level-up' } };
    const about = registered({ concerns: [solveig] });
    const done = further(about, [people.ola, otherwise('withdrawn')]);
    expect(further(done, [people.ola, reopen, { ...APRIL, profile: up }]).case.responsible.person).toBe(people.ola);
  });
  it.each<[string, CaseWithWords, Command, PersonId]>([
    ['not-closed', open, reopen, max],
    ['nothing-said', closed, { command: 'reopen', reason: '' }, max],
    ['not-your-part', closed, reopen, emma],
    ['no-access', closed, reopen, ida],
  ])('is refused: %s', (reason, one, command, by) => {
    expect(outcome(one, command, by)).toBe(reason);
  });
  it('is refused where the organisation has nobody for it', () => {
    const only = without(ida, people.nina, solveig, people.kari, people.jonas, people.ola);
    const about = further(registered({ concerns: [emil] }), [max, otherwise('withdrawn')]);
    expect(outcome(about, reopen, max, { organisation: only })).toBe('reopened');
    expect(outcome(about, reopen, max, { organisation: without(max) })).toBe('no-access');
  });
  it('an acknowledgement is owed anew where the profile promises one (Hudiksvall)', () => {
    const boards = { profile: Profile.parse(hudiksvall), organisation: underBoards, calendar: swedishCalendar };
    const told: Command = { command: 'acknowledge', text: 'Tack.', way: 'letter' };
    const one = registered({ kind: kind('klagomål') }, boards);
    const done = further(
      one,
      [max, told, boards],
      [max, otherwise('withdrawn'), boards],
      [max, reopen, { ...boards, ...APRIL }],
    );
    expect(dutiesIn(boards, done.case, done.words).map(({ duty }) => duty)).toContain('acknowledge');
  });
});

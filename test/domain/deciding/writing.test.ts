import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { dutiesIn, hasUnsettledMail, runningClocks } from '../../../src/domain/duties.ts';
import { type AnswerOutcome, confirmedAt, type Way, type Writing } from '../../../src/domain/handling.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { Instant } from '../../../src/domain/time.ts';
import { eventsOf, further, look, outcome, posted, registered } from '../../support/case-steps.ts';
import { day, kind, later, people, swedishCalendar, underBoards } from '../../support/municipality.ts';
import { written } from '../../support/written.ts';

const hudiksvall = written('hudiksvall');

const { emma, emil, max } = people;
const mailable = { words: { contact: { as: 'known', line: 'Anne, anne@example.no' } } } as const;

const acknowledge = (way: Way, text = 'Vi har fått klagen din.'): Command => ({ command: 'acknowledge', text, way });
const extend = (way: Way, on = '2026-04-20', notice = 'Det tar lengre tid.'): Command => ({
  command: 'extend',
  newDate: day(on),
  reason: 'Sykdom.',
  notice,
  way,
});
const answer = (way: Way | undefined, outcome: AnswerOutcome = 'upheld', text = 'Du har rett.'): Command => ({
  command: 'answer',
  outcome,
  text,
  way,
});
const left = (writing: Writing): Command => ({ command: 'mail-left', writing });
const stayed = (writing: Writing, known: boolean): Command => ({ command: 'mail-stayed', writing, known });
const settle = (writing: Writing, as: 'arrived' | 'again'): Command => ({ command: 'settle-mail', writing, as });

const open = registered(mailable);
const anonymous = registered({ words: { contact: { as: 'anonymous' } } });
const actBy = ({ case: one }: CaseWithWords) => one.clocks.map((clock) => clock.actBy);
const refusedToOthers = (command: Command) => {
  expect(outcome(open, command, emma)).toBe('not-your-part');
  expect(outcome(open, command, emil)).toBe('no-access');
  const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);
  expect(outcome(closed, command, max)).toBe('already-closed');
};

describe('acknowledging', () => {
  const boards = { profile: Profile.parse(hudiksvall), organisation: underBoards, calendar: swedishCalendar };
  const swedish = registered({ kind: kind('klagomål'), ...mailable }, boards);
  it('stops its clock once it is known to have reached her (Hudiksvall: within ten working days)', () => {
    expect(runningClocks(swedish.case).map(({ clock }) => clock)).toEqual(['acknowledge']);
    const mailed = further(swedish, [max, acknowledge('mail'), boards]);
    const sent = { way: 'mail', at: later(60), by: max, state: 'sending', handler: max };
    expect(mailed.case.handling.acknowledged).toEqual(sent);
    expect(runningClocks(mailed.case)).toHaveLength(1);
    expect(runningClocks(further(mailed, ['delivery', left('acknowledgement'), boards]).case)).toEqual([]);
    const written = further(swedish, [max, acknowledge('letter'), boards]);
    expect(runningClocks(written.case)).toHaveLength(1);
    expect(runningClocks(further(written, [max, posted('acknowledgement'), boards]).case)).toEqual([]);
  });
  it('names her who sends it where nobody has it and a name is promised: she takes it (Hudiksvall)', () => {
    expect(outcome(swedish, acknowledge('letter'), max, boards)).toBe('seen taken acknowledged');
    expect(outcome(open, acknowledge('letter'), max)).toBe('seen acknowledged');
  });
  it('again, once another has it than she was told: and it was confirmed when it was confirmed first', () => {
    const confirmed = further(swedish, [max, acknowledge('spoken'), boards]);
    expect(outcome(confirmed, acknowledge('letter'), max, boards)).toBe('already-so');
    const another = further(confirmed, [max, { command: 'appoint', person: emil }, boards]);
    const names = (one: typeof another) => dutiesIn(boards, one.case, one.words).map(({ duty }) => duty);
    expect([names(confirmed).includes('tell-handler'), names(another).includes('tell-handler')]).toEqual([false, true]);
    const again = further(another, [emil, acknowledge('letter'), boards]);
    expect(names(again)).not.toContain('tell-handler');
    expect([runningClocks(again.case), confirmedAt(again.case.handling)]).toEqual([[], later(60)]);
    // Appointed back to whom she was told first: again another than she was told last.
    const back = further(again, [max, { command: 'appoint', person: max }, boards]);
    expect(names(back)).toContain('tell-handler');
  });
  it('twice: is nothing the second time, unless it surely did not leave', () => {
    const mailed = further(open, [max, acknowledge('mail')]);
    expect(outcome(mailed, acknowledge('letter'), max)).toBe('already-so');
    const failed = further(mailed, ['delivery', stayed('acknowledgement', true)]);
    expect(outcome(failed, acknowledge('letter'), max)).toBe('acknowledged');
  });
  it('is refused without words, to nobody, in a way that is not allowed, and to others', () => {
    expect(outcome(open, acknowledge('letter', ' '), max)).toBe('nothing-said');
    expect(outcome(anonymous, acknowledge('letter'), max)).toBe('nobody-concerned');
    expect(outcome(open, acknowledge('spoken'), max)).toBe('way-not-allowed');
    refusedToOthers(acknowledge('letter'));
  });
});

describe('extending', () => {
  it('by letter: counts only once somebody has posted it, and keeps what the clock said before', () => {
    expect(outcome(open, extend('letter'), max)).toBe('seen extension-noticed');
    const written = further(open, [max, extend('letter', '2026-04-19')]);
    expect(actBy(written)).toEqual(actBy(open));
    expect(outcome(written, extend('letter', '2026-04-22'), max)).toBe('already-so');
    expect(outcome(written, posted('delay-notice'), max)).toBe('sent extended');
    const one = further(written, [max, posted('delay-notice')]);
    // The 19th is a Sunday.
    expect(one.case.clocks.map(({ nominal, actBy: act, rolled }) => [nominal, act, rolled])).toEqual([
      ['2026-04-19', '2026-04-17', '2026-04-20'],
      ['2026-04-19', '2026-04-17', '2026-04-20'],
    ]);
    expect(one.case.handling.extensions).toMatchObject([
      { was: { clock: 'respond', nominal: '2026-03-30' }, newDate: '2026-04-19', notice: { state: 'given' } },
    ]);
    expect(one.words.notes.map(({ sort }) => sort)).toEqual(['delay-reason', 'delay-notice']);
  });
  it('by mail: counts only once it has left', () => {
    const mailed = further(open, [max, extend('mail')]);
    expect(actBy(mailed)).toEqual(actBy(open));
    expect(outcome(mailed, extend('letter'), max)).toBe('already-so');
    expect(outcome(mailed, left('delay-notice'), 'delivery')).toBe('sent extended');
    expect(actBy(further(mailed, ['delivery', left('delay-notice')]))).toEqual(['2026-04-20', '2026-04-20']);
  });
  it('by mail that failed: never counted, and another takes its place', () => {
    const failed = further(open, [max, extend('mail')], ['delivery', stayed('delay-notice', true)]);
    expect([actBy(failed), hasUnsettledMail(failed.case)]).toEqual([actBy(open), true]);
    const again = further(failed, [max, extend('letter', '2026-04-22')], [max, posted('delay-notice')]);
    expect([actBy(again)[0], again.case.handling.extensions.length, hasUnsettledMail(again.case)]).toEqual([
      '2026-04-22',
      1,
      false,
    ]);
  });
  it('by mail of which nobody knows: a person says that it is there, and then it counts', () => {
    const unknown = further(open, [max, extend('mail')], ['delivery', stayed('delay-notice', false)]);
    expect(outcome(unknown, extend('letter'), max)).toBe('already-so');
    expect(outcome(unknown, settle('delay-notice', 'arrived'), max)).toBe('sent extended');
    const again = further(unknown, [max, settle('delay-notice', 'again')]);
    expect(again.case.handling.extensions[0]?.notice.state).toBe('sending');
  });
  it('twice: the later date holds, and both are kept', () => {
    const once = further(open, [max, extend('letter')], [max, posted('delay-notice')]);
    const twice = further(once, [max, extend('letter', '2026-05-04')], [max, posted('delay-notice')]);
    expect(actBy(twice)[0]).toBe('2026-05-04');
    expect(twice.case.handling.extensions.map(({ was, newDate }) => [was.nominal, newDate])).toEqual([
      ['2026-03-30', '2026-04-20'],
      ['2026-04-20', '2026-05-04'],
    ]);
    expect(outcome(once, extend('letter', '2026-04-20'), max)).toBe('day-not-possible');
  });
  it('a mail that was on its way when it was closed: what became of it can still be said, until it is sealed', () => {
    const closed = further(
      open,
      [max, acknowledge('mail')],
      [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'x' }],
      ['delivery', stayed('acknowledgement', false)],
    );
    expect(outcome(closed, settle('acknowledgement', 'arrived'), max)).toBe('sent');
    expect(outcome(closed, settle('acknowledgement', 'again'), max)).toBe('sent-again');
    expect(outcome(closed, settle('acknowledgement', 'arrived'), emma)).toBe('not-your-part');
    const summer = { now: Instant.parse('2026-06-15T06:00:00.000Z') };
    const sealed = further(closed, ['clock', look(), summer]);
    expect(outcome(sealed, settle('acknowledgement', 'arrived'), max, summer)).toBe('no-access');
  });
  it('the mail that left only after it was closed: the dates stand under which it was closed', () => {
    const closed = further(
      open,
      [max, extend('mail')],
      [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'x' }],
    );
    expect(outcome(closed, left('delay-notice'), 'delivery')).toBe('sent');
  });
  it('is refused without a clock: none has one, or it is answered', () => {
    expect(outcome(registered({ kind: kind('forslag'), answerWay: 'none' }), extend('letter'), max)).toBe('no-clock');
    const answered = further(open, [max, answer('letter')], [max, posted('answer')]);
    expect(outcome(answered, extend('letter'), max)).toBe('no-clock');
  });
  it('is refused where nobody can be told', () => {
    expect(outcome(anonymous, extend('letter'), max)).toBe('nobody-concerned');
  });
  it('is refused for a day that is none, without words, in a way that is not allowed, and to others', () => {
    expect(outcome(open, extend('letter', '2026-03-30'), max)).toBe('day-not-possible');
    expect(outcome(open, extend('letter', '2027-03-17'), max)).toBe('day-not-possible');
    expect(outcome(open, extend('letter', '2026-04-20', ''), max)).toBe('nothing-said');
    expect(
      outcome(
        open,
        { ...extend('letter'), command: 'extend', newDate: day('2026-04-20'), reason: '', notice: 'x', way: 'letter' },
        max,
      ),
    ).toBe('nothing-said');
    expect(outcome(registered({ signals: ['sensitive'], ...mailable }), extend('mail'), max)).toBe('way-not-allowed');
    expect(outcome(registered({ signals: ['formal-decision'] }), extend('spoken', '2026-05-20'), max)).toBe(
      'way-not-allowed',
    );
    refusedToOthers(extend('letter'));
  });
});

describe('answering', () => {
  it('stops the clocks once it is known to have reached her', () => {
    expect(outcome(open, answer('mail'), max)).toBe('seen outcome-decided');
    const mailed = further(open, [max, answer('mail')]);
    expect(mailed.case.handling.answer).toMatchObject({ outcome: 'upheld', given: { way: 'mail', state: 'sending' } });
    expect(runningClocks(mailed.case)).toHaveLength(2);
    expect(runningClocks(further(mailed, ['delivery', left('answer')]).case)).toEqual([]);
    const written = further(open, [max, answer('letter')]);
    expect(runningClocks(written.case)).toHaveLength(2);
    expect(runningClocks(further(written, [max, posted('answer')]).case)).toEqual([]);
  });
  it('to nobody: the outcome is still written, and is all the answer there is', () => {
    expect(outcome(anonymous, answer('letter'), max)).toBe('way-not-allowed');
    const one = further(anonymous, [max, answer(undefined)]);
    expect(one.case.handling.answer).toEqual({ outcome: 'upheld' });
    expect(runningClocks(one.case)).toEqual([]);
    expect(outcome(open, answer(undefined), max)).toBe('way-not-allowed');
  });
  it('a suggestion: with who considered it, and without an answer where none is wanted', () => {
    const suggestion = registered({ kind: kind('forslag'), answerWay: 'none' });
    const command = {
      ...answer(undefined, 'adopted'),
      command: 'answer',
      outcome: 'adopted',
      text: 'Ja.',
      consideredBy: 'Ledermøtet',
    } as const;
    const one = further(suggestion, [max, command]);
    expect(one.words.notes.map(({ sort, text }) => `${sort} ${text}`)).toEqual([
      'answer Ja.',
      'considered-by Ledermøtet',
    ]);
    expect(outcome(registered({ kind: kind('forslag') }), answer(undefined, 'adopted'), max)).toBe('way-not-allowed');
  });
  it('twice: is nothing the second time, but what failed can be written anew and another way', () => {
    const mailed = further(open, [max, answer('mail')]);
    expect(outcome(mailed, answer('letter'), max)).toBe('already-so');
    expect(outcome(further(open, [max, answer('letter')]), answer('letter'), max)).toBe('already-so');
    const failed = further(mailed, ['delivery', stayed('answer', true)]);
    expect(outcome(failed, answer('letter', 'not-upheld'), max)).toBe('outcome-decided');
    const uncertain = further(mailed, ['delivery', stayed('answer', false)]);
    expect(outcome(uncertain, answer('letter'), max)).toBe('already-so');
  });
  it('is refused with an outcome of another kind, without words, or where the confirmation is still to be approved', () => {
    expect(outcome(open, answer('letter', 'adopted'), max)).toBe('outcome-not-for-kind');
    expect(outcome(open, answer('letter', 'upheld', ''), max)).toBe('nothing-said');
    expect(outcome(open, answer('spoken'), max)).toBe('way-not-allowed');
    expect(outcome(registered({ words: { settled: 'Ringte taxi.' } }), answer('letter'), max)).toBe('already-so');
    refusedToOthers(answer('letter'));
  });
});

describe('a letter, and what goes by a secure channel', () => {
  it.each<Way>(['letter', 'secure-channel'])('%s: is given once she who has the case says that it is posted', (way) => {
    const guarded = registered({ signals: ['sensitive'], ...mailable });
    const written = further(guarded, [max, answer(way)]);
    expect(written.case.handling.answer?.given?.state).toBe('to-post');
    expect(outcome(written, posted('answer'), emma)).toBe('not-your-part');
    const given = further(written, [max, posted('answer')]);
    expect(given.case.handling.answer?.given?.state).toBe('given');
    expect(outcome(given, posted('answer'), max)).toBe('nothing-sent');
  });
  it('is no mail: neither sent again from here nor told of by the machine', () => {
    const written = further(open, [max, answer('letter')]);
    expect(outcome(written, settle('answer', 'again'), max)).toBe('nothing-sent');
    expect(outcome(written, left('answer'), 'delivery')).toBe('nothing-sent');
    expect(outcome(written, stayed('answer', false), 'delivery')).toBe('nothing-sent');
  });
});

describe('a mail', () => {
  const mailed = further(open, [max, answer('mail')]);
  const uncertain = further(mailed, ['delivery', stayed('answer', false)]);
  const failed = further(mailed, ['delivery', stayed('answer', true)]);
  it('that surely did not leave, or of which nobody knows, asks for somebody to look', () => {
    expect([mailed, uncertain, failed].map((one) => hasUnsettledMail(one.case))).toEqual([false, true, true]);
    expect(eventsOf(mailed, stayed('answer', false), 'delivery')).toMatchObject([{ event: 'not-sent', known: false }]);
  });
  it('is there, or is to be sent again: as whoever looked says', () => {
    expect(outcome(uncertain, settle('answer', 'arrived'), max)).toBe('sent');
    expect(further(failed, [max, settle('answer', 'again')]).case.handling.answer?.given?.state).toBe('sending');
  });
  it('that surely did not leave has not arrived, whoever says so', () => {
    expect(outcome(failed, settle('answer', 'arrived'), max)).toBe('nothing-sent');
  });
  it('is settled once', () => {
    expect(outcome(mailed, settle('answer', 'arrived'), max)).toBe('nothing-sent');
    const arrived = further(uncertain, [max, settle('answer', 'arrived')]);
    expect(outcome(arrived, settle('answer', 'arrived'), max)).toBe('nothing-sent');
    expect(outcome(arrived, left('answer'), 'delivery')).toBe('nothing-sent');
    expect(outcome(arrived, stayed('answer', true), 'delivery')).toBe('nothing-sent');
  });
  it.each<Writing>(['acknowledgement', 'delay-notice', 'answer', 'invitation'])(
    '%s that was never written is none',
    (writing) => {
      expect(outcome(open, settle(writing, 'arrived'), max)).toBe('nothing-sent');
      expect(outcome(open, left(writing), 'delivery')).toBe('nothing-sent');
    },
  );
  it('is the machine’s to tell of, and hers who has the case to settle', () => {
    for (const by of [max, emma] as PersonId[]) expect(outcome(mailed, left('answer'), by)).toBe('no-access');
    expect(outcome(uncertain, settle('answer', 'arrived'), emma)).toBe('not-your-part');
  });
  it('an invitation to a meeting that is over asks for nobody any more', () => {
    const plan = { command: 'plan-meeting', on: day('2026-03-16'), place: 'Rådhuset', way: 'mail' } as const;
    const one = further(open, [max, plan], ['delivery', stayed('invitation', false)]);
    expect(hasUnsettledMail(one.case)).toBe(true);
    const ended = further(one, [max, { command: 'end-meeting', held: true, agreed: 'Vi ringer.' }]);
    expect(hasUnsettledMail(ended.case)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  isHeard,
  missingForClosing,
  outcomeAtClosing,
  registersOf,
  registersWithout,
  toBeHeard,
} from '../../src/domain/closing.ts';
import type { Command } from '../../src/domain/commands.ts';
import { channels } from '../../src/domain/kinds.ts';
import { Profile } from '../../src/domain/profile.ts';
import { further, registered } from '../support/case-steps.ts';
import { kind, people, profile, swedishCalendar, underBoards } from '../support/municipality.ts';
import { written } from '../support/written.ts';

const { emil, ida, max } = people;
const codes = (registers: Profile['registers']) => registers.map(({ code }) => code);

describe('the registers of a case', () => {
  it('what comes in writing goes to the archive, every complaint to the deviation system (D00075)', () => {
    const onPaper = ['email', 'web-form', 'paper-form', 'letter'];
    for (const channel of channels) {
      const { case: one } = registered({ channel });
      expect(codes(registersOf(profile, one))).toEqual([...(onPaper.includes(channel) ? ['websak'] : []), 'avvik']);
      expect(codes(registersWithout(profile, one))).toEqual(onPaper.includes(channel) ? ['websak'] : []);
    }
    expect(codes(registersOf(profile, registered({ kind: kind('ros'), channel: 'email' }).case))).toEqual([]);
  });
  it('a number that is there is asked for no more', () => {
    const number: Command = { command: 'reference', register: 'websak', number: '26/77' };
    const one = further(registered({ channel: 'letter' }), [max, number]);
    expect(registersWithout(profile, one.case)).toEqual([]);
  });
});

describe('who is to be heard', () => {
  it('each employee whom it concerns, and one whom only the words name', () => {
    const one = registered({ concerns: [emil, ida], words: { employee: 'en vikar' } });
    expect(toBeHeard(one.case, one.words)).toEqual([emil, ida, 'as-named']);
    expect(missingForClosing(profile, one.case, one.words)).toContain('employee-heard');
    const heard = further(
      one,
      [max, { command: 'not-suitable', whom: emil, reason: 'Syk.' }],
      [max, { command: 'ask-employee', whom: ida, question: 'Hva?', withIdentity: false }],
    );
    expect([emil, ida].map((whom) => isHeard(heard.case, whom))).toEqual([true, false]);
  });
  it('nobody: it is praise, or nobody has said whom it is about, or the name is blank', () => {
    for (const one of [
      registered({ kind: kind('ros'), concerns: [emil] }),
      registered({ missing: ['more'], concerns: [max], concernsAssumed: true }),
      registered({ words: { employee: ' ' } }),
    ]) {
      expect(toBeHeard(one.case, one.words)).toEqual([]);
    }
  });
});

describe('praise', () => {
  const asking = (needs: Profile['closing']['requires'][number]['needs']): Profile => ({
    ...profile,
    closing: { ...profile.closing, requires: [{ classes: ['praise'], needs }] },
  });
  const praise = registered({ kind: kind('ros') });
  it('was passed along where the profile asks for neither outcome nor answer', () => {
    const plain = asking(['category']);
    expect(outcomeAtClosing(plain, praise.case)).toBe('passed-along');
    expect(missingForClosing(plain, praise.case, praise.words)).toEqual(['category']);
    const closed = further(praise, [max, { command: 'close' }]);
    expect(closed.case.state).toMatchObject({ state: 'closed', outcome: 'passed-along' });
  });
  it('ends by an answer where the profile asks for one, and nothing else ends by itself', () => {
    for (const need of ['outcome', 'answer'] as const)
      expect(missingForClosing(asking([need]), praise.case, praise.words)).toContain(need);
    expect(outcomeAtClosing(asking([]), registered({}).case)).toBeUndefined();
  });
});

describe('what is missing for closing', () => {
  it('what it is about, as long as nobody has said: a decision or harm is never closed unasked', () => {
    const hasty = registered({ missing: ['applies', 'contact'] });
    expect(missingForClosing(profile, hasty.case, hasty.words)).toContain('applies');
    const track = { command: 'change-track', signals: [], inDanger: false, concerns: [], reason: '' } as const;
    const said = further(hasty, [max, track]);
    expect(missingForClosing(profile, said.case, said.words)).not.toContain('applies');
  });
  const missing = (what: Parameters<typeof registered>[0], which = profile) => {
    const one = registered(what);
    return missingForClosing(which, one.case, one.words);
  };
  it('by class: a suggestion needs its outcome, praise nothing', () => {
    expect(missing({ kind: kind('forslag') })).toEqual(['outcome']);
    expect(missing({ kind: kind('forslag'), channel: 'email' })).toEqual(['outcome', 'outside-reference']);
    expect(missing({ kind: kind('ros') })).toEqual([]);
  });
  it('whoever wants no answer: is still owed one to a complaint where answers are always written', () => {
    expect(missing({ answerWay: 'none' })).toContain('answer');
    const ifWanted: Profile = { ...profile, reply: { ...profile.reply, onlyIfWanted: true } };
    expect(missing({ answerWay: 'none' }, ifWanted)).not.toContain('answer');
  });
  it('in Kramfors: the number in the diary, of every complaint', () => {
    const boards = {
      profile: Profile.parse(written('kramfors')),
      organisation: underBoards,
      calendar: swedishCalendar,
    };
    const one = registered({ kind: kind('klagomål') }, boards);
    expect(missingForClosing(boards.profile, one.case, one.words)).toEqual([
      'cause',
      'outcome',
      'answer',
      'outside-reference',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { answerOutcomes, type Writing, writings } from '../../src/domain/handling.ts';
import { kindClasses, signals, vulnerables } from '../../src/domain/kinds.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { isAnswerOwed, mailAddressOf, outcomesFor, waysFor } from '../../src/domain/ways.ts';
import { registered } from '../support/case-steps.ts';
import { kind, profile } from '../support/municipality.ts';

const mailable = { as: 'known', line: 'Anne, anne@example.no' } as const;
const ways = (what: Parameters<typeof registered>[0], writing: Writing = 'answer', which = profile) => {
  const one = registered({ ...what, words: { contact: mailable, ...what?.words } });
  return waysFor(which, one.case, one.words, writing);
};
const spoken: Profile = { ...profile, reply: { ...profile.reply, form: 'written-or-spoken' } };

describe('how something may reach the citizen', () => {
  it('by mail where there is an address, else by letter; an answer always in writing (D00075)', () => {
    expect(ways({})).toEqual(['mail', 'own-mail', 'letter']);
    expect(ways({ words: { contact: { as: 'known', line: '99 88 77 66' } } })).toEqual(['letter']);
    expect(ways({ words: { contact: { as: 'protected' } } })).toEqual(['letter']);
    expect(ways({}, 'acknowledgement')).toEqual(['mail', 'own-mail', 'letter']);
    expect(ways({}, 'answer', spoken)).toEqual(['mail', 'own-mail', 'letter', 'spoken']);
  });
  it('an invitation by word of mouth too; a delay notice as the answer, and never so of a formal decision', () => {
    expect(ways({}, 'invitation')).toEqual(['mail', 'own-mail', 'letter', 'spoken']);
    expect(ways({}, 'delay-notice')).toEqual(['mail', 'own-mail', 'letter']);
    expect(ways({}, 'delay-notice', spoken)).toEqual(['mail', 'own-mail', 'letter', 'spoken']);
    expect(ways({ signals: ['formal-decision'] }, 'delay-notice', spoken)).toEqual(['mail', 'own-mail', 'letter']);
    expect(ways({ signals: ['formal-decision'] }, 'answer', spoken)).toEqual(['mail', 'own-mail', 'letter']);
  });
  it('what she asked for comes first, where it is allowed', () => {
    expect(ways({ answerWay: 'letter' })[0]).toBe('letter');
    expect(ways({ answerWay: 'email' })).toEqual(['mail', 'own-mail', 'letter']);
    expect(ways({ answerWay: 'phone' })[0]).toBe('mail');
    expect(ways({ answerWay: 'phone' }, 'answer', spoken)[0]).toBe('spoken');
  });
  it('never by ordinary mail where it is sensitive or about a pupil, child, patient or care user', () => {
    for (const writing of writings) {
      expect(ways({ signals: ['sensitive'] }, writing)).toEqual(['secure-channel', 'letter']);
      for (const vulnerable of vulnerables) {
        const guarded = ways({ signals: ['vulnerable'], vulnerable }, writing);
        expect([guarded.includes('mail'), guarded.includes('own-mail')]).toEqual([false, false]);
      }
    }
    const byPhone: Profile = { ...spoken, sensitive: { ...profile.sensitive, answeredBy: ['phone'] } };
    expect(ways({ signals: ['sensitive'] }, 'answer', byPhone)).toEqual(['spoken']);
    const unspoken: Profile = { ...profile, sensitive: { ...profile.sensitive, answeredBy: ['phone'] } };
    expect(ways({ signals: ['sensitive'] }, 'answer', unspoken)).toEqual(['letter']);
  });
  it('always some way', () => {
    for (const signal of signals) {
      for (const writing of writings)
        expect(ways({ signals: [signal], vulnerable: 'pupil' }, writing).length).toBeGreaterThan(0);
    }
  });
});

describe('an address', () => {
  it.each<[string, string | undefined]>([
    ['anne@example.no', 'anne@example.no'],
    ['Anne Lie <anne.lie@post.example.no>, 99 88 77 66', 'anne.lie@post.example.no'],
    ['Skriv til anne@example.no.', 'anne@example.no'],
    ['99 88 77 66', undefined],
    ['anne@', undefined],
    ['@example.no', undefined],
  ])('is found in “%s”', (line, address) => {
    expect(mailAddressOf({ said: '', contact: { as: 'known', line }, notes: [] })).toBe(address);
  });
  it('is none of the anonymous or the protected', () => {
    for (const as of ['anonymous', 'protected', 'not-asked'] as const) {
      expect(mailAddressOf({ said: '', contact: { as }, notes: [] })).toBeUndefined();
    }
  });
});

describe('an answer', () => {
  const ifWanted: Profile = { ...profile, reply: { ...profile.reply, onlyIfWanted: true } };
  const owed = (what: Parameters<typeof registered>[0], which = profile) => {
    const one = registered(what);
    return isAnswerOwed(which, one.case, one.words);
  };
  it('is owed to everybody who complains, but to the anonymous', () => {
    expect([owed({}), owed({ answerWay: 'none' }), owed({ words: { contact: { as: 'anonymous' } } })]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('to whoever wants none: is not owed where the profile leaves it to her, nor to a suggestion', () => {
    expect([owed({}, ifWanted), owed({ answerWay: 'none' }, ifWanted)]).toEqual([true, false]);
    expect([owed({ kind: kind('forslag') }), owed({ kind: kind('forslag'), answerWay: 'none' })]).toEqual([
      true,
      false,
    ]);
  });
  it('has an outcome for each class, and no outcome is for none', () => {
    const all = kindClasses.flatMap((each) => outcomesFor(each));
    expect(new Set(all)).toEqual(new Set(answerOutcomes));
    for (const each of kindClasses) expect(outcomesFor(each).length).toBeGreaterThan(0);
  });
});

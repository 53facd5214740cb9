import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/domain/commands.ts';
import { dutiesIn } from '../../src/domain/duties.ts';
import { Profile } from '../../src/domain/profile.ts';
import { awaitsEntry } from '../../src/domain/settled.ts';
import { copyFor } from '../../src/writings/register-copy.ts';
import { further, lived, outcome, registering } from '../support/case-steps.ts';
import {
  calendar,
  profile as harstad,
  heard,
  kind,
  organisation,
  people,
  swedishCalendar,
  underBoards,
} from '../support/municipality.ts';
import { written } from '../support/written.ts';

const { emma, max } = people;
const inKramfors = {
  profile: Profile.parse(written('kramfors')),
  organisation: underBoards,
  calendar: swedishCalendar,
};
const inHarstad = { profile: harstad, organisation, calendar };
const settled = 'Bad om ursäkt och förklarade';
const number: Command = { command: 'reference', register: 'diariet', number: 'KS 2026/17' };
const approve: Command = { command: 'approve-confirmation', text: 'Klart.' };

const complaint = registering(heard({ kind: kind('klagomål'), words: { settled } }));
const waits = lived([emma, complaint, inKramfors]);

describe('settled on the spot where a register asks for its number', () => {
  it('waits for it, and nothing is to be approved', () => {
    expect(outcome(undefined, complaint, emma, inKramfors)).toBe('registered settled-on-the-spot');
    expect(awaitsEntry(inKramfors.profile, waits.case, waits.words)).toBe(true);
    expect(dutiesIn(inKramfors, waits.case, waits.words).map(({ duty, whose }) => [duty, whose])).toEqual([
      ['enter', [max]],
    ]);
    expect(outcome(waits, approve, max, inKramfors)).toBe('nothing-to-approve');
  });

  it('is closed with it, by whoever has it and nobody else', () => {
    expect(outcome(waits, number, emma, inKramfors)).toBe('not-your-part');
    expect(outcome(waits, number, max, inKramfors)).toBe('referenced seen closed');
    const closed = further(waits, [max, number, inKramfors]);
    expect(closed.case.state).toMatchObject({ state: 'closed', outcome: 'settled-on-the-spot' });
    // A number that was wrong is put right; it is not closed a second time.
    expect(outcome(closed, { ...number, number: 'KS 2026/18' }, max, inKramfors)).toBe('referenced');
  });

  it('has what was done and said as its answer in the register', () => {
    const [diary] = inKramfors.profile.registers;
    expect(diary && copyFor(diary, inKramfors, waits)).toContain(`Svaret som gavs: ${settled}`);
  });

  it('holds for the anonymous too, and not for what goes to no such register', () => {
    const anonymous = registering(heard({ kind: kind('klagomål'), words: { settled, contact: { as: 'anonymous' } } }));
    expect(outcome(undefined, anonymous, emma, inKramfors)).toBe('registered settled-on-the-spot');
    const idea = registering(heard({ kind: kind('ide'), words: { settled } }));
    expect(outcome(undefined, idea, emma, inKramfors)).toBe('registered settled-on-the-spot closed');
  });

  it('where a confirmation is owed that is approved first (Harstad), and by e-mail from nobody the number is asked for', () => {
    const said = registering(heard({ words: { settled } }));
    const spoken = lived([emma, said, inHarstad]);
    expect(awaitsEntry(harstad, spoken.case, spoken.words)).toBe(false);
    expect(outcome(spoken, approve, max, inHarstad)).toBe('seen confirmation-approved closed');
    const anonymous = { settled, contact: { as: 'anonymous' } } as const;
    const mailed = registering(heard({ channel: 'email', words: anonymous }));
    expect(outcome(undefined, mailed, emma, inHarstad)).toBe('registered settled-on-the-spot');
    const counter = registering(heard({ words: anonymous }));
    expect(outcome(undefined, counter, emma, inHarstad)).toBe('registered settled-on-the-spot closed');
  });

  it.each(['email', 'paper-form'] as const)(
    'by %s with somebody to answer (Harstad D00075) it stays until both are there: the confirmation and its number',
    (channel) => {
      const mailed = lived([
        emma,
        registering(heard({ channel, words: { settled, originalAt: 'skap 3' } })),
        inHarstad,
      ]);
      const entered: Command = { command: 'reference', register: 'websak', number: '26/104' };
      const duty = (one: typeof mailed) => dutiesIn(inHarstad, one.case, one.words).map((each) => each.duty);
      expect(duty(mailed)).toEqual(['approve']);
      expect(outcome(mailed, approve, max, inHarstad)).toBe('seen confirmation-approved');
      const approved = further(mailed, [max, approve, inHarstad]);
      expect(approved.case.state.state).toBe('awaiting-approval');
      expect(awaitsEntry(harstad, approved.case, approved.words)).toBe(true);
      expect(duty(approved)).toEqual(['enter']);
      expect(outcome(approved, approve, max, inHarstad)).toBe('nothing-to-approve');
      expect(outcome(approved, entered, max, inHarstad)).toBe('referenced closed');

      // The number first: it is the confirmation then that closes it.
      const numbered = further(mailed, [max, entered, inHarstad]);
      expect(duty(numbered)).toEqual(['approve']);
      expect(outcome(numbered, approve, max, inHarstad)).toMatch(/confirmation-approved closed$/);
    },
  );
});

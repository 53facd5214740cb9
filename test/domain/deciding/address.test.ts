import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandlingCommand } from '../../../src/domain/commands.ts';
import type { Way } from '../../../src/domain/handling.ts';
import { mayTakeAddress } from '../../../src/domain/ways.ts';
import { type Contact, LONGEST_LINE } from '../../../src/domain/words.ts';
import { changed, eventsOf, further, outcome, registered } from '../../support/case-steps.ts';
import { day, later, people } from '../../support/municipality.ts';

const { emma, emil, max } = people;
const storgata = 'Storgata 1, 9405 Harstad';

type Addressed = Extract<HandlingCommand, { address?: string | undefined }>;
const way: Way = 'letter';
/** All by which the citizen is written. */
const commands: readonly (readonly [string, (address?: string) => Addressed])[] = [
  ['acknowledge', (address) => ({ command: 'acknowledge', text: 'Vi har fått klagen din.', way, address })],
  [
    'extend',
    (address) => ({
      command: 'extend',
      newDate: day('2026-04-20'),
      reason: 'Sykdom.',
      notice: 'Sykdom. 20. april.',
      way,
      address,
    }),
  ],
  ['answer', (address) => ({ command: 'answer', outcome: 'upheld', text: 'Du har rett.', way, address })],
  ['plan-meeting', (address) => ({ command: 'plan-meeting', on: day('2026-03-20'), place: 'Rom 2', way, address })],
];
const of = (contact: Contact) => registered({ words: { contact } });
const ola: Contact = { as: 'known', line: 'Ola Normann, 906 55 123', onBehalfOf: 'Moren' };

describe.each(commands)('the address where a letter goes, said with %s', (_, write) => {
  it('is kept as the citizen’s, beside what was known of her', () => {
    const { put } = changed(of(ola), write(`  ${storgata} `), max);
    expect(put.words.contact).toEqual({ ...ola, address: storgata });
  });
  it('is all there is to reach her by where nobody had asked', () => {
    const { put } = changed(of({ as: 'not-asked' }), write(storgata), max);
    expect(put.words.contact).toEqual({ as: 'known', line: storgata, address: storgata });
  });
  it('is a correction in the history, without the words', () => {
    const events = eventsOf(of(ola), write(storgata), max);
    expect(events).toContainEqual({ event: 'noted', at: later(120), by: max, sort: 'correction' });
    expect(JSON.stringify(events)).not.toContain('Storgata');
  });
  it('said by nobody: nothing is corrected', () => {
    const silent = of(ola);
    for (const none of [undefined, '', '  ']) {
      expect(eventsOf(silent, write(none), max).map(({ event }) => event)).not.toContain('noted');
      expect(changed(silent, write(none), max).put.words.contact).toEqual(ola);
    }
  });
  it('never of a protected identity', () => {
    expect(outcome(of({ as: 'protected' }), write(storgata), max)).toBe('address-not-possible');
    expect(outcome(of({ as: 'protected' }), write(), max)).not.toBe('address-not-possible');
  });
  it('never of the anonymous, however it is asked', () => {
    expect(outcome(of({ as: 'anonymous' }), write(storgata), max)).toMatch(
      /^(nobody-concerned|way-not-allowed|address-not-possible)$/,
    );
  });
  it('does not take the place of one that is known', () => {
    const known = of({ ...ola, address: 'Storgata 2' });
    expect(outcome(known, write(storgata), max)).toBe('address-not-possible');
  });
  it('is hers to say who handles it, and nobody else’s', () => {
    expect(outcome(of(ola), write(storgata), emma)).toBe('not-your-part');
    expect(outcome(of(ola), write(storgata), emil)).toBe('no-access');
  });
  it('no longer than it can be kept, and no national id', () => {
    expect(outcome(of(ola), write('x'.repeat(LONGEST_LINE + 1)), max)).toBe('too-long');
    expect(outcome(of(ola), write('Storgata 1, 13097248022'), max)).toBe('national-id');
  });
  it('sent twice: once', () => {
    const once = further(of(ola), [max, write(storgata)]);
    expect(['already-so', 'address-not-possible']).toContain(outcome(once, write(storgata), max));
  });
});

it('of what stayed with another board nothing is said: it would be written over words that are not to be read', () => {
  const { case: one, words } = of(ola);
  expect(mayTakeAddress(one, words)).toBe(true);
  const withheld = { ...one, handling: { ...one.handling, withheldBefore: later(1) } };
  expect(mayTakeAddress(withheld, words)).toBe(false);
  const moved = { case: withheld, words };
  for (const [, write] of commands) expect(outcome(moved, write(storgata), max)).toBe('address-not-possible');
});

it('whatever else is known of her stays as it is', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      text,
      fc.option(text, { nil: undefined }),
      fc.constantFrom(...commands),
      (line, onBehalfOf, [, write]) => {
        const contact: Contact = { as: 'known', line, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
        const before = of({ as: 'known', line: 'Ola' });
        const { put } = changed({ ...before, words: { ...before.words, contact } }, write(storgata), max);
        expect(put.words.contact).toEqual({ ...contact, address: storgata });
      },
    ),
  );
});

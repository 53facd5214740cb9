import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumberIn, personIn, releasedFault } from '../../src/domain/released.ts';
import { organisation } from '../support/municipality.ts';

const names = [...organisation.people.values()].map(({ name }) => name).filter((name) => name.includes(' '));

describe('words that are released', () => {
  it.each([
    ['Se sak 1042 for mer.', 'sak 1042'],
    ['Sak nr. 7 lærte oss det.', 'Sak nr. 7'],
    ['Frå saka nr 12', 'saka nr 12'],
    ['saksnummer: 88', 'saksnummer: 88'],
    ['Det stod i ärende 19.', 'ärende 19'],
    ['ärendet nr 3', 'ärendet nr 3'],
    ['That was case #5.', 'case #5'],
    ['Sak 2026/114', 'Sak 2026/114'],
  ])('hold no case number: %s', (text, found) => {
    expect(caseNumberIn(text)).toBe(found);
    expect(releasedFault(text, 500, organisation)).toEqual({ reason: 'names-someone', found });
  });

  it.each([
    'Det kom 12 saker i november.',
    'Vi svarte i denne saken etter 3 dager.',
    'Samsak 12 er et ord.',
    'Vaktrommet er flyttet til rom 204.',
    'In any case, we answer at once.',
  ])('may hold other numbers: %s', (text) => {
    expect(releasedFault(text, 500, organisation)).toBeUndefined();
  });

  it('hold no name of anybody on file, whole or by the first and the last, in any order and however written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(
          (name: string) => name,
          (name: string) => `${name}s`,
          (name: string) => name.toUpperCase(),
          (name: string) => name.normalize('NFD'),
          (name: string) => name.split(' ').reverse().join(', '),
          (name: string) => `${name.split(' ').at(0)} ${name.split(' ').at(-1)}`,
        ),
        (name, written) => {
          expect(personIn(`Takk til ${written(name)}, som hjalp.`, organisation)).toBe(written(name));
        },
      ),
    );
  });

  it('may hold a first name alone, or names of two that stand apart', () => {
    const [first, last] = (names[0] ?? '').split(' ');
    expect(personIn(`Takk til ${first}!`, organisation)).toBeUndefined();
    expect(personIn(`${first} og ${last}`, organisation)).toBeUndefined();
  });

  it('are told of what is graver first', () => {
    expect(releasedFault('sak 12', 3, organisation)).toEqual({ reason: 'too-long' });
    expect(releasedFault('sak 12, 13097248022', 500, organisation)).toEqual({ reason: 'national-id' });
    expect(releasedFault('', 500, organisation)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../src/domain/ids.ts';
import { Day } from '../../src/domain/time.ts';
import { foundBy } from '../../src/stores/found-by.ts';
import { NOON, personId, registered, someWords } from '../support/records.ts';

describe('what a case is found by', () => {
  const { put } = registered(1, { number: CaseNumber.parse(1) });
  const { case: one, words } = put;
  const end = Day.parse('2026-03-18');

  it('is its parties, the words that they may read, and the day after which it is overdue', () => {
    const clocks = [{ clock: 'respond', nature: 'statutory', nominal: end, actBy: end, rolled: end } as const];
    expect(foundBy({ ...one, clocks }, words)).toEqual({
      parties: [personId(2), personId(1)],
      tokens: ['bussen', 'kom', 'ikke'],
      overdueAfter: end,
    });
    expect(foundBy(one, someWords({ said: '' }))).toEqual({ parties: [personId(2), personId(1)], tokens: [] });
  });

  it('is no word where the words can’t be read, or where nobody may find it by them', () => {
    expect(foundBy(one, undefined).tokens).toEqual([]);
    const closed = { state: 'closed', closedAt: NOON, closedOn: end, outcome: 'upheld' } as const;
    expect(foundBy({ ...one, state: closed }, words).tokens).not.toEqual([]);
    expect(foundBy({ ...one, state: { ...closed, sealed: true } }, words)).toEqual({ parties: [], tokens: [] });
    expect(foundBy({ ...one, hiddenFrom: [personId(1), personId(2)] }, words)).toEqual({ parties: [], tokens: [] });
  });
});

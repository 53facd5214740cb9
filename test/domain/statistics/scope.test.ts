import { describe, expect, it } from 'vitest';
import { Month, type Period } from '../../../src/domain/period.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { countedUnitsOf, spansOf, unitsOf } from '../../../src/domain/statistics/scope.ts';
import { organisation, profile, underBoards, unit } from '../../support/municipality.ts';

const period = (from: string, months: Period['months']): Period => ({ from: Month.parse(from), months });
const all = { is: 'municipality' } as const;
const of = (id: string) => ({ is: 'unit', unit: unit(id) }) as const;
const board = { is: 'board', board: 'kultur-och-utbildning' } as const;

describe('The units of a scope', () => {
  it('are those that stood on any day of the period, sorted', () => {
    expect(unitsOf(organisation, all, period('2026-01', 3))).toEqual(['badet', 'kommunen', 'skolen', 'torget']);
    expect(unitsOf(organisation, all, period('2026-03', 1))).toEqual(['kommunen', 'skolen', 'torget']);
    expect(unitsOf(organisation, all, period('2019-01', 12))).toEqual([]);
  });

  it('are a unit with all under it, or those that answer to a board', () => {
    expect(unitsOf(organisation, of('skolen'), period('2026-03', 1))).toEqual(['skolen']);
    expect(unitsOf(organisation, of('kommunen'), period('2026-02', 1))).toHaveLength(4);
    expect(unitsOf(underBoards, board, period('2026-03', 1))).toEqual(['skolen']);
    expect(unitsOf(underBoards, { is: 'board', board: 'kommunstyrelsen' }, period('2026-03', 1))).toEqual([
      'kommunen',
      'torget',
    ]);
  });
});

describe('The units whose figures are a scope’s', () => {
  it('are all that belong to it, whenever they stood', () => {
    expect(countedUnitsOf(organisation, all)).toEqual(['badet', 'kommunen', 'skolen', 'torget']);
    expect(countedUnitsOf(organisation, of('kommunen'))).toHaveLength(4);
    expect(countedUnitsOf(organisation, of('badet'))).toEqual(['badet']);
    expect(countedUnitsOf(underBoards, { is: 'board', board: 'kommunstyrelsen' })).toEqual([
      ...['badet', 'kommunen', 'torget'],
    ]);
  });
});

describe('The periods of a scope', () => {
  const reported = (...timesAYear: readonly (readonly ['board' | 'municipality', number])[]): Profile => {
    const [first] = profile.reports.toBoards;
    if (first === undefined) throw new Error('a report');
    const toBoards = timesAYear.map(([scope, times]) => ({ ...first, scope, timesAYear: times }));
    return { ...profile, reports: { ...profile.reports, toBoards } };
  };
  const spans = (by: Profile, scope: Parameters<typeof spansOf>[1]) => spansOf({ profile: by, organisation }, scope);

  it('are the year for all above a unit in Harstad', () => {
    expect(spans(profile, of('skolen'))).toEqual([1, 3, 6, 12]);
    expect([of('kommunen'), board, all].map((scope) => spans(profile, scope))).toEqual([[12], [12], [12]]);
  });

  it('are the half-year up to a board that is told twice a year, and the longest of all for all', () => {
    const hudiksvall = reported(['board', 2], ['municipality', 1]);
    expect(spans(hudiksvall, of('skolen'))).toEqual([1, 3, 6]);
    expect([of('kommunen'), board, all].map((scope) => spans(hudiksvall, scope))).toEqual([[6], [6], [12]]);
    expect(spans(reported(['board', 4], ['board', 1], ['municipality', 2]), of('skolen'))).toEqual([1, 3]);
    expect(spans(reported(['board', 5], ['municipality', 2]), all)).toEqual([6]);
    expect(spans(reported(), all)).toEqual([12]);
  });
});

import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/domain/ids.ts';
import { type Profile, rolesOf } from '../../../src/domain/profile.ts';
import { endedPeriods } from '../../../src/domain/report/choices.ts';
import { mayMakeReport, reportScopesOf } from '../../../src/domain/report/readers.ts';
import { scopeText } from '../../../src/domain/report/scope-text.ts';
import { day, guest, organisation, people, profile, underBoards, unit } from '../../support/municipality.ts';

const today = day('2026-03-16');
const house = { profile, organisation: underBoards };
const of = (person: PersonId, over: Partial<typeof house> = {}) =>
  reportScopesOf({ ...house, ...over }, person, today).map(scopeText);

describe('reports are made by', () => {
  it('the coordinator, of everything that stands, or stood in a period to choose from', () => {
    const units = ['unit:kommunen', 'unit:torget', 'unit:skolen'];
    const wide = ['municipality', 'board:kommunstyrelsen', 'board:kultur-och-utbildning'];
    // The bath was closed some weeks ago.
    expect(of(people.jonas)).toEqual([...wide, ...units, 'unit:badet']);
    const unitsOn = (today: string) =>
      reportScopesOf(house, people.jonas, day(today)).map(scopeText).slice(wide.length);
    expect(unitsOn('2028-12-31')).toContain('unit:badet');
    expect(unitsOn('2029-01-01')).toEqual(units);
    expect(unitsOn('2019-12-31')).toEqual([]);
  });
  it('a manager, of her units with all below', () => {
    expect(of(people.rita)).toEqual(['unit:skolen']);
    expect(of(people.solveig)).toEqual(['unit:kommunen', 'unit:torget', 'unit:skolen', 'unit:badet']);
  });
  it('a manager, of no unit under a board that is an authority of its own', () => {
    const apart: Profile = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' } };
    expect(of(people.solveig, { profile: apart })).toEqual(['unit:kommunen', 'unit:torget', 'unit:badet']);
    expect(of(people.rita, { profile: apart })).toEqual(['unit:skolen']);
  });
  it('whoever fills the role that the procedure names, of what it names it for', () => {
    const toBoards = (['board', 'municipality', 'unit'] as const).map((scope) => ({
      scope,
      to: { sv: scope },
      timesAYear: 1,
      askedBy: scope === 'board' ? 'nämndsekreterare' : `skriver-${scope}`,
      inAnnualReport: false,
      prioritises: false,
      onMonthDays: [],
      source: 'prov',
    }));
    const asking: Profile = { ...profile, reports: { ...profile.reports, toBoards } };
    const filled = {
      ...underBoards,
      roles: { ...underBoards.roles, nämndsekreterare: people.emma, 'skriver-unit': people.per },
    };
    expect(rolesOf(asking)).toContain('nämndsekreterare');
    expect(of(people.emma, { profile: asking, organisation: filled })).toEqual([
      'board:kommunstyrelsen',
      'board:kultur-och-utbildning',
    ]);
    expect(of(people.per, { profile: asking, organisation: filled })).toEqual([
      'unit:kommunen',
      'unit:torget',
      'unit:skolen',
      'unit:badet',
    ]);
  });
  it('nobody else', () => {
    for (const person of [people.emma, people.per, people.ida, guest]) expect(of(person)).toEqual([]);
    expect(mayMakeReport(house, people.max, { is: 'unit', unit: unit('torget') }, today)).toBe(true);
    expect(mayMakeReport(house, people.max, { is: 'unit', unit: unit('skolen') }, today)).toBe(false);
    expect(
      mayMakeReport({ ...house, organisation }, people.jonas, { is: 'board', board: 'kommunstyrelsen' }, today),
    ).toBe(false);
  });
});

it('periods to choose from have all ended, the longest first', () => {
  expect(endedPeriods(today).map(({ from, months }) => `${from}+${months}`)).toEqual([
    ...['2025-01+12', '2024-01+12', '2025-07+6', '2025-01+6'],
    ...['2025-10+3', '2025-07+3', '2025-04+3', '2025-01+3'],
    ...['2026-02+1', '2026-01+1', '2025-12+1', '2025-11+1', '2025-10+1', '2025-09+1'],
  ]);
});

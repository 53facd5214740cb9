import { expect, it } from 'vitest';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { reportView } from '../../src/dialogues/report/present.ts';
import { UnitId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Month } from '../../src/domain/period.ts';
import { sceneOf } from '../support/desk.ts';
import { day, organisation, people } from '../support/municipality.ts';

it('offers what is gone last, and leaves it out for nothing that is found by typing', () => {
  const [torget] = [...organisation.units.values()].filter(({ id }) => id === 'torget');
  if (torget === undefined) throw new Error('there is no such unit');
  const many = Array.from({ length: 120 }, (_, n) => ({
    ...torget,
    id: UnitId.parse(`enhet-${n}`),
    name: `Enhet ${n}`,
  }));
  const units = [...organisation.units.values(), ...many];
  const large: Organisation = { ...organisation, units: new Map(units.map((one) => [one.id, one])) };
  const at = (of: Organisation) => {
    const { person: reader, language, ...house } = sceneOf(people.jonas);
    const reading: Reading = { reader, language, ...house, organisation: of, showing: 'a' };
    const view = reportView(reading, { show: 'report' });
    if (view.view !== 'report') throw new Error(`a report was expected, not ${view.view}`);
    return view;
  };
  const gone = { value: 'unit:badet', title: 'Badet', is: 'unit', until: day('2026-02-28') };
  const few = at(organisation).scopes;
  expect(few[0]?.value).toBe('municipality');
  expect(few.at(-1)).toEqual(gone);
  expect(few.filter(({ until }) => until !== undefined)).toHaveLength(1);
  const shown = at(large);
  expect([shown.scopes.length, shown.moreUnits, shown.scopes[0]?.value]).toEqual([100, true, 'municipality']);
  expect(shown.scopes.at(-1)).toEqual(gone);
});

it('offers no period that ended before anything was counted', () => {
  const { person: reader, language, ...house } = sceneOf(people.jonas);
  const offered = (since?: string) => {
    const view = reportView(
      { reader, language, ...house, showing: 'a' },
      { show: 'report' },
      since === undefined ? undefined : Month.parse(since),
    );
    if (view.view !== 'report') throw new Error(`a report was expected, not ${view.view}`);
    return { periods: view.periods.map(({ value }) => value), chosen: view.chosen.period };
  };
  expect(offered('2025-11').periods).toEqual([
    '2025-01+12',
    '2025-07+6',
    '2025-10+3',
    '2026-02+1',
    '2026-01+1',
    '2025-12+1',
    '2025-11+1',
  ]);
  expect(offered('2026-01')).toEqual({ periods: ['2026-02+1', '2026-01+1'], chosen: '2026-02+1' });
  expect(offered().periods).toHaveLength(14);
});

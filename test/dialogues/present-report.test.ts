import { expect, it } from 'vitest';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { reportView } from '../../src/dialogues/report/present.ts';
import { UnitId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employee, OrganisationFile, organisationOf, peopleOf, unitOn } from '../../src/domain/organisation.ts';
import { faultsOfOrganisation, needsOf } from '../../src/domain/organisation-faults.ts';
import { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { written } from '../support/written.ts';

const id = (n: number) => `5e1f0000-4c79-4e6f-8a10-0000000000${String(n).padStart(2, '0')}`;
const person = (n: number, unit: string, more = {}) => ({
  id: id(n),
  name: `Person ${n}`,
  email: `p${n}@example.org`,
  unit,
  validFrom: '2020-01-01',
  ...more,
});
const unit = (name: string, manager: number, more = {}) => ({
  id: name,
  name,
  manager: id(manager),
  serviceArea: 'administration',
  validFrom: '2020-01-01',
  ...more,
});
const small = {
  coordinator: id(3),
  roles: { ordforer: id(4) },
  units: [unit('top', 1), unit('counter', 2, { parent: 'top', deputy: id(3) }), unit('school', 5, { parent: 'top' })],
  people: [person(1, 'top'), person(2, 'counter'), person(3, 'counter'), person(4, 'top'), person(5, 'school')],
};
type Small = typeof small;
const row = <T>(rows: readonly T[], at: number, change: object) =>
  rows.map((one, index) => (index === at ? { ...one, ...change } : one));

describe('an organisation', () => {
  it('is sound', () => {
    expect(OrganisationFile.safeParse(small).success).toBe(true);
    expect(faultsOfOrganisation(small)).toEqual([]);
  });

  it("lets an address be one person's at a time: on no day it has two", () => {
    const days = fc.record({ from: fc.integer({ min: 1, max: 9 }), last: fc.option(fc.integer({ min: 1, max: 9 })) });
    const span = days.filter(({ from, last }) => last === null || from <= last);
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
        const day = (n: number) => `2026-03-0${n}`;
        const people = spans.map(({ from, last }, n) =>
          person(6 + n, 'school', {
            email: 'anna@example.org',
            validFrom: day(from),
            ...(last === null ? {} : { validUntil: day(last) }),
          }),
        );
        const users = (on: number) => spans.filter(({ from, last }) => from <= on && on <= (last ?? 9)).length;
        const shared = [1, 2, 3, 4, 5, 6, 7, 8, 9].some((on) => users(on) > 1);
        const faults = faultsOfOrganisation({ ...small, people: [...small.people, ...people] });
        expect(faults.some(({ path }) => path.endsWith('.email'))).toBe(shared);
        expect(faults.every(({ path }) => path.endsWith('.email'))).toBe(true);
      }),
    );
  });

  it.each<[string, (file: Small) => object, string, string]>([
    [
      'a unit without a manager',
      ({ units }) => ({ units: row(units, 1, { manager: undefined }) }),
      'units[1].manager',
      'expected a manager: counter has none',
    ],
    [
      'a unit above itself',
      ({ units }) => ({ units: row(units, 0, { parent: 'top' }) }),
      'units[0].parent',
      'expected a tree: top is above itself',
    ],
    [
      'two tops',
      ({ units }) => ({ units: row(units, 2, { parent: undefined }) }),
      'units[2].parent',
      'expected a unit above it, as top is the top already',
    ],
    [
      'a unit twice',
      ({ units }) => ({
        units: row(units, 2, { id: 'counter' }),
        people: small.people.slice(0, 4).concat(person(5, 'counter')),
      }),
      'units[2].id',
      'expected an id used once: counter is at units[1].id too',
    ],
    [
      'a person twice',
      ({ people }) => ({ people: [...people, person(5, 'school', { email: 'other@example.org' })] }),
      'people[5].id',
      `expected an id used once: ${id(5)} is at people[4].id too`,
    ],
    [
      'an address twice',
      ({ people }) => ({ people: [...people, person(6, 'school', { email: 'P5@example.org' })] }),
      'people[5].email',
      'expected an address used once: p5@example.org is at people[4].email too',
    ],
    [
      'an unknown manager',
      ({ units }) => ({ units: row(units, 1, { manager: id(9) }) }),
      'units[1].manager',
      `expected a person of this file: ${id(9)} is not among people`,
    ],
    [
      'an unknown deputy',
      ({ units }) => ({ units: row(units, 1, { deputy: id(9) }) }),
      'units[1].deputy',
      `expected a person of this file: ${id(9)} is not among people`,
    ],
    [
      'an unknown coordinator',
      () => ({ coordinator: id(9) }),
      'coordinator',
      `expected a person of this file: ${id(9)} is not among people`,
    ],
    [
      'an unknown person in a role',
      () => ({ roles: { ordforer: id(9) } }),
      'roles.ordforer',
      `expected a person of this file: ${id(9)} is not among people`,
    ],
    [
      'an unknown parent',
      ({ units }) => ({ units: row(units, 1, { parent: 'nowhere' }) }),
      'units[1].parent',
      'expected a unit of this file: nowhere is not among units',
    ],
    [
      "an unknown unit of a person's",
      ({ people }) => ({ people: row(people, 1, { unit: 'nowhere' }) }),
      'people[1].unit',
      'expected a unit of this file: nowhere is not among units',
    ],
    [
      'a deputy who is the manager',
      ({ units }) => ({ units: row(units, 1, { deputy: id(2) }) }),
      'units[1].deputy',
      'expected somebody else than the manager',
    ],
    [
      'a span that ends before it begins',
      ({ people }) => ({ people: row(people, 1, { validUntil: '2019-12-31' }) }),
      'people[1].validUntil',
      'expected a day on or after 2020-01-01',
    ],
    [
      'days away that end before they begin',
      ({ people }) => ({
        people: row(people, 1, {
          away: [
            { from: '2026-07-06', until: '2026-07-06' },
            { from: '2026-12-24', until: '2026-12-23' },
          ],
        }),
      }),
      'people[1].away[1].until',
      'expected a day on or after 2026-12-24',
    ],
    [
      'a parent that ends first',
      ({ units }) => ({
        units: [
          ...units,
          unit('old', 1, { parent: 'top', validUntil: '2025-06-30' }),
          unit('new', 2, { parent: 'old' }),
        ],
      }),
      'units[4].parent',
      'expected a unit that stands as long: old ends on 2025-06-30',
    ],
  ])('with %s is told so, and nothing else', (_, change, path, expected) => {
    expect(faultsOfOrganisation({ ...small, ...change(small) })).toEqual([{ path, expected }]);
  });

  it('is told of a longer loop at each unit in it, not at what hangs below', () => {
    const units = [
      ...small.units,
      unit('a', 1, { parent: 'b' }),
      unit('b', 1, { parent: 'a' }),
      unit('c', 1, { parent: 'a' }),
    ];
    expect(faultsOfOrganisation({ ...small, units }).map(({ path }) => path)).toEqual([
      'units[3].parent',
      'units[4].parent',
    ]);
  });

  it('is told of everything at once, malformed rows beside it', () => {
    const file = {
      ...small,
      coordinator: id(9),
      units: [...row(small.units, 1, { manager: undefined, parent: 'counter' }), 'not a unit'],
      people: [...small.people, person(5, 'nowhere', { email: 5 })],
    };
    expect(
      faultsOfOrganisation(file)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'coordinator',
      'people[5].id',
      'people[5].unit',
      'units[1].manager',
      'units[1].parent',
      'units[3].manager',
    ]);
  });

  it('is told of a channel that two units have at the same time, not of one that was another’s before', () => {
    const channel = '19:a@thread.tacv2';
    const [top, counter, school] = small.units;
    const file = (over: object) => ({
      ...small,
      units: [top, { ...counter, channel }, { ...school, channel, ...over }],
    });
    const expected = 'expected a channel of its own: units[1].channel is the same one';
    expect(faultsOfOrganisation(file({}))).toEqual([{ path: 'units[2].channel', expected }]);
    expect(faultsOfOrganisation(file({ channel: '19:b@thread.tacv2' }))).toEqual([]);
    const gone = { ...counter, channel, validUntil: '2024-12-31' };
    const after = { ...school, channel, validFrom: '2025-01-01' };
    expect(faultsOfOrganisation({ ...small, units: [top, gone, after] })).toEqual([]);
    expect(faultsOfOrganisation({ ...small, units: [top, gone, { ...after, validFrom: '2024-12-31' }] })).toHaveLength(
      1,
    );
  });

  it('may keep a unit that is gone, without a manager', () => {
    const { manager: _, ...gone } = unit('gone', 1, { parent: 'top', validUntil: '2024-12-31' });
    expect(faultsOfOrganisation({ ...small, units: [...small.units, gone] })).toEqual([]);
  });
});

describe('what a procedure asks of it', () => {
  const bjurholm = Profile.parse(written('bjurholm'));
  // A municipality whose document does say which head answers to one of its boards.
  const boards = bjurholm.routing.boards.map((one) => (one.code === 'social' ? { ...one, head: 'socialchef' } : one));
  const needs = needsOf({ ...bjurholm, routing: { ...bjurholm.routing, boards } });
  const roles = { 'kommunstyrelsens-ordförande': id(4), kommunchef: id(1), socialchef: id(2), skolchef: id(5) };
  const units = [
    unit('top', 1, { board: 'kommunstyrelsen' }),
    unit('care', 2, { parent: 'top', board: 'social' }),
    unit('school', 5, { parent: 'top' }),
  ];
  const people = small.people.map((one) => (one.unit === 'counter' ? { ...one, unit: 'care' } : one));
  const file = { coordinator: id(3), roles, units, people };

  it('is a person for every role, and every unit under a board', () => {
    expect(faultsOfOrganisation(file, needs)).toEqual([]);
    expect(faultsOfOrganisation({ ...file, roles: { kommunchef: id(1) } }, needs).map(({ path }) => path)).toEqual([
      'roles.kommunstyrelsens-ordförande',
      'roles.socialchef',
      'roles.skolchef',
    ]);
    expect(
      faultsOfOrganisation({ ...file, units: row(units, 0, { board: undefined }) }, needs).map(({ path }) => path),
    ).toEqual(['units[0].board', 'units[2].board']);
  });
  it('is boards that it knows, with the head that it names on top', () => {
    expect(faultsOfOrganisation({ ...file, units: row(units, 1, { board: 'kultur' }) }, needs)).toEqual([
      {
        path: 'units[1].board',
        expected: 'expected a board of the profile (kommunstyrelsen, kultur-och-utbildning, social, miljö-och-bygg)',
      },
    ]);
    expect(faultsOfOrganisation({ ...file, roles: { ...roles, socialchef: id(3) } }, needs)).toEqual([
      { path: 'units[1].manager', expected: 'expected the socialchef of roles, who answers to social' },
    ]);
  });
});

describe('any organisation', () => {
  it('is checked without a throw and without end, whatever it holds', () => {
    const ids = fc.constantFrom('top', 'a', 'b', 'c', undefined, 'X y', 7);
    const units = fc.array(fc.record({ id: ids, parent: ids, manager: fc.constantFrom(id(1), id(2), undefined, 'x') }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ units, people: fc.anything(), coordinator: fc.anything(), roles: fc.anything() }),
          fc.anything(),
        ),
        (raw) => {
          for (const { expected } of faultsOfOrganisation(raw)) expect(expected).toMatch(/^expected /);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('who works where on a day', () => {
  const file = OrganisationFile.parse({
    ...small,
    units: row(small.units, 2, { validUntil: '2026-06-30' }),
    people: row(small.people, 2, { validFrom: '2026-02-01', validUntil: '2026-05-31' }),
  });
  const organisation = organisationOf(file);
  const third = file.people[2]?.id;
  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('on %s: %s', (day, works) => {
    expect(third && employee(organisation, third, Day.parse(day)) !== undefined).toBe(works);
  });
  it('is nobody in a unit that is gone, which keeps its name', () => {
    const school = file.units[2]?.id;
    expect(school && unitOn(organisation, school, Day.parse('2026-06-30'))?.name).toBe('school');
    expect(school && unitOn(organisation, school, Day.parse('2026-07-01'))).toBeUndefined();
    expect(school && organisation.units.get(school)?.name).toBe('school');
  });
  it('holds the manager of a unit among its people, wherever she sits', () => {
    const counter = file.units[1]?.id;
    expect(counter && peopleOf(organisation, counter, Day.parse('2026-03-01')).map(({ name }) => name)).toEqual([
      'Person 2',
      'Person 3',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonId, UnitId } from '../../src/domain/ids.ts';
import {
  chainOf,
  employee,
  type Organisation,
  OrganisationFile,
  organisationOf,
} from '../../src/domain/organisation.ts';
import { Profile } from '../../src/domain/profile.ts';
import { routeOf } from '../../src/domain/routing.ts';
import { Day } from '../../src/domain/time.ts';
import { written } from '../support/written.ts';

const names = ['top', 'tina', 'mayor', 'coord', 'max', 'ida', 'emma', 'kari', 'aslak', 'nadia', 'liv'] as const;
type Name = (typeof names)[number];
const idOf = (name: Name) =>
  PersonId.parse(`5e1f0000-4c79-4e6f-8a10-${String(names.indexOf(name) + 1).padStart(12, '0')}`);
const nameOf = (id: PersonId) => names.find((name) => idOf(name) === id);
const unitId = (id: string) => UnitId.parse(id);
const today = Day.parse('2026-03-19');

interface UnitText {
  parent?: string;
  manager?: Name;
  deputy?: Name;
  coordinator?: Name;
  board?: string;
  validUntil?: string;
}
const where: Record<Name, string> = {
  top: 'top',
  tina: 'top',
  mayor: 'top',
  coord: 'top',
  max: 'counter',
  ida: 'counter',
  emma: 'counter',
  kari: 'school',
  aslak: 'kindergarten',
  nadia: 'care',
  liv: 'care',
};
const standard: Record<string, UnitText> = {
  top: { manager: 'top', deputy: 'tina' },
  counter: { parent: 'top', manager: 'max', deputy: 'ida' },
  school: { parent: 'top', manager: 'kari' },
  kindergarten: { parent: 'school', manager: 'aslak' },
  care: { parent: 'top', manager: 'nadia', deputy: 'liv', coordinator: 'emma' },
};

function organisation(units = standard, left: Partial<Record<Name, string>> = {}): Organisation {
  const role = 'kommunstyrelsens-ordförande';
  return organisationOf(
    OrganisationFile.parse({
      coordinator: idOf('coord'),
      roles: { [role]: idOf('mayor') },
      units: Object.entries(units).map(([id, { manager, deputy, coordinator, ...rest }]) => ({
        id,
        name: id,
        serviceArea: 'administration',
        validFrom: '2020-01-01',
        ...rest,
        ...(manager === undefined ? {} : { manager: idOf(manager) }),
        ...(deputy === undefined ? {} : { deputy: idOf(deputy) }),
        ...(coordinator === undefined ? {} : { coordinator: idOf(coordinator) }),
      })),
      people: names.map((name) => ({
        id: idOf(name),
        name,
        email: `${name}@example.org`,
        unit: where[name],
        validFrom: '2020-01-01',
        ...(left[name] === undefined ? {} : { validUntil: left[name] }),
      })),
    }),
  );
}

const byUnit = Profile.parse(written('kramfors'));
const byBoard = Profile.parse(written('bjurholm'));

/** Who has it and in which capacity, then those behind her; `hidden` from whom. */
function lineFor(unit: string, concerns: Name[] = [], of = organisation(), profile = byUnit) {
  const route = routeOf(profile, of, { unit: unitId(unit), on: today, concerns: concerns.map(idOf) });
  if (route === undefined) return undefined;
  return {
    line: [route.responsible, ...route.next].map(({ person, capacity }) => `${nameOf(person)}: ${capacity}`),
    hidden: route.hiddenFrom.map(nameOf),
  };
}

describe('an ordinary complaint', () => {
  it("goes to the unit's manager, the deputy and the coordinator behind her", () => {
    expect(lineFor('counter')).toEqual({ line: ['max: manager', 'ida: deputy', 'coord: coordinator'], hidden: [] });
  });
  it("has the unit's own coordinator before the municipality's", () => {
    expect(lineFor('care')?.line).toEqual(['nadia: manager', 'liv: deputy', 'emma: coordinator', 'coord: coordinator']);
  });
  it('names nobody twice', () => {
    const units = {
      ...standard,
      counter: { parent: 'top', manager: 'max', deputy: 'coord', coordinator: 'max' },
    } as const;
    expect(lineFor('counter', [], organisation(units))?.line).toEqual(['max: manager', 'coord: deputy']);
  });
});

describe('where the manager is gone', () => {
  const left = { max: '2026-03-18' };
  it('the deputy has it', () => {
    expect(lineFor('counter', [], organisation(standard, left))?.line).toEqual(['ida: deputy', 'coord: coordinator']);
  });
  it('her last day is still hers', () => {
    expect(lineFor('counter', [], organisation(standard, { max: '2026-03-19' }))?.line[0]).toBe('max: manager');
  });
  it('and the deputy too, it goes one level up', () => {
    const both = organisation(standard, { ...left, ida: '2026-03-18' });
    expect(lineFor('counter', [], both)?.line).toEqual(['top: one-level-up', 'tina: deputy', 'coord: coordinator']);
  });
  it('and nobody is left above, the coordinator has it', () => {
    const gone = organisation(standard, { ...left, ida: '2026-01-01', top: '2026-01-01', tina: '2026-01-01' });
    expect(lineFor('counter', [], gone)?.line).toEqual(['coord: coordinator']);
  });
  it('and nobody at all is left, there is no route', () => {
    const gone = Object.fromEntries(names.map((name) => [name, '2026-01-01']));
    expect(lineFor('counter', [], organisation(standard, gone))).toBeUndefined();
  });
});

describe('a complaint about an ordinary employee', () => {
  it('stays with her nearest superior, hidden from her', () => {
    expect(lineFor('counter', ['emma'])).toEqual({
      line: ['max: manager', 'ida: deputy', 'coord: coordinator'],
      hidden: ['emma'],
    });
  });
  it("goes to her own superior where it was heard in another's unit", () => {
    expect(lineFor('counter', ['liv'])?.line).toEqual(['nadia: manager', 'emma: coordinator', 'coord: coordinator']);
  });
  it('passes by a deputy or a coordinator who is the one concerned', () => {
    expect(lineFor('counter', ['ida'])?.line).toEqual(['max: manager', 'coord: coordinator']);
    expect(lineFor('care', ['emma', 'liv'])?.line.some((one) => /emma|liv/.test(one))).toBe(false);
    expect(lineFor('counter', ['coord'])?.line).toEqual(['top: manager', 'tina: deputy']);
  });
  it('who once headed a unit that is gone is about an ordinary employee', () => {
    const units = { ...standard, old: { parent: 'care', manager: 'emma', validUntil: '2025-12-31' } } as const;
    expect(lineFor('counter', ['emma'], organisation(units))?.line[0]).toBe('max: manager');
  });
});

describe('a complaint about the manager', () => {
  it('goes one level up, past her own deputy, and is hidden from her', () => {
    expect(lineFor('counter', ['max'])).toEqual({
      line: ['top: one-level-up', 'tina: deputy', 'coord: coordinator'],
      hidden: ['max'],
    });
  });
  it('goes to her superior from wherever it was heard', () => {
    expect(lineFor('counter', ['aslak'])?.line[0]).toBe('kari: one-level-up');
  });
  it('and her superior goes above both', () => {
    expect(lineFor('kindergarten', ['aslak', 'kari'])?.line[0]).toBe('top: one-level-up');
    expect(lineFor('kindergarten', ['kari'])?.line[0]).toBe('top: one-level-up');
  });
  it('who heads two levels goes above the upper one', () => {
    const units = { ...standard, kindergarten: { parent: 'school', manager: 'kari', deputy: 'aslak' } } as const;
    expect(lineFor('kindergarten', ['kari'], organisation(units))?.line[0]).toBe('top: one-level-up');
  });
  it('goes on up where the next one has left without a deputy', () => {
    expect(lineFor('kindergarten', ['aslak'], organisation(standard, { kari: '2026-01-01' }))?.line[0]).toBe(
      'top: one-level-up',
    );
  });
});

describe('a complaint about the top manager', () => {
  it('goes to whom the profile names, then to the coordinator', () => {
    const expected = { line: ['mayor: named-by-profile', 'coord: coordinator'], hidden: ['top'] };
    expect(lineFor('counter', ['top'])).toEqual(expected);
    expect(lineFor('top', ['top'])).toEqual(expected);
  });
  it('goes to the coordinator where the one named is concerned too', () => {
    expect(lineFor('counter', ['top', 'mayor'])?.line).toEqual(['coord: coordinator']);
  });
});

describe('by board', () => {
  const units: Record<string, UnitText> = {
    top: { manager: 'top', deputy: 'tina', board: 'kommunstyrelsen' },
    school: { parent: 'top', manager: 'kari', board: 'kultur-och-utbildning' },
    kindergarten: { parent: 'school', manager: 'aslak', board: 'kultur-och-utbildning' },
    care: { parent: 'top', manager: 'nadia', deputy: 'liv', board: 'social' },
    counter: { parent: 'care', manager: 'max', deputy: 'ida' },
  };
  const of = organisation(units);
  it("goes to the head who answers to the unit's board", () => {
    expect(lineFor('kindergarten', [], of, byBoard)?.line[0]).toBe('kari: manager');
    expect(lineFor('care', [], of, byBoard)?.line[0]).toBe('nadia: manager');
  });
  it('takes the board from above where the unit has none of its own', () => {
    expect(lineFor('counter', [], of, byBoard)?.line).toEqual(['nadia: manager', 'liv: deputy', 'coord: coordinator']);
  });
  it('stays with the head where it is about a manager under her, and goes above her where it is about her', () => {
    expect(lineFor('kindergarten', ['aslak'], of, byBoard)?.line[0]).toBe('kari: manager');
    expect(lineFor('kindergarten', ['kari'], of, byBoard)?.line[0]).toBe('top: one-level-up');
    expect(lineFor('kindergarten', ['top'], of, byBoard)?.line[0]).toBe('mayor: named-by-profile');
  });
});

const anyName = fc.constantFrom(...names);
const maybe = fc.option(anyName, { nil: undefined });
const anyOrganisation = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    managers: fc.array(maybe, { minLength: 6, maxLength: 6 }),
    deputies: fc.array(maybe, { minLength: 6, maxLength: 6 }),
    coordinators: fc.array(maybe, { minLength: 6, maxLength: 6 }),
    boards: fc.array(fc.constantFrom('social', 'kommunstyrelsen', undefined), { minLength: 6, maxLength: 6 }),
    left: fc.uniqueArray(anyName, { maxLength: 4 }),
  })
  .map(({ parents, managers, deputies, coordinators, boards, left }) => {
    const ids = ['top', 'counter', 'school', 'kindergarten', 'care', 'other'];
    const units = Object.fromEntries(
      ids.map((id, index): [string, UnitText] => {
        const [parent, manager] = [ids[(parents[index] ?? 0) % Math.max(index, 1)], managers[index]];
        const [deputy, coordinator, board] = [deputies[index], coordinators[index], boards[index]];
        return [
          id,
          {
            ...(index === 0 || parent === undefined ? {} : { parent }),
            ...(manager === undefined ? {} : { manager }),
            ...(deputy === undefined ? {} : { deputy }),
            ...(coordinator === undefined ? {} : { coordinator }),
            ...(board === undefined ? {} : { board }),
          },
        ];
      }),
    );
    return organisation(units, Object.fromEntries(left.map((name) => [name, '2026-01-01'])));
  });

describe('in any organisation', () => {
  it('whoever is concerned never has it, is never next in line, and it is hidden from her; nor has anyone who is gone', () => {
    fc.assert(
      fc.property(
        anyOrganisation,
        fc.constantFrom('top', 'counter', 'school', 'kindergarten', 'care', 'other'),
        fc.array(anyName, { maxLength: 4 }),
        fc.constantFrom(byUnit, byBoard),
        (of, unit, concerns, profile) => {
          const concerned = concerns.map(idOf);
          const route = routeOf(profile, of, { unit: unitId(unit), on: today, concerns: concerned });
          if (route === undefined) return;
          const line = [route.responsible, ...route.next].map(({ person }) => person);
          expect(line.filter((person) => concerned.includes(person))).toEqual([]);
          expect(new Set(line).size).toBe(line.length);
          expect(new Set(route.hiddenFrom)).toEqual(new Set(concerned));
          for (const person of line) expect(employee(of, person, today)).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('about the head of a unit, no manager below her takes it', () => {
    fc.assert(
      fc.property(anyOrganisation, anyName, (of, name) => {
        const headed = [...of.units.values()].filter(({ manager }) => manager === idOf(name));
        for (const { id } of headed) {
          const route = routeOf(byUnit, of, { unit: id, on: today, concerns: [idOf(name)] });
          if (route?.responsible.capacity !== 'manager' && route?.responsible.capacity !== 'one-level-up') continue;
          const taking = chainOf(of, id).filter(({ manager }) => manager === route.responsible.person);
          const above = (unit: UnitId) => chainOf(of, unit).every(({ manager }) => manager !== idOf(name));
          expect(taking.some((unit) => above(unit.id))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

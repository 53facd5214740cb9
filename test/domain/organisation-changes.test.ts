/** Units merged, split, closed, and again after that: which unit has what of which, on which day. */
import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/domain/organisation.ts';
import {
  heardAt,
  isAfterEnd,
  placedOn,
  standingId,
  successorOf,
  successorsOf,
  unitsOfYear,
} from '../../src/domain/organisation-changes.ts';
import { faultsOfOrganisation } from '../../src/domain/organisation-faults.ts';
import { Month } from '../../src/domain/period.ts';
import { routeOf } from '../../src/domain/routing.ts';
import { day, organisation, people, profile, unit } from '../support/municipality.ts';
import { deskEnds, newUnit, unitIds, withUnits } from '../support/reorganised.ts';

const torget = unit('torget');
const [LAST, NEXT, LATER] = [day('2026-03-20'), day('2026-03-21'), day('2026-05-02')];

describe('what a unit had', () => {
  it('is its own until its last day is over, that day included', () => {
    const merged = deskEnds(['skolen']);
    expect([standingId(merged, torget, LAST), standingId(merged, torget, NEXT)]).toEqual(['torget', 'skolen']);
  });
  it('merged: goes to the same one for several', () => {
    const both = withUnits(deskEnds(['senteret'], { senteret: newUnit(people.kari) }), {
      skolen: { validUntil: LAST, becomes: [unit('senteret')] },
    });
    for (const id of ['torget', 'skolen']) expect(successorOf(both, unit(id), NEXT)?.id).toBe('senteret');
  });
  it('split: what is open goes to the first, and all of them are named', () => {
    const split = deskEnds(['skranken', 'telefonen'], {
      skranken: newUnit(people.ida),
      telefonen: newUnit(people.nina),
    });
    expect(standingId(split, torget, NEXT)).toBe('skranken');
    expect(unitIds(successorsOf(split, torget, NEXT))).toEqual(['skranken', 'telefonen']);
  });
  it('closed: goes to the unit above', () => {
    expect(standingId(deskEnds([]), torget, NEXT)).toBe('kommunen');
  });
  it('is followed through what has ended since, on the day that is asked for', () => {
    const chain = withUnits(
      deskEnds(['skranken'], {
        skranken: newUnit(people.ida, { validUntil: day('2026-04-30'), becomes: [unit('senteret'), unit('skolen')] }),
      }),
      { senteret: newUnit(people.kari, { validFrom: day('2026-05-01') }) },
    );
    expect(standingId(chain, torget, NEXT)).toBe('skranken');
    expect(standingId(chain, torget, LATER)).toBe('senteret');
    expect(unitIds(successorsOf(chain, torget, LATER))).toEqual(['senteret', 'skolen']);
  });
  it('stays where it was, where nothing came after it or nobody knows the unit', () => {
    const whole = withUnits(organisation, { kommunen: { validUntil: LAST } });
    expect(successorOf(whole, unit('kommunen'), NEXT)).toBeUndefined();
    expect(standingId(whole, unit('kommunen'), NEXT)).toBe('kommunen');
    expect(standingId(organisation, unit('ukjent'), NEXT)).toBe('ukjent');
  });
  it('and a file that goes in a circle ends nothing but itself', () => {
    const circle = withUnits(organisation, {
      torget: { validUntil: LAST, becomes: [unit('skolen')] },
      skolen: { validUntil: LAST, becomes: [torget] },
    });
    expect(successorOf(circle, torget, NEXT)).toBeUndefined();
    expect(successorsOf(circle, torget, NEXT)).toEqual([]);
  });
});

describe('who is responsible then', () => {
  const merged = deskEnds(['skolen']);
  const route = (concerns: readonly (typeof people)[keyof typeof people][] = []) =>
    routeOf(profile, merged, { unit: torget, on: NEXT, concerns })?.responsible;
  it('is whoever leads what took over', () => {
    expect(route()).toEqual({ person: people.rita, capacity: 'manager' });
  });
  it('about whoever led the unit: she leads nothing any more, and it is her new manager’s', () => {
    expect(route([people.max])).toEqual({ person: people.rita, capacity: 'manager' });
    expect(route([people.rita])).toEqual({ person: people.solveig, capacity: 'one-level-up' });
  });
  it('and the colleagues come along, whether or not their rows say so yet', () => {
    const found = peopleOf(merged, unit('skolen'), NEXT).map(({ id }) => id);
    expect(found).toContain(people.emma);
    expect(found).toContain(people.per);
  });
});

describe('as whose a case is received', () => {
  const renewed = deskEnds(['senteret'], { senteret: newUnit(people.kari) });
  const [before, after] = [day('2026-03-18'), day('2026-03-23')];
  it('a unit that came later: the one from which it took over', () => {
    expect(heardAt(renewed, unit('senteret'), before)).toBe('torget');
    expect(heardAt(renewed, unit('senteret'), after)).toBe('senteret');
  });
  it('of several from which it took over nobody has said which: it counts where it is', () => {
    const two = withUnits(renewed, { skolen: { validUntil: LAST, becomes: [unit('senteret')] } });
    expect(heardAt(two, unit('senteret'), before)).toBe('senteret');
  });
  it('heard in the days of a unit and logged after: for it, and what took over has it', () => {
    const asked = { unit: torget, heardOn: before };
    expect(placedOn(renewed, asked, after)).toMatchObject({ unit: 'senteret', receivedFor: 'torget' });
    expect(placedOn(renewed, { ...asked, heardOn: after }, after)).toBeUndefined();
  });
});

it('units that ended within a year are still looked after, and months after their last are not theirs', () => {
  const merged = deskEnds(['skolen']);
  expect(unitIds(unitsOfYear(merged, NEXT))).toEqual(['kommunen', 'skolen', 'torget', 'badet']);
  expect(unitIds(unitsOfYear(merged, day('2027-03-25')))).toEqual(['kommunen', 'skolen']);
  const of = (text: string) => isAfterEnd(merged, { unit: torget, month: Month.parse(text) }, NEXT);
  expect([of('2026-03'), of('2026-04')]).toEqual([false, true]);
});

describe('a file that says what becomes of units', () => {
  const file = (change: object) => ({
    coordinator: people.jonas,
    roles: {},
    units: [...organisation.units.values()].map((one) => (one.id === torget ? { ...one, ...change } : one)),
    people: [...organisation.people.values()],
  });
  const faults = (change: object) =>
    faultsOfOrganisation(file(change)).map(({ path, expected }) => `${path}: ${expected}`);
  it('is sound where they stand on the day after', () => {
    expect(faults({ validUntil: '2026-03-20', becomes: ['skolen'] })).toEqual([]);
  });
  it.each([
    [{ becomes: ['skolen'] }, 'units[1].becomes: expected validUntil too: a unit becomes others after its last day'],
    [
      { validUntil: '2026-03-20', becomes: ['ukjent'] },
      'units[1].becomes[0]: expected a unit of this file: ukjent is not among units',
    ],
    [
      { validUntil: '2026-03-20', becomes: ['torget'] },
      "units[1].becomes[0]: expected another unit: torget can't become itself",
    ],
    [
      { validUntil: '2026-03-20', becomes: ['skolen', 'skolen'] },
      'units[1].becomes[1]: expected each unit once: skolen is there twice',
    ],
    [
      { validUntil: '2026-03-20', becomes: ['badet'] },
      'units[1].becomes[0]: expected a unit that stands on 2026-03-21: badet ends on 2026-02-28',
    ],
  ])('%o is told', (change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });
  it('with nothing that takes over and none above: what it had would be nobody’s', () => {
    const { parent: _, ...alone } = organisation.units.get(torget) ?? {};
    const units = [...file({}).units.filter(({ id }) => id !== torget), { ...alone, validUntil: '2026-03-20' }];
    expect(faultsOfOrganisation({ ...file({}), units }).map(({ path, expected }) => `${path}: ${expected}`)).toEqual([
      'units[3].becomes: expected what takes over: torget ends, and none is above it',
    ]);
  });
  it('a unit that begins too late is told; so no chain ever comes back to where it began', () => {
    const later = { ...file({ validUntil: '2026-03-20', becomes: ['skolen'] }) };
    const units = later.units.map((one) => (one.id === 'skolen' ? { ...one, validFrom: '2026-08-01' } : one));
    expect(faultsOfOrganisation({ ...later, units })).toMatchObject([
      { expected: 'expected a unit that stands on 2026-03-21: skolen begins on 2026-08-01' },
    ]);
    const circle = later.units.map((one) =>
      one.id === 'skolen' ? { ...one, validUntil: '2026-04-20', becomes: ['torget'] } : one,
    );
    expect(faultsOfOrganisation({ ...later, units: circle })).toMatchObject([
      { path: 'units[2].becomes[0]', expected: 'expected a unit that stands on 2026-04-21: torget ends on 2026-03-20' },
    ]);
  });
});

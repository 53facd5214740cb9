/** Whatever the organisation goes through: each case counts once as received and once as closed, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { carryOut } from '../../../src/domain/change.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { UnitId } from '../../../src/domain/ids.ts';
import { type Organisation, unitOn } from '../../../src/domain/organisation.ts';
import { contributionsOf, type MonthOfUnit, totalOf, valuesOf } from '../../../src/domain/statistics/cells.ts';
import { countedUnitsOf, type Scope } from '../../../src/domain/statistics/scope.ts';
import { type Day, Instant, plusDays } from '../../../src/domain/time.ts';
import {
  caseId,
  caseNumber,
  day,
  draftId,
  heard,
  people,
  setting,
  underBoards,
  unit,
} from '../../support/municipality.ts';
import { withUnits } from '../../support/reorganised.ts';

const FIRST = day('2026-03-02');
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const heads = [people.max, people.rita, people.ida, people.emil, people.per, people.nina] as const;

interface Life {
  /** Days after the first on which it begins, and on which it ends. */
  readonly from: number;
  readonly until: number | undefined;
  readonly becomes: readonly number[];
  readonly underSchool: boolean;
}

const life: fc.Arbitrary<Life> = fc.record({
  from: fc.constantFrom(-30, -30, 0, 20, 40),
  until: fc.option(fc.constantFrom(10, 29, 41, 60), { nil: undefined }),
  becomes: fc.uniqueArray(fc.nat({ max: names.length - 1 }), { maxLength: 2 }),
  underSchool: fc.boolean(),
});

/** Six units, each of which may end in others that stand on the day after. */
function organisationOf(lives: readonly Life[]): Organisation {
  const untilOf = (one: Life) => (one.until !== undefined && one.until >= one.from ? one.until : undefined);
  const stands = (one: Life | undefined, at: number) =>
    one !== undefined && one.from <= at && (untilOf(one) ?? 1000) >= at;
  return withUnits(
    underBoards,
    Object.fromEntries(
      lives.map((one, index) => {
        const until = untilOf(one);
        const becomes = until === undefined ? [] : one.becomes.filter((each) => stands(lives[each], until + 1));
        return [
          names[index] ?? 'a',
          {
            manager: heads[index],
            parent: unit(one.underSchool ? 'skolen' : 'kommunen'),
            validFrom: plusDays(FIRST, one.from),
            ...(until === undefined ? {} : { validUntil: plusDays(FIRST, until) }),
            ...(becomes.length === 0 ? {} : { becomes: becomes.map((each) => unit(names[each] ?? 'a')) }),
          },
        ];
      }),
    ),
  );
}

interface Told {
  readonly unit: number;
  readonly heard: number;
  readonly loggedAfter: number;
  /** Days after it was logged. */
  readonly looks: readonly number[];
  readonly ends: 'withdrawn' | 'open' | 'again';
}

const told: fc.Arbitrary<Told> = fc.record({
  unit: fc.nat({ max: names.length - 1 }),
  heard: fc.nat({ max: 60 }),
  loggedAfter: fc.nat({ max: 15 }),
  looks: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
  ends: fc.constantFrom('withdrawn', 'open', 'again'),
});

/** A case as that life made it; undefined where it couldn't be logged on that unit. */
function lived(organisation: Organisation, of: Told, n: number): Case | undefined {
  const at = (on: Day) => Instant.parse(`${on}T10:00:00.000Z`);
  let on = plusDays(FIRST, of.heard + of.loggedAfter);
  let one: CaseWithWords | undefined;
  const done = (by: Parameters<typeof setting>[0], command: Parameters<typeof carryOut>[1]) => {
    const carried = carryOut(one, command, setting(by, { organisation, now: at(on) }));
    if (carried.ok) one = carried.change.put;
  };
  const what = heard({ unit: unit(names[of.unit] ?? 'a'), heardOn: plusDays(FIRST, of.heard) });
  done(people.emma, {
    command: 'register',
    id: caseId(n),
    number: caseNumber(n),
    draft: draftId(n),
    heard: what,
  });
  const start = on;
  for (const look of [...of.looks].sort((a, b) => a - b)) {
    on = plusDays(start, look);
    done('clock', { command: 'follow-organisation' });
  }
  if (one === undefined || of.ends === 'open') return one?.case;
  on = plusDays(start, 61);
  done(one.case.responsible.person, { command: 'close-otherwise', as: 'withdrawn', reason: 'Ringte' });
  if (of.ends === 'again') {
    on = plusDays(start, 80);
    done(one.case.responsible.person, { command: 'reopen', reason: 'Ringte igjen' });
  }
  return one.case;
}

const monthsOf = (cases: readonly Case[]): MonthOfUnit[] =>
  cases.flatMap(({ counted }) =>
    contributionsOf(counted).map(({ unit: of, month, cells }) => ({
      unit: of,
      month,
      counts: new Map(cells.map((cell) => [cell, 1])),
    })),
  );

const sum = (months: readonly MonthOfUnit[], units: readonly UnitId[], dimension: 'received' | 'closed') => {
  const own = months.filter((one) => units.includes(one.unit));
  return (['service', 'hidden'] as const).reduce((all, book) => all + totalOf(valuesOf(own, book, dimension)), 0);
};

describe('whatever becomes of units', () => {
  it('each case counts once as received, never for a unit that had ended by the day it was heard, and once as closed', () => {
    let moved = 0;
    let closings = 0;
    fc.assert(
      fc.property(
        fc.array(life, { minLength: names.length, maxLength: names.length }),
        fc.array(told, { minLength: 1, maxLength: 12 }),
        (lives, all) => {
          const organisation = organisationOf(lives);
          const cases = all.flatMap((one, n) => lived(organisation, one, n + 1) ?? []);
          const closed = cases.filter(({ state }) => state.state === 'closed').length;
          const months = monthsOf(cases);
          const of = (scope: Scope) => {
            const units = countedUnitsOf(organisation, scope);
            return [sum(months, units, 'received'), sum(months, units, 'closed')];
          };
          const municipality = of({ is: 'municipality' });
          expect(municipality).toEqual([cases.length, closed]);
          expect(of({ is: 'unit', unit: unit('kommunen') })).toEqual(municipality);
          // Boards divide the municipality: what the one has, no other has.
          const boards = ['kommunestyret', 'kommunstyrelsen', 'kultur-och-utbildning'].map((board) =>
            of({ is: 'board', board }),
          );
          expect(boards.reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d], [0, 0])).toEqual(municipality);
          for (const { facts, counted } of cases) {
            const received = counted?.receivedFor ?? counted?.unit;
            if (received === undefined) throw new Error('it is counted');
            const its = organisation.units.get(received);
            // One that came only later, of which nobody knows from which it took over, has figures of months before it.
            expect(
              unitOn(organisation, received, facts.heardOn) !== undefined || (its?.validFrom ?? '') > facts.heardOn,
            ).toBe(true);
            moved += facts.receivedFor === undefined ? 0 : 1;
          }
          closings += closed;
        },
      ),
      { numRuns: 300 },
    );
    // It is about something.
    expect(moved).toBeGreaterThan(50);
    expect(closings).toBeGreaterThan(50);
  });
  it('what was counted as received before stands, whatever unit has the case later', () => {
    fc.assert(
      fc.property(
        fc.array(life, { minLength: names.length, maxLength: names.length }),
        told,
        fc.nat({ max: 60 }),
        (lives, one, late) => {
          const organisation = organisationOf(lives);
          const [before] = [{ ...one, looks: [], ends: 'open' as const }].map((each) => lived(organisation, each, 1));
          const after = lived(organisation, { ...one, looks: [late + 1], ends: 'open' }, 1);
          const received = (of: Case | undefined) => contributionsOf(of?.counted)[0];
          const [was, is] = [received(before), received(after)];
          if (after?.counted?.book !== before?.counted?.book) return;
          expect(is).toEqual(was);
        },
      ),
      { numRuns: 300 },
    );
  });
});

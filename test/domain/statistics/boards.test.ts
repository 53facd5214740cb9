/** A town over a year, whatever is asked of it by the month, for reviews and for boards, while its units and causes change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/domain/organisation.ts';
import { Month, monthsIn, monthsOn, periodOf } from '../../../src/domain/period.ts';
import { type Cell, cell, type MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import { finerOf } from '../../../src/domain/statistics/finer.ts';
import { type Scope, spansOf } from '../../../src/domain/statistics/scope.ts';
import type { PublishedTable } from '../../../src/domain/statistics/table.ts';
import { NO_CAUSE } from '../../../src/domain/statistics/wanted.ts';
import { day, organisation, profile, unit } from '../../support/municipality.ts';
import { adversaryWith, isKnown, type Known, plus, type Trace } from './adversary.ts';

const THRESHOLD = profile.reports.monthlySummary.threshold;
const months = monthsIn(periodOf(Month.parse('2026-01'), 12));
const base = organisation.units.get(unit('kommunen'));
const [cause] = profile.classification.causes;
const [toBoard] = profile.reports.toBoards;
if (base === undefined || cause === undefined || toBoard === undefined) throw new Error('a municipality');
const standing = (id: string, parent?: string, board?: string): [Unit['id'], Unit] => {
  const { parent: _, board: __, ...one } = base;
  return [unit(id), { ...one, id: unit(id), ...(parent && { parent: unit(parent) }), ...(board && { board }) }];
};
const units = new Map([
  standing('byen', undefined, 'byen'),
  standing('skole', 'byen', 'oppvekst'),
  standing('trinn', 'skole'),
  standing('sfo', 'skole'),
  standing('helse', 'byen', 'helse'),
  standing('hjem', 'helse'),
]);
const ids = [...units.keys()];
const causes = ['informasjon', 'tid', 'pris'];
const values = [...causes, NO_CAUSE];
const places = ids.flatMap((id) => months.map((month) => ({ id, month })));
const placesOf = (of: readonly string[], some: readonly Month[]) =>
  places.flatMap(({ id, month }, place) => (of.includes(id) && some.includes(month) ? [place] : []));
const cellOf = (place: number, value: number) => place * values.length + value;

const scopes: readonly Scope[] = [
  ...ids.map((id) => ({ is: 'unit' as const, unit: id })),
  { is: 'board', board: 'oppvekst' },
  { is: 'board', board: 'helse' },
  { is: 'municipality' },
];
const step = fc.record({
  scope: fc.constantFrom(...scopes),
  until: fc.constantFrom(...months),
  how: fc.constantFrom('month', 'review', 'report'),
  /** Which causes the profile has; the others count as none stated. */
  causes: fc.constantFrom(causes, causes.slice(0, 2)),
  /** Where one of the units stands meanwhile, and whether another was closed down in the summer. */
  parent: fc.constantFrom('skole', 'skole', 'helse'),
  closed: fc.boolean(),
});
const world = fc.record({
  counts: fc.array(fc.constantFrom(0, 0, 1, 3, 5, 6, 9, 20), {
    minLength: places.length * values.length,
    maxLength: places.length * values.length,
  }),
  quiet: fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
  timesAYear: fc.constantFrom(1, 2),
  steps: fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
  seed: fc.nat(1_000_000),
});

describe('What was ever published of a town', () => {
  it('by months, reviews and reports gives no small cell away, whatever becomes of its units and causes', () => {
    let shown = 0;
    fc.assert(
      fc.property(world, ({ counts, quiet, timesAYear, steps, seed }) => {
        const at = (place: number, value: number) => (quiet[place] ? 0 : (counts[cellOf(place, value)] ?? 0));
        const figures = places.map(({ id, month }, place): MonthOfUnit => {
          const cells = new Map<Cell, number>();
          causes.forEach((code, value) => {
            if (at(place, value) > 0) cells.set(cell('service', 'cause', code), at(place, value));
          });
          const closed = values.reduce((sum, _, value) => sum + at(place, value), 0);
          if (closed > 0) cells.set(cell('service', 'closed', 'klage-tjeneste'), closed);
          return { unit: id, month, counts: cells };
        });
        const ledger: PublishedTable[] = [];
        for (const one of steps) {
          const moved = new Map(units);
          const [sfo, hjem] = [units.get(unit('sfo')), units.get(unit('hjem'))];
          if (sfo) moved.set(sfo.id, { ...sfo, parent: unit(one.parent) });
          if (hjem && one.closed) moved.set(hjem.id, { ...hjem, validUntil: day('2026-07-31') });
          const setting = {
            profile: {
              ...profile,
              classification: { ...profile.classification, causes: one.causes.map((code) => ({ ...cause, code })) },
              reports: { ...profile.reports, toBoards: [{ ...toBoard, scope: 'board' as const, timesAYear }] },
            },
            organisation: { ...organisation, units: moved },
          };
          const [longest = 12] = spansOf(setting, one.scope).toReversed();
          const last = monthsOn(periodOf(one.until, longest).from, longest - 1);
          const asked = {
            scope: one.scope,
            until: one.how === 'report' ? last : one.until,
            dimensions: ['cause' as const],
            ...(one.how === 'month' ? {} : { spans: one.how === 'report' ? [longest] : [6 as const, 12 as const] }),
          };
          ledger.push(...finerOf(setting, asked, figures, ledger).entries);
        }
        shown += ledger.length;
        const known = ledger
          .filter(({ period }) => period.from >= '2026')
          .flatMap(({ units: of, period, blocks }): Known[] => {
            const listed = blocks.flatMap((block) => block.values);
            return blocks.map((block) => ({
              cells: placesOf(of, monthsIn(period)).flatMap((place) =>
                values.flatMap((value, n) => {
                  const told = listed.includes(value) ? value : NO_CAUSE;
                  return block.values.includes(told) ? [cellOf(place, n)] : [];
                }),
              ),
            }));
          });
        const she = adversaryWith(places.length * values.length, known, new Set(), seed);
        const parts = [...ids.map((id) => [id]), ...ledger.map(({ units: of }) => of)].flatMap((of) =>
          [1, 3, 6, 12].flatMap((length) =>
            months
              .filter((_, n) => n % length === 0)
              .map((_, n) => placesOf(of, months.slice(n * length, n * length + length))),
          ),
        );
        const small = parts.flatMap((part) =>
          Array.from({ length: 2 ** values.length - 1 }, (_, bits) => {
            const some = values.map((__, value) => value).filter((value) => ((bits + 1) >> value) % 2 === 1);
            const cells = part.flatMap((place) => some.map((value) => [place, value] as const));
            const count = cells.reduce((sum, [place, value]) => sum + at(place, value), 0);
            if (count >= THRESHOLD) return [];
            const trace = cells.reduce((sum, [place, value]) => plus(sum, she.traceOf(cellOf(place, value))), [
              0, 0,
            ] as Trace);
            return isKnown(trace) ? [`${places[part[0] ?? 0]?.id} ${some.join('+')} = ${count}`] : [];
          }).flat(),
        );
        expect(small).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(shown).toBeGreaterThan(50);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn, onPaper } from '../../src/reports/charts.ts';
import { columnsFor } from '../../src/reports/columns.ts';

const ROOM = 9_638;

it('parts no word where there is room for the words, and is never wider than the page', () => {
  const text = fc.array(fc.string({ maxLength: 24 }), { maxLength: 12 }).map((words) => words.join(' '));
  const table = fc.integer({ min: 1, max: 9 }).chain((columns) =>
    fc.record({
      lines: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      most: fc.array(fc.integer({ min: 800, max: ROOM }), { minLength: columns, maxLength: columns }),
    }),
  );
  fc.assert(
    fc.property(table, ({ lines, most }) => {
      const { widths, size } = columnsFor(lines, ROOM, 18, most);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(ROOM);
      if (size === 12) return;
      for (const line of lines)
        line.forEach((cell, place) => {
          // Of half its size each letter is wide, as in Arial.
          for (const word of cell.split(/[ \t\n]+/))
            expect(widths[place]).toBeGreaterThan([...word].length * size * 7 + 160);
        });
    }),
  );
});
it('gives most room to what says most', () => {
  const { widths, size } = columnsFor(
    [
      ['Tiltak', 'Enhet', 'Frist'],
      ['Ringe tilbake samme dag når bussen er sen, og si fra på skolen', 'Servicetorget', '1. mars 2026'],
    ],
    ROOM,
    18,
    [ROOM / 2, ROOM / 2, ROOM / 2],
  );
  const [what = 0, unit = 0, due = 0] = widths;
  expect(size).toBe(18);
  expect(what).toBeGreaterThan(unit);
  expect(what).toBeGreaterThan(due);
});
it('has all names of a block in its chart, line by line', () => {
  const name = 'Manglande informasjon, feil informasjon, tida det tok, åtferd og lokala til saman';
  const bars = [
    { name, value: 9 },
    { name: 'Pris', value: 5 },
  ];
  const { svg, height } = drawn({ is: 'bars', title: 't', description: 'd', bars }, 'c', 'nn', onPaper);
  const said = [...svg.matchAll(/<text x="0"[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(said.join(' ')).toBe(`${name} Pris`);
  expect(said.length).toBeGreaterThan(2);
  const tops = [...svg.matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y));
  expect(Math.max(...tops)).toBeLessThan(height);
});

import { describe, expect, it } from 'vitest';
import { recountedFigures } from '../../../src/domain/month/recount.ts';
import type { MonthFigures } from '../../../src/domain/month/unit-month.ts';
import { Month, monthsOn } from '../../../src/domain/period.ts';
import { Instant } from '../../../src/domain/time.ts';
import { kind } from '../../support/municipality.ts';

const march = Month.parse('2026-03');
const first = Instant.parse('2026-04-01T07:00:00.000Z');
const later = Instant.parse('2026-04-20T07:00:00.000Z');
const totals = (complaints: number, suggestions: number, decisions = 0, countedAt = later) => ({
  countedAt,
  received: [
    { kind: kind('klage-tjeneste'), count: complaints },
    { kind: kind('forslag'), count: suggestions },
  ],
  inside: 0,
  decisions,
  twelve: Array.from({ length: 12 }, (_, n) => ({ month: monthsOn(march, n - 11), received: 9 })),
  under: [],
});
const before: MonthFigures = { ...totals(6, 2, 1, first), notedAt: first, since: [], tables: [], withheld: [] };
const again = (now: ReturnType<typeof totals>, told = 8) =>
  recountedFigures(march, before, now, new Set(), { told, threshold: 5 });

describe('counted anew', () => {
  it.each([
    [6, 3, 1],
    [9, 9, 9],
    // Another kind: nobody is gone.
    [5, 3, 1],
    // As many as the threshold: none of them is told of.
    [2, 1, 1],
  ])('%i, %i and %i are told', (...counts) => {
    const now = totals(...counts);
    const { received, decisions, countedAt, twelve } = again(now);
    expect({ received, decisions, countedAt }).toEqual({
      received: now.received,
      decisions: now.decisions,
      countedAt: later,
    });
    expect(twelve.at(-1)).toEqual({ month: march, received: counts[0] + counts[1] });
  });
  it.each([
    [5, 2, 1],
    [6, 1, 2],
    [4, 0, 1],
  ])('%i, %i and %i would say that a case is gone', (...counts) => {
    expect(again(totals(...counts))).toEqual(before);
  });
  it('what later months have noted was told too', () => {
    expect(again(totals(7, 2, 1), 10)).toEqual(before);
    expect(again(totals(8, 2, 1), 10).countedAt).toBe(later);
  });
});

/** Invented years of a unit, to measure how often an alarm is false and how often a real change is found. */
import { Month, monthsOn } from '../../../../src/domain/period.ts';
import { type Cell, cell, type MonthOfUnit } from '../../../../src/domain/statistics/cells.ts';
import { PILE_UP_MONTHS as HISTORY, pileUpIn, pileUpsIn } from '../../../../src/domain/statistics/pile-ups.ts';
import { unit } from '../../../support/municipality.ts';

export const CAUSES = 13;
export const rates = [0.5, 1, 2, 3, 4, 5] as const;
export const goals = { falseAlarms: 0.2, found: 0.6 } as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A month's count where so many come on average. */
export function poisson(mean: number, random: () => number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

/** Of one cause where nothing changes: alarms in a year, on average over so many. */
export function falseAlarms(rate: number, years: number, seed: number): number {
  const random = randomFrom(seed);
  const months = Array.from({ length: HISTORY + years * 12 }, () => poisson(rate, random));
  let alarms = 0;
  for (let end = HISTORY + 1; end <= months.length; end++) {
    if (pileUpIn(months.slice(end - HISTORY, end), CAUSES) !== undefined) alarms += 1;
  }
  return alarms / years;
}

/** Of a unit in which nothing changes, whose causes come at these rates a month: alarms in a year, over all of them. */
export function falseAlarmsOf(causes: readonly number[], years: number, seed: number): number {
  const random = randomFrom(seed);
  const begin = Month.parse('2000-01');
  const all = Array.from({ length: HISTORY + years * 12 }, () => {
    const counts = new Map<Cell, number>();
    for (const [place, rate] of causes.entries()) {
      const count = poisson(rate, random);
      if (count > 0) counts.set(cell('service', 'cause', `cause-${place}`), count);
    }
    return counts;
  });
  const months = all.slice(0, HISTORY).map((_, place) => monthsOn(begin, place));
  let alarms = 0;
  for (let end = HISTORY + 1; end <= all.length; end++) {
    const series = months.map((month, place): MonthOfUnit => {
      return { unit: unit('torget'), month, counts: all[end - HISTORY + place] ?? new Map() };
    });
    alarms += pileUpsIn(series, months.at(-1) ?? begin, begin).length;
  }
  return alarms / years;
}

/** How often a change is found within the first month and within the first two. */
export function found(rate: number, times: number, runs: number, seed: number): { first: number; second: number } {
  const random = randomFrom(seed);
  let [first, second] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const months = Array.from({ length: HISTORY + 1 }, (_, month) =>
      poisson(month < HISTORY - 1 ? rate : rate * times, random),
    );
    const early = pileUpIn(months.slice(0, HISTORY), CAUSES) !== undefined;
    if (early) first += 1;
    if (early || pileUpIn(months.slice(1), CAUSES) !== undefined) second += 1;
  }
  return { first: first / runs, second: second / runs };
}

/**
 * The most that any test could find within so many months, which had to know what is usual and how much more it becomes:
 * by Neyman and Pearson none beats counting what came in these months together and giving alarm above some number, with
 * an alarm drawn by lot at that number. Alarms come once a month at most, so that within `months` a cause may be alarmed
 * at falsely as often as all its months together.
 * @param falseAlarmsAYear of the one cause.
 */
export function mostFound(rate: number, times: number, months: number, falseAlarmsAYear: number): number {
  const level = (falseAlarmsAYear / 12) * months;
  const [usual, more] = [rate * months, rate * times * months];
  let [least, chance] = [0, 1];
  // The least number whose tail is not above the level.
  while (chance > level) {
    chance -= probability(least, usual);
    least += 1;
  }
  const lot = (level - chance) / probability(least - 1, usual);
  let below = 0;
  for (let count = 0; count < least; count++) below += probability(count, more);
  return 1 - below + lot * probability(least - 1, more);
}

function probability(count: number, mean: number): number {
  let chance = Math.exp(-mean);
  for (let k = 1; k <= count; k++) chance *= mean / k;
  return chance;
}

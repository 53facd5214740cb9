/** Cases of two years as they are counted, with a little chance that is always the same. */
import type { Counted } from '../../src/domain/statistics/counted.ts';
import { type Day, plusDays } from '../../src/domain/time.ts';
import { aClosing, aCounted } from '../stores/counting.ts';
import { day } from '../support/municipality.ts';

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruence is enough to scatter cases (Numerical Recipes' constants).
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const oneOf = <T>(all: readonly T[], random: () => number): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
};

const units = ['torget', 'torget', 'skolen', 'skolen', 'skolen', 'badet', 'kommunen'] as const;
const kinds = [
  ['klage-tjeneste', 'complaint'],
  ['klage-tjeneste', 'complaint'],
  ['klage-ansatt', 'complaint'],
  ['forslag', 'suggestion'],
  ['tips', 'tip'],
] as const;
const causes = ['informasjon', 'informasjon', 'tid', 'tid', 'behandling', 'kvalitet', 'pris'] as const;
const areas = { torget: 'administration', skolen: 'school', badet: 'culture', kommunen: 'administration' } as const;

/** `many` cases, heard in the year from `first` on; some are open still. */
export function casesOfAYear(first: Day, many: number, seed: number): Counted[] {
  const random = chance(seed);
  return Array.from({ length: many }, () => {
    const heardOn = plusDays(first, Math.floor(random() * 365));
    const unit = oneOf(units, random);
    const [kind, of] = oneOf(kinds, random);
    const days = Math.floor(random() * random() * 40);
    const closed = random() < 0.9;
    const late = days > 14;
    const extended = late && random() < 0.5;
    const book = random() < 0.04 ? 'decision' : random() < 0.05 ? 'hidden' : 'service';
    return aCounted({
      book,
      unit,
      kind,
      class: of,
      area: areas[unit],
      heardOn,
      anonymous: random() < 0.15,
      suggestionInside: of === 'complaint' && random() < 0.1,
      ...(closed
        ? {
            closed: aClosing({
              on: plusDays(heardOn, days),
              outcome: oneOf(['upheld', 'partly-upheld', 'not-upheld', 'settled-on-the-spot', 'withdrawn'], random),
              timeliness: late ? (extended ? 'in-extended-time' : 'late') : 'in-time',
              extended,
              days,
              ...(of === 'complaint' ? { cause: oneOf(causes, random) } : {}),
            }),
          }
        : {}),
    });
  });
}

/** In the last two months of the year the school hears much about one thing. */
export function pileUp(year: number, many: number): Counted[] {
  return Array.from({ length: many }, (_, n) => {
    const heardOn = day(`${year}-11-${String(1 + (n % 28)).padStart(2, '0')}`);
    return aCounted({
      unit: 'skolen',
      area: 'school',
      heardOn,
      closed: aClosing({ on: plusDays(heardOn, 3), days: 3, cause: 'lokaler' }),
    });
  });
}

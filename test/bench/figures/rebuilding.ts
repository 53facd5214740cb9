/** All figures made anew, against one `GROUP BY` over the same table by what the figures are by, days left out. */
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../../src/cases/store.ts';
import { type Comparison, median } from '../comparison.ts';

const GROUP_BY = `
  SELECT count(*) AS groups FROM (
    SELECT unit, heard_on / 100, received, closed, count(*) FROM statistics GROUP BY 1, 2, 3, 4
  )`;

export async function rebuildingBench(
  store: Store,
  file: string,
  rounds: number,
  tell: (line: string) => void,
): Promise<Comparison> {
  const db = new DatabaseSync(file, { readOnly: true });
  // More than the store has.
  db.exec('PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY');
  const grouped = db.prepare(GROUP_BY);
  try {
    const sides = { ours: () => store.rebuildFigures(() => {}), reference: async () => void grouped.get() };
    const time = async (side: keyof typeof sides): Promise<number> => {
      const start = performance.now();
      await sides[side]();
      return performance.now() - start;
    };
    const times: { ours: number; reference: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? 'ours' : 'reference';
      const one = await time(first);
      const other = await time(first === 'ours' ? 'reference' : 'ours');
      const both = first === 'ours' ? { ours: one, reference: other } : { ours: other, reference: one };
      times.push(both);
      tell(`figures: round ${round + 1}, made anew in ${seconds(both.ours)}, GROUP BY ${seconds(both.reference)}`);
    }
    return {
      name: 'figures: all made anew',
      ours: seconds(median(times.map(({ ours }) => ours))),
      reference: seconds(median(times.map(({ reference }) => reference))),
      ratios: times.map(({ ours, reference }) => ours / reference),
      wanted: { atMost: 2 },
    };
  } finally {
    db.close();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(milliseconds < 1_000 ? 3 : 1)} s`;
}

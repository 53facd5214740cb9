/**
 * The first page of a search by a word, for somebody who is party to a tenth of a million cases, against `LIKE` over the
 * same words with the same filter by party in the same database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PersonId } from '../../../src/domain/ids.ts';
import { Instant } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/stores/open.ts';
import { readCase } from '../../../src/stores/sqlite/work.ts';
import { type Comparison, median } from '../comparison.ts';
import { tenant } from '../inbound/setting.ts';
import { fill, wordOf } from './cases.ts';

const reader = PersonId.parse('b0000000-0000-4000-8000-000000000001');
const registeredAt = Instant.parse('2026-03-11T09:00:00.000Z');
const PAGE = 10;

/** By how often they are said: what somebody looks for, and what nobody would since it is everywhere. */
const sorts = [
  {
    name: 'search: a word that few cases have',
    ranks: Array.from({ length: 20 }, (_, n) => 1_000 * (n + 1) - 1),
    atMost: 1 / 50,
  },
  { name: 'search: a word that one in five has', ranks: [8, 9, 10, 11, 12] },
] as const;

export interface Amount {
  readonly cases: number;
  readonly rounds: number;
}
export const usualSearch: Amount = { cases: 1_000_000, rounds: 3 };

export async function searchBench(
  { cases: count, rounds }: Amount = usualSearch,
  tell = (_line: string) => {},
): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-bench-'));
  try {
    const file = join(folder, 'cases.sqlite');
    const start = performance.now();
    await fill(file, { count, registeredAt, dueAt: registeredAt, said: true, history: false, reader });
    tell(`search: ${count} cases in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    return await compared(file, rounds, tell);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compared(file: string, rounds: number, tell: (line: string) => void): Promise<Comparison[]> {
  const log = { warning: () => {} };
  const store = await openStore({ url: `sqlite:${file}`, tenant, now: () => registeredAt, log });
  const db = new DatabaseSync(file, { readOnly: true });
  // As much as the store has.
  db.exec('PRAGMA cache_size = -32768');
  const like = db.prepare(
    `SELECT id, cases.body FROM parties CROSS JOIN words USING (number) CROSS JOIN cases USING (number)
     WHERE person = ? AND words.body LIKE '%' || ? || '%' ORDER BY parties.number DESC LIMIT ?`,
  );
  const sides = {
    ours: async (words: string) => (await store.search({ reader, words }, { skip: 0, limit: PAGE })).rows,
    reference: async (words: string) =>
      like
        .all(reader, words, PAGE + 1)
        .slice(0, PAGE)
        .map(readCase),
  };
  try {
    const comparisons: Comparison[] = [];
    for (const { name, ranks, ...wanted } of sorts) {
      const times: { ours: number; reference: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, rank] of ranks.entries()) {
          const word = wordOf(rank);
          const time = async (side: keyof typeof sides) => {
            const start = performance.now();
            const rows = await sides[side](word);
            return { milliseconds: performance.now() - start, found: rows.map(({ number }) => number).join(' ') };
          };
          const first = (round + index) % 2 === 0 ? 'ours' : 'reference';
          const one = await time(first);
          const other = await time(first === 'ours' ? 'reference' : 'ours');
          if (one.found !== other.found) throw new Error(`${word} finds ${one.found}, and ${other.found}`);
          const [ours, reference] = first === 'ours' ? [one, other] : [other, one];
          times.push({ ours: ours.milliseconds, reference: reference.milliseconds });
        }
      }
      const middle = (side: keyof typeof sides) => ms(median(times.map((both) => both[side])));
      tell(`${name}: ${middle('ours')}, by LIKE ${middle('reference')}`);
      comparisons.push({
        name,
        ours: middle('ours'),
        reference: middle('reference'),
        ratios: times.map(({ ours, reference }) => ours / reference),
        ...('atMost' in wanted ? { wanted } : {}),
      });
    }
    return comparisons;
  } finally {
    db.close();
    await store.close();
  }
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

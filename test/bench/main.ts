/**
 * `npm run bench [-- NAME …] [--rounds N] [--cases N] [--quick]`: everything against its reference in the same run. `--quick` runs
 * so little that its figures mean nothing: it shows that the bench itself works.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Comparison, isReached, tableOf } from './comparison.ts';
import { deadlineBench, usualDeadlineRounds } from './deadline.ts';
import { inboundBench, usualAmount } from './inbound/inbound.ts';
import { startBench, usualRounds } from './start/start.ts';

interface Extent {
  readonly rounds: number | undefined;
  readonly quick: boolean;
  /** Of the bench of figures. */
  readonly cases: number | undefined;
}
type Bench = (extent: Extent, tell: (line: string) => void) => Promise<Comparison[]>;

const benches: Readonly<Record<string, Bench>> = {
  inbound: ({ rounds, quick }, tell) => {
    const amount = quick ? { rounds: 1, warmUp: 100, perRound: 200 } : usualAmount;
    return inboundBench({ ...amount, rounds: rounds ?? amount.rounds }, tell);
  },
  deadline: ({ rounds, quick }) => deadlineBench(rounds ?? (quick ? 3 : usualDeadlineRounds)),
  start: ({ rounds, quick }, tell) => startBench(rounds ?? (quick ? 1 : usualRounds), tell),
  // Half the program comes with these.
  search: async ({ rounds, quick }, tell) => {
    const { searchBench, usualSearch } = await import('./stores/search.ts');
    const amount = quick ? { rounds: 1, cases: 2_000 } : usualSearch;
    return await searchBench({ ...amount, rounds: rounds ?? amount.rounds }, tell);
  },
  sweep: async ({ rounds, quick }, tell) => {
    const { sweepBench, usualSweep } = await import('./stores/sweep.ts');
    const amount = quick ? { rounds: 1, due: 200, many: 2_000, few: 100, sweeps: 5 } : usualSweep;
    return await sweepBench({ ...amount, rounds: rounds ?? amount.rounds }, tell);
  },
  figures: async ({ rounds, quick, cases }, tell) => {
    const { figuresBench, usualFigures } = await import('./figures/figures.ts');
    const amount = quick ? { cases: 20_000, few: 500, rounds: 1, perRound: 32 } : usualFigures;
    return await figuresBench({ ...amount, rounds: rounds ?? amount.rounds, cases: cases ?? amount.cases }, tell);
  },
};

/** @throws TypeError where what was asked for can't be read or isn't there. */
function asked(): { readonly chosen: readonly Bench[]; readonly extent: Extent } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, cases: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const rounds = numberFrom(1, 'rounds', values.rounds);
  const cases = numberFrom(LEAST_CASES, 'cases', values.cases);
  const names = positionals.length === 0 ? Object.keys(benches) : positionals;
  const chosen = names.map((name) => {
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (bench === undefined) throw new TypeError(`no bench ${name}: there are ${Object.keys(benches).join(', ')}`);
    return bench;
  });
  return { chosen, extent: { rounds, quick: values.quick, cases } };
}

/** Fewer are in none of the months that are read. */
const LEAST_CASES = 20_000;

function numberFrom(least: number, option: string, text: string | undefined): number | undefined {
  const number = text === undefined ? undefined : Number(text);
  if (number === undefined || (Number.isInteger(number) && number >= least)) return number;
  throw new TypeError(`--${option} takes a number from ${least}`);
}

async function run({ chosen, extent }: ReturnType<typeof asked>): Promise<void> {
  const load = () => loadavg()[0]?.toFixed(2);
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`);
  console.log(`load average at the start ${load()}`);
  const comparisons: Comparison[] = [];
  for (const bench of chosen) comparisons.push(...(await bench(extent, console.log)));
  console.log(`\n${tableOf(comparisons)}\n`);
  console.log(`load average at the end ${load()}`);
  const missed = comparisons.filter((one) => !isReached(one));
  if (missed.length > 0 && !extent.quick) console.log(`not reached: ${missed.map(({ name }) => name).join('; ')}`);
}

try {
  asked();
} catch (error) {
  console.error(error instanceof TypeError ? error.message : error);
  process.exit(2);
}
await run(asked());

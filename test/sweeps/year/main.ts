/** `node test/sweeps/year/main.ts [UNITS] [CASES] [SEED]`: a year, what became of it, whether each promise was kept, and each figure. */
import { day } from '../../support/municipality.ts';
import { brokenIn } from './promises.ts';
import { publishedIn, wrongIn } from './published.ts';
import { reportOf } from './report.ts';
import { aYear } from './year.ts';

const [units = 50, cases = 2000, seed = 1] = process.argv.slice(2).map(Number);
const asked = { units, cases, seed, outage: { from: day('2026-10-05'), until: day('2026-10-09') } };
const began = performance.now();
const year = await aYear(asked);
const took = Math.round(performance.now() - began) / 1000;
const broken = await brokenIn(year, asked);
const wrong = await wrongIn(year);
const told = Object.entries(await publishedIn(year)).map(([what, count]) => `${what} ${count}`);
const lines = [
  ...(await reportOf(year)),
  '',
  `the units' months and reviews: ${told.join(', ')}`,
  `${took} s; promises broken: ${broken.length}; figures wrong: ${wrong.length}`,
  ...[...broken, ...wrong].slice(0, 20),
];
process.stdout.write(`${lines.join('\n')}\n`);
await year.close();
process.exitCode = broken.length + wrong.length === 0 ? 0 : 1;

/** `npm run pile-ups [YEARS] [SEED]`: how often an alarm is false, and how often a real change is found. */
import { CAUSES, falseAlarms, falseAlarmsOf, found, goals, mostFound, rates } from './simulation.ts';

const [years = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const number = (value: number) => value.toFixed(3);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const row = (what: string, goal: string, figure: string) =>
  `${what.padEnd(64)}${goal.padStart(10)}${figure.padStart(10)}`;

const alarms = rates.map((rate, place) => ({ rate, aYear: falseAlarms(rate, years, seed + place) }));
const units: readonly (readonly [string, readonly number[]])[] = [
  ['13 causes of 3', Array.from({ length: 13 }, () => 3)],
  ['13 causes of 0.1 to 5', Array.from({ length: 13 }, (_, place) => 5 * 0.72 ** place)],
  ['one cause of 5, 12 of 0.02', [5, ...Array.from({ length: 12 }, () => 0.02)]],
  ['one cause of 5', [5]],
];
const whole = units.map(([name, causes]) => ({
  name,
  aYear: falseAlarmsOf(causes, Math.ceil(years / 10), seed + 200),
}));
const worst = Math.max(...alarms.map(({ aYear }) => aYear)) * CAUSES;
const mixed = (alarms.reduce((sum, { aYear }) => sum + aYear, 0) / alarms.length) * CAUSES;
const beyond = [0.1, 10, 30].map((rate, place) => ({ rate, aYear: falseAlarms(rate, years, seed + 100 + place) }));
const { first, second } = found(3, 3, years, seed + 50);
const share = goals.falseAlarms / CAUSES;

const lines = [
  `${CAUSES} causes, ${years} years of each, seed ${seed}`,
  '',
  row('False alarms a unit and year', 'goal', 'figure'),
  ...alarms.map(({ rate, aYear }) =>
    row(`  all causes ${rate} a month`, `≤ ${goals.falseAlarms}`, number(aYear * CAUSES)),
  ),
  row('  over all these rates, as many causes of each', `≤ ${goals.falseAlarms}`, number(mixed)),
  ...whole.map(({ name, aYear }) => row(`  a whole unit's months, ${name}`, `≤ ${goals.falseAlarms}`, number(aYear))),
  ...beyond.map(({ rate, aYear }) => row(`  all causes ${rate} a month`, '', number(aYear * CAUSES))),
  '',
  row('A tripling from 3 a month, found', 'goal', 'figure'),
  row('  within one month', '', percent(first)),
  row('    the most that any test could', '', percent(mostFound(3, 3, 1, share))),
  row('  within two months', `≥ ${goals.found * 100} %`, percent(second)),
  row('    the most that any test could', '', percent(mostFound(3, 3, 2, share))),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode =
  worst <= goals.falseAlarms &&
  Math.max(...whole.map(({ aYear }) => aYear)) <= goals.falseAlarms &&
  second >= goals.found
    ? 0
    : 1;

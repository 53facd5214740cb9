import { expect, it } from 'vitest';
import { help, readOptions } from '../../src/demo/options.ts';
import { page } from '../../src/demo/page.ts';
import { personasAt } from '../../src/demo/personas.ts';
import { borrowedProcedure, textOfBorrowed } from '../../src/demo/procedure.ts';
import { storyNames, usualStory } from '../../src/demo/stories.ts';
import { Day, TimeOfDay } from '../../src/domain/time.ts';
import { parseProfile } from '../../src/profiles/load.ts';

const usual = { bot: 3978, emma: 56_161, max: 56_162 };
const nothing = { data: undefined, profile: 'harstad', organisation: undefined, now: undefined };

it.each([
  ['nothing', [], {}, { asks: 'demo', ports: usual, ...nothing }],
  ['a folder', ['--data', 'mine'], {}, { asks: 'demo', ports: usual, ...nothing, data: 'mine' }],
  ['a port in the environment', [], { PORT: '4000' }, { asks: 'demo', ports: { ...usual, bot: 4000 }, ...nothing }],
  [
    'three ports, which go before the environment’s',
    ['--ports=1,2,65535'],
    { PORT: '4000' },
    { asks: 'demo', ports: { bot: 1, emma: 2, max: 65_535 }, ...nothing },
  ],
  [
    'a moment',
    ['--now', '2026-03-16T09:00+01:00'],
    {},
    { asks: 'demo', ports: usual, ...nothing, now: '2026-03-16T08:00:00.000Z' },
  ],
  [
    'files of one’s own',
    ['--profile', 'mine.yaml', '--organisation', 'we.yaml'],
    {},
    { asks: 'demo', ports: usual, ...nothing, profile: 'mine.yaml', organisation: 'we.yaml' },
  ],
  ['help', ['--help'], {}, { asks: 'help' }],
])('takes %s', (_, words, environment, expected) => {
  expect(readOptions(words, environment)).toEqual(expected);
});

it.each([
  [['--fast'], {}, '--fast'],
  [['emma'], {}, 'emma'],
  [['--data'], {}, '--data'],
  [['--now', 'tomorrow'], {}, 'tomorrow'],
  [['--now', '2026-03-16'], {}, '2026-03-16'],
  [['--now'], {}, '--now'],
  [['--profile', 'mine.yaml'], {}, '--organisation'],
  [['--profile='], {}, '--profile'],
  [['--profile', 'harstad', '--organisation='], {}, '--organisation'],
  [['--data='], {}, '--data'],
  [['--ports', '1,2'], {}, '1,2'],
  [['--ports', '1,2,3,4'], {}, '1,2,3,4'],
  [['--ports', '5,5,6'], {}, '5,5,6'],
  [['--ports', '0,1,2'], {}, '0,1,2'],
  [['--ports', '1,2,65536'], {}, '65536'],
  [['--ports', '1, 2,3'], {}, '1, 2,3'],
  [[], { PORT: 'abc' }, 'abc'],
  [[], { PORT: '56161' }, '56161'],
  [[], { PORT: '' }, 'PORT'],
])('names what is wrong with %j %j, in one line', (words, environment, named) => {
  const read = readOptions(words, environment);
  if (read.asks !== 'nonsense') throw new Error(`taken as ${read.asks}`);
  expect(read.problem).toContain(named);
  expect(read.problem).not.toMatch(/\n|\.$/);
});

it('helps with every option', () => {
  for (const option of [...storyNames, '--profile', '--organisation', '--data', '--now', '--ports', '--help', 'PORT'])
    expect(help).toContain(option);
});

it('prints one page of where to click', () => {
  const personas = personasAt({ bot: 1, emma: 2, max: 3 }, usualStory);
  const says = { story: usualStory, personas, language: 'nb', procedure: 'Prosedyre D00075, harstad' } as const;
  const clock = 'http://127.0.0.1:65535/';
  const plain = page({ ...says, clock, folder: undefined, ahead: undefined });
  expect(plain).toContain(clock);
  expect(plain).toContain('http://127.0.0.1:2/');
  expect(plain).toContain('http://127.0.0.1:3/');
  expect(plain).toContain('--data DIR');
  expect(plain).not.toContain('clock stands at');
  const ahead = { day: Day.parse('2026-11-23'), time: TimeOfDay.parse('09:00') };
  const kept = page({ ...says, clock, folder: '/there', ahead });
  expect(kept).toContain('2026-11-23, 09:00');
  expect(kept).toContain('kept in /there');
  for (const text of [plain, kept]) {
    expect(text.split('\n').length).toBeLessThan(30);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(text.trimEnd()).toMatch(/Ctrl-C\.$/);
  }
});

it('lends the procedure under the invented municipality’s own name', () => {
  const borrowed = borrowedProcedure(usualStory, Day.parse('2026-11-21'));
  if (!borrowed.ok) throw new Error('it is broken');
  expect(borrowed.profile.municipality.name).toBe('Nordvåg kommune');
  expect(JSON.stringify(borrowed.profile)).not.toMatch(/harstad\.kommune\.no|9479/);
  // What it leaves in its folder for the operator's commands is the same.
  expect(parseProfile(textOfBorrowed(usualStory, Day.parse('2026-11-21')))).toEqual(borrowed);
});

it.each([
  ['2026-11-21', '05-10', '11-10'],
  ['2026-11-10', '05-10', '11-10'],
  ['2026-11-09', '04-10', '10-10'],
  ['2027-01-03', '06-10', '12-10'],
])('has a review to be held on %s', (today, ...dates) => {
  const borrowed = borrowedProcedure(usualStory, Day.parse(today));
  if (!borrowed.ok) throw new Error('it is broken');
  expect(borrowed.profile.reports.review.onMonthDays).toEqual(dates);
});

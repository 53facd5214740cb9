import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileTable } from '../../src/cli/profile-table.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';
import { lydhor } from './terminal.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('stands in the README as the profiles are today', async () => {
  const { code, out, err } = await lydhor('profile table');
  expect([code, err]).toEqual([0, []]);
  const [, inReadme] = /<!-- profile table -->\n([\s\S]*?)\n<!-- \/profile table -->/.exec(readme) ?? [];
  expect(inReadme, 'npm run -s lydhor -- profile table').toBe(out.join('\n'));
});

it('has a column for each profile and says something of it in each row that every procedure has', () => {
  const profiles = builtInProfiles.map((name) => {
    const loaded = loadProfile(name);
    if (!loaded.ok) throw new Error(`${name} is not sound`);
    return loaded.profile;
  });
  const lines = profileTable(profiles).split('\n');
  for (const line of lines) expect(line.split(' | ')).toHaveLength(1 + builtInProfiles.length);
  const cells = (row: string) =>
    lines
      .find((line) => line.startsWith(`| ${row} |`))
      ?.split(' | ')
      .slice(1);
  for (const row of ['Procedure', 'Kinds', 'From whom', 'Comes in', 'The answer', 'Who has it', 'Registered', 'Kept']) {
    for (const cell of cells(row) ?? ['–']) expect(cell).not.toMatch(/^–/);
  }
  expect(new Set(cells('Answered within')).size).toBe(builtInProfiles.length);
});

it('is refused in one line for what is no profile', async () => {
  const { code, err } = await lydhor('profile table nowhere');
  expect([code, err.length]).toEqual([2, 1]);
});

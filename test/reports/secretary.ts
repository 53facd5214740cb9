/** Whoever takes reports and registers out of a store by commands, from files that lie in a folder of their own. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { Profile } from '../../src/domain/profile.ts';
import { loadOrganisation } from '../../src/organisation/load.ts';
import { lydhor, TENANT } from '../cli/terminal.ts';
import { aHouse, type TestHouse } from '../support/house.ts';
import { swedishCalendar } from '../support/municipality.ts';
import { on } from '../sweeps/at-a-desk.ts';

export interface Secretary {
  readonly at: TestHouse;
  /** On that day; `OUT` stands for an empty folder. What was printed, and the files that were made, by name. */
  types(today: string, ...line: readonly string[]): Promise<{ said: string; files: ReadonlyMap<string, string> }>;
}

/** In Sweden. @throws Error where a file isn't sound; `types` where the command fails. */
export async function aSecretary(written: unknown, organisation: unknown): Promise<Secretary> {
  keepInMemory();
  const folder = mkdtempSync(join(tmpdir(), 'lydhor-secretary-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const out = join(folder, 'out');
  const files = { profile: join(folder, 'profile.yaml'), organisation: join(folder, 'organisation.yaml') };
  writeFileSync(files.profile, JSON.stringify(written));
  writeFileSync(files.organisation, JSON.stringify(organisation));
  const profile = Profile.parse(written);
  const loaded = loadOrganisation(files.organisation, profile);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const made = await aHouse({ profile, organisation: loaded.organisation });
  const at: TestHouse = { ...made, house: { ...made.house, calendar: swedishCalendar } };
  const openStore = async () => ({ ...at.store, close: async () => {} });
  const given = ['--profile', files.profile, '--organisation', files.organisation];
  const env = { LYDHOR_STORE: `sqlite:${folder}/open-already`, LYDHOR_TENANT_ID: TENANT };
  return {
    at,
    async types(today, ...line) {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      const words = line.map((word) => word.replace('OUT', out));
      const ports = { env, now: () => on(today), exists: () => true, openStore };
      const { code, out: said, err } = await lydhor([...words, ...given], ports);
      if (code !== 0) throw new Error(err.join('\n'));
      const made = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')] as const);
      return { said: said.join('\n'), files: new Map(made) };
    },
  };
}

/** Each commit waits for the disk; where there is one in memory, stores that are made from now on lie there. */
export function keepInMemory(): void {
  if (existsSync('/dev/shm')) vi.stubEnv('TMPDIR', '/dev/shm');
}

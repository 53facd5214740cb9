/** The command line as a shell sees it: words in, two streams and a code out. */
import { existsSync } from 'node:fs';
import type { Store } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { run } from '../../src/cli/program.ts';
import { Instant } from '../../src/domain/time.ts';
import { readTextFile } from '../../src/profiles/yaml-file.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string[];
  readonly err: string[];
}

export const TENANT = '7e4a0000-4c79-4e6f-8a10-000000000001';

export async function lydhor(line: string | readonly string[], given: Partial<Ports> = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env: {},
    now: () => Instant.parse('2026-03-20T09:00:00.000Z'),
    read: readTextFile,
    exists: existsSync,
    openStore: (): Promise<Store> => Promise.reject(new Error('no store here')),
    openDirectory: () => Promise.reject(new Error('no directory here')),
    operator: () => 'drift',
    ...given,
  });
  return { code, out, err };
}

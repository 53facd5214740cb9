import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { instantOf } from '../domain/time.ts';
import { readTextFile } from '../profiles/yaml-file.ts';
import { askerOn } from './asking.ts';
import type { Ports } from './ports.ts';
import { run } from './program.ts';

const ports: Ports = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
  env: process.env,
  now: () => instantOf(new Date()),
  read: readTextFile,
  exists: existsSync,
  async openStore(at) {
    const { openStore } = await import('../stores/open.ts');
    return openStore({
      ...at,
      now: ports.now,
      // Unreadable documents are named by the command that lists them, a store that is not there by how it ends.
      log: { warning: () => undefined },
      patience: { milliseconds: 5000 },
    });
  },
  async openDirectory({ credentials, graph }) {
    const [{ openDirectory }, { tokenFor }] = await Promise.all([
      import('../graph/make.ts'),
      import('../teams/credentials.ts'),
    ]);
    const token = tokenFor(credentials, new URL(graph.url).origin);
    return openDirectory(graph, { token, timeoutMs: 30_000, now: Date.now, jitter: Math.random });
  },
  asker: () => askerOn(process.stdin, process.stdout, process.stdin.isTTY && process.stdout.isTTY),
  operator,
};

/** A container's user may have no name. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid:${process.getuid?.() ?? 'unknown'}`;
  }
}

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(process.argv.slice(2), ports);

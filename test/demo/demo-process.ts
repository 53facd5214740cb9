/** The real demo in a process of its own, as a user starts it, with all that it leaves behind in one temporary folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/demo/main.ts', import.meta.url));
/** What the printed page ends with. */
const PAGE_ENDS = 'End it with Ctrl-C';

export interface Ports {
  readonly bot: number;
  readonly emma: number;
  readonly max: number;
}

export interface DemoProcess {
  readonly ports: Ports;
  /** What it has for its temporary folder. */
  readonly scratch: string;
  readonly said: { readonly out: string; readonly err: string };
  /** Whether the text was said on stdout before it ended. */
  says(text: string): Promise<boolean>;
  signal(which: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Ends it however it is, and removes its temporary folder. */
  end(): Promise<void>;
}

export interface DemoStart {
  readonly words?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly ports?: Ports;
}

export async function startDemo({ words = [], environment = {}, ports }: DemoStart = {}): Promise<DemoProcess> {
  const at = ports ?? (await freePorts());
  const scratch = mkdtempSync(join(tmpdir(), 'lydhor-test-demo-'));
  const child = spawn(process.execPath, [MAIN, '--ports', `${at.bot},${at.emma},${at.max}`, ...words], {
    env: { ...process.env, TMPDIR: scratch, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    ports: at,
    scratch,
    said,
    ended,
    async says(text) {
      while (!said.out.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) return false;
        await wait(50);
      }
      return true;
    },
    signal: (which) => void child.kill(which),
    async end() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await Promise.race([ended, wait(12_000).then(() => child.kill('SIGKILL'))]);
      await ended;
      rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

export type Started = { readonly demo: DemoProcess } | { readonly unavailable: string };

/** The demo with its page printed, or why the Playground can't be had here. Anything else that is wrong is thrown. */
export async function startedDemo(start: DemoStart = {}, tries = 3): Promise<Started> {
  const demo = await startDemo(start);
  if (await demo.says(PAGE_ENDS)) return { demo };
  const why = demo.said.err.trim();
  await demo.end();
  if (/npx (could not fetch|was not found)/.test(why)) return { unavailable: why };
  // Somebody else was quicker to take one of the ports that were free a moment ago.
  if (start.ports === undefined && tries > 1 && /Port \d+ is taken/.test(why)) return startedDemo(start, tries - 1);
  throw new Error(`the demo did not start: ${why}`);
}

/** Below those that the machine itself gives to outgoing connections, which take them at any moment. */
const LOWEST_PORT = 20_000;
const PORTS = 12_000;

export async function freePorts(): Promise<Ports> {
  const free: number[] = [];
  while (free.length < 3) {
    const port = LOWEST_PORT + Math.floor(Math.random() * PORTS);
    if (!free.includes(port) && (await isFree(port))) free.push(port);
  }
  const [bot, emma, max] = free;
  if (bot === undefined || emma === undefined || max === undefined) throw new Error('three ports were to be found');
  return { bot, emma, max };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Processes whose temporary folder is this one, by id: the demo's own and all that it started (Linux). */
export function processesIn(scratch: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/environ`, 'utf8').includes(`TMPDIR=${scratch}\0`);
      } catch {
        return false; // It ended meanwhile, or is somebody else's.
      }
    });
}

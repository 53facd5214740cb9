/**
 * Starts Microsoft's Agents Playground, Teams in a browser, for one person. Its licence is one for evaluation, so it is
 * fetched by npx when it is wanted and is no dependency. One process shows one person; several may share one bot.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PlaygroundSetting, playgroundConfig } from './playground-config.ts';

const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
const TITLE = 'Agents Playground';
const LOOPBACK = new URL('./loopback.ts', import.meta.url).href;
/** A first fetch is some 10 MB over a slow line. */
const ANSWER_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 3_000;

export interface PlaygroundStart {
  readonly setting: PlaygroundSetting;
  /** Entra object id of the one whose Teams it is; one of the setting's people. */
  readonly persona: string;
  readonly port: number;
  /** Such as `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** Told in a sentence what is being waited for. */
  readonly log: (line: string) => void;
  readonly answerWithinMs?: number;
  readonly signal?: AbortSignal;
}

export type PlaygroundProblem =
  | { readonly problem: 'port-taken'; readonly port: number }
  | { readonly problem: 'no-npx' }
  /** npx could not get the package; npm's own code, such as `ENOTFOUND`. */
  | { readonly problem: 'not-fetched'; readonly code: string }
  | { readonly problem: 'ended'; readonly exitCode: number | null }
  | { readonly problem: 'no-answer'; readonly seconds: number }
  | { readonly problem: 'interrupted' };

export interface RunningPlayground {
  readonly ok: true;
  readonly url: string;
  /** Fulfilled when it has gone, whether asked to or not. */
  readonly ended: Promise<void>;
  /** Ends it and all that it started, and removes its folder. Harmless when repeated. */
  readonly stop: () => Promise<void>;
}

type Outcome = RunningPlayground | ({ readonly ok: false } & PlaygroundProblem);

let first: Promise<unknown> | undefined;

/** npm before 11 spoils its own cache where two fetch the same package at once: the first in a process goes alone. */
export async function startPlayground(start: PlaygroundStart): Promise<Outcome> {
  if (!(await portIsFree(start.port))) return { ok: false, problem: 'port-taken', port: start.port };
  const started = (first ?? Promise.resolve()).then(() => fetchAndStart(start));
  first ??= started.catch(() => {});
  return await started;
}

async function fetchAndStart(start: PlaygroundStart): Promise<Outcome> {
  const { port, log, signal } = start;
  const config = playgroundConfig(start.setting, start.persona);
  const npx = findNpx();
  if (npx === undefined) return { ok: false, problem: 'no-npx' };

  const folder = await mkdtemp(join(tmpdir(), 'lydhor-playground-'));
  const configPath = join(folder, 'playground.json');
  await writeFile(configPath, JSON.stringify(config));
  const url = `http://127.0.0.1:${port}/`;
  const from = ['-e', start.botEndpoint, '--service-url', `${url}_connector`];
  const child = spawn(
    process.execPath,
    [npx, '-y', '--prefer-offline', PACKAGE, 'start', ...from, '-p', `${port}`, '-c', 'msteams', '--disable-telemetry'],
    // A process group of its own, so that the whole tree can be ended; Ctrl-C at the terminal does not reach it.
    { cwd: folder, env: environment(folder, configPath), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  let npmCode: string | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    npmCode ??= /npm (?:error|ERR!) code (\S+)/.exec(text)?.[1];
  });
  const stop = onceOnly(async () => {
    await endTree(child, port, ended);
    await rm(folder, { recursive: true, force: true });
  });

  const answerWithinMs = start.answerWithinMs ?? ANSWER_WITHIN_MS;
  const givenUpAt = performance.now() + answerWithinMs;
  let patience = performance.now() + 5_000;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if (signal?.aborted === true) return await failed({ problem: 'interrupted' });
    if (await answers(url)) return { ok: true, url, ended, stop };
    if (performance.now() > givenUpAt) return await failed({ problem: 'no-answer', seconds: answerWithinMs / 1000 });
    if (performance.now() > patience) {
      log('The Playground is being fetched by npx; the first time takes a while.');
      patience = Number.POSITIVE_INFINITY;
    }
    await wait(150);
  }
  await ended;
  if (npmCode !== undefined) return await failed({ problem: 'not-fetched', code: npmCode });
  return await failed({ problem: 'ended', exitCode: child.exitCode });

  async function failed(problem: PlaygroundProblem): Promise<Outcome> {
    await stop();
    return { ok: false, ...problem };
  }
}

/** What is wrong and what to do about it, in one line for the one who started it. */
export function playgroundProblemInWords(problem: PlaygroundProblem): string {
  switch (problem.problem) {
    case 'port-taken':
      return `Port ${problem.port} is taken by another program. End that one, or the demo that is still running.`;
    case 'no-npx':
      return 'npx was not found. It comes with npm: install npm, or start with "npm run demo".';
    case 'not-fetched':
      return `npx could not fetch ${PACKAGE} (${problem.code}). Is the npm registry within reach from here?`;
    case 'ended':
      return `The Playground ended by itself (exit code ${problem.exitCode ?? 'none'}) before it answered.`;
    case 'no-answer':
      return `The Playground did not answer within ${problem.seconds} seconds.`;
    case 'interrupted':
      return 'Stopped while the Playground was starting.';
    default:
      problem satisfies never;
      return '';
  }
}

/** Ours without what is nobody else's business, plus: no telemetry, no browser of its own, 127.0.0.1 only. */
function environment(folder: string, configPath: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(LYDHOR|MONGODB|MICROSOFT|NODE_V8)_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    // The preload is TypeScript: whatever says `node` down there has to be this one.
    PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', `--import=${LOOPBACK}`].join(' ').trim(),
    LYDHOR_PLAYGROUND_STARTER: `${process.pid}`,
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    TEAMSAPPTESTER_BROWSER: 'none',
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
    APPLICATIONINSIGHTS_CONFIGURATION_CONTENT:
      '{"disableAppInsights":true,"disableStatsbeat":true,"enableAutoCollectHeartbeat":false}',
    npm_config_update_notifier: 'false',
    npm_config_fetch_retries: '1',
    npm_config_fetch_retry_mintimeout: '1000',
  };
}

/** npx as a script, so that our own Node runs it without a shell: beside the npm that runs us, else on the path. */
function findNpx(): string | undefined {
  const besideNpm = join(dirname(process.env['npm_execpath'] ?? ''), 'npx-cli.js');
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => [
    join(folder, 'npx'),
    join(folder, 'node_modules', 'npm', 'bin', 'npx-cli.js'), // Windows
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js'),
  ]);
  return [besideNpm, ...onPath]
    .filter((path) => existsSync(path))
    .map((path) => realpathSync(path))
    .find((path) => path.endsWith('npx-cli.js'));
}

async function portIsFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return (await response.text()).includes(TITLE);
  } catch {
    return false;
  }
}

async function endTree(child: ChildProcess, port: number, ended: Promise<void>): Promise<void> {
  signalTree(child, 'SIGTERM');
  const givenUpAt = performance.now() + STOP_WITHIN_MS;
  while (performance.now() < givenUpAt) {
    const gone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    if (gone && !(await somebodyListens(port))) return;
    await wait(50);
  }
  signalTree(child, 'SIGKILL');
  await Promise.race([ended, wait(STOP_WITHIN_MS)]);
}

function signalTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

async function somebodyListens(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const say = (listens: boolean) => {
      socket.destroy();
      resolve(listens);
    };
    socket.once('connect', () => say(true)).once('error', () => say(false));
  });
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined;
  return () => {
    under ??= work();
    return under;
  };
}

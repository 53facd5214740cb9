/**
 * How long from starting the process until its port accepts, and until the first signed activity is answered, against
 * the same program with every dependency imported at the top. Ours once more as on the day it is installed, when no
 * earlier start has left anything compiled.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startIssuer } from '../../support/tokens.ts';
import { type Comparison, median } from '../comparison.ts';

const appId = '22222222-2222-3333-4444-555555555555';
const tenant = '11111111-2222-3333-4444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
/** Emma of the demo's municipality. */
const employee = '5e1f0000-4c79-4e6f-8a10-000000000001';

export const usualRounds = 9;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const programs = { ours: here('../../../src/start.mjs'), reference: here('everything.ts') };

/** Milliseconds since the process was started. */
interface Times {
  readonly listening: number;
  readonly answered: number;
}

export async function startBench(rounds = usualRounds, tell = (_line: string) => {}): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-bench-'));
  const issuer = await startIssuer({ appId, serviceUrl, now: Date.now });
  const token = await issuer.sign();
  const keys = new URL('/keys', issuer.openIdMetadataUrl).href;
  let started = 0;
  const time = (program: string, how: { compiled: boolean; gently?: boolean }): Promise<Times> => {
    started += 1;
    return timesOf(program, { ...how, token, keys, database: join(folder, `${started}.sqlite`) });
  };
  try {
    // Once each, so that all files have been read from the disk before; ours keeps what it has compiled when it ends.
    await time(programs.ours, { compiled: true, gently: true });
    await time(programs.reference, { compiled: false });
    const starts: { again: Times; first: Times; reference: Times }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const again = await time(programs.ours, { compiled: true });
      const reference = await time(programs.reference, { compiled: false });
      const first = await time(programs.ours, { compiled: false });
      starts.push({ again, first, reference });
      const both = ({ listening, answered }: Times) => `${ms(listening)} and ${ms(answered)}`;
      tell(
        `start: round ${round + 1}, listening and answered: ${both(again)}, ` +
          `nothing compiled before ${both(first)}, reference ${both(reference)}`,
      );
    }
    const compare = (which: 'again' | 'first', what: keyof Times, name: string, atMost: number): Comparison => ({
      name,
      ours: ms(median(starts.map((one) => one[which][what]))),
      reference: ms(median(starts.map(({ reference }) => reference[what]))),
      ratios: starts.map((one) => one[which][what] / one.reference[what]),
      wanted: { atMost },
    });
    return [
      compare('again', 'listening', 'start: listening', 0.15),
      compare('again', 'answered', 'start: first activity answered', 0.6),
      compare('first', 'listening', 'start for the first time: listening', 0.15),
      compare('first', 'answered', 'start for the first time: first activity answered', 0.6),
    ];
  } finally {
    await issuer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Setting {
  /** Whether what an earlier start has compiled may be used. */
  readonly compiled: boolean;
  readonly gently?: boolean;
  readonly token: string;
  readonly keys: string;
  readonly database: string;
}

async function timesOf(program: string, { compiled, gently, token, keys, database }: Setting): Promise<Times> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', here('keys-from-here.mjs'), program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      BENCH_KEYS: keys,
      ...(compiled ? {} : { NODE_DISABLE_COMPILE_CACHE: '1' }),
      HOST: '127.0.0.1',
      PORT: String(port),
      LYDHOR_STORE: `sqlite:${database}`,
      LYDHOR_PROFILE: 'harstad',
      LYDHOR_ORGANISATION: here('../../../src/demo/municipalities/harstad/organisation.yaml'),
      LYDHOR_APP_ID: appId,
      LYDHOR_TENANT_ID: tenant,
      LYDHOR_APP_SECRET: 'not used: nothing is sent',
    },
  });
  const exited = once(child, 'exit');
  try {
    await untilItListens(port, child);
    const listening = performance.now() - start;
    await answered(port, token);
    return { listening, answered: performance.now() - start };
  } finally {
    child.kill(gently === true ? 'SIGTERM' : 'SIGKILL');
    await exited;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}

async function untilItListens(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (await accepts(port)) return;
    await setTimeout(1);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** A tap on *Log*: a draft is saved and its first card comes back; nothing is sent. */
function answered(port: number, token: string): Promise<void> {
  const body = JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:emma', aadObjectId: employee },
    conversation: { conversationType: 'personal', tenantId: tenant, id: 'a:emma' },
    recipient: { id: `28:${appId}` },
    channelData: { tenant: { id: tenant } },
    value: { action: { type: 'Action.Execute', verb: 'log', data: {} }, trigger: 'manual' },
    locale: 'nb-NO',
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method: 'POST', path: '/api/messages', headers, agent: new Agent() };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const shown = response.statusCode === 200 && text.includes('said-next');
        if (shown) resolve();
        else reject(new Error(`the first activity was answered by ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createPlainServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, type TestContext, vi } from 'vitest';
import {
  type PlaygroundProblem,
  type PlaygroundStart,
  playgroundProblemInWords,
  type RunningPlayground,
  startPlayground,
} from '../../src/demo/playground.ts';
import { type PlaygroundSetting, playgroundConfig } from '../../src/demo/playground-config.ts';

const id = (n: number) => `10000000-0000-4000-8000-00000000000${n}`;
const names = ['Emma Berg', 'Max Moe', 'Ida Li', 'Ola Ås', 'Siw Øy', 'Per'];
const setting: PlaygroundSetting = {
  tenantId: '20000000-0000-4000-8000-000000000000',
  bot: { id: '28:30000000-0000-4000-8000-000000000000', name: 'Lydhør' },
  people: names.map((name, n) => ({
    id: id(n),
    name,
    userPrincipalName: `p${n}@example.invalid`,
    email: `p${n}@example.invalid`,
  })),
  groupChat: { id: '19:group@thread.v2', name: 'Vaktrommet' },
  team: {
    id: '19:team@thread.tacv2',
    name: 'Hjemmetjenesten',
    aadGroupId: '40000000-0000-4000-8000-000000000000',
    channel: { id: '19:channel@thread.tacv2', name: 'Klager' },
  },
};
const FIRST_FETCH_MS = 200_000;

/** For what a killed process or npm leaves behind. */
const scratch = mkdtempSync(join(tmpdir(), 'lydhor-test-'));
let bot: Server;
let botEndpoint: string;
const running: RunningPlayground[] = [];

beforeAll(async () => {
  bot = createServer((_request, response) => response.end());
  botEndpoint = `http://127.0.0.1:${await listening(bot)}/api/messages`;
  return () => {
    bot.close();
    rmSync(scratch, { recursive: true, force: true });
  };
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

async function listening(server: {
  listen(port: number, host: string, done: () => void): unknown;
  address(): unknown;
}) {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const isAddress = (value: unknown): value is AddressInfo =>
    typeof value === 'object' && value !== null && 'port' in value && typeof value.port === 'number';
  const address = server.address();
  if (!isAddress(address)) throw new Error('no port');
  return address.port;
}

async function freePort(): Promise<number> {
  const probe = createPlainServer();
  const port = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(change: Partial<PlaygroundStart> = {}) {
  const port = change.port ?? (await freePort());
  return await startPlayground({ setting, persona: id(0), botEndpoint, log: () => {}, ...change, port });
}

/** The running Playground, or the test ends here: a failure where one is required, a loud skip elsewhere. */
async function started(context: TestContext, change: Partial<PlaygroundStart> = {}): Promise<RunningPlayground> {
  const outcome = await start(change);
  if (outcome.ok) {
    running.push(outcome);
    return outcome;
  }
  const unavailable = outcome.problem === 'not-fetched' || outcome.problem === 'no-npx';
  const why = playgroundProblemInWords(outcome);
  if (!unavailable || process.env['REQUIRE_BROWSER'] === '1') throw new Error(why);
  process.stderr.write(`\nSKIPPED: the Playground was not tried. ${why}\n\n`);
  return context.skip(why);
}

async function reaches(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Local addresses on which somebody listens at `port`, as the kernel has them. */
function listenersAt(port: number): readonly string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hex}`) === true)
      .map(([, local]) => local?.split(':')[0] ?? ''),
  );
}

describe('the Playground', () => {
  it('shows the persona, hears on 127.0.0.1 alone, and goes when told', {
    timeout: FIRST_FETCH_MS,
  }, async (context) => {
    const port = await freePort();
    const playground = await started(context, { port });
    expect(playground.url).toBe(`http://127.0.0.1:${port}/`);

    const shown = await (await fetch(`${playground.url}_internal/v1/config`)).text();
    expect(shown).toContain('Emma Berg');
    expect(shown).toContain(id(0));

    if (process.platform === 'linux') expect(listenersAt(port)).toEqual(['0100007F']);
    const elsewhere = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    for (const { address } of elsewhere.filter((one) => one.address !== '127.0.0.1')) {
      expect([address, await reaches(address, port)]).toEqual([address, false]);
    }
    expect(await reaches('127.0.0.1', port)).toBe(true);

    await playground.stop();
    await playground.stop();
    await playground.ended;
    expect(await reaches('127.0.0.1', port)).toBe(false);
  });

  it('runs once for each persona, side by side', { timeout: FIRST_FETCH_MS }, async (context) => {
    const emma = await started(context);
    const max = await started(context, { persona: id(1) });
    const shown = await Promise.all(
      [emma, max].map(async ({ url }) => (await fetch(`${url}_internal/v1/config`)).text()),
    );
    expect(shown[0]).not.toBe(shown[1]);
  });

  it('ends by itself when the process that started it is killed', { timeout: FIRST_FETCH_MS }, async (context) => {
    await (await started(context)).stop();
    const port = await freePort();
    const module = fileURLToPath(new URL('../../src/demo/playground.ts', import.meta.url));
    const given = JSON.stringify({ setting, persona: id(0), port, botEndpoint });
    const script = `
      const { startPlayground } = await import(${JSON.stringify(module)});
      const outcome = await startPlayground({ ...${given}, log: () => {} });
      console.log(outcome.ok);
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: scratch },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<string>((resolve) =>
      starter.stdout.once('data', (data) => resolve(String(data).trim())),
    );
    expect(said).toBe('true');
    expect(await reaches('127.0.0.1', port)).toBe(true);
    starter.kill('SIGKILL');
    const until = performance.now() + 20_000;
    while (performance.now() < until && (await reaches('127.0.0.1', port))) await wait(200);
    expect(await reaches('127.0.0.1', port)).toBe(false);
  });

  it('says that a port is taken, and starts nothing', async () => {
    const port = Number(new URL(botEndpoint).port);
    expect(await start({ port })).toEqual({ ok: false, problem: 'port-taken', port });
  });

  it('says that npx could not fetch it', async () => {
    vi.stubEnv('npm_config_cache', join(scratch, 'empty-cache'));
    vi.stubEnv('npm_config_registry', `http://127.0.0.1:${await freePort()}/`);
    expect(await start()).toEqual({ ok: false, problem: 'not-fetched', code: 'ECONNREFUSED' });
  });

  it('gives up on one that does not answer in time', async () => {
    expect(await start({ answerWithinMs: 1 })).toEqual({ ok: false, problem: 'no-answer', seconds: 0.001 });
  });

  it('can be interrupted while it starts', async () => {
    expect(await start({ signal: AbortSignal.abort() })).toEqual({ ok: false, problem: 'interrupted' });
  });

  it('has one line for every problem', () => {
    const problems: readonly PlaygroundProblem[] = [
      { problem: 'port-taken', port: 56161 },
      { problem: 'no-npx' },
      { problem: 'not-fetched', code: 'ENOTFOUND' },
      { problem: 'ended', exitCode: null },
      { problem: 'no-answer', seconds: 180 },
      { problem: 'interrupted' },
    ];
    const lines = problems.map(playgroundProblemInWords);
    expect(new Set(lines).size).toBe(problems.length);
    expect(lines.filter((line) => !/^[^\n]{10,}\.$|\?$/.test(line))).toEqual([]);
    expect(lines[0]).toContain('56161');
    expect(lines[2]).toContain('ENOTFOUND');
  });
});

describe("the Playground's configuration", () => {
  it('has the persona as current user and the five others beside her', () => {
    const config = playgroundConfig(setting, id(1));
    expect(config.currentUser).toEqual({
      id: `29:${id(1)}`,
      name: 'Max Moe',
      userPrincipleName: 'p1@example.invalid',
      aadObjectId: id(1),
      givenName: 'Max',
      surname: 'Moe',
      email: 'p1@example.invalid',
    });
    expect(config.users.map(({ aadObjectId }) => aadObjectId)).toEqual([id(0), id(2), id(3), id(4), id(5)]);
    expect(config.users.at(-1)).toMatchObject({ givenName: 'Per', surname: 'Per' });
    expect(config.personalChat.id).not.toBe(playgroundConfig(setting, id(0)).personalChat.id);
    expect(config.team.channels).toEqual([setting.team.channel]);
  });

  it('takes no fewer and no more than five others, and no stranger as persona', () => {
    const five = { ...setting, people: setting.people.slice(1) };
    expect(() => playgroundConfig(five, id(1))).toThrow(RangeError);
    expect(() => playgroundConfig(setting, id(9))).toThrow(RangeError);
  });
});

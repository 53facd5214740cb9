/** What the demo promises to whoever starts it in a terminal. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { localTenant } from '../../src/config.ts';
import { PersonId } from '../../src/domain/ids.ts';
import { instantOf } from '../../src/domain/time.ts';
import { openStore } from '../../src/stores/open.ts';
import { type DemoProcess, freePorts, type Ports, processesIn, startDemo, startedDemo } from './demo-process.ts';

const onLinux = process.platform === 'linux';
const running: DemoProcess[] = [];
const taken: Server[] = [];

afterEach(async () => {
  for (const demo of running.splice(0)) await demo.end();
  for (const server of taken.splice(0)) server.close();
});

async function start(...given: Parameters<typeof startDemo>): Promise<DemoProcess> {
  const demo = await startDemo(...given);
  running.push(demo);
  return demo;
}

/** The demo with its page printed, or the test ends here: a failure where it is required, a loud skip elsewhere. */
async function started(context: TestContext, ...given: Parameters<typeof startDemo>): Promise<DemoProcess> {
  const outcome = await startedDemo(...given);
  if ('demo' in outcome) {
    running.push(outcome.demo);
    return outcome.demo;
  }
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(outcome.unavailable);
  process.stderr.write(`\n*** SKIPPED: the demo was not tried. ${outcome.unavailable} ***\n\n`);
  return context.skip(outcome.unavailable);
}

async function take(port: number): Promise<void> {
  const server = createServer();
  taken.push(server);
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
}

/** That it left no process and no file, and ended as expected. */
async function endsCleanly(demo: DemoProcess, code: number) {
  expect([await demo.ended, demo.said.err]).toEqual([code, code === 0 ? '' : expect.stringMatching(/./)]);
  // npm keeps its own compiled code there, whoever calls it.
  expect(readdirSync(demo.scratch).filter((name) => name !== 'node-compile-cache')).toEqual([]);
  if (onLinux) await expect.poll(() => processesIn(demo.scratch), { timeout: 5_000 }).toEqual([]);
}

/** Local addresses on which somebody listens at the port, as the kernel has them (Linux). */
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

describe('the demo', { timeout: 240_000 }, () => {
  it('prints its page, listens on 127.0.0.1 alone, and ends on Ctrl-C with nothing left', async (context) => {
    const demo = await started(context);
    const { bot, emma, max } = demo.ports;
    expect(demo.said.out).toContain(`http://127.0.0.1:${emma}/`);
    expect(demo.said.out).toContain(`http://127.0.0.1:${max}/`);
    expect(await (await fetch(`http://127.0.0.1:${bot}/healthz`)).text()).toBeTruthy();
    const clock = /http:\/\/127\.0\.0\.1:\d+\/(?= is the demo's own clock)/.exec(demo.said.out)?.[0] ?? 'no clock';
    const before = await (await fetch(clock)).text();
    expect((await fetch(`${clock}next`, { method: 'POST', redirect: 'manual' })).status).toBe(303);
    expect(await (await fetch(clock)).text()).not.toBe(before);
    if (onLinux) {
      for (const port of [bot, emma, max, Number(new URL(clock).port)])
        expect([port, listenersAt(port)]).toEqual([port, ['0100007F']]);
    }
    demo.signal('SIGINT');
    await endsCleanly(demo, 0);
  });

  it('keeps in the given folder what was logged, and goes on from it', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'lydhor-test-kept-'));
    try {
      const data = join(folder, 'new');
      const first = await started(context, { words: ['--data', data] });
      expect(first.said.out).toContain(`kept in ${data}`);
      await write(first.ports, 'Køen i servicetorget er altfor lang, sa en dame.');
      await expect.poll(() => draftIn(data), { timeout: 10_000 }).toContain('altfor lang');
      first.signal('SIGTERM');
      await endsCleanly(first, 0);
      const before = await casesIn(data);
      expect(before.length).toBeGreaterThan(10);

      const second = await started(context, { words: ['--data', data] });
      second.signal('SIGHUP');
      await endsCleanly(second, 0);
      expect(await casesIn(data)).toEqual(before);
      expect(await draftIn(data)).toContain('altfor lang');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says so and ends where a Playground ends by itself', async (context) => {
    if (!onLinux) return context.skip('needs /proc');
    const demo = await started(context);
    const ofMax = processesIn(demo.scratch).filter((id) =>
      readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`\0-p\0${demo.ports.max}\0`),
    );
    expect(ofMax.length).toBeGreaterThan(0);
    for (const id of ofMax) process.kill(Number(id), 'SIGKILL');
    await endsCleanly(demo, 1);
    expect(demo.said.err).toMatch(new RegExp(`can't go on: .*${demo.ports.max}`));
  });

  it.each([1, 2])('ends on Ctrl-C while it starts, pressed %d times', async (times) => {
    const demo = await start();
    expect(await demo.says('Starting Teams')).toBe(true);
    if (onLinux) await expect.poll(() => processesIn(demo.scratch).length, { timeout: 10_000 }).toBeGreaterThan(1);
    for (let n = 0; n < times; n += 1) {
      demo.signal('SIGINT');
      await wait(30);
    }
    await endsCleanly(demo, 0);
    expect(demo.said.out).not.toContain('Open both in a browser');
  });

  it.each(['bot', 'emma', 'max'] as const)('says in one line that the port of %s is taken', async (whose) => {
    const ports = await freePorts();
    await take(ports[whose]);
    const demo = await start({ ports });
    await endsCleanly(demo, 1);
    expect(demo.said.err.trim()).toMatch(
      new RegExp(`^The demo can't go on: Port ${ports[whose]} is taken.*--ports.*$`),
    );
  });

  it('says that the registry can’t be reached', async () => {
    const nowhere = (await freePorts()).bot;
    const cache = mkdtempSync(join(tmpdir(), 'lydhor-test-npm-'));
    try {
      const environment = { npm_config_registry: `http://127.0.0.1:${nowhere}/`, npm_config_cache: cache };
      const demo = await start({ environment });
      await endsCleanly(demo, 1);
      expect(demo.said.err.trim()).toMatch(/^The demo can't go on: npx could not fetch .*registry.*$/);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });

  it('says what is wrong with a folder that it can’t use', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lydhor-test-kept-'));
    try {
      mkdirSync(join(folder, 'demo.sqlite'));
      const demo = await start({ words: ['--data', folder] });
      await endsCleanly(demo, 1);
      expect(demo.said.err.trim()).toMatch(/^The demo can't go on: [^\n]+$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('helps, and takes nothing that it does not know', async () => {
    const help = await start({ words: ['--help'] });
    await endsCleanly(help, 0);
    expect(help.said.out).toContain('--ports');
    const wrong = await start({ words: ['--fast'] });
    await endsCleanly(wrong, 2);
    expect(wrong.said.err).toMatch(/^demo: [^\n]*--fast[^\n]*\n$/);
    expect(wrong.said.out).toBe('');
  });
});

const EMMA = '5e1f0000-4c79-4e6f-8a10-000000000001';

/** As the Playground passes it on. */
async function write({ bot, emma }: Ports, text: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'written-by-a-test',
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${emma}/_connector`,
      from: { id: `29:${EMMA}`, aadObjectId: EMMA },
      recipient: { id: 'bot' },
      conversation: { id: `a:${EMMA}`, conversationType: 'personal', tenantId: localTenant },
      channelData: { tenant: { id: localTenant } },
      text,
    }),
  });
  expect(answer.status).toBe(200);
}

async function casesIn(folder: string): Promise<readonly string[]> {
  const store = await open(folder);
  try {
    const { rows } = await store.cases({ skip: 0, limit: 100 });
    return rows.map(({ number, id }) => `${number} ${id}`);
  } finally {
    await store.close();
  }
}

async function draftIn(folder: string): Promise<string> {
  const store = await open(folder);
  try {
    return (await store.openDraft(PersonId.parse(EMMA)))?.answers.said ?? '';
  } finally {
    await store.close();
  }
}

function open(folder: string) {
  return openStore({
    url: `sqlite:${join(folder, 'demo.sqlite')}`,
    tenant: localTenant,
    now: () => instantOf(new Date()),
    log: { warning: () => undefined },
  });
}

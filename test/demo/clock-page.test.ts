import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { type ClockPage, type ShownClock, serveClock } from '../../src/demo/clock-page.ts';

let page: ClockPage | undefined;
afterEach(() => page?.close());

async function served(over: Partial<ShownClock> = {}): Promise<string> {
  let day = 16;
  const clock: ShownClock = {
    says: () => `Monday ${day} March 2026, 08:00`,
    async forward() {
      day += 1;
    },
    async toSummaries() {
      day += 10;
    },
    ...over,
  };
  page = await serveClock(clock);
  return page.url;
}
const click = (url: string, headers: Record<string, string> = {}, where = 'next') =>
  fetch(`${url}${where}`, { method: 'POST', redirect: 'manual', headers });

it('says what time it is, and each click is the next morning', async () => {
  const url = await served();
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await (await fetch(url)).text()).toContain('Monday 16 March 2026, 08:00');
  const answers = await Promise.all([click(url), click(url, { origin: url.slice(0, -1) })]);
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [303, '/'],
    [303, '/'],
  ]);
  expect(await (await fetch(url)).text()).toContain('Monday 18 March 2026, 08:00');
  expect((await click(url, {}, 'month')).status).toBe(303);
  expect(await (await fetch(url)).text()).toContain('Monday 28 March 2026, 08:00');
});

it('is moved by nobody else’s page, and knows no other', async () => {
  const url = await served();
  for (const where of ['next', 'month'])
    expect((await click(url, { origin: 'https://elsewhere.example' }, where)).status).toBe(403);
  expect((await fetch(`${url}next`)).status).toBe(404);
  expect((await fetch(`${url}nowhere`)).status).toBe(404);
  const rebound = await new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(url);
    const asking = request({ host: '127.0.0.1', port, headers: { host: 'elsewhere.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on('error', reject).end();
  });
  expect(rebound).toBe(403);
  expect(await (await fetch(url)).text()).toContain('Monday 16');
});

it('what fails once can be tried again', async () => {
  let failing = true;
  const url = await served({ forward: async () => (failing ? Promise.reject(new Error('away')) : undefined) });
  expect((await click(url)).status).toBe(500);
  failing = false;
  expect((await click(url)).status).toBe(303);
});

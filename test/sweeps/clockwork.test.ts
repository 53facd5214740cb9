import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startClockwork } from '../../src/sweeps/clockwork.ts';
import { whole } from '../support/desk.ts';
import { aHouse, sendingInShort, type TestHouse } from '../support/house.ts';
import { people } from '../support/municipality.ts';

const { emma } = people;
const FAST = { everyMs: 5, attemptMs: 120_000 };

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 4_000; tries += 1) {
    if (done()) return;
    await sleep(5);
  }
  throw new Error('it never came to that');
}
async function register(at: TestHouse, entered: object): Promise<void> {
  await at.say(emma, 'logg');
  const draft = await at.store.openDraft(emma);
  await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...entered });
}
const sent = (at: TestHouse) =>
  at.channel.sendings
    .filter(({ how }) => how === 'send')
    .map(sendingInShort)
    .sort();

describe('the clockwork', () => {
  it('sends what waits when it is woken', async () => {
    const at = await aHouse();
    const clockwork = startClockwork(at.house, { ...FAST, everyMs: 1_000_000 });
    await sleep(20);
    await register(at, whole);
    expect(sent(at)).toEqual([]);
    clockwork.wake();
    await until(() => sent(at).includes('send max case'));
    await clockwork.stop();
  });
  it('sees by itself to what is due, by the domain’s clock', async () => {
    const at = await aHouse();
    await register(at, { ...whole, applies: 'harm' });
    const clockwork = startClockwork(at.house, FAST);
    await until(() => sent(at).includes('send max case'));
    at.wait(15);
    await until(() => sent(at).includes('send ida case'));
    await clockwork.stop();
  });
  it('two on one store send each once', async () => {
    const at = await aHouse();
    await register(at, { ...whole, applies: 'harm' });
    const clockworks = [1, 2, 3].map(() => startClockwork(at.house, FAST));
    await until(() => sent(at).includes('send max case'));
    at.wait(15);
    await until(() => sent(at).includes('send ida case'));
    await sleep(50);
    await Promise.all(clockworks.map((one) => one.stop()));
    expect(sent(at)).toEqual(['send ida case', 'send max case']);
  });
  it('a demo’s clock set ahead makes nothing go out twice and loses nothing', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await register(at, whole);
    const clockwork = startClockwork(at.house, FAST);
    await sleep(30);
    expect(sent(at)).toEqual([]);
    at.wait((2 * 24 + 12) * 60);
    await until(() => sent(at).includes('send max case'));
    await sleep(30);
    await clockwork.stop();
    expect(sent(at).filter((one) => one === 'send max case')).toHaveLength(1);
  });
  it('stopped: what is under way ends, what waits is left to the next start', async () => {
    const at = await aHouse();
    for (let n = 0; n < 12; n += 1) {
      await register(at, whole);
      at.wait(1);
    }
    at.channel.answers = async () => {
      await sleep(20);
      return undefined;
    };
    const clockwork = startClockwork(at.house, { ...FAST, everyMs: 1_000_000 });
    await until(() => at.channel.sendings.length > 0);
    await clockwork.stop();
    const states = at.entries().map(({ state }) => state.state);
    expect(states).not.toContain('attempted');
    expect(states).toContain('waiting');
    const before = at.channel.sendings.length;
    clockwork.wake();
    await sleep(30);
    expect(at.channel.sendings).toHaveLength(before);
  });
  it('a sweep that fails is logged, and the next one comes', async () => {
    let failing = true;
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        casesDue: (now, limit) => (failing ? Promise.reject(new Error('sommerfuglord')) : store.casesDue(now, limit)),
      }),
    });
    await register(at, { ...whole, applies: 'harm' });
    at.wait(15);
    const clockwork = startClockwork(at.house, FAST);
    await until(() => at.log.some((line) => line.includes('sweep-failed')));
    failing = false;
    await until(() => sent(at).includes('send ida case'));
    await clockwork.stop();
    expect(at.log.join()).not.toContain('sommerfuglord');
  });
});

/** A post that another process gave up while this one was halted: somebody is asked, and nothing is sent behind her back. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/cases/channel.ts';
import { monthKey } from '../../../src/cases/month/notify.ts';
import type { Store } from '../../../src/cases/store.ts';
import { ActivityId } from '../../../src/domain/ids.ts';
import { plusMilliseconds } from '../../../src/domain/time.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { deliverDue } from '../../../src/sweeps/deliver.ts';
import { monthPostEnded } from '../../../src/sweeps/month/ended.ts';
import { aHouse, type TestHouse } from '../../support/house.ts';
import { on, turned } from '../at-a-desk.ts';
import { channel, linked, march, monthOf, posts, torget } from '../month/a-month.ts';

const of = { unit: torget, month: march };
const key = monthKey(of, 0);
const entry = async (at: TestHouse) => (await at.store.entry(key))?.state;

/** A house on the morning of the day of March's post, which has been put into the outbox. */
async function posting(wrap?: (store: Store) => Store): Promise<TestHouse> {
  const at = await aHouse(wrap === undefined ? {} : { wrap });
  await linked(at);
  await turned(at);
  at.clock.now = on('2026-04-01', '09:00');
  await attend(at.house);
  expect(await entry(at)).toMatchObject({ state: 'waiting' });
  return at;
}

/** What the other process does after two minutes, and the keeper after that. */
async function givenUpAndPostedAgain(at: TestHouse): Promise<void> {
  at.wait(3);
  const { now } = at.clock;
  await at.store.giveUpAttempts(plusMilliseconds(now, -120_000), now);
  expect(await entry(at)).toMatchObject({ state: 'uncertain' });
  at.wait(6);
  await attend(at.house);
  await saysAgain(at);
  await attend(at.house);
}

async function saysAgain(at: TestHouse): Promise<void> {
  const month = await monthOf(at);
  if (month.state.state !== 'uncertain') throw new Error('nobody was asked');
  const { figures, tries, at: since } = month.state;
  const state = { state: 'posting', at: since, figures, tries: tries + 1 } as const;
  const put = { ...month, version: month.version + 1, state, nextAttentionAt: at.clock.now };
  expect(await at.store.putKept('month', put, month.version)).toBe('saved');
}

/** A store that may be told to do something else, once, before it says where a channel is. */
function halting(): { before: (() => Promise<void>) | undefined; readonly wrap: (store: Store) => Store } {
  const halted: ReturnType<typeof halting> = {
    before: undefined,
    wrap: (store) => ({
      ...store,
      referenceOfChannel: async (of) => {
        const { before } = halted;
        halted.before = undefined;
        await before?.();
        return store.referenceOfChannel(of);
      },
    }),
  };
  return halted;
}

describe('given up', () => {
  it('before it was sent: it is not sent any more, and the next one is there once', async () => {
    const halted = halting();
    const at = await posting(halted.wrap);
    halted.before = () => givenUpAndPostedAgain(at);
    await deliverDue(at.house);
    at.wait(6);
    await turned(at);
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(await entry(at)).toMatchObject({ state: 'dropped', code: 'not-awaited' });
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', tries: 1, stands: { in: 'channel' } });
  });
  it('before it was sent, and nobody asked yet: it is not sent all the same, and she is asked', async () => {
    const halted = halting();
    const at = await posting(halted.wrap);
    halted.before = async () => {
      at.wait(3);
      await at.store.giveUpAttempts(at.clock.now, at.clock.now);
    };
    await deliverDue(at.house);
    at.wait(6);
    await turned(at);
    expect(posts(at.channel.sendings)).toEqual([]);
    expect(await entry(at)).toMatchObject({ state: 'uncertain', code: 'process-died' });
    expect((await monthOf(at)).state).toMatchObject({ state: 'uncertain', tries: 0 });
  });
  it('while Teams is slow to answer that it took nothing: it is not sent again behind the next one', async () => {
    const at = await posting();
    let first = true;
    at.channel.answers = async ({ to }): Promise<Delivery | undefined> => {
      if (to !== channel || !first) return undefined;
      first = false;
      await givenUpAndPostedAgain(at);
      return { ended: 'later', code: 'http-429', retryAfterMs: 1_000 };
    };
    await deliverDue(at.house);
    for (let n = 0; n < 3; n += 1) {
      at.wait(30);
      await turned(at);
    }
    expect(posts(at.channel.sendings)).toHaveLength(2);
    expect(await entry(at)).toMatchObject({ state: 'uncertain', code: 'process-died' });
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', tries: 1 });
  });
  it('halted longer than an attempt may take, and given up by nobody: it waits, and is sent once', async () => {
    const halted = halting();
    const at = await posting(halted.wrap);
    halted.before = async () => at.wait(1.5);
    const attempts: unknown[] = [];
    at.channel.answers = async ({ to }) => {
      if (to === channel) attempts.push(await entry(at));
      return undefined;
    };
    await deliverDue(at.house);
    at.wait(5);
    await turned(at);
    expect(attempts).toMatchObject([{ state: 'attempted', attempts: 2 }]);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', tries: 0 });
  });
  it('and there after all, as is heard before the next one is sent: that one is not', async () => {
    const at = await posting();
    const claimed = await at.store.claim(at.clock.now, 50);
    expect(claimed.map((one) => one.key)).toContain(key);
    await givenUpAndPostedAgain(at);
    const stands = { in: 'channel', conversation: channel, activity: ActivityId.parse('late') } as const;
    await monthPostEnded(at.house, of, key, 'delivered', stands);
    await turned(at);
    expect(posts(at.channel.sendings)).toEqual([]);
    expect((await at.store.entry(monthKey(of, 1)))?.state).toMatchObject({ state: 'dropped', code: 'not-awaited' });
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', stands });
  });
});

import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import { MeasureId } from '../../src/domain/ids.ts';
import { agreed } from '../../src/domain/measures.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { startClockwork } from '../../src/sweeps/clockwork.ts';
import { aHouse, type Conditions, inShort, sendingInShort, type TestHouse } from '../support/house.ts';
import { caseId, day, heard, setting, unit, without } from '../support/municipality.ts';
import { digestsOf, done, emil, ida, lived, logged, max, on, turned } from './at-a-desk.ts';

const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');
const WEDNESDAY = on('2026-04-01', '08:00');

/** Much is due on Wednesday 1 April: two late cases, one whose handler has left, a late measure, a draft that lies. */
async function laden(over: Conditions = {}): Promise<TestHouse> {
  const at = await aHouse(over);
  for (let n = 1; n <= 3; n += 1) await logged(at, n, heard({ unit: unit('torget') }));
  await done(at, max, caseId(2), { command: 'appoint', person: emil });
  const wanted = {
    id: measure,
    source: { from: 'review', unit: unit('torget'), on: day('2026-03-16') },
    unit: unit('torget'),
    what: 'Ring når bussen er sen',
    owner: ida,
    dueOn: day('2026-03-30'),
  } as const;
  const made = agreed(wanted, setting(max, { now: at.clock.now }));
  if (!made.ok) throw new Error(made.refusal.reason);
  await at.store.putMeasure(made.measure, 'new');
  await turned(at);
  Object.assign(at.house, { organisation: without(emil) });
  at.clock.now = WEDNESDAY;
  return at;
}

/** All that stands in the store, and all that went out, in no order. */
async function whatIs(at: TestHouse) {
  const cases = await Promise.all([1, 2, 3].map((n) => at.store.case(caseId(n))));
  return {
    entries: at
      .entries()
      .map((entry) => `${entry.key} ${inShort(entry)} ${entry.state.state}`)
      .sort(),
    events: cases.map((found) => found?.history.map(({ event, at: when }) => `${event} ${when}`)),
    next: cases.map((found) => found?.case.nextAttentionAt),
    measure: await at.store.measure(measure),
    sent: at.channel.sendings
      .filter(({ how }) => how === 'send')
      .map(sendingInShort)
      .sort(),
  };
}

/** A process that stops before or after its nth save: nothing that it asks for is done any more. */
function stopping(nth: number, when: 'before' | 'after') {
  let saves = 0;
  let dead = false;
  let armed = false;
  const guarded =
    <A extends readonly unknown[], R>(save: (...of: A) => Promise<R>) =>
    async (...of: A): Promise<R> => {
      if (!armed) return save(...of);
      saves += 1;
      if (dead) throw new Error('stopped');
      if (saves !== nth) return save(...of);
      dead = true;
      if (when === 'after') await save(...of);
      throw new Error('stopped');
    };
  return {
    wrap: (store: Store): Store => ({
      ...store,
      enqueue: guarded(store.enqueue),
      putMeasure: guarded(store.putMeasure),
      // One for each case, at the same time; which of them stop does not matter.
      transact: (scope, decide) => guarded(() => store.transact(scope, decide))(),
    }),
    arm: (to: boolean) => {
      armed = to;
    },
    reached: () => dead,
  };
}

describe('a process that stops in between', () => {
  it('loses nothing and repeats nothing, wherever it stops', async () => {
    const undisturbed = await laden();
    await turned(undisturbed);
    const wanted = await whatIs(undisturbed);
    let stops = 0;
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; ; nth += 1) {
        const process = stopping(nth, when);
        const at = await laden({ wrap: process.wrap });
        process.arm(true);
        await attend(at.house).catch(() => {});
        process.arm(false);
        await turned(at);
        expect(await whatIs(at)).toEqual(wanted);
        if (!process.reached()) break;
        stops += 1;
      }
    }
    // The digests, each case, the measure's, the measure, the week's card.
    expect(stops).toBeGreaterThanOrEqual(2 * 6);
  });
});

describe('several on one store', () => {
  it('three sweeps at once come to what one would have', async () => {
    const alone = await laden();
    await turned(alone);
    const together = await laden();
    await Promise.all([1, 2, 3].map(() => attend(together.house)));
    await together.deliver();
    expect(await whatIs(together)).toEqual(await whatIs(alone));
  });
  it('so do two clockworks', async () => {
    const alone = await laden();
    await turned(alone);
    const together = await laden();
    const clockworks = [1, 2].map(() => startClockwork(together.house, { everyMs: 5, attemptMs: 120_000 }));
    for (let turns = 0; turns < 3; turns += 1) await Promise.all(clockworks.map((one) => one.turn()));
    await Promise.all(clockworks.map((one) => one.stop()));
    // What was delivered days ago is forgotten by the clockwork.
    const { entries: _, ...wanted } = await whatIs(alone);
    expect(await whatIs(together)).toMatchObject(wanted);
  });
  it('one that stood still for days saves nothing when it goes on, and nobody gets its digest', async () => {
    const paused = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-25', '08:00'));
    const slow = {
      ...at.house,
      store: {
        ...at.house.store,
        async enqueue(...of: Parameters<Store['enqueue']>) {
          begun.resolve();
          await paused.promise;
          await at.store.enqueue(...of);
        },
      },
    };
    const sleeping = attend(slow);
    await begun.promise;
    at.clock.now = on('2026-03-27', '08:00');
    const seen = await lived(at, on('2026-03-27', '11:00'));
    const before = await at.store.case(caseId(1));
    paused.resolve();
    await sleeping;
    expect(await at.store.case(caseId(1))).toEqual(before);
    seen.push(...(await lived(at, on('2026-03-27', '16:00'))));
    expect(digestsOf(seen, 'max')).toEqual(['2026-03-27 08:00']);
    expect(at.entries().find(({ key }) => key === `digest:${max}:2026-03-25`)?.state).toMatchObject({
      state: 'dropped',
      code: 'day-is-over',
    });
  });
});

describe('after days of standing still', () => {
  const toMax = (at: TestHouse) =>
    at.channel.sendings.filter(({ to, view }) => to === 'a:max' && view?.view === 'digest');
  it('the house did: one digest, of today', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-20', '17:00'));
    at.clock.now = on('2026-03-27', '10:00');
    expect(digestsOf(await lived(at, on('2026-03-28')), 'max')).toEqual(['2026-03-27 10:00']);
    expect(toMax(at).map(({ view }) => (view?.view === 'digest' ? view.day : undefined))).toEqual(['2026-03-27']);
  });
  it('Teams did: those that waited give way to today’s', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-20', '17:00'));
    at.channel.answers = () => ({ ended: 'later', code: 'http-503', retryAfterMs: undefined });
    await lived(at, on('2026-03-26', '12:00'));
    const tried = toMax(at).length;
    expect(tried).toBeGreaterThan(2);
    at.channel.answers = () => undefined;
    expect(digestsOf(await lived(at, on('2026-03-27', '07:00')), 'max')).toEqual(['2026-03-26 12:00']);
    expect(
      toMax(at)
        .slice(tried)
        .map(({ view }) => (view?.view === 'digest' ? view.day : undefined)),
    ).toEqual(['2026-03-26']);
  });
  it('a digest that was to be tried again when everybody has gone home waits for the morning, and is tomorrow’s', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-23', '08:00'));
    at.channel.answers = ({ view }) =>
      view?.view === 'digest' ? { ended: 'later', code: 'http-429', retryAfterMs: 9 * 3_600_000 } : undefined;
    await lived(at, on('2026-03-23', '09:00'));
    at.channel.answers = () => undefined;
    expect(digestsOf(await lived(at, on('2026-03-25', '07:00')), 'max')).toEqual(['2026-03-24 08:00']);
  });
});

describe('what fails', () => {
  it('one case that can’t be looked at keeps no other from being reminded of', async () => {
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        case: (id) => (id === caseId(1) ? Promise.reject(new Error('sommerfuglord')) : store.case(id)),
      }),
    });
    await logged(at, 1);
    await logged(at, 2);
    at.clock.now = on('2026-03-23', '08:00');
    await attend(at.house);
    expect(
      (await at.store.caseByNumber((await at.store.case(caseId(2)))?.case.number ?? expect.fail()))?.case.handling
        .remindedOn,
    ).toBe('2026-03-23');
    expect(at.log.filter((line) => line.includes('case-unattended')).length).toBeGreaterThan(0);
    expect(at.log.join()).not.toContain('sommerfuglord');
  });
  it('many that stay due do not hide those behind them', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 230; n += 1) await logged(at, n);
    const broken = new Set(Array.from({ length: 210 }, (_, n) => caseId(n + 1)));
    const house = {
      ...at.house,
      store: {
        ...at.store,
        transact: ((scope, decide) =>
          scope.case !== undefined && broken.has(scope.case)
            ? Promise.reject(new Error('broken'))
            : at.store.transact(scope, decide)) satisfies Store['transact'],
      },
    };
    at.clock.now = on('2026-03-23', '08:00');
    await attend(house);
    expect((await at.store.case(caseId(230)))?.case.handling.remindedOn).toBe('2026-03-23');
    expect((await at.store.case(caseId(1)))?.case.handling.remindedOn).toBeUndefined();
  });
});

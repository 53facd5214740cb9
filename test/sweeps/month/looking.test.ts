import { describe, expect, it } from 'vitest';
import { monthId } from '../../../src/cases/kept.ts';
import { type Store, StoreUnavailable } from '../../../src/cases/store.ts';
import type { View } from '../../../src/dialogues/views.ts';
import { Month } from '../../../src/domain/period.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { deliverDue } from '../../../src/sweeps/deliver.ts';
import { aHouse, type Conditions, type TestHouse, viewIn } from '../../support/house.ts';
import { day, heard, kind, people, unit, without } from '../../support/municipality.ts';
import { done, emma, ida, lastDigest, lived, logged, max, on, solveig, turned } from '../at-a-desk.ts';
import { bound, channel, linked, march, monthOf, posts, torget } from './a-month.ts';

const EVE = on('2026-03-31', '09:00');
const FIRST = on('2026-04-01', '09:00');

async function begun(over: Conditions = {}, withChannel = true): Promise<TestHouse> {
  const at = await aHouse(over);
  if (withChannel) await linked(at);
  await turned(at);
  return at;
}
const months = (lines: readonly string[]) => lines.filter((line) => line.includes(' month'));
const ofTorget = (view: View | undefined) => view?.view === 'month' && view.unit === torget;
const toMax = (at: TestHouse) => at.channel.sendings.filter(({ to, view }) => to === 'a:max' && ofTorget(view));
async function turnedAt(at: TestHouse, now = FIRST) {
  at.clock.now = now;
  return turned(at);
}

describe('nobody touches it', () => {
  it('its manager sees it one working day before, and it posts by itself at the hour', async () => {
    const at = await begun();
    await logged(at, 1);
    const seen = months(await lived(at, on('2026-04-10')));
    expect(seen.filter((line) => line.includes('max') || line.includes(channel))).toEqual([
      '2026-03-31 09:00 max month',
      `2026-04-01 09:00 ${channel} month-post`,
    ]);
    const [post] = posts(at.channel.sendings);
    expect(post?.view).toMatchObject({ unit: 'Servicetorget', words: {}, figures: { total: 1, month: '2026-03' } });
    expect(post?.language).toBe('nb');
    expect(await monthOf(at)).toMatchObject({
      nextAttentionAt: null,
      state: { state: 'posted', tries: 0, stands: { in: 'channel', conversation: channel } },
    });
  });
  it('a month without anything is posted too', async () => {
    const at = await begun();
    await lived(at, on('2026-04-02'));
    expect(posts(at.channel.sendings)).toMatchObject([{ view: { figures: { total: 0 } } }]);
  });
  it('each unit with a manager has one, and whoever leads several gets the sum of them', async () => {
    const at = await begun();
    await logged(at, 1);
    await logged(at, 2, heard({ unit: unit('skolen') }));
    await lived(at, on('2026-04-02'));
    const sums = at.channel.sendings.filter(({ to, view }) => to === 'a:solveig' && view?.view === 'month');
    expect(sums.at(-1)?.view).toMatchObject({
      name: 'Prøvevik kommune',
      figures: {
        total: 2,
        under: [
          { name: 'Servicetorget', count: 1 },
          { name: 'Prøvevik skole', count: 1 },
        ],
      },
    });
  });
  it('what is about the manager, and what is about a formal decision, is in none of the figures by kind', async () => {
    const at = await begun();
    await logged(at, 1);
    await logged(at, 2, heard({ concerns: [max] }));
    await logged(at, 3, heard({ signals: ['formal-decision'], words: { decision: 'Vedtak 12' } }));
    await logged(at, 4, heard({ words: { suggestion: 'Lengre åpningstid' } }));
    await lived(at, on('2026-04-02'));
    expect(posts(at.channel.sendings)[0]?.view.figures).toMatchObject({ total: 2, decisions: 0, inside: 1 });
  });
  it('tells how many are about a formal decision where nobody can be recognised by it', async () => {
    const at = await begun();
    for (const n of [1, 2, 3, 4, 5])
      await logged(at, n, heard({ signals: ['formal-decision'], words: { decision: 'Vedtak 12' } }));
    await lived(at, on('2026-04-02'));
    expect(posts(at.channel.sendings)[0]?.view.figures).toMatchObject({ total: 0, decisions: 5, tables: [] });
  });
});

describe('what she does with it', () => {
  const tap = (verb: string, over: Record<string, unknown> = {}) => ({
    verb,
    unit: torget,
    month: march,
    revision: '0.a',
    ...over,
  });
  it('words that she releases are posted', async () => {
    const at = await begun();
    await turnedAt(at, EVE);
    const told = viewIn(
      await at.tap(max, tap('month-words', { sentence: 'Takk for mars.', praise: 'Hyggelig skranke' })),
    );
    expect(told).toMatchObject({ view: 'month', news: 'released', entries: { sentence: 'Takk for mars.' } });
    await turnedAt(at);
    expect(posts(at.channel.sendings)[0]?.view.words).toEqual({
      sentence: 'Takk for mars.',
      praise: 'Hyggelig skranke',
    });
  });
  it('twice over is once; older than another’s, nothing is lost and nothing is done', async () => {
    const at = await begun();
    await turnedAt(at, EVE);
    await at.tap(max, tap('month-words', { sentence: 'Takk.' }));
    expect(viewIn(await at.tap(max, tap('month-words', { sentence: 'Takk.' })))).toMatchObject({ news: 'released' });
    expect(await monthOf(at)).toMatchObject({ releases: 1 });
    expect(viewIn(await at.tap(ida, tap('month-words', { sentence: 'Heia!' })))).toMatchObject({
      news: 'changed-meanwhile',
      entries: { sentence: 'Heia!' },
      words: { sentence: 'Takk.' },
    });
    expect(viewIn(await at.tap(ida, tap('month-words', { sentence: 'Heia!', revision: '1.b' })))).toMatchObject({
      news: 'released',
      words: { sentence: 'Heia!' },
    });
  });
  it('what can’t be kept stands there again', async () => {
    const at = await begun();
    const refused = viewIn(await at.tap(max, tap('month-words', { learned: 'Født 13097248022', praise: 'Bra' })));
    expect(refused).toMatchObject({
      faults: [{ field: 'learned', fault: 'national-id' }],
      entries: { learned: 'Født •••••••••••', praise: 'Bra' },
      words: {},
    });
    expect(at.dump()).not.toContain('13097248022');
    const held = viewIn(await at.tap(max, tap('month-hold', { until: '2026-05-01', reason: '' })));
    expect(held).toMatchObject({ faults: [{ field: 'reason', fault: 'required' }], entries: { until: '2026-05-01' } });
    const late = viewIn(await at.tap(max, tap('month-hold', { until: '2026-05-01', reason: 'Ferie' })));
    expect(late).toMatchObject({ faults: [{ field: 'until', fault: 'day-not-possible', earliest: '2026-04-07' }] });
    expect(viewIn(await at.tap(max, tap('month-hold', { until: 'snart', reason: 'Ferie' })))).toMatchObject({
      faults: [{ field: 'until', fault: 'date-wrong' }],
    });
  });
  it('held until a day it posts on that one; let go, at once', async () => {
    const at = await begun();
    await turnedAt(at, EVE);
    await at.tap(max, tap('month-hold', { until: '2026-04-09', reason: 'Ferie' }));
    await lived(at, on('2026-04-08'));
    expect(posts(at.channel.sendings)).toEqual([]);
    await lived(at, on('2026-04-09', '10:00'));
    expect(posts(at.channel.sendings)).toHaveLength(1);

    const other = await begun();
    await turnedAt(other, EVE);
    await other.tap(max, tap('month-hold', { until: '2026-04-09', reason: 'Ferie' }));
    await turnedAt(other, on('2026-04-07', '10:00'));
    expect(viewIn(await other.tap(max, tap('month-let-go')))).toMatchObject({ news: 'let-go', held: undefined });
    await turned(other);
    expect(posts(other.channel.sendings)).toHaveLength(1);
  });
  it.each([
    ['a colleague', emma],
    ['the head of the school', people.rita],
  ])('it is not there for %s', async (_, who) => {
    const at = await begun();
    for (const verb of [
      'month-show',
      'month-words',
      'month-hold',
      'month-let-go',
      'month-there',
      'month-again',
      'month-recount',
    ])
      expect(viewIn(await at.tap(who, tap(verb, { sentence: 'Hei', tries: 0 })))).toEqual({
        view: 'notice',
        notice: 'gone',
      });
    expect(await monthOf(at)).toMatchObject({ words: {}, version: 1 });
  });
  it('a month that was never begun is not there either', async () => {
    const at = await begun();
    expect(viewIn(await at.tap(max, tap('month-show', { month: '2026-02' })))).toEqual({
      view: 'notice',
      notice: 'gone',
    });
  });
  it('begins with what the month’s cases and measures say, to whoever may read these', async () => {
    const at = await begun();
    await logged(at, 1, heard({ kind: kind('ros'), concerns: [] }));
    const second = await logged(at, 2);
    await done(at, max, second, { command: 'take', as: { cause: 'informasjon' } });
    await done(at, max, second, { command: 'learn', text: 'Ring tilbake samme dag' });
    await done(at, max, second, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
    expect(viewIn(await at.tap(max, tap('month-show')))).toMatchObject({
      entries: {},
      suggested: { learned: 'Ring tilbake samme dag', praise: 'Bussen kom ikke.' },
      words: {},
    });
    // His superior leads no such case: nothing of it is hers to read.
    expect(viewIn(await at.tap(solveig, tap('month-show')))).toMatchObject({ entries: {}, suggested: {} });
    // A tap on her own sentence releases that, and nothing that people said.
    const shown = viewIn(await at.tap(max, tap('month-show')));
    if (shown?.view !== 'month') throw new Error('it was not shown');
    expect(Object.values(shown.entries)).toEqual([]);
    await at.tap(max, tap('month-words', { ...shown.entries, sentence: 'Takk for mars.' }));
    await lived(at, on('2026-04-02'));
    expect(posts(at.channel.sendings)).toMatchObject([{ view: { words: { sentence: 'Takk for mars.' } } }]);
    expect(JSON.stringify(posts(at.channel.sendings))).not.toContain('Ring tilbake');
    expect(JSON.stringify(posts(at.channel.sendings))).not.toContain('Bussen kom');
  });
});

describe('what the unit has read already', () => {
  const tapOf = (verb: string, over = {}) => ({ verb, unit: torget, month: march, revision: '0.a', ...over });
  it('is not put before her again', async () => {
    const at = await begun();
    await turnedAt(at, EVE);
    await at.tap(max, tapOf('month-words', { learned: 'Ring tilbake samme dag! Da venter ingen.' }));
    await lived(at, on('2026-04-20'));
    for (const [number, text] of [
      [1, 'Ring tilbake samme dag.'],
      [2, 'Heng opp åpningstidene'],
    ] as const) {
      const one = await logged(at, number, heard({ heardOn: day('2026-04-20') }));
      await done(at, max, one, { command: 'take', as: { cause: 'informasjon' } });
      await done(at, max, one, { command: 'learn', text });
      await done(at, max, one, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
    }
    const shown = await at.tap(max, tapOf('month-show', { month: '2026-04' }));
    expect(viewIn(shown)).toMatchObject({ suggested: { learned: 'Heng opp åpningstidene' } });
  });
});

describe('where no channel takes it', () => {
  it('its manager has it in private, once, and is asked to link one', async () => {
    const at = await begun({}, false);
    await lived(at, on('2026-04-10'));
    expect(toMax(at).map(({ view }) => view)).toMatchObject([
      { state: 'waiting', linked: false },
      { state: 'posted', linked: false, inChannel: false },
    ]);
    expect(at.entries().map(({ key }) => key)).toContain(`month:${monthId({ unit: torget, month: march })}`);
  });
  it('it is refused there: the same', async () => {
    const at = await begun();
    at.channel.answers = ({ to }) =>
      to === channel ? { ended: 'refused', code: 'BotNotInConversationRoster' } : undefined;
    await lived(at, on('2026-04-10'));
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(toMax(at).at(-1)?.view).toMatchObject({ state: 'posted', inChannel: false });
    expect(await monthOf(at)).toMatchObject({ state: { state: 'posted', stands: { in: 'manager' } } });
  });
  it('the channel was lost between the deed and the sending: the same', async () => {
    const at = await begun();
    at.clock.now = FIRST;
    await attend(at.house);
    await at.store.closeReferences(channel, FIRST);
    await at.deliver();
    await at.deliver();
    expect(posts(at.channel.sendings)).toEqual([]);
    expect(toMax(at).at(-1)?.view).toMatchObject({ state: 'posted', inChannel: false });
  });
  it('she can’t be reached either: whoever comes next', async () => {
    const at = await begun({}, false);
    at.channel.opens = (person) => (person === max ? { ended: 'refused', code: 'BotNotInstalled' } : undefined);
    await lived(at, on('2026-04-02'));
    const toIda = at.channel.sendings.filter(({ to, view }) => to === 'a:ida' && ofTorget(view));
    expect(toIda.map(({ view }) => view)).toMatchObject([{ state: 'waiting' }, { state: 'posted' }]);
  });
  it('she has left: whoever stands in for her; and where nobody is left, it is posted all the same', async () => {
    const at = await begun({ organisation: without(max) });
    await lived(at, on('2026-04-02'));
    expect(at.channel.sendings.filter(({ to, view }) => to === 'a:ida' && ofTorget(view))).toHaveLength(1);
    const empty = await begun({ organisation: without(max, ida, solveig, people.jonas) });
    await lived(empty, on('2026-04-02'));
    expect(posts(empty.channel.sendings)).toHaveLength(1);
    const alone = await begun({ organisation: without(max, ida, solveig, people.jonas) }, false);
    await lived(alone, on('2026-04-02'));
    expect(await monthOf(alone)).toMatchObject({ state: { state: 'posted' }, nextAttentionAt: null });
    expect(alone.log.join('')).toContain('month-for-nobody');
  });
  it('she is away: her deputy sees it before', async () => {
    const at = await begun();
    const absence = { awayOf: async () => new Set([max]) };
    at.clock.now = EVE;
    await attend({ ...at.house, absence });
    await at.deliver();
    expect(toMax(at)).toEqual([]);
    expect(at.channel.sendings.some(({ to, view }) => to === 'a:ida' && ofTorget(view))).toBe(true);
  });
});

describe('not known to be there', () => {
  const tap = (verb: string, tries = 0) => ({ verb, unit: torget, month: march, revision: '0.a', tries });
  async function unsure(): Promise<TestHouse> {
    const at = await begun();
    await turnedAt(at, EVE);
    at.channel.answers = ({ to }) => (to === channel ? { ended: 'uncertain', code: 'timeout' } : undefined);
    await turnedAt(at);
    at.channel.answers = () => undefined;
    await turned(at);
    return at;
  }
  it('is never posted again by itself; its manager is asked, by one card and then in her digest', async () => {
    const at = await unsure();
    await lived(at, on('2026-04-20'));
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(toMax(at).map(({ view }) => view)).toMatchObject([{ state: 'waiting' }, { state: 'uncertain' }]);
    expect(lastDigest(at, 'max').rows).toMatchObject([{ row: 'month', because: 'uncertain' }]);
  });
  it('it is there: nothing more', async () => {
    const at = await unsure();
    expect(viewIn(await at.tap(max, tap('month-there')))).toMatchObject({
      news: 'there',
      state: 'posted',
      inChannel: true,
    });
    expect(viewIn(await at.tap(max, tap('month-there')))).toMatchObject({ news: 'there' });
    expect(viewIn(await at.tap(max, tap('month-again')))).toMatchObject({ news: 'again', state: 'posted' });
    await lived(at, on('2026-04-10'));
    expect(posts(at.channel.sendings)).toHaveLength(1);
  });
  it('post it again: once more with the same figures, however often she taps', async () => {
    const at = await unsure();
    await logged(at, 9);
    for (const _ of [1, 2, 3]) await at.tap(max, tap('month-again'));
    await lived(at, on('2026-04-10'));
    const all = posts(at.channel.sendings);
    expect(all).toHaveLength(2);
    expect(all[1]?.view.figures).toEqual(all[0]?.view.figures);
    expect(await monthOf(at)).toMatchObject({ state: { state: 'posted', tries: 1 } });
  });
  it('her tap comes twice, or another’s from an old card, when the next post may be there too: nothing more', async () => {
    const at = await unsure();
    at.channel.answers = ({ to }) => (to === channel ? { ended: 'uncertain', code: 'timeout' } : undefined);
    await at.tap(max, tap('month-again'));
    await turned(at);
    expect(await monthOf(at)).toMatchObject({ state: { state: 'uncertain', tries: 1 } });
    for (const [who, verb] of [
      [max, 'month-again'],
      [ida, 'month-again'],
      [ida, 'month-there'],
    ] as const) {
      const said = viewIn(await at.tap(who, tap(verb)));
      expect(said).toMatchObject({ view: 'month', state: 'uncertain', tries: 1, news: undefined });
      await turned(at);
    }
    expect(posts(at.channel.sendings)).toHaveLength(2);
    at.channel.answers = () => undefined;
    await at.tap(max, tap('month-again', 1));
    await turned(at);
    expect(posts(at.channel.sendings)).toHaveLength(3);
    expect(await monthOf(at)).toMatchObject({ state: { state: 'posted', tries: 2 } });
  });
  it('the process that sent it died: asked about too', async () => {
    const at = await begun();
    at.clock.now = FIRST;
    await attend(at.house);
    await at.store.claim(FIRST, 100);
    at.wait(10);
    await at.store.giveUpAttempts(at.clock.now, at.clock.now);
    await turned(at);
    await turned(at);
    expect(posts(at.channel.sendings)).toEqual([]);
    expect(await monthOf(at)).toMatchObject({ state: { state: 'uncertain' } });
    expect(toMax(at).at(-1)?.view).toMatchObject({ state: 'uncertain' });
  });
});

describe('exactly once', () => {
  const writes = ['putKept', 'enqueue', 'settle', 'claim', 'putReference'] as const;
  /** Every write fails from the nth on, as if the process had died there. */
  function dying(nth: number): { wrap: (store: Store) => Store; alive: () => void; died: () => boolean } {
    let left = nth;
    let dies = true;
    let died = false;
    const guard = () => {
      if (!dies) return;
      left -= 1;
      if (left >= 0) return;
      died = true;
      throw new StoreUnavailable('gone');
    };
    return {
      wrap: (store) =>
        new Proxy(store, {
          get: (target, name, receiver) => {
            const found: unknown = Reflect.get(target, name, receiver);
            if (typeof found !== 'function') return found;
            const isWrite = writes.some((write) => write === name);
            return async (...args: unknown[]) => {
              if (isWrite) guard();
              return Reflect.apply(found, target, args);
            };
          },
        }),
      alive: () => {
        dies = false;
      },
      died: () => died,
    };
  }
  it('whichever write the process dies at, the next look goes on and one post comes of it', async () => {
    for (let nth = 0; ; nth += 1) {
      const at = await begun();
      for (let n = 1; n <= 6; n += 1) await logged(at, n);
      await turnedAt(at, EVE);
      at.clock.now = FIRST;
      const dead = dying(nth);
      const house = { ...at.house, store: dead.wrap(at.store) };
      await attend(house).catch(() => undefined);
      await deliverDue(house, () => false).catch(() => undefined);
      // A new process on the same store, five minutes later: what was under way is given up.
      at.wait(6);
      await at.store.giveUpAttempts(at.clock.now, at.clock.now);
      for (const _ of [1, 2, 3]) await turned(at);
      const month = await monthOf(at);
      const all = posts(at.channel.sendings);
      expect(all.length, `died at ${nth}`).toBeLessThanOrEqual(1);
      expect(['posted', 'uncertain'], `died at ${nth}`).toContain(month.state.state);
      if (month.state.state === 'posted') expect(all).toHaveLength(1);
      if (!dead.died()) return;
    }
  });
  it('two instances at once, on every step', async () => {
    const at = await begun();
    for (let n = 1; n <= 6; n += 1) await logged(at, n);
    for (const now of [EVE, FIRST, on('2026-04-01', '09:01')]) {
      at.clock.now = now;
      await Promise.all([attend(at.house), attend({ ...at.house }), attend({ ...at.house })]);
      await Promise.all([at.deliver(), at.deliver()]);
    }
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(toMax(at)).toHaveLength(1);
    expect(await monthOf(at)).toMatchObject({ state: { state: 'posted' } });
  });
  it('two instances, of which one does not know the channel yet: the one or the other', async () => {
    const at = await begun();
    at.clock.now = FIRST;
    const other = {
      ...at.house,
      store: new Proxy(at.store, {
        get: (target, name) => {
          if (name === 'referenceOfChannel') return async () => undefined;
          const found: unknown = Reflect.get(target, name);
          return typeof found === 'function' ? found.bind(target) : found;
        },
      }),
    };
    await Promise.all([attend(at.house), attend(other)]);
    await at.deliver();
    await turned(at);
    const inPrivate = toMax(at).filter(({ view }) => view?.view === 'month' && view.state !== 'waiting');
    expect(posts(at.channel.sendings).length + inPrivate.length).toBe(1);
  });
  it('days of standing still: once, late, when people are at work', async () => {
    const at = await begun();
    at.clock.now = on('2026-04-05', '12:00');
    const seen = months(await lived(at, on('2026-04-20')));
    expect(seen.filter((line) => line.includes(channel))).toEqual([`2026-04-07 08:00 ${channel} month-post`]);
  });
  it('two months of it: each of them once', async () => {
    const at = await begun();
    at.clock.now = on('2026-06-03', '10:00');
    await lived(at, on('2026-06-04'));
    expect(
      posts(at.channel.sendings)
        .map(({ view }) => view.figures.month)
        .sort(),
    ).toEqual(['2026-03', '2026-04', '2026-05']);
  });
  it('what was before the first is none of ours', async () => {
    const at = await begun();
    await lived(at, on('2026-03-20'));
    expect(posts(at.channel.sendings)).toEqual([]);
    expect(await at.store.kept('month', monthId({ unit: torget, month: Month.parse('2026-02') }))).toBeUndefined();
  });
  it('the clocks are put forward, and back: once, at nine by the wall', async () => {
    const at = await begun();
    at.clock.now = on('2026-10-15');
    await lived(at, on('2026-10-16'));
    const seen = months(await lived(at, on('2026-11-05')));
    expect(seen.filter((line) => line.includes(channel))).toEqual([`2026-11-02 09:00 ${channel} month-post`]);
  });
  it('an idle look asks for what is due, and for nothing else of months', async () => {
    const at = await begun();
    const asked: string[] = [];
    const store = new Proxy(at.store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...args: unknown[]) => {
          if (args[0] === 'month') asked.push(String(name));
          return Reflect.apply(found, target, args);
        };
      },
    });
    const remembered = {};
    await attend({ ...at.house, store }, remembered);
    asked.length = 0;
    await attend({ ...at.house, store }, remembered);
    expect(asked).toEqual(['keptDue']);
  });
});

describe('after it was posted', () => {
  const tap = (verb: string, over = {}) => ({ verb, unit: torget, month: march, revision: '0.a', ...over });
  const april = Month.parse('2026-04');
  it('what is logged late is noted in the next, once, and the published month stands', async () => {
    const at = await begun();
    await logged(at, 1);
    await lived(at, on('2026-04-02'));
    await logged(at, 2, heard({ heardOn: day('2026-03-30') }));
    await logged(at, 3, heard({ heardOn: day('2026-04-01') }));
    await lived(at, on('2026-06-03'));
    expect(
      posts(at.channel.sendings).map(({ view: { figures } }) => [figures.month, figures.total, figures.since]),
    ).toEqual([
      ['2026-03', 1, []],
      ['2026-04', 1, [{ month: '2026-03', more: 1 }]],
      ['2026-05', 0, []],
    ]);
    expect(await monthOf(at)).toMatchObject({ state: { figures: { received: [{ count: 1 }, {}, {}, {}, {}, {}] } } });
  });
  it('a mistake found later is put right in its place', async () => {
    const at = await begun();
    await turnedAt(at, EVE);
    await at.tap(max, tap('month-words', { sentence: 'Takk for april.' }));
    await turnedAt(at);
    const [post] = posts(at.channel.sendings);
    const right = await at.tap(max, tap('month-words', { sentence: 'Takk for mars.', revision: '1.b' }));
    expect(viewIn(right)).toMatchObject({ news: 'corrected', state: 'posted' });
    await turned(at);
    const all = posts(at.channel.sendings);
    expect(all.map(({ how }) => how)).toEqual(['send', 'update']);
    expect(all[1]).toMatchObject({
      activity: expect.any(String),
      view: { words: { sentence: 'Takk for mars.' }, corrections: 1 },
    });
    expect(post?.view.corrections).toBe(0);
    // Once it is known to stand there.
    at.wait(6);
    await turned(at);
    expect(await monthOf(at)).toMatchObject({ nextAttentionAt: null });
  });
  it('counted anew: the totals are, what is finer and would differ is taken out', async () => {
    const at = await begun();
    await logged(at, 1);
    await lived(at, on('2026-04-02'));
    expect(viewIn(await at.tap(max, tap('month-recount')))).toMatchObject({ news: 'as-it-stands' });
    await logged(at, 2, heard({ heardOn: day('2026-03-30') }));
    expect(viewIn(await at.tap(max, tap('month-recount')))).toMatchObject({ news: 'recounted', figures: { total: 2 } });
    await turned(at);
    expect(posts(at.channel.sendings).at(-1)).toMatchObject({ how: 'update', view: { figures: { total: 2 } } });
    // Then the next month has nothing to note.
    await lived(at, on('2026-05-05'));
    expect((await monthOf(at, april)).state).toMatchObject({ figures: { since: [] } });
  });
  it('the process died before it was put right there: the next look does it', async () => {
    const at = await begun();
    await lived(at, on('2026-04-02'));
    await at.tap(max, tap('month-words', { sentence: 'Takk.' }));
    expect(posts(at.channel.sendings)).toHaveLength(1);
    const dead = {
      ...at.house,
      store: new Proxy(at.store, {
        get: (target, name) =>
          name === 'enqueue' ? () => Promise.reject(new StoreUnavailable('gone')) : bound(target)[name as keyof Store],
      }),
    };
    await attend(dead).catch(() => undefined);
    await turned(at);
    await turned(at);
    expect(posts(at.channel.sendings).map(({ how }) => how)).toEqual(['send', 'update']);
  });
});

describe('by what is written', () => {
  it.each(['månedsoversikt', 'månadsoversyn', 'månadssammanställning', 'summary'])(
    '«%s»: her last month and the coming one',
    async (text) => {
      const at = await begun();
      await lived(at, on('2026-04-02'));
      await at.say(max, text);
      const [said] = await at.deliver();
      expect(said?.view).toMatchObject({
        view: 'months',
        rows: [
          { unit: torget, month: '2026-03', state: 'posted', total: 0 },
          { unit: torget, month: '2026-04', state: 'waiting', total: undefined },
        ],
      });
    },
  );
  it('an earlier month that stands is listed, and opens by its name', async () => {
    const at = await begun();
    await lived(at, on('2026-06-02'));
    await at.say(max, 'månedsoversikt');
    expect((await at.deliver())[0]?.view).toMatchObject({
      view: 'months',
      rows: [{ month: '2026-05' }, { month: '2026-06' }],
      earlier: [{ unit: torget, months: ['2026-04', '2026-03'] }],
    });
    await at.say(max, 'månedsoversikt mars');
    expect((await at.deliver())[0]?.view).toMatchObject({
      view: 'month',
      state: 'posted',
      correctable: true,
      figures: { month: march },
    });
    await at.say(max, 'månedsoversikt 2025-09');
    expect((await at.deliver())[0]?.view).toMatchObject({ view: 'months', rows: [], asked: '2025-09' });
    // No complaint is begun, and nobody else is shown anything.
    expect(await at.store.openDraft(max)).toBeUndefined();
    await at.say(emma, 'månedsoversikt mars');
    expect((await at.deliver())[0]?.view).toMatchObject({ view: 'months', rows: [] });
  });
  it('whoever leads nothing has none', async () => {
    const at = await begun();
    await at.say(emma, 'månedsoversikt');
    expect((await at.deliver())[0]?.view).toMatchObject({ view: 'months', rows: [] });
  });
});

/** Whatever message is lost: what waits for whoever looks after a month is told her until she has seen to it. */
import { describe, expect, it } from 'vitest';
import { monthId } from '../../../src/cases/kept.ts';
import { monthPost } from '../../../src/cases/month/notify.ts';
import { frozen, isIn, postEnded } from '../../../src/domain/month/months.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { deliverDue } from '../../../src/sweeps/deliver.ts';
import { aHouse, type Sending, type TestHouse, viewIn } from '../../support/house.ts';
import { organisation, people, without } from '../../support/municipality.ts';
import { ida, lastDigest, lived, max, on, solveig, turned } from '../at-a-desk.ts';
import { channel, linked, march, monthOf, posts, torget } from './a-month.ts';

const FIRST = on('2026-04-01', '09:00');
const id = monthId({ unit: torget, month: march });
const tap = (verb: string, over = {}) => ({ verb, unit: torget, month: march, revision: '0.a', tries: 0, ...over });
const row = (because: string) => ({ row: 'month', unit: torget, month: march, because });
type Answer = NonNullable<TestHouse['channel']['answers']>;

async function begun(withChannel = true): Promise<TestHouse> {
  const at = await aHouse();
  if (withChannel) await linked(at);
  await turned(at);
  return at;
}
async function turnedAt(at: TestHouse, now = FIRST): Promise<readonly Sending[]> {
  at.clock.now = now;
  return turned(at);
}
const toChannel =
  (how: 'send' | 'update', ended: ReturnType<Answer>): Answer =>
  (one) =>
    one.to === channel && one.how === how ? ended : undefined;
/** Days on which somebody had a digest in which the month stands, from now on until then. */
async function toldOn(at: TestHouse, until: string, who: string, because: string): Promise<string[]> {
  const from = at.channel.sendings.length;
  const lines = await lived(at, on(until));
  const rows = at.channel.sendings
    .slice(from)
    .flatMap(({ to, view }) => (to === `a:${who}` && view?.view === 'digest' ? [view.rows] : []));
  for (const all of rows) expect(all).toMatchObject([row(because)]);
  return lines.filter((line) => line.endsWith(` ${who} digest`)).map((line) => line.slice(0, 10));
}

describe('it may stand in the channel', () => {
  async function unsure(answers: Answer): Promise<TestHouse> {
    const at = await begun();
    at.channel.answers = answers;
    await turnedAt(at);
    await turned(at);
    at.channel.answers = () => undefined;
    expect(await monthOf(at)).toMatchObject({ state: { state: 'uncertain' } });
    return at;
  }
  it('the question is lost: it stands in her digest each working day, until she has answered', async () => {
    const at = await unsure(() => ({ ended: 'uncertain', code: 'http-500' }));
    // Easter is from the second to the sixth.
    expect(await toldOn(at, '2026-04-10', 'max', 'uncertain')).toEqual([
      '2026-04-07',
      '2026-04-08',
      '2026-04-09',
      '2026-04-10',
    ]);
    expect(posts(at.channel.sendings)).toHaveLength(1);
    expect(viewIn(await at.tap(max, tap('month-show')))).toMatchObject({ state: 'uncertain' });
    expect(lastDigest(at, 'max')).toMatchObject({ total: 1, rows: [row('uncertain')] });
    await at.tap(max, tap('month-there'));
    expect(await toldOn(at, '2026-04-20', 'max', 'uncertain')).toEqual([]);
    expect(await monthOf(at)).toMatchObject({ nextAttentionAt: null });
  });
  it('a digest is lost too: the next one tells it', async () => {
    const at = await unsure(() => ({ ended: 'uncertain', code: 'http-500' }));
    at.channel.answers = () => ({ ended: 'uncertain', code: 'http-500' });
    await lived(at, on('2026-04-08'));
    at.channel.answers = () => undefined;
    expect(await toldOn(at, '2026-04-09', 'max', 'uncertain')).toEqual(['2026-04-09']);
  });
  it('whoever it falls to, where the manager and her deputy are away, is asked by a card', async () => {
    const at = await unsure(toChannel('send', { ended: 'uncertain', code: 'http-500' }));
    const absence = { awayOf: async () => new Set([max, ida]) };
    for (const day of ['2026-04-07', '2026-04-08']) {
      at.clock.now = on(day, '08:00');
      await attend({ ...at.house, absence });
      await attend({ ...at.house, absence });
      const sent = await at.deliver();
      expect(sent.filter(({ to }) => to === 'a:solveig')).toMatchObject([
        { view: { view: 'month', state: 'uncertain' } },
      ]);
      expect(sent.some(({ to }) => to === 'a:max')).toBe(false);
    }
  });
  it('her digest does not reach her: whoever comes next has it', async () => {
    const at = await unsure(toChannel('send', { ended: 'uncertain', code: 'http-500' }));
    at.channel.answers = ({ to }) => (to === 'a:max' ? { ended: 'refused', code: 'blocked' } : undefined);
    await turnedAt(at, on('2026-04-07', '08:00'));
    await turned(at);
    expect(at.channel.sendings.filter(({ to }) => to === 'a:ida').at(-1)?.view).toMatchObject({
      view: 'month',
      state: 'uncertain',
    });
  });
  it('nobody is there to be asked: whoever comes is', async () => {
    const nobody = { ...organisation, people: without(max, ida, solveig, people.jonas).people };
    const at = await begun();
    at.channel.answers = toChannel('send', { ended: 'uncertain', code: 'http-500' });
    const empty = { ...at.house, organisation: nobody };
    for (const now of [FIRST, on('2026-04-07', '08:00'), on('2026-04-08', '08:00')]) {
      at.clock.now = now;
      await attend(empty);
      await deliverDue(empty);
    }
    expect(at.log.filter((line) => line.includes('month-uncertain')).length).toBeGreaterThan(1);
    const sent = await turnedAt(at, on('2026-04-09', '08:00'));
    expect(sent.filter(({ to }) => to === 'a:max')).toMatchObject([{ view: { view: 'month', state: 'uncertain' } }]);
  });
});

describe('a unit without a channel', () => {
  it('what she was sent may not have come: her digest tells it until she has opened it', async () => {
    const at = await begun(false);
    at.channel.answers = () => ({ ended: 'uncertain', code: 'http-503' });
    await turnedAt(at);
    at.channel.answers = () => undefined;
    expect(await toldOn(at, '2026-04-09', 'max', 'summary')).toEqual([
      '2026-04-01',
      '2026-04-07',
      '2026-04-08',
      '2026-04-09',
    ]);
    expect(viewIn(await at.tap(max, tap('month-show')))).toMatchObject({ state: 'posted', inChannel: false });
    expect(await monthOf(at)).toMatchObject({ nextAttentionAt: null });
    expect(await toldOn(at, '2026-04-20', 'max', 'summary')).toEqual([]);
  });
  it('it came: nothing more', async () => {
    const at = await begun(false);
    await turnedAt(at);
    expect(await toldOn(at, '2026-04-10', 'max', 'summary')).toEqual([]);
    const month = await monthOf(at);
    expect(month).toMatchObject({ nextAttentionAt: null });
    expect(month.state).not.toHaveProperty('unshown');
  });
  it('the process died before it was known, for longer than what was sent is remembered: she is told, not sent it twice', async () => {
    const at = await begun(false);
    at.clock.now = FIRST;
    await attend(at.house);
    await at.deliver();
    await at.store.forget(on('2026-04-02', '12:00'));
    await turnedAt(at, on('2026-04-07', '08:00'));
    const cards = at.channel.sendings.filter(
      ({ to, view }) => to === 'a:max' && view?.view === 'month' && view.unit === torget,
    );
    expect(cards).toHaveLength(1);
    expect(lastDigest(at, 'max').rows).toMatchObject([row('summary')]);
  });
  it('another instance knew of its channel, and has it under way: what comes of that counts', async () => {
    for (const [ended, stands] of [
      [{ ended: 'uncertain', code: 'timeout' }, { state: 'uncertain' }],
      [undefined, { state: 'posted', stands: { in: 'channel', conversation: channel } }],
    ] as const) {
      const at = await begun();
      at.clock.now = FIRST;
      const before = await monthOf(at);
      const setting = { ...at.house, actor: { machine: 'clock' }, now: FIRST } as const;
      const zero = {
        countedAt: FIRST,
        notedAt: FIRST,
        received: [],
        inside: 0,
        decisions: 0,
        since: [],
        under: [],
        tables: [],
        withheld: [],
      };
      const twelve = Array.from({ length: 12 }, () => ({ month: march, received: 0 }));
      const posting = frozen(before, { ...zero, twelve }, setting);
      const hers = postEnded(posting, { is: 'there', stands: { in: 'manager' } }, setting);
      if (hers === undefined) throw new Error('it was waited for');
      await at.store.enqueue([monthPost(posting, 0, FIRST)]);
      await at.store.putKept('month', { ...hers, version: before.version + 1 }, before.version);
      // Before it is sent, and the one who sends it dies before it tells.
      await attend(at.house);
      const [claimed] = (await at.store.claim(FIRST, 100)).filter(({ what }) => what.send === 'post');
      if (claimed === undefined) throw new Error('it is not under way');
      const settlement = ended ?? ({ ended: 'delivered', at: FIRST } as const);
      await at.store.settle(claimed, settlement.ended === 'uncertain' ? { ...settlement, at: FIRST } : settlement);
      at.wait(6);
      await attend(at.house);
      expect((await monthOf(at)).state).toMatchObject(stands);
      expect(
        at.entries().filter(({ key, what }) => key.includes(id) && what.send === 'message' && key.includes('private')),
      ).toEqual([]);
    }
  });
});

describe('a correction', () => {
  async function corrected(answers: Answer, before?: (at: TestHouse) => Promise<void>): Promise<TestHouse> {
    const at = await begun();
    await turnedAt(at);
    await before?.(at);
    at.channel.answers = answers;
    expect(viewIn(await at.tap(max, tap('month-words', { sentence: 'Rettet' })))).toMatchObject({ news: 'corrected' });
    return at;
  }
  const updates = (at: TestHouse) => posts(at.channel.sendings).filter(({ how }) => how === 'update');
  it.each([
    ['the message is gone', { ended: 'refused', code: 'http-404' }, ['2026-04-01', '2026-04-07', '2026-04-08']],
    // Repeated for a day before it is given up, where the clock turns once an hour.
    ['Teams does not answer', { ended: 'uncertain', code: 'http-500' }, ['2026-04-07', '2026-04-08']],
  ] as const)('%s: she is told, it is tried again, and her card says so', async (_, ended, days) => {
    const at = await corrected(toChannel('update', ended));
    expect(await toldOn(at, '2026-04-08', 'max', 'correction')).toEqual(days);
    const tried = updates(at).length;
    expect(viewIn(await at.tap(max, tap('month-show')))).toMatchObject({ notYetShown: true, inChannel: true });
    // She knows now. It is tried on all the same.
    expect(await toldOn(at, '2026-04-13', 'max', 'correction')).toEqual([]);
    expect(updates(at).length).toBeGreaterThan(tried);
    at.channel.answers = () => undefined;
    await lived(at, on('2026-04-15'));
    expect(viewIn(await at.tap(max, tap('month-show')))).toMatchObject({ notYetShown: false });
    expect(await monthOf(at)).toMatchObject({ nextAttentionAt: null });
    expect(updates(at).at(-1)?.view.words).toEqual({ sentence: 'Rettet' });
  });
  it('what can never be put right there is given up in the end', async () => {
    const at = await corrected(toChannel('update', { ended: 'refused', code: 'http-404' }));
    await lived(at, on('2026-04-08'));
    await at.tap(max, tap('month-show'));
    await lived(at, on('2026-05-20'));
    expect(await monthOf(at)).toMatchObject({
      nextAttentionAt: null,
      state: { unshown: { failed: true, known: true } },
    });
  });
  it('the unit has let go of that channel, or has another: it is put right where it stands', async () => {
    const at = await corrected(
      () => undefined,
      async ({ store, clock }) => {
        const link = await store.kept('link', torget);
        if (link === undefined) throw new Error('it is linked');
        const undone = { state: 'undone', by: max, at: clock.now } as const;
        await store.putKept('link', { ...link, version: 2, state: undone }, 1);
      },
    );
    await turned(at);
    expect(updates(at)).toMatchObject([{ to: channel, view: { words: { sentence: 'Rettet' } } }]);
  });
  it('the bot was taken out of that channel meanwhile: she is told', async () => {
    const at = await corrected(() => undefined);
    await at.store.closeReferences(channel, at.clock.now);
    expect(await toldOn(at, '2026-04-07', 'max', 'correction')).toContain('2026-04-07');
    expect(updates(at)).toEqual([]);
    const month = await monthOf(at);
    expect(isIn(month, 'posted') && month.state.unshown?.failed).toBe(true);
    expect(viewIn(await at.tap(solveig, tap('month-show')))).toMatchObject({ notYetShown: true, correctable: false });
  });
});

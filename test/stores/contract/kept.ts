import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/cases/kept.ts';
import type { KeptQuery, Save, Store } from '../../../src/cases/store.ts';
import { ConversationId, OutboxKey, UnitId } from '../../../src/domain/ids.ts';
import { ChannelLink } from '../../../src/domain/linking/channel-link.ts';
import { UnitMonth } from '../../../src/domain/month/unit-month.ts';
import { Review } from '../../../src/domain/review/review.ts';
import { Publication } from '../../../src/domain/statistics/publication.ts';
import { TurnedAway } from '../../../src/domain/turned-away/turned-away.ts';
import { aDraft, at, caseId, draftId, NOON, personEntry, personId, registration } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { putDraft } from './drafts.ts';

type Over = Record<string, unknown>;

const aMonth = (unit: string, month: string, over: Over = {}): UnitMonth =>
  UnitMonth.parse({
    unit,
    month,
    version: 1,
    postsAt: at(60),
    words: { sentence: 'Takk for alt dere sa fra om.' },
    releases: 0,
    state: { state: 'waiting' },
    nextAttentionAt: at(60),
    ...over,
  });

const aReview = (unit: string, on: string, over: Over = {}): Review =>
  Review.parse({
    unit,
    on,
    version: 1,
    period: { from: '2026-01', months: 6 },
    decisions: [],
    state: { state: 'open' },
    nextAttentionAt: at(60),
    ...over,
  });

const aLink = (unit: string, over: Over = {}): ChannelLink =>
  ChannelLink.parse({
    unit,
    version: 1,
    channel: `19:${unit}@thread.tacv2`,
    by: personId(2),
    at: NOON,
    state: { state: 'linked' },
    nextAttentionAt: null,
    ...over,
  });

const aPublication = (year: number, number: number, over: Over = {}): Publication =>
  Publication.parse({
    year,
    number,
    at: NOON,
    in: `month:transport:${year}-03:${number}`,
    tables: [
      {
        dimension: 'cause',
        units: ['transport'],
        own: [{ unit: 'transport', month: `${year}-03`, counts: [7] }],
        period: { from: `${year}-03`, months: 1 },
        blocks: [{ values: ['information'], count: 7 }],
      },
    ],
    ...over,
  });

const aTurnedAway = (id: string, over: Over = {}): TurnedAway =>
  TurnedAway.parse({
    id,
    because: { is: 'not-here', code: 'sporsmal' },
    unit: 'transport',
    on: '2026-03-16',
    ...over,
  });
const countOne = 'a0000000-0000-4000-8000-000000000001';

const whole = { skip: 0, limit: 100 };
const monthsOf = async (store: Store, query: KeptQuery, paging = whole) =>
  (await store.allKept('month', query, paging)).rows.map(({ unit, month }) => `${unit} ${month}`);

/** Made by writing it, so that the same holds for each sort. */
async function keepsEach(store: Store, again: () => Promise<Store>): Promise<void> {
  const all = {
    month: ['transport:2026-03', aMonth('transport', '2026-03')],
    review: ['transport:2026-07-01', aReview('transport', '2026-07-01')],
    link: ['transport', aLink('transport')],
    publication: ['2026:1', aPublication(2026, 1)],
    'turned-away': [countOne, aTurnedAway(countOne)],
  } as const;
  expect(await store.putKept('month', all.month[1], 'new')).toBe('saved');
  expect(await store.putKept('review', all.review[1], 'new')).toBe('saved');
  expect(await store.putKept('link', all.link[1], 'new')).toBe('saved');
  expect(await store.putKept('publication', all.publication[1], 'new')).toBe('saved');
  expect(await store.putKept('turned-away', all['turned-away'][1], 'new')).toBe('saved');
  await store.close();
  const there = await again();
  for (const sort of ['month', 'review', 'link', 'publication', 'turned-away'] as const) {
    const [id, value] = all[sort];
    expect(await there.kept(sort, id)).toEqual(value);
    expect((await there.allKept(sort, {}, whole)).rows).toEqual([value]);
    expect(await there.kept(sort, `${id}:2`)).toBeUndefined();
  }
}

export function keptContract(bench: () => Bench): void {
  describe('what is kept by a natural key', () => {
    it('is there as it was, whatever its sort', async () => {
      const { store, open } = bench();
      await keepsEach(store, open);
    });

    it('is there once, and each save raises its version', async () => {
      const { store } = bench();
      const id = 'transport:2026-03';
      expect(await store.putKept('month', aMonth('transport', '2026-03', { version: 9 }), 'new')).toBe('saved');
      expect((await store.kept('month', id))?.version).toBe(1);
      const later = aMonth('transport', '2026-03', { words: {} });
      expect(await store.putKept('month', later, 1)).toBe('saved');
      expect(await store.kept('month', id)).toEqual({ ...later, version: 2 });
      for (const replaces of ['new', 1, 3] as const) {
        expect(await store.putKept('month', aMonth('transport', '2026-03'), replaces)).toBe('conflict');
      }
      expect(await store.putKept('month', aMonth('bibliotek', '2026-03'), 1)).toBe('conflict');
      expect(await store.kept('month', id)).toEqual({ ...later, version: 2 });
      expect(await monthsOf(store, {})).toEqual(['transport 2026-03']);
    });

    it('is saved once where several save it at once, by one store or by two', async () => {
      const { store, open } = bench();
      const other = await open();
      const putting = (replaces: number | 'new') =>
        Promise.all([store, other, store, other].map((each) => each.putKept('link', aLink('transport'), replaces)));
      for (const replaces of ['new', 1, 2] as const) {
        expect((await putting(replaces)).sort()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
        expect((await other.kept('link', 'transport'))?.version).toBe(replaces === 'new' ? 1 : replaces + 1);
      }
      const numbered = await Promise.all(
        [store, other, store, other].map((each) => each.putKept('publication', aPublication(2026, 1), 'new')),
      );
      expect(numbered.sort()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
    });

    it('is never replaced where it is a publication', async () => {
      const { store } = bench();
      await store.putKept('publication', aPublication(2026, 1), 'new');
      expect(await store.putKept('publication', aPublication(2026, 1, { in: 'other' }), 'new')).toBe('conflict');
      await expect(store.putKept('publication', aPublication(2026, 1, { in: 'other' }), 1)).rejects.toThrow(
        'a publication is never replaced',
      );
      expect(await store.kept('publication', '2026:1')).toEqual(aPublication(2026, 1));
    });

    it('is never replaced either where it was turned away, and lies on its day', async () => {
      const { store } = bench();
      await store.putKept('turned-away', aTurnedAway(countOne), 'new');
      const other = aTurnedAway(countOne, { because: { is: 'track', track: 'formal-decision' } });
      expect(await store.putKept('turned-away', other, 'new')).toBe('conflict');
      await expect(store.putKept('turned-away', other, 1)).rejects.toThrow('a turned-away is never replaced');
      const foundIn = async (query: KeptQuery) => (await store.allKept('turned-away', query, whole)).rows;
      expect(await foundIn({ from: '2026-03-01', until: '2026-03-31' })).toEqual([aTurnedAway(countOne)]);
      expect(await foundIn({ from: '2026-04-01' })).toEqual([]);
      expect(await foundIn({ unit: UnitId.parse('bibliotek') })).toEqual([]);
    });

    describe('with the end of a draft', () => {
      const keep = { sort: 'turned-away', value: aTurnedAway(countOne) } as const;
      const ends = (store: Store, n: number, by: Pick<Save, 'keep'> = { keep }) =>
        store.transact({ draft: draftId(n) }, ({ draft }) =>
          draft === undefined ? { result: false } : { result: true, save: { draft: { remove: draft.id }, ...by } },
        );
      const counted = async (store: Store) => (await store.allKept('turned-away', {}, whole)).rows;

      it('is there when the draft is gone, in another store too, and once', async () => {
        const { store, open } = bench();
        for (const n of [1, 2]) await putDraft(store, aDraft(n));
        const other = await open();
        expect(await Promise.all([ends(store, 1), ends(other, 1), ends(store, 1)])).toContain(true);
        // Kept under an id that is there already: it stays as it was.
        const same = aTurnedAway(countOne, { on: '2026-03-20' });
        expect(await ends(other, 2, { keep: { ...keep, value: same } })).toBe(true);
        expect([await store.draft(draftId(1)), await store.draft(draftId(2))]).toEqual([undefined, undefined]);
        for (const each of [store, other, await open()]) {
          expect(await counted(each)).toEqual([keep.value]);
          expect(await each.kept('turned-away', countOne)).toEqual(keep.value);
        }
      });

      it('names no unit where it is nobody’s', async () => {
        const { store } = bench();
        await putDraft(store, aDraft(1));
        const { unit: _, ...value } = keep.value;
        await ends(store, 1, { keep: { ...keep, value } });
        expect(await counted(store)).toEqual([value]);
        const asked = { unit: UnitId.parse('transport') };
        expect((await store.allKept('turned-away', asked, whole)).rows).toEqual([]);
      });

      it('is never there where it was registered at once: one of the two, whichever is first', async () => {
        const { store, open } = bench();
        const other = await open();
        for (const n of [1, 2, 3, 4, 5, 6]) {
          await putDraft(store, aDraft(n));
          const value = aTurnedAway(`a0000000-0000-4000-8000-00000000000${n}`);
          const registering = () =>
            other.transact({ draft: draftId(n), numbers: true }, (found) =>
              found.draft === undefined ? { result: false } : { result: true, save: registration(n, found) },
            );
          const both = [() => ends(store, n, { keep: { ...keep, value } }), registering];
          const done = await Promise.all((n % 2 === 0 ? both : both.reverse()).map((each) => each()));
          expect(done.filter((one) => one)).toHaveLength(1);
          const isCounted = (await counted(store)).some(({ id }) => id === value.id);
          expect([isCounted, (await store.case(caseId(n))) !== undefined].filter((one) => one)).toHaveLength(1);
        }
      });

      it('is not saved where the rest can’t be, nor by itself', async () => {
        const { store } = bench();
        await putDraft(store, aDraft(1));
        const wrong = { keep: { ...keep, value: { ...keep.value, because: { is: 'not-here', code: '' } as const } } };
        await expect(ends(store, 1, wrong)).rejects.toThrow('turned-away: because.code');
        const alone = store.transact({}, () => ({ result: undefined, save: { keep } }));
        await expect(alone).rejects.toThrow('a turned-away is kept with what becomes of a draft or a case');
        expect(await counted(store)).toEqual([]);
        expect(await store.draft(draftId(1))).toBeDefined();
      });
    });

    it('that could not be read back is not saved', async () => {
      const { store } = bench();
      const wrong: Kept<'month'> = { ...aMonth('transport', '2026-03'), words: { sentence: '' } };
      await expect(store.putKept('month', wrong, 'new')).rejects.toThrow('month: words.sentence');
      expect(await store.kept('month', 'transport:2026-03')).toBeUndefined();
    });

    it('is listed by unit and place, in order of place and then of id, in pages', async () => {
      const { store } = bench();
      for (const [unit, month] of [
        ['transport', '2026-02'],
        ['bibliotek', '2026-03'],
        ['transport', '2026-01'],
        ['bibliotek', '2026-02'],
        ['transport', '2025-12'],
      ] as const) {
        await store.putKept('month', aMonth(unit, month), 'new');
      }
      await store.putKept('review', aReview('transport', '2026-02-01'), 'new');
      const all = [
        'transport 2025-12',
        'transport 2026-01',
        'bibliotek 2026-02',
        'transport 2026-02',
        'bibliotek 2026-03',
      ];
      expect(await monthsOf(store, {})).toEqual(all);
      expect(await monthsOf(store, {}, { skip: 1, limit: 2 })).toEqual(all.slice(1, 3));
      expect((await store.allKept('month', {}, { skip: 1, limit: 2 })).more).toBe(true);
      expect((await store.allKept('month', {}, { skip: 3, limit: 2 })).more).toBe(false);
      expect(await monthsOf(store, { unit: UnitId.parse('bibliotek') })).toEqual([all[2], all[4]]);
      expect(await monthsOf(store, { from: '2026-01', until: '2026-02' })).toEqual(all.slice(1, 4));
      const both = { unit: UnitId.parse('transport'), from: '2026-01', until: '2026-01' };
      expect(await monthsOf(store, both)).toEqual([all[1]]);
      expect(await monthsOf(store, { from: '2026-03', until: '2026-01' })).toEqual([]);
    });

    it('is listed in the ledger by year and number', async () => {
      const { store } = bench();
      const numbers = [
        [2026, 10],
        [2026, 9],
        [2025, 1],
        [2027, 1],
      ] as const;
      for (const [year, number] of numbers) await store.putKept('publication', aPublication(year, number), 'new');
      const ledger = async (query: KeptQuery) =>
        (await store.allKept('publication', query, whole)).rows.map(({ year, number }) => `${year}:${number}`);
      expect(await ledger({})).toEqual(['2025:1', '2026:9', '2026:10', '2027:1']);
      expect(await ledger({ from: '2026:', until: '2026:999999999' })).toEqual(['2026:9', '2026:10']);
    });

    it('is due the earliest first, and of its own sort alone', async () => {
      const { store } = bench();
      await store.putKept('month', aMonth('transport', '2026-03', { nextAttentionAt: at(30) }), 'new');
      await store.putKept('month', aMonth('bibliotek', '2026-03', { nextAttentionAt: at(10) }), 'new');
      await store.putKept('month', aMonth('bibliotek', '2026-04', { nextAttentionAt: at(31) }), 'new');
      await store.putKept('month', aMonth('bibliotek', '2026-02', { nextAttentionAt: null }), 'new');
      await store.putKept('review', aReview('transport', '2026-07-01', { nextAttentionAt: at(0) }), 'new');
      const due = async (minutes: number, limit: number) => {
        const { rows, more } = await store.keptDue('month', at(minutes), limit);
        return [rows.map(({ unit, month }) => `${unit} ${month}`), more];
      };
      expect(await due(9, 9)).toEqual([[], false]);
      expect(await due(30, 9)).toEqual([['bibliotek 2026-03', 'transport 2026-03'], false]);
      expect(await due(99, 2)).toEqual([['bibliotek 2026-03', 'transport 2026-03'], true]);
      await store.putKept('month', aMonth('bibliotek', '2026-03', { nextAttentionAt: null }), 1);
      expect(await due(99, 9)).toEqual([['transport 2026-03', 'bibliotek 2026-04'], false]);
      expect((await store.keptDue('publication', at(99), 9)).rows).toEqual([]);
    });

    it('that can’t be read is left out and named, and blocks nothing', async () => {
      const { store, place, warned } = bench();
      for (const unit of ['bibliotek', 'transport']) await store.putKept('month', aMonth(unit, '2026-03'), 'new');
      await place.damage('month', 'bibliotek:2026-03');
      expect(await store.allKept('month', {}, whole)).toMatchObject({
        rows: [{ unit: 'transport' }],
        unreadable: ['bibliotek:2026-03'],
        more: false,
      });
      expect(await store.keptDue('month', at(99), 1)).toMatchObject({
        rows: [{ unit: 'transport' }],
        unreadable: ['bibliotek:2026-03'],
        more: false,
      });
      await expect(store.kept('month', 'bibliotek:2026-03')).rejects.toThrow('bibliotek:2026-03');
      expect(warned).toEqual([['stored-unreadable', { reason: 'month' }]]);
    });
  });

  describe('what belongs to a unit', () => {
    it('is put once, and handed over like all that is to be sent', async () => {
      const { store } = bench();
      const unit = UnitId.parse('transport');
      const entry = personEntry(1, 'x', {
        key: OutboxKey.parse('unit:transport:month:2026-03'),
        subject: { of: 'unit', unit },
        what: { send: 'post', unit, shows: { show: 'month-post', unit, month: aMonth('transport', '2026-03').month } },
      });
      await store.enqueue([entry]);
      await store.enqueue([{ ...entry, urgent: true }]);
      expect(await store.entry(entry.key)).toEqual(entry);
      expect((await store.unsettled(whole)).rows).toEqual([entry]);
      expect(await store.claim(at(1), 9, new Set([unit]))).toEqual([]);
      const [claimed, ...others] = await store.claim(at(1), 9, new Set());
      expect(others).toEqual([]);
      if (claimed === undefined) throw new Error('nothing was handed over');
      expect(claimed.what).toEqual(entry.what);
      await store.settle(claimed, { ended: 'delivered', at: at(2) });
      expect((await store.entry(entry.key))?.state.state).toBe('delivered');
      await store.forget(at(60));
      expect(await store.entry(entry.key)).toBeUndefined();
      await store.enqueue([entry]);
      expect(await store.entry(entry.key)).toBeUndefined();
    });
  });

  describe('the reference of a channel', () => {
    it('is the latest one of that channel', async () => {
      const { store } = bench();
      const channel = ConversationId.parse('19:team@thread.tacv2');
      const reference = (n: number) => ({
        of: { is: 'channel' as const, channel },
        address: { serviceUrl: 'http://127.0.0.1:1/', conversation: ConversationId.parse(`${channel};messageid=${n}`) },
        state: 'open' as const,
        since: at(n),
      });
      expect(await store.referenceOfChannel(channel)).toBeUndefined();
      await store.putReference(reference(1));
      await store.putReference(reference(2));
      expect(await store.referenceOfChannel(channel)).toEqual(reference(2));
      expect(await store.referenceOfChannel(ConversationId.parse('19:other@thread.tacv2'))).toBeUndefined();
      await store.closeReferences(reference(2).address.conversation, at(5));
      expect(await store.referenceOfChannel(channel)).toEqual({ ...reference(2), state: 'closed', since: at(5) });
    });
  });
}

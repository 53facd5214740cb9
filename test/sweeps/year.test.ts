import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Month } from '../../src/domain/period.ts';
import { day } from '../support/municipality.ts';
import { brokenIn } from './year/promises.ts';
import { publishedIn, wrongIn } from './year/published.ts';
import { reportOf } from './year/report.ts';
import { type Asked, aYear, type Year } from './year/year.ts';

// Each save waits for the disk, which others may be busy with. `node test/sweeps/year/main.ts` lives through a large one.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const asked: Asked = {
  units: 10,
  cases: 120,
  seed: 11,
  outage: { from: day('2026-10-05'), until: day('2026-10-09') },
};

const ever = { from: Month.parse('2000-01'), until: Month.parse('2100-12') };

describe('a year of a municipality', () => {
  let year: Year;
  beforeAll(async () => {
    year = await aYear(asked);
    return () => year.close();
  });

  it('keeps each promise of the reminders, with people late, away and gone, and the house standing still for a week', async () => {
    expect(await brokenIn(year, asked)).toEqual([]);
    const stored = await Promise.all(year.cases.map((id) => year.store.case(id)));
    const events = new Set(stored.flatMap((one) => one?.history.map(({ event }) => event) ?? []));
    // It was no year in which nothing happened.
    for (const event of [
      'escalated',
      'duty-reminded',
      'closed',
      'postponed',
      'extended',
      'offered',
      'not-sent',
    ] as const) {
      expect(events).toContain(event);
    }
    const views = new Set(year.sent.map(({ view }) => view.view));
    for (const view of ['case', 'digest', 'overdue', 'measure', 'statement'] as const) expect(views).toContain(view);
    const { from, until } = asked.outage;
    expect(year.sent.filter((one) => one.day >= from && one.day <= until)).toEqual([]);
    expect(year.sent.filter((one) => one.day === '2026-10-12').length).toBeGreaterThan(0);
    expect((await reportOf(year)).length).toBeGreaterThan(52);
    // And each promise could have been broken.
    const [digest] = year.sent.filter(({ view }) => view.view === 'digest');
    if (digest === undefined) throw new Error('nobody was reminded');
    const twice = { ...year, sent: [...year.sent, digest] };
    const silent = { ...year, sent: year.sent.filter(({ view }) => view.view !== 'digest') };
    const told = { ...year, keysSent: [...year.keysSent, ...year.keysSent.slice(0, 1)] };
    for (const other of [twice, silent, told]) expect(await brokenIn(other, asked)).not.toEqual([]);
  });

  it('ends with each unit’s month posted once, and each figure what a slow count of the cases gives', async () => {
    expect(await wrongIn(year)).toEqual([]);
    const { posted, inChannels, corrected, again, since, tables, reviews } = await publishedIn(year);
    // Sixteen units, of which five have a channel; one or two hold December beyond the end.
    expect(posted).toBeGreaterThan(180);
    expect(inChannels).toBeGreaterThan(50);
    expect(reviews).toBe(32);
    for (const some of [corrected, again, since, tables]) expect(some).toBeGreaterThan(0);
  });

  it('would show it if a post were missing or doubled, or any figure wrong by one', async () => {
    const [first, ...posts] = year.posts.filter(({ view }) => view.view === 'month-post');
    if (first === undefined) throw new Error('nothing was posted');
    expect(await wrongIn({ ...year, posts })).toHaveLength(1);
    expect(await wrongIn({ ...year, posts: [first, first, ...posts] })).toHaveLength(1);
    expect(await wrongIn({ ...year, inPrivate: year.inPrivate.slice(1) })).toHaveLength(1);

    const [last, ...earlier] = (await year.store.figures(ever)).toReversed();
    if (last === undefined) throw new Error('nothing was counted');
    const one = [...last.counts].map(([cell, count], n) => [cell, n === 0 ? count + 1 : count] as const);
    const figures = async () => [{ ...last, counts: new Map(one) }, ...earlier];
    expect(await wrongIn({ ...year, store: { ...year.store, figures } })).toHaveLength(1);

    const months: Year['store'] = {
      ...year.store,
      async allKept(sort, query, paging) {
        const page = await year.store.allKept(sort, query, paging);
        if (sort !== 'month') return page;
        const [nth] = page.rows.filter((row) => 'month' in row && row.month === '2026-06');
        if (nth === undefined || !('releases' in nth) || nth.state.state === 'waiting') return page;
        const changed = { ...nth, state: { ...nth.state, figures: { ...nth.state.figures, inside: 1 } } };
        return { ...page, rows: page.rows.map((row) => (row === nth ? { ...row, ...changed } : row)) };
      },
    };
    expect(await wrongIn({ ...year, store: months })).toHaveLength(1);
  });
});

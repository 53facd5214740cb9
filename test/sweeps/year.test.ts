import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { day } from '../support/municipality.ts';
import { brokenIn } from './year/promises.ts';
import { reportOf } from './year/report.ts';
import { type Asked, aYear, type Year } from './year/year.ts';

// Each save waits for the disk, which others may be busy with. `node test/sweeps/year/main.ts` lives through a large one.
vi.setConfig({ testTimeout: 300_000 });

const asked: Asked = {
  units: 10,
  cases: 120,
  seed: 5,
  outage: { from: day('2026-10-05'), until: day('2026-10-09') },
};

async function lived(over: Partial<Asked> = {}): Promise<Year> {
  const year = await aYear({ ...asked, ...over });
  onTestFinished(() => year.close());
  return year;
}

describe('a year of a municipality', () => {
  it('keeps each promise of the reminders, with people late, away and gone, and the house standing still for a week', async () => {
    const year = await lived();
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
});

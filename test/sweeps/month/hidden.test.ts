/** What is hidden for conflict of interest is not to be found in a unit's month, by whatever way it might get there. */
import { describe, expect, it } from 'vitest';
import { monthLoaded } from '../../../src/cases/month/loaded.ts';
import type { MonthPostView } from '../../../src/dialogues/month/views.ts';
import { type CaseId, CaseNumber, MeasureId } from '../../../src/domain/ids.ts';
import { keepersOf } from '../../../src/domain/month/keepers.ts';
import { Month } from '../../../src/domain/period.ts';
import { aHouse, type TestHouse, viewIn } from '../../support/house.ts';
import { day, heard } from '../../support/municipality.ts';
import { done, lived, logged, max, on, solveig, turned } from '../at-a-desk.ts';
import { linked, march, posts, torget } from './a-month.ts';

const EVE = on('2026-03-31', '09:00');
const FIRST = on('2026-04-01', '09:00');
const SECRET = 'Grevlingen';
const tap = (verb: string, over = {}) => ({ verb, unit: torget, month: march, revision: '0.a', ...over });

async function measureFrom(at: TestHouse, source: CaseId, n: number, changed: string): Promise<void> {
  const made = {
    id: MeasureId.parse(`b0000000-0000-4000-8000-00000000000${n}`),
    version: 1,
    source: { from: 'case' as const, case: source, number: CaseNumber.parse(n) },
    unit: torget,
    what: 'Noe',
    owner: solveig,
    by: solveig,
    agreedAt: at.clock.now,
    dueOn: day('2026-03-30'),
    nextAttentionAt: null,
  };
  const ended = { state: 'done' as const, at: at.clock.now, on: day('2026-03-16'), by: solveig, changed };
  await at.store.putMeasure({ ...made, state: ended }, 'new');
}

/** A complaint about Max that Solveig ended with a learning point and a measure, and praise of him; and one about nobody. */
async function house(): Promise<TestHouse> {
  const at = await aHouse();
  await linked(at);
  await turned(at);
  const about = await logged(at, 1, heard({ concerns: [max], words: { said: `${SECRET} om Max` } }));
  await done(at, solveig, about, { command: 'learn', text: `${SECRET} lærte oss noe` });
  await done(at, solveig, about, { command: 'close-otherwise', as: 'withdrawn', reason: SECRET });
  await measureFrom(at, about, 1, `${SECRET} er flyttet`);
  const other = await logged(at, 2);
  await done(at, max, other, { command: 'take', as: { cause: 'informasjon' } });
  await done(at, max, other, { command: 'learn', text: 'Ring tilbake samme dag' });
  await done(at, max, other, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
  await measureFrom(at, other, 2, 'Nå ringer vi');
  return at;
}

describe('what is put before whoever writes', () => {
  it('is nothing of a case that is hidden from anybody, whoever of them may read it', async () => {
    const at = await house();
    const { profile, organisation } = at.house;
    const keepers = keepersOf({ profile, organisation }, torget, day('2026-03-31'));
    expect(keepers).toContain(solveig);
    for (const who of keepers) {
      const { unitMonth } = await monthLoaded(at.house, { unit: torget, month: march }, who, EVE);
      expect(unitMonth).toBeDefined();
      expect(JSON.stringify(unitMonth), who).not.toContain(SECRET);
    }
    // Whoever may read both still has those of the other.
    const { unitMonth } = await monthLoaded(at.house, { unit: torget, month: march }, max, EVE);
    expect(unitMonth?.suggested).toEqual({ learned: 'Ring tilbake samme dag', changed: 'Nå ringer vi' });
  });
  it('so that whoever releases what she was shown releases nothing of it', async () => {
    const at = await house();
    at.clock.now = EVE;
    await turned(at);
    const shown = viewIn(await at.tap(solveig, tap('month-show')));
    if (shown?.view !== 'month') throw new Error('it was not shown');
    const { entries, revision } = shown;
    await at.tap(solveig, tap('month-words', { ...entries, sentence: 'Takk for mars', revision }));
    at.clock.now = FIRST;
    await turned(at);
    expect(posts(at.channel.sendings)).toMatchObject([{ view: { words: { sentence: 'Takk for mars' } } }]);
    expect(JSON.stringify(posts(at.channel.sendings))).not.toContain(SECRET);
    expect(JSON.stringify(viewIn(await at.tap(max, tap('month-show'))))).not.toContain(SECRET);
  });
});

describe('a case that is hidden, or gone, after its month was posted', () => {
  const april = Month.parse('2026-04');
  const hidden = { command: 'change-track', concerns: [max], signals: [], inDanger: false, reason: 'Om Max' } as const;
  const gone = { command: 'close-otherwise', as: 'registered-in-error', reason: 'Feil' } as const;
  /** March with this many cases, posted. */
  async function posted(count: number): Promise<{ at: TestHouse; ids: CaseId[] }> {
    const at = await aHouse();
    await linked(at);
    await turned(at);
    const ids: CaseId[] = [];
    for (let n = 1; n <= count; n += 1) ids.push(await logged(at, n));
    await lived(at, on('2026-04-02'));
    return { at, ids };
  }
  const received = (view: MonthPostView) => view.figures.twelve.map(({ received: number }) => number).slice(-2);
  it.each([
    ['hidden', hidden, 2],
    ['gone', gone, 1],
  ] as const)(
    '%s: missed by nobody who reads the next month; nothing is noted, and no bar has shrunk',
    async (_, command, more) => {
      const { at, ids } = await posted(2);
      for (const id of ids.slice(0, 1)) await done(at, max, id, command);
      await lived(at, on('2026-05-05'));
      const [first, second] = posts(at.channel.sendings).map(({ view }) => view);
      expect(first?.figures).toMatchObject({ month: march, total: 2 });
      expect(second?.figures).toMatchObject({ month: april, total: 0, since: [] });
      expect(second === undefined ? [] : received(second)).toEqual([2, 0]);
      // What comes late is still noted, as far as it is more than all that was told.
      for (const n of [7, 8]) await logged(at, n, heard({ heardOn: day('2026-03-30') }));
      await lived(at, on('2026-06-03'));
      const third = posts(at.channel.sendings).at(-1)?.view;
      expect(third?.figures).toMatchObject({ month: '2026-05', since: [{ month: march, more }] });
      expect(third?.figures.twelve.at(-3)).toEqual({ month: march, received: 2 + more });
    },
  );
  it.each([
    ['hidden', hidden],
    ['gone', gone],
  ] as const)('%s: missed by nobody who has the figures counted anew', async (_, command) => {
    const { at, ids } = await posted(3);
    for (const id of ids.slice(0, 1)) await done(at, max, id, command);
    const asked = viewIn(await at.tap(max, tap('month-recount')));
    expect(asked).toMatchObject({ news: 'as-it-stands', figures: { total: 3 } });
    await turned(at);
    expect(posts(at.channel.sendings).map(({ how }) => how)).toEqual(['send']);
    // Also where others have come late, which was noted.
    await lived(at, on('2026-04-20'));
    for (const n of [7, 8]) await logged(at, n, heard({ heardOn: day('2026-03-30') }));
    await lived(at, on('2026-05-05'));
    expect(posts(at.channel.sendings).at(-1)?.view.figures.since).toMatchObject([{ month: march }]);
    for (const id of ids.slice(1, 2)) await done(at, max, id, gone);
    expect(viewIn(await at.tap(max, tap('month-recount')))).toMatchObject({ news: 'as-it-stands' });
  });
  it('what is counted anew falls where that many are gone that none of them is told of', async () => {
    const { at, ids } = await posted(6);
    for (const id of ids.slice(0, 5)) await done(at, max, id, gone);
    expect(viewIn(await at.tap(max, tap('month-recount')))).toMatchObject({
      news: 'recounted',
      figures: { total: 1, twelve: expect.arrayContaining([{ month: march, received: 1 }]) },
    });
  });
});

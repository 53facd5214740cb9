import { describe, expect, it } from 'vitest';
import { MeasureId } from '../../src/domain/ids.ts';
import { agreed } from '../../src/domain/measures.ts';
import { aHouse, inShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseId, day, heard, people, setting, unit } from '../support/municipality.ts';
import { logged, on, turned } from '../sweeps/at-a-desk.ts';

const { emma, max, jonas, nina } = people;

async function laden(cases = 7): Promise<TestHouse> {
  const at = await aHouse();
  for (let n = 1; n <= cases; n += 1) await logged(at, n);
  await turned(at);
  at.clock.now = on('2026-03-27');
  return at;
}
const lastTo = (at: TestHouse, who: string) => at.channel.sendings.findLast(({ to }) => to === `a:${who}`)?.view;

describe('“påminnelser”', () => {
  it.each(['påminnelser', 'Påminningar', 'reminders', 'mine frister'])('%s: today’s digest at once', async (word) => {
    const at = await laden(2);
    await at.say(max, word);
    await at.deliver();
    expect(lastTo(at, 'max')).toMatchObject({
      view: 'digest',
      day: '2026-03-27',
      total: 2,
      rows: [{ number: 1 }, { number: 2 }],
    });
  });
  it('nothing to do: she asked, so it is said', async () => {
    const at = await laden(1);
    await at.say(emma, 'påminnelser');
    await at.deliver();
    expect(lastTo(at, 'emma')).toMatchObject({ view: 'digest', rows: [], total: 0 });
  });
});

describe('taps on a digest', () => {
  it('show all: page by page', async () => {
    const at = await laden(15);
    const page = async (n: number) => {
      const view = viewIn(await at.tap(max, { verb: 'digest', page: n }));
      if (view.view !== 'digest') throw new Error(view.view);
      return [view.rows.map((row) => (row.row === 'case' ? row.number : 0)), view.after];
    };
    expect(await page(0)).toEqual([[1, 2, 3, 4, 5], 10]);
    expect(await page(1)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8], 7]);
    expect(await page(2)).toEqual([[9, 10, 11, 12, 13, 14, 15], 0]);
    expect(await page(9)).toEqual([[], 0]);
  });
  it('seen with one tap: its card stands there, and the next digest has something else to say', async () => {
    const at = await laden(1);
    const view = viewIn(await at.tap(max, { verb: 'digest', page: 0 }));
    const row = view.view === 'digest' ? view.rows[0] : undefined;
    if (row?.row !== 'case') throw new Error('no case');
    expect(row.duties.map(({ duty }) => duty)).toContain('see');
    const seen = viewIn(await at.tap(max, { verb: 'case-seen', case: row.case, revision: row.revision }));
    expect(seen).toMatchObject({ view: 'case', case: caseId(1), news: 'seen' });
    const next = viewIn(await at.tap(max, { verb: 'digest', page: 0 }));
    expect(next).toMatchObject({ rows: [{ does: 'answer', duties: [{ duty: 'respond' }] }] });
  });
  it('a measure opens from it', async () => {
    const at = await laden(1);
    const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');
    const source = { from: 'review', unit: unit('torget'), on: day('2026-03-27') } as const;
    const wanted = { id: measure, source, unit: unit('torget'), what: 'Ring', owner: max, dueOn: day('2026-03-27') };
    const made = agreed(wanted, setting(max, { now: at.clock.now }));
    if (!made.ok) throw new Error(made.refusal.reason);
    await at.store.putMeasure(made.measure, 'new');
    const view = viewIn(await at.tap(max, { verb: 'digest', page: 0 }));
    expect(view).toMatchObject({ rows: [{ row: 'measure', measure }, { row: 'case' }] });
    expect(viewIn(await at.tap(max, { verb: 'measure-show', measure }))).toMatchObject({ view: 'measure' });
  });
});

describe('the hour', () => {
  it('is chosen among half hours of the office, and the language stays', async () => {
    const at = await laden(1);
    await at.tap(max, { verb: 'language-set', language: 'sv' });
    const asked = viewIn(await at.tap(max, { verb: 'digest-hour' }));
    expect(asked).toMatchObject({ view: 'digest-hour', current: '08:00', usual: '08:00' });
    expect(asked.view === 'digest-hour' && [asked.hours[0], asked.hours.at(-1), asked.hours.length]).toEqual([
      '08:00',
      '15:00',
      15,
    ]);
    expect(viewIn(await at.tap(max, { verb: 'digest-hour-set', hour: '09:30' }))).toMatchObject({ current: '09:30' });
    expect(await at.store.preferencesOf(max)).toEqual({ person: max, language: 'sv', digestAt: '09:30' });
    await at.tap(max, { verb: 'language-set', language: 'nb' });
    expect(await at.store.preferencesOf(max)).toEqual({ person: max, language: 'nb', digestAt: '09:30' });
  });
  it.each(['23:00', '07:59', '08:10', 'om morgenen', ''])('“%s” leaves it as it was', async (hour) => {
    const at = await aHouse();
    expect(viewIn(await at.tap(max, { verb: 'digest-hour-set', hour }))).toMatchObject({ current: '08:00' });
    expect(await at.store.preferencesOf(max)).toBeUndefined();
  });
});

describe('what is overdue in the municipality', () => {
  async function late(): Promise<TestHouse> {
    const at = await laden(12);
    await logged(at, 13, heard({ heardOn: day('2026-03-01'), concerns: [jonas] }));
    at.clock.now = on('2026-04-13');
    return at;
  }
  it('is the coordinator’s to look through, without what is hidden from her', async () => {
    const at = await late();
    const first = viewIn(await at.tap(jonas, { verb: 'overdue', page: 0 }));
    const next = viewIn(await at.tap(jonas, { verb: 'overdue', page: 1 }));
    const rows = [first, next].flatMap((view) => (view.view === 'overdue' ? view.rows : []));
    expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([first, next]).toMatchObject([{ more: true }, { more: false }]);
  });
  it('and nobody else’s', async () => {
    const at = await late();
    for (const who of [max, nina, emma]) {
      expect(viewIn(await at.tap(who, { verb: 'overdue', page: 0 }))).toEqual({ view: 'notice', notice: 'not-yours' });
    }
  });
  it('waits in her outbox as it was, and shows what is overdue when it comes', async () => {
    const at = await late();
    await turned(at);
    expect(at.entries().filter((entry) => inShort(entry) === 'message jonas overdue')).toHaveLength(1);
    expect(lastTo(at, 'jonas')).toMatchObject({
      view: 'overdue',
      rows: expect.arrayContaining([expect.objectContaining({ number: 1, holder: 'Max Berg' })]),
    });
  });
});

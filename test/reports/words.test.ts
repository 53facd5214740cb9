/** Whose words stand in a report: what a manager released, and measures that are about the service alone. */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../src/cases/report/made.ts';
import type { StoredCase } from '../../src/cases/store.ts';
import type { Case } from '../../src/domain/case.ts';
import { ActivityId, ConversationId, MeasureId } from '../../src/domain/ids.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { UnitMonth } from '../../src/domain/month/unit-month.ts';
import { Month, monthsOn, Period } from '../../src/domain/period.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { linesOf } from '../../src/reports/plain-text.ts';
import { caseId, caseNumber, day, MORNING, organisation, people, profile, unit } from '../support/municipality.ts';
import { registeredCase } from '../support/registered.ts';
import { countedHouse } from './house.ts';

const FIRST_QUARTER = Period.parse({ from: '2026-01', months: 3 });
const asked = { scope: { is: 'municipality' }, period: FIRST_QUARTER } as const;
const linesFrom = async (
  house: ReturnType<typeof countedHouse>,
  scope: typeof asked.scope | { is: 'unit'; unit: Measure['unit'] } = asked.scope,
) => {
  const report = await madeReport(house, { ...asked, scope }, 'makes');
  return linesOf(sheetOf({ profile, organisation }, report, 'nb', day('2026-04-01')));
};

const figures = {
  countedAt: MORNING,
  notedAt: MORNING,
  ...{ received: [], inside: 0, decisions: 0, since: [], under: [], tables: [], withheld: [] },
};
function month(
  of: string,
  at: string,
  words: object,
  state: 'posted' | 'waiting' = 'posted',
  where: 'channel' | 'manager' = 'channel',
): UnitMonth {
  const twelve = Array.from({ length: 12 }, (_, n) => ({ month: monthsOn(Month.parse(at), n - 11), received: 0 }));
  const stands = { in: where, conversation: ConversationId.parse('19:a'), activity: ActivityId.parse('1') };
  return UnitMonth.parse({
    ...{ unit: of, month: at, version: 1, postsAt: MORNING, words, releases: 0, nextAttentionAt: null },
    state:
      state === 'waiting'
        ? { state }
        : { state, at: MORNING, figures: { ...figures, twelve }, tries: 0, stands, corrections: 0 },
  });
}

describe('words of a month', () => {
  const keep = (house: ReturnType<typeof countedHouse>, ...months: readonly UnitMonth[]) => {
    for (const one of months) house.kept.set(`month ${one.unit}:${one.month}`, one);
    return house;
  };
  it('are those that stood in a summary of the period, under the unit and the month', async () => {
    const words = { sentence: 'Til dere selv', learned: 'Ring før bussen går', changed: 'Vi ringer', praise: 'Takk!' };
    const lines = await linesFrom(keep(countedHouse([]), month('torget', '2026-02', words)));
    expect(lines).toEqual(expect.arrayContaining(['- Ring før bussen går', '- Vi ringer', '- Takk!']));
    expect(lines.filter((line) => line === '  Servicetorget, februar 2026')).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('Til dere selv');
  });
  it('are none that were not posted, of another time, or of another unit', async () => {
    const said = { learned: 'Skal ikke stå her' };
    const house = keep(
      countedHouse([]),
      month('torget', '2026-02', said, 'waiting'),
      month('torget', '2025-12', said),
      month('skolen', '2026-02', said, 'posted', 'manager'),
      month('torget', '2026-04', said),
    );
    expect((await linesFrom(house)).join('\n')).not.toContain('Skal ikke');
    const other = keep(countedHouse([]), month('torget', '2026-02', said));
    expect((await linesFrom(other, { is: 'unit', unit: unit('skolen') })).join('\n')).not.toContain('Skal ikke');
  });
});

describe('a measure', () => {
  const measure = (n: number, over: Partial<Measure> = {}): Measure => ({
    id: MeasureId.parse(`b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    version: 1,
    source: { from: 'case', case: caseId(n), number: caseNumber(n) },
    unit: unit('torget'),
    what: `Tiltak ${n}`,
    owner: people.max,
    by: people.max,
    agreedAt: MORNING,
    dueOn: day('2026-05-01'),
    state: { state: 'open' },
    nextAttentionAt: null,
    ...over,
  });
  const stored = (n: number, over: Partial<Case> = {}, facts: Partial<Case['facts']> = {}): StoredCase => {
    const { case: one, words } = registeredCase(n);
    return { case: { ...one, ...over, facts: { ...one.facts, ...facts } }, words, history: [], sent: [] };
  };
  const told = (measures: readonly Measure[], cases: readonly StoredCase[] = []) =>
    linesFrom(countedHouse([], {}, { measures, cases }));

  it('of a case about the service is told with its words, and what it changed', async () => {
    const done = {
      state: 'done',
      at: MORNING,
      on: day('2026-03-16'),
      by: people.max,
      changed: 'Vi ringer nå',
    } as const;
    const lines = await told([measure(1, { state: done }), measure(2)], [stored(1), stored(2)]);
    expect(lines).toContain('Tiltak i alt: 2. Gjort: 1. Over fristen: 0.');
    expect(lines).toContain('  Tiltak 1 | Servicetorget | Max Berg | 1. mai 2026 | Gjort 16. mars 2026 | Vi ringer nå');
    expect(lines).toContain('  Tiltak 2 | Servicetorget | Max Berg | 1. mai 2026 | Åpent | –');
  });
  it('of a review is told, since its minutes were released', async () => {
    const source = { from: 'review', unit: unit('torget'), on: day('2026-01-20') } as const;
    expect((await told([measure(1, { source })])).join('\n')).toContain('Tiltak 1 | Servicetorget');
  });
  it.each<[string, Partial<Case['facts']>]>([
    ['about somebody', { concerns: [people.emma] }],
    ['that was signalled', { signals: ['sensitive'] }],
    ['about a pupil', { tracks: ['pupil', 'service'] }],
    ['about a decision', { tracks: ['formal-decision'] }],
  ])('of a case %s is counted, and its words are not told', async (_, facts) => {
    const text = (await told([measure(1)], [stored(1, {}, facts)])).join('\n');
    expect(text).toContain('Tiltak i alt: 1.');
    expect(text).toContain('Gjelder en sak som ikke er for alle | Servicetorget | Max Berg');
    expect(text).not.toContain('Tiltak 1 |');
  });
  it('of a hidden case, or of one that is gone, is not even counted', async () => {
    const lines = await told([measure(1), measure(2)], [stored(1, { hiddenFrom: [people.max] })]);
    expect(lines).toContain('Ingen tiltak ble avtalt, var åpne eller ble gjort i dette tidsrommet.');
  });
});

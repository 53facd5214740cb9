/** Whose words stand in a report: what a manager released, in a summary or in minutes, and nobody else's. */
import { describe, expect, it } from 'vitest';
import { type AskedReport, madeReport } from '../../src/cases/report/made.ts';
import type { StoredCase } from '../../src/cases/store.ts';
import type { Case } from '../../src/domain/case.ts';
import { ActivityId, ConversationId, MeasureId, type PersonId } from '../../src/domain/ids.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { UnitMonth } from '../../src/domain/month/unit-month.ts';
import { Month, monthsOn, Period } from '../../src/domain/period.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Review } from '../../src/domain/review/review.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { linesOf } from '../../src/reports/plain-text.ts';
import {
  caseId,
  caseNumber,
  day,
  MORNING,
  organisation,
  people,
  profile,
  underBoards,
  unit,
} from '../support/municipality.ts';
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

const keep = (house: ReturnType<typeof countedHouse>, ...months: readonly UnitMonth[]) => {
  for (const one of months) house.kept.set(`month ${one.unit}:${one.month}`, one);
  return house;
};

describe('words of a month', () => {
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
  it('are never left out for what can’t be read: no report is made', async () => {
    const house = countedHouse([]);
    const store = { ...house.store, allKept: async () => ({ rows: [], unreadable: ['torget:2026-02'], more: false }) };
    const made = madeReport({ ...house, store }, asked, 'makes');
    await expect(made).rejects.toThrow("1 stored months can't be read: torget:2026-02");
    expect(house.kept.size).toBe(0);
  });
});

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
const minutes = 'Vi ble enige: Tiltak 1';
type Held = Extract<Review['state'], { state: 'held' }>;
const held = (over: Partial<Held> = {}): Held => ({
  ...{ state: 'held', at: MORNING, on: day('2026-01-22'), by: people.max, minutes, post: { post: 'none' } },
  ...over,
});
function review(state: Review['state'], decisions = [measure(1)], at = unit('torget')): Review {
  const about = { period: { from: '2025-07', months: 6 }, version: 1, nextAttentionAt: null, meetsOn: '2026-01-22' };
  const decided = decisions.map(({ id, what }) => ({ what, owner: people.max, dueOn: '2026-05-01', measure: id }));
  return Review.parse({ ...about, unit: at, on: '2026-01-20', decisions: decided, state });
}

describe('words of another board, an authority of its own,', () => {
  const apart: Profile = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' } };
  const ELSEWHERE = 'står i rapportene til disse nemndene';
  async function told(scope: AskedReport['scope'], by: Profile = apart) {
    const measures = ['torget', 'skolen'].map((at, n) =>
      measure(n + 1, { unit: unit(at), source: { from: 'review', unit: unit(at), on: day('2026-01-20') } }),
    );
    const house = keep(
      countedHouse([], { profile: by, organisation: underBoards }, { measures }),
      month('torget', '2026-02', { learned: 'Fra torget' }),
      month('skolen', '2026-02', { learned: 'Fra skolen' }),
    );
    for (const one of measures)
      house.kept.set(`review ${one.unit}:2026-01-20`, review(held({ minutes: one.what }), [one], one.unit));
    const report = await madeReport(house, { ...asked, scope }, 'makes');
    const lines = linesOf(sheetOf({ profile: by, organisation: underBoards }, report, 'nb', day('2026-04-01')));
    return ['Fra torget', 'Fra skolen', 'Tiltak 1', 'Tiltak 2', ELSEWHERE].filter((one) =>
      lines.join('\n').includes(one),
    );
  }
  it('stand in its own report, and in none that goes further', async () => {
    expect(await told(asked.scope)).toEqual(['Fra torget', 'Tiltak 1', ELSEWHERE]);
    expect(await told({ is: 'unit', unit: unit('kommunen') })).toEqual(['Fra torget', 'Tiltak 1', ELSEWHERE]);
    expect(await told({ is: 'unit', unit: unit('skolen') })).toEqual(['Fra skolen', 'Tiltak 2']);
    expect(await told({ is: 'board', board: 'kultur-och-utbildning' })).toEqual(['Fra skolen', 'Tiltak 2']);
  });
  it('are told where all are one authority', async () => {
    expect(await told(asked.scope, profile)).toEqual(['Fra torget', 'Fra skolen', 'Tiltak 1', 'Tiltak 2']);
  });
});

describe('a measure', () => {
  const stored = (n: number, over: Partial<Case> = {}, facts: Partial<Case['facts']> = {}): StoredCase => {
    const { case: one, words } = registeredCase(n);
    return { case: { ...one, ...over, facts: { ...one.facts, ...facts } }, words, history: [], sent: [] };
  };
  const told = (measures: readonly Measure[], cases: readonly StoredCase[] = []) =>
    linesFrom(countedHouse([], {}, { measures, cases }));

  const done = { state: 'done', at: MORNING, on: day('2026-03-16'), by: people.max, changed: 'Vi ringer nå' } as const;
  const source = { from: 'review', unit: unit('torget'), on: day('2026-01-20') } as const;
  const toldOf = (one: Measure, reviewed: Review | undefined, ...months: readonly UnitMonth[]) => {
    const house = keep(countedHouse([], {}, { measures: [one] }), ...months);
    if (reviewed !== undefined) house.kept.set('review torget:2026-01-20', reviewed);
    return linesFrom(house);
  };

  it('of a case about the service is a line without a word of it, or a name', async () => {
    const lines = await told([measure(1, { state: done }), measure(2)], [stored(1), stored(2)]);
    expect(lines).toContain('Per 31. mars 2026: 2 tiltak i alt. Gjort: 1. Over fristen: 0.');
    expect(lines).toContain(
      '  Etter en sak | Servicetorget | Leder, Servicetorget | 1. mai 2026 | Gjort 16. mars 2026 | –',
    );
    expect(lines).toContain('  Etter en sak | Servicetorget | Leder, Servicetorget | 1. mai 2026 | Åpent | –');
    for (const secret of ['Tiltak 1', 'Vi ringer nå', 'Max', 'Berg']) expect(lines.join('\n')).not.toContain(secret);
  });
  it('of a case stays without words where a manager released the same ones in a month', async () => {
    const words = { changed: 'Vi ringer nå' };
    const house = keep(
      countedHouse([], {}, { measures: [measure(1, { state: done })], cases: [stored(1)] }),
      month('torget', '2026-02', words),
    );
    expect((await linesFrom(house)).join('\n')).toContain('Gjort 16. mars 2026 | –');
  });
  it.each<[string, PersonId, string]>([
    ['the manager above', people.solveig, 'Leder, Prøvevik kommune'],
    ['another unit’s manager', people.rita, 'Leder, Prøvevik skole'],
    ['somebody who works there', people.emma, 'Ansatt, Servicetorget'],
  ])('names %s by the role alone', async (_, owner, role) => {
    const text = (await told([measure(1, { owner })], [stored(1)])).join('\n');
    expect(text).toContain(`| Servicetorget | ${role} | 1. mai 2026`);
    expect(text).not.toContain(organisation.people.get(owner)?.name);
  });
  it('of a review is told in the words of its released minutes', async () => {
    expect((await toldOf(measure(1, { source }), review(held()))).join('\n')).toContain('  Tiltak 1 | Servicetorget |');
    const there = held({ post: { post: 'there', tries: 1 } });
    expect((await toldOf(measure(1, { source }), review(there))).join('\n')).toContain('  Tiltak 1 | Servicetorget |');
  });
  it.each<[string, Review | undefined]>([
    ['that is not held', review({ state: 'open' })],
    ['that is gone', undefined],
    ['whose minutes leave it out', review(held({ minutes: 'Vi drakk kaffe' }))],
    ['that does not decide it any more', review(held(), [])],
    ['whose minutes may not have been read', review(held({ post: { post: 'uncertain', tries: 1 } }))],
    ['whose minutes are on their way', review(held({ post: { post: 'under-way', tries: 1 } }))],
    ['whose minutes were refused', review(held({ post: { post: 'none', untold: true } }))],
  ])('of a review %s is a line without words', async (_, reviewed) => {
    const text = (await toldOf(measure(1, { source }), reviewed)).join('\n');
    expect(text).toContain('  Fra en halvårsgjennomgang | Servicetorget | Leder, Servicetorget');
    expect(text).not.toContain('Tiltak 1');
  });
  it('of a review tells what it changed where a summary did', async () => {
    const one = measure(1, { source, state: done });
    expect((await toldOf(one, review(held()))).join('\n')).not.toContain('Vi ringer nå');
    const released = month('torget', '2026-02', { changed: 'Takk for sist.\nVi ringer nå' });
    expect((await toldOf(one, review(held()), released)).join('\n')).toContain('Gjort 16. mars 2026 | Vi ringer nå');
    const elsewhere = month('skolen', '2026-02', { changed: 'Vi ringer nå' });
    expect((await toldOf(one, review(held()), elsewhere)).join('\n')).toContain('Gjort 16. mars 2026 | –');
  });
  it.each<[string, Partial<Case>, Partial<Case['facts']>]>([
    ['about somebody', {}, { concerns: [people.emma] }],
    ['that was signalled', {}, { signals: ['sensitive'] }],
    ['about a pupil', {}, { tracks: ['pupil', 'service'] }],
    ['about a decision', {}, { tracks: ['formal-decision'] }],
  ])('of a case %s is neither a line nor counted', async (_, over, facts) => {
    expect(await told([measure(1)], [stored(1, over, facts)])).toEqual(await told([]));
    const beside = await told([measure(1), measure(2)], [stored(1, over, facts), stored(2)]);
    expect(beside).toEqual(await told([measure(2)], [stored(2)]));
  });
  it('stands as it was on the last day of the period', async () => {
    const later = { ...done, on: day('2026-04-02') };
    const due = { dueOn: day('2026-03-01') };
    const lines = await told(
      [measure(1, { ...due, state: later }), measure(2, { dueOn: day('2026-04-01') })],
      [stored(1), stored(2)],
    );
    expect(lines).toContain('Per 31. mars 2026: 2 tiltak i alt. Gjort: 0. Over fristen: 1.');
    expect(lines.join('\n')).toContain('1. mars 2026 | Frist overskredet');
    expect(lines.join('\n')).toContain('1. april 2026 | Åpent');
  });
  it('of a hidden case, or of one that is gone, is not even counted', async () => {
    const lines = await told([measure(1), measure(2)], [stored(1, { hiddenFrom: [people.max] })]);
    expect(lines).toContain('Ingen tiltak ble avtalt, var åpne eller ble gjort i dette tidsrommet.');
  });
});

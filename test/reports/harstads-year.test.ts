/**
 * A year of Harstad's procedure, as its profile has it, for one unit and the municipality: cases are heard, answered and
 * closed, the clock runs from day to day, and all that was posted and reported is held against a count by hand. Each
 * part is headed by the words with which the profile says what D00075 asks for.
 */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../src/cases/report/made.ts';
import type { MonthPostView } from '../../src/dialogues/month/views.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { Period } from '../../src/domain/period.ts';
import type { Report } from '../../src/domain/report/report.ts';
import type { Review } from '../../src/domain/review/review.ts';
import { type Day, plusDays } from '../../src/domain/time.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { linesOf } from '../../src/reports/plain-text.ts';
import { aHouse, type TestHouse } from '../support/house.ts';
import { day, heard, kind, organisation, people, unit } from '../support/municipality.ts';
import { done, logged, on, turned } from '../sweeps/at-a-desk.ts';
import { channel, posts, torget } from '../sweeps/month/a-month.ts';
import { link, review } from '../sweeps/year/monthly.ts';
import { chance } from './cases.ts';
import { keepInMemory } from './secretary.ts';

const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error('the profile is not sound');
const { profile: harstad } = loaded;
const { monthlySummary, review: reviews, toBoards } = harstad.reports;
const [toAll] = toBoards;

const BEGINS = day('2026-01-05');
const ENDS = day('2027-01-08');
const YEAR = Period.parse({ from: '2026-01', months: 12 });
const MONTHS = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);
const managers = { torget: people.max, skolen: people.rita, kommunen: people.solveig } as const;
const causes = ['tid', 'tid', 'informasjon', 'kvalitet'] as const;

/** What somebody said, as whoever counts by hand has it on her list. */
interface Line {
  readonly unit: keyof typeof managers;
  readonly kind: 'klage-tjeneste' | 'forslag' | 'tips';
  readonly heardOn: Day;
  readonly loggedOn: Day;
  readonly closedOn: Day;
  readonly cause: (typeof causes)[number];
  readonly inside: boolean;
}

/** Said at the end of March, written down when its summary had been posted. */
const late: Line = {
  ...{ unit: 'torget', kind: 'klage-tjeneste', cause: 'tid', inside: false },
  ...{ heardOn: day('2026-03-27'), loggedOn: day('2026-04-09'), closedOn: day('2026-04-10') },
};

function linesOfTheYear(): Line[] {
  const random = chance(14);
  const whole = (below: number) => Math.floor(random() * below);
  const months = MONTHS.flatMap((month) => {
    const counts = { torget: 4 + whole(4), skolen: 2 + whole(2), kommunen: whole(2) };
    return (['torget', 'skolen', 'kommunen'] as const).flatMap((of) =>
      Array.from({ length: counts[of] }, (): Line => {
        const heardOn = day(`${month}-${String(6 + whole(20)).padStart(2, '0')}`);
        const what = (['klage-tjeneste', 'klage-tjeneste', 'forslag', 'tips'] as const)[whole(4)] ?? 'tips';
        const cause = causes[whole(causes.length)] ?? 'tid';
        // Every fifth or so later than the fortnight that was promised; what December heard is closed in January.
        const closedOn = plusDays(heardOn, random() < 0.2 ? 17 : 1 + whole(8));
        const inside = what === 'klage-tjeneste' && random() < 0.2;
        return { unit: of, kind: what, heardOn, loggedOn: heardOn, closedOn, cause, inside };
      }),
    );
  });
  return [...months, late];
}

/** From one morning to the next; the clock looks twice each morning, having forgotten all that it keeps in mind. */
async function live(at: TestHouse, lines: readonly Line[]): Promise<void> {
  const ids = new Map<number, CaseId>();
  for (let today = BEGINS; today <= ENDS; today = plusDays(today, 1)) {
    at.clock.now = on(today, '09:00');
    await turned(at);
    await turned(at);
    at.clock.now = on(today, '12:00');
    for (const [n, line] of lines.entries()) {
      const words = { contact: { as: 'anonymous' } as const, ...(line.inside ? { suggestion: 'Åpne før åtte' } : {}) };
      const what = { kind: kind(line.kind), unit: unit(line.unit), heardOn: line.heardOn, words };
      if (line.loggedOn === today) ids.set(n, await logged(at, n + 1, heard(what)));
      const id = ids.get(n);
      if (line.closedOn === today && id !== undefined)
        for (const command of closing(line)) await done(at, managers[line.unit], id, command);
    }
    // Each review is held a week after it was begun.
    for (const one of await kept(at))
      if (one.unit === torget && one.state.state === 'open' && plusDays(one.on, 7) <= today)
        await review(at.house, people.max, one);
  }
}
const closing = ({ kind: what, cause }: Line): Command[] =>
  what === 'klage-tjeneste'
    ? [
        { command: 'take', as: { cause } },
        { command: 'answer', outcome: 'upheld', text: 'Det skal ikke skje igjen.' },
        { command: 'learn', text: 'Ring når det blir sent.' },
        { command: 'close' },
      ]
    : [
        { command: 'take', as: {} },
        { command: 'answer', outcome: what === 'forslag' ? 'adopted' : 'dealt-with', text: 'Takk.' },
        { command: 'close' },
      ];

const kept = async (at: TestHouse): Promise<readonly Review[]> =>
  (await at.store.allKept('review', {}, { skip: 0, limit: 100 })).rows;

interface Lived {
  readonly lines: readonly Line[];
  readonly posts: readonly MonthPostView[];
  readonly agendas: number;
  readonly minutes: number;
  readonly reviews: readonly Review[];
  readonly report: Report;
  readonly said: readonly string[];
}

async function theYear(): Promise<Lived> {
  keepInMemory();
  const at = await aHouse({ profile: harstad, organisation, now: on(BEGINS, '08:00') });
  await link(at.store, torget, people.max, at.clock.now);
  const lines = linesOfTheYear();
  await live(at, lines);
  const report = await madeReport(at.house, { scope: { is: 'municipality' }, period: YEAR }, 'makes');
  const { sendings } = at.channel;
  const sent = sendings.filter(({ how }) => how === 'send');
  return {
    lines,
    posts: posts(sent).map(({ view }) => view),
    agendas: sent.filter(({ to, view }) => to === 'a:max' && view?.view === 'review' && view.unit === torget).length,
    minutes: sent.filter(({ to, view }) => to === channel && view?.view === 'review-post').length,
    reviews: (await kept(at)).filter((one) => one.unit === torget),
    report,
    said: linesOf(sheetOf(at.house, report, 'nb', ENDS)),
  };
}
let once: Promise<Lived> | undefined;
const lived = () => (once ??= theYear());

const heardIn = (lines: readonly Line[], month: string) => lines.filter(({ heardOn }) => heardOn.startsWith(month));
const ofKind = (lines: readonly Line[], code: string) => lines.filter((line) => line.kind === code).length;

function blockWith({ tables }: Report, dimension: string, value: string) {
  const blocks = tables.filter((one) => one.dimension === dimension).flatMap((one) => one.blocks);
  const found = blocks.find(({ values }) => values.includes(value));
  if (found === undefined) throw new Error(`nothing is told of ${dimension} ${value}`);
  return found;
}

describe(monthlySummary.source, () => {
  it('each month stands in the unit’s channel once, complaints and suggestions, as they were counted by then', async () => {
    expect(monthlySummary.counts).toEqual(expect.arrayContaining(['complaint', 'suggestion']));
    const { lines, posts: all } = await lived();
    const ours = all.filter(({ figures }) => figures.month.startsWith('2026'));
    expect(ours.map(({ figures }) => figures.month)).toEqual(MONTHS);
    for (const { figures } of ours) {
      const known = lines.filter((line) => line.unit === 'torget' && line !== late);
      const own = heardIn(known, figures.month);
      const counted = figures.received.map(({ kind: code, count }) => [code, count]);
      const byHand = figures.received.map(({ kind: code }) => [code, ofKind(own, code)]);
      expect([figures.month, figures.total, counted]).toEqual([figures.month, own.length, byHand]);
      expect(figures.received.map(({ kind: code }) => code)).toEqual(
        expect.arrayContaining(['klage-tjeneste', 'forslag']),
      );
      expect(figures.inside).toBe(own.filter(({ inside }) => inside).length);
    }
  });
  it('one that was written down too late for March is noted in April, and in no other month', async () => {
    const noted = (await lived()).posts.flatMap(({ figures }) => figures.since.map((one) => [figures.month, one]));
    expect(noted).toEqual([['2026-04', { month: '2026-03', more: 1 }]]);
  });
});

describe(reviews.source, () => {
  it('January’s and August’s are begun once, held once, and their minutes posted', async () => {
    expect(reviews.onMonthDays).toEqual(['01-20', '08-20']);
    const { reviews: begun, agendas, minutes } = await lived();
    expect(begun.map(({ on: date, state }) => [date, state.state])).toEqual([
      ['2026-01-20', 'held'],
      ['2026-08-20', 'held'],
    ]);
    expect([agendas, minutes]).toEqual([2, 2]);
  });
});

describe(`${toAll?.source}: ${toAll?.to.nb}`, () => {
  it('yearly, for the whole municipality: as many as on the list, late ones too', async () => {
    expect(toAll).toMatchObject({ scope: 'municipality', timesAYear: 1, inAnnualReport: true });
    const { lines, report, said } = await lived();
    expect([report.goesTo, report.received]).toEqual([[toAll], lines.length]);
    for (const row of report.kinds) expect([row.kind, row.received]).toEqual([row.kind, ofKind(lines, row.kind)]);
    expect(report.months.map(({ month, received }) => [month, received])).toEqual(
      MONTHS.map((month) => [month, heardIn(lines, month).length]),
    );
    expect(report.inside).toBe(lines.filter(({ inside }) => inside).length);
    const closed = lines.filter(({ closedOn }) => closedOn <= '2026-12-31');
    const complaints = closed.filter((line) => line.kind === 'klage-tjeneste');
    for (const cause of new Set(causes)) {
      const { values, count } = blockWith(report, 'cause', cause);
      expect([values, count]).toEqual([values, complaints.filter((line) => values.includes(line.cause)).length]);
    }
    // The promise is fourteen days; nobody was told that it takes longer.
    const late = closed.filter((line) => line.closedOn > plusDays(line.heardOn, 14));
    expect(blockWith(report, 'timeliness', 'late').count).toBe(late.length);
    expect(said[0]).toContain('Årsrapport 2026');
    const [annual = ''] = said.join('\n').split('## Tall til årsrapporten\n')[1]?.split('\n\n') ?? [];
    expect(annual).toContain(`Klage på tjeneste | ${ofKind(lines, 'klage-tjeneste')}`);
    expect(annual).toContain(`Forbedringsforslag | ${ofKind(lines, 'forslag')}`);
    expect(said.join('\n')).toContain(`I alt | ${lines.length}`);
  });
});

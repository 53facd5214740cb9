/** What a report says, against a slow count of the same cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedReport, madeReport } from '../../src/cases/report/made.ts';
import { languages } from '../../src/domain/language.ts';
import type { Organisation, Unit } from '../../src/domain/organisation.ts';
import { firstDayOf, lastDayOf, monthsOn, Period } from '../../src/domain/period.ts';
import { Profile } from '../../src/domain/profile.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { books, type Counted } from '../../src/domain/statistics/counted.ts';
import type { Day } from '../../src/domain/time.ts';
import { countedAs } from '../../src/domain/turned-away/turned-away.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { linesOf } from '../../src/reports/plain-text.ts';
import { aClosing, aCounted } from '../stores/counting.ts';
import { day, kind, organisation, profile, underBoards, unit } from '../support/municipality.ts';
import { casesOfAYear, pileUp } from './cases.ts';
import { countedHouse } from './house.ts';

const period = (from: string, months: number) => Period.parse({ from, months });
const YEAR = period('2025-01', 12);
const THE_YEAR: AskedReport = { scope: { is: 'municipality' }, period: YEAR };
const cases = [
  ...casesOfAYear(day('2024-01-01'), 150, 1),
  ...casesOfAYear(day('2025-01-01'), 320, 2),
  ...pileUp(2025, 14),
];

const within = (date: Day, of: Period) => date >= firstDayOf(of) && date <= lastDayOf(of);
const lineOf = (report: Report, over: { profile?: Profile; organisation?: Organisation } = {}) =>
  linesOf(sheetOf({ profile, organisation, ...over }, report, 'nb', day('2026-03-16')));

/** All that a report counts, counted by going through the cases one by one. `units`: left out where it is all of them. */
function expectCounted(report: Report, all: readonly Counted[], units?: readonly string[]): void {
  const { period: asked, kinds, tables } = report;
  const own = all.filter((one) => units === undefined || units.includes(one.unit));
  const received = own.filter((one) => one.book === 'service' && within(one.heardOn, asked));
  const before = period(`${Number(asked.from.slice(0, 4)) - 1}${asked.from.slice(4)}`, asked.months);
  expect(report.received).toBe(received.length);
  const lastYear = own.filter((one) => one.book === 'service' && within(one.heardOn, before));
  // Whether anything at all was counted by then, or in the year before.
  const firsts = all.filter(({ book }) => book === 'service').map(({ heardOn }) => heardOn.slice(0, 7));
  const isCounted = firsts.some((month) => month <= before.from && month >= monthsOn(before.from, -12));
  expect(report.receivedBefore).toBe(isCounted ? lastYear.length : undefined);
  expect(report.inside).toBe(received.filter((one) => one.suggestionInside).length);
  const decisions = own.filter((one) => one.book === 'decision' && within(one.heardOn, asked)).length;
  expect(report.decisions).toBe(decisions < 5 ? 0 : decisions);
  for (const row of kinds) {
    expect(row.received).toBe(received.filter((one) => one.kind === row.kind).length);
    expect(row.before).toBe(isCounted ? lastYear.filter((one) => one.kind === row.kind).length : undefined);
  }
  for (const { month, received: count } of report.months)
    expect(count ?? 0).toBe(received.filter((one) => one.heardOn.startsWith(month)).length);
  for (const parts of [report.parts, report.boards])
    if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.received, 0)).toBe(received.length);

  const closed = own.flatMap((one) =>
    one.book === 'service' && one.closed !== undefined && within(one.closed.on, asked) ? [one.closed] : [],
  );
  const { threshold } = profile.reports.monthlySummary;
  for (const { dimension, blocks, days } of tables) {
    for (const { values, count } of blocks) {
      expect(count).toBeGreaterThanOrEqual(threshold);
      const has = (value: string) => values.includes(value);
      switch (dimension) {
        case 'area':
          expect(count).toBe(received.filter((one) => has(one.area)).length);
          break;
        case 'anonymity':
          expect(count).toBe(received.filter((one) => has(one.anonymous ? 'anonymous' : 'named')).length);
          break;
        case 'outcome':
          expect(count).toBe(closed.filter((one) => has(one.outcome)).length);
          break;
        case 'cause':
          expect(count).toBe(closed.filter((one) => has(one.cause ?? 'none-stated')).length);
          break;
        case 'timeliness':
          expect(count).toBe(closed.filter((one) => has(one.timeliness)).length);
          break;
        case 'extension':
          expect(count).toBe(closed.filter((one) => has(one.extended ? 'extended' : 'as-promised')).length);
          break;
        case 'days': {
          const taken = closed.flatMap((one) => one.days ?? []).sort((a, b) => a - b);
          expect([count, days?.sum]).toEqual([taken.length, taken.reduce((sum, one) => sum + one, 0)]);
          const [low = 0, high = 0] = [taken[Math.ceil(taken.length / 2) - 1], taken[Math.floor(taken.length / 2)]];
          expect(report.days?.median).toBe((low + high) / 2);
          break;
        }
        case 'hidden':
          expect(count).toBe(own.filter((one) => one.book === 'hidden' && within(one.heardOn, asked)).length);
          break;
        default:
          throw new Error(`a report tells nothing of ${dimension}`);
      }
    }
  }
}

describe('the report of a year', () => {
  it('counts what a slow count does, and tells most of it', async () => {
    const report = await madeReport(countedHouse(cases), THE_YEAR, 'makes');
    expectCounted(report, cases);
    expect(report.tables.map(({ dimension }) => dimension).sort()).toEqual(
      ['anonymity', 'area', 'cause', 'days', 'extension', 'hidden', 'outcome', 'timeliness'].sort(),
    );
    expect(report.withheld).toEqual([]);
  });
  it('says it in words that a board can read', async () => {
    const report = await madeReport(countedHouse(cases), THE_YEAR, 'makes');
    const lines = lineOf(report);
    expect(lines).toContain('Årsrapport 2025: Harstad kommune');
    expect(lines).toContain('Til: Årsrapporten');
    expect(lines.join('\n')).toMatch(/\d+ saker kom inn\. I 2024 var det \d+\./);
    expect(lines.join('\n')).toMatch(/Svaret tok \d+,\d arbeidsdager i gjennomsnitt/);
    expect(lines).toContain('## Tall til årsrapporten');
    expect(lines.join('\n')).toContain('Innbyggertallet står ikke i prosedyren');
    expect(lines.join('\n')).toContain('der ingen av dem er under 5');
  });
  it('compares with nothing that nobody counted', async () => {
    const begun = [...casesOfAYear(day('2025-01-01'), 320, 2), ...pileUp(2025, 14)].filter(
      ({ heardOn }) => heardOn >= day('2025-09-05'),
    );
    const year = await madeReport(countedHouse(begun), THE_YEAR, 'makes');
    expect([year.receivedBefore, year.months.map(({ received }) => received === undefined)]).toEqual([
      undefined,
      Array.from({ length: 12 }, (_, n) => n < 8),
    ]);
    const said = lineOf(year);
    expect(said.join('\n')).not.toContain('I 2024');
    expect(said.join('\n')).toContain('august | –');
    expect(said.join('\n')).toContain(`I alt | ${year.received} | –`);
    // A quarter that had begun when the counting did is no year to be compared with.
    const later = begun.map((one) => ({ ...one, heardOn: day(`2026${one.heardOn.slice(4)}`) }));
    const quarter = { ...THE_YEAR, period: period('2026-07', 3) };
    const report = await madeReport(countedHouse([...begun, ...later, ...later]), quarter, 'looks');
    expect(report.receivedBefore).toBeUndefined();
    expect(report.priorities.filter(({ first }) => first === 'kind')).toEqual([]);
    const next = await madeReport(
      countedHouse([...begun, ...later]),
      { ...THE_YEAR, period: period('2026-10', 3) },
      'looks',
    );
    expect(next.receivedBefore).toBe(
      begun.filter(({ book, heardOn }) => book === 'service' && heardOn >= day('2025-10-01')).length,
    );
  });
  it('counts what was in time of what had a deadline, extended ones included', async () => {
    const free = Array.from({ length: 40 }, () =>
      aCounted({ heardOn: '2025-05-05', closed: aClosing({ on: '2025-05-06', timeliness: 'no-deadline' }) }),
    );
    const report = await madeReport(countedHouse([...cases, ...free]), THE_YEAR, 'makes');
    const closed = cases.flatMap(({ book, closed: how }) =>
      book === 'service' && how !== undefined && within(how.on, YEAR) ? [how.timeliness] : [],
    );
    const late = closed.filter((how) => how === 'late').length;
    const kept = `${Math.round((100 * (closed.length - late)) / closed.length)}`;
    expect(closed).toContain('in-extended-time');
    expect(lineOf(report).join('\n')).toMatch(new RegExp(`- ${kept}\\s% av dem som var lovet svar innen en frist`));
    const few = await madeReport(countedHouse([...cases, ...free.slice(0, 3)]), THE_YEAR, 'makes');
    expect(lineOf(few).join('\n')).not.toContain('lovet svar innen en frist, fikk');
  });
  it('goes to whom the procedure has it go so often', async () => {
    const to = (timesAYear: number) => ({ ...profile.reports.toBoards[0], scope: 'municipality', timesAYear }) as const;
    const by = Profile.shape.reports.shape.toBoards.parse([1, 2, 4, 5].map(to));
    const asked: Profile = { ...profile, reports: { ...profile.reports, toBoards: by } };
    const times = async (months: number) =>
      (
        await madeReport(
          countedHouse(cases, { profile: asked }),
          { ...THE_YEAR, period: period('2025-01', months) },
          'looks',
        )
      ).goesTo.map(({ timesAYear }) => timesAYear);
    expect([await times(12), await times(6), await times(3), await times(1)]).toEqual([[1], [2], [4, 5], []]);
  });
  it('counts per 1,000 inhabitants where the procedure knows how many there are', async () => {
    const known = { ...profile, municipality: { ...profile.municipality, inhabitants: 25_000 } };
    const report = await madeReport(countedHouse(cases, { profile: known }), THE_YEAR, 'makes');
    const lines = lineOf(report, { profile: known }).join('\n');
    expect(lines).toContain(`Det er ${((report.received * 1000) / 25_000).toFixed(1).replace('.', ',')} per 1000`);
    expect(lines).not.toContain('Innbyggertallet');
    const ofUnit = { ...THE_YEAR, scope: { is: 'unit', unit: unit('skolen') } } as const;
    expect(await madeReport(countedHouse(cases, { profile: known }), ofUnit, 'makes')).toMatchObject({
      inhabitants: undefined,
    });
  });
  it('says the same in every language', async () => {
    const report = await madeReport(countedHouse(cases), THE_YEAR, 'makes');
    const all = languages.map((language) => sheetOf({ profile, organisation }, report, language, day('2026-03-16')));
    const figures = all.map(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'table' ? block.table.rows.map(({ cells }) => cells.length) : [])),
    );
    for (const one of figures) expect(one).toEqual(figures[0]);
    for (const { blocks } of all) expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|Infinity|none-stated/);
    expect(new Set(all.map(({ title }) => title)).size).toBeGreaterThan(1);
  });
});

describe('units that come and go', () => {
  const standing = (id: string, from: string, over: Partial<Unit> = {}): [Unit['id'], Unit] => {
    const torget = underBoards.units.get(unit('torget'));
    if (torget === undefined) throw new Error('there is a desk');
    return [unit(id), { ...torget, id: unit(id), name: `Enhet ${id}`, validFrom: day(from), ...over }];
  };
  const changing: Organisation = {
    ...underBoards,
    units: new Map([
      ...underBoards.units,
      standing('nedlagt', '2020-01-01', { validUntil: day('2024-06-30') }),
      standing('avsluttet', '2020-01-01', { validUntil: day('2025-01-31') }),
      standing('ny', '2026-02-01'),
      standing('ny-skole', '2026-02-01', { board: 'kultur-och-utbildning', parent: unit('skolen') }),
      standing('urort', '2027-01-01'),
    ]),
  };
  const all = [
    ...cases,
    ...Array.from({ length: 9 }, (_, n) =>
      aCounted({ unit: 'nedlagt', heardOn: `2024-0${n + 1}-05`, anonymous: n > 4 }),
    ),
    // Heard while it stood, and closed thereafter.
    ...Array.from({ length: 12 }, (_, n) =>
      aCounted({
        unit: 'avsluttet',
        heardOn: '2025-01-20',
        closed: aClosing({ on: `2025-0${2 + (n % 7)}-10`, cause: 'tid', days: 9 }),
      }),
    ),
    // Moved to units that came only later.
    ...Array.from({ length: 14 }, (_, n) => aCounted({ unit: n < 7 ? 'ny' : 'ny-skole', heardOn: '2025-11-03' })),
  ];
  const made = (scope: AskedReport['scope'], asked = YEAR) =>
    madeReport(countedHouse(all, { organisation: changing }), { scope, period: asked }, 'makes');

  it('are all in the municipality’s figures of both years', async () => {
    const report = await made({ is: 'municipality' });
    expectCounted(report, all);
    expect(report.tables.length).toBeGreaterThan(5);
    expectCounted(await made({ is: 'municipality' }, period('2024-01', 12)), all);
  });
  it('are in those of the board and the unit that they belong to', async () => {
    const school = await made({ is: 'board', board: 'kultur-och-utbildning' });
    expectCounted(school, all, ['skolen', 'ny-skole']);
    expectCounted(await made({ is: 'unit', unit: unit('skolen') }), all, ['skolen', 'ny-skole']);
    const others = ['kommunen', 'torget', 'badet', 'nedlagt', 'avsluttet', 'ny'];
    expectCounted(await made({ is: 'board', board: 'kommunstyrelsen' }), all, others);
  });
  it('have a line where they stood in it or have figures of it', async () => {
    const { parts } = await made({ is: 'municipality' });
    const lines = new Set(parts.flatMap(({ of }) => (of.is === 'unit' ? [of.unit] : [])));
    expect([...lines].sort()).toEqual(['avsluttet', 'badet', 'ny', 'skolen', 'torget']);
  });
});

describe('what is finer than totals by kind', () => {
  it('is in the ledger when a report is made, and not when it is only looked at', async () => {
    const house = countedHouse(cases);
    const looked = await madeReport(house, THE_YEAR, 'looks');
    expect(house.kept.size).toBe(0);
    const made = await madeReport(house, THE_YEAR, 'makes');
    expect(made).toEqual(looked);
    expect([...house.kept.keys()]).toEqual(['publication 2025:1']);
  });
  it('stands as it was first told, whatever is counted since, and says so', async () => {
    const house = countedHouse(cases);
    const made = await madeReport(house, THE_YEAR, 'makes');
    const since = aCounted({ unit: 'skolen', area: 'school', heardOn: '2025-06-01' });
    const later = countedHouse([...cases, since]);
    for (const [key, value] of house.kept) later.kept.set(key, value);
    const again = await madeReport(later, THE_YEAR, 'makes');
    expect(again.tables).toEqual(made.tables);
    expect(again.received).toBe(made.received + 1);
    expect(again.changed).toContain('area');
    expect([...later.kept.keys()]).toEqual(['publication 2025:1']);
    expect(lineOf(again).filter((line) => line.startsWith('Tabellen står slik'))).toHaveLength(again.changed.length);
  });
  it('is told for longer periods only where it covers much', async () => {
    const report = await madeReport(countedHouse(cases), { ...THE_YEAR, period: period('2025-01', 1) }, 'makes');
    expect(report.tables).toEqual([]);
    expect(new Set(report.withheld.map(({ because }) => because))).toEqual(new Set(['too-short']));
    const lines = lineOf(report);
    // Once, and where it stands; no chapter without a table.
    expect(lines.filter((line) => line.startsWith('Dette vises bare'))).toEqual([
      'Dette vises bare for et lengre tidsrom, og står i årsrapporten:',
    ]);
    expect(lines).toContain('- Avsluttet, etter årsak');
    for (const heading of ['## Årsaker', '## Resultat', '## Tiden det tok', '## Anonyme'])
      expect(lines).not.toContain(heading);
  });
  it('is missing with a word where there are too few', async () => {
    const few = Array.from({ length: 4 }, () =>
      aCounted({ heardOn: '2025-06-01', closed: aClosing({ on: '2025-06-03' }) }),
    );
    const report = await madeReport(countedHouse(few), THE_YEAR, 'makes');
    expect([report.received, report.tables]).toEqual([4, []]);
    expect(lineOf(report).join('\n')).toContain('Det er for få til å vise dette');
  });
  it('never holds a small cell, and always what a slow count gives, whatever came in', async () => {
    const one = fc.record({
      book: fc.constantFrom(...books),
      at: fc.constantFrom('kommunen', 'torget', 'skolen', 'badet'),
      month: fc.integer({ min: 1, max: 12 }),
      anonymous: fc.boolean(),
      outcome: fc.constantFrom('upheld', 'not-upheld', 'withdrawn'),
      timeliness: fc.constantFrom('in-time', 'late', 'no-deadline'),
      cause: fc.constantFrom('tid', 'informasjon', undefined),
      days: fc.integer({ min: 0, max: 27 }),
      closes: fc.boolean(),
    });
    const scopes = ['municipality', 'skolen', 'torget'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 60 }),
        fc.array(fc.constantFrom(...scopes), { maxLength: 3 }),
        async (made, asked) => {
          const all = made.map(({ book, at, month, anonymous, outcome, timeliness, cause, days, closes }) => {
            const heardOn = `2025-${String(month).padStart(2, '0')}-01`;
            const on = `2025-${String(month).padStart(2, '0')}-${String(1 + days).padStart(2, '0')}`;
            const closed = aClosing({ on, outcome, timeliness, days, ...(cause === undefined ? {} : { cause }) });
            return aCounted({ book, unit: at, heardOn, anonymous, ...(closes ? { closed } : {}) });
          });
          const house = countedHouse(all);
          for (const scope of asked) {
            const of =
              scope === 'municipality' ? ({ is: scope } as const) : ({ is: 'unit', unit: unit(scope) } as const);
            const report = await madeReport(house, { scope: of, period: YEAR }, 'makes');
            expectCounted(report, all, scope === 'municipality' ? undefined : [scope]);
            expect(lineOf(report).join('\n')).not.toMatch(/undefined|NaN|Infinity/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what was told where else it goes', () => {
  const { threshold } = profile.reports.monthlySummary;
  const own = profile.notHere.find(({ whose }) => whose === 'employee')?.code ?? '';
  const another = profile.notHere.find(({ whose }) => whose !== 'employee')?.code ?? '';
  const told = fc.record({
    code: fc.constantFrom(own, another),
    at: fc.constantFrom(unit('skolen'), unit('torget')),
    on: fc.integer({ min: 1, max: 12 }).map((month) => day(`2025-${String(month).padStart(2, '0')}-07`)),
  });
  it('is the units’ together; employees’ own matters are in no total, and told by the year where they are not few', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 40 }), async (all) => {
        const house = countedHouse([]);
        all.forEach(({ code, at, on }, place) => {
          const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
          const counted = countedAs(profile, { is: 'not-here', code }, { unit: at, on });
          house.kept.set(`turned-away ${id}`, { id, ...counted });
        });
        for (const asked of [YEAR, period('2025-01', 6), period('2025-07', 6), period('2025-03', 1)]) {
          const made = (scope: AskedReport['scope']) => madeReport(house, { scope, period: asked }, 'makes');
          const whole = await made({ is: 'municipality' });
          const parts = await Promise.all([...organisation.units.keys()].map((id) => made({ is: 'unit', unit: id })));
          const sumOf = ({ turnedAway }: Report) => turnedAway.reduce((sum, { count }) => sum + count, 0);
          const leaves = parts.filter(({ scope }) => scope.is === 'unit' && ['skolen', 'torget'].includes(scope.unit));
          expect(sumOf(whole)).toBe(leaves.map(sumOf).reduce((sum, count) => sum + count, 0));
          expect(whole.turnedAway.every(({ because }) => because.is === 'track' || because.code !== own)).toBe(true);
          const many = all.filter(({ code }) => code === own).length;
          expect(whole.ownMatters).toBe(asked === YEAR && many >= threshold ? many : undefined);
          for (const part of parts) expect(part.ownMatters).toBeUndefined();
          const lines = lineOf(whole).join('\n');
          expect(lines.includes('Ansatte som fikk vite')).toBe(whole.ownMatters !== undefined);
          expect(lines).not.toMatch(/arsling|Varsel/);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is more than usual', () => {
  const quiet = Array.from({ length: 24 }, (_, n) => {
    const heardOn = day(`${n < 12 ? 2024 : 2025}-${String((n % 12) + 1).padStart(2, '0')}-02`);
    return aCounted({ unit: 'skolen', heardOn, closed: aClosing({ on: heardOn, cause: 'tid', days: 0 }) });
  });
  it('is named without a figure, and ranked first', async () => {
    const all = [...quiet, ...pileUp(2025, 14)];
    const report = await madeReport(countedHouse(all), THE_YEAR, 'makes');
    expect(report.moreThanUsual).toEqual([{ unit: unit('skolen'), cause: 'lokaler' }]);
    const lines = lineOf(report);
    expect(lines).toContain('- Prøvevik skole: mer enn vanlig om «Lokaler og omgivelser»');
    expect(report.priorities[0]).toMatchObject({ first: 'cause', cause: 'lokaler', piledUpIn: [unit('skolen')] });
    expect(lines).toContain('1. Årsak: Lokaler og omgivelser');
  });
  it('is not even hinted at where it is under the threshold', async () => {
    const report = await madeReport(countedHouse([...quiet, ...pileUp(2025, 4)]), THE_YEAR, 'makes');
    expect(report.moreThanUsual).toEqual([]);
  });
});

describe('a board', () => {
  const swedish: Profile = {
    ...profile,
    municipality: { ...profile.municipality, country: 'SE' },
    reports: {
      ...profile.reports,
      toBoards: [
        {
          scope: 'board',
          to: { sv: 'Nämnden' },
          timesAYear: 2,
          prioritises: true,
          inAnnualReport: false,
          onMonthDays: [],
          source: 'prov',
        },
        {
          scope: 'municipality',
          to: { sv: 'Kommunstyrelsen' },
          timesAYear: 1,
          prioritises: true,
          inAnnualReport: false,
          onMonthDays: [],
          source: 'prov',
        },
      ],
    },
  };
  const over = { profile: swedish, organisation: underBoards };
  it('has its own twice a year, and is told what to put first', async () => {
    const asked = { scope: { is: 'board', board: 'kultur-och-utbildning' }, period: period('2025-07', 6) } as const;
    const report = await madeReport(countedHouse(cases, over), asked, 'makes');
    expectCounted(report, cases, ['skolen']);
    expect(report.goesTo.map(({ to }) => to.sv)).toEqual(['Nämnden']);
    expect(report.priorities.length).toBeGreaterThan(0);
    expect(report.tables.map(({ dimension }) => dimension)).not.toContain('area');
    expect(report.kinds.find((row) => row.kind === kind('klage-tjeneste'))?.received).toBeGreaterThan(0);
  });
  it.each<[AskedReport['scope'], readonly string[]]>([
    [{ is: 'board', board: 'kultur-och-utbildning' }, ['skolen']],
    [{ is: 'unit', unit: unit('skolen') }, ['skolen']],
    [{ is: 'unit', unit: unit('kommunen') }, ['kommunen', 'torget', 'skolen', 'badet']],
  ])('is told the year as the sum of its half-years: %j', async (scope, units) => {
    const house = countedHouse(cases, over);
    const year = await madeReport(house, { scope, period: YEAR }, 'makes');
    expectCounted(year, cases, units);
    expect(year.tables.map(({ dimension }) => dimension)).toEqual(expect.arrayContaining(['cause', 'timeliness']));
    expect(year.tables.map(({ period: of }) => of.months)).toEqual(year.tables.map(() => 12));
    for (const { because } of year.withheld) expect(because).toBe('parts-only');
    // It says nothing that the half-years don't say.
    for (const from of ['2025-01', '2025-07']) {
      const half = await madeReport(house, { scope, period: period(from, 6) }, 'makes');
      for (const { dimension } of year.tables) expect(half.tables.map((one) => one.dimension)).toContain(dimension);
    }
    expect(house.kept.size).toBe(1);
    expect(await madeReport(house, { scope, period: YEAR }, 'makes')).toEqual(year);
    // The municipality's own is for the same year, and lies around it.
    expect((await madeReport(house, THE_YEAR, 'makes')).tables.length).toBeGreaterThan(0);
  });
  it('is told why a year has no sum where a half-year is missing', async () => {
    const scope = { is: 'board', board: 'kultur-och-utbildning' } as const;
    const late = cases.filter(({ heardOn }) => heardOn >= day('2025-07-01'));
    const report = await madeReport(countedHouse(late, over), { scope, period: YEAR }, 'makes');
    expect(report.tables).toEqual([]);
    expect(new Set(report.withheld.map(({ because }) => because))).toEqual(new Set(['parts-only']));
    const lines = lineOf(report, over).join('\n');
    expect(lines).toContain('Dette vises bare for kortere tidsrom om gangen');
    expect(lines).not.toContain('for et lengre tidsrom');
  });
  it('is a line of the municipality’s own', async () => {
    const report = await madeReport(countedHouse(cases, over), THE_YEAR, 'makes');
    expectCounted(report, cases);
    expect(report.boards.map(({ of }) => (of.is === 'board' ? of.board : of.is)).sort()).toEqual([
      'kommunstyrelsen',
      'kultur-och-utbildning',
    ]);
    expect(lineOf(report, over)).toContain('## Nemndene');
  });
  it('is told where the figures point to nothing', async () => {
    const report = await madeReport(countedHouse([], over), THE_YEAR, 'makes');
    const lines = lineOf(report, over);
    expect(lines).toContain('Ingenting kom inn i dette tidsrommet.');
    expect(lines.join('\n')).toContain('peker ikke ut noe som bør komme først');
  });
});

/** The parts of a report that tell what came in: totals by kind, as they are. */
import type { Part } from '../domain/report/parts.ts';
import { timelyOf } from '../domain/report/timely.ts';
import { receivedByKind } from '../domain/statistics/kinds-counted.ts';
import { promisesAnswer } from '../domain/statistics/told.ts';
import { monthName } from '../texts/dates.ts';
import { sayMonthShort } from '../texts/periods.ts';
import * as figures from '../texts/report/figures.ts';
import * as texts from '../texts/report/report.ts';
import { say, type Text } from '../texts/say.ts';
import type { Saying } from './content.ts';
import { type Block, type Cell, type Chart, number, type Row, words } from './sheet.ts';

export function shortPart(saying: Saying): Block[] {
  const { report, house, language, number: sayNumber, share: sayShare, period, before } = saying;
  const { received, receivedBefore, inhabitants, days, tables } = report;
  const heading = headingOf(texts.headings.short, language);
  if (received === 0 && (receivedBefore ?? 0) === 0)
    return [heading, { is: 'text', text: say(figures.nothing, language) }];
  const timely = timelyOf(tables);
  const came =
    received === 1
      ? say(figures.receivedOne, language)
      : say(figures.received, language, { figure: sayNumber(received) });
  const compared =
    receivedBefore === undefined
      ? []
      : [say(figures.receivedBefore, language, { figure: sayNumber(receivedBefore), period: period(before) })];
  const items = [
    [came, ...compared].join(' '),
    ...(inhabitants === undefined
      ? []
      : [say(figures.perThousand, language, { figure: sayNumber((received * 1000) / inhabitants, 1) })]),
    ...(timely === undefined
      ? []
      : [
          say(promisesAnswer(house.profile) ? figures.inTime : figures.confirmedInTime, language, {
            share: sayShare(timely.shareInTime),
          }),
        ]),
    ...(days === undefined
      ? []
      : [
          say(figures.daysTaken, language, { mean: sayNumber(days.mean, 1), median: medianIn(days.median, sayNumber) }),
        ]),
  ];
  return [heading, { is: 'list', items: items.map((text) => ({ text })) }];
}

/** Between two cases it may be half a day. */
function medianIn(median: number, sayNumber: Saying['number']): string {
  return sayNumber(median, Number.isInteger(median) ? 0 : 1);
}

/** The counts that go into the municipality's own annual report (Harstad D00075), ready to be copied. */
export function annualPart({ report, house, language, kind }: Saying): Block[] {
  if (!report.goesTo.some(({ inAnnualReport }) => inAnnualReport)) return [];
  // The same kinds as each month counts, those of other editions too.
  const received = new Map(report.kinds.map((row) => [row.kind, row.received]));
  const rows = receivedByKind(house.profile, received).map(
    (row): Row => ({ header: kind(row.kind), cells: [number(row.count)] }),
  );
  const table = {
    name: say(texts.captions.annual, language),
    caption: say(texts.captions.annual, language),
    columns: [say(texts.columns.kind, language), say(texts.columns.count, language)],
    rows,
  };
  return [headingOf(texts.headings.annual, language), { is: 'table', table }];
}

export function kindsPart(saying: Saying): Block[] {
  const { report, language, kind, number: sayNumber, period, before, house } = saying;
  const { inhabitants, inside, decisions, tables } = report;
  const perThousand = (count: number) => (inhabitants === undefined ? [] : [number((count * 1000) / inhabitants, 2)]);
  const row = (header: string, received: number, last: number | undefined): Row => ({
    header,
    cells: [number(received), countOf(last), ...perThousand(received)],
  });
  const caption = say(texts.captions.kinds, language);
  const table = {
    name: say(texts.columns.kind, language),
    caption,
    columns: [
      say(texts.columns.kind, language),
      period(report.period),
      period(before),
      ...(inhabitants === undefined ? [] : [say(texts.columns['per-thousand'], language)]),
    ],
    rows: report.kinds.map((one) => row(kind(one.kind), one.received, one.before)),
    total: row(say(texts.columns.total, language), report.received, report.receivedBefore),
  };
  const bars = report.kinds
    .filter(({ received }) => received > 0)
    .map(({ kind: code, received }) => ({ name: kind(code), value: received }));
  const hidden = tables
    .find(({ dimension }) => dimension === 'hidden')
    ?.blocks.reduce((sum, one) => sum + one.count, 0);
  const notes = [
    ...(inside === 0 ? [] : [say(figures.inside, language, { figure: sayNumber(inside) })]),
    ...(decisions === 0 ? [] : [say(figures.decisions, language, { figure: sayNumber(decisions) })]),
    ...(hidden === undefined ? [] : [say(figures.hidden, language, { figure: sayNumber(hidden) })]),
    ...(report.scope.is !== 'unit' && house.profile.municipality.inhabitants === undefined
      ? [say(figures.inhabitantsUnknown, language)]
      : []),
  ];
  return [
    headingOf(texts.headings.kinds, language),
    { is: 'table', table, chart: barsOf(saying, caption, bars) },
    ...notes.map((text): Block => ({ is: 'text', text })),
  ];
}

export function monthsPart(saying: Saying): Block[] {
  const { report, language } = saying;
  if (report.months.length === 1) return [];
  const caption = say(texts.captions.months, language);
  const counted = report.months.flatMap(({ month, received }) => (received === undefined ? [] : [{ month, received }]));
  const bars = counted.map(({ month, received }) => ({ name: monthName(month, language), value: received }));
  const chart: Chart = {
    is: 'columns',
    title: caption,
    description: described(saying, bars),
    bars: counted.map(({ month, received }) => ({ name: sayMonthShort(month, language), value: received })),
  };
  const table = {
    name: say(texts.columns.month, language),
    caption,
    columns: [say(texts.columns.month, language), say(texts.columns.count, language)],
    rows: report.months.map(
      ({ month, received }): Row => ({ header: monthName(month, language), cells: [countOf(received)] }),
    ),
    total: { header: say(texts.columns.total, language), cells: [number(report.received)] },
  };
  return [
    headingOf(texts.headings.months, language),
    { is: 'table', table, ...(report.received === 0 ? {} : { chart }) },
  ];
}

export function partsPart(saying: Saying): Block[] {
  const { report } = saying;
  return [
    ...partsTable(saying, report.boards, 'boards', 'board'),
    ...partsTable(saying, report.parts, 'parts', 'unit'),
  ];
}

function partsTable(
  { report, language, kind, ...saying }: Saying,
  parts: readonly Part[],
  which: 'boards' | 'parts',
  column: 'board' | 'unit',
): Block[] {
  if (parts.length === 0) return [];
  const kinds = report.kinds.filter(({ received }) => received > 0);
  const name = ({ of }: Part) => {
    switch (of.is) {
      case 'unit':
        return saying.unit(of.unit);
      case 'unit-alone':
        return say(figures.alone, language, { unit: saying.unit(of.unit) });
      case 'board':
        return saying.board(of.board);
      case 'no-board':
        return say(figures.noBoard, language);
      default:
        return of satisfies never;
    }
  };
  const table = {
    name: say(texts.columns[column], language),
    caption: say(texts.captions[which], language),
    columns: [
      say(texts.columns[column], language),
      say(texts.columns.total, language),
      ...kinds.map((one) => kind(one.kind)),
    ],
    rows: parts.map(
      (part): Row => ({
        header: name(part),
        cells: [number(part.received), ...kinds.map((one) => number(part.kinds.get(one.kind) ?? 0))],
      }),
    ),
    total: {
      header: say(texts.columns.total, language),
      cells: [number(report.received), ...kinds.map(({ received }) => number(received))],
    },
  };
  return [headingOf(texts.headings[which], language), { is: 'table', table }];
}

/** Nothing was counted by then: that is no zero. */
function countOf(count: number | undefined): Cell {
  return count === undefined ? words('–') : number(count);
}

export function headingOf(text: Text, language: Saying['language'], level: 2 | 3 = 2): Block {
  return { is: 'heading', level, text: say(text, language) };
}

/** No picture where there is nothing to compare. */
export function barsOf(saying: Saying, title: string, bars: Chart['bars']): Chart | undefined {
  return bars.length < 2 ? undefined : { is: 'bars', title, description: described(saying, bars), bars };
}

function described({ language, number: sayNumber }: Saying, bars: Chart['bars']): string {
  const [largest] = [...bars].sort((a, b) => b.value - a.value);
  const [least] = [...bars].sort((a, b) => a.value - b.value);
  return say(figures.chartBars, language, {
    largest: largest?.name ?? '',
    figure: sayNumber(largest?.value ?? 0),
    least: least?.name ?? '',
    leastCount: sayNumber(least?.value ?? 0),
  });
}

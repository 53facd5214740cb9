/** The parts of a report that are finer than totals by kind: as the ledger lets them be shown, or why they are missing. */
import { ServiceArea } from '../domain/kinds.ts';
import { Outcome } from '../domain/outcome.ts';
import type { Withheld } from '../domain/report/report.ts';
import { Timeliness } from '../domain/statistics/counted.ts';
import { matterTold } from '../domain/statistics/matters.ts';
import { spansOf } from '../domain/statistics/scope.ts';
import type { Block as Counts, Table, TableDimension } from '../domain/statistics/table.ts';
import { toldAs } from '../domain/statistics/told.ts';
import { NO_CAUSE } from '../domain/statistics/wanted.ts';
import * as figures from '../texts/report/figures.ts';
import * as texts from '../texts/report/report.ts';
import { say, type Text } from '../texts/say.ts';
import { outcomeNames } from '../texts/writings/register-copy.ts';
import type { Saying } from './content.ts';
import { barsOf, headingOf } from './received.ts';
import { type Block, number, type Row, share } from './sheet.ts';

export function finerParts(saying: Saying): Block[] {
  return [
    ...chapter(saying, 'area', ['area']),
    ...chapter(saying, matterTold(saying.house.profile), ['cause']),
    ...chapter(saying, 'outcome', ['outcome']),
    ...answersPart(saying),
    ...chapter(saying, 'anonymity', ['anonymity']),
    ...withheldPart(saying),
  ];
}

type Heading = keyof typeof texts.headings;

function chapter(saying: Saying, heading: Heading, dimensions: readonly TableDimension[]): Block[] {
  const inside = dimensions.flatMap((dimension) => tableOf(saying, dimension));
  return inside.length === 0 ? [] : [headingOf(texts.headings[heading], saying.language), ...inside];
}

function answersPart(saying: Saying): Block[] {
  const { report, language } = saying;
  const { days } = report;
  const row = (name: keyof typeof figures.times, value: number, decimals: 0 | 1): Row => ({
    header: say(figures.times[name], language),
    cells: [number(value, decimals)],
  });
  const times: Block[] =
    days === undefined
      ? []
      : [
          {
            is: 'table',
            table: {
              name: say(texts.columns.days, language),
              caption: say(texts.captions.times, language),
              columns: [say(texts.columns.measure, language), say(texts.columns.days, language)],
              rows: [row('mean', days.mean, 1), row('median', days.median, Number.isInteger(days.median) ? 0 : 1)],
            },
          },
        ];
  const others = (['timeliness', 'extension'] as const).flatMap((dimension) => tableOf(saying, dimension));
  const inside = [...times, ...others];
  return inside.length === 0 ? [] : [headingOf(texts.headings.answers, language), ...inside];
}

function tableOf(saying: Saying, dimension: TableDimension): Block[] {
  const table = saying.report.tables.find((one) => one.dimension === dimension);
  if (table === undefined) return [];
  const stands = saying.report.changed.includes(dimension);
  return [
    tableBlock(saying, table),
    ...(stands ? [{ is: 'text' as const, text: say(figures.stands, saying.language) }] : []),
  ];
}

/** All that is missing in one place, each reason once. */
function withheldPart({ report, house, language }: Saying): Block[] {
  const told = report.withheld.filter(({ dimension }) => inChapters.includes(dimension));
  if (told.length === 0) return [];
  const longer = spansOf(house, report.scope).find((months) => months > report.period.months);
  const why = (because: Withheld['because']) =>
    because === 'too-short' && longer !== undefined && longer !== 1
      ? say(figures.standsIn, language, { report: say(figures.longerReports[longer], language) })
      : say(figures.withheld[because], language);
  const reasons = [...Map.groupBy(told, ({ because }) => because)].flatMap(([because, all]): Block[] => [
    { is: 'text', text: why(because) },
    {
      is: 'list',
      items: all.map(({ dimension }) => ({
        text: say(texts.finerCaptions[toldAs(house.profile, dimension)], language),
      })),
    },
  ]);
  return [headingOf(texts.headings.withheld, language), ...reasons];
}

const inChapters: readonly TableDimension[] = [
  'area',
  'cause',
  'outcome',
  'days',
  'timeliness',
  'extension',
  'anonymity',
];

function tableBlock(saying: Saying, { dimension, blocks }: Table): Block {
  const { language } = saying;
  const total = blocks.reduce((sum, { count }) => sum + count, 0);
  const caption = say(texts.finerCaptions[toldAs(saying.house.profile, dimension)], language);
  const named = blocks.map((one) => ({ name: nameOf(saying, dimension, one), value: one.count }));
  const table = {
    name: caption,
    caption,
    columns: [
      say(columnFor(saying, dimension), language),
      say(texts.columns.count, language),
      say(texts.columns.share, language),
    ],
    rows: named.map(({ name, value }): Row => ({ header: name, cells: [number(value), share(value / total)] })),
    total: { header: say(texts.columns.total, language), cells: [number(total), share(1)] },
  };
  return { is: 'table', table, chart: barsOf(saying, caption, named) };
}

function columnFor({ house }: Saying, dimension: TableDimension): Text {
  switch (dimension) {
    case 'cause':
      return texts.headings[matterTold(house.profile)];
    case 'area':
    case 'outcome':
    case 'anonymity':
      return texts.headings[dimension];
    case 'timeliness':
    case 'extension':
      return texts.columns.deadline;
    case 'days':
    case 'state':
    case 'hidden':
    case 'decisions':
    case 'track':
      return texts.finerCaptions[dimension];
    default:
      return dimension satisfies never;
  }
}

/** One by itself, or several that nobody is told apart. */
function nameOf(saying: Saying, dimension: TableDimension, { values }: Counts): string {
  const names = values.map((value) => valueName(saying, dimension, value));
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > MOST_NAMED) return say(figures.others, saying.language);
  const listed = `${names.slice(0, -1).join(', ')} ${say(figures.and, saying.language)} ${last}`;
  return say(figures.together, saying.language, { names: listed });
}

const MOST_NAMED = 4;

function valueName({ language, cause }: Saying, dimension: TableDimension, value: string): string {
  const from = <V extends string>(parse: { safeParse(one: string): { data?: V } }, all: Readonly<Record<V, Text>>) => {
    const known = parse.safeParse(value).data;
    return known === undefined ? value : capital(say(all[known], language));
  };
  switch (dimension) {
    case 'area':
      return from(ServiceArea, figures.areas);
    case 'cause':
      return value === NO_CAUSE ? say(figures.noCause, language) : cause(value);
    case 'outcome':
      return from(Outcome, outcomeNames);
    case 'timeliness':
      return from(Timeliness, figures.timeliness);
    case 'extension':
      return value === 'extended' || value === 'as-promised' ? say(figures.extensions[value], language) : value;
    case 'anonymity':
      return value === 'anonymous' || value === 'named' ? say(figures.anonymities[value], language) : value;
    case 'days':
    case 'state':
    case 'hidden':
    case 'decisions':
    case 'track':
      return value;
    default:
      return dimension satisfies never;
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

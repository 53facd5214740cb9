/** A unit's month: in its channel, before whoever looks after it, and the list of hers. */
import { MonthField, MonthNews } from '../../src/dialogues/month/showing.ts';
import type { FiguresView, MonthPostView, MonthsView, MonthView } from '../../src/dialogues/month/views.ts';
import type { DigestView, View } from '../../src/dialogues/views.ts';
import { monthsToDo } from '../../src/domain/month/reminding.ts';
import { LONGEST_RELEASED, type MonthWords } from '../../src/domain/month/unit-month.ts';
import { Month, monthsOn } from '../../src/domain/period.ts';
import { Instant, Zone } from '../../src/domain/time.ts';
import { day, kind, unit } from './municipality.ts';

const march = Month.parse('2026-03');
const postsAt = Instant.parse('2026-04-01T07:00:00.000Z');
const zone = Zone.parse('Europe/Oslo');

const figures: FiguresView = {
  month: march,
  received: [
    { kind: kind('klage-tjeneste'), label: 'Klage på tjeneste', count: 5 },
    { kind: kind('klage-ansatt'), label: 'Klage på ansatt', count: 0 },
    { kind: kind('forslag'), label: 'Forslag', count: 2 },
  ],
  total: 7,
  inside: 1,
  decisions: 2,
  turnedAway: [
    { what: { label: 'Vanlig spørsmål' }, count: 2 },
    { what: { track: 'formal-decision' }, count: 1 },
  ],
  under: [],
  promised: 'timeliness',
  twelve: Array.from({ length: 12 }, (_, place) => ({ month: monthsOn(march, place - 11), received: place })),
  since: [{ month: Month.parse('2026-02'), more: 1 }],
  tables: [
    {
      dimension: 'timeliness',
      period: { from: Month.parse('2026-01'), months: 3 },
      blocks: [
        { values: ['in-time'], count: 9 },
        { values: ['in-extended-time', 'late'], count: 6 },
      ],
    },
    {
      dimension: 'cause',
      period: { from: Month.parse('2025-01'), months: 12 },
      blocks: [
        { values: ['Informasjon'], count: 21 },
        { values: ['Møtet med oss', 'Gebyr', 'none-stated'], count: 8 },
      ],
    },
  ],
  withheld: [{ dimension: 'state', because: 'too-few' }],
  review: { on: day('2026-01-20'), measures: 3, done: 2 },
};
const nothing: FiguresView = {
  ...figures,
  received: figures.received.map((one) => ({ ...one, count: 0 })),
  total: 0,
  inside: 0,
  decisions: 0,
  turnedAway: [],
  twelve: figures.twelve.map((one) => ({ ...one, received: 0 })),
  since: [],
  tables: [],
  review: undefined,
};
const words = {
  sentence: 'Takk for innsatsen i mars.',
  learned: 'Vi må si fra når det tar tid.',
  changed: 'Nå ringer vi den som venter.',
  praise: 'Flere syntes skranken var hyggelig.',
} satisfies MonthWords;

export const monthPost: MonthPostView = {
  view: 'month-post',
  unit: 'Servicetorget',
  figures,
  words,
  question: 'Hva hørte vi oftest denne måneden?',
  corrections: 0,
};
export const emptyPost: MonthPostView = { ...monthPost, figures: nothing, words: {} };

export const waitingMonth: MonthView = {
  view: 'month',
  unit: unit('servicetorget'),
  name: 'Servicetorget',
  revision: '0.a',
  news: undefined,
  state: 'waiting',
  tries: 0,
  postsAt,
  zone,
  linked: true,
  inChannel: false,
  notYetShown: false,
  soFar: true,
  figures,
  pileUps: [{ cause: 'Informasjon', months: 1, count: 7, expected: 2.4 }],
  words: {},
  entries: {},
  suggested: { learned: 'Vi må si fra når det tar tid.' },
  faults: [],
  question: monthPost.question,
  held: undefined,
  hold: { earliest: day('2026-04-07'), latest: day('2026-04-13') },
  correctable: false,
};

const months: MonthsView = {
  view: 'months',
  rows: [
    {
      unit: unit('servicetorget'),
      name: 'Servicetorget',
      month: Month.parse('2026-02'),
      state: 'posted',
      postsAt,
      total: 4,
    },
    { unit: unit('servicetorget'), name: 'Servicetorget', month: march, state: 'waiting', postsAt, total: undefined },
  ],
  asked: undefined,
  earlier: [
    { unit: unit('servicetorget'), name: 'Servicetorget', months: [-2, -3, -4].map((on) => monthsOn(march, on)) },
  ],
  zone,
  more: false,
};

/** What waits for her, one of each. */
export const monthsToSeeTo: DigestView = {
  view: 'digest',
  day: day('2026-04-07'),
  page: 0,
  rows: monthsToDo.map((because) => ({
    row: 'month',
    unit: unit('servicetorget'),
    month: march,
    name: 'Servicetorget',
    because,
    actBy: day('2026-04-07'),
    workingDaysLeft: 0,
  })),
  total: monthsToDo.length,
  late: 0,
  after: 0,
};

export function monthViews(name: (length: number) => string): Readonly<Record<string, Readonly<Record<string, View>>>> {
  const many: FiguresView = {
    ...figures,
    received: figures.received.map((one) => ({ ...one, label: name(100), count: 99_999 })),
    under: Array.from({ length: 40 }, () => ({ name: name(100), count: 99_999 })),
    since: figures.twelve.map(({ month }) => ({ month, more: 9 })),
    tables: (['timeliness', 'cause', 'extension', 'state', 'hidden'] as const).map((dimension) => ({
      dimension,
      period: { from: Month.parse('2025-07'), months: 6 },
      blocks: [
        { values: [name(60)], count: 99_999 },
        { values: Array.from({ length: 12 }, () => name(60)), count: 12 },
      ],
    })),
    withheld: (['too-few', 'crosses', 'corrected'] as const).map((because) => ({ dimension: 'area', because })),
  };
  const long = name(LONGEST_RELEASED);
  const all = { sentence: long, learned: long, changed: long, praise: long };
  const held = { until: day('2026-04-09'), reason: 'Vi venter på en rapport', by: 'Max Berg' };
  const faults: MonthView['faults'] = MonthField.options.map((field) => ({ field, fault: 'too-long' }));
  return {
    'month-post': {
      typical: monthPost,
      'figures only': { ...monthPost, words: {}, question: undefined },
      empty: emptyPost,
      'empty, with words': { ...emptyPost, words, corrections: 1 },
      'of several units': {
        ...monthPost,
        figures: { ...figures, under: [{ name: 'Badet', count: 3 }] },
        corrections: 2,
      },
      everything: { ...monthPost, unit: name(100), figures: many, words: all, question: name(300), corrections: 9 },
    },
    month: {
      typical: waitingMonth,
      empty: { ...waitingMonth, figures: nothing, pileUps: [], entries: {}, suggested: {}, hold: undefined },
      held: { ...waitingMonth, held, linked: false, entries: { until: held.until, reason: held.reason } },
      refused: {
        ...waitingMonth,
        entries: { ...words, until: '2026-05-09', reason: '' },
        faults: [
          { field: 'sentence', fault: 'national-id' },
          { field: 'praise', fault: 'names-someone', found: 'Emma Prøve' },
          { field: 'until', fault: 'day-not-possible', earliest: day('2026-04-07'), latest: day('2026-04-13') },
          { field: 'reason', fault: 'required' },
        ],
      },
      posting: { ...waitingMonth, state: 'posting', words, hold: undefined },
      uncertain: { ...waitingMonth, state: 'uncertain', words, hold: undefined },
      posted: {
        ...waitingMonth,
        state: 'posted',
        words,
        entries: words,
        inChannel: true,
        hold: undefined,
        correctable: true,
      },
      'posted where it can not be corrected': {
        ...waitingMonth,
        state: 'posted',
        words,
        inChannel: true,
        hold: undefined,
      },
      'corrected, and not yet shown': {
        ...waitingMonth,
        state: 'posted',
        words,
        entries: words,
        inChannel: true,
        notYetShown: true,
        hold: undefined,
        correctable: true,
      },
      'posted to her': { ...waitingMonth, state: 'posted', linked: false, hold: undefined, correctable: true },
      ...Object.fromEntries(MonthNews.options.map((news) => [`news ${news}`, { ...waitingMonth, news }])),
      everything: {
        ...waitingMonth,
        name: name(100),
        figures: many,
        held: { ...held, reason: long, by: name(100) },
        pileUps: Array.from({ length: 13 }, () => ({
          cause: name(60),
          months: 2 as const,
          count: 99,
          expected: 12.34,
        })),
        entries: { ...all, until: '2026-04-09', reason: long },
        suggested: { learned: long, changed: long, praise: long },
        faults,
        question: name(300),
      },
    },
    digest: { 'of months': monthsToSeeTo },
    months: {
      typical: months,
      empty: { ...months, rows: [], earlier: [] },
      'none of that month': { ...months, rows: [], earlier: [], asked: march },
      everything: {
        ...months,
        rows: Array.from({ length: 20 }, (_, place) => ({
          unit: unit('servicetorget'),
          name: name(100),
          month: march,
          state: (['waiting', 'posting', 'uncertain', 'posted'] as const)[place % 4] ?? 'posted',
          postsAt,
          total: 99_999,
        })),
        earlier: Array.from({ length: 10 }, () => ({
          unit: unit('servicetorget'),
          name: name(100),
          months: figures.twelve.map(({ month }) => month),
        })),
        more: true,
      },
    },
  };
}

/** With these words wherever a person's words can come to stand. */
export function monthViewsSaying(people: string): View[] {
  const said = people.slice(0, LONGEST_RELEASED);
  const all = { sentence: said, learned: said, changed: said, praise: said };
  const held = { until: day('2026-04-09'), reason: said, by: said };
  return [
    // What units are called is nobody's words, and stands in a channel's summary.
    { ...monthPost, words: all, question: said },
    { ...waitingMonth, name: said, held, entries: { ...all, reason: said }, suggested: all, question: said },
    { ...waitingMonth, state: 'uncertain', words: all, hold: undefined },
  ];
}

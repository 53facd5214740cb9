/** Cards of a half-year review and of the improvement register. */
import { ReviewNews } from '../../src/dialogues/review/showing.ts';
import type {
  ImprovementsView,
  MeasureLine,
  ReviewMinutesView,
  ReviewPostView,
  ReviewRecordView,
  ReviewView,
} from '../../src/dialogues/review/views.ts';
import type { ReviewRow, View } from '../../src/dialogues/views.ts';
import { CaseNumber, MeasureId, PersonId } from '../../src/domain/ids.ts';
import { Outcome } from '../../src/domain/outcome.ts';
import { Period } from '../../src/domain/period.ts';
import { timelinesses } from '../../src/domain/statistics/counted.ts';
import { LONGEST_TEXT } from '../../src/domain/words.ts';
import { day, people, unit } from './municipality.ts';
import { digest } from './reminder-views.ts';

const halfYear = Period.parse({ from: '2026-01', months: 6 });
const of = { unit: unit('torget'), on: day('2026-08-20'), revision: '3.a1b2c3', name: 'Servicetorget' };
const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');

const line: MeasureLine = {
  measure,
  what: 'Ring når bussen er sen',
  owner: 'Emil Ås',
  dueOn: day('2026-09-30'),
  overdue: false,
};

const agenda: ReviewView = {
  view: 'review',
  ...of,
  period: halfYear,
  where: 'I et personalmøte',
  figures: {
    received: [
      { label: 'Klage på tjeneste', count: 14 },
      { label: 'Forslag', count: 0 },
    ],
    inside: 1,
    decisions: 2,
    tables: [
      {
        dimension: 'cause',
        period: halfYear,
        blocks: [
          { values: ['Informasjon'], count: 8 },
          { values: ['none-stated', 'Gebyr', 'Kjøring'], count: 6 },
        ],
      },
      { dimension: 'timeliness', period: halfYear, blocks: [{ values: ['in-time'], count: 14 }] },
    ],
    withheld: ['outcome'],
  },
  pileUps: [{ cause: 'Informasjon', count: 8, expected: 2.4 }],
  open: [line, { ...line, overdue: true }],
  moreOpen: 1,
  changed: [{ what: 'Ny rutetabell', changed: 'Den henger i bussen', on: day('2026-05-04') }],
  questions: ['Hvilken klage kunne vi ha løst der og da?'],
  holdBy: day('2026-10-01'),
  late: false,
  pick: { earliest: day('2026-08-20'), latest: day('2026-10-01') },
  decided: 0,
  mayHold: true,
  unsaved: [],
};

const wasHeld: NonNullable<ReviewView['held']> = {
  on: day('2026-09-10'),
  by: 'Max Berg',
  attended: 9,
  minutes: 'Vi ringer når bussen er sen.',
  post: 'there',
  tries: 0,
  mayCorrect: true,
};
const { pick: _, ...notAsked } = agenda;
const held: ReviewView = { ...notAsked, held: wasHeld };

const row = { what: 'Ny plakat ved inngangen', owner: '', dueOn: '', faults: {} };
const empty = { what: '', owner: '', dueOn: '', faults: {} };
const record: ReviewRecordView = {
  view: 'review-record',
  ...of,
  attended: { text: '9' },
  agreed: [line],
  rows: [row, empty, empty, empty],
  people: [
    { value: people.max, title: 'Max Berg' },
    { value: people.emil, title: 'Emil Ås' },
  ],
};

const minutes: ReviewMinutesView = {
  view: 'review-minutes',
  ...of,
  attended: 9,
  minutes: undefined,
  decisions: ['Ny plakat ved inngangen', 'Ring når bussen er sen'],
  hasChannel: true,
};

const post: ReviewPostView = {
  view: 'review-post',
  name: 'Servicetorget',
  period: halfYear,
  on: day('2026-09-10'),
  attended: 9,
  minutes: 'Vi ringer når bussen er sen.',
};

type ImprovementRow = ImprovementsView['rows'][number];
const fromCase: ImprovementRow = {
  ...line,
  unit: 'Servicetorget',
  from: { case: CaseNumber.parse(12) },
  opens: true,
};
const ended: ImprovementRow = {
  ...fromCase,
  from: { review: day('2026-08-20') },
  done: { on: day('2026-09-30'), changed: 'Vi ringer nå.' },
  opens: false,
};

const reviewRow: ReviewRow = {
  row: 'review',
  unit: of.unit,
  on: of.on,
  name: 'Servicetorget',
  actBy: day('2026-04-01'),
  workingDaysLeft: 1,
};

function longest(name: (length: number) => string): Readonly<Record<string, View>> {
  const all = Array.from({ length: 8 }, (_, place) => ({
    what: name(LONGEST_TEXT),
    owner: people.emil,
    dueOn: '2026-09-30',
    faults: { what: 'national-id', owner: 'person-not-possible', dueOn: 'day-not-possible' } as const,
    place,
  }));
  const many = Array.from({ length: 60 }, (_, n) => ({
    value: PersonId.parse(`c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    title: name(100),
  }));
  const lines = Array.from({ length: 8 }, () => ({
    ...line,
    what: name(LONGEST_TEXT),
    owner: name(100),
    overdue: true,
  }));
  return {
    agenda: {
      ...agenda,
      name: name(100),
      where: name(300),
      news: 'not-held',
      late: true,
      meetsOn: day('2026-09-10'),
      pick: { earliest: day('2026-08-20'), latest: day('2026-10-01'), typed: '2026-09-12' },
      figures: {
        received: Array.from({ length: 12 }, () => ({ label: name(60), count: 123_456 })),
        inside: 99,
        decisions: 99,
        tables: [
          {
            dimension: 'cause',
            period: halfYear,
            blocks: Array.from({ length: 13 }, () => ({ values: [name(60)], count: 99_999 })),
          },
          {
            dimension: 'outcome',
            period: Period.parse({ from: '2025-01', months: 12 }),
            blocks: Outcome.options.map((outcome) => ({ values: [outcome], count: 7 })),
          },
          { dimension: 'timeliness', period: halfYear, blocks: [{ values: [...timelinesses], count: 7 }] },
        ],
        withheld: [],
      },
      pileUps: Array.from({ length: 5 }, () => ({ cause: name(60), count: 99, expected: 12.3 })),
      open: lines,
      moreOpen: 99,
      changed: Array.from({ length: 5 }, () => ({
        what: name(LONGEST_TEXT),
        changed: name(LONGEST_TEXT),
        on: day('2026-05-04'),
      })),
      questions: [name(300), name(300), name(300)],
      decided: 50,
      unsaved: [name(LONGEST_TEXT), name(LONGEST_TEXT)],
    },
    record: {
      ...record,
      name: name(100),
      attended: { text: name(200), fault: 'not-a-choice' },
      agreed: Array.from({ length: 42 }, () => ({ ...line, what: name(LONGEST_TEXT), owner: name(100) })),
      rows: all,
      people: many,
    },
    minutes: {
      ...minutes,
      name: name(100),
      minutes: { text: name(LONGEST_TEXT), fault: 'national-id' },
      news: 'saved',
      hasChannel: false,
    },
    post: { ...post, name: name(100), minutes: name(LONGEST_TEXT) },
    improvements: {
      view: 'improvements',
      ownOnly: false,
      rows: Array.from({ length: 8 }, () => ({
        ...ended,
        what: name(LONGEST_TEXT),
        owner: name(100),
        unit: name(100),
        done: { on: day('2026-09-30'), changed: name(LONGEST_TEXT) },
        opens: true,
      })),
      total: 999,
      page: 3,
      more: true,
    },
  };
}

export function reviewViews(
  name: (length: number) => string,
): Readonly<Record<string, Readonly<Record<string, View>>>> {
  const long = longest(name);
  const only = (key: string): Readonly<Record<string, View>> => {
    const view = long[key];
    return view === undefined ? {} : { everything: view };
  };
  return {
    review: {
      typical: agenda,
      'as little as there can be': {
        ...notAsked,
        figures: undefined,
        pileUps: [],
        open: [],
        moreOpen: 0,
        changed: [],
        questions: [],
        mayHold: false,
      },
      'nothing came in': { ...agenda, figures: { received: [], inside: 0, decisions: 0, tables: [], withheld: [] } },
      'to one who may not hold it': {
        ...notAsked,
        mayHold: false,
        pileUps: [{ cause: 'Informasjon' }, { cause: 'Gebyr' }],
      },
      ...Object.fromEntries(ReviewNews.options.map((news) => [`news ${news}`, { ...held, news }])),
      ...Object.fromEntries(
        (['none', 'under-way', 'uncertain', 'there'] as const).map((how) => [
          `post ${how}`,
          { ...held, held: { ...wasHeld, post: how } },
        ]),
      ),
      ...Object.fromEntries(
        (['none', 'under-way', 'shown', 'failed'] as const).map((how) => [
          `corrected ${how}`,
          { ...held, held: { ...wasHeld, corrected: { on: day('2026-09-12'), by: 'Max Berg', post: how } } },
        ]),
      ),
      'held meanwhile': { ...held, news: 'already-held', unsaved: ['Dette skrev jeg'] },
      ...only('agenda'),
    },
    'review-record': {
      typical: record,
      empty: { ...record, attended: { text: '' }, agreed: [], rows: [empty, empty, empty] },
      'to be mended': {
        ...record,
        attended: { text: '', fault: 'required' },
        rows: [{ ...row, faults: { what: 'too-long' } }, empty],
      },
      ...only('record'),
    },
    'review-minutes': {
      typical: minutes,
      ...Object.fromEntries(
        (['changes', 'stays', 'none'] as const).map((posted) => [
          `corrected ${posted}`,
          { ...minutes, minutes: { text: 'Vi ringer.' }, corrects: { corrections: 1, now: 'Vi ringer.', posted } },
        ]),
      ),
      'corrected by somebody else': {
        ...minutes,
        minutes: { text: 'Vi ringer.', fault: 'changed-elsewhere' },
        corrects: { corrections: 1, now: 'Vi ringer når bussen er sen.', posted: 'changes' },
      },
      'names somebody': { ...minutes, minutes: { text: 'Max Berg', fault: 'names-someone', found: 'Max Berg' } },
      'nothing decided': { ...minutes, decisions: [], attended: undefined },
      ...only('minutes'),
    },
    'review-post': { typical: post, corrected: { ...post, corrected: day('2026-09-12') }, ...only('post') },
    reviews: {
      empty: { view: 'reviews', rows: [], next: day('2027-01-20') },
      typical: {
        view: 'reviews',
        rows: [
          { ...of, period: halfYear, holdBy: day('2026-10-01') },
          { ...of, period: halfYear, holdBy: day('2026-10-01'), heldOn: day('2026-09-10') },
        ],
        next: day('2027-01-20'),
      },
    },
    improvements: {
      typical: {
        view: 'improvements',
        rows: [fromCase, { ...fromCase, overdue: true }, ended, { ...fromCase, from: { review: undefined } }],
        ownOnly: false,
        total: 3,
        page: 0,
        more: false,
      },
      empty: { view: 'improvements', rows: [], ownOnly: false, total: 0, page: 0, more: false },
      ...Object.fromEntries(
        [0, 1, 2].map((total) => [
          `her own ${total}`,
          { view: 'improvements', rows: [], ownOnly: true, total, page: 0, more: false },
        ]),
      ),
      ...only('improvements'),
    },
    digest: {
      'with a review': {
        ...digest,
        rows: [
          reviewRow,
          { ...reviewRow, workingDaysLeft: -3 },
          { ...reviewRow, because: 'uncertain', workingDaysLeft: 0 },
          { ...reviewRow, because: 'not-posted', workingDaysLeft: 0 },
        ],
        total: 4,
        late: 1,
      },
    },
  };
}

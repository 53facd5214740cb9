/** What its reader has to do, most urgent first, each with the button that does it. */
import type { CaseRow, DigestRow, DigestView, MeasureRow, MonthRow, ReviewRow } from '../src/dialogues/views.ts';
import { caseNumber } from '../src/texts/card.ts';
import { openFor } from '../src/texts/clocks.ts';
import * as texts from '../src/texts/digest.ts';
import { open } from '../src/texts/mine.ts';
import * as monthTexts from '../src/texts/month.ts';
import * as figureTexts from '../src/texts/month-figures.ts';
import { sayMonth } from '../src/texts/periods.ts';
import * as reviewTexts from '../src/texts/review.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';

export function digestCard(view: DigestView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.heading, language);
  const { total, late, page, after } = view;
  const to = (wanted: number, label: string): Button => button(surface, label, { verb: 'digest', page: wanted });
  return {
    title,
    summary: total === 0 ? title : say(texts.counted, language, { total, late }),
    body: [
      heading(title, { size: 'Large' }),
      ...(view.rows.length === 0 ? [text(say(texts.nothing, language))] : []),
      ...view.rows.map((one) => row(one, view, reader)),
      ...(after === 0 ? [] : [text(say(texts.rest, language, { count: after }), { spacing: 'Medium' })]),
    ],
    actions: [
      ...(page > 0 ? [to(page - 1, say(texts.back, language))] : []),
      ...(after > 0 ? [to(page + 1, say(page === 0 ? texts.showAll : texts.further, language))] : []),
      button(surface, say(texts.hourChange, language), { verb: 'digest-hour' }),
    ],
  };
}

function row(one: DigestRow, view: DigestView, reader: Reader): Element {
  return container(itemsOf(one, view, reader), { separator: true, spacing: 'Medium' });
}

function itemsOf(one: DigestRow, view: DigestView, reader: Reader): Element[] {
  switch (one.row) {
    case 'case':
      return caseRow(one, view, reader);
    case 'measure':
      return measureRow(one, view, reader);
    case 'review':
      return reviewRow(one, view, reader);
    case 'month':
      return monthRow(one, reader);
    default:
      return one satisfies never;
  }
}

function caseRow(one: CaseRow, view: DigestView, reader: Reader): Element[] {
  const { language } = reader;
  const number = say(caseNumber, language, { number: String(one.number) });
  return [
    fact(number, [one.kind, ...(one.unit === undefined ? [] : [one.unit])].join(' · ')),
    ...one.duties.map((line) => {
      const what = texts.sayDuty(line.duty, line.whom ?? [], language);
      const passed = line.workingDaysLeft < 0;
      const late = passed && line.openDays === undefined;
      const when =
        passed && line.openDays !== undefined
          ? openFor(line.openDays, language)
          : texts.sayBy(view.day, line.actBy, line.workingDaysLeft, language);
      // That nobody has looked yet is for today, whatever the date.
      const words = undated.has(line.duty) && !passed ? what : `${what} – ${when}`;
      return text(words, { spacing: 'None', ...(late ? { color: 'Attention' as const } : {}) });
    }),
    { type: 'ActionSet', actions: buttons(one, reader), spacing: 'Small' },
  ];
}

/** For today, or when one can; whatever the date of the case. */
const undated: ReadonlySet<string> = new Set(['see', 'get-there', 'ask-consent', 'enter']);

function buttons(one: CaseRow, { language, surface }: Reader): Button[] {
  const of = { case: one.case, revision: one.revision };
  const opens = button(surface, say(open, language, { number: String(one.number) }), {
    verb: 'case-show',
    case: one.case,
  });
  const postpones = one.postpones
    ? [button(surface, say(texts.postpone, language), { verb: 'form-open', ...of, form: 'postpone' })]
    : [];
  const { does } = one;
  if (does === 'case-show') return [opens, ...postpones];
  const nobodyWaits = does === 'answer' && one.duties.some(({ duty }) => duty === 'look-into');
  const label = say(nobodyWaits ? texts.writeOutcome : texts.does[does], language);
  const first =
    does === 'case-seen' || does === 'case-told-there'
      ? button(surface, label, { verb: does, ...of }, { style: 'positive' })
      : button(surface, label, { verb: 'form-open', ...of, form: does }, { style: 'positive' });
  return [first, opens, ...postpones];
}

function measureRow(one: MeasureRow, view: DigestView, { language, longest, surface }: Reader): Element[] {
  const late = one.workingDaysLeft < 0;
  const when = texts.sayBy(view.day, one.actBy, one.workingDaysLeft, language);
  const from = one.number === undefined ? [] : [say(texts.fromCase, language, { number: String(one.number) })];
  const opens = button(surface, say(texts.openMeasure, language), { verb: 'measure-show', measure: one.measure });
  return [
    fact(say(texts.measure, language), clipped(one.what, Math.min(longest, LONGEST_MEASURE))),
    text([when, ...from].join(' · '), { spacing: 'None', ...(late ? { color: 'Attention' as const } : {}) }),
    { type: 'ActionSet', actions: [opens], spacing: 'Small' },
  ];
}

function reviewRow(one: ReviewRow, view: DigestView, { language, surface }: Reader): Element[] {
  const late = one.workingDaysLeft < 0;
  const when = texts.sayBy(view.day, one.actBy, one.workingDaysLeft, language);
  const { unit, on } = one;
  const opens = button(surface, say(reviewTexts.openReview, language), { verb: 'review-show', unit, on });
  return [
    fact(say(reviewTexts.title, language), one.name),
    text(one.because === undefined ? when : say(reviewTexts.news[newsBecause[one.because]], language), {
      spacing: 'None',
      ...(late ? { color: 'Attention' as const } : {}),
    }),
    { type: 'ActionSet', actions: [opens], spacing: 'Small' },
  ];
}

const newsBecause = { uncertain: 'post-uncertain', 'not-posted': 'not-posted' } as const;

function monthRow({ unit, month, name, because }: MonthRow, { language, surface }: Reader): Element[] {
  const said = sayMonth(month, language);
  const opens = button(surface, say(monthTexts.opens, language, { month: said }), { verb: 'month-show', unit, month });
  return [
    fact(say(figureTexts.titled, language, { month: said }), name),
    text(say(monthTexts.toDo[because], language), { spacing: 'None' }),
    { type: 'ActionSet', actions: [opens], spacing: 'Small' },
  ];
}

/** One reads what it is; the rest is on its own card. */
const LONGEST_MEASURE = 200;

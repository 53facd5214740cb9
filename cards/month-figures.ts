/** The figures of a unit's month: two lines and a chart at once, all else to be folded. */
import type { FiguresView, TableView } from '../src/dialogues/month/views.ts';
import type { Language } from '../src/domain/language.ts';
import { sayDay } from '../src/texts/dates.ts';
import * as texts from '../src/texts/month-figures.ts';
import { counted as turnedAwayName } from '../src/texts/not-here.ts';
import { sayMonth, sayMonthShort, sayPeriod } from '../src/texts/periods.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { barChart, columnChart, table } from './charts.ts';
import { type Element, fact, heading, text } from './elements.ts';
import { clipped, withinLine } from './people.ts';

/** What came in, by kind, and how much of what was finished was on time. */
export function firstFigures(figures: FiguresView, reader: Reader): Element[] {
  const { language } = reader;
  const { total, inside } = figures;
  const some = figures.received.filter(({ count }) => count > 0);
  const kinds = some.map(({ label, count }) => `${withinLine(short(label, reader))} ${count}`);
  const parts = [
    kinds.length === 0 ? String(total) : `${total} – ${kinds.join(', ')}`,
    ...(inside === 0 ? [] : [say(texts.suggestionsInside, language, { count: inside })]),
  ];
  const bars = some.map(({ label, count }) => ({ x: short(label, reader), y: count }));
  return [
    fact(say(texts.received, language), parts.join(' · ')),
    ...(bars.length < 2 ? [] : [barChart(say(texts.receivedByKind, language), bars)]),
    onTime(figures, reader),
  ];
}

/** What is promised: an answer, or that it is confirmed. */
function onTime({ tables, month, promised }: FiguresView, { language }: Reader): Element {
  const found = tables.find(({ dimension }) => dimension === 'timeliness' || dimension === 'confirmation');
  const name = say(texts.dimensionNames[promised], language);
  const best = found?.blocks.find(({ values }) => values.includes('in-time'));
  if (found === undefined || best === undefined) return fact(name, say(texts.notToldYet, language));
  // To whom nothing was promised, no promise could be kept.
  const kept = found.blocks.filter(({ values }) => values.some((value) => value !== 'no-deadline'));
  const all = kept.reduce((sum, { count }) => sum + count, 0);
  // What else may be among them is told where they are told apart, in the fold.
  const counts = { part: String(best.count), all: String(all) };
  if (found.period.months === 1 && found.period.from === month) return fact(name, say(texts.ofAll, language, counts));
  const period = sayPeriod(found.period, language);
  return fact(say(texts.inPeriod, language, { period }), say(texts.ofAllInTime, language, counts));
}

/** Everything else, to stand behind a button. */
export function furtherFigures(figures: FiguresView, reader: Reader): Element[] {
  const { language } = reader;
  const { since, decisions, turnedAway, review, tables, withheld } = figures;
  return [
    ...since.map(({ month, more }) => text(upper(texts.saySince(month, more, language)), { spacing: 'Small' })),
    ...(decisions === 0
      ? []
      : [text(say(texts.decisions, language, { number: String(decisions) }), { spacing: 'Small' })]),
    ...turnedAwayLine(turnedAway, reader),
    ...unitLines(figures, reader),
    ...(review === undefined
      ? []
      : [
          text(
            say(texts.fromReview, language, {
              day: sayDay(review.on, language),
              done: String(review.done),
              measures: String(review.measures),
            }),
            { spacing: 'Small' },
          ),
        ]),
    ...tables.map((one) => tableLine(one, reader)),
    ...texts.sayWithheld(withheld, language).map((line) => text(line, { isSubtle: true, spacing: 'Small' })),
    ...twelveMonths(figures, language),
  ];
}

/** What was told where else it goes: the total alone, since a reason may be one person's. */
function turnedAwayLine(all: FiguresView['turnedAway'], reader: Reader): Element[] {
  if (all.length === 0) return [];
  const total = all.reduce((sum, { count }) => sum + count, 0);
  return [fact(say(turnedAwayName, reader.language), String(total))];
}

/** For which period stands with each: the shortest that is large enough. */
function tableLine({ dimension, period, blocks }: TableView, reader: Reader): Element {
  const { language } = reader;
  const name = say(texts.dimensionNames[dimension], language);
  const merged = blocks.filter(({ values }) => values.length > 1);
  const parts = blocks.map(({ values, count }) => {
    const together = texts.sayTogether(values, language);
    if (together !== undefined) return `${together} ${count}`;
    if (values.length <= MOST_NAMED) return `${namedOf(values, reader)} ${count}`;
    // On a phone a dozen causes are a wall. One block alone is all that is not named before it.
    if (merged.length === 1 && blocks.length > 1) return `${say(texts.allElse, language)} ${count}`;
    return `${namedOf([...values.slice(0, MOST_NAMED - 1), say(texts.others, language)], reader)} ${count}`;
  });
  const title = dimension === 'state' ? name : texts.forPeriod(name, period, language);
  return fact(title, dimension === 'hidden' ? String(blocks[0]?.count ?? '') : parts.join(' · '));
}

function namedOf(values: readonly string[], reader: Reader): string {
  const { language } = reader;
  const all = values.map((value) => withinLine(short(texts.sayValue(value, language), reader)));
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${say(texts.or, language)} ${last}`;
}

/** Of values that are told together. */
const MOST_NAMED = 3;

/** Sums one level at a time. */
function unitLines({ under }: FiguresView, reader: Reader): Element[] {
  const { language, longest } = reader;
  if (under.length === 0) return [];
  const shown = under
    .slice(0, Math.min(MOST_UNITS, Math.max(5, Math.floor(longest / 50))))
    .map(({ name, count }) => `${short(name, reader)} ${count}`);
  const rest = under.length - shown.length;
  const all = rest === 0 ? shown : [...shown, say(texts.moreUnits, language, { count: rest })];
  return [
    text(say(texts.units, language), { weight: 'Bolder', spacing: 'Medium' }),
    ...all.map((line) => text(line, { spacing: 'None' })),
  ];
}

/** Where there is little room, the beginning of what a municipality has named. */
function short(label: string, { longest }: Reader): string {
  return clipped(label, Math.max(24, Math.min(100, Math.floor(longest / 20))));
}

/** More than one reads on a phone. */
const MOST_UNITS = 30;

function twelveMonths({ twelve }: FiguresView, language: Language): Element[] {
  const title = say(texts.twelve, language);
  const rows = twelve.map(({ month, received }) => [sayMonth(month, language), String(received)]);
  const instead = table([3, 1], [[say(texts.monthColumn, language), say(texts.countColumn, language)], ...rows]);
  return [
    heading(title, { spacing: 'Medium' }),
    columnChart(
      title,
      // By its number: of a name a phone has room for one letter and two dots.
      twelve.map(({ month, received }) => ({ x: String(Number(month.slice(5))), y: received })),
      instead,
    ),
    text(twelve.map(({ month, received }) => `${sayMonthShort(month, language)} ${received}`).join(' · '), {
      isSubtle: true,
      spacing: 'Small',
    }),
  ];
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

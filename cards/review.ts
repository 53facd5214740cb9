/** The agenda of a half-year review: what there is to talk about, when it is held, and what became of it. */
import type { ReviewNews } from '../src/dialogues/review/showing.ts';
import type { MeasureLine, ReviewFiguresView, ReviewView } from '../src/dialogues/review/views.ts';
import { Outcome } from '../src/domain/outcome.ts';
import { Timeliness } from '../src/domain/statistics/counted.ts';
import { NO_CAUSE } from '../src/domain/statistics/wanted.ts';
import { sayDay } from '../src/texts/dates.ts';
import { lookAgain } from '../src/texts/fields.ts';
import { allElse, sayValue, sayWithheld } from '../src/texts/month-figures.ts';
import { sayNumber } from '../src/texts/numbers.ts';
import { sayPeriod } from '../src/texts/periods.ts';
import { timeliness } from '../src/texts/report/figures.ts';
import * as texts from '../src/texts/review.ts';
import { say, type Text } from '../src/texts/say.ts';
import { outcomeNames } from '../src/texts/writings/register-copy.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, fact, folds, heading, passage, text } from './elements.ts';
import { clipped, withinLine } from './people.ts';
import { type Button, button } from './send.ts';

export function reviewCard(view: ReviewView, reader: Reader): Laid {
  const { language } = reader;
  const title = say(texts.title, language);
  /** Where several are open, what is behind which button has to be seen. */
  const headed = (name: Text, items: typeof changes): Element[] => {
    const some = items(view, reader);
    return some.length === 0 ? [] : [heading(say(name, language)), ...some];
  };
  return {
    title,
    summary: title,
    body: [
      ...newsOf(view, reader),
      heading(title, { size: 'Large' }),
      text(`${view.name} · ${sayPeriod(view.period, language)}`, { isSubtle: true, spacing: 'None' }),
      ...held(view, reader),
      ...when(view, reader),
      ...pileUps(view, reader),
      ...folds([
        { id: 'figures', title: say(texts.figures, language), items: headed(texts.figures, figures) },
        { id: 'measures', title: say(texts.openMeasures, language), items: headed(texts.openMeasures, measures) },
        { id: 'changed', title: say(texts.changed, language), items: headed(texts.changed, changes) },
      ]),
      ...talk(view, reader),
      ...unsaved(view, reader),
    ],
    actions: actions(view, reader),
  };
}

export function newsOf({ news }: Pick<ReviewView, 'news'>, { language }: Reader): Element[] {
  if (news === undefined) return [];
  const bad = BAD.includes(news);
  return [text(say(texts.news[news], language), { color: bad ? 'Attention' : 'Good', weight: 'Bolder' })];
}

const BAD: readonly ReviewNews[] = ['not-held', 'post-uncertain', 'not-posted', 'already-held', 'not-corrected'];

function held({ held: was }: ReviewView, { language, longest }: Reader): Element[] {
  if (was === undefined) return [];
  return [
    text(say(texts.heldOn, language, { day: sayDay(was.on, language), name: was.by })),
    passage(say(texts.minutes, language), clipped(was.minutes, longest)),
    text(say(texts.posts[was.post], language), { isSubtle: true, spacing: 'Small' }),
    ...correction(was.corrected, language),
  ];
}

function correction(was: NonNullable<ReviewView['held']>['corrected'], language: Reader['language']): Element[] {
  if (was === undefined) return [];
  const became = was.post === 'none' ? undefined : say(texts.correctionPosts[was.post], language);
  const when = say(texts.correctedOn, language, { day: sayDay(was.on, language), name: was.by });
  return [
    text(became === undefined ? when : `${when} ${became}`, {
      spacing: 'Small',
      ...(was.post === 'failed' ? { color: 'Attention' as const } : { isSubtle: true }),
    }),
  ];
}

function when(view: ReviewView, { language, surface }: Reader): Element[] {
  if (view.held !== undefined) return [];
  const { meetsOn, holdBy, late, pick, where, unit, on, revision } = view;
  const picks = { verb: 'review-pick', unit, on, revision, meetsOn: '' } as const;
  const sets = button(surface, say(texts.pickDoes, language), picks, { with: ['meetsOn'] });
  const day = sayDay(holdBy, language);
  return [
    fact(say(texts.where, language), where),
    ...(meetsOn === undefined ? [] : [fact(say(texts.meetsOn, language), sayDay(meetsOn, language))]),
    ...(late
      ? [
          fact(say(texts.holdBy, language), say(texts.notHeldInTime, language, { day }), {
            color: 'Attention' as const,
          }),
        ]
      : meetsOn === undefined
        ? [fact(say(texts.holdBy, language), day)]
        : []),
    ...(pick === undefined
      ? []
      : [
          ...picking(pick, meetsOn, language),
          { type: 'ActionSet' as const, actions: [sets], spacing: 'Small' as const },
        ]),
  ];
}

function picking(
  { earliest, latest, typed }: NonNullable<ReviewView['pick']>,
  meetsOn: ReviewView['meetsOn'],
  language: Reader['language'],
): Element[] {
  const span = say(texts.pickSpan, language, {
    earliest: sayDay(earliest, language),
    latest: sayDay(latest, language),
  });
  const value = typed ?? meetsOn;
  return [
    ...(typed === undefined ? [] : [text(span, { color: 'Attention' as const, spacing: 'Medium' as const })]),
    {
      type: 'Input.Date',
      id: 'meetsOn',
      label: say(texts.pick, language),
      errorMessage: say(lookAgain, language),
      spacing: 'Medium',
      ...(value === undefined || value === '' ? {} : { value }),
    },
  ];
}

function pileUps({ pileUps: piles }: ReviewView, { language }: Reader): Element[] {
  if (piles.length === 0) return [];
  const causes = listed(
    piles.map(({ cause }) => withinLine(cause)),
    language,
  );
  return [
    text(say(texts.moreThanUsual, language, { causes }), { weight: 'Bolder', spacing: 'Medium' }),
    ...piles.flatMap(({ cause, count, expected }) => {
      if (count === undefined || expected === undefined) return [];
      const args = { cause, number: String(count), expected: sayNumber(expected, 1, language) };
      return [text(say(texts.pileUp, language, args), { isSubtle: true, spacing: 'None' })];
    }),
  ];
}

function figures({ figures: found }: ReviewView, reader: Reader): Element[] {
  if (found === undefined) return [];
  const { language } = reader;
  const some = found.received.filter(({ count }) => count > 0);
  return [
    ...(some.length === 0
      ? [text(say(texts.receivedNothing, language))]
      : [
          heading(say(texts.received, language)),
          ...some.map(({ label, count }) => fact(label, sayNumber(count, 0, language))),
        ]),
    ...(found.inside === 0 ? [] : [text(say(texts.inside, language, { count: found.inside }), { spacing: 'Small' })]),
    ...(found.decisions === 0
      ? []
      : [text(say(texts.decisions, language, { count: found.decisions }), { spacing: 'Small' })]),
    ...found.tables.flatMap((table) => tableOf(table, reader)),
    ...(some.length === 0 ? [] : sayWithheld(found.withheld.map(tooFew), language)).map((line) =>
      text(line, { isSubtle: true, spacing: 'Small' }),
    ),
  ];
}

function tooFew(dimension: ReviewFiguresView['withheld'][number]) {
  return { dimension, because: 'too-few' } as const;
}

function tableOf({ dimension, period, blocks }: ReviewFiguresView['tables'][number], { language }: Reader): Element[] {
  const title = `${say(texts.tables[dimension], language)}, ${sayPeriod(period, language)}`;
  const merged = blocks.filter(({ values }) => values.length > 1);
  const causeLast = [...blocks.filter(isNamed), ...blocks.filter((block) => !isNamed(block))];
  return [
    heading(title, { spacing: 'Medium' }),
    ...causeLast.map(({ values, count }) => {
      // All that is not named before it: on a phone a dozen causes are a wall.
      const isRest = values.length > MOST_NAMED && merged.length === 1 && blocks.length > 1;
      const names = isRest ? [say(allElse, language)] : namesIn(dimension, values, language);
      return fact(upper(listed(names, language)), sayNumber(count, 0, language));
    }),
  ];
}
/** Of values that are told together. */
const MOST_NAMED = 3;

/** Not just what nobody said the cause of, which is none among causes. */
function isNamed({ values }: ReviewFiguresView['tables'][number]['blocks'][number]): boolean {
  return values.some((value) => value !== NO_CAUSE);
}

function namesIn(
  dimension: ReviewFiguresView['withheld'][number],
  values: readonly string[],
  language: Reader['language'],
): string[] {
  const named = values.filter((value) => value !== NO_CAUSE).map((value) => valueName(dimension, value, language));
  return named.length === values.length ? named : [...named, say(texts.noCause, language)];
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueName(
  dimension: ReviewFiguresView['withheld'][number],
  value: string,
  language: Reader['language'],
): string {
  const outcome = dimension === 'outcome' ? Outcome.safeParse(value).data : undefined;
  if (outcome !== undefined) return say(outcomeNames[outcome], language);
  const kept =
    dimension === 'timeliness' || dimension === 'confirmation' ? Timeliness.safeParse(value).data : undefined;
  return kept === undefined ? sayValue(value, language) : say(timeliness[kept], language);
}

function listed(names: readonly string[], language: Reader['language']): string {
  if (names.length < 2) return names.join('');
  const [first, ...rest] = names.map((name, place) =>
    place === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  return `${[first, ...rest.slice(0, -1)].join(', ')} ${say(texts.and, language)} ${rest.at(-1)}`;
}

const LONGEST_LINE = 200;

function measures({ open, moreOpen }: ReviewView, reader: Reader): Element[] {
  const { language } = reader;
  return [
    ...open.map((one) => text(lineOf(one, reader), one.overdue ? { color: 'Attention' as const } : {})),
    ...(moreOpen === 0 ? [] : [text(say(texts.moreMeasures, language, { count: moreOpen }), { isSubtle: true })]),
  ];
}

function lineOf({ what, owner, dueOn, overdue }: MeasureLine, { language, longest }: Reader): string {
  const args = { what: clipped(what, Math.min(longest, LONGEST_LINE)), name: owner, day: sayDay(dueOn, language) };
  return say(overdue ? texts.measureLate : texts.measureLine, language, args);
}

function changes({ changed }: ReviewView, { longest }: Reader): Element[] {
  const room = Math.min(longest, LONGEST_LINE * 2);
  return changed.map(({ what, changed: how }) =>
    passage(clipped(what, Math.min(longest, LONGEST_LINE)), clipped(how, room)),
  );
}

function talk({ questions, decided, held: was }: ReviewView, { language }: Reader): Element[] {
  if (was !== undefined) return [];
  return [
    ...(questions.length === 0
      ? []
      : [
          heading(say(texts.questions, language), { spacing: 'Medium' }),
          ...questions.map((question) => text(question, { spacing: 'Small' })),
        ]),
    ...(decided === 0 ? [] : [text(say(texts.decided, language, { count: decided }), { isSubtle: true })]),
  ];
}

function unsaved({ unsaved: words }: ReviewView, { language, longest }: Reader): Element[] {
  return words.map((each) => passage(say(texts.unsaved, language), clipped(each, longest)));
}

function actions(view: ReviewView, { language, surface }: Reader): Button[] {
  const { unit, on, revision, mayHold, held: was } = view;
  const of = { unit, on, revision };
  const register = button(surface, say(texts.improvements, language), { verb: 'improvements', page: 0 });
  if (was !== undefined) {
    const mends = button(surface, say(texts.correct, language), { verb: 'review-mend', ...of });
    if (was.post !== 'uncertain' || !mayHold) return was.mayCorrect ? [mends, register] : [register];
    const ofPost = { ...of, tries: was.tries };
    return [
      button(surface, say(texts.isThere, language), { verb: 'review-there', ...ofPost }, { style: 'positive' }),
      button(surface, say(texts.postAgain, language), { verb: 'review-again', ...ofPost }),
      register,
    ];
  }
  if (!mayHold) return [register];
  return [
    button(surface, say(texts.record, language), { verb: 'review-record', ...of }, { style: 'positive' }),
    register,
  ];
}

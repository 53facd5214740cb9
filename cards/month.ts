/** A unit's month before whoever looks after it: what it says, her words, and what she can do with it. */

import type { MonthField } from '../src/dialogues/month/showing.ts';
import type { MonthView } from '../src/dialogues/month/views.ts';
import { type MonthText, monthTexts } from '../src/domain/month/unit-month.ts';
import { sayDay, sayInstant } from '../src/texts/dates.ts';
import { faultText, takeOut } from '../src/texts/faults.ts';
import { lookAgain } from '../src/texts/fields.ts';
import * as common from '../src/texts/forms/common.ts';
import * as texts from '../src/texts/month.ts';
import * as figureTexts from '../src/texts/month-figures.ts';
import { sayNumber } from '../src/texts/numbers.ts';
import { sayMonth } from '../src/texts/periods.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, fold, heading, type Input, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { monthLines } from './month-post.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';

export function monthCard(view: MonthView, reader: Reader): Laid {
  const { language } = reader;
  const title = say(figureTexts.summary, language);
  const month = sayMonth(view.figures.month, language);
  return {
    title,
    summary: say(figureTexts.titled, language, { month }),
    body: [
      ...lookAt(
        view.faults.map(({ field }) => say(texts.fields[field], language)),
        language,
      ),
      ...news(view, reader),
      heading(say(figureTexts.titled, language, { month }), { size: 'Large' }),
      text(view.name, { isSubtle: true, spacing: 'None' }),
      ...standing(view, reader),
      container(monthLines(view, reader), { separator: true, spacing: 'Medium' }),
      ...pileUps(view, reader),
      ...writing(view, reader),
      ...holding(view, reader),
    ],
    actions: actions(view, reader),
  };
}

function news({ news: just }: MonthView, { language }: Reader): Element[] {
  if (just === undefined) return [];
  const careful = just === 'changed-meanwhile' || just === 'under-way' || just === 'already-out';
  return [text(say(texts.news[just], language), { color: careful ? 'Attention' : 'Good', weight: 'Bolder' })];
}

function standing(view: MonthView, { language, longest }: Reader): Element[] {
  const { state, held, linked, name } = view;
  const line = (words: string) => text(words, { spacing: 'Small' });
  const link = linked
    ? []
    : [text(say(texts.howToLink, language, { unit: name }), { isSubtle: true, spacing: 'Small' })];
  switch (state) {
    case 'waiting': {
      const when = sayInstant(view.postsAt, view.zone, language);
      return [
        line(say(linked ? texts.postsInChannel : texts.comesToYou, language, { when })),
        ...(held === undefined
          ? []
          : [
              line(
                say(texts.heldUntil, language, {
                  name: held.by,
                  reason: clipped(held.reason, longest),
                  day: sayDay(held.until, language),
                }),
              ),
            ]),
        ...(linked ? [line(say(isEmptyOf(view.words) ? texts.byItself : texts.withWords, language))] : []),
        text(say(texts.soFar, language), { isSubtle: true, spacing: 'Small' }),
        ...link,
      ];
    }
    case 'posting':
      return [line(say(texts.isUnderWay, language))];
    case 'uncertain':
      return [warning(say(texts.isUncertain, language))];
    case 'posted':
      return [
        line(say(view.inChannel ? texts.standsInChannel : texts.standsHere, language)),
        ...(view.notYetShown ? [warning(say(texts.notYetShown, language))] : []),
        ...(view.inChannel ? [] : link),
      ];
    default:
      return state satisfies never;
  }
}

function isEmptyOf(words: MonthView['words']): boolean {
  return Object.keys(words).length === 0;
}

function warning(words: string): Element {
  return container([text(words, { weight: 'Bolder' })], { style: 'warning', spacing: 'Small' });
}

/** Figures that nobody else is shown. */
function pileUps({ pileUps: all }: MonthView, { language }: Reader): Element[] {
  if (all.length === 0) return [];
  const lines = all.map(({ cause, months, count, expected }) =>
    fact(
      cause,
      say(texts.pileUp, language, {
        number: String(count),
        expected: sayNumber(expected, 1, language),
        span: say(texts.inMonths[months], language),
      }),
    ),
  );
  return [
    container([text(say(texts.pileUps, language), { weight: 'Bolder' }), ...lines], {
      style: 'emphasis',
      spacing: 'Medium',
    }),
  ];
}

function writing(view: MonthView, reader: Reader): Element[] {
  const { language, surface } = reader;
  const { unit, revision, state, suggested } = view;
  if (state === 'posting' || state === 'uncertain') return [];
  if (state === 'posted' && !view.correctable)
    return [text(say(texts.cannotCorrect, language), { isSubtle: true, spacing: 'Medium' }), ...notTaken(view, reader)];
  const release = button(
    surface,
    say(state === 'posted' ? texts.correct : texts.release, language),
    {
      verb: 'month-words',
      unit,
      month: view.figures.month,
      revision,
      sentence: '',
      learned: '',
      changed: '',
      praise: '',
    },
    { style: 'positive', with: monthTexts },
  );
  const items: Element[] = [
    container(
      [
        text(say(texts.caution, language)),
        ...(monthTexts.every((field) => suggested[field] === undefined)
          ? []
          : [text(say(texts.suggested, language), { spacing: 'Small' })]),
      ],
      { style: 'warning' },
    ),
    ...monthTexts.flatMap((field) => [...beside(view, field, reader), ...input(view, field, reader)]),
    { type: 'ActionSet', actions: [release], spacing: 'Small' },
  ];
  // Once it stands, that one may still write is a thing to look for.
  const careful = view.news === 'changed-meanwhile' || view.news === 'already-out';
  const open = state === 'waiting' || view.faults.length > 0 || careful;
  const corrects = view.inChannel ? texts.correctThere : texts.correctHere;
  return fold('words', say(state === 'posted' ? corrects : texts.yours, language), items, open);
}

/** Written before it went out, and nowhere to be put: nothing that she typed is lost. */
function notTaken({ entries, words }: MonthView, { language, longest }: Reader): Element[] {
  return monthTexts.flatMap((field) => {
    const typed = entries[field] ?? '';
    return typed === '' || typed === words[field]
      ? []
      : [passage(say(texts.fields[field], language), clipped(typed, longest))];
  });
}

/** To be read, and written anew by her: a field that began with it would release it by a tap on another one's words. */
function beside({ suggested }: MonthView, field: MonthText, { language, longest }: Reader): Element[] {
  const said = suggested[field];
  if (said === undefined) return [];
  const name = say(texts.fromCases, language, { field: say(texts.fields[field], language) });
  return [passage(name, clipped(said, longest))];
}

function holding(view: MonthView, reader: Reader): Element[] {
  const { language, surface } = reader;
  const { unit, revision, hold } = view;
  if (view.state !== 'waiting') return [];
  const month = view.figures.month;
  const of = { unit, month, revision };
  const holds =
    hold === undefined
      ? []
      : [
          text(
            say(texts.holdAtMost, language, {
              earliest: sayDay(hold.earliest, language),
              latest: sayDay(hold.latest, language),
            }),
            { isSubtle: true },
          ),
          ...input(view, 'until', reader),
          ...input(view, 'reason', reader),
        ];
  const does =
    hold === undefined
      ? []
      : [
          button(
            surface,
            say(texts.holdBack, language),
            { verb: 'month-hold', ...of, until: '', reason: '' },
            { with: ['until', 'reason'] },
          ),
        ];
  if (does.length === 0) return [];
  const open = view.faults.some(({ field }) => field === 'until' || field === 'reason');
  const items: Element[] = [...holds, { type: 'ActionSet', actions: does, spacing: 'Small' }];
  return fold('hold', say(texts.wait, language), items, open);
}

function input(view: MonthView, field: MonthField, { language }: Reader): Element[] {
  const fault = view.faults.find((one) => one.field === field);
  const value = view.entries[field] ?? '';
  const asked = {
    id: field,
    label: say(texts.fields[field], language),
    errorMessage: say(lookAgain, language),
    spacing: fault === undefined ? ('Medium' as const) : ('Small' as const),
    ...(value === '' ? {} : { value }),
  };
  const made: Input =
    field === 'until' ? { type: 'Input.Date', ...asked } : { type: 'Input.Text', ...asked, isMultiline: true };
  if (fault === undefined) return [made];
  const { earliest, latest } = fault;
  const days =
    earliest === undefined || latest === undefined
      ? []
      : [say(common.between, language, { earliest: sayDay(earliest, language), latest: sayDay(latest, language) })];
  const { found } = fault;
  const matter =
    found === undefined
      ? faultText(fault.fault, undefined, language)
      : say(takeOut, language, { found: clipped(found, 200) });
  const words = [matter, ...days].join(' ');
  return [text(words, { color: 'Attention', spacing: 'Medium' }), made];
}

function actions(view: MonthView, { language, surface }: Reader): Button[] {
  const of = { unit: view.unit, month: view.figures.month, revision: view.revision };
  const all = button(surface, say(texts.all, language), { verb: 'months' });
  const { tries } = view;
  if (view.state === 'uncertain') {
    return [
      button(surface, say(texts.isThere, language), { verb: 'month-there', ...of, tries }, { style: 'positive' }),
      button(surface, say(texts.postAgain, language), { verb: 'month-again', ...of, tries }),
      all,
    ];
  }
  const recounts = view.inChannel ? texts.recountThere : texts.recount;
  const counts = button(surface, say(recounts, language), { verb: 'month-recount', ...of });
  // As long as it is held it stands in sight, and not behind what holds it.
  const free = button(surface, say(texts.letGo, language), { verb: 'month-let-go', ...of });
  return [
    ...(view.state === 'waiting' && view.held !== undefined ? [free] : []),
    ...(view.state === 'posted' && view.correctable ? [counts] : []),
    all,
  ];
}

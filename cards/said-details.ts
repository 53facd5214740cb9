/** What has a good default: one line that shows it, and behind a button the fields that change it. */
import type { Field } from '../src/dialogues/draft.ts';
import type { SaidView, UnitsView } from '../src/dialogues/views.ts';
import { answerWays } from '../src/domain/kinds.ts';
import { type Language, languages } from '../src/domain/language.ts';
import { cameInWriting } from '../src/domain/paper-form.ts';
import { answerWayChoices, answerWayTexts, languageTexts } from '../src/texts/codes.ts';
import { sayDay, sayDaySeenFrom } from '../src/texts/dates.ts';
import { names } from '../src/texts/fields.ts';
import { cameIn } from '../src/texts/paper.ts';
import * as texts from '../src/texts/said.ts';
import { say } from '../src/texts/say.ts';
import { type Element, fold, text } from './elements.ts';
import { choiceField, dateField, type Form, faultOf, textField } from './fields.ts';
import { withinLine } from './people.ts';
import { waysInLines } from './ways-in.ts';

/** The data set by which a client looks for units while one types. */
const UNITS = 'units';

const lines = ['heardBy', 'place', 'time', 'vehicle', 'wish', 'suggestion', 'originalAt'] as const;
const choices = ['unit', 'heardOn', 'channel', 'answerWay', 'citizenLanguage'] as const;

export function details(form: Form, view: SaidView): Element[] {
  const { language } = form.reader;
  // Of a form that was handed in these are asked first of all.
  const above: readonly Field[] = [
    ...(view.onPaper === true ? (['heardOn', 'originalAt'] as const) : []),
    ...(view.asksOpenly ?? []),
  ];
  const folded: readonly Field[] = [...lines, ...choices].filter((field) => !above.includes(field));
  const open = view.unitGone !== undefined || folded.some((field) => faultOf(form, field) !== undefined);
  return [
    text(asItStands(view, language), { separator: true, spacing: 'Medium' }),
    ...fold(
      'details',
      say(texts.change, language),
      [
        ...became(view, language),
        ...unitField(form, view),
        ...(view.onPaper === true ? [] : dateField(form, 'heardOn')),
        ...choiceField(form, 'channel', { style: 'compact', choices: view.channels, value: view.answers.channel }),
        ...waysInLines(view.waysIn ?? [], form.reader),
        ...textField(form, 'heardBy'),
        ...view.asks.flatMap((detail) => textField(form, detail)),
        ...textField(form, 'wish', { multiline: true }),
        ...textField(form, 'suggestion', { multiline: true }),
        ...choiceField(form, 'answerWay', {
          style: 'compact',
          choices: answerWays.map((way) => ({ value: way, title: say(answerWayChoices[way], language) })),
          value: view.answers.answerWay,
        }),
        ...choiceField(form, 'citizenLanguage', {
          style: 'compact',
          choices: languages.map((one) => ({ value: one, title: say(languageTexts[one], language) })),
          value: view.answers.citizenLanguage,
        }),
        ...(view.onPaper === true ? [] : textField(form, 'originalAt')),
      ],
      open,
    ),
  ];
}

/** «Servicetorget · hørt i dag · ved skranken · svar ønskes · bokmål», and what was added to it. */
function asItStands(view: SaidView, language: Language): string {
  const { answers, unitName, channelName, today, asksOpenly = [] } = view;
  const seen: readonly Field[] = asksOpenly;
  const added = lines
    .filter((field) => answers[field] !== '' && !seen.includes(field))
    .map((field) => withinLine(say(names[field], language)));
  return [
    unitName,
    say(cameInWriting(answers.channel) ? cameIn : texts.heard, language, {
      day: sayDaySeenFrom(today, answers.heardOn, language),
    }),
    withinLine(channelName),
    say(answerWayTexts[answers.answerWay], language),
    say(languageTexts[answers.citizenLanguage], language),
    ...added,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function became({ unitGone }: SaidView, language: Language): Element[] {
  if (unitGone === undefined) return [];
  const { name, until, now, heardInItsDays } = unitGone;
  const of = { unit: name, day: sayDay(until, language), now: now.join(', ') };
  const said = [texts.unitBecame, ...(heardInItsDays ? [texts.heardInItsDays] : [])];
  return [text(said.map((each) => say(each, language, of)).join(' '), { spacing: 'Medium' })];
}

export function unitField(form: Form, view: UnitsView): Element[] {
  const chosen = view.unitGone?.chosen ?? form.answers.unit;
  const own = view.units.filter((one) => one.value === chosen);
  const few = own.length > 0 ? own : view.units.slice(0, 1);
  const shown = form.reader.lists ? view.units : few;
  const more = view.moreUnits || shown.length < view.units.length;
  return choiceField(form, 'unit', {
    style: more ? 'filtered' : 'compact',
    choices: shown,
    value: shown.some((one) => one.value === chosen) ? chosen : undefined,
    query: more ? UNITS : undefined,
  });
}

/** A form with which a case is handled. One layout for all of them: what is asked is data. */
import type { FormFault, Passage, Preview } from '../src/dialogues/forms/form.ts';
import type { FormQuestion, FormView } from '../src/dialogues/views.ts';
import { Way } from '../src/domain/handling.ts';
import type { Language } from '../src/domain/language.ts';
import { caseNumber, shortened } from '../src/texts/card.ts';
import { sayDay } from '../src/texts/dates.ts';
import { missed } from '../src/texts/doings.ts';
import { faultText } from '../src/texts/faults.ts';
import { lookAgain, required } from '../src/texts/fields.ts';
import * as common from '../src/texts/forms/common.ts';
import { formTexts, wordingOf } from '../src/texts/forms/index.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { missing } from './doings.ts';
import { container, type Element, heading, type Input, passage, text } from './elements.ts';
import { inputsIn, lookAt } from './fields.ts';
import { clipped, withoutMarkup } from './people.ts';
import { type Button, button } from './send.ts';

export function formCard(view: FormView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(caseNumber, language, { number: String(view.number) });
  const texts = wordingOf(view.form, view.nobodyWaits);
  const body = [
    ...lookAt(
      view.questions.filter(({ fault }) => fault !== undefined).map((one) => label(view, one, reader)),
      language,
    ),
    ...(view.moved
      ? [container([text(say(common.movedOn, language), { weight: 'Bolder' })], { style: 'warning' })]
      : []),
    heading(view.title ?? say(texts.title, language), { size: 'Large' }),
    text(`${number} · ${view.of}`, { isSubtle: true, spacing: 'None' }),
    ...(view.looked === undefined ? asking(view, reader) : looking(view.looked, reader)),
  ];
  return { title: number, summary: number, body, actions: actions(view, reader, inputsIn(body)) };
}

function asking(view: FormView, reader: Reader): Element[] {
  const { language } = reader;
  const { intro } = wordingOf(view.form, view.nobodyWaits);
  return [
    ...(intro === undefined ? [] : [text(say(intro, language), { spacing: 'Small' })]),
    ...(view.callsToo === true ? [text(say(common.callsToo, language), { weight: 'Bolder', spacing: 'Small' })] : []),
    ...lacking(view, reader),
    ...passages(view.passages ?? [], reader),
    ...view.questions.flatMap((question) => asked(view, question, reader)),
  ];
}

/** To be read or copied; whoever copies has to know where something is missing. */
function passages(all: readonly Passage[], { language, longest }: Reader): Element[] {
  const cut = all.some(({ text: words }) => words.length > longest);
  return [
    ...all.map(({ label, text: words }) => passage(label, clipped(words, longest))),
    ...(cut ? [text(say(shortened, language), { isSubtle: true, spacing: 'Medium' })] : []),
  ];
}

/** What has to be done first, each with the button that leads there. */
function lacking(view: FormView, reader: Reader): Element[] {
  const all = view.missed ?? [];
  if (all.length === 0) return [];
  const title = say(missed, reader.language, { count: all.length });
  return [
    text(title, { weight: 'Bolder', spacing: 'Medium' }),
    ...missing({ case: view.case, revision: view.revision }, all, reader),
  ];
}

function looking({ goes, text: words }: Preview, { language }: Reader): Element[] {
  const title = { 'to-citizen': common.asTheyRead, 'into-case': common.asItStays }[goes];
  return [
    heading(say(title, language), { spacing: 'Medium', separator: true }),
    container([text(words)], { style: 'emphasis', spacing: 'Small' }),
  ];
}

function asked(view: FormView, question: FormQuestion, reader: Reader): Element[] {
  const { language } = reader;
  const { fault } = question;
  const input = inputOf(view, question, reader);
  if (fault === undefined) {
    const span = question.as === 'day' ? spanOf(question, language) : [];
    return span.length === 0 ? [input] : [input, text(span.join(' '), { isSubtle: true, spacing: 'Small' })];
  }
  const says = [faultText(fault.fault, undefined, language), ...spanOf(fault, language)];
  return [text(says.join(' '), { color: 'Attention', spacing: 'Medium' }), { ...input, spacing: 'Small' }];
}

/** Between which days it has to lie, where that can be said. */
function spanOf({ earliest, latest }: Pick<FormFault, 'earliest' | 'latest'>, language: Language): string[] {
  if (earliest === undefined) return [];
  const from = sayDay(earliest, language);
  if (latest === earliest) return [say(common.only, language, { day: from })];
  if (latest === undefined) return [say(common.from, language, { earliest: from })];
  return [say(common.between, language, { earliest: from, latest: sayDay(latest, language) })];
}

function inputOf(view: FormView, question: FormQuestion, reader: Reader): Input {
  const { language } = reader;
  const { field, value } = question;
  const name = label(view, question, reader);
  const common = {
    id: field,
    label: question.required ? say(required, language, { question: name }) : name,
    errorMessage: say(lookAgain, language),
    spacing: 'Medium',
    ...(value === undefined || value === '' ? {} : { value }),
  } as const;
  const hint = formTexts[view.form].hints?.[field];
  switch (question.as) {
    case 'line':
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        ...(question.as === 'text' ? { isMultiline: true } : {}),
        ...(hint === undefined ? {} : { placeholder: say(hint, language) }),
      };
    case 'day':
      return { type: 'Input.Date', ...common };
    case 'one-of':
    case 'some-of': {
      const words = formTexts[view.form].choices?.[field];
      const named = question.choices.map((choice) => {
        const text = words?.[choice.value];
        return {
          value: choice.value,
          // Choices that stand one under the other are read as Markdown.
          title: withoutMarkup(choice.title ?? (text === undefined ? choice.value : say(text, language))),
        };
      });
      const { shown, query } = roomFor(named, question, reader);
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: question.many ? 'filtered' : question.choices.length > FEW ? 'compact' : 'expanded',
        choices: shown,
        ...(query === undefined ? {} : { 'choices.data': { type: 'Data.Query', dataset: query } }),
        ...(question.as === 'some-of' ? { isMultiSelect: true } : {}),
        ...(question.many ? {} : { wrap: true }),
      };
    }
    default:
      return question satisfies never;
  }
}

/** More are folded into a list. */
const FEW = 6;

/** The chosen one stands first; where there is no room for all, the others are found by typing. */
function roomFor(all: readonly Named[], question: Choosing, { lists }: Reader): { shown: Named[]; query?: string } {
  const { query, value } = question;
  if (lists || query === undefined) return { shown: [...all] };
  const chosen = all.filter((one) => one.value === value);
  return { shown: chosen.length > 0 ? chosen : all.slice(0, 1), query };
}

interface Named {
  readonly value: string;
  readonly title: string;
}
type Choosing = Extract<FormQuestion, { as: 'one-of' | 'some-of' }>;

function label(view: FormView, { field }: FormQuestion, { language }: Reader): string {
  const question = wordingOf(view.form, view.nobodyWaits).questions[field];
  if (question === undefined) throw new Error(`${view.form} asks ${field} and has no words for it`);
  return say(question, language);
}

function actions(view: FormView, { language, surface }: Reader, fields: readonly string[]): Button[] {
  const of = { case: view.case, revision: view.revision, form: view.form };
  const does = say(wordingOf(view.form, view.nobodyWaits).does, language);
  const back = button(surface, say(common.back, language), { verb: 'case-show', case: view.case });
  if (view.looked !== undefined) {
    const { entered } = view.looked;
    const way = Way.safeParse(entered.way);
    const byWay = way.success ? formTexts[view.form].doesBy?.[way.data] : undefined;
    return [
      button(
        surface,
        byWay === undefined ? does : say(byWay, language),
        { verb: 'form-do', ...of, ...entered },
        { style: 'positive' },
      ),
      button(surface, say(common.change, language), { verb: 'form-change', ...of, ...entered }),
      back,
    ];
  }
  if ((view.missed ?? []).length > 0) return [back];
  const next = view.looks
    ? button(surface, say(common.looks, language), { verb: 'form-look', ...of }, { style: 'positive', with: fields })
    : button(surface, does, { verb: 'form-do', ...of }, { style: 'positive', with: fields });
  return [next, back];
}

/** The inputs of a draft's cards: each with its question, what was entered, and what is wrong with it beside it. */
import type { Answers, FaultCode, Field, FieldFault } from '../src/dialogues/draft.ts';
import type { Language } from '../src/domain/language.ts';
import { faultText, thingsToLookAt } from '../src/texts/faults.ts';
import { hints, kept, labelled, lookAgain, names, questions, required } from '../src/texts/fields.ts';
import { say, type Text } from '../src/texts/say.ts';
import { type Reader, roomFor } from './card.ts';
import { type ChoiceSetInput, container, type Element, type TextInput, text } from './elements.ts';
import { clipped } from './people.ts';

/** A draft's card under way. */
export interface Form {
  readonly reader: Reader;
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  /** What stands on no card now, since the draft keeps it. */
  readonly left?: readonly Field[] | undefined;
  /** What is asked in other words than of what was said. */
  readonly own?: Own | undefined;
}

export type Own = { readonly [F in Field]?: Text | undefined };

/** The fields that hold text. */
type TextField = {
  [F in Field]: Answers[F] extends string ? (string extends Answers[F] ? F : never) : never;
}[Field];

interface Looks {
  /** Must be answered before the card goes on. */
  readonly required?: true;
  readonly multiline?: true;
  readonly hint?: string;
}

/**
 * No field of a draft is `isRequired`: a client then holds back every button, also *Register now, complete later*,
 * which must never lose what was heard, and Teams has been seen to do so where `associatedInputs` is none as well
 * (MicrosoftDocs/msteams-docs issue 4862). So the label says what is required and the dialogue checks it. For the same reason
 * no field has a greatest length or date: what is wrong stays on the card and is said beside it.
 */
function asked(form: Form, field: Field, must: true | undefined) {
  const { reader } = form;
  const question = questionOf(form, field);
  return {
    id: field,
    label: must ? say(required, reader.language, { question }) : question,
    errorMessage: say(lookAgain, reader.language),
    spacing: 'Medium',
  } as const;
}

export function questionOf({ reader, own }: Pick<Form, 'reader' | 'own'>, field: Field): string {
  return say(own?.[field] ?? questions[field], reader.language);
}

export function faultOf(form: Form, field: Field): FaultCode | undefined {
  return form.faults.find((one) => one.field === field)?.fault;
}

/** What is wrong with a field, above it, so that it is read before the field is. */
function beside(form: Form, field: Field, input: Element): Element[] {
  const fault = faultOf(form, field);
  if (fault === undefined) return [input];
  const said = text(faultText(fault, field, form.reader.language), { color: 'Attention', spacing: 'Medium' });
  return [said, { ...input, spacing: 'Small' }];
}

export function textField(form: Form, field: TextField, looks: Looks = {}): Element[] {
  if (form.left?.includes(field) === true) return [];
  const { language } = form.reader;
  const room = roomFor(field, form.reader);
  const value = form.answers[field];
  // Too long to stand beside the others: it stays in the draft as it is, since a field that is not sent keeps its text.
  if (value.length > room && !mustStand(form, field)) {
    const name = say(names[field], language);
    const fault = faultOf(form, field);
    return [
      ...(fault === undefined
        ? []
        : [text(faultText(fault, field, language), { color: 'Attention', spacing: 'Medium' })]),
      text(say(kept, language, { name, count: value.length }), { spacing: 'Medium', weight: 'Bolder' }),
      text(clipped(value, Math.min(room, 200)), { isSubtle: true, spacing: 'Small' }),
    ];
  }
  const hint = looks.hint ?? (hints[field] === undefined ? undefined : say(hints[field], language));
  const input: TextInput = {
    type: 'Input.Text',
    ...asked(form, field, looks.required),
    ...(looks.multiline ? { isMultiline: true } : {}),
    ...(hint === undefined ? {} : { placeholder: hint }),
    ...(value === '' ? {} : { value }),
  };
  return beside(form, field, input);
}

/** What has to be mended stands on the card however long it is; where there is no room for all of that, the first of it. */
function mustStand({ reader, answers, faults }: Form, field: TextField): boolean {
  if (!faults.some((one) => one.field === field)) return false;
  const long = faults.filter((one) => String(answers[one.field] ?? '').length > roomFor(one.field, reader));
  return reader.allFaults || long[0]?.field === field;
}

export function dateField(form: Form, field: 'heardOn' | 'decisionNotifiedOn'): Element[] {
  const value = form.answers[field];
  return beside(form, field, {
    type: 'Input.Date',
    ...asked(form, field, undefined),
    ...(value === undefined ? {} : { value }),
  });
}

export function toggleField(form: Form, field: 'protectedIdentity', title: string): Element[] {
  return beside(form, field, {
    type: 'Input.Toggle',
    ...asked(form, field, undefined),
    title,
    value: form.answers[field] ? 'true' : 'false',
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  });
}

interface Offered extends Pick<Looks, 'required'> {
  readonly style: ChoiceSetInput['style'];
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value: string | undefined;
  readonly several?: true;
  /** The data set in which a client looks further while one types. */
  readonly query?: string | undefined;
}

export function choiceField(form: Form, field: Field, offered: Offered): Element[] {
  const { style, choices, value, several, query } = offered;
  const input: ChoiceSetInput = {
    type: 'Input.ChoiceSet',
    ...asked(form, field, offered.required),
    // Always answered, since one is chosen from the start; so this can't hold back a button.
    ...(field === 'kind' ? { isRequired: true } : {}),
    style,
    choices: choices.map((one) => ({ title: one.title, value: one.value })),
    ...(value === undefined || value === '' ? {} : { value }),
    ...(several ? { isMultiSelect: true } : {}),
    ...(style === 'expanded' ? { wrap: true } : {}),
    ...(query === undefined ? {} : { 'choices.data': { type: 'Data.Query', dataset: query } }),
  };
  return beside(form, field, input);
}

/** The line on top that says how many things to look at, and which, by the words that stand above them. */
export function faultsOnTop(form: Pick<Form, 'reader' | 'faults' | 'own'>): Element[] {
  const { language } = form.reader;
  const asked = new Set(form.faults.map(({ field }) => questionOf(form, field)));
  return lookAt(
    [...asked].map((question) => say(labelled, language, { question })),
    language,
  );
}

/** The same by the names of what has to be looked at. */
export function lookAt(fields: readonly string[], language: Language): Element[] {
  if (fields.length === 0) return [];
  const said = say(thingsToLookAt, language, { count: fields.length, fields: fields.join(', ') });
  return [container([text(said, { weight: 'Bolder' })], { style: 'attention' })];
}

/** The ids of all inputs in what is shown, so that a button can carry an empty value for each. */
export function inputsIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case 'Input.Text':
      case 'Input.Date':
      case 'Input.Toggle':
      case 'Input.ChoiceSet':
        return [element.id];
      case 'Container':
        return inputsIn(element.items);
      case 'ActionSet':
      case 'RichTextBlock':
      case 'TextBlock':
      case 'Chart.VerticalBar':
      case 'Chart.HorizontalBar':
      case 'Table':
        return [];
      default:
        return element satisfies never;
    }
  });
}

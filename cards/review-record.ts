/** What is recorded while the review is held: how many attended, and what was decided. Saved as often as one likes. */
import { type DecisionPlace, decisionPlaces } from '../src/dialogues/review/actions.ts';
import type { ReviewRecordView } from '../src/dialogues/review/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { faultText } from '../src/texts/faults.ts';
import { lookAgain } from '../src/texts/fields.ts';
import { measureLine } from '../src/texts/review.ts';
import * as texts from '../src/texts/review-record.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, heading, type Input, passage, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { clipped, withoutMarkup } from './people.ts';
import { newsOf } from './review.ts';
import { button } from './send.ts';

export function reviewRecordCard(view: ReviewRecordView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.title, language);
  const { unit, on, revision } = view;
  const of = { unit, on, revision };
  const places = decisionPlaces.slice(0, view.rows.length);
  const fields = places.flatMap((place, index) => [
    ...(isEdited(view.rows[index], reader) ? [`what${place}`] : []),
    ...[`owner${place}`, `dueOn${place}`],
  ]);
  return {
    title,
    summary: title,
    body: [
      ...lookAt(wrongIn(view, reader), language),
      ...newsOf(view, reader),
      heading(title, { size: 'Large' }),
      text(view.name, { isSubtle: true, spacing: 'None' }),
      text(say(texts.intro, language), { spacing: 'Small' }),
      ...attended(view, reader),
      ...agreed(view, reader),
      ...places.flatMap((place, index) => row(view, place, index, reader)),
    ],
    actions: [
      button(
        surface,
        say(texts.save, language),
        { verb: 'review-save', ...of },
        { style: 'positive', with: ['attended', ...fields] },
      ),
      button(surface, say(texts.goOn, language), { verb: 'review-look', ...of }, { with: ['attended', ...fields] }),
      button(surface, say(texts.back, language), { verb: 'review-show', unit, on }),
    ],
  };
}

function wrongIn({ attended: { fault }, rows }: ReviewRecordView, { language }: Reader): string[] {
  return [
    ...(fault === undefined ? [] : [say(texts.attended, language)]),
    ...rows.flatMap(({ faults }, index) =>
      Object.values(faults).some((each) => each !== undefined)
        ? [say(texts.decision, language, { place: String(index + 1) })]
        : [],
    ),
  ];
}

function attended({ attended: { text: value, fault } }: ReviewRecordView, { language }: Reader): Element[] {
  return [
    ...(fault === undefined ? [] : [wrong(say(texts.attendedFault, language))]),
    {
      type: 'Input.Text',
      id: 'attended',
      label: say(texts.attended, language),
      errorMessage: say(lookAgain, language),
      spacing: 'Small',
      ...(value === '' ? {} : { value }),
    },
  ];
}

function agreed({ agreed: all }: ReviewRecordView, { language, longest }: Reader): Element[] {
  if (all.length === 0) return [];
  return [
    heading(say(texts.agreed, language), { spacing: 'Medium' }),
    ...all.map(({ what, owner, dueOn }) => {
      const args = {
        what: clipped(what, Math.min(longest, LONGEST_AGREED)),
        name: owner,
        day: sayDay(dueOn, language),
      };
      return text(say(measureLine, language, args), { spacing: 'Small' });
    }),
  ];
}
const LONGEST_AGREED = 150;

/**
 * What is very long and saved already is only read where there is no room for it; what could not be saved is edited
 * whatever its length.
 */
function isEdited(row: ReviewRecordView['rows'][number] | undefined, { longest }: Reader): boolean {
  return row === undefined || row.what.length <= longest || row.faults.what === 'too-long';
}

function row(view: ReviewRecordView, place: DecisionPlace, index: number, reader: Reader): Element[] {
  const { language } = reader;
  const { what = '', owner = '', dueOn = '', faults = {} } = view.rows[index] ?? {};
  const common = { errorMessage: say(lookAgain, language), spacing: 'Small' } as const;
  const items: Element[] = [
    ...(faults.what === undefined ? [] : [wrong(faultText(faults.what, undefined, language))]),
    isEdited(view.rows[index], reader)
      ? {
          type: 'Input.Text',
          id: `what${place}`,
          label: say(texts.decision, language, { place }),
          ...common,
          isMultiline: true,
          ...valued(what),
        }
      : passage(say(texts.decision, language, { place }), clipped(what, reader.longest)),
    ...(faults.owner === undefined ? [] : [wrong(say(texts.ownerFault, language))]),
    ownerInput(view, place, owner, reader),
    ...(faults.dueOn === undefined ? [] : [wrong(faultText(faults.dueOn, undefined, language))]),
    {
      type: 'Input.Date',
      id: `dueOn${place}`,
      label: say(texts.dueOn, language, { place }),
      ...common,
      ...valued(dueOn),
    },
  ];
  return [container(items, { separator: true, spacing: 'Medium' })];
}

/** Anybody who works here can be found by typing, where there is not room for all. */
function ownerInput(
  { people }: ReviewRecordView,
  place: DecisionPlace,
  owner: string,
  { language, lists }: Reader,
): Input {
  const chosen = people.filter(({ value }) => value === owner);
  const shown = lists ? people : chosen.length > 0 ? chosen : people.slice(0, 1);
  return {
    type: 'Input.ChoiceSet',
    id: `owner${place}`,
    label: say(texts.owner, language, { place }),
    errorMessage: say(lookAgain, language),
    spacing: 'Small',
    style: 'filtered',
    choices: shown.map(({ value, title }) => ({ value, title: withoutMarkup(title) })),
    'choices.data': { type: 'Data.Query', dataset: 'colleagues' },
    ...valued(owner),
  };
}

function valued(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}

function wrong(words: string): Element {
  return text(words, { color: 'Attention', spacing: 'Medium' });
}

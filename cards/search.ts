/** Searching: what is looked for, and what was found. */

import { ANY, enteredFor } from '../src/dialogues/finding/asked.ts';
import type { Choice, SearchView } from '../src/dialogues/views.ts';
import { CaseState } from '../src/domain/case.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { faultText } from '../src/texts/faults.ts';
import { lookAgain } from '../src/texts/fields.ts';
import { lists } from '../src/texts/list.ts';
import { say } from '../src/texts/say.ts';
import * as texts from '../src/texts/search.ts';
import { callsBack, search } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { type ChoiceSetInput, type Element, fold, heading, type Input, text } from './elements.ts';
import { inputsIn } from './fields.ts';
import { caseRows, pages } from './list.ts';
import { button } from './send.ts';

const states = CaseState.options.map((option) => option.shape.state.value);

export function searchCard(view: SearchView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.heading, language);
  const { asked } = view;
  const form = fieldsOf(view, reader);
  const go = button(
    surface,
    say(search, language),
    { verb: 'search', page: 0 },
    { style: 'positive', with: inputsIn(form) },
  );
  const onward = [
    button(surface, say(lists['in-hand'], language), { verb: 'list', list: 'in-hand', page: 0 }),
    button(surface, say(callsBack, language), { verb: 'call' }),
  ];
  if (asked === undefined) {
    return {
      title,
      summary: title,
      body: [heading(title, { size: 'Large' }), text(say(texts.intro, language), { spacing: 'Small' }), ...form],
      actions: [go, ...onward],
    };
  }
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.found, language, { what: inWords(view, reader) }), { spacing: 'None' }),
      ...caseRows(view, reader, say(texts.none, language)),
      ...pages(view, reader, (page) => ({ verb: 'search', ...enteredFor(asked), page })),
      ...fold(
        'change',
        say(texts.change, language),
        [...form, { type: 'ActionSet', actions: [go], spacing: 'Small' }],
        view.masked,
      ),
    ],
    actions: onward,
  };
}

/** What was asked for, in a line. */
function inWords({ asked = {}, kinds, units }: SearchView, { language }: Reader): string {
  const { words, kind, state, unit, from, until, overdue } = asked;
  const titled = (choices: readonly Choice[], value: string) =>
    choices.find((one) => one.value === value)?.title ?? value;
  const parts = [
    ...(words === undefined ? [] : [say(texts.quoted, language, { words })]),
    ...(kind === undefined ? [] : [titled(kinds, kind)]),
    ...(state === undefined ? [] : [say(stateTexts[state], language)]),
    ...(unit === undefined ? [] : [titled(units, unit)]),
    ...(from === undefined ? [] : [say(texts.since, language, { day: sayDay(from, language) })]),
    ...(until === undefined ? [] : [say(texts.upTo, language, { day: sayDay(until, language) })]),
    ...(overdue === undefined ? [] : [say(texts.overdueOnly, language)]),
  ];
  return parts.length === 0 ? say(texts.everything, language) : parts.join(', ');
}

/** More units than this are found by typing where there is little room. */
const FEW_UNITS = 20;

function fieldsOf(view: SearchView, { language, lists: roomy }: Reader): Element[] {
  const { asked = {}, kinds, units, moreUnits, masked } = view;
  const asks = (id: keyof typeof texts.fields) => ({
    id,
    label: say(texts.fields[id], language),
    errorMessage: say(lookAgain, language),
    spacing: 'Medium' as const,
  });
  const choice = (
    id: 'kind' | 'state' | 'unit',
    choices: readonly Choice[],
    more: Partial<ChoiceSetInput> = {},
  ): Input => ({
    type: 'Input.ChoiceSet',
    ...asks(id),
    style: 'compact',
    choices: [
      { value: ANY, title: say(texts.any, language) },
      ...choices.map(({ title, value }) => ({ title, value })),
    ],
    value: asked[id] ?? ANY,
    ...more,
  });
  const shown = roomy ? units : units.slice(0, FEW_UNITS);
  const byTyping = moreUnits || shown.length < units.length;
  const words: Input = {
    type: 'Input.Text',
    ...asks('words'),
    ...(asked.words === undefined ? {} : { value: asked.words }),
  };
  const day = (id: 'from' | 'until'): Input => ({
    type: 'Input.Date',
    ...asks(id),
    ...(asked[id] === undefined ? {} : { value: asked[id] }),
  });
  return [
    ...(masked ? [text(faultText('national-id', undefined, language), { color: 'Attention', spacing: 'Medium' })] : []),
    words,
    choice('kind', kinds),
    choice(
      'state',
      states.map((state) => ({ value: state, title: say(stateTexts[state], language) })),
    ),
    choice(
      'unit',
      shown,
      byTyping ? { style: 'filtered', 'choices.data': { type: 'Data.Query', dataset: 'units' } } : {},
    ),
    day('from'),
    day('until'),
    {
      type: 'Input.Toggle',
      ...asks('overdue'),
      title: say(texts.overdueOnly, language),
      value: asked.overdue === true ? 'true' : 'false',
      valueOn: 'true',
      valueOff: 'false',
      wrap: true,
    },
  ];
}

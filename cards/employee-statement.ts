/** To the employee of whom a statement is asked: what it is about, what she may say, and one field. */
import type { StatementView } from '../src/dialogues/views.ts';
import * as texts from '../src/texts/employee-statement.ts';
import { faultText } from '../src/texts/faults.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, type Input, text } from './elements.ts';
import { lookAt } from './fields.ts';
import { clipped } from './people.ts';
import { button } from './send.ts';

export function statementCard(view: StatementView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.title, language);
  if (view.state !== 'asked') {
    const said = { given: texts.given, over: texts.over }[view.state];
    return { title, summary: title, body: [text(say(said, language))] };
  }
  const { citizen, typed } = view;
  const body: Element[] = [
    ...lookAt(typed === undefined ? [] : [say(texts.question, language)], language),
    heading(title, { size: 'Large' }),
    text(say(texts.from, language, { name: view.by }), { spacing: 'Small' }),
    container([text(clipped(view.question, reader.longest))], { style: 'emphasis', spacing: 'Medium' }),
    ...(citizen === undefined ? [] : [fact(say(texts.citizen, language), citizen)]),
    text(say(texts.isInput, language), { spacing: 'Medium', isSubtle: true }),
    ...(typed === undefined
      ? []
      : [text(faultText(typed.fault, undefined, language), { color: 'Attention' as const })]),
    input(view, reader),
  ];
  const gives = { verb: 'statement-give', case: view.case, revision: view.revision, text: '' } as const;
  const give = button(surface, say(texts.give, language), gives, { style: 'positive', with: ['text'] });
  return { title, summary: title, body, actions: [give] };
}

function input({ typed }: Extract<StatementView, { state: 'asked' }>, { language }: Reader): Input {
  return {
    type: 'Input.Text',
    id: 'text',
    label: say(texts.question, language),
    errorMessage: faultText('required', undefined, language),
    isMultiline: true,
    ...(typed === undefined || typed.text === '' ? {} : { value: typed.text }),
    spacing: 'Small',
  };
}

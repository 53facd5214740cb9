/** The citizen calls back: her number, how her case stands and who has it, and what she says. */
import type { CallView } from '../src/dialogues/views.ts';
import * as texts from '../src/texts/call.ts';
import { caseNumber } from '../src/texts/card.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { faultText } from '../src/texts/faults.ts';
import { lookAgain } from '../src/texts/fields.ts';
import { say } from '../src/texts/say.ts';
import { dates, promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, heading, type Input, text } from './elements.ts';
import { inputsIn, lookAt } from './fields.ts';
import { reopening } from './number.ts';
import { button } from './send.ts';
import { heardOnText } from './statement.ts';

export function callCard(view: CallView, reader: Reader): Laid {
  return view.found === undefined ? asking(view, reader) : answering(view, view.found, reader);
}

function asking({ number, news, revision }: CallView, { language, surface }: Reader): Laid {
  const title = say(texts.heading, language);
  const input: Input = {
    type: 'Input.Text',
    id: 'number',
    label: say(texts.numberQuestion, language),
    errorMessage: say(lookAgain, language),
    isRequired: true,
    spacing: 'Medium',
    ...(number === undefined ? {} : { value: String(number) }),
  };
  const look = { verb: 'call-look', revision, number: '' } as const;
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.intro, language), { spacing: 'Small' }),
      ...(news === 'not-found' ? [text(say(texts.notFound, language), { color: 'Attention', spacing: 'Medium' })] : []),
      input,
    ],
    actions: [button(surface, say(texts.look, language), look, { style: 'positive', with: [] })],
  };
}

function answering(
  { note, news, revision }: CallView,
  { number, state, holder, clocks, ...found }: NonNullable<CallView['found']>,
  reader: Reader,
): Laid {
  const { language, surface } = reader;
  const title = say(caseNumber, language, { number: String(number) });
  const input: Input = {
    type: 'Input.Text',
    id: 'note',
    label: say(texts.noteQuestion, language),
    errorMessage: faultText('required', undefined, language),
    // It goes along where the case is taken up again, and need not be there for that.
    ...(found.reopens === undefined ? ({ isRequired: true } as const) : {}),
    isMultiline: true,
    spacing: 'Medium',
    ...(note === undefined ? {} : { value: note.text }),
  };
  const refused: Element[] =
    note === undefined
      ? []
      : [text(faultText(note.fault, undefined, language), { color: 'Attention', spacing: 'Medium' })];
  const body: Element[] = [
    ...lookAt(note === undefined ? [] : [say(texts.noteQuestion, language)], language),
    ...(news === 'noted' ? [text(say(texts.noted, language), { color: 'Good', weight: 'Bolder' })] : []),
    heading(title, { size: 'ExtraLarge' }),
    text(say(stateTexts[state.state], language), { spacing: 'None' }),
    text(heardOnText(found, reader), { isSubtle: true, spacing: 'None' }),
    ...(state.state === 'closed'
      ? [text(say(texts.closedOn, language, { day: sayDay(state.closedOn, language) }))]
      : []),
    ...(found.confirmedOn === undefined
      ? []
      : [text(say(texts.confirmedOn, language, { day: sayDay(found.confirmedOn, language) }), { spacing: 'Small' })]),
    text(say(texts.hasIt, language, { name: holder }), { spacing: 'Small' }),
    ...(clocks.length === 0 ? [] : dates(clocks, reader, promised)),
    ...(found.hers === true ? [] : [text(say(texts.nothingElse, language), { isSubtle: true, spacing: 'Medium' })]),
    ...refused,
    input,
  ];
  const of = { revision, number };
  const fields = inputsIn(body);
  return {
    title,
    summary: title,
    body,
    actions: [
      button(surface, say(texts.saysThis, language), { verb: 'call-note', ...of }, { style: 'positive', with: fields }),
      button(surface, say(texts.wantsCall, language), { verb: 'call-wish', ...of }, { with: fields }),
      ...reopening(found.reopens, reader, fields),
      button(surface, say(texts.another, language), { verb: 'call' }),
    ],
  };
}

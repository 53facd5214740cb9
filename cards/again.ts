/** What was tapped in a dialog came to nothing: one sentence, what was typed, and the button once more. */
import type { Action } from '../src/dialogues/actions.ts';
import type { Typed, View } from '../src/dialogues/views.ts';
import { tryAgain } from '../src/texts/card.ts';
import { confirmationQuestion } from '../src/texts/case-card.ts';
import { question as statementQuestion } from '../src/texts/employee-statement.ts';
import { faultText } from '../src/texts/faults.ts';
import { formTexts } from '../src/texts/forms/index.ts';
import { changed } from '../src/texts/measure.ts';
import { noteQuestion, replyQuestion } from '../src/texts/receipt.ts';
import { say, type Text } from '../src/texts/say.ts';
import { noticeOnTop } from './around.ts';
import type { Laid, Reader } from './card.ts';
import type { Input } from './elements.ts';
import { button } from './send.ts';

export function againCard({ notice, action, typed }: Extract<View, { view: 'again' }>, reader: Reader): Laid {
  const { language, surface } = reader;
  const inputs = typed.map(
    (one): Input => ({
      type: 'Input.Text',
      id: one.field,
      label: say(questionOf(one.field, action), language),
      errorMessage: faultText('required', undefined, language),
      isRequired: true,
      isMultiline: true,
      value: one.text,
    }),
  );
  const fields = inputs.length === 0 ? {} : { with: [] };
  return {
    title: 'Lydhør',
    summary: 'Lydhør',
    body: [...noticeOnTop(notice, reader), ...inputs],
    actions: [button(surface, say(tryAgain, language), action, { ...fields, style: 'positive' })],
  };
}

function questionOf(field: Typed['field'], action: Action): Text {
  if (field === 'note') return noteQuestion;
  if (field === 'confirmation') return confirmationQuestion;
  if (action.verb === 'statement-give') return statementQuestion;
  if (action.verb === 'measure-done') return changed;
  const question = 'form' in action ? formTexts[action.form].questions[field] : undefined;
  return question ?? replyQuestion;
}

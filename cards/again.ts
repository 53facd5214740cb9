/** What was tapped in a dialog came to nothing: one sentence, what was typed, and the button once more. */
import type { View } from '../src/dialogues/views.ts';
import { tryAgain } from '../src/texts/card.ts';
import { confirmationQuestion } from '../src/texts/case-card.ts';
import { faultText } from '../src/texts/faults.ts';
import { noteQuestion } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import { noticeOnTop } from './around.ts';
import type { Laid, Reader } from './card.ts';
import type { Element } from './elements.ts';
import { button } from './send.ts';

export function againCard({ notice, action, typed }: Extract<View, { view: 'again' }>, reader: Reader): Laid {
  const { language, surface } = reader;
  const input: Element[] =
    typed === undefined
      ? []
      : [
          {
            type: 'Input.Text',
            id: typed.field,
            label: say(typed.field === 'note' ? noteQuestion : confirmationQuestion, language),
            errorMessage: faultText('required', undefined, language),
            isRequired: true,
            isMultiline: true,
            value: typed.text,
          },
        ];
  const fields = input.length === 0 ? {} : { with: [] };
  return {
    title: 'Lydhør',
    summary: 'Lydhør',
    body: [...noticeOnTop(notice, reader), ...input],
    actions: [button(surface, say(tryAgain, language), action, { ...fields, style: 'positive' })],
  };
}

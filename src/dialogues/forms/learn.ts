import { lastNote } from '../../domain/words.ts';
import { hasInHand, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** What the unit takes with it from the case. It can be put better later, also once the case is closed. */
export const learn: Form = {
  offered: hasInHand,
  questions: (filling) => [
    { field: 'text', as: 'text', required: true, value: lastNote(wordsFor(filling), 'learning-point')?.text },
  ],
  filled: (_, entered) => {
    const read = readerOf(entered);
    const text = read.text('text');
    return text === undefined ? read.failed() : { ok: true, command: { command: 'learn', text } };
  },
};

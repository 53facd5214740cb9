import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** Whether it took place, and what was agreed. */
export const endMeeting: Form = {
  offered: (filling) => isAtWork(filling) && filling.found.case.handling.meetings.at(-1)?.state === 'planned',
  questions: () => [
    { field: 'held', as: 'one-of', required: true, choices: [{ value: 'yes' }, { value: 'no' }] },
    { field: 'text', as: 'text' },
  ],
  filled: (_, entered) => {
    const read = readerOf(entered);
    const held = read.oneOf('held', ['yes', 'no']);
    const agreed = held === 'yes' ? read.text('text') : (entered.text ?? '');
    if (held === undefined || agreed === undefined) return read.failed();
    return { ok: true, command: { command: 'end-meeting', held: held === 'yes', agreed } };
  },
};

import { isAtWork, notYetHeard, whomQuestion } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** As a rule the employee is heard; where that would be wrong, the reason stands in its place (Harstad D00075). */
export const notSuitable: Form = {
  offered: (filling) => isAtWork(filling) && notYetHeard(filling).length > 0,
  questions: (filling) => [
    whomQuestion(filling, notYetHeard(filling)),
    { field: 'reason', as: 'text', required: true },
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const whom = read.oneOf('whom', notYetHeard(filling));
    const reason = read.text('reason');
    if (whom === undefined || reason === undefined) return read.failed();
    return { ok: true, command: { command: 'not-suitable', whom, reason } };
  },
};

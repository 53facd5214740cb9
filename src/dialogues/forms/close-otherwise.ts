import { CaseNumber } from '../../domain/ids.ts';
import { hasInHand } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';
import type { FormEntries } from './names.ts';

const ways = ['withdrawn', 'registered-in-error', 'duplicate'] as const;

/** Without an answer: the citizen took it back, it should not have been registered, or it is the same as another. */
export const closeOtherwise: Form = {
  offered: (filling) => filling.found.case.state.state !== 'closed' && hasInHand(filling),
  questions: () => [
    { field: 'as', as: 'one-of', required: true, choices: ways.map((value) => ({ value })) },
    { field: 'number', as: 'line' },
    { field: 'reason', as: 'text', required: true },
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const as = read.oneOf('as', ways);
    const reason = read.text('reason');
    if (as !== 'duplicate') {
      if (as === undefined || reason === undefined) return read.failed();
      return { ok: true, command: { command: 'close-otherwise', as, reason } };
    }
    const typed = read.text('number');
    const number = numberIn(entered);
    const of = filling.other?.number === number ? filling.other : undefined;
    if (number === filling.found.case.number) read.fault('number', 'itself');
    // Whether she may see that one is not asked: nothing of what it is about is said.
    else if (typed !== undefined && of === undefined) read.fault('number', 'case-unknown');
    else if (of !== undefined && reason !== undefined) {
      return { ok: true, command: { command: 'close-otherwise', as, reason, of } };
    }
    return read.failed();
  },
  refused: ({ reason }) =>
    reason === 'its-duplicate' || reason === 'other-ended' ? { field: 'number', fault: reason } : undefined,
};

/** The number of the case that this one is said to be the same as: «12», «Sak 12». */
export function numberIn({ number = '' }: FormEntries): CaseNumber | undefined {
  const digits = /^\D*(\d+)\D*$/.exec(number)?.[1];
  return CaseNumber.safeParse(Number(digits)).data;
}

import { postponeSpan } from '../../domain/schedule.ts';
import { todayOf } from '../scene.ts';
import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';

/** Not to be reminded of it until then: once, with a reason, and never beyond its date. */
export const postpone: Form = {
  offered: (filling) => {
    const { earliest, latest } = span(filling);
    return isAtWork(filling) && filling.found.case.handling.postponed === undefined && earliest <= latest;
  },
  questions: (filling) => [
    { field: 'until', as: 'day', required: true, ...span(filling) },
    { field: 'reason', as: 'text', required: true },
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const until = read.day('until', span(filling));
    const reason = read.text('reason');
    if (until === undefined || reason === undefined) return read.failed();
    return { ok: true, command: { command: 'postpone', until, reason } };
  },
  refused: (refusal) => {
    const { reason } = refusal;
    if (reason === 'postponed-already') return { field: 'until', fault: reason };
    if (reason !== 'day-not-possible') return undefined;
    const { earliest, latest } = refusal;
    return { field: 'until', fault: reason, earliest, latest };
  },
};

function span({ scene, found }: Filling): ReturnType<typeof postponeSpan> {
  return postponeSpan(scene, found.case, todayOf(scene));
}

import { overdueAfter, planDay } from '../../domain/duties.ts';
import { type Day, plusDays } from '../../domain/time.ts';
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
  refused: ({ reason }) =>
    reason === 'postponed-already' ? { field: 'until', fault: 'postponed-already' } : undefined,
};

/** From tomorrow to the last day on which it can still be done in time. */
function span({ scene, found }: Filling): { earliest: Day; latest: Day } {
  const { case: one } = found;
  const plan = planDay(scene, one);
  const [latest = plan] = [plan, overdueAfter(one) ?? plan].sort();
  return { earliest: plusDays(todayOf(scene), 1), latest };
}

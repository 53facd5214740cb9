import type { Clock } from '../../domain/clock.ts';
import { isUnderWay } from '../../domain/deciding/writing.ts';
import { runningClocks } from '../../domain/duties.ts';
import { extensionSpan } from '../../domain/extending.ts';
import { Day } from '../../domain/time.ts';
import { sayDay } from '../../texts/dates.ts';
import { todayOf } from '../scene.ts';
import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';
import {
  addressIn,
  asGiven,
  draftProposed,
  previewOf,
  wayIn,
  wayQuestions,
  withChosen,
  withinLongest,
} from './writing.ts';

/**
 * Why it takes longer, and when the answer comes. The new date counts only once the citizen was told; of a formal
 * decision the law itself asks for both (fvl, as D00075 has it), so the notice always says the same as the form.
 */
export const extend: Form = {
  offered: (filling) => {
    const { handling } = filling.found.case;
    const told = isUnderWay(handling.answer?.given) || isUnderWay(handling.extensions.at(-1)?.notice, 'sending');
    return isAtWork(filling) && respondOf(filling) !== undefined && !told && !filling.found.case.facts.anonymous;
  },
  questions: (filling) => [
    { field: 'reason', as: 'text', required: true },
    { field: 'newDate', as: 'day', required: true, ...span(filling) },
    { field: 'text', as: 'text', required: true, value: draftProposed(filling, 'delay-notice') },
    ...wayQuestions(filling, 'delay-notice'),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const reason = read.text('reason');
    const newDate = read.day('newDate', span(filling));
    const text = read.text('text');
    const way = wayIn(read, filling, 'delay-notice');
    const address = addressIn(read, filling, entered, 'delay-notice');
    if (reason === undefined || newDate === undefined || text === undefined) return read.failed();
    if (way === undefined || address === undefined) return read.failed();
    const notice = withinLongest(read, asGiven(filling, way, noticeOf(filling, text, reason, newDate)));
    if (notice === undefined) return read.failed();
    if (tells(filling, notice, reason, newDate)) {
      return { ok: true, command: { command: 'extend', newDate, reason, notice, way, address } };
    }
    read.fault('text', 'place-missing');
    return read.failed();
  },
  preview: (filling, entered) => {
    const { text = '', reason, newDate } = entered;
    return previewOf(filling, 'delay-notice', entered, noticeOf(filling, text, reason, Day.safeParse(newDate).data));
  },
};

function respondOf({ found }: Filling): Clock | undefined {
  return runningClocks(found.case).find(({ clock }) => clock === 'respond');
}

/** To which days it can be moved. */
function span(filling: Filling): { readonly earliest?: Day; readonly latest?: Day } {
  const respond = respondOf(filling);
  return respond === undefined ? {} : extensionSpan(respond, todayOf(filling.scene));
}

function noticeOf(filling: Filling, text: string, reason: string | undefined, newDate: Day | undefined): string {
  const { citizenLanguage } = filling.found.case.facts;
  return withChosen(filling, text, {
    reason,
    newDate: newDate === undefined ? undefined : sayDay(newDate, citizenLanguage),
  });
}

/** Whether the notice says the reason and the date that are entered, by their marks or word for word. */
function tells({ found }: Filling, notice: string, reason: string, newDate: Day): boolean {
  return notice.includes(reason) && notice.includes(sayDay(newDate, found.case.facts.citizenLanguage));
}

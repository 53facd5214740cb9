import { Day } from '../../domain/time.ts';
import { LONGEST_LINE } from '../../domain/words.ts';
import { todayOf } from '../scene.ts';
import { isAtWork } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';
import { addressIn, draftFor, previewOf, wayIn, wayQuestions } from './writing.ts';

/** The complainant may be invited to a meeting, where the profile says so (Harstad D00075). */
export const planMeeting: Form = {
  offered: (filling) => {
    const { scene, found } = filling;
    const planned = found.case.handling.meetings.at(-1)?.state === 'planned';
    return isAtWork(filling) && scene.profile.hearing.meeting && !planned && !found.case.facts.anonymous;
  },
  questions: (filling) => [
    { field: 'on', as: 'day', required: true, earliest: todayOf(filling.scene) },
    { field: 'place', as: 'line', required: true },
    ...wayQuestions(filling, 'invitation'),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const on = read.day('on', { earliest: todayOf(filling.scene) });
    const place = read.text('place', LONGEST_LINE);
    const way = wayIn(read, filling, 'invitation');
    const address = addressIn(read, filling, entered, 'invitation');
    if (on === undefined || place === undefined || way === undefined || address === undefined) return read.failed();
    return { ok: true, command: { command: 'plan-meeting', on, place, way, address } };
  },
  preview: (filling, entered) => {
    const { on, place } = entered;
    const text = draftFor(filling, 'invitation', { meetingOn: Day.safeParse(on).data, meetingPlace: place });
    return previewOf(filling, 'invitation', entered, text);
  },
  refused: (refusal) =>
    refusal.reason === 'day-not-possible' ? { ...refusal, field: 'on', fault: refusal.reason } : undefined,
};

import { todayOf } from '../scene.ts';
import { isAtWork, notYetHeard, whomQuestion } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';

/** The nearest superior has heard the employee and takes down when, and what she said (Harstad D00075). */
export const hear: Form = {
  offered: (filling) => isAtWork(filling) && notYetHeard(filling).length > 0,
  questions: (filling) => [
    whomQuestion(filling, notYetHeard(filling)),
    { field: 'on', as: 'day', required: true, value: todayOf(filling.scene), ...span(filling) },
    { field: 'text', as: 'text', required: true },
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const whom = read.oneOf('whom', notYetHeard(filling));
    const on = read.day('on', span(filling));
    const statement = read.text('text');
    if (whom === undefined || on === undefined || statement === undefined) return read.failed();
    return { ok: true, command: { command: 'hear', whom, on, statement } };
  },
};

function span({ scene, found }: Filling) {
  return { earliest: found.case.facts.heardOn, latest: todayOf(scene) };
}

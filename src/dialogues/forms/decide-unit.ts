import { isUndecided } from '../../domain/duties.ts';
import { consentFrom, consentQuestion, toUnit, unitFault, unitFrom, unitQuestion } from './elsewhere.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** Two units declined: the coordinator decides where it belongs, and nobody can decline any more. */
export const decideUnit: Form = {
  offered: ({ parts, found }) =>
    parts.has('coordinator') && isUndecided(found.case) && found.case.state.state !== 'closed',
  questions: (filling, entered) => [
    unitQuestion(entered, toUnit(filling, 'any-unit')),
    ...consentQuestion(filling, entered),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const unit = unitFrom(read, toUnit(filling, 'any-unit'), filling);
    const consent = consentFrom(read, filling, entered, unit);
    if (unit === undefined || consent === 'unsaid') return read.failed();
    return { ok: true, command: { command: 'decide-unit', unit, consent } };
  },
  refused: unitFault,
};

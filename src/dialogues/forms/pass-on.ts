import { MOST_ROUNDS } from '../../domain/part.ts';
import { hasInHand } from './at-work.ts';
import { consentFrom, consentQuestion, toUnit, unitFault, unitFrom, unitQuestion } from './elsewhere.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** To another unit, which may decline; the duty stays here until it accepts (Kramfors). */
export const passOn: Form = {
  offered: (filling) => {
    const { state, handling } = filling.found.case;
    const asked = handling.offer !== undefined || handling.declined.length >= MOST_ROUNDS;
    return filling.parts.has('lead') && hasInHand(filling) && state.state !== 'closed' && !asked;
  },
  questions: (filling, entered) => [
    unitQuestion(entered, toUnit(filling, 'another')),
    { field: 'reason', as: 'text', required: true },
    ...consentQuestion(filling, entered),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const unit = unitFrom(read, toUnit(filling, 'another'), filling);
    const reason = read.text('reason');
    const consent = consentFrom(read, filling, entered, unit);
    if (unit === undefined || reason === undefined || consent === 'unsaid') return read.failed();
    return { ok: true, command: { command: 'pass-on', unit, reason, consent } };
  },
  refused: unitFault,
};

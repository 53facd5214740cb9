import { isTheCoordinators } from '../../domain/deciding/passing-on.ts';
import { hasInHand } from './at-work.ts';
import { consentFrom, consentQuestion, toUnit, unitFault, unitFrom, unitQuestion } from './elsewhere.ts';
import { readerOf } from './entered.ts';
import type { Form } from './form.ts';

/** To another unit, which may decline; the duty stays here until it accepts (Kramfors). */
export const passOn: Form = {
  offered: (filling) => {
    const { case: one } = filling.found;
    const waits = one.handling.offer !== undefined || isTheCoordinators(one);
    return filling.parts.has('lead') && hasInHand(filling) && one.state.state !== 'closed' && !waits;
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

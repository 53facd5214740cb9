import type { Form } from './form.ts';
import { handBack } from './hand-back.ts';
import type { FormName } from './names.ts';

// Placeholder until each has its file.
const notYet: Form = {
  offered: () => false,
  questions: () => [],
  filled: () => ({ ok: false, faults: [] }),
};

/** Every form by its name. */
export const forms: Readonly<Record<FormName, Form>> = {
  take: notYet,
  classify: notYet,
  appoint: notYet,
  'hand-back': handBack,
  'pass-on': notYet,
  'decline-offer': notYet,
  'decide-unit': notYet,
  'change-track': notYet,
  'ask-reporter': notYet,
  postpone: notYet,
  acknowledge: notYet,
  'ask-employee': notYet,
  hear: notYet,
  'not-suitable': notYet,
  'plan-meeting': notYet,
  'end-meeting': notYet,
  extend: notYet,
  answer: notYet,
  learn: notYet,
  measure: notYet,
  reference: notYet,
  close: notYet,
  'close-otherwise': notYet,
  reopen: notYet,
};

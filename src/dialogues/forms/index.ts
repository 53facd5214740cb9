import { askEmployee } from './ask-employee.ts';
import { endMeeting } from './end-meeting.ts';
import type { Form } from './form.ts';
import { handBack } from './hand-back.ts';
import { hear } from './hear.ts';
import { learn } from './learn.ts';
import { measure } from './measure.ts';
import type { FormName } from './names.ts';
import { notSuitable } from './not-suitable.ts';

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
  'ask-employee': askEmployee,
  hear,
  'not-suitable': notSuitable,
  'plan-meeting': notYet,
  'end-meeting': endMeeting,
  extend: notYet,
  answer: notYet,
  learn,
  measure,
  reference: notYet,
  close: notYet,
  'close-otherwise': notYet,
  reopen: notYet,
};

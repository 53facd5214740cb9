import type { FormName } from '../../dialogues/forms/names.ts';
import { askEmployee } from './ask-employee.ts';
import { endMeeting } from './end-meeting.ts';
import type { FormTexts } from './form-texts.ts';
import { handBack } from './hand-back.ts';
import { hear } from './hear.ts';
import { learn } from './learn.ts';
import { measure } from './measure.ts';
import { notSuitable } from './not-suitable.ts';

// Placeholder until each has its file.
const notYet: FormTexts = {
  title: { nb: '', nn: '', sv: '', en: '' },
  opens: { nb: '', nn: '', sv: '', en: '' },
  does: { nb: '', nn: '', sv: '', en: '' },
  questions: {},
};

export const formTexts: Readonly<Record<FormName, FormTexts>> = {
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

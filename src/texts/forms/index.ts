import type { FormName } from '../../dialogues/forms/names.ts';
import { acknowledge } from './acknowledge.ts';
import { answer } from './answer.ts';
import { askEmployee } from './ask-employee.ts';
import { close } from './close.ts';
import { closeOtherwise } from './close-otherwise.ts';
import { endMeeting } from './end-meeting.ts';
import { extend } from './extend.ts';
import type { FormTexts } from './form-texts.ts';
import { handBack } from './hand-back.ts';
import { hear } from './hear.ts';
import { learn } from './learn.ts';
import { measure } from './measure.ts';
import { notSuitable } from './not-suitable.ts';
import { planMeeting } from './plan-meeting.ts';
import { reference } from './reference.ts';
import { reopen } from './reopen.ts';

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
  acknowledge,
  'ask-employee': askEmployee,
  hear,
  'not-suitable': notSuitable,
  'plan-meeting': planMeeting,
  'end-meeting': endMeeting,
  extend,
  answer,
  learn,
  measure,
  reference,
  close,
  'close-otherwise': closeOtherwise,
  reopen,
};

import type { FormName } from '../../dialogues/forms/names.ts';
import { acknowledge } from './acknowledge.ts';
import { answer } from './answer.ts';
import { appoint } from './appoint.ts';
import { askEmployee } from './ask-employee.ts';
import { askReporter } from './ask-reporter.ts';
import { changeTrack } from './change-track.ts';
import { close } from './close.ts';
import { closeOtherwise } from './close-otherwise.ts';
import { decideUnit } from './decide-unit.ts';
import { declineOffer } from './decline-offer.ts';
import { endMeeting } from './end-meeting.ts';
import { extend } from './extend.ts';
import type { FormTexts } from './form-texts.ts';
import { handBack } from './hand-back.ts';
import { hear } from './hear.ts';
import { learn } from './learn.ts';
import { measure } from './measure.ts';
import { notSuitable } from './not-suitable.ts';
import { passOn } from './pass-on.ts';
import { planMeeting } from './plan-meeting.ts';
import { postpone } from './postpone.ts';
import { reference } from './reference.ts';
import { reopen } from './reopen.ts';
import { classify, take } from './take.ts';

export const formTexts: Readonly<Record<FormName, FormTexts>> = {
  take,
  classify,
  appoint,
  'hand-back': handBack,
  'pass-on': passOn,
  'decline-offer': declineOffer,
  'decide-unit': decideUnit,
  'change-track': changeTrack,
  'ask-reporter': askReporter,
  postpone,
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

/** As it is said where somebody waits for an answer, or where nobody does. */
export function wordingOf(form: FormName, nobodyWaits: true | undefined): FormTexts {
  const texts = formTexts[form];
  if (nobodyWaits !== true) return texts;
  return { ...texts, ...texts.ifNobodyWaits, questions: { ...texts.questions, ...texts.ifNobodyWaits?.questions } };
}

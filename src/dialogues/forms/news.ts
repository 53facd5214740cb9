import type { HandlingCommand } from '../../domain/commands.ts';
import type { CaseNews } from '../showing.ts';
import type { FormName } from './names.ts';

/** What is said on top of the case once a form was done. */
export function newsOfDone(form: FormName, command: HandlingCommand): CaseNews {
  // What reaches nobody is no answer.
  return command.command === 'answer' && command.way === undefined ? 'outcome-written' : newsOfForm[form];
}

const newsOfForm: Readonly<Record<FormName, CaseNews>> = {
  take: 'taken',
  classify: 'classified',
  appoint: 'appointed',
  'hand-back': 'handed-back',
  'pass-on': 'offered',
  'decline-offer': 'declined',
  'decide-unit': 'unit-decided',
  'change-track': 'track-changed',
  'ask-reporter': 'reporter-asked',
  postpone: 'postponed',
  acknowledge: 'acknowledged',
  'ask-employee': 'employee-asked',
  hear: 'heard',
  'not-suitable': 'not-suitable',
  'plan-meeting': 'meeting-planned',
  'end-meeting': 'meeting-ended',
  extend: 'extended',
  answer: 'answered',
  learn: 'learned',
  measure: 'measure-agreed',
  reference: 'referenced',
  close: 'closed',
  'close-otherwise': 'closed',
  reopen: 'reopened',
};

import type { FormName } from '../../dialogues/forms/names.ts';
import type { FormTexts } from './form-texts.ts';
import { handBack } from './hand-back.ts';

// Placeholder until each has its file.
const notYet: FormTexts = {
  title: { nb: '', nn: '', sv: '', en: '' },
  opens: { nb: '', nn: '', sv: '', en: '' },
  does: { nb: '', nn: '', sv: '', en: '' },
  questions: {},
};

export const formTexts: Readonly<Record<FormName, FormTexts>> = {
  'take': notYet,
  'classify': notYet,
  'appoint': notYet,
  'hand-back': handBack,
  'pass-on': notYet,
  'decline-offer': notYet,
  'decide-unit': notYet,
  'change-track': notYet,
  'ask-reporter': notYet,
  'postpone': notYet,
  'acknowledge': notYet,
  'ask-employee': notYet,
  'hear': notYet,
  'not-suitable': notYet,
  'plan-meeting': notYet,
  'end-meeting': notYet,
  'extend': notYet,
  'answer': notYet,
  'learn': notYet,
  'measure': notYet,
  'reference': notYet,
  'close': notYet,
  'close-otherwise': notYet,
  'reopen': notYet,
};

/** The forms with which a case is handled, each opened from its card, and the fields that stand on them. */
import { z } from 'zod';

export const formNames = [
  'take',
  'classify',
  'appoint',
  'hand-back',
  'pass-on',
  'decline-offer',
  'decide-unit',
  'change-track',
  'ask-reporter',
  'postpone',
  'acknowledge',
  'ask-employee',
  'hear',
  'not-suitable',
  'plan-meeting',
  'end-meeting',
  'extend',
  'answer',
  'learn',
  'measure',
  'reference',
  'close',
  'close-otherwise',
  'reopen',
] as const;
export const FormName = z.enum(formNames);
export type FormName = z.infer<typeof FormName>;

export const formFields = [
  'kind',
  'cause',
  'category',
  'person',
  'unit',
  'consent',
  'signals',
  'vulnerable',
  'inDanger',
  'concerns',
  'decisionNotifiedOn',
  'reason',
  'text',
  'way',
  'address',
  'whom',
  'withIdentity',
  'on',
  'place',
  'held',
  'newDate',
  'outcome',
  'consideredBy',
  'owner',
  'dueOn',
  'register',
  'number',
  'as',
  'until',
] as const;
export const FormField = z.enum(formFields);
export type FormField = z.infer<typeof FormField>;

/** What was entered, as text; a choice of several with commas. Absent is what did not stand on the card. */
export const FormEntries = z.partialRecord(FormField, z.string().optional());
export type FormEntries = Readonly<z.infer<typeof FormEntries>>;

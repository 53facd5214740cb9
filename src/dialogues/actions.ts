/**
 * Every tap that a card of ours can send, and nothing else. What a card carries is client input: it is parsed here and
 * authorised where it is carried out.
 */
import { z } from 'zod';
import { Writing } from '../domain/handling.ts';
import { CaseId, CaseNumber, DraftId, MeasureId } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { type Field, LONGEST_ENTRY } from './draft.ts';
import { type FormField, FormName } from './forms/names.ts';
import { channelActions } from './linking/actions.ts';
import { monthActions } from './month/actions.ts';
import { notHereActions } from './not-here/actions.ts';
import { reportActions } from './report/actions.ts';
import { reviewActions } from './review/actions.ts';

/** Half a surrogate pair is no text; it is mended before anything counts or keeps it. */
const text = z
  .string()
  .max(LONGEST_ENTRY)
  .transform((typed) => typed.toWellFormed());
const input = text.optional();
/** Teams leaves out a text that was emptied. */
const written = input.transform((typed) => typed ?? '');

/** The inputs of the three cards of a draft, by their ids, as Teams sends them: all text; a choice of several with commas. */
export const entered = {
  kind: input,
  said: input,
  grounds: input,
  contact: input,
  address: input,
  onBehalfOf: input,
  protectedIdentity: input,
  applies: input,
  unit: input,
  heardOn: input,
  channel: input,
  heardBy: input,
  place: input,
  time: input,
  vehicle: input,
  wish: input,
  suggestion: input,
  answerWay: input,
  citizenLanguage: input,
  originalAt: input,
  decision: input,
  decisionNotifiedOn: input,
  changeWanted: input,
  vulnerable: input,
  about: input,
  employee: input,
  employeeName: input,
  inDanger: input,
  harm: input,
  settled: input,
} satisfies Record<Field, typeof input>;
export type Entered = { readonly [F in Field]?: string | undefined };

/** The inputs of all forms with which a case is handled; each form has some of them. */
const formEntered = {
  kind: input,
  cause: input,
  category: input,
  person: input,
  unit: input,
  consent: input,
  signals: input,
  vulnerable: input,
  inDanger: input,
  concerns: input,
  decisionNotifiedOn: input,
  reason: input,
  text: input,
  way: input,
  address: input,
  whom: input,
  withIdentity: input,
  on: input,
  place: input,
  held: input,
  newDate: input,
  outcome: input,
  consideredBy: input,
  owner: input,
  dueOn: input,
  register: input,
  number: input,
  as: input,
  until: input,
} satisfies Record<FormField, typeof input>;

/** What is searched by. None of it came with the button that only opens the search. */
const searched = {
  words: input,
  kind: input,
  state: input,
  unit: input,
  from: input,
  until: input,
  overdue: input,
};
export type Searched = { readonly [F in keyof typeof searched]?: string | undefined };

/** Which showing of the card was tapped. Each showing has its own. */
const revision = z.string().min(1).max(100);
const ofDraft = { draft: DraftId, revision };
const ofCase = { case: CaseId, revision };
const ofForm = { ...ofCase, form: FormName };
const ofCall = { revision, number: CaseNumber };
const page = z.number().int().min(0).max(10_000);

export const Action = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('log') }),
  z.object({ verb: z.literal('said-next'), ...ofDraft, ...entered }),
  z.object({ verb: z.literal('said-register'), ...ofDraft, ...entered }),
  z.object({ verb: z.literal('said-settle'), ...ofDraft, ...entered }),
  /** What is logged was handed in on paper. */
  z.object({ verb: z.literal('said-paper'), ...ofDraft, ...entered }),
  z.object({ verb: z.literal('more-next'), ...ofDraft, ...entered }),
  z.object({ verb: z.literal('more-register'), ...ofDraft, ...entered }),
  z.object({ verb: z.literal('more-back'), ...ofDraft, ...entered }),
  ...notHereActions(ofDraft, entered),
  z.object({ verb: z.literal('read-register'), ...ofDraft }),
  z.object({ verb: z.literal('read-change'), ...ofDraft }),
  /** What was typed is taken out, since something in it is sensitive. */
  z.object({ verb: z.literal('read-empty'), ...ofDraft }),
  z.object({ verb: z.literal('draft-cancel'), ...ofDraft }),
  z.object({ verb: z.literal('draft-continue'), ...ofDraft }),
  z.object({ verb: z.literal('draft-discard'), ...ofDraft }),
  z.object({
    verb: z.literal('note-add'),
    ...ofCase,
    sort: z.enum(['correction', 'addition']),
    note: written,
  }),
  z.object({ verb: z.literal('case-complete'), ...ofCase }),
  z.object({ verb: z.literal('case-show'), case: CaseId }),
  z.object({ verb: z.literal('case-seen'), ...ofCase }),
  z.object({ verb: z.literal('case-approve'), ...ofCase, confirmation: written }),
  /** The offer of another unit's case. */
  z.object({ verb: z.literal('case-accept'), ...ofCase }),
  /** The citizen, who wanted to be. */
  z.object({ verb: z.literal('case-called'), ...ofCase }),
  /** The unit that has it now, by whoever took it down in another. */
  z.object({ verb: z.literal('case-told-there'), ...ofCase }),
  /** By whoever keeps what was said: the citizen agrees, or does not, that the board that has it now is told. */
  z.object({ verb: z.literal('consent-given'), ...ofCase }),
  z.object({ verb: z.literal('consent-not-given'), ...ofCase }),
  /** A draft that begins with all that was said in it, to be registered as a case of its own. */
  z.object({ verb: z.literal('case-split'), ...ofCase }),
  /** Somebody looked: the mail is there or the letter posted, or the mail is to be sent once more. */
  z.object({ verb: z.literal('mail-arrived'), ...ofCase, writing: Writing }),
  z.object({ verb: z.literal('mail-again'), ...ofCase, writing: Writing }),
  /** What the reporter answers to a question. */
  z.object({ verb: z.literal('reply-give'), ...ofCase, text: written }),
  /** `note`: what was typed on the card from which it is opened. */
  z.object({ verb: z.literal('form-open'), ...ofForm, note: written.optional() }),
  /** Looked through before it goes to the citizen. */
  z.object({ verb: z.literal('form-look'), ...ofForm, ...formEntered }),
  /** Back from there to what was entered. */
  z.object({ verb: z.literal('form-change'), ...ofForm, ...formEntered }),
  z.object({ verb: z.literal('form-do'), ...ofForm, ...formEntered }),
  /** By the employee who was asked for it. */
  z.object({ verb: z.literal('statement-give'), ...ofCase, text: written }),
  z.object({ verb: z.literal('measure-show'), measure: MeasureId }),
  /** With what changed. */
  z.object({ verb: z.literal('measure-done'), measure: MeasureId, revision, text: written }),
  z.object({ verb: z.literal('mine'), page }),
  z.object({ verb: z.literal('list'), list: z.enum(['in-hand', 'unit']), page }),
  z.object({ verb: z.literal('search'), page, ...searched }),
  /** The citizen calls back: asked for her number, looked up, and what she said taken down. */
  z.object({ verb: z.literal('call') }),
  z.object({ verb: z.literal('call-look'), revision, number: written }),
  z.object({ verb: z.literal('call-note'), ...ofCall, note: written }),
  z.object({ verb: z.literal('call-wish'), ...ofCall, note: written }),
  ...reviewActions,
  ...reportActions,
  z.object({ verb: z.literal('digest'), page }),
  z.object({ verb: z.literal('overdue'), page }),
  z.object({ verb: z.literal('digest-hour') }),
  z.object({ verb: z.literal('digest-hour-set'), hour: written }),
  ...channelActions,
  ...monthActions,
  z.object({ verb: z.literal('procedure') }),
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('language') }),
  z.object({ verb: z.literal('language-set'), language: Language }),
]);
export type Action = z.infer<typeof Action>;
export type Verb = Action['verb'];
export type DraftAction = Extract<Action, { draft: DraftId }>;
export type NotHereAction = Extract<
  Action,
  { verb: 'not-here' | 'not-here-decision' | 'not-here-place' | 'turned-away' }
>;
export type StatementAction = Extract<Action, { verb: 'statement-give' }>;
export type MeasureAction = Extract<Action, { measure: MeasureId }>;
export type CaseAction = Exclude<Extract<Action, { case: CaseId }>, { form: FormName } | StatementAction>;
export type FormAction = Extract<Action, { form: FormName }>;
export type FilledAction = Exclude<FormAction, { verb: 'form-open' }>;
export type CallAction = Extract<Action, { verb: 'call-look' | 'call-note' | 'call-wish' }>;
export type ReminderAction = Extract<Action, { verb: 'digest' | 'overdue' | 'digest-hour' | 'digest-hour-set' }>;

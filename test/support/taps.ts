/** One tap of every sort that a card can send. */
import type { Action, Verb } from '../../src/dialogues/actions.ts';
import { Month } from '../../src/domain/period.ts';
import { whole } from './desk.ts';
import { measureId } from './form-desk.ts';
import { caseId, caseNumber, draftId, unit } from './municipality.ts';
import { reviewTaps } from './review-taps.ts';

const ofDraft = { draft: draftId(1), revision: '1', ...whole };
const ofCase = { case: caseId(1), revision: '1.a' };
const ofLink = { unit: unit('servicetorget'), version: 1, page: 0, revision: 'a' };
const ofMonth = { unit: unit('servicetorget'), month: Month.parse('2026-03'), revision: '0.a' };
const ofForm = { ...ofCase, form: 'hand-back', reason: 'Mer' } as const;

const each: { readonly [V in Verb]: Extract<Action, { verb: V }> } = {
  log: { verb: 'log' },
  'said-next': { verb: 'said-next', ...ofDraft },
  'said-register': { verb: 'said-register', ...ofDraft },
  'said-settle': { verb: 'said-settle', ...ofDraft, settled: 'Ringte taxi.' },
  'said-paper': { verb: 'said-paper', ...ofDraft },
  'more-next': { verb: 'more-next', ...ofDraft },
  'more-register': { verb: 'more-register', ...ofDraft },
  'more-back': { verb: 'more-back', ...ofDraft },
  'not-here': { verb: 'not-here', ...ofDraft },
  'not-here-decision': { verb: 'not-here-decision', ...ofDraft },
  'not-here-place': { verb: 'not-here-place', ...ofDraft, code: 'sporsmal' },
  'turned-away': { verb: 'turned-away', ...ofDraft, code: 'sporsmal' },
  'read-register': { verb: 'read-register', ...ofDraft },
  'read-change': { verb: 'read-change', ...ofDraft },
  'read-empty': { verb: 'read-empty', ...ofDraft },
  'draft-cancel': { verb: 'draft-cancel', ...ofDraft },
  'draft-continue': { verb: 'draft-continue', ...ofDraft },
  'draft-discard': { verb: 'draft-discard', ...ofDraft },
  'note-add': { verb: 'note-add', ...ofCase, sort: 'addition', note: 'Mer' },
  'case-complete': { verb: 'case-complete', ...ofCase },
  'case-show': { verb: 'case-show', case: ofCase.case },
  'case-seen': { verb: 'case-seen', ...ofCase },
  'case-approve': { verb: 'case-approve', ...ofCase, confirmation: 'Hei!' },
  'case-accept': { verb: 'case-accept', ...ofCase },
  'case-called': { verb: 'case-called', ...ofCase },
  'case-told-there': { verb: 'case-told-there', ...ofCase },
  'consent-given': { verb: 'consent-given', ...ofCase },
  'consent-not-given': { verb: 'consent-not-given', ...ofCase },
  'case-split': { verb: 'case-split', ...ofCase },
  'mail-arrived': { verb: 'mail-arrived', ...ofCase, writing: 'answer' },
  'mail-again': { verb: 'mail-again', ...ofCase, writing: 'answer' },
  'reply-give': { verb: 'reply-give', ...ofCase, text: 'Ja' },
  'form-open': { verb: 'form-open', ...ofCase, form: 'hand-back' },
  'form-look': { verb: 'form-look', ...ofForm },
  'form-change': { verb: 'form-change', ...ofForm },
  'form-do': { verb: 'form-do', ...ofForm },
  report: { verb: 'report' },
  'report-make': {
    verb: 'report-make',
    revision: 'a',
    scope: 'municipality',
    period: '2025-01+12',
    language: 'nb',
  },
  months: { verb: 'months' },
  'month-show': { verb: 'month-show', unit: ofMonth.unit, month: ofMonth.month },
  'month-words': { verb: 'month-words', ...ofMonth, sentence: 'Godt gjort', learned: '', changed: '', praise: '' },
  'month-hold': { verb: 'month-hold', ...ofMonth, until: '2026-04-07', reason: 'Ferie' },
  'month-let-go': { verb: 'month-let-go', ...ofMonth },
  'month-there': { verb: 'month-there', ...ofMonth, tries: 0 },
  'month-again': { verb: 'month-again', ...ofMonth, tries: 0 },
  'month-recount': { verb: 'month-recount', ...ofMonth },
  'statement-give': { verb: 'statement-give', ...ofCase, text: 'Slik var det.' },
  'measure-show': { verb: 'measure-show', measure: measureId(1) },
  'measure-done': { verb: 'measure-done', measure: measureId(1), revision: '1.a', text: 'Vi ringer nå.' },
  mine: { verb: 'mine', page: 0 },
  list: { verb: 'list', list: 'in-hand', page: 0 },
  search: { verb: 'search', page: 0, words: 'buss' },
  call: { verb: 'call' },
  'call-look': { verb: 'call-look', revision: 'a', number: '1' },
  'call-note': { verb: 'call-note', revision: 'a', number: caseNumber(1), note: 'Hun venter' },
  'call-wish': { verb: 'call-wish', revision: 'a', number: caseNumber(1), note: '99 88 77 66' },
  channels: { verb: 'channels', page: 0 },
  'channel-unlink': { verb: 'channel-unlink', ...ofLink },
  'channel-relink': { verb: 'channel-relink', ...ofLink },
  ...reviewTaps,
  digest: { verb: 'digest', page: 0 },
  overdue: { verb: 'overdue', page: 0 },
  'digest-hour': { verb: 'digest-hour' },
  'digest-hour-set': { verb: 'digest-hour-set', hour: '09:30' },
  procedure: { verb: 'procedure' },
  help: { verb: 'help' },
  language: { verb: 'language' },
  'language-set': { verb: 'language-set', language: 'sv' },
};

/** `over` changes the ids that they carry. */
export function actions(over: object = {}): Record<string, unknown>[] {
  return Object.values(each).map((action) => {
    const carried = Object.entries(over).filter(([name]) => name in action);
    return { ...action, ...Object.fromEntries(carried) };
  });
}

/** What a decision wants saved, proved before anything of it is written. The same for every store. */
import { z } from 'zod';
import { columnsOf, type Kept, type Sort } from '../cases/kept.ts';
import { OutboxEntry, SentCard } from '../cases/outbox.ts';
import { FirstAnswer, type Found, type Save, type Scope } from '../cases/store.ts';
import { Draft } from '../dialogues/draft.ts';
import { Case, CaseEvent } from '../domain/case.ts';
import type { CaseId, DraftId } from '../domain/ids.ts';
import { Measure } from '../domain/measure.ts';
import { Words } from '../domain/words.ts';
import { type FoundBy, foundBy } from './found-by.ts';
import { keptSchema, placesOf } from './stored.ts';

// Made once: making a schema takes longer than using it.
const OutboxEntries = z.array(OutboxEntry);
const CaseEvents = z.array(CaseEvent);
const SentCards = z.array(SentCard);

/** How often a decision is taken anew where others keep saving in between. */
export const MOST_CONFLICTS = 10;

/** Somebody else saved in between: to be loaded and decided anew. Never leaves a store. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

export interface ProvedSave {
  readonly draft?:
    | {
        readonly put: Draft;
        /** False: it was not read, so it has to be a new one. */
        readonly inScope: boolean;
      }
    | { readonly remove: DraftId };
  readonly case?: {
    readonly replaces: number | 'new';
    /** With its version raised. */
    readonly put: Case;
    readonly words: Words;
    readonly foundBy: FoundBy;
    readonly events: readonly CaseEvent[];
    readonly sent: readonly SentCard[];
  };
  readonly outbox: readonly OutboxEntry[];
  readonly answer?:
    | { readonly of: 'draft'; readonly draft: DraftId; readonly keep: FirstAnswer }
    | { readonly of: 'case'; readonly case: CaseId; readonly keep: FirstAnswer };
  readonly keep?: NonNullable<Save['keep']>;
  /** The draft and the case that it touches, where it does. They belong together. */
  readonly touches: { readonly draft?: DraftId; readonly case?: CaseId };
}

/**
 * @throws Conflict where the version that the save names is not the one that was found.
 * @throws Error where the save does not hang together or could not be read back: the program is at fault.
 */
export function provedSave(scope: Scope, found: Found, save: Save): ProvedSave {
  const change = save.case === undefined ? undefined : provedCase(found, save.case);
  const draft = save.draft === undefined ? undefined : provedDraft(scope, save.draft);
  const outbox = proved(OutboxEntries, save.outbox ?? [], 'outbox');
  const theCase = change?.put.id ?? found.case?.case.id;
  const answer = save.answer === undefined ? undefined : provedAnswer(save.answer, scope.draft, theCase);

  const drafts = new Set<DraftId>();
  const cases = new Set<CaseId>();
  if (draft !== undefined) drafts.add('put' in draft ? draft.put.id : draft.remove);
  if (change !== undefined) cases.add(change.put.id);
  if (answer?.of === 'draft') drafts.add(answer.draft);
  if (answer?.of === 'case') cases.add(answer.case);
  for (const { key, subject } of outbox) {
    if (subject.of === 'draft') drafts.add(subject.draft);
    else if (subject.of === 'case') cases.add(subject.case);
    else throw new Error(`outbox entry ${key} belongs to a ${subject.of}: such are enqueued`);
  }
  const completing = draft !== undefined && 'put' in draft ? draft.put.completes : undefined;
  if (completing !== undefined && completing !== theCase) {
    throw new Error(`a draft that completes case ${completing}, which was not found`);
  }

  const theDraft = sole('draft', drafts);
  const touched = sole('case', cases);
  if (touched !== undefined && touched !== theCase) throw new Error(`a save of case ${touched}, which was not found`);
  if (theDraft !== undefined && touched !== undefined) {
    const one = change?.put ?? found.case?.case;
    const completed = completing ?? found.draft?.completes;
    const unknown = found.draft === undefined && completed === undefined;
    const together = one?.draft === theDraft || completed === touched || (unknown && change?.replaces !== 'new');
    if (!together) throw new Error(`draft ${theDraft} does not belong to case ${touched}`);
  }
  const { keep } = save;
  if (keep !== undefined && theDraft === undefined && touched === undefined) {
    throw new Error(`a ${keep.sort} is kept with what becomes of a draft or a case`);
  }
  return {
    ...(draft === undefined ? {} : { draft }),
    ...(change === undefined ? {} : { case: change }),
    ...(keep === undefined ? {} : { keep: { sort: keep.sort, value: provedKept(keep.sort, keep.value, 'new') } }),
    outbox,
    ...(answer === undefined ? {} : { answer }),
    touches: {
      ...(theDraft === undefined ? {} : { draft: theDraft }),
      ...(touched === undefined ? {} : { case: touched }),
    },
  };
}

function provedCase(found: Found, wanted: NonNullable<Save['case']>): NonNullable<ProvedSave['case']> {
  const { put, replaces } = wanted;
  if (replaces === 'new' ? found.case !== undefined : found.case?.case.version !== replaces) {
    throw new Conflict(`case ${put.case.id}`);
  }
  if (found.case !== undefined && found.case.case.id !== put.case.id) {
    throw new Error(`case ${put.case.id} can't replace case ${found.case.case.id}`);
  }
  const one = proved(Case, { ...put.case, version: after(replaces) }, 'case');
  const words = proved(Words, put.words, 'words');
  return {
    replaces,
    put: one,
    words,
    foundBy: foundBy(one, words),
    events: proved(CaseEvents, wanted.events, 'events'),
    sent: proved(SentCards, wanted.sent ?? [], 'sent'),
  };
}

function provedDraft(scope: Scope, wanted: NonNullable<Save['draft']>): NonNullable<ProvedSave['draft']> {
  if ('put' in wanted) {
    const put = proved(Draft, wanted.put, 'draft');
    return { put, inScope: put.id === scope.draft };
  }
  if (wanted.remove !== scope.draft) throw new Error(`draft ${wanted.remove} is removed without having been read`);
  return { remove: wanted.remove };
}

function provedAnswer(
  { of, keep: wanted }: NonNullable<Save['answer']>,
  draft: DraftId | undefined,
  theCase: CaseId | undefined,
): NonNullable<ProvedSave['answer']> {
  const keep = proved(FirstAnswer, wanted, 'answer');
  if (of === 'draft') {
    if (draft === undefined) throw new Error('an answer is kept with a draft that the scope does not name');
    return { of, draft, keep };
  }
  if (theCase === undefined) throw new Error('an answer is kept with a case that was not found');
  return { of, case: theCase, keep };
}

function sole<Id extends string>(name: string, ids: ReadonlySet<Id>): Id | undefined {
  const [id, ...others] = ids;
  if (others.length > 0) throw new Error(`a save touches more than one ${name}: ${[...ids].join(', ')}`);
  return id;
}

/** With its version raised. */
export function provedMeasure(measure: Measure, replaces: number | 'new'): Measure {
  return proved(Measure, { ...measure, version: after(replaces) }, 'measure');
}

/**
 * With its version raised.
 *
 * @throws Error where it is of a sort that is never changed, and would replace what is there.
 */
export function provedKept<S extends Sort>(sort: S, value: Kept<S>, replaces: number | 'new'): Kept<S> {
  const version = after(replaces);
  const put: Kept<S> = proved(keptSchema(sort), 'version' in value ? { ...value, version } : value, sort);
  if (columnsOf(sort, put).version !== version) throw new Error(`a ${sort} is never replaced`);
  return put;
}

function after(replaces: number | 'new'): number {
  return replaces === 'new' ? 1 : replaces + 1;
}

function proved<S extends z.ZodType>(schema: S, value: unknown, name: string): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Error(`a save that could not be read back: ${name}: ${placesOf(read.error)}`);
}

/** @throws Error where what follows a card belongs to something else than the case that the card shows. */
export function followOf(shown: CaseId, entry: OutboxEntry): OutboxEntry {
  if (entry.subject.of !== 'case' || entry.subject.case !== shown) {
    throw new Error(`outbox entry ${entry.key} follows a card of case ${shown} and does not belong to it`);
  }
  return proved(OutboxEntry, entry, 'outbox');
}

/** @throws Error where one belongs to a case or a draft: such are saved with it. */
export function personal(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.map((entry) => {
    if (entry.subject.of === 'case' || entry.subject.of === 'draft')
      throw new Error(`outbox entry ${entry.key} is saved with its ${entry.subject.of}`);
    return proved(OutboxEntry, entry, 'outbox');
  });
}

/**
 * One unit of work: what the scope names is loaded, what was decided is written by one change of one document. The
 * change names the revision that was read; where somebody else was faster, all of it is done again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Document } from 'mongodb';
import { type Decision, type Found, type Scope, StoreUnavailable } from '../../cases/store.ts';
import { CaseNumber } from '../../domain/ids.ts';
import { Conflict, MOST_CONFLICTS, type ProvedSave, provedSave } from '../save.ts';
import type { StoreLog } from '../stored.ts';
import { asking, isDuplicate } from './asking.ts';
import { change, opening } from './changes.ts';
import { type Collections, caseIdOf, type Envelope, readEnvelope } from './documents.ts';
import { moveKeeping } from './keeping.ts';
import { answersOf, draftIn, storedCase } from './reading.ts';

/** The first wait after a collision, in milliseconds; each one after that is twice as long, up to the longest. */
const FIRST_WAIT = 4;
const LONGEST_WAIT = 150;

/** @throws StoreUnavailable, and whatever `decide` throws. */
export async function transact<T>(
  at: Collections,
  log: StoreLog,
  random: () => number,
  scope: Scope,
  decide: (found: Found) => Decision<T>,
): Promise<T> {
  let number: CaseNumber | undefined;
  for (let conflicts = 1; ; conflicts++) {
    const [documents, reserved] = await Promise.all([
      load(at, scope),
      scope.numbers === true && number === undefined ? reserveNumber(at) : number,
    ]);
    number = reserved;
    const loaded = { ...placed(scope, documents), number };
    const found = foundIn(log, scope, loaded);
    const { result, save } = decide(found);
    if (save === undefined) return result;
    try {
      await write(at, scope, loaded, provedSave(scope, found, save));
      // It is saved: where this fails, whoever reads it next does it.
      if (save.keep !== undefined) await moveKeeping(at).catch(() => undefined);
      return result;
    } catch (error) {
      // The number itself may be the duplicate: the next try takes another.
      if (isDuplicate(error)) number = undefined;
      else if (!(error instanceof Conflict)) throw error;
      if (conflicts >= MOST_CONFLICTS) {
        throw new StoreUnavailable('Somebody else kept saving in between.', { cause: error });
      }
    }
    await wait(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (conflicts - 1)) * (0.5 + random()));
  }
}

interface Loaded {
  /** In which the scope's draft is or was. */
  readonly ofDraft: Envelope | undefined;
  /** In which the found case is. */
  readonly ofCase: Envelope | undefined;
  readonly number: CaseNumber | undefined;
}

async function load(at: Collections, scope: Scope): Promise<Envelope[]> {
  const filters: Document[] = [];
  if (scope.draft !== undefined) filters.push({ draftIds: scope.draft });
  if (scope.case !== undefined) filters.push({ 'case.id': scope.case });
  const [first, ...others] = filters;
  if (first === undefined) return [];
  const filter = others.length === 0 ? first : { $or: filters };
  return (await asking(() => at.cases.find(filter).toArray())).map(readEnvelope);
}

function placed(scope: Scope, documents: readonly Envelope[]): Omit<Loaded, 'number'> {
  const { draft, case: one } = scope;
  const ofDraft = draft === undefined ? undefined : documents.find(({ draftIds }) => draftIds.includes(draft));
  if (one !== undefined) return { ofDraft, ofCase: documents.find((document) => caseIdOf(document) === one) };
  return { ofDraft, ofCase: ofDraft?.case === undefined ? undefined : ofDraft };
}

function foundIn(log: StoreLog, scope: Scope, { ofDraft, ofCase, number }: Loaded): Found {
  const draft = ofDraft === undefined || scope.draft === undefined ? undefined : draftIn(ofDraft, scope.draft);
  return {
    ...(draft === undefined ? {} : { draft }),
    ...(ofCase === undefined ? {} : { case: storedCase(ofCase) }),
    answers: [
      ...(ofDraft === undefined || scope.draft === undefined ? [] : answersOf(log, ofDraft, scope.draft)),
      ...(ofCase === undefined ? [] : answersOf(log, ofCase, 'case')),
    ],
    ...(number === undefined ? {} : { number }),
  };
}

/** Gaps come of numbers that no case took. */
async function reserveNumber({ meta }: Collections): Promise<CaseNumber> {
  // The state before, since one that is asked for after the change may be a later one's.
  const before = await asking(() =>
    meta.findOneAndUpdate({ _id: 'case-number' }, { $inc: { last: 1 } }, { returnDocument: 'before' }),
  );
  if (before?.last === undefined) throw new Error('the case numbers are not counted');
  return CaseNumber.parse(before.last + 1);
}

/** @throws Conflict, or the server's error about a duplicate key: somebody else was faster. */
async function write({ cases }: Collections, scope: Scope, loaded: Loaded, save: ProvedSave): Promise<void> {
  const { touches } = save;
  if (touches.draft === undefined && touches.case === undefined) return;
  const home = homeOf(scope, loaded, save);
  if (home === undefined) {
    const begun = save.case?.put.draft ?? touches.draft;
    if (begun === undefined) throw new Error(`case ${touches.case} was not found`);
    await asking(() => cases.insertOne(opening(begun, save)));
    return;
  }
  const { _id, revision } = home;
  const { matchedCount } = await asking(() => cases.updateOne({ _id, revision }, change(home, save)));
  if (matchedCount !== 1) throw new Conflict(`document ${_id}`);
}

/** The one document that all of a save is about; undefined where it begins a new one. */
function homeOf(
  scope: Scope,
  { ofDraft, ofCase }: Loaded,
  { touches, draft, case: one }: ProvedSave,
): Envelope | undefined {
  if (touches.case !== undefined && one?.replaces !== 'new') {
    const apart =
      touches.draft !== undefined && touches.draft === scope.draft && ofDraft !== undefined && ofDraft !== ofCase;
    if (apart) throw new Error(`draft ${touches.draft} does not belong to case ${touches.case}`);
    return ofCase;
  }
  if (draft !== undefined && 'put' in draft && draft.put.completes !== undefined) return ofCase;
  return (one?.put.draft ?? touches.draft) === scope.draft ? ofDraft : undefined;
}

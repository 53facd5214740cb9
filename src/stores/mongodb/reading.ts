/** What a document holds, piece by piece. @throws Unreadable, where it is not said otherwise. */
import { z } from 'zod';
import { OutboxEntry, SentCard } from '../../cases/outbox.ts';
import { FirstAnswer, type StoredCase } from '../../cases/store.ts';
import { Draft } from '../../dialogues/draft.ts';
import { Case, CaseEvent } from '../../domain/case.ts';
import { CaseId, DraftId } from '../../domain/ids.ts';
import { Counted } from '../../domain/statistics/counted.ts';
import { Words } from '../../domain/words.ts';
import { readable, readStored, type StoreLog } from '../stored.ts';
import { caseIdOf, type Envelope, fieldOf, nameOf } from './documents.ts';

const KeptAnswer = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('draft'), draft: DraftId, keep: FirstAnswer }),
  z.strictObject({ of: z.literal('case'), case: CaseId, keep: FirstAnswer }),
]);

export function storedCase(document: Envelope): StoredCase {
  const id = caseIdOf(document) ?? document._id;
  return {
    case: readCase(document.case, id),
    words: readStored(Words, document.words, 'case', id),
    history: readStored(CaseEvent.array(), document.history, 'case', id),
    sent: sentIn(document),
  };
}

export function readCase(value: unknown, otherwise: string): Case {
  return readStored(Case, value, 'case', nameOf(value, 'id', otherwise));
}

/** What the case counts for; undefined where it is not counted, or there is no case yet. */
export function countedIn(document: Envelope): Counted | undefined {
  const stored = fieldOf(document.case, 'counted');
  return stored === undefined ? undefined : readStored(Counted, stored, 'case', caseIdOf(document) ?? document._id);
}

export function sentIn(document: Envelope): SentCard[] {
  return readStored(SentCard.array(), document.sent, 'case', caseIdOf(document) ?? document._id);
}

export function draftIn({ drafts }: Envelope, id: DraftId): Draft | undefined {
  const value = drafts.find((other) => fieldOf(other, 'id') === id);
  return value === undefined ? undefined : readDraft(value);
}

export function readDraft(value: unknown): Draft {
  return readStored(Draft, value, 'draft', nameOf(value, 'id', 'unknown'));
}

/** The first answers that are kept with the case, or with one draft. Those that can't be read are reported. */
export function answersOf(log: StoreLog, document: Envelope, of: 'case' | DraftId): FirstAnswer[] {
  return readable(log, document.answers, (value) => readStored(KeptAnswer, value, 'answer', document._id))
    .filter((answer) => (of === 'case' ? answer.of === 'case' : answer.of === 'draft' && answer.draft === of))
    .map(({ keep }) => keep);
}

export function readEntry(value: unknown): OutboxEntry {
  return readStored(OutboxEntry, value, 'entry', nameOf(value, 'key', 'unknown'));
}

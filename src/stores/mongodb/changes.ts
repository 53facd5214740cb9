/** What a save makes of a document. */
import type { Document } from 'mongodb';
import type { OutboxEntry, SentCard } from '../../cases/outbox.ts';
import type { DraftId } from '../../domain/ids.ts';
import { Conflict, type ProvedSave } from '../save.ts';
import { type CaseDocument, type Envelope, fieldOf } from './documents.ts';
import { documentOf } from './keeping.ts';
import { countedIn, sentIn } from './reading.ts';
import { uncountedBy } from './uncounted.ts';

/** The document with which a draft or a case begins. */
export function opening(begun: DraftId, save: ProvedSave): CaseDocument & Document {
  const { draft, case: one } = save;
  const outbox = newEntries([], save.outbox);
  return {
    _id: begun,
    revision: 1,
    draftIds: [begun],
    keys: outbox.map(({ key }) => key),
    ...(one === undefined ? {} : { case: one.put, words: one.words, foundBy: one.foundBy }),
    history: [...(one?.events ?? [])],
    sent: [...(one?.sent ?? [])],
    drafts: draft !== undefined && 'put' in draft ? [draft.put] : [],
    answers: save.answer === undefined ? [] : [save.answer],
    outbox,
    settled: [],
    ...(save.keep === undefined ? {} : { keeping: [documentOf(save.keep)] }),
    ...(one === undefined ? {} : { uncounted: uncountedBy(1, undefined, one.put.counted) }),
  };
}

/** The change of a document that is there. @throws Conflict */
export function change(before: Envelope, save: ProvedSave): Document {
  const revision = before.revision + 1;
  const set: Document = { revision };
  const push: Document = {};
  const pull: Document = {};
  const append = (field: keyof Envelope, values: readonly unknown[]) => {
    if (values.length > 0) push[field] = { $each: values };
  };

  const { draft, case: one, answer } = save;
  if (one !== undefined) {
    set['case'] = one.put;
    set['words'] = one.words;
    set['foundBy'] = one.foundBy;
    append('history', one.events);
    append('uncounted', uncountedBy(revision, countedIn(before), one.put.counted));
    if (one.sent.length > 0) set['sent'] = withSent(sentIn(before), one.sent);
  }
  const { draft: touched } = save.touches;
  if (touched !== undefined && !before.draftIds.includes(touched)) append('draftIds', [touched]);
  if (draft !== undefined && 'remove' in draft) pull['drafts'] = { id: draft.remove };
  if (draft !== undefined && 'put' in draft) {
    const { put, inScope } = draft;
    if (!inScope && before.draftIds.includes(put.id)) throw new Conflict(`draft ${put.id}`);
    const place = before.drafts.findIndex((other) => fieldOf(other, 'id') === put.id);
    if (place < 0) append('drafts', [put]);
    else set[`drafts.${place}`] = put;
  }
  const entries = newEntries(before.keys, save.outbox);
  append('outbox', entries);
  append(
    'keys',
    entries.map(({ key }) => key),
  );
  append('answers', answer === undefined ? [] : [answer]);
  append('keeping', save.keep === undefined ? [] : [documentOf(save.keep)]);
  return {
    $set: set,
    ...(Object.keys(push).length === 0 ? {} : { $push: push }),
    ...(Object.keys(pull).length === 0 ? {} : { $pull: pull }),
  };
}

function newEntries(keys: readonly string[], entries: readonly OutboxEntry[]): OutboxEntry[] {
  const known = new Set(keys);
  return entries.filter(({ key }) => {
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The same message again replaces what was kept of it. */
function withSent(before: readonly SentCard[], added: readonly SentCard[]): SentCard[] {
  const kept = new Map<string, SentCard>();
  for (const card of [...before, ...added]) kept.set(JSON.stringify([card.address.conversation, card.activity]), card);
  return [...kept.values()];
}

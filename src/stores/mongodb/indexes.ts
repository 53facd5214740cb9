import type { Collections } from './documents.ts';

/** Makes what is missing; what is there already is left as it is. */
export async function makeIndexes(at: Collections): Promise<void> {
  const { cases, measures, personal, figures, kept, references, disclosures } = at;
  await cases.createIndexes([
    { key: { draftIds: 1 }, name: 'draft', unique: true },
    { key: { keys: 1 }, name: 'outbox_key' },
    // Sparse: a document that is only a draft yet has no case.
    { key: { 'case.id': 1 }, name: 'case', unique: true, sparse: true },
    { key: { 'case.number': -1 }, name: 'number', unique: true, sparse: true },
    { key: { 'case.reporter': 1, 'case.number': -1 }, name: 'reporter' },
    { key: { 'case.nextAttentionAt': 1 }, name: 'case_due' },
    { key: { 'foundBy.parties': 1, 'case.number': -1 }, name: 'party' },
    { key: { 'foundBy.tokens': 1 }, name: 'token' },
    { key: { 'foundBy.overdueAfter': 1, 'case.number': 1 }, name: 'overdue', sparse: true },
    { key: { 'drafts.owner': 1 }, name: 'draft_owner' },
    { key: { 'drafts.nextAttentionAt': 1 }, name: 'draft_due' },
    { key: { 'outbox.state.dueAt': 1 }, name: 'outbox_waiting' },
    { key: { 'outbox.state.attemptedAt': 1 }, name: 'outbox_attempted' },
    { key: { 'outbox.createdAt': 1 }, name: 'outbox_unsettled' },
    { key: { 'outbox.key': 1 }, name: 'outbox_mark' },
    { key: { 'sent.activity': 1 }, name: 'sent_card' },
    // For what is forgotten, each few seconds: without them every case would be gone through.
    { key: { 'answers.keep.at': 1 }, name: 'answered', sparse: true },
    { key: { 'settled.state.at': 1 }, name: 'settled', sparse: true },
    // Of all cases those whose figures are not in the units' months yet: none, most of the time.
    { key: { 'uncounted.revision': 1 }, name: 'uncounted', sparse: true },
    // The same of what a save keeps by itself.
    { key: { 'keeping._id': 1 }, name: 'keeping', sparse: true },
    { key: { 'case.counted.unit': 1 }, name: 'counted', sparse: true },
    { key: { 'case.counted.receivedFor': 1 }, name: 'received_for', sparse: true },
    { key: { 'case.state.state': 1, 'case.counted.unit': 1 }, name: 'open_of_unit' },
  ]);
  await figures.createIndexes([
    { key: { month: 1, unit: 1 }, name: 'month' },
    { key: { unit: 1, month: 1 }, name: 'unit' },
  ]);
  await kept.createIndexes([
    { key: { sort: 1, place: 1, _id: 1 }, name: 'place' },
    { key: { sort: 1, unit: 1, place: 1, _id: 1 }, name: 'unit' },
    { key: { sort: 1, nextAttentionAt: 1, _id: 1 }, name: 'due' },
  ]);
  await measures.createIndexes([
    { key: { 'measure.nextAttentionAt': 1 }, name: 'due' },
    { key: { 'measure.owner': 1 }, name: 'owner' },
    { key: { 'measure.source.case': 1 }, name: 'case', sparse: true },
    { key: { 'measure.unit': 1 }, name: 'unit' },
  ]);
  await personal.createIndexes([
    { key: { 'entry.state.state': 1, 'entry.state.dueAt': 1 }, name: 'waiting' },
    { key: { 'entry.createdAt': 1 }, name: 'created' },
    { key: { 'entry.state.state': 1, 'entry.state.at': 1 }, name: 'ended' },
  ]);
  await references.createIndexes([{ key: { 'reference.address.conversation': 1 }, name: 'conversation' }]);
  await disclosures.createIndexes([{ key: { 'disclosure.at': -1 }, name: 'at' }]);
}

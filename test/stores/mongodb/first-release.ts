/** A database as the first release left it: format 1, with the documents that it wrote. */
import type { Db } from 'mongodb';
import type { TenantId } from '../../../src/domain/ids.ts';
import { aDraft, draftId, NOON } from '../../support/records.ts';
import type { LeftCase } from '../contract/upgrading.ts';

interface Named {
  readonly _id: string;
  readonly [name: string]: unknown;
}

export async function leaveFirstRelease(db: Db, cases: readonly LeftCase[], tenant: TenantId): Promise<void> {
  const documentOf = (draft: string, parts: object) => ({
    _id: draft,
    revision: 1,
    draftIds: [draft],
    keys: [],
    history: [],
    sent: [],
    drafts: [],
    answers: [],
    outbox: [],
    settled: [],
    ...parts,
  });
  await db.collection<Named>('meta').insertMany([
    { _id: 'store', tenant, format: 1, stampedAt: NOON },
    { _id: 'case-number', last: Math.max(...cases.map(({ case: one }) => one.number)) },
  ]);
  await db.collection<Named>('cases').insertMany([
    ...cases.map(({ case: one, words, events }) => documentOf(one.draft, { case: one, words, history: events })),
    // Begun and not registered yet.
    documentOf(draftId(99), { drafts: [aDraft(99)] }),
  ]);
}

/**
 * How things lie in MongoDB. A case and the drafts that became or complete it are one document, from the first word of
 * the first draft on: whatever is decided about them is one atomic change of one document.
 */
import type { Collection, Db, Document } from 'mongodb';
import { z } from 'zod';
import { readStored } from '../stored.ts';

/** What holds the rest, which is parsed piece by piece: one piece that can't be read does not hide the others. */
const Envelope = z.object({
  /** The id of the draft with which it began. */
  _id: z.string(),
  /** Rises with every change of what a decision reads; each such change names the one that it read. */
  revision: z.number().int().positive(),
  /** Every draft that is or was in here. In no other document, by a unique index. */
  draftIds: z.array(z.string()),
  /** Every key that was ever saved: none is saved twice, wherever its entry is by now. */
  keys: z.array(z.string()),
  case: z.unknown().optional(),
  words: z.unknown().optional(),
  /** What the case is found by (found-by.ts), made anew with it. Nobody reads it but a query. */
  foundBy: z.unknown().optional(),
  history: z.array(z.unknown()),
  sent: z.array(z.unknown()),
  drafts: z.array(z.unknown()),
  answers: z.array(z.unknown()),
  /** Waiting, attempted, uncertain or refused. Marks on it leave the revision as it is. */
  outbox: z.array(z.unknown()),
  /** Delivered or dropped, until it is forgotten. */
  settled: z.array(z.unknown()),
  /** By how much its saves have changed which figures, until these are in the units' months (uncounted.ts). */
  uncounted: z.array(z.unknown()).optional(),
  /** What its saves keep by themselves, until it is where that is read (keeping.ts). */
  keeping: z.array(z.unknown()).optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Nothing of it is trusted to be there. */
export interface CaseDocument {
  readonly _id: string;
  readonly revision: number;
  readonly keeping?: readonly KeptDocument[];
}

/** An entry that belongs to a person or a unit. Its `_id` is the key and stays when the entry is forgotten. */
export interface PersonalDocument {
  readonly _id: string;
  readonly entry?: unknown;
}

export interface MeasureDocument {
  readonly _id: string;
  readonly measure: unknown;
}

/** The figures of a unit's month (uncounted.ts). Its `_id` is `UNIT:MONTH`. */
export interface FiguresDocument {
  readonly _id: string;
  readonly unit: string;
  readonly month: string;
  /** Rises with each change. */
  readonly changes: number;
}

/** What is kept by a natural key (cases/kept.ts). Its `_id` is `SORT:ID`. */
export interface KeptDocument {
  readonly _id: string;
  readonly value: unknown;
}

export interface NamedDocument {
  readonly _id: string;
}

export interface Collections {
  readonly cases: Collection<CaseDocument>;
  readonly measures: Collection<MeasureDocument>;
  readonly personal: Collection<PersonalDocument>;
  readonly figures: Collection<FiguresDocument>;
  readonly kept: Collection<KeptDocument>;
  readonly references: Collection<NamedDocument & { readonly reference: unknown }>;
  readonly preferences: Collection<NamedDocument & { readonly preferences: unknown }>;
  readonly disclosures: Collection<{ readonly disclosure: unknown }>;
  readonly meta: Collection<
    NamedDocument & {
      readonly last?: number;
      readonly tenant?: string;
      readonly format?: number;
      readonly upgraded?: number;
      readonly rebuilt?: string;
    }
  >;
}

export function collectionsOf(db: Db): Collections {
  return {
    cases: db.collection('cases'),
    measures: db.collection('measures'),
    personal: db.collection('personal_outbox'),
    figures: db.collection('figures'),
    kept: db.collection('kept'),
    references: db.collection('conversation_references'),
    preferences: db.collection('preferences'),
    disclosures: db.collection('disclosures'),
    meta: db.collection('meta'),
  };
}

/** @throws Unreadable */
export function readEnvelope(document: CaseDocument): Envelope {
  return readStored(Envelope, document, 'case', caseIdOf(document) ?? document._id);
}

/** The conditions that have a value. */
export function narrowedBy(conditions: Document): Document {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
}

/** A field of a stored value that may have any form. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The id of the case in a document, where there is one and it is text. */
export function caseIdOf(document: unknown): string | undefined {
  const id = fieldOf(fieldOf(document, 'case'), 'id');
  return typeof id === 'string' ? id : undefined;
}

/** What a stored entry, draft or case goes by, for a list of what can't be read. */
export function nameOf(value: unknown, field: 'id' | 'key', otherwise: string): string {
  const name = fieldOf(value, field);
  return typeof name === 'string' ? name : otherwise;
}

/**
 * What a demo shows: an invented municipality that has borrowed a real one's procedure, its people, what was said there
 * in the last month and in the fourteen before. All of it is data, so that the demo itself knows no municipality.
 */
import type { AnswerOutcome } from '../domain/handling.ts';
import type { InventedCase } from './invented.ts';

export interface Story {
  /** The procedure that it borrows: a built-in profile's name, or a file's path. */
  readonly profile: string;
  /** The organisation's file. */
  readonly organisation: string;
  /** Names and addresses of the real municipality and what stands in their place, so that nobody writes there because of a demo. */
  readonly renamed: readonly (readonly [real: string, invented: string])[];
  /** What the documents leave open, filled in so that it is seen to be invented. */
  readonly filledIn: readonly FilledIn[];
  /** As it is named in a sentence, such as “Nordvåg kommune”. */
  readonly municipality: string;
  readonly reporter: Role;
  readonly manager: Role;
  /** Where both work; its months are posted. */
  readonly unit: string;
  readonly team: string;
  readonly channel: string;
  /** What a citizen just said, to be typed by whoever tries it. */
  readonly example: string;
  readonly cases: readonly InventedCase[];
  /** None where nothing is told of before. */
  readonly past: Past | undefined;
}

export interface Role {
  /** Entra object id, one of the file's first six people. */
  readonly id: string;
  /** As the page calls her, such as “Emma”. */
  readonly name: string;
  readonly does: string;
}

/** `slot` is no longer open: something else fills it where nothing more is said. */
export type FilledIn = { readonly slot: string } & (
  | { readonly at?: never; readonly holds?: never }
  /** Where in the profile's file, with what. */
  | { readonly at: Place; readonly value: unknown; readonly holds?: never }
  /** With the day so long after the one on which the demo begins. */
  | { readonly at: Place; readonly inDays: number; readonly holds?: never }
  /** The answer is what the profile says already: these sources and texts say that the answer is invented. */
  | { readonly holds: readonly Place[]; readonly at?: never }
);

/** From the top of the profile's file. */
export type Place = readonly (string | number)[];

export interface Past {
  readonly units: readonly PastUnit[];
  /** Said more and more often in the story's unit towards the end. */
  readonly pilesUp: PastSort;
  /** What was released about the last three months, the oldest first. */
  readonly released: readonly Readonly<Record<'sentence' | 'learned' | 'changed' | 'praise', string>>[];
  /** What was agreed in the story's unit, in which month of the fourteen, and what it changed. */
  readonly measures: readonly { readonly month: number; readonly what: string; readonly changed: string }[];
  /** Who considered the suggestions. */
  readonly considered: string;
  /** Where those who gave their name live. */
  readonly address: string;
  /** What a tip is about. */
  readonly place: string;
}

/** A sort of case that comes again and again. */
export interface PastSort {
  /** The profile's code. */
  readonly kind: string;
  /** None of what is no complaint. */
  readonly cause?: string;
  /** Where the profile asks for one. */
  readonly category?: string;
  readonly said: string;
  readonly says: string;
  readonly outcome: AnswerOutcome;
  readonly learned?: string;
}

export interface PastUnit {
  readonly unit: string;
  /** Entra object id. */
  readonly reporter: string;
  /** How many came in, the oldest month first; fourteen. */
  readonly months: readonly number[];
  readonly sorts: readonly PastSort[];
}

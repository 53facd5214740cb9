/**
 * People's words, kept beside the case and its history, so that they can be corrected, redacted and disposed of while
 * the history and the figures stand.
 */
import { z } from 'zod';
import { PersonId } from './ids.ts';
import { Instant } from './time.ts';

/** The longest text that a person can enter in one field, in characters. */
export const LONGEST_TEXT = 4000;
export const LONGEST_LINE = 200;

export const Contact = z.discriminatedUnion('as', [
  /** Identity is never required and never asked for twice. */
  z.strictObject({ as: z.literal('anonymous') }),
  /** A protected identity: no contact is stored at all. */
  z.strictObject({ as: z.literal('protected') }),
  z.strictObject({
    as: z.literal('known'),
    line: z.string().min(1).max(LONGEST_LINE),
    address: z.string().max(LONGEST_LINE).optional(),
    onBehalfOf: z.string().max(LONGEST_LINE).optional(),
  }),
  /** Nobody had the time to ask. */
  z.strictObject({ as: z.literal('not-asked') }),
]);
export type Contact = z.infer<typeof Contact>;

/** With a postal address. Where nothing else is known of her, it is all there is to reach her by. Others are as they were. */
export function atAddress(contact: Contact, address: string): Contact {
  switch (contact.as) {
    case 'known':
      return { ...contact, address };
    case 'not-asked':
      return { as: 'known', line: address, address };
    case 'anonymous':
    case 'protected':
      return contact;
    default:
      return contact satisfies never;
  }
}

/** What a note is: said by its writer beside the case, or the words of something that was done with it. */
export const noteSorts = [
  'correction',
  'addition',
  /** Said by the citizen who called back, and her wish to be called. */
  'called-back',
  'call-wish',
  'handed-back',
  'passed-on',
  'declined',
  'track-changed',
  'acknowledgement',
  /** What the employee may read before she is asked for her statement. */
  'hearing-question',
  'statement',
  'not-suitable',
  'meeting-place',
  'meeting-agreed',
  'delay-reason',
  'delay-notice',
  'answer',
  'learning-point',
  'considered-by',
  'postponed',
  'question',
  'reply',
  'closed-otherwise',
  'reopened',
] as const;
export const NoteSort = z.enum(noteSorts);
export type NoteSort = z.infer<typeof NoteSort>;

const Note = z.strictObject({
  at: Instant,
  by: PersonId,
  sort: NoteSort,
  /** Whose statement it is, where it is one. */
  of: PersonId.optional(),
  text: z.string().min(1).max(LONGEST_TEXT),
});
export type Note = z.infer<typeof Note>;

export const Words = z.strictObject({
  /** The citizen's own words. Empty where nothing may be typed here or nobody had the time. */
  said: z.string().max(LONGEST_TEXT),
  grounds: z.string().max(LONGEST_TEXT).optional(),
  wish: z.string().max(LONGEST_TEXT).optional(),
  suggestion: z.string().max(LONGEST_TEXT).optional(),
  contact: Contact,
  heardBy: z.string().max(LONGEST_LINE).optional(),
  place: z.string().max(LONGEST_LINE).optional(),
  time: z.string().max(LONGEST_LINE).optional(),
  vehicle: z.string().max(LONGEST_LINE).optional(),
  /** Where a paper original lies. */
  originalAt: z.string().max(LONGEST_LINE).optional(),
  /** Which decision, and what change of it is wanted. */
  decision: z.string().max(LONGEST_TEXT).optional(),
  changeWanted: z.string().max(LONGEST_TEXT).optional(),
  /** What the harm or the danger is. */
  harm: z.string().max(LONGEST_TEXT).optional(),
  /** An employee who is concerned and whom the organisation's file does not know by that name. */
  employee: z.string().max(LONGEST_LINE).optional(),
  /** What was done on the spot. */
  settled: z.string().max(LONGEST_TEXT).optional(),
  /** The short written confirmation, as the manager approved it. */
  confirmation: z.string().max(LONGEST_TEXT).optional(),
  notes: z.array(Note),
});
export type Words = z.infer<typeof Words>;

/** How long each text may be, in characters. */
const longestOf: Readonly<Record<Exclude<keyof Words, 'contact' | 'notes'>, number>> = {
  said: LONGEST_TEXT,
  grounds: LONGEST_TEXT,
  wish: LONGEST_TEXT,
  suggestion: LONGEST_TEXT,
  heardBy: LONGEST_LINE,
  place: LONGEST_LINE,
  time: LONGEST_LINE,
  vehicle: LONGEST_LINE,
  originalAt: LONGEST_LINE,
  decision: LONGEST_TEXT,
  changeWanted: LONGEST_TEXT,
  harm: LONGEST_TEXT,
  employee: LONGEST_LINE,
  settled: LONGEST_TEXT,
  confirmation: LONGEST_TEXT,
};
export type TextName = keyof typeof longestOf | 'contact' | 'address' | 'onBehalfOf';

/** As much as has room in `longest` characters, cut between words where there are any, and the rest. */
export function cutToFit(text: string, longest: number): readonly [fits: string, rest: string] {
  if (text.length <= longest) return [text, ''];
  const space = text.slice(0, longest + 1).search(/\s\S*$/);
  const at = space > 0 ? space : longest;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/** The first of the texts that is longer than what can be kept, or undefined where none is. */
export function overLong({ contact, ...texts }: Omit<Words, 'notes'>): TextName | undefined {
  const lines: [TextName, string | undefined][] =
    contact.as === 'known'
      ? [
          ['contact', contact.line],
          ['address', contact.address],
          ['onBehalfOf', contact.onBehalfOf],
        ]
      : [];
  const line = lines.find(([, text]) => (text ?? '').length > LONGEST_LINE);
  if (line !== undefined) return line[0];
  return textNames.find((name) => (texts[name] ?? '').length > longestOf[name]);
}

const textNames = Object.keys(longestOf).filter((name): name is keyof typeof longestOf => name in longestOf);

/** The last note of a sort, which is the one that holds. */
export function lastNote({ notes }: Pick<Words, 'notes'>, sort: NoteSort): Note | undefined {
  return notes.findLast((note) => note.sort === sort);
}

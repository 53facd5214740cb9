/** What was heard, laid out to be read: on the card that is read back, in the receipt, on the manager's card. */
import type { Field } from '../src/dialogues/draft.ts';
import type { NoteView } from '../src/dialogues/views.ts';
import type { Signal, Vulnerable } from '../src/domain/kinds.ts';
import type { Language } from '../src/domain/language.ts';
import type { Day, Zone } from '../src/domain/time.ts';
import type { Contact, Words } from '../src/domain/words.ts';
import { shortened } from '../src/texts/card.ts';
import { signalTexts, vulnerableTexts } from '../src/texts/codes.ts';
import { sayDay, sayInstant } from '../src/texts/dates.ts';
import { names } from '../src/texts/fields.ts';
import { cameInOn, receivedOn, heardOn as saidOn } from '../src/texts/mine.ts';
import * as notesTexts from '../src/texts/notes.ts';
import { received, wordsName } from '../src/texts/paper.ts';
import { say } from '../src/texts/say.ts';
import * as texts from '../src/texts/statement.ts';
import { type Reader, roomFor } from './card.ts';
import { type Element, fact, passage, text } from './elements.ts';
import { clipped } from './people.ts';

type Said = Omit<Words, 'notes' | 'confirmation'>;

/** A name and what it is here, where there is something. */
export function line({ language }: Reader, field: Field, value: string | undefined): Element[] {
  return value === undefined || value === '' ? [] : [fact(say(names[field], language), value)];
}

/** When it was said; of what came in writing, when that was received. */
export function heardOnLine(reader: Reader, inWriting: boolean | undefined, value: string): Element[] {
  return inWriting === true ? [fact(say(received, reader.language), value)] : line(reader, 'heardOn', value);
}

/** The same as a line of its own, such as in a list; which of both is not told where that is not known. */
export function heardOnText({ heardOn, inWriting }: HeardOn, { language }: Pick<Reader, 'language'>): string {
  const said = inWriting === undefined ? cameInOn : inWriting ? receivedOn : saidOn;
  return say(said, language, { day: sayDay(heardOn, language) });
}

interface HeardOn {
  readonly heardOn: Day;
  readonly inWriting?: boolean | undefined;
}

/** The longer texts, each under its name: what was said first. */
export function passages(reader: Reader, words: Said, copied?: true): Element[] {
  const { language } = reader;
  const long = (field: 'grounds' | 'harm' | 'decision' | 'changeWanted' | 'wish' | 'suggestion' | 'settled') => {
    const value = words[field];
    return value === undefined || value === ''
      ? []
      : [passage(say(names[field], language), clipped(value, roomFor(field, reader)))];
  };
  const said = words.said === '' ? say(texts.nothingSaid, language) : clipped(words.said, roomFor('said', reader));
  return [
    passage(say(copied === true ? wordsName : names.said, language), said),
    ...long('grounds'),
    ...long('harm'),
    ...long('decision'),
    ...long('changeWanted'),
    ...long('wish'),
    ...long('suggestion'),
    ...long('settled'),
  ];
}

/** Said once on a card on which something had to be cut. */
export function cutNotice(
  reader: Reader,
  { said, grounds, ...others }: Partial<Omit<Words, 'notes'>>,
  notes: readonly NoteView[] = [],
): Element[] {
  const { language, longest } = reader;
  const rest = [...Object.values(others), ...notes.map((note) => note.text)];
  const cut =
    (said ?? '').length > roomFor('said', reader) ||
    (grounds ?? '').length > roomFor('grounds', reader) ||
    rest.some((value) => typeof value === 'string' && value.length > longest);
  return cut ? [text(say(shortened, language), { isSubtle: true, spacing: 'Medium' })] : [];
}

export function contactLines(reader: Reader, contact: Contact): Element[] {
  return [
    ...line(reader, 'contact', contactText(contact, reader.language)),
    ...(contact.as === 'known' && contact.address !== contact.line ? line(reader, 'address', contact.address) : []),
    ...(contact.as === 'known' ? line(reader, 'onBehalfOf', contact.onBehalfOf) : []),
  ];
}

function contactText(contact: Contact, language: Language): string {
  switch (contact.as) {
    case 'anonymous':
      return say(texts.anonymous, language);
    case 'protected':
      return say(texts.protectedIdentity, language);
    case 'known':
      return contact.line;
    case 'not-asked':
      return say(texts.contactNotAsked, language);
    default:
      return contact satisfies never;
  }
}

/** Where, when, with what; who heard it and where the paper is. */
export function circumstances(reader: Reader, words: Said): Element[] {
  return [
    ...line(reader, 'place', words.place),
    ...line(reader, 'time', words.time),
    ...line(reader, 'vehicle', words.vehicle),
    ...line(reader, 'heardBy', words.heardBy),
    ...line(reader, 'originalAt', words.originalAt),
  ];
}

interface Signalled {
  readonly signals: readonly Signal[];
  readonly vulnerable?: Vulnerable | undefined;
  readonly decisionNotifiedOn?: Day | undefined;
}

export function signalLines(reader: Reader, { signals, vulnerable, decisionNotifiedOn }: Signalled): Element[] {
  const { language } = reader;
  // Whom it is about is said by name beside it; “me” would be the reader.
  const applying = signals.filter((one) => one !== 'about-person').map((one) => say(signalTexts[one], language));
  const who = vulnerable === undefined ? undefined : say(vulnerableTexts[vulnerable], language);
  const notified = decisionNotifiedOn === undefined ? undefined : sayDay(decisionNotifiedOn, language);
  return [
    ...applying.map((one) => fact(say(names.applies, language), one)),
    ...line(reader, 'vulnerable', who),
    ...line(reader, 'decisionNotifiedOn', notified),
  ];
}

/** More of them are only counted, so that a card with very many still fits: by how much of each there is room for. */
function notesShown({ longest }: Reader): number {
  return longest >= 1000 ? 10 : longest >= 300 ? 3 : 1;
}

/** What was said beside the case, each with what it is, who said it and when; the newest last. */
export function noteLines(reader: Reader, notes: readonly NoteView[], zone: Zone): Element[] {
  const { language, longest } = reader;
  const shown = notes.slice(-notesShown(reader));
  const earlier = notes.length - shown.length;
  return [
    ...(earlier === 0 ? [] : [text(say(notesTexts.earlierNotes, language, { count: earlier }), { isSubtle: true })]),
    ...shown.map((note) => {
      const sort = say(notesTexts.noteSorts[note.sort], language);
      const at = sayInstant(note.at, zone, language);
      const name = note.of ?? note.by;
      return passage(say(notesTexts.noteFrom, language, { sort, name, at }), clipped(note.text, longest));
    }),
  ];
}

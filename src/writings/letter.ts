/** A letter to the citizen: the text of the case's last note of that sort, and what stands around it. */
import { factsShown, wordsShown } from '../domain/access.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import { editionOf } from '../domain/editions.ts';
import type { Writing } from '../domain/handling.ts';
import type { PersonId } from '../domain/ids.ts';
import { keeperOf } from '../domain/keeper.ts';
import { inLanguage, type Language, type LocalText } from '../domain/language.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import { isAppeal } from '../domain/tracks.ts';
import { type Contact, lastNote, type NoteSort } from '../domain/words.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/say.ts';
import * as texts from '../texts/writings/letter.ts';
import { appeal, matters } from '../texts/writings/matters.ts';
import { decisionIn } from './decision.ts';
import { draftOf } from './draft.ts';
import { paragraphsOf, printableLine } from './plain.ts';

export interface WritingHouse {
  readonly profile: Profile;
  readonly organisation: Organisation;
}

/** What was written, or is about to be. */
export interface Written {
  readonly text: string;
  /** Whoever wrote it signs it. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** The letter as it stands on its sheet, each line ready to be escaped. */
export interface Sheet {
  readonly language: Language;
  /** On the way it can be read by others. */
  readonly subject: string;
  readonly municipality: string;
  readonly address: string;
  readonly unit: string;
  readonly date: string;
  /** Empty where nobody knows, or may know, where she lives. */
  readonly addressee: readonly string[];
  readonly reference: string;
  readonly heading: string;
  /** A line feed within a paragraph is a new line. */
  readonly paragraphs: readonly string[];
  /** A line each. */
  readonly closing: readonly string[];
  readonly footer: readonly string[];
}

const sortOf: Readonly<Record<Writing, NoteSort>> = {
  acknowledgement: 'acknowledgement',
  'delay-notice': 'delay-notice',
  answer: 'answer',
  invitation: 'meeting-place',
};

/** Undefined where it is not written yet, and where there is nobody to write to. */
export function letterOf(house: WritingHouse, found: CaseWithWords, writing: Writing): Sheet | undefined {
  const written = writtenIn(house, found, writing);
  return written === undefined || found.case.facts.anonymous ? undefined : sheetOf(house, found, writing, written);
}

function writtenIn(house: WritingHouse, { case: one, words }: CaseWithWords, writing: Writing): Written | undefined {
  const note = lastNote(wordsShown(one, words), sortOf[writing]);
  if (note === undefined || writing !== 'invitation') return note;
  // Of an invitation only the place is kept, beside the day.
  const meetingOn = one.handling.meetings.at(-1)?.on;
  const text = draftOf(writing, one.facts.citizenLanguage, { ...house, case: one, meetingOn, meetingPlace: note.text });
  return { text, by: note.by, at: note.at };
}

/** The letter with a text that is not kept yet, to be looked through. */
export function sheetOf(
  { profile: given, organisation }: WritingHouse,
  { case: one, words }: CaseWithWords,
  writing: Writing,
  { text, by, at }: Written,
): Sheet {
  const profile = editionOf(given, one.edition);
  const language = one.facts.citizenLanguage;
  const { name, address, zone } = profile.municipality;
  const { unit: keeper } = keeperOf(profile, organisation, one);
  const unit = organisation.units.get(keeper)?.name ?? keeper;
  const writer = organisation.people.get(by)?.name;
  const local = (stated: LocalText) => printableLine(inLanguage(stated, language, profile.languages.main));
  return {
    language,
    subject: say(texts.subject, language, { number: String(one.number), municipality: printableLine(name) }),
    municipality: printableLine(name),
    address: printableLine(address),
    unit: printableLine(unit),
    date: sayDay(dayIn(zone, at), language),
    addressee: addresseeOf(wordsShown(one, words).contact),
    reference: say(texts.reference, language, { number: String(one.number) }),
    heading: say(texts.headings[writing], language, {
      matter: say(isAppeal(profile, { facts: factsShown(one) }) ? appeal : matters[one.facts.class], language),
    }),
    paragraphs: paragraphsOf([decisionIn({ case: one, words }, language), text].join('\n\n')),
    closing: [
      say(texts.regards, language),
      ...(writer === undefined ? [] : [printableLine(writer)]),
      printableLine(`${unit}, ${name}`),
    ],
    footer: [
      ...(profile.publicNotice === undefined ? [] : [local(profile.publicNotice)]),
      local(profile.citizenPrivacy.text),
    ],
  };
}

function addresseeOf(contact: Contact): string[] {
  if (contact.as !== 'known') return [];
  // Where the address is all that is known of her, it stands there once.
  const name = contact.line === contact.address ? '' : withoutReach(contact.line);
  return [name, contact.address ?? ''].map(printableLine).filter((line) => line !== '');
}

/** Name and place of a contact line, without the telephone numbers and mail addresses that stand between its commas. */
function withoutReach(line: string): string {
  return line
    .split(/\s*[,;]\s*/)
    .filter((part) => !part.includes('@') && !/^(?:\p{L}{1,8}[.:]*\s*)?\+?[\d\s()/-]{8,}$/u.test(part))
    .join(', ');
}

/** The letter as plain text, as it is read in a mail, looked through on a card or copied into another system. */
export function bodyOf({ paragraphs, closing, footer }: Sheet): string[] {
  return [...paragraphs, closing.join('\n'), ...footer];
}

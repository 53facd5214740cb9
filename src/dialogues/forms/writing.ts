/** What the forms have in common by which the citizen is written: how it can go, and how she will read it. */
import { wordsShown } from '../../domain/access.ts';
import type { Given, Way, Writing } from '../../domain/handling.ts';
import { inLanguage } from '../../domain/language.ts';
import { hasPostalAddress, mailAddressOf, mayTakeAddress, waysFor } from '../../domain/ways.ts';
import { atAddress, LONGEST_LINE, LONGEST_TEXT } from '../../domain/words.ts';
import { say } from '../../texts/say.ts';
import { marks } from '../../texts/writings/marks.ts';
import { apologyOf, type DraftFacts, draftOf, forSpeaking } from '../../writings/draft.ts';
import { bodyOf, sheetOf } from '../../writings/letter.ts';
import type { EnteredReader } from './entered.ts';
import type { Filling, Preview, Question } from './form.ts';
import type { FormEntries } from './names.ts';

/** The ways that are allowed and open from here, the one that she asked for first. Never empty. */
export function waysNow({ scene, found }: Filling, writing: Writing): Way[] {
  const ways = waysFor(scene.profile, found.case, found.words, writing);
  // By the employee's own mail where none is sent from here.
  const open = ways.filter((way) => way !== (scene.mail === true ? 'own-mail' : 'mail'));
  // A letter can always be written.
  return open.length === 0 ? ['letter'] : open;
}

/** How it goes and, where it can be a letter and nobody has said where to, the address that shall stand on it. */
export function wayQuestions(filling: Filling, writing: Writing): Question[] {
  const asked: Question[] = asksAddress(filling, writing) ? [{ field: 'address', as: 'line' }] : [];
  return [wayQuestion(filling, writing), ...asked];
}

function asksAddress(filling: Filling, writing: Writing): boolean {
  const { case: one, words } = filling.found;
  return mayTakeAddress(one, words) && waysNow(filling, writing).includes('letter');
}

function wayQuestion(filling: Filling, writing: Writing): Question {
  const { language, profile } = filling.scene;
  const ways = waysNow(filling, writing);
  // The profile names its secure channel (Harstad: Edialog).
  const secure = inLanguage(profile.sensitive.place, language, profile.languages.main);
  const choices = ways.map((value) => (value === 'secure-channel' ? { value, title: secure } : { value }));
  return { field: 'way', as: 'one-of', required: true, choices, value: wayProposed(filling, ways) };
}

/** A letter is proposed only where it is known where it goes, or where there is no other way. */
function wayProposed(filling: Filling, ways: readonly Way[]): Way | undefined {
  if (ways.length === 1) return ways[0];
  const { answerWay } = filling.found.case.facts;
  const posted = answerWay === 'letter' || hasPostalAddress(wordsShown(filling.found.case, filling.found.words));
  return posted ? ways[0] : ways.find((way) => way !== 'letter');
}

export function wayIn(read: EnteredReader, filling: Filling, writing: Writing): Way | undefined {
  return read.oneOf('way', waysNow(filling, writing), 'way-not-allowed');
}

/** The address that was entered; empty where none was, or none is asked for. It need not be known: a letter can be fetched. */
export function addressIn(
  read: EnteredReader,
  filling: Filling,
  { address = '' }: FormEntries,
  writing: Writing,
): string | undefined {
  return address.trim() === '' || !asksAddress(filling, writing) ? '' : read.text('address', LONGEST_LINE);
}

/** As it will be once the address that was entered is kept. */
function addressedTo(filling: Filling, writing: Writing, address = ''): Filling {
  if (address.trim() === '' || !asksAddress(filling, writing)) return filling;
  const { found } = filling;
  const contact = atAddress(found.words.contact, address.trim());
  return { ...filling, found: { ...found, words: { ...found.words, contact } } };
}

type Chosen = Pick<DraftFacts, 'newDate' | 'reason' | 'outcome' | 'meetingOn' | 'meetingPlace' | 'spoken'>;

/** In the citizen's language, with a mark for each fact that is still to be chosen beside it. */
export function draftFor({ scene, found: { case: one } }: Filling, writing: Writing, chosen: Chosen = {}): string {
  const { profile, organisation } = scene;
  const language = one.facts.citizenLanguage;
  const open = { reason: say(marks.reason, language), newDate: say(marks.newDate, language) };
  const apology = apologyOf({ profile, case: one }, language);
  const places = {
    ...open,
    outcome: say(marks.outcome, language),
    ...(apology === undefined ? {} : { apology: say(marks.apology, language) }),
    ...(apology?.explains === undefined
      ? {}
      : { explanation: `${apology.explains} ${say(marks.explanation, language)}` }),
  };
  return draftOf(writing, language, { profile, organisation, case: one, ...chosen, marks: places });
}

/** The same for the way that is proposed beside it. */
export function draftProposed(filling: Filling, writing: Writing): string {
  const spoken = wayProposed(filling, waysNow(filling, writing)) === 'spoken';
  return draftFor(filling, writing, { spoken });
}

/** What was typed, as it is given that way: it may have been begun as a letter before word of mouth was chosen. */
export function asGiven({ found }: Filling, way: string | undefined, text: string): string {
  return way === 'spoken' ? forSpeaking(text, found.case.facts.citizenLanguage) : text;
}

export type Mark = keyof typeof marks;

/**
 * The text with what was chosen in the place of its mark; the mark is the same whichever way it is written around. Where
 * that is null its line is left out.
 */
export function withChosen(
  { found }: Filling,
  text: string,
  chosen: { readonly [M in Mark]?: string | null | undefined },
): string {
  const { citizenLanguage } = found.case.facts;
  const names: readonly Mark[] = ['reason', 'newDate', 'outcome', 'apology', 'explanation'];
  return names.reduce((filled, name) => {
    const value = chosen[name];
    if (value === undefined) return filled;
    const mark = say(marks[name], citizenLanguage);
    return value === null ? withoutLines(filled, mark) : filled.replaceAll(mark, () => value);
  }, text);
}

function withoutLines(text: string, mark: string): string {
  if (!text.includes(mark)) return text;
  const lines = text.split('\n').filter((line) => !line.includes(mark));
  return lines
    .filter((line, index) => line.trim() !== '' || (lines[index - 1] ?? '').trim() !== '')
    .join('\n')
    .trim();
}

/** Faults a text that is too long once everything stands in it. */
export function withinLongest(read: EnteredReader, text: string): string | undefined {
  return text.length > LONGEST_TEXT ? read.fault('text', 'too-long') : text;
}

/** As the citizen will read it. Of what is said by word of mouth a note stays in the case. */
export function previewOf(
  filling: Filling,
  writing: Writing,
  { way = waysNow(filling, writing)[0], address }: FormEntries,
  text: string,
): Preview {
  const { scene, found } = addressedTo(filling, writing, address);
  if (way === 'spoken') return { goes: 'into-case', text: asGiven(filling, way, text) };
  const { profile, organisation, person, now } = scene;
  const sheet = sheetOf({ profile, organisation }, found, writing, { text, by: person.id, at: now });
  const head =
    way === 'mail' || way === 'own-mail'
      ? [mailAddressOf(wordsShown(found.case, found.words)) ?? '', sheet.subject]
      : [sheet.addressee.join('\n'), `${sheet.date}\n${sheet.reference}`, sheet.heading];
  return { goes: 'to-citizen', text: [...head, ...bodyOf(sheet)].filter((part) => part !== '').join('\n\n') };
}

/** What failed to go out is written anew from what stood there. */
export function isFailed(given: Given | undefined): boolean {
  return given?.state === 'failed';
}

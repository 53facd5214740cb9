/** What the citizen is written, as a mail. */
import type { Letter } from '../cases/mail.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import { editionOf } from '../domain/editions.ts';
import type { Writing } from '../domain/handling.ts';
import { mailAddressOf, waysFor } from '../domain/ways.ts';
import { bodyOf, letterOf, type WritingHouse } from './letter.ts';

/**
 * Undefined where it is not written, where there is no address, and where it may not go by mail as the case stands now:
 * it may have become a pupil's or a patient's since it was decided to send it.
 */
export function mailOf(house: WritingHouse, found: CaseWithWords, writing: Writing): Letter | undefined {
  const { case: one, words } = found;
  const to = mailAddressOf(words);
  const sheet = letterOf(house, found, writing);
  if (to === undefined || sheet === undefined) return undefined;
  if (!waysFor(editionOf(house.profile, one.edition), one, words, writing).includes('mail')) return undefined;
  return { to, subject: sheet.subject, paragraphs: bodyOf(sheet) };
}

/** Text as it can stand in a letter, a mail and any file: nothing invisible that breaks one, and no identity number. */
import { languages } from '../domain/language.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { say } from '../texts/say.ts';
import { placeForText } from '../texts/writings/templates.ts';

// Control characters but the line feed, and what is no character at all: XML has no place for them.
const unprintable = /[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu;

export function printable(text: string): string {
  const wellFormed = text.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  return maskNationalIds(wellFormed.replaceAll('\t', ' ').replace(unprintable, '')).masked;
}

/** One line stays one line. */
export function printableLine(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

const marks = new Set(languages.map((language) => say(placeForText, language)));
const isMark = (line: string) => marks.has(line.trim());

/** The paragraphs of what somebody wrote, which empty lines part. What only marked a place is not among them. */
export function paragraphsOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => (isMark(line) ? '' : line.trimEnd()))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
}

/** Whether the place where an answer is to be written is still only marked. */
export function isUnfinished(text: string): boolean {
  return text.split(/\r\n?|\n/).some(isMark);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As text within a page, a picture and their attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found] ?? found);
}

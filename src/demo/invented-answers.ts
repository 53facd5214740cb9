/**
 * What a document leaves open is often settled already by what the profile says meanwhile, and the question is only
 * whether that holds. The invented municipality has answered that it does, and that this is invented is seen.
 */
import { type Language, LocalText, languages } from '../domain/language.ts';
import { Source } from '../domain/procedure/source.ts';
import type { FilledIn, Place } from './story.ts';

const marks: Readonly<Record<Language, string>> = {
  nb: 'oppdiktet',
  nn: 'oppdikta',
  sv: 'påhittat',
  en: 'invented',
};

/** A source in the profile's own language, or a text in each of its languages, with the mark. */
export function asInvented(value: unknown): string | LocalText {
  const source = Source.safeParse(value);
  if (source.success) return `${source.data}; ${ANSWERED}`;
  const text = LocalText.parse(value);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const said = text[language];
      return said === undefined ? [] : [[language, marked(said, marks[language])]];
    }),
  );
}

/** Said at the end of “our procedure”. */
export const saysSo: Readonly<Record<Language, string>> = {
  nb: 'Det dokumentene lar stå åpent, er besvart her med oppdiktede svar.',
  nn: 'Det dokumenta lèt stå ope, er svart på her med oppdikta svar.',
  sv: 'Det som dokumenten lämnar öppet har fått påhittade svar här.',
  en: 'What the documents leave open has been given invented answers here.',
};

/** With another sentence at its end, in each language that it has. */
export function withSentence(value: unknown, sentence: Readonly<Record<Language, string>>): LocalText {
  const text = LocalText.parse(value);
  return Object.fromEntries(
    languages.flatMap((one) => (text[one] === undefined ? [] : [[one, `${text[one]} ${sentence[one]}`]])),
  );
}

/** Read by whoever looks into the profile's file; it names no language of its own. */
const ANSWERED = 'svar: påhittat/oppdiktet';

/** Before the full stop that ends it. */
function marked(text: string, mark: string): string {
  const end = text.endsWith('.') ? '.' : '';
  return `${text.slice(0, text.length - end.length)} (${mark})${end}`;
}

/** `at`: the sources and texts of the rules that hold. */
export function holds(slot: string, ...at: readonly Place[]): FilledIn {
  return { slot, holds: at };
}

/** How many rules they have of each sort. */
interface Lists {
  readonly escalation: number;
  readonly tracks: number;
}

/** Where a profile says what holds for somebody anonymous. */
export const anonymity: FilledIn = holds('anonymity', ['anonymity', 'note'], ['anonymity', 'source']);

/** What the documents of all four leave open, with the places where the profiles say what holds. */
export function heldAlike({ escalation, tracks }: Lists): FilledIn[] {
  const each = (list: string, howMany: number): Place[] =>
    Array.from({ length: howMany }, (_, index) => [list, index, 'source']);
  return [
    holds('routing.aboutTopManager', ['routing', 'aboutTopManager', 'label'], ['routing', 'aboutTopManager', 'source']),
    holds('escalation', ...each('escalation', escalation)),
    holds('emergency.nextPersonAfterMinutes', ['emergency', 'source']),
    holds('tracks.law', ...each('tracks', tracks)),
    // Only the source: the text names an authority that is real, and no mark is to stand beside it.
    holds('citizenPrivacy', ['citizenPrivacy', 'source']),
  ];
}

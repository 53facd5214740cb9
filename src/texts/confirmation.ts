/** The short written confirmation of something settled on the spot, drafted for the manager in the citizen's language. */
import type { CaseNumber } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Day } from '../domain/time.ts';
import { sayDay } from './dates.ts';
import { say, type Text, type TextOf } from './say.ts';

export interface ConfirmationFacts {
  readonly municipality: string;
  readonly number: CaseNumber;
  readonly heardOn: Day;
  readonly unit: string;
  /** What was done on the spot, as the employee wrote it. */
  readonly settled: string;
  readonly manager: string;
}

const greeting: Text = { nb: 'Hei!', nn: 'Hei!', sv: 'Hej!', en: 'Hello,' };
const thanks: TextOf<{ municipality: string; day: string }> = {
  nb: ({ municipality, day }) => `Takk for at du sa fra til ${municipality} ${day}.`,
  nn: ({ municipality, day }) => `Takk for at du sa frå til ${municipality} ${day}.`,
  sv: ({ municipality, day }) => `Tack för att du hörde av dig till ${municipality} ${day}.`,
  en: ({ municipality, day }) => `Thank you for telling ${municipality} on ${day}.`,
};
const done: TextOf<{ settled: string }> = {
  nb: ({ settled }) => `Dette gjorde vi med en gang: ${settled}`,
  nn: ({ settled }) => `Dette gjorde vi med ein gong: ${settled}`,
  sv: ({ settled }) => `Det här gjorde vi direkt: ${settled}`,
  en: ({ settled }) => `This is what we did at once: ${settled}`,
};
const closed: TextOf<{ number: string; unit: string }> = {
  nb: ({ number, unit }) =>
    `Saken er løst på stedet og avsluttet. Er du ikke fornøyd, så ta kontakt med ${unit} og oppgi saksnummer ${number}.`,
  nn: ({ number, unit }) =>
    `Saka er løyst på staden og avslutta. Er du ikkje nøgd, så ta kontakt med ${unit} og oppgi saksnummer ${number}.`,
  sv: ({ number, unit }) =>
    `Ärendet är löst på plats och avslutat. Är du inte nöjd, så kontakta ${unit} och uppge ärendenummer ${number}.`,
  en: ({ number, unit }) =>
    `The matter was resolved on the spot and is closed. If you are not satisfied, please contact ${unit} and give case number ${number}.`,
};
const regards: Text = { nb: 'Vennlig hilsen', nn: 'Venleg helsing', sv: 'Vänliga hälsningar', en: 'Kind regards' };

/** The draft that the manager reads, changes and approves. Plain text with empty lines between its paragraphs. */
export function confirmationText(language: Language, facts: ConfirmationFacts): string {
  const { municipality, number, heardOn, unit, manager } = facts;
  return [
    say(greeting, language),
    say(thanks, language, { municipality, day: sayDay(heardOn, language) }),
    say(done, language, { settled: facts.settled.trim() }),
    say(closed, language, { number: String(number), unit }),
    [say(regards, language), manager, `${unit}, ${municipality}`].join('\n'),
  ].join('\n\n');
}

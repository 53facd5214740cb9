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
  /** What the citizen said. Quoted where it is short. */
  readonly said: string;
  /** What was done on the spot, as the employee wrote it. */
  readonly done: string;
  readonly unit: string;
  readonly manager: string;
}

const LONGEST_QUOTE = 300;

const greeting: Text = { nb: 'Hei!', nn: 'Hei!', sv: 'Hej!', en: 'Hello,' };
const thanks: TextOf<{ municipality: string; day: string }> = {
  nb: ({ municipality, day }) => `Takk for at du sa fra til ${municipality} ${day}.`,
  nn: ({ municipality, day }) => `Takk for at du sa frå til ${municipality} ${day}.`,
  sv: ({ municipality, day }) => `Tack för att du hörde av dig till ${municipality} ${day}.`,
  en: ({ municipality, day }) => `Thank you for telling ${municipality} on ${day}.`,
};
const told: TextOf<{ said: string }> = {
  nb: ({ said }) => `Du fortalte: «${said}»`,
  nn: ({ said }) => `Du fortalde: «${said}»`,
  sv: ({ said }) => `Du berättade: ”${said}”`,
  en: ({ said }) => `You told us: “${said}”`,
};
const did: TextOf<{ done: string }> = {
  nb: ({ done }) => `Dette gjorde vi med en gang: ${done}`,
  nn: ({ done }) => `Dette gjorde vi med ein gong: ${done}`,
  sv: ({ done }) => `Det här gjorde vi direkt: ${done}`,
  en: ({ done }) => `This is what we did at once: ${done}`,
};
const settled: TextOf<{ number: string; unit: string }> = {
  nb: ({ number, unit }) =>
    `Saken er løst på stedet og avsluttet. Er du ikke fornøyd, så ta kontakt med ${unit} og oppgi saksnummer ${number}.`,
  nn: ({ number, unit }) =>
    `Saka er løyst på staden og avslutta. Er du ikkje nøgd, så ta kontakt med ${unit} og gje opp saksnummer ${number}.`,
  sv: ({ number, unit }) =>
    `Ärendet är löst på plats och avslutat. Är du inte nöjd, så kontakta ${unit} och uppge ärendenummer ${number}.`,
  en: ({ number, unit }) =>
    `The matter was resolved on the spot and is closed. If you are not content, please contact ${unit} and give case number ${number}.`,
};
const regards: Text = { nb: 'Vennlig hilsen', nn: 'Venleg helsing', sv: 'Vänliga hälsningar', en: 'Kind regards' };

/** The draft that the manager reads, changes and approves. Plain text with empty lines between its paragraphs. */
export function confirmationText(language: Language, facts: ConfirmationFacts): string {
  const { municipality, number, heardOn, unit, manager } = facts;
  const said = facts.said.trim();
  return [
    say(greeting, language),
    say(thanks, language, { municipality, day: sayDay(heardOn, language) }),
    ...(said !== '' && said.length <= LONGEST_QUOTE ? [say(told, language, { said })] : []),
    say(did, language, { done: facts.done.trim() }),
    say(settled, language, { number: String(number), unit }),
    [say(regards, language), manager, `${unit}, ${municipality}`].join('\n'),
  ].join('\n\n');
}

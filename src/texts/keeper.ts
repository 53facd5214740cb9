/** Who has it, as it is said to whoever is not of the house: a unit, or the head of a department. */
import type { Language } from '../domain/language.ts';
import { say, type Text, type TextOf } from './say.ts';

/** `unit`: a name. Within a sentence; a new one begins with a capital letter. */
const headOf: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `virksomhetslederen i ${unit}`,
  nn: ({ unit }) => `verksemdsleiaren i ${unit}`,
  sv: ({ unit }) => `verksamhetschefen på ${unit}`,
  en: ({ unit }) => `the head of ${unit}`,
};
/** First of what is told to the citizen, instead of when she said it. */
export const takenUp: Text = {
  nb: 'Saken din er tatt opp igjen. Vi ser på den på nytt.',
  nn: 'Saka di er teken opp att. Vi ser på ho på nytt.',
  sv: 'Ditt ärende är återupptaget. Vi ser på det på nytt.',
  en: 'Your case has been taken up again. We are looking at it anew.',
};

export function keeperName({ unit, head }: { unit: string; head: boolean }, language: Language): string {
  return head ? say(headOf, language, { unit }) : unit;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

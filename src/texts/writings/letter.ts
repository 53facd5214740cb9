/** What stands around the text of a letter or a mail to the citizen. */
import type { Writing } from '../../domain/handling.ts';
import type { Text, TextOf } from '../say.ts';

export const headings: Readonly<Record<Writing, TextOf<{ matter: string }>>> = {
  acknowledgement: {
    nb: ({ matter }) => `Vi har mottatt ${matter}`,
    nn: ({ matter }) => `Vi har motteke ${matter}`,
    sv: ({ matter }) => `Vi har tagit emot ${matter}`,
    en: ({ matter }) => `We have received ${matter}`,
  },
  'delay-notice': {
    nb: ({ matter }) => `Foreløpig svar på ${matter}`,
    nn: ({ matter }) => `Førebels svar på ${matter}`,
    sv: ({ matter }) => `Besked om försening: ${matter}`,
    en: ({ matter }) => `Delay notice: ${matter}`,
  },
  answer: {
    nb: ({ matter }) => `Svar på ${matter}`,
    nn: ({ matter }) => `Svar på ${matter}`,
    sv: ({ matter }) => `Svar på ${matter}`,
    en: ({ matter }) => `Answer to ${matter}`,
  },
  invitation: {
    nb: ({ matter }) => `Invitasjon til møte om ${matter}`,
    nn: ({ matter }) => `Invitasjon til møte om ${matter}`,
    sv: ({ matter }) => `Inbjudan till möte om ${matter}`,
    en: ({ matter }) => `Invitation to a meeting about ${matter}`,
  },
};
export const reference: TextOf<{ number: string }> = {
  nb: ({ number }) => `Vår ref.: ${number}`,
  nn: ({ number }) => `Vår ref.: ${number}`,
  sv: ({ number }) => `Vår referens: ${number}`,
  en: ({ number }) => `Our reference: ${number}`,
};
export const regards: Text = {
  nb: 'Vennlig hilsen',
  nn: 'Venleg helsing',
  sv: 'Vänliga hälsningar',
  en: 'Kind regards',
};
/** On the way it can be read by others: number and municipality, nothing else. */
export const subject: TextOf<{ number: string; municipality: string }> = {
  nb: ({ number, municipality }) => `Sak ${number}, ${municipality}`,
  nn: ({ number, municipality }) => `Sak ${number}, ${municipality}`,
  sv: ({ number, municipality }) => `Ärende ${number}, ${municipality}`,
  en: ({ number, municipality }) => `Case ${number}, ${municipality}`,
};

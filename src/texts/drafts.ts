/** An unfinished draft offered again, and what is only told and not registered. */
import type { DraftOfferView } from '../dialogues/views.ts';
import type { Text, TextOf } from './say.ts';

export const offerHeading: Text = {
  nb: 'Du har et utkast som ikke er ferdig',
  nn: 'Du har eit utkast som ikkje er ferdig',
  sv: 'Du har ett utkast som inte är klart',
  en: 'You have an unfinished draft',
};
export const offerBecause: Readonly<Record<DraftOfferView['because'], TextOf<{ day: string }>>> = {
  'wrote-again': {
    nb: ({ day }) => `Du begynte på det ${day}. Vil du fortsette, eller forkaste det og begynne på nytt?`,
    nn: ({ day }) => `Du byrja på det ${day}. Vil du halde fram, eller forkaste det og byrje på nytt?`,
    sv: ({ day }) => `Du började på det ${day}. Vill du fortsätta, eller kasta det och börja om?`,
    en: ({ day }) => `You began it ${day}. Do you want to go on with it, or discard it and begin anew?`,
  },
  'lies-unfinished': {
    nb: ({ day }) => `Du begynte på det ${day}. Skal det registreres, så fortsett her.`,
    nn: ({ day }) => `Du byrja på det ${day}. Skal det registrerast, så hald fram her.`,
    sv: ({ day }) => `Du började på det ${day}. Ska det registreras, så fortsätt här.`,
    en: ({ day }) => `You began it ${day}. If it is to be registered, go on here.`,
  },
  'last-time': {
    nb: ({ day }) => `Du begynte på det ${day}. Gjør du ingenting, blir det slettet neste arbeidsdag.`,
    nn: ({ day }) => `Du byrja på det ${day}. Gjer du ingenting, blir det sletta neste arbeidsdag.`,
    sv: ({ day }) => `Du började på det ${day}. Gör du ingenting tas det bort nästa arbetsdag.`,
    en: ({ day }) => `You began it ${day}. If you do nothing, it is deleted on the next working day.`,
  },
};
export const begins: Text = {
  nb: 'Det begynner slik:',
  nn: 'Det byrjar slik:',
  sv: 'Det börjar så här:',
  en: 'It begins:',
};
export const wroteNow: Text = {
  nb: 'Nå skrev du:',
  nn: 'No skreiv du:',
  sv: 'Nu skrev du:',
  en: 'Now you wrote:',
};
export const wroteMeans: Text = {
  nb: 'Fortsetter du, får du det som neste utkast. Forkaster du utkastet, begynner du på nytt med det.',
  nn: 'Held du fram, får du det som neste utkast. Forkastar du utkastet, byrjar du på nytt med det.',
  sv: 'Fortsätter du får du det som nästa utkast. Kastar du utkastet börjar du om med det.',
  en: 'If you continue, it becomes your next draft. If you discard the draft, you begin anew with it.',
};
export const goOn: Text = { nb: 'Fortsett', nn: 'Hald fram', sv: 'Fortsätt', en: 'Continue' };
export const discard: Text = { nb: 'Forkast', nn: 'Forkast', sv: 'Kasta', en: 'Discard' };

export const tellHeading: Text = {
  nb: 'Dette må sendes et annet sted',
  nn: 'Dette må sendast ein annan stad',
  sv: 'Det här ska skickas någon annanstans',
  en: 'This has to be sent elsewhere',
};
export const tellIntro: Text = {
  nb: 'Ingenting er registrert. Si dette til innbyggeren:',
  nn: 'Ingenting er registrert. Sei dette til innbyggjaren:',
  sv: 'Inget är registrerat. Säg det här till medborgaren:',
  en: 'Nothing is registered. Tell the citizen this:',
};
export const tellChange: Text = {
  nb: 'Det var ikke det. Endre',
  nn: 'Det var ikkje det. Endre',
  sv: 'Det var inte det. Ändra',
  en: 'That is not it. Change',
};
export const tellDone: Text = {
  nb: 'Jeg har sagt det. Slett utkastet',
  nn: 'Eg har sagt det. Slett utkastet',
  sv: 'Jag har sagt det. Ta bort utkastet',
  en: 'I have told them. Delete the draft',
};

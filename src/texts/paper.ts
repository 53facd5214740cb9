/** The form on paper, as an employee meets it: to be printed, or to be logged once it was handed in. */
import type { PaperForm } from '../domain/paper-form.ts';
import type { Text, TextOf } from './say.ts';

export const onPaper: Text = {
  nb: 'Skjema på papir',
  nn: 'Skjema på papir',
  sv: 'Blankett på papper',
  en: 'Paper form',
};
export const printEmpty: Readonly<Record<PaperForm, Text>> = {
  feedback: {
    nb: 'Skriv ut et tomt skjema',
    nn: 'Skriv ut eit tomt skjema',
    sv: 'Skriv ut en tom blankett',
    en: 'Print an empty form',
  },
  decision: {
    nb: 'Skjema for klage på vedtak',
    nn: 'Skjema for klage på vedtak',
    sv: 'Blankett för att överklaga',
    en: 'Print the form for appeals',
  },
};
export const printFilled: Text = {
  nb: 'Skriv ut til underskrift',
  nn: 'Skriv ut til underskrift',
  sv: 'Skriv ut för underskrift',
  en: 'Print for signature',
};
/** Where no browser reaches the server. */
export const notFromHere: Text = {
  nb: 'Skjemaet kan ikke skrives ut herfra. Be den som drifter Lydhør om det. Kommandoen er «lydhor form».',
  nn: 'Skjemaet kan ikkje skrivast ut herifrå. Be den som driftar Lydhør om det. Kommandoen er «lydhor form».',
  sv: 'Blanketten går inte att skriva ut härifrån. Be den som sköter Lydhør om den. Kommandot är ”lydhor form”.',
  en: 'The form cannot be printed from here. Ask whoever runs Lydhør for it. The command is “lydhor form”.',
};
/** Where others read along: a link to print by is one person's. */
export const printInPrivate: Text = {
  nb: 'Vil du skrive ut skjemaet? Skriv «prosedyre» til meg i en privat chat.',
  nn: 'Vil du skrive ut skjemaet? Skriv «prosedyre» til meg i ein privat chat.',
  sv: 'Vill du skriva ut blanketten? Skriv ”rutin” till mig i en privat chatt.',
  en: 'To print the form, write “procedure” to me in a private chat.',
};
export const caseNotFromHere: TextOf<{ number: string }> = {
  nb: ({ number }) =>
    `Skal klagen skrives under på papir, be den som drifter Lydhør om skjemaet. Kommandoen er «lydhor form --case ${number}».`,
  nn: ({ number }) =>
    `Skal klaga skrivast under på papir, be den som driftar Lydhør om skjemaet. Kommandoen er «lydhor form --case ${number}».`,
  sv: ({ number }) =>
    `Ska det skrivas under på papper, be den som sköter Lydhør om blanketten. Kommandot är ”lydhor form --case ${number}”.`,
  en: ({ number }) =>
    `If it is to be signed on paper, ask whoever runs Lydhør for the form. The command is “lydhor form --case ${number}”.`,
};
export const handedIn: Text = {
  nb: 'Et skjema er levert inn',
  nn: 'Eit skjema er levert inn',
  sv: 'En blankett har lämnats in',
  en: 'A form was handed in',
};
export const copyIt: Text = {
  nb: 'Skriv av det som står på papiret. Fristen løper fra den dagen det kom inn.',
  nn: 'Skriv av det som står på papiret. Fristen går frå dagen det kom inn.',
  sv: 'Skriv av det som står på papperet. Tidsfristen räknas från dagen det kom in.',
  en: 'Copy what the paper says. The deadline counts from the day it came in.',
};
/** In place of what was said, of what came on paper. */
export const wordsQuestion: Text = {
  nb: 'Hva står det?',
  nn: 'Kva står det?',
  sv: 'Vad står det?',
  en: 'What does it say?',
};
export const wordsName: Text = {
  nb: 'Det som står',
  nn: 'Det som står',
  sv: 'Det som står',
  en: 'What it says',
};
export const copyHeading: Text = {
  nb: 'Skriv av det som står',
  nn: 'Skriv av det som står',
  sv: 'Skriv av det som står',
  en: 'Copy what it says',
};
/** In place of reading it back to the citizen. */
export const checkHeading: Text = { nb: 'Les gjennom', nn: 'Les gjennom', sv: 'Läs igenom', en: 'Read it through' };
export const checkIntro: Text = {
  nb: 'Sjekk at alt står slik som på papiret.',
  nn: 'Sjekk at alt står slik som på papiret.',
  sv: 'Kontrollera att allt står som på papperet.',
  en: 'Check that all stands as on the paper.',
};
export const receivedQuestion: Text = {
  nb: 'Når kom skjemaet inn?',
  nn: 'Når kom skjemaet inn?',
  sv: 'När kom blanketten in?',
  en: 'When did the form come in?',
};
export const originalQuestion: Text = {
  nb: 'Hvor ligger originalen?',
  nn: 'Kvar ligg originalen?',
  sv: 'Var finns originalet?',
  en: 'Where is the original?',
};
export const originalHint: Text = {
  nb: 'For eksempel i den grønne permen i skranken',
  nn: 'Til dømes i den grøne permen i skranken',
  sv: 'Till exempel i den gröna pärmen i receptionen',
  en: 'For example in the green binder at the counter',
};
/** In a line among others. */
export const cameIn: TextOf<{ day: string }> = {
  nb: ({ day }) => `kom inn ${day}`,
  nn: ({ day }) => `kom inn ${day}`,
  sv: ({ day }) => `kom in ${day}`,
  en: ({ day }) => `came in ${day}`,
};
/** Before its day. */
export const received: Text = { nb: 'Mottatt', nn: 'Motteken', sv: 'Inkommen', en: 'Received' };

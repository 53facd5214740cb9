/** The welcome, the help and the choice of language. */
import type { PromisedInTime } from '../domain/promised.ts';
import type { Text, TextOf } from './say.ts';

export const hello: TextOf<{ name: string }> = {
  nb: ({ name }) => `Hei, ${name}.`,
  nn: ({ name }) => `Hei, ${name}.`,
  sv: ({ name }) => `Hej ${name}!`,
  en: ({ name }) => `Hello ${name}.`,
};
/** What a clock of the procedure promises the citizen; the answer has no date in every municipality. */
export const promises: Readonly<Record<PromisedInTime, Text>> = {
  answer: {
    nb: 'innbyggeren får svar i tide',
    nn: 'innbyggjaren får svar i tide',
    sv: 'medborgaren får svar i tid',
    en: 'the citizen has a reply in time',
  },
  confirmation: {
    nb: 'innbyggeren får i tide vite hvem som har det',
    nn: 'innbyggjaren får i tide vite kven som har det',
    sv: 'medborgaren får i tid veta vem som har det',
    en: 'the citizen hears in time who has it',
  },
  nothing: {
    nb: 'innbyggeren blir hørt',
    nn: 'innbyggjaren blir høyrd',
    sv: 'medborgaren blir hörd',
    en: 'the citizen is heard',
  },
};
/** `promise`: one of `promises`. */
export const welcome: TextOf<{ municipality: string; promise: string }> = {
  nb: ({ municipality, promise }) =>
    `Sa en innbygger noe til deg som ${municipality} bør vite? Skriv det til meg her, gjerne med en gang. Det tar et minutt: rett leder får det, og ${promise}.`,
  nn: ({ municipality, promise }) =>
    `Sa ein innbyggjar noko til deg som ${municipality} bør vite? Skriv det til meg her, gjerne med ein gong. Det tek eitt minutt: rett leiar får det, og ${promise}.`,
  sv: ({ municipality, promise }) =>
    `Sade en medborgare något till dig som ${municipality} bör veta? Skriv det till mig här, gärna direkt. Det tar en minut: rätt chef får det, och ${promise}.`,
  en: ({ municipality, promise }) =>
    `Did a citizen tell you something that ${municipality} should know? Write it to me here, best at once. It takes a minute: the right manager gets it, and ${promise}.`,
};
export const log: Text = { nb: 'Logg', nn: 'Logg', sv: 'Logga', en: 'Log' };
export const mine: Text = { nb: 'Mine saker', nn: 'Mine saker', sv: 'Mina ärenden', en: 'My cases' };
/** At most 34 characters: it stands on a button. */
export const callsBack: Text = {
  nb: 'Innbyggeren ringer igjen',
  nn: 'Innbyggjaren ringjer igjen',
  sv: 'Medborgaren ringer igen',
  en: 'The citizen calls back',
};
export const search: Text = { nb: 'Søk', nn: 'Søk', sv: 'Sök', en: 'Search' };
export const procedure: Text = {
  nb: 'Vår prosedyre',
  nn: 'Vår prosedyre',
  sv: 'Vår rutin',
  en: 'Our procedure',
};
export const help: Text = { nb: 'Hjelp', nn: 'Hjelp', sv: 'Hjälp', en: 'Help' };
export const language: Text = { nb: 'Språk', nn: 'Språk', sv: 'Språk', en: 'Language' };
export const languageHeading: Text = {
  nb: 'Hvilket språk skal vi bruke?',
  nn: 'Kva språk skal vi bruke?',
  sv: 'Vilket språk ska vi använda?',
  en: 'Which language shall we use?',
};
export const languageNow: TextOf<{ language: string }> = {
  nb: ({ language }) => `Nå bruker vi ${language}. Språket til innbyggeren velger du for hver sak.`,
  nn: ({ language }) => `No bruker vi ${language}. Språket til innbyggjaren vel du for kvar sak.`,
  sv: ({ language }) => `Nu använder vi ${language}. Medborgarens språk väljer du för varje ärende.`,
  en: ({ language }) => `We now use ${language}. The citizen’s language is chosen for each case.`,
};
/** The document that the procedure card states. */
export const edition: TextOf<{ title: string; edition: string; day: string }> = {
  nb: ({ title, edition, day }) => `${title}, utgave ${edition}. Gjelder fra ${day}.`,
  nn: ({ title, edition, day }) => `${title}, utgåve ${edition}. Gjeld frå ${day}.`,
  sv: ({ title, edition, day }) => `${title}, utgåva ${edition}. Gäller från ${day}.`,
  en: ({ title, edition, day }) => `${title}, edition ${edition}. Valid from ${day}.`,
};
/** Whether the day on which the procedure is to be revised is still to come. */
export const revisionDay: Readonly<Record<'coming' | 'past', TextOf<{ day: string }>>> = {
  coming: {
    nb: ({ day }) => `Skal revideres innen ${day}.`,
    nn: ({ day }) => `Skal reviderast innan ${day}.`,
    sv: ({ day }) => `Ska ses över senast ${day}.`,
    en: ({ day }) => `It is to be revised by ${day}.`,
  },
  past: {
    nb: ({ day }) => `Skulle vært revidert innen ${day}.`,
    nn: ({ day }) => `Skulle ha vore revidert innan ${day}.`,
    sv: ({ day }) => `Skulle ha setts över senast ${day}.`,
    en: ({ day }) => `It was to be revised by ${day}.`,
  },
};
export const howWeMeet: Text = {
  nb: 'Slik møter vi folk',
  nn: 'Slik møter vi folk',
  sv: 'Så bemöter vi människor',
  en: 'How we meet people',
};
/** On a button; behind it `overallResponsibility` and `basedOn`. */
export const responsibilityAndLaw: Text = {
  nb: 'Ansvar og lover',
  nn: 'Ansvar og lover',
  sv: 'Ansvar och lagar',
  en: 'Responsibility and law',
};
/** `who`: as the document calls her, within a sentence. */
export const overallResponsibility: TextOf<{ who: string }> = {
  nb: ({ who }) => `Det overordnede ansvaret har ${who}.`,
  nn: ({ who }) => `Det overordna ansvaret har ${who}.`,
  sv: ({ who }) => `Det övergripande ansvaret har ${who}.`,
  en: ({ who }) => `The overall responsibility is with ${who}.`,
};
export const basedOn: Text = { nb: 'Bygger på', nn: 'Byggjer på', sv: 'Lagar', en: 'Based on' };
/** Of a document without an edition of its own. */
export const readOn: TextOf<{ title: string; day: string }> = {
  nb: ({ title, day }) => `${title}, slik den ble lest ${day}. Den har ingen egen utgave.`,
  nn: ({ title, day }) => `${title}, slik dokumentet vart lese ${day}. Det har inga eiga utgåve.`,
  sv: ({ title, day }) => `${title}, så som den lästes ${day}. Den har ingen egen utgåva.`,
  en: ({ title, day }) => `${title}, as it was read on ${day}. It has no edition of its own.`,
};

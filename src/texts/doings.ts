/** What somebody can do with a case: the taps, the groups of what is folded away, what is missing before it is closed. */
import type { DoingGroup, TapName } from '../dialogues/doing.ts';
import type { ClosingNeed } from '../domain/closing.ts';
import type { Text, TextOf } from './say.ts';

export const tapTexts: Readonly<Record<TapName, Text>> = {
  'case-seen': { nb: 'Jeg har sett den', nn: 'Eg har sett ho', sv: 'Jag har sett det', en: 'I have seen it' },
  'case-accept': { nb: 'Ta imot saken', nn: 'Ta imot saka', sv: 'Ta emot ärendet', en: 'Accept the case' },
  'case-called': {
    nb: 'Jeg har ringt tilbake',
    nn: 'Eg har ringt tilbake',
    sv: 'Jag har ringt tillbaka',
    en: 'I have called back',
  },
  'case-split': { nb: 'Del saken i to', nn: 'Del saka i to', sv: 'Dela ärendet i två', en: 'Split the case in two' },
};
export const more: Text = {
  nb: 'Mer du kan gjøre',
  nn: 'Meir du kan gjere',
  sv: 'Mer du kan göra',
  en: 'More you can do',
};
export const groupTexts: Readonly<Record<DoingGroup, Text>> = {
  who: { nb: 'Hvem har den', nn: 'Kven har ho', sv: 'Vem har det', en: 'Who has it' },
  inquiry: { nb: 'Finn ut av den', nn: 'Finn ut av ho', sv: 'Utred det', en: 'Look into it' },
  citizen: { nb: 'Til innbyggeren', nn: 'Til innbyggjaren', sv: 'Till medborgaren', en: 'To the citizen' },
  afterwards: { nb: 'Lær av den', nn: 'Lær av ho', sv: 'Lär av det', en: 'Learn from it' },
  ending: {
    nb: 'Utsett eller avslutt',
    nn: 'Utset eller avslutt',
    sv: 'Skjut upp eller avsluta',
    en: 'Put off or close',
  },
};

/** On the button that folds the list of it out. */
export const missed: TextOf<{ count: number }> = {
  nb: ({ count }) => `Før den kan avsluttes: ${count === 1 ? 'én' : count} ting`,
  nn: ({ count }) => `Før ho kan avsluttast: ${count === 1 ? 'éin' : count} ting`,
  sv: ({ count }) => `Innan det kan avslutas: ${count} ${count === 1 ? 'sak' : 'saker'}`,
  en: ({ count }) => `Before it can be closed: ${count} ${count === 1 ? 'thing' : 'things'}`,
};
/** Where it is written already. */
export const answerUnsent: Text = {
  nb: 'Mangler: at svaret er sendt',
  nn: 'Manglar: at svaret er sendt',
  sv: 'Saknas: att svaret är skickat',
  en: 'Missing: the reply sent',
};
/** Each a button that leads to where it is done. */
export const missedTexts: Readonly<Record<ClosingNeed, Text>> = {
  applies: {
    nb: 'Mangler: hva det gjelder',
    nn: 'Manglar: kva det gjeld',
    sv: 'Saknas: vad det gäller',
    en: 'Missing: what it is about',
  },
  cause: { nb: 'Mangler: årsak', nn: 'Manglar: årsak', sv: 'Saknas: orsak', en: 'Missing: cause' },
  category: { nb: 'Mangler: kategori', nn: 'Manglar: kategori', sv: 'Saknas: kategori', en: 'Missing: category' },
  'employee-heard': {
    nb: 'Mangler: den ansatte er hørt',
    nn: 'Manglar: den tilsette er høyrd',
    sv: 'Saknas: medarbetaren är hörd',
    en: 'Missing: the employee heard',
  },
  outcome: { nb: 'Mangler: resultat', nn: 'Manglar: resultat', sv: 'Saknas: resultat', en: 'Missing: outcome' },
  answer: { nb: 'Mangler: svar', nn: 'Manglar: svar', sv: 'Saknas: svar', en: 'Missing: reply' },
  'learning-point': {
    nb: 'Mangler: læringspunkt',
    nn: 'Manglar: læringspunkt',
    sv: 'Saknas: lärdom',
    en: 'Missing: learning point',
  },
  'outside-reference': {
    nb: 'Mangler: nummer i annet system',
    nn: 'Manglar: nummer i anna system',
    sv: 'Saknas: nummer i annat system',
    en: 'Missing: number in other system',
  },
};
const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
/** What the municipality's own register calls it. */
export const missedNamed: TextOf<{ what: string }> = {
  nb: ({ what }) => `Mangler: ${lower(what)}`,
  nn: ({ what }) => `Manglar: ${lower(what)}`,
  sv: ({ what }) => `Saknas: ${lower(what)}`,
  en: ({ what }) => `Missing: ${lower(what)}`,
};

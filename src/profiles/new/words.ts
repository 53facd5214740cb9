/** What a new profile says by the answers that were given: data of the municipality, in four languages. */
import type { Rule } from '../../domain/deadline.ts';
import type { Language } from '../../domain/language.ts';
import { spanOf } from '../../texts/spans.ts';
import type { Country } from '../closed-days.ts';
import type { Answers } from './answers.ts';

type Texts = Readonly<Record<Language, string>>;

export const sameInAll = (text: string): Texts => ({ nb: text, nn: text, sv: text, en: text });
const inEach = (say: (language: Language) => string): Texts => ({
  nb: say('nb'),
  nn: say('nn'),
  sv: say('sv'),
  en: say('en'),
});

const within: Texts = { nb: 'Innen', nn: 'Innan', sv: 'Inom', en: 'Within' };
const soon: Texts = { nb: 'Så snart vi kan', nn: 'Så snart vi kan', sv: 'Så snart vi kan', en: 'As soon as we can' };
const inWriting: Texts = {
  nb: 'alltid skriftlig',
  nn: 'alltid skriftleg',
  sv: 'alltid skriftligt',
  en: 'always in writing',
};
const spokenToo: Texts = {
  nb: 'skriftlig eller muntlig',
  nn: 'skriftleg eller munnleg',
  sv: 'skriftligt eller muntligt',
  en: 'in writing or in speech',
};
const ifWanted: Texts = {
  nb: ', til dem som ønsker svar',
  nn: ', til dei som ønskjer svar',
  sv: ', till den som vill ha svar',
  en: ', to those who want an answer',
};

/** “Innen 14 dager, alltid skriftlig.” */
export function promiseOf(rule: Rule | undefined, { alwaysInWriting, onlyIfWanted }: Answers): Texts {
  return inEach((language) => {
    const when = rule === undefined ? soon[language] : `${within[language]} ${spanOf(rule, language)}`;
    const how = (alwaysInWriting === false ? spokenToo : inWriting)[language];
    return `${when}, ${how}${onlyIfWanted === true ? ifWanted[language] : ''}.`;
  });
}

export const keepers: Readonly<Record<'unit-manager' | 'board-head', Texts>> = {
  'unit-manager': {
    nb: 'Lederen for enheten har saken, og velger hvem som tar den.',
    nn: 'Leiaren for eininga har saka, og vel kven som tek ho.',
    sv: 'Enhetens chef har ärendet, och väljer vem som tar det.',
    en: "The unit's manager has the case, and chooses who takes it.",
  },
  'board-head': {
    nb: 'Lederen under nemnda har saken, og velger hvem som tar den.',
    nn: 'Leiaren under nemnda har saka, og vel kven som tek ho.',
    sv: 'Chefen under nämnden har ärendet, och väljer vem som tar det.',
    en: 'The head under the board has the case, and chooses who takes it.',
  },
};

/** Where there is nobody to name yet. */
export const reception: Readonly<Record<Country, Texts>> = {
  NO: {
    nb: 'kommunens postmottak',
    nn: 'postmottaket i kommunen',
    sv: 'kommunens registratur',
    en: "the municipality's mail office",
  },
  SE: {
    nb: 'registratoren i kommunen',
    nn: 'kommunens registrator',
    sv: 'kommunens registrator',
    en: "the municipality's registrar",
  },
};
export const meetOrWrite: Texts = {
  nb: 'et møte med lederen for enheten, eller et brev',
  nn: 'eit møte med leiaren for eininga, eller eit brev',
  sv: 'ett möte med enhetens chef, eller ett brev',
  en: "a meeting with the unit's manager, or a letter",
};

export const namedOnly: Texts = {
  nb: 'Vi må vite hvem som klager, for å kunne undersøke saken og svare.',
  nn: 'Vi må vite kven som klagar, for å kunne undersøkje saka og svare.',
  sv: 'Vi behöver veta vem som klagar för att kunna utreda ärendet och svara.',
  en: 'We have to know who complains, so that we can look into it and answer.',
};

export const readers: Readonly<Record<'council' | 'executive-board' | 'each-board', Readonly<Record<Country, Texts>>>> =
  {
    council: {
      NO: { nb: 'Kommunestyret', nn: 'Kommunestyret', sv: 'Kommunfullmäktige', en: 'The municipal council' },
      SE: { nb: 'Kommunestyret', nn: 'Kommunestyret', sv: 'Kommunfullmäktige', en: 'The municipal council' },
    },
    'executive-board': {
      NO: { nb: 'Formannskapet', nn: 'Formannskapet', sv: 'Kommunstyrelsen', en: 'The executive board' },
      SE: { nb: 'Kommunstyrelsen', nn: 'Kommunstyrelsen', sv: 'Kommunstyrelsen', en: 'The municipal executive board' },
    },
    'each-board': {
      NO: { nb: 'Hver nemnd', nn: 'Kvar nemnd', sv: 'Varje nämnd', en: 'Each board' },
      SE: { nb: 'Hver nemnd', nn: 'Kvar nemnd', sv: 'Varje nämnd', en: 'Each board' },
    },
  };

/** What a procedure without a title is called. */
export const untitled: Readonly<Record<Country, string>> = {
  NO: 'Rutine for klager og forslag',
  SE: 'Rutin för klagomål och förslag',
};

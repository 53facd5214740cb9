/** The domain's codes in words. What a municipality names itself (kinds, channels) comes from its profile instead. */
import type { About } from '../dialogues/draft.ts';
import type { Capacity, CaseState, Missing } from '../domain/case.ts';
import type { AnswerWay, Signal, Track, Vulnerable } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import type { Text } from './say.ts';

export const signalTexts: Readonly<Record<Signal | 'none', Text>> = {
  'formal-decision': {
    nb: 'Det gjelder et vedtak',
    nn: 'Det gjeld eit vedtak',
    sv: 'Det gäller ett beslut',
    en: 'It is about a formal decision',
  },
  harm: {
    nb: 'Noen er skadet eller i fare',
    nn: 'Nokon er skadd eller i fare',
    sv: 'Någon är skadad eller i fara',
    en: 'Someone is hurt or in danger',
  },
  vulnerable: {
    nb: 'Det gjelder en elev, et barnehagebarn, en pasient eller en som får omsorg',
    nn: 'Det gjeld ein elev, eit barnehagebarn, ein pasient eller ein som får omsorg',
    sv: 'Det gäller en elev, ett förskolebarn, en patient eller någon som får omsorg',
    en: 'It concerns a pupil, a child in kindergarten, a patient or a care user',
  },
  'about-person': {
    nb: 'Det handler om meg, en navngitt ansatt eller lederen',
    nn: 'Det handlar om meg, ein namngjeven tilsett eller leiaren',
    sv: 'Det handlar om mig, en namngiven medarbetare eller chefen',
    en: 'It is about me, a named employee or the manager',
  },
  sensitive: {
    nb: 'Noe av det er sensitivt',
    nn: 'Noko av det er sensitivt',
    sv: 'Något av det är känsligt',
    en: 'Some of it is sensitive',
  },
  none: { nb: 'Ingenting av dette', nn: 'Ingenting av dette', sv: 'Inget av detta', en: 'None of this' },
};

export const vulnerableTexts: Readonly<Record<Vulnerable, Text>> = {
  pupil: { nb: 'En elev', nn: 'Ein elev', sv: 'En elev', en: 'A pupil' },
  'kindergarten-child': {
    nb: 'Et barn i barnehagen',
    nn: 'Eit barn i barnehagen',
    sv: 'Ett barn i förskolan',
    en: 'A child in kindergarten',
  },
  patient: { nb: 'En pasient', nn: 'Ein pasient', sv: 'En patient', en: 'A patient' },
  'care-user': {
    nb: 'En som får omsorg',
    nn: 'Ein som får omsorg',
    sv: 'Någon som får omsorg',
    en: 'A care user',
  },
};

export const aboutTexts: Readonly<Record<About, Text>> = {
  me: { nb: 'Meg selv', nn: 'Meg sjølv', sv: 'Mig själv', en: 'Myself' },
  employee: { nb: 'En ansatt', nn: 'Ein tilsett', sv: 'En medarbetare', en: 'An employee' },
  manager: { nb: 'Lederen', nn: 'Leiaren', sv: 'Chefen', en: 'The manager' },
};

/** As choices, in answer to “Do they want a reply?”. */
export const answerWayChoices: Readonly<Record<AnswerWay, Text>> = {
  any: {
    nb: 'Ja, på den måten som passer',
    nn: 'Ja, på den måten som passar',
    sv: 'Ja, på det sätt som passar',
    en: 'Yes, in whichever way suits',
  },
  letter: { nb: 'Ja, i brev', nn: 'Ja, i brev', sv: 'Ja, i brev', en: 'Yes, by letter' },
  email: { nb: 'Ja, på e-post', nn: 'Ja, på e-post', sv: 'Ja, med e-post', en: 'Yes, by e-mail' },
  phone: { nb: 'Ja, på telefon', nn: 'Ja, på telefon', sv: 'Ja, på telefon', en: 'Yes, by phone' },
  none: { nb: 'Nei', nn: 'Nei', sv: 'Nej', en: 'No' },
};

/** In a line among others. */
export const answerWayTexts: Readonly<Record<AnswerWay, Text>> = {
  any: { nb: 'svar ønskes', nn: 'svar er ønskt', sv: 'svar önskas', en: 'reply wanted' },
  letter: { nb: 'svar i brev', nn: 'svar i brev', sv: 'svar i brev', en: 'reply by letter' },
  email: { nb: 'svar på e-post', nn: 'svar på e-post', sv: 'svar med e-post', en: 'reply by e-mail' },
  phone: { nb: 'svar på telefon', nn: 'svar på telefon', sv: 'svar på telefon', en: 'reply by phone' },
  none: { nb: 'ikke svar', nn: 'ikkje svar', sv: 'inget svar', en: 'no reply' },
};

export const languageTexts: Readonly<Record<Language, Text>> = {
  nb: { nb: 'bokmål', nn: 'bokmål', sv: 'bokmål', en: 'Bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', sv: 'nynorska', en: 'Nynorsk' },
  sv: { nb: 'svensk', nn: 'svensk', sv: 'svenska', en: 'Swedish' },
  en: { nb: 'engelsk', nn: 'engelsk', sv: 'engelska', en: 'English' },
};

/** What each language calls itself, for a reader who does not know the one that she got. */
export const ownNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  sv: 'Svenska',
  en: 'English',
};

export const capacityTexts: Readonly<Record<Capacity, Text>> = {
  manager: { nb: 'leder', nn: 'leiar', sv: 'chef', en: 'manager' },
  'one-level-up': {
    nb: 'leder ett nivå over',
    nn: 'leiar eitt nivå over',
    sv: 'chef en nivå upp',
    en: 'manager one level up',
  },
  'named-by-profile': {
    nb: 'utpekt i prosedyren',
    nn: 'utpeikt i prosedyren',
    sv: 'utsedd i rutinen',
    en: 'named in the procedure',
  },
  deputy: { nb: 'stedfortreder', nn: 'stadfortredar', sv: 'ställföreträdare', en: 'deputy' },
  coordinator: { nb: 'koordinator', nn: 'koordinator', sv: 'samordnare', en: 'coordinator' },
};

export const stateTexts: Readonly<Record<CaseState['state'], Text>> = {
  open: { nb: 'Åpen', nn: 'Open', sv: 'Öppet', en: 'Open' },
  'awaiting-approval': {
    nb: 'Løst på stedet, venter på lederen',
    nn: 'Løyst på staden, ventar på leiaren',
    sv: 'Löst på plats, väntar på chefen',
    en: 'Resolved on the spot, waiting for the manager',
  },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', sv: 'Avslutat', en: 'Closed' },
};

export const missingTexts: Readonly<Record<Missing, Text>> = {
  words: { nb: 'hva som ble sagt', nn: 'kva som vart sagt', sv: 'vad som sades', en: 'what was said' },
  contact: { nb: 'kontakt', nn: 'kontakt', sv: 'kontaktuppgift', en: 'contact' },
  applies: {
    nb: 'om noe særskilt gjelder',
    nn: 'om noko særskilt gjeld',
    sv: 'om något särskilt gäller',
    en: 'whether anything special applies',
  },
  original: {
    nb: 'hvor originalen ligger',
    nn: 'kvar originalen ligg',
    sv: 'var originalet finns',
    en: 'where the original is',
  },
  place: { nb: 'hvor det skjedde', nn: 'kvar det skjedde', sv: 'var det hände', en: 'where it happened' },
  more: { nb: 'mer om saken', nn: 'meir om saka', sv: 'mer om ärendet', en: 'more about it' },
};

export const trackTexts: Readonly<Record<Track, Text>> = {
  'formal-decision': {
    nb: 'Klage på vedtak',
    nn: 'Klage på vedtak',
    sv: 'Överklagande av beslut',
    en: 'Appeal against a decision',
  },
  harm: { nb: 'Skade eller fare', nn: 'Skade eller fare', sv: 'Skada eller fara', en: 'Harm or danger' },
  pupil: { nb: 'Elev', nn: 'Elev', sv: 'Elev', en: 'Pupil' },
  kindergarten: { nb: 'Barnehage', nn: 'Barnehage', sv: 'Förskola', en: 'Kindergarten' },
  patient: { nb: 'Pasient', nn: 'Pasient', sv: 'Patient', en: 'Patient' },
  care: { nb: 'Omsorg', nn: 'Omsorg', sv: 'Omsorg', en: 'Care' },
  sensitive: { nb: 'Sensitivt', nn: 'Sensitivt', sv: 'Känsligt', en: 'Sensitive' },
  service: { nb: 'Tjeneste', nn: 'Teneste', sv: 'Service', en: 'Service' },
};

/** What is copied into another register: its fields, and what is said where there is nothing to say. */
import type { CaseState } from '../../domain/case.ts';
import type { registerFields } from '../../domain/procedure/keeping.ts';
import type { Text, TextOf } from '../say.ts';

type Outcome = Extract<CaseState, { state: 'closed' }>['outcome'];
type RegisterField = (typeof registerFields)[number];

export const ourNumber: TextOf<{ number: string }> = {
  nb: ({ number }) => `Saksnummer i Lydhør: ${number}`,
  nn: ({ number }) => `Saksnummer i Lydhør: ${number}`,
  sv: ({ number }) => `Ärendenummer i Lydhør: ${number}`,
  en: ({ number }) => `Case number in Lydhør: ${number}`,
};
/** The heading of its column in a list. */
export const number: Text = { nb: 'Saksnummer', nn: 'Saksnummer', sv: 'Ärendenummer', en: 'Case number' };
export const fieldLabels: Readonly<Record<RegisterField, Text>> = {
  'received-on': { nb: 'Mottatt', nn: 'Motteken', sv: 'Inkommen', en: 'Received' },
  kind: { nb: 'Hva det er', nn: 'Kva det er', sv: 'Vad det är', en: 'What it is' },
  category: { nb: 'Kategori', nn: 'Kategori', sv: 'Kategori', en: 'Category' },
  'action-status': { nb: 'Saken nå', nn: 'Saka no', sv: 'Åtgärdsstatus', en: 'Action status' },
  'closed-on': { nb: 'Avsluttet', nn: 'Avslutta', sv: 'Avslutat', en: 'Closed' },
  'main-content': { nb: 'Hovedinnhold', nn: 'Hovudinnhald', sv: 'Huvudsakligt innehåll', en: 'Main content' },
  'learning-point': { nb: 'Læringspunkt', nn: 'Læringspunkt', sv: 'Lärdom', en: 'Learning point' },
  original: { nb: 'Originalen', nn: 'Originalen', sv: 'Originalet', en: 'The original' },
  answer: { nb: 'Svaret', nn: 'Svaret', sv: 'Svaret som gavs', en: 'The answer' },
  'outside-references': {
    nb: 'Nummer i andre systemer',
    nn: 'Nummer i andre system',
    sv: 'Nummer i andra system',
    en: 'Numbers in other systems',
  },
  board: { nb: 'Nemnd', nn: 'Nemnd', sv: 'Nämnd', en: 'Board' },
};
/** In place of “answer” where nobody waited for one. */
export const outcome: Text = {
  nb: 'Resultatet i saken',
  nn: 'Resultatet i saka',
  sv: 'Resultatet i ärendet',
  en: 'The outcome',
};
export const notThere: Text = {
  nb: '(ikke noe ennå)',
  nn: '(ikkje noko enno)',
  sv: '(inget än)',
  en: '(nothing yet)',
};

/** Of another register: in place of its number. */
export const numberMissing: TextOf<{ register: string }> = {
  nb: ({ register }) => `${register} (nummeret mangler ennå)`,
  nn: ({ register }) => `${register} (nummeret manglar enno)`,
  sv: ({ register }) => `${register} (numret saknas än)`,
  en: ({ register }) => `${register} (number still missing)`,
};
/** It goes to no other register. */
export const noOtherNumber: Text = { nb: '(ingen)', nn: '(ingen)', sv: '(inga)', en: '(none)' };

/** How it ended, in a word or two. */
export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  'settled-on-the-spot': {
    nb: 'løst på stedet',
    nn: 'løyst på staden',
    sv: 'löst på plats',
    en: 'resolved on the spot',
  },
  upheld: { nb: 'medhold', nn: 'medhald', sv: 'befogat', en: 'upheld' },
  'partly-upheld': { nb: 'delvis medhold', nn: 'delvis medhald', sv: 'delvis befogat', en: 'partly upheld' },
  'not-upheld': { nb: 'ikke medhold', nn: 'ikkje medhald', sv: 'inte befogat', en: 'not upheld' },
  'no-assessment': {
    nb: 'ikke tatt stilling til',
    nn: 'ikkje teke stilling til',
    sv: 'inget ställningstagande',
    en: 'no assessment',
  },
  adopted: { nb: 'gjennomføres', nn: 'blir gjennomført', sv: 'genomförs', en: 'adopted' },
  'partly-adopted': {
    nb: 'gjennomføres delvis',
    nn: 'blir delvis gjennomført',
    sv: 'genomförs delvis',
    en: 'partly adopted',
  },
  'not-adopted': {
    nb: 'gjennomføres ikke',
    nn: 'blir ikkje gjennomført',
    sv: 'genomförs inte',
    en: 'not adopted',
  },
  'dealt-with': { nb: 'tatt hånd om', nn: 'teke hand om', sv: 'omhändertaget', en: 'dealt with' },
  'passed-along': { nb: 'gitt videre', nn: 'gitt vidare', sv: 'fört vidare', en: 'passed along' },
  withdrawn: { nb: 'trukket tilbake', nn: 'trekt tilbake', sv: 'återkallat', en: 'withdrawn' },
  'registered-in-error': {
    nb: 'registrert ved en feil',
    nn: 'registrert ved ein feil',
    sv: 'registrerat av misstag',
    en: 'registered in error',
  },
  duplicate: {
    nb: 'samme sak som en annen',
    nn: 'same sak som ei anna',
    sv: 'samma ärende som ett annat',
    en: 'duplicate of another',
  },
};

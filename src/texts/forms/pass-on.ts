import type { Text } from '../say.ts';
import type { FormTexts } from './form-texts.ts';

/** Asked where the unit answers to another board. */
export const consentQuestion: Text = {
  nb: 'Enheten hører til en annen nemnd. Hva kan følge med?',
  nn: 'Eininga høyrer til ei anna nemnd. Kva kan følgje med?',
  sv: 'Enheten hör till en annan nämnd. Vad får följa med?',
  en: 'The unit belongs to another board. What may go along?',
};
export const consentChoices: Readonly<Record<'given' | 'neutral-parts', Text>> = {
  given: {
    nb: 'Alt. Innbyggeren har sagt ja til det.',
    nn: 'Alt. Innbyggjaren har sagt ja til det.',
    sv: 'Allt. Medborgaren har sagt ja till det.',
    en: 'All of it. The citizen has agreed.',
  },
  'neutral-parts': {
    nb: 'Bare type, enhet og datoer.',
    nn: 'Berre type, eining og datoar.',
    sv: 'Bara typ, enhet och datum.',
    en: 'Only kind, unit and dates.',
  },
};

export const passOn: FormTexts = {
  title: { nb: 'Send saken videre', nn: 'Send saka vidare', sv: 'Vidarebefordra ärendet', en: 'Pass the case on' },
  opens: { nb: 'Send videre', nn: 'Send vidare', sv: 'Vidarebefordra', en: 'Pass on' },
  does: { nb: 'Tilby saken', nn: 'Tilby saka', sv: 'Erbjud ärendet', en: 'Offer the case' },
  intro: {
    nb: 'Lederen der kan ta imot eller si nei. Til da er ansvaret fortsatt her hos dere, med de samme fristene.',
    nn: 'Leiaren der kan ta imot eller seie nei. Til då er saka framleis dykkar ansvar, med dei same fristane.',
    sv: 'Chefen där kan ta emot eller säga nej. Tills dess är ärendet fortfarande ert ansvar, med samma tidsfrister.',
    en: 'The manager there can accept or decline. Until then the case stays your duty, with the same deadlines.',
  },
  questions: {
    unit: {
      nb: 'Hvor hører den til?',
      nn: 'Kvar høyrer ho til?',
      sv: 'Var hör det hemma?',
      en: 'Where does it belong?',
    },
    reason: { nb: 'Hvorfor der?', nn: 'Kvifor der?', sv: 'Varför där?', en: 'Why there?' },
    consent: consentQuestion,
  },
  choices: { consent: consentChoices },
};

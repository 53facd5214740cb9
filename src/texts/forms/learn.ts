import type { FormTexts } from './form-texts.ts';

export const learn: FormTexts = {
  title: { nb: 'Læringspunkt', nn: 'Læringspunkt', sv: 'Lärdom', en: 'Learning point' },
  opens: { nb: 'Læringspunkt', nn: 'Læringspunkt', sv: 'Lärdom', en: 'Learning point' },
  does: { nb: 'Lagre', nn: 'Lagre', sv: 'Spara', en: 'Save' },
  intro: {
    nb: 'Uten navn: dette tas med i gjennomgangen av klager i enheten.',
    nn: 'Utan namn: dette blir teke med i gjennomgangen av klager i eininga.',
    sv: 'Utan namn: det här tas med i enhetens genomgång av klagomål.',
    en: 'Without names: this is taken up when the unit goes through its complaints.',
  },
  questions: { text: { nb: 'Hva lærte vi?', nn: 'Kva lærte vi?', sv: 'Vad lärde vi oss?', en: 'What did we learn?' } },
};

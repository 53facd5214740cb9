import type { FormTexts } from './form-texts.ts';

export const appoint: FormTexts = {
  title: { nb: 'Velg saksbehandler', nn: 'Vel saksbehandlar', sv: 'Utse handläggare', en: 'Appoint a handler' },
  opens: { nb: 'Velg saksbehandler', nn: 'Vel saksbehandlar', sv: 'Utse handläggare', en: 'Appoint a handler' },
  does: {
    nb: 'Gi saken til den du valgte',
    nn: 'Gi saka til den du valde',
    sv: 'Ge ärendet till den du valt',
    en: 'Give them the case',
  },
  intro: {
    nb: 'Den du velger, får saken med navnet ditt på, og kan gi den tilbake med en grunn.',
    nn: 'Den du vel, får saka med namnet ditt på, og kan gi ho tilbake med ein grunn.',
    sv: 'Den du väljer får ärendet med ditt namn på, och kan lämna tillbaka det med ett skäl.',
    en: 'Whoever you choose gets the case with your name on it, and can hand it back with a reason.',
  },
  questions: {
    person: { nb: 'Hvem skal ha den?', nn: 'Kven skal ha ho?', sv: 'Vem ska ha det?', en: 'Who is to have it?' },
  },
};

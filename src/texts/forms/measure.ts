import type { FormTexts } from './form-texts.ts';

export const measure: FormTexts = {
  title: { nb: 'Nytt tiltak', nn: 'Nytt tiltak', sv: 'Ny åtgärd', en: 'New measure' },
  opens: { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärd', en: 'Measure' },
  does: { nb: 'Avtal tiltaket', nn: 'Avtal tiltaket', sv: 'Bestäm åtgärden', en: 'Agree the measure' },
  intro: {
    nb: 'Den som får tiltaket, blir minnet på det, også etter at saken er avsluttet.',
    nn: 'Den som får tiltaket, blir mint på det, òg etter at saka er avslutta.',
    sv: 'Den som får åtgärden blir påmind om den, även efter att ärendet är avslutat.',
    en: 'Whoever gets the measure is reminded of it, also after the case is closed.',
  },
  questions: {
    text: { nb: 'Hva skal gjøres?', nn: 'Kva skal gjerast?', sv: 'Vad ska göras?', en: 'What is to be done?' },
    owner: { nb: 'Av hvem?', nn: 'Av kven?', sv: 'Av vem?', en: 'By whom?' },
    dueOn: { nb: 'Innen når?', nn: 'Innan når?', sv: 'Senast när?', en: 'By when?' },
  },
};

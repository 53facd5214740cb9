import type { Text } from '../say.ts';
import type { FormTexts } from './form-texts.ts';

export const kindQuestion: Text = { nb: 'Hva er det?', nn: 'Kva er det?', sv: 'Vad är det?', en: 'What is it?' };

const questions: FormTexts['questions'] = {
  kind: kindQuestion,
  cause: { nb: 'Hva er årsaken?', nn: 'Kva er årsaka?', sv: 'Vad är orsaken?', en: 'What is the cause?' },
  category: { nb: 'Hvilken kategori?', nn: 'Kva kategori?', sv: 'Vilken kategori?', en: 'Which category?' },
};

export const take: FormTexts = {
  title: { nb: 'Ta saken', nn: 'Ta saka', sv: 'Ta ärendet', en: 'Take the case' },
  opens: { nb: 'Ta den selv', nn: 'Ta ho sjølv', sv: 'Ta det själv', en: 'Take it yourself' },
  does: { nb: 'Ta saken', nn: 'Ta saka', sv: 'Ta ärendet', en: 'Take the case' },
  intro: {
    nb: 'Du blir saksbehandler. Årsaken kan du sette nå eller senere.',
    nn: 'Du blir saksbehandlar. Årsaka kan du setje no eller seinare.',
    sv: 'Du blir handläggare. Orsaken kan du ange nu eller senare.',
    en: 'You become the handler. The cause can be set now or later.',
  },
  questions,
};

export const classify: FormTexts = {
  title: { nb: 'Type og årsak', nn: 'Type og årsak', sv: 'Typ och orsak', en: 'Kind and cause' },
  opens: { nb: 'Type og årsak', nn: 'Type og årsak', sv: 'Typ och orsak', en: 'Kind and cause' },
  does: { nb: 'Lagre', nn: 'Lagre', sv: 'Spara', en: 'Save' },
  questions,
};

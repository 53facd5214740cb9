import type { FormTexts } from './form-texts.ts';

export const handBack: FormTexts = {
  title: { nb: 'Gi saken tilbake', nn: 'Gi saka tilbake', sv: 'Lämna tillbaka ärendet', en: 'Hand the case back' },
  opens: { nb: 'Gi tilbake', nn: 'Gi tilbake', sv: 'Lämna tillbaka', en: 'Hand back' },
  does: { nb: 'Gi tilbake', nn: 'Gi tilbake', sv: 'Lämna tillbaka', en: 'Hand back' },
  intro: {
    nb: 'Lederen får saken igjen, med grunnen.',
    nn: 'Leiaren får saka att, med grunnen.',
    sv: 'Chefen får tillbaka ärendet, med skälet.',
    en: 'The manager gets the case back, with the reason.',
  },
  questions: { reason: { nb: 'Hvorfor?', nn: 'Kvifor?', sv: 'Varför?', en: 'Why?' } },
};

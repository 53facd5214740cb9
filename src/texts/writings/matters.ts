/** What the citizen came with, in the middle of a sentence to her. */
import type { KindClass } from '../../domain/kinds.ts';
import type { Text } from '../say.ts';

export const matters: Readonly<Record<KindClass, Text>> = {
  complaint: { nb: 'klagen din', nn: 'klaga di', sv: 'ditt klagomål', en: 'your complaint' },
  feedback: { nb: 'tilbakemeldingen din', nn: 'tilbakemeldinga di', sv: 'din synpunkt', en: 'your feedback' },
  suggestion: { nb: 'forslaget ditt', nn: 'forslaget ditt', sv: 'ditt förslag', en: 'your suggestion' },
  praise: { nb: 'rosen din', nn: 'rosen din', sv: 'ditt beröm', en: 'your praise' },
  tip: { nb: 'tipset ditt', nn: 'tipset ditt', sv: 'ditt tips', en: 'your tip' },
  damage: {
    nb: 'meldingen din om skaden',
    nn: 'meldinga di om skaden',
    sv: 'din anmälan om skadan',
    en: 'your report of the damage',
  },
};

/** Of what is about a formal decision, whatever its kind. */
export const appeal: Text = {
  nb: 'klagen din på vedtaket',
  nn: 'klaga di på vedtaket',
  sv: 'ditt överklagande av beslutet',
  en: 'your appeal against the decision',
};

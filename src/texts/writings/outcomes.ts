/** How it ended, as a sentence to the citizen. */
import type { AnswerOutcome } from '../../domain/handling.ts';
import type { Text } from '../say.ts';

export const outcomeSentences: Readonly<Record<AnswerOutcome, Text>> = {
  upheld: { nb: 'Vi gir deg medhold.', nn: 'Vi gir deg medhald.', sv: 'Vi ger dig rätt.', en: 'We agree with you.' },
  'partly-upheld': {
    nb: 'Vi gir deg delvis medhold.',
    nn: 'Vi gir deg delvis medhald.',
    sv: 'Vi ger dig delvis rätt.',
    en: 'We agree with you in part.',
  },
  'not-upheld': {
    nb: 'Vi gir deg ikke medhold.',
    nn: 'Vi gir deg ikkje medhald.',
    sv: 'Vi ger dig inte rätt.',
    en: 'We do not agree with you.',
  },
  'no-assessment': {
    nb: 'Vi har ikke tatt stilling til spørsmålet.',
    nn: 'Vi har ikkje teke stilling til spørsmålet.',
    sv: 'Vi har inte tagit ställning i frågan.',
    en: 'We have not taken a stand on the question.',
  },
  adopted: {
    nb: 'Vi gjennomfører forslaget.',
    nn: 'Vi gjennomfører forslaget.',
    sv: 'Vi genomför förslaget.',
    en: 'We will carry out the suggestion.',
  },
  'partly-adopted': {
    nb: 'Vi gjennomfører deler av forslaget.',
    nn: 'Vi gjennomfører delar av forslaget.',
    sv: 'Vi genomför delar av förslaget.',
    en: 'We will carry out parts of the suggestion.',
  },
  'not-adopted': {
    nb: 'Vi gjennomfører ikke forslaget.',
    nn: 'Vi gjennomfører ikkje forslaget.',
    sv: 'Vi genomför inte förslaget.',
    en: 'We will not carry out the suggestion.',
  },
  'dealt-with': {
    nb: 'Vi har tatt hånd om det.',
    nn: 'Vi har teke hand om det.',
    sv: 'Vi har tagit hand om det.',
    en: 'We have dealt with it.',
  },
  'passed-along': {
    nb: 'Vi har gitt rosen videre til dem den gjelder.',
    nn: 'Vi har gitt rosen vidare til dei han gjeld.',
    sv: 'Vi har fört berömmet vidare till dem som det gäller.',
    en: 'We have passed the praise on to those whom it concerns.',
  },
};

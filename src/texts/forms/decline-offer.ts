import type { FormTexts } from './form-texts.ts';

export const declineOffer: FormTexts = {
  title: { nb: 'Si nei til saken', nn: 'Sei nei til saka', sv: 'Säg nej till ärendet', en: 'Decline the case' },
  opens: { nb: 'Si nei', nn: 'Sei nei', sv: 'Säg nej', en: 'Decline' },
  does: { nb: 'Si nei', nn: 'Sei nei', sv: 'Säg nej', en: 'Decline' },
  intro: {
    nb: 'Saken går tilbake med grunnen. Når to enheter har sagt nei, avgjør koordinatoren.',
    nn: 'Saka går tilbake med grunnen. Når to einingar har sagt nei, avgjer koordinatoren.',
    sv: 'Ärendet går tillbaka med skälet. När två enheter har sagt nej avgör samordnaren.',
    en: 'The case goes back with the reason. Once two units have declined, the coordinator decides.',
  },
  questions: {
    reason: {
      nb: 'Hvorfor hører den ikke til hos dere?',
      nn: 'Kvifor høyrer ho ikkje til hos dykk?',
      sv: 'Varför hör det inte hemma på din enhet?',
      en: 'Why does it not belong with you?',
    },
  },
};

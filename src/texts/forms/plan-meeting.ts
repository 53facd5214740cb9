import { addressHint, addressQuestion, wayChoices, wayQuestion } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const planMeeting: FormTexts = {
  title: {
    nb: 'Inviter klager til et møte',
    nn: 'Inviter klagaren til eit møte',
    sv: 'Bjud in den klagande till ett möte',
    en: 'Invite the complainant to a meeting',
  },
  opens: { nb: 'Inviter til møte', nn: 'Inviter til møte', sv: 'Bjud in till möte', en: 'Invite to a meeting' },
  does: { nb: 'Inviter', nn: 'Inviter', sv: 'Bjud in', en: 'Invite' },
  questions: {
    on: { nb: 'Hvilken dag?', nn: 'Kva dag?', sv: 'Vilken dag?', en: 'Which day?' },
    place: {
      nb: 'Sted og klokkeslett',
      nn: 'Stad og klokkeslett',
      sv: 'Plats och klockslag',
      en: 'Place and time of day',
    },
    way: wayQuestion,
    address: addressQuestion,
  },
  hints: {
    place: {
      nb: 'For eksempel: Servicetorget, rom 2, kl. 13',
      nn: 'Til dømes: Servicetorget, rom 2, kl. 13',
      sv: 'Till exempel: Servicekontoret, rum 2, kl. 13',
      en: 'For example: the service desk, room 2, 1 pm',
    },
    address: addressHint,
  },
  choices: { way: wayChoices },
};

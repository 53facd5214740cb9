/** Lists of cases: those that one has in hand and those of one's unit. */
import type { Text } from './say.ts';

/** What a list is, on its button and on its card. At most 34 characters. */
export const lists: Readonly<Record<'in-hand' | 'unit', Text>> = {
  'in-hand': { nb: 'Mine saker', nn: 'Mine saker', sv: 'Mina ärenden', en: 'My cases' },
  unit: { nb: 'Enhetens saker', nn: 'Einingas saker', sv: 'Enhetens ärenden', en: 'My unit’s cases' },
};
export const intros: typeof lists = {
  'in-hand': {
    nb: 'Sakene du har ansvaret for, de åpne først.',
    nn: 'Sakene du har ansvaret for, dei opne først.',
    sv: 'Ärendena som du ansvarar för, de öppna först.',
    en: 'The cases that are in your hands, the open ones first.',
  },
  unit: {
    nb: 'Sakene i enheten, og i enhetene under den du leder, som du har en del i. De nyeste først.',
    nn: 'Sakene i eininga, og i einingane under den du leier, som du har ein del i. Dei nyaste først.',
    sv: 'Ärendena i enheten, och i enheterna under den du är chef för, som du har en del i. De nyaste först.',
    en: 'The cases of the unit, and of those under the one that you lead, in which you have a part. The newest first.',
  },
};
export const none: typeof lists = {
  'in-hand': {
    nb: 'Du har ingen saker nå.',
    nn: 'Du har ingen saker no.',
    sv: 'Du har inga ärenden nu.',
    en: 'You have no cases now.',
  },
  unit: {
    nb: 'Enheten har ingen saker som du har en del i.',
    nn: 'Eininga har ingen saker som du har ein del i.',
    sv: 'Enheten har inga ärenden som du har en del i.',
    en: 'The unit has no cases in which you have a part.',
  },
};
export const reported: Text = {
  nb: 'Det jeg har registrert',
  nn: 'Det eg har registrert',
  sv: 'Det jag har registrerat',
  en: 'What I have registered',
};

/** Lists of cases: those that one has in hand and those of one's unit, and what each of them needs next. */
import type { DutyName } from '../domain/duties.ts';
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
    nb: 'Sakene i enheten som du har en del i, de nyeste først.',
    nn: 'Sakene i eininga som du har ein del i, dei nyaste først.',
    sv: 'Ärendena i enheten som du har en del i, de nyaste först.',
    en: 'The cases of the unit in which you have a part, the newest first.',
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

/** What she has to do next; where there is a day, it follows. */
export const duties: Readonly<Record<DutyName, Text>> = {
  'accept-offer': {
    nb: 'Si ja eller nei til saken',
    nn: 'Sei ja eller nei til saka',
    sv: 'Säg ja eller nej till ärendet',
    en: 'Accept or decline the case',
  },
  'decide-unit': {
    nb: 'Avgjør hvor saken hører hjemme',
    nn: 'Avgjer kvar saka høyrer heime',
    sv: 'Avgör var ärendet hör hemma',
    en: 'Decide where the case belongs',
  },
  see: { nb: 'Ikke sett ennå', nn: 'Ikkje sett enno', sv: 'Inte sett än', en: 'Not yet seen' },
  approve: {
    nb: 'Godkjenn bekreftelsen',
    nn: 'Godkjenn stadfestinga',
    sv: 'Godkänn bekräftelsen',
    en: 'Approve the confirmation',
  },
  'settle-mail': {
    nb: 'Se om e-posten kom fram',
    nn: 'Sjå om e-posten kom fram',
    sv: 'Se om e-posten kom fram',
    en: 'See whether the e-mail arrived',
  },
  acknowledge: {
    nb: 'Bekreft at den er mottatt',
    nn: 'Stadfest at ho er motteken',
    sv: 'Bekräfta att det har kommit in',
    en: 'Acknowledge it',
  },
  hear: {
    nb: 'Hør den ansatte det handler om',
    nn: 'Høyr den tilsette det handlar om',
    sv: 'Hör medarbetaren som det handlar om',
    en: 'Hear the employee it is about',
  },
  respond: { nb: 'Svar', nn: 'Svar', sv: 'Svara', en: 'Answer' },
  'delay-notice': {
    nb: 'Gi foreløpig svar om det tar lenger tid',
    nn: 'Gje førebels svar om det tek lenger tid',
    sv: 'Ge besked om försening om det tar längre tid',
    en: 'Send a delay notice if it takes longer',
  },
  close: { nb: 'Avslutt saken', nn: 'Avslutt saka', sv: 'Avsluta ärendet', en: 'Close the case' },
};

/** What the citizen is told of how and when she hears: in writing where that is the rule, and what if it takes longer. */
import type { Text, TextOf } from './say.ts';

/** Of a `formal-decision`: instead of the thanks of its kind. */
export const thanksForAppeal: TextOf<{ municipality: string; day: string }> = {
  nb: ({ municipality, day }) =>
    `${municipality} har registrert klagen din på et vedtak. Du kom med klagen ${day}. Takk for at du sa fra.`,
  nn: ({ municipality, day }) =>
    `${municipality} har registrert klaga di på eit vedtak. Du kom med klaga ${day}. Takk for at du sa frå.`,
  sv: ({ municipality, day }) =>
    `${municipality} har registrerat ditt överklagande av ett beslut. Du lämnade överklagandet ${day}. Tack för att du hörde av dig.`,
  en: ({ municipality, day }) =>
    `${municipality} has registered your appeal against a decision. You made the appeal on ${day}. Thank you for telling us.`,
};
/** `decision`: as it was written down. */
export const ofDecision: TextOf<{ decision: string }> = {
  nb: ({ decision }) => `Klagen gjelder dette vedtaket: ${decision}`,
  nn: ({ decision }) => `Klaga gjeld dette vedtaket: ${decision}`,
  sv: ({ decision }) => `Överklagandet gäller det här beslutet: ${decision}`,
  en: ({ decision }) => `The appeal is about this decision: ${decision}`,
};
/** Where every answer is written (Harstad D00075): a call comes besides it and never instead. */
export const inWriting: TextOf<{ day: string }> = {
  nb: ({ day }) => `Du får et skriftlig svar senest ${day}.`,
  nn: ({ day }) => `Du får eit skriftleg svar seinast ${day}.`,
  sv: ({ day }) => `Du får ett skriftligt svar senast ${day}.`,
  en: ({ day }) => `You will have a reply in writing by ${day}.`,
};
/** As she asked for. */
export const calledToo: Text = {
  nb: 'Vi ringer deg også.',
  nn: 'Vi ringjer deg òg.',
  sv: 'Vi ringer dig också.',
  en: 'We will also call you.',
};
/** By what the clock of the delay notice tells. */
export const ifLonger: Readonly<Record<'told' | 'why-and-when', Text>> = {
  told: {
    nb: 'Tar det lengre tid, får du beskjed.',
    nn: 'Tek det lengre tid, får du beskjed.',
    sv: 'Tar det längre tid får du besked.',
    en: 'If it takes longer, you will be told.',
  },
  'why-and-when': {
    nb: 'Tar det lengre tid, får du vite hvorfor og når svaret kommer.',
    nn: 'Tek det lengre tid, får du vite kvifor og når svaret kjem.',
    sv: 'Tar det längre tid får du veta varför och när svaret kommer.',
    en: 'If it takes longer, you will be told why and when the reply comes.',
  },
};
/** Before where she has to turn, as the profile says it. */
export const notDecidedHere: Text = {
  nb: 'Vi kan ikke avgjøre dette her.',
  nn: 'Vi kan ikkje avgjere dette her.',
  sv: 'Vi kan inte pröva det här.',
  en: 'We cannot decide on this here.',
};

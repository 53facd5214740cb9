/** The manager's card of a case. */
import type { CaseView } from '../dialogues/views.ts';
import type { Text, TextOf } from './say.ts';

export const instead: Readonly<Record<NonNullable<CaseView['instead']>['reason'], TextOf<{ name: string }>>> = {
  'not-reached': {
    nb: ({ name }) => `Du får denne fordi ${name} ikke kunne nås.`,
    nn: ({ name }) => `Du får denne fordi ${name} ikkje kunne nåast.`,
    sv: ({ name }) => `Du får det här eftersom ${name} inte gick att nå.`,
    en: ({ name }) => `You get this because ${name} could not be reached.`,
  },
  'not-seen-in-danger': {
    nb: ({ name }) => `Du får denne fordi noen er i fare og ${name} ikke har sett den ennå.`,
    nn: ({ name }) => `Du får denne fordi nokon er i fare og ${name} ikkje har sett ho enno.`,
    sv: ({ name }) => `Du får det här eftersom någon är i fara och ${name} inte har sett det än.`,
    en: ({ name }) => `You get this because someone is in danger and ${name} has not seen it yet.`,
  },
};
export const seen: Text = {
  nb: 'Jeg har sett den',
  nn: 'Eg har sett ho',
  sv: 'Jag har sett det',
  en: 'I have seen it',
};
export const about: TextOf<{ names: string }> = {
  nb: ({ names }) => `Handler om ${names}. Den det handler om, ser ikke saken.`,
  nn: ({ names }) => `Handlar om ${names}. Den det handlar om, ser ikkje saka.`,
  sv: ({ names }) => `Handlar om ${names}. Den som det handlar om ser inte ärendet.`,
  en: ({ names }) => `About ${names}. The person it is about does not see the case.`,
};
export const background: Text = { nb: 'Bakgrunn', nn: 'Bakgrunn', sv: 'Bakgrund', en: 'Background' };
export const reportedBy: Text = { nb: 'Registrert av', nn: 'Registrert av', sv: 'Registrerat av', en: 'Registered by' };
export const notAsked: TextOf<{ what: string }> = {
  nb: ({ what }) => `Ikke spurt om ennå: ${what}. Den som registrerte, kan fylle det ut.`,
  nn: ({ what }) => `Ikkje spurt om enno: ${what}. Den som registrerte, kan fylle det ut.`,
  sv: ({ what }) => `Inte frågat om än: ${what}. Den som registrerade kan fylla i det.`,
  en: ({ what }) => `Not asked yet: ${what}. Whoever registered it can fill it in.`,
};
export const confirmationHeading: Text = {
  nb: 'Bekreftelse til innbyggeren',
  nn: 'Stadfesting til innbyggjaren',
  sv: 'Bekräftelse till medborgaren',
  en: 'Confirmation to the citizen',
};
export const confirmationIntro: Text = {
  nb: 'Løst på stedet. Les gjennom og rett om du vil. Du sender den selv, i brev eller på e-post.',
  nn: 'Løyst på staden. Les gjennom og rett om du vil. Du sender ho sjølv, i brev eller på e-post.',
  sv: 'Löst på plats. Läs igenom och ändra om du vill. Du skickar den själv, i brev eller med e-post.',
  en: 'Resolved on the spot. Read it through and change it if you like. You send it yourself, by letter or e-mail.',
};
export const confirmationQuestion: Text = {
  nb: 'Teksten som du sender',
  nn: 'Teksten som du sender',
  sv: 'Texten som du skickar',
  en: 'The text that you send',
};
export const approve: Text = {
  nb: 'Godkjenn og avslutt',
  nn: 'Godkjenn og avslutt',
  sv: 'Godkänn och avsluta',
  en: 'Approve and close',
};
export const confirmed: Text = {
  nb: 'Bekreftelsen som er godkjent',
  nn: 'Stadfestinga som er godkjend',
  sv: 'Bekräftelsen som är godkänd',
  en: 'The confirmation as approved',
};
export const onlyNumber: Text = {
  nb: 'Mer enn dette kan du ikke se. Resten ligger hos dem som har saken.',
  nn: 'Meir enn dette kan du ikkje sjå. Resten ligg hos dei som har saka.',
  sv: 'Mer än så här kan du inte se. Resten finns hos dem som har ärendet.',
  en: 'You cannot see more than this. The rest is with those who have the case.',
};

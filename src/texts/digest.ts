/** What a person is reminded of, once a day, and what the coordinator sees once a week. */

import type { CaseRow } from '../dialogues/views.ts';
import type { DutyName } from '../domain/duties.ts';
import type { Language } from '../domain/language.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { by, clockTexts, daysLeft, lookedInto } from './clocks.ts';
import { sayDay } from './dates.ts';
import { say, type Text, type TextOf } from './say.ts';

export const heading: Text = {
  nb: 'Dette venter på deg',
  nn: 'Dette ventar på deg',
  sv: 'Det här väntar på dig',
  en: 'Waiting for you',
};
export const nothing: Text = {
  nb: 'Ingenting venter på deg i dag.',
  nn: 'Ingenting ventar på deg i dag.',
  sv: 'Ingenting väntar på dig i dag.',
  en: 'Nothing is waiting for you today.',
};

/** On a phone's lock screen: counts, and nothing else. */
export const counted: TextOf<{ total: number; late: number }> = {
  nb: ({ total, late }) => `${total} venter på deg${late === 0 ? '' : `, ${late} over fristen`}`,
  nn: ({ total, late }) => `${total} ventar på deg${late === 0 ? '' : `, ${late} over fristen`}`,
  sv: ({ total, late }) =>
    `${total} väntar på dig${late === 0 ? '' : `, ${late} ${late === 1 ? 'försenat' : 'försenade'}`}`,
  en: ({ total, late }) => `${total} waiting for you${late === 0 ? '' : `, ${late} overdue`}`,
};

/** What is still to be done. A clock's own has the clock's name. */
const duties: Readonly<Record<Exclude<DutyName, 'hear'>, Text>> = {
  'get-there': {
    nb: 'Ikke sett der ennå: sørg for at den kommer fram',
    nn: 'Ikkje sett der enno: syt for at ho kjem fram',
    sv: 'Inte sett där än: se till att det kommer fram',
    en: 'Not seen there yet: see that it gets there',
  },
  'ask-consent': {
    nb: 'Spør innbyggeren om det som ble sagt, kan gis videre',
    nn: 'Spør innbyggjaren om det som vart sagt, kan givast vidare',
    sv: 'Fråga medborgaren om det som sades får lämnas vidare',
    en: 'Ask the citizen whether what was said may be handed over',
  },
  see: { nb: 'Ikke sett ennå', nn: 'Ikkje sett enno', sv: 'Inte sett än', en: 'Not yet seen' },
  'accept-offer': {
    nb: 'Tilbudt deg: ta imot eller avslå',
    nn: 'Tilboden deg: ta imot eller avslå',
    sv: 'Erbjuds dig: ta emot eller avböj',
    en: 'Offered to you: accept or decline',
  },
  'decide-unit': {
    nb: 'Du avgjør hvilken enhet den hører til',
    nn: 'Du avgjer kva eining ho høyrer til',
    sv: 'Du avgör vilken enhet det hör till',
    en: 'You decide which unit it belongs to',
  },
  approve: {
    nb: 'Bekreftelsen er ikke godkjent ennå',
    nn: 'Stadfestinga er ikkje godkjend enno',
    sv: 'Bekräftelsen är inte godkänd än',
    en: 'The confirmation is not approved yet',
  },
  enter: {
    nb: 'Løst på stedet, ikke ført inn ennå',
    nn: 'Løyst på staden, ikkje ført inn enno',
    sv: 'Löst på plats, inte infört än',
    en: 'Resolved on the spot, not entered yet',
  },
  'settle-mail': {
    nb: 'En e-post er kanskje ikke kommet fram',
    nn: 'Ein e-post er kanskje ikkje komen fram',
    sv: 'Ett mejl har kanske inte kommit fram',
    en: 'An e-mail may not have arrived',
  },
  'post-letter': {
    nb: 'Brevet er ikke sendt ennå',
    nn: 'Brevet er ikkje sendt enno',
    sv: 'Brevet är inte skickat än',
    en: 'The letter is not posted yet',
  },
  'call-back': {
    nb: 'Innbyggeren vil bli ringt opp',
    nn: 'Innbyggjaren vil bli ringd opp',
    sv: 'Medborgaren vill bli uppringd',
    en: 'The citizen wants to be called',
  },
  'end-meeting': {
    nb: 'Møte med innbyggeren',
    nn: 'Møte med innbyggjaren',
    sv: 'Möte med medborgaren',
    en: 'Meeting with the citizen',
  },
  acknowledge: clockTexts.acknowledge,
  'tell-handler': {
    nb: 'Innbyggeren vet ikke at du har saken nå',
    nn: 'Innbyggjaren veit ikkje at du har saka no',
    sv: 'Den som hörde av sig vet inte att du har ärendet nu',
    en: 'The citizen does not know that you have the case now',
  },
  'look-into': lookedInto,
  respond: clockTexts.respond,
  'delay-notice': clockTexts['delay-notice'],
  close: { nb: 'Ikke avsluttet ennå', nn: 'Ikkje avslutta enno', sv: 'Inte avslutat än', en: 'Not closed yet' },
};
const notHeard: TextOf<{ names: string }> = {
  nb: ({ names }) => `Ikke hørt ennå: ${names}`,
  nn: ({ names }) => `Ikkje høyrd enno: ${names}`,
  sv: ({ names }) => `Inte hörd än: ${names}`,
  en: ({ names }) => `Not yet heard: ${names}`,
};
const theEmployee: Text = { nb: 'den ansatte', nn: 'den tilsette', sv: 'medarbetaren', en: 'the employee' };

export function sayDuty(duty: DutyName, whom: readonly string[], language: Language): string {
  if (duty !== 'hear') return say(duties[duty], language);
  return say(notHeard, language, { names: whom.length === 0 ? say(theEmployee, language) : whom.join(', ') });
}

const today: Text = { nb: 'i dag', nn: 'i dag', sv: 'i dag', en: 'today' };
const tomorrow: TextOf<{ day: string }> = {
  nb: ({ day }) => `i morgen, ${day}`,
  nn: ({ day }) => `i morgon, ${day}`,
  sv: ({ day }) => `i morgon, ${day}`,
  en: ({ day }) => `tomorrow, ${day}`,
};

/** By when, as one says it on `seenFrom`; and how late it is where that has passed. */
export function sayBy(seenFrom: Day, actBy: Day, workingDaysLeft: number, language: Language): string {
  if (workingDaysLeft < 0) return daysLeft(workingDaysLeft, language);
  if (actBy === seenFrom) return say(today, language);
  const day = sayDay(actBy, language);
  return actBy === plusDays(seenFrom, 1) ? say(tomorrow, language, { day }) : say(by, language, { day });
}

/** Where nobody can be answered. */
export const writeOutcome: Text = {
  nb: 'Skriv resultatet',
  nn: 'Skriv resultatet',
  sv: 'Ange resultatet',
  en: 'Write the outcome',
};

/** What the first button of a case does. */
export const does: Readonly<Record<Exclude<CaseRow['does'], 'case-show'>, Text>> = {
  'case-seen': { nb: 'Jeg har sett den', nn: 'Eg har sett ho', sv: 'Jag har sett det', en: 'I have seen it' },
  'case-told-there': {
    nb: 'Jeg har sagt fra der',
    nn: 'Eg har sagt frå der',
    sv: 'Jag har sagt till där',
    en: 'I have told them',
  },
  acknowledge: { nb: 'Send bekreftelse', nn: 'Send stadfesting', sv: 'Skicka bekräftelse', en: 'Send acknowledgement' },
  hear: { nb: 'Noter uttalelsen', nn: 'Noter fråsegna', sv: 'Anteckna yttrandet', en: 'Record the statement' },
  answer: { nb: 'Skriv svaret', nn: 'Skriv svaret', sv: 'Svara', en: 'Write the reply' },
  extend: {
    nb: 'Send foreløpig svar',
    nn: 'Send førebels svar',
    sv: 'Skicka besked om försening',
    en: 'Send a delay notice',
  },
  close: { nb: 'Avslutt saken', nn: 'Avslutt saka', sv: 'Avsluta ärendet', en: 'Close the case' },
};
export const postpone: Text = { nb: 'Utsett', nn: 'Utset', sv: 'Skjut upp', en: 'Postpone' };

export const openMeasure: Text = {
  nb: 'Åpne tiltaket',
  nn: 'Opne tiltaket',
  sv: 'Öppna åtgärden',
  en: 'Open the measure',
};
export const measure: Text = { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärd', en: 'Measure' };
export const fromCase: TextOf<{ number: string }> = {
  nb: ({ number }) => `fra sak ${number}`,
  nn: ({ number }) => `frå sak ${number}`,
  sv: ({ number }) => `från ärende ${number}`,
  en: ({ number }) => `from case ${number}`,
};

export const rest: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Og én til.' : `Og ${count} til.`),
  nn: ({ count }) => (count === 1 ? 'Og éin til.' : `Og ${count} til.`),
  sv: ({ count }) => (count === 1 ? 'Och en till.' : `Och ${count} till.`),
  en: ({ count }) => (count === 1 ? 'And one more.' : `And ${count} more.`),
};
export const showAll: Text = { nb: 'Vis alle', nn: 'Vis alle', sv: 'Visa alla', en: 'Show all' };
export const further: Text = { nb: 'Flere', nn: 'Fleire', sv: 'Fler', en: 'More' };
export const back: Text = { nb: 'Tilbake', nn: 'Tilbake', sv: 'Tillbaka', en: 'Back' };

export const hourHeading: Text = {
  nb: 'Når vil du ha påminnelser?',
  nn: 'Når vil du ha påminningar?',
  sv: 'När vill du bli påmind?',
  en: 'When do you want to be reminded?',
};
export const hourNow: TextOf<{ hour: string }> = {
  nb: ({ hour }) => `Påminnelsen kommer kl. ${hour} på arbeidsdager, og bare når noe venter på deg.`,
  nn: ({ hour }) => `Påminninga kjem kl. ${hour} på arbeidsdagar, og berre når noko ventar på deg.`,
  sv: ({ hour }) => `Påminnelsen kommer kl. ${hour} på arbetsdagar, och bara när något väntar på dig.`,
  en: ({ hour }) => `The reminder comes at ${hour} on working days, and only when something is waiting for you.`,
};
export const hourQuestion: Text = { nb: 'Klokkeslett', nn: 'Klokkeslett', sv: 'Klockslag', en: 'Time of day' };
export const hourFault: Text = {
  nb: 'Velg et klokkeslett.',
  nn: 'Vel eit klokkeslett.',
  sv: 'Välj ett klockslag.',
  en: 'Choose a time of day.',
};
export const hourUsual: TextOf<{ hour: string }> = {
  nb: ({ hour }) => `${hour} (vanlig her)`,
  nn: ({ hour }) => `${hour} (vanleg her)`,
  sv: ({ hour }) => `${hour} (vanligt här)`,
  en: ({ hour }) => `${hour} (usual here)`,
};
export const hourChange: Text = {
  nb: 'Tidspunkt for påminnelser',
  nn: 'Tidspunkt for påminningar',
  sv: 'Tid för påminnelser',
  en: 'Time of reminders',
};
export const hourSave: Text = { nb: 'Lagre', nn: 'Lagre', sv: 'Spara', en: 'Save' };

export const overdueHeading: Text = {
  nb: 'Over fristen i kommunen',
  nn: 'Over fristen i kommunen',
  sv: 'Försenat i kommunen',
  en: 'Overdue in the municipality',
};
export const overdueNone: Text = {
  nb: 'Ingen sak er over fristen.',
  nn: 'Inga sak er over fristen.',
  sv: 'Inget ärende är försenat.',
  en: 'No case is overdue.',
};
export const overdueIntro: Text = {
  nb: 'Dette kommer én gang i uka så lenge noe er over fristen. Den som har saken, har fått påminnelse.',
  nn: 'Dette kjem éin gong i veka så lenge noko er over fristen. Den som har saka, har fått påminning.',
  sv: 'Det här kommer en gång i veckan så länge något är försenat. Den som har ärendet har fått en påminnelse.',
  en: 'This comes once a week as long as anything is overdue. Whoever has the case has been reminded.',
};
export const reportHeading: Text = {
  nb: 'På tide med en rapport',
  nn: 'På tide med ein rapport',
  sv: 'Dags för en rapport',
  en: 'Time for a report',
};
export const reportDue: TextOf<{ to: string; day: string }> = {
  nb: ({ to, day }) => `${to} skal ha en rapport nå. Dagen er satt til ${day}.`,
  nn: ({ to, day }) => `${to} skal ha ein rapport no. Dagen er sett til ${day}.`,
  sv: ({ to, day }) => `${to} ska få en rapport nu. Dagen är satt till ${day}.`,
  en: ({ to, day }) => `${to} is to get a report now. The day set is ${day}.`,
};

export const revisionHeading: Text = {
  nb: 'På tide å se over prosedyren',
  nn: 'På tide å sjå over prosedyren',
  sv: 'Dags att se över rutinen',
  en: 'Time to look over the procedure',
};
export const revision: Readonly<Record<'near' | 'past', TextOf<{ title: string; day: string }>>> = {
  near: {
    nb: ({ title, day }) => `${title} skal revideres innen ${day}.`,
    nn: ({ title, day }) => `${title} skal reviderast innan ${day}.`,
    sv: ({ title, day }) => `${title} ska ses över senast ${day}.`,
    en: ({ title, day }) => `${title} is to be revised by ${day}.`,
  },
  past: {
    nb: ({ title, day }) => `${title} skulle vært revidert innen ${day}. Si fra til den som har ansvaret for den.`,
    nn: ({ title, day }) => `${title} skulle ha vore revidert innan ${day}. Sei frå til den som har ansvaret for han.`,
    sv: ({ title, day }) => `${title} skulle ha setts över senast ${day}. Säg till den som ansvarar för den.`,
    en: ({ title, day }) => `${title} was to be revised by ${day}. Please tell whoever is responsible for it.`,
  },
};
export const withWhom: TextOf<{ unit: string; name: string }> = {
  nb: ({ unit, name }) => `${unit} · hos ${name}`,
  nn: ({ unit, name }) => `${unit} · hos ${name}`,
  sv: ({ unit, name }) => `${unit} · ligger hos ${name}`,
  en: ({ unit, name }) => `${unit} · with ${name}`,
};

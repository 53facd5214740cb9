/** What is recorded while the review is held, and the minutes that come of it. */
import type { Text, TextOf } from './say.ts';

export const title: Text = { nb: 'Fra møtet', nn: 'Frå møtet', sv: 'Från mötet', en: 'From the meeting' };
export const intro: Text = {
  nb: 'Lagre så ofte du vil. En beslutning med både navn og dato blir et tiltak, og den som får det, får vite det.',
  nn: 'Lagre så ofte du vil. Ei avgjerd med både namn og dato blir eit tiltak, og den som får det, får vite det.',
  sv: 'Spara så ofta du vill. Ett beslut med både namn och datum blir en åtgärd, och den som får den får veta det.',
  en: 'Save as often as you like. A decision with both a name and a date becomes a measure, and whoever gets it is told.',
};
export const attended: Text = {
  nb: 'Hvor mange var med?',
  nn: 'Kor mange var med?',
  sv: 'Hur många var med?',
  en: 'How many attended?',
};
export const attendedFault: Text = {
  nb: 'Skriv hvor mange som var med, med tall.',
  nn: 'Skriv kor mange som var med, med tal.',
  sv: 'Skriv hur många som var med, med siffror.',
  en: 'Write how many attended, in figures.',
};
export const ownerFault: Text = {
  nb: 'Velg en som arbeider her.',
  nn: 'Vel ein som arbeider her.',
  sv: 'Välj någon som arbetar här.',
  en: 'Choose somebody who works here.',
};
export const decision: TextOf<{ place: string }> = {
  nb: ({ place }) => `Beslutning ${place}`,
  nn: ({ place }) => `Avgjerd ${place}`,
  sv: ({ place }) => `Beslut ${place}`,
  en: ({ place }) => `Decision ${place}`,
};
export const owner: TextOf<{ place: string }> = {
  nb: ({ place }) => `Hvem gjør det? (${place})`,
  nn: ({ place }) => `Kven gjer det? (${place})`,
  sv: ({ place }) => `Vem gör det? (${place})`,
  en: ({ place }) => `Who does it? (${place})`,
};
export const dueOn: TextOf<{ place: string }> = {
  nb: ({ place }) => `Innen når? (${place})`,
  nn: ({ place }) => `Innan når? (${place})`,
  sv: ({ place }) => `Senast när? (${place})`,
  en: ({ place }) => `By when? (${place})`,
};
export const agreed: Text = {
  nb: 'Avtalte tiltak',
  nn: 'Avtalte tiltak',
  sv: 'Bestämda åtgärder',
  en: 'Measures agreed',
};
export const save: Text = { nb: 'Lagre', nn: 'Lagre', sv: 'Spara', en: 'Save' };
export const goOn: Text = {
  nb: 'Til referatet',
  nn: 'Til referatet',
  sv: 'Till anteckningarna',
  en: 'On to the minutes',
};
export const back: Text = {
  nb: 'Til sakslisten',
  nn: 'Til saklista',
  sv: 'Till dagordningen',
  en: 'Back to the agenda',
};

export const minutesIntro: TextOf<{ attended: string }> = {
  nb: ({ attended: many }) =>
    `Se gjennom referatet og rett det. Skriv ingen navn og ingenting om en enkelt sak. Antall som var med: ${many}.`,
  nn: ({ attended: many }) =>
    `Sjå gjennom referatet og rett det. Skriv ingen namn og ingenting om ei enkelt sak. Talet på dei som var med: ${many}.`,
  sv: ({ attended: many }) =>
    `Läs igenom anteckningarna och rätta dem. Skriv inga namn och inget om ett enskilt ärende. Antal som var med: ${many}.`,
  en: ({ attended: many }) =>
    `Look through the minutes and correct them. Write no names and nothing about a single case. Attended: ${many}.`,
};
export const goesToChannel: Text = {
  nb: 'Når du frigir referatet, legges det ut i kanalen til enheten. Alle der kan lese det.',
  nn: 'Når du frigjev referatet, blir det lagt ut i kanalen til eininga. Alle der kan lese det.',
  sv: 'När du släpper anteckningarna läggs de ut i enhetens kanal. Alla där kan läsa dem.',
  en: 'When you release the minutes, they are posted to the unit’s channel. Everyone there can read them.',
};
export const isKept: Text = {
  nb: 'Enheten har ingen kanal, så referatet legges ikke ut. Det blir tatt vare på her.',
  nn: 'Eininga har ingen kanal, så referatet blir ikkje lagt ut. Det blir teke vare på her.',
  sv: 'Enheten har ingen kanal, så anteckningarna läggs inte ut. De sparas här.',
  en: 'The unit has no channel, so the minutes are not posted. They are kept here.',
};
/** Above the decisions, where the minutes begin with them. */
export const weDecided: Text = {
  nb: 'Dette ble vi enige om:',
  nn: 'Dette vart vi einige om:',
  sv: 'Det här kom vi överens om:',
  en: 'This is what we agreed:',
};
export const release: Text = {
  nb: 'Frigi referatet',
  nn: 'Frigje referatet',
  sv: 'Släpp anteckningarna',
  en: 'Release the minutes',
};
export const keep: Text = {
  nb: 'Lagre og gå tilbake',
  nn: 'Lagre og gå tilbake',
  sv: 'Spara och gå tillbaka',
  en: 'Save and go back',
};

export const correctIntro: Text = {
  nb: 'Rett teksten. Skriv ingen navn og ingenting om en enkelt sak. Ordene som står der nå, blir borte.',
  nn: 'Rett teksten. Skriv ingen namn og ingenting om ei enkelt sak. Orda som står der no, blir borte.',
  sv: 'Rätta texten. Skriv inga namn och inget om ett enskilt ärende. Orden som står där nu försvinner.',
  en: 'Correct the text. Write no names and nothing about a single case. The words that stand there now are gone then.',
};
export const correctedWhere: Readonly<Record<'changes' | 'stays' | 'none', Text>> = {
  changes: {
    nb: 'Innlegget i kanalen blir endret.',
    nn: 'Innlegget i kanalen blir endra.',
    sv: 'Inlägget i kanalen ändras.',
    en: 'The post in the channel is changed.',
  },
  stays: {
    nb: 'Referatet blir rettet her. Innlegget i kanalen kan vi ikke endre: be en som eier teamet, om å slette det.',
    nn: 'Referatet blir retta her. Innlegget i kanalen kan vi ikkje endre: be ein som eig teamet, om å slette det.',
    sv: 'Anteckningarna rättas här. Inlägget i kanalen kan vi inte ändra: be någon som äger teamet att ta bort det.',
    en: 'The minutes are corrected here. We cannot change the post in the channel: ask an owner of the team to delete it.',
  },
  none: {
    nb: 'Referatet ligger ikke i noen kanal. Det blir rettet her.',
    nn: 'Referatet ligg ikkje i nokon kanal. Det blir retta her.',
    sv: 'Anteckningarna ligger inte i någon kanal. De rättas här.',
    en: 'The minutes are in no channel. They are corrected here.',
  },
};
/** Where somebody else corrected them meanwhile. */
export const standsNow: Text = {
  nb: 'Dette står der nå',
  nn: 'Dette står der no',
  sv: 'Det här står där nu',
  en: 'What stands there now',
};

/** In the channel. */
export const postTitle: TextOf<{ name: string }> = {
  nb: ({ name }) => `Referat fra halvårsgjennomgangen, ${name}`,
  nn: ({ name }) => `Referat frå halvårsgjennomgangen, ${name}`,
  sv: ({ name }) => `Anteckningar från halvårsgenomgången, ${name}`,
  en: ({ name }) => `Minutes of the half-year review, ${name}`,
};
export const postHeld: TextOf<{ day: string; period: string; attended: string }> = {
  nb: ({ day, period, attended: many }) => `Holdt ${day} om ${period}. Antall som var med: ${many}.`,
  nn: ({ day, period, attended: many }) => `Halden ${day} om ${period}. Talet på dei som var med: ${many}.`,
  sv: ({ day, period, attended: many }) => `Hållen ${day} om ${period}. Antal som var med: ${many}.`,
  en: ({ day, period, attended: many }) => `Held on ${day} about ${period}. Attended: ${many}.`,
};
export const postCorrected: TextOf<{ day: string }> = {
  nb: ({ day }) => `Rettet ${day}.`,
  nn: ({ day }) => `Retta ${day}.`,
  sv: ({ day }) => `Rättade ${day}.`,
  en: ({ day }) => `Corrected on ${day}.`,
};

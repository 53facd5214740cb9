/** The half-year review: its agenda, what is recorded while it is held, its minutes. */
import type { ReviewNews } from '../dialogues/review/showing.ts';
import type { ReviewDimension } from '../dialogues/review/views.ts';
import type { Text, TextOf } from './say.ts';

export const title: Text = {
  nb: 'Halvårsgjennomgang',
  nn: 'Halvårsgjennomgang',
  sv: 'Halvårsgenomgång',
  en: 'Half-year review',
};
export const openReview: Text = {
  nb: 'Åpne gjennomgangen',
  nn: 'Opne gjennomgangen',
  sv: 'Öppna genomgången',
  en: 'Open the review',
};
export const news: Readonly<Record<ReviewNews, Text>> = {
  picked: { nb: 'Dagen er satt.', nn: 'Dagen er sett.', sv: 'Dagen är bestämd.', en: 'The day is set.' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', sv: 'Sparat.', en: 'Saved.' },
  released: {
    nb: 'Takk. Gjennomgangen er holdt, og referatet er tatt vare på.',
    nn: 'Takk. Gjennomgangen er halden, og referatet er teke vare på.',
    sv: 'Tack. Genomgången har hållits, och anteckningarna är sparade.',
    en: 'Thank you. The review is held, and its minutes are kept.',
  },
  'already-held': {
    nb: 'Gjennomgangen er alt holdt, og referatet er frigitt.',
    nn: 'Gjennomgangen er alt halden, og referatet er frigjeve.',
    sv: 'Genomgången har redan hållits, och anteckningarna är släppta.',
    en: 'The review is held already, and its minutes are released.',
  },
  'not-held': {
    nb: 'Denne gjennomgangen er ikke holdt i tide. Du får vite det for å kunne hjelpe.',
    nn: 'Denne gjennomgangen er ikkje halden i tide. Du får vite det for å kunne hjelpe.',
    sv: 'Den här genomgången har inte hållits i tid. Du får veta det för att kunna hjälpa till.',
    en: 'This review was not held in time. You are told so that you can help.',
  },
  'post-uncertain': {
    nb: 'Vi vet ikke om referatet kom fram til kanalen. Er det der?',
    nn: 'Vi veit ikkje om referatet kom fram til kanalen. Er det der?',
    sv: 'Vi vet inte om anteckningarna kom fram till kanalen. Finns de där?',
    en: 'We do not know whether the minutes reached the channel. Are they there?',
  },
  'not-posted': {
    nb: 'Referatet kom ikke fram til kanalen. Det er tatt vare på her.',
    nn: 'Referatet kom ikkje fram til kanalen. Det er teke vare på her.',
    sv: 'Anteckningarna kom inte fram till kanalen. De är sparade här.',
    en: 'The minutes did not reach the channel. They are kept here.',
  },
  there: {
    nb: 'Takk. Referatet ligger i kanalen.',
    nn: 'Takk. Referatet ligg i kanalen.',
    sv: 'Tack. Anteckningarna finns i kanalen.',
    en: 'Thank you. The minutes are in the channel.',
  },
  again: {
    nb: 'Referatet legges ut en gang til.',
    nn: 'Referatet blir lagt ut ein gong til.',
    sv: 'Anteckningarna läggs ut en gång till.',
    en: 'The minutes are posted once more.',
  },
  corrected: {
    nb: 'Takk. Referatet er rettet.',
    nn: 'Takk. Referatet er retta.',
    sv: 'Tack. Anteckningarna är rättade.',
    en: 'Thank you. The minutes are corrected.',
  },
  'not-corrected': {
    nb: 'Referatet er rettet her, men ikke i kanalen. Be en som eier teamet, om å slette innlegget der.',
    nn: 'Referatet er retta her, men ikkje i kanalen. Be ein som eig teamet, om å slette innlegget der.',
    sv: 'Anteckningarna är rättade här, men inte i kanalen. Be någon som äger teamet att ta bort inlägget där.',
    en: 'The minutes are corrected here, but not in the channel. Ask an owner of the team to delete the post there.',
  },
};

export const where: Text = { nb: 'Hvor', nn: 'Kvar', sv: 'Var', en: 'Where' };
export const holdBy: Text = { nb: 'Holdes innen', nn: 'Haldast innan', sv: 'Hålls senast', en: 'Hold it by' };
export const meetsOn: Text = { nb: 'Møtet er', nn: 'Møtet er', sv: 'Mötet hålls', en: 'The meeting is on' };
export const notHeldInTime: TextOf<{ day: string }> = {
  nb: ({ day }) => `${day}, ikke holdt ennå`,
  nn: ({ day }) => `${day}, ikkje halden enno`,
  sv: ({ day }) => `${day}, inte hållen än`,
  en: ({ day }) => `${day}, not held yet`,
};
export const pick: Text = { nb: 'Dag for møtet', nn: 'Dag for møtet', sv: 'Dag för mötet', en: 'Day of the meeting' };
export const pickDoes: Text = { nb: 'Sett dagen', nn: 'Set dagen', sv: 'Bestäm dagen', en: 'Set the day' };
export const pickSpan: TextOf<{ earliest: string; latest: string }> = {
  nb: ({ earliest, latest }) => `Velg en arbeidsdag fra ${earliest} til ${latest}.`,
  nn: ({ earliest, latest }) => `Vel ein arbeidsdag frå ${earliest} til ${latest}.`,
  sv: ({ earliest, latest }) => `Välj en arbetsdag från ${earliest} till ${latest}.`,
  en: ({ earliest, latest }) => `Choose a working day from ${earliest} to ${latest}.`,
};

export const moreThanUsual: TextOf<{ causes: string }> = {
  nb: ({ causes }) => `Mer enn vanlig om ${causes}.`,
  nn: ({ causes }) => `Meir enn vanleg om ${causes}.`,
  sv: ({ causes }) => `Mer än vanligt om ${causes}.`,
  en: ({ causes }) => `More than usual about ${causes}.`,
};
/** Behind it, to whoever holds the review. */
export const pileUp: TextOf<{ cause: string; number: string; expected: string }> = {
  nb: ({ cause, number, expected }) => `${cause}: ${number}, mot ${expected} som ventet. Bare for deg.`,
  nn: ({ cause, number, expected }) => `${cause}: ${number}, mot ${expected} som venta. Berre for deg.`,
  sv: ({ cause, number, expected }) => `${cause}: ${number}, mot väntade ${expected}. Bara för dig.`,
  en: ({ cause, number, expected }) => `${cause}: ${number}, against ${expected} expected. For you alone.`,
};
export const and: Text = { nb: 'og', nn: 'og', sv: 'och', en: 'and' };

export const figures: Text = { nb: 'Tallene', nn: 'Tala', sv: 'Siffrorna', en: 'The figures' };
export const received: Text = { nb: 'Mottatt', nn: 'Motteke', sv: 'Inkommet', en: 'Received' };
export const receivedNothing: Text = {
  nb: 'Ingenting er mottatt i perioden.',
  nn: 'Ingenting er motteke i perioden.',
  sv: 'Inget har kommit in under perioden.',
  en: 'Nothing was received in this period.',
};
export const inside: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Ett forslag lå i en klage.' : `${count} forslag lå i klager.`),
  nn: ({ count }) => (count === 1 ? 'Eitt forslag låg i ei klage.' : `${count} forslag låg i klager.`),
  sv: ({ count }) => (count === 1 ? 'Ett förslag fanns i ett klagomål.' : `${count} förslag fanns i klagomål.`),
  en: ({ count }) =>
    count === 1 ? 'One suggestion was inside a complaint.' : `${count} suggestions were inside complaints.`,
};
export const decisions: TextOf<{ count: number }> = {
  nb: ({ count }) =>
    count === 1 ? 'Én klage på vedtak, som ikke er med her.' : `${count} klager på vedtak, som ikke er med her.`,
  nn: ({ count }) =>
    count === 1 ? 'Éi klage på vedtak, som ikkje er med her.' : `${count} klager på vedtak, som ikkje er med her.`,
  sv: ({ count }) =>
    count === 1
      ? 'Ett överklagande av beslut, som inte är med här.'
      : `${count} överklaganden av beslut, som inte är med här.`,
  en: ({ count }) =>
    count === 1
      ? 'One appeal against a formal decision, not counted here.'
      : `${count} appeals against formal decisions, not counted here.`,
};
export const tables: Readonly<Record<ReviewDimension, Text>> = {
  category: { nb: 'Kategorier', nn: 'Kategoriar', sv: 'Kategorier', en: 'Categories' },
  confirmation: {
    nb: 'Om bekreftelsen kom i tide',
    nn: 'Om stadfestinga kom i tide',
    sv: 'Om bekräftelsen kom i tid',
    en: 'Confirmed in time',
  },
  cause: { nb: 'Årsaker', nn: 'Årsaker', sv: 'Orsaker', en: 'Causes' },
  outcome: { nb: 'Hvordan det endte', nn: 'Korleis det enda', sv: 'Hur det slutade', en: 'How it ended' },
  timeliness: {
    nb: 'Om svaret kom i tide',
    nn: 'Om svaret kom i tide',
    sv: 'Om svaret kom i tid',
    en: 'Answered in time',
  },
};
/** Beside causes or categories, after all of them. */
export const noCause: Text = {
  nb: 'saker der det ikke er oppgitt',
  nn: 'saker der det ikkje er oppgjeve',
  sv: 'ärenden där det inte är angivet',
  en: 'cases where it is not stated',
};

export const openMeasures: Text = {
  nb: 'Tiltak som ikke er gjort ennå',
  nn: 'Tiltak som ikkje er gjorde enno',
  sv: 'Åtgärder som inte är gjorda än',
  en: 'Measures not done yet',
};
export const measureLine: TextOf<{ what: string; name: string; day: string }> = {
  nb: ({ what, name, day }) => `${what} (${name}, innen ${day})`,
  nn: ({ what, name, day }) => `${what} (${name}, innan ${day})`,
  sv: ({ what, name, day }) => `${what} (${name}, senast ${day})`,
  en: ({ what, name, day }) => `${what} (${name}, by ${day})`,
};
export const measureLate: TextOf<{ what: string; name: string; day: string }> = {
  nb: ({ what, name, day }) => `${what} (${name}, frist overskredet ${day})`,
  nn: ({ what, name, day }) => `${what} (${name}, over fristen ${day})`,
  sv: ({ what, name, day }) => `${what} (${name}, försenad sedan ${day})`,
  en: ({ what, name, day }) => `${what} (${name}, overdue since ${day})`,
};
export const moreMeasures: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Og ett til.' : `Og ${count} til.`),
  nn: ({ count }) => (count === 1 ? 'Og eitt til.' : `Og ${count} til.`),
  sv: ({ count }) => (count === 1 ? 'Och en till.' : `Och ${count} till.`),
  en: ({ count }) => (count === 1 ? 'And one more.' : `And ${count} more.`),
};
export const changed: Text = {
  nb: 'Dette er endret siden sist',
  nn: 'Dette er endra sidan sist',
  sv: 'Det här har ändrats sedan sist',
  en: 'What has changed since last time',
};
export const questions: Text = { nb: 'Å snakke om', nn: 'Å snakke om', sv: 'Att tala om', en: 'To talk about' };
export const decided: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Én beslutning er notert.' : `${count} beslutninger er notert.`),
  nn: ({ count }) => (count === 1 ? 'Éi avgjerd er notert.' : `${count} avgjerder er noterte.`),
  sv: ({ count }) => (count === 1 ? 'Ett beslut är antecknat.' : `${count} beslut är antecknade.`),
  en: ({ count }) => (count === 1 ? 'One decision is noted.' : `${count} decisions are noted.`),
};
export const record: Text = { nb: 'Noter fra møtet', nn: 'Noter frå møtet', sv: 'Anteckna mötet', en: 'Take notes' };
export const improvements: Text = { nb: 'Alle tiltak', nn: 'Alle tiltaka', sv: 'Alla åtgärder', en: 'All measures' };

export const heldOn: TextOf<{ day: string; name: string }> = {
  nb: ({ day, name }) => `Holdt ${day}. Referatet er frigitt av ${name}.`,
  nn: ({ day, name }) => `Halden ${day}. Referatet er frigjeve av ${name}.`,
  sv: ({ day, name }) => `Hölls ${day}. Anteckningarna släpptes av ${name}.`,
  en: ({ day, name }) => `Held on ${day}. The minutes were released by ${name}.`,
};
export const minutes: Text = { nb: 'Referat', nn: 'Referat', sv: 'Anteckningar', en: 'Minutes' };
export const posts: Readonly<Record<'none' | 'under-way' | 'uncertain' | 'there', Text>> = {
  none: {
    nb: 'Referatet ligger ikke i noen kanal. Det er tatt vare på her.',
    nn: 'Referatet ligg ikkje i nokon kanal. Det er teke vare på her.',
    sv: 'Anteckningarna ligger inte i någon kanal. De är sparade här.',
    en: 'The minutes are in no channel. They are kept here.',
  },
  'under-way': {
    nb: 'Referatet er på vei til kanalen.',
    nn: 'Referatet er på veg til kanalen.',
    sv: 'Anteckningarna är på väg till kanalen.',
    en: 'The minutes are on their way to the channel.',
  },
  uncertain: {
    nb: 'Vi vet ikke om referatet ligger i kanalen. Se etter.',
    nn: 'Vi veit ikkje om referatet ligg i kanalen. Sjå etter.',
    sv: 'Vi vet inte om anteckningarna ligger i kanalen. Titta efter.',
    en: 'We do not know whether the minutes are in the channel. Please look.',
  },
  there: {
    nb: 'Referatet ligger i kanalen.',
    nn: 'Referatet ligg i kanalen.',
    sv: 'Anteckningarna ligger i kanalen.',
    en: 'The minutes are in the channel.',
  },
};
export const correctedOn: TextOf<{ day: string; name: string }> = {
  nb: ({ day, name }) => `Rettet ${day} av ${name}.`,
  nn: ({ day, name }) => `Retta ${day} av ${name}.`,
  sv: ({ day, name }) => `Rättade ${day} av ${name}.`,
  en: ({ day, name }) => `Corrected on ${day} by ${name}.`,
};
/** What became of the correction in the channel. */
export const correctionPosts: Readonly<Record<'under-way' | 'shown' | 'failed', Text>> = {
  'under-way': {
    nb: 'Rettelsen er på vei til kanalen.',
    nn: 'Rettinga er på veg til kanalen.',
    sv: 'Rättelsen är på väg till kanalen.',
    en: 'The correction is on its way to the channel.',
  },
  shown: {
    nb: 'Rettelsen står i kanalen.',
    nn: 'Rettinga står i kanalen.',
    sv: 'Rättelsen står i kanalen.',
    en: 'The correction is in the channel.',
  },
  failed: {
    nb: 'Referatet er rettet her, men ikke i kanalen. Be en som eier teamet, om å slette innlegget der.',
    nn: 'Referatet er retta her, men ikkje i kanalen. Be ein som eig teamet, om å slette innlegget der.',
    sv: 'Anteckningarna är rättade här, men inte i kanalen. Be någon som äger teamet att ta bort inlägget där.',
    en: 'The minutes are corrected here, but not in the channel. Ask an owner of the team to delete the post there.',
  },
};
export const correct: Text = {
  nb: 'Rett referatet',
  nn: 'Rett referatet',
  sv: 'Rätta anteckningarna',
  en: 'Correct the minutes',
};
export const isThere: Text = { nb: 'Det er der', nn: 'Det er der', sv: 'De finns där', en: 'They are there' };
export const postAgain: Text = {
  nb: 'Legg det ut igjen',
  nn: 'Legg det ut igjen',
  sv: 'Lägg ut dem igen',
  en: 'Post them again',
};
export const unsaved: Text = {
  nb: 'Dette rakk ikke å bli lagret',
  nn: 'Dette rakk ikkje å bli lagra',
  sv: 'Det här hann inte sparas',
  en: 'This could not be saved',
};

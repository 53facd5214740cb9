/** What a report says: its headings, its tables and the sentences between them. */
import type { Months } from '../../domain/period.ts';
import type { ToldDimension } from '../../domain/statistics/told.ts';
import type { Text, TextOf } from '../say.ts';

/** What is said by the period itself, such as that it is a quarter, is not said twice. */
const ofPart: TextOf<{ period: string; of: string }> = {
  nb: ({ period, of }) => `Rapport for ${period}: ${of}`,
  nn: ({ period, of }) => `Rapport for ${period}: ${of}`,
  sv: ({ period, of }) => `Rapport för ${period}: ${of}`,
  en: ({ period, of }) => `Report, ${period}: ${of}`,
};
export const titles: Readonly<Record<Months, TextOf<{ period: string; of: string }>>> = {
  1: {
    nb: ({ period, of }) => `Månedsrapport ${period}: ${of}`,
    nn: ({ period, of }) => `Månadsrapport ${period}: ${of}`,
    sv: ({ period, of }) => `Månadsrapport ${period}: ${of}`,
    en: ({ period, of }) => `Monthly report ${period}: ${of}`,
  },
  3: ofPart,
  6: ofPart,
  12: {
    nb: ({ period, of }) => `Årsrapport ${period}: ${of}`,
    nn: ({ period, of }) => `Årsrapport ${period}: ${of}`,
    sv: ({ period, of }) => `Årsrapport ${period}: ${of}`,
    en: ({ period, of }) => `Annual report ${period}: ${of}`,
  },
};

/** The lines below the title. */
export const facts: Readonly<Record<'about' | 'period' | 'for' | 'procedure', Text>> = {
  about: { nb: 'Handler om', nn: 'Handlar om', sv: 'Handlar om', en: 'About' },
  period: { nb: 'Tidsrom', nn: 'Tidsrom', sv: 'Period', en: 'Period' },
  for: { nb: 'Til', nn: 'Til', sv: 'Till', en: 'For' },
  procedure: { nb: 'Prosedyre', nn: 'Prosedyre', sv: 'Rutin', en: 'Procedure' },
};
export const about: Text = {
  nb: 'klager, forslag og andre tilbakemeldinger fra innbyggerne',
  nn: 'klager, forslag og andre tilbakemeldingar frå innbyggjarane',
  sv: 'klagomål, förslag och andra synpunkter från medborgarna',
  en: 'complaints, suggestions and other feedback from residents',
};
export const days: TextOf<{ from: string; until: string }> = {
  nb: ({ from, until }) => `fra ${from} til ${until}`,
  nn: ({ from, until }) => `frå ${from} til ${until}`,
  sv: ({ from, until }) => `från ${from} till ${until}`,
  en: ({ from, until }) => `from ${from} to ${until}`,
};
export const madeOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Laget med Lydhør ${day}`,
  nn: ({ day }) => `Laga med Lydhør ${day}`,
  sv: ({ day }) => `Skapad med Lydhør ${day}`,
  en: ({ day }) => `Made with Lydhør on ${day}`,
};

export const headings: Readonly<
  Record<
    | 'short'
    | 'annual'
    | 'kinds'
    | 'months'
    | 'parts'
    | 'boards'
    | 'area'
    | 'cause'
    | 'category'
    | 'outcome'
    | 'answers'
    | 'anonymity'
    | 'withheld'
    | 'more-than-usual'
    | 'learned'
    | 'improvements'
    | 'priorities'
    | 'method',
    Text
  >
> = {
  short: { nb: 'Kort sagt', nn: 'Kort sagt', sv: 'I korthet', en: 'In short' },
  annual: {
    nb: 'Tall til årsrapporten',
    nn: 'Tal til årsrapporten',
    sv: 'Siffror till årsrapporten',
    en: 'Figures for the annual report',
  },
  kinds: { nb: 'Hva som kom inn', nn: 'Kva som kom inn', sv: 'Vad som kom in', en: 'What came in' },
  months: { nb: 'Måned for måned', nn: 'Månad for månad', sv: 'Månad för månad', en: 'Month by month' },
  parts: { nb: 'Enhetene', nn: 'Einingane', sv: 'Enheterna', en: 'The units' },
  boards: { nb: 'Nemndene', nn: 'Nemndene', sv: 'Nämnderna', en: 'The boards' },
  area: { nb: 'Tjenesteområder', nn: 'Tenesteområde', sv: 'Verksamhetsområden', en: 'Service areas' },
  cause: { nb: 'Årsaker', nn: 'Årsaker', sv: 'Orsaker', en: 'Causes' },
  category: { nb: 'Kategorier', nn: 'Kategoriar', sv: 'Kategorier', en: 'Categories' },
  outcome: { nb: 'Resultat', nn: 'Resultat', sv: 'Resultat', en: 'Outcomes' },
  answers: { nb: 'Tiden det tok', nn: 'Tida det tok', sv: 'Tiden det tog', en: 'The time it took' },
  anonymity: { nb: 'Anonyme', nn: 'Anonyme', sv: 'Anonyma', en: 'Anonymous' },
  withheld: { nb: 'Ikke vist her', nn: 'Ikkje vist her', sv: 'Visas inte här', en: 'Not shown here' },
  'more-than-usual': { nb: 'Mer enn vanlig', nn: 'Meir enn vanleg', sv: 'Mer än vanligt', en: 'More than usual' },
  learned: {
    nb: 'Hva vi har lært og endret',
    nn: 'Kva vi har lært og endra',
    sv: 'Vad vi har lärt oss och ändrat',
    en: 'What we learned and changed',
  },
  improvements: { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärder', en: 'Measures' },
  priorities: {
    nb: 'Hva som bør komme først',
    nn: 'Kva som bør kome først',
    sv: 'Vad som bör prioriteras',
    en: 'What to put first',
  },
  method: { nb: 'Slik er det talt', nn: 'Slik er det talt', sv: 'Så är det räknat', en: 'How it was counted' },
};

export const captions: Readonly<
  Record<'annual' | 'kinds' | 'months' | 'parts' | 'boards' | 'times' | 'improvements', Text>
> = {
  annual: { nb: 'Til årsrapporten', nn: 'Til årsrapporten', sv: 'Till årsrapporten', en: 'For the annual report' },
  kinds: {
    nb: 'Mottatt, etter hva det er',
    nn: 'Motteke, etter kva det er',
    sv: 'Inkommet, efter slag',
    en: 'Received, by kind',
  },
  months: { nb: 'Mottatt per måned', nn: 'Motteke per månad', sv: 'Inkommet per månad', en: 'Received by month' },
  parts: { nb: 'Mottatt per enhet', nn: 'Motteke per eining', sv: 'Inkommet per enhet', en: 'Received by unit' },
  boards: { nb: 'Mottatt per nemnd', nn: 'Motteke per nemnd', sv: 'Inkommet per nämnd', en: 'Received by board' },
  times: {
    nb: 'Dager fra det ble sagt til svaret',
    nn: 'Dagar frå det vart sagt til svaret',
    sv: 'Dagar från att det sades till svaret',
    en: 'Days from when it was said to the answer',
  },
  improvements: { nb: 'Tiltakene', nn: 'Tiltaka', sv: 'Åtgärderna', en: 'The measures' },
};

/** Of the tables that are finer than totals by kind. */
export const finerCaptions: Readonly<Record<ToldDimension, Text>> = {
  confirmation: { nb: 'Bekreftet i tide', nn: 'Stadfesta i tide', sv: 'Bekräftat i tid', en: 'Confirmed in time' },
  category: {
    nb: 'Avsluttet, etter kategori',
    nn: 'Avslutta, etter kategori',
    sv: 'Avslutat, efter kategori',
    en: 'Closed, by category',
  },
  timeliness: { nb: 'Svart i tide', nn: 'Svart i tide', sv: 'Besvarat i tid', en: 'Answered in time' },
  outcome: {
    nb: 'Avsluttet, etter resultat',
    nn: 'Avslutta, etter resultat',
    sv: 'Avslutat, efter resultat',
    en: 'Closed, by outcome',
  },
  cause: {
    nb: 'Avsluttet, etter årsak',
    nn: 'Avslutta, etter årsak',
    sv: 'Avslutat, efter orsak',
    en: 'Closed, by cause',
  },
  area: {
    nb: 'Mottatt, etter tjenesteområde',
    nn: 'Motteke, etter tenesteområde',
    sv: 'Inkommet, efter verksamhetsområde',
    en: 'Received, by service area',
  },
  track: { nb: 'Mottatt, etter spor', nn: 'Motteke, etter spor', sv: 'Inkommet, efter spår', en: 'Received, by track' },
  anonymity: {
    nb: 'Mottatt, med og uten navn',
    nn: 'Motteke, med og utan namn',
    sv: 'Inkommet, med och utan namn',
    en: 'Received, named and anonymous',
  },
  extension: {
    nb: 'Avsluttet, med og uten forlenget frist',
    nn: 'Avslutta, med og utan forlengd frist',
    sv: 'Avslutat, med och utan förlängd tid',
    en: 'Closed, with and without an extended deadline',
  },
  days: { nb: 'Dager til svar', nn: 'Dagar til svar', sv: 'Dagar till svar', en: 'Days to answer' },
  state: { nb: 'Åpne', nn: 'Opne', sv: 'Öppna', en: 'Open' },
  hidden: {
    nb: 'Der enhetens leder er inhabil',
    nn: 'Der leiaren for eininga er inhabil',
    sv: 'Där enhetens chef är jävig',
    en: 'Where the unit’s manager has a conflict of interest',
  },
  decisions: { nb: 'Klager på vedtak', nn: 'Klager på vedtak', sv: 'Överklaganden av beslut', en: 'Appeals' },
};

export const columns: Readonly<
  Record<
    | 'kind'
    | 'month'
    | 'unit'
    | 'board'
    | 'count'
    | 'share'
    | 'total'
    | 'per-thousand'
    | 'measure'
    | 'what'
    | 'owner'
    | 'due'
    | 'state'
    | 'changed'
    | 'days'
    | 'deadline',
    Text
  >
> = {
  kind: { nb: 'Hva det er', nn: 'Kva det er', sv: 'Slag', en: 'Kind' },
  month: { nb: 'Måned', nn: 'Månad', sv: 'Månad', en: 'Month' },
  unit: { nb: 'Enhet', nn: 'Eining', sv: 'Enhet', en: 'Unit' },
  board: { nb: 'Nemnd', nn: 'Nemnd', sv: 'Nämnd', en: 'Board' },
  count: { nb: 'Antall', nn: 'Tal', sv: 'Antal', en: 'Number' },
  share: { nb: 'Andel', nn: 'Del', sv: 'Andel', en: 'Share' },
  total: { nb: 'I alt', nn: 'I alt', sv: 'Totalt', en: 'In all' },
  'per-thousand': {
    nb: 'Per 1000 innbyggere',
    nn: 'Per 1000 innbyggjarar',
    sv: 'Per 1000 invånare',
    en: 'Per 1,000 inhabitants',
  },
  measure: { nb: 'Tall', nn: 'Tal', sv: 'Mått', en: 'Figure' },
  what: { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärd', en: 'Measure' },
  owner: { nb: 'Ansvarlig', nn: 'Ansvarleg', sv: 'Ansvarig', en: 'Owner' },
  due: { nb: 'Frist', nn: 'Frist', sv: 'Senast', en: 'By' },
  state: { nb: 'Status', nn: 'Status', sv: 'Status', en: 'State' },
  changed: { nb: 'Hva som er endret', nn: 'Kva som er endra', sv: 'Vad som har ändrats', en: 'What has changed' },
  days: { nb: 'Arbeidsdager', nn: 'Arbeidsdagar', sv: 'Arbetsdagar', en: 'Working days' },
  deadline: { nb: 'Frist', nn: 'Frist', sv: 'Tidsfrist', en: 'Deadline' },
};

/** The sentences of a report around its figures. */

import type { ServiceArea } from '../../domain/kinds.ts';
import type { Months } from '../../domain/period.ts';
import type { Withheld } from '../../domain/report/report.ts';
import type { Timeliness } from '../../domain/statistics/counted.ts';
import type { Text, TextOf } from '../say.ts';

export const received: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `${figure} saker kom inn.`,
  nn: ({ figure }) => `${figure} saker kom inn.`,
  sv: ({ figure }) => `${figure} ärenden kom in.`,
  en: ({ figure }) => `${figure} cases came in.`,
};
export const receivedOne: Text = {
  nb: 'Én sak kom inn.',
  nn: 'Éi sak kom inn.',
  sv: 'Ett ärende kom in.',
  en: 'One case came in.',
};
export const receivedBefore: TextOf<{ figure: string; period: string }> = {
  nb: ({ figure, period }) => `I ${period} var det ${figure}.`,
  nn: ({ figure, period }) => `I ${period} var det ${figure}.`,
  sv: ({ figure, period }) => `Under ${period} var det ${figure}.`,
  en: ({ figure, period }) => `In ${period} there were ${figure}.`,
};
export const perThousand: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `Det er ${figure} per 1000 innbyggere.`,
  nn: ({ figure }) => `Det er ${figure} per 1000 innbyggjarar.`,
  sv: ({ figure }) => `Det är ${figure} per 1000 invånare.`,
  en: ({ figure }) => `That is ${figure} per 1,000 inhabitants.`,
};
export const inhabitantsUnknown: Text = {
  nb: 'Innbyggertallet står ikke i prosedyren, så tall per 1000 innbyggere er utelatt.',
  nn: 'Innbyggjartalet står ikkje i prosedyren, så tal per 1000 innbyggjarar er utelatne.',
  sv: 'Antalet invånare står inte i rutinen, så siffror per 1000 invånare har utelämnats.',
  en: 'The number of inhabitants is not in the procedure, so figures per 1,000 inhabitants are left out.',
};
export const inTime: TextOf<{ share: string }> = {
  nb: ({ share }) =>
    `${share} av dem som var lovet svar innen en frist, fikk det i tide, også når fristen ble forlenget.`,
  nn: ({ share }) =>
    `${share} av dei som var lova svar innan ein frist, fekk det i tide, òg når fristen vart forlengd.`,
  sv: ({ share }) => `${share} av dem som hade lovats svar inom en viss tid fick det i tid, även när tiden förlängdes.`,
  en: ({ share }) => `${share} of those promised an answer by a deadline had it in time, extended deadlines included.`,
};
/** Where no answer has a date, and what came in is to be confirmed. */
export const confirmedInTime: TextOf<{ share: string }> = {
  nb: ({ share }) => `${share} fikk i tide vite at det var kommet inn.`,
  nn: ({ share }) => `${share} fekk i tide vite at det var kome inn.`,
  sv: ({ share }) => `${share} fick i tid veta att det hade kommit in.`,
  en: ({ share }) => `${share} were told in time that it had come in.`,
};
export const daysTaken: TextOf<{ mean: string; median: string }> = {
  nb: ({ mean, median }) => `Svaret tok ${mean} arbeidsdager i gjennomsnitt; halvparten fikk det innen ${median}.`,
  nn: ({ mean, median }) => `Svaret tok ${mean} arbeidsdagar i gjennomsnitt; halvparten fekk det innan ${median}.`,
  sv: ({ mean, median }) => `Svaret tog ${mean} arbetsdagar i genomsnitt; hälften fick det inom ${median}.`,
  en: ({ mean, median }) => `The answer took ${mean} working days on average; half of them had it within ${median}.`,
};
export const nothing: Text = {
  nb: 'Ingenting kom inn i dette tidsrommet.',
  nn: 'Ingenting kom inn i dette tidsrommet.',
  sv: 'Ingenting kom in under perioden.',
  en: 'Nothing came in during this period.',
};
export const inside: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `I klagene lå det dessuten forslag: ${figure}.`,
  nn: ({ figure }) => `I klagene låg det dessutan forslag: ${figure}.`,
  sv: ({ figure }) => `I klagomålen fanns dessutom förslag: ${figure}.`,
  en: ({ figure }) => `Suggestions inside complaints, besides: ${figure}.`,
};
export const decisions: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `Klager på vedtak: ${figure}. De er ikke klager på tjenesten, og er ikke med i de andre tallene.`,
  nn: ({ figure }) => `Klager på vedtak: ${figure}. Dei er ikkje klager på tenesta, og er ikkje med i dei andre tala.`,
  sv: ({ figure }) =>
    `Överklaganden av beslut: ${figure}. De gäller inte verksamheten och är inte med i de andra siffrorna.`,
  en: ({ figure }) =>
    `Appeals against formal decisions: ${figure}. They are not about the service, and are in none of the other figures.`,
};
export const hidden: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `Saker som enhetens leder er inhabil i: ${figure}. De er ikke med i de andre tallene.`,
  nn: ({ figure }) => `Saker som leiaren for eininga er inhabil i: ${figure}. Dei er ikkje med i dei andre tala.`,
  sv: ({ figure }) => `Ärenden där enhetens chef är jävig: ${figure}. De är inte med i de andra siffrorna.`,
  en: ({ figure }) =>
    `Cases in which the unit’s manager has a conflict of interest: ${figure}. They are in none of the other figures.`,
};
export const alone: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `${unit} selv`,
  nn: ({ unit }) => `${unit} sjølv`,
  sv: ({ unit }) => `${unit} själv`,
  en: ({ unit }) => `${unit} itself`,
};
export const noBoard: Text = { nb: 'Uten nemnd', nn: 'Utan nemnd', sv: 'Utan nämnd', en: 'No board' };
/** Values that are counted together: “A, B and C together”. */
export const together: TextOf<{ names: string }> = {
  nb: ({ names }) => `${names} til sammen`,
  nn: ({ names }) => `${names} til saman`,
  sv: ({ names }) => `${names} tillsammans`,
  en: ({ names }) => `${names} together`,
};
/** Where they are many: all that stand nowhere else in the table. */
export const others: Text = {
  nb: 'Alle andre til sammen',
  nn: 'Alle andre til saman',
  sv: 'Alla andra tillsammans',
  en: 'All others together',
};
export const noCause: Text = {
  nb: 'Ikke oppgitt',
  nn: 'Ikkje oppgjeve',
  sv: 'Inte angivet',
  en: 'Not stated',
};
export const and: Text = { nb: 'og', nn: 'og', sv: 'och', en: 'and' };

export const timeliness: Readonly<Record<Timeliness, Text>> = {
  'in-time': { nb: 'I tide', nn: 'I tide', sv: 'I tid', en: 'In time' },
  'in-extended-time': {
    nb: 'Innen forlenget frist',
    nn: 'Innan forlengd frist',
    sv: 'Inom förlängd tid',
    en: 'Within an extended deadline',
  },
  late: { nb: 'Etter fristen', nn: 'Etter fristen', sv: 'Försenat', en: 'Late' },
  'no-deadline': { nb: 'Uten frist', nn: 'Utan frist', sv: 'Utan tidsfrist', en: 'No deadline' },
};
export const extensions: Readonly<Record<'extended' | 'as-promised', Text>> = {
  extended: { nb: 'Fristen ble forlenget', nn: 'Fristen vart forlengd', sv: 'Tiden förlängdes', en: 'Extended' },
  'as-promised': {
    nb: 'Fristen som lovet',
    nn: 'Fristen som lova',
    sv: 'Tiden som utlovad',
    en: 'As first promised',
  },
};
export const anonymities: Readonly<Record<'anonymous' | 'named', Text>> = {
  anonymous: { nb: 'Anonyme', nn: 'Anonyme', sv: 'Anonyma', en: 'Anonymous' },
  named: { nb: 'Med navn', nn: 'Med namn', sv: 'Med namn', en: 'Named' },
};
export const areas: Readonly<Record<ServiceArea, Text>> = {
  administration: { nb: 'Administrasjon', nn: 'Administrasjon', sv: 'Administration', en: 'Administration' },
  kindergarten: { nb: 'Barnehage', nn: 'Barnehage', sv: 'Förskola', en: 'Kindergarten' },
  school: { nb: 'Grunnskole', nn: 'Grunnskule', sv: 'Grundskola', en: 'School' },
  'health-care': {
    nb: 'Helse og omsorg',
    nn: 'Helse og omsorg',
    sv: 'Hälsa, vård och omsorg',
    en: 'Health and care',
  },
  social: { nb: 'Sosiale tjenester', nn: 'Sosiale tenester', sv: 'Socialtjänst', en: 'Social services' },
  'child-welfare': { nb: 'Barnevern', nn: 'Barnevern', sv: 'Barn- och familjestöd', en: 'Child welfare' },
  'water-sewage': {
    nb: 'Vann, avløp og renovasjon',
    nn: 'Vatn, avløp og renovasjon',
    sv: 'Vatten, avlopp och avfall',
    en: 'Water, sewage and waste',
  },
  technical: {
    nb: 'Veg, eiendom og tekniske tjenester',
    nn: 'Veg, eigedom og tekniske tenester',
    sv: 'Gator, fastigheter och teknik',
    en: 'Roads, property and technical services',
  },
  culture: { nb: 'Kultur og idrett', nn: 'Kultur og idrett', sv: 'Kultur och fritid', en: 'Culture and sports' },
  planning: {
    nb: 'Plan, byggesak og miljø',
    nn: 'Plan, byggjesak og miljø',
    sv: 'Plan, bygg och miljö',
    en: 'Planning, building and environment',
  },
  'fire-rescue': { nb: 'Brann og redning', nn: 'Brann og redning', sv: 'Räddningstjänst', en: 'Fire and rescue' },
};

export const times: Readonly<Record<'mean' | 'median', Text>> = {
  mean: { nb: 'Gjennomsnitt', nn: 'Gjennomsnitt', sv: 'Genomsnitt', en: 'Mean' },
  median: {
    nb: 'Halvparten innen (median)',
    nn: 'Halvparten innan (median)',
    sv: 'Hälften inom (median)',
    en: 'Half within (median)',
  },
};

/** Why tables are missing, above their names. */
export const withheld: Readonly<Record<Withheld['because'], Text>> = {
  'too-few': {
    nb: 'Det er for få til å vise dette uten at noen kan kjennes igjen:',
    nn: 'Det er for få til å vise dette utan at nokon kan kjennast att:',
    sv: 'De är för få för att detta ska kunna visas utan att någon känns igen:',
    en: 'There are too few to show this without somebody being recognisable:',
  },
  crosses: {
    nb: 'Sammen med tall som er vist før, kunne noen bli kjent igjen av dette:',
    nn: 'Saman med tal som er viste før, kunne nokon bli kjende att av dette:',
    sv: 'Tillsammans med siffror som redan visats kunde någon kännas igen av detta:',
    en: 'Together with figures that were shown before, somebody might be recognised by this:',
  },
  'parts-only': {
    nb: 'Dette vises bare for kortere tidsrom om gangen, og det som er vist av dem, kan ikke legges sammen:',
    nn: 'Dette blir berre vist for kortare tidsrom om gongen, og det som er vist av dei, kan ikkje leggjast saman:',
    sv: 'Detta visas bara för kortare perioder, och det som visats av dem kan inte läggas ihop:',
    en: 'This is only shown for shorter periods, and what is shown of them can’t be added up:',
  },
  'too-short': {
    nb: 'Dette vises bare for et lengre tidsrom:',
    nn: 'Dette blir berre vist for eit lengre tidsrom:',
    sv: 'Detta visas bara för en längre period:',
    en: 'This is only shown for a longer period:',
  },
};
export const standsIn: TextOf<{ report: string }> = {
  nb: ({ report }) => `Dette vises bare for et lengre tidsrom, og står i ${report}:`,
  nn: ({ report }) => `Dette blir berre vist for eit lengre tidsrom, og står i ${report}:`,
  sv: ({ report }) => `Detta visas bara för en längre period och står i ${report}:`,
  en: ({ report }) => `This is only shown for a longer period, and is in ${report}:`,
};
export const longerReports: Readonly<Record<Exclude<Months, 1>, Text>> = {
  3: { nb: 'kvartalsrapporten', nn: 'kvartalsrapporten', sv: 'kvartalsrapporten', en: 'the quarterly report' },
  6: { nb: 'halvårsrapporten', nn: 'halvårsrapporten', sv: 'halvårsrapporten', en: 'the half-yearly report' },
  12: { nb: 'årsrapporten', nn: 'årsrapporten', sv: 'årsrapporten', en: 'the annual report' },
};

export const stands: Text = {
  nb: 'Tabellen står slik den først ble vist. Noe har kommet til eller falt bort siden.',
  nn: 'Tabellen står slik han først vart vist. Noko har kome til eller falle bort sidan.',
  sv: 'Tabellen står som den först visades. Något har tillkommit eller fallit bort sedan dess.',
  en: 'The table stands as it was first shown. Something has been added or has gone since.',
};

/** What a chart says to whoever doesn't see it. */
export const chartBars: TextOf<{ largest: string; figure: string; least: string; leastCount: string }> = {
  nb: ({ largest, figure, least, leastCount }) =>
    `Flest: ${largest}, ${figure}. Færrest: ${least}, ${leastCount}. Alle tall står i tabellen.`,
  nn: ({ largest, figure, least, leastCount }) =>
    `Flest: ${largest}, ${figure}. Færrast: ${least}, ${leastCount}. Alle tala står i tabellen.`,
  sv: ({ largest, figure, least, leastCount }) =>
    `Flest: ${largest}, ${figure}. Minst: ${least}, ${leastCount}. Alla siffror står i tabellen.`,
  en: ({ largest, figure, least, leastCount }) =>
    `Most: ${largest}, ${figure}. Fewest: ${least}, ${leastCount}. All figures are in the table.`,
};

/** What a report says of learning, measures, priorities and of how it was counted. */
import type { Matter } from '../../domain/statistics/matters.ts';
import type { Text, TextOf } from '../say.ts';

export const piledUp: TextOf<{ cause: string; unit: string }> = {
  nb: ({ cause, unit }) => `${unit}: mer enn vanlig om «${cause}»`,
  nn: ({ cause, unit }) => `${unit}: meir enn vanleg om «${cause}»`,
  sv: ({ cause, unit }) => `${unit}: mer än vanligt om ”${cause}”`,
  en: ({ cause, unit }) => `${unit}: more than usual about “${cause}”`,
};
export const noPileUp: Text = {
  nb: 'Ingen steder kom det mer enn vanlig om det samme.',
  nn: 'Ingen stader kom det meir enn vanleg om det same.',
  sv: 'Ingenstans kom det in mer än vanligt om en och samma fråga.',
  en: 'Nowhere did more than usual come in about the same thing.',
};
export const learned: Text = { nb: 'Lært', nn: 'Lært', sv: 'Lärdomar', en: 'Learned' };
export const changed: Text = { nb: 'Endret', nn: 'Endra', sv: 'Ändrat', en: 'Changed' };
export const praise: Text = { nb: 'Ros', nn: 'Ros', sv: 'Beröm', en: 'Praise' };
export const nothingReleased: Text = {
  nb: 'Ingen av lederne har skrevet noe til månedsoversiktene i dette tidsrommet.',
  nn: 'Ingen av leiarane har skrive noko til månadsoversyna i dette tidsrommet.',
  sv: 'Ingen av cheferna har skrivit något till månadssammanställningarna under perioden.',
  en: 'None of the managers wrote anything for the monthly summaries in this period.',
};
/** Between boards that are authorities of their own. */
export const wordsElsewhere: Text = {
  nb: 'Det som ledere under andre nemnder har sluppet, står i rapportene til disse nemndene, og ikke her.',
  nn: 'Det som leiarar under andre nemnder har sleppt, står i rapportane til desse nemndene, og ikkje her.',
  sv: 'Det som chefer under andra nämnder har släppt står i de nämndernas egna rapporter och inte här.',
  en: 'What managers under other boards released is in those boards’ own reports, and not here.',
};

export const noMeasures: Text = {
  nb: 'Ingen tiltak ble avtalt, var åpne eller ble gjort i dette tidsrommet.',
  nn: 'Ingen tiltak vart avtalte, var opne eller vart gjorde i dette tidsrommet.',
  sv: 'Inga åtgärder bestämdes, var öppna eller gjordes under perioden.',
  en: 'No measures were agreed, open or done in this period.',
};
export const measures: TextOf<{ all: string; done: string; overdue: string; day: string }> = {
  nb: ({ all, done, overdue, day }) => `Per ${day}: ${all} tiltak i alt. Gjort: ${done}. Over fristen: ${overdue}.`,
  nn: ({ all, done, overdue, day }) => `Per ${day}: ${all} tiltak i alt. Gjort: ${done}. Over fristen: ${overdue}.`,
  sv: ({ all, done, overdue, day }) => `Per ${day}: ${all} åtgärder totalt. Gjorda: ${done}. Försenade: ${overdue}.`,
  en: ({ all, done, overdue, day }) => `As of ${day}: ${all} measures in all. Done: ${done}. Overdue: ${overdue}.`,
};
export const states: Readonly<Record<'open' | 'overdue', Text>> = {
  open: { nb: 'Åpent', nn: 'Ope', sv: 'Öppen', en: 'Open' },
  overdue: { nb: 'Frist overskredet', nn: 'Over fristen', sv: 'Försenad', en: 'Overdue' },
};
export const doneOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Gjort ${day}`,
  nn: ({ day }) => `Gjort ${day}`,
  sv: ({ day }) => `Gjord ${day}`,
  en: ({ day }) => `Done ${day}`,
};
/** In place of words that nobody released. */
export const withoutWords: Readonly<Record<'case' | 'review', Text>> = {
  case: {
    nb: 'Etter en sak',
    nn: 'Etter ei sak',
    sv: 'Efter ett ärende',
    en: 'After a case',
  },
  review: {
    nb: 'Fra en halvårsgjennomgang',
    nn: 'Frå ein halvårsgjennomgang',
    sv: 'Från en halvårsgenomgång',
    en: 'From a half-year review',
  },
};
export const owners: Readonly<Record<'manager' | 'staff', TextOf<{ unit: string }>>> = {
  manager: {
    nb: ({ unit }) => `Leder, ${unit}`,
    nn: ({ unit }) => `Leiar, ${unit}`,
    sv: ({ unit }) => `Chef, ${unit}`,
    en: ({ unit }) => `Manager, ${unit}`,
  },
  staff: {
    nb: ({ unit }) => `Ansatt, ${unit}`,
    nn: ({ unit }) => `Tilsett, ${unit}`,
    sv: ({ unit }) => `Medarbetare, ${unit}`,
    en: ({ unit }) => `Staff, ${unit}`,
  },
};

export const rankedBy: Text = {
  nb: 'Rangert etter tallene i denne rapporten. Hva som faktisk skal komme først, avgjør dere.',
  nn: 'Rangert etter tala i denne rapporten. Kva som faktisk skal kome først, avgjer de.',
  sv: 'Rangordnat efter siffrorna i rapporten. Vad som faktiskt ska prioriteras avgör ni.',
  en: 'Ranked by the figures in this report. What really comes first is for you to decide.',
};
export const nothingToRank: Text = {
  nb: 'Tallene som kan vises, peker ikke ut noe som bør komme først.',
  nn: 'Tala som kan visast, peikar ikkje ut noko som bør kome først.',
  sv: 'De siffror som kan visas pekar inte ut något som bör prioriteras.',
  en: 'The figures that can be shown do not point to anything to put first.',
};
export const priorityMatter: Readonly<Record<Matter, TextOf<{ matter: string }>>> = {
  cause: {
    nb: ({ matter }) => `Årsak: ${matter}`,
    nn: ({ matter }) => `Årsak: ${matter}`,
    sv: ({ matter }) => `Orsak: ${matter}`,
    en: ({ matter }) => `Cause: ${matter}`,
  },
  category: {
    nb: ({ matter }) => `Kategori: ${matter}`,
    nn: ({ matter }) => `Kategori: ${matter}`,
    sv: ({ matter }) => `Kategori: ${matter}`,
    en: ({ matter }) => `Category: ${matter}`,
  },
};
export const becauseOften: TextOf<{ figure: string; share: string }> = {
  nb: ({ figure, share }) => `Det gjaldt ${figure} avsluttede saker, ${share} av alle.`,
  nn: ({ figure, share }) => `Det galdt ${figure} avslutta saker, ${share} av alle.`,
  sv: ({ figure, share }) => `Det gällde ${figure} avslutade ärenden, ${share} av alla.`,
  en: ({ figure, share }) => `In ${figure} closed cases, ${share} of all.`,
};
export const becausePiledUp: TextOf<{ units: string }> = {
  nb: ({ units }) => `Mer enn vanlig i ${units}.`,
  nn: ({ units }) => `Meir enn vanleg i ${units}.`,
  sv: ({ units }) => `Mer än vanligt i ${units}.`,
  en: ({ units }) => `More than usual in ${units}.`,
};
export const priorityLate: Text = {
  nb: 'Svare innen fristen',
  nn: 'Svare innan fristen',
  sv: 'Svara inom tidsfristen',
  en: 'Answer within the deadline',
};
export const becauseLate: TextOf<{ figure: string; share: string }> = {
  nb: ({ figure, share }) => `${figure} ble besvart etter fristen, ${share} av alle som var lovet svar innen en frist.`,
  nn: ({ figure, share }) =>
    `${figure} vart svara på etter fristen, ${share} av alle som var lova svar innan ein frist.`,
  sv: ({ figure, share }) => `${figure} besvarades för sent, ${share} av alla som hade lovats svar inom en viss tid.`,
  en: ({ figure, share }) => `${figure} were answered late, ${share} of all who were promised an answer by a deadline.`,
};
export const priorityUnit: TextOf<{ unit: string }> = {
  nb: ({ unit }) => `Enhet: ${unit}`,
  nn: ({ unit }) => `Eining: ${unit}`,
  sv: ({ unit }) => `Enhet: ${unit}`,
  en: ({ unit }) => `Unit: ${unit}`,
};
export const becauseUnit: TextOf<{ figure: string; share: string }> = {
  nb: ({ figure, share }) => `${figure} klager, ${share} av alle.`,
  nn: ({ figure, share }) => `${figure} klager, ${share} av alle.`,
  sv: ({ figure, share }) => `${figure} klagomål, ${share} av alla.`,
  en: ({ figure, share }) => `${figure} complaints, ${share} of all.`,
};
export const becauseGrown: TextOf<{ received: string; before: string; period: string }> = {
  nb: ({ received, before, period }) => `${received}, mot ${before} i ${period}.`,
  nn: ({ received, before, period }) => `${received}, mot ${before} i ${period}.`,
  sv: ({ received, before, period }) => `${received}, mot ${before} under ${period}.`,
  en: ({ received, before, period }) => `${received}, against ${before} in ${period}.`,
};

/** How it was counted, a paragraph each. */
export const method: readonly TextOf<{ threshold: string }>[] = [
  {
    nb: () =>
      'Det som kom inn, telles den dagen det ble sagt eller skrevet. Alt annet telles den dagen saken ble avsluttet.',
    nn: () =>
      'Det som kom inn, blir talt den dagen det vart sagt eller skrive. Alt anna blir talt den dagen saka vart avslutta.',
    sv: () => 'Det som kom in räknas den dag det sades eller skrevs. Allt annat räknas den dag ärendet avslutades.',
    en: () =>
      'What came in is counted on the day it was said or written. All else is counted on the day the case was closed.',
  },
  {
    nb: () =>
      'En sak som er flyttet, telles der den er nå. Det som ble registrert ved en feil, telles ikke, og det samme telles én gang.',
    nn: () =>
      'Ei sak som er flytta, blir talt der ho er no. Det som vart registrert ved ein feil, blir ikkje talt, og det same blir talt éin gong.',
    sv: () =>
      'Ett ärende som flyttats räknas där det är nu. Det som registrerats av misstag räknas inte, och dubbletter räknas en gång.',
    en: () =>
      'A case that was moved is counted where it is now. What was registered in error is not counted, and duplicates are counted once.',
  },
  {
    nb: () =>
      'Dager til svar er arbeidsdager etter den dagen det ble sagt. Det som ingen fikk svar på, som ros og det som ble trukket tilbake, er ikke med.',
    nn: () =>
      'Dagar til svar er arbeidsdagar etter den dagen det vart sagt. Det som ingen fekk svar på, som ros og det som vart trekt tilbake, er ikkje med.',
    sv: () =>
      'Dagar till svar är arbetsdagar efter den dag då det sades. Det som ingen fick svar på, som beröm och det som togs tillbaka, är inte med.',
    en: () =>
      'Days to answer are working days after the day on which it was said. What nobody was answered about, such as praise and what was withdrawn, is left out.',
  },
  {
    nb: ({ threshold }) =>
      `Tall etter slag vises som de er. Finere tall vises bare der ingen av dem er under ${threshold}; mindre tall er lagt sammen med andre. Slik kan ingen bli kjent igjen, heller ikke når denne rapporten settes sammen med andre.`,
    nn: ({ threshold }) =>
      `Tal etter slag blir viste som dei er. Finare tal blir berre viste der ingen av dei er under ${threshold}; mindre tal er lagde saman med andre. Slik kan ingen bli kjende att, heller ikkje når denne rapporten blir sett saman med andre.`,
    sv: ({ threshold }) =>
      `Siffror efter slag visas som de är. Finare siffror visas bara där ingen av dem är under ${threshold}; mindre siffror har lagts ihop med andra. Då kan ingen kännas igen, inte heller när rapporten läggs ihop med andra.`,
    en: ({ threshold }) =>
      `Figures by kind are shown as they are. Finer figures are shown only where none of them is under ${threshold}; smaller ones are added to others. So nobody can be recognised, not even by putting this report together with others.`,
  },
  {
    nb: () =>
      'Finere tall som er vist én gang, står fast. Kommer noe til senere, kan de avvike litt fra tallene etter slag, som er talt i dag.',
    nn: () =>
      'Finare tal som er viste éin gong, står fast. Kjem noko til seinare, kan dei avvike litt frå tala etter slag, som er talde i dag.',
    sv: () =>
      'Finare siffror som visats en gång står fast. Tillkommer något senare kan de skilja sig något från siffrorna efter slag, som räknats i dag.',
    en: () =>
      'Finer figures that were shown once stand. If something is added later, they may differ a little from the figures by kind, which were counted today.',
  },
  {
    nb: () =>
      'Ingen sak er gjengitt her. Det som står om læring, endringer og ros, har lederne sluppet i månedsoversiktene.',
    nn: () =>
      'Inga sak er attgitt her. Det som står om læring, endringar og ros, har leiarane sleppt i månadsoversyna.',
    sv: () =>
      'Inget ärende återges här. Det som står om lärdomar, ändringar och beröm har cheferna släppt i månadssammanställningarna.',
    en: () =>
      'No case is told of here. What is said of learning, changes and praise was released by the managers in their monthly summaries.',
  },
  {
    nb: () =>
      'Tiltak etter saker står uten ord, og de som gjelder en sak som ikke er for alle, er ikke med. Det som ble vedtatt i en gjennomgang, står som i det referatet lederen har sluppet.',
    nn: () =>
      'Tiltak etter saker står utan ord, og dei som gjeld ei sak som ikkje er for alle, er ikkje med. Det som vart vedteke i ein gjennomgang, står som i det referatet leiaren har sleppt.',
    sv: () =>
      'Åtgärder efter ärenden står utan ord, och de som gäller ett ärende som inte är för alla är inte med. Det som bestämdes vid en genomgång står som i de anteckningar som chefen har släppt.',
    en: () =>
      'Measures after cases stand without words, and those about a case that is not for everyone are left out. What was decided in a review stands as in the minutes that the manager released.',
  },
];

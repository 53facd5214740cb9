/** The card on which a report is asked for, and the mail with which it comes. */
import type { ReportNews } from '../../dialogues/report/showing.ts';
import type { ReportLink } from '../../dialogues/report/views.ts';
import type { Text, TextOf } from '../say.ts';

export const heading: Text = {
  nb: 'Lag en rapport',
  nn: 'Lag ein rapport',
  sv: 'Skapa en rapport',
  en: 'Make a report',
};
export const intro: Text = {
  nb: 'Tall, læring og tiltak for et tidsrom som er over. Ingen saker og ingen navn på innbyggere. Små tall holdes tilbake.',
  nn: 'Tal, læring og tiltak for eit tidsrom som er over. Ingen saker og ingen namn på innbyggjarar. Små tal blir haldne tilbake.',
  sv: 'Siffror, lärdomar och åtgärder för en period som är slut. Inga ärenden och inga namn på medborgare. Små siffror hålls tillbaka.',
  en: 'Figures, learning and measures for a period that is over. No cases and no names of residents. Small figures are held back.',
};
export const questions: Readonly<Record<'scope' | 'period' | 'language', Text>> = {
  scope: {
    nb: 'Hva skal den handle om?',
    nn: 'Kva skal han handle om?',
    sv: 'Vad ska den gälla?',
    en: 'What is it to cover?',
  },
  period: { nb: 'Hvilket tidsrom?', nn: 'Kva tidsrom?', sv: 'Vilken period?', en: 'Which period?' },
  language: { nb: 'På hvilket språk?', nn: 'På kva språk?', sv: 'På vilket språk?', en: 'In which language?' },
};
export const choose: Text = {
  nb: 'Velg en av dem',
  nn: 'Vel ein av dei',
  sv: 'Välj en av dem',
  en: 'Choose one of them',
};
export const typeToFind: Text = {
  nb: 'Skriv for å finne en enhet',
  nn: 'Skriv for å finne ei eining',
  sv: 'Skriv för att hitta en enhet',
  en: 'Type to find a unit',
};
export const make: Text = { nb: 'Lag rapporten', nn: 'Lag rapporten', sv: 'Skapa rapporten', en: 'Make the report' };
export const another: Text = {
  nb: 'Lag en annen',
  nn: 'Lag ein annan',
  sv: 'Skapa en annan',
  en: 'Make another one',
};
export const wholeMunicipality: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name}, alt`,
  nn: ({ name }) => `${name}, alt`,
  sv: ({ name }) => `${name}, allt`,
  en: ({ name }) => `${name}, all of it`,
};
export const board: TextOf<{ name: string }> = {
  nb: ({ name }) => `Nemnd: ${name}`,
  nn: ({ name }) => `Nemnd: ${name}`,
  sv: ({ name }) => `Nämnd: ${name}`,
  en: ({ name }) => `Board: ${name}`,
};
/** Of a unit that is gone since. */
export const unitUntil: TextOf<{ name: string; day: string }> = {
  nb: ({ name, day }) => `${name} (til ${day})`,
  nn: ({ name, day }) => `${name} (til ${day})`,
  sv: ({ name, day }) => `${name} (till ${day})`,
  en: ({ name, day }) => `${name} (until ${day})`,
};
export const ready: TextOf<{ of: string; period: string }> = {
  nb: ({ of, period }) => `Rapporten for ${of}, ${period}, er klar.`,
  nn: ({ of, period }) => `Rapporten for ${of}, ${period}, er klar.`,
  sv: ({ of, period }) => `Rapporten för ${of}, ${period}, är klar.`,
  en: ({ of, period }) => `The report for ${of}, ${period}, is ready.`,
};
export const linksLast: Text = {
  nb: 'Lenkene er dine og virker i en halvtime. Lag den på nytt når de er utløpt: tallene blir de samme.',
  nn: 'Lenkjene er dine og verkar i ein halvtime. Lag han på nytt når dei er ute: tala blir dei same.',
  sv: 'Länkarna är dina och fungerar i en halvtimme. Skapa den på nytt när de har gått ut: siffrorna blir desamma.',
  en: 'The links are yours and work for half an hour. Make it again when they have run out: the figures stay the same.',
};
export const mailedTo: TextOf<{ address: string }> = {
  nb: ({ address }) => `Den er på vei til ${address}.`,
  nn: ({ address }) => `Han er på veg til ${address}.`,
  sv: ({ address }) => `Den är på väg till ${address}.`,
  en: ({ address }) => `It is on its way to ${address}.`,
};
export const nowhere: Text = {
  nb: 'Jeg kan verken sende e-post eller lage lenker her. Den som drifter Lydhør, kan lage den med «lydhor report».',
  nn: 'Eg kan korkje sende e-post eller lage lenkjer her. Den som driftar Lydhør, kan lage han med «lydhor report».',
  sv: 'Jag kan varken skicka e-post eller skapa länkar här. Den som driftar Lydhør kan skapa den med ”lydhor report”.',
  en: 'I can neither send mail nor make links here. Whoever operates Lydhør can make it with “lydhor report”.',
};
export const news: Readonly<Record<Exclude<ReportNews, 'mailed'>, Text>> = {
  'not-chosen': {
    nb: 'Velg hva rapporten skal handle om, for når og på hvilket språk.',
    nn: 'Vel kva rapporten skal handle om, for når og på kva språk.',
    sv: 'Välj vad rapporten ska gälla, för när och på vilket språk.',
    en: 'Choose what the report is to cover, for when and in which language.',
  },
  'not-ended': {
    nb: 'Tidsrommet er ikke over ennå. Velg et som er det.',
    nn: 'Tidsrommet er ikkje over enno. Vel eit som er det.',
    sv: 'Perioden är inte slut än. Välj en som är det.',
    en: 'That period is not over yet. Choose one that is.',
  },
  'not-yours': {
    nb: 'Den rapporten er det andre som lager. Velg en av dem som er dine.',
    nn: 'Den rapporten er det andre som lagar. Vel ein av dei som er dine.',
    sv: 'Den rapporten är det andra som skapar. Välj en av dem som är dina.',
    en: 'That report is for others to make. Choose one of those that are yours.',
  },
  'not-there': {
    nb: 'Det var ingen enhet der i det tidsrommet. Velg et annet.',
    nn: 'Det var inga eining der i det tidsrommet. Vel eit anna.',
    sv: 'Där fanns ingen enhet under den perioden. Välj en annan.',
    en: 'There was no unit there in that period. Choose another one.',
  },
  'not-mailed': {
    nb: 'E-posten kom ikke fram. Du kan hente rapporten her.',
    nn: 'E-posten kom ikkje fram. Du kan hente rapporten her.',
    sv: 'E-posten kom inte fram. Du kan hämta rapporten här.',
    en: 'The mail did not arrive. You can fetch the report here.',
  },
  'mail-uncertain': {
    nb: 'Jeg vet ikke om e-posten kom fram. Se etter i innboksen; du kan også hente rapporten her.',
    nn: 'Eg veit ikkje om e-posten kom fram. Sjå etter i innboksen; du kan òg hente rapporten her.',
    sv: 'Jag vet inte om e-posten kom fram. Titta i inkorgen; du kan också hämta rapporten här.',
    en: 'I don’t know whether the mail arrived. Look in your inbox; you can fetch the report here too.',
  },
};
export const opens: Readonly<Record<ReportLink['form'], Text>> = {
  html: { nb: 'Les på nett', nn: 'Les på nett', sv: 'Läs på webben', en: 'Read online' },
  docx: { nb: 'Dokument (DOCX)', nn: 'Dokument (DOCX)', sv: 'Dokument (DOCX)', en: 'Document (DOCX)' },
  xlsx: { nb: 'Regneark (XLSX)', nn: 'Rekneark (XLSX)', sv: 'Kalkylblad (XLSX)', en: 'Spreadsheet (XLSX)' },
  csv: { nb: 'Tall (CSV)', nn: 'Tal (CSV)', sv: 'Siffror (CSV)', en: 'Figures (CSV)' },
};

export const mail: readonly TextOf<{ title: string }>[] = [
  {
    nb: ({ title }) => `Her er rapporten du ba om: ${title}.`,
    nn: ({ title }) => `Her er rapporten du bad om: ${title}.`,
    sv: ({ title }) => `Här är rapporten som du bad om: ${title}.`,
    en: ({ title }) => `Here is the report that you asked for: ${title}.`,
  },
  {
    nb: () => 'Den er vedlagt som dokument, regneark, nettside og tallfil.',
    nn: () => 'Han er lagd ved som dokument, rekneark, nettside og talfil.',
    sv: () => 'Den är bifogad som dokument, kalkylblad, webbsida och sifferfil.',
    en: () => 'It is attached as a document, a spreadsheet, a web page and a file of figures.',
  },
];

/** In the browser, to whoever can't be shown it. */
export const cantBeShown: Readonly<Record<'expired' | 'not-found', { readonly heading: Text; readonly text: Text }>> = {
  expired: {
    heading: { nb: 'Lenken er utløpt', nn: 'Lenkja har gått ut', sv: 'Länken har gått ut', en: 'The link has run out' },
    text: {
      nb: 'Skriv «rapport» til Lydhør i Teams, så får du en ny.',
      nn: 'Skriv «rapport» til Lydhør i Teams, så får du ei ny.',
      sv: 'Skriv ”rapport” till Lydhør i Teams så får du en ny.',
      en: 'Write “report” to Lydhør in Teams to get a new one.',
    },
  },
  'not-found': {
    heading: {
      nb: 'Rapporten kan ikke vises',
      nn: 'Rapporten kan ikkje visast',
      sv: 'Rapporten kan inte visas',
      en: 'The report can’t be shown',
    },
    text: {
      nb: 'Lenken er ufullstendig, eller du kan ikke lage rapporten lenger.',
      nn: 'Lenkja er ufullstendig, eller du kan ikkje lage rapporten lenger.',
      sv: 'Länken är ofullständig, eller så kan du inte längre skapa rapporten.',
      en: 'The link is incomplete, or you can no longer make the report.',
    },
  },
};

/** What is asked in each field of the three cards of a draft: its question, a hint inside it, its short name. */
import type { Field } from '../dialogues/draft.ts';
import type { Text, TextOf } from './say.ts';

export const questions: Readonly<Record<Field, Text>> = {
  kind: { nb: 'Hva er det?', nn: 'Kva er det?', sv: 'Vad är det?', en: 'What is it?' },
  said: { nb: 'Hva ble sagt?', nn: 'Kva vart sagt?', sv: 'Vad sades?', en: 'What was said?' },
  grounds: {
    nb: 'Hvorfor mener innbyggeren det?',
    nn: 'Kvifor meiner innbyggjaren det?',
    sv: 'Varför tycker medborgaren så?',
    en: 'Why do they think so?',
  },
  contact: {
    nb: 'Hvordan når vi innbyggeren?',
    nn: 'Korleis når vi innbyggjaren?',
    sv: 'Hur når vi medborgaren?',
    en: 'How do we reach them?',
  },
  address: { nb: 'Postadresse', nn: 'Postadresse', sv: 'Postadress', en: 'Postal address' },
  onBehalfOf: { nb: 'På vegne av', nn: 'På vegner av', sv: 'För någon annans räkning', en: 'On behalf of' },
  protectedIdentity: {
    nb: 'Skjermet identitet?',
    nn: 'Skjerma identitet?',
    sv: 'Skyddad identitet?',
    en: 'Protected identity?',
  },
  applies: {
    nb: 'Gjelder noe av dette?',
    nn: 'Gjeld noko av dette?',
    sv: 'Stämmer något av detta?',
    en: 'Does any of this apply?',
  },
  unit: { nb: 'Enhet', nn: 'Eining', sv: 'Enhet', en: 'Unit' },
  heardOn: { nb: 'Når ble det sagt?', nn: 'Når vart det sagt?', sv: 'När sades det?', en: 'When was it said?' },
  channel: {
    nb: 'Hvordan kom det inn?',
    nn: 'Korleis kom det inn?',
    sv: 'Hur kom det in?',
    en: 'How did it come in?',
  },
  heardBy: {
    nb: 'Hvem hørte det, om ikke du?',
    nn: 'Kven høyrde det, om ikkje du?',
    sv: 'Vem hörde det, om inte du?',
    en: 'Who heard it, if not you?',
  },
  place: { nb: 'Hvor skjedde det?', nn: 'Kvar skjedde det?', sv: 'Var hände det?', en: 'Where did it happen?' },
  time: {
    nb: 'Når på dagen skjedde det?',
    nn: 'Når på dagen skjedde det?',
    sv: 'När hände det?',
    en: 'When did it happen?',
  },
  vehicle: { nb: 'Hvilket kjøretøy?', nn: 'Kva køyretøy?', sv: 'Vilket fordon?', en: 'Which vehicle?' },
  wish: {
    nb: 'Hva ønsker innbyggeren?',
    nn: 'Kva ønskjer innbyggjaren?',
    sv: 'Vad önskar medborgaren?',
    en: 'What do they wish for?',
  },
  suggestion: {
    nb: 'Har innbyggeren et forslag til forbedring?',
    nn: 'Har innbyggjaren eit forslag til forbetring?',
    sv: 'Har medborgaren ett förslag till förbättring?',
    en: 'Do they suggest an improvement?',
  },
  answerWay: {
    nb: 'Ønsker innbyggeren svar?',
    nn: 'Ønskjer innbyggjaren svar?',
    sv: 'Vill medborgaren ha svar?',
    en: 'Do they want a reply?',
  },
  citizenLanguage: { nb: 'På hvilket språk?', nn: 'På kva språk?', sv: 'På vilket språk?', en: 'In which language?' },
  originalAt: {
    nb: 'Hvor ligger papiret, om det finnes?',
    nn: 'Kvar ligg papiret, om det finst?',
    sv: 'Var finns papperet, om det finns ett?',
    en: 'Where is the paper, if there is one?',
  },
  decision: {
    nb: 'Hvilket vedtak gjelder det?',
    nn: 'Kva vedtak gjeld det?',
    sv: 'Vilket beslut gäller det?',
    en: 'Which decision is it about?',
  },
  decisionNotifiedOn: {
    nb: 'Når fikk innbyggeren vedtaket?',
    nn: 'Når fekk innbyggjaren vedtaket?',
    sv: 'När fick medborgaren beslutet?',
    en: 'When did they get the decision?',
  },
  changeWanted: {
    nb: 'Hva vil innbyggeren ha endret?',
    nn: 'Kva vil innbyggjaren ha endra?',
    sv: 'Vad vill medborgaren ha ändrat?',
    en: 'What do they want changed?',
  },
  vulnerable: { nb: 'Hvem gjelder det?', nn: 'Kven gjeld det?', sv: 'Vem gäller det?', en: 'Whom does it concern?' },
  about: { nb: 'Hvem handler det om?', nn: 'Kven handlar det om?', sv: 'Vem handlar det om?', en: 'Who is it about?' },
  employee: { nb: 'Hvilken ansatt?', nn: 'Kva tilsett?', sv: 'Vilken medarbetare?', en: 'Which employee?' },
  employeeName: {
    nb: 'Navnet, om det ikke står i listen',
    nn: 'Namnet, om det ikkje står i lista',
    sv: 'Namnet, om det inte finns i listan',
    en: 'The name, if it is not in the list',
  },
  inDanger: {
    nb: 'Er noen i fare nå?',
    nn: 'Er nokon i fare no?',
    sv: 'Är någon i fara nu?',
    en: 'Is anyone in danger now?',
  },
  harm: { nb: 'Hva har skjedd?', nn: 'Kva har skjedd?', sv: 'Vad har hänt?', en: 'What has happened?' },
  settled: {
    nb: 'Hva gjorde dere for å løse det?',
    nn: 'Kva gjorde de for å løyse det?',
    sv: 'Vad gjorde ni för att lösa det?',
    en: 'What did you do to resolve it?',
  },
};

/** How a field is named where what it holds is read back. */
export const names: Readonly<Record<Field, Text>> = {
  kind: { nb: 'Type', nn: 'Type', sv: 'Typ', en: 'Kind' },
  said: { nb: 'Det som ble sagt', nn: 'Det som vart sagt', sv: 'Det som sades', en: 'What was said' },
  grounds: { nb: 'Begrunnelse', nn: 'Grunngjeving', sv: 'Skäl', en: 'Grounds' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', sv: 'Kontaktuppgift', en: 'Contact' },
  address: questions.address,
  onBehalfOf: questions.onBehalfOf,
  protectedIdentity: {
    nb: 'Skjermet identitet',
    nn: 'Skjerma identitet',
    sv: 'Skyddad identitet',
    en: 'Protected identity',
  },
  applies: { nb: 'Gjelder', nn: 'Gjeld', sv: 'Gäller', en: 'Applies' },
  unit: questions.unit,
  heardOn: { nb: 'Sagt', nn: 'Sagt', sv: 'Datum', en: 'Said on' },
  channel: { nb: 'Kom inn', nn: 'Kom inn', sv: 'Kom in', en: 'Came in' },
  heardBy: { nb: 'Hørt av', nn: 'Høyrt av', sv: 'Hördes av', en: 'Heard by' },
  place: { nb: 'Sted', nn: 'Stad', sv: 'Plats', en: 'Place' },
  time: { nb: 'Tidspunkt', nn: 'Tidspunkt', sv: 'Tid', en: 'Time' },
  vehicle: { nb: 'Kjøretøy', nn: 'Køyretøy', sv: 'Fordon', en: 'Vehicle' },
  wish: { nb: 'Ønske', nn: 'Ønske', sv: 'Önskemål', en: 'Wish' },
  suggestion: {
    nb: 'Forslag til forbedring',
    nn: 'Forslag til forbetring',
    sv: 'Förslag till förbättring',
    en: 'Suggestion for improvement',
  },
  answerWay: { nb: 'Ønsker svar', nn: 'Ønskjer svar', sv: 'Vill ha svar', en: 'Wants a reply' },
  citizenLanguage: { nb: 'Språk', nn: 'Språk', sv: 'Språk', en: 'Language' },
  originalAt: { nb: 'Papiret ligger', nn: 'Papiret ligg', sv: 'Papperet finns', en: 'The paper is' },
  decision: { nb: 'Vedtak', nn: 'Vedtak', sv: 'Beslut', en: 'Decision' },
  decisionNotifiedOn: { nb: 'Vedtaket kom', nn: 'Vedtaket kom', sv: 'Beslutet kom', en: 'Notified on' },
  changeWanted: { nb: 'Ønsket endring', nn: 'Ønskt endring', sv: 'Önskad ändring', en: 'Change wanted' },
  vulnerable: { nb: 'Gjelder', nn: 'Gjeld', sv: 'Gäller', en: 'Concerns' },
  about: { nb: 'Handler om', nn: 'Handlar om', sv: 'Handlar om', en: 'About' },
  employee: { nb: 'Berørt ansatt', nn: 'Tilsett som er råka', sv: 'Berörd medarbetare', en: 'Affected employee' },
  employeeName: { nb: 'Navn', nn: 'Namn', sv: 'Namn', en: 'Name' },
  inDanger: { nb: 'I fare nå', nn: 'I fare no', sv: 'I fara nu', en: 'In danger now' },
  harm: { nb: 'Skade eller fare', nn: 'Skade eller fare', sv: 'Skada eller fara', en: 'Harm or danger' },
  settled: { nb: 'Løst på stedet', nn: 'Løyst på staden', sv: 'Löst på plats', en: 'Resolved on the spot' },
};

/** Inside an empty field. */
export const hints: { readonly [F in Field]?: Text } = {
  said: {
    nb: 'Skriv med innbyggerens egne ord',
    nn: 'Skriv med orda til innbyggjaren',
    sv: 'Skriv med medborgarens egna ord',
    en: 'In the citizen’s own words',
  },
  contact: {
    nb: 'Telefon, e-post eller «anonym»',
    nn: 'Telefon, e-post eller «anonym»',
    sv: 'Telefon, e-post eller ”anonym”',
    en: 'Phone, e-mail or “anonymous”',
  },
  onBehalfOf: {
    nb: 'Navnet på den det gjelder',
    nn: 'Namnet på den det gjeld',
    sv: 'Namnet på den det gäller',
    en: 'Whose matter it is',
  },
  place: {
    nb: 'Vei, bygg eller rom',
    nn: 'Veg, bygg eller rom',
    sv: 'Väg, byggnad eller rum',
    en: 'Road, building or room',
  },
  vehicle: {
    nb: 'Bilnummer, rute eller hvordan det så ut',
    nn: 'Bilnummer, rute eller korleis det såg ut',
    sv: 'Bilnummer, linje eller hur det såg ut',
    en: 'Plate, route or what it looked like',
  },
  time: { nb: 'For eksempel 14.30', nn: 'Til dømes 14.30', sv: 'Till exempel 14.30', en: 'For example 14:30' },
  settled: {
    nb: 'For eksempel: beklaget og ga ny time',
    nn: 'Til dømes: orsaka oss og gav ny time',
    sv: 'Till exempel: bad om ursäkt och gav en ny tid',
    en: 'For example: apologised and gave a new appointment',
  },
};
/** Where the profile does not let anybody stay anonymous. */
export const contactHintNamed: Text = {
  nb: 'Telefon eller e-post',
  nn: 'Telefon eller e-post',
  sv: 'Telefon eller e-post',
  en: 'Phone or e-mail',
};

/** Beneath it where every answer is written. */
export const contactForWriting: Text = {
  nb: 'Svaret kommer skriftlig. Da trengs e-post eller postadresse, gjerne telefon også.',
  nn: 'Svaret kjem skriftleg. Då trengst e-post eller postadresse, gjerne telefon òg.',
  sv: 'Svaret kommer skriftligt. Då behövs e-post eller postadress, gärna telefon också.',
  en: 'The reply comes in writing. That takes an e-mail or postal address; a phone number is welcome too.',
};

/** A question that has to be answered before the card goes on. */
export const required: TextOf<{ question: string }> = {
  nb: ({ question }) => `${question} (må fylles ut)`,
  nn: ({ question }) => `${question} (må fyllast ut)`,
  sv: ({ question }) => `${question} (måste fyllas i)`,
  en: ({ question }) => `${question} (required)`,
};
/** A question among others, in the line that says what to look at again. */
export const labelled: TextOf<{ question: string }> = {
  nb: ({ question }) => `«${question}»`,
  nn: ({ question }) => `«${question}»`,
  sv: ({ question }) => `”${question}”`,
  en: ({ question }) => `“${question}”`,
};
/** What is said of a field that holds nothing that can be used. */
export const lookAgain: Text = {
  nb: 'Se på dette feltet en gang til.',
  nn: 'Sjå på dette feltet ein gong til.',
  sv: 'Titta på det här fältet en gång till.',
  en: 'Please look at this field again.',
};
/** In place of an entry so long that the card has no room for it beside the others. */
export const kept: TextOf<{ name: string; count: number }> = {
  nb: ({ name, count }) => `${name}: alle ${count} tegn er tatt vare på og blir med.`,
  nn: ({ name, count }) => `${name}: alle ${count} teikn er tekne vare på og blir med.`,
  sv: ({ name, count }) => `${name}: alla ${count} tecken är sparade och kommer med.`,
  en: ({ name, count }) => `${name}: all ${count} characters are kept and will be included.`,
};

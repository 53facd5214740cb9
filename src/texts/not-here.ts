/** What does not belong in this channel: asked, told the citizen, counted. */

import type { Language } from '../domain/language.ts';
import { say, type Text, type TextOf } from './say.ts';

/** The button on the first card. */
export const notHere: Text = {
  nb: 'Hører det ikke hjemme her?',
  nn: 'Høyrer det ikkje heime her?',
  sv: 'Hör det inte hemma här?',
  en: 'Does it not belong here?',
};
export const heading: Text = {
  nb: 'Hva gjelder det?',
  nn: 'Kva gjeld det?',
  sv: 'Vad gäller det?',
  en: 'What is it about?',
};
export const intro: Text = {
  nb: 'Velg det som passer, så ser du hvor det skal. Ingenting blir registrert. Det du har skrevet, står her til du er ferdig.',
  nn: 'Vel det som passar, så ser du kvar det skal. Ingenting blir registrert. Det du har skrive, står her til du er ferdig.',
  sv: 'Välj det som passar, så ser du vart det ska. Inget registreras. Det du har skrivit står kvar tills du är klar.',
  en: 'Choose what fits, and you see where it goes. Nothing is registered. What you have written stays until you are done.',
};
export const written: Text = {
  nb: 'Dette har du skrevet ned:',
  nn: 'Dette har du skrive ned:',
  sv: 'Det här har du skrivit ner:',
  en: 'You have written down:',
};
/** Above what is always written down here. */
export const stays: Text = {
  nb: 'Dette blir alltid skrevet ned',
  nn: 'Dette blir alltid skrive ned',
  sv: 'Det här skrivs alltid ner',
  en: 'This is always written down',
};
export const staysIntro: Text = {
  nb: 'Du har krysset av for noe som alltid skal skrives ned. Det kan ikke vises bort. Gå tilbake til skjemaet, og fortsett der.',
  nn: 'Du har kryssa av for noko som alltid skal skrivast ned. Det kan ikkje visast bort. Gå tilbake til skjemaet, og hald fram der.',
  sv: 'Du har kryssat för något som alltid ska skrivas ner. Det kan inte visas bort. Gå tillbaka till formuläret och fortsätt där.',
  en: 'You have ticked something that is always written down. It cannot be turned away. Go back to the form, and go on there.',
};
export const writeDown: Text = {
  nb: 'Skriv ned klagen på vedtaket',
  nn: 'Skriv ned klaga på vedtaket',
  sv: 'Skriv ner överklagandet',
  en: 'Write the appeal down',
};
export const seeWhere: Text = {
  nb: 'Se hvor klagen på vedtaket skal',
  nn: 'Sjå kvar klaga på vedtaket skal',
  sv: 'Se vart överklagandet ska',
  en: 'See where the appeal goes',
};
export const back: Text = {
  nb: 'Tilbake til skjemaet',
  nn: 'Tilbake til skjemaet',
  sv: 'Tillbaka till formuläret',
  en: 'Back to the form',
};
export const other: Text = { nb: 'Noe annet', nn: 'Noko anna', sv: 'Något annat', en: 'Something else' };
export const done: Text = {
  nb: 'Jeg har sagt det. Ferdig',
  nn: 'Eg har sagt det. Ferdig',
  sv: 'Jag har sagt det. Klart',
  en: 'I have told them. Done',
};
/** Where she may have dealt with it herself, or told the citizen. */
export const dealtWith: Text = { nb: 'Ferdig', nn: 'Ferdig', sv: 'Klart', en: 'Done' };
/** Of her own matter: nobody was told anything. */
export const read: Text = {
  nb: 'Jeg har lest det. Ferdig',
  nn: 'Eg har lese det. Ferdig',
  sv: 'Jag har läst det. Klart',
  en: 'I have read it. Done',
};
export const doneMeans: Text = {
  nb: 'Når du er ferdig, blir utkastet slettet. Det blir bare telt, uten navn og uten ord.',
  nn: 'Når du er ferdig, blir utkastet sletta. Det blir berre talt, utan namn og utan ord.',
  sv: 'När du är klar tas utkastet bort. Det räknas bara, utan namn och utan ord.',
  en: 'When you are done, the draft is deleted. It is only counted, with no names and no words.',
};
export const yourself: Text = { nb: 'Det du gjør', nn: 'Det du gjer', sv: 'Det du gör', en: 'What you do' };
/** Above where she goes with her own matter. */
export const goesThere: Text = {
  nb: 'Hit går du selv',
  nn: 'Hit går du sjølv',
  sv: 'Hit vänder du dig själv',
  en: 'This is where you go yourself',
};
/** Beneath what she does herself. */
export const tellOtherwise: Text = {
  nb: 'Hvis du ikke kan, si dette til innbyggeren',
  nn: 'Viss du ikkje kan, sei dette til innbyggjaren',
  sv: 'Om du inte kan, säg det här till medborgaren',
  en: 'If you cannot, tell the citizen this',
};
export const tellThis: Text = {
  nb: 'Si dette til innbyggeren',
  nn: 'Sei dette til innbyggjaren',
  sv: 'Säg det här till medborgaren',
  en: 'Tell the citizen this',
};

export const ended: Text = {
  nb: 'Takk. Det hører hjemme et annet sted',
  nn: 'Takk. Det høyrer heime ein annan stad',
  sv: 'Tack. Det hör hemma någon annanstans',
  en: 'Thank you. It belongs elsewhere',
};
export const endedMeans: Text = {
  nb: 'Ingenting er registrert, og utkastet er slettet. Det er telt, uten navn og uten ord.',
  nn: 'Ingenting er registrert, og utkastet er sletta. Det er talt, utan namn og utan ord.',
  sv: 'Inget är registrerat, och utkastet är borttaget. Det är räknat, utan namn och utan ord.',
  en: 'Nothing is registered, and the draft is deleted. It is counted, with no names and no words.',
};

/** Before the place, to the citizen. */
const toCitizen: TextOf<{ place: string }> = {
  nb: ({ place }) => `Takk for at du tok kontakt. Slik kommer du videre: ${place}`,
  nn: ({ place }) => `Takk for at du tok kontakt. Slik kjem du vidare: ${place}`,
  sv: ({ place }) => `Tack för att du hörde av dig. Så här kommer du vidare: ${place}`,
  en: ({ place }) => `Thank you for getting in touch. This is how to go on: ${place}`,
};

/** What is read to the citizen, in her own language. */
export function toldCitizen(place: string, language: Language): string {
  return say(toCitizen, language, { place });
}

/** In a unit's month and in reports. */
export const counted: Text = {
  nb: 'Vist til rett sted',
  nn: 'Vist til rett stad',
  sv: 'Hänvisat till rätt ställe',
  en: 'Shown the right place',
};
export const countedMeans: Text = {
  nb: 'Dette hørte hjemme et annet sted. Innbyggeren fikk vite hvor, og det er ikke med i de andre tallene.',
  nn: 'Dette høyrde heime ein annan stad. Innbyggjaren fekk vite kvar, og det er ikkje med i dei andre tala.',
  sv: 'Det här hörde hemma någon annanstans. Medborgaren fick veta vart, och det är inte med i de andra siffrorna.',
  en: 'These belonged elsewhere. The citizen was told where, and they are in none of the other figures.',
};
/** Of the whole municipality's year: how often. */
export const ownMatters: TextOf<{ times: string }> = {
  nb: ({ times }) =>
    `Ansatte som fikk vite hvor de går med en sak av sitt eget: ${times}. De er ikke med i noe annet tall.`,
  nn: ({ times }) => `Tilsette som fekk vite kvar dei går med ei eiga sak: ${times}. Dei er ikkje med i noko anna tal.`,
  sv: ({ times }) =>
    `Medarbetare som fick veta vart de vänder sig med ett eget ärende: ${times}. De är inte med i någon annan siffra.`,
  en: ({ times }) => `Employees told where to take a matter of their own: ${times}. They are in no other figure.`,
};
export const reason: Text = {
  nb: 'Hva det gjaldt',
  nn: 'Kva det galdt',
  sv: 'Vad det gällde',
  en: 'What it was about',
};
/** In “our procedure”: what is not written down, and on which button it is said. `sorts`: in a row. */
export const doesNotBelong: Text = {
  nb: 'Hører ikke hjemme her',
  nn: 'Høyrer ikkje heime her',
  sv: 'Hör inte hemma här',
  en: 'Does not belong here',
};
export const sayItThere: TextOf<{ sorts: string; button: string }> = {
  nb: ({ sorts, button }) => `${sorts}. Velg «${button}» når du logger, så ser du hvor det skal.`,
  nn: ({ sorts, button }) => `${sorts}. Vel «${button}» når du loggar, så ser du kvar det skal.`,
  sv: ({ sorts, button }) => `${sorts}. Välj ”${button}” när du loggar, så ser du vart det ska.`,
  en: ({ sorts, button }) => `${sorts}. Choose “${button}” when you log, and you see where it goes.`,
};

/** The receipt: what the reporter has in hand once it is registered. */
import type { Keeping } from '../domain/kept-words.ts';
import type { Text, TextOf } from './say.ts';

export const notSeen: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name} har ikke sett den ennå.`,
  nn: ({ name }) => `${name} har ikkje sett ho enno.`,
  sv: ({ name }) => `${name} har inte sett det än.`,
  en: ({ name }) => `${name} has not seen it yet.`,
};
export const seenBy: TextOf<{ name: string; at: string }> = {
  nb: ({ name, at }) => `Sett av ${name} ${at}.`,
  nn: ({ name, at }) => `Sett av ${name} ${at}.`,
  sv: ({ name, at }) => `Sett av ${name} ${at}.`,
  en: ({ name, at }) => `Seen by ${name} on ${at}.`,
};
export const awaitingApproval: Text = {
  nb: 'Løst på stedet. Innbyggeren får en kort bekreftelse når lederen har godkjent den.',
  nn: 'Løyst på staden. Innbyggjaren får ei kort stadfesting når leiaren har godkjent ho.',
  sv: 'Löst på plats. Medborgaren får en kort bekräftelse när chefen har godkänt den.',
  en: 'Resolved on the spot. The citizen gets a short confirmation once the manager has approved it.',
};
export const hersUntilSeen: Text = {
  nb: 'Til lederen der har sett saken, er det du som sørger for at den kommer fram.',
  nn: 'Til leiaren der har sett saka, er det du som syter for at ho kjem fram.',
  sv: 'Tills chefen där har sett ärendet är det du som ser till att det kommer fram.',
  en: 'Until the manager there has seen the case, you are the one who makes sure that it arrives.',
};
export const toldThere: TextOf<{ at: string }> = {
  nb: ({ at }) => `Du sa fra der ${at}.`,
  nn: ({ at }) => `Du sa frå der ${at}.`,
  sv: ({ at }) => `Du sade till där ${at}.`,
  en: ({ at }) => `You told them on ${at}.`,
};
/** Above what its reader keeps, where another board has the case without its words. */
export const keepsWords: Text = {
  nb: 'Den som har saken nå, hører til en annen nemnd og ser bare de nøytrale delene. Det som ble sagt, tar du vare på.',
  nn: 'Den som har saka no, høyrer til ei anna nemnd og ser berre dei nøytrale delane. Det som vart sagt, tek du vare på.',
  sv: 'Den som har ärendet nu hör till en annan nämnd och ser bara de neutrala delarna. Det som sades finns kvar hos dig.',
  en: 'Whoever has the case now belongs to another board and sees only the neutral parts. You keep what was said.',
};
export const keeping: Readonly<Record<Keeping, Text>> = {
  asks: {
    nb: 'Spør innbyggeren om det kan gis videre.',
    nn: 'Spør innbyggjaren om det kan givast vidare.',
    sv: 'Fråga medborgaren om det får lämnas vidare.',
    en: 'Ask the citizen whether it may be handed over.',
  },
  refused: {
    nb: 'Innbyggeren har ikke sagt ja, eller kunne ikke nås. Kommer det et ja senere, kan du gi det videre da.',
    nn: 'Innbyggjaren har ikkje sagt ja, eller kunne ikkje nåast. Kjem det eit ja seinare, kan du gi det vidare då.',
    sv: 'Medborgaren har inte sagt ja eller gick inte att nå. Kommer det ett ja senare kan du lämna det vidare då.',
    en: 'The citizen has not agreed, or could not be reached. If a yes comes later, you can hand it over then.',
  },
  keeps: {
    nb: 'Ingen vet hvordan innbyggeren kan nås, så det blir hos deg.',
    nn: 'Ingen veit korleis innbyggjaren kan nåast, så det blir hos deg.',
    sv: 'Ingen vet hur medborgaren kan nås, så det stannar hos dig.',
    en: 'Nobody knows how to reach the citizen, so it stays with you.',
  },
};
export const consentGiven: Text = {
  nb: 'Har sagt ja: gi det videre',
  nn: 'Har sagt ja: gi det vidare',
  sv: 'Har sagt ja: lämna det vidare',
  en: 'Has agreed: hand it over',
};
export const consentNotGiven: Text = {
  nb: 'Nei, eller kan ikke nås',
  nn: 'Nei, eller kan ikkje nåast',
  sv: 'Nej, eller går inte att nå',
  en: 'No, or cannot be reached',
};
export const awaitingEntry: Text = {
  nb: 'Løst på stedet. Lederen fører det inn, og da er saken avsluttet.',
  nn: 'Løyst på staden. Leiaren fører det inn, og då er saka avslutta.',
  sv: 'Löst på plats. Chefen för in det, och då är ärendet avslutat.',
  en: 'Resolved on the spot. The manager enters it, and then the case is closed.',
};
export const closedOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Løst på stedet og avsluttet ${day}.`,
  nn: ({ day }) => `Løyst på staden og avslutta ${day}.`,
  sv: ({ day }) => `Löst på plats och avslutat ${day}.`,
  en: ({ day }) => `Resolved on the spot and closed on ${day}.`,
};
export const missing: TextOf<{ what: string }> = {
  nb: ({ what }) => `Mangler: ${what}.`,
  nn: ({ what }) => `Manglar: ${what}.`,
  sv: ({ what }) => `Saknas: ${what}.`,
  en: ({ what }) => `Still missing: ${what}.`,
};
export const complete: Text = {
  nb: 'Fyll ut det som mangler',
  nn: 'Fyll ut det som manglar',
  sv: 'Fyll i det som saknas',
  en: 'Fill in what is missing',
};
export const sensitive: TextOf<{ place: string; number: string }> = {
  nb: ({ place, number }) =>
    `Det sensitive hører ikke hjemme her. Rett sted er ${place}. Oppgi saksnummer ${number} der.`,
  nn: ({ place, number }) =>
    `Det sensitive høyrer ikkje heime her. Rett stad er ${place}. Oppgi saksnummer ${number} der.`,
  sv: ({ place, number }) =>
    `Det känsliga hör inte hemma här. Rätt ställe är ${place}. Uppge ärendenummer ${number} där.`,
  en: ({ place, number }) =>
    `What is sensitive does not belong here. The right place is ${place}. Give case number ${number} there.`,
};
/** The language of the text is said where it is not the reader's own. */
export const forCitizen: Text = {
  nb: 'Si dette til innbyggeren',
  nn: 'Sei dette til innbyggjaren',
  sv: 'Säg det här till medborgaren',
  en: 'Tell the citizen this',
};
export const forCitizenIn: TextOf<{ language: string }> = {
  nb: ({ language }) => `Si dette til innbyggeren (${language})`,
  nn: ({ language }) => `Sei dette til innbyggjaren (${language})`,
  sv: ({ language }) => `Säg det här till medborgaren (${language})`,
  en: ({ language }) => `Tell the citizen this (${language})`,
};
export const canCopy: Text = {
  nb: 'Les det opp, eller kopier det til en e-post eller et brev.',
  nn: 'Les det opp, eller kopier det til ein e-post eller eit brev.',
  sv: 'Läs upp det, eller kopiera det till ett mejl eller brev.',
  en: 'Read it aloud, or copy it into an e-mail or a letter.',
};
export const whatWasWritten: Text = {
  nb: 'Se det som ble skrevet',
  nn: 'Sjå det som vart skrive',
  sv: 'Se det som skrevs',
  en: 'See what was written',
};
export const correctOrAdd: Text = {
  nb: 'Rett eller legg til',
  nn: 'Rett eller legg til',
  sv: 'Rätta eller lägg till',
  en: 'Correct or add',
};
export const sortQuestion: Text = { nb: 'Hva er det?', nn: 'Kva er det?', sv: 'Vad är det?', en: 'What is it?' };
export const noteSorts: Readonly<Record<'correction' | 'addition', Text>> = {
  addition: { nb: 'Noe mer', nn: 'Noko meir', sv: 'Något mer', en: 'Something more' },
  correction: { nb: 'En rettelse', nn: 'Ei retting', sv: 'En rättelse', en: 'A correction' },
};
export const noteQuestion: Text = {
  nb: 'Hva vil du rette eller legge til?',
  nn: 'Kva vil du rette eller legge til?',
  sv: 'Vad vill du rätta eller lägga till?',
  en: 'What do you want to correct or add?',
};
export const saveNote: Text = {
  nb: 'Lagre i saken',
  nn: 'Lagre i saka',
  sv: 'Spara i ärendet',
  en: 'Save in the case',
};
export const notesHeading: Text = {
  nb: 'Lagt til senere',
  nn: 'Lagt til seinare',
  sv: 'Tillagt senare',
  en: 'Added later',
};

/** Above what she is asked. */
export const askedBy: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name} spør deg`,
  nn: ({ name }) => `${name} spør deg`,
  sv: ({ name }) => `${name} frågar dig`,
  en: ({ name }) => `${name} asks you`,
};
export const replyQuestion: Text = {
  nb: 'Svaret ditt til den som har saken',
  nn: 'Svaret ditt til den som har saka',
  sv: 'Ditt svar till den som har ärendet',
  en: 'Your reply to whoever has the case',
};
export const replyGive: Text = { nb: 'Send svaret', nn: 'Send svaret', sv: 'Skicka svaret', en: 'Send the reply' };

/** The first card: what was said. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = {
  nb: 'Skriv ned det du fikk høre',
  nn: 'Skriv ned det du fekk høyre',
  sv: 'Skriv ner det du fick höra',
  en: 'Write down what you heard',
};
export const guide: Text = {
  nb: 'Huskelapp: slik tar du imot',
  nn: 'Hugselapp: slik tek du imot',
  sv: 'Fickminne: så tar du emot',
  en: 'Pocket guide: how to listen',
};
export const moreContact: Text = {
  nb: 'Adresse eller skjermet identitet',
  nn: 'Adresse eller skjerma identitet',
  sv: 'Adress eller skyddad identitet',
  en: 'Address or protected identity',
};
export const protectedYes: Text = {
  nb: 'Ja. Ikke lagre noen kontakt.',
  nn: 'Ja. Ikkje lagre nokon kontakt.',
  sv: 'Ja. Spara ingen kontaktuppgift.',
  en: 'Yes. Store no contact.',
};
export const sensitive: TextOf<{ place: string; field: string }> = {
  nb: ({ place, field }) =>
    `Er noe sensitivt, skriv det ikke her. La feltet «${field}» stå tomt, så blir saken fulgt opp likevel. Rett sted er ${place}.`,
  nn: ({ place, field }) =>
    `Er noko sensitivt, skriv det ikkje her. La feltet «${field}» stå tomt, så blir saka følgd opp likevel. Rett stad er ${place}.`,
  sv: ({ place, field }) =>
    `Är något känsligt, skriv det inte här. Lämna fältet ”${field}” tomt, så följs ärendet upp ändå. Rätt ställe är ${place}.`,
  en: ({ place, field }) =>
    `If something is sensitive, do not write it here. Leave “${field}” empty; the case is followed up all the same. The right place is ${place}.`,
};
/** Above the units to choose among, where the draft's own has ended. `now`: what became of it. */
export const unitBecame: TextOf<{ unit: string; day: string; now: string }> = {
  nb: ({ unit, day, now }) => `${unit} hadde siste dag ${day}. Nå er det ${now}.`,
  nn: ({ unit, day, now }) => `${unit} hadde siste dag ${day}. No er det ${now}.`,
  sv: ({ unit, day, now }) => `${unit} hade sin sista dag ${day}. Nu är det ${now}.`,
  en: ({ unit, day, now }) => `The last day of ${unit} was ${day}. Now it is ${now}.`,
};
export const heardInItsDays: TextOf<{ unit: string; now: string }> = {
  nb: ({ unit }) => `Det du hørte til og med den dagen, telles for ${unit}.`,
  nn: ({ unit }) => `Det du høyrde til og med den dagen, blir talt for ${unit}.`,
  sv: ({ unit }) => `Det du hörde till och med den dagen räknas för ${unit}.`,
  en: ({ unit }) => `What you heard up to that day is counted for ${unit}.`,
};
export const heard: TextOf<{ day: string }> = {
  nb: ({ day }) => `hørt ${day}`,
  nn: ({ day }) => `høyrt ${day}`,
  sv: ({ day }) => `hördes ${day}`,
  en: ({ day }) => `heard ${day}`,
};
export const change: Text = {
  nb: 'Endre eller legg til mer',
  nn: 'Endre eller legg til meir',
  sv: 'Ändra eller lägg till mer',
  en: 'Change or add more',
};
export const settled: Text = {
  nb: 'Løst på stedet',
  nn: 'Løyst på staden',
  sv: 'Löst på plats',
  en: 'Resolved on the spot',
};
/** Beside what was done, before it is refused. */
export const notOfDecision: Text = {
  nb: 'En klage på vedtak kan ikke løses her. Den skrives alltid ned.',
  nn: 'Ei klage på vedtak kan ikkje løysast her. Ho blir alltid skriven ned.',
  sv: 'Ett överklagande av ett beslut kan inte lösas här.',
  en: 'An appeal against a formal decision cannot be resolved here.',
};
export const registerSettled: Text = {
  nb: 'Registrer som løst',
  nn: 'Registrer som løyst',
  sv: 'Registrera som löst',
  en: 'Register as resolved',
};
export const atOnce: TextOf<{ names: string }> = {
  nb: ({ names }) => `Registreres med én gang når du trykker «Neste»: ${names}.`,
  nn: ({ names }) => `Blir registrert med ein gong når du trykkjer «Neste»: ${names}.`,
  sv: ({ names }) => `Registreras direkt när du trycker på ”Nästa”: ${names}.`,
  en: ({ names }) => `Registered at once when you press “Next”: ${names}.`,
};
/** Above what was copied from the case that is split. */
export const splits: TextOf<{ number: string }> = {
  nb: ({ number }) => `En ny sak ut av sak ${number}. La det stå som hører til her, og ta bort resten.`,
  nn: ({ number }) => `Ei ny sak ut av sak ${number}. La det stå som høyrer til her, og ta bort resten.`,
  sv: ({ number }) => `Ett nytt ärende ur ärende ${number}. Låt det stå kvar som hör hit, och ta bort resten.`,
  en: ({ number }) => `A new case out of case ${number}. Keep what belongs here, and take away the rest.`,
};

/** A unit's month in its channel. */
import type { Text, TextOf } from './say.ts';

export const changed: Text = {
  nb: 'Dette endret vi',
  nn: 'Dette endra vi',
  sv: 'Det här ändrade vi',
  en: 'What we changed',
};
export const learned: Text = {
  nb: 'Dette lærte vi',
  nn: 'Dette lærte vi',
  sv: 'Det här lärde vi oss',
  en: 'What we learned',
};
export const praise: Text = { nb: 'Ros', nn: 'Ros', sv: 'Beröm', en: 'Praise' };
export const question: Text = { nb: 'Til møtet', nn: 'Til møtet', sv: 'Till mötet', en: 'For the meeting' };
export const more: Text = {
  nb: 'Mer om måneden',
  nn: 'Meir om månaden',
  sv: 'Mer om månaden',
  en: 'More about the month',
};
/** On a lock screen, and in the list of a channel. */
export const inShort: TextOf<{ unit: string; month: string; number: string }> = {
  nb: ({ unit, month, number }) => `Månedsoversikt for ${month}, ${unit}: ${number} kom inn`,
  nn: ({ unit, month, number }) => `Månadsoversyn for ${month}, ${unit}: ${number} kom inn`,
  sv: ({ unit, month, number }) => `Månadssammanställning för ${month}, ${unit}: ${number} kom in`,
  en: ({ unit, month, number }) => `Monthly summary for ${month}, ${unit}: ${number} received`,
};
export const none: Text = { nb: 'ingenting', nn: 'ingenting', sv: 'inget', en: 'nothing' };
export const nothing: TextOf<{ month: string }> = {
  nb: ({ month }) => `Vi fikk ingen tilbakemeldinger i ${month}.`,
  nn: ({ month }) => `Vi fekk ingen tilbakemeldingar i ${month}.`,
  sv: ({ month }) => `Vi fick inga synpunkter i ${month}.`,
  en: ({ month }) => `We received no feedback in ${month}.`,
};
export const maybe: Text = {
  nb: 'Det kan bety at alt gikk bra, eller at det ikke ble skrevet ned.',
  nn: 'Det kan bety at alt gjekk bra, eller at det ikkje vart skrive ned.',
  sv: 'Det kan betyda att allt gick bra, eller att det inte skrevs ner.',
  en: 'Perhaps all went well, or nobody wrote it down.',
};
export const howToHear: Text = {
  nb: 'Slik hører vi mer: spør «Hva kunne vi gjort bedre?», og skriv «logg» til meg når noen sier noe til deg.',
  nn: 'Slik høyrer vi meir: spør «Kva kunne vi gjort betre?», og skriv «logg» til meg når nokon seier noko til deg.',
  sv: 'Så hör vi mer: fråga ”Vad kunde vi ha gjort bättre?”, och skriv ”logga” till mig när någon säger något till dig.',
  en: 'How to hear more: ask “What could we have done better?”, and write “log” to me when someone tells you something.',
};
export const corrected: Text = {
  nb: 'Rettet etter at den ble lagt ut',
  nn: 'Retta etter at det vart lagt ut',
  sv: 'Rättad efter att den lades ut',
  en: 'Corrected after it was posted',
};

/** What any card may say. */
import type { Text, TextOf } from './say.ts';

/** The number and no more: it stands on a phone's lock screen. */
export const caseNumber: TextOf<{ number: string }> = {
  nb: ({ number }) => `Sak ${number}`,
  nn: ({ number }) => `Sak ${number}`,
  sv: ({ number }) => `Ärende ${number}`,
  en: ({ number }) => `Case ${number}`,
};
/** On a device that can't show the card. */
export const cannotShow: TextOf<{ what: string }> = {
  nb: ({ what }) => `${what}. Åpne Teams på en nyere enhet for å se kortet.`,
  nn: ({ what }) => `${what}. Opne Teams på ei nyare eining for å sjå kortet.`,
  sv: ({ what }) => `${what}. Öppna Teams på en nyare enhet för att se kortet.`,
  en: ({ what }) => `${what}. Open Teams on a newer device to see the card.`,
};
export const shortened: Text = {
  nb: 'Kortet har ikke plass til alt, så lange tekster er kuttet. Alt er tatt vare på i saken.',
  nn: 'Kortet har ikkje plass til alt, så lange tekstar er kutta. Alt er teke vare på i saka.',
  sv: 'Kortet rymmer inte allt, så långa texter är avkortade. Allt finns kvar i ärendet.',
  en: 'There is not room for everything here, so long texts are cut. All of it is kept with the case.',
};
export const cancel: Text = { nb: 'Avbryt', nn: 'Avbryt', sv: 'Avbryt', en: 'Cancel' };
export const next: Text = { nb: 'Neste', nn: 'Neste', sv: 'Nästa', en: 'Next' };
export const tryAgain: Text = { nb: 'Prøv igjen', nn: 'Prøv igjen', sv: 'Försök igen', en: 'Try again' };
export const registerNow: Text = {
  nb: 'Registrer nå, fullfør senere',
  nn: 'Registrer no, fullfør seinare',
  sv: 'Registrera nu, komplettera senare',
  en: 'Register now, complete later',
};
/** The same, where what is being completed is registered already. */
export const saveNow: Text = {
  nb: 'Lagre nå, fullfør senere',
  nn: 'Lagre no, fullfør seinare',
  sv: 'Spara nu, komplettera senare',
  en: 'Save now, complete later',
};
export const completing: TextOf<{ number: string }> = {
  nb: ({ number }) => `Gjør sak ${number} ferdig`,
  nn: ({ number }) => `Gjer sak ${number} ferdig`,
  sv: ({ number }) => `Komplettera ärende ${number}`,
  en: ({ number }) => `Complete case ${number}`,
};
export const whoHasIt: TextOf<{ name: string; capacity: string }> = {
  nb: ({ name, capacity }) => `${name} (${capacity}) har saken.`,
  nn: ({ name, capacity }) => `${name} (${capacity}) har saka.`,
  sv: ({ name, capacity }) => `${name} (${capacity}) har ärendet.`,
  en: ({ name, capacity }) => `${name} (${capacity}) has the case.`,
};
/** Above the numbers to ring. */
export const emergencyFirst: Text = {
  nb: 'Er noen i fare nå? Ring først',
  nn: 'Er nokon i fare no? Ring først',
  sv: 'Är någon i fara nu? Ring först',
  en: 'Is anyone in danger now? Call first',
};
export const yourDuty: Text = {
  nb: 'Dette må du selv gjøre',
  nn: 'Dette må du sjølv gjere',
  sv: 'Det här måste du själv göra',
  en: 'What you yourself must do',
};
export const lawHeading: Text = {
  nb: 'Dette krever loven',
  nn: 'Dette krev lova',
  sv: 'Det här kräver lagen',
  en: 'What the law requires',
};
/** Above where what is sensitive goes: the municipality's own arrangement, and no law's. */
export const sensitiveHeading: Text = {
  nb: 'Det som er sensitivt',
  nn: 'Det som er sensitivt',
  sv: 'Det som är känsligt',
  en: 'What is sensitive',
};
/** What the municipality's own procedure has the employee say. */
export const tellThem: TextOf<{ words: string }> = {
  nb: ({ words }) => `Si til innbyggeren: ${words}`,
  nn: ({ words }) => `Sei til innbyggjaren: ${words}`,
  sv: ({ words }) => `Säg till medborgaren: ${words}`,
  en: ({ words }) => `Tell the citizen: ${words}`,
};

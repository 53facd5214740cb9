/** What somebody has registered. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = { nb: 'Mine saker', nn: 'Mine saker', sv: 'Mina ärenden', en: 'My cases' };
export const reportedByYou: Text = {
  nb: 'Det du har registrert, det nyeste først.',
  nn: 'Det du har registrert, det nyaste først.',
  sv: 'Det du har registrerat, det nyaste först.',
  en: 'What you have registered, the newest first.',
};
export const none: Text = {
  nb: 'Du har ikke registrert noe ennå. Når noen sier noe til deg, så trykk «Logg».',
  nn: 'Du har ikkje registrert noko enno. Når nokon seier noko til deg, så trykk «Logg».',
  sv: 'Du har inte registrerat något än. När någon säger något till dig, tryck på ”Logga”.',
  en: 'You have not registered anything yet. When someone tells you something, press “Log”.',
};
export const noneHere: Text = {
  nb: 'Her er det ikke flere.',
  nn: 'Her er det ikkje fleire.',
  sv: 'Här finns inga fler.',
  en: 'There are no more here.',
};
export const heardOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Sagt ${day}`,
  nn: ({ day }) => `Sagt ${day}`,
  sv: ({ day }) => `Sades ${day}`,
  en: ({ day }) => `Said on ${day}`,
};
/** To whoever may not know more than the dates: in writing or not is more. */
export const cameInOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Kom inn ${day}`,
  nn: ({ day }) => `Kom inn ${day}`,
  sv: ({ day }) => `Kom in ${day}`,
  en: ({ day }) => `Came in on ${day}`,
};
/** Of what came in writing. */
export const receivedOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Mottatt ${day}`,
  nn: ({ day }) => `Motteken ${day}`,
  sv: ({ day }) => `Inkom ${day}`,
  en: ({ day }) => `Received on ${day}`,
};
export const open: TextOf<{ number: string }> = {
  nb: ({ number }) => `Åpne sak ${number}`,
  nn: ({ number }) => `Opne sak ${number}`,
  sv: ({ number }) => `Öppna ärende ${number}`,
  en: ({ number }) => `Open case ${number}`,
};
export const seen: Text = { nb: 'sett', nn: 'sett', sv: 'sett', en: 'seen' };
export const notSeen: Text = { nb: 'ikke sett ennå', nn: 'ikkje sett enno', sv: 'inte sett än', en: 'not seen yet' };
export const missing: Text = { nb: 'noe mangler', nn: 'noko manglar', sv: 'något saknas', en: 'something is missing' };
export const aboutYou: Text = {
  nb: 'Denne handler om deg: du ser nummer og datoer.',
  nn: 'Denne handlar om deg: du ser nummer og datoar.',
  sv: 'Det här handlar om dig: du ser nummer och datum.',
  en: 'This one is about you: you see its number and dates.',
};
export const newer: Text = { nb: 'Nyere', nn: 'Nyare', sv: 'Nyare', en: 'Newer' };
export const older: Text = { nb: 'Eldre', nn: 'Eldre', sv: 'Äldre', en: 'Older' };
export const unreadable: TextOf<{ count: number }> = {
  nb: ({ count }) =>
    count === 1
      ? 'Én sak kan ikke vises akkurat nå. Den er ikke borte; si fra til koordinatoren.'
      : `${count} saker kan ikke vises akkurat nå. De er ikke borte; si fra til koordinatoren.`,
  nn: ({ count }) =>
    count === 1
      ? 'Éi sak kan ikkje visast akkurat no. Ho er ikkje borte; sei frå til koordinatoren.'
      : `${count} saker kan ikkje visast akkurat no. Dei er ikkje borte; sei frå til koordinatoren.`,
  sv: ({ count }) =>
    count === 1
      ? 'Ett ärende kan inte visas just nu. Det är inte borta; säg till samordnaren.'
      : `${count} ärenden kan inte visas just nu. De är inte borta; säg till samordnaren.`,
  en: ({ count }) =>
    count === 1
      ? 'One case cannot be shown just now. It is not lost; please tell the coordinator.'
      : `${count} cases cannot be shown just now. They are not lost; please tell the coordinator.`,
};

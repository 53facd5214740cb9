/** The second card: what an answer on the first calls for. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = {
  nb: 'Litt mer om saken',
  nn: 'Litt meir om saka',
  sv: 'Lite mer om ärendet',
  en: 'A little more about it',
};
export const back: Text = { nb: 'Tilbake', nn: 'Tilbake', sv: 'Tillbaka', en: 'Back' };
export const inDangerYes: Text = {
  nb: 'Ja. Gi lederen beskjed med en gang.',
  nn: 'Ja. Gi leiaren beskjed med ein gong.',
  sv: 'Ja. Meddela chefen direkt.',
  en: 'Yes. Tell the manager at once.',
};
export const inDangerNo: Text = {
  nb: 'Nei, ikke nå.',
  nn: 'Nei, ikkje no.',
  sv: 'Nej, inte nu.',
  en: 'No, not now.',
};
export const aboutPerson: Text = {
  nb: 'Den det handler om, får aldri se saken.',
  nn: 'Den det handlar om, får aldri sjå saka.',
  sv: 'Den som det handlar om får aldrig se ärendet.',
  en: 'The person it is about never sees the case.',
};
/** The same of praise: its words, and nothing else of the case. */
export const praisedPerson: Text = {
  nb: 'Den som får ros, får vite det, og det får lederen også. Velg navnet i listen, så når rosen fram.',
  nn: 'Den som får ros, får vite det, og det får leiaren òg. Vel namnet i lista, så når rosen fram.',
  sv: 'Den som får beröm får veta det, och det får chefen också. Välj namnet i listan, så når berömmet fram.',
  en: 'Whoever is praised is told, and so is the manager. Choose the name in the list, so that the praise arrives.',
};
export const managerIs: TextOf<{ name: string }> = {
  nb: ({ name }) => `Lederen for enheten er ${name}.`,
  nn: ({ name }) => `Leiaren for eininga er ${name}.`,
  sv: ({ name }) => `Chef för enheten är ${name}.`,
  en: ({ name }) => `The unit’s manager is ${name}.`,
};
export const sensitive: TextOf<{ place: string }> = {
  nb: ({ place }) => `Skriv ikke det sensitive her. Rett sted er ${place}.`,
  nn: ({ place }) => `Skriv ikkje det sensitive her. Rett stad er ${place}.`,
  sv: ({ place }) => `Skriv inte det känsliga här. Rätt ställe är ${place}.`,
  en: ({ place }) => `Do not write what is sensitive here. The right place is ${place}.`,
};
/** The unit, of an appeal: it goes to whoever decided. */
export const decidedBy: Text = {
  nb: 'Hvilken enhet gjorde vedtaket?',
  nn: 'Kva eining gjorde vedtaket?',
  sv: 'Vilken enhet fattade beslutet?',
  en: 'Which unit made the decision?',
};

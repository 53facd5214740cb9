/** The reviews that are one's to hold, and the improvement register. */
import type { Text, TextOf } from './say.ts';

export const title: Text = { nb: 'Gjennomganger', nn: 'Gjennomgangar', sv: 'Genomgångar', en: 'Reviews' };
export const none: Text = {
  nb: 'Du har ingen gjennomgang å holde nå.',
  nn: 'Du har ingen gjennomgang å halde no.',
  sv: 'Du har ingen genomgång att hålla nu.',
  en: 'You have no review to hold now.',
};
export const next: TextOf<{ day: string }> = {
  nb: ({ day }) => `De neste begynner ${day}.`,
  nn: ({ day }) => `Dei neste byrjar ${day}.`,
  sv: ({ day }) => `Nästa börjar ${day}.`,
  en: ({ day }) => `The next ones begin on ${day}.`,
};
export const by: TextOf<{ day: string }> = {
  nb: ({ day }) => `holdes innen ${day}`,
  nn: ({ day }) => `haldast innan ${day}`,
  sv: ({ day }) => `hålls senast ${day}`,
  en: ({ day }) => `hold it by ${day}`,
};
export const held: TextOf<{ day: string }> = {
  nb: ({ day }) => `holdt ${day}`,
  nn: ({ day }) => `halden ${day}`,
  sv: ({ day }) => `hållen ${day}`,
  en: ({ day }) => `held on ${day}`,
};

export const register: Text = { nb: 'Forbedringer', nn: 'Forbetringar', sv: 'Förbättringar', en: 'Improvements' };
export const registerIntro: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'Ett tiltak som er avtalt.' : `${count} tiltak som er avtalt.`),
  nn: ({ count }) => (count === 1 ? 'Eitt tiltak som er avtalt.' : `${count} tiltak som er avtalte.`),
  sv: ({ count }) => (count === 1 ? 'En åtgärd är bestämd.' : `${count} åtgärder är bestämda.`),
  en: ({ count }) => (count === 1 ? 'One measure agreed.' : `${count} measures agreed.`),
};
export const registerEmpty: Text = {
  nb: 'Ingen tiltak er avtalt ennå.',
  nn: 'Ingen tiltak er avtalte enno.',
  sv: 'Inga åtgärder är bestämda än.',
  en: 'No measures are agreed yet.',
};
/** To whoever looks after no unit: these are hers alone. */
export const registerOwn: TextOf<{ count: number }> = {
  nb: ({ count }) =>
    `${count === 0 ? 'Du har ingen tiltak' : count === 1 ? 'Du har ett tiltak' : `Du har ${count} tiltak`}. Enhetens tiltak ser lederen.`,
  nn: ({ count }) =>
    `${count === 0 ? 'Du har ingen tiltak' : count === 1 ? 'Du har eitt tiltak' : `Du har ${count} tiltak`}. Tiltaka til eininga ser leiaren.`,
  sv: ({ count }) =>
    `${count === 0 ? 'Du har inga åtgärder' : count === 1 ? 'Du har en åtgärd' : `Du har ${count} åtgärder`}. Enhetens åtgärder ser chefen.`,
  en: ({ count }) =>
    `${count === 0 ? 'You have no measures' : count === 1 ? 'You have one measure' : `You have ${count} measures`}. The unit’s measures are seen by its manager.`,
};
export const whoAndWhen: TextOf<{ unit: string; name: string; day: string }> = {
  nb: ({ unit, name, day }) => `${unit} · ${name}, innen ${day}`,
  nn: ({ unit, name, day }) => `${unit} · ${name}, innan ${day}`,
  sv: ({ unit, name, day }) => `${unit} · ${name}, senast ${day}`,
  en: ({ unit, name, day }) => `${unit} · ${name}, by ${day}`,
};
export const overdue: Text = { nb: 'Frist overskredet', nn: 'Over fristen', sv: 'Försenad', en: 'Overdue' };
export const open: Text = { nb: 'Ikke gjort ennå', nn: 'Ikkje gjort enno', sv: 'Inte gjord än', en: 'Not done yet' };
export const doneOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Gjort ${day}`,
  nn: ({ day }) => `Gjort ${day}`,
  sv: ({ day }) => `Gjord ${day}`,
  en: ({ day }) => `Done on ${day}`,
};
export const fromReview: TextOf<{ day: string }> = {
  nb: ({ day }) => `fra gjennomgangen ${day}`,
  nn: ({ day }) => `frå gjennomgangen ${day}`,
  sv: ({ day }) => `från genomgången ${day}`,
  en: ({ day }) => `from the review of ${day}`,
};
/** Not held yet. */
export const fromOpenReview: Text = {
  nb: 'fra gjennomgangen',
  nn: 'frå gjennomgangen',
  sv: 'från genomgången',
  en: 'from the review',
};
export const changed: Text = {
  nb: 'Dette er endret',
  nn: 'Dette er endra',
  sv: 'Det här har ändrats',
  en: 'What changed',
};

/** Of a complaint about a formal decision: which it is, when the citizen had notice of it, and what she wants changed. */
import type { TextOf } from '../say.ts';

export const which: TextOf<{ decision: string }> = {
  nb: ({ decision }) => `Klagen gjelder dette vedtaket: ${decision}`,
  nn: ({ decision }) => `Klaga gjeld dette vedtaket: ${decision}`,
  sv: ({ decision }) => `Överklagandet gäller det här beslutet: ${decision}`,
  en: ({ decision }) => `The appeal concerns this decision: ${decision}`,
};
export const notified: TextOf<{ day: string }> = {
  nb: ({ day }) => `Du fikk vite om det ${day}.`,
  nn: ({ day }) => `Du fekk vite om det ${day}.`,
  sv: ({ day }) => `Du fick veta det ${day}.`,
  en: ({ day }) => `You were told of it on ${day}.`,
};
export const change: TextOf<{ change: string }> = {
  nb: ({ change }) => `Dette vil du ha endret: ${change}`,
  nn: ({ change }) => `Dette vil du ha endra: ${change}`,
  sv: ({ change }) => `Det här vill du ha ändrat: ${change}`,
  en: ({ change }) => `This is what you want changed: ${change}`,
};

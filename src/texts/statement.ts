/** What was heard, read back: who can be reached how, and what nobody said. */
import type { Text } from './say.ts';

export const anonymous: Text = { nb: 'anonym', nn: 'anonym', sv: 'anonym', en: 'anonymous' };
export const protectedIdentity: Text = {
  nb: 'skjermet identitet, ingen kontakt lagret',
  nn: 'skjerma identitet, ingen kontakt lagra',
  sv: 'skyddad identitet, ingen kontaktuppgift sparad',
  en: 'protected identity, no contact stored',
};
export const contactNotAsked: Text = {
  nb: 'ikke spurt om ennå',
  nn: 'ikkje spurt om enno',
  sv: 'inte frågat om än',
  en: 'not asked yet',
};
export const nothingSaid: Text = {
  nb: 'Ingenting er skrevet her.',
  nn: 'Ingenting er skrive her.',
  sv: 'Ingenting är skrivet här.',
  en: 'Nothing is written here.',
};
export const dangerNow: Text = {
  nb: 'Noen er i fare nå',
  nn: 'Nokon er i fare no',
  sv: 'Någon är i fara nu',
  en: 'Someone is in danger now',
};

/** The card to whoever is praised. */
import type { Text, TextOf } from './say.ts';

export const title: Text = {
  nb: 'Du har fått ros',
  nn: 'Du har fått ros',
  sv: 'Du har fått beröm',
  en: 'You were praised',
};
export const said: Text = { nb: 'Dette ble sagt', nn: 'Dette vart sagt', sv: 'Det här sades', en: 'This was said' };
export const thanks: TextOf<{ name: string }> = {
  nb: ({ name }) => `Takk for det du gjør. Hilsen ${name}`,
  nn: ({ name }) => `Takk for det du gjer. Helsing ${name}`,
  sv: ({ name }) => `Tack för det du gör. Hälsningar ${name}`,
  en: ({ name }) => `Thank you for what you do. Regards, ${name}`,
};

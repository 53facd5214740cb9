/** What has been done with an open case, for a register: by whom is said by her part in it, never by name. */
import type { Text, TextOf } from '../say.ts';

export const confirmed: Text = { nb: 'bekreftet', nn: 'stadfesta', sv: 'bekräftat', en: 'acknowledged' };
export const byManager: Text = {
  nb: 'behandles av lederen',
  nn: 'blir behandla av leiaren',
  sv: 'handläggs av chefen',
  en: 'handled by the manager',
};
export const byHandler: Text = {
  nb: 'behandles av en saksbehandler',
  nn: 'blir behandla av ein saksbehandlar',
  sv: 'handläggs av en handläggare',
  en: 'handled by a handler',
};
export const byNobody: Text = {
  nb: 'venter på saksbehandler',
  nn: 'ventar på saksbehandlar',
  sv: 'väntar på handläggare',
  en: 'awaiting a handler',
};
export const answered: TextOf<{ outcome: string }> = {
  nb: ({ outcome }) => `besvart: ${outcome}`,
  nn: ({ outcome }) => `svart på: ${outcome}`,
  sv: ({ outcome }) => `besvarat: ${outcome}`,
  en: ({ outcome }) => `answered: ${outcome}`,
};
export const found: TextOf<{ outcome: string }> = {
  nb: ({ outcome }) => `undersøkt: ${outcome}`,
  nn: ({ outcome }) => `undersøkt: ${outcome}`,
  sv: ({ outcome }) => `utrett: ${outcome}`,
  en: ({ outcome }) => `looked into: ${outcome}`,
};

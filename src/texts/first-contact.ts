/** Where a municipality advises people to talk to whoever it concerns before anything is written down. */
import type { Text } from './say.ts';

export const firstContact: Text = {
  nb: 'Direkte kontakt først',
  nn: 'Direkte kontakt først',
  sv: 'Direkt kontakt först',
  en: 'Direct contact first',
};

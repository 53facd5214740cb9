/** Granälvs kommun, which does not exist, has borrowed Kramfors's guideline. */
import { fileURLToPath } from 'node:url';
import { person } from '../../invented.ts';
import type { Story } from '../../story.ts';
import { elsewhere } from './elsewhere.ts';
import { filledIn } from './filled-in.ts';
import { inbox } from './inbox.ts';
import { past } from './past.ts';

export const story: Story = {
  profile: 'kramfors',
  organisation: fileURLToPath(new URL('./organisation.yaml', import.meta.url)),
  renamed: [
    ['Kramfors kommun', 'Granälvs kommun'],
    ['Kramfors', 'Granälv'],
  ],
  filledIn,
  municipality: 'Granälvs kommun',
  reporter: { id: person(1), name: 'Elin', does: 'works at the contact centre and logs what people say' },
  manager: { id: person(2), name: 'Mats', does: 'is her manager and gets what she logs' },
  unit: 'kontaktcenter',
  team: 'Kontaktcenter',
  channel: 'Synpunkter',
  example: 'Ingen kunde säga vem som har hand om min ansökan, och jag blev kopplad fyra gånger.',
  cases: [...inbox, ...elsewhere],
  past,
};

/** Havsviks kommun, which does not exist, has borrowed Hudiksvall's presentation for its staff. */
import { fileURLToPath } from 'node:url';
import { person } from '../../invented.ts';
import type { Story } from '../../story.ts';
import { elsewhere } from './elsewhere.ts';
import { filledIn } from './filled-in.ts';
import { inbox } from './inbox.ts';
import { past } from './past.ts';

export const story: Story = {
  profile: 'hudiksvall',
  organisation: fileURLToPath(new URL('./organisation.yaml', import.meta.url)),
  renamed: [
    ['Hudiksvalls kommun', 'Havsviks kommun'],
    ['Hudiksvall', 'Havsvik'],
  ],
  filledIn,
  municipality: 'Havsviks kommun',
  reporter: { id: person(1), name: 'Alma', does: 'works at the service centre and logs what people say' },
  manager: { id: person(2), name: 'Henrik', does: 'is her manager and gets what she logs' },
  unit: 'servicecenter',
  team: 'Servicecenter',
  channel: 'Synpunkter',
  example: 'Färjan till Skärsö gick tio minuter för tidigt, och jag stod kvar på kajen med två barn.',
  cases: [...inbox, ...elsewhere],
  past,
};

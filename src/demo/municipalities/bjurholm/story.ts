/** Björnmyra kommun, which does not exist, has borrowed Bjurholm's page. */
import { fileURLToPath } from 'node:url';
import { person } from '../../invented.ts';
import type { Story } from '../../story.ts';
import { elsewhere } from './elsewhere.ts';
import { filledIn } from './filled-in.ts';
import { inbox } from './inbox.ts';
import { past } from './past.ts';

export const story: Story = {
  profile: 'bjurholm',
  organisation: fileURLToPath(new URL('./organisation.yaml', import.meta.url)),
  renamed: [
    ['bjurholm.se', 'bjornmyra.example'],
    ['Bjurholms', 'Björnmyra'],
    ['Bjurholm', 'Björnmyra'],
    ['0932-140 00', '070-000 00 00'],
  ],
  filledIn,
  municipality: 'Björnmyra kommun',
  reporter: { id: person(1), name: 'Elsa', does: 'works at the desk of the social services and logs what people say' },
  manager: {
    id: person(2),
    name: 'Ulla',
    does: 'is the head (socialchef), gets what her board answers for, and appoints',
  },
  unit: 'social',
  team: 'Socialförvaltningen',
  channel: 'Synpunkter',
  example: 'Hemtjänsten kom inte på tre kvällar, och ingen ringde för att säga till.',
  cases: [...inbox, ...elsewhere],
  past,
};

/** Nordvåg kommune, which does not exist, has borrowed Harstad's procedure. */
import { fileURLToPath } from 'node:url';
import { person } from '../../invented.ts';
import type { Story } from '../../story.ts';
import { elsewhere } from './elsewhere.ts';
import { filledIn } from './filled-in.ts';
import { inbox } from './inbox.ts';
import { past } from './past.ts';

export const story: Story = {
  profile: 'harstad',
  organisation: fileURLToPath(new URL('./organisation.yaml', import.meta.url)),
  renamed: [
    ['Harstad kommune', 'Nordvåg kommune'],
    ['9479 Harstad', '9999 Nordvåg'],
    ['harstad.kommune.no', 'nordvag.example'],
  ],
  filledIn,
  municipality: 'Nordvåg kommune',
  reporter: { id: person(1), name: 'Emma', does: 'works at the service counter and logs what people say' },
  manager: { id: person(2), name: 'Max', does: 'is her manager and gets what she logs' },
  unit: 'servicetorget',
  team: 'Servicetorget',
  channel: 'Innspill',
  example: 'Bussen til sykehjemmet gikk for tidlig, og mor på 84 ble stående igjen i regnet.',
  cases: [...inbox, ...elsewhere],
  past,
};

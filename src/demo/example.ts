/** What `npm run local` shows where nothing else is set: a procedure that comes with Lydhør, and invented people. */
import { fileURLToPath } from 'node:url';

export const example = {
  profile: 'harstad',
  organisation: fileURLToPath(new URL('./municipalities/harstad/organisation.yaml', import.meta.url)),
};

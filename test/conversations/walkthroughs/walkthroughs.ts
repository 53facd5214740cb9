import { describe } from 'vitest';
import { d00075Conversations } from './d00075.ts';

/** Each of the municipalities' own documents, read in its order from the first word to the last report. */
export function walkthroughs(): void {
  describe('Harstad, D00075', d00075Conversations);
}

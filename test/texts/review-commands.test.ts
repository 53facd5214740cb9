import { describe, expect, test } from 'vitest';
import { commandOf, findingIn } from '../../src/texts/commands.ts';
import { reviewAskedIn } from '../../src/texts/review-commands.ts';

describe('asked for in any of the languages', () => {
  test.each([
    ['review', ['gjennomgang', 'Halvårsgjennomgangen', 'genomgång', 'halvårsgenomgång!', 'review', 'Half-year review']],
    ['improvements', ['forbedringer', 'forbetringar', 'förbättringar', 'Improvements', 'tiltak', 'åtgärder']],
  ] as const)('%s', (asked, typed) => {
    for (const text of typed) {
      expect([text, reviewAskedIn(text)]).toEqual([text, asked]);
      expect([text, commandOf(text), findingIn(text)]).toEqual([text, undefined, undefined]);
    }
  });
  test('but not where more is said', () => {
    for (const text of ['gjennomgang av saken min', 'hun vil ha forbedringer i bussen', 'tiltak mot støy', '', '?'])
      expect([text, reviewAskedIn(text)]).toEqual([text, undefined]);
  });
});

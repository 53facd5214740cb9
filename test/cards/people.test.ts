import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, clipped, withinLine, withoutMarkup } from '../../cards/people.ts';
import { renderCard } from '../../cards/render.ts';
import { elementsOf, inputsOf } from '../support/card-walk.ts';
import { viewsSaying } from '../support/views.ts';

const unseenSigns = /[\u2060\u200B]/g;
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '*',
        '_',
        '<at>',
        '</at>',
        '<',
        '>',
        '&lt;',
        '{{DATE(',
        '2026-03-19T09:05:00Z',
      ),
      fc.constantFrom(
        ')}}',
        '{{',
        '\\',
        '`',
        '#',
        '\n',
        '- ',
        '1. ',
        'https://example.org',
        '\u202E',
        '\u0000',
        '|',
        '~',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('as written', () => {
  test('no date function and no mention is left, and no unseen sign that deceives', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const shown = asWritten(words);
        expect(shown).not.toMatch(/\{\{/);
        expect(shown).not.toMatch(/<\/?at\b/i);
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        expect(shown).not.toContain('\u0000');
        expect(shown).not.toMatch(/\n\n\n/);
      }),
    );
  });
  test('the words stay what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Å', '*', '[', ' ', '{', '<', 'at', '>') }), (words) => {
        expect(asWritten(words).replace(unseenSigns, '')).toBe(words);
      }),
    );
  });
  test('an address can be copied whole, however long', () => {
    const address = `${'bergljot.'.repeat(12)}ostergaard@harstad.kommune.no`;
    expect(asWritten(address)).toBe(address);
    expect(asWritten('x'.repeat(41))).toBe(`${'x'.repeat(20)}\u200B${'x'.repeat(20)}\u200Bx`);
  });
});

test('in a heading nothing is left that Markdown reads', () => {
  fc.assert(
    fc.property(nasty, (words) => {
      expect(withoutMarkup(words)).not.toMatch(/[*_`\\[\]<>{}#|~\n]/);
      expect(withoutMarkup(words)).not.toMatch(/^(?:[-+]|\d+[.)]) /);
    }),
  );
});

describe('in a card', () => {
  test('people’s words stand in runs and inputs, never where Markdown is read', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const marked = `Øy${words}Øy`;
        for (const view of viewsSaying(marked)) {
          const { card, summary, title } = renderCard(view, { language: 'nb', surface: 'chat' });
          for (const element of elementsOf(card)) {
            if (element.type === 'TextBlock') expect(element.text).not.toMatch(/[*_`\\[\]<>{}#|~\n]/);
          }
          for (const input of inputsOf(card)) {
            expect(`${input.label}${input.errorMessage}`).not.toContain('Øy');
            // Choices are shown as Markdown where they stand one under the other.
            if (input.type === 'Input.ChoiceSet' && input.style === 'expanded') {
              for (const choice of input.choices) expect(choice.title).not.toMatch(/[*_`\\[\]<>{}#|~\n]/);
            }
          }
          expect(`${summary}${title}${card.fallbackText}`).not.toContain('Øy');
        }
      }),
      { numRuns: 60 },
    );
  });
  test('in an input they are what was entered, sign for sign', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const [said] = viewsSaying(words);
        if (said === undefined) throw new Error('the first card comes first');
        const { card } = renderCard(said, { language: 'nb', surface: 'chat' });
        const input = inputsOf(card).find((one) => one.id === 'said');
        expect(input?.value ?? '').toBe(words);
      }),
    );
  });
});

describe('clipped', () => {
  test('is never longer than asked, begins as the whole and never ends within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (words, longest) => {
        const short = clipped(words, longest);
        expect(short.length).toBeLessThanOrEqual(longest);
        if (words.length <= longest) expect(short).toBe(words);
        else expect(words.startsWith(short.slice(0, -1))).toBe(true);
        expect(short).not.toMatch(/[\uD800-\uDBFF]…$/);
      }),
    );
  });
  test('ends between words where that loses little', () => {
    expect(clipped('Bussen kom ikke på tirsdag', 18)).toBe('Bussen kom ikke…');
  });
});

test('a label within a line begins small, an abbreviation does not', () => {
  const labels = ['Ved skranken', 'I skranken', 'SMS', 'E-post', ''];
  expect(labels.map(withinLine)).toEqual(['ved skranken', 'i skranken', 'SMS', 'E-post', '']);
});

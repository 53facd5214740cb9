/** The half-year review's agenda, and the improvement register. */
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/cli/card-lines.ts';
import { reviewViews } from '../support/review-views.ts';

const views = reviewViews((length) => 'x'.repeat(length));

function linesFor(card: string, how: string, language: Parameters<typeof linesOf>[1] = 'nb'): string[] {
  const view = views[card]?.[how];
  if (view === undefined) throw new Error(`there is no ${card} ${how}`);
  return linesOf(view, language);
}

describe('what is folded on the agenda', () => {
  test.each([
    ['nb', ['Tallene', 'Tiltak som ikke er gjort ennå', 'Dette er endret siden sist']],
    ['nn', ['Tala', 'Tiltak som ikkje er gjorde enno', 'Dette er endra sidan sist']],
    ['sv', ['Siffrorna', 'Åtgärder som inte är gjorda än', 'Det här har ändrats sedan sist']],
    ['en', ['The figures', 'Measures not done yet', 'What has changed since last time']],
  ] as const)('is headed (%s)', (language, headings) => {
    const lines = linesFor('review', 'typical', language);
    expect(lines.filter((line) => headings.some((heading) => heading === line))).toEqual(headings);
  });
  test('names what nobody said the cause of after the causes, and as no cause', () => {
    const lines = linesFor('review', 'typical').filter((line) => /: (8|6)$/.test(line));
    expect(lines).toContain('Gebyr, kjøring og saker der det ikke er oppgitt: 6');
    expect(lines.join()).not.toContain('ikke oppgitt 6');
  });
  test('says once what is not shown, and why', () => {
    expect(linesFor('review', 'typical')).toContain('For få til å vises uten at noen kan kjennes igjen: resultater.');
  });
});

test('minutes in the channel say when they were corrected', () => {
  expect(linesFor('review-post', 'corrected')).toContain('Rettet lørdag 12. september 2026.');
  expect(linesFor('review-post', 'typical').join()).not.toContain('Rettet');
});

test('the register says whose measures it shows, and no day of a review that was not held', () => {
  expect(linesFor('improvements', 'her own 0')).toContain('Du har ingen tiltak. Enhetens tiltak ser lederen.');
  expect(linesFor('improvements', 'her own 2', 'nn')).toContain('Du har 2 tiltak. Tiltaka til eininga ser leiaren.');
  expect(linesFor('improvements', 'empty')).toContain('Ingen tiltak er avtalt ennå.');
  expect(linesFor('improvements', 'typical').filter((line) => line.endsWith('· fra gjennomgangen'))).toHaveLength(1);
});

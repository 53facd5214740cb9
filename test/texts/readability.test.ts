/** How easy it is to read: measured over all that stands on cards, and over what each procedure says. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';
import { textsOnCard } from '../support/card-texts.ts';
import { localTexts } from '../support/local-texts.ts';
import { readabilityOf } from '../support/readability.ts';
import { everyView } from '../support/views.ts';
import { terms } from './field-terms.ts';

const EASY = 40;
/** Longer ones are made to see what becomes of them, and say nothing. */
const LONGEST_REAL = 1_500;

const leftOut = (language: Language) => terms.flatMap(({ says }) => says[language]);

test.each(languages)('what stands on the cards is easy to read (%s)', (language) => {
  const pieces = new Set(
    [...everyView.values()]
      .flatMap((view) => textsOnCard(renderCard(view, { language, surface: 'chat' }).card))
      .filter(({ length }) => length < LONGEST_REAL),
  );
  tells(`cards, ${language}`, readabilityOf([...pieces], leftOut(language)));
});

describe.each(builtInProfiles)('%s', (name) => {
  test.each(languages)('says its procedure in easy words (%s)', (language) => {
    const loaded = loadProfile(name);
    if (!loaded.ok) throw new Error(`${name} is not sound`);
    const pieces = localTexts(loaded.profile).map(({ text }) => text[language] ?? '');
    tells(`${name}, ${language}`, readabilityOf(pieces, leftOut(language)));
  });
});

function tells(what: string, { lix, words, sentences }: ReturnType<typeof readabilityOf>): void {
  process.stdout.write(`LIX ${what}: ${lix.toFixed(1)} (${words} words, ${sentences} sentences)\n`);
  expect(words).toBeGreaterThan(500);
  expect(lix).toBeLessThanOrEqual(EASY);
}

test('counts as LIX does', () => {
  // Two sentences; four of the ten words have more than six letters.
  const { words, sentences, long, lix } = readabilityOf([
    'Katten sitter på trappen. Kommunen behandler klagen innen fjorten dager.',
  ]);
  expect([words, sentences, long]).toEqual([10, 2, 4]);
  expect(lix).toBe(10 / 2 + 40);
  expect(readabilityOf(['Klagen kom inn.'], ['klagen']).words).toBe(2);
  expect(readabilityOf(['Neste', 'Avbryt']).sentences).toBe(2);
});

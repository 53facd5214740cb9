import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { borrowedProcedure, textOfBorrowed } from '../../src/demo/procedure.ts';
import { storyNames, storyOf } from '../../src/demo/stories.ts';
import { type LocalText, languages } from '../../src/domain/language.ts';
import { openSlotsOf } from '../../src/domain/profile.ts';
import { Day, plusDays } from '../../src/domain/time.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const today = Day.parse('2026-11-23');
const INVENTED = /oppdikt|påhitt|invented|\.example|00 00/iu;

function told(name: string) {
  const story = storyOf(name);
  const read = loadProfile(name);
  if (story === undefined || !read.ok) throw new Error(name);
  const borrowed = borrowedProcedure(story, today);
  if (!borrowed.ok) throw new Error(JSON.stringify(borrowed.faults));
  return { story, asks: openSlotsOf(read.profile), shown: borrowed.profile };
}

function isLocal(value: unknown): value is LocalText {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value);
}

/** Each text in it; of what names its source, the source alone, which says it of the whole. */
function textsIn(value: unknown): (LocalText | string)[] {
  if (isLocal(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && typeof value.source === 'string') return [value.source];
  return Object.values(value).flatMap(textsIn);
}

it.each(storyNames)('has every question answered in what the demo of %s shows', (name) => {
  const { story, asks, shown } = told(name);
  expect(asks).not.toEqual([]);
  expect(openSlotsOf(shown)).toEqual([]);
  const answered = new Set(story.filledIn.map(({ slot }) => slot));
  expect(asks.map(({ slot }) => slot).filter((slot) => !answered.has(slot))).toEqual([]);
});

it.each(storyNames)('has the answers of %s seen to be invented, in four languages', (name) => {
  const { story, shown } = told(name);
  const raw: unknown = parse(textOfBorrowed(story, today));
  const at = (place: readonly (string | number)[]) =>
    place.reduce<unknown>((value, key) => Object.entries(Object(value)).find(([one]) => one === String(key))?.[1], raw);
  const marked = story.filledIn.flatMap((one) => {
    if (one.holds !== undefined) return one.holds.map(at);
    return 'value' in one ? textsIn(one.value) : [];
  });
  expect(marked.length).toBeGreaterThan(story.filledIn.length / 2);
  for (const text of marked) {
    for (const said of isLocal(text) ? languages.map((language) => text[language]) : [text])
      expect(said).toMatch(INVENTED);
  }
  // “Our procedure” says it of all of them.
  for (const language of languages) expect(shown.summary.at(-1)?.text[language]).toMatch(INVENTED);
});

it('has a revision come near, whenever the demo begins', () => {
  expect(told('kramfors').shown.procedure.reviseBy).toBe(plusDays(today, 60));
});

/** What a municipality does is data: no code asks which one it serves, and none names one, but to people who ask how. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtInProfiles } from '../../src/profiles/load.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = new RegExp(builtInProfiles.join('|'), 'i');
/** A help text shows how a name is given. */
const help = new RegExp(`(?:such as|--profile) (?:${builtInProfiles.join('|')})\\b`, 'g');

/** Where the built-in ones are listed, each one's own story, and the one that is the demo's example. What is shared of both folders knows none. */
const owning = /^src\/(profiles\/load\.ts$|demo\/(municipalities\/|(?:stories|example)\.ts$))/;

const Word = z.looseObject({ type: z.enum(['StringLiteral', 'Identifier']), value: z.string() });
const Piece = z.looseObject({ type: z.literal('TemplateElement'), raw: z.string() });

/** Strings, names and texts of a file; comments are none. */
function wordsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const word = Word.safeParse(node).data?.value ?? Piece.safeParse(node).data?.raw;
  return [...(word === undefined ? [] : [word]), ...Object.values(node).flatMap(wordsIn)];
}

/** Most files need not be read as code. */
function namesIn(text: string): string[] {
  if (!named.test(text)) return [];
  const all = wordsIn(parseSync(text, { syntax: 'typescript', target: 'es2022' }));
  return all.filter((word) => named.test(word.replaceAll(help, '')));
}

const code = ['src', 'cards'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !owning.test(file)),
);

describe('the name of a municipality', () => {
  it('stands in no code outside profiles and demo', () => {
    expect(code.length).toBeGreaterThan(300);
    const found = code.flatMap((file) => namesIn(readFileSync(`${root}/${file}`, 'utf8')).map((word) => [file, word]));
    expect(found).toEqual([]);
  });
  it.each([
    "if (profile.id === 'harstad') again();",
    'const isKramfors = true;',
    'const path = `bjurholm-1`;',
    "const places = { hudiksvall: 'here' };",
  ])('would be seen in %s', (text) => {
    expect(namesIn(text)).toHaveLength(1);
  });
  it('is let stand in a comment and where people are told how', () => {
    expect(namesIn("// Harstad D00075\nsay('expected a name such as harstad');")).toEqual([]);
  });
});

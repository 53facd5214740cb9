/** Every text that the modules of src/texts give away, found by looking at what they export. */
import { readdirSync } from 'node:fs';
import { type Language, languages } from '../../src/domain/language.ts';

const folder = new URL('../../src/texts/', import.meta.url);

type Said = string | ((args: Readonly<Record<string, unknown>>) => string);
export interface FoundText {
  readonly name: string;
  readonly text: Readonly<Record<Language, Said>>;
}

export async function everyText(): Promise<FoundText[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file, await import(new URL(file, folder).href)] as const),
  );
  return modules.flatMap(([file, exported]) => textsIn(file.replace('.ts', ''), exported));
}

function textsIn(name: string, value: unknown): FoundText[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  if (isText(value)) return [{ name, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${name}.${key}`, inner));
}

function isText(value: object): value is FoundText['text'] {
  const entries = Object.entries(value);
  return (
    entries.length === languages.length &&
    languages.every((language) => language in value) &&
    entries.every(([, said]) => typeof said === 'string' || typeof said === 'function')
  );
}

/** How the text reads with these counts and with its other arguments' names in their place; and which it looked at. */
export function read({ text }: FoundText, language: Language, count = 2): { said: string; asked: string[] } {
  const found = text[language];
  if (typeof found === 'string') return { said: found, asked: [] };
  const asked = new Set<string>();
  const args = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => {
        asked.add(String(key));
        return key === 'count' ? count : `⟦${String(key)}⟧`;
      },
    },
  );
  return { said: found(args), asked: [...asked].sort() };
}

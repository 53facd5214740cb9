/** A file that people write, from disk to a proved value: every fault at once, with the line where it can be found. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Fault, pathText } from '../domain/fault.ts';
import { placesOf } from './schema-faults.ts';

/** Longest file, in bytes; far above any that people write. */
export const LONGEST_FILE = 2_000_000;
/** How often anchors may be repeated, so that a small file can't unfold into a huge one. */
const MOST_ALIASES = 200;
/** After so many faults the rest is a number. */
const MOST_FAULTS = 500;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };
/** The text of a file, or in a few words why there is none; `absent`: there is no such file at all. */
export type ReadText = (
  path: string,
) => { readonly text: string } | { readonly because: string; readonly absent: boolean };

export const readTextFile: ReadText = (path) => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (!stat.isFile()) return { because: 'expected a file', absent: false };
    if (stat.size > LONGEST_FILE) return { because: `expected at most ${LONGEST_FILE} bytes`, absent: false };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return { because: reasonOf(error), absent: isCode(error, 'ENOENT') };
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'expected a file, there is none';
    case 'EACCES':
    case 'EPERM':
      return 'expected a file that may be read';
    case 'EISDIR':
      return 'expected a file';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'expected text in UTF-8';
    default:
      return `expected a file that can be read (${String(code)})`;
  }
}

/**
 * @param across the faults that single fields can't show, looked for in whatever could be read.
 * No text makes it throw: what can't be read is a fault.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, across: (raw: unknown) => readonly Fault[]): Read<T> {
  if (Buffer.byteLength(text) > LONGEST_FILE) return refused(`expected at most ${LONGEST_FILE} bytes`);
  try {
    return checked(text, schema, across);
  } catch (error) {
    if (error instanceof ReferenceError) return refused(`expected at most ${MOST_ALIASES} repeats of anchors`);
    // A parser that calls itself runs out of stack some thousand levels down.
    if (error instanceof RangeError) return refused('expected fewer levels');
    throw error;
  }
}

function checked<T>(text: string, schema: z.ZodType<T>, across: (raw: unknown) => readonly Fault[]): Read<T> {
  const lines = new LineCounter();
  // Keys that are there twice are looked for below: the library compares each with each, which takes minutes for a long file.
  const options = { prettyErrors: false, logLevel: 'error', schema: 'core', uniqueKeys: false } as const;
  const document = parseDocument(text, { ...options, lineCounter: lines });
  const broken = [
    ...document.errors.map(({ message, pos: [start] }) => ({ message, start })),
    ...(document.errors.length > 0 ? [] : keysTwice(document)),
  ];
  if (broken.length > 0) {
    const faults = atMost(broken, ({ message, start }) => yamlFault(message, lines.linePos(start).line));
    return { ok: false, faults };
  }
  const raw: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
  const parsed = schema.safeParse(raw);
  const single = parsed.success ? [] : placesOf(parsed.error.issues, raw);
  const places = single.slice(0, MOST_FAULTS).map(({ steps }) => pathText(steps));
  const rest = across(raw)
    .filter(({ path }) => !places.some((place) => isWithin(place, path)))
    .map(({ path, expected }) => ({ steps: stepsOf(path), expected }));
  if (parsed.success && rest.length === 0) return { ok: true, value: parsed.data };
  const faults = atMost([...single, ...rest], ({ steps, expected }): Fault => {
    const line = lineOf(document.contents, steps, lines);
    return { path: pathText(steps), expected, ...(line === undefined ? {} : { line }) };
  });
  return { ok: false, faults: faults.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)) };
}

function atMost<T>(faults: readonly T[], asFault: (one: T) => Fault): Fault[] {
  const more = faults.length - MOST_FAULTS;
  const told = faults.slice(0, MOST_FAULTS).map(asFault);
  return more > 0 ? [...told, { path: '', expected: `expected otherwise at ${more} more places` }] : told;
}

function yamlFault(message: string, line: number): Fault {
  const [first = ''] = message.split('\n');
  const expected = first.startsWith('Maximum call stack') ? 'expected fewer levels' : `expected YAML: ${first}`;
  return { path: '', expected, line };
}

function keysTwice(document: Document): { message: string; start: number }[] {
  const found: { message: string; start: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          found.push({ message: `each key once; ${name} is there twice`, start: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

/** The line of the value that the steps lead to, or of the last one on the way that is there. */
function lineOf(root: unknown, steps: readonly PropertyKey[], lines: LineCounter): number | undefined {
  let node = root;
  let line: number | undefined;
  for (const step of [...steps, undefined]) {
    if (isNode(node) && node.range) line = lines.linePos(node.range[0]).line;
    if (step === undefined || !isCollection(node)) break;
    node = node.get(typeof step === 'symbol' ? String(step) : step, true);
  }
  return line;
}

/** What lies within a place that is faulty itself has been told already. */
function isWithin(place: string, path: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

function refused(expected: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ path: '', expected }] };
}

function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));
}

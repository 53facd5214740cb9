/** What a file's own text tells: which of its imports are more than types, and whether it asks for time or chance. */
import { parseSync } from '@swc/core';

/** Each is a way to the clock, chance, the network, the process or another module behind everybody's back. */
const outside = new Set([
  ...['process', 'fetch', 'crypto', 'performance', 'globalThis', 'global', 'console', 'navigator', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'eval', 'Function', 'WebSocket'],
]);
/** What may be asked of `Date` and `Math`: that which depends on the arguments alone. */
const answersAlike: ReadonlyMap<string, (property: string) => boolean> = new Map([
  ['Date', (property: string) => property === 'UTC' || property === 'parse'],
  ['Math', (property: string) => property !== 'random'],
]);
/** Of all that is written for the compiler only, these hold an expression that runs. */
const wrappers = new Set(['TsAsExpression', 'TsSatisfiesExpression', 'TsNonNullExpression']);
const imports = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration']);

type Fields = Readonly<Record<string, unknown>>;
type Node = Fields & { readonly type: string };

export interface Source {
  /** Specifiers that are imported or exported from for more than their types. */
  readonly loaded: ReadonlySet<string>;
  /** Such as `Date.now`, `new Date()`, `process`. */
  readonly impurities: readonly string[];
}

export function readSource(text: string): Source {
  const module: unknown = parseSync(text, { syntax: 'typescript', target: 'es2022' });
  return { loaded: new Set(loadedIn(module)), impurities: [...impuritiesIn(module)] };
}

function* loadedIn(value: unknown): Generator<string> {
  if (!isRecord(value)) return;
  if (isNode(value)) {
    if (imports.has(value.type) && value['typeOnly'] !== true) yield* textOf(value['source']);
    if (value.type === 'CallExpression' && isNode(value['callee']) && value['callee'].type === 'Import') {
      for (const given of entriesOf(value['arguments'])) if (isRecord(given)) yield* textOf(given['expression']);
    }
  }
  for (const part of Object.values(value)) yield* loadedIn(part);
}

function* impuritiesIn(value: unknown): Generator<string> {
  if (!isRecord(value)) return;
  if (!isNode(value)) {
    for (const part of Object.values(value)) yield* impuritiesIn(part);
    return;
  }
  if (imports.has(value.type) || (value.type.startsWith('Ts') && !wrappers.has(value.type))) return;
  const name = nameOf(value);
  if (name !== undefined) {
    if (outside.has(name)) yield name;
    if (answersAlike.has(name)) yield `${name} itself`;
    return;
  }
  switch (value.type) {
    case 'MetaProperty':
      yield 'import.meta';
      return;
    case 'MemberExpression':
      yield* impuritiesOfMember(value);
      return;
    case 'KeyValueProperty':
      yield* impuritiesIn(value['value']);
      return;
    case 'NewExpression': {
      const given = entriesOf(value['arguments']);
      if (nameOf(value['callee']) !== 'Date') break;
      if (given.length === 0) yield 'new Date()';
      yield* impuritiesIn(given);
      return;
    }
    case 'BinaryExpression':
      yield* impuritiesIn(value['left']);
      if (value['operator'] !== 'instanceof') yield* impuritiesIn(value['right']);
      return;
  }
  for (const part of Object.values(value)) yield* impuritiesIn(part);
}

function* impuritiesOfMember(node: Node): Generator<string> {
  const owner = nameOf(node['object']);
  const property = node['property'];
  const alike = owner === undefined ? undefined : answersAlike.get(owner);
  if (isNode(property) && property.type === 'Computed') yield* impuritiesIn(property);
  if (alike === undefined) {
    yield* impuritiesIn(node['object']);
    return;
  }
  const name = nameOf(property);
  if (name === undefined || !alike(name)) yield `${owner}.${name ?? '…'}`;
}

function* textOf(value: unknown): Generator<string> {
  if (isRecord(value) && typeof value['value'] === 'string') yield value['value'];
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' && typeof value['value'] === 'string'
    ? value['value']
    : undefined;
}

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value['type'] === 'string';
}

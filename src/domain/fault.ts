/** One thing that is wrong with a file: where, and what was expected there. */
export interface Fault {
  /** `clocks[2].rule`; empty where it is about the file as a whole. */
  readonly path: string;
  /** Starts with “expected” or says in a sentence what would be right. */
  readonly expected: string;
  /** In the text, from 1 on, where it could be found. */
  readonly line?: number;
  /** Where it is in another file than the one that was asked for. */
  readonly file?: string;
}

/** `a.b[2].c`, as the errors of a file name a place. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** A fault for each value that is there a second time. */
export function usedTwice(values: readonly string[], pathOf: (index: number) => string, what: string): Fault[] {
  const firsts = new Map<string, number>();
  for (const [index, value] of values.entries()) if (!firsts.has(value)) firsts.set(value, index);
  return values.flatMap((value, index) => {
    const first = firsts.get(value) ?? index;
    return first < index
      ? [{ path: pathOf(index), expected: `expected ${what} used once: ${value} is at ${pathOf(first)} too` }]
      : [];
  });
}

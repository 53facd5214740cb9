/** Text for a terminal: one line stays one line, and nothing in it can command the terminal. */

// Control characters, and those that turn the direction of writing.
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

export function plain(text: string): string {
  return text.replace(unsafe, ' ').trim();
}

/** JSON whose strings are as harmless as `plain`, and still the same strings once read. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (found) =>
    [...found].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Columns of fixed widths, the last as long as it is. */
export function columns(widths: readonly number[]): (...cells: readonly string[]) => string {
  return (...cells) =>
    cells
      .map((cell, index) => plain(cell).padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
}

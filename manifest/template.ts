/** A JSON template: a string that is `{{name}}` and nothing else stands for a setting or for a text. */

type Found = { readonly kind: 'setting' | 'text'; readonly value: string };

/**
 * The template filled in, and its texts by the paths at which they stand, written as Teams' localisation files write
 * them: `bots[0].commandLists[0].commands[0].title`.
 */
export function filledIn(
  template: unknown,
  find: (name: string) => Found,
): { readonly value: unknown; readonly texts: Readonly<Record<string, string>> } {
  const texts: Record<string, string> = {};
  const fill = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => fill(one, `${path}[${index}]`));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, fill(one, path === '' ? key : `${path}.${key}`)]),
      );
    }
    const name = typeof value === 'string' ? /^\{\{(.+)\}\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) return value;
    const found = find(name);
    if (found.kind === 'text') texts[path] = found.value;
    return found.value;
  };
  return { value: fill(template, ''), texts };
}

/** Whatever is installed with this under another kind of licence than its own is named in the README. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../', import.meta.url);
const read = <T>(path: string, form: z.ZodType<T>) => form.parse(JSON.parse(readFileSync(new URL(path, root), 'utf8')));
const { dependencies } = read('package.json', z.object({ dependencies: z.record(z.string(), z.string()) }));
const licence = readFileSync(new URL('README.md', root), 'utf8').split('\n## Licence\n')[1] ?? '';

it.each(Object.keys(dependencies))('%s: its licence is like our own, or said', (name) => {
  const { license } = read(`node_modules/${name}/package.json`, z.object({ license: z.string() }));
  const isAlike = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)( OR [\w.-]+)*\)?$/.test(license);
  if (!isAlike) expect(licence).toContain(`\`${name}\``);
});

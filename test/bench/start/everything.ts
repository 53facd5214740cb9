/** The reference: the same program, with every dependency imported before anything else is done. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { dependencies } = Manifest.parse(JSON.parse(text));
// As the program imports them: what has no entry for all, and a font, of which only files are read.
const entries = new Map([
  ['write-excel-file', ['write-excel-file/node']],
  ['@expo-google-fonts/open-sans', []],
]);
const names = Object.keys(dependencies).flatMap((name) => entries.get(name) ?? [name]);
await Promise.all(names.map((name) => import(name)));
await import('../../../src/main.ts');

/** The reference: the same program, with every dependency imported before anything else is done. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { dependencies } = Manifest.parse(JSON.parse(text));
await Promise.all(Object.keys(dependencies).map((name) => import(name)));
await import('../../../src/main.ts');

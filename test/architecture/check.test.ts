import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { rules } from './rules.ts';
import { readSource } from './source.ts';

const check = fileURLToPath(new URL('./check.ts', import.meta.url));
const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/** Runs the check on a tree made for it, exactly as `npm run check:architecture` does. */
function checked(files: Readonly<Record<string, string>>) {
  const tree = mkdtempSync(join(tmpdir(), 'lydhor-architecture-'));
  trees.push(tree);
  const libraries = ['zod', 'botbuilder', 'restify', 'mongodb', '@microsoft/microsoft-graph-client', 'yaml', 'docx'];
  const packages = Object.fromEntries(
    libraries.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports: './index.mjs' })],
      [`node_modules/${name}/index.mjs`, 'export const it = 1;'],
    ]),
  );
  for (const [path, text] of Object.entries({ ...files, ...packages })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const run = spawnSync(process.execPath, [check], { cwd: tree, encoding: 'utf8' });
  return { exit: run.status, faults: run.stderr.split('\n').filter((line) => line !== ''), said: run.stdout };
}

const well = {
  'src/domain/case.ts': "import { z } from 'zod';\nimport { today } from './day.ts';\nexport const it = [z, today];",
  'src/domain/day.ts': 'export const today = (now: Date) => new Date(now.getTime());',
  'src/dialogues/log.ts': "import { it } from '../domain/case.ts';\nexport const log = it;",
  'src/texts/nb.ts': "import type { log } from '../dialogues/log.ts';\nexport type Log = typeof log;",
  'cards/said.ts': "import { log } from '../src/dialogues/log.ts';\nexport const card = log;",
  'src/writings/link.ts': "import { createHmac } from 'node:crypto';\nexport const link = createHmac;",
  'src/writings/docx.ts': "export const file = async () => (await import('docx')).it;",
  'src/cases/open.ts': "import { it } from '../domain/case.ts';\nexport const open = it;",
  'src/stores/sqlite/store.ts': "import { DatabaseSync } from 'node:sqlite';\nexport const db = DatabaseSync;",
  'src/stores/mongodb/store.ts': "import { it } from 'mongodb';\nexport const db = it;",
  'src/teams/bot.ts':
    "import { it } from 'botbuilder';\nimport { it as http } from 'restify';\nexport const bot = [it, http];",
  'src/graph/mail.ts': "import { it } from '@microsoft/microsoft-graph-client';\nexport const mail = it;",
  'src/start.mjs': "if (Number.parseInt(process.versions.node) > 23) await import('./main.ts');",
  'src/main.ts':
    "import { readFileSync } from 'node:fs';\nimport { bot } from './teams/bot.ts';\nexport const all = [readFileSync, bot];",
};

describe('the architecture check', () => {
  it('has nothing to say about a tree that keeps the rules', () => {
    const { exit, faults, said } = checked(well);
    expect(faults).toEqual([]);
    expect(exit).toBe(0);
    expect(said).toMatch(/^architecture: 14 files, 16 imports, \d+ rules, 0 faults\n$/);
  });

  const wrong: ReadonlyArray<readonly [rule: string, file: string, text: string]> = [
    ['domain-is-pure', 'src/domain/x.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;"],
    ['domain-is-pure', 'src/domain/x.ts', "export { log } from '../dialogues/log.ts';"],
    ['domain-is-pure', 'src/domain/x.ts', "import type { it } from 'yaml';\nexport type X = typeof it;"],
    ['dialogues-are-pure', 'src/dialogues/x.ts', "import { it } from 'yaml';\nexport const x = it;"],
    ['dialogues-are-pure', 'src/dialogues/x.ts', "export const x = () => import('../cases/open.ts');"],
    ['texts-are-pure', 'src/texts/x.ts', "import { open } from '../cases/open.ts';\nexport const x = open;"],
    ['dialogues-are-pure', 'src/dialogues/x.ts', "import { link } from '../writings/link.ts';\nexport const x = link;"],
    ['writings-compose', 'src/writings/x.ts', "import { open } from '../cases/open.ts';\nexport const x = open;"],
    ['reports-compose', 'src/reports/x.ts', "import { open } from '../cases/open.ts';\nexport const x = open;"],
    ['docx-in-one-file', 'src/writings/x.ts', "export const x = () => import('docx');"],
    ['cards-only-show', 'cards/x.ts', "import { open } from '../src/cases/open.ts';\nexport const x = open;"],
    ['cards-only-show', 'cards/x.ts', "import { bot } from '../src/teams/bot.ts';\nexport const x = bot;"],
    ['cases-look-inward', 'src/cases/x.ts', "import { db } from '../stores/mongodb/store.ts';\nexport const x = db;"],
    ['cases-look-inward', 'src/cases/x.ts', "import { card } from '../../cards/said.ts';\nexport const x = card;"],
    ['outer-parts-stay-outside', 'src/sweeps/x.ts', "import { bot } from '../teams/bot.ts';\nexport const x = bot;"],
    ['botbuilder-in-teams-only', 'src/sweeps/x.ts', "import { it } from 'botbuilder';\nexport const x = it;"],
    ['botbuilder-in-teams-only', 'src/main.ts', "import { it } from 'restify';\nexport const x = it;"],
    [
      'graph-in-graph-only',
      'src/x.ts',
      "import { it } from '@microsoft/microsoft-graph-client';\nexport const x = it;",
    ],
    [
      'sqlite-in-its-store-only',
      'src/stores/x.ts',
      "import { DatabaseSync } from 'node:sqlite';\nexport const x = DatabaseSync;",
    ],
    ['mongodb-in-its-store-only', 'src/stores/sqlite/x.ts', "import { it } from 'mongodb';\nexport const x = it;"],
    ['nobody-imports-main', 'src/teams/x.ts', "import { all } from '../main.ts';\nexport const x = all;"],
    ['nothing-from-outside-the-code', 'src/teams/x.ts', "import { y } from '../../test/y.ts';\nexport const x = y;"],
    ['every-import-leads-somewhere', 'src/teams/x.ts', "import { y } from './gone.ts';\nexport const x = y;"],
    ['no-circles', 'src/domain/day.ts', "import { it } from './case.ts';\nexport const today = it;"],
    ['time-and-chance-are-arguments', 'src/domain/x.ts', 'export const x = () => Date.now();'],
    ['time-and-chance-are-arguments', 'src/dialogues/x.ts', 'export const x = () => new Date();'],
  ];

  it.each(wrong)('fails by %s on a wrong %s', (rule, file, text) => {
    const { exit, faults } = checked({ ...well, 'test/y.ts': 'export const y = 1;', [file]: text });
    expect(exit).toBe(1);
    expect(faults.map((fault) => fault.split(':')[0])).toContain(rule);
    expect(faults.join('\n')).toContain(file);
  });

  it('has a case above for each of its rules', () => {
    const tried = new Set(wrong.map(([rule]) => rule));
    expect(rules.map(({ name }) => name).filter((name) => name === undefined || !tried.has(name))).toEqual([]);
  });

  it('lets two files know each other by their types', () => {
    const day = "import type { it } from './case.ts';\nexport const today = (now: typeof it) => now;";
    expect(checked({ ...well, 'src/domain/day.ts': day })).toMatchObject({ exit: 0, faults: [] });
  });

  it('fails where there is nothing to look at', () => {
    const { exit, faults } = checked({ 'README.md': 'Hello' });
    expect(exit).toBe(1);
    expect(faults[0]).toMatch(/^nothing-looked-at/);
  });
});

describe('what a source asks for', () => {
  const asks = (text: string) => readSource(text).impurities;

  it.each([
    ['Date.now()', 'Date.now'],
    ["Date['now']()", 'Date.…'],
    ['new Date()', 'new Date()'],
    ['Date()', 'Date itself'],
    ['const { now } = Date', 'Date itself'],
    ['[1].map(Math.random)', 'Math.random'],
    ['process.env.HOME', 'process'],
    ['(globalThis as { fetch: unknown }).fetch', 'globalThis'],
    ["fetch('https://example.invalid')", 'fetch'],
    ['crypto.randomUUID()', 'crypto'],
    ['({ id: crypto.randomUUID() })', 'crypto'],
    ['({ crypto })', 'crypto'],
    ['performance.now()', 'performance'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
    ['import.meta.url', 'import.meta'],
    [`\`\${Date.now()}\``, 'Date.now'],
    ['(() => { class A { at = Date.now() } return A; })()', 'Date.now'],
    ['((at = new Date()) => at)()', 'new Date()'],
  ])('%s', (text, what) => {
    expect(asks(`const x = 1; ${text};`)).toEqual([what]);
  });

  it.each([
    ['new Date(0).getTime()'],
    ['Date.UTC(2026, 0, 1) + Date.parse("2026-01-01")'],
    ['Math.max(1, 2)'],
    ['1 instanceof Date'],
    ['((it: { process: string; fetch: Date }) => it.process + it.fetch)({ process: "", fetch: new Date(1) })'],
    ['"Date.now() process.env"'],
  ])('%s asks for nothing', (text) => {
    expect(asks(`const x = 1; ${text};`)).toEqual([]);
  });

  it('tells what is loaded from what is only a type', () => {
    const text = `import type { A } from './a.ts'; import { type B } from './b.ts'; export type { C } from './c.ts';
      export * from './d.ts'; const e = () => import('./e.ts'); import './f.ts';`;
    expect([...readSource(text).loaded].sort()).toEqual(['./b.ts', './d.ts', './e.ts', './f.ts']);
  });
});

/**
 * `npm run check:architecture`: who imports whom, and what pure code may not ask for, in the folder it is run in.
 * Exit code 1 and a line for each fault; it fails too where it has not looked at every file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IModule } from 'dependency-cruiser';
import { pure, rules, watched } from './rules.ts';
import { readSource, type Source } from './source.ts';

const root = process.cwd();
const files = watched.flatMap(sourceFiles);
const modules = files.length === 0 ? [] : await cruised();
const sources = new Map(files.map((file) => [file, readSource(readFileSync(join(root, file), 'utf8'))] as const));
const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);

const faults = [...unseen(), ...brokenRules(), ...impure(), ...circles()];
for (const fault of faults) console.error(fault);
console.log(`architecture: ${files.length} files, ${imports} imports, ${rules.length} rules, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function sourceFiles(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function cruised(): Promise<readonly IModule[]> {
  const folders = watched.filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const { output } = await cruise(
    folders,
    // TypeScript 7 has no compiler API: without swc no file at all is read, in silence.
    {
      parser: 'swc',
      baseDir: root,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: [...rules] },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  );
  if (typeof output === 'string') throw new Error('expected a result, not a report');
  return output.modules;
}

/** Had a file gone unread, all would look well. */
function unseen(): readonly string[] {
  if (files.length === 0) return [`nothing-looked-at: no file in ${watched.join(' or ')} under ${root}`];
  const seen = new Map(
    modules.map(({ source, dependencies }) => [source, new Set(dependencies.map((one) => bare(one.module)))]),
  );
  return files.flatMap((file) => {
    const found = seen.get(file);
    if (found === undefined) return [`nothing-looked-at: ${file} was not read`];
    const missed = [...(sources.get(file)?.loaded ?? [])].filter((specifier) => !found.has(bare(specifier)));
    return missed.map((specifier) => `nothing-looked-at: ${file} imports ${specifier}, which was not seen`);
  });
}

function brokenRules(): readonly string[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ module, rules: broken = [] }) =>
      broken.map(({ name }) => `${name}: ${source} → ${module} (${rules.find((rule) => rule.name === name)?.comment})`),
    ),
  );
}

function impure(): readonly string[] {
  return files
    .filter((file) => pure.some((folder) => file.startsWith(`${folder}/`)))
    .flatMap((file) =>
      (sources.get(file)?.impurities ?? []).map((what) => `time-and-chance-are-arguments: ${file} uses ${what}`),
    );
}

/** Circles of what is loaded; files that know each other's types only do no harm. */
function circles(): readonly string[] {
  const edges = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter((one) => isLoaded(sources.get(source), one.module)).map((one) => one.resolved),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push(`no-circles: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

/** dependency-cruiser names `node:fs` as `fs`, but `node:sqlite` as it is. */
function bare(specifier: string): string {
  return specifier.replace(/^node:/, '');
}

function isLoaded(source: Source | undefined, specifier: string): boolean {
  return source?.loaded.has(specifier) === true;
}

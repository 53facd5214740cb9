/** The Teams app's package: manifest, texts and icons, filled in and checked, nothing fetched from anywhere. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { Language } from '../src/domain/language.ts';
import { appTexts } from '../src/texts/app.ts';
import { iconProblem } from './icon.ts';
import { localisationProblems, type Strings, schemaFile } from './localisation.ts';
import { filledIn } from './template.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const emptyGuid = '00000000-0000-0000-0000-000000000000';
/** Teams compares these to know a newer one; a suffix is not understood by it. */
const threeNumbers = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;
/** The same package whenever it is made: an archive's earliest date, in whatever zone. */
const EARLIEST = new Date(1980, 0, 1);

export interface PackageOrder {
  /** Where manifest.json, color.png and outline.png are. */
  readonly folder: string;
  /** Teams' id of the app and the bot's application (client) id: GUIDs, and usually the same. */
  readonly appId: string;
  readonly botId: string;
  /** Such as `1.0.0`. */
  readonly version: string;
  readonly publisher: string;
  /** Addresses that begin with https. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

export type AppPackage =
  | { readonly ok: true; readonly zip: Uint8Array }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

const Source = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: Language,
    additionalLanguages: z.array(z.object({ languageTag: Language, file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
});

export async function buildAppPackage(order: PackageOrder): Promise<AppPackage> {
  const wrong = orderProblems(order);
  if (wrong.length > 0) return refused(wrong);

  const source = Source.parse(JSON.parse(await readFile(join(order.folder, 'manifest.json'), 'utf8')));
  const { defaultLanguageTag, additionalLanguages } = source.localizationInfo;
  const manifest = filledIn(source, inLanguage(order, defaultLanguageTag)).value;
  const localisations = additionalLanguages.map(({ languageTag, file }) => ({
    file,
    strings: filledIn(source, inLanguage(order, languageTag)).texts,
  }));
  const color = await readFile(join(order.folder, source.icons.color));
  const outline = await readFile(join(order.folder, source.icons.outline));

  const problems = [
    ...iconProblem(source.icons.color, color, { size: 192, transparent: false }),
    ...iconProblem(source.icons.outline, outline, { size: 32, transparent: true }),
    ...(await manifestProblems(manifest, source.manifestVersion)),
    ...(
      await Promise.all(localisations.map((one) => localisationProblems(one.file, one.strings, source.manifestVersion)))
    ).flat(),
  ];
  if (problems.length > 0) return refused(problems);

  const schema = source.$schema.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema');
  const files: Zippable = {
    'manifest.json': json(manifest),
    [source.icons.color]: color,
    [source.icons.outline]: outline,
  };
  for (const { file, strings } of localisations) files[file] = json({ $schema: schema, ...strings });
  return { ok: true, zip: zipSync(files, { level: 9, mtime: EARLIEST }) };
}

function orderProblems(order: PackageOrder): readonly string[] {
  const problems: string[] = [];
  const wrong = (what: string, id: string) =>
    problems.push(`${what} "${id}" is no GUID: expected one such as 11111111-2222-3333-4444-555555555555`);
  if (!isId(order.appId)) wrong('app id', order.appId);
  if (order.botId !== order.appId && !isId(order.botId)) wrong('bot id', order.botId);
  if (!threeNumbers.test(order.version)) {
    problems.push(`version "${order.version}" is none that Teams knows: expected three numbers such as 1.0.0`);
  }
  for (const what of ['website', 'privacy', 'terms'] as const) {
    const address = URL.parse(order[what]);
    if (address?.protocol !== 'https:')
      problems.push(`${what} "${order[what]}" is no address that begins with https://`);
  }
  return problems;
}

function isId(text: string): boolean {
  return guid.test(text) && text !== emptyGuid;
}

/** What a name in the template stands for. */
function inLanguage(order: PackageOrder, language: Language) {
  const { folder, ...given } = order;
  const settings: ReadonlyMap<string, string> = new Map(Object.entries(given));
  const texts: ReadonlyMap<string, Strings> = new Map(Object.entries(appTexts));
  return (name: string) => {
    const setting = settings.get(name);
    const text = texts.get(name)?.[language];
    if (setting !== undefined) return { kind: 'setting', value: setting } as const;
    if (text !== undefined) return { kind: 'text', value: text } as const;
    throw new Error(`manifest.json asks for {{${name}}}, which nobody gives`);
  };
}

/** By Microsoft's own schema for the version. */
async function manifestProblems(manifest: unknown, version: string): Promise<readonly string[]> {
  // The library would fetch a schema that it does not bring: then nothing is checked, and that is said.
  await schemaFile(version, 'MicrosoftTeams.schema.json');
  try {
    const typed = TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest));
    const found = await AppManifestUtils.validateAgainstSchema(typed);
    return found.map((problem) => `manifest.json: ${problem.trim()}`);
  } catch (error) {
    // The converter's message goes on to quote the whole value.
    return [`manifest.json: ${error instanceof Error ? error.message.split(' but got ')[0] : error}`];
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function refused([first, ...others]: readonly string[]): AppPackage {
  if (first === undefined) throw new RangeError('refused without a reason');
  return { ok: false, problems: [first, ...others] };
}

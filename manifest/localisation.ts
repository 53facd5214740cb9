/** Teams' localisation files, checked by Microsoft's schema for them, which comes with `@microsoft/app-manifest`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A text by the place in the manifest at which it stands, such as `bots[0].commandLists[0].commands[0].title`. */
export type Strings = Readonly<Record<string, string>>;

const Limit = z.looseObject({ maxLength: z.number().optional() });
/** The part of the schema that says anything about ours: which places there are, and how long their texts may be. */
const Schema = z.looseObject({
  additionalProperties: z.literal(false),
  properties: z.record(z.string(), Limit),
  patternProperties: z.record(z.string(), Limit),
});

/** One line for each text that stands at no place known to Teams, is empty, or is longer than may be. */
export async function localisationProblems(
  file: string,
  strings: Strings,
  manifestVersion: string,
): Promise<readonly string[]> {
  const schema = Schema.parse(JSON.parse(await schemaFile(manifestVersion, 'MicrosoftTeams.Localization.schema.json')));
  const patterns = Object.entries(schema.patternProperties).map(([text, limit]) => [new RegExp(text), limit] as const);
  return Object.entries(strings).flatMap(([place, text]) => {
    const limit = schema.properties[place] ?? patterns.find(([pattern]) => pattern.test(place))?.[1];
    if (limit === undefined) return [`${file}: ${place} is no place for a text that Teams knows`];
    if (text === '') return [`${file}: ${place} is empty`];
    if (limit.maxLength === undefined || text.length <= limit.maxLength) return [];
    return [`${file}: ${place} has ${text.length} characters, at most ${limit.maxLength} are allowed`];
  });
}

/** A schema of a manifest version, as the installed library brings it. Throws where it brings none. */
export async function schemaFile(manifestVersion: string, name: string): Promise<string> {
  const library = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  return await readFile(join(library, 'json-schemas', 'teams', `v${manifestVersion}`, name), 'utf8');
}

/** The procedures that come with Lydhør, and a municipality's own from a file. */
import { fileURLToPath } from 'node:url';
import { type Beside, type LoadedProfile, readEditions } from './editions.ts';
import { type ReadText, readTextFile } from './yaml-file.ts';

/** By name, without a path. */
export const builtInProfiles = ['harstad', 'kramfors', 'bjurholm', 'hudiksvall'] as const;

export type { LoadedProfile };

/** A built-in profile by its name, else the file of that path. Every fault at once, with its line. */
export function loadProfile(nameOrPath: string, read: ReadText = readTextFile): LoadedProfile {
  const file = fileOfProfile(nameOrPath);
  const found = read(file);
  if ('because' in found) return { ok: false, faults: [{ path: '', expected: found.because }] };
  return parseProfile(found.text, { file, read });
}

/** Where a profile is read from. */
export function fileOfProfile(nameOrPath: string): string {
  return builtInProfiles.some((name) => name === nameOrPath)
    ? fileURLToPath(new URL(`./${nameOrPath}.yaml`, import.meta.url))
    : nameOrPath;
}

/** @param beside where the text is from, so that the earlier editions that it names are found. */
export function parseProfile(text: string, beside?: Beside): LoadedProfile {
  const read = readEditions(text, beside);
  return read.ok ? { ok: true, profile: read.profile } : read;
}

/** The procedures that come with Lydhør, and a municipality's own from a file. */
import { fileURLToPath } from 'node:url';
import type { Fault } from '../domain/fault.ts';
import { faultsOfProfile } from '../domain/procedure/faults.ts';
import { Profile } from '../domain/profile.ts';
import { parseYaml, type ReadText, readTextFile } from './yaml-file.ts';

/** By name, without a path. */
export const builtInProfiles = ['harstad'] as const;

export type LoadedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A built-in profile by its name, else the file of that path. Every fault at once, with its line. */
export function loadProfile(nameOrPath: string, read: ReadText = readTextFile): LoadedProfile {
  const found = read(fileOfProfile(nameOrPath));
  if ('because' in found) return { ok: false, faults: [{ path: '', expected: found.because }] };
  return parseProfile(found.text);
}

/** Where a profile is read from. */
export function fileOfProfile(nameOrPath: string): string {
  return builtInProfiles.some((name) => name === nameOrPath)
    ? fileURLToPath(new URL(`./${nameOrPath}.yaml`, import.meta.url))
    : nameOrPath;
}

export function parseProfile(text: string): LoadedProfile {
  const parsed = parseYaml(text, Profile, faultsOfProfile);
  return parsed.ok ? { ok: true, profile: parsed.value } : parsed;
}

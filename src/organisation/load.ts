/** The organisation from its file, checked against the procedure that it follows. */
import type { Fault } from '../domain/fault.ts';
import { type Organisation, OrganisationFile, organisationOf } from '../domain/organisation.ts';
import { faultsOfOrganisation, needsOf } from '../domain/organisation-faults.ts';
import type { Profile } from '../domain/profile.ts';
import { parseYaml, type ReadText, readTextFile } from '../profiles/yaml-file.ts';

export type LoadedOrganisation =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Every fault at once, with its line. Without a profile, roles and boards are taken as they are. */
export function loadOrganisation(
  path: string,
  profile: Profile | undefined,
  read: ReadText = readTextFile,
): LoadedOrganisation {
  const found = read(path);
  if ('because' in found) return { ok: false, faults: [{ path: '', expected: found.because }] };
  return parseOrganisation(found.text, profile);
}

export function parseOrganisation(text: string, profile: Profile | undefined): LoadedOrganisation {
  const needs = profile === undefined ? undefined : needsOf(profile);
  const parsed = parseYaml(text, OrganisationFile, (raw) => faultsOfOrganisation(raw, needs));
  return parsed.ok ? { ok: true, organisation: organisationOf(parsed.value) } : parsed;
}

import { fileURLToPath } from 'node:url';
import type { Profile } from '../../../src/domain/profile.ts';
import { loadOrganisation } from '../../../src/organisation/load.ts';
import { loadProfile } from '../../../src/profiles/load.ts';
import type { ScriptOptions } from '../../support/script.ts';

let profile: Profile | undefined;

/** The page's procedure in an invented municipality, whose organisation says which head answers to which board. */
export function inBjurholm(): ScriptOptions {
  profile ??= read();
  const organisation = loadOrganisation(fileURLToPath(new URL('./bjurholm.yaml', import.meta.url)), profile);
  if (!organisation.ok) throw new Error(`the organisation is broken: ${JSON.stringify(organisation.faults)}`);
  return { profile, organisation: organisation.organisation, locale: 'sv-SE' };
}

function read(): Profile {
  const loaded = loadProfile('bjurholm');
  if (!loaded.ok) throw new Error(`the profile is broken: ${JSON.stringify(loaded.faults)}`);
  return loaded.profile;
}

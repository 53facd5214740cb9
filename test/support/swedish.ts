/** The people of the conversations under a Swedish procedure, where a board is an authority of its own. */
import { type Organisation, OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { type builtInProfiles, loadProfile } from '../../src/profiles/load.ts';
import type { ScriptOptions } from './script.ts';
import { harstad, provevik } from './whole-bot.ts';

/** Everybody's Teams speaks Swedish; the school answers to a board of its own, everything else to kommunstyrelsen. */
export function inSwedish(name: (typeof builtInProfiles)[number]): ScriptOptions & { readonly profile: Profile } {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`the profile is broken: ${JSON.stringify(loaded.faults)}`);
  const { coordinator, roles, units, people } = provevik(harstad());
  const boards: Readonly<Record<string, string>> = { kommunen: 'kommunstyrelsen', skolen: 'kultur-och-utbildning' };
  const organisation: Organisation = organisationOf(
    OrganisationFile.parse({
      coordinator,
      roles: { ...roles, 'kommunstyrelsens-ordförande': roles['ordforer'] },
      units: [...units.values()].map((unit) => ({ ...unit, board: boards[unit.id] })),
      people: [...people.values()],
    }),
  );
  return { profile: loaded.profile, organisation, locale: 'sv-SE' };
}

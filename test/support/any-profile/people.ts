/** The people of the conversations, in an organisation that fits a profile, whichever it is. */
import { type Organisation, OrganisationFile, organisationOf } from '../../../src/domain/organisation.ts';
import { faultsOfOrganisation, needsOf } from '../../../src/domain/organisation-faults.ts';
import { type Profile, rolesOf } from '../../../src/domain/profile.ts';
import { people } from '../people.ts';
import { harstad, provevik } from '../whole-bot.ts';

/** The whole stands under the first board and the school under another one; the mayor has every role that is left. */
export function organisationFor(profile: Profile): Organisation {
  const { coordinator, units, people: all } = provevik(harstad());
  const [first, ...others] = profile.routing.boards;
  // Who answers to both boards would have to lead both units.
  const second = others.find(({ head }) => head === undefined || head !== first?.head);
  const boards: Readonly<Record<string, string | undefined>> = { kommunen: first?.code, skolen: second?.code };
  const roles = Object.fromEntries(
    rolesOf(profile).map((role) => {
      if (role === first?.head) return [role, people.solveig.aad];
      return [role, role === second?.head ? people.kari.aad : people.per.aad];
    }),
  );
  const file = {
    coordinator,
    roles,
    units: [...units.values()].map((unit) => ({ ...unit, board: boards[unit.id] })),
    people: [...all.values()],
  };
  const faults = faultsOfOrganisation(file, needsOf(profile));
  if (faults.length > 0) throw new Error(`the organisation does not fit: ${JSON.stringify(faults)}`);
  return organisationOf(OrganisationFile.parse(file));
}

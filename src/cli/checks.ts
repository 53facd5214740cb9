/** `lydhor profile check`, `lydhor organisation check`: whether what people wrote is sound, all that is wrong at once. */
import type { Command } from 'commander';
import type { Store } from '../cases/store.ts';
import { inLanguage } from '../domain/language.ts';
import { departmentBlanksOf, type OpenSlot, type Profile } from '../domain/profile.ts';
import { dayIn, Zone } from '../domain/time.ts';
import { parseOrganisation } from '../organisation/load.ts';
import { builtInProfiles, fileOfProfile, type LoadedProfile, parseProfile } from '../profiles/load.ts';
import { editionLines, revisionLine, sayMissingEditions } from './editions.ts';
import { endsOf, stillNamed } from './ends.ts';
import { listFaults } from './fault-lines.ts';
import { textOf } from './files.ts';
import { gaps } from './gaps.ts';
import { plain } from './lines.ts';
import { inStore, type StoreOptions } from './open.ts';
import { addCompare } from './organisation.ts';
import { addImport } from './organisation-import.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { addProfileNew } from './profile-new.ts';
import { addProfileTable } from './profile-table.ts';

export function addChecks(program: Command, ports: Ports): void {
  const profiles = program.command('profile').description("A municipality's procedure as data.");
  addProfileTable(profiles, ports, (name) => profileFor(name, ports));
  addProfileNew(profiles, ports);
  profiles
    .command('check')
    .argument(
      '[NAME|FILE]',
      `a built-in profile (${builtInProfiles.join(', ')}) or a file; without it, all built-in ones`,
    )
    .option('--store <URL>', 'also look for cases whose edition is not there')
    .option('--tenant <ID>', 'the home tenant of that store (default: LYDHOR_TENANT_ID)')
    .description(
      'Check a profile and its editions; list what is to be filled in; warn when its revision is near or past.',
    )
    .action(async (name: string | undefined, options: StoreOptions) => {
      if (options.store !== undefined && name === undefined) throw new WrongUse('--store goes with one profile');
      const names = name === undefined ? builtInProfiles : [name];
      const sound = names.map((one) => checkProfile(one, ports));
      if (sound.includes(false)) throw new Failure(`${names.filter((_, i) => !sound[i]).join(', ')}: not sound`);
      if (name !== undefined && options.store !== undefined)
        await sayMissingEditions(profileFor(name, ports), options, ports);
    });
  const organisation = program.command('organisation').description('The units and the people in them.');
  addCompare(organisation, ports);
  addImport(organisation, ports, (name) => profileFor(name, ports));
  organisation
    .command('check')
    .argument('<FILE>', 'the organisation file')
    .option('--profile <NAME|FILE>', 'also check that it has the roles and boards of this profile')
    .option('--store <URL>', 'also say how many open cases there are of units that end')
    .option('--tenant <ID>', 'the home tenant of that store (default: LYDHOR_TENANT_ID)')
    .description('Check an organisation file: its tree, its managers, its ids; say what follows where units end.')
    .action(async (file: string, { profile: name, ...options }: StoreOptions & { profile?: string }) => {
      const profile = name === undefined ? undefined : profileFor(name, ports);
      const read = parseOrganisation(textOf(file, file, 'no such file', ports), profile);
      if (!read.ok) {
        listFaults(file, read.faults, ports);
        throw new Failure(`${file}: not sound`);
      }
      const { organisation } = read;
      ports.out(`${file}: sound; ${organisation.units.size} units, ${organisation.people.size} people`);
      const zone = profile?.municipality.zone ?? Zone.parse('Europe/Oslo');
      const today = dayIn(zone, ports.now());
      for (const warning of [...gaps(organisation, today), ...stillNamed(organisation, today)]) {
        ports.out(`  warning: ${plain(warning)}`);
      }
      const tell = async (store?: Store) => {
        for (const line of await endsOf(organisation, today, store)) ports.out(`  ${plain(line)}`);
      };
      await (options.store === undefined ? tell() : inStore(options, ports, tell));
    });
}

/** A sound profile. @throws WrongUse where there is none of that name, Failure where it is not sound. */
export function profileFor(name: string, ports: Ports): Profile {
  const read = readProfile(name, ports);
  if (read.ok) return read.profile;
  throw new Failure(`the profile ${name} is not sound; lydhor profile check ${name} says where`);
}

function readProfile(name: string, ports: Ports): LoadedProfile {
  const file = fileOfProfile(name);
  const text = textOf(name, file, `neither a built-in profile (${builtInProfiles.join(', ')}) nor a file`, ports);
  return parseProfile(text, { file, read: ports.read });
}

function checkProfile(name: string, ports: Ports): boolean {
  const read = readProfile(name, ports);
  if (!read.ok) {
    listFaults(name, read.faults, ports);
    return false;
  }
  const { profile } = read;
  const { title, edition, validFrom } = profile.procedure;
  const today = dayIn(profile.municipality.zone, ports.now());
  const english = (text: Profile['purpose']) => plain(inLanguage(text, 'en', profile.languages.main));
  ports.out(plain(`${name}: sound; ${title}, edition ${edition}, valid from ${validFrom}`));
  for (const line of editionLines(profile, today)) ports.out(line);
  const warning = revisionLine(profile, today);
  if (warning !== undefined) ports.out(`  warning: ${warning}`);
  const listOpen = (what: string, slots: readonly Pick<OpenSlot, 'slot' | 'asks' | 'meanwhile'>[]) => {
    if (slots.length > 0) ports.out(`  ${what}: ${slots.length}`);
    for (const { slot, asks, meanwhile } of slots) {
      ports.out(`    ${plain(slot)}: ${english(asks)}`);
      ports.out(`      meanwhile: ${english(meanwhile)}`);
    }
  };
  for (const sort of ['fill-in', 'confirm'] as const) {
    listOpen(
      sort === 'fill-in' ? 'to be filled in' : 'to be confirmed',
      profile.openSlots.filter((slot) => slot.sort === sort),
    );
  }
  // The document itself leaves these to the departments: the same question is asked of each of them.
  listOpen(
    'left to the departments by the document',
    departmentBlanksOf(profile).map(({ slot, asks, meanwhile, departments }) => ({
      slot: `${slot} (${departments.join(', ')})`,
      asks,
      meanwhile,
    })),
  );
  return true;
}

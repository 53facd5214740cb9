/** `lydhor organisation compare`: where the organisation file and the tenant's directory say different things. */
import type { Command } from 'commander';
import { type DirectoryPerson, DirectoryUnavailable } from '../cases/directory.ts';
import { directoryConfig } from '../config.ts';
import type { PersonId } from '../domain/ids.ts';
import { chainOf, employee, type Organisation, type Person } from '../domain/organisation.ts';
import { type Day, dayIn, Zone } from '../domain/time.ts';
import { parseOrganisation } from '../organisation/load.ts';
import { textOf } from './files.ts';
import { plain } from './lines.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';

export function addCompare(organisation: Command, ports: Ports): void {
  organisation
    .command('compare')
    .argument('<FILE>', 'the organisation file')
    .description('Compare it with the directory of the tenant: who is gone or disabled, names, addresses, managers.')
    .action(async (file: string) => {
      const configured = directoryConfig(ports.env);
      if (!configured.ok) throw new WrongUse(configured.problems.join('; '));
      const read = parseOrganisation(textOf(file, file, 'no such file', ports), undefined);
      if (!read.ok) throw new Failure(`${file} is not sound; lydhor organisation check ${file} says where`);
      const today = dayIn(Zone.parse('Europe/Oslo'), ports.now());
      const directory = await ports.openDirectory(configured.config);
      const found = await foundAmong(read.organisation, directory.everybody());
      const differences = differencesOf(read.organisation, found, today);
      for (const line of differences) ports.out(plain(line));
      const many = differences.length;
      if (many > 0)
        throw new Failure(`${file}: ${many} ${many === 1 ? 'difference' : 'differences'} from the directory`);
      ports.out(`${file}: as in the directory; ${found.size} people`);
    });
}

type Found = ReadonlyMap<PersonId, DirectoryPerson>;

/** A tenant has many more people than work here, pupils among them: of those nothing is kept. */
async function foundAmong({ people }: Organisation, everybody: AsyncIterable<DirectoryPerson>): Promise<Found> {
  const found = new Map<PersonId, DirectoryPerson>();
  try {
    for await (const one of everybody) if (people.has(one.id)) found.set(one.id, one);
  } catch (error) {
    throw error instanceof DirectoryUnavailable ? new Failure(error.message) : error;
  }
  return found;
}

function differencesOf(organisation: Organisation, found: Found, today: Day): string[] {
  return [...organisation.people.keys()].flatMap((id) => {
    // Who comes later or has left need not be there.
    const person = employee(organisation, id, today);
    if (person === undefined) return [];
    const entry = found.get(id);
    if (entry === undefined) return [`${id}: ${person.name} is not in the directory`];
    if (!entry.enabled) return [`${id}: ${person.name} is disabled in the directory`];
    return [
      ...different(id, 'name', person.name, entry.name),
      ...different(id, 'e-mail', person.email.toLowerCase(), entry.email?.toLowerCase()),
      ...different(id, 'manager', managerOf(organisation, person), entry.manager),
    ];
  });
}

function different(id: PersonId, what: string, inFile: string | undefined, inDirectory: string | undefined): string[] {
  if (inFile === inDirectory) return [];
  return [`${id}: ${what} is ${inFile ?? 'none'} in the file, ${inDirectory ?? 'none'} in the directory`];
}

/** The manager of her unit; of a manager, that of the next unit above that has another. */
function managerOf(organisation: Organisation, { id, unit }: Person): PersonId | undefined {
  return chainOf(organisation, unit).find(({ manager }) => manager !== undefined && manager !== id)?.manager;
}

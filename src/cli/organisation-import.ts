/** `lydhor organisation import`: a payroll system's or Entra's list into the organisation file, first as a preview. */
import type { Command } from 'commander';
import { amongEditions } from '../domain/editions.ts';
import type { Fault } from '../domain/fault.ts';
import { OrganisationFile, organisationOf } from '../domain/organisation.ts';
import { faultsOfOrganisation } from '../domain/organisation-faults.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn, plusDays, Zone } from '../domain/time.ts';
import { edited } from '../organisation/import/edited.ts';
import type { KnownBoard } from '../organisation/import/finding.ts';
import { personHeadings, personNeeds, unitHeadings, unitNeeds } from '../organisation/import/headings.ts';
import { type ListFault, type ListName, placed } from '../organisation/import/placing.ts';
import { type Lists, planOf } from '../organisation/import/plan.ts';
import { personLines, unitLines } from '../organisation/import/rows.ts';
import { readTable } from '../organisation/import/table.ts';
import { parseOrganisation } from '../organisation/load.ts';
import { parseYaml } from '../profiles/yaml-file.ts';
import { boardsChanged } from './boards-changed.ts';
import { stillNamed } from './ends.ts';
import { listFaults } from './fault-lines.ts';
import { textOf } from './files.ts';
import { gaps } from './gaps.ts';
import { plain } from './lines.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { isSameFile, putWhole } from './whole-files.ts';

interface Options {
  readonly organisation: string;
  readonly units?: string;
  readonly out?: string;
  readonly dry?: true;
  readonly manyGone?: true;
  readonly map: readonly string[];
}

export function addImport(organisation: Command, ports: Ports, profileFor: (name: string) => Profile): void {
  organisation
    .command('import')
    .argument('<FILE>', 'the people, as CSV in UTF-8, with ; or , between the fields and a line of headings')
    .requiredOption('--organisation <FILE>', 'the organisation file as it is')
    .option('--units <FILE>', 'the units, as CSV')
    .option('--map <HEADING=FIELD>', 'a heading that is not known by itself; may be repeated', collect, [])
    .option('--profile <NAME|FILE>', 'also check that it has the roles and boards of this profile')
    .option('--out <FILE>', 'write the changed organisation file; without it nothing is written')
    .option('--many-gone', 'write it although more than a third of the people are not in the list')
    .option('--dry', 'only show what would change')
    .description('Show what a list of people changes in the organisation; write it with --out.')
    .addHelpText('after', () => headingsHelp())
    .action((file: string, { profile, ...options }: Options & { profile?: string }) =>
      importList(file, options, ports, profile === undefined ? undefined : profileFor(profile)),
    );
}

const collect = (one: string, all: readonly string[]) => [...all, one];

function headingsHelp(): string {
  const list = (of: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(of).map(([field, names]) => `  ${field}: ${names.join(', ')}`);
  return [
    '\nHeadings of people (id is the Entra object id; first and last are instead of name):',
    ...list(personHeadings),
    'Headings of units:',
    ...list(unitHeadings),
  ].join('\n');
}

async function importList(file: string, options: Options, ports: Ports, profile: Profile | undefined): Promise<void> {
  const { organisation: from, out } = options;
  const named = mapOf(options.map);
  const text = textOf(from, from, 'no such file', ports);
  const old = parseYaml(text, OrganisationFile, (raw) => faultsOfOrganisation(raw));
  if (!old.ok) throw new Failure(`${from} is not sound; lydhor organisation check ${from} says where`);

  const found: { name: string; faults: readonly Fault[] }[] = [];
  const table = <F extends string>(
    path: string,
    headings: Readonly<Record<F, readonly string[]>>,
    needs: readonly (readonly F[])[],
  ) => {
    const read = readTable(csvText(path, ports), headings, needs, named);
    if (!read.ok) found.push({ name: path, faults: read.faults });
    else if (read.ignored.length > 0)
      ports.err(plain(`${path}: not read: ${read.ignored.filter((one) => one !== '').join(', ')}`));
    return read.ok ? read : { rows: [], columns: new Set<F>() };
  };
  const ofPeople = table(file, personHeadings, personNeeds);
  const people = personLines(ofPeople.rows);
  const ofUnits = options.units === undefined ? undefined : table(options.units, unitHeadings, unitNeeds);
  const units = ofUnits && unitLines(ofUnits.rows);
  const names: Readonly<Record<ListName, string>> = { people: file, units: options.units ?? file };
  const refuseFaults = (more: readonly ListFault[], ofFile: readonly Fault[] = []) => {
    const of = (list: ListName) => more.filter((fault) => fault.of === list);
    const wrong = [
      ...found,
      { name: names.people, faults: [...people.faults, ...of('people')] },
      { name: names.units, faults: [...(units?.faults ?? []), ...of('units')] },
      { name: `${from}, as it would be`, faults: ofFile },
    ];
    if (wrong.some(({ faults }) => faults.length > 0)) throw unsound(wrong, ports);
  };
  // Without its headings a list says nothing: what follows from that would be told of each line.
  if (found.length > 0) refuseFaults([]);

  const zone = profile?.municipality.zone ?? Zone.parse('Europe/Oslo');
  const today = dayIn(zone, ports.now());
  const lists: Lists = {
    people: people.lines,
    units: units?.lines,
    personColumns: ofPeople.columns,
    unitColumns: ofUnits?.columns ?? new Set(),
    boards: profile && boardsKnown(profile),
  };
  const plan = planOf(old.value, lists, today);
  // Whose line can't be read is not gone: what follows from that is told when all lines are sound.
  const sound = people.faults.length === 0 && (units?.faults ?? []).length === 0;
  refuseFaults(plan.faults.filter(({ line }) => sound || line !== undefined));

  for (const note of plan.notes) ports.out(`note: ${plain(note)}`);
  if (plan.changes.length === 0) {
    ports.out(`${from}: nothing changes`);
    return;
  }
  for (const { says } of plan.changes) ports.out(`  ${plain(says)}`);
  const changed = edited(text, plan.changes);
  const read = parseOrganisation(changed, profile);
  if (!read.ok) {
    const { ofLists, ofFile } = placed(read.faults, old.value, plan.changes, lists);
    refuseFaults(ofLists, ofFile);
    return;
  }
  // Whose last day is today is gone tomorrow, when the file is used.
  const tomorrow = plusDays(today, 1);
  const warnings = [
    ...gaps(read.organisation, tomorrow),
    ...stillNamed(read.organisation, tomorrow),
    ...boardsChanged(organisationOf(old.value), read.organisation, tomorrow, profile),
  ];
  for (const warning of warnings) ports.out(`  warning: ${plain(warning)}`);
  const many = `${plan.changes.length} ${plan.changes.length === 1 ? 'change' : 'changes'}`;
  const gone = plan.manyGone && `${plan.manyGone.gone} of ${plan.manyGone.of} people are not in the list`;
  if (out === undefined || options.dry === true) {
    ports.out(`${many}; nothing is written${out === undefined ? ': give --out FILE' : ''}`);
    if (gone !== undefined) ports.out(`  warning: ${gone}: is it whole? If it is, --out needs --many-gone`);
    return;
  }
  // A list that was cut off would end nearly everybody, and none of them comes back by herself.
  if (gone !== undefined && options.manyGone !== true)
    throw new Failure(`${gone}: is it whole? If it is, give --many-gone; nothing is written`);
  if (!isSameFile(out, from) && ports.exists(out)) throw new Failure(`${out} is there already: nothing is written`);
  await putWhole([{ path: out, body: changed, readBy: 'all' }], 'the organisation', ports.disk);
  ports.out(`${out}: ${many}; sound${profile === undefined ? '' : ', and fits the profile'}`);
  if (gone !== undefined) ports.out(`  warning: ${gone}, and left today`);
}

/** Of each edition: units of older ones answer to theirs. */
function boardsKnown(profile: Profile): KnownBoard[] {
  return amongEditions(profile, ({ routing }) => routing.boards).map(({ code, label }) => ({
    code,
    names: Object.values(label).filter((name) => name !== undefined),
  }));
}

function unsound(found: readonly { name: string; faults: readonly Fault[] }[], ports: Ports): Failure {
  const wrong = found.filter(({ faults }) => faults.length > 0);
  for (const { name, faults } of wrong)
    listFaults(
      name,
      [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ports,
    );
  return new Failure(`${wrong.map(({ name }) => name).join(', ')}: not sound, nothing is written`);
}

/** Excel's plain CSV is in Windows-1252: there å, ä and ö would be read as something else. */
function csvText(path: string, ports: Ports): string {
  const read = ports.read(path);
  if ('because' in read && read.because === 'expected text in UTF-8')
    throw new Failure(`${path}: expected text in UTF-8; in Excel save it as “CSV UTF-8”`);
  return textOf(path, path, 'no such file', ports);
}

function mapOf(given: readonly string[]): Map<string, string> {
  const fields = new Set([...Object.keys(personHeadings), ...Object.keys(unitHeadings)]);
  return new Map(
    given.map((one) => {
      const at = one.lastIndexOf('=');
      const [heading, field] = [one.slice(0, at), one.slice(at + 1)];
      if (at < 1 || !fields.has(field))
        throw new WrongUse(`--map is ${one}, expected HEADING=FIELD: ${[...fields].join(', ')}`);
      return [heading, field];
    }),
  );
}

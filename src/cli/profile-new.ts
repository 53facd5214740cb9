/** `lydhor profile new`: a municipality's own profile and an example organisation, from questions or a file of answers. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { Fault } from '../domain/fault.ts';
import { type Day, dayIn, Zone } from '../domain/time.ts';
import { parseOrganisation } from '../organisation/load.ts';
import { parseProfile } from '../profiles/load.ts';
import { Answers, AnswersSoFar, faultsOfAnswers, idOf } from '../profiles/new/answers.ts';
import { exampleOrganisation } from '../profiles/new/organisation.ts';
import { type Asked, questions } from '../profiles/new/questions.ts';
import { profileText } from '../profiles/new/write.ts';
import { parseYaml } from '../profiles/yaml-file.ts';
import type { Asker } from './asking.ts';
import { listFaults } from './fault-lines.ts';
import { textOf } from './files.ts';
import { plain } from './lines.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { putWhole } from './whole-files.ts';

const intro = [
  "A new municipality's profile. Have its procedure for complaints at hand.",
  'Enter takes what stands in brackets for now, and lists the question as open in the profile.',
  '? explains a question. Ctrl-C stops, and nothing is written.',
  '',
];

export function addProfileNew(profile: Command, ports: Ports): void {
  profile
    .command('new')
    .option('--answers <FILE>', 'a file of answers (YAML) instead of questions')
    .option('--out <DIR>', 'where the two files are written', '.')
    .description("Write a municipality's own profile and an example organisation, and check them.")
    .addHelpText('after', answersHelp)
    .action(async ({ answers: file, out }: { answers?: string; out: string }) => {
      refuseToOverwrite([organisationIn(out)], ports);
      const today = dayIn(Zone.parse('Europe/Oslo'), ports.now());
      if (file !== undefined) {
        await write(fromFile(file, today, ports), out, today, ports);
        return;
      }
      const { answers, typed } = await asked(today, ports);
      try {
        await write(answers, out, today, ports);
      } catch (error) {
        await keepAnswers(typed, idOf(answers), out, ports);
        throw error;
      }
    });
}

function answersHelp(): string {
  const list = questions.map(({ key, asks, expects }) => `  ${key}: ${asks} (${expects})`);
  return [
    '\nAnswers for --answers, as they would be typed. Only the name is needed, and the country where the name does not end',
    'in kommune or kommun; what else is left out is listed as open:',
    ...list,
  ].join('\n');
}

/** Nobody answers twenty questions again because a disk was full. */
async function keepAnswers(typed: Readonly<Record<string, unknown>>, id: string, folder: string, ports: Ports) {
  const name = (n: number) => join(folder, `${id}-answers${n === 1 ? '' : `-${n}`}.yaml`);
  let n = 1;
  while (ports.exists(name(n))) n += 1;
  const body = stringify(typed, { lineWidth: 0 });
  try {
    await mkdir(folder, { recursive: true });
    await putWhole([{ path: name(n), body, readBy: 'all' }], 'the answers', ports.disk);
    ports.out(`Your answers are kept in ${name(n)}; go on with --answers ${quoted(name(n))}`);
  } catch {
    ports.out('Your answers; put them into a file and go on with --answers FILE:');
    for (const line of body.trimEnd().split('\n')) ports.out(plain(line));
  }
}

function fromFile(file: string, today: Day, ports: Ports): Answers {
  const text = textOf(file, file, 'no such file', ports);
  const read = parseYaml(text, Answers, (raw) => faultsOfAnswers(raw, today));
  if (read.ok) return read.value;
  listFaults(file, read.faults, ports);
  throw new Failure(`${file}: not sound, nothing is written`);
}

/** What was answered, and as it was typed. */
async function asked(
  today: Day,
  ports: Ports,
): Promise<{ answers: Answers; typed: Readonly<Record<string, unknown>> }> {
  const asker = ports.asker?.();
  if (asker === undefined) throw new WrongUse('no terminal to ask in: give --answers FILE');
  try {
    for (const line of intro) ports.out(line);
    let raw: Record<string, unknown> = { name: 'Eksempel kommune' };
    for (const question of questions) {
      const known = AnswersSoFar.parse(raw);
      if (question.when?.(known) === false) continue;
      raw = await answerTo(question, known, raw, today, asker, ports);
    }
    return { answers: Answers.parse(raw), typed: raw };
  } finally {
    asker.close();
  }
}

/** Asked again until the answer can be used. Enter leaves it out. */
async function answerTo(
  { key, asks, explains, otherwise, expects }: Asked,
  known: AnswersSoFar,
  raw: Readonly<Record<string, unknown>>,
  today: Day,
  asker: Asker,
  { out }: Ports,
): Promise<Record<string, unknown>> {
  const without = otherwise(known);
  for (;;) {
    const line = await asker.ask(without === undefined ? `${asks} ` : `${asks} [${plain(without)}] `);
    if (line === undefined) throw new Failure('stopped: nothing is written');
    const text = line.trim();
    if (text === '' && without !== undefined) return { ...raw };
    if (text === '?') {
      out(`  ${explains}`);
      continue;
    }
    const next = { ...raw, [key]: text };
    const read = AnswersSoFar.safeParse(next);
    if (read.success && faultsOfAnswers(next, today).length === 0) {
      if (key === 'boards') out(`  ${readBack(read.data)}`);
      return next;
    }
    out(`  Please type ${expects}. ? explains${without === undefined ? '' : ', Enter leaves it open'}.`);
  }
}

/** So that a board whose name was taken apart is seen. */
function readBack({ boards = [] }: Pick<AnswersSoFar, 'boards'>): string {
  const many = `${boards.length} ${boards.length === 1 ? 'board' : 'boards'}`;
  return `${many}: ${boards.map(({ name, head }) => plain(head === undefined ? name : `${name} (${head})`)).join('; ')}`;
}

async function write(answers: Answers, folder: string, today: Day, ports: Ports): Promise<void> {
  const { profile, organisation } = texts(answers, today);
  const files = {
    profile: join(folder, `${idOf(answers)}.yaml`),
    organisation: organisationIn(folder),
  };
  if (files.profile === files.organisation) throw new Failure('organisation.yaml is the other file: give another id');
  refuseToOverwrite(Object.values(files), ports);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const bodies = [
    { path: files.profile, body: profile.text, readBy: 'all' as const },
    { path: files.organisation, body: organisation.text, readBy: 'all' as const },
  ];
  await putWhole(bodies, 'the profile', ports.disk);
  const open = profile.open === 1 ? '1 question is open' : `${profile.open} questions are open`;
  ports.out(
    `${files.profile}: sound, with ${countryLaw[answers.country]} law and closed days; ${open}, see openSlots at its end`,
  );
  ports.out(
    `${files.organisation}: sound; ${organisation.units} units and ${organisation.people} people, all invented`,
  );
  ports.out('');
  ports.out('Try them in Teams on this machine:');
  ports.out(`  npm run demo -- --profile ${quoted(files.profile)} --organisation ${quoted(files.organisation)}`);
  ports.out('When you have changed them:');
  ports.out(`  npm run lydhor -- profile check ${quoted(files.profile)}`);
  ports.out(`  npm run lydhor -- organisation check ${quoted(files.organisation)} --profile ${quoted(files.profile)}`);
}

const countryLaw: Readonly<Record<Answers['country'], string>> = { NO: 'Norwegian', SE: 'Swedish' };

const organisationIn = (folder: string) => join(folder, 'organisation.yaml');

function refuseToOverwrite(paths: readonly string[], { exists }: Ports): void {
  const there = paths.filter((path) => exists(path));
  if (there.length > 0)
    throw new Failure(`${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already: nothing is written`);
}

/** Both texts, read back as the bot reads them. @throws Failure that names the fault where they are not sound. */
function texts(answers: Answers, today: Day) {
  const text = profileText(answers, today);
  const profile = parseProfile(text);
  if (!profile.ok) throw unsound('profile', profile.faults);
  const example = exampleOrganisation(answers);
  const organisation = parseOrganisation(example, profile.profile);
  if (!organisation.ok) throw unsound('organisation', organisation.faults);
  const { units, people } = organisation.organisation;
  return {
    profile: { text, open: profile.profile.openSlots.length },
    organisation: { text: example, units: units.size, people: people.size },
  };
}

function unsound(what: string, faults: readonly Fault[]): Failure {
  const told = faults.map(({ path, expected }) => `${path}: ${expected}`).join('; ');
  return new Failure(`these answers give no sound ${what}, nothing is written: ${told}`);
}

/** As a shell reads it as one word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

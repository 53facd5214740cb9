/** `lydhor form`: the municipality's form on paper, empty, or filled with a case to be signed; of that, who took it out and why is kept first. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { editionOf, inForceOn } from '../domain/editions.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { formFor, formsOf, PaperForm, paperForms } from '../domain/paper-form.ts';
import { dayIn } from '../domain/time.ts';
import { letterForms } from '../writings/file.ts';
import { formFile, formFileName } from '../writings/paper-form/file.ts';
import { filledByCase } from '../writings/paper-form/filled.ts';
import { formSheetOf } from '../writings/paper-form/fitted.ts';
import { keptReason, NumberText } from './cases.ts';
import { profileFor } from './checks.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { inStore, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { putWhole, thisDisk } from './whole-files.ts';

const Forms = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((form) => form.trim()))])
  .pipe(z.array(z.enum(letterForms)));

interface FormOptions extends StoreOptions, HouseOptions {
  readonly about?: PaperForm;
  readonly language?: Language;
  readonly case?: CaseNumber;
  readonly reason?: string;
  readonly format?: z.infer<typeof Forms>;
  readonly out: string;
}

export function addForm(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('form')))
    .description("The municipality's form on paper as files: empty, or filled with a case, to be signed.")
    .option(
      '--about <FORM>',
      `${paperForms.join(' or ')} (default: feedback; decision is a complaint about a formal decision)`,
      as(z.string().pipe(PaperForm), `expected one of ${paperForms.join(', ')}`),
    )
    .option(
      '--language <LANGUAGE>',
      `${Language.options.join(', ')} (default: the municipality's for citizens, or the case's)`,
      as(z.string().pipe(Language), `expected one of ${Language.options.join(', ')}`),
    )
    .option('--case <NUMBER>', 'filled with this case', as(NumberText, 'expected a case number such as 12'))
    .option('--reason <TEXT>', 'why it is taken out, with --case')
    .option(
      '--format <FORMATS>',
      `${letterForms.join(' or ')} (default: ${letterForms.join(',')})`,
      as(Forms, `expected ${letterForms.join(', ')} or both with a comma`),
    )
    .requiredOption('--out <DIR>', 'the folder that they are put into')
    .action((options: FormOptions) => {
      const { case: number } = options;
      if (number === undefined) {
        if (options.reason !== undefined) throw new WrongUse('--reason goes with --case');
        return printEmpty(options, ports);
      }
      if (options.about !== undefined)
        throw new WrongUse('--about goes without --case: the case says which form it has');
      return printCase(options, number, keptReason(options.reason, '--case'), ports);
    });
}

/** Needs neither a store nor people. */
async function printEmpty(options: FormOptions, ports: Ports): Promise<void> {
  const name = options.profile ?? ports.env['LYDHOR_PROFILE'];
  if (name === undefined || name === '') throw new WrongUse('no profile: set LYDHOR_PROFILE or give --profile');
  const newest = profileFor(name, ports);
  const profile = inForceOn(newest, dayIn(newest.municipality.zone, ports.now()));
  const { about: form = 'feedback', language = profile.languages.citizen } = options;
  if (!formsOf(profile).includes(form))
    throw new Failure(`${profile.id} has no form for a complaint about a formal decision`);
  await put(options, formSheetOf(profile, form, language), { form, language }, ports);
}

async function printCase(options: FormOptions, number: CaseNumber, reason: string, ports: Ports): Promise<void> {
  const house = houseFor(options, ports);
  await inStore(options, ports, async (store) => {
    const found = await store.caseByNumber(number);
    if (found === undefined) throw new Failure(`there is no case ${number}`);
    const profile = editionOf(house.profile, found.case.edition);
    const filled = filledByCase({ ...house, profile }, found);
    const form = formFor(profile, filled.signals);
    const { language = found.case.facts.citizenLanguage } = options;
    const keep = () => store.disclose({ at: ports.now(), case: number, operator: ports.operator(), reason });
    await put(options, formSheetOf(profile, form, language, filled), { form, language, number }, ports, keep);
  });
}

async function put(
  { out, format = [...letterForms] }: FormOptions,
  sheet: Parameters<typeof formFile>[0],
  named: Parameters<typeof formFileName>[0],
  ports: Ports,
  first: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const disk = ports.disk ?? thisDisk;
  // What could not be made is told below, as is a file of that name.
  await mkdir(out, { recursive: true }).catch(() => undefined);
  if (!(await disk.isFolder(out))) throw new Failure(`${out}: no such folder`);
  const files = await Promise.all(
    format.map(async (each) => ({ path: join(out, formFileName(named, each)), body: await formFile(sheet, each) })),
  );
  await first();
  await putWhole(files, 'the form', disk);
  for (const { path } of files) ports.out(path);
}

/** `lydhor letter`: what was written to the citizen, as files to print or send. Who took it out and why is kept first. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Store } from '../cases/store.ts';
import { Writing, writings } from '../domain/handling.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { fileNameOf, fileOf, letterForms } from '../writings/file.ts';
import { letterOf, type WritingHouse } from '../writings/letter.ts';
import { keptReason, NumberText } from './cases.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { inStore, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { Failure, type Ports } from './ports.ts';
import { putWhole, thisDisk } from './whole-files.ts';

const Forms = z
  .string()
  .transform((text) => [...new Set(text.split(',').map((form) => form.trim()))])
  .pipe(z.array(z.enum(letterForms)));

interface LetterOptions extends StoreOptions, HouseOptions {
  readonly writing: Writing;
  readonly format?: z.infer<typeof Forms>;
  readonly out: string;
  readonly reason: string;
}

export function addLetter(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('letter')))
    .argument('<NUMBER>', 'the case number', as(NumberText, 'expected a case number such as 12'))
    .description('A letter to the citizen as files that only you can read; who took it out and why is kept first.')
    .requiredOption(
      '--writing <WRITING>',
      `which one: ${writings.join(', ')}`,
      as(z.string().pipe(Writing), `expected one of ${writings.join(', ')}`),
    )
    .option(
      '--format <FORMATS>',
      `${letterForms.join(' or ')} (default: ${letterForms.join(',')})`,
      as(Forms, `expected ${letterForms.join(', ')} or both with a comma`),
    )
    .requiredOption('--out <DIR>', 'the folder that they are put into')
    .requiredOption('--reason <TEXT>', 'why it is taken out')
    .action((number: CaseNumber, options: LetterOptions) => {
      const reason = keptReason(options.reason, 'letter');
      const house = houseFor(options, ports);
      return inStore(options, ports, (store) => takeOut(store, number, reason, house, options, ports));
    });
}

async function takeOut(
  store: Store,
  number: CaseNumber,
  reason: string,
  house: WritingHouse,
  { writing, format = [...letterForms], out }: LetterOptions,
  ports: Ports,
): Promise<void> {
  const found = await store.caseByNumber(number);
  if (found === undefined) throw new Failure(`there is no case ${number}`);
  const sheet = letterOf(house, found, writing);
  if (sheet === undefined) throw new Failure(`case ${number} has no ${writing}`);
  if (!(await thisDisk.isFolder(out))) throw new Failure(`${out}: no such folder`);
  const files = await Promise.all(
    format.map(async (form) => ({
      path: join(out, fileNameOf(number, writing, form)),
      body: await fileOf(sheet, form),
    })),
  );
  await store.disclose({ at: ports.now(), case: number, operator: ports.operator(), reason });
  await putWhole(files, 'the letter');
  for (const { path } of files) ports.out(path);
}

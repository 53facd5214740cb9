/** The operator's command line: 0 done, 1 failed or not sound, 2 used wrongly (one line on stderr says how). */
import { Command, CommanderError } from 'commander';
import { LeftOut } from '../cases/pages.ts';
import { StoreRefused, StoreUnavailable } from '../cases/store.ts';
import { Unreadable } from '../stores/stored.ts';
import { addCases } from './cases.ts';
import { addChecks } from './checks.ts';
import { addDeadline } from './deadline.ts';
import { addForm } from './form.ts';
import { addImprovements } from './improvements.ts';
import { addLetter } from './letter.ts';
import { plain } from './lines.ts';
import { addOutbox } from './outbox.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { addRegister } from './register.ts';
import { addReport } from './report.ts';
import { addRollups } from './rollups.ts';
import { addSummary } from './summary.ts';
import { addSweep } from './sweep.ts';

export async function run(words: readonly string[], ports: Ports): Promise<0 | 1 | 2> {
  const program = new Command('lydhor')
    .description('Lydhør for operators: deadlines, profiles, the organisation, cases and what waits to be sent.')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => ports.out(text.replace(/\n$/, '')),
      // Its own errors come with the whole help below them; one line is written here instead.
      writeErr: () => undefined,
    });
  addDeadline(program, ports);
  addChecks(program, ports);
  addCases(program, ports);
  addLetter(program, ports);
  addForm(program, ports);
  addOutbox(program, ports);
  addImprovements(program, ports);
  addRegister(program, ports);
  addReport(program, ports);
  addRollups(program, ports);
  addSweep(program, ports);
  addSummary(program, ports);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return ending(error, ports);
  }
}

function ending(error: unknown, { err }: Ports): 0 | 1 | 2 {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    err(wrongUse(error));
    return 2;
  }
  if (error instanceof WrongUse) {
    err(`lydhor: ${plain(error.message)}`);
    return 2;
  }
  const known = [Failure, LeftOut, StoreRefused, StoreUnavailable, Unreadable].some((kind) => error instanceof kind);
  // A message that nobody wrote for operators may quote people.
  err(`lydhor: ${error instanceof Error ? plain(known ? error.message : `failed: ${error.name}`) : 'failed'}`);
  return 1;
}

function wrongUse({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'lydhor: expected a command; lydhor --help lists them';
  return `lydhor: ${plain(message).replace(/^error: /, '')}`;
}

/**
 * `lydhor register`: what the municipality's register holds of each case at the least, for the registrar. Nothing is held
 * back in it, so who took it out and why is kept first.
 */
import { basename, dirname, extname } from 'node:path';
import type { Command } from 'commander';
import type { Store } from '../cases/store.ts';
import { boardOf } from '../domain/boards.ts';
import type { Case } from '../domain/case.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import { amongEditions } from '../domain/editions.ts';
import { inLanguage } from '../domain/language.ts';
import type { Profile } from '../domain/profile.ts';
import { boardsOf } from '../domain/report/boards.ts';
import type { Day } from '../domain/time.ts';
import { csvLines } from '../reports/csv.ts';
import { listOf } from '../reports/xlsx.ts';
import { belongsIn, listedFields, registerHead, registerRow } from '../writings/register-list.ts';
import { keptReason } from './cases.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { plain } from './lines.ts';
import { eachRow, inStore, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { dayExpected, FromText, inOrder, UntilText } from './periods.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';
import { putWhole, thisDisk } from './whole-files.ts';

type Register = Profile['registers'][number];

interface RegisterOptions extends StoreOptions, HouseOptions {
  readonly register?: string;
  readonly from: Day;
  readonly to: Day;
  readonly board?: string;
  readonly out: string;
  readonly reason: string;
}

export function addRegister(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('register')))
    .description('The register of the cases received in these days, for the registrar; who takes it out is kept first.')
    .option('--register <CODE>', "which of the procedure's registers, where it has several")
    .requiredOption('--from <DAY>', 'the first day or month in which they were received', as(FromText, dayExpected))
    .requiredOption('--to <DAY>', 'the last one', as(UntilText, dayExpected))
    .option('--board <CODE>', 'only cases of units that answer to this board')
    .requiredOption('--out <FILE>', 'the file, .csv or .xlsx')
    .requiredOption('--reason <TEXT>', 'why it is taken out')
    .action((options: RegisterOptions) => {
      const reason = keptReason(options.reason, 'register');
      const { from, to: until, board, out } = options;
      inOrder(from, until);
      const form = formOf(out);
      const { profile, organisation } = houseFor(options, ports);
      const register = registerFor(profile, options.register);
      if (board !== undefined && !boardsOf(profile, organisation).includes(board))
        throw new WrongUse(`--board ${board}: there is no such board`);
      return inStore(options, ports, async (store) => {
        const disk = ports.disk ?? thisDisk;
        if (!(await disk.isFolder(dirname(out)))) throw new Failure(`${dirname(out)}: no such folder`);
        const belongs = (one: Case) =>
          belongsIn(register, profile, one) &&
          one.facts.heardOn >= from &&
          one.facts.heardOn <= until &&
          (board === undefined || boardOf(organisation, one.facts.unit) === board);
        const cases = await allCases(store, belongs, ports);
        const head = registerHead(register, profile);
        const rows = await Promise.all(
          cases.map(async (one) => registerRow(register, profile, await wholeOf(store, one))),
        );
        const name = basename(out, extname(out));
        const body =
          form === 'csv' ? csvLines([head, ...rows], profile.languages.main) : await listOf(name, head, rows);
        const of = board === undefined ? '' : `, board ${board}`;
        const list = `register ${register.code}, ${from} to ${until}${of}`;
        await store.disclose({ at: ports.now(), list, operator: ports.operator(), reason });
        await putWhole([{ path: out, body }], 'the register', disk);
        sayWhatItHolds(register, profile, ports);
        ports.out(`${out}: ${rows.length} ${rows.length === 1 ? 'case' : 'cases'}`);
      });
    });
}

/** An empty one may be right, of a register that holds little: whoever reads it is told what belongs in it. */
function sayWhatItHolds(register: Register, { languages }: Profile, { err }: Ports): void {
  const { code, label, classes, holds } = register;
  const name = inLanguage(label, languages.main, languages.main);
  const came = holds === 'all' ? 'however they came in' : `only what came in by ${holds.join(', ')}`;
  err(`lydhor: register ${code} (${plain(name)}): ${classes.join(', ')}; ${came}`);
  err(`lydhor: a row for each case: ${['number', ...listedFields(register)].join(', ')}`);
}

function formOf(out: string): 'csv' | 'xlsx' {
  switch (extname(out).toLowerCase()) {
    case '.csv':
      return 'csv';
    case '.xlsx':
      return 'xlsx';
    default:
      throw new WrongUse(`--out ${out}: expected a file that ends with .csv or .xlsx`);
  }
}

/** The one that is named; else the only one that says at least when a case was received and what became of it. */
function registerFor(profile: Profile, code: string | undefined): Register {
  const { id } = profile;
  const registers = amongEditions(profile, (edition) => edition.registers);
  const all = registers.filter((register) => listedFields(register).length > 0);
  const codes = all.map((register) => register.code).join(', ');
  if (code !== undefined) {
    const named = all.find((register) => register.code === code);
    if (named === undefined) throw new WrongUse(`--register ${code}: ${id} has ${codes}`);
    return named;
  }
  const [only, ...others] = all;
  if (only === undefined) throw new WrongUse(`${id} has no register with dates and states`);
  if (others.length > 0) throw new WrongUse(`${id} has several registers: give --register, one of ${codes}`);
  return only;
}

/** With where its original lies. */
async function wholeOf(store: Store, { id, number }: Case): Promise<CaseWithWords> {
  const found = await store.case(id);
  if (found === undefined) throw new Failure(`case ${number} can't be read, so that the register would lack it`);
  return found;
}

/** The first received first. What can't be read may belong in it: it is named on stderr, and no register is written. */
async function allCases(store: Store, belongs: (one: Case) => boolean, ports: Ports): Promise<Case[]> {
  const found = new Map<number, Case>();
  const unreadable = await eachRow(
    (paging) => store.cases(paging),
    (one) => {
      if (belongs(one)) found.set(one.number, one);
    },
    ports,
  );
  if (unreadable > 0)
    throw new Failure(`${unreadable} of the cases can't be read, so that the register would lack them`);
  return [...found.values()].sort(
    (a, b) => a.facts.heardOn.localeCompare(b.facts.heardOn, 'en') || a.number - b.number,
  );
}

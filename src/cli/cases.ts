/** `lydhor cases`, `lydhor case`: ids, states and dates. People's words only with a reason, which is kept. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { Store } from '../cases/store.ts';
import type { Case } from '../domain/case.ts';
import { nextDate } from '../domain/clocks.ts';
import { CaseNumber } from '../domain/ids.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { asJson, asText, dateOf } from './case-lines.ts';
import { columns, plainJson } from './lines.ts';
import { eachRow, inStore, jsonLines, type StoreOptions, withStoreOptions } from './open.ts';
import { as } from './options.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';

const LONGEST_REASON = 300;
/** A case number as it is typed. */
export const NumberText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .pipe(CaseNumber);

interface Reveal {
  readonly reveal?: boolean;
  readonly reason?: string;
}

export function addCases(program: Command, ports: Ports): void {
  withStoreOptions(program.command('cases'))
    .description('All cases, newest first: numbers, states and dates.')
    .option('--json', 'as JSON')
    .action((options: StoreOptions & { json?: boolean }) =>
      inStore(options, ports, (store) => list(store, options.json === true, ports)),
    );
  withStoreOptions(program.command('case'))
    .argument('<NUMBER>', 'the case number', as(NumberText, 'expected a case number such as 12'))
    .description('One case: ids, states and dates.')
    .option('--json', 'as JSON')
    .option('--reveal', 'also what people said; who looks and why is kept in the store first')
    .option('--reason <TEXT>', 'why it has to be looked at, with --reveal')
    .action((number: CaseNumber, options: StoreOptions & Reveal & { json?: boolean }) => {
      const reason = reasonOf(options);
      return inStore(options, ports, async (store) => {
        const found = await store.caseByNumber(number);
        if (found === undefined) throw new Failure(`there is no case ${number}`);
        const revealed = reason !== undefined;
        if (revealed) await store.disclose({ at: ports.now(), case: number, operator: ports.operator(), reason });
        if (options.json === true) ports.out(plainJson(asJson(found, revealed)));
        else for (const line of asText(found, revealed)) ports.out(line);
      });
    });
}

/** The reason for which words are shown, or undefined where none are asked for. */
function reasonOf({ reveal, reason }: Reveal): string | undefined {
  if (reveal !== true) {
    if (reason !== undefined) throw new WrongUse('--reason goes with --reveal');
    return undefined;
  }
  return keptReason(reason, '--reveal');
}

/** Why people's words are shown, as it is kept. */
export function keptReason(reason: string | undefined, what: string): string {
  const given = reason?.trim() ?? '';
  if (given === '') throw new WrongUse(`${what} needs --reason TEXT, which is kept`);
  if (given.length > LONGEST_REASON) throw new WrongUse(`--reason: expected at most ${LONGEST_REASON} characters`);
  if (maskNationalIds(given).found > 0) throw new WrongUse('--reason: expected no national identity number');
  return given;
}

async function list(store: Store, json: boolean, ports: Ports): Promise<void> {
  const row = columns([9, 17, 10, 10, 10, 0]);
  const lines = jsonLines(ports);
  if (!json) ports.out(row('number', 'state', 'heard', 'act by', 'closed', 'unit'));
  let last = Number.POSITIVE_INFINITY;
  await eachRow(
    (paging) => store.cases(paging),
    (one) => {
      // What is registered while the list is read moves everything one place down.
      if (one.number >= last) return;
      last = one.number;
      const line = lineOf(one);
      if (json) lines.add(plainJson(line));
      else
        ports.out(
          row(String(line.number), line.state, line.heardOn, line.actBy ?? '-', line.closedOn ?? '-', line.unit),
        );
    },
    ports,
  );
  if (json) lines.end();
}

function lineOf({ id, number, state, facts, clocks, registeredAt, responsible }: Case) {
  const open = state.state !== 'closed';
  return {
    number,
    id,
    state: state.state,
    unit: facts.unit,
    heardOn: facts.heardOn,
    registeredAt,
    actBy: open ? (nextDate(clocks)?.actBy ?? null) : null,
    closedOn: dateOf(state),
    responsible: responsible.person,
  };
}

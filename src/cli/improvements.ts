/** `lydhor improvements`: the improvement register of a scope. People's words only with a reason, which is kept. */
import type { Command } from 'commander';
import { type Improvement, improvementsOf } from '../cases/improvements.ts';
import { scopeText } from '../domain/report/scope-text.ts';
import { keptReason } from './cases.ts';
import { type HouseOptions, houseFor, withHouseOptions } from './house.ts';
import { columns, plainJson } from './lines.ts';
import { inStore, jsonLines, type StoreOptions, withStoreOptions } from './open.ts';
import { type Ports, WrongUse } from './ports.ts';
import { scopeFrom, scopeHelp } from './scope.ts';

interface ImprovementsOptions extends StoreOptions, HouseOptions {
  readonly scope: string;
  readonly json?: boolean;
  readonly reveal?: boolean;
  readonly reason?: string;
}

export function addImprovements(program: Command, ports: Ports): void {
  withHouseOptions(withStoreOptions(program.command('improvements')))
    .description(
      'All measures of a scope but those of hidden cases: owner, date, state and, revealed, what they changed.',
    )
    .requiredOption('--scope <SCOPE>', scopeHelp)
    .option('--json', 'as JSON')
    .option('--reveal', 'also what was agreed and what changed; who looks and why is kept in the store first')
    .option('--reason <TEXT>', 'why it has to be looked at, with --reveal')
    .action((options: ImprovementsOptions) => {
      const { json = false, reveal = false } = options;
      if (!reveal && options.reason !== undefined) throw new WrongUse('--reason goes with --reveal');
      const reason = reveal ? keptReason(options.reason, '--reveal') : undefined;
      const place = houseFor(options, ports);
      const scope = scopeFrom(options.scope, place);
      return inStore(options, ports, async (store) => {
        const all = await improvementsOf({ ...place, store, now: ports.now }, scope);
        if (reason !== undefined) {
          const list = `improvements ${scopeText(scope)}`;
          await store.disclose({ at: ports.now(), list, operator: ports.operator(), reason });
        }
        const lines = jsonLines(ports);
        const row = columns([10, 8, 24, 36, 0]);
        if (!json) ports.out(row('by', 'state', 'unit', 'owner', 'id'));
        for (const one of all) {
          if (json) lines.add(plainJson(asJson(one, reveal)));
          else for (const line of asText(one, row, reveal)) ports.out(line);
        }
        if (json) lines.end();
      });
    });
}

function stateOf({ measure, overdue }: Improvement): string {
  return overdue ? 'overdue' : measure.state.state;
}

function asJson(one: Improvement, revealed: boolean): unknown {
  const { id, unit, owner, agreedAt, dueOn, source, state, what } = one.measure;
  const done = state.state === 'done' ? state : undefined;
  return {
    id,
    unit,
    owner,
    agreedAt,
    dueOn,
    state: stateOf(one),
    doneOn: done?.on ?? null,
    from: source.from === 'case' ? { case: source.number } : { review: source.on, unit: source.unit },
    ...(revealed ? { what, changed: done?.changed ?? null } : {}),
  };
}

function asText(one: Improvement, row: (...cells: readonly string[]) => string, revealed: boolean): string[] {
  const { id, unit, owner, dueOn, state, what } = one.measure;
  const line = row(dueOn, stateOf(one), unit, owner, id);
  if (!revealed) return [line];
  const words = [what, ...(state.state === 'done' ? [`→ ${state.changed}`] : [])];
  const indented = columns([2, 0]);
  return [line, ...words.flatMap((text) => text.split(/\r?\n/).map((each) => indented('', each)))];
}

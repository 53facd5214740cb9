/**
 * `lydhor rollups check`, `lydhor rollups rebuild`: whether the figures are what the cases count for, and all of them
 * made anew. They are kept right by each save; this is for a store that was changed by other means, or restored in part.
 */
import type { Command } from 'commander';
import type { FigureFault, Store } from '../cases/store.ts';
import { columns, plainJson } from './lines.ts';
import { inStore, jsonLines, type StoreOptions, withStoreOptions } from './open.ts';
import { Failure, type Ports } from './ports.ts';
import { showing } from './progress.ts';

export function addRollups(program: Command, ports: Ports): void {
  const rollups = program
    .command('rollups')
    .description('The figures of units and months that summaries and reports are made of.');
  withStoreOptions(rollups.command('check'))
    .description('Whether they are what the cases count for, by counting every case. A line for each that differs.')
    .option('--json', 'as JSON')
    .action((options: StoreOptions & { json?: boolean }) =>
      inStore(options, ports, (store) => check(store, options.json === true, ports)),
    );
  withStoreOptions(rollups.command('rebuild'))
    .description('Makes them anew from the cases, while work goes on. Interrupted, it goes on when it is called again.')
    .action((options: StoreOptions) => inStore(options, ports, (store) => rebuild(store, ports)));
}

async function check(store: Store, json: boolean, ports: Ports): Promise<void> {
  const { progress, end } = showing('checked', 'cases', ports);
  const faults = await store.checkFigures(progress).finally(end);
  if (json) asJson(faults, ports);
  else asText(faults, ports);
  if (faults.length === 0) return;
  const figures = faults.length === 1 ? 'a figure differs' : `${faults.length} figures differ`;
  throw new Failure(`${figures} from what the cases count for; lydhor rollups rebuild makes them anew`);
}

function asText(faults: readonly FigureFault[], { out }: Ports): void {
  if (faults.length === 0) {
    out('every figure is what the cases count for');
    return;
  }
  const row = columns([7, 24, 40, 9, 0]);
  out(row('month', 'unit', 'figure', 'is', 'should be'));
  for (const { month, unit, cell, is, shouldBe } of faults) out(row(month, unit, cell, String(is), String(shouldBe)));
}

function asJson(faults: readonly FigureFault[], ports: Ports): void {
  const lines = jsonLines(ports);
  for (const { unit, month, cell, is, shouldBe } of faults) {
    lines.add(plainJson({ unit, month, figure: cell, is, shouldBe }));
  }
  lines.end();
}

async function rebuild(store: Store, ports: Ports): Promise<void> {
  const { progress, end } = showing('counted', 'cases', ports);
  await store.rebuildFigures(progress).finally(end);
  ports.out('every figure was made anew from the cases');
}

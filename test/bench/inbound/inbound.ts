/**
 * Signed invokes that each register a case, from a process of their own, against Lydhør's server and against a naive
 * bot by turns. What was acknowledged is looked for in the store after the server was killed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DraftId } from '../../../src/domain/ids.ts';
import { startIssuer } from '../../support/tokens.ts';
import { type Child, startChild } from '../child.ts';
import { type Comparison, median } from '../comparison.ts';
import { Done, type Job } from './load.ts';
import { Started, Usage } from './server.ts';
import { appId, serviceUrl } from './setting.ts';

export interface Amount {
  readonly rounds: number;
  readonly warmUp: number;
  readonly perRound: number;
}
export const usualAmount: Amount = { rounds: 5, warmUp: 2_000, perRound: 10_000 };
const AT_ONCE = 32;

interface Side {
  readonly server: Child;
  readonly port: number;
  readonly database: string;
  readonly acknowledged: DraftId[];
  readonly rounds: Done[];
}

export async function inboundBench(amount: Amount = usualAmount, tell = (_line: string) => {}): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-bench-'));
  const issuer = await startIssuer({ appId, serviceUrl, now: Date.now });
  const token = await issuer.sign();
  const load = startChild(new URL('load.ts', import.meta.url), []);
  const sides: Side[] = [];
  const start = async (file: string): Promise<Side> => {
    const database = join(folder, `${file}.sqlite`);
    const args = [issuer.openIdMetadataUrl, issuer.issuer, database];
    const server = startChild(new URL(file, import.meta.url), args);
    const { port } = await server.ask({ ask: 'port' }, Started);
    const side: Side = { server, port, database, acknowledged: [], rounds: [] };
    sides.push(side);
    return side;
  };
  let sent = 0;
  const send = async (side: Side, count: number): Promise<Done> => {
    const job: Job = { port: side.port, token, count, atOnce: AT_ONCE, from: sent };
    sent += count;
    const done = await load.ask(job, Done);
    if (done.refused > 0) throw new Error(`${done.refused} of ${count} invokes got no receipt (${side.database})`);
    side.acknowledged.push(...done.acknowledged);
    return done;
  };

  try {
    const ours = await start('ours.ts');
    const reference = await start('reference.ts');
    for (const side of [ours, reference]) await send(side, amount.warmUp);
    for (let round = 0; round < amount.rounds; round += 1) {
      // Whoever is first in one round is second in the next.
      for (const side of round % 2 === 0 ? [ours, reference] : [reference, ours]) {
        const done = await send(side, amount.perRound);
        side.rounds.push(done);
        const rate = (amount.perRound / done.seconds).toFixed(0);
        tell(`inbound: round ${round + 1}, ${nameOf(side, ours)}: ${rate}/s, p50 ${ms(done.p50)}, p99 ${ms(done.p99)}`);
      }
    }
    const usage = [await ours.server.ask({ ask: 'usage' }, Usage), await reference.server.ask({ ask: 'usage' }, Usage)];
    for (const side of sides) await side.server.kill();
    for (const side of sides) requireSaved(side);
    tell(`inbound: ${ours.acknowledged.length + reference.acknowledged.length} acknowledged, killed, all in the store`);
    return comparisons(
      amount,
      ours,
      reference,
      usage.map(({ peakRssMb }) => peakRssMb),
    );
  } finally {
    for (const child of [load, ...sides.map(({ server }) => server)]) await child.kill();
    await issuer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function nameOf(side: Side, ours: Side): string {
  return side === ours ? 'Lydhør' : 'reference';
}

/** @throws Error where a case that was acknowledged is not there whole. */
function requireSaved({ database, acknowledged }: Side): void {
  const db = new DatabaseSync(database);
  try {
    const find = db.prepare(
      `SELECT 1 FROM drafts_of_cases JOIN cases USING (number) JOIN words USING (number) JOIN history USING (number)
       JOIN outbox ON outbox.key >= 'case:' || id || ':' AND outbox.key < 'case:' || id || ';' WHERE draft = ?`,
    );
    const lost = acknowledged.filter((draft) => find.get(draft) === undefined);
    if (lost.length > 0) throw new Error(`${lost.length} acknowledged cases are not in ${database}`);
  } finally {
    db.close();
  }
}

function comparisons(amount: Amount, ours: Side, reference: Side, usage: readonly number[]): Comparison[] {
  const rate = (done: Done) => amount.perRound / done.seconds;
  const compare = (name: string, of: (done: Done) => number, show: (value: number) => string) => {
    const values = (side: Side) => side.rounds.map(of);
    return {
      name,
      ours: show(median(values(ours))),
      reference: show(median(values(reference))),
      ratios: ours.rounds.flatMap((done, round) => {
        const other = reference.rounds[round];
        return other === undefined ? [] : of(done) / of(other);
      }),
    };
  };
  const [oursMb = Number.NaN, referenceMb = Number.NaN] = usage;
  return [
    { ...compare('inbound: requests a second', rate, (value) => `${value.toFixed(0)}/s`), wanted: { atLeast: 2.5 } },
    compare('inbound: p50', ({ p50 }) => p50, ms),
    { ...compare('inbound: p99', ({ p99 }) => p99, ms), wanted: { atMost: 0.25 } },
    {
      name: 'memory: peak resident set',
      ours: `${oursMb.toFixed(0)} MB`,
      reference: `${referenceMb.toFixed(0)} MB`,
      ratios: [oursMb / referenceMb],
    },
  ];
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

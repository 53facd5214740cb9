/**
 * The clock's sweep. 10,000 reminders that are due, claimed and marked, many to a commit against each with commits of
 * its own. 10,000 cases that are due, looked at by the sweep as it is, whoever is looked at together in one commit,
 * against a commit for each. And a sweep that finds nothing due, among many open cases and among few.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestFor } from '../../../src/cases/notify-digest.ts';
import type { Store } from '../../../src/cases/store.ts';
import { PersonId } from '../../../src/domain/ids.ts';
import { Instant } from '../../../src/domain/time.ts';
import { makeLog } from '../../../src/log.ts';
import { openStore } from '../../../src/stores/open.ts';
import { lookAtCases } from '../../../src/sweeps/cases.ts';
import { startClockwork } from '../../../src/sweeps/clockwork.ts';
import type { Delivering } from '../../../src/sweeps/deliver.ts';
import { startRound } from '../../../src/sweeps/round.ts';
import { type Comparison, median } from '../comparison.ts';
import { oneCommitEach } from '../inbound/one-commit-each.ts';
import { tenant } from '../inbound/setting.ts';
import { bench, fill } from './cases.ts';

export interface Amount {
  readonly rounds: number;
  readonly due: number;
  readonly many: number;
  readonly few: number;
  /** Idle sweeps in a round. */
  readonly sweeps: number;
}
export const usualSweep: Amount = { rounds: 5, due: 10_000, many: 1_000_000, few: 1_000, sweeps: 200 };

const person = (n: number) => PersonId.parse(`b0000000-0000-4000-8000-${n.toString().padStart(12, '0')}`);

/** Wednesday; a week later it is half time of fourteen days. */
const registeredAt = Instant.parse('2026-03-11T09:00:00.000Z');
const dueAt = Instant.parse('2026-03-18T07:00:00.000Z');
const later = Instant.parse('2026-03-18T08:00:00.000Z');

export async function sweepBench(amount: Amount = usualSweep, tell = (_line: string) => {}): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-bench-'));
  try {
    return [
      await remindersBench(folder, amount, tell),
      await casesBench(folder, amount, tell),
      await idleBench(folder, amount, tell),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const log = makeLog({ write: () => {} });
const open = (file: string) => openStore({ url: `sqlite:${file}`, tenant, now: () => later, log });

function houseAt(store: Store): Delivering {
  const nothingSent = () => Promise.reject(new Error('nothing is sent here'));
  const channel = { send: nothingSent, update: nothingSent, openPersonal: nothingSent };
  return { ...bench, store, now: () => later, channel, log, jitter: () => 0.5, addressClosed: () => {} };
}

/** What is due at `file`, once by each side in every round; each begins with the same database. */
async function dueBench(
  name: string,
  { due, rounds }: Amount,
  filled: string,
  sides: Readonly<Record<'ours' | 'reference', (store: Store, file: string) => Promise<void>>>,
  requireDone: (store: Store) => Promise<void>,
  tell: (line: string) => void,
): Promise<Omit<Comparison, 'wanted'>> {
  const time = async (side: keyof typeof sides, round: number): Promise<number> => {
    const file = `${filled}-${side}-${round}`;
    await copyFile(filled, file);
    const store = await open(file);
    const start = performance.now();
    await sides[side](store, file);
    const milliseconds = performance.now() - start;
    await requireDone(store);
    await store.close();
    for (const part of ['', '-wal', '-shm']) await rm(`${file}${part}`, { force: true });
    return milliseconds;
  };
  const times: { ours: number; reference: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? 'ours' : 'reference';
    const one = await time(first, round);
    const other = await time(first === 'ours' ? 'reference' : 'ours', round);
    const both = first === 'ours' ? { ours: one, reference: other } : { ours: other, reference: one };
    times.push(both);
    tell(`${name}: round ${round + 1}, ${rate(due, both.ours)}, one commit each ${rate(due, both.reference)}`);
  }
  const middle = (side: keyof typeof sides) => rate(due, median(times.map((both) => both[side])));
  return {
    name,
    ours: middle('ours'),
    reference: middle('reference'),
    ratios: times.map(({ ours, reference }) => reference / ours),
  };
}

/** Claimed together, settled together: what a claim costs beside what is then sent. */
const CLAIMED_AT_ONCE = 200;

async function remindersBench(folder: string, amount: Amount, tell: (line: string) => void): Promise<Comparison> {
  const filled = join(folder, 'reminders.sqlite');
  const store = await open(filled);
  const people = Array.from({ length: amount.due }, (_, n) => person(n));
  await store.enqueue(people.map((each) => digestFor(bench, each, undefined, dueAt)));
  await store.close();
  const settledBy = (by: number) => async (at: Store) => {
    for (;;) {
      const claimed = await at.claim(later, by);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((entry) => at.settle(entry, { ended: 'delivered', at: later })));
    }
  };
  const sides = { ours: settledBy(CLAIMED_AT_ONCE), reference: settledBy(1) };
  const requireDone = async (at: Store) => {
    const { rows } = await at.unsettled({ skip: 0, limit: 1 });
    if (rows.length > 0) throw new Error('a reminder was not settled');
  };
  const compared = await dueBench('sweep: due reminders claimed and marked', amount, filled, sides, requireDone, tell);
  return { ...compared, wanted: { atLeast: 7 } };
}

async function casesBench(folder: string, amount: Amount, tell: (line: string) => void): Promise<Comparison> {
  const filled = join(folder, 'due.sqlite');
  await fill(filled, { count: amount.due, registeredAt, dueAt, said: true, history: true });
  const look = async (store: Store) => {
    const house = houseAt(store);
    await lookAtCases(house, startRound(house));
  };
  const sides = { ours: look, reference: (store: Store, file: string) => look(oneCommitEach(store, file, log)) };
  const requireDone = (store: Store) => requireMarked(store, amount.due);
  return await dueBench('sweep: due cases looked at', amount, filled, sides, requireDone, tell);
}

/** @throws Error where a case was not marked, or not once. */
async function requireMarked(store: Store, due: number): Promise<void> {
  const left = await store.casesDue(later, 1);
  if (left.rows.length > 0) throw new Error('a case is still due');
  for (let skip = 0; skip < due; skip += 1_000) {
    const { rows } = await store.cases({ skip, limit: 1_000 });
    const wrong = rows.find(({ version, handling }) => version !== 2 || handling.remindedOn === undefined);
    if (wrong !== undefined) throw new Error(`case ${wrong.number} was not marked once`);
  }
}

async function idleBench(folder: string, amount: Amount, tell: (line: string) => void): Promise<Comparison> {
  const { rounds, sweeps } = amount;
  const prepare = async (count: number) => {
    const file = join(folder, `idle-${count}.sqlite`);
    await fill(file, {
      count,
      registeredAt,
      dueAt: Instant.parse('2026-03-25T07:00:00.000Z'),
      said: false,
      history: false,
    });
    const store = await open(file);
    const clockwork = startClockwork(houseAt(store), { everyMs: 2 ** 31 - 1, attemptMs: 120_000 });
    await clockwork.turn();
    const time = async (): Promise<number> => {
      const start = performance.now();
      for (let sweep = 0; sweep < sweeps; sweep += 1) await clockwork.turn();
      return (performance.now() - start) / sweeps;
    };
    return { store, clockwork, time };
  };
  const many = await prepare(amount.many);
  const few = await prepare(amount.few);
  try {
    const times: { many: number; few: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? many : few;
      const one = await first.time();
      const other = await (first === many ? few : many).time();
      const both = first === many ? { many: one, few: other } : { many: other, few: one };
      times.push(both);
      tell(`sweep: round ${round + 1}, nothing due: ${ms(both.many)}, among few ${ms(both.few)}`);
    }
    return {
      name: 'sweep: nothing due, among many and few',
      ours: ms(median(times.map((both) => both.many))),
      reference: ms(median(times.map((both) => both.few))),
      ratios: times.map((both) => both.many / both.few),
      wanted: { atMost: 1.5 },
    };
  } finally {
    for (const { store, clockwork } of [many, few]) {
      await clockwork.stop();
      await store.close();
    }
  }
}

function rate(count: number, milliseconds: number): string {
  return `${((1_000 * count) / milliseconds).toFixed(0)}/s`;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(3)} ms`;
}

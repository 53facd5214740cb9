/** Cases with a life, as they are saved, and what they count for by a plain count over all of them. */
import type { Store } from '../../src/cases/store.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command, Heard } from '../../src/domain/commands.ts';
import { CaseId, DraftId } from '../../src/domain/ids.ts';
import { Month } from '../../src/domain/period.ts';
import { contributionsOf, type MonthOfUnit } from '../../src/domain/statistics/cells.ts';
import { Counted } from '../../src/domain/statistics/counted.ts';
import { caseId, draftId, heard, people, setting } from '../support/municipality.ts';
import { registration, someWords } from '../support/records.ts';

export const ALWAYS = { from: Month.parse('1990-01'), until: Month.parse('2060-12') } as const;

/** A figure a line, sorted: those of two stores, or of a store and a count, are compared at a glance. */
export function linesOf(months: Iterable<MonthOfUnit>): string[] {
  const lines: string[] = [];
  for (const { unit, month, counts } of months) {
    for (const [cell, count] of counts) lines.push(`${month} ${unit} ${cell} ${count}`);
  }
  return lines.sort();
}

/** What the cases count for, by looking at each of them. */
export async function countedPlainly(store: Store): Promise<string[]> {
  const sums = new Map<string, number>();
  for (let skip = 0, more = true; more; skip += 200) {
    const page = await store.cases({ skip, limit: 200 });
    more = page.more;
    for (const { counted } of page.rows) {
      for (const { unit, month, cells } of contributionsOf(counted)) {
        for (const cell of cells) {
          const key = `${month} ${unit} ${cell}`;
          sums.set(key, (sums.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return [...sums].map(([key, count]) => `${key} ${count}`).sort();
}

/** What the store says that they count for. */
export async function countedBy(store: Store): Promise<string[]> {
  return linesOf(await store.figures(ALWAYS));
}

/** Registers case `n` in the small municipality. */
export function registers(store: Store, n: number, over: Parameters<typeof heard>[0] = {}): Promise<void> {
  return registersHeard(store, n, heard(over));
}

export function registersHeard(store: Store, n: number, what: Heard, over: Parameters<typeof setting>[1] = {}) {
  return store.transact<void>({ draft: draftId(n), numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const command = { command: 'register', id: caseId(n), number, draft: draftId(n), heard: what } as const;
    const done = carryOut(undefined, command, setting(people.emma, over));
    if (!done.ok) return { result: undefined };
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}

/** Does something with case `n`. */
export async function does(
  store: Store,
  n: number,
  command: Command,
  by: Parameters<typeof setting>[0],
  over: Parameters<typeof setting>[1] = {},
): Promise<void> {
  await store.transact({ case: caseId(n) }, ({ case: before }) => {
    const done = carryOut(before, command, setting(by, over));
    if (!done.ok) throw new Error(`${command.command}: ${done.refusal.reason}`);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}

/** Case `n`, new or there, from now on counted as that. */
export async function counts(store: Store, n: number, counted: Counted | undefined): Promise<void> {
  const [id, draft] = [CaseId.parse(caseId(n)), DraftId.parse(draftId(n))];
  await store.transact({ draft, case: id, numbers: true }, (found) => {
    if (found.case !== undefined) {
      const { counted: _, ...one } = found.case.case;
      const put = { case: { ...one, ...(counted === undefined ? {} : { counted }) }, words: found.case.words };
      return { result: undefined, save: { case: { put, replaces: one.version, events: [] } } };
    }
    const { case: first } = registration(n, found);
    if (first === undefined) throw new Error('a registration without a case');
    const put = {
      case: { ...first.put.case, id, draft, ...(counted === undefined ? {} : { counted }) },
      words: someWords(),
    };
    return { result: undefined, save: { case: { put, replaces: 'new', events: [] } } };
  });
}

type Over = Partial<Record<keyof Counted, unknown>>;

export function aCounted(over: Over = {}): Counted {
  return Counted.parse({
    book: 'service',
    unit: 'torget',
    kind: 'klage-tjeneste',
    class: 'complaint',
    track: 'service',
    area: 'administration',
    heardOn: '2026-03-16',
    anonymous: false,
    suggestionInside: false,
    ...over,
  });
}

export function aClosing(over: Partial<Record<keyof NonNullable<Counted['closed']>, unknown>> = {}) {
  return { on: '2026-03-20', outcome: 'upheld', timeliness: 'in-time', extended: false, days: 4, ...over };
}

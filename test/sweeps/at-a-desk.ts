/** A house in which cases lie, and what the clock makes of them hour by hour. */
import { notify } from '../../src/cases/notify.ts';
import type { StoredCase } from '../../src/cases/store.ts';
import type { CaseRow, DigestView } from '../../src/dialogues/views.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseId, PersonId } from '../../src/domain/ids.ts';
import { dayIn, type Instant, instantAt, TimeOfDay, timeIn } from '../../src/domain/time.ts';
import { attend } from '../../src/sweeps/attention.ts';
import type { Delivering } from '../../src/sweeps/deliver.ts';
import type { Remembered } from '../../src/sweeps/weekly.ts';
import { type Sending, sendingInShort, type TestHouse } from '../support/house.ts';
import { caseId, day, draftId, heard, people, profile } from '../support/municipality.ts';

export const { emma, emil, max, ida, nina, solveig, jonas, kari, per } = people;
const zone = profile.municipality.zone;

/** Monday 16 March 2026 at ten, or another day and hour, by the clocks of the municipality. */
export const on = (date: string, time = '10:00'): Instant => instantAt(zone, day(date), TimeOfDay.parse(time));

/** Case `n`, as Emma logs it at this moment. */
export async function logged(at: TestHouse, n: number, what = heard(), by: PersonId = emma): Promise<CaseId> {
  const { store, profile: procedure, organisation, calendar } = at.house;
  await store.transact({ draft: draftId(n), numbers: true }, (found) => {
    if (found.number === undefined) throw new Error('a number was asked for');
    const command = {
      command: 'register',
      id: caseId(n),
      number: found.number,
      draft: draftId(n),
      heard: what,
    } as const;
    return saved(at, undefined, command, { profile: procedure, organisation, calendar, actor: { person: by } });
  });
  return caseId(n);
}

/** What somebody does with it at this moment. */
export async function done(at: TestHouse, by: PersonId, id: CaseId, command: Command): Promise<void> {
  const { store, profile: procedure, organisation, calendar } = at.house;
  await store.transact({ case: id }, (found) =>
    saved(at, found.case, command, { profile: procedure, organisation, calendar, actor: { person: by } }),
  );
}

function saved(
  at: TestHouse,
  before: StoredCase | undefined,
  command: Command,
  setting: Omit<Parameters<typeof carryOut>[2], 'now'>,
) {
  const now = at.clock.now;
  const carried = carryOut(before, command, { ...setting, now });
  if (!carried.ok) throw new Error(`${command.command}: ${carried.refusal.reason}`);
  const { put, replaces, events } = carried.change;
  const outbox = notify(at.house, carried.change, before?.sent ?? [], now);
  return { result: undefined, save: { case: { put, replaces, events }, outbox } };
}

/** One turn of the clock. */
export async function turned(
  at: TestHouse,
  house: Delivering = at.house,
  remembered: Remembered = {},
): Promise<readonly Sending[]> {
  await attend(house, remembered);
  return at.deliver();
}

/** Hour by hour until then: what went to whom, as `2026-03-17 08:00 max digest`. */
export async function lived(at: TestHouse, until: Instant, remembered: Remembered = {}): Promise<string[]> {
  const seen: string[] = [];
  while (at.clock.now < until) {
    for (const sending of await turned(at, at.house, remembered)) {
      if (sending.how !== 'send') continue;
      const { now } = at.clock;
      seen.push(`${dayIn(zone, now)} ${timeIn(zone, now)} ${sendingInShort(sending).replace('send ', '')}`);
    }
    at.wait(60);
  }
  return seen;
}

export const digestsOf = (lines: readonly string[], who: string) =>
  lines.filter((line) => line.endsWith(` ${who} digest`)).map((line) => line.slice(0, 16));

/** The last digest that somebody got. */
export function lastDigest(at: TestHouse, who: string): DigestView {
  const view = at.channel.sendings.findLast(
    ({ to, view: shown }) => to === `a:${who}` && shown?.view === 'digest',
  )?.view;
  if (view?.view !== 'digest') throw new Error(`${who} was not reminded`);
  return view;
}
export const caseRows = ({ rows }: DigestView): CaseRow[] => rows.flatMap((row) => (row.row === 'case' ? [row] : []));

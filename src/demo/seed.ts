/** Fills a demo's store with the invented month, as if it had been logged and read on its days. Nothing is sent. */
import type { Store } from '../cases/store.ts';
import { lastWorkingDayOnOrBefore } from '../domain/calendar.ts';
import { carryOut } from '../domain/change.ts';
import type { Command, Heard } from '../domain/commands.ts';
import type { Setting } from '../domain/decide.ts';
import { DraftId, KindCode, PersonId, UnitId } from '../domain/ids.ts';
import { Channel } from '../domain/kinds.ts';
import { type Day, dayIn, type Instant, instantAt, plusDays, timeIn } from '../domain/time.ts';
import { caseIdFrom } from '../turns/ids.ts';
import { type InventedCase, inventedCases } from './cases.ts';

type Place = Omit<Setting, 'actor' | 'now'>;

/** Does nothing where the store holds cases already. */
export async function seed(store: Store, place: Place, now: Instant): Promise<number> {
  const there = await store.cases({ skip: 0, limit: 1 });
  if (there.rows.length > 0 || there.unreadable.length > 0) return 0;
  for (const [index, invented] of inventedCases.entries()) await seedOne(store, place, now, invented, index);
  return inventedCases.length;
}

async function seedOne(store: Store, place: Place, now: Instant, invented: InventedCase, index: number): Promise<void> {
  const heardOn = workingDay(place, now, -invented.daysAgo);
  const at = onDay(place, heardOn, now);
  const draft = DraftId.parse(`de300000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  const id = caseIdFrom(draft);
  await store.transact({ draft, numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const register: Command = { command: 'register', id, number, draft, heard: heardOf(invented, heardOn) };
    return carry(undefined, register, { ...place, actor: { person: PersonId.parse(invented.reporter) }, now: at });
  });
  const { seenAfter, confirmed } = invented;
  if (seenAfter === undefined) return;
  const seenAt = onDay(place, workingDay(place, at, seenAfter), now);
  await store.transact({ case: id }, ({ case: found }) => {
    const person = found?.case.responsible.person;
    if (person === undefined) throw new Error(`the demo's case ${index} was not kept`);
    const command: Command =
      confirmed === undefined ? { command: 'mark-seen' } : { command: 'approve-confirmation', text: confirmed };
    return carry(found, command, { ...place, actor: { person }, now: seenAt });
  });
}

/** The working day so many days from `from`, or the one before. */
function workingDay({ profile, calendar }: Place, from: Instant, days: number): Day {
  return lastWorkingDayOnOrBefore(calendar, plusDays(dayIn(profile.municipality.zone, from), days));
}

/** On that day, at the time of day that it is now. */
function onDay({ profile }: Place, day: Day, now: Instant): Instant {
  const { zone } = profile.municipality;
  return instantAt(zone, day, timeIn(zone, now));
}

function carry(before: Parameters<typeof carryOut>[0], command: Command, setting: Setting) {
  const done = carryOut(before, command, setting);
  if (!done.ok) throw new Error(`the demo's ${command.command} was refused: ${done.refusal.reason}`);
  const { put, replaces, events } = done.change;
  return { result: undefined, save: { case: { put, replaces, events } } };
}

function heardOf(invented: InventedCase, heardOn: Heard['heardOn']): Heard {
  const { contact, said, grounds, wish, settled } = invented;
  return {
    kind: KindCode.parse(invented.kind),
    unit: UnitId.parse(invented.unit),
    heardOn,
    channel: Channel.parse(invented.channel),
    signals: invented.signals ?? [],
    inDanger: false,
    concerns: [],
    answerWay: 'any',
    citizenLanguage: 'nb',
    missing: [],
    words: {
      said,
      grounds,
      wish,
      settled,
      contact: contact === undefined ? { as: 'anonymous' } : { as: 'known', line: contact },
    },
  };
}

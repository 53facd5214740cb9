/** Who looks after a unit's month now, and who does where she can't be reached. */
import { monthInPrivate, monthKey, monthOnTo, monthReminderTo, privateKey } from '../../cases/month/notify.ts';
import type { Claimed, OutboxEntry } from '../../cases/outbox.ts';
import { postState } from '../../cases/post-state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { keeperOf, keepersOf } from '../../domain/month/keepers.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import type { Attending } from '../round.ts';

export async function whose(house: Attending, { unit }: Pick<UnitMonth, 'unit'>): Promise<PersonId | undefined> {
  const today = todayIn(house);
  const away = await awayOf(house, keepersOf(house, unit, today));
  return keeperOf(house, unit, today, away);
}

/**
 * What a channel would have had, in the chat of whoever looks after the month: under the key that the post would have, so
 * that only one of them goes; and where a post was refused under a key of its own.
 */
export async function inPrivate(
  house: Attending,
  month: UnitMonth,
  tries: number,
  told?: 'refused',
): Promise<OutboxEntry[]> {
  const became = await postState(house.store, monthKey(month, tries));
  const first = await house.store.entry(monthKey(month, tries));
  const isPost = first?.what.send === 'post';
  // Another instance knew of a channel: what comes of that is told.
  if (isPost && told === undefined && became !== 'not-sent') return [];
  const to = await whose(house, month);
  if (to === undefined) {
    house.log.warning('month-for-nobody', { unit: month.unit, reason: month.month });
    return [];
  }
  const key = isPost ? privateKey(month, tries) : monthKey(month, tries);
  return [monthInPrivate(to, month, key, house.now())];
}

async function awayOf({ absence, log, now }: Attending, line: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (absence === undefined || line.length < 2) return new Set();
  try {
    return new Set(await absence.awayOf(line, now()));
  } catch (error) {
    // Nobody is known to be away.
    log.fault('absence-unknown', error);
    return new Set();
  }
}

/** She who should have had it can't be reached: the next after her. */
export async function handMonthOn(house: Attending, { key, what }: Pick<Claimed, 'key' | 'what'>): Promise<void> {
  if (what.send !== 'message' || what.shows.show !== 'month') return;
  const { to, shows } = what;
  const line = keepersOf(house, shows.unit, todayIn(house));
  const next = line[line.indexOf(to) + 1];
  if (next === undefined) house.log.warning('month-for-nobody', { unit: shows.unit, outbox: key });
  else await house.store.enqueue([monthOnTo(next, shows, key, house.now())]);
}

/** What would have stood in her digest: to the next, as a card. */
export async function handReminderOn(house: Attending, reader: PersonId, month: UnitMonth): Promise<void> {
  const today = todayIn(house);
  const line = keepersOf(house, month.unit, today);
  const next = line[line.indexOf(reader) + 1];
  if (next !== undefined) await house.store.enqueue([monthReminderTo(next, month, today, house.now())]);
}

function todayIn({ profile, now }: Attending): Day {
  return dayIn(profile.municipality.zone, now());
}

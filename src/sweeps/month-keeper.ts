/** Who looks after a unit's month now, and who does where she can't be reached. */
import { monthOnTo } from '../cases/notify-month.ts';
import type { Claimed } from '../cases/outbox.ts';
import type { PersonId } from '../domain/ids.ts';
import { keeperOf, keepersOf } from '../domain/month/keepers.ts';
import type { UnitMonth } from '../domain/month/unit-month.ts';
import { type Day, dayIn } from '../domain/time.ts';
import type { Attending } from './round.ts';

export async function whose(house: Attending, { unit }: Pick<UnitMonth, 'unit'>): Promise<PersonId | undefined> {
  const today = todayIn(house);
  const away = await awayOf(house, keepersOf(house, unit, today));
  return keeperOf(house, unit, today, away);
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

function todayIn({ profile, now }: Attending): Day {
  return dayIn(profile.municipality.zone, now());
}

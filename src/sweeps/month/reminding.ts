/** Whoever looks after a month is asked, and told what waits for her, until she has seen to it. */

import { monthReminderTo, uncertainMonthTo } from '../../cases/month/notify.ts';
import { digestFor } from '../../cases/notify-digest.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import { hourOf } from '../../cases/to-do.ts';
import type { PersonId } from '../../domain/ids.ts';
import { isAmongHers } from '../../domain/month/keepers.ts';
import { type In, isIn, looksAgain } from '../../domain/month/months.ts';
import { asked, nextWorkingDay } from '../../domain/month/reminding.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { dayIn } from '../../domain/time.ts';
import type { Attending } from '../round.ts';
import { save, settingOf } from './change.ts';
import { whose } from './keeper.ts';

/** By a card of its own at first, then in her digest. Where nobody is there to be asked, whoever comes is. */
export async function ask(house: Attending, month: In<'uncertain'>): Promise<void> {
  const to = await whose(house, month);
  const setting = settingOf(house);
  if (to === undefined) {
    house.log.warning('month-uncertain', { unit: month.unit, reason: month.month });
    return save(house, looksAgain(month, nextWorkingDay(setting)));
  }
  await house.store.enqueue([await askingOf(house, month, to)]);
  return save(house, asked(month, setting));
}

export async function askingOf(house: Attending, month: UnitMonth, to: PersonId): Promise<OutboxEntry> {
  const isFirst = isIn(month, 'uncertain') && month.state.askedOn === undefined;
  return isFirst ? uncertainMonthTo(to, month, month.state.tries, house.now()) : reminderTo(house, month, to);
}

/** In her digest where it stands in that; whoever is turned to in others' stead gets a card. */
export async function reminderTo(house: Attending, month: UnitMonth, to: PersonId): Promise<OutboxEntry> {
  const now = house.now();
  const today = dayIn(house.profile.municipality.zone, now);
  if (!isAmongHers(house, month.unit, to, today)) return monthReminderTo(to, month, today, now);
  const { digestAt } = await hourOf(house.store, to);
  return digestFor(house, to, digestAt, now);
}

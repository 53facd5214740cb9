/** Whoever should have had something can't be reached: it goes to the next, who is told why. Never silence. */
import type { Claimed } from '../cases/outbox.ts';
import { toDoOf } from '../cases/to-do.ts';
import { asHeard } from '../domain/editions.ts';
import type { OutboxKey, PersonId } from '../domain/ids.ts';
import { dutiesShownTo } from '../domain/schedule.ts';
import { dayIn } from '../domain/time.ts';
import { machineCommand } from './machine.ts';
import { handMonthOn, handReminderOn } from './month/keeper.ts';
import type { Attending } from './round.ts';

export async function handOn(house: Attending, { key, what }: Pick<Claimed, 'key' | 'what'>): Promise<void> {
  if (what.send !== 'message') return;
  const { shows, to } = what;
  if (shows.show === 'case') await machineCommand(house, shows.case, notReached(to, key));
  if (shows.show === 'digest') await handOnAll(house, to, key);
  if (shows.show === 'month') await handMonthOn(house, { key, what });
}

/** All that her list of the day would have told her. */
async function handOnAll(house: Attending, reader: PersonId, key: OutboxKey): Promise<void> {
  const now = house.now();
  const today = dayIn(house.profile.municipality.zone, now);
  const { toDo } = await toDoOf(house, reader, now);
  for (const { case: one, words } of toDo?.cases ?? []) {
    if (dutiesShownTo(asHeard(house, one), one, words, reader, today).length === 0) continue;
    await machineCommand(house, one.id, notReached(reader, key));
  }
  for (const month of toDo?.months ?? []) await handReminderOn(house, reader, month);
}

const notReached = (person: PersonId, undelivered: OutboxKey) =>
  ({ command: 'not-reached', person, undelivered }) as const;

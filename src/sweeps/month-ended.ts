/** What a unit's month makes of how its post ended. Told as often as one likes, heeded once. */
import { monthId } from '../cases/kept.ts';
import { monthInPrivate, privateKey, uncertainMonthTo } from '../cases/notify-month.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import { postEnded } from '../domain/month/months.ts';
import type { UnitMonth } from '../domain/month/unit-month.ts';
import { whose } from './month-keeper.ts';
import type { PostEnded, PostStands } from './post-ended.ts';
import type { Attending } from './round.ts';

export async function monthPostEnded(
  house: Attending,
  of: Pick<UnitMonth, 'unit' | 'month'>,
  how: PostEnded,
  stands: PostStands | undefined,
): Promise<void> {
  const { store, now } = house;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const before = await store.kept('month', monthId(of));
    const after = before === undefined ? undefined : postEnded(before, endedAs(how, stands), { now: now() });
    if (before === undefined || after === undefined) return;
    // First, so that nobody is left unasked where the process ends in between.
    await store.enqueue(await toldOf(house, before, how));
    if ((await store.putKept('month', after, before.version)) === 'saved') return;
  }
  throw new Error(`the month of ${of.unit} is changed all the time`);
}

const MOST_TRIES = 10;

function endedAs(how: PostEnded, stands: PostStands | undefined): Parameters<typeof postEnded>[1] {
  switch (how) {
    case 'delivered': {
      const { conversation, activity } = stands ?? {};
      const where = {
        ...(conversation === undefined ? {} : { conversation }),
        ...(activity === undefined ? {} : { activity }),
      };
      return { is: 'there', stands: { in: 'channel', ...where } };
    }
    case 'uncertain':
      return { is: 'uncertain' };
    // No channel takes it: whoever looks after the month has it instead.
    case 'refused':
      return { is: 'there', stands: { in: 'manager' } };
    default:
      return how satisfies never;
  }
}

async function toldOf(house: Attending, before: UnitMonth, how: PostEnded): Promise<OutboxEntry[]> {
  const { state } = before;
  if (how === 'delivered' || state.state === 'waiting') return [];
  const to = await whose(house, before);
  if (to === undefined) {
    house.log.warning('month-for-nobody', { unit: before.unit, reason: before.month });
    return [];
  }
  const now = house.now();
  return how === 'uncertain'
    ? [uncertainMonthTo(to, before, state.tries, now)]
    : [monthInPrivate(to, before, privateKey(before, state.tries), now)];
}

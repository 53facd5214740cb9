/** What a unit's month makes of how its post ended. Told as often as one likes, heeded once. */
import { monthId } from '../../cases/kept.ts';
import { monthKey, uncertainMonthTo } from '../../cases/month/notify.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import type { OutboxKey } from '../../domain/ids.ts';
import { postEnded } from '../../domain/month/months.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import type { PostEnded, PostStands } from '../channel/post-ended.ts';
import type { Attending } from '../round.ts';
import { inPrivate, whose } from './keeper.ts';

/**
 * `key`: of the entry that ended. An earlier try says nothing of the one under way, unless it stands there after all:
 * then nobody has to look, and the one under way is not sent any more.
 */
export async function monthPostEnded(
  house: Attending,
  of: Pick<UnitMonth, 'unit' | 'month'>,
  key: OutboxKey,
  how: PostEnded,
  stands: PostStands | undefined,
): Promise<void> {
  const { store, now } = house;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const before = await store.kept('month', monthId(of));
    if (before === undefined || (how !== 'delivered' && !isOwn(before, key))) return;
    const after = postEnded(before, endedAs(how, stands), { now: now() });
    // She has it already, or is to: also where another instance had posted it.
    if (after === undefined) return how === 'refused' ? store.enqueue(await toldOf(house, before)) : undefined;
    if ((await store.putKept('month', after, before.version)) === 'conflict') continue;
    // Once it is saved, so that she sees it as it is. A process that dies in between leaves it due.
    await store.enqueue(await toldOf(house, after));
    return;
  }
  throw new Error(`the month of ${of.unit} is changed all the time`);
}

const MOST_TRIES = 10;

function isOwn(month: UnitMonth, key: OutboxKey): boolean {
  return month.state.state !== 'waiting' && monthKey(month, month.state.tries) === key;
}

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

async function toldOf(house: Attending, month: UnitMonth): Promise<OutboxEntry[]> {
  const { state } = month;
  if (state.state === 'posted' && state.stands.in === 'manager') return inPrivate(house, month, state.tries, 'refused');
  if (state.state !== 'uncertain') return [];
  const to = await whose(house, month);
  return to === undefined ? [] : [uncertainMonthTo(to, month, state.tries, house.now())];
}

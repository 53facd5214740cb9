/** A house whose units have months and, where it is said, a channel. */
import { monthId } from '../../../src/cases/kept.ts';
import type { Store } from '../../../src/cases/store.ts';
import type { MonthPostView } from '../../../src/dialogues/month/views.ts';
import { ConversationId, type UnitId } from '../../../src/domain/ids.ts';
import type { UnitMonth } from '../../../src/domain/month/unit-month.ts';
import { Month } from '../../../src/domain/period.ts';
import type { Sending, TestHouse } from '../../support/house.ts';
import { MORNING, people, unit } from '../../support/municipality.ts';

export const torget = unit('torget');
export const march = Month.parse('2026-03');
export const channel = ConversationId.parse('19:torget@thread.tacv2');

/** Its channel, as somebody linked it. */
export async function linked({ store }: Pick<TestHouse, 'store'>, of: UnitId = torget): Promise<void> {
  const link = { unit: of, version: 1, channel, by: people.max, at: MORNING } as const;
  await store.putKept('link', { ...link, state: { state: 'linked' }, nextAttentionAt: null }, 'new');
  const address = { serviceUrl: 'https://teams.example/', conversation: channel };
  await store.putReference({ of: { is: 'channel', channel }, address, state: 'open', since: MORNING });
}

export async function monthOf(at: Pick<TestHouse, 'store'>, month: Month = march, of = torget): Promise<UnitMonth> {
  const found = await at.store.kept('month', monthId({ unit: of, month }));
  if (found === undefined) throw new Error(`${of} has no ${month}`);
  return found;
}

/** What went into the channel, of a unit whose own it is. */
export function posts(sendings: readonly Sending[]): (Sending & { readonly view: MonthPostView })[] {
  return sendings.flatMap((one) =>
    one.to === channel && one.view?.view === 'month-post' ? [{ ...one, view: one.view }] : [],
  );
}

/** A store whose methods can be spread. */
export function bound(store: Store): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

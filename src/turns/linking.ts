/** Cases that belong together: each names the other, also where the process ended in between. */
import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { Case } from '../domain/case.ts';
import { carryOut } from '../domain/change.ts';
import { isLinked, type Link } from '../domain/handling.ts';

/** What the other case has to say, where this one says so first. */
const back: { readonly [A in Link['as']]?: Link['as'] } = {
  'split-from': 'split-into',
  'duplicate-of': 'has-duplicate',
};

/**
 * A half that was split off, and a case that is the same as another, name the other in the save that makes them so. The
 * other is told here, once, whenever the first is touched and it has not been told yet.
 */
export async function linkOthers(house: House, one: Case | undefined): Promise<void> {
  for (const { as, number } of one?.handling.links ?? []) {
    const says = back[as];
    if (one === undefined || says === undefined) continue;
    const other = await house.store.caseByNumber(number);
    if (other !== undefined) await linkTo(house, other.case, { as: says, number: one.number });
  }
}

async function linkTo(house: House, other: Case, link: Link): Promise<void> {
  if (isLinked(other.handling.links, link)) return;
  const { store, profile, organisation, calendar } = house;
  const now = house.now();
  await store.transact<void>({ case: other.id }, (found) => {
    const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
    const done = carryOut(found.case, { command: 'link', link }, setting);
    if (!done.ok) return { result: undefined };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: undefined, save: { case: { put, replaces, events }, outbox } };
  });
}

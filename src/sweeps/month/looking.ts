/**
 * The units' months: begun, put before their managers, posted once, followed until it is known what became of the post.
 * Each step puts first what is to be said, under a key that follows from the step, and then saves that it is done: a
 * process that dies in between leaves it due, and whoever looks next says nothing twice.
 */

import { monthId } from '../../cases/kept.ts';
import { ledUnits } from '../../cases/led-units.ts';
import { channelOf } from '../../cases/linking/channel-of.ts';
import { monthFiguresOf } from '../../cases/month/figures.ts';
import { monthKey, monthPost, previewTo } from '../../cases/month/notify.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import { readableOf } from '../../cases/pages.ts';
import { postState } from '../../cases/post-state.ts';
import type { UnitId } from '../../domain/ids.ts';
import { begun, dueNow, frozen, isIn, looksAgain, postEnded, previewed } from '../../domain/month/months.ts';
import { monthsToBegin } from '../../domain/month/timing.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import type { Unit } from '../../domain/organisation.ts';
import { isAfterEnd, lastMonthOf, unitsOfYear } from '../../domain/organisation-changes.ts';
import { type Month, monthOf, monthsOn } from '../../domain/period.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { eachDue } from '../due.ts';
import type { Attending } from '../round.ts';
import { save, settingOf, soon } from './change.ts';
import { monthPostEnded } from './ended.ts';
import { inPrivate, whose } from './keeper.ts';
import { ask } from './reminding.ts';
import { entriesOfPosted, foundThere, seeToIt } from './shown.ts';

/** The day on which it was looked up last which months are to be begun: once a day is enough. Losing it loses nothing. */
export interface RememberedMonths {
  months?: Day;
}

export async function lookAtMonths(house: Attending, remembered: RememberedMonths): Promise<void> {
  const { store, log } = house;
  await beginAll(house, remembered);
  await eachDue(
    async (limit) => {
      const page = await store.keptDue('month', house.now(), limit);
      return { ...page, rows: page.rows.map((month) => ({ id: monthId(month), month })) };
    },
    (id) => log.warning('month-unreadable', { reason: id }),
    async (some) => {
      for (const { id, month } of some) {
        await lookAt(house, month).catch((error: unknown) => log.fault('month-unattended', error, { reason: id }));
      }
    },
  );
}

/** The month under way is begun, so that it is known as ours once it is over. */
async function beginAll(house: Attending, remembered: RememberedMonths): Promise<void> {
  const today = dayIn(house.profile.municipality.zone, house.now());
  if (remembered.months === today) return;
  for (const { unit, month } of await notYetBegun(house, today)) {
    // Where another instance has begun it, that one counts.
    await house.store.putKept('month', begun(house, unit, month), 'new');
  }
  remembered.months = today;
}

export async function notYetBegun(
  { organisation, store }: Pick<Attending, 'organisation' | 'store'>,
  today: Day,
): Promise<{ readonly unit: UnitId; readonly month: Month }[]> {
  const current = monthOf(today);
  const running = { from: current, until: current };
  const begunOnes = await readableOf((paging) => store.allKept('month', running, paging));
  const there = new Set(begunOnes.map(({ unit }) => unit));
  const missing = (await ledUnits({ organisation, store }, today)).filter(({ id }) => !there.has(id));
  const all: { unit: UnitId; month: Month }[] = [];
  for (const { id: unit } of missing) {
    const { rows } = await store.allKept(
      'month',
      { unit, from: monthsOn(current, -12), until: monthsOn(current, -1) },
      { skip: 0, limit: 12 },
    );
    all.push(...monthsToBegin(current, rows.at(-1)?.month).map((month) => ({ unit, month })));
  }
  return [...all, ...(await lastOnesOf({ organisation, store }, today))];
}

/** Where the bot stood still when units ended: those of theirs that were not begun yet, up to the last. */
async function lastOnesOf(
  { organisation, store }: Pick<Attending, 'organisation' | 'store'>,
  today: Day,
): Promise<{ readonly unit: UnitId; readonly month: Month }[]> {
  const found = unitsOfYear(organisation, today).map(async (unit) => {
    const months = await lastToBegin(store, unit, today);
    return months.map((month) => ({ unit: unit.id, month }));
  });
  return (await Promise.all(found)).flat();
}

/** Of one that has ended; none where nothing of it was ever begun, and nothing will be. */
export async function lastToBegin(
  store: Attending['store'],
  unit: Pick<Unit, 'id' | 'validUntil'>,
  today: Day,
): Promise<readonly Month[]> {
  const last = lastMonthOf(unit, today);
  if (last === undefined) return [];
  const span = { unit: unit.id, from: monthsOn(last, -12), until: last };
  const { rows } = await store.allKept('month', span, { skip: 0, limit: 13 });
  const begunLast = rows.at(-1)?.month;
  return begunLast === undefined ? [] : monthsToBegin(last, begunLast);
}

async function lookAt(house: Attending, month: UnitMonth): Promise<void> {
  const { store } = house;
  const setting = settingOf(house);
  const today = dayIn(house.profile.municipality.zone, setting.now);
  if (month.state.state === 'waiting' && isAfterEnd(house.organisation, month, today)) {
    return save(house, looksAgain(month, null));
  }
  const due = dueNow(month, setting);
  switch (due.do) {
    case 'wait':
      return save(house, looksAgain(month, due.until));
    case 'preview': {
      const to = await whose(house, month);
      if (to !== undefined) await store.enqueue([previewTo(to, month, setting.now)]);
      return save(house, previewed(month, setting));
    }
    case 'freeze':
      return freeze(house, month);
    case 'follow':
      return follow(house, month);
    case 'ask':
      return isIn(month, 'uncertain') ? ask(house, month) : undefined;
    case 'update':
      return isIn(month, 'posted') ? seeToIt(house, month) : undefined;
    default:
      return due satisfies never;
  }
}

/**
 * In the ledger before anything of it can be read. Whoever stopped before it was saved that the month is frozen finds
 * its tables there; whoever was slower than another instance leaves it to that one.
 */
async function freeze(house: Attending, month: UnitMonth): Promise<void> {
  const figures = await monthFiguresOf(house, month.unit, month.month);
  const put = frozen(month, figures, settingOf(house));
  if ((await house.store.putKept('month', put, month.version)) === 'saved') await follow(house, put);
}

/** The post is put into the outbox, where nobody came so far; and what became of it is found out, where nobody told. */
async function follow(house: Attending, month: UnitMonth): Promise<void> {
  if (!isIn(month, 'posting')) return;
  const { store } = house;
  const key = monthKey(month, month.state.tries);
  if ((await store.entry(key)) === undefined) {
    if (!(await hasChannel(house, month))) return ended(house, month, { is: 'there', stands: { in: 'manager' } });
    await store.enqueue([monthPost(month, month.state.tries, house.now())]);
  }
  const entry = await store.entry(key);
  const became = await postState(store, key);
  switch (became) {
    case 'under-way':
      return save(house, looksAgain(month, soon(house)));
    case 'not-sent':
      return monthPostEnded(house, month, key, 'refused', undefined);
    case 'delivered':
      return ended(house, month, { is: 'there', stands: await foundThere(house, month, entry) });
    case 'uncertain':
    // Settled so long ago that it is forgotten, and nobody told: somebody has to look.
    case 'unknown':
      return monthPostEnded(house, month, key, 'uncertain', undefined);
    default:
      return became satisfies never;
  }
}

async function hasChannel({ store, organisation }: Attending, month: UnitMonth): Promise<boolean> {
  const unit = organisation.units.get(month.unit);
  return unit !== undefined && (await channelOf(store, unit)) !== undefined;
}

/** What has to be put for a month that is under way or has just come to stand; the same again adds nothing. */
export async function entriesFor(house: Attending, month: UnitMonth): Promise<OutboxEntry[]> {
  if (isIn(month, 'posting')) {
    if (await hasChannel(house, month)) return [monthPost(month, month.state.tries, house.now())];
    return inPrivate(house, month, month.state.tries);
  }
  return isIn(month, 'posted') ? entriesOfPosted(house, month) : [];
}

async function ended(house: Attending, month: UnitMonth, how: Parameters<typeof postEnded>[1]): Promise<void> {
  const { store } = house;
  const after = postEnded(month, how, settingOf(house));
  if (after === undefined || (await store.putKept('month', after, month.version)) === 'conflict') return;
  if (after.nextAttentionAt !== null) await lookAt(house, after);
}

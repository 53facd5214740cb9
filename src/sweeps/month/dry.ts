/** What the clock would say about the units' months now, as data: nothing is written, not into the ledger either. */
import { monthId } from '../../cases/kept.ts';
import { monthFiguresNow } from '../../cases/month/figures.ts';
import { previewTo } from '../../cases/month/notify.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import { begun, dueNow, frozen } from '../../domain/month/months.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { isAfterEnd } from '../../domain/organisation-changes.ts';
import { dayIn } from '../../domain/time.ts';
import type { Attending } from '../round.ts';
import { whose } from './keeper.ts';
import { entriesFor, notYetBegun } from './looking.ts';
import { askingOf } from './reminding.ts';

export interface MonthsPlanned {
  readonly entries: readonly OutboxEntry[];
  /** By their ids: as they would be when they are posted. */
  readonly months: ReadonlyMap<string, UnitMonth>;
}

export async function planOfMonths(house: Attending): Promise<MonthsPlanned> {
  const now = house.now();
  const today = dayIn(house.profile.municipality.zone, now);
  const fresh = (await notYetBegun(house, today)).map(({ unit, month }) => begun(house, unit, month));
  const months = new Map<string, UnitMonth>();
  const entries: OutboxEntry[] = [];
  for (const month of [...(await allDue(house)), ...fresh]) {
    if (month.state.state === 'waiting' && isAfterEnd(house.organisation, month, today)) continue;
    const planned = await planOf(house, month);
    entries.push(...planned.entries);
    if (planned.month !== undefined) months.set(monthId(month), planned.month);
  }
  return { entries, months };
}

async function planOf(
  house: Attending,
  month: UnitMonth,
): Promise<{ readonly entries: readonly OutboxEntry[]; readonly month?: UnitMonth }> {
  const { profile, organisation, calendar } = house;
  const now = house.now();
  const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
  const due = dueNow(month, setting);
  switch (due.do) {
    case 'wait':
      return { entries: [] };
    case 'preview': {
      const to = await whose(house, month);
      return { entries: to === undefined ? [] : [previewTo(to, month, now)] };
    }
    case 'freeze': {
      const put = frozen(month, await monthFiguresNow(house, month.unit, month.month), setting);
      return { entries: await entriesFor(house, put), month: put };
    }
    case 'follow':
    case 'update':
      return { entries: await entriesFor(house, month) };
    case 'ask': {
      const to = await whose(house, month);
      return { entries: to === undefined ? [] : [await askingOf(house, month, to)] };
    }
    default:
      return due satisfies never;
  }
}

/** All of the queue: it can only be read from its head. */
async function allDue({ store, now }: Attending): Promise<readonly UnitMonth[]> {
  for (let limit = PAGE; ; limit *= 4) {
    const page = await store.keptDue('month', now(), limit);
    if (!page.more) return page.rows;
  }
}

const PAGE = 500;

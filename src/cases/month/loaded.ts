/** A unit's month with all that is shown beside it to whoever looks after it. */
import type { LoadedMonth, LoadedMonths } from '../../dialogues/present/month.ts';
import type { PersonId, UnitId } from '../../domain/ids.ts';
import { isAmongHers, mayKeep } from '../../domain/month/keepers.ts';
import { isCorrectable } from '../../domain/month/months.ts';
import { toDoOf } from '../../domain/month/reminding.ts';
import { figuresOf } from '../../domain/month/since.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { isAfterEnd, unitsOfYear } from '../../domain/organisation-changes.ts';
import { type Month, monthOf, monthsOn } from '../../domain/period.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import { monthId } from '../kept.ts';
import { channelOf } from '../linking/channel-of.ts';
import { type MonthHouse, monthFiguresNow, pileUpsOf } from './figures.ts';
import { suggestedWords } from './words.ts';

type Asked = Omit<MonthHouse, 'now'>;

/** Nothing is looked up for whoever may not see it. */
export async function monthLoaded(
  house: Asked,
  { unit, month }: { readonly unit: UnitId; readonly month: Month },
  reader: PersonId,
  now: Instant,
): Promise<{ readonly unitMonth?: LoadedMonth }> {
  const one = await house.store.kept('month', monthId({ unit, month }));
  const today = dayIn(house.profile.municipality.zone, now);
  if (one === undefined || !mayKeep(house, unit, reader, today)) return {};
  return { unitMonth: await withAll(house, one, reader, now) };
}

async function withAll(house: Asked, one: UnitMonth, reader: PersonId, now: Instant): Promise<LoadedMonth> {
  const { unit, month } = one;
  const standing = house.organisation.units.get(unit);
  const [figures, pileUps, suggested, channel, reachable] = await Promise.all([
    figuresOf(one) ?? monthFiguresNow({ ...house, now: () => now }, unit, month),
    pileUpsOf(house, unit, month),
    one.releases > 0 ? {} : suggestedWords(house, unit, month, reader, dayIn(house.profile.municipality.zone, now)),
    standing === undefined ? undefined : channelOf(house.store, standing),
    isReachable(house.store, one),
  ]);
  return { month: one, figures, pileUps, suggested, linked: channel !== undefined, reachable };
}

async function isReachable(store: Asked['store'], { state }: UnitMonth): Promise<boolean> {
  const conversation = state.state === 'posted' ? state.stands.conversation : undefined;
  return conversation !== undefined && (await store.referenceOfChannel(conversation))?.state === 'open';
}

/**
 * The last month and the coming one of each unit that is hers first of all, with those of the year before that stand and
 * can be corrected; or of each unit the one month that is `asked` for.
 */
export async function monthsLoaded(
  house: Asked,
  reader: PersonId,
  now: Instant,
  asked?: Month,
): Promise<{ readonly months: LoadedMonths }> {
  const today = dayIn(house.profile.municipality.zone, now);
  const current = monthOf(today);
  const last = monthsOn(current, -1);
  const span = asked === undefined ? { from: monthsOn(current, -12), until: current } : { from: asked, until: asked };
  const hers = unitsOfYear(house.organisation, today).filter(({ id }) => isAmongHers(house, id, reader, today));
  const found = await Promise.all(
    hers
      .slice(0, MOST_UNITS)
      .map(({ id: unit }) => house.store.allKept('month', { unit, ...span }, { skip: 0, limit: 13 })),
  );
  const all = found.flatMap(({ rows }) => rows).filter((one) => !isAfterEnd(house.organisation, one, today));
  const isRow = ({ month }: UnitMonth) => asked !== undefined || month >= last;
  return {
    months: {
      rows: all.filter(isRow),
      earlier: all.filter((one) => !isRow(one) && isCorrectable(one)),
      more: hers.length > MOST_UNITS,
    },
  };
}

/** Of units that are hers first of all: the months of the last year of which she has to see to something. */
export async function monthsToDoOf(house: Asked, reader: PersonId, now: Instant): Promise<UnitMonth[]> {
  const today = dayIn(house.profile.municipality.zone, now);
  const current = monthOf(today);
  const span = { from: monthsOn(current, -12), until: monthsOn(current, -1) };
  const hers = unitsOfYear(house.organisation, today).filter(({ id }) => isAmongHers(house, id, reader, today));
  const found = await Promise.all(
    hers.map(({ id: unit }) => house.store.allKept('month', { unit, ...span }, { skip: 0, limit: 12 })),
  );
  return found.flatMap(({ rows }) => rows).filter((one) => toDoOf(one) !== undefined);
}

/** As many as stand well on one card. */
const MOST_UNITS = 10;

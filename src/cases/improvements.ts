/** The improvement register: every measure of a scope with owner, date, state and what it changed. */
import { boardOf, ownUnit, standsOutside } from '../domain/boards.ts';
import type { PersonId, UnitId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import { chainOf, unitsOn } from '../domain/organisation.ts';
import { firstDayOf, lastDayOf, type Period } from '../domain/period.ts';
import type { Scope } from '../domain/statistics/scope.ts';
import { type Day, dayIn, type Instant } from '../domain/time.ts';
import type { House } from './house.ts';
import { hiddenFromOf } from './measure-of.ts';
import { allOf, readableOf } from './pages.ts';
import type { MeasureQuery, Paging, Store } from './store.ts';

export interface Improvement {
  readonly measure: Measure;
  /** Its day has passed and it is not done. */
  readonly overdue: boolean;
}

type Asked = Pick<House, 'profile' | 'organisation'> & {
  readonly store: Pick<Store, 'measures' | 'case'>;
  readonly now: () => Instant;
};

/**
 * Those that are open first, the one due first first; then what was done, the latest first. With a period, those that
 * were agreed, done or open in it.
 *
 * Never one that comes from a case which is hidden from `reader`. Without a reader, as in a report, it is for anybody's
 * eyes: then none that comes from a case which is hidden from anyone, nor from one that is gone.
 * @throws LeftOut where there is no reader and a measure can't be read.
 */
export async function improvementsOf(
  house: Asked,
  scope: Scope,
  period?: Period,
  reader?: PersonId,
): Promise<readonly Improvement[]> {
  const { profile, store } = house;
  const { zone } = profile.municipality;
  const today = dayIn(zone, house.now());
  const all = await measuresOf(store, { units: unitsIn(house, scope, today) }, reader === undefined);
  const within = all.filter(
    (measure) => period === undefined || wasThereIn(measure, period, dayIn(zone, measure.agreedAt)),
  );
  const shown = await Promise.all(within.map((measure) => isShownTo(house, measure, reader, today)));
  return within
    .filter((_, place) => shown[place])
    .map((measure) => improvement(measure, today))
    .sort((a, b) => byState(a.measure, b.measure));
}

function improvement(measure: Measure, today: Day): Improvement {
  return { measure, overdue: measure.state.state === 'open' && measure.dueOn < today };
}

/** Of all times: a measure is not gone with its unit. What a unit did that has ended stands with what took over, too. */
function unitsIn(house: Pick<House, 'profile' | 'organisation'>, scope: Scope, today: Day): UnitId[] | undefined {
  const { organisation } = house;
  const isIn = (id: UnitId | undefined, top: UnitId) =>
    id !== undefined && chainOf(organisation, id).some((unit) => unit.id === top);
  const all = [...organisation.units.keys()];
  switch (scope.is) {
    case 'municipality':
      return undefined;
    case 'unit':
      return all.filter((id) => isIn(id, scope.unit) || isIn(ownUnit(house, id, today)?.id, scope.unit));
    case 'board':
      return all.filter((id) => boardOf(organisation, id) === scope.board);
    default:
      return scope satisfies never;
  }
}

function wasThereIn({ state }: Measure, period: Period, agreedOn: Day): boolean {
  if (agreedOn > lastDayOf(period)) return false;
  return state.state === 'open' || state.on >= firstDayOf(period);
}

async function isShownTo(
  { organisation, profile, store }: Asked,
  { source, unit }: Measure,
  reader: PersonId | undefined,
  today: Day,
): Promise<boolean> {
  // Another board's manager is not told what this one does about a case of its own.
  const isCoordinator = reader === organisation.coordinator;
  if (reader !== undefined && !isCoordinator && standsOutside(profile, organisation, unit, reader, today)) return false;
  if (source.from !== 'case') return true;
  const one = (await store.case(source.case))?.case;
  if (one === undefined) return false;
  return reader === undefined ? one.hiddenFrom.length === 0 : !one.hiddenFrom.includes(reader);
}

function byState(a: Measure, b: Measure): number {
  if (a.state.state === 'open' && b.state.state === 'open') return order(a.dueOn, b.dueOn) || order(a.id, b.id);
  if (a.state.state === 'done' && b.state.state === 'done') return order(b.state.at, a.state.at) || order(a.id, b.id);
  return a.state.state === 'open' ? -1 : 1;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** `whole`: a card goes on without what can't be read, which the log tells; a report would say less than there is. */
async function measuresOf(
  store: Pick<Store, 'measures' | 'case'>,
  query: MeasureQuery,
  whole: boolean,
): Promise<Measure[]> {
  if (query.units?.length === 0) return [];
  const read = (paging: Paging) => store.measures(query, paging);
  return whole ? allOf('measures', read) : readableOf(read);
}

/**
 * The units whose measures are its reader's to see in one list: those that she manages today, with all below and what
 * they took over; all to the coordinator.
 */
export function scopesOf({ organisation }: Pick<House, 'organisation'>, reader: PersonId, today: Day): Scope[] {
  if (organisation.coordinator === reader) return [{ is: 'municipality' }];
  const managed = unitsOn(organisation, today)
    .filter(({ manager }) => manager === reader)
    .map(({ id }) => id);
  // What lies in another of hers is listed with that.
  const outermost = managed.filter(
    (id) => !chainOf(organisation, id).some((unit) => unit.id !== id && managed.includes(unit.id)),
  );
  return outermost.map((unit) => ({ is: 'unit', unit }));
}

/** All that is hers to see, each once: of what she manages, and her own wherever they are. */
export async function improvementsFor(house: Asked, reader: PersonId): Promise<readonly Improvement[]> {
  const scopes = scopesOf(house, reader, dayIn(house.profile.municipality.zone, house.now()));
  const each = await Promise.all(scopes.map((scope) => improvementsOf(house, scope, undefined, reader)));
  const all = new Map([...each.flat(), ...(await ownOf(house, reader))].map((one) => [one.measure.id, one]));
  return [...all.values()].sort((a, b) => byState(a.measure, b.measure));
}

async function ownOf(house: Asked, reader: PersonId): Promise<Improvement[]> {
  const own = await measuresOf(house.store, { owner: reader }, false);
  const hidden = await Promise.all(own.map((measure) => hiddenFromOf(house.store, measure)));
  const today = dayIn(house.profile.municipality.zone, house.now());
  return own
    .filter((_, place) => hidden[place]?.includes(reader) === false)
    .map((measure) => improvement(measure, today));
}

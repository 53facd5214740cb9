/** What a person has to see to, and what is overdue in the municipality, as the store has it now. */

import type { Loaded } from '../dialogues/present/view.ts';
import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import { headOfMeasures, seatOf } from '../domain/measures.ts';
import { coordinatorOn } from '../domain/organisation.ts';
import { isReceivers } from '../domain/receiving.ts';
import { type Day, dayIn, type Instant } from '../domain/time.ts';
import type { House } from './house.ts';
import { hiddenFromOf } from './measure-of.ts';
import { monthsToDoOf } from './month/loaded.ts';
import { readableOf } from './pages.ts';
import { reviewsToDoOf } from './review/loaded.ts';
import type { Store } from './store.ts';

type Asked = Pick<House, 'store' | 'organisation' | 'profile'>;

/** The open cases in which she has a part with their words, her open measures, and when she wants to be told. */
export async function toDoOf(house: Asked, reader: PersonId, now: Instant): Promise<Pick<Loaded, 'toDo' | 'digestAt'>> {
  const { store } = house;
  const [cases, measures, reviews, months, hour] = await Promise.all([
    casesOf(store, reader),
    measuresOf(house, reader, dayIn(house.profile.municipality.zone, now)),
    reviewsToDoOf(house, reader, now),
    monthsToDoOf(house, reader, now),
    hourOf(store, reader),
  ]);
  return { toDo: { cases, measures, reviews, months }, ...hour };
}

export async function hourOf(store: Store, reader: PersonId): Promise<Pick<Loaded, 'digestAt'>> {
  return { digestAt: (await store.preferencesOf(reader))?.digestAt };
}

async function casesOf(store: Store, reader: PersonId): Promise<CaseWithWords[]> {
  const states = ['open', 'awaiting-approval'] as const;
  const open = await readableOf((paging) => store.search({ reader, states }, paging));
  // What she only reported is no duty of hers, but where she sees that it gets to another unit; nor is what she only keeps,
  // but where she asks the citizen whether its words may go over.
  const aside = (one: Case) => (one.reporter === reader && isReceivers(one)) || one.handling.withheldWith === reader;
  const hers = open.filter((one) => accessOf(one, reader) === 'whole' || aside(one));
  const loaded = await Promise.all(hers.map(({ id }: Case) => store.case(id)));
  return loaded.filter((one) => one !== undefined);
}

/** Those that she owns, and those of which she was reminded in another's stead. Nothing that comes from a case about her. */
async function measuresOf(house: Asked, reader: PersonId, today: Day): Promise<Measure[]> {
  const { store, organisation } = house;
  const units = [...organisation.units.keys()].filter((id) => headOfMeasures(house, id, today) === reader);
  const everything = organisation.coordinator === reader;
  const [own, others] = await Promise.all([
    readableOf((paging) => store.measures({ owner: reader, state: 'open' }, paging)),
    everything || units.length > 0
      ? readableOf((paging) => store.measures({ state: 'open', ...(everything ? {} : { units }) }, paging))
      : [],
  ]);
  const fallen = others.filter(({ owner, remindedTo }) => owner !== reader && remindedTo === reader);
  const hers = [...own, ...fallen];
  const seats = hers.map(async (measure) => seatOf(measure, house, today, await hiddenFromOf(store, measure)));
  const whose = await Promise.all(seats);
  return hers.filter((_, index) => whose[index] === reader);
}

/** A page, counted from 0, of what is overdue. What is hidden from her is none of hers, not even as a number. */
export async function overdueOf(
  { store, organisation, profile }: Asked,
  reader: PersonId,
  now: Instant,
  page: number,
): Promise<Pick<Loaded, 'overdue'>> {
  const today = dayIn(profile.municipality.zone, now);
  if (coordinatorOn(organisation, today) !== reader) return {};
  const found = await store.overdue(today, { skip: page * ROWS, limit: ROWS });
  const rows = found.rows.filter(({ hiddenFrom }) => !hiddenFrom.includes(reader));
  return { overdue: { rows, more: found.more } };
}

const ROWS = 10;

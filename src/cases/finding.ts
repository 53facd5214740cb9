/** The cases of a list, as a page of the store's. Whose they are is part of each question that is asked of it. */
import { unitsOf } from '../dialogues/finding/units.ts';
import type { Loaded } from '../dialogues/present/view.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { Case } from '../domain/case.ts';
import { KindCode, type PersonId, UnitId } from '../domain/ids.ts';
import type { Person } from '../domain/organisation.ts';
import { partsOf } from '../domain/part.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { House } from './house.ts';
import { mineOf, ROWS } from './mine.ts';
import type { CaseQuery, Page, Store } from './store.ts';

type ListShowing = Extract<Showing, { show: 'list' }>;

/** Cases looked at together while those in hand are picked out of all in which she has a part. */
const LOOKED_AT = 100;

/** A page of the list, as `reader` may have it now. */
export async function listOf(
  house: Pick<House, 'profile' | 'organisation' | 'store'>,
  reader: Person,
  showing: ListShowing,
  now: Instant,
): Promise<Pick<Loaded, 'list' | 'mine'>> {
  const { store } = house;
  if (showing.list !== 'in-hand') {
    const query = queryFor(house, reader, showing, now);
    if (query === undefined) return {};
    return { list: await withWords(store, await store.search(query, { skip: showing.page * ROWS, limit: ROWS })) };
  }
  const page = await inHand(store, reader.id, showing.page);
  const nothing = showing.page === 0 && page.rows.length === 0 && page.unreadable.length === 0;
  return nothing ? mineOf(store, reader.id, 0) : { list: await withWords(store, page) };
}

/** Undefined where nothing was asked for yet. */
function queryFor(
  { profile, organisation }: Pick<House, 'profile' | 'organisation'>,
  reader: Person,
  { list, asked }: ListShowing,
  now: Instant,
): CaseQuery | undefined {
  if (list === 'unit') return { reader: reader.id, units: unitsOf(organisation, reader) };
  if (asked === undefined) return undefined;
  const { words, kind, state, unit, from, until, overdue } = asked;
  return {
    reader: reader.id,
    words,
    // What names nothing finds nothing, and is no fault of whoever searches.
    kinds: kind === undefined ? undefined : [KindCode.safeParse(kind).data].filter((code) => code !== undefined),
    states: state === undefined ? undefined : [state],
    units: unit === undefined ? undefined : [UnitId.safeParse(unit).data].filter((id) => id !== undefined),
    from,
    until,
    overdueOn: overdue === true ? dayIn(profile.municipality.zone, now) : undefined,
  };
}

/**
 * Those in which she has another part than having reported them: the open ones, then the closed. Where none is open
 * she has nothing in hand.
 */
async function inHand(store: Store, reader: PersonId, page: number): Promise<Page<Case>> {
  const wanted = (page + 1) * ROWS + 1;
  const open = await pickedOut(store, { reader, states: ['open', 'awaiting-approval'] }, wanted);
  const left = open.rows.length === 0 ? 0 : wanted - open.rows.length;
  const closed = left === 0 ? undefined : await pickedOut(store, { reader, states: ['closed'] }, left);
  const rows = [...open.rows, ...(closed?.rows ?? [])];
  return {
    rows: rows.slice(page * ROWS, wanted - 1),
    unreadable: [...open.unreadable, ...(closed?.unreadable ?? [])],
    more: rows.length === wanted,
  };
}

async function pickedOut(store: Store, query: CaseQuery, wanted: number): Promise<Omit<Page<Case>, 'more'>> {
  const rows: Case[] = [];
  const unreadable: string[] = [];
  for (let skip = 0; ; skip += LOOKED_AT) {
    const page = await store.search(query, { skip, limit: LOOKED_AT });
    rows.push(...page.rows.filter((one) => [...partsOf(one, query.reader)].some((part) => part !== 'reporter')));
    unreadable.push(...page.unreadable);
    if (rows.length >= wanted || !page.more) return { rows: rows.slice(0, wanted), unreadable };
  }
}

/** What there is to do next depends on what was said; and somebody may have moved on since they were found. */
async function withWords(store: Store, { rows, more, unreadable }: Page<Case>): Promise<Loaded['list']> {
  const found = await Promise.all(rows.map(({ id }) => store.case(id)));
  return { rows: found.filter((one) => one !== undefined), more, unreadable: unreadable.length };
}

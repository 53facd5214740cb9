/** Lists of cases. What a reader may see of each is asked at each showing, whatever list found it. */
import { accessOf } from '../../domain/access.ts';
import { workingDaysBetween } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import { asThingsToDo, dutiesIn } from '../../domain/duties.ts';
import { amongEditions, asHeard } from '../../domain/editions.ts';
import { unitsOn } from '../../domain/organisation.ts';
import { cameInWriting } from '../../domain/paper-form.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { managedBy } from '../finding/units.ts';
import type { Asked, Showing } from '../showing.ts';
import type { DutyLine, InsertedView, ListRow, ListView, SearchView, View } from '../views.ts';
import { nameOfCase } from './appeal.ts';
import { mineRow } from './case.ts';
import { openFor } from './digest.ts';
import { UNITS_IN_A_CARD } from './draft.ts';
import { datesOf } from './handling.ts';
import { inTheirWords, type Reading, unitNameOf } from './scope.ts';

/** A page of a list, as it was found. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
  readonly unreadable: number;
}

const nothing: Rows<never> = { rows: [], more: false, unreadable: 0 };

/** More of what there is to do with one case stands on its card. */
const DUTIES_IN_A_ROW = 2;

interface LoadedRows {
  readonly list?: Rows<CaseWithWords> | undefined;
  readonly mine?: Rows<Case> | undefined;
}

export function viewOfList(
  reading: Reading,
  { list, asked, page }: Extract<Showing, { show: 'list' }>,
  loaded: LoadedRows,
): View {
  const { rows, more, unreadable } = loaded.list ?? nothing;
  const shown = { rows: rows.flatMap((one) => listRow(reading, one)), page, more, unreadable };
  switch (list) {
    case 'in-hand':
      // Whoever has nothing in hand wants what she has registered.
      if (loaded.mine !== undefined) return mineView(reading, page, loaded.mine);
      return { view: 'list', list, ...shown } satisfies ListView;
    case 'unit':
      return { view: 'list', list, ...shown } satisfies ListView;
    case 'found':
      return { ...searchForm(reading, asked), ...shown };
    default:
      return list satisfies never;
  }
}

export function mineView(reading: Reading, page: number, mine: Rows<Case> = nothing): View {
  const { rows, more, unreadable } = mine;
  const manages = managedBy(reading.organisation, reading.reader.id).length > 0;
  return { view: 'mine', rows: rows.map((one) => mineRow(reading, one)), page, more, unreadable, manages };
}

function searchForm(
  reading: Reading,
  asked: Asked | undefined,
): Omit<SearchView, 'rows' | 'page' | 'more' | 'unreadable'> {
  const { profile, organisation } = reading;
  const units = unitsOn(organisation, todayOf(reading));
  const chosen = units.filter((unit) => unit.id === asked?.unit);
  const shown = [...chosen, ...units.filter((unit) => unit.id !== asked?.unit)].slice(0, UNITS_IN_A_CARD);
  return {
    view: 'search',
    asked,
    masked: asked?.words?.includes('•') ?? false,
    // Those of older editions too: their cases are looked for as well.
    kinds: amongEditions(profile, ({ kinds }) => kinds).map(({ code, label }) => ({
      value: code,
      title: inTheirWords(reading, label),
    })),
    units: shown.map((unit) => ({ value: unit.id, title: unit.name })),
    moreUnits: units.length > UNITS_IN_A_CARD,
  };
}

/** None where she may not see that it exists. */
function listRow(given: Reading, { case: one, words }: CaseWithWords): ListRow[] {
  const reading = asHeard(given, one);
  const access = accessOf(one, reading.reader.id);
  if (access === 'none') return [];
  const duties = access === 'number' ? [] : asThingsToDo(dutiesIn(reading, one, words));
  return [
    {
      ...foundRow(reading, one),
      duties: duties
        .filter(({ whose }) => whose.includes(reading.reader.id))
        .slice(0, DUTIES_IN_A_ROW)
        .map(
          ({ duty, actBy, openSince }): DutyLine => ({
            duty,
            actBy,
            workingDaysLeft: daysTo(reading, actBy),
            ...openFor(todayOf(reading), openSince),
          }),
        ),
    },
  ];
}

/** A case as it is named in a list, without what there is to do. */
export function foundRow(given: Reading, one: Case): ListRow {
  const reading = asHeard(given, one);
  const known = accessOf(one, reading.reader.id) !== 'number';
  return {
    case: one.id,
    number: one.number,
    of: known ? { kind: nameOfCase(reading, one), unit: unitNameOf(reading, one.facts.unit) } : undefined,
    state: one.state.state,
    heardOn: one.facts.heardOn,
    inWriting: known ? cameInWriting(one.facts.channel) : undefined,
    clocks: one.state.state === 'closed' ? [] : datesOf(reading, one),
    duties: [],
  };
}

/** A case as it may be shown to anyone. */
export function insertedView(reading: Reading, { number, state, clocks }: ListRow): InsertedView {
  return { view: 'inserted', number, state, clocks, today: todayOf(reading) };
}

function daysTo(reading: Reading, day: Day): number {
  return workingDaysBetween(reading.calendar, todayOf(reading), day);
}

function todayOf({ profile, now }: Reading): Day {
  return dayIn(profile.municipality.zone, now);
}

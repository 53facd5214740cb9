/**
 * The fourteen months before the invented one: everything in them is closed, so that there is something to count. Each
 * case is decided step by step as all others, and saved once, so that some hundred of them take a second or two.
 */
import type { Store } from '../cases/store.ts';
import { addWorkingDays, lastWorkingDayOnOrBefore } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { DraftId, type MeasureId, PersonId } from '../domain/ids.ts';
import { agreed, done } from '../domain/measures.ts';
import { monthOf, monthsOn } from '../domain/period.ts';
import { Day, dayIn, type Instant, instantAt, plusDays, TimeOfDay } from '../domain/time.ts';
import { caseIdFrom } from '../turns/ids.ts';
import { type InventedCase, type InventedDeed, person } from './invented.ts';
import { carry, commandOf, heardOf, inventedId, measureOf, type Place } from './living.ts';
import { type PastSort, pastMeasures, pastUnits, wrongHours } from './past-cases.ts';

const MONTHS = 14;
/** Ids of what comes after begin beyond these. */
const FIRST_ID = 100_000;

/** How many they are, whenever the demo begins. */
export const pastTotal = pastUnits.flatMap(({ months }) => months).reduce((sum, count) => sum + count, 0);

interface PastCase {
  readonly on: Day;
  readonly invented: InventedCase;
  readonly sort: PastSort;
  /** In working days after it was heard. */
  readonly answered: number;
  readonly measure?: (typeof pastMeasures)[number] | undefined;
}

/** In the order in which they were heard. */
export async function seedPast(store: Store, place: Place, now: Instant): Promise<void> {
  const today = dayIn(place.profile.municipality.zone, now);
  const all = pastCases(place, today).sort((a, b) => a.on.localeCompare(b.on));
  // Each asks for its number in this order; what they save joins a few commits.
  await Promise.all(all.map((one, index) => saved({ store, place, now }, one, FIRST_ID + index)));
}

interface Seeding {
  readonly store: Store;
  readonly place: Place;
  readonly now: Instant;
}

function pastCases({ calendar }: Place, today: Day): PastCase[] {
  return pastUnits.flatMap(({ unit, reporter, months, sorts }) =>
    months.flatMap((count, nth) => {
      const first = Day.parse(`${monthsOn(monthOf(today), nth - MONTHS)}-01`);
      const measure = unit === 'servicetorget' ? pastMeasures.find(({ month }) => month === nth) : undefined;
      return Array.from({ length: count }, (_, n): PastCase => {
        // The last month has many that are alike; the others take all sorts in turn, each time some other ones.
        const pilesUp = unit === 'servicetorget' && nth === MONTHS - 1 && n % 3 !== 2;
        const sort = pilesUp ? wrongHours : sorts[(n * 2 + nth) % sorts.length];
        if (sort === undefined) throw new Error('there is no sort of case');
        const on = addWorkingDays(calendar, plusDays(first, 1 + Math.floor((n * 23) / count)), 1);
        return {
          on,
          sort,
          // Most within a week or so; some are late, more of them in summer.
          answered: (n + nth) % 7 === 6 ? 13 : 2 + ((n * 3 + nth) % 6),
          invented: inventedOf(sort, unit, person(reporter), n),
          measure: n === 0 ? measure : undefined,
        };
      });
    }),
  );
}

function inventedOf({ kind, said }: PastSort, unit: string, reporter: string, n: number): InventedCase {
  const tips = kind === 'tips';
  return {
    daysAgo: 0,
    at: `${String(9 + (n % 6)).padStart(2, '0')}:20`,
    reporter,
    unit,
    kind,
    channel: n % 2 === 0 ? 'phone' : 'counter',
    said,
    ...(tips
      ? { place: 'Ved inngangen' }
      : n % 5 === 4
        ? {}
        : { contact: `906 55 ${String(100 + n)}`, address: ADDRESS }),
  };
}
const ADDRESS = 'Strandgata 1, 9999 Nordvåg';

async function saved({ store, place, now }: Seeding, past: PastCase, index: number): Promise<void> {
  const draft = DraftId.parse(inventedId('8000', index));
  const { invented } = past;
  const moment = (after: number, at: string): Instant => {
    const { zone } = place.profile.municipality;
    const [today, wanted] = [dayIn(zone, now), addWorkingDays(place.calendar, past.on, after)];
    // All of it was over yesterday.
    const day = wanted < today ? wanted : lastWorkingDayOnOrBefore(place.calendar, plusDays(today, -1));
    return instantAt(zone, day, TimeOfDay.parse(at));
  };
  const heardAt = moment(0, invented.at);
  const measure = measureOf(index);
  await store.transact({ draft, numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const register = {
      command: 'register',
      id: caseIdFrom(draft),
      number,
      draft,
      heard: heardOf(invented, past.on),
    } as const;
    const reporter = PersonId.parse(invented.reporter);
    let life = carry(undefined, register, { ...place, actor: { person: reporter }, now: heardAt });
    const events = [...life.events];
    const goes = (next: Change) => {
      life = next;
      events.push(...next.events);
    };
    for (const [after, at, does] of stepsOf(past)) {
      const when = moment(after, at);
      lookUntil(when);
      const { handling, responsible } = life.put.case;
      const actor = { person: handling.handler?.person ?? responsible.person };
      goes(carry(life.put, commandOf(does, life.put, place, measure), { ...place, actor, now: when }));
    }
    lookUntil(now);
    return { result: undefined, save: { case: { put: life.put, replaces: 'new', events } } };

    /** As the clock did then. */
    function lookUntil(until: Instant): void {
      for (;;) {
        const due = life.put.case.nextAttentionAt;
        if (due === null || due >= until) return;
        goes(carry(life.put, { command: 'look', away: [] }, { ...place, actor: { machine: 'clock' }, now: due }));
      }
    }
  });
  if (past.measure !== undefined) await seedMeasure({ store, place }, past.measure, measure, draft, moment);
}

/** In working days after it was heard, at, and what. */
function stepsOf({ sort, answered, invented, measure }: PastCase): (readonly [number, string, InventedDeed])[] {
  const { cause, outcome, says, learned } = sort;
  const way = invented.contact === undefined ? {} : ({ way: 'letter' } as const);
  const steps: (readonly [number, string, InventedDeed] | undefined)[] = [
    [1, '08:20', { command: 'mark-seen' }],
    [1, '08:30', { command: 'take', as: { cause } }],
    [answered, '10:00', { command: 'answer', outcome, says, ...way, ...(sort.kind === 'forslag' ? CONSIDERED : {}) }],
    invented.contact === undefined
      ? undefined
      : [answered, '10:05', { command: 'settle-mail', writing: 'answer', as: 'arrived' }],
    learned === undefined ? undefined : [answered, '10:10', { command: 'learn', text: learned }],
    measure && [answered, '10:15', { command: 'agree-measure', what: measure.what, owner: person(2), dueInDays: 0 }],
    [answered, '10:20', { command: 'close' }],
  ];
  return steps.filter((one) => one !== undefined);
}
const CONSIDERED = { consideredBy: 'Ledergruppa' };

/** Agreed when the case was closed, and done a month later. */
async function seedMeasure(
  { store, place }: Pick<Seeding, 'store' | 'place'>,
  { what, changed }: (typeof pastMeasures)[number],
  id: MeasureId,
  draft: DraftId,
  moment: (after: number, at: string) => Instant,
): Promise<void> {
  const of = (await store.case(caseIdFrom(draft)))?.case;
  if (of === undefined) throw new Error('a case of the demo was not kept');
  const owner = of.handling.handler?.person ?? of.responsible.person;
  const setting = { ...place, actor: { person: owner } };
  const at = moment(10, '10:15');
  const dueOn = addWorkingDays(place.calendar, dayIn(place.profile.municipality.zone, at), 25);
  const source = { from: 'case', case: of.id, number: of.number } as const;
  const made = agreed({ id, source, unit: of.facts.unit, what, owner, dueOn }, { ...setting, now: at });
  const ended = made.ok ? done(made.measure, changed, { ...setting, now: moment(30, '10:15') }) : made;
  if (!ended.ok) throw new Error(`a past measure of the demo was refused: ${ended.refusal.reason}`);
  await store.putMeasure(ended.measure, 'new');
}

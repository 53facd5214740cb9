/**
 * The fourteen months before the invented one: everything in them is closed, so that there is something to count. Each
 * case is decided step by step as all others, and saved once, so that some hundred of them take a second or two.
 */
import type { Store } from '../cases/store.ts';
import { addWorkingDays, lastWorkingDayOnOrBefore } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { Change } from '../domain/change.ts';
import { registersWithout } from '../domain/closing.ts';
import { DraftId, KindCode, type MeasureId, PersonId } from '../domain/ids.ts';
import type { KindClass } from '../domain/kinds.ts';
import { agreed, done } from '../domain/measures.ts';
import { monthOf, monthsOn } from '../domain/period.ts';
import { kindOf, type Profile } from '../domain/profile.ts';
import { Day, dayIn, type Instant, instantAt, plusDays, TimeOfDay } from '../domain/time.ts';
import { caseIdFrom } from '../turns/ids.ts';
import type { InventedCase, InventedDeed } from './invented.ts';
import { carry, commandOf, heardOf, inventedId, measureOf, type Place } from './living.ts';
import type { Past, PastSort, Story } from './story.ts';

const MONTHS = 14;
/** Ids of what comes after begin beyond these. */
const FIRST_ID = 100_000;

/** How many they are, whenever the demo begins. */
export function totalOf({ units }: Past): number {
  return units.flatMap(({ months }) => months).reduce((sum, count) => sum + count, 0);
}

/** What the past is told of: the story's own unit has what piles up and what was agreed. */
type Told = Pick<Story, 'unit' | 'manager'> & { readonly past: Past };

interface PastCase {
  readonly on: Day;
  readonly invented: InventedCase;
  readonly sort: PastSort;
  /** In working days after it was heard. */
  readonly answered: number;
  readonly measure?: Past['measures'][number] | undefined;
}

/** In the order in which they were heard. */
export async function seedPast(store: Store, place: Place, now: Instant, told: Told): Promise<void> {
  const today = dayIn(place.profile.municipality.zone, now);
  const all = pastCases(place, today, told).sort((a, b) => a.on.localeCompare(b.on));
  // Each asks for its number in this order; what they save joins a few commits.
  await Promise.all(all.map((one, index) => saved({ store, place, now, told }, one, FIRST_ID + index)));
}

interface Seeding {
  readonly store: Store;
  readonly place: Place;
  readonly now: Instant;
  readonly told: Told;
}

function pastCases({ calendar, profile }: Place, today: Day, { unit: own, past }: Told): PastCase[] {
  return past.units.flatMap(({ unit, reporter, months, sorts }) =>
    months.flatMap((count, nth) => {
      const first = Day.parse(`${monthsOn(monthOf(today), nth - MONTHS)}-01`);
      const measure = unit === own ? past.measures.find(({ month }) => month === nth) : undefined;
      return Array.from({ length: count }, (_, n): PastCase => {
        // The last month has many that are alike; the others take all sorts in turn, each time some other ones.
        const pilesUp = unit === own && nth === MONTHS - 1 && n % 3 !== 2;
        const sort = pilesUp ? past.pilesUp : sorts[(n * 2 + nth) % sorts.length];
        if (sort === undefined) throw new Error('there is no sort of case');
        const on = addWorkingDays(calendar, plusDays(first, 1 + Math.floor((n * 23) / count)), 1);
        return {
          on,
          sort,
          // Most within a week or so; some are late, more of them in summer.
          answered: (n + nth) % 7 === 6 ? 13 : 2 + ((n * 3 + nth) % 6),
          invented: inventedOf({ profile, past }, sort, { unit, reporter }, n),
          measure: n === 0 ? measure : undefined,
        };
      });
    }),
  );
}

function inventedOf(
  { profile, past }: Pick<Place, 'profile'> & Pick<Told, 'past'>,
  { kind, said }: PastSort,
  where: Pick<InventedCase, 'unit' | 'reporter'>,
  n: number,
): InventedCase {
  const isTip = classOf(profile, kind) === 'tip';
  return {
    ...where,
    daysAgo: 0,
    at: `${String(9 + (n % 6)).padStart(2, '0')}:20`,
    kind,
    channel: n % 2 === 0 ? 'phone' : 'counter',
    said,
    ...(isTip
      ? { place: past.place }
      : n % 5 === 4
        ? {}
        : { contact: `906 55 ${String(100 + n)}`, address: past.address }),
  };
}

function classOf(profile: Profile, kind: string): KindClass | undefined {
  return kindOf(profile, KindCode.parse(kind))?.class;
}

async function saved({ store, place, now, told }: Seeding, past: PastCase, index: number): Promise<void> {
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
      heard: heardOf(invented, past.on, place.profile.languages.citizen),
    } as const;
    const reporter = PersonId.parse(invented.reporter);
    let life = carry(undefined, register, { ...place, actor: { person: reporter }, now: heardAt });
    const events = [...life.events];
    const goes = (next: Change) => {
      life = next;
      events.push(...next.events);
    };
    for (const [after, at, does] of stepsOf({ place, told }, past, life.put.case)) {
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
function stepsOf(
  { place: { profile }, told }: Pick<Seeding, 'place' | 'told'>,
  { sort, answered, invented, measure, on }: PastCase,
  one: Case,
): (readonly [number, string, InventedDeed])[] {
  const { cause, category, outcome, says, learned } = sort;
  const reached = invented.contact !== undefined;
  const considered = classOf(profile, sort.kind) === 'suggestion' ? { consideredBy: told.past.considered } : {};
  const steps: (readonly [number, string, InventedDeed] | undefined)[] = [
    [1, '08:20', { command: 'mark-seen' }],
    [1, '08:30', { command: 'take', as: { cause, category } }],
    // Where the procedure promises that it is confirmed, and there is somebody to confirm it to.
    ...(reached && one.clocks.some(({ clock }) => clock === 'acknowledge')
      ? ([
          [1, '08:40', { command: 'acknowledge', way: 'letter' }],
          [1, '08:45', { command: 'settle-mail', writing: 'acknowledgement', as: 'arrived' }],
        ] as const)
      : []),
    [answered, '10:00', { command: 'answer', outcome, says, ...(reached ? { way: 'letter' } : {}), ...considered }],
    reached ? [answered, '10:05', { command: 'settle-mail', writing: 'answer', as: 'arrived' }] : undefined,
    learned === undefined ? undefined : [answered, '10:10', { command: 'learn', text: learned }],
    measure && [
      answered,
      '10:15',
      { command: 'agree-measure', what: measure.what, owner: told.manager.id, dueInDays: 0 },
    ],
    ...registersWithout(profile, one).map(
      ({ code }) =>
        [
          answered,
          '10:18',
          { command: 'reference', register: code, number: `${on.slice(0, 4)}/${one.number}` },
        ] as const,
    ),
    [answered, '10:20', { command: 'close' }],
  ];
  return steps.filter((step) => step !== undefined);
}

/** Agreed when the case was closed, and done a month later. */
async function seedMeasure(
  { store, place }: Pick<Seeding, 'store' | 'place'>,
  { what, changed }: Past['measures'][number],
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

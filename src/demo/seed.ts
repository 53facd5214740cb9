/**
 * Fills a demo's store with the invented month, as if it had been logged and handled on its days. The clock has looked
 * at each case until yesterday, so that what is due today comes when the demo starts. Nothing is sent.
 */
import type { Store, StoredCase } from '../cases/store.ts';
import { lastWorkingDayOnOrBefore } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { Actor, Command } from '../domain/commands.ts';
import type { Setting } from '../domain/decide.ts';
import { type CaseId, DraftId, type MeasureId, PersonId } from '../domain/ids.ts';
import { agreed } from '../domain/measures.ts';
import { type Day, dayIn, type Instant, instantAt, laterOf, plusDays, TimeOfDay } from '../domain/time.ts';
import { caseIdFrom } from '../turns/ids.ts';
import type { InventedCase, InventedDeed } from './invented.ts';
import { carry, commandOf, heardOf, inventedId, measureOf, type Place } from './living.ts';
import { seedPast } from './past.ts';
import type { Story } from './story.ts';

/** Does nothing where the store holds cases already. How many of the last month were logged. */
export async function seed(
  store: Store,
  place: Place,
  now: Instant,
  story: Pick<Story, 'cases' | 'past' | 'unit' | 'manager'>,
): Promise<number> {
  const there = await store.cases({ skip: 0, limit: 1 });
  if (there.rows.length > 0 || there.unreadable.length > 0) return 0;
  if (story.past !== undefined) await seedPast(store, place, now, { ...story, past: story.past });
  const seeding = { store, place, now };
  const registered: { readonly id: CaseId; readonly invented: InventedCase }[] = [];
  // One after the other, so that the numbers follow the days; the rest shares its commits.
  for (const invented of [...story.cases].sort((a, b) => b.daysAgo - a.daysAgo)) {
    registered.push({ id: await register(seeding, invented, registered.length), invented });
  }
  await Promise.all(registered.map(({ id, invented }, index) => liveThrough(seeding, id, invented, index)));
  return registered.length;
}

interface Seeding {
  readonly store: Store;
  readonly place: Place;
  readonly now: Instant;
}

async function register(seeding: Seeding, invented: InventedCase, index: number): Promise<CaseId> {
  const { store, place } = seeding;
  const draft = DraftId.parse(inventedId('8000', index));
  const id = caseIdFrom(draft);
  const at = instantOf(seeding, invented);
  await store.transact({ draft, numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const heard = heardOf(invented, dayOf(place, at), place.profile.languages.citizen);
    const register: Command = { command: 'register', id, number, draft, heard };
    return saving(
      carry(undefined, register, { ...place, actor: { person: PersonId.parse(invented.reporter) }, now: at }),
    );
  });
  return id;
}

async function liveThrough(seeding: Seeding, id: CaseId, invented: InventedCase, index: number): Promise<void> {
  const { place, now } = seeding;
  const measure = measureOf(index);
  let at = instantOf(seeding, invented);
  for (const step of invented.since ?? []) {
    // Around a holiday several days become one working day.
    at = laterOf(at, instantOf(seeding, step));
    await lookUntil(seeding, id, at);
    await doStep(seeding, id, step.does, at, measure);
  }
  const today = instantAt(place.profile.municipality.zone, dayOf(place, now), TimeOfDay.parse('00:00'));
  await lookUntil(seeding, id, today);
}

/** What the clock saw to before then: reminded, and told those above. */
async function lookUntil({ store, place }: Seeding, id: CaseId, until: Instant): Promise<void> {
  for (;;) {
    const looked = await store.transact({ case: id }, ({ case: found }) => {
      const due = found?.case.nextAttentionAt ?? null;
      if (found === undefined || due === null || due >= until) return { result: undefined };
      const looked = carry(found, { command: 'look', away: [] }, { ...place, actor: { machine: 'clock' }, now: due });
      return { ...saving(looked), result: due };
    });
    if (looked === undefined) return;
  }
}

async function doStep({ store, place, now }: Seeding, id: CaseId, does: InventedDeed, at: Instant, measure: MeasureId) {
  const found = await store.case(id);
  if (found === undefined) throw new Error('a case of the demo was not kept');
  const { handling, responsible } = found.case;
  const actor: Actor = { person: handling.handler?.person ?? responsible.person };
  const setting = { ...place, actor, now: at };
  if (does.command === 'agree-measure') await agree(store, found, does, setting, measure, now);
  await store.transact({ case: id }, ({ case: read }) =>
    saving(carry(read, commandOf(does, found, place, measure), setting)),
  );
}

async function agree(
  store: Store,
  { case: { id: of, number, facts } }: StoredCase,
  { what, owner, dueInDays }: Extract<InventedDeed, { command: 'agree-measure' }>,
  setting: Setting,
  id: MeasureId,
  now: Instant,
): Promise<void> {
  const dueOn = workingDay(setting, plusDays(dayOf(setting, now), dueInDays));
  const source = { from: 'case', case: of, number } as const;
  const wanted = { id, source, unit: facts.unit, what, owner: PersonId.parse(owner), dueOn };
  const decided = agreed(wanted, setting);
  if (!decided.ok) throw new Error(`the demo's measure was refused: ${decided.refusal.reason}`);
  await store.putMeasure(decided.measure, 'new');
}

function instantOf({ place, now }: Seeding, { daysAgo, at }: { readonly daysAgo: number; readonly at: string }) {
  const day = workingDay(place, plusDays(dayOf(place, now), -daysAgo));
  return instantAt(place.profile.municipality.zone, day, TimeOfDay.parse(at));
}

function workingDay({ calendar }: Place, day: Day): Day {
  return lastWorkingDayOnOrBefore(calendar, day);
}

function dayOf({ profile }: Place, at: Instant): Day {
  return dayIn(profile.municipality.zone, at);
}

function saving({ put, replaces, events }: Change) {
  return { result: undefined, save: { case: { put, replaces, events } } };
}

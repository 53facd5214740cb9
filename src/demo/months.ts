/**
 * The channel of the story's unit with what stands in it when the demo begins: its last three months. They are left as
 * they were when they were about to be posted, so that the bot itself posts them. The month under way is put before the
 * manager.
 */
import { linkId, monthId } from '../cases/kept.ts';
import { monthFiguresOf } from '../cases/month/figures.ts';
import { previewTo } from '../cases/month/notify.ts';
import type { Store } from '../cases/store.ts';
import { type ConversationId, PersonId, UnitId } from '../domain/ids.ts';
import { begun, frozen, previewed, released } from '../domain/month/months.ts';
import { postingDay, postsOn } from '../domain/month/timing.ts';
import { type Month, monthsOn } from '../domain/period.ts';
import { type Instant, plusMilliseconds } from '../domain/time.ts';
import { comingMonth } from './clock.ts';
import type { Place } from './living.ts';
import type { Past, Story } from './story.ts';

/** Where the Playground's own channel is. */
export interface DemoChannel {
  readonly channel: ConversationId;
  readonly name: string;
  readonly team: { readonly id: ConversationId; readonly name: string };
  readonly serviceUrl: string;
}

type Told = Pick<Story, 'unit' | 'manager' | 'past'>;
type Words = Past['released'][number];

const AN_HOUR_MS = 3_600_000;

/** Does nothing where it was done before; the channel's address is that of the Playground that runs now. */
export async function seedMonths(
  store: Store,
  place: Place,
  now: Instant,
  there: DemoChannel,
  { unit: id, manager, past }: Told,
): Promise<void> {
  const { channel, name, team, serviceUrl } = there;
  const [unit, by] = [UnitId.parse(id), PersonId.parse(manager.id)];
  await store.putReference({
    of: { is: 'channel', channel, name, team },
    address: { serviceUrl, conversation: channel },
    state: 'open',
    since: now,
  });
  if ((await store.kept('link', linkId({ unit }))) !== undefined) return;
  const linked = { unit, version: 1, channel, name, team, by, at: now, state: { state: 'linked' } } as const;
  await store.putKept('link', { ...linked, nextAttentionAt: null }, 'new');
  if (past === undefined) return;
  const coming = comingMonth(place, now);
  for (const [nth, words] of past.released.entries()) {
    await seedPosted({ store, place, unit, by }, monthsOn(coming, nth - past.released.length), words);
  }
  const waiting = begun(place, unit, coming);
  await store.putKept('month', previewed(waiting, settingAt(place, by, now)), 'new');
  await store.enqueue([previewTo(by, waiting, now)]);
}

interface Posting {
  readonly store: Store;
  readonly place: Place;
  readonly unit: UnitId;
  readonly by: PersonId;
}

async function seedPosted({ store, place, unit, by }: Posting, month: Month, words: Words): Promise<void> {
  const at = postsOn(place, postingDay(place, month));
  const before = settingAt(place, by, plusMilliseconds(at, -AN_HOUR_MS));
  const prepared = released(previewed(begun(place, unit, month), before), words, before);
  if (!prepared.ok) throw new Error(`the demo's words about ${monthId({ unit, month })} were refused`);
  const figures = await monthFiguresOf({ ...place, store, now: () => at }, unit, month);
  await store.putKept('month', frozen(prepared.month, figures, settingAt(place, by, at)), 'new');
}

function settingAt(place: Place, person: PersonId, now: Instant) {
  return { ...place, actor: { person }, now };
}

/**
 * The channel of Max's unit with what stands in it when the demo begins: its last three months. They are left as they
 * were when they were about to be posted, so that the bot itself posts them. The month under way is put before Max.
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
import { person } from './invented.ts';
import type { Place } from './living.ts';
import { releasedWords } from './past-cases.ts';

/** Where the Playground's own channel is. */
export interface DemoChannel {
  readonly channel: ConversationId;
  readonly name: string;
  readonly team: { readonly id: ConversationId; readonly name: string };
  readonly serviceUrl: string;
}

const unit = UnitId.parse('servicetorget');
const max = PersonId.parse(person(2));
const SHOWN = releasedWords.length;
const AN_HOUR_MS = 3_600_000;

/** Does nothing where it was done before; the channel's address is that of the Playground that runs now. */
export async function seedMonths(store: Store, place: Place, now: Instant, there: DemoChannel): Promise<void> {
  const { channel, name, team, serviceUrl } = there;
  await store.putReference({
    of: { is: 'channel', channel, name, team },
    address: { serviceUrl, conversation: channel },
    state: 'open',
    since: now,
  });
  if ((await store.kept('link', linkId({ unit }))) !== undefined) return;
  const linked = { unit, version: 1, channel, name, team, by: max, at: now, state: { state: 'linked' } } as const;
  await store.putKept('link', { ...linked, nextAttentionAt: null }, 'new');
  const coming = comingMonth(place, now);
  for (const [nth, words] of releasedWords.entries()) {
    await seedPosted(store, place, monthsOn(coming, nth - SHOWN), words);
  }
  const waiting = begun(place, unit, coming);
  await store.putKept('month', previewed(waiting, settingAt(place, now)), 'new');
  await store.enqueue([previewTo(max, waiting, now)]);
}

async function seedPosted(
  store: Store,
  place: Place,
  month: Month,
  words: (typeof releasedWords)[number],
): Promise<void> {
  const at = postsOn(place, postingDay(place, month));
  const before = settingAt(place, plusMilliseconds(at, -AN_HOUR_MS));
  const prepared = released(previewed(begun(place, unit, month), before), words, before);
  if (!prepared.ok) throw new Error(`the demo's words about ${monthId({ unit, month })} were refused`);
  const figures = await monthFiguresOf({ ...place, store, now: () => at }, unit, month);
  await store.putKept('month', frozen(prepared.month, figures, settingAt(place, at)), 'new');
}

function settingAt(place: Place, now: Instant) {
  return { ...place, actor: { person: max }, now };
}

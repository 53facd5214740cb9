/** What is said about a unit's month, each with a key of its own, so that it is said once however often it is decided. */
import type { Showing } from '../../dialogues/showing.ts';
import { type ActivityId, OutboxKey, type PersonId } from '../../domain/ids.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { messageTo, postOf } from '../entry.ts';
import { monthId } from '../kept.ts';
import type { Address, OutboxEntry } from '../outbox.ts';

type Of = Pick<UnitMonth, 'unit' | 'month'>;

/** Before it is posted: to whoever looks after it then. */
export function previewTo(to: PersonId, of: Of, now: Instant): OutboxEntry {
  return monthTo(to, `month-preview:${monthId(of)}`, of, now);
}

/** `tries`: how often somebody had it posted again. */
export function monthPost(of: Of, tries: number, now: Instant): OutboxEntry {
  const shows: Showing = { show: 'month-post', unit: of.unit, month: of.month };
  return postOf(of.unit, monthKey(of, tries), { send: 'post', unit: of.unit, shows }, now);
}

/** In her own chat what a channel would have had, under the key that the post would have. */
export function monthInPrivate(to: PersonId, of: Of, key: OutboxKey, now: Instant): OutboxEntry {
  return monthTo(to, key, of, now);
}

/** It may be there: somebody has to look. */
export function uncertainMonthTo(to: PersonId, of: Of, tries: number, now: Instant): OutboxEntry {
  return monthTo(to, `month-uncertain:${monthId(of)}:${tries}`, of, now);
}

/** What waits for her, once a working day; for whoever has no such line in her digest. */
export function monthReminderTo(to: PersonId, of: Of, day: Day, now: Instant): OutboxEntry {
  return monthTo(to, `month-reminder:${monthId(of)}:${day}:to:${to}`, of, now);
}

/** To the next, since she can't be reached to whom the entry with this key was. */
export function monthOnTo(to: PersonId, of: Of, key: OutboxKey, now: Instant): OutboxEntry {
  return monthTo(to, onKey(key, to), of, now);
}

export function onKey(key: OutboxKey, to: PersonId): OutboxKey {
  return OutboxKey.parse(`${key.split(':to:')[0]}:to:${to}`);
}

/** In the place of the post. */
export function monthPutAnew(
  of: Of,
  key: OutboxKey,
  { address, activity }: { readonly address: Address; readonly activity: ActivityId },
  now: Instant,
): OutboxEntry {
  const shows: Showing = { show: 'month-post', unit: of.unit, month: of.month };
  return postOf(of.unit, key, { send: 'post-update', unit: of.unit, address, activity, shows }, now);
}

/** `again`: on which day it was tried once more. */
export function correctionKey(of: Of, corrections: number, again?: Day): OutboxKey {
  return OutboxKey.parse(`${monthKey(of, 0)}:correct:${corrections}${again === undefined ? '' : `:${again}`}`);
}

export function monthKey(of: Of, tries: number): OutboxKey {
  return OutboxKey.parse(`month:${monthId(of)}${tries === 0 ? '' : `:again:${tries}`}`);
}

/** Where a channel would not take it. */
export function privateKey(of: Of, tries: number): OutboxKey {
  return OutboxKey.parse(`${monthKey(of, tries)}:private`);
}

function monthTo(to: PersonId, key: string, { unit, month }: Of, now: Instant): OutboxEntry {
  return messageTo(to, key, { show: 'month', unit, month }, now);
}

/** An entry that waits to be sent, as it begins. */
import type { Showing } from '../dialogues/showing.ts';
import { OutboxKey, type PersonId, type UnitId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { OutboxEntry, What } from './outbox.ts';

type Post = Extract<What, { send: 'post' | 'post-update' }>;

/** A message in her own chat that belongs to no case: within office hours, not before `dueAt`. */
export function messageTo(to: PersonId, key: string, shows: Showing, now: Instant, dueAt: Instant = now): OutboxEntry {
  return {
    key: OutboxKey.parse(key),
    subject: { of: 'person', person: to },
    what: { send: 'message', to, shows },
    createdAt: now,
    urgent: false,
    state: { state: 'waiting', dueAt, attempts: 0 },
  };
}

/** Into a unit's channel, at once: its hour has come, or somebody waits for it who has just released it. */
export function postOf(unit: UnitId, key: OutboxKey, what: Post, now: Instant): OutboxEntry {
  return {
    key,
    subject: { of: 'unit', unit },
    what,
    createdAt: now,
    urgent: true,
    state: { state: 'waiting', dueAt: now, attempts: 0 },
  };
}

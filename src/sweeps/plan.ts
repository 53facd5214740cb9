/** What the clock's look at a case comes to, as data: a sweep saves it, `lydhor sweep --dry` prints it. */
import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { StoredCase } from '../cases/store.ts';
import { accessOf } from '../domain/access.ts';
import { type Change, carryOut } from '../domain/change.ts';
import type { ClockCommand, Refusal } from '../domain/commands.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

export interface Look {
  readonly change: Change;
  /** What is saved with the case. */
  readonly outbox: readonly OutboxEntry[];
  /** Whose digest of today has to be there before the case is marked. */
  readonly remind: readonly PersonId[];
}

export type Planned =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly reason: Refusal['reason'] };

/** The same of what a changed organisation asks for, when no look at the case itself is due. */
export function planFollowing(
  place: Pick<House, 'profile' | 'organisation' | 'calendar'>,
  found: StoredCase | undefined,
  now: Instant,
): Planned {
  return planned(place, found, { command: 'follow-organisation' }, now);
}

export function planOf(
  place: Pick<House, 'profile' | 'organisation' | 'calendar'>,
  found: StoredCase | undefined,
  away: ReadonlySet<PersonId>,
  now: Instant,
): Planned {
  return planned(place, found, { command: 'look', away: [...away] }, now);
}

function planned(
  place: Pick<House, 'profile' | 'organisation' | 'calendar'>,
  found: StoredCase | undefined,
  command: Extract<ClockCommand, { command: 'look' | 'follow-organisation' }>,
  now: Instant,
): Planned {
  const { profile, organisation, calendar } = place;
  const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
  const done = carryOut(found, command, setting);
  if (!done.ok) return { ok: false, reason: done.refusal.reason };
  const { change } = done;
  const { case: one } = change.put;
  const reminded = change.events.flatMap((event) => (event.event === 'duty-reminded' ? event.to : []));
  return {
    ok: true,
    look: {
      change,
      outbox: notify(place, change, found?.sent ?? [], now),
      // Whoever sees only the neutral parts is reminded by the card of the case itself (messages.ts).
      remind: reminded.filter((person) => accessOf(one, person) !== 'neutral'),
    },
  };
}

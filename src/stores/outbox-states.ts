/** What becomes of an entry's state. The same for every store. */
import {
  type Claimed,
  type OutboxEntry,
  type OutboxState,
  type Reader,
  readerOf,
  type Settlement,
} from '../cases/outbox.ts';
import type { Instant } from '../domain/time.ts';

type Attempted = Extract<OutboxState, { state: 'attempted' }>;

/** The code of an attempt that nobody settled. */
export const PROCESS_DIED = 'process-died';

/** Undefined where it is not waiting, or not due yet. */
export function claimed(entry: OutboxEntry, now: Instant): Claimed | undefined {
  const { state } = entry;
  if (state.state !== 'waiting' || state.dueAt > now) return undefined;
  return { ...entry, state: { state: 'attempted', attemptedAt: now, attempts: state.attempts + 1, ...doubtOf(state) } };
}

/** Once it is not known whether a mail went out, it stays so until it has ended. */
function doubtOf({ unsure }: { readonly unsure?: true | undefined }): { readonly unsure?: true } {
  return unsure === true ? { unsure } : {};
}

export function afterSettlement(attempt: Attempted, settlement: Settlement): OutboxState {
  const { attempts } = attempt;
  switch (settlement.ended) {
    case 'delivered': {
      const { at, activity } = settlement;
      return { state: 'delivered', at, ...(activity === undefined ? {} : { activity }) };
    }
    case 'later':
      return { state: 'waiting', dueAt: settlement.dueAt, attempts, ...doubtOf(attempt), ...doubtOf(settlement) };
    case 'uncertain':
    case 'refused':
    case 'dropped':
      return { state: settlement.ended, at: settlement.at, code: settlement.code };
    default:
      return settlement satisfies never;
  }
}

/**
 * What the attempt of a process that was taken for dead has come to; undefined: what stands stays. A post that surely
 * is not there is not sent by itself any more: somebody was asked about it, and may have had it posted again.
 */
export function afterLateSettlement({ what, state }: Claimed, settlement: Settlement): OutboxState | undefined {
  if (what.send === 'post' && settlement.ended === 'later') return undefined;
  return afterSettlement(state, settlement);
}

/**
 * An update may be repeated. Of a mail the mailbox may still tell what became of it, and it waits for that alone; of
 * everything else it is not known whether it arrived.
 */
export function afterGivingUp({ what }: Pick<OutboxEntry, 'what'>, { attempts }: Attempted, now: Instant): OutboxState {
  switch (what.send) {
    case 'update':
    case 'post-update':
      return { state: 'waiting', dueAt: now, attempts };
    case 'mail':
    case 'report-mail':
      return { state: 'waiting', dueAt: now, attempts, unsure: true };
    case 'message':
    case 'reply':
    case 'post':
      return { state: 'uncertain', at: now, code: PROCESS_DIED };
    default:
      return what satisfies never;
  }
}

/** One reader's many must not be gone through for each of them anew. */
export const MOST_LOOKED_AT = 1000;

/**
 * Of entries that come the earliest due first, one of each reader who is not `busy`, the one that was decided first, as
 * far as `take` is asked: until it answers that there is no place for more readers.
 */
export function oneOfEach(limit: number, busy: ReadonlySet<Reader>) {
  const first = new Map<Reader, OutboxEntry>();
  let looked = 0;
  return {
    take(entry: OutboxEntry): boolean {
      if (++looked > MOST_LOOKED_AT && first.size > 0) return false;
      const reader = readerOf(entry);
      const other = first.get(reader);
      if (other === undefined && first.size >= limit) return false;
      if (!busy.has(reader) && (other === undefined || entry.createdAt < other.createdAt)) first.set(reader, entry);
      return true;
    },
    entries: (): readonly OutboxEntry[] => [...first.values()],
  };
}

/** Who is away by her own automatic replies. Reads their status and dates; what they say is not kept. */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Absence } from '../cases/directory.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { Log } from '../log.ts';
import type { GraphClient } from './client.ts';
import { GraphFailure } from './failure.ts';

/** A `dateTimeTimeZone`, `2026-07-01T06:00:00.0000000` in UTC: Graph gives these in no other zone. */
const Moment = z
  .object({ dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/), timeZone: z.literal('UTC') })
  .refine(({ dateTime }) => !Number.isNaN(Date.parse(utc(dateTime))))
  .transform(({ dateTime }) => instantOf(new Date(utc(dateTime))));

/** An `automaticRepliesSetting`. Its documentation writes the same status both `Scheduled` and `scheduled`. */
const Replies = z.union([
  z.object({ status: z.string().regex(/^disabled$/i) }).transform(() => ({ away: 'never' as const })),
  z.object({ status: z.string().regex(/^alwaysEnabled$/i) }).transform(() => ({ away: 'always' as const })),
  z
    .object({
      status: z.string().regex(/^scheduled$/i),
      scheduledStartDateTime: Moment,
      scheduledEndDateTime: Moment,
    })
    .transform((found) => ({
      away: 'between' as const,
      from: found.scheduledStartDateTime,
      until: found.scheduledEndDateTime,
    })),
]);
type Replies = z.infer<typeof Replies>;

/** How long an answer holds, milliseconds. What could not be found out is not asked again for as long either. */
const HOLDS_MS = 5 * 60_000;
const MOST_PEOPLE = 5_000;
const AT_ONCE = 4;

/** `machineNow`: the machine's clock, milliseconds. Never rejects: whoever can't be asked about is not known to be away. */
export function makeAbsence(client: GraphClient, log: Log, machineNow: () => number): Absence {
  const known = new LRUCache<PersonId, { readonly at: number; readonly replies: Replies | undefined }>({
    max: MOST_PEOPLE,
  });

  /** Whether it is worth asking about anybody else now. */
  const ask = async (person: PersonId): Promise<boolean> => {
    try {
      const replies = await client.get({ path: `/users/${person}/mailboxSettings/automaticRepliesSetting` }, Replies);
      known.set(person, { at: machineNow(), replies });
      return true;
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error;
      known.set(person, { at: machineNow(), replies: undefined });
      log.warning('absence-unknown', { person, reason: error.code });
      return isOfHersAlone(error);
    }
  };

  return {
    async awayOf(people, now) {
      const fresh = (person: PersonId) => {
        const found = known.get(person);
        return found !== undefined && machineNow() - found.at < HOLDS_MS;
      };
      const unknown = [...new Set(people)].filter((person) => !fresh(person));
      for (let first = 0; first < unknown.length; first += AT_ONCE) {
        const asked = await Promise.all(unknown.slice(first, first + AT_ONCE).map(ask));
        if (asked.includes(false)) break;
      }
      return new Set(people.filter((person) => fresh(person) && isAway(known.get(person)?.replies, now)));
    },
  };
}

/** No mailbox, one that this app was not given, settings that can't be read: that says nothing of the others. */
function isOfHersAlone({ stage, status }: GraphFailure): boolean {
  return stage === 'answered' && status !== undefined && status < 500 && status !== 401 && status !== 429;
}

function isAway(replies: Replies | undefined, now: Instant): boolean {
  switch (replies?.away) {
    case undefined:
    case 'never':
      return false;
    case 'always':
      return true;
    case 'between':
      return replies.from <= now && now < replies.until;
    default:
      return replies satisfies never;
  }
}

function utc(dateTime: string): string {
  return `${dateTime.slice(0, 19)}Z`;
}

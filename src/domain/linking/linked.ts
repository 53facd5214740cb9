/** Which link of a unit counts, and who may change it. */
import type { Setting } from '../course.ts';
import { ConversationId, type PersonId } from '../ids.ts';
import { lineOf } from '../line.ts';
import { type Organisation, type Unit, unitsOn } from '../organisation.ts';
import { successorOf } from '../organisation-changes.ts';
import { type Day, Instant } from '../time.ts';
import type { ChannelLink } from './channel-link.ts';

/** A unit's link as it stands, and what a save of it replaces. */
export interface Linked {
  /** Of version 0 where the organisation's file alone names it. */
  readonly link: ChannelLink;
  readonly replaces: number | 'new';
}

/**
 * What was commanded, undone or lost counts before the organisation's file. What was lost of the file's own counts as
 * long as the file names that channel.
 */
export function linkedOf(
  { id, channel, validFrom }: Pick<Unit, 'id' | 'channel' | 'validFrom'>,
  kept: ChannelLink | undefined,
): Linked | undefined {
  if (kept !== undefined && (kept.by !== undefined || kept.channel === channel)) {
    return { link: kept, replaces: kept.version };
  }
  const named = ConversationId.safeParse(channel);
  if (!named.success) return undefined;
  const link: ChannelLink = {
    unit: id,
    version: kept?.version ?? 0,
    channel: named.data,
    at: Instant.parse(`${validFrom}T00:00:00.000Z`),
    state: { state: 'linked' },
    nextAttentionAt: null,
  };
  return { link, replaces: kept?.version ?? 'new' };
}

/**
 * The unit's manager, her deputy, a manager above of the same board (OSL 8 kap.), the municipality's coordinator. The deputy too: she has all that the
 * manager has where that one can't be reached, and what she links is undone by one tap. Of a unit that has ended, those of
 * what took over from it: she sees what became of its channel.
 */
export function mayLink(house: House, unit: Unit['id'], person: PersonId, today: Day): boolean {
  const { organisation } = house;
  if (successorOf(organisation, unit, today) === undefined) return false;
  // Of any board: it is hers to see that each unit has one, and she gets to read nothing by it.
  if (organisation.coordinator === person) return true;
  const { manager, deputy, above } = lineOf(house, unit, today);
  return [manager, deputy, ...above].includes(person);
}
type House = Pick<Setting, 'profile' | 'organisation'>;

/** Those that she manages herself or stands in for; all of them where she coordinates. In the file's order. */
export function unitsLinkedBy(organisation: Organisation, person: PersonId, today: Day): Unit[] {
  const all = unitsOn(organisation, today);
  if (organisation.coordinator === person) return all;
  return all.filter(({ manager, deputy }) => manager === person || deputy === person);
}

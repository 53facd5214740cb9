/**
 * Branded ids. Each is minted here and nowhere else, so that a `UnitId` never passes for a `CaseId`.
 * The parsers accept what comes in from outside (card data, stores, files) and prove its form.
 */
import { z } from 'zod';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const guid = z
  .string()
  .trim()
  .toLowerCase()
  .regex(uuid, 'expected a GUID such as 11111111-2222-3333-4444-555555555555');
const slug = (what: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9åäöæø][a-z0-9åäöæø-]{0,62}$/,
      `expected ${what}: lower-case letters, digits and hyphens, at most 63 characters`,
    );

/** A case, for the machine. People see the `CaseNumber`. */
export const CaseId = guid.brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** A draft. It becomes the key under which its case is registered once and once only. */
export const DraftId = guid.brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;

/** A corrective measure. */
export const MeasureId = guid.brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;

/** One that was told where else it goes. Made by chance: it leads to nobody. */
export const TurnedAwayId = guid.brand<'TurnedAwayId'>();
export type TurnedAwayId = z.infer<typeof TurnedAwayId>;

/** What people call a case by: distinct, increasing, gaps allowed. */
export const CaseNumber = z.number().int().positive().max(999_999_999).brand<'CaseNumber'>();
export type CaseNumber = z.infer<typeof CaseNumber>;

/** The Entra object id of a person in the home tenant (the tenant is stamped into the store). */
export const PersonId = guid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** An Entra tenant. */
export const TenantId = guid.brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;

/** A unit of the organisation. Never used again for another unit. */
export const UnitId = slug('a unit id').brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** A kind as a profile names it, such as `klage-ansatt`. */
export const KindCode = slug('a kind code').brand<'KindCode'>();
export type KindCode = z.infer<typeof KindCode>;

/** A Bot Framework conversation. Opaque. */
export const ConversationId = z.string().min(1).max(500).brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;

/** A Bot Framework activity, incoming or sent. Opaque. */
export const ActivityId = z.string().min(1).max(500).brand<'ActivityId'>();
export type ActivityId = z.infer<typeof ActivityId>;

/** The stable key of something to be sent: the same decision always gives the same key. */
export const OutboxKey = z.string().min(1).max(300).brand<'OutboxKey'>();
export type OutboxKey = z.infer<typeof OutboxKey>;

/**
 * The outside of an activity: what must be readable before it is known who sends it. Everything inside is parsed
 * after the sender has been verified.
 */
import { z } from 'zod';

const id = z.string().min(1).max(500);

export const Envelope = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.object({ id, tenantId: z.string().max(100).nullish() }),
  from: z.object({ id, tenantId: z.string().max(100).nullish() }).nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string().max(100).nullish() }).nullish() }).nullish(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Every tenant that the activity names, in the places where Teams puts them. All must be the home tenant. */
export function tenantsOf(envelope: Envelope): readonly string[] {
  return [envelope.conversation.tenantId, envelope.channelData?.tenant?.id, envelope.from?.tenantId].filter(
    (tenant) => tenant !== undefined && tenant !== null,
  );
}

/**
 * What Teams does and the Playground doesn't. A chat keeps what was written into it: the Playground shows only what
 * comes while its tab is open, and forgets that when the tab is loaded again, so the demo writes it there anew, as it
 * was sent and since then updated, each time a persona's tab is loaded; before it was loaded for the first time nothing
 * is written at all, or what comes while it loads would be seen twice. And the colleagues who have no tab can be
 * written to: it arrives, and nobody reads it.
 */
import { z } from 'zod';
import type { Address } from '../cases/outbox.ts';
import { ActivityId, ConversationId } from '../domain/ids.ts';
import type { Connector, OutgoingActivity } from '../teams/connector.ts';

interface Kept {
  /** By which it was sent while there was no tab yet. */
  readonly unseen?: ActivityId;
  /** The message and its repetitions: a tab that stayed open while another was loaded shows more than one of them. */
  readonly ids: ActivityId[];
  activity: OutgoingActivity;
}

/** Of one chat; older ones are forgotten. */
const MOST_KEPT = 20;

const Loaded = z.object({
  type: z.literal('installationUpdate'),
  action: z.literal('add'),
  conversation: z.object({ id: ConversationId }),
});

export interface Chats {
  /** Writes through, and keeps what went into the chats. */
  readonly connector: Connector;
  /** To be told of each activity before the bot is: the Playground says so when a tab is loaded. */
  hear(activity: unknown): Promise<void>;
}

/** `nobody`: the service URL of those who have no tab. */
export function keepChats(connector: Connector, addresses: readonly Address[], nobody: string): Chats {
  let arrived = 0;
  const chats = new Map(
    addresses.map((address) => [address.conversation, { address, loaded: false, kept: Array.of<Kept>() }]),
  );
  const arrivesUnseen = (): ActivityId => {
    arrived += 1;
    return ActivityId.parse(`read-by-nobody-${arrived}`);
  };
  const keep = (kept: Kept[], one: Kept) => {
    kept.push(one);
    kept.splice(0, kept.length - MOST_KEPT);
  };

  return {
    connector: {
      async createPersonalConversation(whose) {
        if (whose.serviceUrl !== nobody) return await connector.createPersonalConversation(whose);
        return { ended: 'opened', conversation: ConversationId.parse(`a:${whose.personId}`) };
      },
      async send(message) {
        if (message.serviceUrl === nobody) return { ended: 'delivered', activity: arrivesUnseen() };
        const chat = chats.get(message.conversation);
        if (chat?.loaded === false) {
          const unseen = arrivesUnseen();
          keep(chat.kept, { unseen, ids: [], activity: message.activity });
          return { ended: 'delivered', activity: unseen };
        }
        const done = await connector.send(message);
        if (chat !== undefined && done.ended === 'delivered' && done.activity !== undefined)
          keep(chat.kept, { ids: [done.activity], activity: message.activity });
        return done;
      },
      async update(message) {
        if (message.serviceUrl === nobody) return { ended: 'delivered', activity: message.activityId };
        const kept = chats
          .get(message.conversation)
          ?.kept.find(({ ids, unseen }) => [unseen, ...ids].includes(message.activityId));
        if (kept === undefined) return connector.update(message);
        const { id: _, ...activity } = message.activity;
        kept.activity = activity;
        const others = kept.ids.filter((id) => id !== message.activityId);
        await Promise.all(
          others.map((id) => connector.update({ ...message, activityId: id, activity: { ...activity, id } })),
        );
        if (kept.unseen === message.activityId) return { ended: 'delivered', activity: message.activityId };
        return connector.update(message);
      },
    },
    async hear(activity) {
      const loaded = Loaded.safeParse(activity);
      if (!loaded.success) return;
      const chat = chats.get(loaded.data.conversation.id);
      if (chat === undefined) return;
      chat.loaded = true;
      // One after the other, in the order in which they were written.
      for (const kept of [...chat.kept]) {
        const again = await connector.send({ ...chat.address, activity: kept.activity });
        if (again.ended === 'delivered' && again.activity !== undefined) kept.ids.push(again.activity);
      }
    },
  };
}

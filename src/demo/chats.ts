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

interface Copy {
  readonly serviceUrl: string;
  readonly id: ActivityId;
}

interface Kept {
  /** By which it was sent while there was no tab yet. */
  readonly unseen: ActivityId | undefined;
  /** The message and its repetitions: a tab that stayed open while another was loaded shows more than one of them. */
  readonly copies: Copy[];
  activity: OutgoingActivity;
}

interface Chat {
  readonly conversation: ConversationId;
  /** The Playgrounds that show it, and whether a tab of theirs was ever loaded. */
  readonly doors: { readonly serviceUrl: string; loaded: boolean }[];
  readonly kept: Kept[];
  /** What is being written into it: one after the other, so that it is kept in the order in which it is seen. */
  writing: Promise<unknown>;
}

function inTurn<T>(chat: Chat, write: () => Promise<T>): Promise<T> {
  const done = chat.writing.then(write);
  chat.writing = done.catch(() => {});
  return done;
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

/**
 * @param addresses of the personas' own chats, each in a Playground of its own.
 * @param shared conversations that all of them show, such as a channel.
 * @param nobody the service URL of those who have no tab.
 */
export function keepChats(
  connector: Connector,
  addresses: readonly Address[],
  nobody: string,
  shared: readonly ConversationId[] = [],
): Chats {
  let arrived = 0;
  const door = ({ serviceUrl }: Pick<Address, 'serviceUrl'>) => ({ serviceUrl, loaded: false });
  const chats = new Map<ConversationId, Chat>(
    [
      ...addresses.map((address) => ({ conversation: address.conversation, doors: [door(address)] })),
      ...shared.map((conversation) => ({ conversation, doors: addresses.map(door) })),
    ].map((chat) => [chat.conversation, { ...chat, kept: [], writing: Promise.resolve() }]),
  );
  const arrivesUnseen = (): ActivityId => {
    arrived += 1;
    return ActivityId.parse(`read-by-nobody-${arrived}`);
  };
  const keep = ({ kept }: Chat, one: Kept) => {
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
        if (chat === undefined) return await connector.send(message);
        return await inTurn(chat, () => sendInto(chat, message.activity));
      },
      async update(message) {
        if (message.serviceUrl === nobody) return { ended: 'delivered', activity: message.activityId };
        const kept = chats
          .get(message.conversation)
          ?.kept.find(
            ({ copies, unseen }) => unseen === message.activityId || copies.some(({ id }) => id === message.activityId),
          );
        if (kept === undefined) return connector.update(message);
        const { id: _, ...activity } = message.activity;
        kept.activity = activity;
        // The one that is meant comes last: what becomes of it is what became of the message.
        const copies = [...kept.copies].sort((one) => (one.id === message.activityId ? 1 : -1));
        const done = await Promise.all(
          copies.map(async ({ serviceUrl, id }) => ({
            id,
            done: await connector.update({ ...message, serviceUrl, activityId: id, activity: { ...activity, id } }),
          })),
        );
        const own = done.find(({ id }) => id === message.activityId)?.done;
        return own ?? { ended: 'delivered', activity: message.activityId };
      },
    },
    async hear(activity) {
      const loaded = Loaded.safeParse(activity);
      if (!loaded.success) return;
      const address = addresses.find(({ conversation }) => conversation === loaded.data.conversation.id);
      if (address === undefined) return;
      for (const chat of chats.values()) {
        const { serviceUrl } = address;
        const own = chat.doors.find((one) => one.serviceUrl === serviceUrl);
        if (own === undefined) continue;
        await inTurn(chat, async () => {
          own.loaded = true;
          for (const kept of chat.kept) await writeTo(serviceUrl, chat, kept);
        });
      }
    },
  };

  async function sendInto(chat: Chat, activity: OutgoingActivity) {
    const open = chat.doors.filter(({ loaded }) => loaded);
    if (open.length === 0) {
      const unseen = arrivesUnseen();
      keep(chat, { unseen, copies: [], activity });
      return { ended: 'delivered', activity: unseen } as const;
    }
    const one: Kept = { unseen: undefined, copies: [], activity };
    const sent = await Promise.all(open.map(({ serviceUrl }) => writeTo(serviceUrl, chat, one)));
    if (one.copies.length > 0) keep(chat, one);
    const [first] = [...sent.filter(({ ended }) => ended === 'delivered'), ...sent];
    if (first === undefined) throw new Error('it was sent through no door');
    return first;
  }

  async function writeTo(serviceUrl: string, { conversation }: Chat, kept: Kept) {
    const done = await connector.send({ serviceUrl, conversation, activity: kept.activity });
    if (done.ended === 'delivered' && done.activity !== undefined) kept.copies.push({ serviceUrl, id: done.activity });
    return done;
  }
}

/**
 * Writes to Teams, each message once. What is surely not delivered, what is refused and what may have arrived are told
 * apart, since the connector takes no key by which a repeat would be recognised.
 */
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Delivery } from '../cases/channel.ts';
import { ActivityId, ConversationId } from '../domain/ids.ts';
import type { ConnectorCredentials } from './credentials.ts';
import { isPermittedServiceUrl, type ServiceUrlRule } from './service-url.ts';
import { Answered, Broken, type Ended, endedBy } from './wire.ts';

export type OutgoingActivity = Partial<Activity>;

type Found = { ended: 'opened'; conversation: ConversationId } | Ended;

export interface Connector {
  /** One POST. */
  send(message: { serviceUrl: string; conversation: ConversationId; activity: OutgoingActivity }): Promise<Delivery>;
  /** One PUT in place of what was sent. May be repeated by the caller, whatever came of it. */
  update(message: {
    serviceUrl: string;
    conversation: ConversationId;
    activityId: ActivityId;
    activity: OutgoingActivity;
  }): Promise<Delivery>;
  /** The person's own chat with the bot, an existing one where there is one; posts nothing and may be repeated. */
  createPersonalConversation(whose: {
    serviceUrl: string;
    tenantId: string;
    /** As Teams names the person (`29:…`), or the Entra object id. */
    personId: string;
    /** As Teams names the bot (`28:…`). */
    botId: string;
  }): Promise<Found>;
}

export interface ConnectorOptions {
  credentials: ConnectorCredentials;
  allowedHosts: readonly ServiceUrlRule[];
  /** For one call, milliseconds. */
  timeoutMs: number;
  /** From 0 up to 1. */
  jitter: () => number;
  /** The machine's clock, milliseconds: a Retry-After may be a date. */
  now: () => number;
}

const MOST_CLIENTS = 50;

type Call = (client: ConnectorClient, abortSignal: AbortSignal) => Promise<{ id?: string }>;
type Called = { ended: 'done'; id: string | undefined } | Ended;

export function makeConnector(options: ConnectorOptions): Connector {
  const clients = new LRUCache<string, Promise<ConnectorClient>>({ max: MOST_CLIENTS });

  const clientFor = (serviceUrl: string) => {
    const known = clients.get(serviceUrl);
    if (known !== undefined) return known;
    const made = makeClient(serviceUrl, options.credentials);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  };

  const call = async (serviceUrl: string, ids: readonly string[], how: Call): Promise<Called> => {
    if (!isPermittedServiceUrl(serviceUrl, options.allowedHosts)) {
      return { ended: 'refused', code: 'service-url-not-permitted' };
    }
    // A URL would swallow these as steps of its path.
    if (ids.some((id) => id === '.' || id === '..')) return { ended: 'refused', code: 'id-not-sendable' };
    try {
      await within(options.timeoutMs, () => options.credentials.ready());
    } catch {
      return { ended: 'later', code: 'token-unavailable', retryAfterMs: undefined };
    }
    const client = await clientFor(serviceUrl);
    try {
      const { id } = await within(options.timeoutMs, (signal) => how(client, signal));
      return { ended: 'done', id };
    } catch (error) {
      return endedBy(error, options);
    }
  };

  const deliver = async (serviceUrl: string, ids: readonly string[], how: Call): Promise<Delivery> => {
    const called = await call(serviceUrl, ids, how);
    if (called.ended !== 'done') return called;
    return { ended: 'delivered', activity: ActivityId.safeParse(called.id).data };
  };

  return {
    send: ({ serviceUrl, conversation, activity }) =>
      deliver(serviceUrl, [conversation], (client, abortSignal) =>
        client.conversations.sendToConversation(conversation, activity, { abortSignal }),
      ),
    update: ({ serviceUrl, conversation, activityId, activity }) =>
      deliver(serviceUrl, [conversation, activityId], (client, abortSignal) =>
        client.conversations.updateActivity(conversation, activityId, activity, { abortSignal }),
      ),
    createPersonalConversation: async ({ serviceUrl, tenantId, personId, botId }) => {
      const called = await call(serviceUrl, [], (client, abortSignal) =>
        client.conversations.createConversation(
          {
            isGroup: false,
            bot: { id: botId, name: '' },
            members: [{ id: personId, name: '' }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          },
          { abortSignal },
        ),
      );
      if (called.ended !== 'done') return called;
      const conversation = ConversationId.safeParse(called.id).data;
      return conversation === undefined
        ? { ended: 'uncertain', code: 'no-conversation-id' }
        : { ended: 'opened', conversation };
    },
  };
}

/**
 * A connection is used once: one that Teams closes just as it is taken again would make an undelivered message an
 * uncertain one.
 */
const agents = { http: new PlainAgent({ keepAlive: false }), https: new SecureAgent({ keepAlive: false }) };

async function makeClient(serviceUrl: string, credentials: ConnectorCredentials): Promise<ConnectorClient> {
  const [{ ConnectorClient }, signer] = await Promise.all([import('botframework-connector'), credentials.signer()]);
  const connector = new ConnectorClient(signer, { baseUri: serviceUrl });
  // Private and untyped in the library, so that what is needed of it is looked at first.
  const { pipeline } = ServiceClient.parse(connector['client']);
  // It sends up to four times on 408, 5xx and a reset, waits out any Retry-After, and heeds no option against it.
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Error('the connector repeats by other means than it used to');
  }
  // Another host would get the bot's token.
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({ name: 'once', sendRequest: sendOnce }, { phase: 'Sign' });
  return connector;
}

interface WireRequest {
  url: string;
  agent?: PlainAgent | SecureAgent;
}
interface WireResponse {
  status: number;
  headers: { get(name: string): string | undefined };
  bodyAsText?: string | null;
}
type SendRequest = (
  request: WireRequest,
  next: (request: WireRequest) => Promise<WireResponse>,
) => Promise<WireResponse>;
interface Pipeline {
  removePolicy(which: { name: string }): readonly unknown[];
  addPolicy(policy: { name: string; sendRequest: SendRequest }, where: { phase: 'Sign' }): void;
}

const callable = z.custom((value) => typeof value === 'function');
const PipelineForm = z.looseObject({ removePolicy: callable, addPolicy: callable });
const ServiceClient = z.object({
  pipeline: z.custom<Pipeline>((value) => PipelineForm.safeParse(value).success),
});

/** Last before the wire: turns what comes of it into this program's own errors before anybody else reads it. */
const sendOnce: SendRequest = async (request, next) => {
  request.agent ??= request.url.startsWith('https:') ? agents.https : agents.http;
  const response = await next(request).catch((error: unknown) => {
    throw new Broken(error);
  });
  const { status, headers, bodyAsText } = response;
  if (status < 200 || status > 299) throw new Answered(status, headers.get('retry-after'), bodyAsText);
  // It has arrived: an answer that cannot be read makes no failure of it.
  response.bodyAsText = readable(bodyAsText);
  return response;
};

function readable(text: string | null | undefined): string {
  try {
    return text !== null && text !== undefined && JSON.parse(text) !== null ? text : '{}';
  } catch {
    return '{}';
  }
}

/** Runs out of patience for certain, even where what it calls does not look at its signal. */
async function within<T>(milliseconds: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  const patience = Promise.withResolvers<never>();
  const giveUp = () => patience.reject(new Broken(signal.reason));
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([run(signal), patience.promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

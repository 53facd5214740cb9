/**
 * What Teams knows: which messages stand in which conversation, and what the bot sent since somebody last looked.
 * It stands behind the recording connector and answers for it.
 */
import { z } from 'zod';
import type { Recorded, Treatment } from './bot-connector.ts';
import { ShownCard } from './shown-card.ts';

export interface Standing {
  readonly conversation: string;
  readonly activity: string;
  readonly summary: string;
  readonly card: ShownCard;
}

/**
 * One thing that the bot did, and to whom; `opened` is a conversation made for somebody who never wrote, `mail` goes to a
 * citizen and past Teams.
 */
export interface Sent {
  readonly how: 'new' | 'put' | 'opened' | 'mail';
  readonly to: string;
  readonly what: string;
  /** Refused, lost or unanswered: what Teams made of it. */
  readonly end: 'accepted' | 'other';
  readonly activity?: string;
  readonly body: unknown;
}

const Outgoing = z.looseObject({
  type: z.literal('message'),
  summary: z.string().min(1),
  attachments: z
    .array(z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: ShownCard }))
    .length(1),
});
const Opening = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) });

export interface TeamsSide {
  /** How a request is answered; given to the connector. */
  answer(request: Recorded): Treatment | undefined;
  /** All that stands in a conversation, in order. */
  standing(conversation: string): readonly Standing[];
  /** Takes what was sent since the last time. */
  taken(): Sent[];
  /** What was sent and nobody has taken yet. */
  readonly waiting: readonly Sent[];
  /** What went out another way, to be accounted for likewise. */
  alsoSent(one: Sent): void;
  /** Everything that was ever sent, as it went over the wire. */
  readonly everything: readonly Recorded[];
  /** How the bot's requests to this person's or place's conversation fare from now on; undefined: accepted. */
  when(rule: ((request: Recorded, to: string) => Treatment | undefined) | undefined): void;
}

export interface Names {
  /** What a conversation is called in a script. */
  readonly of: (conversation: string) => string;
  /** The chat that Teams has, or makes, between the bot and a person. */
  readonly chatOf: (person: string) => string;
}

export function teamsSide(names: Names): TeamsSide {
  const conversations = new Map<string, Standing[]>();
  const waiting: Sent[] = [];
  const everything: Recorded[] = [];
  let rule: ((request: Recorded, to: string) => Treatment | undefined) | undefined;
  let made = 0;

  const json = (status: number, body: unknown): Treatment => ({ how: 'answer', status, body: JSON.stringify(body) });

  function open(request: Recorded): Treatment {
    const person = Opening.parse(request.body).members[0]?.id ?? '';
    const chat = names.chatOf(person);
    const to = names.of(chat);
    const treatment = rule?.(request, to);
    waiting.push({ how: 'opened', to, what: '', end: treatment === undefined ? 'accepted' : 'other', body: undefined });
    return treatment ?? json(201, { id: chat });
  }

  function take(request: Recorded, conversation: string, replaced: string | undefined): Treatment {
    const { summary, attachments } = Outgoing.parse(request.body);
    const card = attachments[0]?.content;
    if (card === undefined) throw new Error('a message without a card');
    const to = names.of(conversation);
    const how = replaced === undefined ? 'new' : 'put';
    const treatment = rule?.(request, to);
    const end = treatment === undefined ? 'accepted' : 'other';
    made += 1;
    const activity = replaced ?? `1:sent-${made}`;
    waiting.push({ how, to, what: summary, end, activity, body: request.body });
    if (treatment !== undefined) return treatment;
    const there = conversations.get(conversation) ?? [];
    conversations.set(conversation, there);
    const at = there.findIndex((one) => one.activity === activity);
    const stands = { conversation, activity, summary, card };
    if (at >= 0) there[at] = stands;
    else there.push(stands);
    return json(how === 'new' ? 201 : 200, { id: activity });
  }

  return {
    answer(request) {
      everything.push(request);
      const parts = request.path.replace(/^\/teams\/v3\/conversations\/?/, '').split('/');
      const [conversation, , activity] = parts.map(decodeURIComponent);
      if (request.method === 'POST' && conversation === '') return open(request);
      if (conversation === undefined) throw new Error(`unexpected ${request.method} ${request.path}`);
      if (request.method === 'PUT' && activity !== undefined) return take(request, conversation, activity);
      if (request.method === 'POST' && activity === undefined) return take(request, conversation, undefined);
      throw new Error(`unexpected ${request.method} ${request.path}`);
    },
    standing: (conversation) => conversations.get(conversation) ?? [],
    taken: () => waiting.splice(0),
    waiting,
    alsoSent: (one) => void waiting.push(one),
    everything,
    when: (next) => {
      rule = next;
    },
  };
}

/**
 * From an activity, as Teams sends it, to what it means. Everything that is used is parsed here. What is malformed is
 * refused, what is well-formed and not for us is let pass.
 */
import { z } from 'zod';
import { Action } from '../dialogues/actions.ts';
import { LONGEST_ENTRY } from '../dialogues/draft.ts';
import { ActivityId, ConversationId, PersonId } from '../domain/ids.ts';
import { languageOfLocale } from '../domain/language.ts';
import type { Incoming, Sender } from '../turns/incoming.ts';
import type { TeamEvent } from '../turns/team-event.ts';
import { placeOf, saidOfChannel } from './channel-data.ts';
import { plainText } from './plain-text.ts';
import { botAdded, botRemoved, teamChanged } from './team-event.ts';

export type Translated =
  | { readonly is: 'incoming'; readonly from: Sender; readonly incoming: Incoming }
  /** The bot was taken out of a conversation; who did it does not matter. */
  | { readonly is: 'removed'; readonly conversation: ConversationId }
  /** Something happened to a team or a channel; often nobody says who did it. */
  | { readonly is: 'team-event'; readonly event: TeamEvent; readonly conversation: ConversationId }
  | { readonly is: 'ignored'; readonly why: string }
  | { readonly is: 'unknown-invoke'; readonly why: string }
  | { readonly is: 'malformed'; readonly why: string };

const Member = z.object({ id: z.string().max(500) });
const Common = z.object({
  type: z.string(),
  id: ActivityId.nullish(),
  name: z.string().max(200).nullish(),
  serviceUrl: z.url().max(500),
  from: z.object({ id: z.string().max(500), aadObjectId: z.string().max(100).nullish() }).nullish(),
  recipient: Member.nullish(),
  conversation: z.object({
    id: ConversationId,
    conversationType: z.string().max(50).nullish(),
    isGroup: z.boolean().nullish(),
    name: z.string().max(1_000).nullish().catch(undefined),
  }),
  locale: z.string().max(50).nullish(),
  replyToId: ActivityId.nullish(),
  channelData: z.unknown(),
});
type Common = z.infer<typeof Common>;

const Message = z.object({
  text: z.string().max(200_000).nullish(),
  textFormat: z.string().max(50).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(200) }))
    .max(100)
    .nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(100) }))
    .max(200)
    .nullish(),
});
const Mention = z.object({ type: z.literal('mention'), text: z.string().min(1).max(1_000) });
const ConversationUpdate = z.object({
  membersAdded: z.array(Member).max(1_000).nullish(),
  membersRemoved: z.array(Member).max(1_000).nullish(),
});
const InstallationUpdate = z.object({ action: z.string().max(50) });

const CardAction = z.object({
  value: z.object({
    action: z.object({ verb: z.string().max(100), data: z.record(z.string(), z.unknown()).nullish() }),
  }),
});
const ExtensionFetch = z.object({
  value: z.object({
    commandId: z.enum(['log', 'logMessage']),
    messagePayload: z
      .object({
        body: z
          .object({ contentType: z.string().max(50).nullish(), content: z.string().max(200_000).nullish() })
          .nullish(),
      })
      .nullish(),
  }),
});
const ExtensionSubmit = z.object({ value: z.object({ data: z.record(z.string(), z.unknown()) }) });
const Search = z.object({
  value: z.object({
    dataset: z.enum(['units', 'colleagues']),
    queryText: z.string().max(200).nullish(),
    queryOptions: z.object({ skip: z.number().int().min(0), top: z.number().int().min(1) }).nullish(),
  }),
});

const ExtensionQuery = z.object({
  value: z.object({
    commandId: z.string().max(100),
    parameters: z
      .array(z.object({ name: z.string().max(100), value: z.string().max(10_000).nullish() }))
      .max(10)
      .nullish(),
    queryOptions: z.object({ skip: z.number().int().min(0), count: z.number().int().min(1) }).nullish(),
  }),
});

export function translate(activity: unknown): Translated {
  const common = Common.safeParse(activity);
  if (!common.success) return { is: 'malformed', why: 'common' };
  switch (common.data.type) {
    case 'message':
      return message(common.data, activity);
    case 'invoke':
      return invoke(common.data, activity);
    case 'installationUpdate': {
      const update = InstallationUpdate.safeParse(activity);
      if (!update.success) return { is: 'malformed', why: 'installation-update' };
      return update.data.action.startsWith('remove') ? removed(common.data) : installed(common.data);
    }
    case 'conversationUpdate': {
      const update = ConversationUpdate.safeParse(activity);
      if (!update.success) return { is: 'malformed', why: 'conversation-update' };
      const bot = common.data.recipient?.id;
      const has = (members: readonly z.infer<typeof Member>[] | null | undefined) =>
        members?.some(({ id }) => id === bot) ?? false;
      if (has(update.data.membersRemoved)) return removed(common.data);
      if (has(update.data.membersAdded)) return installed(common.data);
      return ofTeam(common.data, teamChanged) ?? { is: 'ignored', why: 'members' };
    }
    default:
      return { is: 'ignored', why: 'type' };
  }
}

function installed(common: Common): Translated {
  return ofTeam(common, botAdded) ?? said(common, { in: 'installed' });
}

function removed(common: Common): Translated {
  return ofTeam(common, botRemoved) ?? { is: 'removed', conversation: common.conversation.id };
}

type Told = Parameters<typeof botAdded>[0];

/** Undefined where it is no channel's, or nothing that we heed. */
function ofTeam(common: Common, meaning: (told: Told) => TeamEvent | undefined): Translated | undefined {
  const { conversation, serviceUrl, id, from } = common;
  if (whereOf(conversation) !== 'channel') return undefined;
  const event = meaning({
    serviceUrl,
    id: id ?? undefined,
    from: from?.aadObjectId ?? undefined,
    conversation: conversation.id,
    called: conversation.name ?? undefined,
    said: saidOfChannel(common.channelData),
  });
  return event && { is: 'team-event', event, conversation: conversation.id };
}

function message(common: Common, activity: unknown): Translated {
  const parsed = Message.safeParse(activity);
  if (!parsed.success) return { is: 'malformed', why: 'message' };
  const { attachments, entities } = parsed.data;
  // The message's own formatted form comes as an attachment too; anything else is a file, a picture or a card.
  const files = attachments?.some(({ contentType }) => contentType !== 'text/html') ?? false;
  const written = parsed.data.textFormat === 'xml' ? plainText(parsed.data.text ?? '') : (parsed.data.text ?? '');
  const text = (entities ?? [])
    .flatMap((entity) => Mention.safeParse(entity).data ?? [])
    .reduce((rest, mention) => rest.replaceAll(mention.text, ' '), written);
  return said(common, {
    in: 'text',
    text: text
      .replaceAll(/<\/?at>/g, ' ')
      .trim()
      .toWellFormed(),
    files,
  });
}

function invoke(common: Common, activity: unknown): Translated {
  switch (common.name) {
    case 'adaptiveCard/action': {
      const tap = CardAction.safeParse(activity);
      if (!tap.success) return { is: 'malformed', why: 'card-action' };
      const { verb, data } = tap.data.value.action;
      const action = Action.safeParse({ ...data, verb });
      if (!action.success) return unreadable(common, { ...data, verb }, 'chat');
      return said(common, { in: 'tap', action: action.data, surface: 'chat', card: common.replyToId ?? undefined });
    }
    case 'composeExtension/fetchTask': {
      const opened = ExtensionFetch.safeParse(activity);
      if (!opened.success) return { is: 'malformed', why: 'extension-fetch' };
      const body = opened.data.value.messagePayload?.body;
      const content = body?.content ?? '';
      const text = body?.contentType === 'text' ? content : plainText(content);
      return said(common, { in: 'dialog-opened', text: text.toWellFormed() });
    }
    case 'composeExtension/submitAction': {
      const submitted = ExtensionSubmit.safeParse(activity);
      if (!submitted.success) return { is: 'malformed', why: 'extension-submit' };
      const action = Action.safeParse(submitted.data.value.data);
      if (!action.success) return unreadable(common, submitted.data.value.data, 'dialog');
      return said(common, { in: 'tap', action: action.data, surface: 'dialog' });
    }
    case 'application/search': {
      const search = Search.safeParse(activity);
      if (!search.success) return { is: 'malformed', why: 'search' };
      const { dataset, queryText, queryOptions } = search.data.value;
      return said(common, {
        in: 'choice-query',
        of: dataset,
        text: queryText ?? '',
        skip: queryOptions?.skip ?? 0,
        top: queryOptions?.top ?? 15,
      });
    }
    case 'composeExtension/query': {
      const query = ExtensionQuery.safeParse(activity);
      if (!query.success) return { is: 'malformed', why: 'extension-query' };
      const { commandId, parameters, queryOptions } = query.data.value;
      // Before anything is typed there is no such parameter, and all of hers are meant.
      const typed = parameters?.find(({ name }) => name === 'text')?.value ?? '';
      return said(common, {
        in: 'find',
        text: commandId === 'find' ? typed : undefined,
        skip: queryOptions?.skip ?? 0,
        count: queryOptions?.count ?? 25,
      });
    }
    default:
      return { is: 'unknown-invoke', why: 'name' };
  }
}

/** What a card of ours can't send; or texts so long that a person has to be told, who gets the whole of them back. */
function unreadable(common: Common, data: Readonly<Record<string, unknown>>, surface: 'chat' | 'dialog'): Translated {
  const whole: Record<string, string> = {};
  const cut: Record<string, unknown> = { ...data };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'string' || value.length <= LONGEST_ENTRY) continue;
    whole[name] = value.toWellFormed();
    cut[name] = value.slice(0, LONGEST_ENTRY);
  }
  const action = Action.safeParse(cut);
  if (!action.success) return { is: 'malformed', why: 'card-data' };
  return said(common, { in: 'too-long', action: action.data, whole, surface });
}

function said(common: Common, incoming: Incoming): Translated {
  const person = PersonId.safeParse(common.from?.aadObjectId);
  const { id } = common;
  if (!person.success) return { is: 'ignored', why: 'sender' };
  if (id === undefined || id === null) return { is: 'malformed', why: 'id' };
  const { conversation } = common;
  const where = whereOf(conversation);
  const channel =
    where === 'channel'
      ? placeOf(conversation.id, saidOfChannel(common.channelData), conversation.name ?? undefined)
      : undefined;
  const from: Sender = {
    person: person.data,
    language: languageOfLocale(common.locale ?? undefined),
    address: { serviceUrl: common.serviceUrl, conversation: common.conversation.id },
    activity: id,
    where,
    ...(channel === undefined ? {} : { channel }),
  };
  return { is: 'incoming', from, incoming };
}

/**
 * Teams names a personal chat, and a meeting's chat not always. So what isn't named, or contradicts itself, is taken
 * for a place where others read along.
 */
function whereOf({ conversationType, isGroup }: Common['conversation']): Sender['where'] {
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'personal' && isGroup !== true ? 'personal' : 'group';
}

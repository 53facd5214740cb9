/**
 * Activities as Teams puts them on the wire, envelope and all: the shapes are those of Microsoft's documentation of
 * bots, universal actions and message extensions.
 */

export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
export const HOME_TENANT = '7e4a0000-0000-4000-8000-000000000001';
export const APP_ID = 'b07a0000-0000-4000-8000-000000000001';
export const BOT = { id: `28:${APP_ID}`, name: 'Lydhør' };

export interface TeamsUser {
  readonly aad: string;
  readonly name: string;
  /** Of her Teams client. */
  readonly locale: string;
}

/** Where something happens. A chat between two people looks like a chat with the bot, but for its id. */
export type Place =
  | { readonly type: 'personal'; readonly id: string }
  | { readonly type: 'groupChat'; readonly id: string }
  | { readonly type: 'channel'; readonly id: string; readonly channel: string }
  /** A meeting's chat comes without a type. */
  | { readonly type: 'meeting'; readonly id: string };

export type Activity = Record<string, unknown>;

export function personalChat(user: Pick<TeamsUser, 'aad'>): Place {
  return { type: 'personal', id: `a:chat-${user.aad}` };
}

function envelope(type: string, id: string, user: TeamsUser, place: Place): Activity {
  return {
    type,
    id,
    timestamp: '2026-03-16T08:00:00.000Z',
    localTimestamp: '2026-03-16T09:00:00.000+01:00',
    localTimezone: 'Europe/Oslo',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: `29:${user.aad}-as-teams-names-her`, name: user.name, aadObjectId: user.aad },
    recipient: BOT,
    conversation: conversation(place),
    entities: [{ locale: user.locale, country: 'NO', platform: 'Web', timezone: 'Europe/Oslo', type: 'clientInfo' }],
    channelData: { ...channelData(place), tenant: { id: HOME_TENANT } },
    locale: user.locale,
  };
}

function conversation(place: Place): Activity {
  const known = { tenantId: HOME_TENANT, id: place.id };
  switch (place.type) {
    case 'personal':
      return { conversationType: 'personal', ...known };
    case 'groupChat':
      return { isGroup: true, conversationType: 'groupChat', ...known };
    case 'channel':
      return { isGroup: true, conversationType: 'channel', name: 'Innspill', ...known };
    case 'meeting':
      return { name: 'Morgenmøte', ...known };
    default:
      return place satisfies never;
  }
}

function channelData(place: Place): Activity {
  return place.type === 'channel' ? { channel: { id: place.channel }, team: { id: '19:team@thread.tacv2' } } : {};
}

export interface Written {
  readonly text: string;
  readonly attachments?: readonly Activity[];
}

/** In a group chat or a channel the bot hears only what mentions it. */
export function message(id: string, user: TeamsUser, place: Place, { text, attachments = [] }: Written): Activity {
  const said = envelope('message', id, user, place);
  const html = { contentType: 'text/html', content: `<p>${text}</p>` };
  if (place.type === 'personal') return { ...said, textFormat: 'plain', text, attachments: [html, ...attachments] };
  const mention = { type: 'mention', mentioned: BOT, text: '<at>Lydhør</at>' };
  const entities = Array.isArray(said['entities']) ? said['entities'] : [];
  return {
    ...said,
    textFormat: 'plain',
    text: `<at>Lydhør</at> ${text}\n`,
    attachments: [html, ...attachments],
    entities: [...entities, mention],
  };
}

export function cardAction(id: string, user: TeamsUser, place: Place, card: string, action: Activity): Activity {
  return {
    ...envelope('invoke', id, user, place),
    name: 'adaptiveCard/action',
    replyToId: card,
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
  };
}

export interface Opened {
  readonly context: 'compose' | 'commandBox' | 'message';
  /** As HTML, of the message on which *Log as complaint* was chosen. */
  readonly html?: string;
}

export function fetchTask(id: string, user: TeamsUser, place: Place, { context, html = '' }: Opened): Activity {
  const body = { contentType: 'html', content: html };
  const author = { userIdentityType: 'aadUser', id: 'a17e0000-0000-4000-8000-000000000001', displayName: 'Turid Vik' };
  const messagePayload = {
    linkToMessage: 'https://teams.microsoft.com/l/message/19:x/1',
    id: '1611060744833',
    replyToId: null,
    createdDateTime: '2026-03-16T07:52:24.833Z',
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    importance: 'normal',
    locale: 'nb-no',
    body,
    from: { device: null, conversation: null, user: author, application: null },
    reactions: [],
    mentions: [],
    attachments: [],
  };
  return {
    ...envelope('invoke', id, user, place),
    name: 'composeExtension/fetchTask',
    value: {
      commandId: context === 'message' ? 'logMessage' : 'log',
      commandContext: context,
      requestId: '7f7d22efe5414818becebcec649a7912',
      context: { theme: 'default' },
      ...(context === 'message' ? { messagePayload } : {}),
    },
  };
}

export function submitAction(id: string, user: TeamsUser, place: Place, data: Activity): Activity {
  const value = { commandId: 'log', commandContext: 'compose', context: { theme: 'default' }, data };
  return { ...envelope('invoke', id, user, place), name: 'composeExtension/submitAction', value };
}

export function search(id: string, user: TeamsUser, place: Place, queryText: string): Activity {
  const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset: 'units' };
  return { ...envelope('invoke', id, user, place), name: 'application/search', value };
}

/** The message extension's search: what was typed, or that it was only opened. */
export function extensionQuery(
  id: string,
  user: TeamsUser,
  place: Place,
  text: string | undefined,
  skip = 0,
): Activity {
  const parameter = text === undefined ? { name: 'initialRun', value: 'true' } : { name: 'text', value: text };
  const value = { commandId: 'find', parameters: [parameter], queryOptions: { skip, count: 25 } };
  return { ...envelope('invoke', id, user, place), name: 'composeExtension/query', value };
}

export function installed(id: string, user: TeamsUser, place: Place, action: 'add' | 'remove' = 'add'): Activity {
  return { ...envelope('installationUpdate', id, user, place), action };
}

export function botAdded(id: string, user: TeamsUser, place: Place): Activity {
  return { ...envelope('conversationUpdate', id, user, place), membersAdded: [BOT] };
}

export function botRemoved(id: string, user: TeamsUser, place: Place): Activity {
  return { ...envelope('conversationUpdate', id, user, place), membersRemoved: [BOT] };
}

export function reaction(id: string, user: TeamsUser, place: Place, card: string): Activity {
  return { ...envelope('messageReaction', id, user, place), replyToId: card, reactionsAdded: [{ type: 'like' }] };
}

/** Anything that Teams might send besides. */
export function other(type: string, id: string, user: TeamsUser, place: Place, more: Activity = {}): Activity {
  return { ...envelope(type, id, user, place), ...more };
}

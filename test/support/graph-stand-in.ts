/**
 * Microsoft Graph on this machine, with users, mailboxes, a mailbox to send from and an app catalog. It answers in
 * Graph's own shapes, as its documentation shows them, writes down what it is asked, and goes wrong as it is told to.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type {
  AutomaticRepliesSetting,
  Message,
  NullableOption,
  SingleValueLegacyExtendedProperty,
  TeamsApp,
  User,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';

export const TOKEN = 'marked-token';

export interface AskedOfGraph {
  readonly method: string;
  /** Decoded, with its query. */
  readonly path: string;
  readonly prefer: string | undefined;
  readonly body: unknown;
}

/** How one request is treated instead. With `done`, what it asked for is done all the same. */
export type Trouble = { readonly done?: boolean } & (
  | { readonly how: 'error'; readonly status: number; readonly code: string; readonly headers?: Record<string, string> }
  | {
      readonly how: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** The connection is reset after the request was read. */
  | { readonly how: 'reset' }
  /** Headers of this status and half of the body, then a reset. */
  | { readonly how: 'cut'; readonly status: number }
  /** No answer ever. */
  | { readonly how: 'hang' }
);

export const trouble = (status: number, code: string, headers: Record<string, string> = {}): Trouble => ({
  how: 'error',
  status,
  code,
  headers,
});

export interface StandInUser extends User {
  readonly id: string;
  readonly managerId?: string;
  /** Undefined: she has no mailbox. */
  readonly replies?: AutomaticRepliesSetting;
}

export interface StandInMessage extends Message {
  id: string;
  isDraft: boolean;
  singleValueExtendedProperties: { id: string; value: string }[];
}

export interface GraphStandIn {
  /** With the version. */
  readonly url: string;
  readonly asked: AskedOfGraph[];
  readonly users: StandInUser[];
  readonly messages: StandInMessage[];
  /** What went out, in order: ids of messages. */
  readonly sent: string[];
  readonly catalog: TeamsApp[];
  /** `USER APP` for each. */
  readonly installed: Set<string>;
  /** For the next request that fits, `POST /users/ID/teamwork/installedApps`; more than one queue. */
  trouble(which: RegExp, ...troubles: Trouble[]): void;
  close(): Promise<void>;
}

const MAILBOX = 'postmottak@provevik.example';
const PAGE = 2;

const Draft = z.object({
  subject: z.string(),
  body: z.object({ contentType: z.enum(['text', 'html']), content: z.string() }),
  toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.string() }) })),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
});
const Install = z.strictObject({ 'teamsApp@odata.bind': z.string() });

type Reply = { readonly status: number; readonly body?: unknown };
const refusal = (status: number, code: string): Reply => ({ status, body: errorBody(code) });

function errorBody(code: string): unknown {
  return {
    error: {
      code,
      message: 'Kari Nordmann is mentioned in this message.',
      innerError: {
        date: '2026-03-16T08:00:00',
        'request-id': '0c8b1e5e-2f3a-4c1d-9a5f-1f1a2b3c4d5e',
        'client-request-id': '0c8b1e5e-2f3a-4c1d-9a5f-1f1a2b3c4d5e',
      },
    },
  };
}

export async function startGraph(): Promise<GraphStandIn & { readonly mailbox: string }> {
  const asked: AskedOfGraph[] = [];
  const users: StandInUser[] = [];
  const messages: StandInMessage[] = [];
  const sent: string[] = [];
  const catalog: TeamsApp[] = [];
  const installed = new Set<string>();
  const troubles: { which: RegExp; trouble: Trouble }[] = [];
  const sockets = new Set<Socket>();
  let url = '';

  const publicUser = ({ id, displayName, mail, accountEnabled, managerId }: StandInUser, expanded: boolean) =>
    ({
      id,
      displayName: displayName ?? null,
      mail: mail ?? null,
      accountEnabled: accountEnabled ?? true,
      ...(expanded && managerId !== undefined
        ? { manager: { '@odata.type': '#microsoft.graph.user', id: managerId } }
        : {}),
    }) satisfies User & { manager?: { '@odata.type': string; id: string } };

  const publicMessage = ({ id, isDraft, createdDateTime }: StandInMessage) =>
    ({ '@odata.etag': 'W/"CQAAABYAAAC4"', id, createdDateTime: createdDateTime ?? null, isDraft }) satisfies Message & {
      '@odata.etag': string;
    };

  const listUsers = (query: URLSearchParams): Reply => {
    const skip = Number(query.get('$skiptoken') ?? 0);
    const rows = users.slice(skip, skip + PAGE).map((user) => publicUser(user, query.has('$expand')));
    const next = new URLSearchParams(query);
    next.set('$skiptoken', String(skip + PAGE));
    return {
      status: 200,
      body: {
        '@odata.context': `${url}/$metadata#users(id,displayName,mail,accountEnabled,manager(id))`,
        ...(skip + PAGE < users.length ? { '@odata.nextLink': `${url}/users?${next}` } : {}),
        value: rows,
      },
    };
  };

  const ofUser = (id: string, rest: string, method: string, body: unknown): Reply => {
    const user = users.find((one) => one.id === id);
    if (user === undefined) return refusal(404, 'Request_ResourceNotFound');
    if (rest === '' && method === 'GET') return { status: 200, body: publicUser(user, false) };
    if (rest === '/manager' && method === 'GET') {
      const manager = users.find((one) => one.id === user.managerId);
      return manager === undefined
        ? refusal(404, 'Request_ResourceNotFound')
        : { status: 200, body: { '@odata.type': '#microsoft.graph.user', id: manager.id } };
    }
    if (rest === '/mailboxSettings/automaticRepliesSetting' && method === 'GET') {
      return user.replies === undefined
        ? refusal(404, 'MailboxNotEnabledForRESTAPI')
        : { status: 200, body: { '@odata.context': `${url}/$metadata`, ...user.replies } };
    }
    if (rest === '/teamwork/installedApps' && method === 'POST') {
      const app = catalog.find(
        (one) => Install.parse(body)['teamsApp@odata.bind'] === `${url}/appCatalogs/teamsApps/${one.id}`,
      );
      if (app === undefined) return refusal(404, 'NotFound');
      if (installed.has(`${id} ${app.id}`)) return refusal(409, 'Conflict');
      installed.add(`${id} ${app.id}`);
      return { status: 201 };
    }
    return refusal(400, 'BadRequest');
  };

  const ofMailbox = (rest: string, method: string, query: URLSearchParams, body: unknown): Reply => {
    if (rest === '' && method === 'POST') {
      const draft = Draft.parse(body);
      const id = `AAkALgAAAAAAHYQDEapm+/=${messages.length + 1}`;
      const message = { ...draft, id, isDraft: true, createdDateTime: `2026-03-16T08:00:0${messages.length}Z` };
      messages.push(message);
      return { status: 201, body: publicMessage(message) };
    }
    if (rest === '' && method === 'GET') {
      const filter = /^singleValueExtendedProperties\/any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/.exec(
        query.get('$filter') ?? '',
      );
      if (filter === null) return refusal(400, 'ErrorInvalidUrlQueryFilter');
      const value = messages
        .filter((one) => one.singleValueExtendedProperties.some(isProperty(filter[1], filter[2])))
        .map(publicMessage);
      return { status: 200, body: { '@odata.context': `${url}/$metadata#messages`, value } };
    }
    const [, id = '', action = ''] = /^\/([^/]+)(\/send)?$/.exec(rest) ?? [];
    const message = messages.find((one) => one.id === decodeURIComponent(id));
    if (message === undefined) return refusal(404, 'ErrorItemNotFound');
    if (action === '' && method === 'GET') return { status: 200, body: publicMessage(message) };
    if (action === '/send' && method === 'POST') {
      message.isDraft = false;
      sent.push(message.id);
      return { status: 202 };
    }
    return refusal(400, 'BadRequest');
  };

  const answer = (method: string, target: URL, body: unknown): Reply => {
    const path = target.pathname.replace(/^\/v1\.0/, '');
    const query = target.searchParams;
    if (path === '/users' && method === 'GET') return listUsers(query);
    if (path === '/appCatalogs/teamsApps' && method === 'GET') {
      const externalId = /^externalId eq '(.+)'$/.exec(query.get('$filter') ?? '')?.[1];
      const value = catalog.filter((app) => app.externalId === externalId);
      return { status: 200, body: { '@odata.context': `${url}/$metadata#appCatalogs/teamsApps`, value } };
    }
    const [, id = '', rest = ''] = /^\/users\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (decodeURIComponent(id) === MAILBOX && rest.startsWith('/messages')) {
      return ofMailbox(rest.slice('/messages'.length), method, query, body);
    }
    return id === '' ? refusal(400, 'BadRequest') : ofUser(id, rest, method, body);
  };

  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const target = new URL(request.url ?? '', url);
    const method = request.method ?? '';
    const path = decodeURIComponent(target.pathname.replace(/^\/v1\.0/, '') + target.search.replaceAll('+', ' '));
    asked.push({ method, path, prefer: request.headers['prefer']?.toString(), body });
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      respond(response, refusal(401, 'InvalidAuthenticationToken'));
      return;
    }
    const at = troubles.findIndex(({ which }) => which.test(`${method} ${path}`));
    const [found] = at === -1 ? [] : troubles.splice(at, 1);
    if (found === undefined) {
      respond(response, answer(method, target, body));
      return;
    }
    if (found.trouble.done === true) answer(method, target, body);
    treat(request, response, found.trouble);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/v1.0`;

  return {
    url,
    mailbox: MAILBOX,
    asked,
    users,
    messages,
    sent,
    catalog,
    installed,
    trouble: (which, ...more) => void troubles.push(...more.map((one) => ({ which, trouble: one }))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isProperty(id: string | undefined, value: string | undefined) {
  return (property: SingleValueLegacyExtendedProperty): boolean =>
    property.id === id && sameText(property.value, value);
}

/** Exchange compares values without regard to capitals. */
function sameText(a: NullableOption<string> | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

function treat(request: IncomingMessage, response: ServerResponse, trouble: Trouble): void {
  switch (trouble.how) {
    case 'error':
      response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers });
      response.end(JSON.stringify(errorBody(trouble.code)));
      return;
    case 'answer':
      response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers });
      response.end(trouble.body);
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'cut':
      response.writeHead(trouble.status, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"id":"', () => request.socket.resetAndDestroy());
      return;
    case 'hang':
      return;
    default:
      trouble satisfies never;
  }
}

function respond(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

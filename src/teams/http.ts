/**
 * The door to the network. The port listens at once, on a plain server with tight limits; restify and all that the
 * first answer needs are loaded meanwhile and then get every request that this door lets through.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Log, TurnId } from '../log.ts';
import { type Answer, endPlainly } from './answer.ts';
import type { Authenticator, LoopbackAuthenticator, TokenAuthenticator } from './authenticate.ts';
import type { BodyLimits } from './body.ts';
import type { OpenForm } from './forms.ts';
import type { OpenLetter } from './letters.ts';
import type { OpenReport } from './reports.ts';
import { isLoopbackName } from './service-url.ts';

// An `import` reads every export, and Node loads its whole WebSocket client for one of them: 35 ms before listening.
const { createServer } = process.getBuiltinModule('node:http');

/** Where to listen, and who is let in: without authentication on this machine only. */
export type Door =
  | { host: string; authenticator: TokenAuthenticator }
  | { host: '127.0.0.1' | '::1'; authenticator: LoopbackAuthenticator };

export interface Opening {
  /** 0 for any free one. */
  port: number;
  limits?: Partial<BodyLimits & { closingMs: number }>;
}

/** What stands behind the door. */
export interface Behind {
  /** Whether the store can be reached. */
  readiness: () => Promise<boolean>;
  /** Gets only activities whose sender was verified. What it throws is answered by 500 and logged by name. */
  receive: (activity: unknown, turn: TurnId) => Promise<Answer>;
  /** A letter to whoever has its link. What it throws is answered likewise. Without it there are no letters. */
  letters?: OpenLetter | undefined;
  /** A form on paper likewise. */
  forms?: OpenForm | undefined;
  /** A report likewise. */
  reports?: OpenReport | undefined;
  log: Log;
  newTurn: () => TurnId;
}

export interface ListenOptions extends Opening, Behind {}

export interface Listening {
  port: number;
  /** When everything is loaded. Rejects if it cannot be. */
  loaded: Promise<void>;
  /** Stops taking, lets what is running finish, and ends it after ten seconds at most. */
  close(): Promise<void>;
}

/** Milliseconds and counts. Longer than a proxy's idle time is what keep-alive needs, lest it reuse a closed one. */
const serverLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
} as const;
const MOST_CONNECTIONS = 1_000;
const MOST_HEADERS = 100;
const CLOSING_MS = 9_500;

type Hand = (request: IncomingMessage, response: ServerResponse) => void;

const paths: Readonly<Record<string, string>> = { '/api/messages': 'POST', '/healthz': 'GET', '/readyz': 'GET' };

/** What may stand in a link: no more than what signed links are made of, and no longer than they are. */
const letterPath = /^\/(?:letters|forms|reports)\/[\w-]{1,500}\.[\w-]{1,100}$/;

/** In which form it is wanted. */
const asForm = /^as=(?:html|docx|xlsx|csv)$/;

/** For whoever has everything at hand already. */
export function listen(door: Door, options: ListenOptions): Promise<Listening> {
  return listenFirst(door, options, async () => options);
}

/** Listens at once; what stands behind the door is loaded after, with all that it needs. */
export async function listenFirst(
  door: Door,
  { port: wanted, limits }: Opening,
  behind: () => Promise<Behind>,
): Promise<Listening> {
  const { host, authenticator } = door;
  // The type says so too; whoever starts this from plain JavaScript is stopped here.
  if (authenticator.kind === 'none' && !isLoopbackName(host === '::1' ? '[::1]' : host)) {
    throw new Error('without authentication only a loopback address may listen');
  }
  const turns = new Set<Promise<void>>();
  const open = new Set<ServerResponse>();
  let closing = false;
  // Until everything is loaded, what comes in waits. There are never more than there may be connections.
  const early: Parameters<Hand>[] = [];
  let hand: Hand = (...pair) => void early.push(pair);
  const handTo = (next: Hand) => {
    hand = next;
    for (const pair of early.splice(0)) next(...pair);
  };

  const server = createServer(serverLimits, (request, response) => {
    const path = admit(request, authenticator);
    if (closing) response.setHeader('connection', 'close');
    open.add(response);
    response.once('close', () => open.delete(response));
    if (path === undefined) return endPlainly(response, 404, 'not found');
    if (closing) return endPlainly(response, 503, 'unavailable');
    // restify builds a URL of these two and lets the process end where it cannot.
    request.url = path;
    request.headers.host = 'localhost';
    hand(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.maxHeadersCount = MOST_HEADERS;
  const port = await bind(server, wanted, host);
  const load = async (): Promise<Hand> => {
    // Loading holds the process for a tenth of a second: whoever called is told first that the port listens.
    await setImmediate();
    const [{ makeRoutes }, options] = await Promise.all([import('./routes.ts'), behind()]);
    const routes = makeRoutes({ ...options, limits, authenticator, turns });
    void authenticator.prepare();
    return (request, response) => void routes.server.emit('request', request, response);
  };
  const loaded = load().then(handTo);
  loaded.catch(() => handTo((_request, response) => endPlainly(response, 503, 'unavailable')));

  return {
    port,
    loaded,
    close: () => {
      closing = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
      return closeServer(server, turns, limits?.closingMs ?? CLOSING_MS);
    },
  };
}

/** The path to be handed on, or undefined for what this door does not have. */
function admit(request: IncomingMessage, authenticator: Authenticator): string | undefined {
  const [path = '', query] = (request.url ?? '').split('?', 2);
  const isLetter = letterPath.test(path) && (request.method === 'GET' || request.method === 'HEAD');
  if (!isLetter && (!Object.hasOwn(paths, path) || paths[path] !== request.method)) return undefined;
  // Without authentication a page in somebody's browser must not get in by a name that it points at this machine.
  const name = request.headers.host?.replace(/:\d+$/, '') ?? '';
  if (authenticator.kind === 'none' && !isLoopbackName(name)) return undefined;
  return isLetter && query !== undefined && asForm.test(query) ? `${path}?${query}` : path;
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}

async function closeServer(server: Server, turns: Set<Promise<void>>, limitMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  // A turn may outlive its connection, if the caller went away.
  await Promise.race([Promise.all([ended, Promise.allSettled(turns)]), limit]);
  clearTimeout(timer);
  server.closeAllConnections();
}

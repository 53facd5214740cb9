/**
 * A Bot Connector on this machine that writes down what it is sent and answers as it is told to.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Recorded {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/** How one request is treated. */
export type Treatment =
  | { how: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** The connection is reset after the request was read. */
  | { how: 'reset' }
  /** Headers and half of the body, then a reset. */
  | { how: 'cut' }
  /** No answer ever. */
  | { how: 'hang' };

export interface BotConnector {
  /** As an activity would name it. */
  serviceUrl: string;
  recorded: Recorded[];
  /** What is posted or put to a conversation, in order: the activities only. */
  activities(): unknown[];
  /** For the next request only; later ones queue. Without any, each is accepted with a new id. */
  next(...treatments: Treatment[]): void;
  close(): Promise<void>;
}

/** `answer` decides on a request for which nothing was queued; undefined: it is accepted with a new id. */
export async function startBotConnector(
  answer: (request: Recorded) => Treatment | undefined = () => undefined,
): Promise<BotConnector> {
  const recorded: Recorded[] = [];
  const treatments: Treatment[] = [];
  const sockets = new Set<Socket>();
  let accepted = 0;

  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const one: Recorded = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: text === '' ? undefined : JSON.parse(text),
    };
    recorded.push(one);
    const treatment = treatments.shift() ?? answer(one);
    if (treatment === undefined) {
      accepted += 1;
      const opened = request.url?.endsWith('/v3/conversations') === true;
      json(
        response,
        opened ? 201 : 200,
        JSON.stringify({ id: `${opened ? 'a:conversation' : 'activity'}-${accepted}` }),
      );
    } else treat(request, response, treatment);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    serviceUrl: `http://127.0.0.1:${address.port}/teams/`,
    recorded,
    activities: () => recorded.filter(({ path }) => path.includes('/activities')).map(({ body }) => body),
    next: (...more) => void treatments.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function treat(request: IncomingMessage, response: ServerResponse, treatment: Treatment): void {
  switch (treatment.how) {
    case 'answer':
      response.writeHead(treatment.status, { 'content-type': 'application/json', ...treatment.headers });
      response.end(treatment.body ?? '{}');
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"id":"', () => request.socket.resetAndDestroy());
      return;
    case 'hang':
      return;
    default:
      treatment satisfies never;
  }
}

function json(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

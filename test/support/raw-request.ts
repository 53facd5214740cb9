/** Sends bytes as they are, since a proper client would refuse to send most of what has to be tried. */
import { connect } from 'node:net';

export interface RawRequest {
  name: string;
  /** Written one after the other, no faster than they are taken. */
  parts: Iterable<Buffer>;
  /** Closes its side when all is written. */
  thenEnd?: boolean;
}

export interface RawResponse {
  /** Undefined where the connection was closed without an answer. */
  status: number | undefined;
  headers: ReadonlyMap<string, string>;
  body: string;
}

export interface Composed {
  method?: string;
  path?: string;
  /** Over the usual ones; `undefined` takes one away. Names as written. */
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

/** A POST to the bot with the usual headers and a right length. */
export function compose({ method = 'POST', path = '/api/messages', headers = {}, body = '' }: Composed): Buffer {
  const bytes = Buffer.from(body);
  const all: Record<string, string | undefined> = {
    Host: '127.0.0.1',
    Connection: 'close',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(bytes.length),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\r\n`));
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), bytes]);
}

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 8_000;

export function sendRaw(port: number, request: RawRequest): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no answer to: ${request.name}`));
    }, PATIENCE);
    const parts = request.parts[Symbol.iterator]();
    const write = () => {
      while (!socket.destroyed && socket.writable) {
        const part = parts.next();
        if (part.done === true) {
          if (request.thenEnd === true) socket.end();
          return;
        }
        if (!socket.write(part.value)) {
          socket.once('drain', write);
          return;
        }
      }
    };
    socket.on('connect', write);
    socket.on('data', (data) => received.push(data));
    socket.on('end', () => socket.destroy());
    // A reset after an answer is what somebody who is cut off sees.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(read(Buffer.concat(received).toString('latin1')));
    });
  });
}

function read(text: string): RawResponse {
  // An interim 100 comes before the answer proper.
  const answer = text.replace(/^(HTTP\/1\.1 100 [^\r]*\r\n\r\n)+/, '');
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const body = rest.join('\r\n\r\n');
  const empty = headers.get('transfer-encoding') === 'chunked' && body === '0\r\n\r\n';
  return { status: status === undefined ? undefined : Number(status), headers, body: empty ? '' : body };
}

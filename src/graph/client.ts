/**
 * Asks Microsoft Graph. What can be asked again without harm is, within bounds; a POST is sent once. Whatever goes wrong
 * comes out as a `GraphFailure` with a code.
 */
import type { Client, Context, GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { answeredWith, brokenBy, GraphFailure } from './failure.ts';

export interface GraphOptions {
  /** With its version and no slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
  /** A token for Graph; rejects where none can be had. */
  readonly token: () => Promise<string>;
  /** For one request with its answer, milliseconds. */
  readonly timeoutMs: number;
  /** The machine's clock, milliseconds: a Retry-After may be a date. */
  readonly now: () => number;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** From 0 up to 1. */
  readonly jitter: () => number;
}

/** Of a request. The path is below the version, its ids encoded: `/users/ID/manager`. */
export interface Asked {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every method rejects with `GraphFailure`. */
export interface GraphClient {
  readonly url: string;
  get<T>(asked: Asked, form: z.ZodType<T>): Promise<T>;
  /** Every row of a list; the next page is fetched when the one before it has been read. */
  list<T>(asked: Asked, row: z.ZodType<T>): AsyncGenerator<T, void>;
  /** One POST, of whose answer no more than its status is needed. */
  post(asked: Asked, body: unknown): Promise<void>;
  /** One POST, and what it made. */
  create<T>(asked: Asked, body: unknown, form: z.ZodType<T>): Promise<T>;
}

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 500;
/** Who is told to wait for longer is better off with something else meanwhile. */
const LONGEST_PAUSE_MS = 10_000;
/** A list that never ends would never be left. */
const MOST_PAGES = 10_000;

export function makeGraphClient(options: GraphOptions): GraphClient {
  const { url } = options;

  const requestTo = async ({ path, query = {}, headers = {} }: Asked): Promise<GraphRequest> => {
    const { library, client } = await connected();
    const encoded = Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]);
    // Raw, since its own reading makes errors that quote what Graph wrote.
    const request = client
      .api(path)
      .responseType(library.ResponseType.RAW)
      .headers({ ...headers });
    return encoded.length === 0 ? request : request.query(Object.fromEntries(encoded));
  };

  let connecting: Promise<{ library: Library; client: Client }> | undefined;
  const connected = () => {
    connecting ??= import('@microsoft/microsoft-graph-client').then((library) => {
      // Its own chain repeats any POST on 429, 503 and 504, follows redirects, and waits by clocks of its own.
      const execute = async (context: Context) => {
        context.response = await repeated(context, options).catch((error: unknown) => {
          throw carrying(library, error);
        });
      };
      return {
        library,
        client: library.Client.initWithMiddleware({ baseUrl: url, defaultVersion: '', middleware: { execute } }),
      };
    });
    return connecting;
  };

  const answerTo = async (asked: Asked, send: (request: GraphRequest) => Promise<unknown>): Promise<Response> => {
    const request = await requestTo(asked);
    const { library } = await connected();
    const response = await send(request).catch((error: unknown) => {
      throw error instanceof library.GraphClientError && error.customError instanceof GraphFailure
        ? error.customError
        : error;
    });
    if (response instanceof Response) return response;
    throw new GraphFailure('unknown', 'unexpected-answer');
  };

  const get = async <T>(asked: Asked, form: z.ZodType<T>) =>
    parsed(await answerTo(asked, (request) => request.get()), form);

  return {
    url,
    get,
    async *list(asked, row) {
      const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().optional() });
      let found = await get(asked, page);
      for (let pages = 1; ; pages++) {
        yield* found.value;
        const next = found['@odata.nextLink'];
        if (next === undefined) return;
        // Another host would get the bot's token.
        if (!next.startsWith(`${url}/`) || pages === MOST_PAGES)
          throw new GraphFailure('answered', 'unexpected-answer');
        found = await get({ ...asked, path: next.slice(url.length), query: {} }, page);
      }
    },
    async post(asked, body) {
      try {
        await answerTo(asked, (request) => request.post(body));
      } catch (error) {
        // It said yes; that it did not finish saying so changes nothing.
        if (!(error instanceof GraphFailure) || !isYes(error.status)) throw error;
      }
    },
    create: async (asked, body, form) => parsed(await answerTo(asked, (request) => request.post(body)), form),
  };
}

type Library = typeof import('@microsoft/microsoft-graph-client');

/** The library lets an error of its own class through as it is, and makes another of any other. */
function carrying({ GraphClientError }: Library, error: unknown): Error {
  const carrier = new GraphClientError();
  carrier.customError = error;
  return carrier;
}

async function repeated(context: Context, options: GraphOptions): Promise<Response> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(context, options);
    } catch (error) {
      const wait = error instanceof GraphFailure ? waitAfter(error, tries, options) : undefined;
      if (context.options?.method !== 'GET' || tries === MOST_TRIES || wait === undefined) throw error;
      await options.pause(wait);
    }
  }
}

/** Undefined where it would be no better a moment later. */
function waitAfter(failure: GraphFailure, tries: number, { jitter }: GraphOptions): number | undefined {
  const { stage, status, code } = failure;
  const passing = stage === 'unknown' ? code !== 'timed-out' : status === 429 || status === 503 || status === 504;
  if (!passing) return undefined;
  const wait = failure.retryAfterMs ?? Math.round(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + jitter()));
  return wait > LONGEST_PAUSE_MS ? undefined : wait;
}

/** One request on the wire. Answers with a 2xx whose body has come whole. */
async function once({ request, options: asked }: Context, options: GraphOptions): Promise<Response> {
  const headers = new Headers(asked?.headers);
  headers.set('authorization', `Bearer ${await tokenOf(options)}`);
  const signal = AbortSignal.timeout(options.timeoutMs);
  let response: Response;
  try {
    // Another place would get the bot's token, and a POST again.
    response = await fetch(request, { ...asked, headers, signal, redirect: 'manual' });
  } catch (error) {
    throw brokenBy(error);
  }
  let body: string;
  try {
    body = await response.text();
  } catch (error) {
    throw brokenBy(error, response.status);
  }
  if (!isYes(response.status)) throw answeredWith(response, body, options.now());
  return new Response(body === '' ? null : body, { status: response.status });
}

async function tokenOf({ token, timeoutMs }: GraphOptions): Promise<string> {
  const patience = Promise.withResolvers<never>();
  const timer = setTimeout(patience.reject, timeoutMs);
  try {
    return await Promise.race([token(), patience.promise]);
  } catch {
    throw new GraphFailure('unsent', 'token-unavailable');
  } finally {
    clearTimeout(timer);
  }
}

function isYes(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

async function parsed<T>(response: Response, form: z.ZodType<T>): Promise<T> {
  const { status } = response;
  let read: unknown;
  try {
    read = JSON.parse(await response.text());
  } catch {
    throw new GraphFailure('answered', 'half-answer', status);
  }
  const known = form.safeParse(read);
  if (known.success) return known.data;
  throw new GraphFailure('answered', 'unexpected-answer', status);
}

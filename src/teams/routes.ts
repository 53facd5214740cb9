/**
 * What is behind the door: restify's routes. A turn is looked at from the outside (body, envelope), then its sender
 * is verified, and only then is it received. Whoever is turned away learns a status and nothing else.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import pino, { type Logger } from 'pino';
import type { Router, Server } from 'restify';
import { StoreUnavailable } from '../cases/store.ts';
import type { TurnId } from '../log.ts';
import { type Answer, endPlainly, endWithAnswer } from './answer.ts';
import type { Authenticator } from './authenticate.ts';
import { type BodyLimits, bodyLimits, readBody } from './body.ts';
import { Envelope, tenantsOf } from './envelope.ts';
import type { Behind } from './http.ts';
import { endWithLetter } from './letters.ts';
import { endWithReport } from './reports.ts';

export interface RoutesOptions extends Behind {
  limits: Partial<BodyLimits> | undefined;
  authenticator: Authenticator;
  /** Holds each turn while it runs. */
  turns: Set<Promise<void>>;
}

const READINESS_MS = 2_000;

// In its parts: whole, restify loads some twenty plugins too, none of which is used here, and 60 ms go by with that.
const require = createRequire(import.meta.url);
const RestifyRouter: new (options: { log: Logger }) => Router = require('restify/lib/router.js');
const RestifyServer: new (options: { name: string; log: Logger; router: Router }) => Server =
  require('restify/lib/server.js');

export function makeRoutes(options: RoutesOptions): Server {
  // What restify has to say could hold a path or a message.
  const log = pino({ enabled: false });
  // An empty name keeps the Server header away.
  const server = new RestifyServer({ name: '', log, router: new RestifyRouter({ log }) });
  server.get('/healthz', async (_request, response) => endPlainly(response, 200, 'ok'));
  server.get('/readyz', async (_request, response) => {
    const ready = await isReady(options.readiness);
    endPlainly(response, ready ? 200 : 503, ready ? 'ok' : 'unavailable');
  });
  server.post('/api/messages', async (request, response) => {
    const turn = takeTurn(request, response, options);
    options.turns.add(turn);
    await turn;
    options.turns.delete(turn);
  });
  const letter = async (request: IncomingMessage, response: ServerResponse) => {
    const shown = showLetter(request, response, options);
    options.turns.add(shown);
    await shown;
    options.turns.delete(shown);
  };
  const form = async (request: IncomingMessage, response: ServerResponse) => {
    const shown = showLetter(request, response, options, 'forms');
    options.turns.add(shown);
    await shown;
    options.turns.delete(shown);
  };
  const report = async (request: IncomingMessage, response: ServerResponse) => {
    const shown = showReport(request, response, options);
    options.turns.add(shown);
    await shown;
    options.turns.delete(shown);
  };
  server.get('/reports/*', report);
  server.head('/reports/*', report);
  server.get('/forms/*', form);
  server.head('/forms/*', form);
  server.get('/letters/*', letter);
  server.head('/letters/*', letter);
  return server;
}

/** Never rejects, as below. The link is a key: it is logged nowhere. */
async function showLetter(
  request: IncomingMessage,
  response: ServerResponse,
  options: RoutesOptions,
  of: 'letters' | 'forms' = 'letters',
): Promise<void> {
  const { [of]: opens, log, newTurn } = options;
  if (opens === undefined) return endPlainly(response, 404, 'not found');
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  try {
    const answer = await opens(pathname.slice(`/${of}/`.length), search === '?as=docx' ? 'docx' : 'html');
    endWithLetter(response, answer);
  } catch (error) {
    log.fault('letter-failed', error, { turn: newTurn() });
    endPlainly(response, error instanceof StoreUnavailable ? 503 : 500, '');
  }
}

/** The same of a report. */
async function showReport(request: IncomingMessage, response: ServerResponse, options: RoutesOptions): Promise<void> {
  const { reports, log, newTurn } = options;
  if (reports === undefined) return endPlainly(response, 404, 'not found');
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  try {
    const wants = request.method === 'HEAD' ? 'head' : 'file';
    endWithReport(response, await reports(pathname.slice('/reports/'.length), search, wants));
  } catch (error) {
    log.fault('report-failed', error, { turn: newTurn() });
    endPlainly(response, error instanceof StoreUnavailable ? 503 : 500, '');
  }
}

/** Never rejects: restify would answer with the message of what was thrown. */
async function takeTurn(request: IncomingMessage, response: ServerResponse, options: RoutesOptions): Promise<void> {
  const id = options.newTurn();
  try {
    const outcome = await decide(request, id, options);
    if ('refused' in outcome) {
      options.log.event('turn-refused', { turn: id, status: outcome.refused, reason: outcome.code });
      return endPlainly(response, outcome.refused, '');
    }
    endWithAnswer(response, outcome);
  } catch (error) {
    options.log.fault('turn-failed', error, { turn: id });
    endPlainly(response, 500, '');
  }
}

interface Refusal {
  refused: number;
  code: string;
}

async function decide(request: IncomingMessage, turn: TurnId, options: RoutesOptions): Promise<Answer | Refusal> {
  const body = await readBody(request, { ...bodyLimits, ...options.limits });
  if (!body.ok) return { refused: body.status, code: body.code };
  const envelope = Envelope.safeParse(body.value).data;
  if (envelope === undefined) return { refused: 400, code: 'envelope' };
  const { serviceUrl, channelId } = envelope;
  const presented = { serviceUrl, channelId, tenants: tenantsOf(envelope) };
  const verdict = await options.authenticator.authenticate(request.headers.authorization, presented);
  if (!verdict.ok) return { refused: verdict.status, code: verdict.code };
  return options.receive(body.value, turn);
}

async function isReady(readiness: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, READINESS_MS, false);
  });
  try {
    return await Promise.race([readiness(), tooLong]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

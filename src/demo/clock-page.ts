/**
 * The demo's own clock in a browser tab, on 127.0.0.1 alone: what it says, one button that moves it to the next
 * working morning and one that moves it to the next monthly summary, so that a week or a month is played in a minute.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Closing } from './closing.ts';

export interface ShownClock {
  /** What it says now, for a person to read. */
  says(): string;
  /** To the next working morning, and all is done that is due by then. */
  forward(): Promise<void>;
  /** Through all mornings to when the month's summaries are posted. */
  toSummaries(): Promise<void>;
}

export interface ClockPage {
  readonly url: string;
  readonly close: Closing;
}

/** On a port that is free. */
export async function serveClock(clock: ShownClock): Promise<ClockPage> {
  let moving: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    const asked = `${request.method} ${request.url}`;
    // A page of somebody else's that found its way here asks under a name of its own.
    if (request.headers.host !== hostOf()) return answer(response, 403);
    if (asked === 'GET /') return answer(response, 200, pageOf(clock.says()));
    const moves = { 'POST /next': () => clock.forward(), 'POST /month': () => clock.toSummaries() };
    const move = asked === 'POST /next' || asked === 'POST /month' ? moves[asked] : undefined;
    if (move === undefined || !isOwn(request, hostOf())) return answer(response, move === undefined ? 404 : 403);
    // One after the other: each click is one day, or one month.
    moving = moving.then(move);
    moving.then(
      () => answer(response, 303),
      () => {
        moving = Promise.resolve();
        answer(response, 500);
      },
    );
  });
  const hostOf = () => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : undefined;
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://${hostOf()}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A form of another page carries where it comes from. */
function isOwn({ headers: { origin } }: IncomingMessage, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`;
}

function answer(response: ServerResponse, status: number, html = ''): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    ...(status === 303 ? { location: '/' } : {}),
  });
  response.end(html);
}

function pageOf(says: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The demo's clock</title>
<style>body { font: 1.2rem/1.5 sans-serif; margin: 2rem } button { font: inherit; padding: .5rem 1rem }
  form { display: inline }</style>
<h1>${says}</h1>
<form method="post" action="/next"><button autofocus>Next working morning</button></form>
<form method="post" action="/month"><button>To the next monthly summary</button></form>
<p>Reminders, rungs and whatever else is due by then go out at once. The clock is never set back.</p>
</html>
`;
}

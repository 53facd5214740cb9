/** What came of a message that was put on the wire: sorted by whether it can have arrived. */
import { TokenUnavailable } from './credentials.ts';

/**
 * Every end but delivery.
 * - `later`: surely not delivered, worth another try, not before `retryAfterMs` where Teams named a time.
 * - `refused`: surely not delivered and never will be, since the reader can't be reached there (bot not installed,
 *   blocked, left, conversation gone).
 * - `rejected`: surely not delivered and never will be, for what the message is. The next in line would not get it
 *   either, so that it says nothing of the reader.
 * - `uncertain`: it may have arrived.
 */
export type Ended =
  | { ended: 'later'; code: string; retryAfterMs: number | undefined }
  | { ended: 'refused'; code: string }
  | { ended: 'rejected'; code: string }
  | { ended: 'uncertain'; code: string };

/** Teams answered with something else than 2xx. */
export class Answered extends Error {
  override readonly name = 'Answered';
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string | undefined;

  constructor(status: number, retryAfter: string | undefined, body: string | null | undefined) {
    super();
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body ?? undefined;
  }
}

/** The connection failed. */
export class Broken extends Error {
  override readonly name = 'Broken';

  constructor(cause: unknown) {
    super('', { cause });
  }
}

export function endedBy(error: unknown, options: { jitter: () => number; now: () => number }): Ended {
  if (error instanceof Answered) return endedByAnswer(error, options);
  if (error instanceof Broken) return endedByBreak(error.cause);
  if (error instanceof TokenUnavailable) return { ended: 'later', code: 'token-unavailable', retryAfterMs: undefined };
  // Thrown before anything was sent: the activity cannot be written down as it is.
  return { ended: 'rejected', code: 'activity-not-sendable' };
}

function endedByAnswer(answer: Answered, options: { jitter: () => number; now: () => number }): Ended {
  const { status } = answer;
  const code = codeOf(answer);
  // 401: our own token was not accepted, which says nothing of the conversation.
  if (status === 429 || status === 412 || status === 401) {
    return { ended: 'later', code, retryAfterMs: retryAfterMs(answer.retryAfter, options) };
  }
  if (status === 408 || status >= 500 || status < 400) return { ended: 'uncertain', code };
  return { ended: status === 403 || status === 404 ? 'refused' : 'rejected', code };
}

/** `http-403`, and the connector's own code where it gives one: `http-403-MessageWritesBlocked`. */
function codeOf({ status, body }: Answered): string {
  const reason = /"code"\s*:\s*"([A-Za-z]{1,60})"/.exec(body?.slice(0, 2_000) ?? '')?.[1];
  return reason === undefined ? `http-${status}` : `http-${status}-${reason}`;
}

const LONGEST_WAIT_MS = 24 * 3_600_000;

function retryAfterMs(header: string | undefined, options: { jitter: () => number; now: () => number }) {
  if (header === undefined) return undefined;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - options.now();
  if (Number.isNaN(asked)) return undefined;
  const wait = Math.min(Math.max(asked, 0), LONGEST_WAIT_MS);
  // Those who were told the same time do not all come back at once.
  return Math.round(wait + options.jitter() * (1_000 + wait / 10));
}

/** The name could not be found, nobody listened, or the peer was not who it should be: nothing of it was sent. */
const beforeSending = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_TLS_\w+|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*)$/;

function endedByBreak(cause: unknown): Ended {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return { ended: 'uncertain', code: 'timed-out' };
  const connecting = cause instanceof Error && /^(connect|getaddrinfo) /.test(cause.message);
  if (beforeSending.test(code) || connecting) {
    return { ended: 'later', code: safeCode(code), retryAfterMs: undefined };
  }
  return { ended: 'uncertain', code: safeCode(code) };
}

function safeCode(code: string): string {
  return /^\w{1,60}$/.test(code) ? code : 'broken';
}

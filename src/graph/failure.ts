/** Why Graph gave no answer that can be used, as a code. What it wrote about it may quote people, so it is not kept. */

/**
 * - `unsent`: nothing of the request left this machine.
 * - `unknown`: it may have arrived; no whole answer came.
 * - `answered`: Graph said no, or something that can't be used.
 */
type Stage = 'unsent' | 'unknown' | 'answered';

export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly stage: Stage;
  /** `http-403-ErrorAccessDenied`, `timed-out`, `ECONNRESET`, `half-answer`, `unexpected-answer`, `token-unavailable`. */
  readonly code: string;
  /** HTTP status, as soon as one was seen. */
  readonly status: number | undefined;
  /** For how long Graph wants not to be asked, milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(stage: Stage, code: string, status?: number, retryAfterMs?: number) {
    super(`Graph can't be used: ${code}`);
    this.stage = stage;
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Graph answered with something else than 2xx. `now`: the machine's clock, milliseconds. */
export function answeredWith(response: Response, body: string, now: number): GraphFailure {
  const { status, headers } = response;
  return new GraphFailure('answered', codeOf(status, body), status, retryAfterMs(headers.get('retry-after'), now));
}

/** `http-403`, and Graph's own code where it gives one: `http-403-ErrorAccessDenied`. */
function codeOf(status: number, body: string): string {
  const reason = /"code"\s*:\s*"([A-Za-z_.]{1,60})"/.exec(body.slice(0, 2_000))?.[1];
  return reason === undefined ? `http-${status}` : `http-${status}-${reason}`;
}

const LONGEST_WAIT_MS = 24 * 3_600_000;

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), LONGEST_WAIT_MS);
}

/** The name could not be found, nobody listened, or the peer was not who it should be: nothing of it was sent. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*)$/;

/** The request or its answer broke off. `status`: of the answer whose body did not come whole. */
export function brokenBy(error: unknown, status?: number): GraphFailure {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new GraphFailure('unknown', 'timed-out', status);
  }
  if (status !== undefined) return new GraphFailure('unknown', 'half-answer', status);
  // `fetch` wraps what happened.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const connecting = cause instanceof Error && /^(connect|getaddrinfo) /.test(cause.message);
  const safe = /^\w{1,60}$/.test(code) ? code : 'broken';
  return new GraphFailure(beforeSending.test(code) || connecting ? 'unsent' : 'unknown', safe);
}

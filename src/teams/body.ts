/**
 * Reads the body of a request: JSON, plain, small and soon. restify's own body parser is not used, since it ends the
 * process on a broken gzip body, inflates without a limit and writes uploads to the temporary folder.
 */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  /** Most bytes, declared or counted. */
  bytes: number;
  /** Longest time for the whole body, milliseconds. */
  ms: number;
  /** Deepest nesting of arrays and objects. */
  depth: number;
}

export const bodyLimits: BodyLimits = { bytes: 256 * 1024, ms: 5_000, depth: 64 };

export type BodyRefusal = {
  ok: false;
  status: 400 | 408 | 413 | 415;
  code:
    | 'body-type'
    | 'body-encoding'
    | 'body-too-large'
    | 'body-too-slow'
    | 'body-cut-off'
    | 'body-not-utf8'
    | 'body-not-json'
    | 'body-unsound';
};
export type Body = { ok: true; value: unknown } | BodyRefusal;

/** Never rejects. A refused body is let flow away unread; the server's own time limit ends it. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const refusal = refusedByHeaders(request, limits);
  if (refusal !== undefined) return refusal;
  const collected = await collect(request, limits);
  return collected.ok ? parseBody(collected.bytes, limits) : collected;
}

function refusedByHeaders(request: IncomingMessage, limits: BodyLimits): BodyRefusal | undefined {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json[ \t]*(;[ \t]*charset=("utf-8"|utf-8)[ \t]*)?$/i.test(type)) {
    return { ok: false, status: 415, code: 'body-type' };
  }
  if ((request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    return { ok: false, status: 415, code: 'body-encoding' };
  }
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) {
    return { ok: false, status: 413, code: 'body-too-large' };
  }
  return undefined;
}

type Collected = { ok: true; bytes: Buffer } | BodyRefusal;

function collect(request: IncomingMessage, limits: BodyLimits): Promise<Collected> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let counted = 0;
    const timer = setTimeout(() => settle({ ok: false, status: 408, code: 'body-too-slow' }), limits.ms);
    const onData = (chunk: Buffer) => {
      counted += chunk.length;
      if (counted > limits.bytes) settle({ ok: false, status: 413, code: 'body-too-large' });
      else chunks.push(chunk);
    };
    const onEnd = () => settle({ ok: true, bytes: Buffer.concat(chunks, counted) });
    const onCut = () => settle({ ok: false, status: 400, code: 'body-cut-off' });
    const settle = (outcome: Collected) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onCut);
      request.resume();
      resolve(outcome);
    };
    // The listener for errors stays: one that comes after the outcome must not end the process.
    request.on('data', onData).on('end', onEnd).on('close', onCut).on('error', onCut);
  });
}

export function parseBody(bytes: Buffer, limits: BodyLimits): Body {
  if (!isUtf8(bytes)) return { ok: false, status: 400, code: 'body-not-utf8' };
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { ok: false, status: 400, code: 'body-not-json' };
  }
  return isSound(value, limits.depth) ? { ok: true, value } : { ok: false, status: 400, code: 'body-unsound' };
}

/** Not nested too deep for whoever walks it later, and no key that could become a prototype when it is copied. */
function isSound(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item: unknown) => isSound(item, depth - 1));
  return Object.entries(value).every(([key, inner]) => key !== '__proto__' && isSound(inner, depth - 1));
}

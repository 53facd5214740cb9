/**
 * The link to a letter: who may open which letter until when, signed, so that whoever has it can change nothing of it.
 * It opens nothing by itself: the case is asked again each time (teams/letters.ts).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Writing } from '../domain/handling.ts';
import { CaseId, PersonId } from '../domain/ids.ts';

/** `expires`: by the machine's clock, milliseconds. */
const Pass = z.strictObject({ case: CaseId, writing: Writing, person: PersonId, expires: z.number().int() });
export type Pass = z.infer<typeof Pass>;

/** Milliseconds. */
export const LINK_LASTS_MS = 30 * 60_000;

export interface Linking {
  /** Without a slash at its end; undefined where nobody can reach the server by a browser. */
  readonly publicUrl: string | undefined;
  readonly secret: string;
}

/** `?as=docx` behind it gives the same letter for a word processor. */
export function linkTo(
  { publicUrl, secret }: Linking,
  to: Omit<Pass, 'expires'>,
  machineNow: number,
): string | undefined {
  if (publicUrl === undefined) return undefined;
  return `${publicUrl}/letters/${tokenOf({ ...to, expires: machineNow + LINK_LASTS_MS }, secret)}`;
}

function tokenOf({ case: id, writing, person, expires }: Pass, secret: string): string {
  const payload = Buffer.from(JSON.stringify({ case: id, writing, person, expires })).toString('base64url');
  return `${payload}.${macOf(payload, secret)}`;
}

export type ReadPass =
  | { readonly ok: true; readonly pass: Pass }
  | { readonly ok: false; readonly because: 'wrong' | 'expired' };

/** Nothing of the token is read before its signature is proved. */
export function readPass(token: string, secret: string, machineNow: number): ReadPass {
  const [payload = '', mac = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(mac, macOf(payload, secret))) return { ok: false, because: 'wrong' };
  const pass = Pass.safeParse(parsed(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!pass.success) return { ok: false, because: 'wrong' };
  return machineNow < pass.data.expires ? { ok: true, pass: pass.data } : { ok: false, because: 'expired' };
}

function macOf(payload: string, secret: string): string {
  // Named, so that the secret never signs the same bytes for another use.
  return createHmac('sha256', secret).update(`lydhor letter ${payload}`).digest('base64url');
}

/** In the same time wherever the two differ. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The link to a letter: who may open which letter until when, signed, so that whoever has it can change nothing of it.
 * It opens nothing by itself: the case is asked again each time (teams/letters.ts).
 */
import { z } from 'zod';
import { Writing } from '../domain/handling.ts';
import { CaseId, PersonId } from '../domain/ids.ts';
import { readSigned, signed } from './signed.ts';

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
  return signed(USE, { case: id, writing, person, expires }, secret);
}
const USE = 'letter';

export type ReadPass =
  | { readonly ok: true; readonly pass: Pass }
  | { readonly ok: false; readonly because: 'wrong' }
  /** It was hers, so that she is told in her language. */
  | { readonly ok: false; readonly because: 'expired'; readonly person: PersonId };

export function readPass(token: string, secret: string, machineNow: number): ReadPass {
  const pass = readSigned(USE, token, secret, Pass);
  if (pass === undefined) return { ok: false, because: 'wrong' };
  const { person, expires } = pass;
  return machineNow < expires ? { ok: true, pass } : { ok: false, because: 'expired', person };
}

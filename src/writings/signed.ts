/** What a link carries, signed for one use, so that whoever has it can change nothing of it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';

/** `use` is named in what is signed, so that the secret never signs the same bytes for another use. */
export function signed(use: string, value: unknown, secret: string): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${payload}.${macOf(use, payload, secret)}`;
}

/** Nothing of it is read before its signature is proved; undefined where that or its form is wrong. */
export function readSigned<T>(use: string, token: string, secret: string, schema: z.ZodType<T>): T | undefined {
  const [payload = '', mac = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(mac, macOf(use, payload, secret))) return undefined;
  return schema.safeParse(parsed(Buffer.from(payload, 'base64url').toString('utf8'))).data;
}

function macOf(use: string, payload: string, secret: string): string {
  return createHmac('sha256', secret).update(`lydhor ${use} ${payload}`).digest('base64url');
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

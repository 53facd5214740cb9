import { hash } from 'node:crypto';

/** A short name for what is too long to stand in a key whole. The same parts always give the same. */
export function digestOf(...parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'hex').slice(0, 32);
}

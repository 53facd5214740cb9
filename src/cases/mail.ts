/** Mail to the citizen, as everything above Graph sees it. */
import type { OutboxKey } from '../domain/ids.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
}

/**
 * What came of it. `later`: surely not sent, to be tried again; `refused`: surely not, and never will be as it is;
 * `uncertain`: it may have been.
 */
export type Mailed =
  | { readonly ended: 'sent' }
  | { readonly ended: 'later'; readonly code: string; readonly retryAfterMs: number | undefined }
  | { readonly ended: 'refused'; readonly code: string }
  | { readonly ended: 'uncertain'; readonly code: string };

export interface Mail {
  /**
   * A draft that carries the key, then sent: at most once for a key. Where a draft of this key is there already, what
   * became of it is found out first.
   */
  send(key: OutboxKey, letter: Letter): Promise<Mailed>;
}

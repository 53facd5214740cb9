/** Mail to the citizen, as everything above Graph sees it. */
import type { OutboxKey } from '../domain/ids.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
  /** Attached, all together at most some 3 MB. */
  readonly files?: readonly FileOfLetter[] | undefined;
}

export interface FileOfLetter {
  readonly name: string;
  /** Such as `text/csv`. */
  readonly type: string;
  readonly body: Uint8Array;
}

/**
 * What came of it. `later`: not sent, to be tried again; `unsure` where a request to send it may still be under way, so
 * that finding nothing will not tell that nothing went out. `overtaken`: not sent, since the attempt is over. `refused`:
 * surely not, and never will be as it is; `uncertain`: it may have been.
 */
export type Mailed =
  | { readonly ended: 'sent' }
  | {
      readonly ended: 'later';
      readonly code: string;
      readonly retryAfterMs: number | undefined;
      readonly unsure?: true;
    }
  | { readonly ended: 'overtaken' }
  | { readonly ended: 'refused'; readonly code: string }
  | { readonly ended: 'uncertain'; readonly code: string };

export interface MailAttempt {
  /** An earlier attempt may have sent it: what is found sent or a draft still tells, and nothing there is uncertain. */
  readonly unsure: boolean;
  /** Asked before each step that leaves something behind: a process that slept must not do what another has done. */
  readonly stillMine: () => Promise<boolean>;
}

export interface Mail {
  /**
   * A draft that carries the key, then sent: at most once for a key. Where a draft of this key is there already, what
   * became of it is found out first.
   */
  send(key: OutboxKey, letter: Letter, attempt: MailAttempt): Promise<Mailed>;
}

/** How long a server that can't be reached at start is tried again. */
export interface Patience {
  /** From the first try to the last, in milliseconds; 30,000 unless given, `Infinity` for as long as it takes. */
  readonly milliseconds?: number;
  readonly signal?: AbortSignal;
  /** Called after each failed try with a sentence for the operator; the address in it is redacted. */
  readonly onFailure?: (sentence: string) => void;
}

import type { Month } from '../period.ts';
import type { MonthOfUnit } from './cells.ts';

/** Of one cause in one scope, more than usual. For its manager only, but for the words “more than usual about”. */
export interface PileUp {
  readonly cause: string;
  /** How many months it was looked for in, the last of them `until`. */
  readonly months: 1 | 2;
  readonly count: number;
  /** In as many months of the twelve before. */
  readonly expected: number;
  /** How probable that many or more are by chance, before the number of tests is accounted for. */
  readonly p: number;
}

/**
 * @param months of one scope, in order, fourteen at least up to `until`.
 */
export function pileUpsIn(_months: readonly MonthOfUnit[], _until: Month): PileUp[] {
  return [];
}

import { partiesOf, searchableText } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import { overdueAfter } from '../domain/duties.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Day } from '../domain/time.ts';
import type { Words } from '../domain/words.ts';
import { tokensOf } from './tokens.ts';

/** What a case is found by beside what stands in it: made anew at each save, the same for every store. */
export interface FoundBy {
  readonly parties: readonly PersonId[];
  readonly tokens: readonly string[];
  readonly overdueAfter?: Day;
}

/** Without words where they can't be read. */
export function foundBy(one: Case, words: Words | undefined): FoundBy {
  const parties = partiesOf(one);
  const last = overdueAfter(one);
  return {
    parties,
    // No word is kept by which nobody may find it.
    tokens: parties.length === 0 || words === undefined ? [] : tokensOf(searchableText(one, words)),
    ...(last === undefined ? {} : { overdueAfter: last }),
  };
}

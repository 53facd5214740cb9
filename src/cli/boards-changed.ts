/**
 * Units that stand and are under another board than before, for `lydhor organisation import`. It alone knows the file as
 * it was: the bot reads the one that there is when it begins, and `organisation check` has nothing to compare it with.
 */
import { boardOf } from '../domain/boards.ts';
import { editionsOf } from '../domain/editions.ts';
import { type Organisation, unitsOn } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import type { Day } from '../domain/time.ts';

/** Nothing where all boards are one authority in each edition. Without a profile nobody knows, and it is told. */
export function boardsChanged(before: Organisation, after: Organisation, on: Day, profile?: Profile): string[] {
  const editions = profile === undefined ? [] : editionsOf(profile);
  const isOne = editions.every(({ routing }) => routing.acrossBoards === 'within-one-authority');
  if (editions.length > 0 && isOne) return [];
  return unitsOn(after, on).flatMap(({ id }) => {
    const [was, is] = [boardOf(before, id), boardOf(after, id)];
    if (was === undefined || was === is) return [];
    return [
      `${id} goes from the board ${was} to ${is ?? 'none'}, with what was said in its open cases (OSL 8 kap.): ` +
        'end the row (validUntil, becomes) and begin a new unit under the other board',
    ];
  });
}

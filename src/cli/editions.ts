/** What `lydhor profile check` says of the editions of a procedure, and of cases that name one that is not there. */
import type { Edition } from '../domain/case.ts';
import { editionOf, editionsOf, hasEdition, inForceOn } from '../domain/editions.ts';
import type { Profile } from '../domain/profile.ts';
import { revisionOf } from '../domain/revision.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { plain } from './lines.ts';
import { eachRow, inStore, type StoreOptions } from './open.ts';
import type { Ports } from './ports.ts';

/** A line for each, the newest first; none where there is only one. */
export function editionLines(profile: Profile, today: Day): string[] {
  const row = editionsOf(profile);
  const inForce = inForceOn(profile, today);
  if (row.length === 1) return [];
  return row.map((one, index) => {
    const { edition, validFrom } = one.procedure;
    const next = row[index - 1]?.procedure.validFrom;
    const until = next === undefined ? '' : ` until ${plusDays(next, -1)}`;
    return `  ${plain(`edition ${edition}: from ${validFrom}${until}; ${stateOf(one, inForce)}`)}`;
  });
}

function stateOf(one: Profile, inForce: Profile): string {
  if (one === inForce) return 'in force today';
  return one.procedure.validFrom > inForce.procedure.validFrom ? 'still to come' : 'for cases heard under it';
}

export function revisionLine(profile: Profile, today: Day): string | undefined {
  const revision = revisionOf(profile, today);
  if (revision === undefined) return undefined;
  const { by, is, days } = revision;
  const told = `${days} ${days === 1 ? 'day' : 'days'}`;
  return is === 'past' ? `was to be revised by ${by}, ${told} ago` : `is to be revised by ${by}, in ${told}`;
}

/** Warns of each edition that cases name and nobody put beside the others. They go by the nearest. */
export async function sayMissingEditions(profile: Profile, options: StoreOptions, ports: Ports): Promise<void> {
  const missing = new Map<string, { readonly edition: Edition; count: number }>();
  await inStore(options, ports, async (store) => {
    await eachRow(
      (paging) => store.cases(paging),
      ({ edition }) => {
        if (hasEdition(profile, edition)) return;
        const key = JSON.stringify(edition);
        const known = missing.get(key) ?? { edition, count: 0 };
        missing.set(key, { edition, count: known.count + 1 });
      },
      ports,
    );
  });
  for (const { edition, count } of missing.values()) {
    const { procedure } = editionOf(profile, edition);
    const cases = `${count} ${count === 1 ? 'case names' : 'cases name'}`;
    const named = `edition ${edition.edition} from ${edition.validFrom}`;
    const told = `${cases} ${named}, which is not there; put it in earlier. Until then: ${procedure.edition}`;
    ports.out(`  warning: ${plain(told)}`);
  }
}

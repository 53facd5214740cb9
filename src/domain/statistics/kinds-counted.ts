/** Which kinds a unit's summary counts, across the editions of the procedure. */
import { amongEditions } from '../editions.ts';
import type { KindCode } from '../ids.ts';
import type { Profile, ProfileKind } from '../profile.ts';

/**
 * Those that the profile's summary counts, in the profile's order; then those that only another edition has, as that
 * one counts them: what was heard under it still comes in, is closed and is looked back on.
 */
export function kindsCounted(profile: Profile): readonly ProfileKind[] {
  return amongEditions(profile, ({ kinds, reports }) =>
    kinds.map((kind) => ({ ...kind, counts: reports.monthlySummary.counts.includes(kind.class) })),
  ).filter(({ counts }) => counts);
}

/** A line for each kind of this edition; for those of others only where there were any. */
export function receivedByKind(
  profile: Profile,
  received: ReadonlyMap<string, number>,
): { kind: KindCode; count: number }[] {
  const own = new Set(profile.kinds.map(({ code }) => code));
  return kindsCounted(profile)
    .map(({ code }) => ({ kind: code, count: received.get(code) ?? 0 }))
    .filter(({ kind, count }) => own.has(kind) || count > 0);
}

/**
 * What does not belong in this channel: the citizen is told where it goes, nothing is registered, and it is counted. Of
 * who said what nothing is kept.
 */
import { z } from 'zod';
import { amongEditions } from '../editions.ts';
import { TurnedAwayId, UnitId } from '../ids.ts';
import { Track } from '../kinds.ts';
import { firstDayOf, monthOf, type Period } from '../period.ts';
import { Code } from '../procedure/source.ts';
import type { Profile } from '../profile.ts';
import { Day } from '../time.ts';
import { dutiesOf } from '../tracks.ts';

/** One of the profile's `notHere`, or a track on which nothing is registered (a Swedish appeal). */
export const Because = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('not-here'), code: Code }),
  z.strictObject({ is: z.literal('track'), track: Track.exclude(['service']) }),
]);
export type Because = z.infer<typeof Because>;

export const TurnedAway = z.strictObject({
  /** Of nothing else: neither the draft that it ended nor whoever wrote that can be found by it. */
  id: TurnedAwayId,
  because: Because,
  /** Left out where it is an employee's own matter: that one had any would show in her unit. */
  unit: UnitId.optional(),
  /** On which the citizen was told; of an employee's own matter the first of that month. */
  on: Day,
});
export type TurnedAway = z.infer<typeof TurnedAway>;

/** What is kept of it, and nothing that says more. */
export function countedAs(
  { notHere }: Profile,
  because: Because,
  { unit, on }: { readonly unit: UnitId; readonly on: Day },
): Omit<TurnedAway, 'id'> {
  const rule = because.is === 'track' ? undefined : notHere.find(({ code }) => code === because.code);
  return rule?.whose === 'employee' ? { because, on: firstOfMonth(on) } : { because, unit, on };
}

function firstOfMonth(on: Day): Day {
  return firstDayOf({ from: monthOf(on) });
}

/** A reason of this edition or of any other: older counts keep what they were called. */
export function reasonsOf(profile: Profile): Profile['notHere'] {
  return [...amongEditions(profile, ({ notHere }) => notHere)];
}

/** How many were turned away for each reason: totals, told like those of a kind. */
export const TurnedAwayCounts = z.array(z.strictObject({ because: Because, count: z.number().int().positive() }));
export type TurnedAwayCounts = z.infer<typeof TurnedAwayCounts>;

/**
 * Tracks that are written down here whatever else is meant: where somebody came to harm, and a complaint about a formal
 * decision unless the profile has it only told (in Norway always written down, D00075). Nothing of it is turned away.
 */
export function alwaysWritten(profile: Profile, tracks: readonly Track[]): Track[] {
  return tracks.filter((track) => track === 'harm' || (track === 'formal-decision' && !isOnlyTold(profile, track)));
}

export function isOnlyTold(profile: Profile, track: Track): boolean {
  return dutiesOf(profile, [track]).some(({ does }) => does === 'tell-only');
}

/** The profile's reasons in its order, then those that it no longer has. */
export function countedBecause(profile: Profile, all: readonly Pick<TurnedAway, 'because'>[]): TurnedAwayCounts {
  const counts = new Map<string, { because: Because; count: number }>();
  for (const { because } of all) {
    const key = keyOf(because);
    counts.set(key, { because, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const order = [
    ...reasonsOf(profile).map(({ code }) => keyOf({ is: 'not-here', code })),
    ...profile.tracks.map(({ track }) => keyOf({ is: 'track', track })),
  ];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...counts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)).map(([, counted]) => counted);
}

/**
 * How many employees' own matters there were, which is told by itself and only of the whole municipality's year, where
 * they are not few: with a half-year's beside it the other half's would be known however few they are. In a total they
 * would be what is left of it when the units' are taken away (domain §4). Undefined where nothing is told.
 */
export function ownMattersTold(
  { reports }: Pick<Profile, 'reports'>,
  all: readonly Pick<TurnedAway, 'unit'>[],
  { months }: Pick<Period, 'months'>,
): number | undefined {
  const own = all.filter(({ unit }) => unit === undefined).length;
  return months === 12 && own >= reports.monthlySummary.threshold ? own : undefined;
}

function keyOf(because: Because): string {
  return because.is === 'track' ? `track:${because.track}` : `not-here:${because.code}`;
}

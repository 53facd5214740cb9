import type { Profile } from '../profile.ts';
import { mattersOf } from '../statistics/matters.ts';
import type { TableDimension } from '../statistics/table.ts';

/**
 * What a report tells finer than totals by kind. Service areas are KOSTRA's; Sweden counts by board instead (domain, the
 * third axis), whose totals are told as they are.
 */
export function dimensionsOf(profile: Profile): TableDimension[] {
  const { municipality } = profile;
  const causes = mattersOf(profile);
  return [
    ...(municipality.country === 'NO' ? (['area'] as const) : []),
    ...(causes.length > 0 ? (['cause'] as const) : []),
    'outcome',
    'days',
    'timeliness',
    // Where nobody is told that it takes longer, nothing is extended.
    ...(profile.clocks.some(({ clock }) => clock === 'delay-notice') ? (['extension'] as const) : []),
    'anonymity',
    'hidden',
  ];
}

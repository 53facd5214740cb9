import { amongEditions } from '../editions.ts';
import type { Profile } from '../profile.ts';
import type { TableDimension } from '../statistics/table.ts';

/**
 * What a report tells finer than totals by kind. Service areas are KOSTRA's; Sweden counts by board instead (domain, the
 * third axis), whose totals are told as they are.
 */
export function dimensionsOf(profile: Profile): TableDimension[] {
  const { municipality } = profile;
  const causes = amongEditions(profile, ({ classification }) => classification.causes);
  return [
    ...(municipality.country === 'NO' ? (['area'] as const) : []),
    ...(causes.length > 0 ? (['cause'] as const) : []),
    'outcome',
    'days',
    'timeliness',
    'extension',
    'anonymity',
    'hidden',
  ];
}

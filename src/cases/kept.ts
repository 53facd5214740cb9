/** What belongs to no case and is kept by a natural key, so that there is only one of each. */

import type { UnitId } from '../domain/ids.ts';
import { ChannelLink } from '../domain/linking/channel-link.ts';
import { UnitMonth } from '../domain/month/unit-month.ts';
import { Review } from '../domain/review/review.ts';
import { Publication } from '../domain/statistics/publication.ts';
import type { Instant } from '../domain/time.ts';
import { TurnedAway } from '../domain/turned-away/turned-away.ts';

export const keptSchemas = {
  month: UnitMonth,
  review: Review,
  link: ChannelLink,
  publication: Publication,
  'turned-away': TurnedAway,
} as const;
export type Sort = keyof typeof keptSchemas;
export interface KeptOf {
  readonly month: UnitMonth;
  readonly review: Review;
  readonly link: ChannelLink;
  readonly publication: Publication;
  readonly 'turned-away': TurnedAway;
}
export type Kept<S extends Sort> = KeptOf[S];

/** What a store needs of it beside itself. */
export interface KeptColumns {
  /** The natural key: of its sort there is one at most. */
  readonly id: string;
  readonly unit: UnitId | undefined;
  /** In which order they are listed; the same form within a sort. */
  readonly place: string;
  readonly version: number;
  readonly nextAttentionAt: Instant | null;
}

export const monthId = ({ unit, month }: Pick<UnitMonth, 'unit' | 'month'>): string => `${unit}:${month}`;
export const reviewId = ({ unit, on }: Pick<Review, 'unit' | 'on'>): string => `${unit}:${on}`;
export const linkId = ({ unit }: Pick<ChannelLink, 'unit'>): string => unit;
export const publicationId = ({ year, number }: Pick<Publication, 'year' | 'number'>): string => `${year}:${number}`;

const columns: { readonly [S in Sort]: (value: KeptOf[S]) => KeptColumns } = {
  month: (value) => ({ ...value, id: monthId(value), place: value.month }),
  review: (value) => ({ ...value, id: reviewId(value), place: value.on }),
  link: (value) => ({ ...value, id: linkId(value), place: value.at }),
  // Never changed, so that only its first version exists.
  publication: (value) => ({
    id: publicationId(value),
    unit: undefined,
    place: `${value.year}:${String(value.number).padStart(9, '0')}`,
    version: 1,
    nextAttentionAt: null,
  }),
  // Never changed either.
  'turned-away': ({ id, unit, on }) => ({ id, unit, place: on, version: 1, nextAttentionAt: null }),
};

export function columnsOf<S extends Sort>(sort: S, value: KeptOf[S]): KeptColumns {
  const { id, unit, place, version, nextAttentionAt } = columns[sort](value);
  return { id, unit, place, version, nextAttentionAt };
}

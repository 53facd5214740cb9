/** The units' channels in a year, and what people do with what they are shown of a unit's month or review. */

import type { House } from '../../../src/cases/house.ts';
import { monthId, reviewId } from '../../../src/cases/kept.ts';
import { channelOf } from '../../../src/cases/linking/channel-of.ts';
import { monthFiguresAgain } from '../../../src/cases/month/figures.ts';
import type { Store } from '../../../src/cases/store.ts';
import type { MonthPostView } from '../../../src/dialogues/month/views.ts';
import type { View } from '../../../src/dialogues/views.ts';
import { ConversationId, type PersonId, type UnitId } from '../../../src/domain/ids.ts';
import { again, held, isThere, recounted, released } from '../../../src/domain/month/months.ts';
import { holdSpan } from '../../../src/domain/month/timing.ts';
import type { UnitMonth } from '../../../src/domain/month/unit-month.ts';
import * as holding from '../../../src/domain/review/holding.ts';
import { dayIn, type Instant } from '../../../src/domain/time.ts';
import type { Chance } from './random.ts';

/** What stands in a unit's channel. */
export interface Posted {
  readonly at: Instant;
  readonly unit: UnitId;
  readonly view: Extract<View, { view: 'month-post' | 'review-post' }>;
}

const PREFIX = '19:';
const channelNamed = (unit: UnitId) => ConversationId.parse(`${PREFIX}${unit}@thread.tacv2`);

/** Whose channel it is; undefined where it is somebody's own chat. */
export function unitOfChannel(conversation: ConversationId, units: readonly UnitId[]): UnitId | undefined {
  return units.find((unit) => channelNamed(unit) === conversation);
}

export async function link(store: Store, unit: UnitId, by: PersonId, at: Instant): Promise<void> {
  const channel = channelNamed(unit);
  const linked = { unit, version: 1, channel, by, at, state: { state: 'linked' }, nextAttentionAt: null } as const;
  await store.putKept('link', linked, 'new');
  const address = { serviceUrl: 'https://teams.example/', conversation: channel };
  await store.putReference({ of: { is: 'channel', channel }, address, state: 'open', since: at });
}

/** What she does with the month that she was shown: looks whether it is there, releases words, holds it, or nothing. */
export async function prepare(
  house: House,
  person: PersonId,
  of: Pick<UnitMonth, 'unit' | 'month'>,
  posts: readonly Posted[],
  chance: Chance,
): Promise<void> {
  const before = await house.store.kept('month', monthId(of));
  if (before === undefined) return;
  const setting = settingOf(house, person);
  const decided = await decide(before);
  if (decided?.ok === true) await house.store.putKept('month', decided.month, before.version);

  async function decide(month: UnitMonth) {
    switch (month.state.state) {
      case 'uncertain': {
        const answer = posts.some((one) => isPostOf(one, month)) ? isThere : again;
        return answer(month, month.state.tries, setting);
      }
      case 'waiting': {
        const latest = holdSpan(setting, month.month, dayIn(house.profile.municipality.zone, setting.now)).latest;
        if (chance.happens(0.15)) return held(month, { until: latest, reason: 'Vi venter på en til' }, setting);
        const words = {
          sentence: 'Takk for alle innspill.',
          learned: 'Ring når det blir sent.',
          changed: '',
          praise: '',
        };
        return chance.happens(0.5) ? released(month, words, setting) : undefined;
      }
      case 'posting':
        return undefined;
      case 'posted': {
        const figures = await monthFiguresAgain(house, month);
        return figures === undefined ? undefined : recounted(month, figures, setting);
      }
      default:
        return month.state satisfies never;
    }
  }
}

export function isPostOf({ unit, view }: Posted, of: Pick<UnitMonth, 'unit' | 'month'>): boolean {
  return view.view === 'month-post' && unit === of.unit && monthShown(view) === of.month;
}

export const monthShown = ({ figures }: MonthPostView) => figures.month;

/** She holds the review at once, and releases what was decided. */
export async function review(house: House, person: PersonId, of: Parameters<typeof reviewId>[0]): Promise<void> {
  const before = await house.store.kept('review', reviewId(of));
  if (before === undefined) return;
  const setting = settingOf(house, person);
  const noted = holding.recorded(before, { attended: 7, decisions: [] }, setting);
  if (!noted.ok) return;
  const unit = house.organisation.units.get(of.unit);
  const hasChannel = unit !== undefined && (await channelOf(house.store, unit)) !== undefined;
  const done = holding.released(noted.review, 'Vi ringer når det blir sent.', hasChannel, setting);
  if (!done.ok) return;
  await house.store.putKept('review', { ...done.review, version: before.version + 1 }, before.version);
}

function settingOf({ profile, organisation, calendar, now }: House, person: PersonId) {
  return { actor: { person }, now: now(), profile, organisation, calendar } as const;
}

import { figuresOffered } from '../cases/figures-since.ts';
import { listOf } from '../cases/finding.ts';
import type { House } from '../cases/house.ts';
import { improvementsShown } from '../cases/improvements-shown.ts';
import { channelOfUnit, channelsOf } from '../cases/linking/channels.ts';
import { measureOf } from '../cases/measure-of.ts';
import { mineOf } from '../cases/mine.ts';
import { monthLoaded, monthsLoaded } from '../cases/month/loaded.ts';
import { reviewOf, reviewsOf } from '../cases/review/loaded.ts';
import type { StoredCase } from '../cases/store.ts';
import { hourOf, overdueOf, toDoOf } from '../cases/to-do.ts';
import type { Loaded } from '../dialogues/present/view.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { Person } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';

export interface LoadedFromStore extends Loaded {
  readonly case?: StoredCase | undefined;
}

/** What a reference names, as the store has it now. */
export async function loadedFor(
  house: Pick<House, 'profile' | 'organisation' | 'store'>,
  shows: Showing,
  reader: Person,
  now: Instant,
): Promise<LoadedFromStore> {
  const { store } = house;
  switch (shows.show) {
    case 'draft':
    case 'draft-offer':
    case 'tell-only':
    case 'not-here': {
      const draft = await store.draft(shows.draft);
      const one = draft?.completes === undefined ? undefined : await store.case(draft.completes);
      return { draft, case: one };
    }
    case 'case':
    case 'receipt':
      return { case: await store.case(shows.case) };
    case 'mine':
      return mineOf(store, reader.id, shows.page);
    case 'list':
      return listOf(house, reader, shows, now);
    case 'call':
      return shows.number === undefined ? {} : { case: await store.caseByNumber(shows.number) };
    case 'form':
    case 'statement':
    case 'praise':
      return { case: await store.case(shows.case) };
    case 'measure':
      return measureOf(store, shows.measure);
    case 'digest':
      return toDoOf(house, reader.id, now);
    case 'overdue':
      return overdueOf(house, reader.id, now, shows.page);
    case 'digest-hour':
      return hourOf(store, reader.id);
    case 'month':
      return monthLoaded(house, shows, reader.id, now);
    case 'months':
      return monthsLoaded(house, reader.id, now, shows.month);
    case 'channels':
      return channelsOf(house, reader.id, shows.page, now);
    case 'channel-lost':
      return channelOfUnit(house, shows.unit, now);
    case 'review':
      return reviewOf(house, shows, reader, now);
    case 'reviews':
      return { reviews: await reviewsOf(house, reader.id, now) };
    case 'improvements':
      return { improvements: await improvementsShown({ ...house, now: () => now }, reader.id, shows.page) };
    case 'report':
      return { figuresSince: await figuresOffered(house, now) };
    case 'channel':
    case 'welcome':
    case 'help':
    case 'language':
    case 'procedure':
    case 'notice':
    case 'turned-away':
    case 'month-post':
    case 'review-post':
      return {};
    default:
      return shows satisfies never;
  }
}

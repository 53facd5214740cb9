/** What an entry of the outbox has to show to its reader now, or why it is not sent. */
import { employeeNow, type House, languageFor, waysOut } from '../cases/house.ts';
import { type Among, type Claimed, type SentCard, shownCase, type What } from '../cases/outbox.ts';
import { channelView } from '../dialogues/linking/present.ts';
import { viewOf } from '../dialogues/present/view.ts';
import { isPastReview } from '../dialogues/review/past.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { View } from '../dialogues/views.ts';
import { accessOf, isAskedForStatement, isPraised } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { languageAmong } from '../domain/unit-language.ts';
import { showingFrom } from '../turns/ids.ts';
import { type LoadedFromStore, loadedFor } from './loaded.ts';

export interface Shown {
  readonly view: View;
  readonly language: Language;
  readonly ofCase?: ShownCase | undefined;
}

/** The case that is shown, as it was when it was put into words. */
export interface ShownCase {
  readonly id: CaseId;
  readonly version: number;
  readonly sent: readonly SentCard[];
}

export type NotShown =
  /** She does not work here any more. */
  | { readonly ended: 'refused'; readonly code: 'no-longer-here' }
  | { readonly ended: 'dropped'; readonly code: 'nothing-to-show' | 'has-its-card' | 'in-use' };

const nothing: NotShown = { ended: 'dropped', code: 'nothing-to-show' };

/** What is sent to a colleague's chat; a mail is none of it, nor what is posted for all. */
export type ClaimedCard = Claimed & {
  readonly what: Exclude<What, { send: 'mail' | 'report-mail' | 'post' | 'post-update' }>;
};

export function readerOfCard(what: ClaimedCard['what']): PersonId {
  return what.send === 'message' ? what.to : what.reader;
}

export async function shownTo(house: House, entry: ClaimedCard, now: Instant): Promise<Shown | NotShown> {
  const { what } = entry;
  const { shows } = what;
  const id = readerOfCard(what);
  const reader = employeeNow(house, now, id);
  const preferences = await house.store.preferencesOf(id);
  const ofTeams = what.send === 'reply' ? what.language : (await house.store.referenceOf(id))?.language;
  const language = languageFor(house, reader, preferences, ofTeams);
  const among = amongOf(what);
  if (among !== undefined) return shownAmong(house, entry, among, reader, now);
  if (reader === undefined) {
    if (shows.show === 'notice') return { view: { view: 'notice', notice: shows.notice }, language };
    // What stands in the chat of somebody who has left is taken away.
    if (what.send === 'update') return { view: { view: 'notice', notice: 'gone' }, language };
    return { ended: 'refused', code: 'no-longer-here' };
  }
  const loaded = await loadedFor(house, shows, reader, now);
  const isDraft =
    shows.show === 'draft' || shows.show === 'draft-offer' || shows.show === 'tell-only' || shows.show === 'not-here';
  // Registered or cancelled since: what stands in its place now must not be overwritten.
  if (isDraft && loaded.draft === undefined) return nothing;
  if (what.send === 'message' && isPast(shows, loaded, reader.id)) return nothing;
  const { profile, organisation, calendar } = house;
  const showing = showingFrom(entry.key);
  const reading = { reader, language, now, profile, organisation, calendar, showing, ...waysOut(house, reader.id) };
  const replaces = what.send === 'update' || isFarewell(shows);
  const view = viewOf(reading, shows, { ...loaded, replaces });
  if (what.send === 'message' && isEmpty(view)) return nothing;
  if (shownCase(what) === undefined) return { view, language };

  const one = loaded.case?.case;
  const sent = loaded.case?.sent ?? [];
  if (shows.show === 'case' || shows.show === 'receipt') {
    // A card that stands in her chat is replaced by number and state once she may not see more; a new one is not sent.
    if (!replaces && (one === undefined || accessOf(one, reader.id) === 'none')) return nothing;
    if (isOvertaken(entry, sent)) return { ended: 'dropped', code: 'has-its-card' };
  }
  if (one === undefined) return { view, language };
  if (isInUse(entry, one, sent)) return { ended: 'dropped', code: 'in-use' };
  return { view, language, ofCase: { id: one.id, version: one.version, sent } };
}

/** What was said in a channel before it was kept whose it is, is said to all who read there too. */
function amongOf(what: ClaimedCard['what']): Among | undefined {
  const said = what.send === 'reply' ? what.among : undefined;
  return said ?? (what.shows.show === 'channel' ? {} : undefined);
}

/** For all who read along: neither its language nor anything else of it is of the one whose doing it was. */
function shownAmong(
  house: House,
  { key, what: { shows } }: ClaimedCard,
  among: Among,
  reader: Person | undefined,
  now: Instant,
): Shown | NotShown {
  const { profile, organisation, calendar } = house;
  const language = languageAmong(house, among);
  switch (shows.show) {
    case 'channel':
      return { view: channelView(house, shows), language };
    case 'notice':
      return { view: { view: 'notice', notice: shows.notice }, language };
    case 'procedure': {
      if (reader === undefined) return { ended: 'refused', code: 'no-longer-here' };
      // Without ways out: a link is its reader's own.
      const reading = { reader, language, now, profile, organisation, calendar, showing: showingFrom(key), among };
      return { view: viewOf(reading, shows, {}), language };
    }
    default:
      // Everything else is for one reader.
      return nothing;
  }
}

/**
 * What she may be writing on is not taken from her because somebody else moved the case on: her next tap is answered
 * from today's state. Once it is not hers to write or to read any more it is replaced.
 */
function isInUse({ what }: ClaimedCard, one: Case, sent: readonly SentCard[]): boolean {
  if (what.send !== 'update' || what.unasked !== true) return false;
  const { reader, shows } = what;
  if (shows.show === 'statement') return isAskedForStatement(one, reader);
  if (shows.show === 'praise') return isPraised(one, reader);
  return standingIn(what, sent)?.shows === 'form' && accessOf(one, reader) === 'whole';
}

/** What is kept of the message that an update replaces. */
export function standingIn(
  { activity, address }: Pick<SentCard, 'activity' | 'address'>,
  sent: readonly SentCard[],
): SentCard | undefined {
  return sent.find((card) => card.activity === activity && card.address.conversation === address.conversation);
}

/** The unit took over what she passed on: with that word she loses it, but for number and state. */
function isFarewell(shows: Showing): boolean {
  return shows.show === 'case' && shows.instead?.reason === 'accepted';
}

/** What was to be told of is over, or not hers any more. */
function isPast(
  shows: Showing,
  { case: found, measure, overdue, channels, review }: LoadedFromStore,
  reader: PersonId,
): boolean {
  if (shows.show === 'statement') return found === undefined || !isAskedForStatement(found.case, reader);
  if (shows.show === 'praise') return found === undefined || !isPraised(found.case, reader);
  if (shows.show === 'review') return isPastReview(shows, review?.review);
  if (shows.show === 'measure') return measure === undefined || measure.state.state === 'done';
  if (shows.show === 'channel-lost') return channels?.rows[0]?.linked?.link.state.state !== 'lost';
  return shows.show === 'overdue' && overdue === undefined;
}

/** Nothing to do: no message. */
function isEmpty(view: View): boolean {
  if (view.view === 'overdue' && (view.revision !== undefined || view.reports.length > 0)) return false;
  return (view.view === 'digest' || view.view === 'overdue') && view.rows.length === 0 && view.page === 0;
}

/** While it waited for office hours, its reader got a card of the case: that one tells what this would have told. */
function isOvertaken({ what, urgent, createdAt }: ClaimedCard, sent: readonly SentCard[]): boolean {
  if (what.send !== 'message' || what.shows.show !== 'case' || urgent) return false;
  const isLater = ({ since }: SentCard) => since !== undefined && since >= createdAt;
  return sent.some(
    (card) => card.reader === what.to && (card.shows === 'case' || card.shows === 'form') && isLater(card),
  );
}

/** Ids and marks that follow from what came in, so that the same tap or message always makes the same. */
import { digestOf } from '../cases/digest.ts';
import type { Action, FilledAction } from '../dialogues/actions.ts';
import type { ActivityId, PersonId } from '../domain/ids.ts';
import { CaseId, DraftId, MeasureId, TurnedAwayId } from '../domain/ids.ts';
import { maskNationalIds } from '../domain/national-id.ts';

function uuidFrom(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

export function draftIdFrom(...parts: readonly string[]): DraftId {
  return DraftId.parse(uuidFrom(digestOf('draft', ...parts)));
}

/** A draft makes one case, so the case's id can follow from the draft's. */
export function caseIdFrom(draft: DraftId): CaseId {
  return CaseId.parse(uuidFrom(digestOf('case', draft)));
}

/**
 * What was entered makes the measure, on whichever showing of the card: entered again where the case had moved on in
 * between, it is still the same.
 */
export function measureIdFrom(person: PersonId, { case: one, text, owner, dueOn }: FilledAction): MeasureId {
  const entered = [text, owner, dueOn].map((typed) => maskNationalIds(typed?.trim() ?? '').masked);
  return MeasureId.parse(uuidFrom(digestOf('measure', person, one, ...entered)));
}

/** What was decided in a review makes the measure, whoever enters it and however often. */
export function measureIdOfDecision(...parts: readonly string[]): MeasureId {
  return MeasureId.parse(uuidFrom(digestOf('measure', 'review', ...parts)));
}

/** By chance, as the only one: what made the others would lead from a count to whose draft it was. */
export function newTurnedAwayId(): TurnedAwayId {
  return TurnedAwayId.parse(crypto.randomUUID());
}

/** Names a showing of a card; short, since every button of the card carries it. */
export function showingFrom(activity: string): string {
  return digestOf('showing', activity).slice(0, 10);
}

/**
 * The mark of a tap: of what, which showing, which button, by whom, and what was entered. The last keeps a second,
 * different entry on an old card from being taken for a repeat of the first. National ids are masked in it: with the
 * rest known, the mark of a number so short could be found by trying; so could what was turned away, of a handful, and
 * its code is left out. *Log* stands on cards that never change, so that a second one is meant.
 */
export function tapOf(action: Action, person: PersonId, activity: ActivityId): string {
  const turnsAway = action.verb === 'not-here-place' || action.verb === 'turned-away';
  const all = Object.entries(action).filter(([name]) => !(turnsAway && name === 'code'));
  const entries = all.map(
    ([name, value]) => [name, typeof value === 'string' ? maskNationalIds(value).masked : value] as const,
  );
  const sorted = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const showing = action.verb === 'log' ? activity : '';
  return digestOf('tap', person, showing, JSON.stringify(sorted));
}

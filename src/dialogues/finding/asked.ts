/** What somebody searches by, as it was typed and as it is kept: made safe before anything of it is shown again. */
import { maskNationalIds } from '../../domain/national-id.ts';
import { Day } from '../../domain/time.ts';
import type { Searched } from '../actions.ts';
import { Asked } from '../showing.ts';

/** No more of what was typed is looked for, in characters. */
const LONGEST_WORDS = 200;

/** Stands for “whichever”, since a choice that is made can't be taken back otherwise. */
export const ANY = 'any';

/**
 * What was entered on the search card; undefined where none of its fields came along, since the card is only opened. A
 * value that no card of ours sends does not narrow the search.
 */
export function askedFrom(entered: Searched): Asked | undefined {
  const { words, kind, state, unit, from, until, overdue } = entered;
  if ([words, kind, state, unit, from, until, overdue].every((field) => field === undefined)) return undefined;
  return withoutGaps({
    words: words === undefined ? undefined : safeWords(words),
    kind: chosen(kind),
    state: Asked.shape.state.safeParse(state).data,
    unit: chosen(unit),
    from: Day.safeParse(from).data,
    until: Day.safeParse(until).data,
    overdue: overdue === 'true' ? true : undefined,
  });
}

/** The same for a search that was written in the chat. */
export function askedInWords(words: string): Asked | undefined {
  return words.trim() === '' ? undefined : { words: safeWords(words) };
}

/** What a button carries that shows another page of the same search. */
export function enteredFor(asked: Asked): Searched {
  const { overdue, ...rest } = asked;
  return { words: '', ...rest, ...(overdue === undefined ? {} : { overdue: String(overdue) }) };
}

function safeWords(typed: string): string {
  return maskNationalIds(typed.trim()).masked.slice(0, LONGEST_WORDS).toWellFormed();
}

function chosen(value: string | undefined): string | undefined {
  return value === undefined || value === ANY || value.length > LONGEST_WORDS ? undefined : value;
}

type WithGaps = { readonly [F in keyof Asked]: Asked[F] | undefined };

function withoutGaps(asked: WithGaps): Asked {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return Asked.parse(Object.fromEntries(given));
}

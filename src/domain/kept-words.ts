/**
 * What was said in a case that another board has without its words (OSL 8 kap.): somebody of its own keeps it, and asks
 * the citizen whether it may be handed over. With her consent those who have it now read it as what was passed on with it.
 */
import { accessOf } from './access.ts';
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';
import type { Instant } from './time.ts';
import type { Words } from './words.ts';

/**
 * `asks`: the citizen is still to be asked. `refused`: she was, or could not be reached; she may agree later. `keeps`:
 * nobody can ask her, since no way to reach her is known.
 */
export type Keeping = 'asks' | 'refused' | 'keeps';

/** What it is to her; undefined where she keeps nothing of it, or it is closed. */
export function keepingOf(one: Case, words: Words, person: PersonId): Keeping | undefined {
  const { state, facts, handling } = one;
  const { withheldBefore, withheldWith, notConsented } = handling;
  if (state.state === 'closed' || withheldBefore === undefined || withheldWith !== person) return undefined;
  if (accessOf(one, person) !== 'receipt') return undefined;
  if (facts.anonymous || words.contact.as !== 'known') return 'keeps';
  return notConsented === undefined ? 'asks' : 'refused';
}

/** Who is to ask the citizen, and since when. */
export function askedByKeeper(
  one: Case,
  words: Words,
): { readonly person: PersonId; readonly since: Instant } | undefined {
  const { withheldWith: person, withheldBefore: since } = one.handling;
  if (person === undefined || since === undefined || keepingOf(one, words, person) !== 'asks') return undefined;
  return { person, since };
}

/** Where a letter goes, said by whoever writes it: it had not been asked, or was found out since. */
import type { CaseEvent } from '../case.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { mayTakeAddress } from '../ways.ts';
import { atAddress, LONGEST_LINE, type Words } from '../words.ts';
import { refuse, type Stamp, textFault } from './asked.ts';

export type Addressed =
  | { readonly ok: true; readonly words: Words; readonly events: readonly CaseEvent[] }
  | Extract<Decided, { ok: false }>;

/**
 * The words with `typed` as the citizen's postal address, and a correction in the history, which has no words. Nothing
 * of either where nothing was typed. Never of the anonymous or of a protected identity, and never in the place of an
 * address that is known already: it may be another's who said it meanwhile.
 */
export function withAddress({ case: one, words }: CaseWithWords, by: Stamp, typed = ''): Addressed {
  const address = typed.trim();
  if (address === '') return { ok: true, words, events: [] };
  if (!mayTakeAddress(one, words)) return refuse({ reason: 'address-not-possible' });
  const fault = textFault(address, LONGEST_LINE);
  if (fault !== undefined) return refuse(fault);
  const contact = atAddress(words.contact, address);
  return { ok: true, words: { ...words, contact }, events: [{ event: 'noted', ...by, sort: 'correction' }] };
}

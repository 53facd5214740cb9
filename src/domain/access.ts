/** Who may see what of a case. Asked at each showing and each sending, of the case and never of the card. */
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';
import { lastNote, type Words } from './words.ts';

/**
 * `whole`: all of it. `neutral`: kind, unit and dates, no words and no contact (another board's manager to whom it is
 * offered without the citizen's consent, or who was told that it is late). `receipt`: what its reporter sees: what she
 * wrote, state, dates, who has it; whoever keeps what was said sees the same, where the case went to another board
 * without its words. `number`: number, state and dates only (a reporter whom it concerns; everyone once the profile's
 * days after closing are over). `none`: as if it were not there.
 */
export type Access = 'whole' | 'neutral' | 'receipt' | 'number' | 'none';

export function accessOf(one: Case, person: PersonId): Access {
  const known = accessWhileOpen(one, person);
  const sealed = one.state.state === 'closed' && one.state.sealed === true;
  return sealed && known !== 'none' ? 'number' : known;
}

function accessWhileOpen({ hiddenFrom, reporter, responsible, told, handling }: Case, person: PersonId): Access {
  if (hiddenFrom.includes(person)) return reporter === person ? 'number' : 'none';
  const seats = told.filter((each) => each.person === person);
  const has = responsible.person === person || seats.some(({ neutral }) => neutral !== true);
  if (has || handling.handler?.person === person) return 'whole';
  if (handling.offer?.to.person === person) return handling.offer.consent === 'neutral-parts' ? 'neutral' : 'whole';
  if (reporter === person || handling.withheldWith === person) return 'receipt';
  return seats.length > 0 ? 'neutral' : 'none';
}

/**
 * Those who find it in their lists and by its words: everyone with more than its number. Empty once it is sealed, so
 * that nothing of it can be found by trying words.
 */
export function partiesOf(one: Case): PersonId[] {
  const { responsible, told, handling, reporter } = one;
  const all = [responsible.person, ...told.map(({ person }) => person), reporter];
  if (handling.handler !== undefined) all.push(handling.handler.person);
  if (handling.offer !== undefined) all.push(handling.offer.to.person);
  if (handling.withheldWith !== undefined) all.push(handling.withheldWith);
  return [...new Set(all)].filter((person) => ['whole', 'receipt'].includes(accessOf(one, person)));
}

/** What a search by words looks into: no more than what everyone who finds it may read, its reporter included. */
export function searchableText(one: Case, words: Words): string {
  if (one.handling.withheldBefore !== undefined) return '';
  const { said, grounds, wish, suggestion, place, vehicle, decision, changeWanted, harm } = words;
  return [said, grounds, wish, suggestion, place, vehicle, decision, changeWanted, harm]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

/**
 * The words as those read them who have the case now. Where another board took it over with the neutral parts only
 * (OSL 8 kap.), nothing from before is among them.
 */
export function wordsShown(one: Case, words: Words): Words {
  const before = one.handling.withheldBefore;
  if (before === undefined) return words;
  const notes = words.notes.filter(({ at }) => at > before);
  return { said: '', contact: { as: 'not-asked' }, notes };
}

/** The words as whoever keeps them for the board that had the case reads them: nothing of what another wrote since. */
export function wordsKept({ handling }: Case, words: Words): Words {
  // Where it went on to a third board since, what the second wrote is not hers either.
  const until = handling.withheldFrom?.until ?? handling.withheldBefore;
  return until === undefined ? words : { ...words, notes: words.notes.filter(({ at }) => at <= until) };
}

/** The facts as those read them who have the case now: not what stayed with another board, but that someone is in danger. */
export function factsShown({ facts, handling: { withheldFacts } }: Case): Case['facts'] {
  if (withheldFacts === undefined) return facts;
  const concerns = facts.concerns.filter((person) => !withheldFacts.concerns.includes(person));
  if (!withheldFacts.about) return { ...facts, concerns };
  const { vulnerable: _, decisionNotifiedOn: __, ...neutral } = facts;
  return { ...neutral, concerns, signals: [], tracks: ['service'] };
}

/** Whom a statement was asked of and who has not given it: the one thing that she may do, and nothing that she may see. */
export function isAskedForStatement({ state, handling }: Case, person: PersonId): boolean {
  if (state.state === 'closed') return false;
  return handling.hearings.some(({ whom, state: { hearing } }) => whom === person && hearing === 'asked');
}

/** What stands on the card with which `whom` was asked; what another was asked is none of her business. */
export function hearingQuestion({ notes }: Pick<Words, 'notes'>, whom?: PersonId): string {
  const own = notes.filter(({ of }) => whom === undefined || of === whom);
  return lastNote({ notes: own }, 'hearing-question')?.text ?? '';
}

/** Whether the case is praise of this person: it reaches her, and nothing else of the case does. */
export function isPraised({ facts }: Case, person: PersonId): boolean {
  return facts.class === 'praise' && facts.concerns.includes(person) && facts.concernsAssumed !== true;
}

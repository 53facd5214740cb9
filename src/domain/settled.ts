/** What is still to be done with what was settled on the spot: a written confirmation, or its number in a register. */
import type { Case } from './case.ts';
import { registersWithout } from './closing.ts';
import type { Profile } from './profile.ts';
import type { Words } from './words.ts';

/** Owed where the profile demands one and there is, or may be, somebody to send it to. */
export function isConfirmationOwed(
  { closing: { settledOnTheSpot }, reply }: Profile,
  { answerWay }: Pick<Case['facts'], 'answerWay'>,
  { contact: { as } }: Pick<Words, 'contact'>,
): boolean {
  if (reply.onlyIfWanted && answerWay === 'none') return false;
  return settledOnTheSpot.confirmation === 'written' && (as === 'known' || as === 'not-asked');
}

/**
 * The citizen has had her answer, or the confirmation of it is approved; what is left is to enter it where the profile
 * asks for its number (Kramfors: every complaint and every answer in the diary; Harstad D00075: what comes by e-mail or
 * form in Websak+). It is closed with that.
 */
export function awaitsEntry(
  profile: Profile,
  one: Pick<Case, 'state' | 'facts' | 'handling'>,
  words: Pick<Words, 'contact' | 'confirmation'>,
): boolean {
  return (
    one.state.state === 'awaiting-approval' &&
    (words.confirmation !== undefined || !isConfirmationOwed(profile, one.facts, words)) &&
    registersWithout(profile, one).length > 0
  );
}

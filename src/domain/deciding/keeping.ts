/** The citizen was asked whether what was said may go to the board that has the case now (OSL 8 kap.). */
import type { HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { keepingOf } from '../kept-words.ts';
import { askedBy, decided, refuse } from './asked.ts';

/** By whoever keeps it, and nobody else. Having refused she may still agree later; what she has agreed to is done. */
export function sayConsent(
  before: CaseWithWords,
  { consent }: Extract<HandlingCommand, { command: 'say-consent' }>,
  setting: Setting,
): Decided {
  const asked = askedBy(before, setting, ['keeper']);
  if (!asked.ok) return asked;
  const keeping = keepingOf(before.case, before.words, asked.person);
  if (keeping !== 'asks' && (keeping !== 'refused' || consent !== 'given')) return refuse({ reason: 'already-so' });
  return decided([{ event: 'consent-said', ...asked.by, consent }], before.words);
}

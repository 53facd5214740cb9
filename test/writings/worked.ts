/** A case after some work, as the domain itself makes it. */
import { carryOut } from '../../src/domain/change.ts';
import type { Command, Heard } from '../../src/domain/commands.ts';
import type { CaseWithWords, Setting } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { caseId, caseNumber, draftId, heard, organisation, people, profile, setting } from '../support/municipality.ts';

type Over = Omit<Partial<Heard>, 'words'> & { readonly words?: Partial<Heard['words']> };
type Step = Command | { readonly by: PersonId | 'clock' | 'delivery'; readonly does: Command };

export const house = { profile, organisation };
export const KARI = {
  as: 'known',
  line: 'Kari Nordmann, kari@example.org',
  address: 'Storgata 1, 9400 Harstad',
} as const;

/** Emma registers it; whatever comes after is Max's unless said otherwise. */
export function worked(
  over: Over,
  steps: readonly Step[] = [],
  given: Partial<Omit<Setting, 'actor'>> = {},
): CaseWithWords {
  const id = { id: caseId(1), number: caseNumber(12), draft: draftId(1) };
  const words = { contact: KARI, ...over.words };
  const first: Step = { by: people.emma, does: { command: 'register', ...id, heard: heard({ ...over, words }) } };
  let found: CaseWithWords | undefined;
  for (const step of [first, ...steps]) {
    const { by, does } = 'does' in step ? step : { by: people.max, does: step };
    const done = carryOut(found, does, setting(by, given));
    if (!done.ok) throw new Error(`${does.command}: ${JSON.stringify(done.refusal)}`);
    found = done.change.put;
  }
  if (found === undefined) throw new Error('nothing was registered');
  return found;
}

export const answered = (text: string, over: Over = {}): CaseWithWords =>
  worked(over, [{ command: 'answer', outcome: 'partly-upheld', text, way: 'letter' }]);

/** Whatever people and clipboards bring along. */
export const HOSTILE = [
  '<script>alert(1)</script> & "quotes" \'too\' ]]> <!-- -->',
  'null \u0000 bell \u0007 escape \u001b[31m delete \u007f next \u0085 line',
  'half a pair \ud83d and \udc00, no characters \ufffe \uffff',
  'مرحبا \u202e tornet \u202c \u2066 x \u2069',
  '👩‍👩‍👧‍👦 🇳🇴',
  '{number} {heardOn} $& %s {{y}}',
].join('\r\n\r\n');

/** Forms in a conversation: opened on the card that somebody looks at, filled in, looked through where it goes out, done. */
import type { FormName } from '../../src/dialogues/forms/names.ts';
import { Language } from '../../src/domain/language.ts';
import * as common from '../../src/texts/forms/common.ts';
import { formTexts } from '../../src/texts/forms/index.ts';
import { say } from '../../src/texts/say.ts';
import type { people } from './people.ts';
import type { Persona } from './persona.ts';
import type { Script } from './script.ts';
import type { Entries } from './shown-card.ts';

type Name = keyof typeof people;

/** Up to the last button: nothing but her own card has changed by then. */
export async function opensForm(script: Script, name: Name, form: FormName, entries: Entries = {}): Promise<void> {
  const who = script[name];
  const language = Language.parse(who.message().card.lang);
  await who.taps(shownOf(who, form, 'opens', language));
  script.sent(`put ${name}: ${who.message().summary}`);
  const looks = say(common.looks, language);
  if (!who.canTap().includes(looks) || Object.keys(entries).length === 0) return;
  await who.taps(looks, entries);
  script.sent(`put ${name}: ${who.message().summary}`);
}

/**
 * All of it; what goes out when it is done is for the script to say. What goes by mail may have left by the time that
 * her card is put (`unlikeMessage`).
 */
export async function fills(
  script: Script,
  name: Name,
  form: FormName,
  entries: Entries = {},
  how: { unlikeMessage?: true } = {},
): Promise<void> {
  await opensForm(script, name, form, entries);
  const who = script[name];
  const language = Language.parse(who.message().card.lang);
  const looked = who.canTap().includes(say(common.change, language));
  await who.taps(shownOf(who, form, 'does', language), looked ? {} : entries, how);
}

/** The button as it is called on her card: where nobody waits for an answer some are called otherwise. */
function shownOf(who: Persona, form: FormName, button: 'opens' | 'does', language: Language): string {
  const { ifNobodyWaits, ...texts } = formTexts[form];
  // By the register's own name, where there is one alone.
  const [only] = form === 'reference' && button === 'opens' ? who.canTap().filter((title) => title === 'Diariet') : [];
  if (only !== undefined) return only;
  const other = ifNobodyWaits === undefined ? undefined : say(ifNobodyWaits[button], language);
  return other !== undefined && who.canTap().includes(other) ? other : say(texts[button], language);
}

/** Every card of the case that stands in somebody's chat, shown anew: how many of them in whose. */
export function cards(of: { readonly [N in Name]?: number }, what = 'Sak 1'): string[] {
  return Object.entries(of).flatMap(([name, count]) => Array<string>(count).fill(`put ${name}: ${what}`));
}

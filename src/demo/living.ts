/** What the demo's invented cases live through, decided as it is when it happens. */
import type { StoredCase } from '../cases/store.ts';
import { type Change, carryOut } from '../domain/change.ts';
import type { Command, Heard } from '../domain/commands.ts';
import type { Setting } from '../domain/decide.ts';
import { KindCode, MeasureId, PersonId, UnitId } from '../domain/ids.ts';
import { Channel } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import type { Day } from '../domain/time.ts';
import { say } from '../texts/say.ts';
import { placeForText } from '../texts/writings/templates.ts';
import { draftOf } from '../writings/draft.ts';
import type { InventedCase, InventedDeed } from './invented.ts';

export type Place = Omit<Setting, 'actor' | 'now'>;

export function carry(before: Parameters<typeof carryOut>[0], command: Command, setting: Setting): Change {
  const done = carryOut(before, command, setting);
  if (!done.ok) throw new Error(`the demo's ${command.command} was refused: ${done.refusal.reason}`);
  return done.change;
}

export function commandOf(
  does: InventedDeed,
  { case: one }: Pick<StoredCase, 'case'>,
  place: Place,
  measure: MeasureId,
): Command {
  switch (does.command) {
    case 'agree-measure':
      return { command: 'agree-measure', measure, owner: PersonId.parse(does.owner) };
    case 'acknowledge':
      return { ...does, text: draftOf('acknowledgement', one.facts.citizenLanguage, { ...place, case: one }) };
    case 'answer': {
      const { outcome, says, way, consideredBy } = does;
      const letter = draftOf('answer', one.facts.citizenLanguage, { ...place, case: one, outcome });
      const text = letter.replace(say(placeForText, one.facts.citizenLanguage), says);
      return { command: 'answer', outcome, text, way, consideredBy };
    }
    default:
      return does;
  }
}

/** `language`: in which the citizen is answered. */
export function heardOf(invented: InventedCase, heardOn: Day, language: Language): Heard {
  const { said, grounds, wish, settled, place, contact, address, originalAt } = invented;
  return {
    kind: KindCode.parse(invented.kind),
    unit: UnitId.parse(invented.unit),
    heardOn,
    channel: Channel.parse(invented.channel),
    signals: invented.signals ?? [],
    vulnerable: invented.vulnerable,
    inDanger: false,
    concerns: (invented.concerns ?? []).map((id) => PersonId.parse(id)),
    answerWay: 'any',
    citizenLanguage: language,
    missing: [],
    words: {
      said,
      grounds,
      wish,
      settled,
      place,
      originalAt,
      contact: contact === undefined ? { as: 'anonymous' } : { as: 'known', line: contact, address },
    },
  };
}

/** Of the demo's own ids, the nth of a sort. */
export const inventedId = (sort: string, n: number) => `de300000-0000-4000-${sort}-${String(n).padStart(12, '0')}`;
export const measureOf = (n: number) => MeasureId.parse(inventedId('9000', n));

/** Stands in a text to the citizen where something is filled in that is chosen beside the text. */
import type { Text } from '../say.ts';

export const marks: Readonly<Record<'reason' | 'newDate' | 'outcome', Text>> = {
  reason: { nb: '[grunnen]', nn: '[grunnen]', sv: '[skälet]', en: '[reason]' },
  newDate: { nb: '[ny dato]', nn: '[ny dato]', sv: '[nytt datum]', en: '[new date]' },
  outcome: { nb: '[resultatet]', nn: '[resultatet]', sv: '[resultat]', en: '[outcome]' },
};

/** Stands in a text to the citizen where something is filled in that is chosen beside the text. */
import type { Text } from '../say.ts';

export const marks: Readonly<Record<'reason' | 'newDate' | 'outcome' | 'apology' | 'explanation', Text>> = {
  reason: { nb: '[grunnen]', nn: '[grunnen]', sv: '[skälet]', en: '[reason]' },
  newDate: { nb: '[ny dato]', nn: '[ny dato]', sv: '[nytt datum]', en: '[new date]' },
  apology: {
    nb: '[unnskyldningen, om det gis medhold]',
    nn: '[orsakinga, om det blir gitt medhald]',
    sv: '[ursäkten, om det är befogat]',
    en: '[the apology, where it is upheld]',
  },
  /** Left out with its line where nobody writes anything in its place. */
  explanation: {
    nb: '[hvorfor det ble slik]',
    nn: '[kvifor det vart slik]',
    sv: '[varför det blev så]',
    en: '[why it happened]',
  },
  outcome: { nb: '[resultatet]', nn: '[resultatet]', sv: '[resultat]', en: '[outcome]' },
};

/** What people write before they say anything: nothing of it is what a citizen said. */
import { folded } from './commands.ts';

const greetings: ReadonlySet<string> = new Set(
  [
    ...[
      'hei',
      'hei hei',
      'hei du',
      'hei der',
      'hei igjen',
      'hei alle sammen',
      'heisann',
      'halla',
      'hallo',
      'heia',
      'morn',
    ],
    ...['hallo der', 'god morgen', 'god dag', 'god kveld', 'god ettermiddag', 'god helg', 'goddag', 'god jul'],
    ...[
      'hei på deg',
      'hei lydhør',
      'hallo lydhør',
      'lydhør',
      'takk',
      'tusen takk',
      'takk skal du ha',
      'takk for hjelpen',
    ],
    ...['takk for hjelpa', 'ok', 'okei', 'okey', 'okay', 'ja', 'nei', 'ha det', 'hade', 'ha det bra'],
    ...['hei att', 'ja takk', 'nei takk', 'fint', 'greit', 'bra'],
    ...[
      'hej',
      'hej hej',
      'hej du',
      'hej igen',
      'hejsan',
      'tjena',
      'tja',
      'hallå',
      'god morgon',
      'god kväll',
      'hej lydhør',
    ],
    ...['god eftermiddag', 'tack', 'tack så mycket', 'tusen tack', 'hej då', 'nej', 'ja tack', 'nej tack'],
    ...['hi', 'hi there', 'hi again', 'hello', 'hello there', 'hello again', 'hey', 'good morning', 'good day'],
    ...[
      'good afternoon',
      'good evening',
      'thanks',
      'thank you',
      'thank you very much',
      'many thanks',
      'bye',
      'yes',
      'no',
    ],
  ].map(folded),
);

/** A greeting and nothing else, or nothing that can be read at all. */
export function isGreeting(text: string): boolean {
  const plain = folded(text);
  return plain === '' || plain === '?' || greetings.has(plain);
}

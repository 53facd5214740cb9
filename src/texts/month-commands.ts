/** A month's summary that is asked for by its month: «månedsoversikt september», «summary for 2026-09». */
import { languages } from '../domain/language.ts';
import { Month, monthsOn } from '../domain/period.ts';
import { commandOf, folded } from './commands.ts';
import { monthName } from './dates.ts';

/** In the order of the year, folded, in all languages. */
const names = new Map(
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, place) => {
      const number = String(place + 1).padStart(2, '0');
      return [folded(monthName(`2026-${number}-01`, language)), number] as const;
    }),
  ),
);
const between = new Set(['for', 'i', 'in', 'of', 'fra', 'fran']);

/**
 * The month that a message as a whole asks for; undefined where it is something else. Without a year the last one of that
 * name, `current` included.
 */
export function monthAskedIn(text: string, current: Month): Month | undefined {
  const words = folded(text).split(' ');
  // Of a summary there are two words at most: «my summaries».
  for (const length of [1, 2]) {
    if (commandOf(words.slice(0, length).join(' ')) !== 'months') continue;
    const rest = words.slice(length);
    const asked = monthIn(between.has(rest[0] ?? '') ? rest.slice(1) : rest, current);
    if (asked !== undefined) return asked;
  }
  return undefined;
}

function monthIn([first = '', second, ...more]: readonly string[], current: Month): Month | undefined {
  if (more.length > 0) return undefined;
  const number = names.get(first);
  if (number !== undefined && second !== undefined) return Month.safeParse(`${second}-${number}`).data;
  if (number !== undefined) {
    const last = Month.parse(`${current.slice(0, 4)}-${number}`);
    return last <= current ? last : monthsOn(last, -12);
  }
  // 2026-09, 2026 09 and 09.2026.
  if (second === undefined) return undefined;
  const [year, place] = first.length === 4 ? [first, second] : [second, first];
  return /^\d{1,2}$/.test(place) ? Month.safeParse(`${year}-${place.padStart(2, '0')}`).data : undefined;
}

import { monthOf, monthsOn } from '../domain/period.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { fileOfProfile, type LoadedProfile, loadProfile } from '../profiles/load.ts';
import { type ReadText, readTextFile } from '../profiles/yaml-file.ts';

/**
 * Harstad's procedure as the invented Nordvåg has borrowed it: under its own name and addresses, so that nobody writes
 * to Harstad because of a demo; and with a review that is to be held soon, whenever the demo begins.
 */
export function borrowedProcedure(today: Day): LoadedProfile {
  return loadProfile('harstad', borrowed(today));
}

/** Its text, for the operator's commands: what they say of the demo is to be of the same municipality. */
export function textOfBorrowed(today: Day): string {
  const found = borrowed(today)(fileOfProfile('harstad'));
  if ('because' in found) throw new Error(`the built-in profile: ${found.because}`);
  return found.text;
}

const borrowed =
  (today: Day): ReadText =>
  (path) => {
    const found = readTextFile(path);
    return 'text' in found ? { text: withReviewNear(today, renamed(found.text)) } : found;
  };

/** One of the two dates of the half-year's review is the last 10th, so that there is one to be held. */
function withReviewNear(today: Day, text: string): string {
  const month = monthOf(plusDays(today, -9));
  const dates = [month, monthsOn(month, 6)].map((one) => `'${one.slice(5)}-10'`).sort();
  return text.replace(/^( *onMonthDays: )\['01-20', '08-20'\]$/m, `$1[${dates.join(', ')}]`);
}

function renamed(text: string): string {
  return text
    .replaceAll('Harstad kommune', 'Nordvåg kommune')
    .replaceAll('9479 Harstad', '9999 Nordvåg')
    .replaceAll('harstad.kommune.no', 'nordvag.example');
}

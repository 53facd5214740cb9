/** Two cards of one draft, both written on: nothing of either is lost. */

import { LONGEST_LINE } from '../domain/words.ts';
import type { Entered } from './actions.ts';
import type { Answers, FieldFault } from './draft.ts';
import { longest, type Read, readEntries, textFields } from './entries.ts';
import type { Scene } from './scene.ts';

/** Both texts, one of them where it holds the other. */
function mergedText(stands: string, entered: string, between: string): string {
  if (entered === '' || stands.includes(entered)) return stands;
  return stands === '' || entered.includes(stands) ? entered : `${stands}${between}${entered}`;
}

/**
 * What stands, with the texts that were entered on an older card and say something else, and with the signals of both.
 * Each field in which that made a difference has a fault that says so.
 */
export function mergeEntries(scene: Scene, stands: Answers, entered: Entered): Read {
  const older = readEntries(scene, stands, entered);
  const answers: Answers = { ...stands };
  const faults: FieldFault[] = [...older.faults];
  for (const field of textFields) {
    answers[field] = mergedText(stands[field], older.answers[field], longest[field] > LONGEST_LINE ? '\n\n' : ' / ');
    if (answers[field] !== stands[field]) faults.push({ field, fault: 'changed-elsewhere' });
  }
  const signals = new Set([...stands.applies, ...older.answers.applies]);
  if (signals.size > 1) signals.delete('none');
  answers.applies = [...signals];
  // What either card says of danger or of a protected identity holds, and of the latter's contact nothing is kept.
  if (older.answers.inDanger === true) answers.inDanger = true;
  if (stands.protectedIdentity || older.answers.protectedIdentity) {
    Object.assign(answers, {
      protectedIdentity: true,
      contact: '',
      address: '',
      onBehalfOf: '',
    } satisfies Partial<Answers>);
  }
  return { answers, faults };
}

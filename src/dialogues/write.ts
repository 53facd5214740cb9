/** What an employee writes to the bot in her own chat with it: a command, a sentence that she heard, or anything else. */
import { maskNationalIds } from '../domain/national-id.ts';
import { commandOf } from '../texts/commands.ts';
import { isGreeting } from '../texts/greetings.ts';
import { type Draft, LONGEST_ENTRY } from './draft.ts';
import { asked } from './not-here/step.ts';
import { begunOnPaper } from './paper/handed-in.ts';
import { type Scene, todayOf } from './scene.ts';
import type { Showing } from './showing.ts';
import { FIRST_REVISION, openingEntry, startDraft, touched } from './start.ts';
import { type Step, showDraft } from './step.ts';

export interface WriteStep extends Step {
  /** Said besides: a national id was typed into the chat, where it still stands. */
  readonly besides?: Showing;
}

/** `open` is the person's unfinished draft, where she has one. */
export function writeStep(scene: Scene, open: Draft | undefined, text: string): WriteStep {
  return { ...answerTo(scene, open, text), ...besidesOf(text) };
}

/** Whatever was written: a national id that stands in the chat is to be deleted there by whoever wrote it. */
export function besidesOf(text: string): Pick<WriteStep, 'besides'> {
  return maskNationalIds(text).found > 0 ? { besides: { show: 'notice', notice: 'delete-that-message' } } : {};
}

function answerTo(scene: Scene, open: Draft | undefined, text: string): Step {
  if (text.length > LONGEST_ENTRY) return { shows: { show: 'notice', notice: 'too-long' } };
  const command = commandOf(text);
  switch (command) {
    case 'help':
    case 'language':
    case 'procedure':
      return { shows: { show: command } };
    case 'digest':
      return { shows: { show: 'digest', day: todayOf(scene), page: 0 } };
    case 'report':
      return { shows: { show: 'report' } };
    case 'months':
      return { shows: { show: 'months' } };
    case 'log':
      return begin(scene, open, '');
    case 'paper':
      return begunOnPaper(scene, begin(scene, open, ''));
    case 'not-here':
      return asked(scene, open ?? startDraft(scene, scene.ids.draft));
    case undefined:
      return begin(scene, open, isGreeting(text) ? '' : text);
    default:
      return command satisfies never;
  }
}

/** A new draft, or the offer to continue the one that lies unfinished. */
export function begin(scene: Scene, open: Draft | undefined, said: string): Step {
  const opening = openingEntry(said);
  if (open === undefined) {
    const draft = startDraft(scene, scene.ids.draft, said);
    return { draft: { put: draft }, shows: { show: 'draft', draft: draft.id } };
  }
  // Nothing has come of it yet: what she writes now is what she wants to log.
  const untouched = open.revision === FIRST_REVISION && open.completes === undefined && open.newText === undefined;
  if (untouched && open.answers.said === '') {
    const { said: written, faults } = opening;
    return showDraft(touched(scene, open, { answers: { ...open.answers, said: written }, faults }));
  }
  // The card that she may be filling in stays the latest; what she wrote now is kept with whatever waits already.
  const newText = [open.newText ?? '', opening.said].filter((text) => text !== '').join('\n\n');
  if (newText.length > LONGEST_ENTRY) return { shows: { show: 'notice', notice: 'too-long' } };
  const kept: Draft = { ...touched(scene, open, {}), revision: open.revision, newText };
  return {
    draft: { put: kept },
    shows: { show: 'draft-offer', draft: kept.id, because: 'wrote-again' },
  };
}

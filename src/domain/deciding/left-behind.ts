/**
 * What somebody wrote and had not finished when she left (sweeps/left-drafts.ts): the clock registers it as she would
 * have with the words she had, as hers; nobody is there any more who could be asked or refused.
 */
import type { CaseEvent } from '../case.ts';
import type { ClockCommand } from '../commands.ts';
import { courseOf, type Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { statedEdition } from '../editions.ts';
import type { PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { cutToFit, LONGEST_TEXT, type Note, type Words } from '../words.ts';
import { refuse } from './asked.ts';
import { completedBy } from './intake.ts';

type Left<C extends ClockCommand['command']> = Extract<ClockCommand, { command: C }>;

/**
 * Never as settled on the spot, whatever stands there of what was done: she did not say so in the end. And an appeal
 * that nobody takes here is registered too: whom to tell where it belongs, only its manager can find out by now.
 */
export function registerLeft(command: Left<'register-left'>, setting: Setting): Decided {
  const { id, number, draft, reporter, heard, rest } = command;
  if (!('machine' in setting.actor)) return refuse({ reason: 'no-access' });
  const followed = courseOf(heard, setting);
  if (!followed.ok) return followed;
  const events: CaseEvent[] = [
    {
      event: 'registered',
      at: setting.now,
      by: setting.actor.machine,
      id,
      number,
      draft,
      edition: statedEdition(setting.profile),
      reporter,
      unfinished: true,
      ...followed.course,
    },
  ];
  return { ok: true, events, words: { ...heard.words, notes: asNotes(rest, reporter, setting.now) } };
}

/** As she could have as long as she was here. */
export function completeLeft(
  before: CaseWithWords,
  { left, heard, rest }: Left<'complete-left'>,
  setting: Setting,
): Decided {
  if (!('machine' in setting.actor)) return refuse({ reason: 'no-access' });
  const done = completedBy(before, heard, setting, left, left);
  return done.ok ? { ...done, words: withNotes(done.words, asNotes(rest, left, setting.now)) } : done;
}

/** Whatever state it is in. Dated by when it was written: what another board may not read of that, it does not (OSL 8 kap.). */
export function noteLeft({ words }: CaseWithWords, { left, texts, at }: Left<'note-left'>, setting: Setting): Decided {
  if (!('machine' in setting.actor)) return refuse({ reason: 'no-access' });
  const notes = asNotes(texts, left, at);
  if (notes.length === 0) return refuse({ reason: 'nothing-said' });
  const event: CaseEvent = { event: 'noted', at: setting.now, by: setting.actor.machine, sort: 'addition', left };
  return { ok: true, events: [event], words: withNotes(words, notes) };
}

function withNotes(words: Words, notes: readonly Note[]): Words {
  return { ...words, notes: [...words.notes, ...notes] };
}

/** Each as many as it takes to keep all of it. */
function asNotes(texts: readonly string[], by: PersonId, at: Instant): Note[] {
  return texts.flatMap((text) =>
    partsOf(text.trim()).map((part) => ({ at, by, sort: 'addition' as const, text: part })),
  );
}

function partsOf(text: string): string[] {
  const [part, rest] = cutToFit(text, LONGEST_TEXT);
  return part === '' ? [] : [part, ...partsOf(rest)];
}

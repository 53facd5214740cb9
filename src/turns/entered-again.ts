import { employeeNow, type House } from '../cases/house.ts';
import { readEntries } from '../dialogues/entries.ts';
import { saidView } from '../dialogues/present/draft.ts';
import type { Notice } from '../dialogues/showing.ts';
import { startDraft } from '../dialogues/start.ts';
import type { Language } from '../domain/language.ts';
import type { Reply, Sender, Tap } from './incoming.ts';
import { readingOf, sceneOf } from './turn-scene.ts';

/**
 * The first card again with all that was entered on it, and why: for a tap that could not be carried out in a dialog,
 * which unlike the chat shows nothing but what it is answered with. Needs no store. Undefined for every other tap.
 */
export function enteredAgain(
  house: House,
  from: Sender,
  { action, surface }: Tap,
  notice: Notice,
  language: Language,
): Reply | undefined {
  const onFirstCard = action.verb === 'said-next' || action.verb === 'said-register' || action.verb === 'said-settle';
  const now = house.now();
  const person = employeeNow(house, now, from.person);
  if (surface !== 'dialog' || !onFirstCard || person === undefined) return undefined;
  const scene = sceneOf(house, person, language, now, from);
  const draft = startDraft(scene, action.draft);
  const { answers, faults } = readEntries(scene, draft.answers, action);
  const view = saidView(readingOf(scene, from), { ...draft, answers, faults: [...faults] }, undefined, action.revision);
  return { reply: 'dialog', view: { ...view, notice }, language };
}

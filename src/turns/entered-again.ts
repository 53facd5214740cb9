import { employeeNow, type House } from '../cases/house.ts';
import type { Action, Entered } from '../dialogues/actions.ts';
import { type Draft, Field } from '../dialogues/draft.ts';
import { asDrafted, asEntered } from '../dialogues/edition-of-draft.ts';
import { readEntries } from '../dialogues/entries.ts';
import type { FormEntries, FormField } from '../dialogues/forms/names.ts';
import { typedInto } from '../dialogues/forms/typed.ts';
import { moreView, saidView } from '../dialogues/present/draft.ts';
import { emergencyOf } from '../dialogues/present/scope.ts';
import type { Notice } from '../dialogues/showing.ts';
import { startDraft } from '../dialogues/start.ts';
import type { CameToNothing, MoreNeed, MoreView, Typed, View } from '../dialogues/views.ts';
import type { DraftId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Incoming, Reply, Sender, WholeTexts } from './incoming.ts';
import { readingOf, sceneOf } from './turn-scene.ts';

/**
 * For a tap of which nothing came in a dialog, which unlike the chat shows nothing but what it is answered with: the
 * same card with all that was entered on it, or the same button, and why. It is made of what was sent alone, since the
 * store may be away. Undefined for everything else.
 */
export function enteredAgain(
  house: House,
  from: Sender,
  incoming: Incoming,
  notice: Notice,
  language: Language,
): Reply | undefined {
  if ((incoming.in !== 'tap' && incoming.in !== 'too-long') || incoming.surface !== 'dialog') return undefined;
  const whole = incoming.in === 'too-long' ? incoming.whole : {};
  const view = viewOfAll(house, from, incoming.action, whole, notice, language);
  return view === undefined ? undefined : { reply: 'dialog', view, language };
}

function viewOfAll(
  house: House,
  from: Sender,
  action: Action,
  whole: WholeTexts,
  notice: Notice,
  language: Language,
): View | undefined {
  const { organisation } = house;
  const now = house.now();
  const person = employeeNow(house, now, from.person);
  if (person === undefined) return undefined;
  const scene = sceneOf(house, person, language, now, from);
  const reading = readingOf(house, scene, from);
  const draftOf = (entered: Entered & { readonly draft: DraftId }): Draft => {
    const begun = startDraft(scene, entered.draft);
    const then = asEntered(scene, begun, undefined, entered);
    const { answers, faults } = readEntries(then, begun.answers, entered);
    return { ...begun, answers, faults: [...faults] };
  };
  // What was done on the spot opens a card of its own, which sends it alone.
  const came = (entered: Entered): CameToNothing => ({
    notice,
    left: Field.options.filter((field) => field !== 'settled' && entered[field] === undefined),
  });
  switch (action.verb) {
    case 'said-next':
    case 'said-register':
    case 'said-settle':
    case 'not-here': {
      const draft = draftOf({ ...action, ...whole });
      const then = asDrafted(reading, draft, undefined);
      return { ...saidView(then, draft, undefined, action.revision), came: came(action) };
    }
    case 'more-next':
    case 'more-register':
    case 'more-back': {
      const draft = draftOf({ ...action, ...whole });
      const needs = needsIn(action);
      const more = moreView(reading, draft);
      const emergency = needs.includes('harm') ? emergencyOf(reading) : undefined;
      const colleagues = withChosen(more.colleagues, organisation, draft.answers.employee);
      // Whose unit it is about isn't on this card.
      const unknown = { managerName: undefined, emergency, colleagues, revision: action.revision };
      return { ...more, ...unknown, needs, came: came(action) };
    }
    case 'note-add': {
      const note = maskNationalIds(whole['note'] ?? action.note).masked;
      return { view: 'again', notice, action: { ...action, note }, typed: [{ field: 'note', text: note }] };
    }
    case 'call-note':
    case 'call-wish': {
      const note = maskNationalIds(whole['note'] ?? action.note).masked;
      return { view: 'again', notice, action: { ...action, note }, typed: [{ field: 'note', text: note }] };
    }
    case 'call-look':
      return { view: 'again', notice, action: { ...action, number: maskNationalIds(action.number).masked }, typed: [] };
    case 'search':
      return {
        view: 'again',
        notice,
        action: { ...action, words: maskNationalIds(action.words ?? '').masked },
        typed: [],
      };
    case 'case-approve': {
      const text = maskNationalIds(whole['confirmation'] ?? action.confirmation).masked;
      const masked = { ...action, confirmation: text };
      return { view: 'again', notice, action: masked, typed: [{ field: 'confirmation', text }] };
    }
    case 'statement-give':
    case 'measure-done':
    case 'reply-give': {
      const { masked } = maskNationalIds(whole['text'] ?? action.text);
      return { view: 'again', notice, action: { ...action, text: masked }, typed: [{ field: 'text', text: masked }] };
    }
    case 'form-look':
    case 'form-change':
    case 'form-do': {
      const { entered } = typedInto({ ...action, ...whole });
      return { view: 'again', notice, action: { ...action, ...entered }, typed: textsIn(entered) };
    }
    default:
      return { view: 'again', notice, action, typed: [] };
  }
}

/** What a person wrote into a form; what she chose goes along unseen. */
function textsIn(entered: FormEntries): Typed[] {
  return writtenFields.flatMap((field) => {
    const text = entered[field] ?? '';
    return text === '' ? [] : [{ field, text }];
  });
}
const writtenFields = [
  'reason',
  'text',
  'place',
  'consideredBy',
  'address',
  'number',
] as const satisfies readonly FormField[];

function needsIn(entered: Entered): MoreNeed[] {
  return moreNeeds.filter((need) => signs[need].some((field) => entered[field] !== undefined));
}

/** By which fields one sees that the card asked for it. */
const signs: Readonly<Record<MoreNeed, readonly Field[]>> = {
  decision: ['decision', 'decisionNotifiedOn', 'changeWanted'],
  harm: ['inDanger', 'harm'],
  vulnerable: ['vulnerable'],
  about: ['about', 'employee', 'employeeName'],
  place: ['place'],
  time: ['time'],
  vehicle: ['vehicle'],
};
const moreNeeds = ['harm', 'decision', 'vulnerable', 'about', 'place', 'time', 'vehicle'] as const;

function withChosen(
  colleagues: MoreView['colleagues'],
  { people }: Organisation,
  chosen: PersonId | undefined,
): MoreView['colleagues'] {
  const person = chosen === undefined ? undefined : people.get(chosen);
  if (person === undefined || colleagues.some((one) => one.value === chosen)) return colleagues;
  return [{ value: person.id, title: person.name }, ...colleagues];
}

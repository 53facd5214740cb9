/** A tap on a card: what it concerns is found by its verb, and a dialogue decides. */

import { mineOf } from '../cases/mine.ts';
import type { Found } from '../cases/store.ts';
import type { CaseAction, DraftAction, FilledAction, StatementAction } from '../dialogues/actions.ts';
import { caseStep } from '../dialogues/case-card.ts';
import { numberIn } from '../dialogues/forms/close-otherwise.ts';
import { formStep } from '../dialogues/forms/step.ts';
import { logStep } from '../dialogues/log.ts';
import type { Scene } from '../dialogues/scene.ts';
import { startDraft } from '../dialogues/start.ts';
import { statementStep } from '../dialogues/statement.ts';
import { notice, type Step, type StepFound } from '../dialogues/step.ts';
import { begin } from '../dialogues/write.ts';
import type { Case } from '../domain/case.ts';
import type { OtherCase } from '../domain/commands.ts';
import type { DraftId } from '../domain/ids.ts';
import { browse } from './browse.ts';
import { tappedInCall, tappedToFind } from './finding.ts';
import { caseIdFrom, draftIdFrom, measureIdFrom } from './ids.ts';
import type { Sender, Tap } from './incoming.ts';
import { linkOthers } from './linking.ts';
import { tappedChannel } from './linking-channel.ts';
import { saveMeasureOf, tappedMeasure } from './measures.ts';
import { tappedMonth } from './month.ts';
import { tappedReminder } from './reminding.ts';
import { tappedReport } from './report.ts';
import { tappedImprovements, tappedReview } from './review.ts';
import { sayToChat } from './say-there.ts';
import { maySplit } from './splitting.ts';
import type { TurnHouse } from './turn-house.ts';
import { type Tapped, work } from './work.ts';
import { openDraft } from './written.ts';

export async function tapped(house: TurnHouse, scene: Scene, from: Sender, tap: Tap): Promise<Tapped> {
  const { action } = tap;
  switch (action.verb) {
    case 'mine':
      return browse(
        house,
        from,
        tap,
        { show: 'mine', page: action.page },
        await mineOf(house.store, from.person, action.page),
      );
    case 'list':
    case 'search':
    case 'call':
      return tappedToFind(house, scene, from, tap, action);
    case 'call-look':
    case 'call-note':
    case 'call-wish':
      return tappedInCall(house, scene, from, tap, action);
    case 'channels':
    case 'channel-unlink':
    case 'channel-relink':
      return tappedChannel(house, scene, from, tap, action);
    case 'digest':
    case 'overdue':
    case 'digest-hour':
    case 'digest-hour-set':
      return tappedReminder(house, scene, from, tap, action);
    case 'months':
    case 'month-show':
    case 'month-words':
    case 'month-hold':
    case 'month-let-go':
    case 'month-there':
    case 'month-again':
    case 'month-recount':
      return tappedMonth(house, scene, from, tap, action);
    case 'procedure':
    case 'help':
    case 'language':
      return browse(house, from, tap, { show: action.verb }, {});
    case 'language-set': {
      const chosen = await house.store.preferencesOf(from.person);
      await house.store.putPreferences({ ...chosen, person: from.person, language: action.language });
      return { ...(await browse(house, from, tap, { show: 'welcome' }, {})), language: action.language };
    }
    case 'log':
      return log(house, scene, from, tap);
    case 'note-add':
    case 'case-complete':
    case 'case-show':
    case 'case-seen':
    case 'case-approve':
    case 'case-accept':
    case 'case-called':
    case 'case-told-there':
    case 'consent-given':
    case 'consent-not-given':
    case 'case-split':
    case 'mail-arrived':
    case 'mail-again':
    case 'reply-give':
      return onCase(house, scene, from, tap, action);
    case 'statement-give':
      return onStatement(house, scene, from, tap, action);
    case 'measure-show':
    case 'measure-done':
      return tappedMeasure(house, scene, from, tap, action);
    case 'review-show':
    case 'review-pick':
    case 'review-record':
    case 'review-save':
    case 'review-look':
    case 'review-keep':
    case 'review-release':
    case 'review-there':
    case 'review-again':
    case 'review-mend':
    case 'review-correct':
      return tappedReview(house, scene, from, tap, action);
    case 'report':
    case 'report-make':
      return tappedReport(house, scene, from, tap, action);
    case 'improvements':
      return tappedImprovements(house, scene, from, tap, action.page);
    case 'form-open':
      return work({ house, scene, from, tap }, { case: action.case }, (found) => formStep(scene, found, action));
    case 'form-look':
    case 'form-change':
    case 'form-do':
      return onForm(house, scene, from, tap, action);
    case 'said-next':
    case 'said-register':
    case 'said-settle':
    case 'said-paper':
    case 'more-next':
    case 'more-register':
    case 'more-back':
    case 'not-here':
    case 'not-here-decision':
    case 'not-here-place':
    case 'turned-away':
    case 'read-register':
    case 'read-change':
    case 'read-empty':
    case 'draft-cancel':
    case 'draft-continue':
    case 'draft-discard':
      return onDraft(house, scene, from, tap, action);
    default:
      return action satisfies never;
  }
}

async function log(house: TurnHouse, scene: Scene, from: Sender, tap: Tap): Promise<Tapped> {
  const open = await openDraft(house.store, scene.person.id);
  return work({ house, scene, from, tap }, { draft: open ?? scene.ids.draft }, (found) =>
    begin(scene, found.draft, ''),
  );
}

async function onDraft(house: TurnHouse, scene: Scene, from: Sender, tap: Tap, action: DraftAction): Promise<Tapped> {
  // Which case a draft completes is known only once it is read; it never changes afterwards.
  const draft = await house.store.draft(action.draft);
  const completes = draft?.completes;
  const own = { ...scene, ids: { draft: action.draft, case: caseIdFrom(action.draft) } };
  const mayGoOn = draft === undefined || (await maySplit(house, draft));
  const scope = {
    draft: action.draft,
    numbers: registers(action),
    ...(completes === undefined ? {} : { case: completes }),
  };
  const decide = (found: Found) => (mayGoOn ? logStep(own, found, action) : withdrawn(found));
  let unheard: string | undefined;
  const done = await work({ house, scene: own, from, tap }, scope, (found) => {
    const step = decide(found);
    // Registered, turned away or cancelled: what she was asked to keep waiting was none of that.
    const ended = step.draft !== undefined && 'remove' in step.draft;
    unheard = ended ? found.draft?.newText : undefined;
    return step;
  });
  if (unheard !== undefined && unheard !== '') await beginNext(house, scene, from, action.draft, unheard);
  await linkOthers(house, done.loaded.case?.case);
  return done;
}

/** Whoever may not see any more from what it was taken loses the draft too. */
function withdrawn({ draft }: Found): Step {
  return { ...notice('gone'), ...(draft === undefined ? {} : { draft: { remove: draft.id } }) };
}

/** What she wrote while that draft lay, and chose not to begin with then: the next draft, however that one has ended. */
async function beginNext(house: TurnHouse, scene: Scene, from: Sender, before: DraftId, said: string): Promise<void> {
  const draft = startDraft(scene, draftIdFrom('next', before), said);
  const shows = { show: 'draft', draft: draft.id } as const;
  const entry = {
    ...sayToChat(from, shows, scene.now, 'next-draft'),
    subject: { of: 'draft', draft: draft.id } as const,
  };
  await house.store.transact({ draft: draft.id }, (found) => ({
    result: undefined,
    ...(found.draft === undefined && found.case === undefined
      ? { save: { draft: { put: draft }, outbox: [entry] } }
      : {}),
  }));
}

function registers(action: DraftAction): boolean {
  switch (action.verb) {
    case 'said-next':
    case 'said-register':
    case 'said-settle':
    case 'more-next':
    case 'more-register':
    case 'read-register':
      return true;
    case 'said-paper':
    case 'more-back':
    case 'not-here':
    case 'not-here-decision':
    case 'not-here-place':
    case 'turned-away':
    case 'read-change':
    case 'read-empty':
    case 'draft-cancel':
    case 'draft-continue':
    case 'draft-discard':
      return false;
    default:
      return action satisfies never;
  }
}

async function onCase(house: TurnHouse, scene: Scene, from: Sender, tap: Tap, action: CaseAction): Promise<Tapped> {
  const done = await onCaseItself(house, scene, from, tap, action);
  await linkOthers(house, done.loaded.case?.case);
  return done;
}

async function onCaseItself(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: CaseAction,
): Promise<Tapped> {
  const { verb } = action;
  if (verb !== 'case-complete' && verb !== 'case-split') {
    const own = { ...scene, ids: { ...scene.ids, case: action.case } };
    return work({ house, scene: own, from, tap }, { case: action.case }, (found) => caseStep(own, found, action));
  }
  // Whoever is at it already goes on where she was; else the same tap always opens the same draft, however often it arrives.
  const open = await house.store.openDraft(scene.person.id);
  const at = verb === 'case-complete' ? open?.completes : open?.splits?.case;
  const draft =
    open !== undefined && at === action.case
      ? open.id
      : draftIdFrom(scene.person.id, verb, action.case, action.revision);
  const own = { ...scene, ids: { draft, case: action.case } };
  // An old card of which the second half was made already: nothing is split off twice.
  const made = verb === 'case-split' && (await house.store.case(caseIdFrom(draft))) !== undefined;
  const does: CaseAction = made ? { verb: 'case-show', case: action.case } : action;
  return work({ house, scene: own, from, tap }, { case: action.case, draft }, (found) => caseStep(own, found, does));
}

async function onForm(house: TurnHouse, scene: Scene, from: Sender, tap: Tap, action: FilledAction): Promise<Tapped> {
  const { store } = house;
  const own = { ...scene, ids: { ...scene.ids, case: action.case, measure: measureIdFrom(scene.person.id, action) } };
  const number = action.form === 'close-otherwise' ? numberIn(action) : undefined;
  const named = number === undefined ? undefined : (await store.caseByNumber(number))?.case;
  const other = named === undefined ? undefined : otherCase(named);
  const decide = (found: StepFound) => formStep(own, { ...found, other }, action);
  await saveMeasureOf(store, action, decide);
  const done = await work({ house, scene: own, from, tap }, { case: action.case }, decide);
  await linkOthers(house, done.loaded.case?.case);
  return done;
}

function otherCase({ number, state, handling }: Case): OtherCase {
  const { links } = handling;
  return { number, links, ...(state.state === 'closed' ? { closedAs: state.outcome } : {}) };
}

function onStatement(house: TurnHouse, scene: Scene, from: Sender, tap: Tap, action: StatementAction): Promise<Tapped> {
  return work({ house, scene, from, tap }, { case: action.case }, (found) => statementStep(scene, found, action));
}

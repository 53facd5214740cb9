/** Taps on the cards of a registered case: the reporter's receipt and the manager's card. */
import { accessOf } from '../domain/access.ts';
import { carryOut } from '../domain/change.ts';
import { registersWithout } from '../domain/closing.ts';
import type { Command, Refusal } from '../domain/commands.ts';
import { givenOf } from '../domain/deciding/writing.ts';
import { asHeard } from '../domain/editions.ts';
import type { Way } from '../domain/handling.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { partsOf } from '../domain/part.ts';
import { LONGEST_TEXT } from '../domain/words.ts';
import type { CaseAction } from './actions.ts';
import { answersOf, knowsWords } from './completing.ts';
import { canSplit } from './doing.ts';
import type { FaultCode } from './draft.ts';
import type { Filling } from './forms/form.ts';
import type { Scene } from './scene.ts';
import type { CaseNews } from './showing.ts';
import { startCompleting, startSplitting, touched } from './start.ts';
import { notice, type Step, type StepFound, showDraft } from './step.ts';

export function caseStep(given: Scene, found: StepFound, action: CaseAction): Step {
  const before = found.case;
  if (before === undefined) return notice('gone');
  const scene = asHeard(given, before.case);
  const one = before.case;
  const access = accessOf(one, scene.person.id);
  // Whether a case exists is itself not hers to know.
  if (access === 'none') return notice('gone');
  const asManager = access === 'whole' || access === 'neutral';
  const shown = (news?: CaseNews): Step => {
    const of = { case: one.id, ...(news === undefined ? {} : { news }) };
    return { shows: asManager ? { show: 'case', ...of } : { show: 'receipt', ...of } };
  };

  const carry = (command: Command, news: CaseNews, refused: (refusal: Refusal) => Step): Step => {
    const { person, ids: _, ...setting } = scene;
    const done = carryOut(before, command, { ...setting, actor: { person: person.id } });
    return done.ok ? { change: done.change, ...shown(news) } : refused(done.refusal);
  };

  switch (action.verb) {
    case 'case-show':
      return shown();
    case 'case-seen':
      return carry({ command: 'mark-seen' }, 'seen', (refusal) => shown(newsOf(refusal)));
    case 'note-add': {
      const text = masked(action.note);
      // The reporter's own card is the one she wrote on, whatever else she may see.
      const hers = one.reporter === scene.person.id;
      if (text.fault !== undefined) {
        return hers
          ? { shows: { show: 'receipt', case: one.id, note: { fault: text.fault, text: text.text } } }
          : shown('as-it-stands');
      }
      const note = { command: 'add-note', sort: action.sort, text: text.text } as const;
      const step = carry(note, 'note-added', (refusal) => shown(newsOf(refusal)));
      return step.change === undefined || !hers
        ? step
        : { ...step, shows: { show: 'receipt', case: one.id, news: 'note-added' } };
    }
    case 'case-complete': {
      if (one.state.state === 'closed') return shown('already-closed');
      if (one.facts.missing.length === 0) return shown('nothing-missing');
      if (!knowsWords(one, scene.person.id)) return shown();
      if (found.draft !== undefined) return showDraft(touched(scene, found.draft, {}));
      return showDraft(startCompleting(scene, scene.ids.draft, one.id, answersOf(scene, before)));
    }
    case 'case-accept':
      return carry({ command: 'accept-offer' }, 'accepted', (refusal) => shown(newsOf(refusal)));
    case 'case-told-there':
      return carry({ command: 'tell-received' }, 'told-there', (refusal) => shown(newsOf(refusal)));
    case 'case-called':
      return carry({ command: 'called' }, 'called', (refusal) => shown(newsOf(refusal)));
    case 'consent-given':
    case 'consent-not-given': {
      const consent = action.verb === 'consent-given' ? 'given' : 'neutral-parts';
      return carry({ command: 'say-consent', consent }, action.verb, (refusal) => shown(newsOf(refusal)));
    }
    case 'mail-arrived':
    case 'mail-again': {
      const as = action.verb === 'mail-again' ? 'again' : 'arrived';
      const settled = { command: 'settle-mail', writing: action.writing, as } as const;
      const given = givenOf(one, action.writing);
      const news = as === 'arrived' && given?.state === 'to-post' ? postedNews(given.way) : action.verb;
      return carry(settled, news, (refusal) => shown(newsOf(refusal)));
    }
    case 'reply-give': {
      const { text, fault } = masked(action.text);
      const { question } = one.handling;
      const isAsked = question !== undefined && question.answeredAt === undefined && one.reporter === scene.person.id;
      if (fault !== undefined && isAsked && access !== 'number') {
        return { shows: { show: 'receipt', case: one.id, reply: { fault, text } } };
      }
      const step = carry({ command: 'reply', text }, 'replied', (refusal) => shown(newsOf(refusal)));
      return step.change === undefined ? step : { ...step, shows: { show: 'receipt', case: one.id, news: 'replied' } };
    }
    case 'case-split': {
      const filling: Filling = { scene, found: before, parts: partsOf(one, scene.person.id) };
      if (!canSplit(filling)) return shown(one.state.state === 'closed' ? 'already-closed' : 'as-it-stands');
      if (found.draft !== undefined) return showDraft(touched(scene, found.draft, {}));
      const { id, number } = one;
      return showDraft(startSplitting(scene, scene.ids.draft, { case: id, number }, answersOf(scene, before)));
    }
    case 'case-approve': {
      const text = masked(action.confirmation);
      if (text.fault !== undefined) {
        return { shows: { show: 'case', case: one.id, confirmation: { fault: text.fault, text: text.text } } };
      }
      const approval = { command: 'approve-confirmation', text: text.text } as const;
      // Where a register asks for its number that is still to come.
      const news = registersWithout(scene.profile, one).length === 0 ? 'approved' : 'approved-unentered';
      return carry(approval, news, (refusal) => shown(newsOf(refusal)));
    }
    default:
      return action satisfies never;
  }
}

/** What was typed, trimmed, national ids masked, and what is wrong with it. */
export function masked(typed: string): { text: string; fault?: FaultCode } {
  const { found, masked: text } = maskNationalIds(typed.trim());
  if (found > 0) return { text, fault: 'national-id' };
  if (text === '') return { text, fault: 'required' };
  return text.length > LONGEST_TEXT ? { text, fault: 'too-long' } : { text };
}

/** By what it went: nobody has posted a letter who sent an e-mail. */
function postedNews(way: Way): CaseNews {
  switch (way) {
    case 'letter':
      return 'posted';
    case 'own-mail':
    case 'mail':
      return 'mailed';
    case 'secure-channel':
    case 'spoken':
      return 'sent-securely';
    default:
      return way satisfies never;
  }
}

function newsOf({ reason }: Refusal): CaseNews {
  switch (reason) {
    case 'already-seen':
    case 'already-closed':
    case 'not-your-part':
      return reason;
    default:
      return 'as-it-stands';
  }
}

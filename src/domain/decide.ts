/**
 * What a command makes of a case: events, or a refusal in a word. Who acts and what holds is an argument; nothing is
 * read and nothing is written here.
 */
import type { Case, CaseEvent } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { Setting } from './course.ts';
import { refuse } from './deciding/asked.ts';
import { askReporter, callBack, called, lookUp, postpone, reply } from './deciding/asking.ts';
import { agreeMeasure, close, closeOtherwise, learn, link, reference, reopen } from './deciding/ending.ts';
import { followOrganisation } from './deciding/follow-organisation.ts';
import { askEmployee, endMeeting, giveStatement, hear, notSuitable, planMeeting } from './deciding/hearing.ts';
import { addNote, approve, complete, handOn, markSeen, register, tellReceived } from './deciding/intake.ts';
import { sayConsent } from './deciding/keeping.ts';
import { completeLeft, noteLeft, registerLeft } from './deciding/left-behind.ts';
import { look } from './deciding/looking.ts';
import { acceptOffer, decideUnit, declineOffer, passOn } from './deciding/passing-on.ts';
import { appoint, classify, handBack, take } from './deciding/taking.ts';
import { changeTrack } from './deciding/track.ts';
import { acknowledge, answer, extend, mailEnded, settleMail } from './deciding/writing.ts';
import { asHeard, asHeardOn, asOn } from './editions.ts';
import type { Words } from './words.ts';

export type { Setting } from './course.ts';

/** A case with its words, as it is loaded and saved. */
export interface CaseWithWords {
  readonly case: Case;
  readonly words: Words;
}

export type Decided =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly words: Words }
  | { readonly ok: false; readonly refusal: Refusal };

export function decide(before: CaseWithWords | undefined, command: Command, given: Setting): Decided {
  if (command.command === 'register') {
    // Under the edition that held on the day on which it was heard, which may be an older one than today's.
    return before === undefined
      ? register(command, asOn(given, command.heard.heardOn))
      : refuse({ reason: 'no-access' });
  }
  if (command.command === 'register-left') {
    return before === undefined
      ? registerLeft(command, asOn(given, command.heard.heardOn))
      : refuse({ reason: 'already-so' });
  }
  if (before === undefined) return refuse({ reason: 'no-access' });
  const setting = asHeard(given, before.case);
  switch (command.command) {
    case 'complete':
      return complete(before, command.heard, asHeardOn(given, before.case, command.heard.heardOn));
    case 'complete-left':
      return completeLeft(before, command, asHeardOn(given, before.case, command.heard.heardOn));
    case 'note-left':
      return noteLeft(before, command, setting);
    case 'mark-seen':
      return markSeen(before, setting);
    case 'tell-received':
      return tellReceived(before, setting);
    case 'add-note':
      return addNote(before, command, setting);
    case 'approve-confirmation':
      return approve(before, command.text, setting);
    case 'not-reached':
    case 'not-seen-in-time':
      return handOn(before, command, setting);
    case 'take':
      return take(before, command, setting);
    case 'classify':
      return classify(before, command, setting);
    case 'appoint':
      return appoint(before, command, setting);
    case 'hand-back':
      return handBack(before, command, setting);
    case 'pass-on':
      return passOn(before, command, setting);
    case 'accept-offer':
      return acceptOffer(before, setting);
    case 'decline-offer':
      return declineOffer(before, command, setting);
    case 'decide-unit':
      return decideUnit(before, command, setting);
    case 'change-track':
      return changeTrack(before, command, setting);
    case 'acknowledge':
      return acknowledge(before, command, setting);
    case 'ask-employee':
      return askEmployee(before, command, setting);
    case 'hear':
      return hear(before, command, setting);
    case 'not-suitable':
      return notSuitable(before, command, setting);
    case 'give-statement':
      return giveStatement(before, command, setting);
    case 'plan-meeting':
      return planMeeting(before, command, setting);
    case 'end-meeting':
      return endMeeting(before, command, setting);
    case 'extend':
      return extend(before, command, setting);
    case 'answer':
      return answer(before, command, setting);
    case 'settle-mail':
      return settleMail(before, command, setting);
    case 'mail-left':
    case 'mail-stayed':
      return mailEnded(before, command, setting);
    case 'learn':
      return learn(before, command, setting);
    case 'agree-measure':
      return agreeMeasure(before, command, setting);
    case 'reference':
      return reference(before, command, setting);
    case 'close':
      return close(before, setting);
    case 'close-otherwise':
      return closeOtherwise(before, command, setting);
    case 'reopen':
      return reopen(before, command, setting);
    case 'link':
      return link(before, command, setting);
    case 'ask-reporter':
      return askReporter(before, command, setting);
    case 'reply':
      return reply(before, command, setting);
    case 'postpone':
      return postpone(before, command, setting);
    case 'call-back':
      return callBack(before, command, setting);
    case 'called':
      return called(before, setting);
    case 'say-consent':
      return sayConsent(before, command, setting);
    case 'look-up':
      return lookUp(before, setting);
    case 'look':
      return look(before, command, setting);
    case 'follow-organisation':
      return followOrganisation(before, setting);
    default:
      return command satisfies never;
  }
}

/** What the citizen is told: that it came in, that it takes longer, and the answer. */
import type { Case, CaseEvent } from '../case.ts';
import type { ClockCommand, HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { runningClocks } from '../duties.ts';
import { extensionSpan, movedTo } from '../extending.ts';
import type { Given, Writing } from '../handling.ts';
import { promisesHandler, untoldHandler } from '../named-handler.ts';
import { isAnswerOwed, outcomesFor, waysFor } from '../ways.ts';
import { withAddress } from './address.ts';
import { askedBy, decided, refuse, seenBy, todayIn, withNote } from './asked.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function acknowledge(
  before: CaseWithWords,
  { text, way, address }: Of<'acknowledge'>,
  setting: Setting,
): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const untold = untoldHandler(setting.profile, one);
  if (isUnderWay(one.handling.acknowledged) && untold === undefined) return refuse({ reason: 'already-so' });
  if (one.facts.anonymous) return refuse({ reason: 'nobody-concerned' });
  const allowed = waysFor(setting.profile, one, words, 'acknowledgement');
  if (!allowed.includes(way)) return refuse({ reason: 'way-not-allowed', allowed });
  const addressed = withAddress(before, asked.by, address);
  if (!addressed.ok) return addressed;
  const noted = withNote(addressed.words, asked.by, 'acknowledgement', text);
  if (!noted.ok) return noted;
  // Whoever promises a name gives her own, and has it from then on.
  const takes = promisesHandler(setting.profile, one) && one.handling.handler === undefined;
  const handler = one.handling.handler?.person ?? (takes ? asked.person : undefined);
  return decided(
    [
      ...seenBy(one, asked.by),
      ...addressed.events,
      ...(takes ? [{ event: 'taken' as const, ...asked.by }] : []),
      { event: 'acknowledged', ...asked.by, way, ...(handler === undefined ? {} : { handler }) },
    ],
    noted.words,
  );
}

export function extend(before: CaseWithWords, command: Of<'extend'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const was = runningClocks(one).find(({ clock }) => clock === 'respond');
  if (was === undefined) return refuse({ reason: 'no-clock' });
  // The date counts only once she was told, and here nobody can be.
  if (one.facts.anonymous) return refuse({ reason: 'nobody-concerned' });
  if (isUnderWay(one.handling.extensions.at(-1)?.notice, 'sending')) return refuse({ reason: 'already-so' });
  const { earliest, latest } = extensionSpan(was, todayIn(setting));
  if (command.newDate < earliest || command.newDate > latest) {
    return refuse({ reason: 'day-not-possible', earliest, latest });
  }
  const allowed = waysFor(setting.profile, one, words, 'delay-notice');
  if (!allowed.includes(command.way)) return refuse({ reason: 'way-not-allowed', allowed });
  const addressed = withAddress(before, asked.by, command.address);
  if (!addressed.ok) return addressed;
  const why = withNote(addressed.words, asked.by, 'delay-reason', command.reason);
  if (!why.ok) return why;
  const noted = withNote(why.words, asked.by, 'delay-notice', command.notice);
  if (!noted.ok) return noted;
  const { newDate, way } = command;
  const events: CaseEvent[] = [
    ...seenBy(one, asked.by),
    ...addressed.events,
    { event: 'extension-noticed', ...asked.by, was, newDate, way },
  ];
  // Only once the citizen was told does the new date count.
  if (way === 'spoken') {
    events.push({ event: 'extended', ...asked.by, clocks: movedTo(setting.calendar, one.clocks, newDate) });
  }
  return decided(events, noted.words);
}

export function answer(before: CaseWithWords, command: Of<'answer'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  if (one.state.state === 'awaiting-approval') return refuse({ reason: 'already-so' });
  if (isUnderWay(one.handling.answer?.given)) return refuse({ reason: 'already-so' });
  const { outcome, way } = command;
  if (!outcomesFor(one.facts.class).includes(outcome)) return refuse({ reason: 'outcome-not-for-kind' });
  const allowed = waysFor(setting.profile, one, words, 'answer');
  const owed = isAnswerOwed(setting.profile, one, words);
  if (way === undefined ? owed : !owed || !allowed.includes(way)) return refuse({ reason: 'way-not-allowed', allowed });
  const addressed = withAddress(before, asked.by, command.address);
  if (!addressed.ok) return addressed;
  const noted = withNote(addressed.words, asked.by, 'answer', command.text);
  if (!noted.ok) return noted;
  const considered = withNote(noted.words, asked.by, 'considered-by', command.consideredBy ?? '', { optional: true });
  if (!considered.ok) return considered;
  const by = way === undefined ? {} : { way };
  return decided(
    [...seenBy(one, asked.by), ...addressed.events, { event: 'outcome-decided', ...asked.by, outcome, ...by }],
    considered.words,
  );
}

/** On its way or there: not to be sent a second time. What failed can be written anew, in another way too. */
export function isUnderWay(given: Given | undefined, only?: 'sending'): boolean {
  if (given === undefined) return false;
  if (only !== undefined) return ['sending', 'to-post', 'uncertain'].includes(given.state);
  return given.state !== 'failed';
}

/** A person looked: it is there, she posted it herself, or it is to be sent once more. */
export function settleMail(before: CaseWithWords, { writing, as }: Of<'settle-mail'>, setting: Setting): Decided {
  // Of a mail that was on its way when it was closed she is asked all the same.
  const asked = askedBy(before, setting, ['lead', 'handler'], 'any');
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const given = givenOf(one, writing);
  const settles = as === 'again' ? ['uncertain', 'failed'] : ['uncertain', 'to-post'];
  // What surely did not leave can't have arrived, and what a person posts is not sent again from here.
  if (given === undefined || !settles.includes(given.state)) return refuse({ reason: 'nothing-sent' });
  if (as === 'again') return decided([{ event: 'sent-again', ...asked.by, writing }], words);
  return decided(arrived(one, writing, { event: 'sent', ...asked.by, writing }, setting), words);
}

/** The machine knows what became of it. */
export function mailEnded(
  before: CaseWithWords,
  command: Extract<ClockCommand, { command: 'mail-left' | 'mail-stayed' }>,
  setting: Setting,
): Decided {
  const { actor, now } = setting;
  if (!('machine' in actor)) return refuse({ reason: 'no-access' });
  const { case: one, words } = before;
  const { writing } = command;
  const given = givenOf(one, writing);
  if (given === undefined || given.way !== 'mail' || given.state === 'given') return refuse({ reason: 'nothing-sent' });
  const by = { at: now, by: actor.machine };
  if (command.command === 'mail-stayed') {
    return decided([{ event: 'not-sent', ...by, writing, known: command.known }], words);
  }
  return decided(arrived(one, writing, { event: 'sent', ...by, writing }, setting), words);
}

function arrived(one: Case, writing: Writing, sent: CaseEvent, { calendar }: Setting): CaseEvent[] {
  const newDate = one.handling.extensions.at(-1)?.newDate;
  // What is closed keeps the dates that it was closed under.
  if (writing !== 'delay-notice' || newDate === undefined || one.state.state === 'closed') return [sent];
  return [sent, { event: 'extended', at: sent.at, by: sent.by, clocks: movedTo(calendar, one.clocks, newDate) }];
}

export function givenOf({ handling }: Case, writing: Writing): Given | undefined {
  switch (writing) {
    case 'acknowledgement':
      return handling.acknowledged;
    case 'delay-notice':
      return handling.extensions.at(-1)?.notice;
    case 'answer':
      return handling.answer?.given;
    case 'invitation':
      return handling.meetings.at(-1)?.invited;
    default:
      return writing satisfies never;
  }
}

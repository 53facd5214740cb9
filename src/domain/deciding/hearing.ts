/**
 * The employee whom it concerns is as a rule heard by the nearest superior, and the complainant may be invited to a
 * meeting (Harstad D00075). A statement is input: whoever gives it never sees or handles the case.
 */
import { isAskedForStatement } from '../access.ts';
import type { Case } from '../case.ts';
import { toBeHeard } from '../closing.ts';
import type { HandlingCommand, Whom } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { employee } from '../organisation.ts';
import { plusDays } from '../time.ts';
import { waysFor } from '../ways.ts';
import { withAddress } from './address.ts';
import { askedBy, decided, personOf, refuse, seenBy, todayIn, withNote } from './asked.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function askEmployee(before: CaseWithWords, command: Of<'ask-employee'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { whom, question, withIdentity } = command;
  if (!toBeHeard(before.case, before.words).includes(whom)) return refuse({ reason: 'nobody-concerned' });
  if (hasSaid(before.case, whom)) return refuse({ reason: 'already-so' });
  if (employee(setting.organisation, whom, todayIn(setting)) === undefined) {
    return refuse({ reason: 'person-not-possible' });
  }
  const noted = withNote(before.words, asked.by, 'hearing-question', question, { of: whom });
  if (!noted.ok) return noted;
  const state = { hearing: 'asked' as const, at: setting.now, by: asked.person, withIdentity };
  return decided([{ event: 'hearing-recorded', ...asked.by, hearing: { whom, state } }], noted.words);
}

export function hear(before: CaseWithWords, command: Of<'hear'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { whom, on, statement } = command;
  if (!toBeHeard(before.case, before.words).includes(whom)) return refuse({ reason: 'nobody-concerned' });
  const { heardOn } = before.case.facts;
  const today = todayIn(setting);
  if (on < heardOn || on > today) return refuse({ reason: 'day-not-possible', earliest: heardOn, latest: today });
  const of = whom === 'as-named' ? undefined : whom;
  const noted = withNote(before.words, asked.by, 'statement', statement, { of });
  if (!noted.ok) return noted;
  const state = { hearing: 'heard' as const, at: setting.now, on, by: asked.person };
  return decided([{ event: 'hearing-recorded', ...asked.by, hearing: { whom, state } }], noted.words);
}

export function notSuitable(before: CaseWithWords, command: Of<'not-suitable'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { whom, reason } = command;
  if (!toBeHeard(before.case, before.words).includes(whom)) return refuse({ reason: 'nobody-concerned' });
  if (hasSaid(before.case, whom)) return refuse({ reason: 'already-so' });
  const of = whom === 'as-named' ? undefined : whom;
  const noted = withNote(before.words, asked.by, 'not-suitable', reason, { of });
  if (!noted.ok) return noted;
  const state = { hearing: 'not-suitable' as const, at: setting.now, by: asked.person };
  return decided([{ event: 'hearing-recorded', ...asked.by, hearing: { whom, state } }], noted.words);
}

/** What she has said is not taken back by asking anew. */
function hasSaid({ handling }: Case, whom: Whom): boolean {
  return handling.hearings.some((one) => one.whom === whom && one.state.hearing === 'heard');
}

/** By the employee herself, on the card with which she was asked. */
export function giveStatement(before: CaseWithWords, { text }: Of<'give-statement'>, setting: Setting): Decided {
  const person = personOf(setting);
  const { case: one, words } = before;
  if (person === undefined || !isAskedForStatement(one, person)) return refuse({ reason: 'nothing-asked' });
  const by = { at: setting.now, by: person };
  const noted = withNote(words, by, 'statement', text, { of: person });
  if (!noted.ok) return noted;
  const state = { hearing: 'heard' as const, at: setting.now, on: todayIn(setting), by: person };
  return decided([{ event: 'hearing-recorded', ...by, hearing: { whom: person, state } }], noted.words);
}

export function planMeeting(before: CaseWithWords, command: Of<'plan-meeting'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { on, place, way, address } = command;
  const { case: one, words } = before;
  if (!setting.profile.hearing.meeting) return refuse({ reason: 'no-meeting' });
  if (one.facts.anonymous) return refuse({ reason: 'nobody-concerned' });
  const today = todayIn(setting);
  const latest = plusDays(today, LONGEST_WAIT_DAYS);
  if (on < today || on > latest) return refuse({ reason: 'day-not-possible', earliest: today, latest });
  const allowed = waysFor(setting.profile, one, words, 'invitation');
  if (!allowed.includes(way)) return refuse({ reason: 'way-not-allowed', allowed });
  const addressed = withAddress(before, asked.by, address);
  if (!addressed.ok) return addressed;
  const noted = withNote(addressed.words, asked.by, 'meeting-place', place);
  if (!noted.ok) return noted;
  const seen = seenBy(one, asked.by);
  return decided([...seen, ...addressed.events, { event: 'meeting-planned', ...asked.by, on, way }], noted.words);
}

const LONGEST_WAIT_DAYS = 365;

export function endMeeting(before: CaseWithWords, command: Of<'end-meeting'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  if (before.case.handling.meetings.at(-1)?.state !== 'planned') return refuse({ reason: 'no-meeting' });
  const noted = withNote(before.words, asked.by, 'meeting-agreed', command.agreed, { optional: !command.held });
  return noted.ok ? decided([{ event: 'meeting-ended', ...asked.by, held: command.held }], noted.words) : noted;
}

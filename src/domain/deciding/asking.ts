/** Questions to the reporter, putting off, and the citizen who calls back with her number. */
import { accessOf } from '../access.ts';
import type { HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { awaitsCallSince } from '../handling.ts';
import { employee } from '../organisation.ts';
import { postponeSpan } from '../schedule.ts';
import { askedBy, decided, personOf, refuse, todayIn, withNote } from './asked.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function askReporter(before: CaseWithWords, { question }: Of<'ask-reporter'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { reporter } = before.case;
  const works = employee(setting.organisation, reporter, todayIn(setting)) !== undefined;
  if (!works || accessOf(before.case, reporter) === 'number') return refuse({ reason: 'person-not-possible' });
  const noted = withNote(before.words, asked.by, 'question', question);
  return noted.ok ? decided([{ event: 'reporter-asked', ...asked.by }], noted.words) : noted;
}

export function reply(before: CaseWithWords, { text }: Of<'reply'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['reporter'], 'any');
  if (!asked.ok) return asked;
  // It has turned out to concern her since.
  if (accessOf(before.case, asked.person) === 'number') return refuse({ reason: 'no-access' });
  const { question } = before.case.handling;
  if (question === undefined || question.answeredAt !== undefined) return refuse({ reason: 'nothing-asked' });
  const noted = withNote(before.words, asked.by, 'reply', text);
  return noted.ok ? decided([{ event: 'reporter-answered', ...asked.by }], noted.words) : noted;
}

export function postpone(before: CaseWithWords, command: Of<'postpone'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one } = before;
  if (one.handling.postponed !== undefined) return refuse({ reason: 'postponed-already' });
  const { earliest, latest } = postponeSpan(setting, one, todayIn(setting));
  if (command.until < earliest || command.until > latest) {
    return refuse({ reason: 'day-not-possible', earliest, latest });
  }
  const noted = withNote(before.words, asked.by, 'postponed', command.reason);
  return noted.ok ? decided([{ event: 'postponed', ...asked.by, until: command.until }], noted.words) : noted;
}

/** Any employee with the number that the citizen gives, but never one from whom the case is hidden. */
export function callBack(before: CaseWithWords, { sort, text }: Of<'call-back'>, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || before.case.hiddenFrom.includes(person)) return refuse({ reason: 'no-access' });
  const by = { at: setting.now, by: person };
  const noted = withNote(before.words, by, sort, text);
  return noted.ok ? decided([{ event: 'noted', ...by, sort }], noted.words) : noted;
}

export function called(before: CaseWithWords, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  if (awaitsCallSince(before.case.handling) === undefined) return refuse({ reason: 'nothing-asked' });
  return decided([{ event: 'called', ...asked.by }], before.words);
}

export function lookUp(before: CaseWithWords, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || before.case.hiddenFrom.includes(person)) return refuse({ reason: 'no-access' });
  return decided([{ event: 'looked-up', at: setting.now, by: person }], before.words);
}

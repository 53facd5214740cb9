/** The card with which an employee is asked for her statement, as far as she is still asked. */
import { hearingQuestion, isAskedForStatement, wordsShown } from '../../domain/access.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { Contact } from '../../domain/words.ts';
import type { Showing } from '../showing.ts';
import { hearingOf } from '../statement.ts';
import type { View } from '../views.ts';
import { revisionOf } from './case.ts';
import { nameOf, type Reading } from './scope.ts';

/** Nothing of the case but what her manager wrote to her and, where the manager chose it, who complains. */
export function statementView(
  reading: Reading,
  found: CaseWithWords | undefined,
  showing: Extract<Showing, { show: 'statement' }>,
): View {
  const hearing = found === undefined ? undefined : hearingOf(found.case, reading.reader.id);
  if (found === undefined || hearing === undefined) return { view: 'notice', notice: 'gone' };
  const { case: one, words } = found;
  const { state } = hearing;
  if (state.hearing !== 'asked' || !isAskedForStatement(one, reading.reader.id)) {
    const given = state.hearing === 'heard' && state.by === reading.reader.id;
    return { view: 'statement', state: given ? 'given' : 'over' };
  }
  return {
    view: 'statement',
    state: 'asked',
    case: one.id,
    revision: revisionOf(reading, one),
    by: nameOf(reading, state.by),
    question: hearingQuestion(words, reading.reader.id),
    citizen: state.withIdentity ? identityIn(wordsShown(one, words).contact) : undefined,
    typed: showing.typed,
  };
}

function identityIn(contact: Contact): string | undefined {
  return contact.as === 'known' ? contact.line : undefined;
}

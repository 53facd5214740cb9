/** What any employee sees while the citizen is on the phone: state, dates and who has it. */
import type { CaseWithWords } from '../../domain/decide.ts';
import { mayReopen } from '../../domain/deciding/ending.ts';
import { asHeard } from '../../domain/editions.ts';
import { confirmedAt } from '../../domain/handling.ts';
import { dayIn } from '../../domain/time.ts';
import type { Showing } from '../showing.ts';
import type { CallView } from '../views.ts';
import { revisionOf } from './case.ts';
import { datesOf } from './handling.ts';
import { nameOf, type Reading } from './scope.ts';

export function callView(
  given: Reading,
  { number, news, note }: Extract<Showing, { show: 'call' }>,
  found: CaseWithWords | undefined,
): CallView {
  const reading = found === undefined ? given : asHeard(given, found.case);
  const asked: CallView = { view: 'call', revision: reading.showing, number };
  if (number === undefined && news === undefined) return asked;
  const one = found?.case;
  // Also where it was shown before and has come to concern her since.
  if (one === undefined || news === 'not-found' || one.hiddenFrom.includes(reading.reader.id)) {
    return { ...asked, news: 'not-found' };
  }
  const { handling, responsible, facts, state } = one;
  const holder = handling.handler?.person ?? responsible.person;
  const confirmed = confirmedAt(handling);
  return {
    ...asked,
    news,
    found: {
      number: one.number,
      state,
      heardOn: facts.heardOn,
      clocks: state.state === 'closed' ? [] : datesOf(reading, one),
      confirmedOn: confirmed === undefined ? undefined : dayIn(reading.profile.municipality.zone, confirmed),
      holder: nameOf(reading, holder),
      ...(holder === reading.reader.id ? { hers: true } : {}),
      ...(mayReopen(one, reading.reader.id, reading)
        ? { reopens: { case: one.id, revision: revisionOf(reading, one) } }
        : {}),
    },
    note,
  };
}

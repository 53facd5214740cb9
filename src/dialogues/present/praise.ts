import { isPraised, wordsShown } from '../../domain/access.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { View } from '../views.ts';
import { nameOf, type Reading, unitNameOf } from './scope.ts';

/** To her who is praised: the words and when they were said, never who said them. */
export function praiseView(reading: Reading, found: CaseWithWords | undefined): View {
  if (found === undefined || !isPraised(found.case, reading.reader.id)) return { view: 'notice', notice: 'gone' };
  const { facts, responsible } = found.case;
  const manager = reading.organisation.units.get(facts.unit)?.manager ?? responsible.person;
  return {
    view: 'praise',
    said: wordsShown(found.case, found.words).said,
    unit: unitNameOf(reading, facts.unit),
    heardOn: facts.heardOn,
    // Praise of the manager herself has no manager's thanks below it.
    from: manager === reading.reader.id ? undefined : nameOf(reading, manager),
  };
}

/** Whom a case may come to without anybody judging in her own cause. */
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';
import { answersTo, employee, type Organisation } from './organisation.ts';
import type { Day } from './time.ts';

type About = Pick<Case, 'hiddenFrom'>;
type Is = (person: PersonId | undefined) => person is PersonId;

/** Works here on `on`, and neither it concerns her nor one to whom she answers. */
export function isUnconcerned({ hiddenFrom }: About, organisation: Organisation, on: Day): Is {
  return (person): person is PersonId =>
    works(person, hiddenFrom, organisation, on) && !answersTo(organisation, person, hiddenFrom, on);
}

/** Or the municipality's coordinator, where nobody else is left, whoever it concerns above her. */
export function isUnconcernedOrCoordinator(about: About, organisation: Organisation, on: Day): Is {
  const unconcerned = isUnconcerned(about, organisation, on);
  return (person): person is PersonId =>
    person === organisation.coordinator ? works(person, about.hiddenFrom, organisation, on) : unconcerned(person);
}

function works(
  person: PersonId | undefined,
  hiddenFrom: readonly PersonId[],
  organisation: Organisation,
  on: Day,
): person is PersonId {
  return person !== undefined && !hiddenFrom.includes(person) && employee(organisation, person, on) !== undefined;
}

/** The units that a draft can be logged on, and what is offered where its own has ended. */
import type { Organisation, Unit } from '../../domain/organisation.ts';
import { unitsOn } from '../../domain/organisation.ts';
import { hasEnded, placedOn, successorsOf } from '../../domain/organisation-changes.ts';
import type { Day } from '../../domain/time.ts';
import type { Answers } from '../draft.ts';
import type { UnitGone } from '../views.ts';

export interface UnitsOffered {
  readonly units: readonly Unit[];
  /** These before all others: the draft's own, or what became of it. */
  readonly first: readonly Unit[];
  readonly gone?: UnitGone | undefined;
}

export function unitsOffered(
  organisation: Organisation,
  answers: Pick<Answers, 'unit' | 'heardOn'>,
  today: Day,
): UnitsOffered {
  const units = unitsOn(organisation, today);
  const own = organisation.units.get(answers.unit);
  if (own === undefined) return { units, first: [] };
  if (!hasEnded(own, today)) return { units, first: units.filter((unit) => unit === own) };
  const became = successorsOf(organisation, own.id, today);
  const [next] = became;
  if (next === undefined || own.validUntil === undefined) return { units, first: [] };
  const heardInItsDays = placedOn(organisation, answers, today) !== undefined;
  return {
    units,
    // Itself too: it may turn out that it was heard before.
    first: heardInItsDays ? [own, ...became] : [...became, own],
    gone: {
      name: own.name,
      until: own.validUntil,
      now: became.map(({ name }) => name),
      chosen: heardInItsDays ? own.id : next.id,
      heardInItsDays,
    },
  };
}

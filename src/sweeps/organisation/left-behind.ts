/** Open cases on units that have ended, which nobody could take over: whoever reads the log has to see to it. */
import type { Case, CaseEvent } from '../../domain/case.ts';
import type { UnitId } from '../../domain/ids.ts';
import { hasEnded } from '../../domain/organisation-changes.ts';
import { dayIn } from '../../domain/time.ts';
import type { Attending } from '../round.ts';

/** A tally of them, one case after the other; `told` warns of each unit once, with how many there are. */
export function leftBehind({ profile, organisation, now, log }: Attending) {
  const counts = new Map<UnitId, number>();
  const today = dayIn(profile.municipality.zone, now());
  return {
    /** With what happened to it in this look. */
    looked({ facts, state }: Pick<Case, 'facts' | 'state'>, events: readonly CaseEvent[]): void {
      // What is closed stays where it was.
      if (state.state === 'closed') return;
      const unit = organisation.units.get(facts.unit);
      const stands = unit !== undefined && !hasEnded(unit, today);
      if (stands || events.some(({ event }) => event === 'unit-ended')) return;
      counts.set(facts.unit, (counts.get(facts.unit) ?? 0) + 1);
    },
    told(): void {
      for (const [unit, count] of counts) log.warning('cases-left-behind', { unit, count });
    },
  };
}

/** The improvement register, as its reader may see it. */
import type { Measure } from '../../domain/measure.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { maySeeMeasure } from '../measure.ts';
import { nameOf, type Reading, unitNameOf } from '../present/scope.ts';
import type { View } from '../views.ts';

export const IMPROVEMENTS_ON_A_PAGE = 8;

export interface LoadedImprovements {
  /** All that are hers to see. */
  readonly rows: readonly {
    readonly measure: Measure;
    readonly overdue: boolean;
    /** Of the review that it comes from, as far as that was held. */
    readonly heldOn?: Day | undefined;
  }[];
  /** She looks after no unit, and sees her own alone. */
  readonly ownOnly: boolean;
}

export function improvementsView(
  reading: Reading,
  page: number,
  loaded: LoadedImprovements = { rows: [], ownOnly: false },
): View {
  const { reader, profile, now } = reading;
  const today = dayIn(profile.municipality.zone, now);
  const from = page * IMPROVEMENTS_ON_A_PAGE;
  const until = from + IMPROVEMENTS_ON_A_PAGE;
  return {
    view: 'improvements',
    rows: loaded.rows.slice(from, until).map(({ measure, overdue, heldOn }) => {
      const { id, what, owner, dueOn, unit, source, state } = measure;
      return {
        measure: id,
        what,
        owner: nameOf(reading, owner),
        dueOn,
        overdue,
        unit: unitNameOf(reading, unit),
        from: source.from === 'case' ? { case: source.number } : { review: heldOn },
        done: state.state === 'done' ? { on: state.on, changed: state.changed } : undefined,
        // What it comes from is not hidden from her, else it would not be here.
        opens: maySeeMeasure(measure, undefined, reader.id, reading, today),
      };
    }),
    ownOnly: loaded.ownOnly,
    total: loaded.rows.length,
    page,
    more: loaded.rows.length > until,
  };
}

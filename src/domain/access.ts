/** Who may see what of a case. Asked at each showing and each sending, of the case and never of the card. */
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';

/**
 * `whole`: all of it. `receipt`: what its reporter sees: what she wrote, state, dates, who has it. `number`: number,
 * state and dates only (a reporter whom it concerns). `none`: as if it were not there.
 */
export type Access = 'whole' | 'receipt' | 'number' | 'none';

export function accessOf(one: Case, person: PersonId): Access {
  if (one.hiddenFrom.includes(person)) return one.reporter === person ? 'number' : 'none';
  if (one.responsible.person === person || one.told.some((told) => told.person === person)) return 'whole';
  return one.reporter === person ? 'receipt' : 'none';
}

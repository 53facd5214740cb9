import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { decided, refuse } from './asked.ts';
import { followed } from './following.ts';
import { followedClosed } from './following-closed.ts';

/** The clock's look at the organisation, whenever the next look at the case itself is due. Sealed it follows nobody. */
export function followOrganisation({ case: one, words }: CaseWithWords, setting: Setting): Decided {
  const { actor, now } = setting;
  if (!('machine' in actor)) return refuse({ reason: 'no-access' });
  const by = { at: now, by: actor.machine };
  const { state } = one;
  const closed = state.state === 'closed';
  if (closed && state.sealed === true) return refuse({ reason: 'already-closed', at: state.closedAt });
  const events = closed ? followedClosed(one, setting, by) : followed(one, setting, by);
  if (events.length > 0) return decided(events, words);
  return refuse(closed ? { reason: 'already-closed', at: state.closedAt } : { reason: 'already-so' });
}

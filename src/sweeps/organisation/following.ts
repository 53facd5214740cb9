/**
 * What a changed organisation asks for, once a day and once a process begins: what somebody who has left had not
 * finished writing is registered; open cases and measures go to what took over from a unit that has ended, or to whoever
 * has the seat of somebody who has left; channels of ended units are let go of. What is due for a case by itself is looked at all the same (cases.ts), and follows the same rules.
 */

import type { Case, CaseEvent } from '../../domain/case.ts';
import { isOfficeOpen } from '../../domain/schedule.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { eachDue, SOME_TIME } from '../due.ts';
import { followDrafts } from '../left-drafts.ts';
import { tellOf } from '../machine.ts';
import { planFollowing } from '../plan.ts';
import type { Attending } from '../round.ts';
import { leftBehind } from './left-behind.ts';
import { endLinks } from './links.ts';
import { followMeasures } from './measures.ts';

/** The day on which it was looked up last. Losing it loses nothing. */
export interface RememberedOrganisation {
  organisation?: Day;
}

export async function lookAtOrganisation(house: Attending, remembered: RememberedOrganisation): Promise<void> {
  const { profile, calendar } = house;
  const now = house.now();
  const today = dayIn(profile.municipality.zone, now);
  // People are told of it: when they are at work.
  if (remembered.organisation === today || !isOfficeOpen({ profile, calendar, now })) return;
  const all = [await followDrafts(house), await followCases(house), await followMeasures(house), await endLinks(house)];
  if (!all.includes(false)) remembered.organisation = today;
}

/** Whether all could be looked at. */
async function followCases(house: Attending): Promise<boolean> {
  const { store, log } = house;
  const behind = leftBehind(house);
  let all = true;
  await eachDue(
    (limit) => store.casesDue(SOME_TIME, limit),
    // It is told of where it is due.
    () => {},
    async (some) => {
      for (const one of some) {
        const events = await (mayFollow(house, one) ? follow(house, one.id) : Promise.resolve([])).catch(
          (error: unknown) => {
            all = false;
            log.fault('case-unattended', error, { case: one.id });
            return [];
          },
        );
        behind.looked(one, events);
      }
    },
  );
  behind.told();
  return all;
}

/** By what a list of cases tells, without the words. */
export function mayFollow(house: Attending, one: Case): boolean {
  const words = { said: '', contact: { as: 'not-asked' }, notes: [] } as const;
  try {
    return planFollowing(house, { case: one, words: { ...words, notes: [] }, history: [], sent: [] }, house.now()).ok;
  } catch {
    // It throws again where it is saved, and is told of there.
    return true;
  }
}

async function follow(house: Attending, id: Case['id']): Promise<readonly CaseEvent[]> {
  const now = house.now();
  const events = await house.store.transact({ case: id }, (found) => {
    const planned = planFollowing(house, found.case, now);
    if (!planned.ok) return { result: [] };
    const { change, outbox } = planned.look;
    const { put, replaces, events: happened } = change;
    return { result: happened, save: { case: { put, replaces, events: happened }, outbox } };
  });
  tellOf(house.log, id, events);
  return events;
}

/** The channel of a unit that has ended: let go of once its last month stands there, with a word to who took over. */
import { monthId } from '../../cases/kept.ts';
import { changeLink } from '../../cases/linking/links.ts';
import { lost } from '../../domain/linking/changes.ts';
import type { Unit } from '../../domain/organisation.ts';
import { lastMonthOf, unitsOfYear } from '../../domain/organisation-changes.ts';
import type { Month } from '../../domain/period.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { lastToBegin } from '../month/looking.ts';
import type { Attending } from '../round.ts';

/** Whether all could be looked at. */
export async function endLinks(house: Attending): Promise<boolean> {
  const { organisation, profile, log, now } = house;
  const today = dayIn(profile.municipality.zone, now());
  let all = true;
  for (const unit of unitsOfYear(organisation, today)) {
    const last = lastMonthOf(unit, today);
    if (last === undefined) continue;
    try {
      if (await isTold(house, unit, last, today)) await letGo(house, unit);
    } catch (error) {
      all = false;
      log.fault('link-unattended', error, { reason: unit.id });
    }
  }
  return all;
}

/**
 * Nothing of its last months is to be posted any more, but for corrections, which know where they belong. Where the bot
 * stood still they are begun only after this look (month/looking.ts).
 */
async function isTold({ store }: Attending, unit: Unit, last: Month, today: Day): Promise<boolean> {
  const month = await store.kept('month', monthId({ unit: unit.id, month: last }));
  if (month === undefined) return (await lastToBegin(store, unit, today)).length === 0;
  return month.state.state === 'posted';
}

/** Whoever manages what took over is told in the next look at links (sweeps/channel/links.ts). */
async function letGo(house: Attending, unit: Unit): Promise<void> {
  await changeLink(house.store, unit, async (linked) => ({
    put: lost(linked, 'unit-ended', house.now()),
    result: undefined,
  }));
}

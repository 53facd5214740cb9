/** Taps on the cards of a unit's month. A tap twice over finds by the version what the first has done. */
import { monthId } from '../cases/kept.ts';
import { monthFiguresAgain } from '../cases/month/figures.ts';
import { monthLoaded, monthsLoaded } from '../cases/month/loaded.ts';
import type { MonthAction, OneMonthAction } from '../dialogues/month/actions.ts';
import { type MonthStep, monthStep } from '../dialogues/month/step.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import { opened } from '../domain/month/reminding.ts';
import type { UnitMonth } from '../domain/month/unit-month.ts';
import type { Month } from '../domain/period.ts';
import { browse } from './browse.ts';
import type { Sender, Tap } from './incoming.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

export async function tappedMonth(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: MonthAction,
): Promise<Tapped> {
  if (action.verb === 'months') {
    return browse(house, from, tap, { show: 'months' }, await monthsLoaded(house, from.person, scene.now));
  }
  const { shows } = await changed(house, scene, action);
  return browse(house, from, tap, shows, await monthLoaded(house, action, from.person, scene.now));
}

/** The month that she asked for by name: at once where there is one only, as if she had opened it from her list. */
export async function writtenForMonth(house: TurnHouse, scene: Scene, from: Sender, month: Month): Promise<void> {
  const { store } = house;
  const { language, now, person } = scene;
  const [one, ...others] = (await monthsLoaded(house, person.id, now, month)).months.rows;
  const alone = others.length === 0 ? one : undefined;
  const put = alone === undefined ? undefined : opened(alone);
  if (alone !== undefined && put !== undefined) await store.putKept('month', put, alone.version);
  const shows = alone === undefined ? ({ show: 'months', month } as const) : showingOf(alone);
  await store.enqueue([sayThere(from, language, shows, now, 1)]);
}

function showingOf({ unit, month }: UnitMonth): Extract<Showing, { show: 'month' }> {
  return { show: 'month', unit, month };
}

/** Whoever was faster is looked at anew; what follows from it, the clock sees to. */
async function changed(house: TurnHouse, scene: Scene, action: OneMonthAction): Promise<MonthStep> {
  const { store } = house;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const month = await store.kept('month', monthId(action));
    const counts = action.verb === 'month-recount' && month?.state.state === 'posted';
    const counted = counts ? await monthFiguresAgain(house, month) : undefined;
    const step = monthStep(scene, month, action, counted);
    if (step.put === undefined || month === undefined) return step;
    if ((await store.putKept('month', step.put, month.version)) === 'saved') return step;
  }
  throw new Error('the month is changed all the time');
}

const MOST_TRIES = 10;

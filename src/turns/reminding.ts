/** Taps on the cards with which a person is reminded. */
import { hourOf, overdueOf, toDoOf } from '../cases/to-do.ts';
import type { ReminderAction } from '../dialogues/actions.ts';
import { digestHours } from '../dialogues/present/digest.ts';
import { type Scene, todayOf } from '../dialogues/scene.ts';
import { browse } from './browse.ts';
import type { Sender, Tap } from './incoming.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

export async function tappedReminder(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: ReminderAction,
): Promise<Tapped> {
  const { store } = house;
  const day = todayOf(scene);
  switch (action.verb) {
    case 'digest': {
      const { page } = action;
      return browse(house, from, tap, { show: 'digest', day, page }, await toDoOf(house, from.person, scene.now));
    }
    case 'overdue': {
      const { page } = action;
      const loaded = await overdueOf(house, from.person, scene.now, page);
      return browse(house, from, tap, { show: 'overdue', day, page }, loaded);
    }
    case 'digest-hour-set': {
      // Reminders come during office hours, whatever a card asks for.
      const digestAt = digestHours(scene).find((hour) => hour === action.hour);
      if (digestAt !== undefined) {
        const chosen = await store.preferencesOf(from.person);
        await store.putPreferences({ ...chosen, person: from.person, digestAt });
      }
      return browse(house, from, tap, { show: 'digest-hour' }, await hourOf(store, from.person));
    }
    case 'digest-hour':
      return browse(house, from, tap, { show: 'digest-hour' }, await hourOf(store, from.person));
    default:
      return action satisfies never;
  }
}

import type { Loaded } from '../dialogues/present/view.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { Sender, Tap } from './incoming.ts';
import { showInPlace } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

/** Looking around saves nothing but the card in its new shape. */
export async function browse(
  house: TurnHouse,
  from: Sender,
  tap: Tap,
  shows: Showing,
  loaded: Loaded,
): Promise<Tapped> {
  await house.store.enqueue(showInPlace(from, tap, shows, house.now()));
  return { shows, loaded };
}

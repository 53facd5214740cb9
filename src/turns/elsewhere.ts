/** Where others read along: nothing is logged here and nothing is quoted; the procedure may be shown by a manager. */
import type { Scene } from '../dialogues/scene.ts';
import { todayOf } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import { besidesOf } from '../dialogues/write.ts';
import { unitsOn } from '../domain/organisation.ts';
import { commandOf } from '../texts/commands.ts';
import type { Incoming, Sender } from './incoming.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';

export async function elsewhere(
  { store }: TurnHouse,
  scene: Scene,
  from: Sender,
  message: Extract<Incoming, { in: 'text' }>,
): Promise<void> {
  const { besides } = besidesOf(message.text);
  const said = [answerTo(scene, message.text), ...(besides === undefined ? [] : [besides])];
  await store.enqueue(said.map((shows, index) => sayThere(from, scene.language, shows, scene.now, index + 1)));
}

function answerTo(scene: Scene, text: string): Showing {
  if (commandOf(text) !== 'procedure') return { show: 'notice', notice: 'continue-in-private' };
  const manages = unitsOn(scene.organisation, todayOf(scene)).some((unit) => unit.manager === scene.person.id);
  return manages ? { show: 'procedure' } : { show: 'notice', notice: 'manager-posts-procedure' };
}

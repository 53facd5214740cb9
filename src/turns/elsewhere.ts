/**
 * Where others read along: nothing is logged here and nothing is quoted; the procedure may be shown by a manager, and a
 * channel be linked to a unit.
 */
import type { Scene } from '../dialogues/scene.ts';
import { todayOf } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import { besidesOf } from '../dialogues/write.ts';
import { unitsOn } from '../domain/organisation.ts';
import { linkingIn } from '../texts/channel-commands.ts';
import { commandOf } from '../texts/commands.ts';
import { amongIn } from './among.ts';
import type { Incoming, Sender } from './incoming.ts';
import { linkingWritten } from './linking-channel.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';

export async function elsewhere(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  message: Extract<Incoming, { in: 'text' }>,
): Promise<void> {
  const { besides } = besidesOf(message.text);
  const linking = linkingIn(message.text, 'channel');
  const before = await amongIn(house, from);
  const answer =
    linking === undefined ? answerTo(scene, message.text) : await linkingWritten(house, scene, from, linking);
  // What has just been linked is that unit's from this word on; what was let go was its own until then.
  const among = linking?.does === 'link' ? await amongIn(house, from) : before;
  const said = [answer, ...(besides === undefined ? [] : [besides])];
  await house.store.enqueue(
    said.map((shows, index) => sayThere(from, scene.language, shows, scene.now, index + 1, among)),
  );
}

function answerTo(scene: Scene, text: string): Showing {
  if (commandOf(text) !== 'procedure') return { show: 'notice', notice: 'continue-in-private' };
  const manages = unitsOn(scene.organisation, todayOf(scene)).some((unit) => unit.manager === scene.person.id);
  return manages ? { show: 'procedure' } : { show: 'notice', notice: 'manager-posts-procedure' };
}

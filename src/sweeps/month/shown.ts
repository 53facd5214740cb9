/**
 * What was posted last is followed until it is known to stand where it is to be read: in the chat of whoever looks after
 * the month, or as a correction in the channel. Where it can't be, she is told.
 */
import { channelOf } from '../../cases/linking/channel-of.ts';
import { correctionKey, monthKey, monthPutAnew, onKey, privateKey } from '../../cases/month/notify.ts';
import type { Address, OutboxEntry } from '../../cases/outbox.ts';
import { postState } from '../../cases/post-state.ts';
import type { ActivityId } from '../../domain/ids.ts';
import { keepersOf } from '../../domain/month/keepers.ts';
import { type In, looksAgain, postEnded, type Stands } from '../../domain/month/months.ts';
import { isShown, isTriedAgain, notShown, underWay } from '../../domain/month/reminding.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { dayIn } from '../../domain/time.ts';
import type { Attending } from '../round.ts';
import { save, settingOf, soon } from './change.ts';
import { monthPostEnded } from './ended.ts';
import { inPrivate, whose } from './keeper.ts';
import { reminderTo } from './reminding.ts';

export async function seeToIt(house: Attending, month: In<'posted'>): Promise<void> {
  return month.state.stands.in === 'manager' ? followPrivate(house, month) : followCorrection(house, month);
}

async function followPrivate(house: Attending, month: In<'posted'>): Promise<void> {
  const { tries, unshown } = month.state;
  const key = monthKey(month, tries);
  const entry = await house.store.entry(key);
  if (entry?.what.send === 'post') {
    // Another instance knew of a channel: what comes of that counts.
    const became = await postState(house.store, key);
    if (became === 'under-way') return save(house, looksAgain(month, soon(house)));
    if (became === 'delivered') {
      const stands = await foundThere(house, month, entry);
      return save(house, postEnded(month, { is: 'there', stands }, settingOf(house)) ?? month);
    }
    if (became === 'uncertain') return monthPostEnded(house, month, key, 'uncertain', undefined);
  }
  switch (await privateState(house, month)) {
    case 'delivered':
      return save(house, isShown(month));
    case 'under-way':
      return save(house, underWay(month, settingOf(house), soon(house)));
    case 'not-known':
      return tell(house, month);
    case 'unknown': {
      // Put before and forgotten since.
      if (unshown !== undefined) return tell(house, month);
      const entries = await inPrivate(house, month, tries);
      await house.store.enqueue(entries);
      const nobody = entries.length === 0;
      return save(house, nobody ? isShown(month) : underWay(month, settingOf(house), soon(house)));
    }
  }
}

/** Of all to whom it went, one after the other where the one before could not be reached. */
async function privateState(
  house: Attending,
  month: In<'posted'>,
): Promise<'delivered' | 'under-way' | 'not-known' | 'unknown'> {
  const { store, profile, now } = house;
  const line = keepersOf(house, month.unit, dayIn(profile.municipality.zone, now()));
  const { tries } = month.state;
  const keys = [monthKey(month, tries), privateKey(month, tries)].flatMap((key) => [
    key,
    ...line.map((person) => onKey(key, person)),
  ]);
  const found = await Promise.all(keys.map((key) => store.entry(key)));
  const states = found.flatMap((one) => (one?.what.send === 'message' ? [one.state.state] : []));
  if (states.includes('delivered')) return 'delivered';
  if (states.includes('waiting') || states.includes('attempted')) return 'under-way';
  return states.length === 0 ? 'unknown' : 'not-known';
}

async function followCorrection(house: Attending, month: In<'posted'>): Promise<void> {
  const { corrections, unshown } = month.state;
  if (corrections === 0) return save(house, isShown(month));
  const setting = settingOf(house);
  const today = dayIn(house.profile.municipality.zone, setting.now);
  const first = correctionKey(month, corrections);
  const last = unshown?.failed === true ? correctionKey(month, corrections, today) : first;
  const states = await Promise.all([first, last].map((key) => postState(house.store, key)));
  if (states.includes('delivered')) return save(house, isShown(month));
  if (states.includes('under-way')) return save(house, underWay(month, setting, soon(house)));
  const isDue = unshown?.failed !== true || (unshown.since < today && isTriedAgain(month, setting));
  const there = isDue && states[1] === 'unknown' ? await whereIn(house, month) : undefined;
  if (there === undefined) return tell(house, month);
  await house.store.enqueue([monthPutAnew(month, last, there, setting.now)]);
  return save(house, underWay(month, setting, soon(house)));
}

/** By the conversation in which it stands, whichever the unit's channel is by now; undefined where the bot is out of it. */
async function whereIn(
  { store }: Pick<Attending, 'store'>,
  { state: { stands } }: In<'posted'>,
): Promise<{ readonly address: Address; readonly activity: ActivityId } | undefined> {
  const { conversation, activity } = stands;
  if (conversation === undefined || activity === undefined) return undefined;
  const reference = await store.referenceOfChannel(conversation);
  return reference?.state === 'open' ? { address: { ...reference.address, conversation }, activity } : undefined;
}

async function tell(house: Attending, month: In<'posted'>): Promise<void> {
  const to = month.state.unshown?.known === true ? undefined : await whose(house, month);
  const after = notShown(month, settingOf(house));
  if (to !== undefined) await house.store.enqueue([await reminderTo(house, month, to)]);
  else if (month.state.unshown?.known !== true) {
    house.log.warning('month-for-nobody', { unit: month.unit, reason: month.month });
  }
  return save(house, after);
}

/** What a look would put into the outbox, where nothing is put. */
export async function entriesOfPosted(house: Attending, month: In<'posted'>): Promise<OutboxEntry[]> {
  const { stands, tries, corrections, unshown } = month.state;
  if (unshown !== undefined) return [];
  if (stands.in === 'manager') return inPrivate(house, month, tries);
  const there = corrections === 0 ? undefined : await whereIn(house, month);
  return there === undefined ? [] : [monthPutAnew(month, correctionKey(month, corrections), there, house.now())];
}

/** Where a post stands that nobody told of. */
export async function foundThere(
  { store, organisation }: Attending,
  { unit }: Pick<UnitMonth, 'unit'>,
  entry: OutboxEntry | undefined,
): Promise<Stands & { in: 'channel' }> {
  const standing = organisation.units.get(unit);
  const channel = standing === undefined ? undefined : await channelOf(store, standing);
  const activity = entry?.state.state === 'delivered' ? entry.state.activity : undefined;
  return {
    in: 'channel',
    ...(channel === undefined ? {} : { conversation: channel.link.channel }),
    ...(activity === undefined ? {} : { activity }),
  };
}

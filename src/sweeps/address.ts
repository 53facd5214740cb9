/** Where a person is written to: where she was last, else her own chat with the bot, put there first where it is not. */
import type { Delivery } from '../cases/channel.ts';
import type { Address } from '../cases/outbox.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { Delivering } from './deliver.ts';

type NoAddress = Exclude<Delivery, { ended: 'delivered' }>;

/** Teams needs a moment until a bot that was put there can be written from. Milliseconds. */
const INSTALLED_MS = 5_000;
/** After so many attempts nobody waits for the bot to be put there any longer: the next in line gets it. */
const MOST_INSTALLS = 5;

export async function addressOf(
  house: Delivering,
  person: PersonId,
  attempts: number,
  now: Instant,
): Promise<Address | NoAddress> {
  const known = await house.store.referenceOf(person);
  if (known?.state === 'open') return known.address;
  const opened = await house.channel.openPersonal(person);
  if (opened.ended === 'refused' && attempts <= MOST_INSTALLS) return (await installed(house, person)) ?? opened;
  // All that was asked for here is this person: what is wrong with it is that she isn't to be had.
  if (opened.ended === 'rejected') return { ...opened, ended: 'refused' };
  if (opened.ended !== 'opened') return opened;
  const { address } = opened;
  await house.store.putReference({ ...known, of: { is: 'person', person }, address, state: 'open', since: now });
  return address;
}

/** She has not got the bot: it is put there, and tried again. Undefined where that changes nothing. */
async function installed({ installer, log }: Delivering, person: PersonId): Promise<NoAddress | undefined> {
  const came = await installer?.install(person);
  if (came !== undefined) log.event('bot-installed', { person, reason: came });
  switch (came) {
    case 'installed':
      return { ended: 'later', code: 'installed', retryAfterMs: INSTALLED_MS };
    case 'later':
      return { ended: 'later', code: 'install-later', retryAfterMs: undefined };
    case 'there-already':
    case 'impossible':
    case undefined:
      return undefined;
    default:
      return came satisfies never;
  }
}

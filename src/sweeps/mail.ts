/**
 * Mail to the citizen: authorised and written from the case when it is sent, at most once. What became of it is noted on
 * the case before the entry is settled, so that whoever handles it is asked where it did not surely arrive.
 */
import type { Delivery } from '../cases/channel.ts';
import type { Mailed } from '../cases/mail.ts';
import type { Claimed, Settlement, What } from '../cases/outbox.ts';
import { StoreUnavailable } from '../cases/store.ts';
import type { ClockCommand } from '../domain/commands.ts';
import { givenOf } from '../domain/deciding/writing.ts';
import type { CaseId } from '../domain/ids.ts';
import { mailOf } from '../writings/mail.ts';
import type { Delivering } from './deliver.ts';

type ClaimedMail = Claimed & { readonly what: Extract<What, { send: 'mail' }> };

export interface MailEnded {
  readonly done: Exclude<Delivery, { ended: 'rejected' }> | { readonly settlement: Settlement };
  readonly follows?: {
    readonly case: CaseId;
    readonly command: Extract<ClockCommand, { command: 'mail-left' | 'mail-stayed' }>;
  };
}

/** Never tried so often that nobody is told. */
const MOST_ATTEMPTS = 20;

export async function mailed(house: Delivering, entry: ClaimedMail): Promise<MailEnded> {
  const { what, key, state } = entry;
  const of = { case: what.case };
  const { writing } = what;
  const stayed = (known: boolean) => ({ ...of, command: { command: 'mail-stayed', writing, known } as const });
  const never = (code: string): MailEnded => ({ done: { ended: 'refused', code }, follows: stayed(true) });
  // What became of an earlier attempt is known to the port alone.
  const unknown = (code: string): MailEnded =>
    state.attempts > 1 ? { done: { ended: 'uncertain', code }, follows: stayed(false) } : never(code);
  try {
    const found = await house.store.case(what.case);
    const given = found === undefined ? undefined : givenOf(found.case, writing);
    if (found === undefined || given?.state !== 'sending') {
      return { done: { settlement: { ended: 'dropped', at: house.now(), code: 'not-to-be-sent' } } };
    }
    if (house.mail === undefined) return unknown('no-mail');
    const letter = found.case.state.state === 'closed' ? undefined : mailOf(house, found, writing);
    if (letter === undefined) return unknown('not-by-mail');
    return endedBy(await house.mail.send(key, letter));
  } catch (error) {
    house.log.fault('mail-unsent', error, { outbox: key });
    const again = error instanceof StoreUnavailable || state.attempts < MOST_ATTEMPTS;
    return again ? { done: { ended: 'later', code: 'unsent', retryAfterMs: undefined } } : unknown('unsent');
  }

  function endedBy(ended: Mailed): MailEnded {
    switch (ended.ended) {
      case 'sent':
        return {
          done: { ended: 'delivered', activity: undefined },
          follows: { ...of, command: { command: 'mail-left', writing } },
        };
      case 'later':
        return state.attempts < MOST_ATTEMPTS ? { done: ended } : never(ended.code);
      case 'refused':
        return never(ended.code);
      case 'uncertain':
        return { done: ended, follows: stayed(false) };
      default:
        return ended satisfies never;
    }
  }
}

/** A server that takes mail to citizens: what comes of each is the script's to say. */
import type { Letter, Mail, Mailed } from '../../src/cases/mail.ts';
import type { OutboxKey } from '../../src/domain/ids.ts';

export interface Mailbox extends Mail {
  /** All that was asked to be sent, in order. */
  readonly letters: readonly Letter[];
  last(): Letter;
  /** How it ends from now on; sent unless told otherwise. */
  ends(how: Mailed): void;
}

export function mailbox(taken: (letter: Letter, ended: Mailed) => void): Mailbox {
  const letters: Letter[] = [];
  const left = new Set<OutboxKey>();
  let how: Mailed = { ended: 'sent' };
  return {
    letters,
    last() {
      const last = letters.at(-1);
      if (last === undefined) throw new Error('no mail was sent');
      return last;
    },
    ends: (next) => {
      how = next;
    },
    async send(key, letter) {
      if (left.has(key)) throw new Error(`${key} has left already`);
      if (how.ended === 'sent' || how.ended === 'uncertain') left.add(key);
      letters.push(letter);
      taken(letter, how);
      return how;
    },
  };
}

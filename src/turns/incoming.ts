/** What reaches the bot, after it was parsed and before anything is known of who may do what. */

import type { Address } from '../cases/outbox.ts';
import type { Action } from '../dialogues/actions.ts';
import type { Notice } from '../dialogues/showing.ts';
import type { Choice, InsertedView, ListRow, View } from '../dialogues/views.ts';
import type { ActivityId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { ChannelPlace } from '../domain/linking/channel-link.ts';

export interface Sender {
  readonly person: PersonId;
  /** The language of her Teams, where it is one of ours. */
  readonly language: Language | undefined;
  readonly address: Address;
  readonly activity: ActivityId;
  readonly where: 'personal' | 'group' | 'channel';
  /** The channel itself, where it is one. */
  readonly channel?: ChannelPlace;
}

/** By the field's name, what is cut short in the action. */
export type WholeTexts = Readonly<Record<string, string>>;

export type Incoming =
  | { readonly in: 'text'; readonly text: string; readonly files: boolean }
  /** `card`: the message in which the tapped card stands. A dialog stands in none. */
  | { readonly in: 'tap'; readonly action: Action; readonly surface: 'chat'; readonly card: ActivityId | undefined }
  | { readonly in: 'tap'; readonly action: Action; readonly surface: 'dialog' }
  /** A tap with more in a field than any field holds. Nothing of it is kept; the card is to keep all that was entered. */
  | {
      readonly in: 'too-long';
      readonly surface: 'chat' | 'dialog';
      readonly action: Action;
      readonly whole: WholeTexts;
    }
  /** The message extension was opened, on a message or from the command or compose box. */
  | { readonly in: 'dialog-opened'; readonly text: string }
  /** Typing ahead in a list of more units than a card can hold. */
  | {
      readonly in: 'choice-query';
      readonly of: 'units' | 'colleagues';
      readonly text: string;
      readonly skip: number;
      readonly top: number;
    }
  /** Typing in the message extension's search. No text where it is a command that is none of ours. */
  | { readonly in: 'find'; readonly text: string | undefined; readonly skip: number; readonly count: number }
  | { readonly in: 'installed' };

/** What the bot answers at once. Whatever else it has to say goes through the outbox. */
export type Reply =
  | { readonly reply: 'nothing' }
  | { readonly reply: 'card'; readonly view: View; readonly language: Language }
  | { readonly reply: 'dialog'; readonly view: View; readonly language: Language }
  | { readonly reply: 'choices'; readonly choices: readonly Choice[] }
  | { readonly reply: 'found'; readonly found: readonly FoundCase[]; readonly language: Language }
  /** Said in place of what would have been found. */
  | { readonly reply: 'not-searched'; readonly notice: Notice; readonly language: Language };

/** A case in the list of the message extension, and what is put into the chat where she chooses it. */
export interface FoundCase {
  readonly row: ListRow;
  readonly inserts: InsertedView;
  /** Of what is put there: all of that chat read it, so that it is not the language of whoever searches. */
  readonly insertedIn: Language;
}

export type Tap = Extract<Incoming, { in: 'tap' }>;

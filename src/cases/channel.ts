/** How a card reaches a person, as everything above Teams sees it. */
import type { View } from '../dialogues/views.ts';
import type { ActivityId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Address } from './outbox.ts';

/**
 * What came of an attempt. `later`: surely not delivered; `refused`: surely not, and the reader can't be reached;
 * `rejected`: surely not, for what was sent, which says nothing of the reader; `uncertain`: it may have arrived.
 */
export type Delivery =
  | { readonly ended: 'delivered'; readonly activity: ActivityId | undefined }
  | { readonly ended: 'later'; readonly code: string; readonly retryAfterMs: number | undefined }
  | { readonly ended: 'refused'; readonly code: string }
  | { readonly ended: 'rejected'; readonly code: string }
  | { readonly ended: 'uncertain'; readonly code: string };

export type Opening =
  | { readonly ended: 'opened'; readonly address: Address }
  | Exclude<Delivery, { ended: 'delivered' }>;

export interface Channel {
  /** One new message. Never repeated by the channel itself. */
  send(address: Address, view: View, language: Language): Promise<Delivery>;
  /** In place of a message that was sent. */
  update(address: Address, activity: ActivityId, view: View, language: Language): Promise<Delivery>;
  /** The person's own chat with the bot, for somebody who has never written to it. Posts nothing. */
  openPersonal(person: PersonId): Promise<Opening>;
}

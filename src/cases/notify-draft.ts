import type { Draft } from '../dialogues/draft.ts';
import type { Showing } from '../dialogues/showing.ts';
import { OutboxKey } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { OutboxEntry } from './outbox.ts';

/** The question about a draft that lies unfinished, or the word that it was deleted, to its owner. */
export function notifyOfDraft(
  due: { readonly do: 'ask'; readonly because: 'lies-unfinished' | 'last-time' } | { readonly do: 'delete' },
  draft: Draft,
  now: Instant,
): OutboxEntry {
  const asks = due.do === 'ask';
  const shows: Showing = asks
    ? { show: 'draft-offer', draft: draft.id, because: due.because }
    : { show: 'notice', notice: 'draft-deleted' };
  return {
    key: OutboxKey.parse(`draft:${draft.id}:${asks ? `${due.because}:${draft.touchedAt}` : 'deleted'}`),
    subject: { of: 'draft', draft: draft.id },
    what: { send: 'message', to: draft.owner, shows },
    createdAt: now,
    urgent: false,
    state: { state: 'waiting', dueAt: now, attempts: 0 },
  };
}

import { SentCard } from '../../cases/outbox.ts';
import type { CaseId } from '../../domain/ids.ts';
import { readStored } from '../stored.ts';
import { json, type Sql } from './rows.ts';

export function sentCardsOf(sql: Sql, id: CaseId): SentCard[] {
  const rows = sql.all(
    'SELECT body FROM sent_cards WHERE number = (SELECT number FROM cases WHERE id = ?) ORDER BY seq',
    id,
  );
  return rows.map((row) => readStored(SentCard, json(row, 'body'), 'case', id));
}

/** Beside those that are there; the same message again replaces what was kept of it. Nothing where there is no such case. */
export function keepSent(sql: Sql, id: CaseId, card: SentCard): void {
  sql.run(
    `INSERT INTO sent_cards (number, conversation, activity, body) SELECT number, ?, ?, ? FROM cases WHERE id = ?
     ON CONFLICT (number, conversation, activity) DO UPDATE SET body = excluded.body`,
    card.address.conversation,
    card.activity,
    JSON.stringify(SentCard.parse(card)),
    id,
  );
}

/** A message shows one thing: what has taken a card's place is the card of no other case, or of none. */
export function keepNoOther(sql: Sql, conversation: string, activity: string, shown: CaseId | undefined): void {
  sql.run(
    `DELETE FROM sent_cards WHERE conversation = ? AND activity = ?
       AND number IS NOT (SELECT number FROM cases WHERE id = ?)`,
    conversation,
    activity,
    shown ?? null,
  );
}

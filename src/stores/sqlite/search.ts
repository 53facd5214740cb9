import type { CaseQuery, Page, Paging } from '../../cases/store.ts';
import type { Case } from '../../domain/case.ts';
import { gathering, type StoreLog } from '../stored.ts';
import { type AskedWords, askedWords } from '../tokens.ts';
import { pageOf } from './lists.ts';
import { AMONG, narrowing, type Sql } from './rows.ts';
import { readCase } from './work.ts';

/** Newest number first. Whose cases they are is part of the question, and so of what is paged. */
export function search(sql: Sql, log: StoreLog, query: CaseQuery, { skip, limit }: Paging): Page<Case> {
  const asked = query.words === undefined ? undefined : askedWords(query.words);
  if (query.words !== undefined && asked === undefined) return { rows: [], unreadable: [], more: false };
  // CROSS keeps the order: the words first, since fewer cases have them than a person can have.
  const from =
    asked === undefined
      ? 'parties CROSS JOIN cases USING (number) WHERE person = ?'
      : `case_tokens CROSS JOIN parties ON parties.number = case_tokens.rowid CROSS JOIN cases USING (number)
         WHERE person = ? AND case_tokens MATCH ?`;
  const by = narrowing({
    [`kind ${AMONG}`]: query.kinds,
    [`state ${AMONG}`]: query.states,
    [`unit ${AMONG}`]: query.units,
    'heard_on >= ?': query.from,
    'heard_on <= ?': query.until,
    'overdue_after < ?': query.overdueOn,
  });
  const rows = sql.all(
    `SELECT id, body FROM ${[from, ...by.conditions].join(' AND ')}
     ORDER BY ${asked === undefined ? 'parties.number' : 'case_tokens.rowid'} DESC LIMIT ? OFFSET ?`,
    query.reader,
    ...(asked === undefined ? [] : [matching(asked)]),
    ...by.values,
    limit + 1,
    skip,
  );
  return pageOf(rows, readCase, gathering(log, limit, 'stored'));
}

/** Letters and digits within quotes: nothing that somebody types is an operator. */
function matching({ whole, beginning }: AskedWords): string {
  return [...whole.map((word) => `"${word}"`), `"${beginning}"*`].join(' ');
}

/** What cases are found by, kept beside what is decided about them. */
import { Case } from '../../domain/case.ts';
import type { CaseNumber } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import { type FoundBy, foundBy } from '../found-by.ts';
import { integer, json, type Sql, text } from './rows.ts';

/** In the case's own row: kind, state, unit, heard_on, overdue_after. */
export function columnsOf({ facts, state }: Case, { overdueAfter }: FoundBy) {
  return [facts.kind, state.state, facts.unit, facts.heardOn, overdueAfter ?? null] as const;
}

/** Beside the case's row. Most saves change nothing of them, and then nothing is written. */
export function keepParties(sql: Sql, number: CaseNumber, { parties }: FoundBy): void {
  const added = new Set<string>(parties);
  for (const row of sql.all('SELECT person FROM parties WHERE number = ?', number)) {
    const person = text(row, 'person');
    if (!added.delete(person)) sql.run('DELETE FROM parties WHERE number = ? AND person = ?', number, person);
  }
  for (const person of added) sql.run('INSERT INTO parties (number, person) VALUES (?, ?)', number, person);
}

/** The same of its tokens. */
export function keepTokens(sql: Sql, number: CaseNumber, { tokens }: FoundBy): void {
  const row = sql.get('SELECT tokens FROM case_tokens WHERE rowid = ?', number);
  const before = row === undefined ? '' : text(row, 'tokens');
  const after = tokens.join(' ');
  if (after === before) return;
  if (row !== undefined) sql.run('DELETE FROM case_tokens WHERE rowid = ?', number);
  if (after !== '') sql.run('INSERT INTO case_tokens (rowid, tokens) VALUES (?, ?)', number, after);
}

const AT_A_TIME = 500;

/** Makes all of it anew, for every case that can be read. */
export function derive(sql: Sql): void {
  for (let last = 0; ; ) {
    const rows = sql.all(
      `SELECT number, cases.body, words.body AS words FROM cases LEFT JOIN words USING (number)
       WHERE number > ? ORDER BY number LIMIT ?`,
      last,
      AT_A_TIME,
    );
    for (const row of rows) {
      last = integer(row, 'number');
      const one = Case.safeParse(json(row, 'body'));
      if (!one.success) continue;
      const found = foundBy(one.data, Words.safeParse(json(row, 'words')).data);
      sql.run(
        'UPDATE cases SET kind = ?, state = ?, unit = ?, heard_on = ?, overdue_after = ? WHERE number = ?',
        ...columnsOf(one.data, found),
        last,
      );
      keepParties(sql, one.data.number, found);
      keepTokens(sql, one.data.number, found);
    }
    if (rows.length < AT_A_TIME) return;
  }
}

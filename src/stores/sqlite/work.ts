/** One unit of work, within the group's transaction: what the scope names is loaded, what was decided is written. */
import { FirstAnswer, type Found, type Scope, type StoredCase } from '../../cases/store.ts';
import { Draft } from '../../dialogues/draft.ts';
import { Case, CaseEvent } from '../../domain/case.ts';
import { type CaseId, CaseNumber, type DraftId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import { Conflict, type ProvedSave } from '../save.ts';
import { readable, readStored, type StoreLog } from '../stored.ts';
import { columnsOf, keepParties, keepTokens } from './derive.ts';
import type { Tally } from './figures/tally.ts';
import type { AtEnd } from './group-commit.ts';
import { putKept } from './keeping.ts';
import { insertEntry } from './outbox.ts';
import { integer, json, type Row, type Sql, text } from './rows.ts';
import { keepSent, sentCardsOf } from './sent-cards.ts';

export function find(sql: Sql, log: StoreLog, scope: Scope): Found {
  const draft = scope.draft === undefined ? undefined : findDraft(sql, scope.draft);
  const id = scope.case ?? (scope.draft === undefined ? undefined : caseOfDraft(sql, scope.draft));
  const one = id === undefined ? undefined : findCase(sql, id);
  return {
    ...(draft === undefined ? {} : { draft }),
    ...(one === undefined ? {} : { case: one }),
    answers: [
      ...(scope.draft === undefined ? [] : answersOfDraft(sql, log, scope.draft)),
      ...(one === undefined ? [] : answersOfCase(sql, log, one.case.number)),
    ],
    ...(scope.numbers === true ? { number: nextNumber(sql) } : {}),
  };
}

export function findDraft(sql: Sql, id: DraftId): Draft | undefined {
  const row = sql.get('SELECT id, body FROM drafts WHERE id = ?', id);
  return row === undefined ? undefined : readDraft(row);
}

export function readDraft(row: Row): Draft {
  return readStored(Draft, json(row, 'body'), 'draft', text(row, 'id'));
}

export function readCase(row: Row): Case {
  return readStored(Case, json(row, 'body'), 'case', text(row, 'id'));
}

export function findCase(sql: Sql, id: CaseId): StoredCase | undefined {
  const row = sql.get(
    'SELECT number, id, cases.body, words.body AS words FROM cases LEFT JOIN words USING (number) WHERE id = ?',
    id,
  );
  if (row === undefined) return undefined;
  const history = sql.all('SELECT body FROM history WHERE number = ? ORDER BY seq', integer(row, 'number'));
  return {
    case: readCase(row),
    words: readStored(Words, json(row, 'words'), 'case', id),
    history: history.map((each) => readStored(CaseEvent, json(each, 'body'), 'case', id)),
    sent: sentCardsOf(sql, id),
  };
}

function caseOfDraft(sql: Sql, draft: DraftId): CaseId | undefined {
  const row = sql.get('SELECT id FROM drafts_of_cases JOIN cases USING (number) WHERE draft = ?', draft);
  return row === undefined ? undefined : readStored(Case.shape.id, row['id'], 'draft', draft);
}

function answersOfDraft(sql: Sql, log: StoreLog, draft: DraftId): FirstAnswer[] {
  const rows = sql.all('SELECT body FROM answers WHERE draft = ? ORDER BY seq', draft);
  return readable(log, rows, (row) => readStored(FirstAnswer, json(row, 'body'), 'answer', `draft:${draft}`));
}

function answersOfCase(sql: Sql, log: StoreLog, number: CaseNumber): FirstAnswer[] {
  const rows = sql.all('SELECT body FROM answers WHERE number = ? ORDER BY seq', number);
  return readable(log, rows, (row) => readStored(FirstAnswer, json(row, 'body'), 'answer', `case:${number}`));
}

/** Only written once a case has taken it, so that a decision that saves nothing costs no commit. */
function nextNumber(sql: Sql): CaseNumber {
  const row = sql.get("SELECT last FROM counters WHERE name = 'case-number'");
  if (row === undefined) throw new Error('the case numbers are not counted');
  return CaseNumber.parse(integer(row, 'last') + 1);
}

/** @throws Conflict */
export function write(sql: Sql, tally: Tally, save: ProvedSave, atEnd: AtEnd): void {
  if (save.case !== undefined) {
    const { put, foundBy } = save.case;
    writeCase(sql, save.case);
    // Each savepoint would make the index write down what it has so far.
    atEnd(() => keepTokens(sql, put.number, foundBy));
    atEnd(() => tally.count(put.number, put.counted));
  }
  if (save.draft !== undefined) writeDraft(sql, save.draft);
  for (const entry of save.outbox) insertEntry(sql, entry);
  if (save.keep !== undefined) putKept(sql, save.keep.sort, save.keep.value, 'new');
  if (save.answer !== undefined) {
    const { at } = save.answer.keep;
    const body = JSON.stringify(save.answer.keep);
    if (save.answer.of === 'draft') {
      sql.run('INSERT INTO answers (draft, at, body) VALUES (?, ?, ?)', save.answer.draft, at, body);
    } else {
      const { case: id } = save.answer;
      sql.run('INSERT INTO answers (number, at, body) SELECT number, ?, ? FROM cases WHERE id = ?', at, body, id);
    }
  }
}

function writeCase(sql: Sql, save: NonNullable<ProvedSave['case']>): void {
  const { replaces, put, words, foundBy, events, sent } = save;
  const columns = [
    put.version,
    put.reporter,
    put.nextAttentionAt,
    JSON.stringify(put),
    ...columnsOf(put, foundBy),
  ] as const;
  if (replaces === 'new') {
    sql.run(
      `INSERT INTO cases
         (number, id, version, reporter, next_attention_at, body, kind, state, unit, heard_on, overdue_after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      put.number,
      put.id,
      ...columns,
    );
    sql.run("UPDATE counters SET last = max(last, ?) WHERE name = 'case-number'", put.number);
    sql.run('INSERT INTO drafts_of_cases (draft, number) VALUES (?, ?)', put.draft, put.number);
  } else {
    const { changes } = sql.run(
      `UPDATE cases SET version = ?, reporter = ?, next_attention_at = ?, body = ?, kind = ?, state = ?, unit = ?,
         heard_on = ?, overdue_after = ? WHERE id = ? AND version = ?`,
      ...columns,
      put.id,
      replaces,
    );
    if (changes !== 1) throw new Conflict(`case ${put.id}`);
  }
  sql.run(
    'INSERT INTO words (number, body) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET body = excluded.body',
    put.number,
    JSON.stringify(words),
  );
  keepParties(sql, put.number, foundBy);
  for (const event of events) {
    sql.run(
      'INSERT INTO history (number, event, at, body) VALUES (?, ?, ?, ?)',
      put.number,
      event.event,
      event.at,
      JSON.stringify(event),
    );
  }
  for (const card of sent) keepSent(sql, put.id, card);
}

function writeDraft(sql: Sql, save: NonNullable<ProvedSave['draft']>): void {
  if ('remove' in save) {
    sql.run('DELETE FROM drafts WHERE id = ?', save.remove);
    return;
  }
  const { put, inScope } = save;
  sql.run(
    inScope
      ? `INSERT INTO drafts (id, owner, touched_at, next_attention_at, body) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, touched_at = excluded.touched_at,
           next_attention_at = excluded.next_attention_at, body = excluded.body`
      : 'INSERT INTO drafts (id, owner, touched_at, next_attention_at, body) VALUES (?, ?, ?, ?, ?)',
    put.id,
    put.owner,
    put.touchedAt,
    put.nextAttentionAt,
    JSON.stringify(put),
  );
  if (put.completes !== undefined) {
    sql.run(
      `INSERT INTO drafts_of_cases (draft, number) SELECT ?, number FROM cases WHERE id = ?
       ON CONFLICT (draft) DO NOTHING`,
      put.id,
      put.completes,
    );
  }
}

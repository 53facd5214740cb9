/** One unit of work, within the group's transaction: what the scope names is loaded, what was decided is written. */
import { FirstAnswer, type Found, type Scope, type StoredCase } from '../../cases/store.ts';
import { Draft } from '../../dialogues/draft.ts';
import { Case, CaseEvent } from '../../domain/case.ts';
import { type CaseId, CaseNumber, type DraftId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import { Conflict, type ProvedSave } from '../save.ts';
import { readable, readStored, type StoreLog } from '../stored.ts';
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
      ...(scope.draft === undefined ? [] : answersOf(sql, log, 'draft', scope.draft)),
      ...(one === undefined ? [] : answersOf(sql, log, 'case', one.case.id)),
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
    'SELECT cases.id, cases.body, words.body AS words FROM cases LEFT JOIN words ON case_id = id WHERE id = ?',
    id,
  );
  if (row === undefined) return undefined;
  const history = sql.all('SELECT body FROM history WHERE case_id = ? ORDER BY seq', id);
  return {
    case: readCase(row),
    words: readStored(Words, json(row, 'words'), 'case', id),
    history: history.map((each) => readStored(CaseEvent, json(each, 'body'), 'case', id)),
    sent: sentCardsOf(sql, id),
  };
}

function caseOfDraft(sql: Sql, draft: DraftId): CaseId | undefined {
  const row = sql.get('SELECT case_id FROM drafts_of_cases WHERE draft = ?', draft);
  return row === undefined ? undefined : readStored(Case.shape.id, row['case_id'], 'draft', draft);
}

function answersOf(sql: Sql, log: StoreLog, of: 'draft' | 'case', id: DraftId | CaseId): FirstAnswer[] {
  const rows = sql.all('SELECT body FROM answers WHERE of = ? AND subject = ? ORDER BY seq', of, id);
  return readable(log, rows, (row) => readStored(FirstAnswer, json(row, 'body'), 'answer', `${of}:${id}`));
}

/** Only written once a case has taken it, so that a decision that saves nothing costs no commit. */
function nextNumber(sql: Sql): CaseNumber {
  const row = sql.get("SELECT last FROM counters WHERE name = 'case-number'");
  if (row === undefined) throw new Error('the case numbers are not counted');
  return CaseNumber.parse(integer(row, 'last') + 1);
}

/** @throws Conflict */
export function write(sql: Sql, save: ProvedSave): void {
  if (save.case !== undefined) writeCase(sql, save.case);
  if (save.draft !== undefined) writeDraft(sql, save.draft);
  for (const entry of save.outbox) insertEntry(sql, entry);
  if (save.answer !== undefined) {
    const { answer } = save;
    const subject = answer.of === 'draft' ? answer.draft : answer.case;
    const { at } = answer.keep;
    sql.run(
      'INSERT INTO answers (of, subject, at, body) VALUES (?, ?, ?, ?)',
      answer.of,
      subject,
      at,
      JSON.stringify(answer.keep),
    );
  }
}

function writeCase(sql: Sql, { replaces, put, words, events, sent }: NonNullable<ProvedSave['case']>): void {
  const columns = [put.version, put.reporter, put.nextAttentionAt, JSON.stringify(put)] as const;
  if (replaces === 'new') {
    sql.run(
      'INSERT INTO cases (id, number, draft, version, reporter, next_attention_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      put.id,
      put.number,
      put.draft,
      ...columns,
    );
    sql.run("UPDATE counters SET last = max(last, ?) WHERE name = 'case-number'", put.number);
    belongs(sql, put.draft, put.id);
  } else {
    const { changes } = sql.run(
      'UPDATE cases SET version = ?, reporter = ?, next_attention_at = ?, body = ? WHERE id = ? AND version = ?',
      ...columns,
      put.id,
      replaces,
    );
    if (changes !== 1) throw new Conflict(`case ${put.id}`);
  }
  sql.run(
    'INSERT INTO words (case_id, body) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET body = excluded.body',
    put.id,
    JSON.stringify(words),
  );
  for (const event of events) {
    sql.run(
      'INSERT INTO history (case_id, event, at, body) VALUES (?, ?, ?, ?)',
      put.id,
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
  if (put.completes !== undefined) belongs(sql, put.id, put.completes);
}

function belongs(sql: Sql, draft: DraftId, one: CaseId): void {
  sql.run('INSERT INTO drafts_of_cases (draft, case_id) VALUES (?, ?) ON CONFLICT (draft) DO NOTHING', draft, one);
}

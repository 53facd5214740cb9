import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

/** The database with its statements prepared once each. */
export interface Sql {
  run(sql: string, ...values: SQLInputValue[]): { readonly changes: number | bigint };
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
}

/** `sql` is put together from the program's own constants only: the texts are what the statements are kept by. */
export function preparing(db: DatabaseSync): Sql {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql, ...values) => prepared(sql).run(...values),
    get: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
  };
}

/** For a list, which is given as one value. */
export const AMONG = 'IN (SELECT value FROM json_each(?))';

/** The conditions that have a value. */
export function narrowing(by: Readonly<Record<string, string | readonly string[] | undefined>>) {
  const conditions: string[] = [];
  const values: string[] = [];
  for (const [condition, value] of Object.entries(by)) {
    if (value === undefined) continue;
    conditions.push(condition);
    values.push(typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { conditions, values };
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`);
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} holds no number`);
  return value;
}

/** A column's JSON, or undefined where it is null or no JSON: parsing it then says that it can't be read. */
export function json(row: Row, column: string): unknown {
  const value = row[column];
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** What many rows have in common, in a table of its own and named by its code there. */
import type { SQLInputValue } from 'node:sqlite';
import { integer, type Row, type Sql } from '../rows.ts';

export interface Dictionary<T> {
  /** Adds it where it is not there yet: only within a transaction. */
  codeOf(one: T): number;
  /** @throws Error where there is no such code. */
  at(code: number): T;
  /** Above all codes that there are. */
  end(): number;
  /** What was learned may have been undone. */
  forget(): void;
}

interface Table<T> {
  readonly table: string;
  /** Its whole-number key. */
  readonly code: string;
  readonly columns: readonly string[];
  readonly valuesOf: (one: T) => readonly SQLInputValue[];
  readonly read: (row: Row) => T;
}

/** `reads-only`: what is not there yet gets a code that is known here alone. */
export type Adding = 'adds' | 'reads-only';

/** A row of the table is added and never changed or removed, so that what is known of it stays true. */
export function dictionary<T>(
  sql: Sql,
  { table, code, columns, valuesOf, read }: Table<T>,
  adding: Adding,
): Dictionary<T> {
  const find = `SELECT ${code} AS code FROM ${table} WHERE ${columns.map((name) => `${name} = ?`).join(' AND ')}`;
  const add = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    RETURNING ${code} AS code`;
  const codes = new Map<string, number>();
  const values = new Map<number, T>();
  let unkept = 0;
  const end = () => {
    const row = sql.get(`SELECT coalesce(max(${code}), 0) + 1 AS beyond FROM ${table}`);
    return row === undefined ? 0 : integer(row, 'beyond');
  };
  return {
    codeOf(one) {
      const row = valuesOf(one);
      const key = row.length === 1 ? String(row[0]) : row.join('\n');
      const known = codes.get(key);
      if (known !== undefined) return known;
      const found = sql.get(find, ...row) ?? (adding === 'adds' ? sql.get(add, ...row) : undefined);
      if (found === undefined && adding === 'adds') throw new Error(`${table} took no row`);
      const fresh = found === undefined ? end() + unkept++ : integer(found, 'code');
      codes.set(key, fresh);
      if (found === undefined) values.set(fresh, one);
      return fresh;
    },
    at(wanted) {
      const known = values.get(wanted);
      if (known !== undefined) return known;
      const row = sql.get(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${code} = ?`, wanted);
      if (row === undefined) throw new Error(`${table} has no row ${wanted}`);
      const fresh = read(row);
      values.set(wanted, fresh);
      return fresh;
    },
    end,
    forget() {
      codes.clear();
      values.clear();
    },
  };
}

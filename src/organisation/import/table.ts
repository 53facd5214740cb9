/** A list as a payroll system or Entra exports it: rows by field, each with the line that it came from. */
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Fault } from '../../domain/fault.ts';
import { folded } from './headings.ts';

export interface Row<F extends string> {
  readonly line: number;
  /** What is empty is not there. */
  readonly cells: Readonly<Partial<Record<F, string>>>;
}

export type Table<F extends string> =
  | {
      readonly ok: true;
      readonly rows: readonly Row<F>[];
      readonly columns: ReadonlySet<F>;
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const Records = z.array(
  z
    .object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number().int() }) })
    // A cell may have lines of its own: the parser names the record's last one, an editor shows its first.
    .transform(({ record, raw, info }) => ({ record, line: info.lines - (raw.trim().match(/\n/g)?.length ?? 0) })),
);

/**
 * @param headings the names by which each field is known.
 * @param needs columns without which there is no list: one of each group.
 * @param named further ones that the operator gave, heading → field.
 */
export function readTable<F extends string>(
  text: string,
  headings: Readonly<Record<F, readonly string[]>>,
  needs: readonly (readonly F[])[],
  named: ReadonlyMap<string, string>,
): Table<F> {
  // Excel's own way to name the separator.
  const [, said] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? [];
  const whole = said === undefined ? text.replace(/^\uFEFF/, '') : text.slice(text.indexOf('\n') + 1);
  // Otherwise the parser counts both halves of a line end within quotes.
  const body = whole.replace(/\r\n?/g, '\n');
  const skipped = said === undefined ? 0 : 1;
  const read = records(body, said ?? separatorOf(body));
  if ('expected' in read) return refused(read.expected, read.line === undefined ? undefined : read.line + skipped);
  // Excel writes rows that were used once and are empty now.
  const [head, ...rest] = read.filter(({ record }) => record.some((cell) => cell !== ''));
  if (head === undefined) return refused('expected a line of headings, found nothing');
  const fields = fieldsOf(head.record, headings, named);
  const missing = needs.filter((group) => !group.some((field) => fields.has(field)));
  if (fields.size === 0) {
    const found = `found ${head.record.join(', ')}`;
    return refused(`expected the headings on the first line; ${found}`, head.line + skipped);
  }
  if (missing.length > 0) {
    const found = `found ${head.record.join(', ')}; name it with --map HEADING=FIELD`;
    const says = missing.map((group) => ({
      path: '',
      expected: `expected a column for ${group.join(' or ')}: ${found}`,
    }));
    return { ok: false, faults: says };
  }
  const faults = rest
    .filter(({ record }) => record.length !== head.record.length)
    .map(({ record, line }) => ({
      path: '',
      expected: `expected ${head.record.length} fields as in the headings, found ${record.length}`,
      line: line + skipped,
    }));
  if (faults.length > 0) return { ok: false, faults };
  const rows = rest.map(({ record, line }): Row<F> => {
    const cells: Partial<Record<F, string>> = {};
    fields.forEach((at, field) => {
      const cell = record[at];
      if (cell !== undefined && cell !== '') cells[field] = cell;
    });
    return { line: line + skipped, cells };
  });
  const known = new Set(fields.values());
  return { ok: true, rows, columns: new Set(fields.keys()), ignored: head.record.filter((_, at) => !known.has(at)) };
}

const reading = { info: true, raw: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;

function records(
  text: string,
  delimiter: string,
): z.infer<typeof Records> | { expected: string; line: number | undefined } {
  try {
    const options = { delimiter, ...reading } as const;
    return Records.parse(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = z.object({ lines: z.number().optional() }).catch({}).parse(error);
    return { expected: 'expected fields in pairs of quotes, or without any', line: lines };
  }
}

/** The one that parts the headings into most fields. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (one: string) => bare.split(one).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Which column holds each field. */
function fieldsOf<F extends string>(
  head: readonly string[],
  headings: Readonly<Record<F, readonly string[]>>,
  named: ReadonlyMap<string, string>,
): Map<F, number> {
  const columns = head.map(folded);
  const found = new Map<F, number>();
  for (const field in headings) {
    const given = [...named].filter(([, meant]) => meant === field).map(([heading]) => heading);
    const at = [...given, ...headings[field]].map((name) => columns.indexOf(folded(name))).find((place) => place >= 0);
    if (at !== undefined) found.set(field, at);
  }
  return found;
}

function refused(expected: string, line?: number): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ path: '', expected, ...(line === undefined ? {} : { line }) }] };
}

/** What a line of the lists has to be: each cell proved, all faults at once. */
import { z } from 'zod';
import type { Fault } from '../../domain/fault.ts';
import { PersonId, UnitId } from '../../domain/ids.ts';
import { ServiceArea } from '../../domain/kinds.ts';
import { Day } from '../../domain/time.ts';
import type { PersonField, UnitField } from './headings.ts';
import type { Row } from './table.ts';

/** `2026-03-16`, or `16.03.2026` as Norwegian systems write it; a time of day behind it is left out. */
const WrittenDay = z.string().transform((text, context) => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = Day.safeParse(iso);
  if (read.success) return read.data;
  context.addIssue('expected a day such as 2026-03-16 or 16.03.2026');
  return z.NEVER;
});

const text = z.string({ error: 'expected something, found nothing' });

const PersonCells = z.object({
  id: text.pipe(PersonId),
  name: text.max(100, 'expected at most 100 characters'),
  email: text.pipe(z.email('expected an e-mail address')),
  unit: text,
  validFrom: WrittenDay.optional(),
  validUntil: WrittenDay.optional(),
});
const UnitCells = z.object({
  id: text.pipe(UnitId),
  name: text.max(100, 'expected at most 100 characters'),
  parent: text.optional(),
  manager: text.optional(),
  deputy: text.optional(),
  serviceArea: z.enum(ServiceArea.options, `expected one of ${ServiceArea.options.join(', ')}`).optional(),
  board: text.optional(),
});
export type PersonLine = z.infer<typeof PersonCells> & { readonly line: number };
export type UnitLine = z.infer<typeof UnitCells> & { readonly line: number };

export interface Lines<T> {
  readonly lines: readonly T[];
  readonly faults: readonly Fault[];
}

export function personLines(rows: readonly Row<PersonField>[]): Lines<PersonLine> {
  const named = rows.map(({ line, cells: { first, last, name, ...cells } }) => {
    const whole = name ?? [first, last].filter((part) => part !== undefined).join(' ');
    return { line, cells: { ...cells, ...(whole === '' ? {} : { name: whole }) } };
  });
  return proved(named, PersonCells);
}

export function unitLines(rows: readonly Row<UnitField>[]): Lines<UnitLine> {
  return proved(rows, UnitCells);
}

function proved<T extends { id: string }>(
  rows: readonly { line: number; cells: unknown }[],
  schema: z.ZodType<T>,
): Lines<T & { line: number }> {
  const faults: Fault[] = [];
  const lines: (T & { line: number })[] = [];
  for (const { line, cells } of rows) {
    const read = schema.safeParse(cells);
    if (!read.success) {
      faults.push(...read.error.issues.map(({ path, message }) => ({ path: path.join('.'), expected: message, line })));
      continue;
    }
    const first = lines.find(({ id }) => id === read.data.id);
    if (first === undefined) lines.push({ ...read.data, line });
    else faults.push({ path: 'id', expected: `expected each once: line ${first.line} has the same`, line });
  }
  return { lines, faults };
}

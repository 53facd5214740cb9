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

/** Cells of a spreadsheet may have lines of their own; a name has one. */
const name = text
  .transform((written) => written.replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .max(100, 'expected at most 100 characters')
      .regex(/^[^\p{Cc}]*$/u, 'expected a name on one line')
      // Such a letter turns a name round, or makes two that look alike.
      .regex(/^[^\p{Cf}]*$/u, 'expected a name with nothing in it that cannot be seen'),
  );

const PersonCells = z.object({
  id: text.pipe(PersonId),
  name,
  email: text.pipe(z.email('expected an e-mail address')),
  /** Whoever has none is told of: payroll lists hold people who are on nobody's. */
  unit: text.optional(),
  validFrom: WrittenDay.optional(),
  validUntil: WrittenDay.optional(),
});
const UnitCells = z.object({
  id: text.pipe(UnitId),
  name,
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
  const named = rows.map(({ line, cells: { first, last, name: given, upn, ...cells } }) => {
    const whole = given ?? [first, last].filter((part) => part !== undefined).join(' ');
    const email = cells.email ?? upn;
    return { line, cells: { ...cells, ...(whole === '' ? {} : { name: whole }), ...(email && { email }) } };
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
  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = schema.safeParse(cells);
    if (!read.success) {
      faults.push(...read.error.issues.map(({ path, message }) => ({ path: path.join('.'), expected: message, line })));
      continue;
    }
    const first = lineOf.get(read.data.id);
    if (first === undefined) lines.push({ ...read.data, line });
    else faults.push({ path: 'id', expected: `expected each once: line ${first} has the same`, line });
    lineOf.set(read.data.id, first ?? line);
  }
  return { lines, faults };
}

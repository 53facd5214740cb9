/**
 * Anything that a schema accepts, found by walking the schema itself: a new field is covered the day on which it is
 * there, and one of a sort that is not known here fails by name.
 */
import fc from 'fast-check';
import { z } from 'zod';

/** Most entries of a list beyond the least that it needs. */
const MORE = 2;

/** Where in the whole something stands, for whoever reads a failure, and the objects that it stands in. */
interface Place {
  readonly path: string;
  readonly within: readonly z.core.$ZodType[];
}

/** @throws Error that names the place where something of a sort is that is not known here. */
export function anyOf(schema: z.core.$ZodType, at: Place = { path: '', within: [] }): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner: z.core.$ZodType = schema.unwrap();
    // What holds itself, such as earlier editions, is left out: it would have no end.
    return isEndless(inner, at) ? fc.constant(undefined) : fc.option(anyOf(inner, at), { nil: undefined, freq: 3 });
  }
  if (schema instanceof z.ZodObject) return objectOf(schema, at);
  if (schema instanceof z.ZodRecord) return fc.constant({});
  if (schema instanceof z.ZodArray) return listOf(schema, at);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodUnion) {
    const options: readonly z.core.$ZodType[] = schema.options;
    return fc.oneof(...options.map((option) => anyOf(option, at)));
  }
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numberOf(schema, at);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodPipe)
    return textOf(schema, at);
  throw new Error(`nothing is known here of a ${schema._zod.def.type}, at ${at.path}: test/support/any-profile`);
}

function isEndless(schema: z.core.$ZodType, { within }: Place): boolean {
  const inner: z.core.$ZodType = schema instanceof z.ZodArray ? schema.element : schema;
  return inner instanceof z.ZodLazy || within.includes(inner);
}

/** What is left out is not there at all, as in a file. */
function objectOf(schema: z.ZodObject, { path, within }: Place): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const at = { path: path === '' ? name : `${path}.${name}`, within: [...within, schema] };
    return [name, anyOf(field, at)] as const;
  });
  const made = fc
    .record(Object.fromEntries(fields))
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));
  // What the schema says of the fields together, such as office hours that end after they begin.
  return hasRefinement(schema) ? sometimes(made, schema, path) : made;
}

/** What the checks of a schema say, as far as it helps to make something that passes them. */
const Check = z.discriminatedUnion('check', [
  z.object({ check: z.literal('min_length'), minimum: z.number() }),
  z.object({ check: z.literal('max_length'), maximum: z.number() }),
  z.object({ check: z.literal('greater_than'), value: z.number(), inclusive: z.boolean() }),
  z.object({ check: z.literal('less_than'), value: z.number(), inclusive: z.boolean() }),
  z.object({ check: z.literal('string_format'), pattern: z.instanceof(RegExp) }),
]);

function boundsOf(schema: z.core.$ZodType): { minimum?: number; maximum?: number; pattern?: RegExp } {
  const found: { minimum?: number; maximum?: number; pattern?: RegExp } = {};
  for (const one of schema._zod.def.checks ?? []) {
    const { data: check } = Check.safeParse(one._zod.def);
    if (check?.check === 'min_length') found.minimum = check.minimum;
    if (check?.check === 'max_length') found.maximum = check.maximum;
    if (check?.check === 'greater_than') found.minimum = check.value + (check.inclusive ? 0 : 1);
    if (check?.check === 'less_than') found.maximum = check.value - (check.inclusive ? 0 : 1);
    if (check?.check === 'string_format') found.pattern = check.pattern;
  }
  return found;
}

/** Whether it says more than how many and of what form. */
function hasRefinement(schema: z.core.$ZodType): boolean {
  return (schema._zod.def.checks ?? []).some((one) => one._zod.def.check === 'custom');
}

function listOf(schema: z.ZodArray, at: Place): fc.Arbitrary<unknown> {
  const element: z.core.$ZodType = schema.element;
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = boundsOf(schema);
  const made = fc.array(anyOf(element, { ...at, path: `${at.path}[]` }), {
    minLength: minimum,
    maxLength: Math.min(maximum, minimum + MORE),
  });
  return hasRefinement(schema) ? sometimes(made, schema, at.path) : made;
}

function numberOf(schema: z.ZodNumber, { path }: Place): fc.Arbitrary<number> {
  const { minimum = 0, maximum = minimum + 60 } = boundsOf(schema);
  return sometimes(
    fc.integer({ min: Math.ceil(minimum), max: Math.min(Math.floor(maximum), Math.ceil(minimum) + 400) }),
    schema,
    path,
  );
}

/** What people write: short and long, with what Markdown, YAML and HTML take for theirs. */
const words = [
  'Ett ord',
  'Nøkkelen til det hele',
  'Åsgårds ömma kläder',
  '**ikke fet** [men](her)',
  'a & b < c > d "e"',
  '# nei: – ja',
  'Det tar den tiden det tar, og den som venter, får beskjed om hvorfor. '.repeat(2).trim(),
];
/** What has a form of its own. */
const formed = [
  ...['14d', '3wk', '1mo', '10wd', '1d', '90wd'],
  ...['2020-01-01', '2026-02-01', '2031-12-31', '01-20', '07-01', '12-24'],
  ...['07:30', '08:00', '09:15', '15:30', '17:00'],
  ...['Europe/Oslo', 'Europe/Stockholm'],
  ...['post@nordvag.example', '00000000-0000-4000-8000-000000000001'],
];

function textOf(schema: z.core.$ZodType, { path }: Place): fc.Arbitrary<string> {
  const accepts = (text: string) => z.safeParse(schema, text).success;
  const plain = words.filter(accepts);
  if (plain.length > 0) return fc.constantFrom(...plain);
  const fitting = formed.filter(accepts);
  if (fitting.length > 0) return fc.constantFrom(...fitting);
  const { pattern } = boundsOf(schema);
  if (pattern !== undefined) return sometimes(fc.stringMatching(pattern), schema, path);
  throw new Error(`no text is known here that ${path} accepts: test/support/any-profile`);
}

/** What the schema accepts of it; fails by name where that is next to nothing. */
function sometimes<T>(made: fc.Arbitrary<T>, schema: z.core.$ZodType, path: string): fc.Arbitrary<T> {
  const accepts = (value: T) => z.safeParse(schema, value).success;
  const good = fc.sample(made, { numRuns: 40, seed: 1 }).filter(accepts).length;
  if (good < 10) throw new Error(`hardly anything made here is accepted by ${path}: test/support/any-profile`);
  return made.filter(accepts);
}

import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/** An option's text, proved by the schema that knows its form. */
export function as<T>(schema: z.ZodType<T, string>, expected?: string): (text: string) => T {
  return (text) => {
    const read = schema.safeParse(text);
    if (read.success) return read.data;
    throw new InvalidArgumentError(expected ?? read.error.issues[0]?.message ?? 'expected something else');
  };
}

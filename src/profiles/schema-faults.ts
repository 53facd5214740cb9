/** What a schema objects to, as faults: which place, and what was expected there. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Where and what; the place as steps, so that its line can be looked up. */
export interface Place {
  readonly steps: readonly PropertyKey[];
  readonly expected: string;
}

/** Every issue as a fault of its own, in the schema's order. */
export function placesOf(issues: readonly Issue[], raw: unknown): Place[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ steps: [...issue.path, key], expected: 'expected no such field; is it misspelt?' }))
      : [
          {
            steps: issue.path,
            expected: `${expectation(issue)}${isMissing(raw, issue.path) ? ', found nothing' : ''}`,
          },
        ],
  );
}

function expectation(issue: Issue): string {
  // The domain's own schemas say what they expect; only the library's wording is put into ours.
  if (/^expected\b/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kindOfValue(issue.expected)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${issue.values.join()}`
        : `expected one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return `expected ${issue.format === 'email' ? 'an e-mail address' : `text in the form ${issue.format}`}`;
    case 'invalid_union':
      return unionOf(issue);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.map(expectation).join(' and ');
    case 'not_multiple_of':
      return `expected a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'expected no such field';
    case 'custom':
      return `expected otherwise: ${issue.message}`;
    default:
      return issue satisfies never;
  }
}

function unionOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if ('options' in issue && issue.options !== undefined) return `expected one of ${issue.options.join(', ')}`;
  const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectation(first)]));
  return [...new Set(branches)]
    .map((text, index) => (index === 0 ? text : text.replace(/^expected /, '')))
    .join(', or ');
}

function kindOfValue(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text (a number or date in quotes)';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'fields with names';
    case 'boolean':
      return 'true or false';
    case 'int':
      return 'a whole number';
    default:
      return `a ${expected}`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function isMissing(raw: unknown, path: readonly PropertyKey[]): boolean {
  let at = raw;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = Reflect.get(at, key);
  }
  return at === undefined || at === null;
}

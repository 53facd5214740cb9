/** What a municipality answers about its procedure, in a terminal or in a file. What is left out stays an open slot. */
import { z } from 'zod';
import { Rule } from '../../domain/deadline.ts';
import type { Fault } from '../../domain/fault.ts';
import { Language } from '../../domain/language.ts';
import { spans } from '../../domain/period.ts';
import { Code } from '../../domain/procedure/source.ts';
import { Profile } from '../../domain/profile.ts';
import { Day } from '../../domain/time.ts';
import { Country } from '../closed-days.ts';

/** Kinds by these names; what they are called in the country and in each language stands in its starting file. */
export const offeredKinds = [
  'complaint',
  'complaint-about-employee',
  'complaint-about-driving',
  'feedback',
  'suggestion',
  'praise',
  'tip',
  'damage',
] as const;
export type OfferedKind = (typeof offeredKinds)[number];

/** Who gets the figures. `each-board`: each its own. */
export const reportReaders = ['annual-report', 'council', 'executive-board', 'each-board', 'nobody'] as const;

const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // What can't be seen could turn a name round, or make two of it that look alike.
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'expected one line of text, with nothing in it that cannot be seen');
const none = z.literal('none');

/** `14d`, `3wk`, `1mo`, `10wd`, or `none` where nothing is promised. */
const ByWhen = z.union([none, Rule]);

/** As many as whole reports fill a year: others would be promised and never made. */
const timesInYear: readonly number[] = spans.map((months) => 12 / months).sort((a, b) => a - b);
export const timesOffered = timesInYear.join(', ');
const TimesAYear = z.coerce
  .number()
  .int()
  .refine((times) => timesInYear.includes(times), `expected one of ${timesOffered}`);

/** `Socialnämnden = socialchef`: a board, and the head under it where the procedure names one. */
const Board = line
  .transform((text) => text.split('=').map((part) => part.trim()))
  .refine((parts) => parts.length <= 2 && !parts.includes(''), 'expected a board, or a board = its head')
  .transform(([name = '', head]) => ({
    name,
    head,
    code: codeOf(name),
    role: head === undefined ? undefined : codeOf(head),
  }))
  .refine(
    ({ code, role }) => Code.safeParse(code).success && (role === undefined || Code.safeParse(role).success),
    'expected names with letters in them, such as Socialnämnden = socialchef',
  );
export type Board = z.infer<typeof Board>;

/** As it is typed in a terminal, in a file too: `complaint, praise`. */
const listed = (at: string) => (given: unknown) =>
  typeof given !== 'string'
    ? given
    : given
        .split(at)
        .map((one) => one.trim())
        .filter((one) => one !== '');
const YesOrNo = z.preprocess((given) => {
  if (typeof given !== 'string') return given;
  if (/^(y|yes|j|ja)$/i.test(given.trim())) return true;
  return /^(n|no|nei|nej)$/i.test(given.trim()) ? false : given;
}, z.boolean('expected yes or no'));

/** What is known while it is asked. */
export const AnswersSoFar = z.strictObject({
  name: line.max(100),
  id: Profile.shape.id.optional(),
  country: z.string().trim().toUpperCase().pipe(Country).optional(),
  language: Language.optional(),
  address: line.optional(),
  kinds: z.preprocess(listed(','), z.array(z.enum(offeredKinds)).min(1)).optional(),
  acknowledgedWithin: ByWhen.optional(),
  answeredWithin: ByWhen.optional(),
  alwaysInWriting: YesOrNo.optional(),
  onlyIfWanted: YesOrNo.optional(),
  whoHasIt: z.enum(['unit-manager', 'board-head']).optional(),
  // A board may have commas in its name.
  boards: z.preprocess(listed(';'), z.array(Board).min(1).max(60)).optional(),
  anonymous: YesOrNo.optional(),
  reportedTo: z.enum(reportReaders).optional(),
  timesAYear: TimesAYear.optional(),
  notHere: line.optional(),
  sensitive: line.optional(),
  privacyEmail: z.email().optional(),
  procedure: line.optional(),
  edition: z.coerce.string().trim().min(1).max(40).optional(),
  validFrom: Day.optional(),
  reviseBy: Day.optional(),
});
export type AnswersSoFar = z.infer<typeof AnswersSoFar>;

/** All of them: the country is the one thing that nothing can stand in for, as it sets the law. */
export const Answers = AnswersSoFar.transform((answers, context) => {
  const country = countryOf(answers);
  if (country !== undefined) return { ...answers, country };
  const expected = 'expected NO or SE: the name does not end in kommune or kommun, so nothing shows which';
  context.addIssue({ code: 'custom', path: ['country'], message: expected });
  return z.NEVER;
});
export type Answers = z.infer<typeof Answers>;
export type Question = keyof Answers;

/** What single answers can't show. @param today from which the procedure holds where nothing else is answered. */
export function faultsOfAnswers(raw: unknown, today: Day): Fault[] {
  const read = Answers.safeParse(raw);
  if (!read.success) return [];
  const { kinds, reviseBy, validFrom = today, boards, whoHasIt, reportedTo } = read.data;
  const faults: Fault[] = [];
  if (kinds !== undefined && !kinds.some((kind) => kind.startsWith('complaint')))
    faults.push({ path: 'kinds', expected: 'expected at least one kind of complaint' });
  if (reviseBy !== undefined && reviseBy <= validFrom)
    faults.push({ path: 'reviseBy', expected: `expected a day after validFrom (${validFrom})` });
  const codes = (boards ?? []).map(({ code }) => code);
  if (new Set(codes).size < codes.length) faults.push({ path: 'boards', expected: 'expected each board once' });
  // In Norway the municipality is one authority, and the starting file has no boards.
  if (read.data.country === 'NO') {
    if (boards !== undefined)
      faults.push({ path: 'boards', expected: 'expected no boards: they are asked for in Sweden' });
    if (whoHasIt === 'board-head') faults.push({ path: 'whoHasIt', expected: 'expected unit-manager in Norway' });
    if (reportedTo === 'each-board') faults.push({ path: 'reportedTo', expected: 'expected another reader in Norway' });
  }
  return faults;
}

/**
 * Norwegian municipalities are called kommune, Swedish ones kommun. Another name says nothing: Halmstad is in Sweden and
 * Fredrikstad in Norway.
 */
export function countryOf({ name, country }: Pick<AnswersSoFar, 'name' | 'country'>): Country | undefined {
  if (country !== undefined) return country;
  if (/kommune$/i.test(name.trim())) return 'NO';
  return /kommun$/i.test(name.trim()) ? 'SE' : undefined;
}

/** Whoever reads the files works in it. */
export function isNynorsk({ country, language }: Pick<Answers, 'country' | 'language'>): boolean {
  return country === 'NO' && language === 'nn';
}

/** `Øvre Eiker kommune` → `ovre-eiker`. */
export function idOf({ name, id }: Pick<Answers, 'name' | 'id'>): string {
  if (id !== undefined) return id;
  const plain = name
    .toLowerCase()
    .replace(/\s+kommune?$/, '')
    .replace(/[øö]/g, 'o')
    .replace(/æ/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'kommune' : plain.slice(0, 40).replace(/-+$/, '');
}

/** As codes of a profile are written; Nordic letters stay. */
export function codeOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-zåäöæø0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 41);
}

/** Rules of what a closed case has, where it is registered, how it is classified and how long it is kept. */
import { z } from 'zod';
import { Channel, KindClass } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { Code, Source } from './source.ts';

/** What a closed case must have; `outside-reference` is the number of each register that asks for one. */
export const closingNeeds = [
  'outcome',
  'answer',
  'cause',
  'category',
  'learning-point',
  'employee-heard',
  'outside-reference',
] as const;

export const Closing = z.strictObject({
  requires: z.array(z.strictObject({ classes: z.array(KindClass).min(1), needs: z.array(z.enum(closingNeeds)) })),
  settledOnTheSpot: z.strictObject({
    allowed: z.boolean(),
    /** `written`: a short written confirmation that the manager approves. */
    confirmation: z.enum(['written', 'none']),
    /** What the employee is reminded of where she writes what she did (Kramfors: say sorry, explain why). */
    reminds: LocalText.optional(),
    source: Source,
  }),
  /** Who takes it up again when the citizen is not content. */
  reopenedBy: z.enum(['unit-manager', 'one-level-up', 'board-head']),
  source: Source,
});

/** What a register holds of a case; the least that Hudiksvall asks for is the first five. */
export const registerFields = [
  'received-on',
  'kind',
  'category',
  'action-status',
  'closed-on',
  'main-content',
  'learning-point',
  'original',
  'answer',
  'outside-references',
  /** The one under which it is entered (Bjurholm: the right board's). */
  'board',
] as const;

export const Register = z.strictObject({
  code: Code,
  label: LocalText,
  /** The cases that go there, by how they came in; `all` is every case, spoken ones too. */
  holds: z.union([z.literal('all'), z.array(Channel).min(1)]),
  classes: z.array(KindClass).min(1),
  fields: z.array(z.enum(registerFields)).min(1),
  /** Who enters it there. */
  keptBy: z.enum(['unit', 'registry', 'board']),
  content: LocalText,
  /** The register's own number; `required`: a case that goes there names it before it is closed. */
  reference: z.strictObject({ label: LocalText, required: z.boolean() }).optional(),
  source: Source,
});

const Class = z.strictObject({ code: Code, label: LocalText });

export const Classification = z.strictObject({
  causes: z.array(Class),
  /** The municipality's own categories, for every kind; empty where it has none. */
  categories: z.array(Class),
  source: Source,
});

export const Retention = z.strictObject({
  /** Working days without a touch after which an unfinished draft is asked about for the last time, then deleted. */
  draftWorkingDays: z.number().int().min(2),
  /** Days after closing for which those who handled a case can still open it. */
  closedReadableDays: z.number().int().min(0),
  /** Nothing is disposed of without a decision; a minimum alone disposes of nothing. */
  disposal: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('never') }),
    z.strictObject({ rule: z.literal('awaits-decision'), noEarlierThanMonths: z.number().int().positive() }),
    z.strictObject({
      rule: z.literal('no-earlier-than'),
      months: z.number().int().positive(),
      decision: z.string().min(1, 'expected the decision by which it may be disposed of'),
    }),
  ]),
  /** Who decides on disposal. */
  decidedBy: LocalText,
  source: Source,
});

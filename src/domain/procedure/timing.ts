/** Rules of time: the clocks, the answer, reminders, the ladder, and when people are at work. */
import { z } from 'zod';
import { Rule } from '../deadline.ts';
import { ClockName, KindClass, Track } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { TimeOfDay } from '../time.ts';
import { Source, Stated } from './source.ts';

export const ClockRule = z.strictObject({
  clock: ClockName,
  rule: Rule,
  /** A promise is kept or broken by the nominal date; a statutory limit runs to the rolled one. */
  nature: z.enum(['promise', 'statutory']),
  classes: z.array(KindClass).min(1),
  /** `service` runs on every track but those that stop it; any other runs on its own track, besides. */
  track: Track.default('service'),
  /** Runs only where the citizen wants to hear back. */
  onlyIfAnswerWanted: z.boolean().default(false),
  /** What has to stand in what is said by then (Hudiksvall: that it came in and who handles it; Norway, formal decision: why and when). */
  tells: z.array(z.enum(['received', 'handler', 'reason', 'new-date'])).default([]),
  /**
   * The document's own words where they promise more than a number, such as “skyndsamt, dock alltid inom tre
   * veckor”. The form on paper says it, but of the answer `reply.floor` where there is one.
   */
  wording: LocalText.optional(),
  source: Source,
});
export type ClockRule = z.infer<typeof ClockRule>;

export const Reply = z.strictObject({
  form: z.enum(['always-written', 'written-or-spoken']),
  onlyIfWanted: z.boolean(),
  /** What the citizen is promised at the least, in a whole sentence to her: the form on paper says it. */
  floor: LocalText.optional(),
  /**
   * What the answer to a complaint says of what was unclear or wrong where it is upheld, in part or in all (Kramfors: say
   * sorry and explain why). `explains`: before the words of whoever answers that say why it happened; left out with them.
   */
  apology: Stated.extend({ explains: LocalText.optional() }).optional(),
  source: Source,
});

/** Each rung is climbed once, but for the weekly one. */
export const Rung = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('manager-away'), to: z.literal('deputy'), source: Source }),
  z.strictObject({
    when: z.literal('overdue'),
    /** Past the last day to act. */
    workingDays: z.number().int().min(0),
    to: z.enum(['deputy', 'managers-manager', 'coordinator']),
    source: Source,
  }),
  /** Everything overdue in the municipality; 1 = Monday. */
  z.strictObject({
    when: z.literal('weekly'),
    weekday: z.number().int().min(1).max(5),
    to: z.literal('coordinator'),
    source: Source,
  }),
]);

export const Reminder = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('once') }),
  z.strictObject({ at: z.literal('half-time') }),
  z.strictObject({ at: z.literal('working-days-before'), days: z.number().int().positive() }),
  z.strictObject({ at: z.literal('on-the-day') }),
  z.strictObject({ at: z.literal('every-working-days-after'), days: z.number().int().positive() }),
]);

export const Reminders = z.strictObject({
  /** Counted back from the last day to act, so that a working day is left. */
  schedule: z.array(Reminder).min(1),
  digestAt: TimeOfDay,
  /** By when what has no date of an answer is dealt with all the same, counted as the clocks are. */
  withoutClock: Rule,
  source: Source,
});

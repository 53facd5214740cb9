/** Rules for the moment at which somebody says something: what, from whom, how, and what is said back at once. */
import { z } from 'zod';
import { KindCode } from '../ids.ts';
import { AnswerWay, Channel, KindClass } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { Code, Source } from './source.ts';

export const Kind = z.strictObject({
  code: KindCode,
  class: KindClass,
  label: LocalText,
  /** What has to be known besides the words: a complaint about driving asks for place, time and vehicle. */
  asks: z
    .array(z.enum(['place', 'time', 'vehicle']))
    // An input stands on a card once.
    .refine((asked) => new Set(asked).size === asked.length, 'expected each once')
    .default([]),
  /** The kind itself says that it is about an employee, so that the dialogue asks whom. */
  aboutEmployee: z.boolean().default(false),
  source: Source,
});

export const ChannelRule = z.strictObject({
  channel: Channel,
  label: LocalText,
  /** An address or place that the citizen can be given. */
  address: LocalText.optional(),
  /** What the employee does with what comes this way: forwards it, helps to fill in the form. */
  staff: LocalText.optional(),
  /** The way that the municipality wants to encourage (Hudiksvall: the web). */
  encouraged: z.boolean().default(false),
  source: Source,
});

/** What has to be asked about and written down (D00075: the citizen's own perception and the grounds). */
export const Recorded = z.strictObject({ what: z.enum(['perception', 'grounds', 'wish', 'contact']), source: Source });

export const Anonymity = z.strictObject({
  allowed: z.boolean(),
  /** Investigated just the same; there is never an answer to give. */
  investigatedAlike: z.boolean(),
  note: LocalText,
  source: Source,
});

/** Whether it is said at intake that what is written may become a public document, and by which law it may. */
export const Openness = z.strictObject({ sayAtIntake: z.boolean(), law: z.string().min(1), source: Source });

/** What does not belong in this channel: told where it goes, nothing registered. */
export const NotHere = z.strictObject({
  code: Code,
  label: LocalText,
  /** Read to the citizen: where it goes. */
  place: LocalText,
  /** What the employee does herself: answers a simple question where she can. */
  staff: LocalText.optional(),
  /** `employee`: her own matter and no citizen's (whistleblowing): counted in the municipality's total alone. */
  whose: z.enum(['citizen', 'employee']).optional(),
  source: Source,
});

export const Emergency = z.strictObject({
  numbers: z.array(z.strictObject({ number: z.string().min(2), label: LocalText })).min(1),
  /** What the employee herself has to do. */
  staffDuty: LocalText,
  /** Minutes until the next person is told where nobody has marked the case as seen. */
  nextPersonAfterMinutes: z.number().int().min(1),
  source: Source,
});

export const Sensitive = z.strictObject({
  /** Where what is sensitive goes instead of into a chat. */
  place: LocalText,
  /** How a sensitive, pupil's or patient's case may be answered: never by ordinary mail. */
  answeredBy: z.array(AnswerWay.exclude(['any', 'none', 'email']).or(z.literal('secure-channel'))).min(1),
  source: Source,
});

/**
 * A municipality's procedure as data. Whatever the four procedures regulate has its place here, so that no code asks
 * which municipality it serves. Each rule names its source; where law is only second-hand known, it is a setting that
 * the municipality's jurist can change.
 */
import { z } from 'zod';
import { Rule } from './deadline.ts';
import { KindCode } from './ids.ts';
import { Channel, ClockName, KindClass, Track } from './kinds.ts';
import { Language, LocalText } from './language.ts';
import { OfficeHours } from './office-hours.ts';
import { Day, TimeOfDay, Zone } from './time.ts';

/** Where a rule is written: document and paragraph. */
const Source = z.string().min(3, 'expected the document and paragraph that the rule comes from');

const Kind = z.strictObject({
  code: KindCode,
  class: KindClass,
  label: LocalText,
  /** What has to be known besides the words: a complaint about driving asks for place, time and vehicle. */
  asks: z.array(z.enum(['place', 'time', 'vehicle'])).default([]),
  /** The kind itself says that it is about an employee, so that the dialogue asks whom. */
  aboutEmployee: z.boolean().default(false),
  source: Source,
});

const ChannelRule = z.strictObject({
  channel: Channel,
  label: LocalText,
  /** An address or place that the citizen can be given. */
  address: LocalText.optional(),
  source: Source,
});

const ClockRule = z.strictObject({
  clock: ClockName,
  rule: Rule,
  /** A promise is kept or broken by the nominal date; a statutory limit runs to the rolled one. */
  nature: z.enum(['promise', 'statutory']),
  classes: z.array(KindClass).min(1),
  /** For which track the clock runs. A formal decision has clocks of its own; `service` stands for every other track. */
  track: z.enum(['service', 'formal-decision']).default('service'),
  /** Runs only where the citizen wants to hear back. */
  onlyIfAnswerWanted: z.boolean().default(false),
  source: Source,
});

const Reply = z.strictObject({
  form: z.enum(['always-written', 'written-or-spoken']),
  onlyIfWanted: z.boolean(),
  /** What the citizen is promised at the least, in the municipality's own public words. */
  floor: LocalText.optional(),
  source: Source,
});

/** A role that the organisation file fills with a person, such as `ordforer`. */
const RoleCode = z.string().regex(/^[a-zåäöæø][a-zåäöæø0-9-]{0,40}$/, 'expected a role such as coordinator');

const Routing = z.strictObject({
  /** Who gets a complaint: the head of the unit, or the head who answers to the unit's board. */
  to: z.enum(['unit-manager', 'board-head']),
  /** From where a handler can be appointed. */
  appointFrom: z.enum(['unit', 'department']),
  /** Whose duty it is until the right unit has it. */
  dutyUntilAccepted: z.enum(['receiver', 'unit']),
  /** Where a complaint about the top manager goes, and what the role is called. */
  aboutTopManager: z.strictObject({ role: RoleCode, label: LocalText, source: Source }),
  boards: z.array(z.strictObject({ code: z.string().min(1), label: LocalText, source: Source })).default([]),
  source: Source,
});

const Rung = z.strictObject({
  /** Working days past the last day to act. */
  workingDaysOverdue: z.number().int().min(0),
  to: z.enum(['deputy', 'managers-manager', 'coordinator']),
  source: Source,
});

const Onward = z.strictObject({ tracks: z.array(Track).min(1), body: LocalText, source: Source });

const TrackRule = z.strictObject({
  track: Track.exclude(['service']),
  /** `tell-only`: nothing is registered; the employee is told where the citizen has to turn (a Swedish appeal). */
  does: z.enum(['register', 'tell-only']),
  /** What the law asks of the employee and the manager, in short sentences. */
  law: LocalText,
  /** What to say or give to the citizen, where to turn. */
  sendTo: LocalText.optional(),
  stopsServiceClock: z.boolean().default(false),
  statistics: z.enum(['with-service', 'apart']),
  source: Source,
});

const NotHere = z.strictObject({ code: z.string().min(1), label: LocalText, place: LocalText, source: Source });

/** What a closed case must have; `outside-reference` names the register whose number is asked for. */
const closingNeeds = [
  'outcome',
  'answer',
  'cause',
  'category',
  'learning-point',
  'employee-heard',
  'outside-reference',
] as const;

const Closing = z.strictObject({
  requires: z.array(z.strictObject({ classes: z.array(KindClass).min(1), needs: z.array(z.enum(closingNeeds)) })),
  settledOnTheSpot: z.strictObject({
    allowed: z.boolean(),
    /** `written`: a short written confirmation that the manager approves. */
    confirmation: z.enum(['written', 'none']),
    source: Source,
  }),
  source: Source,
});

const Register = z.strictObject({
  code: z.string().min(1),
  label: LocalText,
  /** The cases that go there, by how they came in; `all` is every case, spoken ones too. */
  holds: z.union([z.literal('all'), z.array(Channel).min(1)]),
  content: LocalText,
  /** The register's own number that the case has to name before it is closed. */
  reference: z.strictObject({ label: LocalText, required: z.boolean() }).optional(),
  source: Source,
});

const Reminder = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('once') }),
  z.strictObject({ at: z.literal('half-time') }),
  z.strictObject({ at: z.literal('working-days-before'), days: z.number().int().positive() }),
  z.strictObject({ at: z.literal('on-the-day') }),
  z.strictObject({ at: z.literal('every-working-days-after'), days: z.number().int().positive() }),
]);

const Reports = z.strictObject({
  monthlySummary: z.strictObject({
    workingDay: z.number().int().min(1).max(20),
    at: TimeOfDay,
    previewWorkingDaysBefore: z.number().int().min(0),
    threshold: z.number().int().min(2),
    source: Source,
  }),
  review: z.strictObject({ onMonthDays: z.array(z.string().regex(/^\d{2}-\d{2}$/)).min(1), source: Source }),
  toBoards: z.array(
    z.strictObject({
      scope: z.enum(['municipality', 'board', 'unit']),
      timesAYear: z.number().int().min(1).max(12),
      source: Source,
    }),
  ),
  questions: z.array(z.strictObject({ text: LocalText, source: Source })),
});

const Retention = z.strictObject({
  /** Working days without a touch after which an unfinished draft is asked about for the last time, then deleted. */
  draftWorkingDays: z.number().int().min(2),
  /** Days after closing for which those who handled a case can still open it. */
  closedReadableDays: z.number().int().min(0),
  /** Nothing is disposed of without a decision. */
  disposal: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('never') }),
    z.strictObject({
      rule: z.literal('no-earlier-than'),
      months: z.number().int().positive(),
      decision: z.string().min(1),
    }),
  ]),
  source: Source,
});

const Emergency = z.strictObject({
  numbers: z.array(z.strictObject({ number: z.string().min(2), label: LocalText })).min(1),
  staffDuty: LocalText,
  /** Minutes until the next person is told where nobody has marked the case as seen. */
  nextPersonAfterMinutes: z.number().int().min(1),
  source: Source,
});

export const Profile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'expected a short name such as harstad'),
  municipality: z.strictObject({
    name: z.string().min(1),
    country: z.enum(['NO', 'SE']),
    zone: Zone,
    inhabitants: z.number().int().positive().optional(),
    address: z.string().min(1),
  }),
  /** The document that this profile states, its own edition and the date by which it has to be revised. */
  procedure: z.strictObject({
    title: z.string().min(1),
    edition: z.string().min(1),
    validFrom: Day,
    reviseBy: Day.optional(),
    source: Source,
  }),
  languages: z.strictObject({ main: Language, citizen: Language }),
  kinds: z.array(Kind).min(1),
  channels: z.array(ChannelRule).min(1),
  clocks: z.array(ClockRule),
  reply: Reply,
  routing: Routing,
  escalation: z.array(Rung),
  onward: z.array(Onward),
  anonymity: z.strictObject({ allowed: z.boolean(), investigatedAlike: z.boolean(), note: LocalText, source: Source }),
  tracks: z.array(TrackRule),
  notHere: z.array(NotHere),
  closing: Closing,
  registers: z.array(Register).min(1),
  pocketGuide: z.array(z.strictObject({ text: LocalText, source: Source })).min(1),
  /** Said at intake where what is written may become a public document. */
  publicNotice: LocalText.optional(),
  emergency: Emergency,
  /** Where what is sensitive goes instead of into a chat. */
  sensitive: z.strictObject({ place: LocalText, source: Source }),
  /** What the citizen is told about what is stored about her and her rights. */
  citizenPrivacy: z.strictObject({ text: LocalText, source: Source }),
  reminders: z.strictObject({ schedule: z.array(Reminder).min(1), digestAt: TimeOfDay, source: Source }),
  officeHours: OfficeHours,
  /** Local additions to and exceptions from the country's closed days, `MM-DD` each year or one `YYYY-MM-DD`. */
  closedDays: z.strictObject({ closed: z.array(z.string()).default([]), open: z.array(z.string()).default([]) }),
  reports: Reports,
  retention: Retention,
  /** How many days ago something may have been heard to be logged without asking again. */
  heardAtMostDaysAgo: z.number().int().positive(),
  /** “Our procedure” on one screen. */
  summary: z
    .array(z.strictObject({ heading: LocalText, text: LocalText }))
    .min(1)
    .max(8),
  legalBasis: z.array(z.string().min(1)),
  purpose: LocalText,
  /** What the documents leave open, what has to be filled in, and what happens meanwhile. */
  openSlots: z.array(z.strictObject({ slot: z.string().min(1), asks: LocalText, meanwhile: LocalText })),
});
export type Profile = z.infer<typeof Profile>;
export type ProfileKind = Profile['kinds'][number];
export type TrackRule = Profile['tracks'][number];
export type ClockRule = Profile['clocks'][number];

/** The kind that a code names, or undefined where this edition has no such kind. */
export function kindOf(profile: Profile, code: KindCode): ProfileKind | undefined {
  return profile.kinds.find((kind) => kind.code === code);
}

/** One thing that is wrong with a file, and where. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
}

/** Every fault of a parsed profile that single fields can't show; empty where it is sound. */
export function faultsOfProfile(profile: Profile): Fault[] {
  const faults: Fault[] = [];
  const codes = new Set<string>();
  profile.kinds.forEach((kind, index) => {
    if (codes.has(kind.code))
      faults.push({ path: `kinds[${index}].code`, expected: `a code used once: ${kind.code} is there twice` });
    codes.add(kind.code);
  });
  const named = new Set<string>();
  profile.tracks.forEach((rule, index) => {
    if (named.has(rule.track))
      faults.push({ path: `tracks[${index}].track`, expected: `each track once: ${rule.track} is there twice` });
    named.add(rule.track);
  });
  for (const track of ['formal-decision', 'harm', 'sensitive'] as const) {
    if (!named.has(track)) faults.push({ path: 'tracks', expected: `a rule for the track ${track}` });
  }
  if (!profile.kinds.some((kind) => kind.class === 'complaint')) {
    faults.push({ path: 'kinds', expected: 'at least one kind of class complaint' });
  }
  if (profile.procedure.reviseBy !== undefined && profile.procedure.reviseBy <= profile.procedure.validFrom) {
    faults.push({ path: 'procedure.reviseBy', expected: `a day after validFrom (${profile.procedure.validFrom})` });
  }
  if (profile.routing.to === 'board-head' && profile.routing.boards.length === 0) {
    faults.push({
      path: 'routing.boards',
      expected: 'at least one board, since complaints go to the head who answers to one',
    });
  }
  faults.push(...textsWithout(profile.languages.main, profile, ''));
  return faults;
}

function textsWithout(main: Language, value: unknown, path: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsWithout(main, one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const isText = keys.length > 0 && keys.every((key) => Language.safeParse(key).success);
  if (isText)
    return keys.includes(main)
      ? []
      : [{ path: `${path}.${main}`, expected: `the text in the profile's main language, ${main}` }];
  return Object.entries(value).flatMap(([key, one]) => textsWithout(main, one, path === '' ? key : `${path}.${key}`));
}

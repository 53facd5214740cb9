/**
 * A municipality's procedure as data. Whatever the four procedures regulate has its place here, so that no code asks
 * which municipality it serves. Each rule names its source; where law is only second-hand known, it is a setting that
 * the municipality's jurist can change.
 */
import { z } from 'zod';
import { LocalDays } from './calendar.ts';
import type { KindCode } from './ids.ts';
import { Language, LocalText } from './language.ts';
import { OfficeHours } from './office-hours.ts';
import { Anonymity, ChannelRule, Emergency, Kind, NotHere, Openness, Recorded, Sensitive } from './procedure/intake.ts';
import { Classification, Closing, Register, Retention } from './procedure/keeping.ts';
import { ReplyTemplates } from './procedure/reply-templates.ts';
import { Reports } from './procedure/reports.ts';
import { Departments, Hearing, Onward, Routing } from './procedure/responsibility.ts';
import { Code, Source, Stated } from './procedure/source.ts';
import { ClockRule, Reminders, Reply, Rung } from './procedure/timing.ts';
import { TrackRule } from './procedure/track-rule.ts';
import { Day, Zone } from './time.ts';

/** A document that rules come from, and how far it reaches where two disagree. */
const Document = z.strictObject({
  code: Code,
  title: z.string().min(1),
  /** `stands`: the rule where documents disagree; `floor`: the least that is promised; `law`; `setting`: the tool's own. */
  weight: z.enum(['stands', 'floor', 'law', 'setting']),
  note: z.string().min(1).optional(),
});

/** What the documents leave open, what has to be filled in, and what happens meanwhile. */
const OpenSlot = z.strictObject({
  slot: z.string().min(1),
  /** `confirm`: filled in with what is known second-hand, for the municipality's jurist to confirm or change. */
  sort: z.enum(['fill-in', 'confirm']).default('fill-in'),
  asks: LocalText,
  meanwhile: LocalText,
});
export type OpenSlot = z.infer<typeof OpenSlot>;

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
  documents: z.array(Document).min(1),
  /** The municipality's main language, and the one that a citizen is answered in unless she has another. */
  languages: z.strictObject({ main: Language, citizen: Language }),
  fromWhom: Stated,
  kinds: z.array(Kind).min(1),
  channels: z.array(ChannelRule).min(1),
  records: z.array(Recorded),
  /** Where the citizen is first advised to take it up with the person concerned (Bjurholm). */
  firstContact: Stated.optional(),
  clocks: z.array(ClockRule),
  reply: Reply,
  /** The municipality's own wording of what the citizen is written. */
  templates: ReplyTemplates.optional(),
  routing: Routing,
  departments: Departments.optional(),
  hearing: Hearing,
  escalation: z.array(Rung),
  onward: z.array(Onward),
  anonymity: Anonymity,
  tracks: z.array(TrackRule),
  notHere: z.array(NotHere),
  classification: Classification,
  closing: Closing,
  registers: z.array(Register).min(1),
  pocketGuide: z.array(Stated).min(1),
  /** How people are met. */
  manners: z.array(Stated),
  openness: Openness,
  /** Said at intake where what is written may become a public document. */
  publicNotice: LocalText.optional(),
  emergency: Emergency,
  sensitive: Sensitive,
  /** What the citizen is told about what is stored about her and her rights. */
  citizenPrivacy: Stated,
  reminders: Reminders,
  officeHours: OfficeHours,
  /** Local additions to and exceptions from the country's closed days, `MM-DD` each year or one `YYYY-MM-DD`. */
  closedDays: LocalDays,
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
  openSlots: z.array(OpenSlot),
  /** The editions before this one, under which older cases run on; a file names their files (profiles/editions.ts). */
  get earlier(): z.ZodOptional<z.ZodArray<typeof Profile>> {
    return z.array(Profile).optional();
  },
  /** Those that come after it: never in a file, put beside an edition that is taken out of its row (editions.ts). */
  get later(): z.ZodOptional<z.ZodArray<typeof Profile>> {
    return z.array(Profile).optional();
  },
});
export type Profile = z.infer<typeof Profile>;
export type ProfileKind = Profile['kinds'][number];
export type { ClockRule, TrackRule };

/** The kind that a code names, or undefined where this edition has no such kind. */
export function kindOf(profile: Profile, code: KindCode): ProfileKind | undefined {
  return profile.kinds.find((kind) => kind.code === code);
}

/** The roles that an organisation has to fill for this procedure. */
export function rolesOf(profile: Profile): string[] {
  const { routing, reports } = profile;
  const askedBy = reports.toBoards.flatMap((report) => report.askedBy ?? []);
  return [...new Set([routing.aboutTopManager.role, ...routing.heads.map((head) => head.role), ...askedBy])];
}

/** What the document leaves to the departments and some have not filled in: each question once, with their codes. */
export function departmentBlanksOf({
  departments,
}: Profile): (Pick<OpenSlot, 'asks' | 'meanwhile'> & { readonly slot: string; readonly departments: string[] })[] {
  if (departments === undefined) return [];
  return departments.asks.flatMap(({ slot, asks, meanwhile }) => {
    const blank = departments.list.filter((department) => department[slot] === undefined).map(({ code }) => code);
    return blank.length === 0 ? [] : [{ slot: `departments.${slot}`, asks, meanwhile, departments: blank }];
  });
}

/** What is still to be filled in, the departments' own blanks included. */
export function openSlotsOf(profile: Profile): OpenSlot[] {
  const { departments } = profile;
  if (departments === undefined) return profile.openSlots;
  const blanks = departments.list.flatMap((department) =>
    departments.asks
      .filter(({ slot }) => department[slot] === undefined)
      .map(
        ({ slot, asks, meanwhile }): OpenSlot => ({
          slot: `departments.${department.code}.${slot}`,
          sort: 'fill-in',
          asks,
          meanwhile,
        }),
      ),
  );
  return [...profile.openSlots, ...blanks];
}

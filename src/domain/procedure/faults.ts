/** What single fields can't show: codes used twice, references to nothing, rules that contradict each other. */
import { z } from 'zod';
import { type Fault, usedTwice } from '../fault.ts';
import { type Language, languages } from '../language.ts';
import { Profile } from '../profile.ts';
import { faultsOfTemplates } from './reply-templates.ts';

const { shape } = Profile;
/** The sections that are sound in themselves; the others have faults of their own, and what leans on them waits. */
const Sections = z.object({
  procedure: shape.procedure.optional().catch(undefined),
  documents: shape.documents.optional().catch(undefined),
  languages: shape.languages.optional().catch(undefined),
  kinds: shape.kinds.optional().catch(undefined),
  channels: shape.channels.optional().catch(undefined),
  clocks: shape.clocks.optional().catch(undefined),
  reply: shape.reply.optional().catch(undefined),
  templates: shape.templates.catch(undefined),
  routing: shape.routing.optional().catch(undefined),
  departments: shape.departments.optional().catch(undefined),
  tracks: shape.tracks.optional().catch(undefined),
  notHere: shape.notHere.optional().catch(undefined),
  classification: shape.classification.optional().catch(undefined),
  closing: shape.closing.optional().catch(undefined),
  registers: shape.registers.optional().catch(undefined),
  openness: shape.openness.optional().catch(undefined),
  publicNotice: z.unknown(),
  reminders: shape.reminders.optional().catch(undefined),
  officeHours: shape.officeHours.optional().catch(undefined),
  reports: shape.reports.optional().catch(undefined),
  openSlots: shape.openSlots.optional().catch(undefined),
});
type Sections = z.infer<typeof Sections>;

/** Every such fault of a profile, whole or with faults in single fields; empty where it is sound. */
export function faultsOfProfile(raw: unknown): Fault[] {
  const read = Sections.safeParse(raw);
  if (!read.success) return [];
  const sections = read.data;
  return [
    ...codesTwice(sections),
    ...faultsOfKinds(sections),
    ...faultsOfTracks(sections),
    ...faultsOfClocks(sections),
    ...faultsOfRouting(sections),
    ...faultsOfClosing(sections),
    ...faultsOfRegisters(sections),
    ...faultsOfDates(sections),
    ...faultsOfReminders(sections),
    ...faultsOfTemplates(sections.templates ?? {}, sections.clocks ?? []),
    ...(sections.languages === undefined ? [] : textsWithout(sections.languages.main, raw)),
  ];
}

function codesTwice({ documents, kinds, channels, tracks, notHere, registers, openSlots, ...rest }: Sections): Fault[] {
  const { routing, departments, classification } = rest;
  return [
    ...usedTwice(
      (documents ?? []).map(({ code }) => code),
      (i) => `documents[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (kinds ?? []).map(({ code }) => code),
      (i) => `kinds[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (channels ?? []).map(({ channel }) => channel),
      (i) => `channels[${i}].channel`,
      'a channel',
    ),
    ...usedTwice(
      (tracks ?? []).map(({ track }) => track),
      (i) => `tracks[${i}].track`,
      'a track',
    ),
    ...usedTwice(
      (notHere ?? []).map(({ code }) => code),
      (i) => `notHere[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (registers ?? []).map(({ code }) => code),
      (i) => `registers[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (openSlots ?? []).map(({ slot }) => slot),
      (i) => `openSlots[${i}].slot`,
      'a slot',
    ),
    ...usedTwice(
      (routing?.boards ?? []).map(({ code }) => code),
      (i) => `routing.boards[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (routing?.heads ?? []).map(({ role }) => role),
      (i) => `routing.heads[${i}].role`,
      'a role',
    ),
    ...usedTwice(
      (departments?.list ?? []).map(({ code }) => code),
      (i) => `departments.list[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (departments?.asks ?? []).map(({ slot }) => slot),
      (i) => `departments.asks[${i}].slot`,
      'a slot',
    ),
    ...usedTwice(
      (classification?.causes ?? []).map(({ code }) => code),
      (i) => `classification.causes[${i}].code`,
      'a code',
    ),
    ...usedTwice(
      (classification?.categories ?? []).map(({ code }) => code),
      (i) => `classification.categories[${i}].code`,
      'a code',
    ),
  ];
}

function faultsOfKinds({ kinds }: Sections): Fault[] {
  return kinds === undefined || kinds.some((kind) => kind.class === 'complaint')
    ? []
    : [{ path: 'kinds', expected: 'expected at least one kind of class complaint' }];
}

function faultsOfTracks({ tracks, clocks }: Sections): Fault[] {
  if (tracks === undefined) return [];
  const missing = (['formal-decision', 'harm', 'sensitive'] as const)
    .filter((track) => !tracks.some((rule) => rule.track === track))
    .map((track): Fault => ({ path: 'tracks', expected: `expected a rule for the track ${track}` }));
  const unclocked = tracks.flatMap((rule, index): Fault[] =>
    rule.stopsServiceClock && clocks !== undefined && !clocks.some(({ track }) => track === rule.track)
      ? [
          {
            path: `tracks[${index}].stopsServiceClock`,
            expected: `expected a clock for the track ${rule.track} among clocks, since it stops the service's`,
          },
        ]
      : [],
  );
  return [...missing, ...unclocked];
}

function faultsOfClocks({ clocks, tracks }: Sections): Fault[] {
  if (clocks === undefined) return [];
  const twice = clocks.flatMap((rule, index): Fault[] => {
    const { clock, track, classes } = rule;
    const first = clocks.findIndex(
      (other) => other.clock === clock && other.track === track && other.classes.some((one) => classes.includes(one)),
    );
    const expected = `expected one ${clock} for a class on the track ${track}; clocks[${first}] is one already`;
    return first < index ? [{ path: `clocks[${index}]`, expected }] : [];
  });
  const idle = clocks.flatMap(({ track }, index): Fault[] =>
    tracks?.some((rule) => rule.track === track && rule.does === 'tell-only')
      ? [{ path: `clocks[${index}].track`, expected: `expected a track that is registered; ${track} is tell-only` }]
      : [],
  );
  return [...twice, ...idle];
}

function faultsOfRouting({ routing, closing }: Sections): Fault[] {
  if (routing === undefined) return [];
  const faults: Fault[] = [];
  const expected = 'expected at least one board, since complaints go to the head who answers to one';
  const toBoards = routing.to === 'board-head' || closing?.reopenedBy === 'board-head';
  if (toBoards && routing.boards.length === 0) faults.push({ path: 'routing.boards', expected });
  routing.boards.forEach(({ head }, index) => {
    if (head !== undefined && !routing.heads.some(({ role }) => role === head))
      faults.push({
        path: `routing.boards[${index}].head`,
        expected: `expected one of routing.heads: ${head} is none`,
      });
  });
  return faults;
}

function faultsOfClosing({ closing, reply, classification, registers }: Sections): Fault[] {
  if (closing === undefined) return [];
  const faults: Fault[] = [];
  const owed = reply?.form === 'always-written' && !reply.onlyIfWanted;
  if (owed && closing.settledOnTheSpot.allowed && closing.settledOnTheSpot.confirmation === 'none')
    faults.push({
      path: 'closing.settledOnTheSpot.confirmation',
      expected: 'expected written, since reply.form is always-written',
    });
  closing.requires.forEach(({ needs }, index) => {
    const lacks = (need: (typeof needs)[number], empty: boolean | undefined, where: string) => {
      if (needs.includes(need) && empty === true)
        faults.push({ path: `closing.requires[${index}].needs`, expected: `expected no ${need}, or ${where}` });
    };
    lacks('cause', classification && classification.causes.length === 0, 'causes in classification.causes');
    lacks(
      'category',
      classification && classification.categories.length === 0,
      'categories in classification.categories',
    );
    lacks(
      'outside-reference',
      registers && !registers.some(({ reference }) => reference?.required),
      'a register with a required reference',
    );
  });
  return faults;
}

function faultsOfRegisters({ registers, channels }: Sections): Fault[] {
  if (registers === undefined || channels === undefined) return [];
  return registers.flatMap(({ holds }, index) =>
    (holds === 'all' ? [] : holds)
      .filter((one) => !channels.some(({ channel }) => channel === one))
      .map((one) => ({
        path: `registers[${index}].holds`,
        expected: `expected channels of this profile: ${one} is none`,
      })),
  );
}

function faultsOfDates({ procedure, reports, openness, publicNotice }: Sections): Fault[] {
  const faults: Fault[] = [];
  if (procedure?.reviseBy !== undefined && procedure.reviseBy <= procedure.validFrom)
    faults.push({ path: 'procedure.reviseBy', expected: `expected a day after validFrom (${procedure.validFrom})` });
  reports?.toBoards.forEach(({ onMonthDays, timesAYear }, index) => {
    if (onMonthDays.length > 0 && onMonthDays.length !== timesAYear)
      faults.push({
        path: `reports.toBoards[${index}].onMonthDays`,
        expected: `expected ${timesAYear} days, as many as timesAYear, or none`,
      });
  });
  if (openness?.sayAtIntake === true && publicNotice === undefined)
    faults.push({
      path: 'publicNotice',
      expected: 'expected what is said at intake, since openness.sayAtIntake is true',
    });
  return faults;
}

function faultsOfReminders({ reminders, officeHours }: Sections): Fault[] {
  if (reminders === undefined) return [];
  const faults: Fault[] = [];
  if (!reminders.schedule.some(({ at }) => at === 'every-working-days-after'))
    faults.push({
      path: 'reminders.schedule',
      expected: 'expected every-working-days-after among them, so that nothing overdue is forgotten',
    });
  if (officeHours !== undefined && (reminders.digestAt < officeHours.opens || reminders.digestAt >= officeHours.closes))
    faults.push({
      path: 'reminders.digestAt',
      expected: `expected a time within officeHours (${officeHours.opens} to ${officeHours.closes})`,
    });
  return faults;
}

/** Texts that lack the main language. Not recursive: a file may nest deeper than a call stack. */
function textsWithout(main: Language, raw: unknown): Fault[] {
  const faults: Fault[] = [];
  const toLookAt: { value: unknown; path: string }[] = [{ value: raw, path: '' }];
  for (let at = toLookAt.pop(); at !== undefined; at = toLookAt.pop()) {
    const { value, path } = at;
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    const isText = entries.length > 0 && entries.every(([key]) => languages.some((language) => language === key));
    if (isText && !entries.some(([key]) => key === main))
      faults.push({ path: `${path}.${main}`, expected: `expected the text in the profile's main language, ${main}` });
    for (const [key, one] of entries.toReversed()) {
      const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
      toLookAt.push({ value: one, path: `${path}${step}` });
    }
  }
  return faults;
}

/**
 * Any municipality's profile, sound: what the schema can make, mended only where rules would contradict each other, and
 * held against the same check as a file that people write.
 */
import type fc from 'fast-check';
import { z } from 'zod';
import { formatRule } from '../../../src/domain/deadline.ts';
import { languages } from '../../../src/domain/language.ts';
import { faultsOfProfile } from '../../../src/domain/procedure/faults.ts';
import { placesIn } from '../../../src/domain/procedure/reply-templates.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { anyOf } from './from-schema.ts';

/** Made profiles as they would be written, so that the check of files can be asked about them. */
export const writtenProfiles: fc.Arbitrary<unknown> = anyOf(Profile).map((raw) => written(mended(Profile.parse(raw))));

/** @throws Error with the faults, where mending no longer covers what the check asks for. */
export function soundProfile(text: unknown): Profile {
  const faults = faultsOfProfile(text);
  if (faults.length > 0) throw new Error(`mend in test/support/any-profile/sound.ts: ${JSON.stringify(faults)}`);
  return Profile.parse(text);
}

const once = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.toReversed().map((one) => [key(one), one])).values(),
];

function mended(made: Profile): Profile {
  const tracks = trackRules(made);
  const channels = once(made.channels, ({ channel }) => channel);
  const kinds = once(made.kinds, ({ code }) => code).map((kind, index) =>
    index === 0 ? { ...kind, class: 'complaint' as const } : kind,
  );
  const registered = (track: string) => !tracks.some((rule) => rule.track === track && rule.does === 'tell-only');
  const taken = new Set<string>();
  const clocks = made.clocks.flatMap((rule) => {
    const classes = [...new Set(rule.classes)].filter((one) => !taken.has(`${rule.clock} ${rule.track} ${one}`));
    for (const one of classes) taken.add(`${rule.clock} ${rule.track} ${one}`);
    return classes.length > 0 && registered(rule.track) ? [{ ...rule, classes }] : [];
  });
  const heads = once(made.routing.heads, ({ role }) => role);
  const boards = boardsOf(made);
  const hasHead = (head: string | undefined) => heads.some(({ role }) => role === head);
  const holdsOf = (holds: Profile['registers'][number]['holds']) => {
    if (holds === 'all') return holds;
    const known = holds.filter((one) => channels.some(({ channel }) => channel === one));
    return known.length === 0 ? ('all' as const) : known;
  };
  const registers = once(made.registers, ({ code }) => code).map((one) => ({ ...one, holds: holdsOf(one.holds) }));
  const classification = {
    ...made.classification,
    causes: once(made.classification.causes, ({ code }) => code),
    categories: once(made.classification.categories, ({ code }) => code),
  };
  const { reviseBy, ...procedure } = made.procedure;
  return {
    ...made,
    procedure: reviseBy !== undefined && reviseBy > procedure.validFrom ? made.procedure : procedure,
    documents: once(made.documents, ({ code }) => code),
    kinds,
    channels,
    tracks: tracks.map((rule) => ({
      ...rule,
      stopsServiceClock: rule.stopsServiceClock && clocks.some(({ track }) => track === rule.track),
    })),
    clocks,
    notHere: once(made.notHere, ({ code }) => code),
    openSlots: once(made.openSlots, ({ slot }) => slot),
    routing: {
      ...made.routing,
      heads,
      boards: boards.map(({ head, ...board }) => (head !== undefined && hasHead(head) ? { ...board, head } : board)),
    },
    departments: made.departments && {
      ...made.departments,
      asks: once(made.departments.asks, ({ slot }) => slot),
      // Units are the organisation's; one made here would be nobody's.
      list: once(made.departments.list, ({ code }) => code).map(({ unit: _, ...department }) => department),
    },
    registers,
    classification,
    closing: closingOf(made, classification, registers),
    publicNotice: made.publicNotice ?? made.purpose,
    reminders: {
      ...made.reminders,
      digestAt: made.officeHours.opens,
      schedule: [...made.reminders.schedule, { at: 'every-working-days-after', days: 2 }],
    },
    reports: {
      ...made.reports,
      toBoards: made.reports.toBoards.map((one) =>
        one.onMonthDays.length === one.timesAYear ? one : { ...one, onMonthDays: [] },
      ),
    },
    templates: made.templates && templatesWithPlaces(made.templates),
  };
}

/** Three tracks there have to be. */
function trackRules(made: Profile): Profile['tracks'] {
  const rules = once(made.tracks, ({ track }) => track);
  const missing = (['formal-decision', 'harm', 'sensitive'] as const).filter(
    (track) => !rules.some((rule) => rule.track === track),
  );
  return [
    ...rules,
    ...missing.map((track) => ({
      track,
      does: 'register' as const,
      law: made.purpose,
      stopsServiceClock: false,
      statistics: 'with-service' as const,
      source: made.procedure.source,
    })),
  ];
}

function boardsOf(made: Profile): Profile['routing']['boards'] {
  const boards = once(made.routing.boards, ({ code }) => code);
  const needed = made.routing.to === 'board-head' || made.closing.reopenedBy === 'board-head';
  if (boards.length > 0 || !needed) return boards;
  return [{ code: 'styret', label: made.purpose, source: made.procedure.source }];
}

function closingOf(
  made: Profile,
  { causes, categories }: Profile['classification'],
  registers: Profile['registers'],
): Profile['closing'] {
  const { closing, reply } = made;
  const owed = reply.form === 'always-written' && !reply.onlyIfWanted;
  const can = {
    cause: causes.length > 0,
    category: categories.length > 0,
    'outside-reference': registers.some(({ reference }) => reference?.required === true),
  };
  return {
    ...closing,
    requires: closing.requires.map(({ classes, needs }) => ({
      classes,
      needs: needs.filter((need) => !(need in can) || Object.entries(can).some(([one, is]) => one === need && is)),
    })),
    settledOnTheSpot: owed ? { ...closing.settledOnTheSpot, confirmation: 'written' } : closing.settledOnTheSpot,
  };
}

/** What a clock promises to tell has its place in the wording; so has everything else that it may tell. */
function templatesWithPlaces(templates: NonNullable<Profile['templates']>): Profile['templates'] {
  return Object.fromEntries(
    Object.entries(templates).map(([writing, text]) => {
      const places = Object.entries(placesIn).find(([name]) => name === writing)?.[1] ?? [];
      const all = places.map((place) => `{${place}}`).join('\n');
      return [
        writing,
        Object.fromEntries(languages.map((language) => [language, `${text?.[language] ?? 'x'}\n${all}`])),
      ];
    }),
  );
}

const ReadRule = z.strictObject({
  count: z.number(),
  unit: z.enum(['days', 'weeks', 'months', 'working-days']),
});

/** As a file has it: rules of time as text, and every text in the main language too. */
function written(profile: Profile): unknown {
  const { main } = profile.languages;
  const as = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(as);
    if (typeof value !== 'object' || value === null) return value;
    const rule = ReadRule.safeParse(value);
    if (rule.success) return formatRule(rule.data);
    const entries = Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, as(one)] as const]));
    const isText = entries.length > 0 && entries.every(([key]) => languages.some((language) => language === key));
    const [first] = entries;
    if (!isText || first === undefined || entries.some(([key]) => key === main)) return Object.fromEntries(entries);
    return Object.fromEntries([...entries, [main, first[1]]]);
  };
  return as(profile);
}

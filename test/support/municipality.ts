/** A small municipality for tests: who is who, and Harstad's procedure with some of its rules changed. */

import type { Heard } from '../../src/domain/commands.ts';
import type { Setting } from '../../src/domain/decide.ts';
import { CaseId, CaseNumber, DraftId, KindCode, PersonId, TenantId, UnitId } from '../../src/domain/ids.ts';
import { type Organisation, OrganisationFile, organisationOf } from '../../src/domain/organisation.ts';
import type { Profile, ProfileKind } from '../../src/domain/profile.ts';
import { Day, Instant, plusMilliseconds } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const guid = (sort: string, n: number) => `${sort}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number) => PersonId.parse(guid('a', n));
export const caseId = (n: number) => CaseId.parse(guid('c', n));
export const draftId = (n: number) => DraftId.parse(guid('d', n));
export const caseNumber = (n: number) => CaseNumber.parse(n);
export const tenant = TenantId.parse(guid('e', 1));
export const kind = (code: string) => KindCode.parse(code);
export const unit = (id: string) => UnitId.parse(id);
export const day = (text: string) => Day.parse(text);

/** Monday 16 March 2026, ten o'clock in Oslo. */
export const MORNING = Instant.parse('2026-03-16T09:00:00.000Z');
/** The same Monday at eleven in the evening. */
export const NIGHT = Instant.parse('2026-03-16T22:00:00.000Z');
export const later = (minutes: number, from: Instant = MORNING) => plusMilliseconds(from, minutes * 60_000);

export const people = {
  /** Works at the desk and hears complaints. */
  emma: person(1),
  /** Her colleague. */
  emil: person(2),
  /** Head of the desk, its deputy, its coordinator. */
  max: person(3),
  ida: person(4),
  nina: person(5),
  /** Head of all, her deputy, the municipality's coordinator, the mayor. */
  solveig: person(6),
  kari: person(7),
  jonas: person(8),
  ola: person(9),
  /** Head of the school, and a teacher. */
  rita: person(10),
  per: person(11),
  /** Left at the end of February. */
  lars: person(12),
} as const;
/** In the tenant, but nobody of ours. */
export const guest = person(99);

const staff: readonly [keyof typeof people, string, string][] = [
  ['emma', 'Emma Lie', 'torget'],
  ['emil', 'Emil Ås', 'torget'],
  ['max', 'Max Berg', 'torget'],
  ['ida', 'Ida Moen', 'torget'],
  ['nina', 'Nina Foss', 'torget'],
  ['solveig', 'Solveig Dahl', 'kommunen'],
  ['kari', 'Kari Strand', 'kommunen'],
  ['jonas', 'Jonas Haug', 'kommunen'],
  ['ola', 'Ola Nygård', 'kommunen'],
  ['rita', 'Rita Vik', 'skolen'],
  ['per', 'Per Lund', 'skolen'],
  ['lars', 'Lars Holm', 'torget'],
];

const file = OrganisationFile.parse({
  coordinator: people.jonas,
  roles: { ordforer: people.ola },
  units: [
    {
      id: 'kommunen',
      name: 'Prøvevik kommune',
      manager: people.solveig,
      deputy: people.kari,
      serviceArea: 'administration',
      validFrom: '2020-01-01',
    },
    {
      id: 'torget',
      name: 'Servicetorget',
      parent: 'kommunen',
      manager: people.max,
      deputy: people.ida,
      coordinator: people.nina,
      serviceArea: 'administration',
      validFrom: '2020-01-01',
    },
    {
      id: 'skolen',
      name: 'Prøvevik skole',
      parent: 'kommunen',
      manager: people.rita,
      serviceArea: 'school',
      validFrom: '2020-01-01',
    },
    {
      id: 'badet',
      name: 'Badet',
      parent: 'kommunen',
      manager: people.max,
      serviceArea: 'culture',
      validFrom: '2020-01-01',
      validUntil: '2026-02-28',
    },
  ],
  people: staff.map(([key, name, at]) => ({
    id: people[key],
    name,
    email: `${key}@provevik.example`,
    unit: at,
    validFrom: '2020-01-01',
    ...(key === 'lars' ? { validUntil: '2026-02-28' } : {}),
  })),
});
export const organisation: Organisation = organisationOf(file);

/** The organisation with some people gone since yesterday. */
export function without(...gone: readonly PersonId[]): Organisation {
  return withLeft(organisation, gone, day('2026-03-15'));
}

/** The organisation with people whose last day it was. */
export function withLeft(before: Organisation, gone: readonly PersonId[], validUntil: Day): Organisation {
  const people = [...before.people].map(([id, one]) => [id, gone.includes(id) ? { ...one, validUntil } : one] as const);
  return { ...before, people: new Map(people) };
}

/** The same people under Swedish boards: the school's is an authority of its own. */
export const underBoards: Organisation = organisationOf({
  ...file,
  roles: { ...file.roles, 'kommunstyrelsens-ordförande': people.ola },
  units: file.units.map((one) => {
    if (one.parent === undefined) return { ...one, board: 'kommunstyrelsen' };
    return one.id === 'skolen' ? { ...one, board: 'kultur-och-utbildning' } : one;
  }),
});

/** The organisation with a unit gone since yesterday. */
export function withoutUnit(id: UnitId): Organisation {
  const validUntil = day('2026-03-15');
  return organisationOf({ ...file, units: file.units.map((one) => (one.id === id ? { ...one, validUntil } : one)) });
}

const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error(`Harstad's profile does not load: ${JSON.stringify(loaded.faults)}`);
const { profile: harstad } = loaded;

const more = (code: string, kindClass: ProfileKind['class'], asks: ProfileKind['asks'] = []): ProfileKind => ({
  code: kind(code),
  class: kindClass,
  label: { nb: code },
  asks,
  aboutEmployee: false,
  source: 'prøve',
});

/** Harstad's procedure as if it had been revised in time, with praise and feedback besides. */
export const profile: Profile = {
  ...harstad,
  procedure: { ...harstad.procedure, reviseBy: day('2035-10-13') },
  kinds: [...harstad.kinds, more('ros', 'praise'), more('synpunkt', 'feedback')],
};
/** An appeal is only told where to go. */
export const tellsOnly: Profile = {
  ...profile,
  tracks: profile.tracks.map((rule) => (rule.track === 'formal-decision' ? { ...rule, does: 'tell-only' } : rule)),
};
export const unconfirmed: Profile = {
  ...profile,
  closing: { ...profile.closing, settledOnTheSpot: { ...profile.closing.settledOnTheSpot, confirmation: 'none' } },
};
export const neverOnTheSpot: Profile = {
  ...profile,
  closing: { ...profile.closing, settledOnTheSpot: { ...profile.closing.settledOnTheSpot, allowed: false } },
};
export const namesOnly: Profile = { ...profile, anonymity: { ...profile.anonymity, allowed: false } };

export const calendar = calendarFor({ country: 'NO', closed: [], open: [] });
export const swedishCalendar = calendarFor({ country: 'SE', closed: [], open: [] });

const machines = ['clock', 'delivery'] as const;

export function setting(by: PersonId | 'clock' | 'delivery', over: Partial<Omit<Setting, 'actor'>> = {}): Setting {
  const machine = machines.find((one) => one === by);
  return {
    actor: machine === undefined ? { person: PersonId.parse(by) } : { machine },
    now: MORNING,
    profile,
    organisation,
    calendar,
    ...over,
  };
}

type WordsOver = Partial<Heard['words']>;

/** What Emma hears on an ordinary day. */
export function heard(over: Omit<Partial<Heard>, 'words'> & { readonly words?: WordsOver } = {}): Heard {
  return {
    kind: kind('klage-tjeneste'),
    unit: unit('torget'),
    heardOn: day('2026-03-16'),
    channel: 'counter',
    signals: [],
    inDanger: false,
    concerns: [],
    answerWay: 'any',
    citizenLanguage: 'nb',
    missing: [],
    ...over,
    words: {
      said: 'Bussen kom ikke.',
      grounds: 'Det er tredje gang.',
      contact: { as: 'known', line: '99 88 77 66' },
      ...over.words,
    },
  };
}

/** Valid examples (domain §4), as people write them. */
export const nationalIds = [
  '13097248022',
  '130972 48022',
  '02013299997',
  '900101-0017',
  '19 900101-0017',
  '701063-2391',
];

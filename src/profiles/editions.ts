/**
 * The earlier editions that a profile's file names, read from the files beside it. Cases that were heard under one of
 * them keep it, so what the new edition is put into force with is the old file, kept, and its name in `earlier`.
 */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../domain/fault.ts';
import { faultsOfProfile } from '../domain/procedure/faults.ts';
import { Profile } from '../domain/profile.ts';
import { parseYaml, type ReadText } from './yaml-file.ts';

/** How a file states it: the others are named by their paths, as seen from this one. */
const Written = z.strictObject({ ...withoutEditions(), earlier: z.array(z.string().min(1)).max(50).default([]) });

function withoutEditions() {
  const { earlier: _, later: __, ...shape } = Profile.shape;
  return shape;
}

/** Where a text comes from, and how the files beside it are read. */
export interface Beside {
  readonly file: string;
  readonly read: ReadText;
}

export type LoadedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Every fault of the file, then of those that it names; theirs with their file. */
export function readEditions(text: string, beside: Beside | undefined): LoadedProfile {
  const read = readOne(text, beside, []);
  if (!read.ok) return read;
  const faults = faultsOfRow(read.profile, read.named);
  return faults.length === 0 ? read : { ok: false, faults };
}

type ReadOne =
  | { readonly ok: true; readonly profile: Profile; readonly named: readonly Named[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a file names at this place of its list. */
interface Named {
  readonly profile: Profile;
  readonly at: Pick<Fault, 'path' | 'line' | 'file'>;
  /** The edition in whose file it stands. */
  readonly by: Profile;
}

/** @param path the files on the way here, so that a file that names itself is found. */
function readOne(text: string, beside: Beside | undefined, path: readonly string[]): ReadOne {
  const parsed = parseYaml(text, Written, faultsOfProfile);
  if (!parsed.ok) return parsed;
  const { earlier: names, ...alone } = parsed.value;
  if (names.length === 0) return { ok: true, profile: alone, named: [] };
  const places = placesIn(text, names.length);
  const faults: Fault[] = [];
  const earlier: Profile[] = [];
  const named: Named[] = [];
  const profile: Profile = { ...alone, earlier };
  for (const [index, name] of names.entries()) {
    const at = places.find((place) => place.path === `earlier[${index}]`) ?? { path: 'earlier' };
    const read = readNamed(name, beside, path);
    if ('expected' in read) faults.push({ ...at, ...read });
    else if (read.ok) {
      earlier.push(read.profile);
      named.push({ profile: read.profile, at, by: profile });
      named.push(...read.named.map((one) => ({ ...one, at: { ...one.at, file: one.at.file ?? name } })));
    } else faults.push(...read.faults.map((fault) => ({ ...fault, file: fault.file ?? name })));
  }
  return faults.length === 0 ? { ok: true, profile, named } : { ok: false, faults };
}

function readNamed(
  name: string,
  beside: Beside | undefined,
  path: readonly string[],
): ReadOne | Pick<Fault, 'expected'> {
  if (beside === undefined) return { expected: 'expected none, where there is no file' };
  const file = resolve(dirname(beside.file), name);
  const own = [...path, resolve(beside.file)];
  if (own.includes(file)) return { expected: `expected no edition before itself: ${name}` };
  const found = beside.read(file);
  return 'because' in found ? { expected: `${found.because}: ${name}` } : readOne(found.text, { ...beside, file }, own);
}

/** Where the entries of the list stand. */
function placesIn(text: string, count: number): Pick<Fault, 'path' | 'line'>[] {
  const asked = Array.from({ length: count }, (_, index) => ({ path: `earlier[${index}]`, expected: '' }));
  const read = parseYaml(text, z.unknown(), () => asked);
  return read.ok ? [] : read.faults.map(({ expected: _, ...place }) => place);
}

/** What two editions of one procedure have in common, and that each is there once. */
function faultsOfRow(newest: Profile, named: readonly Named[]): Fault[] {
  const seen = new Set([newest.procedure.edition]);
  const days = new Set([newest.procedure.validFrom]);
  return named.flatMap(({ profile, by, at }) => {
    const { id, municipality, procedure } = profile;
    const wrong = (expected: string): Fault[] => [{ ...at, expected }];
    if (id !== newest.id) return wrong(`expected an edition of ${newest.id}, found one of ${id}`);
    if (municipality.country !== newest.municipality.country)
      return wrong(`expected the country ${newest.municipality.country}, found ${municipality.country}`);
    if (municipality.zone !== newest.municipality.zone)
      return wrong(`expected the zone ${newest.municipality.zone}, found ${municipality.zone}`);
    if (procedure.validFrom >= by.procedure.validFrom)
      return wrong(
        `expected an edition that held before ${by.procedure.validFrom}, found one from ${procedure.validFrom}`,
      );
    if (seen.has(procedure.edition)) return wrong(`expected each edition once: ${procedure.edition} is there twice`);
    if (days.has(procedure.validFrom)) return wrong(`expected one edition from ${procedure.validFrom}, found two`);
    seen.add(procedure.edition);
    days.add(procedure.validFrom);
    return [];
  });
}

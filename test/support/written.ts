/** A built-in profile as its file has it, for a test that changes it before it is read. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Profile } from '../../src/domain/profile.ts';
import { type builtInProfiles, fileOfProfile } from '../../src/profiles/load.ts';

export type Written = z.input<typeof Profile>;

const read = new Map<string, Written>();

/** Read once. @throws Error where the file is not sound. */
export function written(name: (typeof builtInProfiles)[number]): Written {
  const known = read.get(name);
  if (known !== undefined) return known;
  const raw: unknown = parse(readFileSync(fileOfProfile(name), 'utf8'));
  if (!isProfile(raw)) throw new Error(`the profile ${name} is not sound`);
  read.set(name, raw);
  return raw;
}

function isProfile(raw: unknown): raw is Written {
  return Profile.safeParse(raw).success;
}

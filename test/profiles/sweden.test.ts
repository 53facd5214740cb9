import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/domain/profile.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';

const swedish: Profile[] = builtInProfiles.flatMap((name) => {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`${name} is not sound: ${JSON.stringify(loaded.faults)}`);
  return loaded.profile.municipality.country === 'SE' ? [loaded.profile] : [];
});

/** What is law in the whole country; where a citizen is sent, and what else a municipality chose, is its own. */
const lawIn = (profile: Profile) => ({
  tracks: profile.tracks
    .map(({ track, does, law, stopsServiceClock, statistics, source }) => ({
      ...{ track, does, law, stopsServiceClock, statistics, source },
    }))
    .sort((one, other) => one.track.localeCompare(other.track)),
  documents: profile.documents.filter(({ weight }) => weight === 'law'),
  openness: profile.openness,
  publicNotice: profile.publicNotice,
  emergency: profile.emergency,
  appeal: profile.tracks.find(({ track }) => track === 'formal-decision')?.sendTo,
});

describe('law in Sweden', () => {
  it('is there in at least one built-in profile', () => {
    expect(swedish.map(({ id }) => id)).toContain('kramfors');
  });

  it.each(swedish)('is said in the same words by $id', (profile) => {
    const [first] = swedish;
    expect(first && lawIn(profile)).toEqual(first && lawIn(first));
  });

  it.each(swedish)('asks of the employee in two sentences at the most: $id', ({ tracks }) => {
    for (const { track, law } of tracks)
      for (const text of Object.values(law))
        expect([track, (text ?? '').match(/[.!?](?=\s|$)/g)?.length ?? 0]).toEqual([
          track,
          expect.toSatisfy(atMostTwo),
        ]);
  });

  it.each(swedish)('keeps boards apart and what is sensitive out of e-mail: $id', ({ routing, sensitive }) => {
    expect(routing.acrossBoards).toBe('consent-or-neutral-parts');
    expect(sensitive.answeredBy).toEqual(['letter', 'phone']);
  });
});

function atMostTwo(sentences: number): boolean {
  return sentences <= 2;
}

import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';

const shipped = (name: string) => {
  const read = loadProfile(name);
  if (!read.ok) throw new Error(`${name} can't be read`);
  return read.profile;
};

/** A mark at which a sentence ends: what follows begins anew, or nothing does. “4 kap. 8 §” ends none. */
const END = /[.!?](?=\s+\p{Lu}|\s*$)/gu;

describe.each(builtInProfiles)('%s', (name) => {
  const profile = shipped(name);

  test('tells on each track what the law asks of the employee, in two sentences at the most', () => {
    expect(profile.tracks.length).toBeGreaterThanOrEqual(7);
    const longer = profile.tracks.flatMap(({ track, law }) =>
      languages.flatMap((language) => {
        const said = law[language] ?? '';
        const sentences = said.match(END)?.length ?? 0;
        return sentences >= 1 && sentences <= 2 ? [] : [`${track} ${language}: ${said}`];
      }),
    );
    expect(longer).toEqual([]);
  });

  test('has a place for all that does not belong here, said as the citizen is told it', () => {
    // A question, documents, politics, one's own case, another body's service, an employee's whistleblowing.
    expect(profile.notHere.length).toBeGreaterThanOrEqual(6);
    const unlike = profile.notHere.flatMap(({ code, place }) =>
      languages.flatMap((language) => (/[.!?]$/.test(place[language] ?? '') ? [] : [`${code} ${language}`])),
    );
    expect(unlike).toEqual([]);
  });

  test('turns no oral complaint about a formal decision away in Norway, and registers none in Sweden', () => {
    const { does } = profile.tracks.find(({ track }) => track === 'formal-decision') ?? {};
    expect(does).toBe(profile.municipality.country === 'NO' ? 'register' : 'tell-only');
  });
});

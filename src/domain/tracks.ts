/**
 * Which track: the questions asked at intake lead to what is to be done. The table names the track, the profile what
 * the law there asks of whom (domain §3).
 */
import type { KindClass, ServiceArea, Signal, Track, Vulnerable } from './kinds.ts';
import { tracks as byGravity } from './kinds.ts';
import type { Profile, TrackRule } from './profile.ts';

interface Row {
  readonly signal: Signal;
  readonly vulnerable?: Vulnerable;
  readonly track: Track;
}

/** A row a signal; `about-person` has none, since it changes who has the case and not which law holds. */
const table: readonly Row[] = [
  { signal: 'formal-decision', track: 'formal-decision' },
  { signal: 'harm', track: 'harm' },
  { signal: 'vulnerable', vulnerable: 'pupil', track: 'pupil' },
  { signal: 'vulnerable', vulnerable: 'kindergarten-child', track: 'kindergarten' },
  { signal: 'vulnerable', vulnerable: 'patient', track: 'patient' },
  { signal: 'vulnerable', vulnerable: 'care-user', track: 'care' },
  { signal: 'sensitive', track: 'sensitive' },
];

/** The tracks that apply, the gravest first; `service` where none of the others does. Never empty. */
export function tracksOf(answers: readonly Signal[], vulnerable: Vulnerable | undefined): [Track, ...Track[]] {
  const applying = new Set(
    table
      .filter((row) => answers.includes(row.signal) && (row.vulnerable === undefined || row.vulnerable === vulnerable))
      .map((row) => row.track),
  );
  const [first, ...rest] = byGravity.filter((track) => applying.has(track));
  return first === undefined ? ['service'] : [first, ...rest];
}

/** Whom a `vulnerable` signal most likely means in a unit of this area, until somebody says otherwise. */
export function likelyVulnerable(area: ServiceArea): Vulnerable {
  switch (area) {
    case 'school':
    case 'culture':
      return 'pupil';
    case 'kindergarten':
      return 'kindergarten-child';
    case 'health-care':
      return 'patient';
    case 'administration':
    case 'social':
    case 'child-welfare':
    case 'water-sewage':
    case 'technical':
    case 'planning':
    case 'fire-rescue':
      return 'care-user';
    default:
      return area satisfies never;
  }
}

/** What the profile's law asks on these tracks, the gravest first. */
export function dutiesOf(profile: Profile, tracks: readonly Track[]): TrackRule[] {
  return tracks.flatMap((track) => profile.tracks.filter((rule) => rule.track === track));
}

/**
 * The rule by which nothing is registered here and the citizen is told where to turn, if one applies. Where somebody
 * came to harm it is always registered: the manager has to hear of it at once, whatever else it is about. What turns
 * out to be so only when it is registered already stays, without a date for an answer, and the rule is told all the same.
 */
export function tellOnly(profile: Profile, tracks: readonly Track[]): TrackRule | undefined {
  if (tracks.includes('harm')) return undefined;
  return dutiesOf(profile, tracks).find((rule) => rule.does === 'tell-only');
}

/** Never where nobody takes an appeal, whatever else it was registered for (Sweden: she turns to the authority herself). */
export function isAppeal(
  profile: Profile,
  { facts }: { facts: { class: KindClass; tracks: readonly Track[] } },
): boolean {
  const of = facts.tracks.filter((track) => track === 'formal-decision');
  return facts.class !== 'praise' && dutiesOf(profile, of).some(({ does }) => does === 'register');
}

export type NotOnTheSpot = 'formal-decision' | 'harm' | 'about-reporter' | 'not-by-profile';

/**
 * Why a complaint can't be closed as settled on the spot, or undefined where it can: never where it is about a formal
 * decision, where someone came to harm or is in danger, or where it is about the reporter herself (domain §3).
 */
export function notOnTheSpot(
  profile: Profile,
  what: { class: KindClass; signals: readonly Signal[]; inDanger: boolean; aboutReporter: boolean },
): NotOnTheSpot | undefined {
  if (what.signals.includes('formal-decision')) return 'formal-decision';
  if (what.signals.includes('harm') || what.inDanger) return 'harm';
  if (what.aboutReporter) return 'about-reporter';
  return profile.closing.settledOnTheSpot.allowed ? undefined : 'not-by-profile';
}

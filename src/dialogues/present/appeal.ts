/** An appeal against a formal decision is called by the law's name for it, wherever its track may be known. */
import { accessOf, factsShown } from '../../domain/access.ts';
import type { Case } from '../../domain/case.ts';
import { editionOf, kindNamed } from '../../domain/editions.ts';
import type { Profile } from '../../domain/profile.ts';
import { dutiesOf, isAppeal } from '../../domain/tracks.ts';
import { trackTexts } from '../../texts/codes.ts';
import { say } from '../../texts/say.ts';
import type { CitizenView } from '../views.ts';
import { inTheirWords, type Reading } from './scope.ts';

export function kindLabel(reading: Reading, one: Case): string {
  const kind = kindNamed(editionOf(reading.profile, one.edition), one.facts.kind);
  return kind === undefined ? one.facts.kind : inTheirWords(reading, kind.label);
}

/** To another board that may not know its words it is called by its kind alone, and so it is where it has it without. */
export function nameOfCase(reading: Reading, one: Case): string {
  const access = accessOf(one, reading.reader.id);
  const facts = access === 'whole' ? factsShown(one) : one.facts;
  return access !== 'neutral' && isAppeal(editionOf(reading.profile, one.edition), { facts })
    ? say(trackTexts['formal-decision'], reading.language)
    : kindLabel(reading, one);
}

/** What she hears where the answer takes longer, by the rule of its delay notice. */
export function ifLongerOf(profile: Profile, { facts }: Case): NonNullable<CitizenView['ifLonger']> {
  const serviceRuns = !dutiesOf(profile, facts.tracks).some((rule) => rule.stopsServiceClock);
  const explains = profile.clocks
    .filter(({ clock, classes }) => clock === 'delay-notice' && classes.includes(facts.class))
    .filter(({ track }) => (track === 'service' ? serviceRuns : facts.tracks.includes(track)))
    .some(({ tells }) => tells.includes('reason'));
  return explains ? 'why-and-when' : 'told';
}

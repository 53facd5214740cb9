import type { Calendar } from './calendar.ts';
import type { Clock, Facts } from './case.ts';
import { deadline } from './deadline.ts';
import type { Track } from './kinds.ts';
import type { Profile } from './profile.ts';
import { dutiesOf, tellOnly } from './tracks.ts';

/**
 * The dates that a case runs under: acknowledge, respond and delay notice, each only where the profile has it. They
 * count from the day it was heard. An anonymous complaint is investigated just the same and keeps its clocks; one
 * whose giver wants no answer has none that the profile ties to an answer.
 */
export function clocksFor(
  profile: Profile,
  calendar: Calendar,
  facts: Pick<Facts, 'class' | 'tracks' | 'heardOn' | 'answerWay' | 'anonymous'>,
): Clock[] {
  // Nobody answers here what is decided elsewhere, though it was registered before that was known.
  const elsewhere = tellOnly(profile, facts.tracks) !== undefined;
  const stopped = elsewhere || dutiesOf(profile, facts.tracks).some((rule) => rule.stopsServiceClock);
  const running = new Set<Track>(facts.tracks);
  if (stopped) running.delete('service');
  else running.add('service');
  const answerWanted = facts.anonymous || facts.answerWay !== 'none';
  return profile.clocks
    .filter((rule) => running.has(rule.track) && rule.classes.includes(facts.class))
    .filter((rule) => answerWanted || !rule.onlyIfAnswerWanted)
    .map((rule) => ({ clock: rule.clock, nature: rule.nature, ...deadline(calendar, facts.heardOn, rule.rule) }));
}

/** The day that a person plans by: a promise by its last working day, a statutory limit likewise. */
export function nextDate(clocks: readonly Clock[]): Clock | undefined {
  return [...clocks].sort((a, b) => a.actBy.localeCompare(b.actBy))[0];
}

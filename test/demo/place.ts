/** An invented municipality as the demo has it: its borrowed procedure, its people, its days. */
import { usualStory } from '../../src/demo/stories.ts';
import type { Story } from '../../src/demo/story.ts';
import { told } from '../../src/demo/told.ts';
import { Day, type Instant } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';

export function demoPlace(now: Instant, story: Pick<Story, 'profile'> = usualStory) {
  const asked = { profile: story.profile, organisation: undefined };
  const { profile, organisation } = told(asked, Day.parse(now.slice(0, 10)));
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  return { profile, organisation, calendar };
}

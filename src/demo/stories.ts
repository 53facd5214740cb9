/** The stories that come with Lydhør, one for each built-in profile that has one. */
import { story as bjurholm } from './municipalities/bjurholm/story.ts';
import { story as harstad } from './municipalities/harstad/story.ts';
import { story as hudiksvall } from './municipalities/hudiksvall/story.ts';
import { story as kramfors } from './municipalities/kramfors/story.ts';
import type { Story } from './story.ts';

const stories: readonly Story[] = [harstad, kramfors, bjurholm, hudiksvall];

/** The first is what the demo shows where nothing else is asked for. */
export const usualStory = harstad;

/** The names by which they are asked for. */
export const storyNames: readonly string[] = stories.map(({ profile }) => profile);

export function storyOf(profile: string): Story | undefined {
  return stories.find((one) => one.profile === profile);
}

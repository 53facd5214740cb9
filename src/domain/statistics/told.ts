/** What a dimension is called in a municipality, where its procedure gives the same figures another meaning. */
import type { Profile } from '../profile.ts';
import { type Matter, matterTold } from './matters.ts';
import type { TableDimension } from './table.ts';

/** `confirmation`: what was promised in time is that it came in (Hudiksvall), since no answer has a date. */
export type ToldDimension = TableDimension | Matter | 'confirmation';

export function toldAs(profile: Profile, dimension: TableDimension): ToldDimension {
  switch (dimension) {
    case 'cause':
      return matterTold(profile);
    case 'timeliness':
      return promisesAnswer(profile) ? 'timeliness' : 'confirmation';
    default:
      return dimension;
  }
}

/** Whether anything that counts with the service is promised an answer by a date. */
export function promisesAnswer({ clocks }: Pick<Profile, 'clocks'>): boolean {
  return clocks.some(({ clock, track }) => clock === 'respond' && track !== 'formal-decision');
}

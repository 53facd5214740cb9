/** From what was asked for to a story with its procedure and its people, or why it can't be told. */
import { resolve } from 'node:path';
import type { Fault } from '../domain/fault.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import type { Day } from '../domain/time.ts';
import { loadOrganisation } from '../organisation/load.ts';
import { builtInProfiles, loadProfile, parseProfile } from '../profiles/load.ts';
import { CannotGoOn } from './cannot-go-on.ts';
import type { Options } from './options.ts';
import { ownStory } from './own-story.ts';
import { textOfBorrowed } from './procedure.ts';
import { storyOf } from './stories.ts';
import type { Story } from './story.ts';

export interface Told {
  readonly story: Story;
  readonly profile: Profile;
  readonly organisation: Organisation;
  /** The procedure's text as it was borrowed; undefined where it is one's own file. */
  readonly text: string | undefined;
}

type Asked = Pick<Extract<Options, { asks: 'demo' }>, 'profile' | 'organisation'>;

/** @throws CannotGoOn */
export function told({ profile: name, organisation: file }: Asked, today: Day): Told {
  const story = file === undefined ? storyOf(name) : undefined;
  if (story !== undefined) {
    const text = textOfBorrowed(story, today);
    const profile = checked(parseProfile(text), name, `profile check ${name}`).profile;
    const people = loadOrganisation(story.organisation, profile);
    return {
      story,
      profile,
      organisation: checked(people, story.organisation, `organisation check ${story.organisation}`).organisation,
      text,
    };
  }
  if (file === undefined)
    throw new CannotGoOn(`--profile ${name} has no people of its own, give --organisation FILE too.`);
  const files = { profile: isBuiltIn(name) ? name : resolve(name), organisation: resolve(file) };
  const { profile } = checked(loadProfile(files.profile), name, `profile check ${name}`);
  const { organisation } = checked(
    loadOrganisation(files.organisation, profile),
    file,
    `organisation check ${file} --profile ${name}`,
  );
  const own = ownStory(files, { profile, organisation }, today);
  if (own !== undefined) return { story: own, profile, organisation, text: undefined };
  throw new CannotGoOn(`${file} has no unit with a manager and one more person, so there is nobody to show.`);
}

function isBuiltIn(name: string): boolean {
  return builtInProfiles.some((one) => one === name);
}

function checked<T extends { readonly ok: true }>(
  read: T | { readonly ok: false; readonly faults: readonly Fault[] },
  file: string,
  command: string,
): T {
  if (read.ok) return read;
  const [first] = read.faults;
  const line = first?.line === undefined ? '' : `:${first.line}`;
  const what = first === undefined ? '' : `: ${first.path === '' ? '' : `${first.path}, `}${first.expected}`;
  throw new CannotGoOn(`${file}${line} is not sound${what}. All of it: npm run -s lydhor -- ${command}`);
}

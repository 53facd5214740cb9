/** What the demo is told on its command line. */
import { parseArgs } from 'node:util';
import type { Environment } from '../config.ts';
import { type Instant, instantWritten } from '../domain/time.ts';
import { storyNames, storyOf, usualStory } from './stories.ts';

export interface Ports {
  readonly bot: number;
  readonly emma: number;
  readonly max: number;
}

export type Options =
  | {
      readonly asks: 'demo';
      readonly ports: Ports;
      readonly data: string | undefined;
      /** A story's or a built-in profile's name, or the file of one's own. */
      readonly profile: string;
      /** The people's file; undefined where the story has its own. */
      readonly organisation: string | undefined;
      /** Where the demo's clock begins. */
      readonly now: Instant | undefined;
    }
  | { readonly asks: 'help' }
  | { readonly asks: 'nonsense'; readonly problem: string };

export const help = `Lydhør's demo: the bot on this machine with an invented municipality, and Teams in two browser tabs.

  npm run demo -- [--profile NAME|FILE] [--organisation FILE] [--data DIR] [--now INSTANT] [--ports BOT,EMMA,MAX]

  --profile NAME         whose procedure: ${storyNames.join(', ')} (${usualStory.profile} unless given)
  --profile FILE         a procedure of your own, with the people of --organisation FILE
  --organisation FILE    units and people of your own
  --data DIR             keep what is logged in this folder, and go on from it the next time
  --now INSTANT          where the demo's own clock begins, such as 2026-03-16T09:00+01:00; it runs on from there
  --ports BOT,EMMA,MAX   where to listen on 127.0.0.1 (3978,56161,56162; PORT=… sets the first alone)
  --help                 this text

End it with Ctrl-C.
`;

export function readOptions(words: readonly string[], environment: Environment): Options {
  const read = parsed(words);
  if (typeof read === 'string') return { asks: 'nonsense', problem: read };
  if (read.help === true) return { asks: 'help' };
  const { profile = usualStory.profile, organisation } = read;
  for (const [option, value] of Object.entries({ profile, organisation })) {
    if (value === '') return { asks: 'nonsense', problem: `--${option} is empty, expected a file` };
  }
  if (organisation === undefined && storyOf(profile) === undefined) {
    const problem = `--profile ${profile} has no people of its own, expected ${storyNames.join(', ')}, or --organisation FILE with it`;
    return { asks: 'nonsense', problem };
  }
  if (read.data === '') return { asks: 'nonsense', problem: '--data is empty, expected a folder' };
  const ports = portsFrom(read.ports ?? `${environment['PORT'] ?? '3978'},56161,56162`);
  const now = read.now === undefined ? undefined : instantWritten(read.now);
  if (read.now !== undefined && now === undefined) {
    return { asks: 'nonsense', problem: `--now is ${read.now}, expected a moment such as 2026-03-16T09:00+01:00` };
  }
  if (ports !== undefined) return { asks: 'demo', ports, data: read.data, profile, organisation, now };
  return {
    asks: 'nonsense',
    problem:
      read.ports === undefined
        ? `PORT is ${environment['PORT']}, expected a number from 1 to 65535 other than 56161 and 56162`
        : `--ports is ${read.ports}, expected three different numbers from 1 to 65535 such as 3978,56161,56162`,
  };
}

function parsed(words: readonly string[]) {
  try {
    const options = {
      profile: { type: 'string' },
      organisation: { type: 'string' },
      data: { type: 'string' },
      now: { type: 'string' },
      ports: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    // Node explains at length how such a word could still be given; the first sentence is what is wrong.
    const first = error instanceof Error ? error.message.split(/\n|\. /, 1)[0] : undefined;
    return (first ?? 'it could not be read').replace(/\.$/, '');
  }
}

function portsFrom(text: string): Ports | undefined {
  const numbers = text.split(',').map((one) => (/^\d{1,5}$/.test(one) ? Number(one) : 0));
  const [bot, emma, max, ...rest] = numbers;
  if (bot === undefined || emma === undefined || max === undefined || rest.length > 0) return undefined;
  const sound = numbers.every((one) => one >= 1 && one <= 65_535) && new Set(numbers).size === 3;
  return sound ? { bot, emma, max } : undefined;
}

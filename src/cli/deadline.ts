/** `lydhor deadline`: the three days of a rule, or the clocks that a profile starts. */

import type { Command } from 'commander';
import { clocksFor } from '../domain/clocks.ts';
import { deadline, Rule } from '../domain/deadline.ts';
import { inForceOn } from '../domain/editions.ts';
import { KindClass, Track } from '../domain/kinds.ts';
import type { Profile } from '../domain/profile.ts';
import { Day } from '../domain/time.ts';
import { Country, calendarFor } from '../profiles/closed-days.ts';
import { profileFor } from './checks.ts';
import { as } from './options.ts';
import { type Ports, WrongUse } from './ports.ts';

interface Options {
  readonly country?: Country;
  readonly rule?: Rule;
  readonly profile?: string;
  readonly kind?: string;
  readonly track?: Track;
  readonly heard: Day;
}

export function addDeadline(program: Command, ports: Ports): void {
  program
    .command('deadline')
    .description('Count by when: a rule in a country, or the clocks of a profile for a kind. The answer is JSON.')
    .option('--country <NO|SE>', 'whose closed days hold', as(Country, 'expected NO or SE'))
    .option('--rule <RULE>', 'how long: 14d, 3wk, 1mo or 10wd (working days)', as(Rule))
    .option('--profile <NAME|FILE>', 'a built-in profile or a file')
    .option('--kind <KIND>', 'a kind of the profile, by its code or its class, such as complaint')
    .option(
      '--track <TRACK>',
      'the track, with --profile (default: service)',
      as(Track, `expected ${Track.options.join(', ')}`),
    )
    .requiredOption('--heard <YYYY-MM-DD>', 'the day on which it was heard', as(Day))
    .addHelpText(
      'after',
      '\nExamples:\n  deadline --country NO --rule 14d --heard 2026-03-19\n  deadline --profile harstad --kind complaint --heard 2026-03-19',
    )
    .action((options: Options) => {
      try {
        ports.out(JSON.stringify(answer(options, ports)));
      } catch (error) {
        if (error instanceof RangeError) throw new WrongUse(error.message);
        throw error;
      }
    });
}

function answer({ country, rule, profile: name, kind, track, heard }: Options, ports: Ports): unknown {
  if (country !== undefined && rule !== undefined && name === undefined && kind === undefined && track === undefined) {
    return deadline(calendarFor({ country, closed: [], open: [] }), heard, rule);
  }
  if (name !== undefined && kind !== undefined && country === undefined && rule === undefined) {
    const profile = inForceOn(profileFor(name, ports), heard);
    const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
    const facts = {
      class: classOf(profile, kind),
      tracks: [track ?? Track.enum.service],
      heardOn: heard,
      answerWay: 'any' as const,
      anonymous: false,
    };
    return clocksFor(profile, calendar, facts);
  }
  throw new WrongUse('expected either --country with --rule, or --profile with --kind; see lydhor deadline --help');
}

function classOf(profile: Profile, kind: string): KindClass {
  const named = profile.kinds.find(({ code }) => code === kind);
  const byClass = KindClass.safeParse(kind);
  if (named !== undefined) return named.class;
  if (byClass.success && profile.kinds.some((one) => one.class === byClass.data)) return byClass.data;
  const known = [...new Set(profile.kinds.flatMap((one) => [one.class, one.code]))];
  throw new WrongUse(`${profile.id} has no kind ${kind}; expected one of ${known.join(', ')}`);
}

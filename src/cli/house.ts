/** The procedure and the people that the operator means: `--profile` and `--organisation`, else what the bot is set to. */
import type { Command } from 'commander';
import { houseToday } from '../cases/house.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import { loadOrganisation } from '../organisation/load.ts';
import { profileFor } from './checks.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';

export interface HouseOptions {
  readonly profile?: string;
  readonly organisation?: string;
}

export function withHouseOptions(command: Command): Command {
  return command
    .option('--profile <NAME|FILE>', 'the procedure (default: LYDHOR_PROFILE)')
    .option('--organisation <FILE>', 'the units and people (default: LYDHOR_ORGANISATION)');
}

export function houseFor(
  options: HouseOptions,
  ports: Ports,
): { readonly profile: Profile; readonly organisation: Organisation } {
  const { env } = ports;
  const profile = profileFor(needed(options.profile ?? env['LYDHOR_PROFILE'], 'profile', 'LYDHOR_PROFILE'), ports);
  const file = needed(options.organisation ?? env['LYDHOR_ORGANISATION'], 'organisation', 'LYDHOR_ORGANISATION');
  const read = loadOrganisation(file, profile, ports.read);
  // By the edition in force today, as the bot goes by it.
  if (read.ok) return houseToday({ profile, organisation: read.organisation, now: ports.now });
  throw new Failure(`${file} is not sound; lydhor organisation check ${file} says where`);
}

function needed(given: string | undefined, what: string, variable: string): string {
  if (given === undefined || given === '') throw new WrongUse(`no ${what}: set ${variable} or give --${what}`);
  return given;
}

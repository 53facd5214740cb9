/**
 * A running bot: procedure, people, store, Teams and the clockwork put together. Only this file and main.ts see
 * everything. What it needs from the machine comes as arguments, so that a test or the demo can run it as it is.
 */
import { randomBytes } from 'node:crypto';
import type { Absence, Installer } from './cases/directory.ts';
import type { House } from './cases/house.ts';
import type { Mail } from './cases/mail.ts';
import type { Store } from './cases/store.ts';
import type { PersonId, TenantId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Profile } from './domain/profile.ts';
import { type Instant, instantOf } from './domain/time.ts';
import type { Log, TurnId } from './log.ts';
import { absenceInFile, awayByAny } from './organisation/absence.ts';
import { calendarFor } from './profiles/closed-days.ts';
import { type Clockwork, type Pace, startClockwork } from './sweeps/clockwork.ts';
import type { Answer } from './teams/answer.ts';
import { makeBot } from './teams/bot.ts';
import { makeChannel } from './teams/channel.ts';
import type { Connector } from './teams/connector.ts';
import { makeForms, type OpenForm } from './teams/forms.ts';
import { makeLetters, type OpenLetter } from './teams/letters.ts';
import { makeReports, type OpenReport } from './teams/reports.ts';
import { makeRateLimit } from './turns/rate-limit.ts';
import { makeKnown } from './turns/references.ts';
import { formLinkTo } from './writings/form-link.ts';
import { type Linking, linkTo } from './writings/link.ts';
import { reportLinkTo } from './writings/report-link.ts';

export interface Parts {
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly store: Store;
  readonly tenant: TenantId;
  readonly connector: Connector;
  /** As Teams names the bot. */
  readonly botId: string;
  readonly serviceUrl: string;
  /** How letters to citizens are linked to. */
  readonly letters: Linking;
  /** Beside the organisation's file. */
  readonly absence?: Absence | undefined;
  readonly mail?: Mail | undefined;
  readonly installer?: Installer | undefined;
  /** The domain's clock. */
  readonly now: () => Instant;
  /** The machine's clock, milliseconds. */
  readonly machineNow: () => number;
  readonly random: () => number;
  readonly log: Log;
  readonly pace?: Pace;
}

export interface Running {
  receive(activity: unknown, turn: TurnId): Promise<Answer>;
  readonly clockwork: Clockwork;
  readonly openLetter: OpenLetter;
  readonly openForm: OpenForm;
  readonly openReport: OpenReport;
  /** Whether the store can be reached. */
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

export function run(parts: Parts): Running {
  const { profile, organisation, store, log, now, machineNow, random, letters, mail, installer } = parts;
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  const channel = makeChannel(parts);
  const letterLink: House['letterLink'] = (of) => linkTo(letters, of, machineNow());
  const formLink: House['formLink'] = (of) => formLinkTo(letters, of, machineNow());
  const reportLink: House['reportLink'] = (of) => reportLinkTo(letters, of, machineNow());
  const house = { profile, organisation, calendar, store, now, mail, letterLink, formLink, reportLink, channel, log };
  const byFile = absenceInFile(organisation, profile.municipality.zone);
  const absence = parts.absence === undefined ? byFile : awayByAny([byFile, parts.absence]);
  const known = makeKnown();
  const addressClosed = (person: PersonId) => void known.delete(person);
  const clockwork = startClockwork({ ...house, absence, installer, jitter: random, addressClosed }, parts.pace);
  const receive = makeBot({
    ...house,
    limit: makeRateLimit(machineNow),
    known,
    // After the answer has gone out: what waits must not hold it up.
    somethingWaits: () => void setImmediate(clockwork.wake),
  });
  return {
    receive,
    clockwork,
    openForm: makeForms({ ...house, letterSecret: letters.secret, machineNow }),
    openReport: makeReports({ ...house, letterSecret: letters.secret, machineNow }),
    openLetter: makeLetters({ ...house, letterSecret: letters.secret, machineNow }),
    ready: () => store.ready(),
    async stop() {
      await clockwork.stop();
      await store.close();
    },
  };
}

/** The machine's own clock as the domain's. */
export const machineClock = (): Instant => instantOf(new Date());

/** The same set ahead, or behind where it is negative. Tokens, links and how fast one taps go by the machine's. */
export const clockAhead = (milliseconds: number) => (): Instant => instantOf(new Date(Date.now() + milliseconds));

/** Signs links to letters as long as this process lives. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * A conversation as a script: people write and tap as they do in Teams, the script moves the clock, and after each
 * step it says all that went out. What it does not say is an error at the next step.
 */
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../src/cases/store.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Instant, plusMilliseconds } from '../../src/domain/time.ts';
import { type Activity, APP_ID, type Place, SERVICE_URL } from './activities.ts';
import { type BotConnector, type Recorded, startBotConnector, type Treatment } from './bot-connector.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { people } from './people.ts';
import { type Persona, persona } from './persona.ts';
import { type Sent, type TeamsSide, teamsSide } from './teams-side.ts';
import { type Issuer, startIssuer } from './tokens.ts';
import { type BotProcess, databaseIn, startBot, temporaryFolder } from './whole-bot.ts';

/** Monday 16 March 2026, ten in the morning in Oslo. */
export const MONDAY_AT_TEN = '2026-03-16T09:00:00.000Z';

export interface ScriptOptions {
  readonly at?: string;
  readonly profile?: Profile;
  readonly organisation?: Organisation;
  /** Of a call to Teams, milliseconds. */
  readonly callMs?: number;
  readonly store?: (store: Store) => Store;
  /** Mail can be sent to citizens; false unless given. */
  readonly mail?: boolean;
  /** Of everybody's Teams; Norwegian unless given. */
  readonly locale?: string;
  /** Whether the machine's clock gives people time between two taps; true unless given. */
  readonly unhurried?: boolean;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

type Cast = { readonly [N in keyof typeof people]: Persona };

export interface Script extends Cast {
  /**
   * Exactly this went out since the last time, in any order: `new max: Sak 1`, `put emma: Sak 1`, `opened ida`,
   * `mail turid@example.com: Sak 1, Harstad kommune`. A message that was put anew is named once.
   */
  sent(...all: string[]): void;
  /** What went out since the last time, with its bodies. */
  taken(): Sent[];
  /** What must have been said before anything else happens. */
  nothingWaits(): void;
  post(activity: Activity, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  settled(): Promise<void>;
  /** Sets the domain's clock and lets it look at what is due. */
  clock(at: string): Promise<void>;
  later(minutes: number): Promise<void>;
  now(): Instant;
  /** How the bot's requests fare from now on. */
  when(rule: ((request: Recorded, to: string) => Treatment | undefined) | undefined): void;
  /** Ends the process's part and begins it anew on the same files; something may happen in between, and time pass. */
  restart(meanwhile?: () => Promise<void>, at?: string): Promise<void>;
  log(): string;
  logLines(): Record<string, unknown>[];
  newId(): string;
  readonly words: Set<string>;
  readonly teams: TeamsSide;
  readonly connector: BotConnector;
  readonly mailbox: Mailbox;
  readonly bot: () => BotProcess;
  readonly file: string;
  readonly issuer: Issuer;
  /** Faults in the log are what this script is about. */
  faultsAreMeant(): void;
  /** Nothing more went out, and nothing broke. */
  holds(): void;
  stop(): Promise<void>;
}

let issuers: Promise<{ issuer: Issuer; token: string }> | undefined;

/** One issuer for a file of tests: making a key takes longer than most conversations. */
export function sharedIssuer(): Promise<{ issuer: Issuer; token: string }> {
  issuers ??= startIssuer({ appId: APP_ID, serviceUrl: SERVICE_URL, now: Date.now }).then(async (issuer) => ({
    issuer,
    token: await issuer.sign(),
  }));
  return issuers;
}

export async function startScript(options: ScriptOptions = {}): Promise<Script> {
  const { issuer, token } = await sharedIssuer();
  const { folder, remove } = await temporaryFolder();
  let now = Instant.parse(options.at ?? MONDAY_AT_TEN);
  let machine = Date.parse(now);
  let log = '';
  let accounted = 0;
  let faultsMeant = false;
  let ids = 0;
  const nameOf = new Map<string, string>();
  const teams = teamsSide({ of: (chat) => nameOf.get(chat) ?? chat, chatOf: (id) => `a:chat-${id}` });
  const connector = await startBotConnector(teams.answer);
  const mails = mailbox(({ to, subject }, { ended }) => {
    const end = ended === 'sent' ? 'accepted' : 'other';
    teams.alsoSent({ how: 'mail', to, what: subject, end, body: undefined });
  });
  const start = () =>
    startBot({
      ...options,
      folder,
      issuer,
      connectorUrl: connector.serviceUrl,
      mail: options.mail === true ? mails : undefined,
      now: () => now,
      machineNow: () => machine,
      write: (line) => {
        log += line;
      },
    });
  let bot = await start();

  const logLines = () =>
    log
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line));

  const taken = () => {
    const all = teams.taken();
    for (const one of all)
      if (one.body !== undefined) expect(onTheLockScreen(one.body)).not.toMatch(anyOf(stage.words));
    for (const one of all) if (isRead(one)) expect(JSON.stringify(one.body)).not.toMatch(personal);
    return all;
  };
  const stage: Omit<Script, keyof Cast> = {
    sent(...all) {
      // Where something else went out, what the bot made of it stands beside.
      const since = log.slice(accounted);
      accounted = log.length;
      expect(onceEach(taken()).map(said).sort(), since).toEqual([...all].sort());
    },
    taken,
    nothingWaits() {
      if (teams.waiting.length > 0) throw new Error(`not accounted for: ${teams.waiting.map(said).join(' | ')}`);
    },
    async post(activity, headers = {}) {
      // What somebody does comes after what was done and sent before.
      now = plusMilliseconds(now, 1);
      const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      const json = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      if (options.unhurried !== false) machine += 2_000;
      return { status: response.status, text, body: json ? JSON.parse(text) : undefined };
    },
    async settled() {
      // A turn wakes the clockwork by setImmediate, before it answers.
      await setImmediate();
      await bot.running.clockwork.settled();
    },
    async clock(at) {
      stage.nothingWaits();
      now = Instant.parse(at);
      await bot.running.clockwork.turn();
    },
    later: (minutes) => stage.clock(plusMilliseconds(now, minutes * 60_000)),
    now: () => now,
    when: teams.when,
    async restart(meanwhile, at = now) {
      stage.nothingWaits();
      await bot.stop();
      await meanwhile?.();
      now = Instant.parse(at);
      bot = await start();
    },
    log: () => log,
    logLines,
    newId() {
      ids += 1;
      return `f:made-${ids}`;
    },
    words: new Set(),
    teams,
    connector,
    mailbox: mails,
    bot: () => bot,
    file: databaseIn(folder),
    issuer,
    faultsAreMeant() {
      faultsMeant = true;
    },
    holds() {
      stage.nothingWaits();
      if (!faultsMeant) expect(logLines().filter(({ level }) => level === 'error')).toEqual([]);
    },
    async stop() {
      await bot.stop();
      await connector.close();
      await remove();
    },
  };

  const cast = Object.fromEntries(
    Object.entries(people).map(([name, user]) => {
      const locale = options.locale ?? user.locale;
      const one = persona(stage, name, { ...user, locale });
      nameOf.set(one.chat.id, name);
      return [name, one];
    }),
  ) as Cast;
  return Object.assign(stage, cast);
}

/** How often one message may be put anew in one step: for each who could not be reached, and once more where two met. */
const MOST_PUTS = 6;

/**
 * One message put anew counts once, however often the case moved on under it: a card that was under way meanwhile is
 * followed by another, and whether it was is a matter of microseconds.
 */
function onceEach(all: readonly Sent[]): Sent[] {
  const puts = Map.groupBy(all, ({ how, activity, what, end }) => (how === 'put' ? `${activity} ${what} ${end}` : all));
  return [...puts].flatMap(([key, same]) => {
    if (key === all) return same;
    expect(same.length).toBeLessThanOrEqual(MOST_PUTS);
    return same.slice(-1);
  });
}

export function said({ how, to, what, end }: Sent): string {
  const failed = end === 'accepted' ? '' : ' (not taken)';
  return `${how} ${to}${what === '' ? '' : `: ${what}`}${failed}`;
}

const Shown = z.object({
  summary: z.string(),
  attachments: z.array(z.object({ content: z.object({ fallbackText: z.string() }) })),
});

/** What a phone shows of a message to whoever looks at it. */
function onTheLockScreen(body: unknown): string {
  const { summary, attachments } = Shown.parse(body);
  return [summary, ...attachments.map(({ content }) => content.fallbackText)].join('\n');
}

function anyOf(words: ReadonlySet<string>): RegExp {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.length === 0 ? '(?!)' : escaped.join('|'));
}

/** What the bot says where others read along. */
function isRead({ to, body }: Sent): boolean {
  return body !== undefined && to.startsWith('19:');
}

/** Names, addresses and ids of people, numbers of cases: nothing of these is ever said there. */
const personal = new RegExp(
  [
    ...Object.values(people).flatMap(({ name, aad }) => [name, aad]),
    ...[String.raw`@[\w-]+\.example`, String.raw`(?:Sak|Ärende|Case) \d`],
  ].join('|'),
);

/** Where others read along. */
export const group: Place = { type: 'groupChat', id: '19:gruppe@thread.v2' };
export const channel: Place = {
  type: 'channel',
  id: '19:kanal@thread.tacv2;messageid=1',
  channel: '19:kanal@thread.tacv2',
};

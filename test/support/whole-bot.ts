/**
 * The whole bot, as it runs in production, between two stand-ins on this machine: an OpenID issuer that signs what
 * Teams sends, and a connector that takes what the bot sends. Clock and clockwork are the script's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mail } from '../../src/cases/mail.ts';
import type { Store } from '../../src/cases/store.ts';
import { TenantId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Day, type Instant } from '../../src/domain/time.ts';
import { makeLog, TurnId } from '../../src/log.ts';
import { loadOrganisation } from '../../src/organisation/load.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { newSecret, type Running, run } from '../../src/running.ts';
import { openStore } from '../../src/stores/open.ts';
import { makeAuthenticator } from '../../src/teams/authenticate.ts';
import { type Connector, makeConnector } from '../../src/teams/connector.ts';
import { makeCredentials } from '../../src/teams/credentials.ts';
import { type Listening, listen } from '../../src/teams/http.ts';
import { teamsPublicCloud, thisMachine } from '../../src/teams/service-url.ts';
import { APP_ID, BOT, HOME_TENANT, SERVICE_URL } from './activities.ts';
import type { Issuer } from './tokens.ts';

/** Longer than any test: the clockwork goes by itself never, and whenever the script says so. */
const NEVER_MS = 2_000_000_000;
/** What the bot sends to Teams to show who it is. Searched for in the log. */
export const CONNECTOR_TOKEN = 'token-of-the-bot-itself';
/** With what links to letters begin, whatever the port. */
export const LETTERS_URL = 'https://lydhor.example';

export interface BotOptions {
  readonly folder: string;
  readonly issuer: Pick<Issuer, 'openIdMetadataUrl' | 'issuer'>;
  /** Where the connector listens. */
  readonly connectorUrl: string;
  readonly now: () => Instant;
  readonly machineNow: () => number;
  readonly write: (line: string) => void;
  readonly profile?: Profile;
  readonly organisation?: Organisation;
  readonly callMs?: number;
  readonly store?: (store: Store) => Store;
  /** Without it letters are all that can be written. */
  readonly mail?: Mail | undefined;
}

export interface BotProcess {
  readonly port: number;
  readonly running: Running;
  readonly store: Store;
  stop(): Promise<void>;
}

let read: Profile | undefined;

/** Read once: it takes longer than most of a conversation. */
export function harstad(): Profile {
  read ??= readHarstad();
  return read;
}

function readHarstad(): Profile {
  const loaded = loadProfile('harstad');
  if (!loaded.ok) throw new Error(`the profile is broken: ${JSON.stringify(loaded.faults)}`);
  const { profile } = loaded;
  // As if it had been revised in time: what is told where it was not has conversations of its own (weekly.ts).
  return { ...profile, procedure: { ...profile.procedure, reviseBy: Day.parse('2035-10-13') } };
}

export function provevik(profile: Profile): Organisation {
  const file = fileURLToPath(new URL('../conversations/organisation.yaml', import.meta.url));
  const loaded = loadOrganisation(file, profile);
  if (!loaded.ok) throw new Error(`the organisation is broken: ${JSON.stringify(loaded.faults)}`);
  return loaded.organisation;
}

export const databaseIn = (folder: string) => join(folder, 'bot.sqlite');

export async function startBot(options: BotOptions): Promise<BotProcess> {
  const { folder, now, machineNow } = options;
  const profile = options.profile ?? harstad();
  const organisation = options.organisation ?? provevik(profile);
  const log = makeLog({ write: options.write });
  const tenant = TenantId.parse(HOME_TENANT);
  const opened = await openStore({ url: `sqlite:${databaseIn(folder)}`, tenant, now, log });
  const store = options.store?.(opened) ?? opened;
  const running = run({
    profile,
    organisation,
    store,
    tenant,
    connector: connectorAt(options),
    botId: BOT.id,
    serviceUrl: SERVICE_URL,
    letters: { publicUrl: LETTERS_URL, secret: newSecret() },
    mail: options.mail,
    now,
    machineNow,
    random: () => 0.5,
    log,
    pace: { everyMs: NEVER_MS, attemptMs: 120_000 },
  });
  const door = await openDoor(options, running, log);
  await running.clockwork.settled();
  return {
    port: door.port,
    running,
    store,
    async stop() {
      await door.close();
      await running.stop();
    },
  };
}

async function openDoor(options: BotOptions, running: Running, log: ReturnType<typeof makeLog>): Promise<Listening> {
  const authenticator = makeAuthenticator({
    appId: APP_ID,
    tenantId: HOME_TENANT,
    serviceUrlHosts: teamsPublicCloud,
    openIdMetadataUrl: options.issuer.openIdMetadataUrl,
    issuer: options.issuer.issuer,
    fetch,
    now: Date.now,
  });
  const door = await listen(
    { host: '127.0.0.1', authenticator },
    {
      port: 0,
      readiness: () => running.ready(),
      receive: running.receive,
      letters: running.openLetter,
      forms: running.openForm,
      reports: running.openReport,
      log,
      newTurn: () => TurnId.parse(crypto.randomUUID()),
    },
  );
  await door.loaded;
  return door;
}

/**
 * The connector as it is, but for the last step: what is meant for Teams goes to this machine. An address that is not
 * Teams' own would never get so far, and fails here.
 */
function connectorAt({ connectorUrl, callMs = 10_000 }: BotOptions): Connector {
  const credentials = makeCredentials(
    { kind: 'secret', appId: APP_ID, tenantId: HOME_TENANT, secret: 'x' },
    async () => ({
      getToken: async () => CONNECTOR_TOKEN,
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${CONNECTOR_TOKEN}`);
        return request;
      },
    }),
  );
  const inner = makeConnector({
    credentials,
    allowedHosts: thisMachine,
    timeoutMs: callMs,
    jitter: () => 0,
    now: Date.now,
  });
  const here = <T extends { serviceUrl: string }>(one: T): T => {
    if (one.serviceUrl !== SERVICE_URL) throw new Error(`the bot wrote to ${one.serviceUrl}`);
    return { ...one, serviceUrl: connectorUrl };
  };
  return {
    send: (one) => inner.send(here(one)),
    update: (one) => inner.update(here(one)),
    createPersonalConversation: (one) => inner.createPersonalConversation(here(one)),
  };
}

export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

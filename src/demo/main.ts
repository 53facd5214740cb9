/**
 * `npm run demo`: the bot on this machine with an invented municipality, and Teams in two browser tabs. No cloud, no
 * account; nothing leaves 127.0.0.1.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localTenant } from '../config.ts';
import { PersonId } from '../domain/ids.ts';
import { dayIn, plusMilliseconds } from '../domain/time.ts';
import { makeLog, TurnId } from '../log.ts';
import { loadOrganisation } from '../organisation/load.ts';
import { calendarFor } from '../profiles/closed-days.ts';
import { loadProfile } from '../profiles/load.ts';
import { machineClock, run } from '../running.ts';
import { openStore } from '../stores/open.ts';
import { makeLoopbackAuthenticator } from '../teams/authenticate.ts';
import { makeConnector } from '../teams/connector.ts';
import { noCredentials } from '../teams/credentials.ts';
import { listen } from '../teams/http.ts';
import { thisMachine } from '../teams/service-url.ts';
import { aheadBy } from './clock.ts';
import { type Closing, closeAll } from './closing.ts';
import { page } from './page.ts';
import { addressIn, botId, personas, setting } from './personas.ts';
import { playgroundProblemInWords, startPlayground } from './playground.ts';
import { seed } from './seed.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const port = Number(process.env['PORT'] ?? 3978);
const closings: Closing[] = [];
const aborted = new AbortController();
let leaving: Promise<void> | undefined;

function leave(code: number): Promise<void> {
  process.exitCode = code;
  aborted.abort();
  leaving ??= closeAll(closings);
  return leaving;
}
process.on('SIGINT', () => void leave(0));
process.on('SIGTERM', () => void leave(0));

try {
  await demo();
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const why = taken
    ? `Port ${port} is taken. End what listens there (another demo?), or set PORT to another one.`
    : reason(error);
  if (!aborted.signal.aborted) process.stderr.write(`\nThe demo can't go on: ${why}\n`);
  await leave(aborted.signal.aborted ? 0 : 1);
}

async function demo(): Promise<void> {
  const profile = loadProfile('harstad');
  if (!profile.ok) throw new Error('the built-in profile is broken: run npm run -s lydhor -- profile check');
  const file = fileURLToPath(new URL('./organisation.yaml', import.meta.url));
  const organisation = loadOrganisation(file, profile.profile);
  if (!organisation.ok)
    throw new Error('the demo’s organisation is broken: run npm run -s lydhor -- organisation check');

  const folder = await dataFolder(values.data);
  const log = makeLog({ write: () => {} });
  const store = await openStore({
    url: `sqlite:${join(folder, 'demo.sqlite')}`,
    tenant: localTenant,
    now: machineClock,
    log,
  });
  const calendar = calendarFor({ country: profile.profile.municipality.country, ...profile.profile.closedDays });
  const place = { profile: profile.profile, organisation: organisation.organisation, calendar };
  const { zone } = profile.profile.municipality;
  const ahead = aheadBy({ calendar, zone, hours: profile.profile.officeHours }, machineClock());
  const now = () => plusMilliseconds(machineClock(), ahead);
  await seed(store, place, now());
  for (const persona of personas) {
    const person = PersonId.parse(persona.id);
    // The Playground's Teams is always in English; these two have chosen their own language.
    await store.putPreferences({ person, language: 'nb' });
    await store.putReference({
      of: { is: 'person', person },
      address: addressIn(persona),
      state: 'open',
      since: machineClock(),
    });
  }

  const connector = makeConnector({
    credentials: noCredentials(),
    allowedHosts: thisMachine,
    timeoutMs: 10_000,
    jitter: Math.random,
    now: Date.now,
  });
  const serviceUrl = `http://127.0.0.1:${port}/nobody`;
  const running = run({
    ...place,
    store,
    tenant: localTenant,
    connector,
    botId,
    serviceUrl,
    now,
    machineNow: Date.now,
    random: Math.random,
    log,
  });
  closings.push(() => running.stop());
  const door = await listen(
    { host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() },
    {
      port,
      readiness: () => running.ready(),
      receive: running.receive,
      log,
      newTurn: () => TurnId.parse(crypto.randomUUID()),
    },
  );
  closings.push(() => door.close());
  await door.loaded;

  const botEndpoint = `http://127.0.0.1:${port}/api/messages`;
  process.stdout.write('Starting Teams for two people (the first time it is fetched by npx, some 10 MB) …\n');
  const started = await Promise.all(
    personas.map((persona) =>
      startPlayground({
        setting: setting(organisation.organisation),
        persona: persona.id,
        port: persona.port,
        botEndpoint,
        log: (line) => process.stdout.write(`${line}\n`),
        signal: aborted.signal,
      }),
    ),
  );
  for (const one of started) if (one.ok) closings.push(one.stop);
  for (const one of started) if (!one.ok) throw new Error(playgroundProblemInWords(one));
  if (!aborted.signal.aborted)
    process.stdout.write(
      page(personas, values.data === undefined ? undefined : folder, ahead === 0 ? undefined : dayIn(zone, now())),
    );
}

async function dataFolder(wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    const folder = resolve(wanted);
    await mkdir(folder, { recursive: true });
    return folder;
  }
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-demo-'));
  closings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * `npm run demo`: the bot on this machine with an invented municipality, and Teams in two browser tabs. No cloud, no
 * account; nothing leaves 127.0.0.1.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localTenant } from '../config.ts';
import { PersonId } from '../domain/ids.ts';
import { dayIn, Instant, timeIn, Zone } from '../domain/time.ts';
import { makeLog, TurnId } from '../log.ts';
import { calendarFor } from '../profiles/closed-days.ts';
import { machineClock, newSecret, run } from '../running.ts';
import { openStore } from '../stores/open.ts';
import { makeLoopbackAuthenticator } from '../teams/authenticate.ts';
import { makeConnector } from '../teams/connector.ts';
import { noCredentials } from '../teams/credentials.ts';
import { listen } from '../teams/http.ts';
import { thisMachine } from '../teams/service-url.ts';
import { sayDay } from '../texts/dates.ts';
import { CannotGoOn } from './cannot-go-on.ts';
import { keepChats } from './chats.ts';
import { aheadBy, movableClock, nextMorning, untilSummaries } from './clock.ts';
import { serveClock } from './clock-page.ts';
import { type Closing, closeAll } from './closing.ts';
import { keepStory } from './kept-story.ts';
import { seedMonths } from './months.ts';
import { help, type Options, type Ports, readOptions } from './options.ts';
import { page } from './page.ts';
import { addressIn, botId, channelAt, channelId, personasAt, setting } from './personas.ts';
import { playgroundProblemInWords, type RunningPlayground, startPlayground } from './playground.ts';
import { seed } from './seed.ts';
import { told } from './told.ts';

type Asked = Extract<Options, { asks: 'demo' }>;

const UTC = Zone.parse('UTC');
/** The demo's clock is told of where it differs by more. */
const A_MINUTE_MS = 60_000;

const say = (text: string) => void process.stdout.write(text);
const complain = (text: string) => void process.stderr.write(text);

const options = readOptions(process.argv.slice(2), process.env);
switch (options.asks) {
  case 'help':
    say(help);
    break;
  case 'nonsense':
    complain(`demo: ${options.problem}; npm run demo -- --help\n`);
    process.exitCode = 2;
    break;
  case 'demo':
    process.exitCode = await show(options);
    break;
  default:
    options satisfies never;
}

/** Runs until it is told to end, and closes all of it again, however far it came. The exit code. */
async function show(asked: Asked): Promise<0 | 1> {
  const told = new AbortController();
  // Told once more, it is ending already: nothing would be gained by leaving a process or a folder behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort());
  const closings: Closing[] = [];
  try {
    const playgrounds = await start(asked, told.signal, closings);
    await Promise.race([toldToEnd(told.signal), ...playgrounds.map(endedByItself)]);
    return 0;
  } catch (error) {
    if (told.signal.aborted) return 0;
    complain(`\nThe demo can't go on: ${reason(error, asked.ports)}\n`);
    return 1;
  } finally {
    await closeAll(closings);
  }
}

async function start(asked: Asked, signal: AbortSignal, closings: Closing[]): Promise<readonly RunningPlayground[]> {
  const { ports, data, now: begins } = asked;
  const today = dayIn(UTC, begins ?? machineClock());
  const { story, profile, organisation, text } = told(asked, today);
  const folder = await dataFolder(data, closings);
  await keepStory(folder, story);
  if (text !== undefined) await writeFile(join(folder, 'procedure.yaml'), text);
  const log = makeLog({ write: () => {} });
  const store = await openStore({
    url: `sqlite:${join(folder, 'demo.sqlite')}`,
    tenant: localTenant,
    now: machineClock,
    log,
  });
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  const place = { profile, organisation, calendar };
  const { zone } = profile.municipality;
  const language = profile.languages.main;
  const office = { calendar, zone, hours: profile.officeHours };
  const aheadMs =
    begins === undefined ? aheadBy(office, machineClock()) : Date.parse(begins) - Date.parse(machineClock());
  const clock = movableClock(machineClock, aheadMs);
  const { now } = clock;
  // Where it was played ahead the last time, it goes on from there.
  const kept = keptMoment(folder);
  if (begins === undefined) clock.moveTo((await kept.read()) ?? now());
  const personas = personasAt(ports, story);
  const teams = makeConnector({
    credentials: noCredentials(),
    allowedHosts: thisMachine,
    timeoutMs: 10_000,
    jitter: Math.random,
    now: Date.now,
  });
  const nobody = `http://127.0.0.1:${ports.bot}/nobody`;
  const chats = keepChats(teams, personas.map(addressIn), nobody, [channelId]);
  await seed(store, place, now(), story);
  await seedMonths(store, place, now(), channelAt(ports, story), story);
  for (const persona of personas) {
    const person = PersonId.parse(persona.id);
    // The Playground's Teams is always in English; these two start out in the municipality's language.
    if ((await store.preferencesOf(person)) === undefined) await store.putPreferences({ person, language });
    await store.putReference({
      of: { is: 'person', person },
      address: addressIn(persona),
      state: 'open',
      since: machineClock(),
    });
  }

  const running = run({
    ...place,
    store,
    tenant: localTenant,
    connector: chats.connector,
    botId,
    serviceUrl: nobody,
    letters: { publicUrl: `http://127.0.0.1:${ports.bot}`, secret: newSecret() },
    now,
    machineNow: Date.now,
    random: Math.random,
    log,
  });
  closings.push(() => running.stop());
  const door = await listen(
    { host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() },
    {
      port: ports.bot,
      readiness: () => running.ready(),
      receive: async (activity, turn) => {
        await chats.hear(activity);
        return await running.receive(activity, turn);
      },
      letters: running.openLetter,
      forms: running.openForm,
      reports: running.openReport,
      log,
      newTurn: () => TurnId.parse(crypto.randomUUID()),
    },
  );
  closings.push(() => door.close());
  await door.loaded;

  const moveTo = async (moment: Instant) => {
    // What is being sent is sent by the clock by which it was begun.
    await running.clockwork.settled();
    clock.moveTo(moment);
    await kept.write(now());
    await running.clockwork.turn();
  };
  const clockPage = await serveClock({
    says: () => `${sayDay(dayIn(zone, now()), 'en')}, ${timeIn(zone, now())}`,
    forward: () => moveTo(nextMorning(office, profile.reminders.digestAt, now())),
    async toSummaries() {
      for (const moment of untilSummaries(place, now())) await moveTo(moment);
    },
  });
  closings.push(clockPage.close);

  say('Starting Teams for two people (the first time it is fetched by npx, some 10 MB) …\n');
  // Where one can't be shown, the other is not waited for.
  const oneFailed = new AbortController();
  const started = await Promise.all(
    personas.map(async (persona) => {
      const one = await startPlayground({
        setting: setting(organisation, story),
        persona: persona.id,
        port: persona.port,
        botEndpoint: `http://127.0.0.1:${ports.bot}/api/messages`,
        log: (line) => say(`${line}\n`),
        signal: AbortSignal.any([signal, oneFailed.signal]),
      });
      if (!one.ok) oneFailed.abort();
      return one;
    }),
  );
  const playgrounds = started.filter((one) => one.ok);
  for (const one of playgrounds) closings.push(one.stop);
  const problems = started.filter((one) => !one.ok);
  // Whatever else is wrong, a port that is taken has to be settled here.
  const port = problems.find((one) => one.problem === 'port-taken')?.port;
  if (port !== undefined) throw new CannotGoOn(taken(port));
  const problem = problems.find((one) => one.problem !== 'interrupted') ?? problems[0];
  if (problem !== undefined) throw new CannotGoOn(playgroundProblemInWords(problem));
  signal.throwIfAborted();
  const isAhead = Math.abs(Date.parse(now()) - Date.parse(machineClock())) > A_MINUTE_MS;
  const ahead = isAhead ? { day: dayIn(zone, now()), time: timeIn(zone, now()) } : undefined;
  const { title } = profile.procedure;
  const procedure = text === undefined ? title : `${title} (${story.profile})`;
  say(
    page({
      story,
      personas,
      language,
      procedure,
      clock: clockPage.url,
      folder: data === undefined ? undefined : folder,
      ahead,
    }),
  );
  return playgrounds;
}

/** What the demo's clock was moved to, beside what was logged by it. */
function keptMoment(folder: string) {
  const file = join(folder, 'clock');
  return {
    async read(): Promise<Instant | undefined> {
      const text = await readFile(file, 'utf8').catch(() => '');
      return Instant.safeParse(text.trim()).data;
    },
    write: (moment: Instant) => writeFile(file, `${moment}\n`),
  };
}

async function dataFolder(wanted: string | undefined, closings: Closing[]): Promise<string> {
  if (wanted !== undefined) {
    const folder = resolve(wanted);
    await mkdir(folder, { recursive: true });
    return folder;
  }
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-demo-'));
  closings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function toldToEnd(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function endedByItself({ url, ended }: RunningPlayground): Promise<never> {
  await ended;
  throw new CannotGoOn(`the Playground at ${url} has ended. Start the demo again.`);
}

function reason(error: unknown, { bot }: Ports): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return taken(bot);
  return error instanceof Error ? error.message : String(error);
}

function taken(port: number): string {
  return `Port ${port} is taken by another program. End that one (another demo?), or choose others with --ports.`;
}

/**
 * The program: `npm start` in production, `npm run local` on this machine without authentication. The port listens
 * first; the house is put together meanwhile, and what comes in before it stands waits for it.
 */
import { parseArgs } from 'node:util';
import { type Config, type Configured, localConfig, type ProductionConfig, productionConfig } from './config.ts';
import { example } from './demo/example.ts';
import type { Fault } from './domain/fault.ts';
import type { Graph } from './graph/make.ts';
import type { Log } from './log.ts';
import type { Running } from './running.ts';
import { botFramework, makeAuthenticator, makeLoopbackAuthenticator } from './teams/authenticate.ts';
import type { ConnectorCredentials } from './teams/credentials.ts';
import { type Door, type Listening, listenFirst } from './teams/http.ts';
import { type ServiceUrlRule, thisMachine } from './teams/service-url.ts';

/** How long a call to Teams may take, milliseconds. */
const CALL_MS = 10_000;

interface Plan {
  readonly config: Config;
  readonly door: Door;
  readonly botId: string;
  readonly serviceUrl: string;
  readonly allowedHosts: readonly ServiceUrlRule[];
  readonly credentials: () => Promise<ConnectorCredentials>;
  readonly graph: (log: Log) => Promise<Graph>;
}

function planLocal(config: Config): Plan {
  return {
    config,
    door: { host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() },
    botId: 'bot',
    serviceUrl: `http://127.0.0.1:${config.port}/nobody`,
    allowedHosts: thisMachine,
    credentials: async () => (await import('./teams/credentials.ts')).noCredentials(),
    graph: async () => ({}),
  };
}

function planProduction(config: ProductionConfig): Plan {
  const { credentials, tenant, serviceUrlHosts, serviceUrl, host } = config;
  const authenticator = makeAuthenticator({
    appId: credentials.appId,
    tenantId: tenant,
    serviceUrlHosts,
    ...botFramework,
    fetch,
    now: Date.now,
  });
  return {
    config,
    door: { host, authenticator },
    botId: `28:${credentials.appId}`,
    serviceUrl,
    allowedHosts: serviceUrlHosts,
    credentials: async () => (await import('./teams/credentials.ts')).makeCredentials(credentials),
    graph: (log) => graphFor(config, log),
  };
}

async function graphFor({ credentials, graph }: ProductionConfig, log: Log): Promise<Graph> {
  if (graph === undefined) return {};
  const [{ makeGraph }, { tokenFor }] = await Promise.all([
    import('./graph/make.ts'),
    import('./teams/credentials.ts'),
  ]);
  const token = tokenFor(credentials, new URL(graph.url).origin);
  return makeGraph(graph, { token, timeoutMs: CALL_MS, now: Date.now, jitter: Math.random }, log);
}

/** What keeps the bot from running at all, in words for its operator. */
class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

async function putTogether(plan: Plan, aheadMs: number, log: Log): Promise<Running> {
  const { config } = plan;
  const [
    { loadProfile },
    { loadOrganisation },
    { openStore },
    { makeConnector },
    { clockAhead, machineClock, newSecret, run },
  ] = await Promise.all([
    import('./profiles/load.ts'),
    import('./organisation/load.ts'),
    import('./stores/open.ts'),
    import('./teams/connector.ts'),
    import('./running.ts'),
  ]);
  const store = await openStore({
    url: config.store,
    tenant: config.tenant,
    now: machineClock,
    log,
    patience: { onFailure: say },
  });
  const profile = loadProfile(config.profile);
  if (!profile.ok) throw new CannotStart(faultsIn(config.profile, profile.faults));
  const organisation = loadOrganisation(config.organisation, profile.profile);
  if (!organisation.ok) throw new CannotStart(faultsIn(config.organisation, organisation.faults));
  const connector = makeConnector({
    credentials: await plan.credentials(),
    allowedHosts: plan.allowedHosts,
    timeoutMs: CALL_MS,
    jitter: Math.random,
    now: Date.now,
  });
  return run({
    ...plan,
    ...(await plan.graph(log)),
    tenant: config.tenant,
    profile: profile.profile,
    organisation: organisation.organisation,
    store,
    connector,
    letters: { publicUrl: config.publicUrl, secret: config.letterSecret ?? newSecret() },
    now: clockAhead(aheadMs),
    machineNow: Date.now,
    random: Math.random,
    log,
  });
}

function faultsIn(name: string, faults: readonly Fault[]): string {
  const told = faults.map(({ file, line, path, expected }) =>
    [file ?? '', line === undefined ? '' : `line ${line}`, path, expected].filter((part) => part !== '').join(': '),
  );
  return [`${name} can't be used:`, ...told.map((line) => `  ${line}`)].join('\n');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface Asked {
  readonly local: boolean;
  /** How far the domain's clock is set ahead of the machine's, or behind it. */
  readonly aheadMs: number;
}

/** `--local`, and with it `--now INSTANT`, from where the domain's clock runs on. Undefined where it is used wrongly. */
async function askedFor(words: readonly string[]): Promise<Asked | undefined> {
  const wrong = (problem: string): undefined => {
    say(`Lydhør can't start. ${problem}`);
    process.exitCode = 2;
  };
  try {
    const options = { local: { type: 'boolean', default: false }, now: { type: 'string' } } as const;
    const { local, now } = parseArgs({ args: [...words], options }).values;
    if (now === undefined) return { local, aheadMs: 0 };
    if (!local) return wrong('--now goes with npm run local and with the demo: real cases have real dates.');
    const { instantWritten } = await import('./domain/time.ts');
    const moment = instantWritten(now);
    if (moment === undefined) return wrong(`--now is ${now}, expected a moment such as 2026-03-16T09:00+01:00.`);
    return { local, aheadMs: Date.parse(moment) - Date.now() };
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split(/\n|\. /, 1)[0] ?? '') : 'It was started wrongly.');
  }
}

async function main(): Promise<void> {
  const asked = await askedFor(process.argv.slice(2));
  if (asked === undefined) return;
  const plan = asked.local
    ? planned(localConfig(process.env, example), planLocal)
    : planned(productionConfig(process.env), planProduction);
  if (plan === undefined) return;
  // It brings libraries along, so it is made once the port listens.
  let made: Promise<Log> | undefined;
  const theLog = () => {
    made ??= import('./log.ts').then(({ makeLog }) => makeLog());
    return made;
  };
  const house = Promise.withResolvers<Running>();
  house.promise.catch(() => {});
  let running: Running | undefined;
  let listening: Listening | undefined;
  try {
    listening = await listenFirst(plan.door, plan.config, async () => {
      const { TurnId } = await import('./log.ts');
      return {
        readiness: async () => (await running?.ready()) ?? false,
        receive: async (activity, turn) => (running ?? (await house.promise)).receive(activity, turn),
        reports: async (...asked) => (running ?? (await house.promise)).openReport(...asked),
        forms: async (token, form) => (running ?? (await house.promise)).openForm(token, form),
        letters: async (token, form) => (running ?? (await house.promise)).openLetter(token, form),
        log: await theLog(),
        newTurn: () => TurnId.parse(crypto.randomUUID()),
      };
    });
    const log = await theLog();
    log.event('listening', { port: listening.port });
    running = await putTogether(plan, asked.aheadMs, log);
    await listening.loaded;
    house.resolve(running);
    stopOnSignal(listening, running, log);
  } catch (error) {
    house.reject(error);
    (await theLog()).fault('cannot-start', error);
    say(`Lydhør can't start. ${reasonOf(error, plan.config.port)}`);
    await listening?.close();
    await running?.stop();
    process.exitCode = 1;
  }
}

function planned<C extends Config>(configured: Configured<C>, plan: (config: C) => Plan): Plan | undefined {
  if (configured.ok) return plan(configured.config);
  say(`Lydhør can't start. ${configured.problems.length === 1 ? 'This is' : 'These are'} to be put right:`);
  for (const problem of configured.problems) say(`- ${problem}`);
  process.exitCode = 2;
  return undefined;
}

/** After this the process ends whatever still runs; what was being sent is then listed as uncertain. Milliseconds. */
const STOPPING_MS = 9_800;

function stopOnSignal(listening: Listening, running: Running, log: Log): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.event('stopping', { reason: signal });
    setTimeout(() => process.exit(0), STOPPING_MS).unref();
    // Stop taking, finish what is running, then close the store.
    void listening
      .close()
      .then(() => running.stop())
      .then(() => log.event('stopped'));
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
}

function reasonOf(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what listens there, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  const known = error instanceof CannotStart || (error instanceof Error && error.name.startsWith('Store'));
  // Of anything else the message may hold what should not be shown; its name and place are in the log.
  return known
    ? error.message
    : `Something unexpected went wrong (${error instanceof Error ? error.name : 'unknown'}).`;
}

await main();

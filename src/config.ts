/**
 * The environment, read once. Whatever is wrong with it is told at once and all together. No library is needed for it,
 * so that the port listens before any is loaded.
 */
import { readFileSync } from 'node:fs';
import type { TenantId } from './domain/ids.ts';
import type { CatalogApp } from './graph/installer.ts';
import type { BotCredentials } from './teams/credentials.ts';
import { isLoopbackName, type ServiceUrlRule, serviceUrlRuleFrom, teamsPublicCloud } from './teams/service-url.ts';

export interface Config {
  readonly port: number;
  readonly store: string;
  readonly tenant: TenantId;
  readonly profile: string;
  readonly organisation: string;
  /** Where browsers reach the server, without a slash at its end. Undefined: nobody can open a letter by a link. */
  readonly publicUrl: string | undefined;
  /** Signs the links to letters; undefined: each process makes its own, and its links end with it. */
  readonly letterSecret: string | undefined;
}

export interface ProductionConfig extends Config {
  readonly host: string;
  readonly credentials: BotCredentials;
  readonly serviceUrl: string;
  readonly serviceUrlHosts: readonly ServiceUrlRule[];
  /** Undefined where Graph is not asked at all. */
  readonly graph: GraphConfig | undefined;
}

/** For what Microsoft Graph is asked; each takes permissions of its own. */
export interface GraphConfig {
  /** With its version and no slash at the end. */
  readonly url: string;
  readonly absence: boolean;
  /** The mailbox from which citizens are written to. */
  readonly mail: { readonly mailbox: string } | undefined;
  readonly install: CatalogApp | undefined;
  readonly directory: boolean;
}

/** With what the tenant's directory is read. */
export interface DirectoryConfig {
  readonly credentials: BotCredentials;
  readonly graph: GraphConfig;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type Configured<C> =
  | { readonly ok: true; readonly config: C }
  | { readonly ok: false; readonly problems: readonly string[] };

/** As in domain/ids.ts. */
const guidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const usualPort = 3978;
/** Teams in the European part of the public cloud, for people who have never written to the bot. */
const usualServiceUrl = 'https://smba.trafficmanager.net/emea/';
const usualGraph = 'https://graph.microsoft.com/v1.0';
/** The tenant of `npm run local`, where nobody is who she says she is. */
export const localTenant: TenantId = tenantOf('00000000-0000-4000-8000-000000000001');

/** For `npm run local`: the bot alone on this machine, without authentication. */
export function localConfig(
  environment: Environment,
  example: { readonly profile: string; readonly organisation: string },
): Configured<Config> {
  const problems: string[] = [];
  const host = environment['HOST'];
  if (host !== undefined && host !== '127.0.0.1' && host !== 'localhost') {
    problems.push(`HOST is ${host}: without authentication the bot listens on 127.0.0.1 only`);
  }
  const port = portOf(environment, problems);
  const config: Config = {
    port,
    store: environment['LYDHOR_STORE'] ?? 'sqlite:.data/local.sqlite',
    tenant: localTenant,
    profile: environment['LYDHOR_PROFILE'] ?? example.profile,
    organisation: environment['LYDHOR_ORGANISATION'] ?? example.organisation,
    publicUrl: publicUrlOf(environment, problems) ?? `http://127.0.0.1:${port}`,
    letterSecret: letterSecretOf(environment, problems),
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** For `npm start`. */
export function productionConfig(
  environment: Environment,
  read: (path: string) => string = readText,
): Configured<ProductionConfig> {
  const problems: string[] = [];
  const need = needed(environment, problems);
  const port = portOf(environment, problems);
  const store = need('LYDHOR_STORE', 'sqlite:PATH or mongodb://…');
  const profile = need('LYDHOR_PROFILE', 'a built-in profile such as harstad, or a YAML file');
  const organisation = need('LYDHOR_ORGANISATION', 'the YAML file with units and people');
  const registration = registrationOf(environment, read, problems);
  const serviceUrlHosts = hostsOf(environment, problems);
  const serviceUrl = environment['LYDHOR_SERVICE_URL'] ?? usualServiceUrl;
  if (!URL.canParse(serviceUrl))
    problems.push(`LYDHOR_SERVICE_URL is no address: expected one such as ${usualServiceUrl}`);
  const publicUrl = publicUrlOf(environment, problems);
  const letterSecret = letterSecretOf(environment, problems);
  const graph = graphOf(environment, problems);
  if (problems.length > 0 || registration === undefined) return { ok: false, problems };
  const host = environment['HOST'] ?? '0.0.0.0';
  return {
    ok: true,
    config: {
      host,
      port,
      store,
      profile,
      organisation,
      ...registration,
      serviceUrl,
      serviceUrlHosts,
      publicUrl,
      letterSecret,
      graph,
    },
  };
}

/** For the operator's commands that read the tenant's directory. */
export function directoryConfig(
  environment: Environment,
  read: (path: string) => string = readText,
): Configured<DirectoryConfig> {
  const problems: string[] = [];
  const registration = registrationOf(environment, read, problems);
  const graph = graphOf(environment, problems);
  if (graph?.directory !== true && problems.length === 0)
    problems.push('GRAPH has no directory: without that permission nobody can be looked up');
  if (problems.length > 0 || registration === undefined || graph === undefined) return { ok: false, problems };
  return { ok: true, config: { credentials: registration.credentials, graph } };
}

function needed(environment: Environment, problems: string[]): (name: string, what: string) => string {
  return (name, what) => {
    const value = environment[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is missing: ${what}`);
    return value;
  };
}

/** Undefined where a problem was found. */
function registrationOf(
  environment: Environment,
  read: (path: string) => string,
  problems: string[],
): { tenant: TenantId; credentials: BotCredentials } | undefined {
  const need = needed(environment, problems);
  const appId = guid(need('LYDHOR_APP_ID', 'the application (client) id of the bot'), 'LYDHOR_APP_ID', problems);
  const tenant = guid(need('LYDHOR_TENANT_ID', 'the Entra tenant of the municipality'), 'LYDHOR_TENANT_ID', problems);
  const type = environment['LYDHOR_APP_TYPE'] ?? 'SingleTenant';
  if (/^multi-?tenant$/i.test(type)) {
    problems.push(
      'LYDHOR_APP_TYPE is MultiTenant: Lydhør serves one municipality in its own tenant, register the bot as single tenant',
    );
  } else if (!/^(single-?tenant|user-?assigned-?msi)$/i.test(type)) {
    problems.push(`LYDHOR_APP_TYPE is ${type}: expected SingleTenant or UserAssignedMSI`);
  }
  const credentials = credentialsOf(environment, appId ?? '', tenant ?? '', read, problems);
  return credentials === undefined || tenant === undefined ? undefined : { tenant: tenantOf(tenant), credentials };
}

const graphUses = ['absence', 'mail', 'install', 'directory'] as const;

function graphOf(environment: Environment, problems: string[]): GraphConfig | undefined {
  const words = (environment['GRAPH'] ?? '').split(',').map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  for (const word of given.filter((one) => !graphUses.some((use) => use === one))) {
    problems.push(`GRAPH has ${word}: expected some of ${graphUses.join(', ')}, with commas`);
  }
  const uses = (use: (typeof graphUses)[number]) => given.includes(use);
  const graph = {
    url: graphUrlOf(environment, problems),
    absence: uses('absence'),
    mail: uses('mail') ? { mailbox: mailboxOf(environment, problems) } : undefined,
    install: uses('install') ? catalogAppOf(environment, problems) : undefined,
    directory: uses('directory'),
  };
  return given.length === 0 ? undefined : graph;
}

/** The bot's token goes there, so that nobody between may read it. */
function graphUrlOf(environment: Environment, problems: string[]): string {
  const text = environment['GRAPH_URL'] ?? usualGraph;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackName(url.hostname));
  if (url === undefined || !safe || url.username !== '' || url.search !== '' || url.hash !== '') {
    problems.push(`GRAPH_URL is no address of Graph: expected one such as ${usualGraph}`);
    return usualGraph;
  }
  return url.href.replace(/\/+$/, '');
}

function mailboxOf(environment: Environment, problems: string[]): string {
  const what = 'the mailbox from which citizens are written to, such as postmottak@example.com';
  const mailbox = needed(environment, problems)('MAILBOX', what);
  if (mailbox !== '' && !/^[^\s@/]+@[^\s@/]+$/.test(mailbox)) problems.push(`MAILBOX is no address: expected ${what}`);
  return mailbox;
}

/** The package carries the bot's own id unless it was made with another; then the catalog's has to be given. */
function catalogAppOf(environment: Environment, problems: string[]): CatalogApp {
  const id = guid(environment['GRAPH_APP_ID'] ?? '', 'GRAPH_APP_ID', problems);
  if (id !== undefined) return { by: 'catalog-id', id };
  return { by: 'manifest-id', id: (environment['LYDHOR_APP_ID'] ?? '').trim().toLowerCase() };
}

function portOf(environment: Environment, problems: string[]): number {
  const text = environment['PORT'];
  if (text === undefined) return usualPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  problems.push(`PORT is ${text}: expected a number from 0 to 65535`);
  return usualPort;
}

/** Proves what `TenantId.parse` would, without its library. */
function isTenant(text: string): text is TenantId {
  return guidForm.test(text);
}

function tenantOf(text: string): TenantId {
  if (isTenant(text)) return text;
  throw new Error('a tenant is named by a GUID');
}

function guid(text: string, name: string, problems: string[]): string | undefined {
  if (text === '') return undefined;
  const lower = text.toLowerCase();
  if (guidForm.test(lower)) return lower;
  problems.push(`${name} is no GUID: expected one such as 11111111-2222-3333-4444-555555555555`);
  return undefined;
}

function hostsOf(environment: Environment, problems: string[]): readonly ServiceUrlRule[] {
  const text = environment['LYDHOR_SERVICE_HOSTS'];
  if (text === undefined) return teamsPublicCloud;
  return text.split(',').flatMap((entry) => {
    const rule = serviceUrlRuleFrom(entry.trim());
    if (rule === undefined)
      problems.push(
        `LYDHOR_SERVICE_HOSTS has ${entry.trim()}: expected hosts such as smba.example.com or *.example.com`,
      );
    return rule ?? [];
  });
}

/** A secret, a certificate or a managed identity: one of them, and not two. */
function credentialsOf(
  environment: Environment,
  appId: string,
  tenantId: string,
  read: (path: string) => string,
  problems: string[],
): BotCredentials | undefined {
  const secret = environment['LYDHOR_APP_SECRET'] ?? '';
  const certificateFile = environment['LYDHOR_APP_CERTIFICATE'] ?? '';
  const keyFile = environment['LYDHOR_APP_PRIVATE_KEY'] ?? '';
  const identity = environment['LYDHOR_MANAGED_IDENTITY'] === 'true';
  const given = [secret !== '', certificateFile !== '' || keyFile !== '', identity].filter(Boolean).length;
  if (given !== 1) {
    const how =
      'LYDHOR_APP_SECRET, LYDHOR_APP_CERTIFICATE with LYDHOR_APP_PRIVATE_KEY (PEM files), or LYDHOR_MANAGED_IDENTITY=true';
    problems.push(
      given === 0
        ? `the bot has no credentials: give ${how}`
        : `the bot has more than one kind of credentials: give one of ${how}`,
    );
    return undefined;
  }
  if (secret !== '') return { kind: 'secret', appId, tenantId, secret };
  if (identity) return { kind: 'managed-identity', appId, tenantId };
  if (certificateFile === '')
    problems.push('LYDHOR_APP_CERTIFICATE is missing: the PEM file that belongs to LYDHOR_APP_PRIVATE_KEY');
  if (keyFile === '')
    problems.push('LYDHOR_APP_PRIVATE_KEY is missing: the PEM file that belongs to LYDHOR_APP_CERTIFICATE');
  const certificate = contentOf('LYDHOR_APP_CERTIFICATE', certificateFile, read, problems);
  const privateKey = contentOf('LYDHOR_APP_PRIVATE_KEY', keyFile, read, problems);
  return { kind: 'certificate', appId, tenantId, certificate, privateKey };
}

function contentOf(name: string, path: string, read: (path: string) => string, problems: string[]): string {
  if (path === '') return '';
  try {
    return read(path);
  } catch {
    problems.push(`${name} names a file that can't be read: ${path}`);
    return '';
  }
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Letters to citizens go over it: encrypted, but on this machine. */
function publicUrlOf(environment: Environment, problems: string[]): string | undefined {
  const text = environment['PUBLIC_URL']?.trim() ?? '';
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackName(url.hostname));
  if (url !== undefined && safe && url.username + url.password + url.search + url.hash === '') {
    return url.href.replace(/\/+$/, '');
  }
  problems.push('PUBLIC_URL is no address for browsers: expected one such as https://lydhor.example.no');
  return undefined;
}

const SHORTEST_SECRET = 32;

function letterSecretOf(environment: Environment, problems: string[]): string | undefined {
  const secret = environment['LETTER_SECRET'] ?? '';
  if (secret === '') return undefined;
  if (secret.length >= SHORTEST_SECRET) return secret;
  problems.push(`LETTER_SECRET is too short: expected ${SHORTEST_SECRET} random characters or more`);
  return undefined;
}

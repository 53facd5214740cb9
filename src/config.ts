/**
 * The environment, read once. Whatever is wrong with it is told at once and all together. No library is needed for it,
 * so that the port listens before any is loaded.
 */
import { readFileSync } from 'node:fs';
import type { TenantId } from './domain/ids.ts';
import type { BotCredentials } from './teams/credentials.ts';
import { type ServiceUrlRule, serviceUrlRuleFrom, teamsPublicCloud } from './teams/service-url.ts';

export interface Config {
  readonly port: number;
  readonly store: string;
  readonly tenant: TenantId;
  readonly profile: string;
  readonly organisation: string;
}

export interface ProductionConfig extends Config {
  readonly host: string;
  readonly credentials: BotCredentials;
  readonly serviceUrl: string;
  readonly serviceUrlHosts: readonly ServiceUrlRule[];
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
/** The tenant of `npm run local`, where nobody is who she says she is. */
export const localTenant: TenantId = tenantOf('00000000-0000-4000-8000-000000000001');

/** For `npm run local`: the bot alone on this machine, without authentication. */
export function localConfig(environment: Environment, exampleOrganisation: string): Configured<Config> {
  const problems: string[] = [];
  const host = environment['HOST'];
  if (host !== undefined && host !== '127.0.0.1' && host !== 'localhost') {
    problems.push(`HOST is ${host}: without authentication the bot listens on 127.0.0.1 only`);
  }
  const config: Config = {
    port: portOf(environment, problems),
    store: environment['LYDHOR_STORE'] ?? 'sqlite:.data/local.sqlite',
    tenant: localTenant,
    profile: environment['LYDHOR_PROFILE'] ?? 'harstad',
    organisation: environment['LYDHOR_ORGANISATION'] ?? exampleOrganisation,
  };
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

/** For `npm start`. */
export function productionConfig(
  environment: Environment,
  read: (path: string) => string = readText,
): Configured<ProductionConfig> {
  const problems: string[] = [];
  const need = (name: string, what: string): string => {
    const value = environment[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is missing: ${what}`);
    return value;
  };
  const port = portOf(environment, problems);
  const store = need('LYDHOR_STORE', 'sqlite:PATH or mongodb://…');
  const profile = need('LYDHOR_PROFILE', 'a built-in profile such as harstad, or a YAML file');
  const organisation = need('LYDHOR_ORGANISATION', 'the YAML file with units and people');
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
  const serviceUrlHosts = hostsOf(environment, problems);
  const serviceUrl = environment['LYDHOR_SERVICE_URL'] ?? usualServiceUrl;
  if (!URL.canParse(serviceUrl))
    problems.push(`LYDHOR_SERVICE_URL is no address: expected one such as ${usualServiceUrl}`);
  if (problems.length > 0 || credentials === undefined || tenant === undefined) return { ok: false, problems };
  const host = environment['HOST'] ?? '0.0.0.0';
  return {
    ok: true,
    config: {
      host,
      port,
      store,
      tenant: tenantOf(tenant),
      profile,
      organisation,
      credentials,
      serviceUrl,
      serviceUrlHosts,
    },
  };
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

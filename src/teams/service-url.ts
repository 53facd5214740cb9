/**
 * Where Teams may be answered. A `serviceUrl` comes with each activity and the bot's own token is sent to it,
 * so that only listed hosts are ever believed or written to.
 */

/**
 * One permitted place.
 * - `host`: exactly this host, https on the default port.
 * - `under`: any host below this domain, https on the default port. Only for a domain in which nobody else can
 *   register names: `trafficmanager.net` is not one.
 * - `loopback`: this machine, any port, for local use and tests.
 */
export type ServiceUrlRule = { kind: 'host'; host: string } | { kind: 'under'; domain: string } | { kind: 'loopback' };

/** Teams in the public cloud, all regions (`/emea`, `/amer` and so on are paths). Other clouds are configured. */
export const teamsPublicCloud: readonly ServiceUrlRule[] = [{ kind: 'host', host: 'smba.trafficmanager.net' }];

export const thisMachine: readonly ServiceUrlRule[] = [{ kind: 'loopback' }];

const LONGEST = 500;
const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether `serviceUrl` lies at a permitted place. Only the canonical spelling is believed: user information, a port,
 * a trailing dot, capitals, foreign dots, backslashes, queries and dot segments are all refused, so that no two
 * parsers can read two hosts from one text.
 */
export function isPermittedServiceUrl(serviceUrl: string, rules: readonly ServiceUrlRule[]): boolean {
  if (serviceUrl.length > LONGEST || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  const canonical = url.href === serviceUrl || (url.pathname === '/' && url.href === `${serviceUrl}/`);
  if (!canonical || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return rules.some((rule) => matches(url, rule));
}

/** Reads one entry of a configured list: `smba.example.com` or `*.example.com`. Undefined if it is neither. */
export function serviceUrlRuleFrom(text: string): ServiceUrlRule | undefined {
  const under = text.startsWith('*.');
  const name = under ? text.slice(2) : text;
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(name)) return undefined;
  return under ? { kind: 'under', domain: name } : { kind: 'host', host: name };
}

/** Whether `host`, as in a URL or a Host header without its port, is this machine. */
export function isLoopbackName(host: string): boolean {
  return loopbackNames.includes(host);
}

function matches(url: URL, rule: ServiceUrlRule): boolean {
  switch (rule.kind) {
    case 'host':
      return url.protocol === 'https:' && url.host === rule.host;
    case 'under':
      return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(`.${rule.domain}`);
    case 'loopback':
      return (url.protocol === 'http:' || url.protocol === 'https:') && isLoopbackName(url.hostname);
    default:
      return rule satisfies never;
  }
}

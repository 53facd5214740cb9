import { expect, test } from 'vitest';
import {
  isPermittedServiceUrl,
  type ServiceUrlRule,
  serviceUrlRuleFrom,
  teamsPublicCloud,
  thisMachine,
} from '../../src/teams/service-url.ts';
import { forgedServiceUrls } from '../support/hostile.ts';

const wide: readonly ServiceUrlRule[] = [...teamsPublicCloud, { kind: 'under', domain: 'botframework.com' }];

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/amer',
  'https://smba.trafficmanager.net/emea/11111111-2222-3333-4444-555555555555/',
  'https://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net',
])('%s is where Teams is', (url) => {
  expect(isPermittedServiceUrl(url, teamsPublicCloud)).toBe(true);
});

test.each(forgedServiceUrls)('%s is not', (url) => {
  expect(isPermittedServiceUrl(url, wide)).toBe(false);
});

test('a domain permits what is under it and not itself', () => {
  expect(isPermittedServiceUrl('https://europe.webchat.botframework.com/', wide)).toBe(true);
  expect(isPermittedServiceUrl('https://botframework.com/', wide)).toBe(false);
});

test('this machine is permitted on any port, and nothing else with it', () => {
  for (const url of [
    'http://127.0.0.1:56150/_connector',
    'http://localhost:1/',
    'https://localhost',
    'http://[::1]:1/',
  ]) {
    expect(isPermittedServiceUrl(url, thisMachine)).toBe(true);
  }
  for (const url of ['http://127.0.0.2/', 'http://localhost.example/', 'ftp://localhost/', 'http://0.0.0.0/']) {
    expect(isPermittedServiceUrl(url, thisMachine)).toBe(false);
  }
});

test('a configured list names hosts and domains, nothing else', () => {
  expect(serviceUrlRuleFrom('smba.infra.gcc.teams.microsoft.com')).toEqual({
    kind: 'host',
    host: 'smba.infra.gcc.teams.microsoft.com',
  });
  expect(serviceUrlRuleFrom('*.botframework.com')).toEqual({ kind: 'under', domain: 'botframework.com' });
  for (const text of [
    '',
    '*',
    '*.',
    '*.com',
    'com',
    'https://a.example',
    'a.example/',
    'a.example:1',
    '127.0.0.1',
    'A.example',
    '*.*.b.example',
  ]) {
    expect(serviceUrlRuleFrom(text)).toBeUndefined();
  }
});

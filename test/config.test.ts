import { describe, expect, test } from 'vitest';
import { directoryConfig, type Environment, localConfig, productionConfig } from '../src/config.ts';

const production: Environment = {
  LYDHOR_STORE: 'sqlite:lydhor.db',
  LYDHOR_PROFILE: 'harstad',
  LYDHOR_ORGANISATION: 'organisation.yaml',
  LYDHOR_APP_ID: '11111111-2222-3333-4444-555555555555',
  LYDHOR_TENANT_ID: '11111111-2222-3333-4444-555555555556',
  LYDHOR_APP_SECRET: 'secret',
};
const secret = 's'.repeat(32);

describe('where letters can be opened', () => {
  test('nowhere, unless the operator says where browsers reach the server', () => {
    expect(productionConfig(production)).toMatchObject({
      ok: true,
      config: { publicUrl: undefined, letterSecret: undefined },
    });
  });
  test('on this machine where the bot runs alone on it', () => {
    expect(localConfig({ PORT: '4000' }, { profile: 'harstad', organisation: 'o.yaml' })).toMatchObject({
      ok: true,
      config: { publicUrl: 'http://127.0.0.1:4000', letterSecret: undefined },
    });
  });
  test.each([
    ['https://lydhor.example.no/', 'https://lydhor.example.no'],
    ['https://www.example.no/lydhor//', 'https://www.example.no/lydhor'],
    ['http://localhost:3978', 'http://localhost:3978'],
  ])('at %s', (given, kept) => {
    const configured = productionConfig({ ...production, PUBLIC_URL: given, LETTER_SECRET: secret });
    expect(configured).toMatchObject({ ok: true, config: { publicUrl: kept, letterSecret: secret } });
  });
  test.each([
    'http://lydhor.example.no',
    'lydhor.example.no',
    'ftp://lydhor.example.no',
    'https://max:secret@lydhor.example.no',
    'https://lydhor.example.no/?a=b',
    'http://127.0.0.1.example.no',
  ])('never at %s, and what is wrong is said without repeating it', (given) => {
    expect(productionConfig({ ...production, PUBLIC_URL: given })).toEqual({
      ok: false,
      problems: ['PUBLIC_URL is no address for browsers: expected one such as https://lydhor.example.no'],
    });
  });
  test('a secret that could be guessed is refused, and not repeated', () => {
    expect(productionConfig({ ...production, LETTER_SECRET: 'hemmelig' })).toEqual({
      ok: false,
      problems: ['LETTER_SECRET is too short: expected 32 random characters or more'],
    });
  });
});

const graphOf = (environment: Environment) => {
  const configured = productionConfig({ ...production, ...environment });
  return configured.ok ? { graph: configured.config.graph } : configured.problems;
};
const usual = 'https://graph.microsoft.com/v1.0';

describe('what Graph is asked for', () => {
  test.each([{}, { GRAPH: '' }, { GRAPH: ' , ' }])('is nothing unless it is said: %o', (environment) => {
    expect(graphOf(environment)).toEqual({ graph: undefined });
  });

  test('is each by itself', () => {
    const none = { url: usual, absence: false, mail: undefined, install: undefined, directory: false };
    expect(graphOf({ GRAPH: 'absence' })).toEqual({ graph: { ...none, absence: true } });
    expect(graphOf({ GRAPH: 'directory' })).toEqual({ graph: { ...none, directory: true } });
    expect(graphOf({ GRAPH: 'mail', MAILBOX: 'postmottak@provevik.example' })).toEqual({
      graph: { ...none, mail: { mailbox: 'postmottak@provevik.example' } },
    });
    const install = { by: 'manifest-id', id: '11111111-2222-3333-4444-555555555555' };
    expect(graphOf({ GRAPH: 'install' })).toEqual({ graph: { ...none, install } });
  });

  test('is several, in any order, and the app as the catalog names it', () => {
    const given = { GRAPH: ' install,absence ', GRAPH_APP_ID: 'B1C5353A-7ACA-41B3-830F-27D5218FE0E5' };
    const install = { by: 'catalog-id', id: 'b1c5353a-7aca-41b3-830f-27d5218fe0e5' };
    expect(graphOf(given)).toMatchObject({ graph: { absence: true, install, mail: undefined } });
  });

  test.each([
    ['https://graph.microsoft.us/v1.0/', 'https://graph.microsoft.us/v1.0'],
    ['http://127.0.0.1:4010/v1.0', 'http://127.0.0.1:4010/v1.0'],
  ])('at %s', (given, url) => {
    expect(graphOf({ GRAPH: 'absence', GRAPH_URL: given })).toMatchObject({ graph: { url } });
  });

  test.each([
    'http://graph.microsoft.com/v1.0',
    'graph.microsoft.com',
    'https://max:secret@graph.microsoft.com/v1.0',
    'https://graph.microsoft.com/v1.0?a=b',
    'http://127.0.0.1.example.com/v1.0',
    'ftp://127.0.0.1/v1.0',
  ])('never at %s, where somebody could read the token', (given) => {
    expect(graphOf({ GRAPH_URL: given })).toEqual([`GRAPH_URL is no address of Graph: expected one such as ${usual}`]);
  });

  test('everything that is wrong is told at once, beside what else is', () => {
    const given = { GRAPH: 'mail,calendar,install', GRAPH_APP_ID: 'x', GRAPH_URL: 'x', LYDHOR_STORE: '' };
    expect(graphOf(given)).toEqual([
      'LYDHOR_STORE is missing: sqlite:PATH or mongodb://…',
      'GRAPH has calendar: expected some of absence, mail, install, directory, with commas',
      `GRAPH_URL is no address of Graph: expected one such as ${usual}`,
      'MAILBOX is missing: the mailbox from which citizens are written to, such as postmottak@example.com',
      'GRAPH_APP_ID is no GUID: expected one such as 11111111-2222-3333-4444-555555555555',
    ]);
  });

  test.each(['postmottak', 'post mottak@provevik.example', 'a/b@provevik.example', 'a@b@c'])(
    'no mail goes from %s',
    (given) => {
      expect(graphOf({ GRAPH: 'mail', MAILBOX: given })).toEqual([
        'MAILBOX is no address: expected the mailbox from which citizens are written to, such as postmottak@example.com',
      ]);
    },
  );

  test('the directory is read with the bot alone, its store and profile need not be known', () => {
    const { LYDHOR_STORE, LYDHOR_PROFILE, LYDHOR_ORGANISATION, ...bot } = production;
    expect(directoryConfig({ ...bot, GRAPH: 'directory' })).toMatchObject({
      ok: true,
      config: { credentials: { kind: 'secret' }, graph: { url: usual, directory: true } },
    });
    expect(directoryConfig({ ...bot, GRAPH: 'absence' })).toEqual({
      ok: false,
      problems: ['GRAPH has no directory: without that permission nobody can be looked up'],
    });
    expect(directoryConfig({ GRAPH: 'directory' })).toMatchObject({
      ok: false,
      problems: [
        expect.stringContaining('LYDHOR_APP_ID'),
        expect.stringContaining('LYDHOR_TENANT_ID'),
        expect.stringContaining('no credentials'),
      ],
    });
  });
});

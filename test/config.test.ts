import { describe, expect, test } from 'vitest';
import { type Environment, localConfig, productionConfig } from '../src/config.ts';

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
    expect(localConfig({ PORT: '4000' }, 'o.yaml')).toMatchObject({
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

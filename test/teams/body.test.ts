import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyLimits, parseBody } from '../../src/teams/body.ts';

const parsed = (text: string | Buffer) => parseBody(Buffer.from(text), bodyLimits);

test('any JSON value comes through as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('__proto__'));
      expect(parsed(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('64 levels are read, 65 are not', () => {
  expect(parsed(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true);
  expect(parsed(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual({ ok: false, status: 400, code: 'body-unsound' });
  expect(parsed(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toEqual({ ok: false, status: 400, code: 'body-unsound' });
});

test.each(['{"__proto__":1}', '{"a":[{"__proto__":{}}]}', '{"\\u005f_proto__":{"admin":true}}'])(
  '%s is refused',
  (text) => {
    expect(parsed(text)).toEqual({ ok: false, status: 400, code: 'body-unsound' });
  },
);

test('a text may say __proto__', () => {
  expect(parsed('{"text":"__proto__"}')).toEqual({ ok: true, value: { text: '__proto__' } });
});

test('what is not UTF-8 is refused, not mended', () => {
  expect(parsed(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toEqual({ ok: false, status: 400, code: 'body-not-utf8' });
  expect(parsed(Buffer.from('﻿{}'))).toEqual({ ok: false, status: 400, code: 'body-not-json' });
});

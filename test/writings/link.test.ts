import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writings } from '../../src/domain/handling.ts';
import { LINK_LASTS_MS, linkTo, type Pass, readPass } from '../../src/writings/link.ts';
import { caseId, people } from '../support/municipality.ts';

const SECRET = 'a'.repeat(32);
const AT = 1_773_651_600_000;
const to = { case: caseId(1), writing: 'answer', person: people.max } as const;
const linking = { publicUrl: 'https://lydhor.example.no', secret: SECRET };
const link = linkTo(linking, to, AT) ?? '';
const token = link.slice('https://lydhor.example.no/letters/'.length);
const refused = (given: string, secret = SECRET, now = AT) => readPass(given, secret, now);
const WRONG = { ok: false, because: 'wrong' };

describe('a link to a letter', () => {
  test('leads to the server as browsers reach it, by signs that no browser changes', () => {
    expect(link).toMatch(/^https:\/\/lydhor\.example\.no\/letters\/[\w-]{1,500}\.[\w-]{43}$/);
    expect(new URL(link).href).toBe(link);
    expect(link.length).toBeLessThan(400);
  });
  test('is not there where no browser reaches it', () => {
    expect(linkTo({ ...linking, publicUrl: undefined }, to, AT)).toBeUndefined();
  });
  test('says whose it is and for what, until its half hour is over', () => {
    expect(LINK_LASTS_MS).toBe(30 * 60_000);
    const expires = AT + LINK_LASTS_MS;
    expect(readPass(token, SECRET, AT)).toEqual({ ok: true, pass: { ...to, expires } });
    expect(readPass(token, SECRET, expires - 1)).toMatchObject({ ok: true });
    expect(readPass(token, SECRET, expires)).toEqual({ ok: false, because: 'expired', person: people.max });
  });
  test('opens nothing with another secret, expired or not', () => {
    expect(refused(token, 'b'.repeat(32))).toEqual(WRONG);
    expect(refused(token, 'b'.repeat(32), AT + LINK_LASTS_MS)).toEqual(WRONG);
  });
  test('opens nothing once anything of it is changed', () => {
    for (let at = 0; at < token.length; at += 1) {
      for (const other of ['A', 'b', '.', '']) {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        if (changed !== token) expect([at, refused(changed)]).toEqual([at, WRONG]);
      }
    }
    const [payload = '', mac = ''] = token.split('.');
    for (const wrong of [
      `${token}=`,
      `${token}.`,
      `.${mac}`,
      payload,
      `${payload}.`,
      `${token}.${mac}`,
      `${token} `,
      '',
    ]) {
      expect([wrong, refused(wrong)]).toEqual([wrong, WRONG]);
    }
  });
  test('opens nothing with what somebody made up, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (made) => {
        expect(refused(made)).toEqual(WRONG);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        const made = Buffer.from(json).toString('base64url');
        expect(refused(`${made}.${'A'.repeat(43)}`)).toEqual(WRONG);
      }),
    );
  });
  test('comes back as it went, whosever it is', () => {
    const pass = fc.record({
      case: fc.integer({ min: 0, max: 99 }).map(caseId),
      writing: fc.constantFrom(...writings),
      person: fc.constantFrom(...Object.values(people)),
    });
    fc.assert(
      fc.property(pass, fc.integer({ min: 0, max: 4e12 }), (given: Omit<Pass, 'expires'>, now) => {
        const made = linkTo(linking, given, now)?.split('/').at(-1) ?? '';
        expect(readPass(made, SECRET, now)).toEqual({ ok: true, pass: { ...given, expires: now + LINK_LASTS_MS } });
      }),
    );
  });
});

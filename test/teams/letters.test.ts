import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { Writing } from '../../src/domain/handling.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { makeLog, TurnId } from '../../src/log.ts';
import { makeLoopbackAuthenticator } from '../../src/teams/authenticate.ts';
import { type Listening, listen } from '../../src/teams/http.ts';
import { makeLetters } from '../../src/teams/letters.ts';
import { LINK_LASTS_MS, linkTo } from '../../src/writings/link.ts';
import { caseId, guest, MORNING, organisation, people, profile, without } from '../support/municipality.ts';
import { compose, type RawResponse, sendRaw } from '../support/raw-request.ts';
import { type Speaking, speaking } from '../support/speaking.ts';
import { answered } from '../writings/worked.ts';

const SECRET = 's'.repeat(32);
const AT = 1_773_651_600_000;
const TEXT = 'Vi beklager, Kari.';

let edge: Listening;
let logged: string;
let machine: number;
/** What the store has, and who works here. */
let stored: CaseWithWords | undefined;
let hired: Organisation;
let readCase: Store['case'];
let speaks: Speaking;

beforeEach(async () => {
  logged = '';
  machine = AT;
  speaks = {};
  stored = answered(TEXT);
  hired = organisation;
  readCase = async (id) =>
    stored !== undefined && id === stored.case.id ? { ...stored, history: [], sent: [] } : undefined;
  const log = makeLog({
    write: (line) => {
      logged += line;
    },
  });
  const letters = makeLetters({
    profile,
    get organisation() {
      return hired;
    },
    store: { case: (id) => readCase(id), ...speaking(() => speaks) },
    now: () => MORNING,
    machineNow: () => machine,
    letterSecret: SECRET,
    log,
  });
  edge = await listen(
    { host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() },
    {
      port: 0,
      readiness: async () => true,
      receive: async () => ({ status: 200 }),
      letters,
      log,
      newTurn: () => TurnId.parse(randomUUID()),
    },
  );
  await edge.loaded;
});
afterEach(() => edge.close());

function pathFor(person: PersonId = people.max, writing: Writing = 'answer', secret = SECRET): string {
  const link = linkTo({ publicUrl: 'https://lydhor.example', secret }, { case: caseId(1), writing, person }, AT);
  return (link ?? '').slice('https://lydhor.example'.length);
}
const ask = (path: string, method = 'GET', headers: Record<string, string | undefined> = {}): Promise<RawResponse> =>
  sendRaw(edge.port, {
    name: path,
    parts: [compose({ method, path, headers: { 'Content-Length': undefined, 'Content-Type': undefined, ...headers } })],
  });
const inUtf8 = ({ body }: RawResponse) => Buffer.from(body, 'latin1').toString('utf8');

const guarded = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

describe('whoever has the case', () => {
  test('opens the letter as a page that nobody keeps and nothing runs in', async () => {
    const shown = await ask(pathFor());
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({ ...guarded, 'content-type': 'text/html; charset=utf-8' });
    expect(shown.headers.has('content-disposition')).toBe(false);
    expect(inUtf8(shown)).toContain(TEXT);
    expect(inUtf8(shown)).toContain('<html lang="nb">');
  });
  test('saves it as a file for a word processor, by a link on that page that is not printed', async () => {
    const page = inUtf8(await ask(pathFor()));
    const [, link] = /<p class="beside" lang="nb"><a href="([^"]+)">Last ned til Word<\/a>/.exec(page) ?? [];
    expect(page).toContain('@media print { .beside { display: none; }');
    const shown = await ask(`${pathFor()}${link}`);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      ...guarded,
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="12-answer.docx"',
    });
    const parts = unzipSync(new Uint8Array(Buffer.from(shown.body, 'latin1')));
    expect(Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')).toContain(TEXT);
  });
  test('reads beside it her own language, the letter in the citizen’s, and why there is none in hers', async () => {
    speaks = { chose: [people.max, 'en'] };
    const page = inUtf8(await ask(pathFor()));
    expect(page).toContain('<html lang="nb">');
    expect(page).toContain('<p class="beside" lang="en"><a href="?as=docx">Download for Word</a></p>');
    const missing = await ask(pathFor(people.max, 'acknowledgement'));
    expect([missing.status, inUtf8(missing).includes('There is nothing here')]).toEqual([404, true]);
    machine = AT + LINK_LASTS_MS;
    expect(inUtf8(await ask(pathFor()))).toMatch(/<html lang="en">.*The link has expired/s);
  });
  test('is told by HEAD the same without the letter', async () => {
    const [head, get] = [await ask(pathFor(), 'HEAD'), await ask(pathFor())];
    expect([head.status, head.body]).toEqual([200, '']);
    for (const name of [...Object.keys(guarded), 'content-type', 'content-length']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    }
  });
  test('gets the page whatever else stands behind the link', async () => {
    for (const query of ['?as=pdf', '?x', '?as=docx&x=1']) {
      const shown = await ask(pathFor() + query);
      expect([query, shown.status, shown.headers.get('content-type')]).toEqual([
        query,
        200,
        'text/html; charset=utf-8',
      ]);
    }
  });
  test('leaves ids in the log, and never the link', async () => {
    await ask(pathFor());
    expect(logged).toContain('"code":"letter-opened"');
    expect(logged).toContain(people.max);
    expect(logged).not.toMatch(/letters\/|beklager|Kari/);
    for (const part of pathFor().slice('/letters/'.length).split('.')) expect(logged).not.toContain(part.slice(0, 20));
  });
});

/** Told that there is nothing, in the municipality's language, and nothing besides. */
async function turnedAway(path: string, status: 404 | 410): Promise<string> {
  const shown = await ask(path);
  expect(shown.status).toBe(status);
  expect(Object.fromEntries(shown.headers)).toMatchObject({ ...guarded, 'content-type': 'text/html; charset=utf-8' });
  const said = inUtf8(shown);
  expect(said).toContain('<html lang="nb">');
  expect(said).not.toMatch(/beklager|Kari|Max|Servicetorget|\b12\b(?!pt|mm)|klage/);
  expect(logged).not.toMatch(/letters\/|beklager|Kari/);
  return said;
}

describe('nobody else', () => {
  test('opens anything once the half hour is over', async () => {
    machine = AT + LINK_LASTS_MS;
    expect(await turnedAway(pathFor(), 410)).toContain('Lenken er utløpt');
    expect(await turnedAway(`${pathFor()}?as=docx`, 410)).toContain('Gå tilbake til saken i Teams');
  });
  test('opens anything by a link that was changed or signed by somebody else', async () => {
    const nothing = await turnedAway(pathFor(people.max, 'answer', 'x'.repeat(32)), 404);
    expect(
      await turnedAway(
        pathFor().replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A')),
        404,
      ),
    ).toBe(nothing);
    expect(await turnedAway('/letters/a.b', 404)).toBe(nothing);
  });
  test.each<[string, PersonId]>([
    ['the reporter, who sees her receipt', people.emma],
    ['a colleague', people.emil],
    ['somebody of the tenant who is no employee', guest],
    ['somebody who left', people.lars],
  ])('opens a letter as %s', async (_, person) => {
    await turnedAway(pathFor(person), 404);
    expect(logged).toContain('"reason":"no-access"');
  });
  test('opens it once she has lost the case, or has left', async () => {
    expect((await ask(pathFor())).status).toBe(200);
    hired = without(people.max);
    const nothing = await turnedAway(pathFor(), 404);
    hired = organisation;
    const { case: one, words } = answered(TEXT);
    for (const changed of [
      { ...one, hiddenFrom: [people.max] },
      { ...one, responsible: { person: people.solveig, capacity: 'one-level-up' as const } },
      {
        ...one,
        state: {
          state: 'closed' as const,
          closedAt: MORNING,
          closedOn: one.facts.heardOn,
          outcome: 'upheld' as const,
          sealed: true,
        },
      },
    ]) {
      stored = { case: changed, words };
      expect(await turnedAway(pathFor(), 404)).toBe(nothing);
    }
    stored = undefined;
    expect(await turnedAway(pathFor(), 404)).toBe(nothing);
  });
  test('opens what is not written', async () => {
    await turnedAway(pathFor(people.max, 'acknowledgement'), 404);
    expect(logged).toContain('"reason":"not-written"');
  });
});

describe('the door', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('has no %s for a letter', async (method) => {
    expect(await ask(pathFor(), method)).toMatchObject({ status: 404, body: 'not found' });
  });
  test.each([
    '/letters/',
    '/letters/..',
    '/letters/a',
    '/letters/a.b.c',
    '/letters/%2e%2e.b',
    '/letters/a.b/c',
    `/letters/${'a'.repeat(501)}.b`,
    '/letters//a.b',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'not found' });
  });
  test('lets in nobody by a name that points at this machine', async () => {
    expect(await ask(pathFor(), 'GET', { Host: 'evil.example' })).toMatchObject({ status: 404, body: 'not found' });
  });
  test('says that the store is away, and that something went wrong, and no more', async () => {
    readCase = () => Promise.reject(new StoreUnavailable('mongodb://user:password@host'));
    expect(await ask(pathFor())).toMatchObject({ status: 503, body: '' });
    readCase = () => Promise.reject(new TypeError('Kari sa det'));
    expect(await ask(pathFor())).toMatchObject({ status: 500, body: '' });
    expect(logged).toContain('letter-failed');
    expect(logged).not.toMatch(/password|Kari|letters\//);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import {
  at,
  caseEntry,
  caseId,
  draftId,
  NOON,
  personEntry,
  personId,
  registered,
  seen,
  someWords,
} from '../support/records.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-cli-'));
const path = join(folder, 'lydhor.db');
const url = `sqlite:${path}`;
const MARKED = 'MERKET';
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => NOON, log: { warning: () => {} } });
const ports = { env: { LYDHOR_STORE: url, LYDHOR_TENANT_ID: TENANT }, openStore: opened } satisfies Partial<Ports>;

async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await opened({ url, tenant: TenantId.parse(TENANT) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
const disclosed = () => inStore(async (store) => (await store.disclosures({ skip: 0, limit: 100 })).rows);

beforeAll(() =>
  inStore(async (store) => {
    for (const n of [1, 2, 3]) {
      await store.transact({ draft: draftId(n), numbers: true }, (found) => {
        const { put, ...rest } = registered(n, found);
        const words = someWords({
          said: `${MARKED} Bussen kom ikke.\nJeg ventet \u001b[2J\u009b31m lenge.`,
          contact: { as: 'known', line: `${MARKED}@example.org` },
          notes: [{ at: NOON, by: personId(1), sort: 'addition', text: `${MARKED} mer` }],
        });
        return {
          result: undefined,
          save: {
            case: { ...rest, put: { case: put.case, words } },
            outbox: [caseEntry(n, 'registered', { createdAt: at(n) })],
          },
        };
      });
    }
    await store.transact({ case: caseId(2) }, (found) => ({ result: undefined, save: seen(found, 5) }));
    const [first, second, third] = await store.claim(at(10), 3);
    if (!first || !second || !third) throw new Error('three were to be sent');
    await store.settle(first, { ended: 'uncertain', at: at(11), code: 'http-502' });
    await store.settle(second, { ended: 'refused', at: at(12), code: 'bot-not-installed' });
    await store.settle(third, { ended: 'delivered', at: at(13) });
    const shows = { show: 'receipt', case: caseId(1), note: { fault: 'too-long', text: `${MARKED} notat` } } as const;
    await store.enqueue([
      personEntry(7, 'note', { createdAt: at(20), what: { send: 'message', to: personId(7), shows } }),
    ]);
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('lydhor cases', () => {
  it('lists numbers, states and dates, the newest first, and no word of anyone', async () => {
    const { code, out, err } = await lydhor('cases', ports);
    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      'number     state              heard       act by      closed      unit',
      '3          open               2026-03-16  -           -           transport',
      '2          open               2026-03-16  -           -           transport',
      '1          open               2026-03-16  -           -           transport',
    ]);
  });
  it('lists them as JSON', async () => {
    const { out } = await lydhor('cases --json', ports);
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      { number: 3 },
      { number: 2 },
      { number: 1, id: caseId(1), state: 'open', heardOn: '2026-03-16' },
    ]);
    expect(out.join('\n')).not.toContain(MARKED);
  });
  it('takes store and tenant from options too', async () => {
    const { code, out } = await lydhor(['cases', '--store', url, '--tenant', TENANT], { openStore: opened });
    expect([code, out.length]).toEqual([0, 4]);
  });
});

describe('lydhor case', () => {
  it.each(['case 2', 'case 2 --json'])('%s shows ids, states and dates, and no word of anyone', async (line) => {
    const { code, out, err } = await lydhor(line, ports);
    expect([code, err]).toEqual([0, []]);
    const text = out.join('\n');
    for (const part of [caseId(2), personId(1), personId(2), '2026-03-16', 'registered', 'seen'])
      expect(text).toContain(part);
    expect(text).not.toContain(MARKED);
    // By which way a case came to whoever has it says whom it is about.
    expect(text).not.toMatch(/manager|one-level-up|named-by-profile|deputy|coordinator/);
    expect(await disclosed()).toEqual([]);
  });

  it('shows what people said only for a reason, which is kept with who looked', async () => {
    const { code, out } = await lydhor(['case', '1', '--reveal', '--reason', ' Klager ba om innsyn '], ports);
    expect(code).toBe(0);
    const text = out.join('\n');
    expect(text).toContain(`${MARKED} Bussen kom ikke.`);
    expect(text).toContain(`${MARKED}@example.org`);
    expect(text).toContain('(manager)');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(await disclosed()).toMatchObject([{ case: 1, operator: 'drift', reason: 'Klager ba om innsyn' }]);
  });
  it('shows them as JSON just as they were said', async () => {
    const { out } = await lydhor(['case', '1', '--json', '--reveal', '--reason', 'innsyn'], ports);
    expect(out.join('')).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(out.join('')).words.said).toBe(
      `${MARKED} Bussen kom ikke.\nJeg ventet \u001b[2J\u009b31m lenge.`,
    );
  });
  it('shows nothing where the reason could not be kept', async () => {
    const before = (await disclosed()).length;
    const openStore: Ports['openStore'] = async (where) => ({
      ...(await opened(where)),
      disclose: () => Promise.reject(new StoreUnavailable('not confirmed')),
    });
    const { code, out, err } = await lydhor(['case', '1', '--reveal', '--reason', 'innsyn'], { ...ports, openStore });
    expect([code, out, err]).toEqual([1, [], ['lydhor: not confirmed']]);
    expect(await disclosed()).toHaveLength(before);
  });

  it.each([
    [['case', '1', '--reveal'], '--reveal needs --reason TEXT'],
    [['case', '1', '--reveal', '--reason', '  '], '--reveal needs --reason TEXT'],
    [['case', '1', '--reason', 'innsyn'], '--reason goes with --reveal'],
    [['case', '1', '--reveal', '--reason', 'x'.repeat(301)], 'at most 300 characters'],
    [['case', '1', '--reveal', '--reason', 'innsyn for 13097248022'], 'no national identity number'],
    [['case', 'one'], 'expected a case number'],
    [['case', '0'], 'expected a case number'],
    [['case', '1e3'], 'expected a case number'],
  ])('%j is used wrongly, and keeps nothing', async (line, says) => {
    const before = (await disclosed()).length;
    const { code, out, err } = await lydhor(line, ports);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect(err[0]).not.toContain('13097248022');
    expect(await disclosed()).toHaveLength(before);
  });
  it('says that there is none of that number', async () => {
    expect(await lydhor('case 99', ports)).toEqual({ code: 1, out: [], err: ['lydhor: there is no case 99'] });
  });
});

describe('lydhor outbox', () => {
  it('lists what waits, is uncertain or was refused, and not what arrived', async () => {
    const { code, out, err } = await lydhor('outbox', ports);
    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      'state       due or since       send      code                key',
      `uncertain   2026-03-16 12:11Z  message   http-502            case:${caseId(1)}:registered`,
      `refused     2026-03-16 12:12Z  message   bot-not-installed   case:${caseId(2)}:registered`,
      `waiting     2026-03-16 12:00Z  message   -                   person:${personId(7)}:note`,
    ]);
  });
  it('names which card as JSON, and never what somebody typed into it', async () => {
    const { out } = await lydhor('outbox --json', ports);
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      { state: 'uncertain', code: 'http-502', send: 'message', to: personId(2), shows: 'case' },
      { state: 'refused', code: 'bot-not-installed' },
      { state: 'waiting', attempts: 0, shows: 'receipt' },
    ]);
    expect(out.join('\n')).not.toContain(MARKED);
  });
});

describe('the store that a command needs', () => {
  it.each<[string, Partial<Ports>, number, string]>([
    ['cases', {}, 2, 'no store: set LYDHOR_STORE or give --store URL'],
    ['cases --store postgres://user:secret@host/db', {}, 2, 'expected sqlite:PATH, mongodb://'],
    [`cases --store ${url}`, {}, 2, 'no tenant: set LYDHOR_TENANT_ID or give --tenant ID, a GUID'],
    [`cases --store ${url} --tenant x`, {}, 2, 'no tenant'],
    [`outbox --store sqlite:${folder}/other.db --tenant ${TENANT}`, ports, 1, `no store at ${folder}/other.db`],
    [`cases --tenant ${TENANT.replace('7e4a', '9999')}`, ports, 1, 'belongs to tenant'],
  ])('`%s`', async (line, given, code, says) => {
    const { code: ended, out, err } = await lydhor(line, given);
    expect([ended, out, err.length]).toEqual([code, [], 1]);
    expect(err[0]).toContain(says);
    expect(err[0]).not.toContain('secret');
    expect(existsSync(join(folder, 'other.db'))).toBe(false);
  });

  it('is closed after a fault too, whose message is not shown', async () => {
    let closed = 0;
    const openStore: Ports['openStore'] = async (where) => {
      const store = await opened(where);
      return {
        ...store,
        cases: () => Promise.reject(new TypeError(`${MARKED} said`)),
        close: () => {
          closed += 1;
          return store.close();
        },
      };
    };
    expect(await lydhor('cases', { ...ports, openStore })).toMatchObject({
      code: 1,
      err: ['lydhor: failed: TypeError'],
    });
    expect(closed).toBe(1);
  });
});

describe('as a program of its own', () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const node = (...words: string[]) =>
    execFileSync(process.execPath, [main, ...words], { env: { ...process.env, ...ports.env }, encoding: 'utf8' });

  it('answers on standard output, in the form that scripts read', () => {
    expect(node('deadline', '--country', 'NO', '--rule', '14d', '--heard', '2026-03-16')).toBe(
      '{"nominal":"2026-03-30","actBy":"2026-03-30","rolled":"2026-03-30"}\n',
    );
  });
  it("keeps the operating system's user with the reason", async () => {
    expect(node('case', '3', '--reveal', '--reason', 'feilsøking')).toContain(MARKED);
    expect((await disclosed()).find((one) => 'case' in one && one.case === 3)).toMatchObject({
      operator: userInfo().username,
      reason: 'feilsøking',
    });
  });
  it('ends with 2 and one line where it is used wrongly', () => {
    try {
      execFileSync(process.execPath, [main, 'case'], { encoding: 'utf8', stdio: 'pipe' });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ status: 2, stdout: '', stderr: "lydhor: missing required argument 'NUMBER'\n" });
    }
  });
});

// Last: it spoils the store.
describe('what cannot be read', () => {
  it('is named by its id on standard error, and the rest is listed', async () => {
    const db = new DatabaseSync(path);
    db.prepare('UPDATE cases SET body = ? WHERE id = ?').run(`{"said":"${MARKED}"}`, caseId(2));
    db.close();
    const { code, out, err } = await lydhor('cases', ports);
    expect([code, err, out.length]).toEqual([0, [`unreadable: ${caseId(2)}`], 3]);
    const one = await lydhor('case 2', ports);
    expect([one.code, one.out, one.err.length]).toEqual([1, [], 1]);
    expect(one.err[0]).toContain(caseId(2));
    expect([...err, ...one.err].join('')).not.toContain(MARKED);
  });
});

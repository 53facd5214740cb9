import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { draftId, MORNING } from '../support/municipality.ts';
import { answered } from '../writings/worked.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-letter-'));
const url = `sqlite:${join(folder, 'lydhor.db')}`;
const out = join(folder, 'out');
const organisation = fileURLToPath(new URL('../conversations/organisation.yaml', import.meta.url));
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => MORNING, log: { warning: () => {} } });
const ports = {
  env: { LYDHOR_STORE: url, LYDHOR_TENANT_ID: TENANT, LYDHOR_PROFILE: 'harstad', LYDHOR_ORGANISATION: organisation },
  openStore: opened,
} satisfies Partial<Ports>;
const TEXT = 'Vi beklager, Kari.';
const WHY = ['--reason', 'Max har ikke Teams i dag'];
const letter = ['letter', '1', '--writing', 'answer', '--out', out];

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
  inStore((store) =>
    store.transact({ draft: draftId(1), numbers: true }, ({ number }) => {
      const { case: one, words } = answered(TEXT);
      if (number === undefined) throw new Error('no case number was found');
      const put = { case: { ...one, number }, words };
      return { result: undefined, save: { case: { put, replaces: 'new', events: [] } } };
    }),
  ),
);
beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lydhor letter', () => {
  it('puts the letter into files that nobody else can read, and keeps who took it out and why', async () => {
    const { code, out: said, err } = await lydhor([...letter, ...WHY], ports);
    expect([code, err]).toEqual([0, []]);
    expect(said).toEqual([join(out, '1-answer.html'), join(out, '1-answer.docx')]);
    expect(readdirSync(out).sort()).toEqual(['1-answer.docx', '1-answer.html']);
    for (const path of said) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(out, '1-answer.html'), 'utf8')).toContain(TEXT);
    const parts = unzipSync(readFileSync(join(out, '1-answer.docx')));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(TEXT);
    expect(await disclosed()).toMatchObject([{ case: 1, operator: 'drift', reason: 'Max har ikke Teams i dag' }]);
  });
  it('makes the forms that are asked for, each once, over what was there', async () => {
    for (const format of ['docx', 'html, html', 'docx']) {
      expect((await lydhor([...letter, ...WHY, '--format', format], ports)).code).toBe(0);
    }
    expect(readdirSync(out).sort()).toEqual(['1-answer.docx', '1-answer.html']);
  });
  it.each<[readonly string[], string]>([
    [[...letter, ...WHY, '--format', 'pdf'], 'expected html, docx or both'],
    [[...letter, ...WHY, '--format', 'html,pdf'], 'expected html, docx or both'],
    [[...letter, ...WHY, '--format', ''], 'expected html, docx or both'],
    [['letter', '1', '--writing', 'svar', '--out', out, ...WHY], 'expected one of acknowledgement'],
    [['letter', '1', '--writing', 'answer', ...WHY], '--out'],
    [['letter', '1', '--out', out, ...WHY], '--writing'],
    [letter, '--reason'],
    [[...letter, '--reason', '  '], 'letter needs --reason TEXT'],
    [[...letter, '--reason', 'innsyn for 13097248022'], 'no national identity number'],
    [['letter', 'x', ...letter.slice(2), ...WHY], 'expected a case number'],
    [[...letter, ...WHY, '--profile', 'nowhere'], 'neither a built-in profile'],
  ])('%j is used wrongly, and leaves nothing', async (line, says) => {
    const before = (await disclosed()).length;
    const { code, out: said, err } = await lydhor(line, ports);
    expect([code, said, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect(err[0]).not.toContain('13097248022');
    expect([readdirSync(out), (await disclosed()).length]).toEqual([[], before]);
  });
  it('asks for the procedure and the people where neither is set', async () => {
    const { LYDHOR_PROFILE: _, ...noProfile } = ports.env;
    const { LYDHOR_ORGANISATION: __, ...nobody } = ports.env;
    expect(await lydhor([...letter, ...WHY], { ...ports, env: noProfile })).toMatchObject({
      code: 2,
      err: ['lydhor: no profile: set LYDHOR_PROFILE or give --profile'],
    });
    expect(await lydhor([...letter, ...WHY], { ...ports, env: nobody })).toMatchObject({ code: 2 });
    const given = ['--profile', 'harstad', '--organisation', organisation];
    expect(await lydhor([...letter, ...WHY, ...given], { ...ports, env: noProfile })).toMatchObject({ code: 0 });
  });
  it.each<[readonly string[], string]>([
    [['letter', '99', ...letter.slice(2), ...WHY], 'there is no case 99'],
    [['letter', '1', '--writing', 'invitation', '--out', out, ...WHY], 'case 1 has no invitation'],
    [['letter', '1', '--writing', 'answer', '--out', join(out, 'nowhere'), ...WHY], 'no such folder'],
    [[...letter, ...WHY, '--organisation', join(folder, 'none.yaml')], 'not sound'],
  ])('%j cannot be done, and keeps nothing', async (line, says) => {
    const before = (await disclosed()).length;
    const { code, out: said, err } = await lydhor(line, ports);
    expect([code, said, err.length]).toEqual([1, [], 1]);
    expect(err[0]).toContain(says);
    expect([readdirSync(out), (await disclosed()).length]).toEqual([[], before]);
  });
  it('writes nothing where the reason could not be kept', async () => {
    const unkept: Ports['openStore'] = async (where) => ({
      ...(await opened(where)),
      disclose: () => Promise.reject(new StoreUnavailable('not confirmed')),
    });
    expect(await lydhor([...letter, ...WHY], { ...ports, openStore: unkept })).toEqual({
      code: 1,
      out: [],
      err: ['lydhor: not confirmed'],
    });
    expect(readdirSync(out)).toEqual([]);
  });
  it('leaves no half a letter where one of its files cannot be put there', async () => {
    mkdirSync(join(out, '1-answer.docx'));
    const { code, out: said, err } = await lydhor([...letter, ...WHY, '--format', 'docx,html'], ports);
    expect([code, said, err.length]).toEqual([1, [], 1]);
    expect(err[0]).toMatch(/can't be written there: something of that name is there that is no file$/);
    expect(readdirSync(out)).toEqual(['1-answer.docx']);
  });
});

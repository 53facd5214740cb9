import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { draftId, MORNING } from '../support/municipality.ts';
import { worked } from '../writings/worked.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-form-'));
const url = `sqlite:${join(folder, 'lydhor.db')}`;
const out = join(folder, 'out');
const organisation = fileURLToPath(new URL('../conversations/organisation.yaml', import.meta.url));
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => MORNING, log: { warning: () => {} } });
const ports = {
  env: { LYDHOR_STORE: url, LYDHOR_TENANT_ID: TENANT, LYDHOR_PROFILE: 'harstad', LYDHOR_ORGANISATION: organisation },
  openStore: opened,
} satisfies Partial<Ports>;
const SAID = 'De har ikke sett på legeerklæringen';

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
      const { case: one, words } = worked({ signals: ['formal-decision'], words: { said: SAID } });
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

describe('lydhor form', () => {
  it.each([
    ['harstad', [], 'form-feedback-nb', 'Tilbakemelding til Harstad kommune'],
    ['harstad', ['--language', 'en', '--about', 'decision'], 'form-decision-en', 'Appeal against a decision'],
    ['kramfors', [], 'form-feedback-sv', 'Synpunkt till Kramfors kommun'],
    ['hudiksvall', ['--language', 'nn'], 'form-feedback-nn', 'Tilbakemelding til Hudiksvalls kommun'],
  ])('prints the empty form of %s %j without a store', async (profile, more, name, title) => {
    const line = ['form', '--profile', profile, '--out', out, ...more];
    const { code, out: said, err } = await lydhor(line);
    expect([code, err]).toEqual([0, []]);
    expect(said).toEqual([join(out, `${name}.html`), join(out, `${name}.docx`)]);
    expect(readFileSync(join(out, `${name}.html`), 'utf8')).toContain(title);
  });
  it('fills it with a case, and keeps who took it out and why', async () => {
    const line = ['form', '--case', '1', '--reason', 'til underskrift', '--format', 'html', '--out', out];
    const { code, out: said, err } = await lydhor(line, ports);
    expect([code, err]).toEqual([0, []]);
    expect(said).toEqual([join(out, '1-form-decision-nb.html')]);
    expect(statSync(said[0] ?? '').mode & 0o777).toBe(0o600);
    expect(readFileSync(said[0] ?? '', 'utf8')).toContain(SAID);
    expect(await disclosed()).toMatchObject([{ case: 1, operator: 'drift', reason: 'til underskrift' }]);
  });
  it.each<[readonly string[], string]>([
    [['--case', '1'], '--case needs --reason'],
    [['--case', '1', '--reason', 'for 13097248022'], 'no national identity number'],
    [['--reason', 'x'], '--reason goes with --case'],
    [['--case', '1', '--reason', 'x', '--about', 'decision'], '--about goes without --case'],
    [['--about', 'klage'], 'expected one of feedback, decision'],
    [['--language', 'da'], 'expected one of nb'],
    [['--format', 'pdf'], 'expected html, docx or both'],
    [['--case', 'x', '--reason', 'x'], 'expected a case number'],
  ])('%j is used wrongly, and leaves nothing', async (more, says) => {
    const before = (await disclosed()).length;
    const { code, out: said, err } = await lydhor(['form', '--out', out, ...more], ports);
    expect([code, said, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect([readdirSync(out), (await disclosed()).length]).toEqual([[], before]);
  });
  it.each<[readonly string[], string]>([
    [['--case', '99', '--reason', 'x', '--out', out], 'there is no case 99'],
    // A file of that name is no folder, and none can be made in its place.
    [['--out', fileURLToPath(import.meta.url)], 'no such folder'],
    [['--profile', 'kramfors', '--about', 'decision', '--out', out], 'kramfors has no form'],
  ])('%j cannot be done, and keeps nothing', async (more, says) => {
    const before = (await disclosed()).length;
    const { code, out: said, err } = await lydhor(['form', ...more], ports);
    expect([code, said, err.length]).toEqual([1, [], 1]);
    expect(err[0]).toContain(says);
    expect((await disclosed()).length).toBe(before);
  });
  it('makes the folder where there is none yet', async () => {
    const into = join(out, 'new', 'deeper');
    const { code, out: said } = await lydhor(['form', '--format', 'html', '--out', into], ports);
    expect([code, said.map((path) => existsSync(path))]).toEqual([0, [true]]);
    rmSync(join(out, 'new'), { recursive: true });
  });
  it('asks for the procedure and the folder where neither is said', async () => {
    expect(await lydhor(['form', '--out', out])).toMatchObject({
      code: 2,
      err: [expect.stringContaining('no profile')],
    });
    expect(await lydhor(['form'], ports)).toMatchObject({ code: 2, err: [expect.stringContaining('--out')] });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { Instant } from '../../src/domain/time.ts';
import { fileOfProfile } from '../../src/profiles/load.ts';
import { readTextFile } from '../../src/profiles/yaml-file.ts';
import { openStore } from '../../src/stores/open.ts';
import { day } from '../support/municipality.ts';
import { draftId, NOON, registered, someWords } from '../support/records.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-editions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const found = readTextFile(fileOfProfile('harstad'));
const harstad = 'text' in found ? found.text : '';
const newest = join(folder, 'new.yaml');

beforeAll(() => {
  writeFileSync(join(folder, 'old.yaml'), harstad);
  const text = harstad
    .replace("edition: '14'", "edition: '15'")
    .replace("validFrom: '2023-10-13'", "validFrom: '2026-04-01'")
    .replace("reviseBy: '2025-10-13'", "reviseBy: '2028-04-01'");
  writeFileSync(newest, `${text}\nearlier: [old.yaml]\n`);
});
const at = (moment: string) => ({ now: () => Instant.parse(`${moment}T09:00:00.000Z`) });

describe('lydhor profile check', () => {
  it.each([
    ['2026-03-31', 'still to come', 'in force today'],
    ['2026-04-01', 'in force today', 'for cases heard under it'],
  ])('on %s says of each edition from when it holds', async (today, ofNew, ofOld) => {
    const { code, out } = await lydhor(['profile', 'check', newest], at(today));
    expect(code).toBe(0);
    expect(out.slice(1, 3)).toEqual([
      `  edition 15: from 2026-04-01; ${ofNew}`,
      `  edition 14: from 2023-10-13 until 2026-03-31; ${ofOld}`,
    ]);
    // It has been revised: the old one's date says nothing any more.
    expect(out.join('\n')).not.toContain('warning');
  });
  it('names the file that a fault of an earlier edition is in', async () => {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, harstad.replace('rule: 14d', 'rule: soon'));
    const asking = join(folder, 'asking.yaml');
    const text = readTextFile(newest);
    writeFileSync(asking, ('text' in text ? text.text : '').replace('earlier: [old.yaml]', 'earlier: [broken.yaml]'));
    const { code, out } = await lydhor(['profile', 'check', asking]);
    expect(code).toBe(1);
    expect(out[1]).toMatch(/^ {2}broken\.yaml: line \d+: clocks\[0\]\.rule: expected a time such as 14d/);
  });
  it('warns of cases whose edition is not there, where it is asked to look for them', async () => {
    const url = `sqlite:${join(folder, 'store.sqlite')}`;
    const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => NOON, log: { warning: () => {} } });
    const store = await opened({ url, tenant: TenantId.parse(TENANT) });
    for (const [n, edition, validFrom] of [
      [1, '14', '2023-10-13'],
      [2, '12', '2019-01-01'],
      [3, '12', '2019-01-01'],
    ] as const) {
      await store.transact({ draft: draftId(n), numbers: true }, (found) => {
        const { put, ...rest } = registered(n, found);
        const one = { ...put.case, edition: { profile: 'harstad', edition, validFrom: day(validFrom) } };
        return { result: undefined, save: { case: { ...rest, put: { case: one, words: someWords() } } } };
      });
    }
    await store.close();
    const asked = ['profile', 'check', newest, '--store', url, '--tenant', TENANT];
    const { code, out } = await lydhor(asked, { openStore: opened });
    const missing = '2 cases name edition 12 from 2019-01-01, which is not there';
    expect([code, out.filter((line) => line.includes('warning'))]).toEqual([
      0,
      [`  warning: ${missing}; put it in earlier. Until then: 14`],
    ]);
    expect((await lydhor(['profile', 'check', '--store', url])).code).toBe(2);
  });
});

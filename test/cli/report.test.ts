import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { type Disk, thisDisk } from '../../src/cli/whole-files.ts';
import { KindCode, MeasureId, TenantId, UnitId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { aCounted, counts } from '../stores/counting.ts';
import { caseId, day, draftId, MORNING, people } from '../support/municipality.ts';
import { registeredCase } from '../support/registered.ts';
import { written } from '../support/written.ts';
import { lydhor, TENANT } from './terminal.ts';

const hudiksvall = written('hudiksvall');

const folder = mkdtempSync(join(tmpdir(), 'lydhor-report-'));
const url = `sqlite:${join(folder, 'lydhor.db')}`;
const out = join(folder, 'out');
const organisation = fileURLToPath(new URL('../conversations/organisation.yaml', import.meta.url));
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => MORNING, log: { warning: () => {} } });
const ports = {
  env: { LYDHOR_STORE: url, LYDHOR_TENANT_ID: TENANT, LYDHOR_PROFILE: 'harstad', LYDHOR_ORGANISATION: organisation },
  openStore: opened,
} satisfies Partial<Ports>;

async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await opened({ url, tenant: TenantId.parse(TENANT) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
const ledger = () => inStore(async (store) => (await store.allKept('publication', {}, { skip: 0, limit: 9 })).rows);
const disclosed = () => inStore(async (store) => (await store.disclosures({ skip: 0, limit: 100 })).rows);

const year = ['--from', '2025-01-01', '--to', '2025-12-31'];
const report = ['report', '--scope', 'municipality', ...year, '--out', out];
const names = ['csv', 'docx', 'html', 'xlsx'].map((form) => `report-municipality-2025-nb.${form}`);

beforeAll(() =>
  inStore(async (store) => {
    for (let n = 1; n <= 24; n += 1) {
      const heardOn = day(`2025-${String((n % 12) + 1).padStart(2, '0')}-10`);
      await counts(
        store,
        n,
        aCounted({ unit: n % 2 === 0 ? 'servicetorget' : 'kommunen', heardOn, anonymous: n > 12 }),
      );
    }
    await store.putMeasure(
      {
        id: MeasureId.parse('b0000000-0000-4000-8000-000000000001'),
        version: 1,
        source: { from: 'review', unit: UnitId.parse('servicetorget'), on: day('2025-08-20') },
        unit: UnitId.parse('servicetorget'),
        what: 'Ringe når bussen er sen',
        owner: people.max,
        by: people.max,
        agreedAt: MORNING,
        dueOn: day('2026-03-01'),
        state: { state: 'open' },
        nextAttentionAt: null,
      },
      'new',
    );
  }),
);
beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lydhor report', () => {
  it('prints what it would say, and publishes nothing', async () => {
    const { code, out: said, err } = await lydhor(['report', '--scope', 'municipality', ...year, '--dry'], ports);
    expect([code, err]).toEqual([0, []]);
    expect(said).toContain('Årsrapport 2025: Harstad kommune');
    expect(said.join('\n')).toContain('I alt | 24 | –');
    expect([readdirSync(out), await ledger()]).toEqual([[], []]);
  });
  it('puts it into files that nobody else can read, and its finer figures into the ledger', async () => {
    const { code, out: said, err } = await lydhor(report, ports);
    expect([code, err]).toEqual([0, []]);
    expect(said.toSorted()).toEqual(names.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual(names);
    for (const path of said) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(out, 'report-municipality-2025-nb.html'), 'utf8')).toContain('Årsrapport 2025');
    const parts = unzipSync(readFileSync(join(out, 'report-municipality-2025-nb.docx')));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Årsrapport 2025');
    expect((await ledger()).map((one) => one.in)).toEqual(['report:municipality:2025-01:12']);
  });
  it('makes the forms that are asked for, over what was there, and publishes nothing twice', async () => {
    const names = ['csv', 'html'].map((form) => `report-municipality-2025-en.${form}`);
    writeFileSync(join(out, 'report-municipality-2025-en.csv'), 'før');
    const before = await ledger();
    const again = [...report, '--format', 'csv, csv,html', '--language', 'en'];
    expect((await lydhor(again, ports)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(names);
    expect(readFileSync(join(out, 'report-municipality-2025-en.csv'), 'utf8')).toContain('Table,Row,Column,Value');
    expect(await ledger()).toEqual(before);
  });
  it('says where the finer figures of a shorter period stand, in one line', async () => {
    const half = ['--from', '2025-07', '--to', '2025-12', '--dry'];
    const { code, err } = await lydhor(['report', '--scope', 'municipality', ...half], ports);
    expect([code, err]).toEqual([0, ['lydhor: totals by kind alone: what is finer stands in the report of the year']]);
  });
  it('takes months for days, and a unit for a scope', async () => {
    const line = ['report', '--scope', 'servicetorget', '--from', '2025-07', '--to', '2025-12', '--format', 'html'];
    const { code, out: said } = await lydhor([...line, '--out', out], ports);
    expect([code, said]).toEqual([0, [join(out, 'report-unit-servicetorget-2025-h2-nb.html')]]);
  });

  it.each<[readonly string[], string]>([
    [[...report, '--scope', 'nowhere'], '--scope nowhere: there is no such unit or board'],
    [[...report, '--scope', 'board:kommunen'], 'there is no such unit or board'],
    [[...report, '--from', '2025-02-01'], 'not one calendar period'],
    [[...report, '--from', '2025-01-02'], 'not one calendar period'],
    [[...report, '--from', '2025-12-31', '--to', '2025-01-01'], '--from 2025-12-31 lies after --to 2025-01-01'],
    [[...report, '--from', '2026-01-01', '--to', '2026-12-31'], 'the period has not ended: its last day is 2026-12-31'],
    [[...report, '--from', '2026-03', '--to', '2026-03'], 'the period has not ended'],
    [[...report, '--from', '9899-01', '--to', '9899-12'], 'the period has not ended'],
    [[...report, '--from', '9999-01-01', '--to', '9999-12-31'], 'the period has not ended: its last day is 9999-12-31'],
    [[...report, '--from', '9999-01', '--to', '9999-12'], 'expected a day such as 2026-01-01 or a month'],
    [[...report, '--from', '1000-01-01', '--to', '1000-01-31'], 'it had no unit in that period'],
    [[...report, '--from', '2019-01', '--to', '2019-12'], 'it had no unit in that period'],
    [[...report, '--from', 'i fjor'], 'expected a day such as 2026-01-01 or a month'],
    [[...report, '--format', 'pdf'], 'expected docx, xlsx, html, csv or several with commas'],
    [[...report, '--format', ''], 'expected docx, xlsx, html, csv'],
    [[...report, '--language', 'da'], 'expected one of nb, nn, sv, en'],
    [report.slice(0, -2), 'expected --out DIR, or --dry'],
    [[...report, '--dry'], 'expected --out DIR, or --dry'],
    [['report', ...year, '--out', out], '--scope'],
  ])('%j is used wrongly: one line, nothing made', async (line, says) => {
    const before = await ledger();
    const { code, out: said, err } = await lydhor(line, ports);
    expect([code, said, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect([readdirSync(out), await ledger()]).toEqual([[], before]);
  });
  it('asks for a folder that is there', async () => {
    const { code, err } = await lydhor([...report, '--out', join(out, 'nowhere')], ports);
    expect([code, err.length]).toEqual([1, 1]);
    expect(err[0]).toContain('no such folder');
  });
});

/** Full once so many files were written; what was there stays. */
function disk(over: Partial<Disk>): Partial<Ports> {
  return { ...ports, disk: { ...thisDisk, ...over } };
}
const full = (after: number, code = 'ENOSPC'): Partial<Disk> => {
  let written = 0;
  return {
    async write(path, body) {
      written += 1;
      if (written <= after) return thisDisk.write(path, body);
      // Half of it is there by then.
      writeFileSync(path, 'halv');
      throw Object.assign(new Error('no space left'), { code });
    },
  };
};

describe('where a report cannot be put', () => {
  it.each([0, 1, 3])('leaves none of its files on a disk that is full after %i', async (after) => {
    const { code, out: said, err } = await lydhor(report, disk(full(after)));
    expect([code, said, err]).toEqual([1, [], ["lydhor: the report can't be written there: the disk is full"]]);
    expect(readdirSync(out)).toEqual([]);
  });
  it.each([1, 2, 3, 4])('leaves what stood there where the %i. name cannot be given', async (nth) => {
    for (const name of names.slice(0, 3)) writeFileSync(join(out, name), 'før');
    let renamed = 0;
    const { code, err } = await lydhor(
      report,
      disk({
        async rename(from, to) {
          if (from.endsWith('.part')) renamed += 1;
          if (from.endsWith('.part') && renamed === nth) throw Object.assign(new Error('read-only'), { code: 'EROFS' });
          return thisDisk.rename(from, to);
        },
      }),
    );
    expect([code, err]).toEqual([1, ["lydhor: the report can't be written there: the disk can only be read"]]);
    expect(readdirSync(out).sort()).toEqual(names.slice(0, 3));
    for (const name of names.slice(0, 3)) expect(readFileSync(join(out, name), 'utf8')).toBe('før');
  });
  it('puts no file in the place of a folder', async () => {
    mkdirSync(join(out, 'report-municipality-2025-nb.html'));
    const { code, err } = await lydhor(report, ports);
    expect([code, err]).toEqual([
      1,
      ["lydhor: the report can't be written there: something of that name is there that is no file"],
    ]);
    expect(readdirSync(out)).toEqual(['report-municipality-2025-nb.html']);
  });
  it.each([
    ['EACCES', 'that folder may not be written into'],
    ['ENOENT', 'there is no such folder'],
    ['EIO', 'EIO'],
  ])('says in words why nothing can be written: %s', async (fault, why) => {
    const { code, err } = await lydhor(report, disk(full(0, fault)));
    expect([code, err]).toEqual([1, [`lydhor: the report can't be written there: ${why}`]]);
  });
});

describe('lydhor improvements', () => {
  const improvements = ['improvements', '--scope', 'servicetorget'];
  it('lists owner, date and state, and no word that anybody wrote', async () => {
    const { code, out: said } = await lydhor(improvements, ports);
    expect([code, said.length]).toEqual([0, 2]);
    expect(said[1]).toMatch(/^2026-03-01 {2}overdue {3}servicetorget/);
    expect(said.join('\n')).not.toContain('bussen');
    expect(JSON.parse((await lydhor([...improvements, '--json'], ports)).out.join(''))).toMatchObject([
      { state: 'overdue', dueOn: '2026-03-01', owner: people.max, from: { review: '2025-08-20' } },
    ]);
    expect((await lydhor(['improvements', '--scope', 'hjemmetjenesten'], ports)).code).toBe(2);
  });
  it('shows the words to whoever says why, which is kept', async () => {
    const { out: said } = await lydhor([...improvements, '--reveal', '--reason', 'til utvalget'], ports);
    expect(said).toContain('    Ringe når bussen er sen');
    expect((await disclosed())[0]).toMatchObject({ list: 'improvements unit:servicetorget', reason: 'til utvalget' });
  });
  it.each<[readonly string[], string]>([
    [[...improvements, '--reveal'], '--reveal needs --reason TEXT'],
    [[...improvements, '--reason', 'x'], '--reason goes with --reveal'],
    [['improvements'], '--scope'],
  ])('%j is used wrongly', async (line, says) => {
    const { code, err } = await lydhor(line, ports);
    expect([code, err.length]).toEqual([2, 1]);
    expect(err[0]).toContain(says);
  });
});

describe('lydhor register', () => {
  const profile = join(folder, 'hudiksvall.yaml');
  const units = join(folder, 'units.yaml');
  const file = join(out, 'register.csv');
  const given = ['--profile', profile, '--organisation', units, '--reason', 'till diariet'];
  const register = ['register', '--from', '2023-01-01', '--to', '2023-03-31', '--out', file, ...given];
  beforeAll(async () => {
    const boards = ['kommunstyrelsen', 'lärande'].map((code) => ({ code, label: { sv: code }, source: 'prov' }));
    writeFileSync(profile, JSON.stringify({ ...hudiksvall, routing: { ...hudiksvall.routing, boards } }));
    const person = (id: string, unit: string) => ({
      id,
      name: id,
      email: `${id}@h.example`,
      unit,
      validFrom: '2020-01-01',
    });
    const of = (id: string, board: string, over: object) => ({
      ...{ id, name: id, board, manager: people.max, serviceArea: 'school', validFrom: '2020-01-01' },
      ...over,
    });
    writeFileSync(
      units,
      JSON.stringify({
        coordinator: people.jonas,
        roles: { 'kommunstyrelsens-ordförande': people.ola },
        units: [
          of('torget', 'kommunstyrelsen', {}),
          of('skolen', 'lärande', { parent: 'torget', manager: people.rita }),
        ],
        people: [people.max, people.jonas, people.ola, people.rita].map((id) => person(id, 'torget')),
      }),
    );
    const rows = [
      ['2023-02-03', 'klagomål', 'complaint', 'torget', 'bemötande'],
      ['2023-03-10', 'beröm', 'praise', 'skolen', undefined],
      ['2023-03-11', 'synpunkt', 'feedback', 'skolen', 'annat'],
      ['2022-12-31', 'klagomål', 'complaint', 'torget', undefined],
    ] as const;
    await inStore(async (store) => {
      for (const [at, [heardOn, kind, of, unit, category]] of rows.entries()) {
        const n = 100 + at;
        const { case: one, words } = registeredCase(n);
        await store.transact({ draft: draftId(n), numbers: true }, ({ number }) => {
          if (number === undefined) throw new Error('a number was asked for');
          const facts = {
            ...{ ...one.facts, heardOn: day(heardOn), kind: KindCode.parse(kind), class: of, unit: UnitId.parse(unit) },
            ...(category === undefined ? {} : { category }),
          };
          // One of them is hidden from somebody: the register is told all the same.
          const hiddenFrom = at === 0 ? [people.max] : [];
          const put = { case: { ...one, id: caseId(n), draft: draftId(n), number, facts, hiddenFrom }, words };
          return { result: undefined, save: { case: { put, replaces: 'new', events: [] } } };
        });
      }
    });
  });

  it('holds the least of every case of these days, and keeps who took it out and why', async () => {
    const { code, out: said, err } = await lydhor(register, ports);
    expect([code, said]).toEqual([0, [`${file}: 3 cases`]]);
    expect(err).toEqual([
      'lydhor: register registret (Registret): complaint, feedback, praise; however they came in',
      'lydhor: a row for each case: number, received-on, kind, category, action-status, closed-on, original, answer',
    ]);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffÄrendenummer;Inkommen;Vad det är;Kategori;Åtgärdsstatus;Avslutat;Originalet;Svaret som gavs',
    );
    expect(lines.slice(1, 4).map((line) => line.replace(/^\d+;/, ''))).toEqual([
      '2023-02-03;Klagomål;Bemötande;Väntar på handläggare;;I receptionen;',
      '2023-03-10;Beröm;;Väntar på handläggare;;I receptionen;',
      '2023-03-11;Synpunkt;Annat;Väntar på handläggare;;I receptionen;',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await disclosed())[0]).toMatchObject({
      list: 'register registret, 2023-01-01 to 2023-03-31',
      operator: 'drift',
      reason: 'till diariet',
    });
  });
  it('can be one board’s, and a workbook', async () => {
    const book = join(out, 'register.xlsx');
    const { code, out: said } = await lydhor([...register, '--board', 'lärande', '--out', book], ports);
    expect([code, said]).toEqual([0, [`${book}: 2 cases`]]);
    const parts = unzipSync(readFileSync(book));
    const all = Object.entries(parts)
      .map(([, body]) => strFromU8(body))
      .join('');
    expect(all).toContain('2023-03-10');
    expect(all).not.toContain('2023-02-03');
  });
  it('is kept before anything is written', async () => {
    const before = (await disclosed()).length;
    const { code } = await lydhor(register, disk(full(0)));
    expect([code, readdirSync(out), (await disclosed()).length]).toEqual([1, [], before + 1]);
  });
  it.each<[readonly string[], string]>([
    [[...register, '--board', 'skolnämnden'], 'there is no such board'],
    [[...register, '--out', join(out, 'register.pdf')], 'ends with .csv or .xlsx'],
    [[...register, '--register', 'diariet'], 'hudiksvall has registret'],
    [[...register, '--from', '2023-04-01'], 'lies after --to'],
    [[...register, '--reason', ' '], 'register needs --reason TEXT'],
    [[...register, '--to', 'snart'], 'expected a day such as'],
  ])('%j is used wrongly', async (line, says) => {
    const before = (await disclosed()).length;
    const { code, out: said, err } = await lydhor(line, ports);
    expect([code, said, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
    expect([readdirSync(out), (await disclosed()).length]).toEqual([[], before]);
  });
});

// Last: it spoils the store.
describe('what cannot be read', () => {
  const spoil = (table: 'measures' | 'cases') => {
    const db = new DatabaseSync(join(folder, 'lydhor.db'));
    db.exec(`UPDATE ${table} SET body = '{"said":"hemmelig"}' WHERE id = (SELECT min(id) FROM ${table})`);
    db.close();
  };
  it('is left out of no report and no list of measures', async () => {
    spoil('measures');
    const before = await ledger();
    const half = ['report', '--scope', 'municipality', '--from', '2025-01', '--to', '2025-01', '--out', out];
    for (const line of [half, ['improvements', '--scope', 'municipality']]) {
      const { code, out: said, err } = await lydhor(line, ports);
      expect([code, said, err.length]).toEqual([1, [], 1]);
      expect(err[0]).toContain("1 stored measures can't be read");
    }
    expect([readdirSync(out), await ledger()]).toEqual([[], before]);
  });
  it('is left out of no register', async () => {
    spoil('cases');
    const before = (await disclosed()).length;
    const line = ['register', '--from', '2023-01-01', '--to', '2023-03-31', '--out', join(out, 'register.csv')];
    const given = ['--profile', join(folder, 'hudiksvall.yaml'), '--organisation', join(folder, 'units.yaml')];
    const { code, out: said, err } = await lydhor([...line, ...given, '--reason', 'till diariet'], ports);
    expect([code, said, readdirSync(out)]).toEqual([1, [], []]);
    expect(err.at(-1)).toContain("can't be read");
    expect(err.join('')).not.toContain('hemmelig');
    expect((await disclosed()).length).toBe(before);
  });
});

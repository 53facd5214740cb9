/**
 * Hudiksvall's half-year to a board, by its staff presentation as the profile has it: what the board gets twice a year,
 * the register that the registrar keeps, and what the municipal executive board gets once. The commands are those
 * that the board's secretary types; what they make is held against a count by hand.
 */
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/domain/ids.ts';
import { Profile } from '../../src/domain/profile.ts';
import { type Day, plusDays } from '../../src/domain/time.ts';
import type { TestHouse } from '../support/house.ts';
import { day, heard, kind, people, unit } from '../support/municipality.ts';
import { written } from '../support/written.ts';
import { done, logged, on } from '../sweeps/at-a-desk.ts';
import { aSecretary, type Secretary } from './secretary.ts';

const hudiksvall = written('hudiksvall');

const profile = Profile.parse(hudiksvall);
const { boards } = profile.routing;
const [toBoard, toExecutive] = profile.reports.toBoards;
const [registret] = profile.registers;

const units = {
  kontoret: { name: 'Kommunkontoret', board: 'kommunstyrelsen', manager: people.solveig },
  skolan: { name: 'Skolan', board: 'lärande', manager: people.rita, parent: 'kontoret' },
  forskolan: { name: 'Förskolan', board: 'lärande', manager: people.max, parent: 'kontoret' },
  biblioteket: { name: 'Biblioteket', board: 'lärande', manager: people.max, parent: 'kontoret' },
  hemtjansten: { name: 'Hemtjänsten', board: 'social', manager: people.ida, parent: 'kontoret' },
} as const;
const organisationFile = {
  coordinator: people.jonas,
  roles: { 'kommunstyrelsens-ordförande': people.ola },
  units: Object.entries(units).map(([id, one]) => ({
    ...{ id, serviceArea: 'school', validFrom: '2020-01-01' },
    ...one,
  })),
  people: (['emma', 'max', 'ida', 'solveig', 'jonas', 'ola', 'rita'] as const).map((name) => ({
    ...{ id: people[name], name: `${name} Prov`, email: `${name}@prov.example` },
    ...{ unit: 'kontoret', validFrom: '2020-01-01' },
  })),
};

const kinds = ['klagomål', 'synpunkt', 'beröm'] as const;
const named = {
  klagomål: { label: 'Klagomål', outcome: 'upheld', status: 'Avslutat, befogat' },
  synpunkt: { label: 'Synpunkt', outcome: 'partly-upheld', status: 'Avslutat, delvis befogat' },
  beröm: { label: 'Beröm', outcome: 'passed-along', status: 'Avslutat, fört vidare' },
} as const;
const categories = { bemötande: 'Bemötande', annat: 'Annat' } as const;

interface Line {
  readonly unit: keyof typeof units;
  readonly kind: keyof typeof named;
  readonly heardOn: Day;
  /** Left out where it is open still. */
  readonly closedOn?: Day;
  readonly category: keyof typeof categories;
  readonly about?: PersonId;
}

/** So many of a kind in a half-year, a few days apart; every seventh of them is open still. */
function some(of: Line['unit'], what: Line['kind'], many: number, from: string): Line[] {
  return Array.from({ length: many }, (_, n): Line => {
    const heardOn = plusDays(day(from), 6 + Math.floor((n * 160) / many));
    const category = n % 3 === 0 ? 'annat' : 'bemötande';
    return { unit: of, kind: what, heardOn, category, ...(n % 7 === 6 ? {} : { closedOn: plusDays(heardOn, 8) }) };
  });
}
const lines: readonly Line[] = [
  ...some('skolan', 'klagomål', 5, '2025-01-01'),
  ...some('skolan', 'klagomål', 14, '2026-01-01'),
  ...some('skolan', 'beröm', 6, '2026-01-01'),
  ...some('forskolan', 'klagomål', 4, '2026-01-01'),
  ...some('forskolan', 'synpunkt', 7, '2026-01-01'),
  ...some('biblioteket', 'synpunkt', 5, '2026-01-01'),
  ...some('hemtjansten', 'klagomål', 9, '2026-01-01'),
  ...some('kontoret', 'synpunkt', 3, '2026-07-01'),
  // About the head of the school: the registrar has it, and no unit's figures do.
  { unit: 'skolan', kind: 'klagomål', heardOn: day('2026-03-03'), category: 'bemötande', about: people.rita },
];
const halfYear = lines.filter(({ heardOn }) => heardOn >= '2026-01-01' && heardOn <= '2026-06-30');
const ofBoard = halfYear.filter((line) => units[line.unit].board === 'lärande');
const counted = (all: readonly Line[], what: string) =>
  all.filter((line) => line.kind === what && line.about === undefined).length;

async function anOffice(): Promise<Secretary> {
  const secretary = await aSecretary(hudiksvall, organisationFile);
  await theYears(secretary.at);
  return secretary;
}

/** Each is heard, seen to and closed on its days. */
async function theYears(at: TestHouse): Promise<void> {
  for (const [n, line] of lines.entries()) {
    at.clock.now = on(line.heardOn);
    const facts = { kind: kind(line.kind), unit: unit(line.unit), heardOn: line.heardOn } as const;
    const words = { said: 'Ingen svarade.', contact: { as: 'anonymous' } as const };
    const about = line.about === undefined ? [] : [line.about];
    const id = await logged(at, n + 1, heard({ ...facts, channel: 'paper-form', concerns: about, words }));
    const manager = line.about === undefined ? units[line.unit].manager : people.solveig;
    await done(at, manager, id, { command: 'take', as: { category: line.category } });
    if (line.closedOn === undefined) continue;
    at.clock.now = on(line.closedOn);
    await done(at, manager, id, { command: 'answer', outcome: named[line.kind].outcome, text: 'Tack.' });
    await done(at, manager, id, { command: 'close' });
  }
}

/** What a table of the CSV says, a line each without its name. */
function rowsOf(csv: string | undefined, table: string): string[] {
  const all = csv?.replace('\ufeff', '').split('\r\n') ?? [];
  return all.filter((line) => line.startsWith(`${table};`)).map((line) => line.slice(table.length + 1));
}

const HALF = ['--from', '2026-01', '--to', '2026-06'];
const OF_BOARD = ['report', '--scope', 'lärande', ...HALF];
const SEPTEMBER = '2026-09-01';

describe(`${toBoard?.source}: ${toBoard?.to.sv}, ${toBoard?.timesAYear} gånger om året`, () => {
  it('gets what came in under it, in Swedish, as many as on the list', async () => {
    expect(toBoard).toMatchObject({ scope: 'board', timesAYear: 2, onMonthDays: ['03-01', '09-01'] });
    const { types } = await anOffice();
    const { files } = await types(SEPTEMBER, ...OF_BOARD, '--format', 'csv,html', '--out', 'OUT');
    expect([...files.keys()].sort()).toEqual(['csv', 'html'].map((form) => `report-board-lärande-2026-h1-sv.${form}`));
    const csv = files.get('report-board-lärande-2026-h1-sv.csv');
    const before = lines.filter(({ heardOn }) => heardOn < '2026-01-01');
    expect(rowsOf(csv, 'Inkommet, efter slag')).toEqual([
      ...kinds.flatMap((what) => [
        `${named[what].label};halvår 1 2026;${counted(ofBoard, what)}`,
        `${named[what].label};halvår 1 2025;${counted(before, what)}`,
      ]),
      `Totalt;halvår 1 2026;${kinds.reduce((sum, what) => sum + counted(ofBoard, what), 0)}`,
      `Totalt;halvår 1 2025;${before.length}`,
    ]);
    // Nothing of other boards, and what is about a unit's own head in none of its figures.
    expect(rowsOf(csv, 'Inkommet per enhet').filter((row) => row.includes(';Klagomål;'))).toEqual([
      'Skolan;Klagomål;14',
      'Förskolan;Klagomål;4',
      'Biblioteket;Klagomål;0',
      'Totalt;Klagomål;18',
    ]);
    expect(files.get('report-board-lärande-2026-h1-sv.html')).toContain('<html lang="sv"');
  });
  it('is told what to put first, and why', async () => {
    expect(toBoard?.prioritises).toBe(true);
    const { said } = await (await anOffice()).types(SEPTEMBER, ...OF_BOARD, '--dry');
    expect(said.split('\n').slice(0, 5)).toEqual(
      expect.arrayContaining(['Rapport för halvår 1 2026: Lärandenämnden', 'Till: Nämnden']),
    );
    expect(firstOf(said)).toEqual([
      ...categoryFirst(ofBoard.filter(({ closedOn = SEPTEMBER }) => closedOn < '2026-07-01')),
      '2. Enhet: Skolan',
      `14 klagomål, ${Math.round(1400 / counted(ofBoard, 'klagomål'))} % av alla.`,
      '3. Klagomål',
      `${counted(ofBoard, 'klagomål')}, mot 5 under halvår 1 2025.`,
    ]);
  });
});

describe(`${registret?.source}: ${registret?.content?.sv}`, () => {
  it('holds the least of every case of the board, hidden and open ones too, and keeps who took it out', async () => {
    const { types, at } = await anOffice();
    const asked = ['register', ...HALF, '--board', 'lärande', '--out', 'OUT/registret.csv', '--reason', 'till diariet'];
    const { files } = await types(SEPTEMBER, ...asked);
    const [head, ...rows] = files.get('registret.csv')?.trim().split('\r\n') ?? [];
    expect(head).toBe('Ärendenummer;Inkommen;Vad det är;Kategori;Åtgärdsstatus;Avslutat;Originalet;Svaret som gavs');
    const byHand = ofBoard.map(({ kind: what, heardOn, category, closedOn }) => {
      const status = closedOn === undefined ? 'Handläggs av chefen' : named[what].status;
      // All of them on paper, by people who did not say who they were: nobody was answered.
      const rest = ['På pappersblankett', ''];
      return [heardOn, named[what].label, categories[category], status, closedOn ?? '', ...rest].join(';');
    });
    expect(rows.map((row) => row.replace(/^\d+;/, '')).sort()).toEqual(byHand.sort());
    const disclosed = (await at.store.disclosures({ skip: 0, limit: 10 })).rows;
    expect(disclosed).toMatchObject([{ operator: 'drift', reason: 'till diariet' }]);
  });
});

describe(`${toExecutive?.source}: ${toExecutive?.to.sv}, ${toExecutive?.timesAYear} gång om året`, () => {
  it('gets the year of all boards', async () => {
    expect(toExecutive).toMatchObject({ scope: 'municipality', timesAYear: 1, prioritises: true });
    const { types } = await anOffice();
    const year = ['--from', '2026-01', '--to', '2026-12'];
    const { said } = await types('2027-01-07', 'report', '--scope', 'municipality', ...year, '--dry');
    const told = said.split('\n');
    expect(told[0]).toBe('Årsrapport 2026: Hudiksvalls kommun');
    expect(told).toContain('Till: Kommunstyrelsen');
    const all = lines.filter(({ heardOn }) => heardOn >= '2026-01-01');
    for (const { code, label } of boards) {
      const own = all.filter((line) => units[line.unit].board === code);
      const counts = kinds.map((what) => counted(own, what));
      expect(told).toContain([label.sv, counts.reduce((sum, one) => sum + one), ...counts].join(' | '));
    }
    expect(firstOf(said).slice(0, 4)).toEqual([
      ...categoryFirst(all.filter(({ closedOn }) => closedOn !== undefined)),
      '2. Enhet: Skolan',
      '14 klagomål, 52 % av alla.',
    ]);
  });
});

/** The register asks for a category of every kind: the one that most of the closed were about comes first. */
function categoryFirst(closed: readonly Line[]): string[] {
  const about = closed.filter(({ category, about }) => category === 'bemötande' && about === undefined).length;
  const share = Math.round((100 * about) / closed.length);
  return ['1. Kategori: Bemötande', `Det gällde ${about} avslutade ärenden, ${share} % av alla.`];
}

/** The numbered list of what to put first, with its reasons. */
function firstOf(said: string): string[] {
  const [, part = ''] = said.split('## Vad som bör prioriteras\n');
  const [, ...items] = (part.split('\n\n')[0] ?? '').split('\n');
  return items.map((line) => line.trim().replaceAll('\u00a0', ' '));
}

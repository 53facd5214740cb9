/** Who may leave by a list and who not, where each fault is told, and how many people there may be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lydhor } from '../cli/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-leaving-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = (n: number) => `5e1f0000-4c79-4e6f-8a10-${String(n).padStart(12, '0')}`;
const people = [
  [1, 'Kari Strand', 'kari@p.example', 'kommunen'],
  [2, 'Max Berg', 'max@p.example', 'torget'],
  [3, 'Ida Moen', 'ida@p.example', 'torget'],
  [4, 'Jonas Haug', 'jonas@p.example', 'kommunen'],
  [5, 'Per Nygård', 'per@p.example', 'kommunen'],
] as const;
/** 20 March 2026 is today. */
const ORGANISATION = `coordinator: ${id(4)}
roles: { ordforer: ${id(5)} }
units:
  - { id: kommunen, name: Prøvevik, manager: ${id(1)}, serviceArea: administration, validFrom: '2020-01-01' }
  - { id: torget, name: Torget, parent: kommunen, manager: ${id(2)}, deputy: ${id(3)}, serviceArea: administration, validFrom: '2020-01-01' }
people:
${people.map(([n, name, email, unit]) => `  - { id: ${id(n)}, name: ${name}, email: ${email}, unit: ${unit}, validFrom: '2020-01-01' }`).join('\n')}
`;
let files = 0;
function put(body: string): string {
  files += 1;
  const path = join(folder, `${files}.txt`);
  writeFileSync(path, body);
  return path;
}
const organisation = put(ORGANISATION);
/** Everybody as she is, but for what is said of her (n → further cells), and further lines. */
const csv = (untilOf: Readonly<Record<number, string>> = {}, ...more: string[]) =>
  [
    'id;navn;e-post;upn;avdeling;sluttdato',
    ...people.map(([n, name, email, unit]) => `${id(n)};${name};${email};;${unit};${untilOf[n] ?? ''}`),
    ...more,
  ].join('\n');
const imports = (list: string, ...more: string[]) =>
  lydhor(['organisation', 'import', put(list), '--organisation', organisation, ...more]);
const units = (...lines: string[]) => put(['id;navn;overordnet;leder;stedfortreder;nemnd', ...lines].join('\n'));

describe('whose last day a list has', () => {
  it.each([
    [1, 2, 'the manager of kommunen'],
    [2, 3, 'the manager of torget'],
    [4, 5, 'the coordinator'],
    [5, 6, 'the role ordforer'],
  ])('is refused at her line where it empties a seat that has to be filled: %i', async (n, line, seat) => {
    for (const last of ['2026-03-20', '2026-02-01']) {
      const { code, out } = await imports(csv({ [n]: last }));
      expect([code, out[1]]).toEqual([
        1,
        expect.stringMatching(new RegExp(`^ {2}line ${line}: validUntil: expected a later day.* is ${seat}$`)),
      ]);
    }
    expect(await imports(csv({ [n]: '2026-12-31' }))).toMatchObject({ code: 0 });
  });
  it('is warned of where she stands in', async () => {
    const { code, out } = await imports(csv({ 3: '2026-03-20' }));
    expect([code, out]).toEqual([
      0,
      [
        '  Ida Moen: last day 2026-03-20',
        '  warning: torget: its deputy left on 2026-03-20',
        '1 change; nothing is written: give --out FILE',
      ],
    ]);
  });
  it('is none of ours where she left before she was ever here', async () => {
    const { code, out } = await imports(csv({}, `${id(9)};Liv Lie;liv@p.example;;torget;2026-01-31`));
    expect([code, out]).toEqual([
      0,
      ['note: line 7: Liv Lie left on 2026-01-31 and was never here: left out', `${organisation}: nothing changes`],
    ]);
  });
  it('makes nobody a manager who is not here', async () => {
    const list = units('kommunen;Prøvevik;;;;', 'torget;Torget;kommunen;ida@p.example;;');
    const { code, out } = await imports(csv({ 3: '2026-03-01' }), '--units', list);
    expect([code, out]).toEqual([
      1,
      [`${list}: 1 fault`, '  line 3: manager: expected somebody who is here: Ida Moen is not'],
    ]);
  });
});

describe('somebody who is back', () => {
  const heads = 'id;navn;e-post;avdeling';
  const listed = (but: readonly number[] = [], ...more: string[]) =>
    [
      heads,
      ...people.filter(([n]) => !but.includes(n)).map(([n, ...rest]) => [id(n), ...rest].join(';')),
      ...more,
    ].join('\n');
  const into = async (list: string, file: string, ...more: string[]) => {
    const to = join(folder, `${files}-written.yaml`);
    const done = await lydhor(['organisation', 'import', put(list), '--organisation', file, '--out', to, ...more]);
    return { ...done, to };
  };
  const written = (last: string, of = 3) =>
    put(
      ORGANISATION.replace(
        new RegExp(`(id: ${id(of)},.*validFrom: '2020-01-01') }`),
        (_, row: string) => `${row}, validUntil: '${last}' }`,
      ),
    );

  it('stays where she was taken out by mistake, by the next list of the same day', async () => {
    const out = await into(listed([3]), organisation);
    expect(out.out).toContain('  Ida Moen: gone');
    const back = await into(listed(), out.to);
    expect(back.out).toContain('  Ida Moen: stays, 2026-03-20 is no longer the last day');
    expect(readFileSync(back.to, 'utf8')).not.toContain('validUntil');
  });
  it('comes back under her own id where the list has her, from today or from the day that it says', async () => {
    const left = written('2026-03-10');
    const { out, to } = await into(listed(), left);
    expect(out).toContain('  Ida Moen: back from 2026-03-20, had left on 2026-03-10');
    expect(readFileSync(to, 'utf8')).toMatch(new RegExp(`${id(3)}, .*validFrom: '2026-03-20' }`));
    const days = csv({ 3: '2026-12-31' }).replaceAll(';\n', ';;\n').replace('sluttdato', 'sluttdato;startdato');
    const from = days.replace('2026-12-31', '2026-12-31;2026-03-16').replace(/;$/, ';;');
    expect((await into(from, left)).out).toContain('  Ida Moen: back from 2026-03-16, had left on 2026-03-10');
    // Payroll keeps who has left for a while, with her last day.
    const still = await lydhor(['organisation', 'import', put(csv({ 3: '2026-03-10' })), '--organisation', left]);
    expect(still.out).toEqual([`${left}: nothing changes`]);
  });
  it('keeps a last day to come of which the list says nothing, and none where its cell is empty', async () => {
    const later = written('2026-12-31');
    const silent = await lydhor(['organisation', 'import', put(listed()), '--organisation', later]);
    expect(silent.out).toEqual([`${later}: nothing changes`]);
    const empty = await lydhor(['organisation', 'import', put(csv()), '--organisation', later]);
    expect(empty.out[0]).toBe('  Ida Moen: stays, 2026-12-31 is no longer the last day');
  });
  it('has her old address again under a new id, from the day after it was hers before', async () => {
    const again = `${id(8)};Ida Moen;ida@p.example;torget`;
    const today = await into(listed([3], again), organisation);
    expect([today.code, today.out.slice(0, 2)]).toEqual([
      0,
      ['  Ida Moen: new, in torget, from 2026-03-21', '  Ida Moen: gone'],
    ]);
    const since = await into(listed([3], again), written('2026-03-10'));
    expect([since.code, since.out[0]]).toEqual([0, '  Ida Moen: new, in torget']);
    // Whoever is named by that address from now on is she who has it now.
    const led = units('kommunen;Prøvevik;;;;', 'torget;Torget;kommunen;ida@p.example;max@p.example;');
    const seated = await into(listed([3], again), since.to, '--units', led);
    expect([seated.code, seated.out]).toEqual([
      0,
      expect.arrayContaining(['  torget: other manager, Ida Moen instead of Max Berg']),
    ]);
    expect(readFileSync(seated.to, 'utf8')).toContain(`manager: ${id(8)}`);
    expect(await into(listed([], again), organisation)).toMatchObject({ code: 1 });
  });
});

describe('a list that was cut off', () => {
  const crowd = Array.from({ length: 20 }, (_, n) => `${id(n + 100)};P ${n};p${n}@p.example;;torget;`);
  it('ends nobody before somebody says that it is whole, and says so last', async () => {
    const to = join(folder, 'crowd.yaml');
    expect(await imports(csv({}, ...crowd), '--out', to)).toMatchObject({ code: 0 });
    const cut = (...more: string[]) =>
      lydhor(['organisation', 'import', put(csv({}, ...crowd.slice(0, 3))), '--organisation', to, ...more]);
    const before = readFileSync(to, 'utf8');
    const gone = '17 of 25 people are not in the list';
    const preview = await cut();
    expect([preview.code, preview.out.at(-1)]).toEqual([0, expect.stringContaining(`warning: ${gone}: is it whole?`)]);
    const refused = await cut('--out', to);
    expect([refused.code, refused.err]).toEqual([1, [expect.stringContaining(`${gone}: is it whole?`)]]);
    expect(readFileSync(to, 'utf8')).toBe(before);
    const sure = await cut('--out', to, '--many-gone');
    expect([sure.code, sure.out.at(-1)]).toEqual([0, `  warning: ${gone}, and left today`]);
    expect(readFileSync(to, 'utf8').match(/validUntil/g)).toHaveLength(17);
  });
});

describe('a list from Excel', () => {
  it('may end with rows of nothing but separators', async () => {
    expect((await imports(`${csv()}\n;;;;;\n;;;;;\n`)).out).toEqual([`${organisation}: nothing changes`]);
  });
  it('has its headings first: a title above them is told in one line', async () => {
    const titled = await imports(`Ansatte per 20. mars\n${csv()}`);
    expect([titled.code, titled.out.slice(1)]).toEqual([
      1,
      ['  line 1: expected the headings on the first line; found Ansatte per 20. mars'],
    ]);
  });
  it.each(['\n', '\r\n'])('names the first line of a row that has several (%j)', async (end) => {
    const list = csv({}, `${id(8)};"Tor\n\nVik";no address;;torget;`, `${id(9)};"Liv\nLie";none;;torget;`);
    expect((await imports(list.replaceAll('\n', end))).out.slice(1)).toEqual([
      '  line 7: email: expected an e-mail address',
      '  line 10: email: expected an e-mail address',
    ]);
  });
});

it('keeps the line ends of the file', async () => {
  const to = join(folder, 'crlf.yaml');
  const file = put(ORGANISATION.replaceAll('\n', '\r\n'));
  const list = csv().replace('Ida Moen', 'Ida Vik');
  await lydhor(['organisation', 'import', put(list), '--organisation', file, '--out', to]);
  expect(readFileSync(to, 'utf8')).toContain('name: Ida Vik');
  expect(readFileSync(to, 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
});

describe('a row', () => {
  it('without a department is left out where she is new, and changes no unit where she is not', async () => {
    const list = csv({}, `${id(8)};Tor Vik;tor@p.example;;;`).replace('ida@p.example;;torget', 'ida@p.example;;');
    expect((await imports(list)).out).toEqual([
      'note: line 4: Ida Moen has no department in the list, and stays in torget',
      'note: line 7: Tor Vik has no department in the list: left out',
      `${organisation}: nothing changes`,
    ]);
  });
  it('without an address has the one by which she signs in', async () => {
    const { out } = await imports(csv({}, `${id(8)};Tor Vik;;tor@p.example;torget;`));
    expect(out).toContain('  Tor Vik: new, in torget');
  });
  it('has a name on one line', async () => {
    const { out } = await imports(csv({}, `${id(8)};"Tor\nVik";tor@p.example;;torget;`));
    expect(out).toContain('  Tor Vik: new, in torget');
    expect((await imports(csv({}, `${id(8)};Tor\u0007Vik;tor@p.example;;torget;`))).out[1]).toBe(
      '  line 7: name: expected a name on one line',
    );
  });
});

describe('a fault that only the whole shows', () => {
  it('names the line: an address twice, of the list or of the file', async () => {
    const { code, out } = await imports(
      csv(
        {},
        `${id(8)};A;a@p.example;;torget;`,
        `${id(9)};B;A@p.example;;torget;`,
        `${id(10)};C;max@p.example;;torget;`,
      ),
    );
    expect([code, out.slice(-2)]).toEqual([
      1,
      [
        '  line 8: email: expected an address used once: a@p.example is at line 7 too',
        '  line 9: email: expected an address used once: max@p.example is at line 3 too',
      ],
    ]);
  });
  it('names the file of units: a loop, somebody unknown, a board that is not', async () => {
    const lines = ['kommunen;Prøvevik;torget;;;', 'torget;Torget;kommunen;;;'];
    const loop = units(...lines);
    expect((await imports(csv(), '--units', loop)).out.slice(-3)).toEqual([
      `${loop}: 2 faults`,
      '  line 2: parent: expected a tree: kommunen is above itself',
      '  line 3: parent: expected a tree: torget is above itself',
    ]);
    const nobody = units('kommunen;Prøvevik;;hvem@p.example;;', 'torget;Torget;kommunen;;;');
    expect((await imports(csv(), '--units', nobody)).out).toEqual([
      `${nobody}: 1 fault`,
      "  line 2: manager: expected a person's id or address: hvem@p.example",
    ]);
  });
  it('takes a board by its name, and says which there are', async () => {
    const board = (name: string) => units(`kommunen;Prøvevik;;;;${name}`, 'torget;Torget;kommunen;;;Socialnämnden');
    const asWritten = await imports(csv(), '--units', board('Kommunstyrelsen'));
    expect(asWritten.out).toContain('  torget: other board, Socialnämnden');
    const known = await imports(csv(), '--units', board('kommunstyrelsen'), '--profile', 'bjurholm');
    expect(known.out).toContain('  torget: other board, social');
    const checked = await imports(csv(), '--units', board('Parkstyrelsen'), '--profile', 'bjurholm');
    expect(checked.out[1]).toMatch(
      /^ {2}line 2: board: expected a board of the profile \(.*social.*\): Parkstyrelsen$/,
    );
    expect(checked.out).toHaveLength(2);
  });
});

it('reads ten thousand people in seconds', async () => {
  const all = Array.from({ length: 10_000 }, (_, n) => `${id(n + 100)};P ${n};p${n}@p.example;;torget;`);
  const { code, out } = await imports(csv({}, ...all));
  expect([code, out.at(-1)]).toEqual([0, '10000 changes; nothing is written: give --out FILE']);
});

/** Who may leave by a list and who not, where each fault is told, and how many people there may be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

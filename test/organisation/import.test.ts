import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lydhor } from '../cli/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = (n: number) => `5e1f0000-4c79-4e6f-8a10-${String(n).padStart(12, '0')}`;
/** 20 March 2026 is today. */
const ORGANISATION = `# Skrevet for hånd.
coordinator: ${id(4)}
roles:
  ordforer: ${id(6)} # er ikke ansatt
units:
  - id: kommunen
    name: Prøvevik kommune
    manager: ${id(5)}
    serviceArea: administration
    validFrom: '2020-01-01'
  # Torget flytter i mai.
  - id: torget
    name: Servicetorget
    parent: kommunen
    manager: ${id(2)}
    serviceArea: administration
    language: nn
    validFrom: '2020-01-01'
people:
  - { id: ${id(2)}, name: Max Berg, email: max@p.example, unit: torget, validFrom: '2020-01-01' }
  - id: ${id(3)}
    name: Ida Moen # foreldrepermisjon
    email: ida@p.example
    language: sv
    unit: torget
    away: [{ from: '2026-03-01', until: '2026-06-30' }]
    validFrom: '2020-01-01'
  - { id: ${id(4)}, name: Jonas Haug, email: jonas@p.example, unit: kommunen, validFrom: '2020-01-01' }
  - { id: ${id(5)}, name: Solveig Dahl, email: solveig@p.example, unit: kommunen, validFrom: '2020-01-01' }
  - { id: ${id(6)}, name: Per Nygård, email: per@p.example, unit: kommunen, validFrom: '2020-01-01' }
  - { id: ${id(7)}, name: Lars Holm, email: lars@p.example, unit: torget, validFrom: '2020-01-01', validUntil: '2026-02-28' }
`;
const everybody = [
  [2, 'Max Berg', 'max@p.example', 'torget'],
  [3, 'Ida Moen', 'ida@p.example', 'Servicetorget'],
  [4, 'Jonas Haug', 'JONAS@p.example', 'kommunen'],
  [5, 'Solveig Dahl', 'solveig@p.example', 'kommunen'],
] as const;
type Line = readonly [number, string, string, string];
const csv = (lines: readonly Line[], head = 'Objekt-ID;Visningsnavn;E-post;Avdeling') =>
  [head, ...lines.map(([n, ...rest]) => [id(n), ...rest].join(';'))].join('\r\n');

let files = 0;
function put(body: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.txt`);
  writeFileSync(path, body);
  return path;
}
const organisation = put(ORGANISATION);
const imports = (people: string | Uint8Array, ...more: string[]) =>
  lydhor(['organisation', 'import', put(people), '--organisation', organisation, ...more]);

describe('a list of people', () => {
  it('that says what the file says changes nothing, but for whoever has a role and is not employed', async () => {
    const { code, out } = await imports(`\uFEFF${csv(everybody)}`);
    expect([code, out]).toEqual([
      0,
      ['note: Per Nygård is not in the list and stays: the role ordforer', `${organisation}: nothing changes`],
    ]);
  });

  it('shows who is new, gone, moved, renamed and has another address, and writes nothing unasked', async () => {
    const [max, , jonas, solveig] = everybody;
    const lines: Line[] = [
      max,
      [4, 'Jonas Haug Lie', jonas[2], 'torget'],
      [5, solveig[1], 'sd@p.example', 'kommunen'],
      [8, '"Ny; Person"', 'ny@p.example', 'torget'],
    ];
    const { code, out } = await imports(csv(lines));
    expect([code, out.slice(1)]).toEqual([
      0,
      [
        '  Jonas Haug: renamed to Jonas Haug Lie',
        '  Jonas Haug Lie: moved from kommunen to torget',
        '  Solveig Dahl: other address, sd@p.example',
        '  Ny; Person: new, in torget',
        '  Ida Moen: gone',
        '5 changes; nothing is written: give --out FILE',
      ],
    ]);
    expect(readFileSync(organisation, 'utf8')).toBe(ORGANISATION);
  });

  it('keeps comments and what was written by hand, ends nobody by deleting her, and changes nothing again', async () => {
    const list = csv(everybody.filter(([n]) => n !== 3));
    const to = join(folder, 'new.yaml');
    expect((await imports(list, '--out', to, '--dry')).out.at(-1)).toBe('1 change; nothing is written');
    expect(await imports(list, '--out', to)).toMatchObject({ code: 0 });
    const text = readFileSync(to, 'utf8');
    for (const kept of [
      '# Skrevet for hånd.',
      '# er ikke ansatt',
      '# Torget flytter i mai.',
      '# foreldrepermisjon',
      'language: nn',
      'until: ',
    ])
      expect(text).toContain(kept);
    expect(text).toMatch(/Ida Moen #[^-]*(?:\n {4}.*)*\n {4}validUntil: '2026-03-20'/);
    const again = await lydhor(['organisation', 'import', put(list), '--organisation', to]);
    expect(again.out.at(-1)).toBe(`${to}: nothing changes`);
    // Not over something else.
    expect(await imports(list, '--out', to)).toMatchObject({
      code: 1,
      err: [expect.stringContaining('is there already')],
    });
  });

  it('lists its errors by line, all at once', async () => {
    const lines: Line[] = [
      ...everybody,
      [2, 'Max en gang til', 'm@p.example', 'torget'],
      [9, '', 'no address', 'nowhere'],
      [10, 'Liv\u202ELie', 'liv@p.example', 'torget'],
    ];
    const { code, out } = await imports(csv(lines));
    expect([code, out.slice(1)]).toEqual([
      1,
      [
        '  line 6: id: expected each once: line 2 has the same',
        '  line 7: name: expected something, found nothing',
        '  line 7: email: expected an e-mail address',
        '  line 8: name: expected a name with nothing in it that cannot be seen',
      ],
    ]);
  });

  it('does not take a manager away before there is another', async () => {
    const { code, out } = await imports(csv(everybody.filter(([n]) => n !== 2)));
    expect([code, out[1]]).toEqual([
      1,
      '  torget.manager: expected somebody who is here: its manager is gone from the list',
    ]);
  });

  it.each([
    ['commas and quotes', 'id,"given name",surname,mail,department\n', ','],
    ['tabs', 'id\tfornavn\tetternavn\te-post\tenhet\n', '\t'],
    ["Excel's own first line", 'sep=;\nid;Förnamn;Efternamn;E-postadress;Avdelning\n', ';'],
  ])('is read with %s', async (_, head, separator) => {
    const rows = everybody.map(([n, name, ...rest]) => [id(n), ...name.split(' '), ...rest].join(separator));
    expect((await imports(head + rows.join('\n'))).out.at(-1)).toBe(`${organisation}: nothing changes`);
  });

  it('says which columns it does not read, and takes a heading that it is told', async () => {
    const list = csv(everybody, 'Objekt-ID;Visningsnavn;E-post;Org');
    const unread = await imports(list);
    expect([unread.code, unread.out]).toEqual([
      1,
      [
        expect.stringContaining('1 fault'),
        '  expected a column for unit: found Objekt-ID, Visningsnavn, E-post, Org; name it with --map HEADING=FIELD',
      ],
    ]);
    const more = csv(everybody, 'Objekt-ID;Visningsnavn;E-post;Avdeling;Sted');
    const short = await imports(more.replaceAll(/(?<=torget|kommunen|Servicetorget)(?=\r|$)/g, ';Her'));
    expect(short.err).toEqual([expect.stringContaining('not read: Sted')]);
    expect((await imports(list, '--map', 'Org=unit')).out.at(-1)).toBe(`${organisation}: nothing changes`);
    expect(await imports(list, '--map', 'Org=where')).toMatchObject({ code: 2 });
  });

  it.each([
    ['Windows-1252', new Uint8Array([0x6e, 0xe5, 0x0a]), /UTF-8/],
    ['nothing at all', '', /not sound/],
    ['quotes that never end', 'id;"navn\n1;2', /not sound/],
    ['too few fields', 'id;name;mail;unit\n1;2', /not sound/],
  ])('is refused where it is %s', async (_, body, says) => {
    const { code, err } = await imports(body);
    expect([code, err.at(-1)]).toEqual([1, expect.stringMatching(says)]);
  });
});

describe('a list of units', () => {
  const units = (...lines: string[]) => put(['id;navn;overordnet;leder;serviceArea', ...lines].join('\n'));
  it('shows what is new, gone, renamed, moved and led by somebody else', async () => {
    const file = units(
      'kommunen;Prøvevik kommune;;;',
      'torget;Innbyggertorget;kommunen;ida@p.example;',
      'badet;Badet;Innbyggertorget;max@p.example;culture',
    );
    const to = join(folder, 'units.yaml');
    const { code, out } = await imports(
      csv(everybody.map(([n, name, mail, unit]) => [n, name, mail, unit === 'Servicetorget' ? 'torget' : unit])),
      '--units',
      file,
      '--out',
      to,
    );
    expect([code, out.slice(0, -1)]).toEqual([
      0,
      [
        'note: kommunen: its manager is empty in the list, and Solveig Dahl stays: take it out of the file if it is to go',
        'note: Per Nygård is not in the list and stays: the role ordforer',
        '  torget: renamed from Servicetorget to Innbyggertorget',
        '  torget: other manager, Ida Moen instead of Max Berg',
        '  badet: new unit Badet',
      ],
    ]);
    expect(await lydhor(['organisation', 'check', to])).toMatchObject({ code: 0 });
  });
  it('ends a unit and keeps it; one that has ended does not come back', async () => {
    const everyoneAbove = csv(everybody.map(([n, name, mail]) => [n, name, mail, 'kommunen']));
    const to = join(folder, 'ended.yaml');
    const { out } = await imports(everyoneAbove, '--units', units('kommunen;Prøvevik kommune;;;'), '--out', to);
    expect(out).toContain('  torget: gone, Servicetorget');
    const back = units('kommunen;Prøvevik kommune;;;', 'torget;Torget;kommunen;;');
    const again = await lydhor(['organisation', 'import', put(everyoneAbove), '--organisation', to, '--units', back]);
    expect([again.code, again.out[1]]).toEqual([1, expect.stringContaining('ids are never used again')]);
  });
});

describe('a unit that stands under another board than before', () => {
  const boards = ORGANISATION.replace('serviceArea: administration\n', 'serviceArea: administration\n    board: a\n');
  const moved = 'id;navn;overordnet;tjenesteområde;nemnd\nkommunen;Prøvevik kommune;;administration;a\n';
  const warned = async (units: string) => {
    const lists = ['--organisation', put(boards), '--units', put(units)];
    const { out } = await lydhor(['organisation', 'import', put(csv(everybody)), ...lists]);
    return out.filter((line) => line.includes('board'));
  };
  it('is warned of, with what to do instead', async () => {
    const line = (board: string) => `torget;Servicetorget;kommunen;administration;${board}\n`;
    expect(await warned(moved + line('b'))).toContain(
      '  warning: torget goes from the board a to b, with what was said in its open cases (OSL 8 kap.): ' +
        'end the row (validUntil, becomes) and begin a new unit under the other board',
    );
    expect((await warned(moved + line('a'))).filter((each) => each.includes('warning'))).toEqual([]);
  });
});

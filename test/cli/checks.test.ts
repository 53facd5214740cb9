import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Instant } from '../../src/domain/time.ts';
import { builtInProfiles, fileOfProfile } from '../../src/profiles/load.ts';
import { readTextFile } from '../../src/profiles/yaml-file.ts';
import { lydhor } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const organisation = fileURLToPath(new URL('../../src/demo/municipalities/harstad/organisation.yaml', import.meta.url));

function changed(path: string, from: string, to: string): string {
  const found = readTextFile(path);
  const text = 'text' in found ? found.text : '';
  expect(text).toContain(from);
  const copy = join(folder, 'copy.yaml');
  writeFileSync(copy, text.replace(from, to));
  return copy;
}
const at = (moment: string) => ({ now: () => Instant.parse(`${moment}T09:00:00.000Z`) });

describe('lydhor profile check', () => {
  it('checks every built-in profile, lists what is open and what happens meanwhile', async () => {
    const { code, out, err } = await lydhor('profile check');
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe('harstad: sound; Prosedyre D00075, edition 14, valid from 2023-10-13');
    expect(out).toContain('    routing.aboutTopManager: Who gets a complaint about the municipal director?');
    expect(out).toContain('      meanwhile: The mayor gets it.');
    expect(out.filter((line) => line.startsWith('  to be ')).slice(0, 2)).toEqual([
      '  to be filled in: 18',
      '  to be confirmed: 3',
    ]);
    expect(out.flatMap((line) => /^(\w+): sound;/.exec(line)?.[1] ?? [])).toEqual([...builtInProfiles]);
  });

  it('asks once what the document leaves to several departments', async () => {
    const { out } = await lydhor('profile check hudiksvall');
    expect(out).toContain('  left to the departments by the document: 6');
    const asked = out.filter((line) => line.endsWith(': Who gets what comes by e-mail?'));
    expect(asked).toEqual(['    departments.emailTo (kommunledning, lärande, social): Who gets what comes by e-mail?']);
  });

  it.each([
    ['2025-07-14', undefined],
    ['2025-07-15', '  warning: is to be revised by 2025-10-13, in 90 days'],
    ['2025-10-12', '  warning: is to be revised by 2025-10-13, in 1 day'],
    ['2025-10-13', '  warning: is to be revised by 2025-10-13, in 0 days'],
    ['2025-10-14', '  warning: was to be revised by 2025-10-13, 1 day ago'],
  ])('on %s says of the revision: %s', async (today, warning) => {
    const { code, out } = await lydhor('profile check harstad', at(today));
    expect(code).toBe(0);
    expect(out.find((line) => line.includes('warning'))).toBe(warning);
  });

  it('lists every fault of a file with line and path, and ends with 1', async () => {
    const file = changed(fileOfProfile('harstad'), 'rule: 14d', 'rule: soon');
    const { code, out, err } = await lydhor(['profile', 'check', file]);
    expect([code, err]).toEqual([1, [`lydhor: ${file}: not sound`]]);
    expect(out[0]).toBe(`${file}: 1 fault`);
    expect(out[1]).toMatch(/^ {2}line \d+: clocks\[0\]\.rule: expected a time such as 14d/);
    expect(out).toHaveLength(2);
  });

  it('lets nothing in a file command the terminal', async () => {
    const file = join(folder, 'hostile.yaml');
    writeFileSync(file, '"\\e[2J\\nok: sound": 1\nid: "x"\n');
    const { code, out, err } = await lydhor(['profile', 'check', file]);
    expect(code).toBe(1);
    expect([...out, ...err].join('')).not.toMatch(/[\p{Cc}]/u);
  });

  it.each([
    ['profile check nowhere', `nowhere: neither a built-in profile (${builtInProfiles.join(', ')}) nor a file`],
    ['profile check a b', 'too many arguments'],
    ['organisation check', "missing required argument 'FILE'"],
    ['organisation check /nowhere.yaml', '/nowhere.yaml: no such file'],
    [`organisation check ${organisation} --profile nowhere`, 'nowhere: neither a built-in profile'],
  ])('`%s` is used wrongly', async (line, says) => {
    const { code, out, err } = await lydhor(line);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(says);
  });

  it('is a failure where there is something that cannot be read', async () => {
    expect(await lydhor(['profile', 'check', folder])).toEqual({
      code: 1,
      out: [],
      err: [`lydhor: ${folder}: expected a file`],
    });
  });
});

describe('lydhor organisation check', () => {
  it('is sound for the demo, with and without its profile', async () => {
    const out = [`${organisation}: sound; 6 units, 12 people`];
    expect(await lydhor(['organisation', 'check', organisation])).toEqual({ code: 0, out, err: [] });
    expect(await lydhor(['organisation', 'check', organisation, '--profile', 'harstad'])).toEqual({
      code: 0,
      out,
      err: [],
    });
  });
  it('warns of a manager who has left, by the id of the unit and no name', async () => {
    const file = changed(
      organisation,
      'email: max.berg@nordvag.example',
      "email: max.berg@nordvag.example\n    validUntil: '2026-03-19'",
    );
    const { code, out } = await lydhor(['organisation', 'check', file]);
    expect([code, out.slice(1)]).toEqual([0, ['  warning: servicetorget: its manager left on 2026-03-19']]);
  });
  it('ends with 1 and all faults where it is not', async () => {
    const file = changed(organisation, 'parent: skolen', 'parent: barnehagen');
    const { code, out } = await lydhor(['organisation', 'check', file]);
    expect([code, out.length]).toEqual([1, 2]);
    expect(out[1]).toMatch(/^ {2}line \d+: units\[3\]\.parent: expected a tree: barnehagen is above itself$/);
  });
});

import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../src/domain/editions.ts';
import { fileOfProfile, loadProfile, parseProfile } from '../../src/profiles/load.ts';
import { type ReadText, readTextFile } from '../../src/profiles/yaml-file.ts';

const found = readTextFile(fileOfProfile('harstad'));
const harstad = 'text' in found ? found.text : '';

/** Harstad's file as another edition, from another day, with others before it. */
function file(edition: string, validFrom: string, earlier: readonly string[] = [], change = (text: string) => text) {
  const text = harstad
    .replace("edition: '14'", `edition: '${edition}'`)
    .replace("validFrom: '2023-10-13'", `validFrom: '${validFrom}'`)
    .replace("reviseBy: '2025-10-13'", "reviseBy: '2035-10-13'");
  expect(text).not.toBe(harstad);
  return change(`${text}\nearlier: [${earlier.join(', ')}]\n`);
}
/** Files of a folder, by their names. */
const folder =
  (files: Readonly<Record<string, string>>): ReadText =>
  (path) => {
    const text = files[path.replace(/^\/etc\/lydhor\//, '')];
    return text === undefined ? { because: 'expected a file, there is none', absent: true } : { text };
  };
const load = (files: Readonly<Record<string, string>>) => loadProfile('/etc/lydhor/new.yaml', folder(files));
function faultsOf(files: Readonly<Record<string, string>>) {
  const read = load(files);
  return read.ok ? [] : read.faults;
}
const lineIn = (text: string, of: string) => text.slice(0, text.indexOf(of)).split('\n').length;

describe('a profile that names the editions before it', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'each the one before',
      {
        'new.yaml': file('15', '2027-01-01', ['old/14.yaml']),
        'old/14.yaml': file('14', '2023-10-13', ['13.yaml']),
        'old/13.yaml': file('13', '2020-01-01'),
      },
    ],
    [
      'all of them',
      {
        'new.yaml': file('15', '2027-01-01', ['13.yaml', '/etc/lydhor/14.yaml']),
        '14.yaml': file('14', '2023-10-13'),
        '13.yaml': file('13', '2020-01-01'),
      },
    ],
  ])('is read with them, from the files beside it: %s', (_, files) => {
    const read = load(files);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { profile } = read;
    expect(editionsOf(profile).map(({ procedure }) => procedure.edition)).toEqual(['15', '14', '13']);
  });
  it('has no place for those that come after it', () => {
    const faults = faultsOf({ 'new.yaml': `${harstad}\nlater: []\n` });
    expect(faults).toMatchObject([{ path: 'later', expected: 'expected no such field; is it misspelt?' }]);
  });
  it('can’t name any where it comes from no file', () => {
    const text = file('15', '2027-01-01', ['14.yaml']);
    expect(parseProfile(text)).toEqual({
      ok: false,
      faults: [
        { path: 'earlier[0]', line: lineIn(text, '14.yaml'), expected: 'expected none, where there is no file' },
      ],
    });
  });
});

describe('an earlier edition', () => {
  const newest = file('15', '2027-01-01', ['14.yaml']);
  const swedish = (text: string) =>
    text.replace('country: NO', 'country: SE').replace('Europe/Oslo', 'Europe/Stockholm');
  it.each<[string, string | undefined, string]>([
    ['is not there', undefined, 'expected a file, there is none: 14.yaml'],
    [
      'is of another procedure',
      file('14', '2023-10-13', [], (text) => text.replace('id: harstad', 'id: other')),
      'expected an edition of harstad, found one of other',
    ],
    ['is of another country', file('14', '2023-10-13', [], swedish), 'expected the country NO, found SE'],
    [
      'is of another zone',
      file('14', '2023-10-13', [], (text) => text.replace('Europe/Oslo', 'Europe/Stockholm')),
      'expected the zone Europe/Oslo, found Europe/Stockholm',
    ],
    [
      'held no earlier',
      file('14', '2027-01-01'),
      'expected an edition that held before 2027-01-01, found one from 2027-01-01',
    ],
    ['has the same number', file('15', '2023-10-13'), 'expected each edition once: 15 is there twice'],
    ['names the new one', file('14', '2023-10-13', ['new.yaml']), 'expected no edition before itself: new.yaml'],
  ])('that %s is a fault', (_, older, expected) => {
    const faults = faultsOf({ 'new.yaml': newest, ...(older === undefined ? {} : { '14.yaml': older }) });
    // What is wrong in the old file is told of that one.
    const at = expected.includes('itself') ? { file: '14.yaml' } : { line: lineIn(newest, '14.yaml') };
    expect(faults).toMatchObject([{ path: 'earlier[0]', expected, ...at }]);
  });
  it('is there once, whoever names it', () => {
    const files = {
      'new.yaml': file('15', '2027-01-01', ['14.yaml', '13.yaml']),
      '14.yaml': file('14', '2023-10-13', ['13.yaml']),
      '13.yaml': file('13', '2020-01-01'),
    };
    expect(faultsOf(files)).toMatchObject([
      { path: 'earlier[1]', expected: 'expected each edition once: 13 is there twice' },
    ]);
    const sameDay = { ...files, 'new.yaml': file('15', '2027-01-01', ['14.yaml', '13b.yaml']) };
    expect(faultsOf({ ...sameDay, '13b.yaml': file('13b', '2020-01-01') })).toMatchObject([
      { path: 'earlier[1]', expected: 'expected one edition from 2020-01-01, found two' },
    ]);
  });
  it('with faults of its own tells them with its file and its line', () => {
    const broken = file('14', '2023-10-13', [], (text) => text.replace('rule: 14d', 'rule: soon'));
    expect(faultsOf({ 'new.yaml': newest, '14.yaml': broken })).toMatchObject([
      { file: '14.yaml', path: 'clocks[0].rule', line: lineIn(broken, 'rule: soon') },
    ]);
  });
});

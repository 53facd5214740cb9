import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles, fileOfProfile, loadProfile, parseProfile } from '../../src/profiles/load.ts';
import { LONGEST_FILE, readTextFile } from '../../src/profiles/yaml-file.ts';

const found = readTextFile(fileOfProfile('harstad'));
const harstad = 'text' in found ? found.text : '';

/** The faults of Harstad's file after a change in it; the change has to be one. */
function faultsAfter(from: string | RegExp, to: string) {
  const changed = harstad.replace(from, to);
  expect(changed).not.toBe(harstad);
  const read = parseProfile(changed);
  return read.ok ? [] : read.faults;
}
const RULE = 'expected a time such as 14d, 3wk, 1mo or 10wd (working days)';
const lineOf = (text: string) => harstad.slice(0, harstad.indexOf(text)).split('\n').length;

describe('a profile', () => {
  it.each(builtInProfiles)('%s comes with Lydhør and is sound', (name) => {
    expect(loadProfile(name)).toMatchObject({ ok: true, profile: { id: name } });
  });

  it('is read from a file too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lydhor-profile-'));
    try {
      const path = join(folder, 'own.yaml');
      writeFileSync(path, harstad.replace('id: harstad', 'id: own'));
      expect(loadProfile(path)).toMatchObject({ ok: true, profile: { id: 'own' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['/nowhere/own.yaml', 'expected a file, there is none'],
    [tmpdir(), 'expected a file'],
    ['/dev/zero', 'expected a file'],
  ])('%s is no profile: %s', (path, expected) => {
    expect(loadProfile(path)).toEqual({ ok: false, faults: [{ path: '', expected }] });
  });
});

describe('a fault of a file', () => {
  it('names path, line and what was expected: a rule of the wrong form', () => {
    expect(faultsAfter('rule: 14d', 'rule: 14 dager')).toEqual([
      {
        path: 'clocks[0].rule',
        expected: RULE,
        line: lineOf('rule: 14d'),
      },
    ]);
  });
  it.each<[string, string | RegExp, string, string, string]>([
    [
      'a number without quotes',
      "edition: '14'",
      'edition: 14',
      'procedure.edition',
      'expected text (a number or date in quotes)',
    ],
    [
      'a field that is missing',
      "  digestAt: '08:00'\n",
      '',
      'reminders.digestAt',
      'expected text (a number or date in quotes), found nothing',
    ],
    ['a field that is misspelt', 'notHere:', 'nothere:', 'notHere', 'expected a list, found nothing'],
    [
      'a word that is none of the choices',
      'form: always-written',
      'form: written',
      'reply.form',
      'expected one of always-written, written-or-spoken',
    ],
    [
      'an unknown form of rung',
      'when: weekly',
      'when: daily',
      'escalation[2].when',
      'expected one of manager-away, overdue, weekly',
    ],
    ['neither all nor channels', 'holds: all', 'holds: some', 'registers[1].holds', 'expected all, or a list'],
    ['a number too small', 'threshold: 5', 'threshold: 1', 'reports.monthlySummary.threshold', 'expected at least 2'],
    ['a day that does not exist', "'2023-10-13'", "'2023-02-30'", 'procedure.validFrom', 'expected a day that exists'],
    [
      'office hours that end before they begin',
      "closes: '15:30'",
      "closes: '07:00'",
      'officeHours.closes',
      'expected a time of day after opens',
    ],
    [
      'a limit for what has no clock that is none',
      'withoutClock: 14d',
      'withoutClock: 14 d',
      'reminders.withoutClock',
      RULE,
    ],
    [
      'a schedule that lets go of what is overdue',
      '    - { at: every-working-days-after, days: 2 }\n',
      '',
      'reminders.schedule',
      'expected every-working-days-after among them, so that nothing overdue is forgotten',
    ],
    [
      'a digest before people are at work',
      "digestAt: '08:00'",
      "digestAt: '07:59'",
      'reminders.digestAt',
      'expected a time within officeHours (08:00 to 15:30)',
    ],
    [
      'a digest when they have gone home',
      "digestAt: '08:00'",
      "digestAt: '15:30'",
      'reminders.digestAt',
      'expected a time within officeHours (08:00 to 15:30)',
    ],
    [
      'a local day that is none',
      'closed: []',
      "closed: ['24.12']",
      'closedDays.closed[0]',
      'expected a day such as 12-24 (each year) or 2026-12-24',
    ],
  ])('%s', (_, from, to, path, expected) => {
    expect(faultsAfter(from, to)).toContainEqual(expect.objectContaining({ path, expected }));
  });

  it('comes with all the others, in the order of the lines', () => {
    const text = harstad
      .replace('rule: 14d', 'rule: soon')
      .replace('code: tips', 'code: forslag')
      .replace('country: NO', 'country: DK')
      .replace('threshold: 5', 'threshold: 0');
    const read = parseProfile(text);
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual([
      'municipality.country',
      'kinds[4].code',
      'clocks[0].rule',
      'reports.monthlySummary.threshold',
    ]);
    const lines = read.ok ? [] : read.faults.map(({ line }) => line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(Math.min(...lines)).toBeGreaterThan(1);
  });

  it.each([
    ['broken YAML', 'a: [1\nb: }', /^expected YAML: /],
    ['a key twice', 'a: 1\nb: {c: 1, c: 2}', /^expected YAML: each key once; c is there twice$/],
    ['two documents', 'a: 1\n---\nb: 2', /^expected YAML: /],
    ['nothing', '', /^expected fields with names, found nothing$/],
    ['a list', '- a', /^expected fields with names$/],
    ['too much', `a: "${'x'.repeat(LONGEST_FILE)}"`, /^expected at most 2000000 bytes$/],
    ['more levels than a stack has', '['.repeat(50_000), /^expected fewer levels$/],
    [
      'a file that unfolds',
      `a: &a [${'x,'.repeat(9)}]\n${'bcdefghi'.replace(/./g, (one) => `${one}: &${one} [${`*${String.fromCharCode(one.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
      /^expected at most 200 repeats of anchors$/,
    ],
  ])('is all that comes of %s', (_, text, expected) => {
    const read = parseProfile(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults[0]?.expected).toMatch(expected);
  });
});

describe('more faults than anyone reads', () => {
  it('end with their number', () => {
    const read = parseProfile(Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'));
    expect(read.ok ? 0 : read.faults.length).toBe(501);
    expect(read.ok ? '' : read.faults.at(-1)?.expected).toMatch(/^expected otherwise at \d{5} more places$/);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'id',
      'kinds',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '*a',
      '&a ',
      '!!set ',
      '? ',
      '|',
      '>',
      '"',
      "'",
      '#',
    ],
    ...[
      '<<: ',
      '__proto__',
      'constructor',
      '2026-01-01',
      '~',
      '.inf',
      '%YAML 1.1',
      '---',
      '\t',
      '\u0000',
      '\uFEFF',
      'ø',
      ',',
    ],
  );
  it('is checked without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(parseProfile(text).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it("is checked without a throw where it is Harstad's file with lines lost, moved or spoilt", () => {
    const lines = harstad.split('\n');
    const place = fc.nat({ max: lines.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.oneof(pieces, fc.constant(''))), { minLength: 1, maxLength: 3 }),
        (spoilt) => {
          const changed = [...lines];
          for (const [at, piece] of spoilt) changed[at] = piece === '' ? '' : `${lines[at]}${piece}`;
          const read = parseProfile(changed.join('\n'));
          if (!read.ok) for (const { expected } of read.faults) expect(expected).toMatch(/^expected /);
        },
      ),
      { numRuns: 60 },
    );
  });
});

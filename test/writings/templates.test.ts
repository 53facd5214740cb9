import { describe, expect, test } from 'vitest';
import { writings } from '../../src/domain/handling.ts';
import { languages } from '../../src/domain/language.ts';
import { faultsOfProfile } from '../../src/domain/procedure/faults.ts';
import { type Place, placesIn } from '../../src/domain/procedure/reply-templates.ts';
import { parseProfile } from '../../src/profiles/load.ts';
import { templates } from '../../src/texts/writings/templates.ts';
import { type Written, written } from '../support/written.ts';

const hudiksvall = written('hudiksvall');
const kramfors = written('kramfors');

const withTemplates = (given: unknown, of: Written = kramfors) => faultsOfProfile({ ...of, templates: given });

describe("a profile's own wording", () => {
  test('may have each place of its writing', () => {
    for (const writing of writings) {
      const text = placesIn[writing].map((place) => `{${place}}`).join('\n');
      expect(withTemplates({ [writing]: { sv: text } })).toEqual([]);
    }
  });
  test.each([
    ['acknowledgement', '{nummer}', '{nummer}'],
    ['acknowledgement', 'Om {outcome}', '{outcome}'],
    ['delay-notice', '{ reason }', '{ reason }'],
    ['answer', '{Outcome}', '{Outcome}'],
    ['invitation', '{}', '{}'],
  ])('of a %s is faulty with %s', (writing, text, place) => {
    expect(withTemplates({ [writing]: { sv: text } })).toEqual([
      { path: `templates.${writing}.sv`, expected: expect.stringContaining(`: ${place} is none`) },
    ]);
  });
  test('is checked in each language, each place once', () => {
    const paths = withTemplates({ answer: { sv: '{x} {x} {y}', en: '{x}' } }).map(({ path }) => path);
    expect(paths).toEqual(['templates.answer.sv', 'templates.answer.sv', 'templates.answer.en']);
  });
  test('has to be there in the main language', () => {
    expect(withTemplates({ answer: { en: 'Hello' } }).map(({ path }) => path)).toEqual(['templates.answer.sv']);
  });
  test('has to tell what a clock says that it tells', () => {
    expect(withTemplates({ acknowledgement: { sv: 'Det har kommit in.' } })).toEqual([]);
    expect(withTemplates({ acknowledgement: { sv: 'Det har kommit in.' } }, hudiksvall)).toEqual([
      {
        path: 'templates.acknowledgement.sv',
        expected: 'expected {handler} in it, since a clock says that it is told',
      },
    ]);
    const tells = [...kramfors.clocks].map((rule) =>
      rule.clock === 'delay-notice' ? { ...rule, tells: ['reason', 'new-date'] as ('reason' | 'new-date')[] } : rule,
    );
    const notice = { 'delay-notice': { sv: 'Det dröjer.' } };
    expect(withTemplates(notice, { ...kramfors, clocks: tells }).map(({ expected }) => expected)).toEqual([
      expect.stringContaining('{reason}'),
      expect.stringContaining('{newDate}'),
    ]);
  });
  test('is shown with its line in the file', () => {
    const read = parseProfile(`${JSON.stringify({ ...kramfors, templates: undefined }).slice(0, -1)},
"templates": { "answer": {
  "sv": "{svar}" } } }`);
    expect(read).toMatchObject({ ok: false, faults: [{ path: 'templates.answer.sv', line: 3 }] });
  });
});

test('our own wording has the same places in each language, tells all that any clock can ask, and nothing else', () => {
  const must: Readonly<Record<string, readonly Place[]>> = {
    acknowledgement: ['number', 'heardOn', 'unit', 'handler'],
    'delay-notice': ['reason', 'newDate', 'number'],
    answer: ['text', 'outcome', 'onward', 'number'],
    invitation: ['meetingOn', 'meetingPlace', 'number'],
  };
  for (const writing of writings) {
    const inEach = languages.map((language) =>
      [...templates[writing][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    for (const found of inEach) expect([...found].sort()).toEqual([...(inEach[0] ?? [])].sort());
    expect(inEach[0]).toEqual(expect.arrayContaining([...(must[writing] ?? [])]));
    expect(placesIn[writing]).toEqual(expect.arrayContaining(inEach[0] ?? []));
  }
});

import { beforeEach, expect, test } from 'vitest';
import { CaseNumber } from '../src/domain/ids.ts';
import { type LogFields, makeLog, TurnId } from '../src/log.ts';

const turn = TurnId.parse('8a4a1c5e-3a4b-4c6d-9e8f-001122334455');
let text = '';
beforeEach(() => {
  text = '';
});
const log = makeLog({
  write: (line) => {
    text += line;
  },
});
const lines = () =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('a line is a code, ids, a level and a time', () => {
  log.with({ turn }).event('case-registered', { number: CaseNumber.parse(12), ms: 4 });
  expect(lines()).toEqual([
    { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), turn, code: 'case-registered', number: 12, ms: 4 },
  ]);
});

test('words do not get in, by whatever field', () => {
  const smuggled = {
    reason: 'Kari sa det',
    verb: 'hei på deg',
    text: 'Kari',
    turn: 'Kari Nordmann',
    case: { a: 'Kari' },
  };
  const fields: LogFields = JSON.parse(JSON.stringify(smuggled));
  log.event('x', fields);
  log.with(fields).warning('y');
  expect(text).not.toMatch(/Kari|hei/);
  expect(lines()).toMatchObject([
    { reason: '(withheld)', verb: '(withheld)', turn: '(withheld)', case: '(withheld)' },
    {},
  ]);
});

test('a fault is logged by name, code and place, never by message', () => {
  const error = Object.assign(new TypeError('Kari\n  at Kari (/src/kari.ts:1:1)\nsaid this'), { code: 'E_KARI' });
  log.fault('turn-failed', error, { turn });
  log.fault('turn-failed', 'Kari');
  log.fault('turn-failed', Object.assign(new Error('Kari'), { name: 'Kari Nordmann', code: 'to ord' }));
  expect(lines()).toMatchObject([
    { level: 'error', code: 'turn-failed', turn, error: 'TypeError', errorCode: 'E_KARI' },
    { error: 'not-an-error' },
    { error: '(withheld)', errorCode: '(withheld)' },
  ]);
  expect(text).not.toMatch(/Kari|kari\.ts|said|ord/);
});

test('the place is a line of the program', () => {
  try {
    // Thrown by this project's own source.
    TurnId.parse('no');
  } catch (error) {
    log.fault('x', error);
  }
  expect(lines()).toMatchObject([{ error: expect.any(String), at: expect.stringMatching(/:\d+:\d+$/) }]);
});

test('only a literal is a code', () => {
  const code: string = ['turn', 'refused'].join('-');
  // @ts-expect-error a text made at run time could be anything
  log.event(code);
  expect(lines()).toHaveLength(1);
});

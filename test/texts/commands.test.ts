import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNumberIn, commandOf, findingIn, meansAnonymous } from '../../src/texts/commands.ts';
import { nationalIds } from '../support/municipality.ts';

describe('a command, in any of the languages', () => {
  test.each([
    ['log', ['logg', 'logga', 'log', 'klage', 'klagomål', 'ny klage', 'Log a complaint']],
    ['help', ['hjelp', 'hjälp', 'help', '?']],
    ['language', ['språk', 'language', 'byt språk']],
    ['digest', ['påminnelser', 'påminningar', 'påminnelse', 'reminders', 'mine frister']],
    ['procedure', ['vår prosedyre', 'vår rutine', 'våra rutiner', 'our procedure', 'prosedyre']],
  ] as const)('%s', (command, typed) => {
    for (const text of typed) expect([text, commandOf(text)]).toEqual([text, command]);
  });

  test('whatever the case, the accents and the signs around', () => {
    for (const text of ['SPRÅK', 'sprak', ' Språk! ', 'spra\u030ak.', '«språk»'])
      expect(commandOf(text)).toBe('language');
    expect(findingIn('Mine   saker?')).toEqual({ find: 'mine' });
    expect(commandOf('HJÄLP!!!')).toBe('help');
  });

  test('but not where more is said', () => {
    for (const text of [
      'klage på vedtak fra en beboer',
      'hjelp, bussen kom ikke',
      'mine saker er borte',
      '',
      '!!!',
      'hei',
    ]) {
      expect(commandOf(text)).toBeUndefined();
    }
  });

  test('nor where a word only looks like one of ours', () => {
    for (const text of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(commandOf(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ minLength: 30 }), (text) => {
        expect(commandOf(text.padEnd(40, 'x'))).toBeUndefined();
      }),
    );
  });
});

describe('what is written to find a case', () => {
  test('its number after what a case is called, and nothing more', () => {
    for (const text of ['sak 239', 'Sak nr. 239', 'ärende 239', 'case 239', 'saka 239?'])
      expect(findingIn(text)).toEqual({ find: 'search', words: text });
    for (const text of ['239', 'om 239', 'sak 239 er glemt', 'sak', 'sak 01017012345'])
      expect([text, findingIn(text)]).toEqual([text, undefined]);
  });

  test.each([
    ['mine', ['mine saker', 'sakene mine', 'mina ärenden', 'my cases', 'Mine saker!']],
    ['unit', ['enhetens saker', 'einingas saker', 'enhetens ärenden', 'my unit’s cases', "My unit's cases", 'ENHETEN']],
    ['search', ['søk', 'sök', 'search', 'Søk!', 'søk etter']],
    [
      'call',
      ['ring', 'ringer', 'innbyggeren ringer igjen', 'medborgaren ringer igen', 'The citizen calls back', 'callback'],
    ],
  ] as const)('%s as a whole', (find, typed) => {
    for (const text of typed) expect([text, findingIn(text)]).toMatchObject([text, { find }]);
  });

  test.each([
    ['søk bussen på Torget', 'bussen på Torget'],
    ['Søk etter  ærlig   talt', 'ærlig talt'],
    ['SÖK 1234', '1234'],
    ['search for bus', 'bus'],
    ['søk: buss', 'buss'],
  ])('%s: all that follows is looked for, as it was written', (text, words) => {
    expect(findingIn(text)).toEqual({ find: 'search', words });
  });
  test('but what is longer than a search was said by somebody', () => {
    expect(findingIn(`søk ${'x'.repeat(100)}`)).toEqual({ find: 'search', words: 'x'.repeat(100) });
    expect(findingIn(`søk ${'x'.repeat(101)}`)).toBeUndefined();
  });

  test.each([
    'ring 1234',
    'Ringer om sak 1234',
    'ringer om 1234',
    'callback 1234',
    'medborgaren ringer om ärende nr 1 234',
  ])('%s: her number', (text) => {
    const finding = findingIn(text);
    if (finding?.find !== 'call') throw new Error(finding?.find);
    expect(caseNumberIn(finding.said)).toBe(1234);
  });
  test('what only begins like that is logged', () => {
    for (const text of [
      'Ringer hver dag, og ingen svarer',
      'ring meg på 99 88 77 66 i morgen',
      'Ringer 12 ganger om dagen',
      'call me',
      'enheten svarer ikke',
      'mine saker er borte',
      'søkte om plass og fikk nei',
      '',
    ]) {
      expect([text, findingIn(text)]).toEqual([text, undefined]);
    }
  });
  test('anything may follow, and no word of ours is found where there is none', () => {
    for (const text of ['constructor', '__proto__ 12', 'toString 1']) expect(findingIn(text)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void findingIn(text)));
  });
});

describe('a case number', () => {
  test.each([
    ['1234', 1234],
    ['sak 1234', 1234],
    [' #1 234. ', 1234],
    ['sak nr. 1.234', 1234],
    ['about case 7?', 7],
    ['Ärendenummer: 12', 12],
    ['999999999', 999_999_999],
  ])('%s', (text, number) => expect(caseNumberIn(text)).toBe(number));
  test.each([
    '',
    'sak',
    '0',
    '12a',
    '12 saker',
    '1000000000',
    '-',
    '-1',
    '1.5',
    '1/2',
    '1 23',
    '1e3',
    '12.5.x',
    'buss 12',
  ])('none in “%s”', (text) => expect(caseNumberIn(text)).toBeUndefined());
  test('nobody writes one at such length', () => {
    expect(caseNumberIn(`${'sak '.repeat(24)}12`)).toBe(12);
    expect(caseNumberIn(`${'sak '.repeat(25)}12`)).toBeUndefined();
  });
  test('a national id is none, however it is written', () => {
    for (const id of [...nationalIds, '000101-0107', '0001010107']) {
      expect([id, caseNumberIn(id), caseNumberIn(`sak ${id}`)]).toEqual([id, undefined, undefined]);
    }
  });
});

describe('anonymous', () => {
  test.each([
    'anonym',
    'Anonymt.',
    'ANONYMOUS',
    '«anonym»',
    'ønsker å være anonym',
    'vill vara anonym',
    'vil vere anonym',
  ])('%s', (line) => expect(meansAnonymous(line)).toBe(true));
  test.each(['', 'ikke anonym', '912 34 567', 'anonym 912 34 567', 'anonym@harstad.no'])('not %s', (line) =>
    expect(meansAnonymous(line)).toBe(false),
  );
});

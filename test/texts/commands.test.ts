import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, meansAnonymous } from '../../src/texts/commands.ts';

describe('a command, in any of the languages', () => {
  test.each([
    ['log', ['logg', 'logga', 'log', 'klage', 'klagomål', 'ny klage', 'Log a complaint']],
    ['mine', ['mine saker', 'sakene mine', 'mina ärenden', 'my cases']],
    ['help', ['hjelp', 'hjälp', 'help', '?']],
    ['language', ['språk', 'language', 'byt språk']],
    ['procedure', ['vår prosedyre', 'vår rutine', 'våra rutiner', 'our procedure', 'prosedyre']],
  ] as const)('%s', (command, typed) => {
    for (const text of typed) expect([text, commandOf(text)]).toEqual([text, command]);
  });

  test('whatever the case, the accents and the signs around', () => {
    for (const text of ['SPRÅK', 'sprak', ' Språk! ', 'spra\u030ak.', '«språk»'])
      expect(commandOf(text)).toBe('language');
    expect(commandOf('Mine   saker?')).toBe('mine');
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

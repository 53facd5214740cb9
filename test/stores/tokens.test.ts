import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWords, tokensOf } from '../../src/stores/tokens.ts';

describe('words as they are looked for', () => {
  it.each([
    ['Bussen kom ikke.', ['bussen', 'kom', 'ikke']],
    ['kom, kom, KOM!', ['kom']],
    ['Åsa såg blåbär och grønt på Sørøya', ['asa', 'sag', 'blabar', 'och', 'gront', 'pa', 'soroya']],
    ['læring och lärande', ['laring', 'och', 'larande']],
    ['Æ e så glad i dæ', ['a', 'e', 'sa', 'glad', 'i', 'da']],
    ['Ráhkadit Romssa, Deatnu, Unjárga, Kárášjohka', ['rahkadit', 'romssa', 'deatnu', 'unjarga', 'karasjohka']],
    ['Guovdageaidnu đ ŋ ŧ', ['guovdageaidnu', 'd', 'n', 't']],
    ['Łódź, Straße, ISTANBUL, İzmir', ['lodz', 'strasse', 'istanbul', 'izmir']],
    ['e\u0301te\u0301 été', ['ete']],
    ['kom\u00admu\u200bne', ['kommune']],
    ['ola.nordmann@example.no, tlf. 99 88-77', ['ola', 'nordmann', 'example', 'no', 'tlf', '99', '88', '77']],
    ["ka'kje snake_case", ['ka', 'kje', 'snake', 'case']],
    ['жалоба на школу', ['жалоба', 'на', 'школу']],
    ['شكوى ضد المدرسة', ['شكوى', 'ضد', 'المدرسة']],
    ['🚌👨‍👩‍👧 ?!"*', []],
    ['', []],
  ])('are letters and digits, without case and marks: %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('are no longer than forty characters, in what is there and in what is asked for alike', () => {
    const long = 'å'.repeat(100);
    expect(tokensOf(long)).toEqual(['a'.repeat(40)]);
    expect(askedWords(long)).toEqual({ whole: [], beginning: 'a'.repeat(40) });
    expect(tokensOf('𝒳'.repeat(50))).toEqual(['x'.repeat(40)]);
    expect(tokensOf('𐐨'.repeat(50))).toEqual(['𐐨'.repeat(40)]);
  });

  it('are asked for whole, each once, but for the last, which may go on', () => {
    expect(askedWords('Bussen  kom, bussen KOM ikk')).toEqual({ whole: ['bussen', 'kom'], beginning: 'ikk' });
    expect(askedWords(' ikk ')).toEqual({ whole: [], beginning: 'ikk' });
    expect(askedWords('"*?🚌')).toBeUndefined();
    expect(askedWords('')).toBeUndefined();
  });

  it('are looked at as far as anybody writes', () => {
    const asked = askedWords(`${'ord '.repeat(124)}ordet fortsetter`);
    expect(asked).toEqual({ whole: ['ord'], beginning: 'orde' });
    expect(askedWords('a'.repeat(10_000))?.beginning).toHaveLength(40);
  });

  it('hold nothing but letters and digits in lower case, whatever was typed, and are their own tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokensOf(text)) {
          expect(token).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
          expect(token).not.toMatch(/[A-ZÅÄÖÆØåäöæø"*^$.\\]/);
          expect(tokensOf(token)).toEqual([token]);
        }
      }),
    );
  });
});

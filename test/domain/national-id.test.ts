import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNationalIds } from '../../src/domain/national-id.ts';

const dots = (text: string) => text.replace(/\p{Nd}/gu, '•');
const one = (text: string) => ({ found: 1, masked: dots(text) });
const untouched = (text: string) => ({ found: 0, masked: text });

describe('a Norwegian number', () => {
  it.each([
    '13097248022',
    '02013299997',
    '130972 48022',
    '130972-48022',
    '130972.48022',
    '130972–48022',
    '130972 - 48022',
    '130972/48022',
    '130972\t48022',
    '130972\n48022',
    '130972\u00a048022',
    '130972\u202f48022',
    '130972\u200948022',
    '130972\u201148022',
    '130972&nbsp;48022',
    '130972\\-48022',
    '1309\u200b7248022',
    '13097\u00ad248022',
    '130972 480 22',
    '13 09 72 48022',
    '13 09 72 480 22',
    '13.09.72-48022',
    '13.09.72 48022',
    '13. 09. 72 48022',
    '13/09/72 48022',
    '13-09-72-48022',
    '13.09.7248022',
    '13.09.72.480.22',
    '1309 72 48022',
    '1309 7248022',
    '130 972 480 22',
    '1309.72.48022',
    '1 3 0 9 7 2 4 8 0 2 2',
    '1 3 0 9 7 2 - 4 8 0 2 2',
    '１３０９７２４８０２２',
    '１３０９７２－４８０２２',
    '١٣٠٩٧٢ ٤٨٠٢٢',
    '𝟏𝟑𝟎𝟗𝟕𝟐𝟒𝟖𝟎𝟐𝟐',
    '1️⃣3️⃣0️⃣9️⃣7️⃣2️⃣4️⃣8️⃣0️⃣2️⃣2️⃣',
    '130972:48022',
    '130972: 48022',
    '130972;48022',
    '130972; 48022',
    '130972,48022',
    '130972, 48022',
    '130972 (48022',
    '130972(48022',
    '130972) 48022',
    '13.09.72: 48022',
    '13.09.1972 48022',
    '13.09.1972-48022',
    '13.09.1972 - 48022',
    '13.09.1972, 48022',
    '13.09.1972: 48022',
    '13.09.1972:48022',
    '13.09.1972; 48022',
    '13.09.1972 (48022',
    '13.09.1972) 48022',
    '13.09.1972), 48022',
    '13.09.1972/48022',
    '13.09.197248022',
    '13. 09. 1972 48022',
    '13 09 1972 48022',
    '13 09 1972 480 22',
    '13/09/1972 48022',
    '13-09-1972-48022',
    '13091972 48022',
    '13091972-48022',
    '1309197248022',
    '1309 1972 48022',
    '1 3 0 9 1 9 7 2 4 8 0 2 2',
    '02.01.1932 99997',
    '１３．０９．１９７２ ４８０２２',
  ])('%j is masked', (text) => {
    expect(maskNationalIds(text)).toEqual(one(text));
  });
});

describe('a Swedish number', () => {
  it.each([
    '900101-0017',
    '701063-2391',
    '9001010017',
    '7010632391',
    '19900101-0017',
    '199001010017',
    '19701063-2391',
    '900101+0017',
    '18900101+0017',
    '900101 0017',
    '900101\u00a00017',
    '900101–0017',
    '900101 − 0017',
    '900101 - 0017',
    '900101 -0017',
    '900101.0017',
    '900101/0017',
    '90-01-01-0017',
    '90 01 01 0017',
    '90.01.01-0017',
    '90 01 01 00 17',
    '90.01.01.00.17',
    '900101-00 17',
    '900101-001 7',
    '1990-01-01-0017',
    '1990-01-01 0017',
    '1990 01 01 0017',
    '1990 0101 0017',
    '19 900101-0017',
    '9 0 0 1 0 1 - 0 0 1 7',
    '９００１０１－００１７',
    '900101:0017',
    '900101;0017',
    '19900101:0017',
    '９００１０１＋００１７',
    '٩٠٠١٠١-٠٠١٧',
  ])('%j is masked', (text) => {
    expect(maskNationalIds(text)).toEqual(one(text));
  });

  it('needs a birth date that was, besides Luhn, which each of these passes', () => {
    for (const [date, found] of [
      ['000229', 1],
      ['040229', 1],
      ['010229', 0],
      ['20000229', 1],
      ['20010229', 0],
      ['19000229', 0],
      ['18960229', 1],
      ['900431', 0],
      ['900491', 0],
      ['900490', 1],
      ['900461', 1],
      ['900460', 0],
      ['900400', 0],
      ['901301', 0],
      ['900001', 0],
      ['17900101', 0],
      ['21900101', 0],
    ] as const) {
      const number = `${date}-${lastFourOf(date)}`;
      expect(maskNationalIds(number), number).toEqual(found === 1 ? one(number) : untouched(number));
    }
  });
});

describe('what is no identity number', () => {
  it.each([
    '',
    '556016-0680',
    '5560160680',
    '165560160680',
    '+47 22 33 44 55',
    '+4722334455',
    '0047 22 33 44 55',
    '22 33 44 55',
    '22334455',
    '070-123 45 67',
    '0701-23 45 67',
    '+46 70 123 45 67',
    '0650-190 00',
    '0932-140 00',
    '09:00-15:30',
    '2026-03-16',
    '16.03.2026 kl. 08.05',
    '2026-03-16T08:05:00.000Z',
    '2026/004711',
    'KS 2004/588',
    '13097248023',
    '13097248021',
    '900101-0018',
    '990230-0017',
    '1130972480221',
    '130972480221',
    '9001010017900',
    '123900101-0017',
    '900101-00171',
    'NO93 8601 1117 947',
    'SE45 5000 0000 0583 9825 7466',
    '11111111-2222-3333-4444-555555555555',
    '13097 og 248022',
    '900101, 0017',
    '900101. 0017',
    '900101-00.17',
    '90010100 17',
    '130972. 48022',
    '13.09.72 48.022',
    '13.09.1972. 48022',
    '13.09.1972 48 022',
    '13.09.1972 48.022',
    '13.09.1772 48022',
    '13.09.2172 48022',
    '13.09.1972 48023',
    '13.09.1972 til 48022',
    '13, 09, 72, 48022',
    '13:09:72 48022',
    '13 09:72:48.022',
    '900101: 0017',
    '90:01:01 0017',
    '19, 900101 (0017',
  ])('%j passes', (text) => {
    expect(maskNationalIds(text)).toEqual(untouched(text));
  });

  it('a telephone number in groups passes even where its digits are valid', () => {
    // 23 January 2007, and Luhn: a number in one piece can't be told from an identity number.
    expect(maskNationalIds('0701234569')).toEqual(one('0701234569'));
    for (const text of ['070-123 45 69', '0701-23 45 69', '070-123 45 69, 3 ganger', '070 123 45 69', '070-1234569']) {
      expect(maskNationalIds(text)).toEqual(untouched(text));
    }
    const abroad = Array.from({ length: 10 }, (_, last) => `461112345${last}`).find(luhn);
    expect(maskNationalIds(`+${abroad}`)).toEqual(untouched(`+${abroad}`));
    expect(maskNationalIds(`${abroad}`)).toEqual(one(`${abroad}`));
  });

  it('dates from one until another pass even where their digits are valid', () => {
    for (const text of [`2026-12-10 - ${lastFourIn('20261210')}-11-21`, `07.09-11.12.${lastFourIn('091112')}`]) {
      expect(maskNationalIds(text)).toEqual(untouched(text));
    }
    expect(maskNationalIds('2026-12-10').found).toBe(0);
    expect(maskNationalIds(`2026-12-10 - ${lastFourIn('20261210')}`).found).toBe(1);
  });

  it('times of day, lists and ranges of dates pass, whatever their digits are', () => {
    const two = fc.integer({ min: 0, max: 59 }).map((value) => pad(value, 2));
    const day = monthDay.map(([month, date]) => [pad(date, 2), pad(month, 2)] as const);
    const year = fc.integer({ min: 1900, max: 2099 });
    const time = fc.tuple(two, two, two).map((parts) => parts.join(':'));
    const ordinary = fc.oneof(
      fc.tuple(day, year, time).map(([[d, m], y, at]) => `${d}.${m}.${y} ${at}`),
      fc.tuple(day, year, time, fc.nat(999)).map(([[d, m], y, at, ms]) => `${y}-${m}-${d} ${at}.${pad(ms, 3)}`),
      fc.tuple(day, year, day, year).map(([[d, m], y, [e, n], z]) => `${d}.${m}.${y}-${e}.${n}.${z}`),
      fc.tuple(day, year, day, year).map(([[d, m], y, [e, n], z]) => `${d}.${m}.${y}, ${e}.${n}.${z}`),
      fc.tuple(day, year, fc.integer({ min: 10, max: 99 }), fc.nat(999)).map(([[d, m], y, thousands, rest]) => {
        return `${d}.${m}.${y} ${thousands} ${pad(rest, 3)} kr`;
      }),
      fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }).map((numbers) => numbers.join(', ')),
    );
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(maskNationalIds(text)).toEqual(untouched(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('a date and any number of five digits pass but for the few that could be one', () => {
    let masked = 0;
    const dates = ['16.03.2026', '02.01.1999', '31.12.2025', '13.09.1972'];
    for (const date of dates)
      for (let value = 0; value < 100_000; value += 7) masked += maskNationalIds(`${date} ${pad(value, 5)}`).found;
    const rate = masked / (dates.length * Math.ceil(100_000 / 7));
    // By the check of 2032 four of eleven first check digits will do, and one second one.
    expect(rate).toBeGreaterThan(0.02);
    expect(rate).toBeLessThan(0.035);
  });

  it('a date beside an amount passes even where its digits are valid', () => {
    const amount = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0')).find(
      (value) => idnr(`12032026${value}`).status === 'valid',
    );
    expect(amount).toBeDefined();
    expect(maskNationalIds(`den 12.03.2026 ${amount} kr`)).toEqual(untouched(`den 12.03.2026 ${amount} kr`));
  });
});

describe('in a sentence', () => {
  it('only the digits of the number go', () => {
    expect(maskNationalIds('Ola (f. 13.09.72-48022), tlf. 22 33 44 55, ringte kl. 10.15.')).toEqual({
      found: 1,
      masked: 'Ola (f. ••.••.••-•••••), tlf. 22 33 44 55, ringte kl. 10.15.',
    });
    expect(maskNationalIds('fnr13097248022er')).toEqual({ found: 1, masked: 'fnr•••••••••••er' });
    expect(maskNationalIds('leil. 12, 13097248022!')).toEqual({ found: 1, masked: 'leil. 12, •••••••••••!' });
    expect(maskNationalIds('Sak 4 13097248022 5 dager')).toEqual({ found: 1, masked: 'Sak 4 ••••••••••• 5 dager' });
    expect(maskNationalIds('mejla 900101-0017@exempel.se')).toEqual({
      found: 1,
      masked: 'mejla ••••••-••••@exempel.se',
    });
    expect(maskNationalIds('👩‍👧 13097248022 🚌')).toEqual({ found: 1, masked: '👩‍👧 ••••••••••• 🚌' });
  });

  it('each number is found and counted once', () => {
    expect(maskNationalIds('13097248022, 900101-0017 og 02013299997')).toEqual({
      found: 3,
      masked: '•••••••••••, ••••••-•••• og •••••••••••',
    });
    expect(maskNationalIds('13097248022 02013299997')).toEqual({ found: 2, masked: '••••••••••• •••••••••••' });
    expect(maskNationalIds('900101-0017/701063-2391').found).toBe(2);
  });

  it('a bank account that is a valid identity number goes too', () => {
    expect(maskNationalIds('konto 1309.72.48022')).toEqual({ found: 1, masked: 'konto ••••.••.•••••' });
  });
});

function luhn(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + Math.floor(value / 10) + (value % 10);
  }, 0);
  return total % 10 === 0;
}

function lastFourOf(date: string, birthNumber = '001'): string {
  const nine = `${date.slice(-6)}${birthNumber}`;
  const check = '0123456789'.split('').find((last) => luhn(nine + last));
  return `${birthNumber}${check}`;
}

/** A year of this century that would end an identity number with that date. */
function lastFourIn(date: string): string {
  const year = Array.from({ length: 100 }, (_, value) => String(2000 + value)).find((last) =>
    luhn(date.slice(-6) + last),
  );
  if (year === undefined) throw new Error('one year in ten does');
  return year;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const monthDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));

/** Of every kind, ordinary, D-, H- and test numbers, with what the widened check of 2032 lets in. */
const norwegian = fc
  .tuple(
    monthDay,
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom(0, 40),
    fc.constantFrom(0, 40, 80),
    fc.integer({ min: 0, max: 999 }),
    fc.nat(),
  )
  .map(([[month, day], year, moreDays, moreMonths, individual, pick]) => {
    const nine = `${pad(day + moreDays, 2)}${pad(month + moreMonths, 2)}${pad(year, 2)}${pad(individual, 3)}`;
    const valid = Array.from({ length: 100 }, (_, check) => nine + pad(check, 2)).filter(
      (digits) => idnr(digits).status === 'valid',
    );
    return valid[pick % Math.max(valid.length, 1)];
  })
  .filter((digits) => digits !== undefined);

/** The same with the whole birth year. */
const norwegianOfYear = fc
  .tuple(norwegian, fc.constantFrom('18', '19', '20'))
  .map(([digits, century]) => digits.slice(0, 4) + century + digits.slice(4));

const swedish = fc
  .tuple(
    monthDay,
    fc.integer({ min: 1800, max: 2099 }),
    fc.constantFrom(0, 60),
    fc.integer({ min: 0, max: 999 }),
    fc.boolean(),
  )
  .map(([[month, day], year, more, birthNumber, century]) => {
    const date = `${pad(year, 4)}${pad(month, 2)}${pad(day + more, 2)}`;
    return (century ? date : date.slice(2)) + lastFourOf(date, pad(birthNumber, 3));
  });

const gap = fc.constantFrom('', ' ', '-', ' - ', '.', '–', '\u00a0', '\u202f', '/', '\u200b', '\n');
const within = fc.constantFrom('', ' ', '-', '\u00a0');
const script = fc.constantFrom('0', '٠', '۰', '०', '０', '𝟎', '𝟘');

/** Spelled as people do: the date whole or in its parts, a gap, the rest whole or in two. */
const spelled = fc
  .tuple(fc.oneof(norwegian, norwegianOfYear, swedish), gap, gap, within, script)
  .map(([digits, inDate, between, inRest, zero]) => {
    const restLength = digits.length % 2 === 1 ? 5 : 4;
    const [date, rest] = [digits.slice(0, -restLength), digits.slice(-restLength)];
    const parts = date.length === 6 || restLength === 5 ? [2, 4] : [4, 6];
    const shown = [date.slice(0, parts[0]), date.slice(parts[0], parts[1]), date.slice(parts[1])].join(inDate);
    const parted = inRest !== '' && ['', '\u200b'].includes(between) ? '-' : between;
    const tail = rest.slice(0, -2) + inRest + rest.slice(-2);
    const first = zero.codePointAt(0) ?? 0;
    return `${shown}${parted}${tail}`.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
  });

const word = fc.constantFrom(
  'Ola',
  'fnr:',
  '(',
  ')',
  ',',
  '.',
  '!',
  'tlf',
  '«',
  '»',
  'ø',
  '№',
  'case',
  '"',
  '🚌',
  '\n',
);
const filler = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));

describe('whatever is written', () => {
  it('no valid number survives, in any spelling or script, and nothing but digits is touched', () => {
    fc.assert(
      fc.property(filler, spelled, filler, (before, id, after) => {
        const text = `${before}${id}${after}`;
        expect(maskNationalIds(text)).toEqual({ found: 1, masked: `${before}${dots(id)}${after}` });
      }),
      { numRuns: 2000 },
    );
  });

  it('what was masked once is not masked again', () => {
    const piece = fc.oneof(spelled, filler, fc.stringMatching(/^[0-9 .+/-]{0,30}$/), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const { masked } = maskNationalIds(pieces.join(' '));
        expect(maskNationalIds(masked)).toEqual(untouched(masked));
      }),
      { numRuns: 2000 },
    );
  });

  it('text without digits is left as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/\p{Nd}/u.test(text));
        expect(maskNationalIds(text)).toEqual(untouched(text));
      }),
    );
  });

  it('a number inside a longer row of digits is none', () => {
    const digits = fc.stringMatching(/^[0-9]{1,6}$/);
    fc.assert(
      fc.property(norwegian, digits, digits, (id, before, after) => {
        const text = `${before}${id}${after}`;
        fc.pre(text.length !== 13); // which can be one with the whole birth year
        expect(maskNationalIds(text)).toEqual(untouched(text));
      }),
    );
  });

  it('every script that writes decimal digits in a row is read', () => {
    const scripts = Intl.supportedValuesOf('numberingSystem')
      .map((numberingSystem) => {
        const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
        return Array.from({ length: 10 }, (_, value) => format.format(value));
      })
      .filter((row) => row.every((sign) => /^\p{Nd}$/u.test(sign)));
    expect(scripts.length).toBeGreaterThan(50);
    for (const row of scripts) {
      const text = '900101-0017'.replace(/\d/g, (digit) => row[Number(digit)] ?? '');
      expect(maskNationalIds(text), text).toEqual(one(text));
    }
  });
});

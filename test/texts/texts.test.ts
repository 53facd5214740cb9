import { describe, expect, test } from 'vitest';
import { FaultCode } from '../../src/dialogues/draft.ts';
import { languages } from '../../src/domain/language.ts';
import { daysLeft } from '../../src/texts/clocks.ts';
import { faultText } from '../../src/texts/faults.ts';
import { everyText, read } from '../support/every-text.ts';

const texts = await everyText();

test('there are texts to look at', () => {
  expect(texts.length).toBeGreaterThan(200);
});

describe.each(texts.map((found) => [found.name, found] as const))('%s', (_, found) => {
  test('says something in each language, and no blank too many', () => {
    for (const language of languages) {
      const { said } = read(found, language);
      expect(said).toMatch(/\S/);
      expect(said).toBe(said.trim());
      expect(said).not.toMatch(/ {2}|undefined|\$\{|\.\./);
    }
  });
  test('uses the same arguments in each language, and all of them', () => {
    const asked = languages.map((language) => read(found, language).asked);
    for (const one of asked) expect(one).toEqual(asked[0]);
    for (const language of languages) {
      for (const name of asked[0] ?? []) {
        expect(read(found, language, 7).said).toContain(name === 'count' ? '7' : `⟦${name}⟧`);
      }
    }
  });
  test('bends for one and for several', () => {
    if (!read(found, 'nb').asked.includes('count')) return expect(read(found, 'nb', 1)).toEqual(read(found, 'nb', 2));
    // A number alone does not change with «tegn» and «teikn», which are the same in singular and plural.
    if (sameInPlural.has(found.name)) return;
    for (const language of languages) {
      const [one, several] = [read(found, language, 1).said, read(found, language, 2).said];
      expect(one.replaceAll('1', '2')).not.toBe(several);
    }
  });
});
const sameInPlural = new Set(['fields.kept']);

test('no text is the same in Norwegian, Swedish and English where it should not be', () => {
  const same = texts.flatMap((found) => {
    const [nb, nn, sv, en] = languages.map((language) => read(found, language).said);
    const pairs = [
      ['nb', nb, sv],
      ['nb', nb, en],
      ['sv', sv, en],
      ['nn', nn, sv],
      ['nn', nn, en],
    ] as const;
    return pairs.flatMap(([language, one, other]) => (one === other ? [`${found.name} (${language}): ${one}`] : []));
  });
  expect(same.filter((one) => !rightlyAlike.some((words) => one.endsWith(`: ${words}`)))).toEqual([]);
});
/** Words that the languages share. */
const rightlyAlike = [
  ...[
    'Enhet',
    '2 dagar',
    '2 månader',
    'Kontakt',
    'Svar',
    'Språk',
    'Avbryt',
    'Ja',
    'Omsorg',
    'Elev',
    'En elev',
    'Type',
    'Open',
    'Service',
    'Namn',
  ],
  ...[
    'bokmål',
    'nynorsk',
    'anonym',
    'sett',
    'svar i brev',
    'Ja, i brev',
    'svar på telefon',
    'Ja, på telefon',
    'Handlar om',
  ],
  ...[
    'Sett av ⟦name⟧ ⟦at⟧.',
    '⟦sort⟧, ⟦name⟧ ⟦at⟧',
    'Kategori',
    'Resultat',
    'i brev',
    'utan namn',
    'I fare no',
    'Lydhør',
    'Kom inn',
    'Telefon eller e-post',
    'Patient',
    'Nyare',
    'Registrer',
    'Kategori',
    'Svar på ⟦matter⟧',
    'Månad',
    'eller',
    '⟦part⟧ av ⟦all⟧',
  ],
  // Bokmål and Swedish write what stands on paper alike.
  ...['Det som står', 'Skriv av det som står'],
  ...['Tabell', 'Rad', 'Dagar', 'Andel', 'Status', 'Period', 'Rapporten', 'Administration', 'Med namn'],
  ...['Telefon', 'E-post', 'Underskrift', 'I brev', 'På telefon'],
  ...['Kategorier', 'Kategori: ⟦matter⟧'],
  ...['Dokument (DOCX)', 'Diagram: ⟦caption⟧', 'Enhet: ⟦unit⟧'],
  ...['Månadsrapport', 'Årsrapport', 'Rapport for'].map((words) => `${words} ⟦period⟧: ⟦of⟧`),
  ...['kvartalsrapporten', 'halvårsrapporten', 'årsrapporten'],
];

describe('each language is its own', () => {
  const foreign: Readonly<Record<(typeof languages)[number], RegExp>> = {
    nb: /(?<!\p{L})(ikkje|eg|ikkje|kva|kven|korleis|kvifor|frå|noko|nokon|dei|ein|eit|eining|leiar|inte|och|är|ärende|chef|klagomål|not|the|you)(?!\p{L})/iu,
    nn: /(?<!\p{L})(ikke|jeg|hva|hvem|hvordan|hvorfor|hvor|fra|noe|noen|en|et|enhet|enheten|leder|lederen|saken|klagen|være|gjøre|mottatt|løst|uke|hun|inte|och|är|ärende|chef|klagomål|not|the|you)(?!\p{L})/iu,
    sv: /(?<!\p{L})(ikke|ikkje|jeg|eg|hva|hvem|hvordan|kva|og|er|fra|frå|noe|noko|noen|sak|saken|saka|leder|lederen|eining|klage|klagen|vedtak|innbyggeren|not|the|you)(?!\p{L})/iu,
    en: /(?<!\p{L})(ikke|ikkje|inte|og|och|sak|klage|klagomål|enhet|leder|chef|ärende|vedtak|beslut)(?!\p{L})/iu,
  };
  test.each(languages)('%s has no word of another', (language) => {
    const strangers = texts.flatMap((found) => {
      const { said } = read(found, language);
      const match = foreign[language].exec(said);
      return match === null || knownAsWell.has(`${language} ${match[0]}`)
        ? []
        : [`${found.name}: ${match[0]} in «${said}»`];
    });
    expect(strangers).toEqual([]);
  });
});
/** Words of two languages. */
const knownAsWell = new Set(['sv saker']);

describe('the terms of the field', () => {
  const terms: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
    nb: [
      ...['klage på vedtak', 'saksnummer', 'enhet', 'leder', 'frist', 'overskredet', 'bekreftelse', 'foreløpig svar'],
      ...[
        'løst på stedet',
        'anonym',
        'berørt ansatt',
        'avslutt',
        'vedtak',
        'fødselsnummer',
        'forslag',
        'forbedring',
        'prosedyre',
      ],
    ],
    nn: [
      ...['klage på vedtak', 'saksnummer', 'eining', 'leiar', 'frist', 'over fristen', 'stadfesting', 'førebels svar'],
      ...[
        'løyst på staden',
        'anonym',
        'tilsett som er råka',
        'avslutt',
        'vedtak',
        'fødselsnummer',
        'forslag',
        'forbetring',
      ],
    ],
    sv: [
      ...['klagomål', 'ärendenummer', 'enhet', 'chef', 'tidsfrist', 'försenad', 'bekräftelse', 'besked om försening'],
      ...[
        'löst på plats',
        'anonym',
        'berörd medarbetare',
        'avslut',
        'beslut',
        'personnummer',
        'förslag',
        'förbättring',
      ],
    ],
    en: [
      ...[
        'case number',
        'unit',
        'manager',
        'deadline',
        'overdue',
        'acknowledgement',
        'delay notice',
        'resolved on the spot',
      ],
      ...[
        'anonymous',
        'affected employee',
        'close',
        'formal decision',
        'national id number',
        'suggestion',
        'improvement',
      ],
    ],
  };
  test.each(languages)('%s says them', async (language) => {
    const all = [
      ...texts.map((found) => read(found, language).said),
      ...[-2, 0, 3].map((left) => daysLeft(left, language)),
      ...FaultCode.options.map((fault) => faultText(fault, 'said', language)),
    ];
    const joined = all.join('\n').toLowerCase();
    expect(terms[language].filter((term) => !joined.includes(term))).toEqual([]);
  });
});

/** Each language is itself: its terms, its dates, its numbers, its spelling; on the cards and in what procedures say. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { View } from '../../src/dialogues/views.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';
import { textsOnCard } from '../support/card-texts.ts';
import { everyText, read } from '../support/every-text.ts';
import { localTexts } from '../support/local-texts.ts';
import { everyView } from '../support/views.ts';
import { terms } from './field-terms.ts';

const texts = await everyText();
const saidIn = (language: Language) =>
  texts.flatMap((found) => [1, 2].map((count) => ({ where: found.name, said: read(found, language, count).said })));
const procedures = builtInProfiles.map((name) => {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`${name} is not sound`);
  return { name, placed: localTexts(loaded.profile) };
});
const statedIn = (language: Language) =>
  procedures.flatMap(({ name, placed }) =>
    placed.map(({ path, text }) => ({ where: `${name}: ${path}`, said: text[language] ?? '' })),
  );

const word = (stem: string) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe.each(languages)('the terms of the field in %s', (language) => {
  const all = [...saidIn(language), ...statedIn(language)];
  const joined = all.map(({ said }) => said.toLowerCase()).join('\n');
  test('are said', () => {
    const missing = terms.flatMap(({ says }) => says[language]).filter((term) => !joined.includes(term.toLowerCase()));
    expect(missing).toEqual([]);
  });
  test('are not called by other names', () => {
    const others = terms.flatMap(({ not }) => not?.[language] ?? []);
    if (others.length === 0) return expect(language).toBe('en');
    const found = new RegExp(`(?<!\\p{L})(?:${others.map(word).join('|')})(?!\\p{L})`, 'iu');
    expect(all.filter(({ said }) => found.test(said)).map(({ where, said }) => `${where}: ${said}`)).toEqual([]);
  });
});

/** Words of which each language has its own, so that one of them in another language's text is a slip. */
const foreign: Readonly<Record<Language, RegExp>> = {
  nb: anyOf(
    ...['ikkje|eg|kva|kven|korleis|kvifor|frå|noko|nokon|dei|ein|eit|vere|vart|blei|berre|òg|meir|då|korkje'],
    ...['eining\\p{L}*|leiar\\p{L}*|saka|klaga|veke[rn]?|månad\\p{L}*|dykk|seie|sei|sjølv|saman|seinare|innan|utan'],
    ...[
      'høyr\\p{L}*|hald|held|fekk|kjem|gjeld|vel|byrj\\p{L}*|skreiv|opne|betre|tilsett\\p{L}*|vidare|namn|gong\\p{L}*',
    ],
    ...['lagra|sletta|avslutta|teke[nt]?|kome', 'inte|och|är|ärende|klagomål|att|för|inom', 'not|the|you'],
  ),
  nn: anyOf(
    ...[
      'ikke|jeg|hva|hvem|hvordan|hvorfor|hvor|hvis|hvilke[nt]?|fra|noe|noen|en|et|hun|henne|dem|deres|dere|bare|også',
    ],
    ...['enhet\\p{L}*|leder\\p{L}*|saken|klagen|uken?|uker|måned\\p{L}*|være|vært|gjøre?|ble|gjengitt|mottatt|løst'],
    ...['løsning\\p{L}*|forbedring\\p{L}*|beslutning\\p{L}*|årsaken|sted|stedet|navn|vei|veien|gang|ganger|egne?'],
    ...['siden|sammen|uten|innen|senere|tidligere|åpne?|mye|mer|flere|hele|selv|hjemme|da|riktig|vennlig|sier'],
    ...['skrevet|tatt|lagret|rettet|slettet|avsluttet|kommet|hører|hørt|gjaldt|gjelder|svarer|skriver|trenger|ønsker'],
    ...['inte|och|är|ärende|klagomål', 'not|the|you'],
  ),
  sv: anyOf(
    ...['ikke|ikkje|jeg|eg|hva|hvem|hvordan|hvis|kva|og|er|fra|frå|noe|noko|noen|dere|dykk|bare|også|kun|enn|etter'],
    ...[
      'sak|saken|sakens|saka|klage|klagen|leder|lederen|eining|innbyggeren|saksbehandler|medarbeider|tjeneste\\p{L}*',
    ],
    ...['være|gjør|ønsker|skrevet|sluttet|godkjent|uker?|måned\\p{L}*|mulig|beskjed|melding|tilbake|videre'],
    ...['not|the|you'],
  ),
  en: anyOf(
    ...[
      'ikke|ikkje|inte|og|och|eller|på|til|till|for å|för|av|med',
      'sak|klage|klagomål|enhet|leder|ärende|vedtak|beslut|är',
    ],
  ),
};
function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
}
/** Names that stay as they are in every language, with the places of arguments, and words that two of them share. */
const names =
  /[“”«»„][^“”«»„]*[“”«»„]|⟦[^⟧]*⟧|\S+@\S+|D\d{5}|(?<!^)(?<![.!?:] )\p{Lu}[\p{L}-]+(?: (?:och|og|för|av) [\p{Ll}-]+)*/gu;
const shared: Readonly<Record<Language, readonly string[]>> = {
  nb: [],
  nn: [],
  // A thing, not a case.
  sv: ['sak'],
  en: [],
};

test.each(languages)('no text or procedure has a word of another language among its %s', (language) => {
  const strangers = [...saidIn(language), ...statedIn(language)].flatMap(({ where, said }) =>
    [...said.replaceAll(names, ' ').matchAll(foreign[language])]
      .map(([found]) => found)
      .filter((found) => !shared[language].includes(found.toLowerCase()))
      .map((found) => `${where}: ${found} in «${said}»`),
  );
  expect(strangers).toEqual([]);
});

test('every procedure says each thing in every language, and in words of its own', () => {
  for (const { name, placed } of procedures) {
    const lacking = placed.flatMap(({ path, text }) =>
      languages.filter((one) => text[one] === undefined).map((one) => `${name}: ${path} in ${one}`),
    );
    expect(lacking).toEqual([]);
    // A sentence of more than four words is never the same in Norwegian, Swedish and English; an address is.
    const alike = placed.flatMap(({ path, text }) => {
      const own = [text.nb, text.sv, text.en].filter((one) => one !== undefined && one.split(' ').length > 4);
      return new Set(own).size === own.length || path.endsWith('.address') ? [] : [`${name}: ${path}`];
    });
    expect(alike).toEqual([]);
  }
});

/** As another language would write it. */
const otherwise: Readonly<Record<Language, readonly RegExp[]>> = {
  nb: [
    /\d (?:januari|februari|mars|augusti|maj|juni|juli) \d{4}/i,
    /\d{1,2} \p{L}+ \d{4}/u,
    /\d:\d{2}/,
    /\d\.\d %|\d%/,
  ],
  nn: [
    /\d (?:januari|februari|mars|augusti|maj|juni|juli) \d{4}/i,
    /\d{1,2} \p{L}+ \d{4}/u,
    /\d:\d{2}/,
    /\d\.\d %|\d%/,
  ],
  sv: [
    /\d\. (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i,
    /\d (?:januar|februar|mai|august|desember) /i,
    /\d:\d{2}/,
    /\d%/,
  ],
  en: [
    /\d\. (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
    /\d (?:januar|februar|mars|mai|juni|juli|oktober|desember) /i,
    /kl\. ?\d/,
    /\d %/,
  ],
};

/** What is said in the reader's language: what people wrote, and what the citizen gets in hers, is the same in all. */
function ownTexts(view: View, language: Language): string[] {
  const on = (one: Language) => textsOnCard(renderCard(view, { language: one, surface: 'chat' }).card);
  const others = languages.filter((one) => one !== language).map((one) => new Set(on(one)));
  return on(language).filter((said) => !others.every((pieces) => pieces.has(said)));
}

test.each(languages)('days, times and figures on cards are written as %s writes them', (language) => {
  let dates = 0;
  const found = [...everyView].flatMap(([name, view]) =>
    ownTexts(view, language).flatMap((said) => {
      if (/\d{1,2}\.? \p{L}+ \d{4}/u.test(said)) dates += 1;
      const slip = otherwise[language].map((other) => other.exec(said)?.[0]).find((one) => one !== undefined);
      const iso = /(?<![\d/-])\d{4}-\d{2}-\d{2}(?!\d)/.exec(said)?.[0];
      return slip === undefined && iso === undefined ? [] : [`${name}: ${slip ?? iso} in «${said.slice(0, 120)}»`];
    }),
  );
  expect(dates).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

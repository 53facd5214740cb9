import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { KindCode } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/language.ts';
import { formFor, formsOf, paperChannel, paperForms } from '../../src/domain/paper-form.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { builtInProfiles, loadProfile, parseProfile } from '../../src/profiles/load.ts';
import { Answers } from '../../src/profiles/new/answers.ts';
import { profileText } from '../../src/profiles/new/write.ts';
import { answerWays } from '../../src/texts/writings/paper-form.ts';
import { formFile } from '../../src/writings/paper-form/file.ts';
import { type Filled, filledByHeard } from '../../src/writings/paper-form/filled.ts';
import { formSheetOf } from '../../src/writings/paper-form/fitted.ts';
import { reachOf } from '../../src/writings/paper-form/reach.ts';
import { type FormSheet, heights, room } from '../../src/writings/paper-form/sheet.ts';
import { joined, linesOf, widthOf } from '../../src/writings/paper-form/width.ts';
import { heard, organisation, people } from '../support/municipality.ts';
import { harstad } from '../support/whole-bot.ts';

function profileNamed(name: string): Profile {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`${name} is broken: ${JSON.stringify(loaded.faults)}`);
  return loaded.profile;
}

function filled(words: Partial<Filled['words']> = {}, over: Partial<Filled> = {}): Filled {
  return {
    kind: KindCode.parse('klage-tjeneste'),
    signals: [],
    answerWay: 'letter',
    unit: 'Servicetorget',
    receivedOn: Day.parse('2026-03-16'),
    receivedBy: 'Emma Prøve',
    words: { said: 'Ingen tok telefonen i går', contact: { as: 'known', line: 'Kari Prøve, 99 88 77 66' }, ...words },
    ...over,
  };
}

/** All that stands on it, but for the space between. */
function allOn({ title, parts, attachment, foot }: FormSheet): string {
  const first = parts.flatMap((part): string[] => {
    switch (part.is) {
      case 'text':
        return [part.text];
      case 'boxes':
        return [part.asks ?? '', ...part.rows.flatMap(({ choices }) => choices.map(({ text }) => text))];
      case 'area':
        return [part.asks, ...part.text];
      case 'fields':
        return part.fields.flatMap(({ asks, value }) => [asks, value]);
      case 'staff':
        return [part.heading, ...part.rows.flat().flatMap(({ asks, value }) => [asks, value])];
      default:
        return part satisfies never;
    }
  });
  const more = (attachment?.passages ?? []).flatMap(({ asks, text }) => [asks, text]);
  return [title, ...first, ...more, foot].join('\n');
}
const ticked = ({ parts }: FormSheet) =>
  parts.flatMap((part) =>
    part.is === 'boxes' ? part.rows.flatMap(({ choices }) => choices.filter((one) => one.ticked)) : [],
  );
/** Spaces around a line and between its words are nobody's words. */
const inWords = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .join('\n');
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the form on paper', () => {
  test.each(builtInProfiles)('of %s asks what the profile asks, on one page, in every language', (name) => {
    const profile = profileNamed(name);
    for (const language of languages)
      for (const form of formsOf(profile)) {
        const sheet = formSheetOf(profile, form, language);
        expect(sheet.attachment).toBeUndefined();
        expect(ticked(sheet)).toEqual([]);
        const all = allOn(sheet);
        const clocks = profile.clocks.filter(
          ({ track, classes }) => track === 'service' && classes.includes('complaint'),
        );
        expect(clocks.length).toBeGreaterThan(0);
        for (const { clock, wording } of clocks) {
          const promised = (clock === 'respond' ? profile.reply.floor : undefined) ?? wording;
          if (form === 'feedback') expect(all).toContain(`${promised?.[language]}.`);
        }
        expect(all).toContain(profile.sensitive.place[language]);
        if (form === 'feedback') for (const kind of profile.kinds) expect(all).toContain(kind.label[language] ?? '');
        const place = profile.channels.find(({ channel }) => channel === paperChannel(profile))?.address;
        expect(all).toContain(place?.[language] ?? profile.municipality.address);
        expect(all).toContain(profile.citizenPrivacy.text[language] ?? '');
        expect(all).toContain(profile.publicNotice?.[language] ?? '');
        expect(sheet.foot).toContain(`${profile.id.toUpperCase()}-${form === 'feedback' ? 1 : 2}`);
        expect(sheet.foot).toContain(profile.procedure.edition);
        const lines = sheet.parts.flatMap((part) => (part.is === 'area' ? [part.lines] : []));
        expect(Math.min(...lines)).toBeGreaterThan(0);
        expect(lines.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(7);
      }
  });

  test.each([
    [
      'harstad',
      ['Du får svar innen to uker på e-post eller telefon, om du ønsker det.', 'Tar det lengre tid, får du beskjed.'],
    ],
    ['kramfors', ['Du får svar inom 10 dagar.', 'Tar det längre tid får du besked.']],
    [
      'bjurholm',
      ['Vill du ha återkoppling får du den skyndsamt, dock alltid inom tre veckor, muntligt eller skriftligt.'],
    ],
    ['hudiksvall', ['Inom tio arbetsdagar får du veta att det har kommit in och vem som handlägger det.']],
  ])('of %s promises in whole sentences all that is promised', (name, says) => {
    const profile = profileNamed(name);
    const { parts } = formSheetOf(profile, 'feedback', profile.languages.main);
    const texts = parts.flatMap((part) => (part.is === 'text' ? [part.text] : []));
    expect(texts[1]).toMatch(new RegExp(`\\. ${says.join(' ').replaceAll('.', '\\.')}$`, 'u'));
  });

  test.each([
    [
      { name: 'Prøvevik kommune', answeredWithin: '3wk', acknowledgedWithin: '1wd' },
      'Innen 1 arbeidsdag får du vite at det er kommet inn. Du får skriftlig svar innen 3 uker. Tar svaret lengre tid, får du vite det innen 3 uker.',
    ],
    [
      { name: 'Prøvevik kommune', language: 'nn', onlyIfWanted: true, acknowledgedWithin: 'none' },
      'Vil du ha svar, får du det skriftleg innan 14 dagar. Tek svaret lengre tid, får du vite det innan 14 dagar.',
    ],
    [
      { name: 'Provs kommun', answeredWithin: '1mo', alwaysInWriting: false },
      'Du får svar inom 1 månad. Tar svaret längre tid får du veta det inom 1 månad.',
    ],
    [{ name: 'Provs kommun', answeredWithin: 'none' }, undefined],
  ])('of a new municipality promises what its rules say: %j', (answers, says) => {
    const read = parseProfile(profileText(Answers.parse(answers), Day.parse('2026-11-21')));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { profile } = read;
    const all = squeezed(allOn(formSheetOf(profile, 'feedback', profile.languages.main)));
    if (says !== undefined) expect(all).toContain(squeezed(says));
    else expect(all).not.toMatch(/Dufårsvar|Vilduhasvar/u);
  });

  test('of an appeal offers no answer but in writing, and says nothing of writing it down for whoever writes it', () => {
    for (const language of languages) {
      const all = allOn(formSheetOf(harstad(), 'decision', language));
      for (const way of ['phone', 'none'] as const) expect(all).not.toContain(answerWays[way][language]);
      expect(all).toContain(answerWays.letter[language]);
      expect(all).not.toMatch(/Vi skriver ned|Vi skriv ned|Vi skriver ner|We write down/u);
    }
  });

  test('an appeal has a form of its own where the municipality takes it', () => {
    expect(builtInProfiles.map((name) => [name, formsOf(profileNamed(name))])).toEqual([
      ['harstad', ['feedback', 'decision']],
      ...builtInProfiles.slice(1).map((name) => [name, ['feedback']]),
    ]);
    expect(formFor(harstad(), ['formal-decision'])).toBe('decision');
    expect(formFor(harstad(), ['harm'])).toBe('feedback');
    expect(formFor(profileNamed('kramfors'), ['formal-decision'])).toBe('feedback');
  });

  test('filled, each thing stands where it belongs', () => {
    const words = { grounds: 'Jeg hadde time', originalAt: 'Grønn perm', place: 'Skranken' };
    const sheet = formSheetOf(harstad(), 'feedback', 'nb', filled(words));
    expect(sheet.attachment).toBeUndefined();
    expect(ticked(sheet).map(({ text }) => text)).toEqual(['Klage på tjeneste', 'I brev']);
    const fields = sheet.parts.flatMap((part) =>
      part.is === 'fields' ? part.fields : part.is === 'staff' ? part.rows.flat() : [],
    );
    expect(fields.filter(({ value }) => value !== '').map(({ asks, value }) => [asks, value])).toEqual([
      ['Hvilken enhet gjelder det?', 'Servicetorget'],
      ['Sted', 'Skranken'],
      ['Navn', 'Kari Prøve'],
      ['Telefon', '99 88 77 66'],
      ['Mottatt', '16. mars 2026'],
      ['Mottatt av', 'Emma Prøve'],
      ['Originalen ligger', 'Grønn perm'],
    ]);
  });

  test.each([
    ['harstad', 'Lever eller send skjemaet til: Harstad kommune, 9479 Harstad, eller postmottak@harstad.kommune.no.'],
    // Whole sentences of the profile's own are not put behind a colon.
    ['kramfors', 'Blanketten finns på varje enhet. Lämna den där.'],
    // An address of a place alone says whose it is.
    ['bjurholm', 'Lämna eller skicka blanketten till: Bjurholms kommun, Bjurholm.'],
    ['hudiksvall', /^Lämna eller skicka blanketten till: Hudiksvalls kommun, Hudiksvall\. Du kan också använda: /u],
  ])('of %s says first where it goes', (name, says) => {
    const profile = profileNamed(name);
    for (const language of languages) {
      const [first] = formSheetOf(profile, 'feedback', language).parts;
      if (first?.is !== 'text') throw new Error('it begins with where it goes');
      expect(first.text).not.toMatch(/: [^.]*\. (?:Lever|Lämna|Hand)/u);
      expect(first.text).toMatch(/[^.]\.$/u);
      if (language === profile.languages.main)
        expect(first.text).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
    }
  });

  test('of a form that was handed in it says when it came and where the original is', () => {
    const handedIn = heard({
      channel: 'paper-form',
      heardOn: Day.parse('2026-03-12'),
      words: { originalAt: 'Grønn perm' },
    });
    const house = { profile: harstad(), organisation };
    const filledIn = filledByHeard(house, handedIn, people.emma);
    const all = allOn(formSheetOf(house.profile, 'feedback', 'nb', filledIn));
    for (const said of ['12. mars 2026', 'Emma Lie', 'Grønn perm']) expect(all).toContain(said);
  });

  test('who stays anonymous or protected is named nowhere', () => {
    const anonymous = formSheetOf(harstad(), 'feedback', 'nb', filled({ contact: { as: 'anonymous' } }));
    expect(ticked(anonymous).map(({ text }) => text)).toEqual([
      'Klage på tjeneste',
      expect.stringContaining('Jeg vil være anonym.'),
    ]);
    expect(reachOf({ as: 'protected' })).toEqual({ name: '', phone: '', email: '', address: '', onBehalfOf: '' });
  });

  test('a contact line is taken apart, and nothing of it is lost', () => {
    const line = 'Kari Prøve, tlf. 99 88 77 66, kari@example.com';
    expect(reachOf({ as: 'known', line, address: 'Storgata 1' })).toEqual({
      name: 'Kari Prøve',
      phone: 'tlf. 99 88 77 66',
      email: 'kari@example.com',
      address: 'Storgata 1',
      onBehalfOf: '',
    });
    expect(reachOf({ as: 'known', line: 'Storgata 1', address: 'Storgata 1' })).toMatchObject({ name: '' });
  });

  const anyText = fc.oneof(
    fc.lorem({ maxCount: 120, mode: 'words' }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(fc.lorem({ maxCount: 30 }), { maxLength: 12 }).map((lines) => lines.join('\n')),
    fc.string({ unit: fc.constantFrom('m', 'W', '世'), minLength: 300, maxLength: 1200 }),
  );

  test('nothing that was typed is lost, and the first page stays one', () => {
    fc.assert(
      fc.property(
        fc.record({
          said: anyText,
          grounds: anyText,
          wish: anyText,
          suggestion: anyText,
          harm: anyText,
          place: anyText,
        }),
        fc.record({ line: anyText, address: anyText, onBehalfOf: anyText }),
        fc.constantFrom(...paperForms),
        fc.constantFrom(...languages),
        (words, { line, ...more }, form, language) => {
          // Digits could be an identity number, which is masked.
          const plain = (text: string) => text.replace(/\d|[^\P{C}\n]/gu, '').trim();
          const given = { ...words, contact: { as: 'known', line, ...more } } as const;
          const typed = Object.fromEntries(
            Object.entries(words).map(([name, text]) => [name, plain(text)]),
          ) as typeof words;
          const contact = { ...given.contact, line: plain(line).replaceAll('\n', ' ') };
          const sheet = formSheetOf(harstad(), form, language, filled({ ...typed, contact }));
          const all = squeezed(allOn(sheet));
          for (const text of Object.values(typed)) {
            const [beginning] = text.split('\n');
            expect(all).toContain(squeezed(beginning ?? '').slice(0, 5));
          }
          const lost = missingFrom(sheet, Object.values(typed));
          expect(lost).toEqual([]);
          expect(heightOf(sheet)).toBeLessThanOrEqual(room.height);
        },
      ),
      { numRuns: 60 },
    );
  });

  /** The typed texts of which a character stands nowhere: what stands on the page and what is attached make the whole. */
  function missingFrom({ parts, attachment }: FormSheet, typed: readonly string[]): string[] {
    const passages = attachment?.passages ?? [];
    const wholes = [
      ...parts.flatMap((part) => {
        if (part.is === 'area') {
          const rest = passages.find(({ asks }) => asks === part.asks)?.text;
          return [squeezed(rest === undefined ? part.text.join('') : part.text.slice(0, -1).join('') + rest)];
        }
        return part.is === 'fields' ? part.fields.map(({ value }) => squeezed(value)) : [];
      }),
      ...passages.map(({ text }) => squeezed(text)),
    ];
    return typed.filter((text) => !wholes.includes(squeezed(text)));
  }

  function heightOf({ parts }: FormSheet): number {
    const each = parts.map((part): number => {
      switch (part.is) {
        case 'text':
          return linesOf(part.text, room.width).length * heights.line;
        case 'boxes':
          return part.rows.reduce((sum, { height }) => sum + height, part.asks === undefined ? 0 : heights.line);
        case 'area':
          return heights.line + part.lines * heights.ruled;
        case 'fields':
          return heights.field;
        case 'staff':
          return heights.line + part.rows.length * heights.field;
        default:
          return part satisfies never;
      }
    });
    return each.reduce((sum, one) => sum + one + heights.between, heights.title);
  }

  test('lines that are set are the text again, and none is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 10, max: 180 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(inWords(joined(lines))).toBe(inWords(text));
        for (const line of lines) expect([...line.text].length < 2 || widthOf(line.text) <= width).toBe(true);
      }),
    );
  });

  test('a profile that says more than a page holds says it on the back', () => {
    const profile = harstad();
    const long = { nb: 'Vi lagrer det du har sagt. '.repeat(60) };
    const sheet = formSheetOf(
      { ...profile, citizenPrivacy: { ...profile.citizenPrivacy, text: long } },
      'feedback',
      'nb',
    );
    expect(sheet.attachment?.passages.map(({ asks }) => asks)).toEqual(['Om det vi lagrer']);
    expect(heightOf(sheet)).toBeLessThanOrEqual(room.height);
  });

  test('what people wrote is text in either file', async () => {
    const said = '</p><script>alert(1)</script> & "så" \'videre\'';
    const contact = { as: 'known', line: '<b>Kari</b>' } as const;
    const sheet = formSheetOf(harstad(), 'feedback', 'nb', filled({ said: said.repeat(40), contact, grounds: said }));
    const html = String(await formFile(sheet, 'html'));
    expect(html).not.toMatch(/<script|<b>Kari/);
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;så&quot; &#39;videre&#39;');
    expect(html).toContain('&lt;b&gt;Kari&lt;/b&gt;');
    const docx = unzipSync(Uint8Array.from(Buffer.from(await formFile(sheet, 'docx'))));
    const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('&lt;/p&gt;&lt;script&gt;');
    expect(document).not.toContain('<script');
  });

  test('no identity number is printed', () => {
    const sheet = formSheetOf(
      harstad(),
      'feedback',
      'nb',
      filled({ said: 'Jeg er 13097248022', grounds: '13097248022' }),
    );
    expect(allOn(sheet)).not.toContain('13097248022');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRule } from '../../src/domain/deadline.ts';
import { languages } from '../../src/domain/language.ts';
import { Day } from '../../src/domain/time.ts';
import { parseOrganisation } from '../../src/organisation/load.ts';
import { parseProfile } from '../../src/profiles/load.ts';
import { Answers, faultsOfAnswers, idOf, offeredKinds, reportReaders } from '../../src/profiles/new/answers.ts';
import { exampleOrganisation } from '../../src/profiles/new/organisation.ts';
import { questions } from '../../src/profiles/new/questions.ts';
import { profileText } from '../../src/profiles/new/write.ts';

const today = Day.parse('2026-11-21');
const TITLE = 'Riktlinje: "klagomål" #1 {name}';

function written(raw: unknown) {
  const answers = Answers.parse(raw);
  const text = profileText(answers, today);
  const read = parseProfile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { answers, text, profile: read.profile };
}
const slotsOf = ({ profile }: ReturnType<typeof written>) => profile.openSlots.map(({ slot }) => slot);

/** Everything that may be answered, and any of it left out. */
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const line = fc.constantFrom('Storgata 1', 'a: b # c', '{email}', 'd\'e "f"', '- x', '2026-01-01', 'true');
const byWhen = fc.constantFrom('none', '14d', '3wk', '1mo', '10wd', '1d');
const answers = fc
  .record({
    name: fc.constantFrom('Prøvevik kommune', 'Provträsks kommun', 'Åby', '{id}: kommun'),
    id: maybe(fc.constantFrom('provevik', 'a-1')),
    country: maybe(fc.constantFrom('NO', 'se')),
    language: maybe(fc.constantFrom(...languages)),
    address: maybe(line),
    kinds: maybe(fc.uniqueArray(fc.constantFrom(...offeredKinds), { minLength: 1 })),
    acknowledgedWithin: maybe(byWhen),
    answeredWithin: maybe(byWhen),
    alwaysInWriting: maybe(fc.boolean()),
    onlyIfWanted: maybe(fc.boolean()),
    whoHasIt: maybe(fc.constantFrom('unit-manager', 'board-head')),
    boards: maybe(
      fc.uniqueArray(
        fc.constantFrom(
          'Kommunstyrelsen = kommunchef',
          'Socialnämnden = socialchef',
          'Skolnämnden = socialchef',
          'Miljö- och byggnämnden',
        ),
        { minLength: 1 },
      ),
    ),
    anonymous: maybe(fc.boolean()),
    reportedTo: maybe(fc.constantFrom(...reportReaders)),
    timesAYear: maybe(fc.constantFrom(1, 2, 4, 12)),
    notHere: maybe(line),
    sensitive: maybe(line),
    privacyEmail: maybe(fc.constant('post@provevik.example')),
    procedure: maybe(fc.constant(TITLE)),
    edition: maybe(fc.constantFrom(3, 'B')),
    validFrom: maybe(fc.constant('2026-01-01')),
    reviseBy: maybe(fc.constant('2028-01-01')),
  })
  .filter((raw) => Answers.safeParse(raw).success && faultsOfAnswers(raw, today).length === 0);

describe('a new profile', () => {
  it('is sound whatever is answered, and so is its organisation', () => {
    fc.assert(
      fc.property(answers, (raw) => {
        const { answers, profile, text } = written(raw);
        expect(profile.id).toBe(idOf(answers));
        expect(profile.municipality.name).toBe(answers.name);
        const read = parseOrganisation(exampleOrganisation(answers), profile);
        expect(read.ok ? [] : read.faults).toEqual([]);
        // No place of the starting file is left, but for what was answered so.
        expect(
          text.replaceAll('{name}', '').match(/\{(address|today|procedure|post|privacy|sensitive|keeper|promise)\}/),
        ).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it('says the procedure where it was asked, and Lydhør where not', () => {
    const some = written({ name: 'Prøvevik kommune', answeredWithin: '3wk', procedure: 'Rutine 7', anonymous: false });
    const { clocks, reply, anonymity, procedure } = some.profile;
    expect(procedure).toMatchObject({ title: 'Rutine 7', source: 'Rutine 7', validFrom: today });
    const promised = clocks.filter(({ track }) => track === 'service');
    expect(promised.map(({ clock, rule, source }) => [clock, formatRule(rule), source])).toEqual([
      ['respond', '3wk', 'Rutine 7'],
      // Nobody was asked about these.
      ['delay-notice', '3wk', 'Innstilling i Lydhør'],
      ['respond', '3wk', 'Innstilling i Lydhør'],
    ]);
    expect(reply.source).toBe('Innstilling i Lydhør');
    expect(anonymity).toMatchObject({ allowed: false, source: 'Rutine 7' });
    expect(slotsOf(some)).not.toEqual(expect.arrayContaining(['clocks.respond']));
    expect(slotsOf(some)).toEqual(expect.arrayContaining(['clocks.acknowledge', 'reply.form', 'tracks.law']));
    expect(slotsOf(some)).toEqual(expect.arrayContaining(['clocks.delay-notice', 'clocks.respond.other']));
    const complaintsOnly = written({ name: 'Prøvevik kommune', kinds: ['complaint', 'praise'] });
    expect(complaintsOnly.profile.clocks.flatMap(({ classes }) => classes)).not.toContain('suggestion');
    expect(slotsOf(complaintsOnly)).not.toContain('clocks.respond.other');
  });

  it('leaves open whatever was left out, and nothing that was answered', () => {
    const nothing = written({ name: 'Provs kommun' });
    const full = written({
      ...{
        name: 'Provs kommun',
        language: 'sv',
        address: 'Torget 1',
        kinds: ['complaint', 'suggestion'],
        acknowledgedWithin: 'none',
      },
      ...{ answeredWithin: '10d', alwaysInWriting: true, onlyIfWanted: false, whoHasIt: 'unit-manager' },
      ...{ boards: ['Kommunstyrelsen'], anonymous: true, reportedTo: 'council', notHere: 'växeln', sensitive: 'brev' },
      ...{
        privacyEmail: 'a@provs.example',
        procedure: 'Riktlinje',
        edition: '1',
        validFrom: today,
        reviseBy: '2030-01-01',
      },
    });
    const asked = questions.filter(({ settled }) => settled !== true).length;
    expect(slotsOf(nothing).length - slotsOf(full).length).toBe(asked);
    expect(full.text).not.toMatch(/\{\w+\}/);
  });

  it('knows its own country: law, closed days, emergency numbers', () => {
    const norway = written({ name: 'Prøvevik kommune' }).profile;
    const sweden = written({ name: 'Provs kommun' }).profile;
    expect([norway.municipality.country, sweden.municipality.country]).toEqual(['NO', 'SE']);
    expect(norway.emergency.numbers.map(({ number }) => number)).toContain('113');
    expect(sweden.emergency.numbers.map(({ number }) => number)).toContain('114 14');
    expect(sweden.tracks.find(({ track }) => track === 'formal-decision')?.does).toBe('tell-only');
    expect(sweden.routing.boards).toHaveLength(4);
    // Forvaltningsloven: unless it is upheld in full an appeal goes on by itself, in whichever municipality.
    expect(norway.onward.filter(({ goesOn }) => goesOn !== undefined).map(({ tracks }) => tracks)).toEqual([
      ['formal-decision'],
    ]);
    expect(sweden.onward.every(({ goesOn }) => goesOn === undefined)).toBe(true);
  });

  it("keeps the comments, and has nothing of another municipality's", () => {
    for (const name of ['Prøvevik kommune', 'Provs kommun']) {
      const { text } = written({ name });
      expect(text.startsWith(`# ${name}: `)).toBe(true);
      expect(text.match(/^#/gm)?.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/harstad|kramfors|bjurholm|hudiksvall|D00075|Serviceklage|Edialog|Websak/i);
    }
  });

  it('has each of its own texts in all four languages', () => {
    for (const name of ['Prøvevik kommune', 'Provs kommun']) {
      const texts: object[] = [];
      JSON.parse(JSON.stringify(written({ name }).profile), (_, value: unknown) => {
        if (typeof value === 'object' && value !== null && languages.some((one) => one in value)) texts.push(value);
        return value;
      });
      expect(texts.length).toBeGreaterThan(100);
      for (const text of texts) expect(Object.keys(text).sort()).toEqual([...languages].sort());
    }
  });
});

describe('what somebody typed', () => {
  it('is never taken for a place of the starting file', () => {
    const { profile } = written({
      ...{ name: '{post} kommun', address: '{name}', procedure: '{keeper}', edition: '{id}' },
      ...{ notHere: '{address}', boards: ['Nämnden {today}'], reviseBy: '2030-01-01' },
    });
    expect(profile.municipality).toMatchObject({ name: '{post} kommun', address: '{name}' });
    expect(profile.procedure).toMatchObject({ title: '{keeper}', edition: '{id}', source: '{keeper}' });
    expect(profile.routing.boards[0]?.label.sv).toBe('Nämnden {today}');
  });
  it('may be as many reports a year as whole reports fill it', () => {
    for (const times of [1, 2, 4, 12])
      expect(Answers.safeParse({ name: 'A kommune', timesAYear: times }).success).toBe(true);
    for (const times of [0, 3, 5, 6, 13])
      expect(Answers.safeParse({ name: 'A kommune', timesAYear: times }).success).toBe(false);
  });
});

describe('a municipality that works in nynorsk', () => {
  const nynorsk = { name: 'Prøvevik kommune', language: 'nn' };
  const commentsOf = (text: string) => text.match(/^ *#.*$/gm) ?? [];
  it('has its comments in nynorsk, in both files, as many as in bokmål', () => {
    const comments = commentsOf(written(nynorsk).text);
    const bokmål = commentsOf(written({ name: 'Prøvevik kommune' }).text);
    expect(comments).toHaveLength(bokmål.length);
    const example = exampleOrganisation(Answers.parse(nynorsk));
    for (const line of [...comments, ...commentsOf(example)])
      expect(line).not.toMatch(/\b(ikke|hva|hvor|dere|loven|noen|filen|gjelder|Et|eksempel|sier|kommer|virkedager)\b/);
    expect(example).toContain('name: Skulen');
  });
  it('names its sources, documents and notes in nynorsk, and others in their own language', () => {
    const { text, profile } = written({ ...nynorsk, kinds: [...offeredKinds] });
    const said = text.match(/\b(?:source|note|title): .*$/gm) ?? [];
    expect(said.length).toBeGreaterThan(60);
    for (const line of said)
      expect(line).not.toMatch(/\b(ikke|sier|bekreftes|regnes|kommunens|\w+loven|\w+ningen|Norge)\b/);
    expect(profile.onward.map(({ source }) => source)).toContain(
      'Forvaltningslova; juristen i kommunen stadfester det',
    );
    expect(profile.tracks.map(({ source }) => source)).toContain('Barnehagelova; juristen i kommunen stadfester det');
    const inBokmål = written({ name: 'Prøvevik kommune' }).profile;
    expect(inBokmål.onward.map(({ source }) => source)).toContain('Forvaltningsloven; bekreftes av kommunens jurist');
    const inSwedish = written({ name: 'Provs kommun' }).text.match(/\bsource: .*$/gm) ?? [];
    for (const line of inSwedish) expect(line).not.toMatch(/Innstilling|bekreftes|loven\b/);
  });
  it('has its example organisation in nynorsk', () => {
    const example = exampleOrganisation(Answers.parse(nynorsk));
    expect(example).toContain('name: Skulen');
    expect(example).toContain('name: Heimetenesta');
  });
});

describe('answers', () => {
  it.each([
    [{ kinds: ['praise'] }, 'kinds'],
    [{ validFrom: '2026-01-01', reviseBy: '2025-01-01' }, 'reviseBy'],
    [{ name: 'Prøvevik', country: 'NO', boards: ['Socialnämnden'] }, 'boards'],
    [{ reviseBy: '2026-11-21' }, 'reviseBy'],
    [{ boards: ['Socialnämnden'] }, 'boards'],
    [{ whoHasIt: 'board-head' }, 'whoHasIt'],
    [{ country: 'SE', boards: ['Socialnämnden', 'socialnämnden = chef'] }, 'boards'],
  ])('%j contradict themselves', (raw, path) => {
    expect(faultsOfAnswers({ name: 'Prøvevik kommune', ...raw }, today).map((fault) => fault.path)).toEqual([path]);
  });
  it.each([
    ['Øvre Prøvevik kommune', 'ovre-provevik'],
    ['Älvdals kommun', 'alvdals'],
    ['123', 'kommune'],
  ])('%s is called %s in files', (name, id) => {
    expect(idOf({ name })).toBe(id);
  });

  it.each([
    ['Harstad kommune', 'NO'],
    ['BJURHOLMS KOMMUN', 'SE'],
    // Neither of these shows it: the first two are in Norway, the others in Sweden.
    ['Fredrikstad', undefined],
    ['Harstad', undefined],
    ['Malmö', undefined],
    ['Göteborgs stad', undefined],
  ])('of %s are in %s, and nothing is guessed', (name, country) => {
    const read = Answers.safeParse({ name });
    expect(read.data?.country).toBe(country);
    expect(read.error?.issues.map(({ path }) => path)).toEqual(country === undefined ? [['country']] : undefined);
    expect(Answers.parse({ name, country: 'no' }).country).toBe('NO');
  });

  it('may be written as they are typed', () => {
    const typed = { kinds: 'complaint, praise,', anonymous: 'yes', alwaysInWriting: 'no', onlyIfWanted: 'Nej' };
    const boards = 'Kommunstyrelsen = kommunchef; Nämnden för kultur, fritid och unga';
    const read = Answers.parse({ name: 'Provs kommun', ...typed, boards });
    expect(read).toMatchObject({ kinds: ['complaint', 'praise'], anonymous: true, alwaysInWriting: false });
    expect(read.onlyIfWanted).toBe(false);
    expect(read.boards?.map(({ name, role }) => [name, role])).toEqual([
      ['Kommunstyrelsen', 'kommunchef'],
      ['Nämnden för kultur, fritid och unga', undefined],
    ]);
    for (const wrong of [{ anonymous: 'perhaps' }, { kinds: 'complaints' }, { kinds: '' }, { boards: '; ' }])
      expect(Answers.safeParse({ name: 'Provs kommun', ...wrong }).success).toBe(false);
  });

  it('have no letters that cannot be seen', () => {
    for (const name of ['Prøve\u202Evik kommune', 'Prøve\u200Bvik kommune', 'Prøve\u0007vik kommune'])
      expect(Answers.safeParse({ name }).success).toBe(false);
  });
});

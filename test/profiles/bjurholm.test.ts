import { describe, expect, it } from 'vitest';
import { clocksFor } from '../../src/domain/clocks.ts';
import { formatRule } from '../../src/domain/deadline.ts';
import { languages } from '../../src/domain/language.ts';
import { openSlotsOf, type Profile, rolesOf } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const loaded = loadProfile('bjurholm');
if (!loaded.ok) throw new Error(`the profile is not sound: ${JSON.stringify(loaded.faults)}`);
const profile: Profile = loaded.profile;

/** Every text of the profile, with its place. */
function texts(value: unknown, path: string): { path: string; text: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => languages.some((one) => one === key)))
    return [{ path, text: Object.fromEntries(entries) }];
  return entries.flatMap(([key, one]) => texts(one, `${path}.${key}`));
}
const sources = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) => (key === 'source' ? [String(one)] : sources(one)));

describe("Bjurholm's page", () => {
  it('has four kinds: synpunkt, klagomål, förslag or tips, beröm', () => {
    expect(profile.kinds.map(({ code, class: of, label }) => [code, of, label.sv])).toEqual([
      ['synpunkt', 'feedback', 'Synpunkt'],
      ['klagomål', 'complaint', 'Klagomål'],
      ['förslag', 'suggestion', 'Förslag eller tips'],
      ['beröm', 'praise', 'Beröm'],
    ]);
  });

  it('is for everyone, and advises direct contact first without asking for it', () => {
    expect(profile.fromWhom.text.sv).toBe('Alla');
    expect(profile.firstContact?.text.sv).toContain('0932-140 00');
    expect(profile.firstContact?.text.sv).toContain('Vill de hellre lämna det till dig tar du emot det.');
  });

  it('takes it in person, by phone, e-service, e-mail and letter', () => {
    const stated = profile.channels.filter(({ source }) => source.startsWith('Webbsidan'));
    expect(stated.map(({ channel, address }) => [channel, address?.sv])).toEqual([
      ['counter', undefined],
      ['phone', '0932-140 00'],
      ['web-form', 'E-tjänsten på Bjurholms kommuns webbplats'],
      ['email', 'kommunen@bjurholm.se'],
      ['letter', 'Bjurholms kommun, Bjurholm'],
    ]);
  });

  it('sends simple questions and requests for public documents to kommunen@bjurholm.se', () => {
    const stated = profile.notHere.filter(({ source }) => source.startsWith('Webbsidan'));
    expect(stated.map(({ code, place }) => [code, place.sv])).toEqual([
      ['fraga', 'Mejla frågan till kommunen@bjurholm.se.'],
      ['handling', 'Mejla kommunen@bjurholm.se och skriv vilken handling du vill se.'],
    ]);
  });

  it('gives feedback promptly, always within three weeks, if wanted, spoken or written', () => {
    expect(profile.clocks).toMatchObject([
      { clock: 'respond', nature: 'promise', track: 'service', onlyIfAnswerWanted: true, tells: [] },
    ]);
    expect(profile.clocks.map(({ rule }) => formatRule(rule))).toEqual(['3wk']);
    expect(profile.clocks[0]?.wording?.sv).toBe('Skyndsamt, dock alltid inom tre veckor');
    expect(profile.clocks[0]?.classes).toEqual(['complaint', 'feedback', 'suggestion', 'praise']);
    expect(profile.reply).toMatchObject({ form: 'written-or-spoken', onlyIfWanted: true });
  });

  it.each([
    ['who wants to hear', { anonymous: false, answerWay: 'phone' }, ['2026-06-18 2026-06-19 2026-06-22']],
    ['who does not', { anonymous: false, answerWay: 'none' }, []],
    ['who is anonymous: just the same', { anonymous: true, answerWay: 'none' }, ['2026-06-18 2026-06-19 2026-06-22']],
  ] as const)('counts three weeks over midsommarafton for one %s', (_, given, expected) => {
    const calendar = calendarFor({ country: 'SE', ...profile.closedDays });
    const facts = { class: 'complaint', heardOn: Day.parse('2026-05-29'), tracks: ['service'], ...given } as const;
    const clocks = clocksFor(profile, calendar, { ...facts, tracks: [...facts.tracks] });
    expect(clocks.map(({ actBy, nominal, rolled }) => `${actBy} ${nominal} ${rolled}`)).toEqual(expected);
  });

  it('takes the anonymous, and investigates alike', () => {
    expect(profile.anonymity).toMatchObject({ allowed: true, investigatedAlike: true, source: 'Webbsidan' });
  });

  it('goes by board to its head, who appoints anyone in the department', () => {
    const { routing } = profile;
    expect(routing).toMatchObject({ to: 'board-head', appointFrom: 'department' });
    expect(routing.boards.map(({ label }) => label.sv)).toEqual([
      'Kommunstyrelsen',
      'Kultur- och utbildningsnämnden',
      'Socialnämnden',
      'Miljö- och byggnämnden',
    ]);
    expect(rolesOf(profile)).toEqual(['kommunstyrelsens-ordförande', 'kommunchef', 'socialchef', 'skolchef']);
  });

  it('does not say which head answers to which board: an open slot', () => {
    expect(profile.routing.boards.map(({ head }) => head)).toEqual([undefined, undefined, undefined, undefined]);
    expect(openSlotsOf(profile)[0]).toMatchObject({
      slot: 'routing.boards.head',
      sort: 'fill-in',
      meanwhile: { sv: 'Organisationsfilen säger det: chefen för den översta enheten under nämnden.' },
    });
  });

  it('keeps boards apart: across them goes what was agreed to, or the neutral parts', () => {
    expect(profile.routing.acrossBoards).toBe('consent-or-neutral-parts');
  });

  it('leads onward to the head, then in some cases to Skolinspektionen or Länsstyrelsen', () => {
    expect(profile.onward.map(({ level, takes, body, tracks }) => [level, takes, body.sv, tracks])).toEqual([
      [
        'inside',
        'always',
        'verksamhetschefen',
        ['service', 'harm', 'pupil', 'kindergarten', 'patient', 'care', 'sensitive'],
      ],
      ['outside', 'in-some-cases', 'Skolinspektionen', ['pupil', 'kindergarten']],
      ['outside', 'in-some-cases', 'Länsstyrelsen', ['service', 'harm', 'patient', 'care', 'sensitive']],
    ]);
    expect(profile.closing.reopenedBy).toBe('board-head');
  });

  it('registers everything in the case system under the right board, which may make it public', () => {
    expect(profile.registers).toMatchObject([
      { code: 'ärendesystemet', holds: 'all', keptBy: 'board', reference: { required: false } },
    ]);
    expect(profile.registers[0]?.classes).toEqual(['complaint', 'feedback', 'suggestion', 'praise']);
    expect(profile.registers[0]?.fields).toEqual(expect.arrayContaining(['original', 'answer']));
    expect(profile.openness.sayAtIntake).toBe(true);
    expect(profile.publicNotice?.sv).toContain('allmän handling');
  });

  it('disposes of units’ copies two years after closing at the earliest, and of nothing without a decision', () => {
    expect(profile.retention.disposal).toEqual({ rule: 'awaits-decision', noEarlierThanMonths: 24 });
  });

  it('turns an appeal away, and has it count for nothing here', () => {
    expect(profile.tracks.find(({ track }) => track === 'formal-decision')).toMatchObject({
      does: 'tell-only',
      sendTo: { sv: expect.stringContaining('tre veckor') },
      statistics: 'apart',
    });
  });

  it('says what is open, and what happens meanwhile', () => {
    expect(profile.openSlots.map(({ slot }) => slot)).toEqual(
      expect.arrayContaining([
        ...['routing.boards.head', 'routing.aboutTopManager', 'procedure.validFrom', 'clocks.praise'],
        ...['notHere.places', 'reports.toBoards', 'retention.decision', 'tracks.law', 'citizenPrivacy'],
      ]),
    );
  });

  it('is there in all four languages, text by text', () => {
    const all = texts(profile, 'profile');
    expect(all.length).toBeGreaterThan(100);
    for (const { path, text } of all)
      expect([path, Object.keys(text).sort()]).toEqual([path, ['en', 'nb', 'nn', 'sv']]);
  });

  it('is written in nynorsk where it says so, and in Swedish', () => {
    const words = (language: string) =>
      texts(profile, '').flatMap(({ text }) => text[language]?.toLowerCase().match(/\p{L}+/gu) ?? []);
    const bokmal = ['ikke', 'hva', 'hvem', 'hvordan', 'hvor', 'jeg', 'noen', 'fra', 'sier', 'en', 'et', 'blei'];
    expect(words('nn').filter((word) => [...bokmal, 'saken', 'klagen', 'lederen', 'enheten'].includes(word))).toEqual(
      [],
    );
    expect(words('sv').filter((word) => ['ikke', 'og', 'hvem', 'klagen', 'leder'].includes(word))).toEqual([]);
  });

  it('names where every rule stands', () => {
    const documents =
      /Webbsidan|Inställning|Förvaltningslagen|Skollagen|LSS|Lagen om stöd|Alltid i Sverige|Dataskyddsförordningen/;
    const all = sources(profile);
    expect(all.length).toBeGreaterThan(50);
    for (const source of all) expect(source).toMatch(documents);
  });
});

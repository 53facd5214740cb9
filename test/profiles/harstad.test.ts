import { describe, expect, it } from 'vitest';
import { clocksFor } from '../../src/domain/clocks.ts';
import { formatRule } from '../../src/domain/deadline.ts';
import { languages } from '../../src/domain/language.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error('the profile is not sound');
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

describe("Harstad's procedure", () => {
  it('is edition 14 of D00075, and was to be revised by 13 October 2025', () => {
    expect(profile.procedure).toMatchObject({ edition: '14', validFrom: '2023-10-13', reviseBy: '2025-10-13' });
  });

  it('has the kinds of the web page', () => {
    expect(profile.kinds.map(({ code, class: of, asks, aboutEmployee }) => [code, of, asks, aboutEmployee])).toEqual([
      ['klage-tjeneste', 'complaint', [], false],
      ['klage-ansatt', 'complaint', [], true],
      ['klage-kjoring', 'complaint', ['place', 'time', 'vehicle'], false],
      ['forslag', 'suggestion', [], false],
      ['tips', 'tip', [], false],
      ['skade', 'damage', ['place'], false],
    ]);
  });

  it('keeps its clocks three, a promise for the service and a statutory month for a formal decision', () => {
    expect(
      profile.clocks.map((one) => [one.clock, formatRule(one.rule), one.nature, one.track, one.onlyIfAnswerWanted]),
    ).toEqual([
      ['respond', '14d', 'promise', 'service', false],
      ['delay-notice', '14d', 'promise', 'service', false],
      ['respond', '14d', 'promise', 'service', true],
      ['respond', '1mo', 'statutory', 'formal-decision', false],
      ['delay-notice', '1mo', 'statutory', 'formal-decision', false],
    ]);
    expect(profile.clocks.at(-1)?.tells).toEqual(['reason', 'new-date']);
  });

  it('promises nobody more than the web page, and always answers in writing', () => {
    expect(profile.reply).toMatchObject({ form: 'always-written', onlyIfWanted: false });
    expect(profile.reply.floor?.nb).toContain('to uker');
    expect(profile.closing.settledOnTheSpot).toMatchObject({ allowed: true, confirmation: 'written' });
  });

  it('counts from the day heard, over Easter', () => {
    const calendar = calendarFor({ country: 'NO', ...profile.closedDays });
    const facts = { class: 'complaint', heardOn: Day.parse('2026-03-19'), answerWay: 'any', anonymous: false } as const;
    expect(
      clocksFor(profile, calendar, { ...facts, tracks: ['service'] }).map(({ clock, actBy }) => [clock, actBy]),
    ).toEqual([
      ['respond', '2026-04-01'],
      ['delay-notice', '2026-04-01'],
    ]);
  });

  it('registers by how it came in, and everything in the deviation system', () => {
    expect(profile.registers.map(({ code, holds, keptBy }) => [code, holds, keptBy])).toEqual([
      ['websak', ['email', 'web-form', 'paper-form', 'letter'], 'registry'],
      ['avvik', 'all', 'unit'],
    ]);
    expect(profile.registers[1]?.fields).toEqual(['main-content', 'learning-point', 'outside-references']);
  });

  it('never disposes of anything by itself, and shows no cell under five', () => {
    expect(profile.retention.disposal).toEqual({ rule: 'never' });
    expect(profile.reports.monthlySummary.threshold).toBe(5);
  });

  it('says what is open, and what happens meanwhile', () => {
    const slots = profile.openSlots.map(({ slot }) => slot);
    expect(slots).toEqual(
      expect.arrayContaining([
        'routing.aboutTopManager',
        'anonymity',
        'retention.decidedBy',
        'legalBasis',
        'officeHours',
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

  it('names the document of every rule', () => {
    const documents =
      /D00075|Serviceklage|Innstilling|forvaltningsloven|[Oo]ffentleglova|arkivlova|Opplæringslova|Barnehageloven|Pasient- og brukerrettighetsloven|Personvernforordningen/i;
    const all = sources(profile);
    expect(all.length).toBeGreaterThan(60);
    for (const source of all) expect(source).toMatch(documents);
  });
});

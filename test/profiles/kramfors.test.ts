import { describe, expect, it } from 'vitest';
import { clocksFor } from '../../src/domain/clocks.ts';
import { formatRule } from '../../src/domain/deadline.ts';
import { languages } from '../../src/domain/language.ts';
import { type Profile, rolesOf } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const loaded = loadProfile('kramfors');
if (!loaded.ok) throw new Error(`the profile is not sound: ${JSON.stringify(loaded.faults)}`);
const profile: Profile = loaded.profile;
const GUIDELINE = 'KS 2009-09-08 § 111';

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
const guide = profile.pocketGuide.map(({ text }) => text.sv).join('\n');

describe("Kramfors's guideline", () => {
  it('is KS 2009-09-08 § 111, and says who may complain: everyone', () => {
    expect(profile.procedure).toMatchObject({ title: 'Riktlinje, Dnr KS 2004/588', edition: GUIDELINE });
    expect(profile.fromWhom).toMatchObject({ text: { sv: 'Alla' }, source: GUIDELINE });
  });

  it('has four kinds', () => {
    expect(profile.kinds.map(({ code, class: of, source }) => [code, of, source])).toEqual([
      ['klagomål', 'complaint', GUIDELINE],
      ['synpunkt', 'feedback', GUIDELINE],
      ['ide', 'suggestion', GUIDELINE],
      ['förslag', 'suggestion', GUIDELINE],
    ]);
  });

  it('is open in person, by phone, in writing, by Synpunkten on the web and by a form at every unit', () => {
    const stated = profile.channels.filter(({ source }) => source.startsWith(GUIDELINE));
    expect(stated.map(({ channel }) => channel)).toEqual([
      'counter',
      'phone',
      'letter',
      'email',
      'web-form',
      'paper-form',
    ]);
    expect(stated.find(({ channel }) => channel === 'web-form')?.address?.sv).toContain('Synpunkten');
    expect(stated.find(({ channel }) => channel === 'paper-form')?.address?.sv).toContain('varje enhet');
  });

  it('answers within ten calendar days by its own promise, and tells where it takes longer', () => {
    expect(
      profile.clocks.map(({ clock, rule, nature, classes }) => [clock, formatRule(rule), nature, classes]),
    ).toEqual([
      ['respond', '10d', 'promise', ['complaint', 'feedback', 'suggestion']],
      ['delay-notice', '10d', 'promise', ['complaint', 'feedback', 'suggestion']],
    ]);
    expect(profile.reply).toMatchObject({ form: 'written-or-spoken', onlyIfWanted: false });
  });

  it.each([
    ['2026-06-09', '2026-06-19', '2026-06-18'],
    ['2026-12-14', '2026-12-24', '2026-12-23'],
    ['2026-05-15', '2026-05-25', '2026-05-25'],
  ])('counts from the day heard, %s: promised %s, planned by %s', (heardOn, nominal, actBy) => {
    const calendar = calendarFor({ country: 'SE', ...profile.closedDays });
    const facts = { class: 'complaint', heardOn: Day.parse(heardOn), answerWay: 'any', anonymous: false } as const;
    const [respond] = clocksFor(profile, calendar, { ...facts, tracks: ['service'] });
    expect(respond).toMatchObject({ clock: 'respond', nominal, actBy });
  });

  it('leaves the duty with the receiver until the right unit has it, and sends nobody round', () => {
    expect(profile.routing).toMatchObject({ to: 'unit-manager', dutyUntilAccepted: 'receiver' });
    expect(guide).toContain('skyldig att ta hand om det här och nu');
    expect(guide).toContain('Skicka aldrig runt någon');
  });

  it('says sorry where it was unclear or wrong, and explains: in the guide, on the spot and in the answer', () => {
    expect(guide).toMatch(/Be om ursäkt när något är oklart eller fel[\s\S]*Förklara varför/);
    expect(profile.closing.settledOnTheSpot.reminds?.sv).toMatch(/Be om ursäkt.*förklara varför/);
    expect(profile.reply.apology).toMatchObject({ source: GUIDELINE });
    expect(profile.reply.apology?.text.sv).toMatch(/ber om ursäkt.*oklart eller fel/);
    expect(profile.reply.apology?.explains?.sv).toBe('Så här kom det sig:');
  });

  it('takes everyone seriously at the first meeting, with respect', () => {
    expect(profile.manners.map(({ text }) => text.sv)).toEqual([
      'Alla tas på allvar vid första mötet.',
      'Alla respekteras och blir lyssnade på.',
    ]);
  });

  it('enters every complaint and answer in the diary under its number, with a copy for the registrar', () => {
    expect(profile.registers).toMatchObject([
      {
        code: 'diariet',
        holds: 'all',
        classes: ['complaint'],
        fields: expect.arrayContaining(['received-on', 'main-content', 'original', 'answer']),
        keptBy: 'registry',
        reference: { required: true },
        source: GUIDELINE,
      },
    ]);
    expect(profile.closing.requires[0]).toEqual({
      classes: ['complaint'],
      needs: ['outcome', 'answer', 'cause', 'outside-reference'],
    });
  });

  it('looks for three causes, with one more for the rest', () => {
    expect(profile.classification.causes.map(({ code }) => code)).toEqual([
      'information',
      'förväntningar',
      'bemötande',
      'annat',
    ]);
    expect(profile.reports.questions.map(({ source }) => source.replace(`${GUIDELINE}: `, ''))).toEqual([
      'brist på information',
      'fel förväntningar',
      'bemötande',
      'skicka aldrig runt någon',
    ]);
  });

  it('reports to the board once a year', () => {
    expect(profile.reports.toBoards).toMatchObject([{ scope: 'board', timesAYear: 1, onMonthDays: ['02-15'] }]);
    expect(profile.reports.toBoards[0]?.source).toContain(GUIDELINE);
  });

  it('turns an appeal away: it is written, within three weeks, to whoever decided', () => {
    const rule = profile.tracks.find(({ track }) => track === 'formal-decision');
    expect(rule).toMatchObject({ does: 'tell-only', statistics: 'apart' });
    expect(rule?.sendTo?.sv).toContain('tre veckor');
  });

  it('never answers what is sensitive by e-mail, and shares with another board by consent only', () => {
    expect(profile.sensitive.answeredBy).toEqual(['letter', 'phone']);
    expect(profile.routing.acrossBoards).toBe('consent-or-neutral-parts');
    expect(profile.openness.sayAtIntake).toBe(true);
  });

  it('says what the guideline leaves open, and what happens meanwhile', () => {
    expect(profile.openSlots.map(({ slot }) => slot)).toEqual(
      expect.arrayContaining([
        ...['anonymity', 'hearing', 'retention.decidedBy', 'escalation', 'closing.reopenedBy', 'notHere.places'],
        ...['routing.aboutTopManager', 'routing.boards', 'registers.diariet', 'reports.toBoards'],
      ]),
    );
    expect(profile.retention.disposal).toEqual({ rule: 'never' });
    expect(profile.hearing.employee).toBe('not-stated');
    expect(profile.anonymity).toMatchObject({ allowed: true, investigatedAlike: true });
    expect(rolesOf(profile)).toEqual(['kommunstyrelsens-ordförande']);
    expect(profile.notHere).toHaveLength(6);
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
    expect(words('sv').filter((word) => ['ikke', 'og', 'hvem', 'klagen', 'leder', 'saken'].includes(word))).toEqual([]);
  });

  it('names the document of every rule', () => {
    const documents =
      /KS 2009-09-08 § 111|Inställning|[Ll]agen|LSS|lex Sarah|Tryckfrihetsförordningen|Alltid i Sverige|förordningen/;
    const all = sources(profile);
    expect(all.length).toBeGreaterThan(60);
    for (const source of all) expect(source).toMatch(documents);
  });
});

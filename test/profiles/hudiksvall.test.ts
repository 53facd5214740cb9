import { describe, expect, it } from 'vitest';
import { clocksFor } from '../../src/domain/clocks.ts';
import { formatRule } from '../../src/domain/deadline.ts';
import { languages } from '../../src/domain/language.ts';
import { openSlotsOf, type Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';

const loaded = loadProfile('hudiksvall');
if (!loaded.ok) throw new Error(`the profile is not sound: ${JSON.stringify(loaded.faults)}`);
const profile: Profile = loaded.profile;
const STAFF = 'Personalpresentationen';

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

const counted = (heardOn: string, anonymous = false) => {
  const calendar = calendarFor({ country: 'SE', ...profile.closedDays });
  const facts = { heardOn: Day.parse(heardOn), answerWay: 'any', anonymous } as const;
  return (['complaint', 'feedback', 'praise'] as const).map((kind) =>
    clocksFor(profile, calendar, { ...facts, tracks: ['service'], class: kind }).map(({ clock, nominal }) => [
      clock,
      nominal,
    ]),
  );
};

describe("Hudiksvall's presentation for its staff", () => {
  it('has three kinds: klagomål, synpunkt, beröm', () => {
    expect(profile.kinds.map(({ code, class: of, label }) => [code, of, label.sv])).toEqual([
      ['klagomål', 'complaint', 'Klagomål'],
      ['synpunkt', 'feedback', 'Synpunkt'],
      ['beröm', 'praise', 'Beröm'],
    ]);
  });

  it('is for citizens, users, customers, visitors and companies', () => {
    expect(profile.fromWhom.text.sv).toBe('Medborgare, brukare, kunder, besökare och företag');
  });

  it('encourages the web form, has the unit forward e-mail, and the staff help with the form', () => {
    const stated = profile.channels.filter(({ source }) => source.startsWith(STAFF));
    expect(stated.map(({ channel, encouraged }) => [channel, encouraged])).toEqual([
      ...(['counter', 'phone', 'visit', 'meeting'] as const).map((spoken) => [spoken, false]),
      ['web-form', true],
      ['email', false],
      ['paper-form', false],
    ]);
    const staff = Object.fromEntries(stated.map((one) => [one.channel, one.staff?.sv]));
    expect(staff['email']).toBe('Enheten som får e-posten vidarebefordrar den dit den hör.');
    expect(staff['paper-form']).toBe('Hjälp gärna till att fylla i blanketten.');
    expect(staff['phone']).toBe('Hjälp till att skriva ned det, här eller på blanketten.');
  });

  it('confirms within ten working days that it came in and who handles it, and gives the answer no date', () => {
    expect(profile.clocks.map(({ clock, rule, nature, tells }) => [clock, formatRule(rule), nature, tells])).toEqual([
      ['acknowledge', '10wd', 'promise', ['received', 'handler']],
    ]);
    // Over Easter and over Christmas, of every kind.
    expect(counted('2026-03-27')).toEqual(Array(3).fill([['acknowledge', '2026-04-14']]));
    expect(counted('2026-12-18')).toEqual(Array(3).fill([['acknowledge', '2027-01-08']]));
    expect(formatRule(profile.reminders.withoutClock)).toBe('3wk');
  });

  it('confirms in words of its own that name the handler, in every language', () => {
    for (const language of languages) expect(profile.templates?.acknowledgement?.[language]).toContain('{handler}');
  });

  it('answers whoever gave it, and takes the anonymous without an answer', () => {
    expect(profile.reply).toMatchObject({ form: 'written-or-spoken', onlyIfWanted: false });
    expect(profile.anonymity).toMatchObject({ allowed: true, investigatedAlike: true });
  });

  it('has its pocket guide', () => {
    const guide = profile.pocketGuide.filter(({ source }) => source.includes('fickminnet')).map(({ text }) => text.sv);
    expect(guide).toEqual([
      'Lyssna klart. Försvara dig inte.',
      'Leta inte efter en syndabock.',
      'Människor vill ha en lösning. Fråga vad som skulle hjälpa.',
    ]);
    expect(profile.manners.map(({ text }) => text.sv)).toEqual([
      'Ett gott bemötande kan göra den som är negativ positiv.',
    ]);
  });

  it('keeps the least that its register asks for, with original and answer, of every kind', () => {
    const classes = profile.kinds.map((kind) => kind.class);
    expect(profile.registers).toMatchObject([
      {
        holds: 'all',
        classes,
        fields: ['received-on', 'kind', 'category', 'action-status', 'closed-on', 'original', 'answer'],
      },
    ]);
  });

  it('asks for a category of every kind before it is closed, and closes nothing without one', () => {
    for (const { class: of } of profile.kinds) {
      const needs = profile.closing.requires.filter(({ classes }) => classes.includes(of)).flatMap((one) => one.needs);
      expect([of, needs]).toEqual([of, expect.arrayContaining(['category'])]);
    }
    expect(profile.classification.categories.length).toBeGreaterThan(1);
    // On the spot nobody names one.
    expect(profile.closing.settledOnTheSpot.allowed).toBe(false);
  });

  it('leaves each department six slots, lists those still open, and not those that are filled in', () => {
    const asked = ['legalBasis', 'emailTo', 'formTo', 'confirmedBy', 'archive', 'retention'];
    const { departments } = profile;
    expect(departments?.asks.map(({ slot }) => slot)).toEqual(asked);
    const list = departments?.list ?? [];
    const blanks = (of: Profile) => openSlotsOf(of).filter(({ slot }) => /^departments\.\w+\.\w+$/u.test(slot));
    expect(openSlotsOf(profile).map(({ slot }) => slot)).toEqual(
      expect.arrayContaining(list.flatMap(({ code }) => asked.map((slot) => `departments.${code}.${slot}`))),
    );
    const [first, ...others] = list;
    if (departments === undefined || first === undefined) throw new Error('no department');
    const filled = {
      ...profile,
      departments: { ...departments, list: [{ ...first, emailTo: { sv: 'NN' } }, ...others] },
    };
    expect(openSlotsOf(filled)).toHaveLength(openSlotsOf(profile).length - 1);
    for (const { meanwhile } of blanks(profile)) expect(meanwhile.sv).toBeTruthy();
  });

  it('reports to the board twice a year and to kommunstyrelsen once, with what to put first', () => {
    expect(
      profile.reports.toBoards.map(({ scope, to, timesAYear, prioritises }) => [scope, to.sv, timesAYear, prioritises]),
    ).toEqual([
      ['board', 'Nämnden', 2, true],
      ['municipality', 'Kommunstyrelsen', 1, true],
    ]);
  });

  it('has the group talk situations through, give each other tips and see what gets better', () => {
    expect(profile.reports.review.held.sv).toBe(
      'I gruppen, på en arbetsplatsträff. Prata igenom situationerna och ge varandra tips',
    );
    expect(profile.reports.questions.map(({ source }) => source)).toEqual([
      `${STAFF}: gruppen pratar igenom situationer`,
      `${STAFF}: ge varandra tips`,
      `${STAFF}: hur det som kommer in leder till förbättring`,
      `${STAFF}: ett gott bemötande kan vända en negativ givare till en positiv`,
    ]);
  });

  it('disposes of nothing before two years, and of nothing without a decision', () => {
    expect(profile.retention.disposal).toEqual({ rule: 'awaits-decision', noEarlierThanMonths: 24 });
  });

  it('turns an appeal away, and says where it goes', () => {
    const rule = profile.tracks.find(({ track }) => track === 'formal-decision');
    expect(rule).toMatchObject({ does: 'tell-only', statistics: 'apart', source: 'Förvaltningslagen 43–44 §§' });
    expect(rule?.law.sv).toContain('måste vara skriftligt');
    expect(profile.notHere.map(({ code }) => code)).toEqual([
      ...['fraga', 'handling', 'politik', 'eget-arende', 'annan', 'visselblasning'],
    ]);
  });

  it('never answers what is sensitive by ordinary e-mail', () => {
    expect(profile.sensitive.answeredBy).toEqual(['letter', 'phone']);
  });

  it('is there in all four languages, text by text', () => {
    const all = texts(profile, 'profile');
    expect(all.length).toBeGreaterThan(100);
    for (const { path, text } of all)
      expect([path, Object.keys(text).sort()]).toEqual([path, ['en', 'nb', 'nn', 'sv']]);
  });

  it('is written in nynorsk and bokmål where it says so, and in Swedish', () => {
    const words = (language: string) =>
      texts(profile, '').flatMap(({ text }) => text[language]?.toLowerCase().match(/\p{L}+/gu) ?? []);
    const bokmal = ['ikke', 'hva', 'hvem', 'hvordan', 'hvor', 'jeg', 'noen', 'fra', 'sier', 'en', 'et', 'kommet'];
    expect(words('nn').filter((word) => [...bokmal, 'saken', 'klagen', 'lederen', 'enheten'].includes(word))).toEqual(
      [],
    );
    expect(words('nb').filter((word) => ['ikkje', 'ei', 'kva', 'att', 'inte'].includes(word))).toEqual([]);
    expect(words('sv').filter((word) => ['ikke', 'og', 'hvem', 'klagen', 'leder', 'ikkje'].includes(word))).toEqual([]);
  });

  it('names the document of every rule', () => {
    const documents =
      /Personalpresentationen|Inställning|Alltid i Sverige|Förvaltningslagen|Skollagen|LSS|Lagen om stöd|Dataskydd/;
    const all = sources(profile);
    expect(all.length).toBeGreaterThan(60);
    for (const source of all) expect(source).toMatch(documents);
  });
});

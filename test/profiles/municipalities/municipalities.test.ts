import { describe, expect, it } from 'vitest';
import { deadline } from '../../../src/domain/deadline.ts';
import { faultsOfProfile } from '../../../src/domain/procedure/faults.ts';
import { openSlotsOf, Profile, rolesOf } from '../../../src/domain/profile.ts';
import { Day } from '../../../src/domain/time.ts';
import { calendarFor } from '../../../src/profiles/closed-days.ts';
import { bjurholm } from './bjurholm.ts';
import { hudiksvall } from './hudiksvall.ts';

describe.each([bjurholm, hudiksvall])('$id', (written) => {
  it('fits into the schema and contradicts itself nowhere', () => {
    expect(Profile.safeParse(written).error?.issues ?? []).toEqual([]);
    expect(faultsOfProfile(written)).toEqual([]);
  });

  it('turns an appeal away and has it count for nothing here', () => {
    const rule = Profile.parse(written).tracks.find(({ track }) => track === 'formal-decision');
    expect(rule).toMatchObject({ does: 'tell-only', citizenHas: { count: 3, unit: 'weeks' }, statistics: 'apart' });
  });
});

describe("Bjurholm's page", () => {
  const profile = Profile.parse(bjurholm);
  it('gives feedback promptly, within three weeks, if wanted, spoken or written', () => {
    expect(profile.clocks).toMatchObject([
      { clock: 'respond', rule: { count: 3, unit: 'weeks' }, onlyIfAnswerWanted: true },
    ]);
    expect(profile.clocks[0]?.wording).toEqual({ sv: 'Skyndsamt, dock alltid inom tre veckor' });
    expect(profile.reply).toMatchObject({ form: 'written-or-spoken', onlyIfWanted: true });
  });
  it('goes by board to its head, who appoints from the whole department', () => {
    expect(profile.routing).toMatchObject({ to: 'board-head', appointFrom: 'department' });
    expect(profile.routing.boards).toHaveLength(4);
    expect(rolesOf(profile)).toEqual(['kommunstyrelsens-ordförande', 'kommunchef', 'socialchef', 'skolchef']);
  });
  it('goes onward to the head first, then in some cases to an authority', () => {
    expect(profile.onward.map(({ level, takes }) => [level, takes])).toEqual([
      ['inside', 'always'],
      ['outside', 'in-some-cases'],
      ['outside', 'in-some-cases'],
    ]);
    expect(profile.closing.reopenedBy).toBe('board-head');
  });
  it('advises direct contact, sends questions elsewhere, and says what becomes public', () => {
    expect(profile.firstContact).toBeDefined();
    expect(profile.notHere.map(({ place }) => place.sv)).toEqual(['kommunen@bjurholm.se', 'kommunen@bjurholm.se']);
    expect(profile.openness.sayAtIntake).toBe(true);
  });
  it('disposes of nothing before two years, and of nothing without a decision', () => {
    expect(profile.retention.disposal).toEqual({ rule: 'awaits-decision', noEarlierThanMonths: 24 });
  });
});

describe("Hudiksvall's presentation", () => {
  const profile = Profile.parse(hudiksvall);
  it('confirms within ten working days that it came in and who handles it, and promises no answer date', () => {
    expect(profile.clocks).toMatchObject([
      { clock: 'acknowledge', rule: { count: 10, unit: 'working-days' }, tells: ['received', 'handler'] },
    ]);
    const calendar = calendarFor({ country: 'SE', ...profile.closedDays });
    const [clock] = profile.clocks;
    expect(clock && deadline(calendar, Day.parse('2026-03-27'), clock.rule).nominal).toBe('2026-04-14');
  });
  it('keeps the least that its register asks for, with a category for every kind', () => {
    expect(profile.registers[0]?.fields.slice(0, 5)).toEqual([
      'received-on',
      'kind',
      'category',
      'action-status',
      'closed-on',
    ]);
    const classes = new Set(profile.kinds.map((kind) => kind.class));
    expect(new Set(profile.closing.requires.find(({ needs }) => needs.includes('category'))?.classes)).toEqual(classes);
  });
  it("lists each department's blanks as open slots, and not what is filled in", () => {
    const open = openSlotsOf(profile).map(({ slot }) => slot);
    expect(open).toContain('departments.lärande.emailTo');
    expect(open).not.toContain('departments.social.emailTo');
    expect(open).toHaveLength(1 + 5 + 6);
  });
  it('reports to the board twice a year and to kommunstyrelsen once, with what to put first', () => {
    expect(profile.reports.toBoards.map(({ timesAYear, prioritises }) => [timesAYear, prioritises])).toEqual([
      [2, true],
      [1, true],
    ]);
  });
  it('forwards e-mail, helps with the form, encourages the web', () => {
    expect(
      profile.channels.map(({ channel, encouraged, staff }) => [channel, encouraged, staff !== undefined]),
    ).toEqual([
      ['web-form', true, false],
      ['email', false, true],
      ['paper-form', false, true],
    ]);
  });
});

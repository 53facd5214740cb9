import { describe, expect, it } from 'vitest';
import { UNITS_IN_A_CARD } from '../../src/dialogues/present/draft.ts';
import { choicesFor } from '../../src/dialogues/present/typing-ahead.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { atTheDesk, sceneOf, whole } from '../support/desk.ts';
import { day, later, organisation, people, profile, unit } from '../support/municipality.ts';

const { emma, max } = people;

/** The municipality with so many units more. */
function larger(howMany: number): Organisation {
  const units = new Map(organisation.units);
  for (let n = 0; n < howMany; n += 1) {
    const id = unit(`avdeling-${n}`);
    units.set(id, {
      id,
      name: `Avdeling ${String(n).padStart(3, '0')}`,
      parent: unit('kommunen'),
      manager: people.solveig,
      serviceArea: 'administration',
      validFrom: day('2020-01-01'),
    });
  }
  return { ...organisation, units };
}

describe('units on the first card', () => {
  it('all that stand, her own first, none that is gone', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const view = desk.view();
    if (view.view !== 'said') throw new Error(view.view);
    expect(view.units.map(({ value }) => value)).toEqual(['torget', 'kommunen', 'skolen']);
    expect(view.moreUnits).toBe(false);
  });
  it.each([
    [97, 100, false],
    [98, 100, true],
    [400, 100, true],
  ])('%i more: %i in the card', (more, shown, moreUnits) => {
    const desk = atTheDesk({ organisation: larger(more) });
    desk.write('logg');
    const view = desk.view();
    if (view.view !== 'said') throw new Error(view.view);
    expect(view.units).toHaveLength(shown);
    expect(view.units[0]?.value).toBe('torget');
    expect(view.moreUnits).toBe(moreUnits);
    expect(UNITS_IN_A_CARD).toBe(100);
  });
  it('one chosen by typing stays in the card, however far down it stands', () => {
    const desk = atTheDesk({ organisation: larger(400) });
    desk.write('logg');
    desk.tap('said-next', { ...whole, unit: 'avdeling-399', contact: '' });
    const view = desk.view();
    if (view.view !== 'said') throw new Error(view.view);
    expect(view.unitName).toBe('Avdeling 399');
    expect(view.units[0]).toEqual({ value: 'avdeling-399', title: 'Avdeling 399' });
    expect(view.units).toHaveLength(100);
  });
});

describe('what kinds ask besides', () => {
  const asked = (kinds: Profile['kinds']) => {
    const desk = atTheDesk({ profile: { ...profile, kinds } });
    desk.write('logg');
    const view = desk.view();
    if (view.view !== 'said') throw new Error(view.view);
    return [view.asks, view.asksOpenly];
  };
  it('is in the open where a kind asks it that has no second card, and folded where one asks it again', () => {
    expect(asked(profile.kinds)).toEqual([['time', 'vehicle'], ['place']]);
    expect(asked(profile.kinds.filter(({ code }) => code !== 'skade'))).toEqual([
      ['place', 'time', 'vehicle'],
      undefined,
    ]);
  });
});

describe('typing ahead', () => {
  const scene = sceneOf(emma, { organisation: larger(120) });
  const found = (text: string, skip = 0, top = 15) =>
    choicesFor(scene, { of: 'units', text, skip, top }).map(({ title }) => title);
  it('finds what has the text in it, those that begin with it first', () => {
    expect(found('prøvevik')).toEqual(['Prøvevik kommune', 'Prøvevik skole']);
    expect(found('  SERVICE ')).toEqual(['Servicetorget']);
    expect(found('ling 00', 0, 2)).toEqual(['Avdeling 000', 'Avdeling 001']);
    expect(found('vik s')).toEqual(['Prøvevik skole']);
    expect(found('finnes ikke')).toEqual([]);
  });
  it('page by page, at most fifty at once', () => {
    expect(found('avdeling', 10, 3)).toEqual(['Avdeling 010', 'Avdeling 011', 'Avdeling 012']);
    expect(found('avdeling', 0, 100_000)).toHaveLength(50);
    expect(found('avdeling', 119, 50)).toEqual(['Avdeling 119']);
  });
  it('none that is gone', () => {
    expect(found('badet')).toEqual([]);
  });
  it('colleagues by name in the same way, none who has left', () => {
    const colleagues = (text: string) => choicesFor(scene, { of: 'colleagues', text, skip: 0, top: 15 });
    expect(colleagues('berg')).toEqual([{ value: max, title: 'Max Berg' }]);
    expect(colleagues('Lars')).toEqual([]);
    expect(colleagues('em').map(({ title }) => title)).toEqual(['Emil Ås', 'Emma Lie']);
  });
});

describe('what is read back', () => {
  it('is all of it as it will stand', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const entered = {
      ...whole,
      applies: 'formal-decision,harm,vulnerable,about-person',
      channel: 'phone',
      citizenLanguage: 'en',
    };
    desk.tap('said-next', entered);
    const more = {
      decision: 'Avslag',
      decisionNotifiedOn: '2026-03-02',
      changeWanted: 'Ja',
      inDanger: 'true',
      harm: 'Falt',
      vulnerable: 'pupil',
      about: 'employee',
      employeeName: 'Sjåføren',
    };
    desk.tap('more-next', more);
    expect(desk.view()).toMatchObject({
      view: 'read-back',
      kind: 'Klage på vedtak',
      unit: 'Servicetorget',
      channel: 'På telefon',
      signals: ['formal-decision', 'harm', 'vulnerable', 'about-person'],
      vulnerable: 'pupil',
      concerns: ['Sjåføren'],
      decisionNotifiedOn: '2026-03-02',
      inDanger: true,
      emergency: { numbers: [{ number: '113' }, {}, {}, {}] },
      citizenLanguage: 'en',
      laws: [{ track: 'formal-decision' }, { track: 'harm' }, { track: 'pupil' }],
      clocks: [
        { clock: 'respond', nature: 'statutory' },
        { clock: 'delay-notice', nature: 'statutory' },
      ],
      words: { decision: 'Avslag', changeWanted: 'Ja', harm: 'Falt', employee: 'Sjåføren' },
    });
    const shown = desk.view();
    desk.tap('read-register');
    const one = desk.case?.case;
    if (shown.view !== 'read-back' || one === undefined) throw new Error('not registered');
    expect(one.clocks).toEqual(shown.clocks.map(({ workingDaysLeft: _, ...clock }) => clock));
    expect(desk.case?.words).toMatchObject(shown.words);
    expect(one.responsible.person).toBe(max);
    expect(shown.holder).toEqual({ name: 'Max Berg', capacity: 'manager' });
  });
});

describe('the receipt', () => {
  it('tells the citizen in her language; anonymous: nobody is answered', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { ...whole, contact: 'anonym', citizenLanguage: 'sv' });
    const view = desk.view();
    if (view.view !== 'receipt') throw new Error(view.view);
    expect(view.citizen).toMatchObject({
      language: 'sv',
      anonymous: true,
      answerWay: 'none',
      number: 1001,
      unit: 'Servicetorget',
    });
    expect(view.citizen.privacy).toMatch(/^Kommunen sparar|^Kommunen/);
  });
  it('counts the working days that are left, and those that are over', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', whole);
    const left = () => {
      const view = desk.view();
      return view.view === 'receipt' ? view.clocks[0]?.workingDaysLeft : undefined;
    };
    expect(left()).toBe(10);
    desk.conditions = { now: later(14 * 24 * 60) };
    expect(left()).toBe(0);
    desk.conditions = { now: later(15 * 24 * 60) };
    expect(left()).toBe(-1);
  });
  it('sensitive: steers to the place that the profile names', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { ...whole, said: '', applies: 'sensitive' });
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      missing: [],
      sensitivePlace: expect.stringContaining('Edialog'),
      words: { said: '' },
    });
  });
});

describe('what came on paper', () => {
  const firstCard = (channel: string) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, channel, contact: '' });
    return desk.view();
  };
  it('is copied: no empty form is offered, and nothing was settled on the spot', () => {
    expect(firstCard('counter')).toMatchObject({ view: 'said', paper: {}, settledAllowed: true });
    expect(firstCard('paper-form')).toMatchObject({
      view: 'said',
      copied: true,
      paper: undefined,
      settledAllowed: false,
    });
  });
});

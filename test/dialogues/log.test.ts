import { describe, expect, it } from 'vitest';
import { Action } from '../../src/dialogues/actions.ts';
import { logStep, UNSTORED } from '../../src/dialogues/log.ts';
import { kindClasses } from '../../src/domain/kinds.ts';
import { atTheDesk, sceneOf, whole } from '../support/desk.ts';
import {
  caseId,
  day,
  draftId,
  later,
  namesOnly,
  neverOnTheSpot,
  organisation,
  people,
  profile,
  tellsOnly,
  unconfirmed,
  unit,
  without,
  withoutUnit,
} from '../support/municipality.ts';

const { emma, emil, max, solveig, per } = people;

describe('an ordinary complaint', () => {
  it('is said, read back and registered: two cards and the receipt', () => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: 'Bussen kom ikke i går heller' } });
    desk.tap('said-next', { ...whole, said: 'Bussen kom ikke i går heller', grounds: 'Tredje gang' });
    expect(desk.view()).toMatchObject({
      view: 'read-back',
      words: {
        said: 'Bussen kom ikke i går heller',
        grounds: 'Tredje gang',
        contact: { as: 'known', line: '99 88 77 66' },
      },
      holder: { name: 'Max Berg', capacity: 'manager' },
      concerns: [],
      inDanger: false,
    });
    const step = desk.tap('read-register');
    expect(step.change?.events.map(({ event }) => event)).toEqual(['registered']);
    expect(desk.draft).toBeUndefined();
    expect(desk.case?.case).toMatchObject({ id: caseId(1), draft: draftId(1), number: 1001, facts: { missing: [] } });
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      news: 'registered',
      number: 1001,
      holder: { name: 'Max Berg' },
      citizen: { language: 'nb', respondBy: '2026-03-30', anonymous: false },
    });
  });
  it('takes the defaults of whoever logs it', () => {
    const desk = atTheDesk();
    desk.write('logg');
    expect(desk.draft).toMatchObject({
      owner: emma,
      revision: 1,
      step: 'said',
      answers: {
        unit: 'torget',
        heardOn: '2026-03-16',
        channel: 'counter',
        citizenLanguage: 'nb',
        answerWay: 'any',
        said: '',
      },
    });
  });
  it('keeps everything that was folded away', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const folded = {
      unit: 'skolen',
      heardOn: '2026-03-12',
      channel: 'phone',
      heardBy: 'Vikaren',
      place: 'Porten',
      time: 'Klokka to',
      vehicle: 'Buss 3',
      wish: 'En unnskyldning',
      suggestion: 'Et skilt',
      answerWay: 'letter',
      citizenLanguage: 'en',
      originalAt: 'Skuff 2',
      address: 'Storgata 1',
      onBehalfOf: 'Moren',
      grounds: 'Sett det selv',
    };
    desk.tap('said-register', { ...whole, ...folded });
    expect(desk.case?.case.facts).toMatchObject({
      unit: 'skolen',
      heardOn: '2026-03-12',
      channel: 'phone',
      answerWay: 'letter',
      citizenLanguage: 'en',
      suggestionInside: true,
    });
    expect(desk.case?.words).toMatchObject({
      heardBy: 'Vikaren',
      place: 'Porten',
      time: 'Klokka to',
      vehicle: 'Buss 3',
      wish: 'En unnskyldning',
      suggestion: 'Et skilt',
      originalAt: 'Skuff 2',
      grounds: 'Sett det selv',
      contact: { as: 'known', line: '99 88 77 66', address: 'Storgata 1', onBehalfOf: 'Moren' },
    });
  });
  it('can be changed after it was read back', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', whole);
    desk.tap('read-change');
    expect(desk.view()).toMatchObject({ view: 'said', faults: [], answers: { said: whole.said, applies: ['none'] } });
    desk.tap('said-next', { ...whole, said: 'Den kom for sent.' });
    expect(desk.view()).toMatchObject({ view: 'read-back', words: { said: 'Den kom for sent.' } });
  });
  it('may lose all its words where something in them is sensitive; everything else stays', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const told = { said: 'Diagnosen', grounds: 'Legen', wish: 'Fred', suggestion: 'En dør' };
    desk.tap('said-next', { ...whole, ...told, applies: 'sensitive,formal-decision', heardBy: 'Vikaren' });
    desk.tap('more-next', { decision: 'Avslag av 2. mars', changeWanted: 'Ja' });
    const before = desk.view();
    if (before.view !== 'read-back') throw new Error(before.view);
    expect(before.sensitivePlace).toContain('Edialog');
    desk.tap('read-empty');
    const after = desk.view();
    if (after.view !== 'read-back') throw new Error(after.view);
    const { said: _, grounds, wish, suggestion, ...kept } = before.words;
    expect([grounds, wish, suggestion]).toEqual(['Legen', 'Fred', 'En dør']);
    expect(JSON.parse(JSON.stringify(after.words))).toEqual(JSON.parse(JSON.stringify({ ...kept, said: '' })));
    expect(after.sensitivePlace).toBeUndefined();
    desk.tap('read-register');
    expect(desk.case?.words).toMatchObject({ said: '', decision: 'Avslag av 2. mars', heardBy: 'Vikaren' });
    expect(desk.saved.at(-1)).not.toContain('Diagnosen');
  });
  it('is asked about whichever of its words stand there', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, said: '', grounds: 'Legen', applies: 'sensitive' });
    expect(desk.view()).toMatchObject({ view: 'read-back', sensitivePlace: expect.stringContaining('Edialog') });
  });
  it('each card shown has a revision of its own, after a refusal too', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const seen = new Set([desk.draft?.revision]);
    for (const tap of [
      () => desk.tap('said-next', {}),
      () => desk.tap('said-next', {}),
      () => desk.tap('said-next', { ...whole, applies: 'harm' }),
      () => desk.tap('more-next', { harm: '' }),
      () => desk.tap('more-back', {}),
      () => desk.tap('said-settle', whole),
      () => desk.tap('said-next', whole),
      () => desk.tap('read-change'),
    ]) {
      tap();
      expect(seen).not.toContain(desk.draft?.revision);
      seen.add(desk.draft?.revision);
    }
  });
});

describe('the kinds', () => {
  const codeOf = (kindClass: string) => profile.kinds.find((one) => one.class === kindClass)?.code ?? '';
  it.each(kindClasses)('%s', (kindClass) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, kind: codeOf(kindClass), place: 'Torget' });
    const twoCards = kindClass === 'complaint' || kindClass === 'feedback';
    expect(desk.view().view).toBe(twoCards ? 'read-back' : 'receipt');
  });
  it('a suggestion in which somebody is hurt is asked about it, and then needs no reading back', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, kind: 'forslag', applies: 'harm' });
    expect(desk.view()).toMatchObject({ view: 'more', needs: ['harm'] });
    desk.tap('more-next', { inDanger: 'false' });
    expect(desk.view()).toMatchObject({ view: 'receipt' });
  });
  it('praise of an employee is hidden from nobody', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, kind: 'ros', applies: 'about-person' });
    expect(desk.view()).toMatchObject({ view: 'more', needs: ['about'] });
    desk.tap('more-next', { about: 'manager' });
    expect(desk.case?.case).toMatchObject({
      responsible: { person: max },
      hiddenFrom: [],
      facts: { class: 'praise', concerns: [max] },
    });
  });
  it('driving is asked where, when and which vehicle; damage is not', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, kind: 'klage-kjoring', place: 'Torget' });
    expect(desk.view()).toMatchObject({ view: 'more', needs: ['time', 'vehicle', 'place'] });
    desk.tap('more-next', { place: 'Torget', time: 'I går', vehicle: '' });
    expect(desk.view()).toMatchObject({ view: 'read-back', words: { place: 'Torget', time: 'I går' } });
    const other = atTheDesk();
    other.write('logg');
    other.tap('said-next', { ...whole, kind: 'skade', place: 'Torget' });
    expect(other.view().view).toBe('receipt');
  });
  it('damage needs the place where somebody has to find it; registered now, it is still asked for', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, kind: 'skade', contact: 'anonym' });
    expect(desk.view()).toMatchObject({ view: 'said', faults: [{ field: 'place', fault: 'required' }] });
    desk.tap('said-register', { ...whole, kind: 'skade', contact: 'anonym' });
    expect(desk.view()).toMatchObject({ view: 'receipt', missing: ['place'] });
    const other = atTheDesk();
    other.write('logg');
    other.tap('said-next', { ...whole, kind: 'forslag' });
    expect(other.view()).toMatchObject({ view: 'receipt', missing: [] });
  });
});

describe('what is missing or wrong on the first card', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing entered', {}, ['said required', 'contact required', 'applies required']],
    ['no words', { ...whole, said: ' ' }, ['said required']],
    ['no contact', { ...whole, contact: '' }, ['contact required']],
    ['a contact that reaches nobody', { ...whole, contact: 'Kari' }, ['contact contact-unclear']],
    ['an address is a contact', { ...whole, contact: '', address: 'Storgata 1' }, []],
    ['anonymous is one', { ...whole, contact: 'Anonym' }, []],
    ['so is a protected identity', { ...whole, contact: '', protectedIdentity: 'true' }, []],
    ['the question not answered', { ...whole, applies: '' }, ['applies required']],
    ['none and some', { ...whole, applies: 'none,sensitive' }, ['applies choose-none-or-some']],
    ['what is no choice', { ...whole, applies: 'none,oops' }, ['applies not-a-choice']],
    ['what is no choice', { ...whole, channel: 'duer' }, ['channel not-a-choice']],
    [
      'what is no choice',
      { ...whole, answerWay: 'x', citizenLanguage: 'fi' },
      ['answerWay not-a-choice', 'citizenLanguage not-a-choice'],
    ],
    ['a kind that is gone', { ...whole, kind: 'gammel' }, ['kind kind-gone']],
    ['a unit that is gone', { ...whole, unit: 'badet' }, ['unit unit-gone']],
    ['a unit that never was', { ...whole, unit: 'heimen' }, ['unit not-a-choice']],
    ['a day to come', { ...whole, heardOn: '2026-03-17' }, ['heardOn date-in-future']],
    ['a day too long ago', { ...whole, heardOn: '2025-03-15' }, ['heardOn date-too-long-ago']],
    ['no day at all', { ...whole, heardOn: '2026-02-30' }, ['heardOn date-wrong']],
    ['too long', { ...whole, said: 'x'.repeat(4001), wish: 'x'.repeat(4001) }, ['said too-long', 'wish too-long']],
    [
      'a line too long',
      { ...whole, contact: `1${'9'.repeat(200)}`, heardBy: 'x'.repeat(201) },
      ['contact too-long', 'heardBy too-long'],
    ],
    ['a national id', { ...whole, grounds: 'nr 13097248022' }, ['grounds national-id']],
    ['sensitive: no words are needed', { ...whole, said: '', applies: 'sensitive' }, []],
  ])('%s', (_, entered, faults) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', entered);
    expect(desk.faults().sort()).toEqual(faults.sort());
    expect(desk.view().view).toBe(faults.length > 0 ? 'said' : 'read-back');
    expect(desk.case).toBeUndefined();
  });
  it('an anonymous complaint, where the profile does not take it', () => {
    const desk = atTheDesk({ profile: namesOnly });
    desk.write('logg');
    for (const verb of ['said-next', 'said-register'] as const) {
      desk.tap(verb, { ...whole, contact: 'anonym' });
      expect(desk.faults()).toEqual(['contact anonymity-not-allowed']);
    }
  });
  it('what was entered stands there again, the date that could not be read as it was', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', {
      ...whole,
      said: 'Langt',
      contact: '',
      heardOn: '2026-03-17',
      unit: 'skolen',
      applies: 'sensitive,harm',
    });
    expect(desk.draft?.answers).toMatchObject({
      said: 'Langt',
      heardOn: '2026-03-16',
      unit: 'skolen',
      applies: ['sensitive', 'harm'],
    });
  });
  it('what was emptied is empty; what stands on another card is as it was', () => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    desk.tap('said-next', { said: '', contact: '99 88 77 66', applies: 'none', wish: 'Ny buss' });
    expect(desk.draft?.answers).toMatchObject({ said: '', wish: 'Ny buss' });
    expect(desk.faults()).toEqual(['said required']);
  });
  it('a protected identity: no contact is kept, not even of what was masked', () => {
    const desk = atTheDesk();
    desk.write('logg');
    const contact = { contact: '99 88 77 66', address: 'Storgata 1, 13097248022', onBehalfOf: 'Moren' };
    desk.tap('said-next', { ...whole, ...contact, protectedIdentity: 'true' });
    expect(desk.view()).toMatchObject({ view: 'read-back', words: { contact: { as: 'protected' } } });
    desk.tap('read-register');
    expect(desk.case?.words.contact).toEqual({ as: 'protected' });
    for (const kept of desk.saved) expect(kept).not.toMatch(/99 88|Storgata|Moren/);
  });
});

describe('more about it', () => {
  const more = (applies: string, over: Record<string, string> = {}) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies, ...over });
    return desk;
  };
  it.each([
    ['formal-decision', ['decision'], { decision: 'Avslag på plass' }],
    ['harm', ['harm'], { inDanger: 'false' }],
    ['vulnerable', ['vulnerable'], { vulnerable: 'care-user' }],
    ['about-person', ['about'], { about: 'manager' }],
    [
      'formal-decision,harm,vulnerable,about-person,sensitive',
      ['harm', 'decision', 'vulnerable', 'about'],
      { decision: 'Avslag', inDanger: 'false', vulnerable: 'pupil', about: 'me' },
    ],
  ])('%s calls for it', (applies, needs, entered) => {
    const desk = more(applies);
    expect(desk.view()).toMatchObject({ view: 'more', needs });
    desk.tap('more-next', { ...entered });
    expect(desk.view().view).toBe('read-back');
  });
  it.each(['none', 'sensitive'])('%s does not', (applies) => {
    expect(more(applies).view().view).toBe('read-back');
  });
  it('a complaint about an employee asks whom by its kind alone', () => {
    expect(more('none', { kind: 'klage-ansatt' }).view()).toMatchObject({ view: 'more', needs: ['about'] });
  });
  it.each<[string, string, Record<string, string>, string[]]>([
    ['nothing entered', 'formal-decision', {}, ['decision required']],
    ['nothing entered', 'vulnerable', {}, ['vulnerable required']],
    ['nothing entered', 'harm', {}, ['inDanger required']],
    ['nothing entered', 'about-person', {}, ['about required']],
    ['an employee without a name', 'about-person', { about: 'employee' }, ['employeeName required']],
    [
      'an employee who has left',
      'about-person',
      { about: 'employee', employee: people.lars },
      ['employee person-gone'],
    ],
    ['no choice', 'about-person', { about: 'dog' }, ['about not-a-choice', 'about required']],
    [
      'no choice',
      'about-person',
      { about: 'employee', employee: 'Emil' },
      ['employee not-a-choice', 'employeeName required'],
    ],
    ['no choice', 'vulnerable', { vulnerable: 'cat' }, ['vulnerable not-a-choice', 'vulnerable required']],
    [
      'a decision notified tomorrow',
      'formal-decision',
      { decision: 'Avslag', decisionNotifiedOn: '2026-03-17' },
      ['decisionNotifiedOn date-in-future'],
    ],
    [
      'no such day',
      'formal-decision',
      { decision: 'Avslag', decisionNotifiedOn: 'i går' },
      ['decisionNotifiedOn date-wrong'],
    ],
    ['a long time ago is all right', 'formal-decision', { decision: 'Avslag', decisionNotifiedOn: '2020-01-01' }, []],
    ['a national id', 'harm', { inDanger: 'false', harm: 'Gjelder 02013299997' }, ['harm national-id']],
    ['too long', 'harm', { inDanger: 'false', harm: 'x'.repeat(4001) }, ['harm too-long']],
  ])('%s: %s', (_, applies, entered, faults) => {
    const desk = more(applies);
    desk.tap('more-next', entered);
    // One fault a field: the first says enough.
    const firsts = faults.filter(
      (one, index) => faults.findIndex((each) => each.split(' ')[0] === one.split(' ')[0]) === index,
    );
    expect(desk.faults().sort()).toEqual(firsts.sort());
    expect(desk.view().view).toBe(faults.length > 0 ? 'more' : 'read-back');
  });
  it('a colleague is chosen among those of the unit; whoever logs it is not among them', () => {
    const view = more('about-person').view();
    if (view.view !== 'more') throw new Error(view.view);
    const named = view.colleagues.map(({ title }) => title);
    expect(named).toEqual(['Emil Ås', 'Max Berg', 'Ida Moen', 'Nina Foss']);
    expect(view.managerName).toBe('Max Berg');
  });
  it('of a department also those of the units under it, the own ones first', () => {
    const view = more('about-person', { unit: 'kommunen' }).view();
    if (view.view !== 'more') throw new Error(view.view);
    const named = view.colleagues.map(({ title }) => title);
    expect(named).toEqual(expect.arrayContaining(['Emil Ås', 'Ida Moen']));
    expect(new Set(named).size).toBe(named.length);
  });
  it('someone hurt: the emergency numbers and the employee’s own duty come with the question', () => {
    expect(more('harm').view()).toMatchObject({
      emergency: { numbers: [{ number: '113' }, { number: '112' }, { number: '110' }, { number: '116117' }] },
    });
    expect(more('vulnerable').view()).toMatchObject({ emergency: undefined });
  });
  it('back and forth: nothing that was entered is lost', () => {
    const desk = more('formal-decision,about-person');
    desk.tap('more-back', { decision: 'Avslag', about: 'employee', employeeName: 'Sjåføren' });
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: whole.said } });
    desk.tap('said-next', { ...whole, applies: 'formal-decision,about-person' });
    expect(desk.view()).toMatchObject({
      view: 'more',
      answers: { decision: 'Avslag', about: 'employee', employeeName: 'Sjåføren' },
    });
  });
  it('an answer that was taken back leaves nothing behind', () => {
    const desk = more('harm');
    desk.tap('more-back', { harm: 'Falt', inDanger: 'true' });
    desk.tap('said-next', whole);
    desk.tap('read-register');
    expect(desk.case?.case.facts).toMatchObject({ inDanger: false, signals: [], tracks: ['service'] });
    expect(JSON.stringify(desk.case)).not.toContain('Falt');
  });
  it('an answer that was taken back does not keep it from being settled on the spot', () => {
    const desk = more('harm');
    desk.tap('more-back', { harm: 'Falt', inDanger: 'true' });
    desk.tap('said-settle', { ...whole, settled: 'Ringte taxi.' });
    expect(desk.faults()).toEqual([]);
    expect(desk.case?.case.state.state).toBe('awaiting-approval');
  });
  it('a text too long there is refused also where it is registered from the first card', () => {
    const desk = more('harm');
    desk.tap('more-back', { harm: 'x'.repeat(4001), inDanger: 'false' });
    desk.tap('said-register', { ...whole, applies: 'harm' });
    expect(desk.case).toBeUndefined();
    expect(desk.faults()).toEqual(['harm too-long']);
    expect(desk.view().view).toBe('more');
  });
  it('the unit goes while she is at it: she is led to where it is chosen', () => {
    for (const verb of ['more-next', 'more-register'] as const) {
      const desk = more('formal-decision');
      desk.conditions = { organisation: withoutUnit(unit('torget')) };
      desk.tap(verb, { decision: 'Avslag' });
      expect(desk.faults()).toContain('unit unit-gone');
      expect(desk.view().view).toBe('said');
    }
  });
  it('the colleague chosen leaves while she is at it: the first card does not hold her up', () => {
    const desk = more('about-person');
    desk.tap('more-next', { about: 'employee', employee: emil });
    desk.tap('read-change');
    desk.conditions = { organisation: without(emil) };
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    expect(desk.faults()).toEqual([]);
    desk.tap('more-next', { about: 'employee', employee: emil });
    expect(desk.faults()).toEqual(['employee person-gone']);
    desk.tap('more-next', { about: 'manager', employee: emil });
    expect(desk.view()).toMatchObject({ view: 'read-back', concerns: ['Max Berg'] });
  });
});

describe('whom it is about', () => {
  const about = (entered: Record<string, string>, over: Record<string, string> = {}, who = emma) => {
    const desk = atTheDesk();
    desk.write('logg', who);
    desk.tap('said-next', { ...whole, applies: 'about-person', ...over }, who);
    desk.tap('more-next', entered, who);
    desk.tap('read-register', {}, who);
    if (desk.case === undefined) throw new Error(desk.faults().join());
    return desk.case;
  };
  it.each<[string, Record<string, string>, object]>([
    ['a colleague', { about: 'employee', employee: emil }, { responsible: { person: max }, hiddenFrom: [emil] }],
    [
      'a colleague who is the manager',
      { about: 'employee', employee: max },
      { responsible: { person: solveig }, hiddenFrom: [max] },
    ],
    [
      'the manager',
      { about: 'manager' },
      { responsible: { person: solveig, capacity: 'one-level-up' }, hiddenFrom: [max] },
    ],
    [
      'the manager, written out',
      { about: 'employee', employeeName: 'max  BERG' },
      { responsible: { person: solveig }, hiddenFrom: [max] },
    ],
    [
      'the manager, family name first',
      { about: 'employee', employeeName: 'Berg, Max' },
      { responsible: { person: solveig }, hiddenFrom: [max] },
    ],
    [
      'a colleague of another unit, written out',
      { about: 'employee', employeeName: 'Per Lund' },
      { hiddenFrom: [per] },
    ],
    [
      'somebody unknown',
      { about: 'employee', employeeName: 'Sjåføren' },
      { responsible: { person: max }, hiddenFrom: [] },
    ],
    ['herself', { about: 'me' }, { responsible: { person: max }, hiddenFrom: [emma] }],
    [
      'herself, written out',
      { about: 'employee', employeeName: 'Emma Lie' },
      { responsible: { person: max }, hiddenFrom: [emma] },
    ],
  ])('%s', (_, entered, expected) => {
    expect(about(entered).case).toMatchObject(expected);
  });
  it('a name that is one of ours is kept as who it is, not as a word', () => {
    expect(about({ about: 'employee', employeeName: 'Max Berg' }).words.employee).toBeUndefined();
    expect(about({ about: 'employee', employeeName: 'Sjåføren' }).words.employee).toBe('Sjåføren');
  });
  it('about the reporter: her receipt has number and dates only', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'about-person' });
    desk.tap('more-next', { about: 'me' });
    desk.tap('read-register');
    const view = desk.view();
    expect(Object.keys(view).sort()).toEqual(['clocks', 'news', 'number', 'state', 'view']);
    expect(view).toMatchObject({ view: 'number', number: 1001, state: 'open', news: 'registered' });
  });
  it('the manager logs one about himself: his manager has it', () => {
    expect(about({ about: 'me' }, {}, max).case).toMatchObject({
      responsible: { person: solveig },
      hiddenFrom: [max],
      reporter: max,
    });
  });
  it('the manager logs one of his unit: he has it and is its reporter', () => {
    const desk = atTheDesk();
    desk.write('logg', max);
    desk.tap('said-register', whole, max);
    expect(desk.case?.case).toMatchObject({ reporter: max, responsible: { person: max } });
    expect(desk.view(max)).toMatchObject({ view: 'receipt', number: 1001 });
  });
});

describe('register now, complete later', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing at all', {}, ['words', 'contact', 'applies']],
    ['no words', { contact: '99 88 77 66', applies: 'none' }, ['words']],
    ['no contact', { said: 'Kom ikke', applies: 'none' }, ['contact']],
    ['an unclear contact', { ...whole, contact: 'Kari' }, ['contact']],
    ['not asked what applies', { ...whole, applies: '' }, ['applies']],
    ['a decision, not which', { ...whole, applies: 'formal-decision' }, ['more']],
    ['a pupil or patient, not which', { ...whole, applies: 'vulnerable' }, ['more']],
    ['about somebody, not whom', { ...whole, applies: 'about-person' }, ['more']],
    ['someone hurt, not asked how it is now', { ...whole, applies: 'harm' }, ['more']],
    ['nothing missing', whole, []],
  ])('from the first card: %s', (_, entered, missing) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', entered);
    expect(desk.case?.case.facts.missing).toEqual(missing);
    expect(desk.view()).toMatchObject({ view: 'receipt', missing });
  });
  it.each<[string, string, Record<string, string>, string[]]>([
    ['nothing entered', 'formal-decision', {}, ['more']],
    ['all of it', 'formal-decision', { decision: 'Avslag' }, []],
    ['half of it', 'formal-decision,about-person', { decision: 'Avslag' }, ['more']],
  ])('from the second card: %s', (_, applies, entered, missing) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies });
    desk.tap('more-register', entered);
    expect(desk.case?.case.facts.missing).toEqual(missing);
  });
  it('asks first for what must not be stored or can’t be read', () => {
    const desk = atTheDesk();
    desk.write('logg');
    for (const wrong of [
      { said: 'Nr 13097248022' },
      { heardOn: '2026-03-17' },
      { said: 'x'.repeat(4001) },
      { unit: 'badet' },
      { kind: 'gammel' },
    ]) {
      desk.tap('said-register', { ...whole, ...wrong });
      expect(desk.case).toBeUndefined();
      expect(desk.view().view).toBe('said');
      expect(desk.faults()).toHaveLength(1);
      desk.tap('said-next', { ...whole, unit: 'torget', heardOn: '2026-03-16', kind: 'klage-tjeneste' });
      desk.tap('read-change');
    }
  });
  it('someone hurt and nobody asked: danger is taken for granted', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { ...whole, applies: 'harm' });
    expect(desk.case?.case).toMatchObject({ facts: { inDanger: true }, nextAttentionAt: later(15) });
  });
  it('about somebody and nobody asked whom: the manager does not get it', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { ...whole, applies: 'about-person' });
    expect(desk.case?.case).toMatchObject({ responsible: { person: solveig }, hiddenFrom: [max] });
  });
  it('nobody is there to take it: said beside the unit, before anything is read back', () => {
    const gone = without(max, people.ida, people.nina, solveig, people.kari, people.jonas);
    const desk = atTheDesk({ organisation: gone });
    desk.write('logg');
    for (const verb of ['said-next', 'said-register'] as const) {
      desk.tap(verb, whole);
      expect(desk.faults()).toEqual(['unit nobody-to-take-it']);
      expect(desk.view().view).toBe('said');
    }
  });
});

describe('settled on the spot', () => {
  const settle = (over: Record<string, string>, conditions = {}) => {
    const desk = atTheDesk(conditions);
    desk.write('logg');
    desk.tap('said-settle', { ...whole, settled: 'Ringte taxi.', ...over });
    return desk;
  };
  it('is registered with what was done, and waits for the manager or is closed', () => {
    expect(settle({}).case).toMatchObject({
      case: { state: { state: 'awaiting-approval' } },
      words: { settled: 'Ringte taxi.' },
    });
    expect(settle({}, { profile: unconfirmed }).case?.case.state).toMatchObject({ state: 'closed' });
  });
  it.each<[string, Record<string, string>, object, string]>([
    ['nothing was done', { settled: '' }, {}, 'required'],
    ['a national id', { settled: 'Slo opp 13097248022' }, {}, 'national-id'],
    ['too long', { settled: 'x'.repeat(4001) }, {}, 'too-long'],
    ['a decision', { applies: 'formal-decision' }, {}, 'settled-formal-decision'],
    ['someone hurt', { applies: 'harm' }, {}, 'settled-harm'],
    ['not in this municipality', {}, { profile: neverOnTheSpot }, 'settled-not-by-profile'],
  ])('is refused: %s', (_, over, conditions, fault) => {
    const desk = settle(over, conditions);
    expect(desk.faults()).toEqual([`settled ${fault}`]);
    expect(desk.case).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'said', answers: { said: whole.said } });
  });
  it('is refused where it turns out to be about her, with all that was entered', () => {
    for (const answer of [{ about: 'me' }, { about: 'employee', employeeName: 'Emma Lie' }]) {
      const desk = settle({ applies: 'about-person' });
      expect(desk.view().view).toBe('more');
      desk.tap('more-next', answer);
      expect(desk.case).toBeUndefined();
      expect(desk.faults()).toEqual(['settled settled-about-reporter']);
      expect(desk.view()).toMatchObject({ view: 'said', answers: { settled: 'Ringte taxi.' } });
    }
  });
  it('about somebody else: is registered after it was said whom', () => {
    const desk = settle({ applies: 'about-person' });
    desk.tap('more-next', { about: 'employee', employee: emil });
    expect(desk.case?.case).toMatchObject({ state: { state: 'awaiting-approval' }, hiddenFrom: [emil] });
  });
  it('registered in haste before it was said whom: stays open', () => {
    const desk = settle({ applies: 'about-person' });
    desk.tap('more-register', {});
    expect(desk.case).toMatchObject({ case: { state: { state: 'open' } }, words: { settled: 'Ringte taxi.' } });
  });
  it('needs what every first card needs', () => {
    expect(settle({ contact: '' }).faults()).toEqual(['contact required']);
  });
  it('“next” on the same card does not settle it', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, settled: 'Ringte taxi.' });
    desk.tap('read-register');
    expect(desk.case).toMatchObject({ case: { state: { state: 'open' } } });
  });
});

describe('a decision where an appeal has to go elsewhere', () => {
  const desk = () => {
    const one = atTheDesk({ profile: tellsOnly });
    one.write('logg');
    return one;
  };
  it.each(['said-next', 'said-register'] as const)('%s registers nothing and tells where', (verb) => {
    const one = desk();
    one.tap(verb, { ...whole, applies: 'formal-decision' });
    expect(one.case).toBeUndefined();
    expect(one.view()).toMatchObject({ view: 'tell-only', laws: [{ track: 'formal-decision' }] });
    one.tap('read-change');
    expect(one.view()).toMatchObject({ view: 'said', answers: { said: whole.said } });
  });
  it('told: the draft is deleted', () => {
    const one = desk();
    one.tap('said-next', { ...whole, applies: 'formal-decision' });
    one.tap('draft-cancel');
    expect(one.draft).toBeUndefined();
  });
  it('someone is hurt too: goes on, and is registered', () => {
    const one = desk();
    one.tap('said-next', { ...whole, applies: 'formal-decision,harm' });
    expect(one.view()).toMatchObject({ view: 'more', needs: ['harm', 'decision'] });
    one.tap('more-register', { inDanger: 'true' });
    expect(one.case?.case.facts).toMatchObject({ inDanger: true, tracks: ['formal-decision', 'harm'] });
  });
});

describe('whose card, and which', () => {
  const verbs = [
    'said-next',
    'said-register',
    'said-settle',
    'more-next',
    'more-register',
    'more-back',
    'read-register',
    'read-change',
    'read-empty',
    'draft-cancel',
    'draft-continue',
    'draft-discard',
  ] as const;
  const entered = { ...whole, settled: 'Gjort', decision: 'Avslag' };

  it.each(verbs)('%s on somebody else’s card does nothing', (verb) => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    const before = desk.draft;
    const step = desk.tap(verb, entered, emil);
    expect(step).toEqual({ shows: { show: 'notice', notice: 'not-yours' } });
    expect(desk.draft).toBe(before);
  });
  const taking = ['said-next', 'said-register', 'said-settle', 'more-next', 'more-register', 'more-back'] as const;
  it.each(taking)('%s on an older card loses nothing that was entered there, and goes no further by itself', (verb) => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    const typed = { said: 'Den sto i snøen', grounds: 'Ruta sa 07.10', contact: '906 55 001', applies: 'harm' };
    const step = desk.tap(verb, { ...typed, decision: 'Avslag', revision: '99' });
    expect(step.change).toBeUndefined();
    expect(desk.draft).toMatchObject({
      revision: 2,
      step: 'said',
      answers: {
        said: 'Bussen kom ikke i går heller\n\nDen sto i snøen',
        grounds: 'Ruta sa 07.10',
        contact: '906 55 001',
        applies: ['harm'],
        decision: 'Avslag',
      },
    });
    expect(desk.draft?.faults).toContainEqual({ field: 'said', fault: 'changed-elsewhere' });
    expect(step.shows).toMatchObject({ show: 'draft' });
  });
  it.each(taking)('%s on an older card with nothing new on it shows what stands, without a fault', (verb) => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    desk.tap(verb, { said: 'kom ikke', revision: '99' });
    expect(desk.draft).toMatchObject({ revision: 2, faults: [], answers: { said: 'Bussen kom ikke i går heller' } });
  });
  it('both devices’ lines stand beside each other, and a national id of neither', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, contact: '906 55 001' });
    desk.tap('said-next', { ...whole, contact: '906 55 002', grounds: 'Nummer 13097248022', revision: '1' });
    expect(desk.draft?.answers.contact).toBe('906 55 001 / 906 55 002');
    expect(desk.draft?.answers.grounds).toBe('Nummer •••••••••••');
  });
  it.each(['read-register', 'read-change', 'read-empty'] as const)('%s on an older card takes nothing', (verb) => {
    const desk = atTheDesk();
    desk.write('Bussen kom ikke i går heller');
    const before = desk.draft?.answers;
    desk.tap(verb, { revision: '99' });
    expect(desk.draft).toMatchObject({ revision: 2, answers: before, step: 'said' });
  });
  it.each(verbs)('%s where there is nothing any more says so', (verb) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('draft-cancel');
    const step = desk.tap(verb, { ...entered, revision: '1' });
    expect(step).toEqual({ shows: { show: 'notice', notice: verb === 'draft-cancel' ? 'cancelled' : 'gone' } });
  });
  it.each(verbs)('%s after registering shows the case as it is now', (verb) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', whole);
    const before = desk.case;
    const step = desk.tap(verb, { ...entered, revision: '1' });
    expect(step).toEqual({ shows: { show: 'receipt', case: caseId(1), news: 'as-it-stands' } });
    expect(desk.case).toBe(before);
    expect(desk.view()).toMatchObject({ view: 'receipt', number: 1001 });
  });
  it.each(verbs)('%s after registering, by somebody who has nothing to do with it', (verb) => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', whole);
    expect(desk.tap(verb, { ...entered, revision: '1' }, emil).shows).toEqual({ show: 'notice', notice: 'gone' });
  });
});

describe('an older card', () => {
  it('of a protected identity: what either says of it holds, and no contact is kept', () => {
    for (const [stands, older] of [
      ['true', 'false'],
      ['false', 'true'],
    ] as const) {
      const desk = atTheDesk();
      desk.write('logg');
      desk.tap('said-next', { ...whole, said: '', protectedIdentity: stands });
      desk.tap('said-next', {
        ...whole,
        said: 'Fra telefonen',
        address: 'Storgata 1',
        protectedIdentity: older,
        revision: '1',
      });
      expect(desk.draft?.answers).toMatchObject({
        said: 'Fra telefonen',
        protectedIdentity: true,
        contact: '',
        address: '',
      });
    }
  });
  it('that somebody is in danger is not overlooked', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies: 'harm' });
    desk.tap('more-back', { inDanger: 'false', harm: '' });
    desk.tap('more-next', { inDanger: 'true', harm: '', revision: '2' });
    expect(desk.draft?.answers.inDanger).toBe(true);
  });
});

describe('a dialog, of which nothing was kept before', () => {
  const scene = sceneOf(emma);
  const opening = (verb: string, over: object = {}) => {
    const action = Action.parse({ verb, draft: draftId(5), revision: UNSTORED, ...whole, ...over });
    if (!('draft' in action)) throw new Error(verb);
    return action;
  };
  it('begins with the first tap', () => {
    const step = logStep(scene, {}, opening('said-next'));
    expect(step.draft).toMatchObject({
      put: { id: draftId(5), owner: emma, step: 'read-back', answers: { said: whole.said } },
    });
  });
  it('can be registered at once', () => {
    const desk = atTheDesk();
    desk.tap('said-register', { ...whole, revision: UNSTORED });
    expect(desk.case?.words.said).toBe(whole.said);
  });
  it('cancelled: nothing is there, and nothing was', () => {
    expect(logStep(scene, {}, opening('draft-cancel'))).toEqual({ shows: { show: 'notice', notice: 'cancelled' } });
  });
  it('without that mark nothing begins', () => {
    const action = opening('said-next', { revision: '1' });
    expect(logStep(scene, {}, action)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
  });
  it('registered meanwhile: shows the case', () => {
    const desk = atTheDesk();
    desk.tap('said-register', { ...whole, revision: UNSTORED });
    const step = desk.tap('said-register', { ...whole, revision: UNSTORED });
    expect(step.change).toBeUndefined();
    expect(step.shows).toMatchObject({ show: 'receipt', news: 'as-it-stands' });
  });
});

describe('days', () => {
  it('today is the municipality’s, also late in the evening', () => {
    const desk = atTheDesk({ now: later(14 * 60) });
    desk.write('logg');
    expect(desk.draft?.answers.heardOn).toBe('2026-03-17');
    expect(desk.view()).toMatchObject({ today: '2026-03-17', earliest: '2025-03-17' });
  });
  it('heard yesterday, completed next month: the clocks count from yesterday', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-register', { ...whole, contact: '', heardOn: '2026-03-15' });
    desk.conditions = { now: later(60 * 24 * 20) };
    desk.onCase('case-complete');
    expect(desk.draft?.answers.heardOn).toBe('2026-03-15');
    desk.tap('said-next', whole);
    desk.tap('read-register');
    expect(desk.case?.case).toMatchObject({
      facts: { heardOn: day('2026-03-15'), missing: [] },
      clocks: [{ nominal: '2026-03-29' }, {}],
    });
    expect(organisation.people.get(emma)?.name).toBe('Emma Lie');
  });
});

import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/profile.ts';
import { otherCase } from '../../support/case-steps.ts';
import { atTheForm, choicesOf, type FormDesk, fieldsOf, measureId, questionOf } from '../../support/form-desk.ts';
import { caseNumber, day, kind, later, organisation, people, profile, without } from '../../support/municipality.ts';

const { emil, emma, ida, max, solveig } = people;

const oneLevelUp: Profile = { ...profile, closing: { ...profile.closing, reopenedBy: 'one-level-up' } };

/** With all that Harstad asks for, but for what is left out. */
function nearlyClosed(desk: FormDesk, ...but: ('answer' | 'learn' | 'classify')[]): void {
  if (!but.includes('classify')) desk.meanwhile({ command: 'classify', as: { cause: 'tid' } });
  if (!but.includes('answer')) {
    desk.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Ja', way: 'letter' });
    desk.meanwhile({ command: 'settle-mail', writing: 'answer', as: 'arrived' });
  }
  if (!but.includes('learn')) desk.meanwhile({ command: 'learn', text: 'Ring før bussen går.' });
}

describe('learning', () => {
  it('is kept, put better later, and never empty', () => {
    const desk = atTheForm();
    desk.do('learn', { text: ' ' });
    expect(desk.faults()).toEqual(['text required']);
    desk.do('learn', { text: 'Ring før bussen går.' });
    expect(desk.view()).toMatchObject({ news: 'learned' });
    expect(desk.case.case.handling.learned).toBe(true);
    desk.open('learn');
    expect(questionOf(desk.form(), 'text').value).toBe('Ring før bussen går.');
  });
  it('also once it is closed, until it is sealed', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    desk.do('learn', { text: 'Noe lærte vi likevel.' });
    expect(desk.note('learning-point')).toBe('Noe lærte vi likevel.');
    const sealed = { ...desk.case.case, state: { ...desk.case.case.state, sealed: true } };
    if (sealed.state.state !== 'closed') throw new Error('it is closed');
    desk.case = { ...desk.case, case: { ...desk.case.case, state: sealed.state } };
    for (const form of ['learn', 'measure', 'reference'] as const) {
      expect(desk.open(form)).toMatchObject({ view: 'number', reopens: { case: desk.case.case.id } });
    }
    // The citizen comes back after a year, and all that is left of her part is to take it up again.
    expect(desk.open('reopen')).toMatchObject({ view: 'form', form: 'reopen' });
    expect(desk.open('reopen', emma)).not.toHaveProperty('reopens');
  });
});

describe('a measure', () => {
  const wanted = { text: 'Ny rutetabell', owner: emil, dueOn: '2026-04-01' };
  it('is one of the unit’s people’s to do, her own to begin with', () => {
    const desk = atTheForm();
    desk.open('measure');
    expect(fieldsOf(desk.form())).toEqual(['text', 'owner', 'dueOn']);
    expect(choicesOf(desk.form(), 'owner')).toEqual([emma, emil, max, ida, people.nina]);
    expect(questionOf(desk.form(), 'owner').value).toBe(max);
    expect(questionOf(desk.form(), 'dueOn')).toMatchObject({ earliest: '2026-03-16' });
  });
  it('never hers whom the case is about, nor somebody’s who has left', () => {
    const desk = atTheForm({ concerns: [emil] }, { organisation: without(ida) });
    desk.open('measure');
    expect(choicesOf(desk.form(), 'owner')).toEqual([emma, max, people.nina]);
    desk.do('measure', wanted);
    expect(desk.faults()).toEqual(['owner not-a-choice']);
  });
  it('hers who handles it from above can be her own', () => {
    const desk = atTheForm({ concerns: [max] });
    desk.open('measure', solveig);
    expect(choicesOf(desk.form(solveig), 'owner')).toEqual([solveig, emma, emil, ida, people.nina]);
  });
  it('is to be saved before the case that names it', () => {
    const desk = atTheForm();
    const step = desk.do('measure', wanted);
    expect(step.measure).toMatchObject({
      id: measureId(1),
      version: 1,
      source: { from: 'case', case: desk.case.case.id, number: 1 },
      unit: 'torget',
      what: 'Ny rutetabell',
      owner: emil,
      by: max,
      dueOn: '2026-04-01',
      state: { state: 'open' },
    });
    expect(desk.case.case.handling.measures).toEqual([measureId(1)]);
    expect(desk.view()).toMatchObject({ news: 'measure-agreed' });
  });
  it('the same again makes no second one', () => {
    const desk = atTheForm();
    desk.do('measure', wanted);
    const again = desk.do('measure', wanted);
    expect([again.change, again.measure]).toEqual([undefined, undefined]);
    expect(desk.view()).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('says what is wrong', () => {
    const desk = atTheForm();
    desk.do('measure', { text: '', owner: '', dueOn: '' });
    expect(desk.faults()).toEqual(['text required', 'owner required', 'dueOn required']);
    const step = desk.do('measure', { ...wanted, dueOn: '2026-03-15' });
    expect(desk.faults()).toEqual(['dueOn day-not-possible']);
    expect([step.change, step.measure]).toEqual([undefined, undefined]);
  });
});

describe('a number in another register', () => {
  it('of those that this case goes to, with the text that is copied there', () => {
    const desk = atTheForm({ words: { said: 'Bussen kom ikke.' } });
    desk.open('reference');
    expect(choicesOf(desk.form(), 'register')).toEqual(['avvik']);
    expect(desk.form().passages).toMatchObject([
      { label: 'Avvikssystemet', text: expect.stringContaining('Bussen kom ikke.') },
    ]);
    const written = atTheForm({ channel: 'email' });
    written.open('reference');
    expect(choicesOf(written.form(), 'register')).toEqual(['websak', 'avvik']);
    // The one that is required and not there yet.
    expect(questionOf(written.form(), 'register').value).toBe('websak');
    written.do('reference', { register: 'websak', number: '26/123' });
    expect(written.view()).toMatchObject({ news: 'referenced' });
    expect(written.case.case.handling.references).toEqual([{ register: 'websak', number: '26/123' }]);
    // The deviation system’s copy names the number in the other one.
    written.open('reference');
    expect(written.form().passages?.[1]?.text).toContain('Websak+ 26/123');
  });
  it('says what is wrong', () => {
    const desk = atTheForm();
    desk.do('reference', { register: 'websak', number: '' });
    expect(desk.faults()).toEqual(['register not-a-choice', 'number required']);
    desk.do('reference', { register: 'avvik', number: '1'.repeat(61) });
    expect(desk.faults()).toEqual(['number too-long']);
  });
  it('is called as the register calls it where the case belongs into one alone, and so on the case once it is closed', () => {
    const desk = atTheForm();
    desk.open('reference');
    expect(desk.form().title).toBe('Nummer i avvikssystemet');
    const written = atTheForm({ channel: 'email' });
    written.open('reference');
    expect(written.form().title).toBeUndefined();
    const registers = profile.registers.filter(({ code }) => code === 'avvik');
    const alone = atTheForm({}, { profile: { ...profile, registers } });
    nearlyClosed(alone);
    alone.open('close');
    expect(alone.form().passages?.at(-1)?.text).toContain('under «Avvikssystemet»');
  });
  it('not asked where the case goes to no register that has numbers', () => {
    expect(atTheForm({ kind: kind('ros') }).open('reference')).toMatchObject({ view: 'case' });
  });
});

describe('closing', () => {
  it('says what is missing, each with the form on which it is done', () => {
    const desk = atTheForm({ concerns: [emil], channel: 'email' });
    desk.open('close');
    expect(desk.form().missed).toEqual([
      { need: 'cause', form: expect.stringMatching(/take|classify/) },
      { need: 'employee-heard', form: 'hear' },
      { need: 'answer', form: 'answer' },
      { need: 'learning-point', form: 'learn' },
      { need: 'outside-reference', form: 'reference', named: 'Nummer i Websak+' },
    ]);
    expect(fieldsOf(desk.form())).toEqual([]);
  });
  it('is refused as long as anything is missing, whatever a card sends', () => {
    const desk = atTheForm();
    nearlyClosed(desk, 'learn');
    expect(desk.do('close').change).toBeUndefined();
    expect(desk.view()).toMatchObject({ view: 'case', news: 'as-it-stands', state: { state: 'open' } });
  });
  it('an answer that has not left yet is missing, and there is no form for it', () => {
    const heard = { words: { contact: { as: 'known', line: 'kari@example.org' } } } as const;
    const desk = atTheForm(heard, { mail: true });
    nearlyClosed(desk, 'answer');
    desk.meanwhile({ command: 'answer', outcome: 'upheld', text: 'Ja', way: 'mail' });
    desk.open('close');
    expect(desk.form().missed).toEqual([{ need: 'answer', form: undefined }]);
  });
  it('says where it is not entered yet, which keeps nobody from closing it; afterwards the card says so', () => {
    const desk = atTheForm();
    nearlyClosed(desk);
    desk.open('close');
    expect(desk.form().missed).toEqual([]);
    expect(desk.form().passages?.at(-1)).toMatchObject({
      label: 'Ikke ført inn ennå',
      text: expect.stringContaining('Avvikssystemet') as string,
    });
    desk.do('close');
    expect(desk.view()).toMatchObject({ news: 'closed', notEnteredIn: ['Avvikssystemet'] });
    desk.meanwhile({ command: 'reference', register: 'avvik', number: '77' });
    expect(desk.view()).toMatchObject({ notEnteredIn: [] });
  });
  it('says that the answer goes there too, in the register that had the case before there was one', () => {
    const desk = atTheForm({ channel: 'email' });
    const reminded = { label: 'Websak+', text: expect.stringContaining('Svaret skal også dit.') as string };
    desk.meanwhile({ command: 'reference', register: 'websak', number: '26/123' });
    desk.open('close');
    expect(desk.form().passages).not.toContainEqual(reminded);
    nearlyClosed(desk);
    desk.open('close');
    expect(desk.form().passages).toContainEqual(reminded);
    // The deviation system holds no answers.
    desk.meanwhile({ command: 'reference', register: 'avvik', number: '77' });
    desk.open('close');
    expect(desk.form().passages?.filter(({ text }) => text.startsWith('Svaret skal'))).toEqual([reminded]);
  });
  it('nothing is missing: how it ended once more, and it is closed', () => {
    const desk = atTheForm();
    nearlyClosed(desk);
    desk.meanwhile({ command: 'reference', register: 'avvik', number: '77' });
    desk.open('close');
    expect(desk.form().missed).toEqual([]);
    expect(desk.form().passages).toEqual([
      { label: 'Resultat', text: 'medhold' },
      { label: 'Læringspunkt', text: 'Ring før bussen går.' },
      { label: 'I andre systemer', text: 'Avvikssystemet 77' },
    ]);
    desk.do('close');
    expect(desk.view()).toMatchObject({ view: 'case', news: 'closed', state: { state: 'closed', outcome: 'upheld' } });
    expect(desk.do('close').change).toBeUndefined();
    expect(desk.view()).toMatchObject({ news: 'already-closed' });
  });
});

describe('closing without an answer', () => {
  it.each(['withdrawn', 'registered-in-error'] as const)('as %s, with the reason', (as) => {
    const desk = atTheForm();
    desk.do('close-otherwise', { as, number: '', reason: '' });
    expect(desk.faults()).toEqual(['reason required']);
    desk.do('close-otherwise', { as, number: '12', reason: 'Hun ringte' });
    expect(desk.case.case).toMatchObject({ state: { state: 'closed', outcome: as }, handling: { links: [] } });
    expect(desk.note('closed-otherwise')).toBe('Hun ringte');
  });
  it('says why first', () => {
    const desk = atTheForm();
    desk.do('close-otherwise', { as: '', number: '', reason: '' });
    expect(desk.faults()).toEqual(['as required', 'reason required']);
  });
  it.each([
    ['', 'number required'],
    ['den andre', 'number case-unknown'],
    ['13', 'number case-unknown'],
    ['1', 'number itself'],
    ['0', 'number case-unknown'],
    ['12 og 13', 'number case-unknown'],
  ])('as a duplicate of «%s»: %s', (number, fault) => {
    const desk = atTheForm({}, { other: otherCase(12) });
    desk.do('close-otherwise', { as: 'duplicate', number, reason: 'Sagt to ganger' });
    expect(desk.faults()).toEqual([fault]);
    expect(desk.case.case.state.state).toBe('open');
  });
  it.each(['12', 'Sak 12', ' 12 '])('as a duplicate of «%s», which it then names', (number) => {
    const desk = atTheForm({}, { other: otherCase(12) });
    desk.do('close-otherwise', { as: 'duplicate', number, reason: '' });
    expect(desk.faults()).toEqual(['reason required']);
    desk.do('close-otherwise', { as: 'duplicate', number, reason: 'Sagt to ganger' });
    expect(desk.case.case).toMatchObject({
      state: { state: 'closed', outcome: 'duplicate' },
      handling: { links: [{ as: 'duplicate-of', number: 12 }] },
    });
  });
  it.each([
    ['other-ended', { closedAs: 'withdrawn' }],
    ['its-duplicate', { links: [{ as: 'duplicate-of', number: caseNumber(1) }] }],
  ] as const)('as a duplicate of one that cannot be gone on with: %s', (fault, of) => {
    const desk = atTheForm({}, { other: otherCase(12, of) });
    desk.do('close-otherwise', { as: 'duplicate', number: '12', reason: 'Sagt to ganger' });
    expect(desk.faults()).toEqual([`number ${fault}`]);
    expect(desk.case.case.state.state).toBe('open');
  });
  it('also what was settled on the spot and waits to be approved', () => {
    const desk = atTheForm({ words: { settled: 'Ringte taxi.' } });
    desk.do('close-otherwise', { as: 'registered-in-error', number: '', reason: 'Prøve' });
    expect(desk.case.case.state).toMatchObject({ state: 'closed', outcome: 'registered-in-error' });
  });
});

describe('taking it up again', () => {
  const closed = (over: Profile = profile) => {
    const desk = atTheForm({}, { profile: over });
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    return desk;
  };
  it.each([
    ['the unit’s manager', profile, max, 'Max Berg (leder)'],
    ['one level up', oneLevelUp, solveig, 'Solveig Dahl (leder ett nivå over)'],
  ])('goes to %s, which is said first', (_, over, responsible, says) => {
    const desk = closed(over);
    desk.open('reopen');
    expect(desk.form().passages).toEqual([{ label: 'Saken går til', text: says }]);
    desk.do('reopen', { reason: '' });
    expect(desk.faults()).toEqual(['reason required']);
    desk.conditions = { ...desk.conditions, now: later(3 * 24 * 60) };
    desk.do('reopen', { reason: 'Bussen uteble igjen' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'reopened' });
    expect(desk.case.case).toMatchObject({ state: { state: 'open' }, responsible: { person: responsible } });
    expect(desk.note('reopened')).toBe('Bussen uteble igjen');
    // Promised anew from the day on which she was not content; what was said before stands.
    expect(desk.case.case.clocks.find(({ clock }) => clock === 'respond')?.nominal).toBe(day('2026-04-02'));
    expect(desk.note('closed-otherwise')).toBe('Ferdig');
  });
  it('closed by somebody who has left: by whoever has the unit today, and nobody else', () => {
    const desk = closed();
    const units = new Map(organisation.units);
    const torget = units.get(desk.case.case.facts.unit);
    if (torget === undefined) throw new Error('the unit is there');
    units.set(torget.id, { ...torget, manager: ida });
    desk.conditions = { ...desk.conditions, organisation: { ...organisation, units } };
    expect(desk.open('reopen', emil)).toEqual({ view: 'notice', notice: 'gone' });
    expect(desk.open('reopen', ida)).toMatchObject({ view: 'form' });
    desk.do('reopen', { reason: 'Bussen uteble igjen' }, ida);
    expect(desk.case.case).toMatchObject({ state: { state: 'open' }, responsible: { person: ida } });
  });
  it('only what is closed, and by whoever had it', () => {
    expect(atTheForm().open('reopen')).toMatchObject({ view: 'case' });
    expect(closed().open('reopen', emil)).toEqual({ view: 'notice', notice: 'gone' });
    expect(closed().open('reopen', emma)).toMatchObject({ view: 'receipt' });
  });
});

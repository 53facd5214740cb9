import { describe, expect, it } from 'vitest';
import { atTheForm, choicesOf, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { day, kind, people, tellsOnly, without } from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig, rita, per } = people;

describe('what the case is about', () => {
  it('begins with what was said, and asks only what that calls for', () => {
    const desk = atTheForm();
    desk.open('change-track');
    expect(fieldsOf(desk.form())).toEqual(['signals', 'reason']);
    expect(questionOf(desk.form(), 'signals').value).toBe('');
    const all = atTheForm({
      signals: ['formal-decision', 'harm', 'vulnerable', 'about-person', 'sensitive'],
      vulnerable: 'pupil',
      inDanger: true,
      concerns: [emil],
      decisionNotifiedOn: day('2026-03-02'),
      words: { employee: 'Vikaren' },
    });
    all.open('change-track');
    expect(fieldsOf(all.form())).toEqual([
      'signals',
      'inDanger',
      'vulnerable',
      'concerns',
      'decisionNotifiedOn',
      'reason',
    ]);
    expect(all.form().questions.map(({ value }) => value)).toEqual([
      'formal-decision,harm,vulnerable,about-person,sensitive',
      'yes',
      'pupil',
      `${emil},as-named`,
      '2026-03-02',
      undefined,
    ]);
    expect(choicesOf(all.form(), 'concerns')).toEqual([emma, emil, max, ida, nina, 'as-named']);
    expect(questionOf(all.form(), 'concerns')).toMatchObject({
      choices: expect.arrayContaining([{ value: 'as-named', title: 'Vikaren' }]),
    });
  });
  it('whoever is elsewhere and concerned already stands among the choices', () => {
    const desk = atTheForm({ signals: ['about-person'], concerns: [per] });
    expect(desk.case.case.responsible.person).toBe(rita);
    desk.open('change-track', rita);
    expect(choicesOf(desk.form(rita), 'concerns')).toContain(per);
    desk.do('change-track', { signals: 'about-person', concerns: `${per},${emil}`, reason: '' }, rita);
    expect(desk.case.case).toMatchObject({ facts: { concerns: [emil, per] }, hiddenFrom: [emil, per] });
  });
  it('each answer that is ticked only now is asked about before anything is changed', () => {
    const desk = atTheForm();
    desk.do('change-track', { signals: 'harm,vulnerable,about-person', reason: 'Hun ringte igjen' });
    expect(desk.faults()).toEqual(['inDanger required', 'vulnerable required', 'concerns required']);
    expect(fieldsOf(desk.form())).toEqual(['signals', 'inDanger', 'vulnerable', 'concerns', 'reason']);
    expect(questionOf(desk.form(), 'reason').value).toBe('Hun ringte igjen');
    expect(questionOf(desk.form(), 'concerns')).toMatchObject({ required: true });
    expect(desk.case.case.version).toBe(1);
    const step = desk.do('change-track', {
      signals: 'harm,vulnerable,about-person',
      inDanger: 'no',
      vulnerable: 'patient',
      concerns: emil,
      reason: 'Hun ringte igjen',
    });
    expect(step.change?.events.map(({ event }) => event)).toEqual(['seen', 'track-changed']);
    expect(desk.case.case).toMatchObject({
      facts: { tracks: ['harm', 'patient'], vulnerable: 'patient', inDanger: false, concerns: [emil] },
      hiddenFrom: [emil],
    });
    expect(desk.note('track-changed')).toBe('Hun ringte igjen');
    expect(desk.view()).toMatchObject({
      view: 'case',
      news: 'track-changed',
      laws: [{ track: 'harm' }, { track: 'patient' }],
    });
  });
  it('a formal decision has the clock of its law; when they were told of it can be said', () => {
    const desk = atTheForm();
    desk.do('change-track', { signals: 'formal-decision' });
    expect(desk.case.case.facts.decisionNotifiedOn).toBeUndefined();
    expect(desk.case.case.clocks.map(({ nature }) => nature)).toEqual(['statutory', 'statutory']);
    desk.open('change-track');
    expect(fieldsOf(desk.form())).toContain('decisionNotifiedOn');
    desk.do('change-track', { signals: 'formal-decision', decisionNotifiedOn: '2026-02-30' });
    expect(desk.faults()).toEqual(['decisionNotifiedOn date-wrong']);
    desk.do('change-track', { signals: 'formal-decision', decisionNotifiedOn: '2026-03-02' });
    expect(desk.case.case.facts.decisionNotifiedOn).toBe('2026-03-02');
    // Not asked about on the card that came: it stands. Emptied on it: it is gone.
    desk.do('change-track', { signals: 'formal-decision,sensitive' });
    expect(desk.case.case.facts.decisionNotifiedOn).toBe('2026-03-02');
    desk.do('change-track', { signals: 'formal-decision,sensitive', decisionNotifiedOn: '' });
    expect(desk.case.case.facts.decisionNotifiedOn).toBeUndefined();
    desk.do('change-track', { signals: '' });
    expect(desk.case.case.facts).toMatchObject({ signals: [], tracks: ['service'] });
  });
  it('the same again changes nothing, a made-up signal neither', () => {
    const desk = atTheForm();
    for (const signals of ['', 'noe']) {
      desk.do('change-track', { signals, reason: '' });
      expect(desk.view()).toMatchObject({ view: 'case', news: 'as-it-stands' });
    }
    expect(desk.case.case.version).toBe(1);
  });
  it('where an appeal is only told where to go: said at the answers', () => {
    const desk = atTheForm({}, { profile: tellsOnly });
    desk.do('change-track', { signals: 'formal-decision', reason: 'Det er et vedtak' });
    expect(desk.faults()).toEqual(['signals tell-only']);
    expect(questionOf(desk.form(), 'reason').value).toBe('Det er et vedtak');
  });
  it('where nobody is left to take it: said at whom it is about', () => {
    const desk = atTheForm();
    desk.conditions = { organisation: { ...without(ida, nina, solveig, people.kari, people.jonas, people.ola) } };
    desk.do('change-track', { signals: 'about-person', concerns: max });
    expect(desk.faults()).toEqual(['concerns nobody-to-take-it']);
  });
  it('about the manager himself: he keeps the number and what he did, and the next above has it', () => {
    const desk = atTheForm();
    desk.do('change-track', { signals: 'about-person', concerns: max });
    expect(desk.case.case).toMatchObject({ responsible: { person: solveig }, hiddenFrom: [max] });
    expect(desk.view(max, { replaces: true })).toEqual({
      view: 'number',
      number: 1,
      state: 'open',
      clocks: [],
      news: 'track-changed',
    });
  });
  it('about nobody any more: nobody is kept away from it', () => {
    const desk = atTheForm({ signals: ['about-person'], concerns: [emil] });
    desk.do('change-track', { signals: 'about-person', concerns: '' });
    expect(desk.faults()).toEqual(['concerns required']);
    desk.do('change-track', { signals: '', concerns: '' });
    expect(desk.case.case).toMatchObject({ facts: { concerns: [] }, hiddenFrom: [] });
  });
  it('of whom nobody has said that it is about her, nothing is said; somebody has to be', () => {
    const desk = atTheForm({ signals: ['about-person'], concerns: [max], concernsAssumed: true });
    expect(desk.case.case.responsible.person).toBe(solveig);
    desk.open('change-track', solveig);
    expect(questionOf(desk.form(solveig), 'concerns')).toMatchObject({ value: '', required: true });
    for (const concerns of [{}, { concerns: '' }]) {
      desk.do('change-track', { signals: 'about-person,sensitive', ...concerns }, solveig);
      expect(desk.faults()).toEqual(['concerns required']);
    }
    desk.do('change-track', { signals: 'about-person', concerns: emil }, solveig);
    expect(desk.case.case).toMatchObject({ facts: { concerns: [emil] }, hiddenFrom: [emil] });
    expect(desk.case.case.facts.concernsAssumed).toBeUndefined();
  });
  it('of a kind that is about an employee, it is always said whom; she may be known by the words alone', () => {
    const desk = atTheForm({ kind: kind('klage-ansatt'), words: { employee: 'Vikaren' } });
    desk.open('change-track');
    expect(questionOf(desk.form(), 'concerns')).toMatchObject({ value: 'as-named', required: true });
    desk.do('change-track', { signals: 'sensitive', concerns: 'as-named' });
    expect(desk.case.case.facts).toMatchObject({ concerns: [], tracks: ['sensitive'] });
    desk.do('change-track', { signals: '', concerns: '' });
    expect(desk.faults()).toEqual(['concerns required']);
  });
  it('is the manager’s and the handler’s, of what is open', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('change-track', emil)).toMatchObject({ view: 'form' });
    expect(desk.open('change-track', emma)).toMatchObject({ view: 'receipt' });
    expect(desk.open('change-track', ida)).toMatchObject({ view: 'notice' });
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    expect(desk.open('change-track')).toMatchObject({ view: 'case', news: 'already-closed' });
  });
});

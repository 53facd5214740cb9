import { describe, expect, it } from 'vitest';
import { atTheForm, choicesOf, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { people, without } from '../../support/municipality.ts';

const { emma, emil, max, per, solveig } = people;

/** About Emil, and about somebody whom only the words name. */
const aboutTwo = { concerns: [emil], words: { employee: 'Vikaren på buss 3' } };

describe('hearing the employee', () => {
  it('is asked of whoever handles it, as long as somebody is not yet heard', () => {
    const desk = atTheForm(aboutTwo);
    desk.open('hear');
    expect(fieldsOf(desk.form())).toEqual(['whom', 'on', 'text']);
    expect(choicesOf(desk.form(), 'whom')).toEqual([emil, 'as-named']);
    expect(questionOf(desk.form(), 'whom')).toMatchObject({
      choices: [{ title: 'Emil Ås' }, { title: 'Vikaren på buss 3' }],
      value: undefined,
    });
    expect(questionOf(desk.form(), 'on')).toMatchObject({ value: '2026-03-16', latest: '2026-03-16' });
  });
  it.each([
    ['her colleague', emil],
    ['the head of all', solveig],
  ])('not of %s, to whom the case is not there', (_, who) => {
    const desk = atTheForm(aboutTwo);
    expect(desk.open('hear', who)).toEqual({ view: 'notice', notice: 'gone' });
  });
  it('not of the reporter, who sees her receipt', () => {
    const desk = atTheForm(aboutTwo);
    expect(desk.open('hear', emma)).toMatchObject({ view: 'receipt' });
  });
  it('is not asked where it is about nobody', () => {
    const desk = atTheForm();
    for (const form of ['hear', 'not-suitable', 'ask-employee'] as const) {
      expect(desk.open(form)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    }
  });
  it('records whom, when and what she said, and then asks of the other alone', () => {
    const desk = atTheForm(aboutTwo);
    desk.do('hear', { whom: emil, on: '2026-03-16', text: 'Bussen var full.' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'heard' });
    expect(desk.case.case.handling.hearings).toMatchObject([
      { whom: emil, state: { hearing: 'heard', on: '2026-03-16', by: max } },
    ]);
    expect(desk.case.words.notes.at(-1)).toMatchObject({ sort: 'statement', of: emil, text: 'Bussen var full.' });
    desk.open('hear');
    expect(questionOf(desk.form(), 'whom')).toMatchObject({ choices: [{ value: 'as-named' }], value: 'as-named' });
    desk.do('hear', { whom: 'as-named', on: '2026-03-16', text: 'Han husker det ikke.' });
    expect(desk.case.words.notes.at(-1)?.of).toBeUndefined();
    expect(desk.open('hear')).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('says all that is wrong at once, and keeps what was typed', () => {
    const desk = atTheForm(aboutTwo);
    desk.do('hear', { whom: '', on: '', text: ' ' });
    expect(desk.faults()).toEqual(['whom required', 'on required', 'text required']);
    desk.do('hear', { whom: per, on: '2026-02-30', text: 'x'.repeat(4001) });
    expect(desk.faults()).toEqual(['text too-long', 'whom not-a-choice', 'on date-wrong']);
    expect(questionOf(desk.form(), 'text').value).toHaveLength(4001);
    desk.do('hear', { whom: emil, on: '2026-03-17', text: '13097248022' });
    expect(desk.faults()).toEqual(['text national-id', 'on day-not-possible']);
    expect(questionOf(desk.form(), 'text').value).toBe('•••••••••••');
    expect(questionOf(desk.form(), 'on').fault).toMatchObject({ earliest: '2026-03-16', latest: '2026-03-16' });
    expect(desk.case.case.handling.hearings).toEqual([]);
  });
});

describe('an employee who is not to be heard', () => {
  it('is recorded with the reason', () => {
    const desk = atTheForm({ concerns: [emil] });
    desk.open('not-suitable');
    expect(questionOf(desk.form(), 'whom').value).toBe(emil);
    desk.do('not-suitable', { whom: emil, reason: '' });
    expect(desk.faults()).toEqual(['reason required']);
    desk.do('not-suitable', { whom: '', reason: 'Sykmeldt' });
    expect(desk.faults()).toEqual(['whom required']);
    desk.do('not-suitable', { whom: emil, reason: 'Sykmeldt lenge' });
    expect(desk.view()).toMatchObject({ news: 'not-suitable' });
    expect(desk.case.case.handling.hearings).toMatchObject([{ state: { hearing: 'not-suitable', by: max } }]);
    expect(desk.note('not-suitable')).toBe('Sykmeldt lenge');
  });
  it('somebody was faster: she is heard, and nothing is done twice', () => {
    const desk = atTheForm({ concerns: [emil] });
    desk.meanwhile({ command: 'not-suitable', whom: emil, reason: 'Sykmeldt' });
    desk.do('not-suitable', { whom: emil, reason: 'Permisjon' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'kept-as-note' });
    expect(desk.case.case.handling.hearings).toHaveLength(1);
    expect(desk.note('not-suitable')).toBe('Sykmeldt');
    expect(desk.note('addition')).toBe('Permisjon');
  });
});

describe('asking the employee by a card', () => {
  it('drafts what it is about from the facts, and nothing of the citizen', () => {
    const desk = atTheForm({
      concerns: [emil],
      words: { said: 'Hemmelig', contact: { as: 'known', line: '99887766' } },
    });
    desk.open('ask-employee');
    const text = questionOf(desk.form(), 'text').value ?? '';
    expect(text).toContain('Klage på tjeneste, Servicetorget, mandag 16. mars 2026');
    expect(text).not.toMatch(/Hemmelig|99887766/);
    expect(questionOf(desk.form(), 'withIdentity').value).toBe('no');
  });
  it.each([
    ['nn', 'som gjeld deg: Klage på teneste'],
    ['sv', 'som gäller dig: Klagomål på en tjänst'],
    ['en', 'concerns you: Complaint about a service'],
  ] as const)('in the manager’s language, %s', (language, begins) => {
    const desk = atTheForm({ concerns: [emil] }, { language });
    desk.open('ask-employee');
    expect(questionOf(desk.form(), 'text').value).toContain(begins);
  });
  it('asks whether to tell who complains only where that is known', () => {
    for (const contact of [{ as: 'anonymous' }, { as: 'protected' }, { as: 'not-asked' }] as const) {
      const desk = atTheForm({ concerns: [emil], words: { contact } });
      desk.open('ask-employee');
      expect(fieldsOf(desk.form())).toEqual(['whom', 'text']);
      desk.do('ask-employee', { whom: emil, text: 'Fortell', withIdentity: 'yes' });
      expect(desk.case.case.handling.hearings).toMatchObject([{ state: { hearing: 'asked', withIdentity: false } }]);
    }
  });
  it('sends the question to her, with the citizen’s name where the manager chose it', () => {
    const desk = atTheForm({ concerns: [emil] });
    desk.do('ask-employee', { whom: emil, text: '', withIdentity: 'perhaps' });
    expect(desk.faults()).toEqual(['text required', 'withIdentity not-a-choice']);
    desk.do('ask-employee', { whom: emil, text: 'Fortell', withIdentity: 'yes' });
    expect(desk.view()).toMatchObject({ news: 'employee-asked' });
    expect(desk.case.case.handling.hearings).toMatchObject([{ state: { hearing: 'asked', withIdentity: true } }]);
    expect(desk.case.words.notes.at(-1)).toMatchObject({ sort: 'hearing-question', of: emil, text: 'Fortell' });
    // She has not answered yet: she can be asked again, or heard in another way.
    desk.open('ask-employee');
    expect(choicesOf(desk.form(), 'whom')).toEqual([emil]);
  });
  it('only of those who work here', () => {
    const desk = atTheForm(aboutTwo);
    desk.open('ask-employee');
    expect(choicesOf(desk.form(), 'whom')).toEqual([emil]);
    desk.do('ask-employee', { whom: 'as-named', text: 'Fortell', withIdentity: 'no' });
    expect(desk.faults()).toEqual(['whom not-a-choice']);
    desk.conditions = { organisation: without(emil) };
    expect(desk.open('ask-employee')).toMatchObject({ view: 'case' });
    expect(desk.open('hear')).toMatchObject({ view: 'form' });
  });
});

it('whoever invites to a meeting has seen the case', () => {
  const desk = atTheForm({
    words: { contact: { as: 'known', line: 'Storgata 1, 9405 Harstad', address: 'Storgata 1, 9405 Harstad' } },
  });
  expect(desk.case.case.seen).toBeUndefined();
  desk.do('plan-meeting', { on: '2026-03-23', place: 'Rom 2, kl. 13', way: 'letter' });
  expect(desk.case.case.handling.meetings).toHaveLength(1);
  expect(desk.case.case.seen).toMatchObject({ by: people.max });
});

it('who has the case is not told that somebody else answers the rest', () => {
  const desk = atTheForm();
  desk.shows = { show: 'call', number: desk.case.case.number };
  expect(desk.view(people.max)).toMatchObject({ view: 'call', found: { hers: true } });
  expect(desk.view(people.emma)).not.toMatchObject({ found: { hers: true } });
});

import { describe, expect, it } from 'vitest';
import { postpone } from '../../../src/dialogues/forms/postpone.ts';
import { Profile } from '../../../src/domain/profile.ts';
import { postponeSpan } from '../../../src/domain/schedule.ts';
import { registered } from '../../support/case-steps.ts';
import { atTheForm, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { day, kind, later, people, swedishCalendar, underBoards, without } from '../../support/municipality.ts';
import { written } from '../../support/written.ts';

const hudiksvall = written('hudiksvall');

const { emma, emil, max, solveig } = people;

describe('asking whoever registered it', () => {
  it('is the manager’s and the handler’s; she gets it on her receipt, and both see that it waits', () => {
    const desk = atTheForm();
    desk.open('ask-reporter');
    expect(fieldsOf(desk.form())).toEqual(['text']);
    desk.do('ask-reporter', { text: '' });
    expect(desk.faults()).toEqual(['text required']);
    const step = desk.do('ask-reporter', { text: 'Hvilken buss?' });
    expect(step.change?.events.map(({ event }) => event)).toEqual(['reporter-asked']);
    expect(desk.view()).toMatchObject({
      view: 'case',
      news: 'reporter-asked',
      handling: { question: { by: 'Max Berg' } },
    });
    desk.shows = { show: 'receipt', case: desk.case.case.id };
    expect(desk.view(emma)).toMatchObject({
      view: 'receipt',
      asked: { by: 'Max Berg', question: 'Hvilken buss?', reply: undefined },
      notes: [{ sort: 'question', text: 'Hvilken buss?' }],
    });
    desk.meanwhile({ command: 'reply', text: 'Linje 2' }, emma);
    expect(desk.view(emma)).toMatchObject({ view: 'receipt', asked: undefined, notes: [{}, { sort: 'reply' }] });
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('ask-reporter', emil)).toMatchObject({ view: 'form' });
  });
  it('never herself, nor her whom it is about, nor one who has left', () => {
    const own = atTheForm();
    own.meanwhile({ command: 'appoint', person: emma });
    expect(own.open('ask-reporter', emma)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(atTheForm({ concerns: [emma] }).open('ask-reporter')).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(atTheForm({}, { organisation: without(emma) }).open('ask-reporter')).toMatchObject({ view: 'case' });
    expect(atTheForm().open('ask-reporter', emma)).toMatchObject({ view: 'receipt' });
    expect(atTheForm().open('ask-reporter', solveig)).toMatchObject({ view: 'notice' });
  });
});

describe('putting off', () => {
  it('asks until when, and says between which days', () => {
    const desk = atTheForm();
    desk.open('postpone');
    expect(fieldsOf(desk.form())).toEqual(['until', 'reason']);
    expect(questionOf(desk.form(), 'until')).toMatchObject({ earliest: '2026-03-17', latest: '2026-03-30' });
  });
  it('once, with a reason, never beyond its date', () => {
    const desk = atTheForm();
    desk.do('postpone', { until: '', reason: '' });
    expect(desk.faults()).toEqual(['until required', 'reason required']);
    for (const until of ['2026-03-16', '2026-03-31']) {
      desk.do('postpone', { until, reason: 'Venter på skolen' });
      expect(desk.faults()).toEqual(['until day-not-possible']);
      expect(questionOf(desk.form(), 'until')).toMatchObject({
        value: until,
        fault: { earliest: '2026-03-17', latest: '2026-03-30' },
      });
    }
    desk.do('postpone', { until: '2026-03-30', reason: 'Venter på skolen' });
    expect(desk.case.case.handling.postponed).toEqual({ until: '2026-03-30', by: max });
    expect(desk.view()).toMatchObject({
      news: 'postponed',
      handling: { postponed: { until: '2026-03-30', by: 'Max Berg' } },
    });
    expect(desk.open('postpone')).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('is not offered on its last day, nor when it is overdue', () => {
    const desk = atTheForm();
    desk.conditions = { now: later(14 * 24 * 60) };
    expect(desk.open('postpone')).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.conditions = { now: later(13 * 24 * 60) };
    expect(desk.open('postpone')).toMatchObject({ view: 'form' });
  });
  it('what has no date of an answer is put off to the day by which it is dealt with', () => {
    const desk = atTheForm({ words: { contact: { as: 'anonymous' } } });
    desk.open('postpone');
    expect(questionOf(desk.form(), 'until')).toMatchObject({ earliest: day('2026-03-17') });
  });
  it('no further than the first of its dates, and what is refused all the same stands beside the day', () => {
    const boards = { profile: Profile.parse(hudiksvall), organisation: underBoards, calendar: swedishCalendar };
    const { case: one } = registered({ kind: kind('klagomål') }, boards);
    // By the 30th it is acknowledged, by the 2nd of April it is dealt with.
    expect(postponeSpan(boards, one, day('2026-03-16'))).toEqual({ earliest: '2026-03-17', latest: '2026-03-30' });
    const span = { earliest: day('2026-03-17'), latest: day('2026-03-30') };
    expect(postpone.refused?.({ reason: 'day-not-possible', ...span })).toEqual({
      field: 'until',
      fault: 'day-not-possible',
      ...span,
    });
    expect(postpone.refused?.({ reason: 'postponed-already' })).toEqual({ field: 'until', fault: 'postponed-already' });
    expect(postpone.refused?.({ reason: 'not-your-part' })).toBeUndefined();
  });
  it('is the manager’s and the handler’s', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('postpone', emil)).toMatchObject({ view: 'form' });
    expect(desk.open('postpone', emma)).toMatchObject({ view: 'receipt' });
  });
});

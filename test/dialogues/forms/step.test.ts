/** What holds for every form. */
import { describe, expect, it } from 'vitest';
import { Action } from '../../../src/dialogues/actions.ts';
import { type FormName, formNames } from '../../../src/dialogues/forms/names.ts';
import { formStep } from '../../../src/dialogues/forms/step.ts';
import { sceneOf } from '../../support/desk.ts';
import { atTheForm, questionOf } from '../../support/form-desk.ts';
import { caseId, nationalIds, people } from '../../support/municipality.ts';

const { emma, emil, max, solveig } = people;

function tapOn(form: FormName, verb: string, revision: string, entered: object = {}) {
  const action = Action.parse({ verb, case: caseId(1), revision, form, ...entered });
  if (!('form' in action)) throw new Error(`${verb} is not of a form`);
  return action;
}

describe.each(formNames)('%s', (form) => {
  it.each(['form-open', 'form-look', 'form-change', 'form-do'])(
    '%s does nothing for whoever has no part in it',
    (verb) => {
      for (const who of [emil, solveig]) {
        const desk = atTheForm();
        const step = formStep(sceneOf(who), { case: desk.case }, tapOn(form, verb, '1.a', { reason: 'x', text: 'x' }));
        expect(step).toEqual({ shows: { show: 'notice', notice: 'gone' } });
      }
      expect(formStep(sceneOf(max), {}, tapOn(form, verb, '1.a'))).toEqual({
        shows: { show: 'notice', notice: 'gone' },
      });
    },
  );
  it('shows the reporter her receipt, whatever she sends', () => {
    const desk = atTheForm();
    desk.do(form, { reason: 'x', text: 'x', way: 'letter' }, emma);
    expect(desk.view(emma)).toMatchObject({ view: 'receipt' });
    expect(desk.case.case.version).toBe(1);
  });
});

describe('while a form was filled in', () => {
  it('the case moved on: what was typed stands there with today’s state, and is done when it is sent again', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'add-note', sort: 'addition', text: 'Hun ringte igjen.' }, emma);
    for (const verb of ['form-do', 'form-look']) {
      const step = formStep(
        sceneOf(max),
        { case: desk.case },
        tapOn('postpone', verb, '1.a', { until: '2026-03-20', reason: 'Ferie' }),
      );
      expect(step.change).toBeUndefined();
      desk.shows = step.shows;
      expect(desk.form()).toMatchObject({ moved: true });
      expect(questionOf(desk.form(), 'reason').value).toBe('Ferie');
      expect(desk.form().revision).toBe('2.a');
    }
    desk.do('postpone', { until: '2026-03-20', reason: 'Ferie' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'postponed' });
  });
  it('the case was looked up, or its handler reminded: it is done as it was filled in', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'look-up' }, emil);
    expect(desk.case.case).toMatchObject({ version: 2, shownSince: 1 });
    const filled = { until: '2026-03-20', reason: 'Ferie' };
    const step = formStep(sceneOf(max), { case: desk.case }, tapOn('postpone', 'form-do', '1.a', filled));
    expect(step.change?.put.case).toMatchObject({ version: 3, shownSince: 3 });
    const old = formStep(sceneOf(max), { case: desk.case }, tapOn('postpone', 'form-do', '0.a', filled));
    expect(old.change).toBeUndefined();
  });
  it('somebody else did it: today’s state, and nothing is done twice', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'take', as: {} }, max);
    const step = formStep(
      sceneOf(max),
      { case: desk.case },
      tapOn('take', 'form-do', '1.a', { kind: 'klage-tjeneste' }),
    );
    expect(step).toEqual({ shows: { show: 'case', case: caseId(1), news: 'as-it-stands' } });
  });
  it('somebody else was faster: what was written is kept beside the case, once', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    const late = tapOn('answer', 'form-do', '1.a', { text: 'Vi beklager. 13097248022' });
    const step = formStep(sceneOf(max), { case: desk.case }, late);
    expect(step.shows).toEqual({ show: 'case', case: caseId(1), news: 'kept-as-note' });
    expect(step.change?.events).toMatchObject([{ event: 'noted', sort: 'addition' }]);
    const kept = step.change?.put;
    expect(kept?.words.notes.at(-1)?.text).toMatch(/^Vi beklager\. (?!13097248022)/);
    if (kept === undefined) throw new Error('nothing was kept');
    const again = formStep(sceneOf(max), { case: kept }, late);
    expect(again.change).toBeUndefined();
    const empty = formStep(sceneOf(max), { case: desk.case }, tapOn('answer', 'form-do', '1.a', { text: ' ' }));
    expect(empty.change).toBeUndefined();
  });
  it('it was closed: it says so', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    const step = formStep(sceneOf(max), { case: desk.case }, tapOn('answer', 'form-do', '1.a'));
    expect(step).toEqual({ shows: { show: 'case', case: caseId(1), news: 'already-closed' } });
  });
  it('a form that waited to be shown and is no longer hers to fill in shows the case', () => {
    const desk = atTheForm();
    desk.open('take');
    desk.meanwhile({ command: 'take', as: {} });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
});

describe('what is typed', () => {
  it.each(nationalIds)('holds no national id: %s is masked, said, and kept nowhere', (id) => {
    const desk = atTheForm();
    const step = desk.do('ask-reporter', { text: `Er det ${id}?` });
    expect(desk.faults()).toEqual(['text national-id']);
    expect(JSON.stringify([step, desk.view()])).not.toContain(id);
    const chosen = desk.do('appoint', { person: id });
    expect(JSON.stringify([chosen, desk.view()])).not.toContain(id);
  });
  it('is trimmed, and never longer than what can be kept', () => {
    const desk = atTheForm();
    desk.do('ask-reporter', { text: 'x'.repeat(4001) });
    expect(desk.faults()).toEqual(['text too-long']);
    expect(questionOf(desk.form(), 'text').value).toHaveLength(4001);
    desk.do('ask-reporter', { text: '  Hvilken buss?  ' });
    expect(desk.note('question')).toBe('Hvilken buss?');
  });
  it('stands on the form again after looking it through', () => {
    const desk = atTheForm();
    desk.change('postpone', { until: '2026-03-20', reason: 'Ferie' });
    expect(desk.faults()).toEqual([]);
    expect(questionOf(desk.form(), 'until').value).toBe('2026-03-20');
  });
});

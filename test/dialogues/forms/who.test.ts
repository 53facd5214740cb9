import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/profile.ts';
import { atTheForm, choicesOf, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { day, kind, organisation, people, profile, unit, without } from '../../support/municipality.ts';
import { personId } from '../../support/records.ts';

const { emma, emil, max, ida, nina, solveig, rita } = people;

const withCategories: Profile = {
  ...profile,
  classification: { ...profile.classification, categories: [{ code: 'buss', label: { nb: 'Buss' } }] },
};
const department: Profile = { ...profile, routing: { ...profile.routing, appointFrom: 'department' } };

describe('taking it', () => {
  it('asks what it is, with what is known; no category where the profile has none', () => {
    const desk = atTheForm();
    desk.open('take');
    expect(fieldsOf(desk.form())).toEqual(['kind', 'cause']);
    expect(questionOf(desk.form(), 'kind')).toMatchObject({ value: 'klage-tjeneste', required: true });
    expect(choicesOf(desk.form(), 'kind')).toEqual(profile.kinds.map(({ code }) => code));
    expect(questionOf(desk.form(), 'cause')).toMatchObject({ value: undefined });
    desk.conditions = { profile: withCategories };
    expect(fieldsOf(desk.form())).toEqual(['kind', 'cause', 'category']);
    desk.conditions = { profile: { ...profile, classification: { ...profile.classification, causes: [] } } };
    expect(fieldsOf(desk.form())).toEqual(['kind']);
  });
  it('says the choices in the reader’s language', () => {
    const desk = atTheForm({}, { language: 'sv' });
    desk.open('take');
    expect(questionOf(desk.form(), 'kind')).toMatchObject({
      choices: expect.arrayContaining([{ value: 'tips', title: 'Tips till kommunen' }]),
    });
  });
  it('makes her the handler, with kind, cause and category', () => {
    const desk = atTheForm({}, { profile: withCategories });
    const step = desk.do('take', { kind: 'forslag', cause: 'tid', category: 'buss' });
    expect(step.change?.events.map(({ event }) => event)).toEqual(['seen', 'taken', 'classified']);
    expect(desk.case.case).toMatchObject({
      facts: { kind: 'forslag', class: 'suggestion', cause: 'tid', category: 'buss' },
      handling: { handler: { person: max, by: max } },
    });
    expect(desk.view()).toMatchObject({
      view: 'case',
      news: 'taken',
      handling: { handler: { name: 'Max Berg', by: undefined } },
    });
  });
  it('leaves open what is not said', () => {
    const desk = atTheForm();
    desk.do('take', { kind: 'klage-tjeneste', cause: '' });
    expect(desk.case.case.facts.cause).toBeUndefined();
    expect(desk.case.case.handling.handler?.person).toBe(max);
  });
  it('what is no choice is said beside it', () => {
    const desk = atTheForm({}, { profile: withCategories });
    desk.do('take', { kind: 'borte', cause: 'borte', category: 'borte' });
    expect(desk.faults()).toEqual(['kind kind-gone', 'cause not-a-choice', 'category not-a-choice']);
    desk.do('take', { kind: '', cause: '' });
    expect(desk.faults()).toEqual(['kind required']);
    expect(desk.case.case.version).toBe(1);
  });
  it('what concerns somebody is no praise as it stands: said beside the kind, nothing typed is lost', () => {
    const desk = atTheForm({ concerns: [emil] });
    desk.do('take', { kind: 'ros', cause: 'tid' });
    expect(desk.faults()).toEqual(['kind concerns-someone']);
    expect([questionOf(desk.form(), 'kind').value, questionOf(desk.form(), 'cause').value]).toEqual(['ros', 'tid']);
    expect(desk.case.case.version).toBe(1);
  });
  it('a kind that was given up since stays the case’s own', () => {
    const desk = atTheForm({ kind: kind('tips') });
    desk.conditions = { profile: { ...profile, kinds: profile.kinds.filter(({ code }) => code !== 'tips') } };
    desk.open('take');
    expect(choicesOf(desk.form(), 'kind')[0]).toBe('tips');
    desk.do('take', { kind: 'tips', cause: 'tid' });
    expect(desk.case.case.facts).toMatchObject({ kind: 'tips', cause: 'tid' });
  });
  it('is nobody’s to whom it is not there; the reporter sees her receipt', () => {
    for (const who of [emil, solveig, rita])
      expect(atTheForm().open('take', who)).toEqual({ view: 'notice', notice: 'gone' });
    expect(atTheForm().open('take', emma)).toMatchObject({ view: 'receipt', news: 'as-it-stands' });
  });
  it('is not offered once somebody handles it, or it is settled on the spot, or closed', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'take', as: {} });
    expect(desk.open('take')).toMatchObject({ view: 'case', news: 'as-it-stands' });
    const settled = atTheForm({ words: { settled: 'Ringte taxi.' } });
    expect(settled.open('take')).toMatchObject({ view: 'case', state: { state: 'awaiting-approval' } });
    const closed = atTheForm();
    closed.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' });
    expect(closed.open('take')).toMatchObject({ view: 'case', news: 'already-closed' });
  });
});

describe('kind and cause, once somebody handles it', () => {
  it('are set by manager and handler alike, and who handles it stays as it is', () => {
    const desk = atTheForm();
    expect(desk.open('classify')).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.meanwhile({ command: 'appoint', person: emil });
    desk.open('classify', emil);
    expect(questionOf(desk.form(emil), 'kind').value).toBe('klage-tjeneste');
    desk.do('classify', { kind: 'klage-kjoring', cause: 'kjoring' }, emil);
    expect(desk.view(emil)).toMatchObject({ news: 'classified', kind: 'Klage på kjøring' });
    desk.do('classify', { kind: 'klage-kjoring', cause: 'tid' }, max);
    expect(desk.case.case).toMatchObject({
      facts: { kind: 'klage-kjoring', cause: 'tid' },
      handling: { handler: { person: emil, by: max } },
    });
  });
  it('the same again changes nothing; what is no choice is said beside it', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'take', as: { cause: 'tid' } });
    const { version } = desk.case.case;
    desk.do('classify', { kind: 'klage-tjeneste', cause: 'tid' });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.do('classify', { kind: 'klage-tjeneste', cause: 'feil' });
    expect(desk.faults()).toEqual(['cause not-a-choice']);
    expect(desk.case.case.version).toBe(version);
  });
});

describe('appointing', () => {
  it('one of the unit, never her whom it is about nor anybody who has left', () => {
    const desk = atTheForm({ concerns: [emil] }, { organisation: without(nina) });
    desk.open('appoint');
    expect(fieldsOf(desk.form())).toEqual(['person']);
    expect(choicesOf(desk.form(), 'person')).toEqual([emma, max, ida]);
    desk.do('appoint', { person: emil });
    expect(desk.faults()).toEqual(['person person-not-possible']);
    expect(desk.case.case.version).toBe(1);
  });
  it('of the whole department where the profile says so', () => {
    const desk = atTheForm({}, { profile: department });
    desk.open('appoint');
    expect(choicesOf(desk.form(), 'person')).toEqual(expect.arrayContaining([emma, max]));
    expect(choicesOf(desk.form(), 'person')).not.toContain(rita);
  });
  it('gives it to her with who did it and when; she is not among the choices any more', () => {
    const desk = atTheForm();
    desk.do('appoint', { person: emil });
    expect(desk.view()).toMatchObject({ view: 'case', news: 'appointed' });
    expect(desk.case.case.handling.handler).toMatchObject({ person: emil, by: max });
    desk.shows = { show: 'case', case: desk.case.case.id };
    expect(desk.view(emil)).toMatchObject({ view: 'case', handling: { handler: { name: 'Emil Ås', by: 'Max Berg' } } });
    desk.open('appoint');
    expect(choicesOf(desk.form(), 'person')).toEqual([emma, max, ida, nina]);
  });
  it('needs somebody, who works here', () => {
    const desk = atTheForm();
    desk.do('appoint', { person: '' });
    expect(desk.faults()).toEqual(['person required']);
    desk.do('appoint', { person: 'Emil' });
    expect(desk.faults()).toEqual(['person person-not-possible']);
  });
  it('is the manager’s, not the handler’s', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('appoint', emil)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(desk.open('appoint', emma)).toMatchObject({ view: 'receipt' });
  });
  it('many are found by typing', () => {
    const all = new Map(organisation.people);
    for (let n = 100; n < 120; n += 1) {
      all.set(personId(n), {
        id: personId(n),
        name: `Vikar ${n}`,
        email: `vikar${n}@provevik.example`,
        unit: unit('torget'),
        validFrom: day('2020-01-01'),
      });
    }
    const desk = atTheForm({}, { organisation: { ...organisation, people: all } });
    desk.open('appoint');
    expect(questionOf(desk.form(), 'person')).toMatchObject({ many: true, query: 'colleagues' });
  });
});

describe('handing it back', () => {
  it('is the handler’s, with a reason, and the manager has it again', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('hand-back', max)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.open('hand-back', emil);
    expect(fieldsOf(desk.form(emil))).toEqual(['reason']);
    desk.do('hand-back', {}, emil);
    expect(desk.faults()).toEqual(['reason required']);
    desk.do('hand-back', { reason: 'Jeg har ferie.' }, emil);
    expect(desk.case.case.handling.handler).toBeUndefined();
    expect(desk.note('handed-back')).toBe('Jeg har ferie.');
    // On the card that she tapped stands what she did, and nothing of the case.
    expect(desk.view(emil, { replaces: true })).toEqual({
      view: 'number',
      number: 1,
      state: 'open',
      clocks: [],
      news: 'handed-back',
    });
    expect(desk.open('hand-back', emil)).toEqual({ view: 'notice', notice: 'gone' });
  });
});

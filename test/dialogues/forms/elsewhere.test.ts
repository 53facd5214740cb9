import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/profile.ts';
import { atTheForm, choicesOf, type FormDesk, fieldsOf, questionOf } from '../../support/form-desk.ts';
import { later, organisation, people, profile, underBoards, unit, without } from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig, rita } = people;

/** Swedish boards, with secrecy between them. */
const boards: Profile = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' } };
const swedish = { profile: boards, organisation: underBoards };
const toSchool = { unit: 'skolen', reason: 'Det er skolebussen' };

/** Two units have declined. */
function undecided(conditions = {}): FormDesk {
  const desk = atTheForm({}, conditions);
  const consent = 'profile' in conditions ? ('given' as const) : undefined;
  desk.meanwhile({ command: 'pass-on', unit: unit('skolen'), reason: 'Skolebussen', consent });
  desk.meanwhile({ command: 'decline-offer', reason: 'Ikke vår' }, rita);
  desk.meanwhile({ command: 'pass-on', unit: unit('kommunen'), reason: 'Alle busser', consent });
  desk.meanwhile({ command: 'decline-offer', reason: 'Ikke vår heller' }, solveig);
  return desk;
}

describe('passing on', () => {
  it('asks where and why, never its own unit', () => {
    const desk = atTheForm();
    desk.open('pass-on');
    expect(fieldsOf(desk.form())).toEqual(['unit', 'reason']);
    expect(choicesOf(desk.form(), 'unit')).toEqual(['kommunen', 'skolen']);
    expect(questionOf(desk.form(), 'unit')).not.toHaveProperty('many');
  });
  it('offers it there; the duty stays, and both sides see that', () => {
    const desk = atTheForm();
    const clocks = desk.case.case.clocks;
    const step = desk.do('pass-on', toSchool);
    expect(step.change?.events.map(({ event }) => event)).toEqual(['seen', 'offered']);
    expect(desk.case.case).toMatchObject({ responsible: { person: max }, facts: { unit: 'torget' }, clocks });
    const offer = { unit: 'Prøvevik skole', to: 'Rita Vik', by: 'Max Berg' };
    expect(desk.view()).toMatchObject({
      view: 'case',
      news: 'offered',
      holder: { name: 'Max Berg' },
      handling: { offer },
    });
    desk.shows = { show: 'case', case: desk.case.case.id };
    expect(desk.view(rita)).toMatchObject({
      view: 'case',
      holder: { name: 'Max Berg' },
      handling: { offer },
      doings: { main: ['case-accept', 'decline-offer'], more: [] },
    });
    expect(desk.open('pass-on')).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('says all that is wrong at once, and keeps what was typed', () => {
    const desk = atTheForm();
    desk.do('pass-on', { unit: '', reason: '' });
    expect(desk.faults()).toEqual(['unit required', 'reason required']);
    desk.do('pass-on', { unit: 'borte', reason: 'Dit' });
    expect(desk.faults()).toEqual(['unit unit-gone']);
    desk.do('pass-on', { unit: 'torget', reason: 'Dit' });
    expect(desk.faults()).toEqual(['unit same-unit']);
    expect(questionOf(desk.form(), 'reason').value).toBe('Dit');
    expect(desk.case.case.version).toBe(1);
  });
  it('where nobody there can take it: said at the unit', () => {
    const desk = atTheForm({}, { organisation: { ...without(solveig, people.kari, rita), coordinator: people.lars } });
    desk.do('pass-on', toSchool);
    expect(desk.faults()).toEqual(['unit nobody-to-take-it']);
    expect(questionOf(desk.form(), 'reason').value).toBe(toSchool.reason);
  });
  it('is the manager’s alone, once, and not any more after two units have declined', () => {
    const desk = atTheForm();
    desk.meanwhile({ command: 'appoint', person: emil });
    expect(desk.open('pass-on', emil)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(desk.open('pass-on', emma)).toMatchObject({ view: 'receipt' });
    expect(desk.open('pass-on', ida)).toMatchObject({ view: 'notice' });
    expect(undecided().open('pass-on')).toMatchObject({ view: 'case', news: 'as-it-stands' });
  });
  it('goes on after two units have declined where nobody was left to decide', () => {
    const desk = undecided();
    desk.case = { ...desk.case, case: { ...desk.case.case, told: [] } };
    desk.do('pass-on', toSchool);
    expect(desk.case.case.handling.offer).toMatchObject({ unit: 'skolen' });
  });
  it('where one person has both units, it is there at once', () => {
    const units = new Map(organisation.units);
    const school = units.get(unit('skolen'));
    if (school === undefined) throw new Error('there is a school');
    units.set(school.id, { ...school, manager: max });
    const desk = atTheForm({}, { organisation: { ...organisation, units } });
    desk.do('pass-on', toSchool);
    expect(desk.case.case).toMatchObject({ facts: { unit: 'skolen' }, responsible: { person: max } });
  });
});

describe('passing on across boards', () => {
  it('asks what may go along once the unit is chosen, and not before', () => {
    const desk = atTheForm({}, swedish);
    desk.open('pass-on');
    expect(fieldsOf(desk.form())).toEqual(['unit', 'reason']);
    desk.do('pass-on', toSchool);
    expect(desk.faults()).toEqual(['consent consent-needed']);
    expect(fieldsOf(desk.form())).toEqual(['unit', 'reason', 'consent']);
    expect(choicesOf(desk.form(), 'consent')).toEqual(['given', 'neutral-parts']);
    expect(questionOf(desk.form(), 'reason').value).toBe(toSchool.reason);
    // The unit that was chosen stands first, so that it stays chosen.
    expect(choicesOf(desk.form(), 'unit')[0]).toBe('skolen');
    desk.do('pass-on', { ...toSchool, consent: 'noe' });
    expect(desk.faults()).toEqual(['consent consent-needed']);
    expect(desk.case.case.version).toBe(1);
  });
  it('within one board nothing is asked', () => {
    const desk = atTheForm({}, swedish);
    desk.do('pass-on', { unit: 'kommunen', reason: 'Dit', consent: 'given' });
    expect(desk.case.case.handling.offer?.consent).toBe('not-needed');
  });
  it('the citizen agreed: the other manager reads all of it', () => {
    const desk = atTheForm({}, swedish);
    desk.do('pass-on', { ...toSchool, consent: 'given' });
    desk.shows = { show: 'case', case: desk.case.case.id };
    expect(desk.view(rita)).toMatchObject({ view: 'case', words: { said: 'Bussen kom ikke.' } });
  });
  it('the neutral parts only: kind, unit and dates until she accepts, and no words from before then', () => {
    const desk = atTheForm({}, swedish);
    desk.do('pass-on', { ...toSchool, consent: 'neutral-parts' });
    desk.shows = { show: 'case', case: desk.case.case.id, instead: { of: max, reason: 'offered' } };
    const neutral = desk.view(rita);
    expect(neutral).toMatchObject({
      view: 'neutral',
      kind: 'Klage på tjeneste',
      unit: 'Servicetorget',
      doings: { main: ['case-accept', 'decline-offer'], more: [] },
      holder: { name: 'Max Berg' },
    });
    expect(JSON.stringify(neutral)).not.toMatch(/Bussen|99 88|tredje gang|skolebussen/);
    desk.meanwhile({ command: 'accept-offer' }, rita);
    desk.conditions = { ...swedish, now: later(1) };
    desk.meanwhile({ command: 'add-note', sort: 'addition', text: 'Hun har ringt oss.' }, rita);
    const taken = desk.view(rita);
    expect(taken).toMatchObject({ view: 'case', withheld: true, notes: [{ text: 'Hun har ringt oss.' }] });
    expect(JSON.stringify(taken)).not.toMatch(/Bussen|99 88|tredje gang|skolebussen/);
  });
});

describe('declining', () => {
  it('is hers to whom it is offered, with a reason, and it comes back', () => {
    const desk = atTheForm();
    desk.do('pass-on', toSchool);
    expect(desk.open('decline-offer', max)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.open('decline-offer', rita);
    expect(fieldsOf(desk.form(rita))).toEqual(['reason']);
    desk.do('decline-offer', {}, rita);
    expect(desk.faults()).toEqual(['reason required']);
    desk.do('decline-offer', { reason: 'Bussen er fylkets.' }, rita);
    expect(desk.note('declined')).toBe('Bussen er fylkets.');
    expect(desk.view(rita, { replaces: true })).toMatchObject({ view: 'number', news: 'declined' });
    expect(desk.open('decline-offer', rita)).toEqual({ view: 'notice', notice: 'gone' });
    expect(desk.case.case.handling).toMatchObject({ declined: [{ unit: 'skolen', by: rita }] });
  });
  it('of the neutral parts, too', () => {
    const desk = atTheForm({}, swedish);
    desk.do('pass-on', { ...toSchool, consent: 'neutral-parts' });
    expect(desk.open('decline-offer', rita)).toMatchObject({ view: 'form', of: 'Klage på tjeneste · Servicetorget' });
    expect(JSON.stringify(desk.view(rita))).not.toMatch(/Bussen|99 88/);
  });
  it('two units: the coordinator decides, and the card says so', () => {
    const desk = undecided();
    desk.shows = { show: 'case', case: desk.case.case.id, instead: { of: solveig, reason: 'to-decide' } };
    expect(desk.view(nina)).toMatchObject({
      view: 'case',
      doings: { main: ['decide-unit', 'take', 'appoint', 'answer'] },
      handling: { declined: [{ unit: 'Prøvevik skole', by: 'Rita Vik' }, { by: 'Solveig Dahl' }] },
    });
  });
});

describe('deciding where it belongs', () => {
  it('is the coordinator’s, once two units have declined', () => {
    expect(atTheForm().open('decide-unit')).toMatchObject({ view: 'case', news: 'as-it-stands' });
    const desk = undecided();
    expect(desk.open('decide-unit', max)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    desk.open('decide-unit', nina);
    expect(fieldsOf(desk.form(nina))).toEqual(['unit']);
    expect(choicesOf(desk.form(nina), 'unit')).toEqual(['kommunen', 'torget', 'skolen']);
    desk.do('decide-unit', { unit: '' }, nina);
    expect(desk.faults()).toEqual(['unit required']);
    desk.do('decide-unit', { unit: 'badet' }, nina);
    expect(desk.faults()).toEqual(['unit unit-gone']);
    desk.do('decide-unit', { unit: 'skolen' }, nina);
    expect(desk.case.case).toMatchObject({ facts: { unit: 'skolen' }, responsible: { person: rita }, told: [] });
    expect(desk.view(nina, { replaces: true })).toMatchObject({ view: 'number', news: 'unit-decided' });
    expect(desk.open('decide-unit', nina)).toEqual({ view: 'notice', notice: 'gone' });
  });
  it('across boards it says what goes along', () => {
    const desk = undecided(swedish);
    desk.do('decide-unit', { unit: 'skolen' }, nina);
    expect(desk.faults()).toEqual(['consent consent-needed']);
    desk.do('decide-unit', { unit: 'skolen', consent: 'neutral-parts' }, nina);
    expect(desk.case.case).toMatchObject({ responsible: { person: rita } });
    desk.shows = { show: 'case', case: desk.case.case.id };
    expect(JSON.stringify(desk.view(rita))).not.toMatch(/Bussen kom|99 88/);
  });
});

/** A klage på vedtak, from the card on which it is written down to whoever takes it: one name, and the right unit. */
import { describe, expect, it } from 'vitest';
import { atTheDesk, whole } from '../support/desk.ts';
import { atTheForm } from '../support/form-desk.ts';
import { organisation, people, profile, unit } from '../support/municipality.ts';

const ofDecision = { ...whole, applies: 'formal-decision' };

describe('what it is called', () => {
  it('bears the name that it is read aloud by on every card after', () => {
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', ofDecision);
    desk.tap('more-next', { decision: 'Avslag på plass' });
    expect(desk.view()).toMatchObject({ view: 'read-back', kind: 'Klage på vedtak' });
    desk.tap('read-register');
    expect(desk.view()).toMatchObject({ view: 'receipt', kind: 'Klage på vedtak' });
  });
  it('praise is praise, whatever it is about', () => {
    const praises = { ...ofDecision, kind: 'ros' };
    const desk = atTheDesk();
    desk.write('logg');
    desk.tap('said-next', praises);
    desk.tap('more-next', { decision: 'Vedtak om plass' });
    expect(desk.view()).toMatchObject({
      view: 'receipt',
      kind: profile.kinds.find(({ code }) => code === 'ros')?.label.nb,
    });
  });
});

describe('whoever takes it', () => {
  const taken = { cause: profile.classification.causes[0]?.code ?? '' };
  it('reads what it is, and is not asked for a kind that says otherwise', () => {
    const desk = atTheForm({ signals: ['formal-decision'] });
    const { kind } = desk.case.case.facts;
    desk.open('take');
    const form = desk.form();
    expect(form.questions.map(({ field }) => field)).not.toContain('kind');
    expect(form.passages).toEqual([{ label: 'Hva er det?', text: 'Klage på vedtak' }]);
    desk.do('take', taken);
    expect(desk.case.case.handling.handler?.person).toBe(people.max);
    expect(desk.case.case.facts).toMatchObject({ kind, ...taken });
    desk.open('classify');
    expect(desk.form().questions.map(({ field }) => field)).not.toContain('kind');
  });
  it('is asked for the kind of any other, and of one that is no longer about a decision', () => {
    const other = atTheForm();
    other.open('take');
    expect(other.form().questions[0]).toMatchObject({ field: 'kind' });
    expect(other.form().passages).toEqual([]);
    const desk = atTheForm({ signals: ['formal-decision'] });
    desk.meanwhile({ command: 'take', as: { kind: desk.case.case.facts.kind } }, people.max);
    desk.do('change-track', { signals: 'none', reason: 'Ikke noe vedtak' });
    desk.open('classify');
    expect(desk.form().questions[0]).toMatchObject({ field: 'kind' });
  });
});

describe('who made it', () => {
  const asked = (applies: string, conditions: Parameters<typeof atTheDesk>[0] = {}) => {
    const desk = atTheDesk(conditions);
    desk.write('logg');
    desk.tap('said-next', { ...whole, applies });
    return desk;
  };
  const unitsIn = (desk: ReturnType<typeof atTheDesk>) => {
    const view = desk.view();
    if (view.view !== 'more') throw new Error(view.view);
    return view.deciders?.units.map(({ value }) => value);
  };
  it('is asked in the open, with the unit as it stands; what was chosen is the case’s', () => {
    const desk = asked('formal-decision');
    expect(unitsIn(desk)).toEqual(['torget', 'kommunen', 'skolen']);
    expect(desk.view()).toMatchObject({ answers: { unit: 'torget' } });
    desk.tap('more-next', { decision: 'Avslag på plass', unit: 'skolen' });
    expect(desk.view()).toMatchObject({ view: 'read-back', unit: 'Prøvevik skole' });
    desk.tap('read-register');
    expect(desk.case?.case).toMatchObject({ facts: { unit: 'skolen' } });
  });
  it('is not asked where there is only one unit, nor of what is about no decision', () => {
    const one = new Map([...organisation.units].filter(([id]) => id === unit('torget')));
    expect(unitsIn(asked('formal-decision', { organisation: { ...organisation, units: one } }))).toBeUndefined();
    expect(unitsIn(asked('about-person'))).toBeUndefined();
  });
  it('another unit has another manager: who is meant is asked again', () => {
    const desk = asked('formal-decision,about-person');
    const entered = { decision: 'Avslag på plass', unit: 'skolen', about: 'manager' };
    desk.tap('more-next', entered);
    expect(desk.draft?.faults).toEqual([{ field: 'about', fault: 'required' }]);
    expect(desk.view()).toMatchObject({ view: 'more', answers: { unit: 'skolen' } });
    desk.tap('more-next', entered);
    expect(desk.view().view).toBe('read-back');
    const hasty = asked('formal-decision,about-person');
    hasty.tap('more-register', entered);
    expect(hasty.case?.case.facts).toMatchObject({ unit: 'skolen', missing: ['more'], concernsAssumed: true });
  });
});

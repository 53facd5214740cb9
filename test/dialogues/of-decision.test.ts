/** A klage på vedtak, from the card on which it is written down to whoever takes it: one name, and the right unit. */
import { describe, expect, it } from 'vitest';
import { atTheDesk, whole } from '../support/desk.ts';
import { atTheForm } from '../support/form-desk.ts';
import { people, profile } from '../support/municipality.ts';

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
    expect(desk.view()).toMatchObject({ view: 'receipt', kind: 'Ros' });
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

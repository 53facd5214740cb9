import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/domain/access.ts';
import { appointable } from '../../../src/domain/appointing.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { further, lived, type Over, outcome, posted, registered, registering } from '../../support/case-steps.ts';
import {
  day,
  guest,
  heard,
  kind,
  later,
  organisation,
  people,
  profile,
  unit,
  withLeft,
} from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig, rita, per, lars } = people;
const take: Command = { command: 'take', as: {} };
const appoint = (person: PersonId): Command => ({ command: 'appoint', person });
const as = (code: string, more: object = {}): Command => ({ command: 'classify', as: { kind: kind(code), ...more } });

const open = registered();
const toldIda = further(open, ['clock', { command: 'look', away: [max] }]);
const taken = further(open, [max, take]);
const appointed = further(open, [max, appoint(emil)]);
const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);

describe('taking it', () => {
  it('is seeing it, and setting what it is about', () => {
    const what = { kind: kind('klage-kjoring'), cause: 'kjoring' };
    expect(outcome(open, { command: 'take', as: what }, max)).toBe('seen taken classified');
    expect(further(open, [max, { command: 'take', as: what }]).case).toMatchObject({
      seen: { by: max },
      facts: { kind: 'klage-kjoring', class: 'complaint', cause: 'kjoring' },
      handling: { handler: { person: max, by: max, at: later(60) } },
    });
  });
  it('the same person twice: is nothing the second time, or sets what is new', () => {
    expect(outcome(taken, take, max)).toBe('already-so');
    expect(outcome(taken, { command: 'take', as: { cause: 'tid' } }, max)).toBe('classified');
  });
  it('two at once: the first has it, but whoever answers for it may take it over', () => {
    const byDeputy = further(toldIda, [ida, take]);
    expect(outcome(further(toldIda, [max, take]), take, ida)).toBe('already-taken');
    expect(outcome(byDeputy, take, max)).toBe('taken');
    const over = further(byDeputy, [max, take]).case;
    expect(over.handling.handler?.person).toBe(max);
  });
  it.each<[string, PersonId, Command, Over?]>([
    ['no-access', emil, take],
    ['no-access', guest, take],
    ['no-access', max, take, { organisation: withLeft(organisation, [max], day('2026-03-15')) }],
    ['not-your-part', emma, take],
    ['kind-unknown', max, { command: 'take', as: { kind: kind('gammel') } }],
    ['cause-unknown', max, { command: 'take', as: { cause: 'været' } }],
    ['category-unknown', max, { command: 'take', as: { category: 'annet' } }],
  ])('is refused: %s', (reason, by, command, over) => {
    expect(outcome(open, command, by, over)).toBe(reason);
  });
  it('is refused once it is closed', () => {
    expect(outcome(closed, take, max)).toBe('already-closed');
  });
});

describe('classifying it', () => {
  it('sets kind, cause and category, and leaves what is not said', () => {
    const once = further(open, [max, as('klage-ansatt', { cause: 'tid' })], [max, as('klage-tjeneste')]);
    expect(once.case.facts).toMatchObject({ kind: 'klage-tjeneste', cause: 'tid' });
    expect(outcome(once, as('klage-tjeneste', { cause: 'tid' }), max)).toBe('already-so');
  });
  it('as another class: its clocks are that class’s', () => {
    const unwanted = registered({ answerWay: 'none' });
    expect(unwanted.case.clocks.map(({ clock }) => clock)).toEqual(['respond', 'delay-notice']);
    expect(further(unwanted, [max, as('forslag')]).case.clocks).toEqual([]);
    expect(further(unwanted, [max, as('forslag')], [max, as('klage-tjeneste')]).case.clocks).toEqual(
      unwanted.case.clocks,
    );
  });
  it('as another class: keeps the date of which the citizen was told', () => {
    const extend: Command = {
      command: 'extend',
      newDate: day('2026-04-24'),
      reason: 'Sykdom.',
      notice: 'Det tar lengre tid.',
      way: 'letter',
    };
    const told = further(open, [max, extend], [max, posted('delay-notice')]);
    const one = further(told, [max, as('forslag')], [max, as('klage-tjeneste')]).case;
    expect(one.clocks.map(({ actBy }) => actBy)).toEqual(['2026-04-24', '2026-04-24']);
  });
  it('is refused where what was answered already is no outcome of that class', () => {
    const answered = further(open, [max, { command: 'answer', outcome: 'upheld', text: 'Ja.', way: 'letter' }]);
    expect(outcome(answered, as('forslag'), max)).toBe('outcome-not-for-kind');
    expect(outcome(answered, as('klage-kjoring'), max)).toBe('classified');
  });
  it('praise of the manager that is a complaint about him: goes one level up and is hidden from him', () => {
    const praise = registered({ kind: kind('ros'), concerns: [max] });
    expect(praise.case).toMatchObject({ responsible: { person: max }, hiddenFrom: [] });
    const one = further(praise, [max, { command: 'take', as: { kind: kind('klage-ansatt') } }]).case;
    expect(one).toMatchObject({ responsible: { person: solveig }, hiddenFrom: [max], told: [] });
    expect(one.handling.handler).toBeUndefined();
    expect(accessOf(one, max)).toBe('none');
  });
  it('as praise is refused as long as it concerns somebody: it would be sent to her', () => {
    const about = registered({ concerns: [emil] });
    expect(outcome(about, as('ros'), max)).toBe('concerns-someone');
    expect(outcome(about, { command: 'take', as: { kind: kind('ros') } }, max)).toBe('concerns-someone');
    expect(outcome(open, as('ros'), max)).toBe('classified');
  });
  it('is refused to whoever only reported it', () => {
    expect(outcome(open, as('forslag'), emma)).toBe('not-your-part');
    expect(outcome(open, as('forslag'), emil)).toBe('no-access');
  });
});

describe('appointing a handler', () => {
  const names = (one = open.case, which: Profile = profile) =>
    appointable(which, organisation, one, day('2026-03-16')).map(({ name }) => name);
  const department: Profile = { ...profile, routing: { ...profile.routing, appointFrom: 'department' } };

  it('is seeing it; the handler has it from then on', () => {
    expect(outcome(open, appoint(emil), max)).toBe('seen appointed');
    expect(appointed.case.handling.handler).toEqual({ person: emil, by: max, at: later(60) });
    expect(accessOf(appointed.case, emil)).toBe('whole');
  });
  it('another: the one before has lost it', () => {
    const one = further(appointed, [max, appoint(ida)]).case;
    expect([accessOf(one, emil), accessOf(one, ida)]).toEqual(['none', 'whole']);
  });
  it('is whoever works in the unit, the manager included', () => {
    expect(names()).toEqual(['Emma Lie', 'Emil Ås', 'Max Berg', 'Ida Moen', 'Nina Foss']);
    for (const person of [rita, lars, guest]) expect(outcome(open, appoint(person), max)).toBe('person-not-possible');
  });
  it('is anybody of the department where the profile says so (Bjurholm)', () => {
    const one = registered({ unit: heard().unit }).case;
    expect(names(one, department)).toEqual(names());
    const school = registered({ kind: kind('klage-tjeneste'), unit: unit('skolen') }).case;
    expect(names(school, department)).toEqual(['Rita Vik', 'Per Lund']);
  });
  it('is never one whom it concerns, nor who answers to one whom it concerns', () => {
    expect(names(registered({ concerns: [emil] }).case)).not.toContain('Emil Ås');
    const aboutMax = registered({ concerns: [max] }).case;
    expect(names(aboutMax)).toEqual(['Solveig Dahl', 'Kari Strand', 'Jonas Haug', 'Ola Nygård']);
    expect(names(aboutMax, department)).toEqual(['Solveig Dahl']);
  });
  it('may always be whoever answers for it herself', () => {
    const byPer = registered({ unit: heard().unit, concerns: [per] }).case;
    expect(byPer.responsible.person).toBe(rita);
    expect(names(byPer)).toContain('Rita Vik');
  });
  it.each<[string, PersonId, Command]>([
    ['not-your-part', emma, appoint(emil)],
    ['no-access', nina, appoint(emil)],
    ['person-not-possible', max, appoint(solveig)],
  ])('is refused: %s', (reason, by, command) => {
    expect(outcome(open, command, by)).toBe(reason);
  });
  it('is refused to the handler herself, and twice the same', () => {
    expect(outcome(appointed, appoint(ida), emil)).toBe('not-your-part');
    expect(outcome(appointed, appoint(emil), max)).toBe('already-so');
  });
});

describe('handing it back', () => {
  const back: Command = { command: 'hand-back', reason: 'Jeg er på kurs.' };
  it('leaves it with the manager, with the reason', () => {
    const one = further(appointed, [emil, back]);
    expect(one.case.handling.handler).toBeUndefined();
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'handed-back', by: emil, text: 'Jeg er på kurs.' });
    expect(accessOf(one.case, emil)).toBe('none');
    expect(outcome(one, back, emil)).toBe('no-access');
  });
  it.each<[string, PersonId, string]>([
    ['not-your-part', max, 'Nei.'],
    ['nothing-said', emil, ' '],
    ['too-long', emil, 'x'.repeat(4001)],
    ['national-id', emil, 'Hun heter 13097248022.'],
  ])('is refused: %s', (reason, by, text) => {
    expect(outcome(appointed, { command: 'hand-back', reason: text }, by)).toBe(reason);
  });
  it('a handler who reported it too keeps her receipt', () => {
    const own = further(lived([emma, registering(heard())]), [max, appoint(emma)], [emma, back]).case;
    expect(accessOf(own, emma)).toBe('receipt');
  });
});

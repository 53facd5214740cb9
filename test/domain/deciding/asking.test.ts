import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { Instant } from '../../../src/domain/time.ts';
import { eventsOf, further, look, looked, outcome, registered } from '../../support/case-steps.ts';
import { day, guest, later, people, without } from '../../support/municipality.ts';

const { emma, emil, max, ida, rita } = people;
const ask: Command = { command: 'ask-reporter', question: 'Når var det?' };
const reply: Command = { command: 'reply', text: 'I går.' };
const putOff = (until: string, reason = 'Jeg venter på rapporten.'): Command => ({
  command: 'postpone',
  until: day(until),
  reason,
});

const open = registered();
const asked = further(open, [max, ask]);
const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);

describe('asking the reporter', () => {
  it('and her answer, once, also when it is closed meanwhile', () => {
    expect(asked.case.handling.question).toEqual({ at: later(60), by: max });
    const replied = further(asked, [emma, reply]);
    expect(replied.case.handling.question?.answeredAt).toBe(later(60));
    expect(replied.words.notes.map(({ sort, by }) => [sort, by])).toEqual([
      ['question', max],
      ['reply', emma],
    ]);
    expect(outcome(replied, reply, emma)).toBe('nothing-asked');
    const over = further(asked, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);
    expect(outcome(over, reply, emma)).toBe('reporter-answered');
  });
  it.each<[string, CaseWithWords, Command, PersonId]>([
    ['not-your-part', open, ask, emma],
    ['no-access', open, ask, emil],
    ['nothing-said', open, { command: 'ask-reporter', question: '' }, max],
    ['already-closed', closed, ask, max],
    ['nothing-asked', open, reply, emma],
    ['not-your-part', asked, reply, max],
    ['nothing-said', asked, { command: 'reply', text: ' ' }, emma],
    ['person-not-possible', registered({ concerns: [emma] }), ask, max],
  ])('is refused: %s', (reason, one, command, by) => {
    expect(outcome(one, command, by)).toBe(reason);
  });
  it('is refused where she works here no more', () => {
    expect(outcome(open, ask, max, { organisation: without(emma) })).toBe('person-not-possible');
  });
});

describe('putting it off', () => {
  const inTime = { now: Instant.parse('2026-03-23T07:30:00.000Z') };
  const last = later(30 * 1440);
  const days = (one: CaseWithWords, until = last) =>
    looked(one, until).events.flatMap((event) => (event.event === 'duty-reminded' ? [event.on] : []));

  it('once: she is reminded on the day that she chose, and by the schedule from then on', () => {
    expect(outcome(open, putOff('2026-03-19'), max)).toBe('postponed');
    const one = further(open, [max, putOff('2026-03-26')]);
    expect(days(open).slice(0, 4)).toEqual(['2026-03-23', '2026-03-25', '2026-03-27', '2026-03-30']);
    expect(days(one).slice(0, 3)).toEqual(['2026-03-26', '2026-03-27', '2026-03-30']);
    expect(outcome(one, putOff('2026-03-27'), max)).toBe('postponed-already');
  });
  it('to a day on which nobody works: comes back on the next', () => {
    expect(days(further(open, [max, putOff('2026-03-28')]))[0]).toBe('2026-03-30');
  });
  it('never the citizen who wants to be called', () => {
    const wish: Command = { command: 'call-back', sort: 'call-wish', text: 'Ring meg.' };
    expect(days(further(open, [max, putOff('2026-03-26')], [rita, wish]))[0]).toBe('2026-03-17');
  });
  it('is hers alone: whoever has it then is reminded by the schedule', () => {
    const one = further(open, [max, putOff('2026-03-27')], [max, { command: 'appoint', person: emil }]);
    expect(days(one)[0]).toBe('2026-03-23');
  });
  it('never beyond its date, also where that comes earlier afterwards', () => {
    expect(outcome(open, putOff('2026-03-30'), max)).toBe('postponed');
    expect(outcome(open, putOff('2026-03-31'), max)).toBe('day-not-possible');
    const decision: Command = {
      command: 'change-track',
      signals: ['formal-decision'],
      inDanger: false,
      concerns: [],
      reason: '',
    };
    const service: Command = {
      ...decision,
      command: 'change-track',
      signals: [],
      inDanger: false,
      concerns: [],
      reason: '',
    };
    const one = further(open, [max, decision], [max, putOff('2026-04-15')], [max, service]);
    expect(days(one)[0]).toBe('2026-03-30');
  });
  it('not what is late already', () => {
    const late = { now: Instant.parse('2026-04-01T07:30:00.000Z') };
    expect(outcome(open, putOff('2026-04-02'), max, late)).toBe('day-not-possible');
  });
  it.each<[string, Command, PersonId]>([
    ['day-not-possible', putOff('2026-03-23'), max],
    ['nothing-said', putOff('2026-03-25', ''), max],
    ['not-your-part', putOff('2026-03-25'), emma],
    ['no-access', putOff('2026-03-25'), ida],
  ])('is refused: %s', (reason, command, by) => {
    expect(outcome(open, command, by, inTime)).toBe(reason);
  });
});

describe('the citizen calls back with her number', () => {
  const wish: Command = { command: 'call-back', sort: 'call-wish', text: 'Ring meg på 99 88 77 66.' };
  it('any employee takes it down, and sees no more of the case than before', () => {
    for (const by of [rita, emil, emma, max]) expect(outcome(open, wish, by)).toBe('noted');
    const one = further(open, [rita, wish]);
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'call-wish', by: rita });
    expect(accessOf(one.case, rita)).toBe('none');
    expect(outcome(closed, wish, rita)).toBe('noted');
  });
  it('that it was looked up is recorded', () => {
    expect(eventsOf(open, { command: 'look-up' }, rita)).toEqual([{ event: 'looked-up', at: later(120), by: rita }]);
  });
  it.each<[string, CaseWithWords, Command, PersonId]>([
    ['no-access', open, wish, guest],
    ['no-access', open, { command: 'look-up' }, guest],
    ['no-access', registered({ concerns: [emil] }), wish, emil],
    ['no-access', registered({ concerns: [emil] }), { command: 'look-up' }, emil],
    ['nothing-said', open, { command: 'call-back', sort: 'called-back', text: '' }, rita],
    ['national-id', open, { command: 'call-back', sort: 'called-back', text: '13097248022' }, rita],
  ])('is refused: %s', (reason, one, command, by) => {
    expect(outcome(one, command, by)).toBe(reason);
  });
  it('is nothing for the machine', () => {
    expect(outcome(open, wish, 'clock')).toBe('no-access');
    expect(outcome(open, look(), max)).toBe('no-access');
  });
});

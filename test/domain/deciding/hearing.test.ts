import { describe, expect, it } from 'vitest';
import { accessOf, hearingQuestion, isAskedForStatement } from '../../../src/domain/access.ts';
import type { Command, Whom } from '../../../src/domain/commands.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { further, lived, outcome, registered, registering } from '../../support/case-steps.ts';
import { day, heard, later, organisation, people, profile, without } from '../../support/municipality.ts';

const { emma, emil, max, ida, nina, solveig } = people;

const ask = (whom: PersonId, question = 'Hva skjedde mandag?'): Command => ({
  command: 'ask-employee',
  whom,
  question,
  withIdentity: false,
});
const hear = (whom: Whom, on = day('2026-03-16'), statement = 'Jeg hadde det travelt.'): Command => ({
  command: 'hear',
  whom,
  on,
  statement,
});
const notSuitable = (whom: Whom, reason = 'Hun er syk.'): Command => ({ command: 'not-suitable', whom, reason });
const give: Command = { command: 'give-statement', text: 'Jeg hadde det travelt.' };

const aboutEmil = registered({ concerns: [emil] });
const asked = further(aboutEmil, [max, ask(emil)]);
const hearings = (one = aboutEmil) => one.case.handling.hearings.map(({ whom, state }) => [whom, state.hearing]);

describe('the employee whom it concerns', () => {
  it('is asked by a card, which she may answer and which shows her nothing else', () => {
    expect(hearings(asked)).toEqual([[emil, 'asked']]);
    expect(isAskedForStatement(asked.case, emil)).toBe(true);
    expect(accessOf(asked.case, emil)).toBe('none');
    expect(hearingQuestion(asked.words, emil)).toBe('Hva skjedde mandag?');
  });
  it('of two, each is shown her own question', () => {
    const two = further(
      registered({ concerns: [emil, ida] }),
      [max, ask(emil, 'Til Emil.')],
      [max, ask(ida, 'Til Ida.')],
    );
    expect([hearingQuestion(two.words, emil), hearingQuestion(two.words, ida)]).toEqual(['Til Emil.', 'Til Ida.']);
    expect(hearingQuestion(two.words, nina)).toBe('');
  });
  it('gives her statement, once', () => {
    const one = further(asked, [emil, give]);
    expect(one.case.handling.hearings).toEqual([
      { whom: emil, state: { hearing: 'heard', at: later(60), on: '2026-03-16', by: emil } },
    ]);
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'statement', by: emil, of: emil });
    expect(outcome(one, give, emil)).toBe('nothing-asked');
  });
  it('is heard by the superior, who writes it down', () => {
    const one = further(aboutEmil, [max, hear(emil)]);
    expect(one.case.handling.hearings).toMatchObject([{ whom: emil, state: { hearing: 'heard', by: max } }]);
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'statement', by: max, of: emil });
    expect(hearings(further(asked, [max, hear(emil)]))).toEqual([[emil, 'heard']]);
  });
  it('is not heard, with the reason; and can be asked after all', () => {
    const one = further(aboutEmil, [max, notSuitable(emil)]);
    expect(hearings(one)).toEqual([[emil, 'not-suitable']]);
    expect(one.words.notes.at(-1)).toMatchObject({ sort: 'not-suitable', text: 'Hun er syk.' });
    expect(hearings(further(one, [max, ask(emil)]))).toEqual([[emil, 'asked']]);
  });
  it('whom only the words name is heard as named', () => {
    const named = registered({ words: { employee: 'hun i skranken' } });
    expect(hearings(further(named, [max, hear('as-named')]))).toEqual([['as-named', 'heard']]);
    expect(outcome(aboutEmil, hear('as-named'), max)).toBe('nobody-concerned');
  });
  it('what she has said is not undone by asking again', () => {
    const said = further(aboutEmil, [max, hear(emil)]);
    expect(outcome(said, ask(emil), max)).toBe('already-so');
    expect(outcome(said, notSuitable(emil), max)).toBe('already-so');
    expect(outcome(said, hear(emil), max)).toBe('hearing-recorded');
  });
  it('who has left is not asked', () => {
    expect(outcome(aboutEmil, ask(emil), max, { organisation: without(emil) })).toBe('person-not-possible');
    expect(outcome(aboutEmil, notSuitable(emil), max, { organisation: without(emil) })).toBe('hearing-recorded');
  });
  it.each<[string, PersonId, Command]>([
    ['nobody-concerned', max, ask(ida)],
    ['nobody-concerned', max, hear(ida)],
    ['nobody-concerned', max, notSuitable(ida)],
    ['nothing-said', max, ask(emil, ' ')],
    ['nothing-said', max, hear(emil, day('2026-03-16'), '')],
    ['nothing-said', max, notSuitable(emil, '')],
    ['day-not-possible', max, hear(emil, day('2026-03-17'))],
    ['day-not-possible', max, hear(emil, day('2026-03-15'))],
    ['not-your-part', emma, ask(emil)],
    ['not-your-part', emma, hear(emil)],
    ['not-your-part', emma, notSuitable(emil)],
    ['no-access', emil, hear(emil)],
    ['nothing-asked', emil, give],
    ['nothing-asked', nina, give],
  ])('is refused: %s', (reason, by, command) => {
    expect(outcome(aboutEmil, command, by)).toBe(reason);
  });
  it('a statement is refused once the case is closed, or where it says nothing', () => {
    expect(outcome(asked, { command: 'give-statement', text: '' }, emil)).toBe('nothing-said');
    const closed = further(asked, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' }]);
    expect(outcome(closed, give, emil)).toBe('nothing-asked');
  });
  it('praised, or not yet said whom it is about: nobody is heard', () => {
    const assumed = lived([
      emma,
      registering(heard({ missing: ['more'], concerns: [max], concernsAssumed: true })),
      { organisation },
    ]);
    expect(outcome(assumed, ask(max), solveig)).toBe('nobody-concerned');
  });
});

describe('a meeting with the citizen', () => {
  const plan = (on = day('2026-03-20'), way: 'mail' | 'letter' | 'spoken' = 'letter'): Command => ({
    command: 'plan-meeting',
    on,
    place: 'Rådhuset, rom 2',
    way,
  });
  const end = (held: boolean, agreed = 'Vi ringer.'): Command => ({ command: 'end-meeting', held, agreed });
  const open = registered({ words: { contact: { as: 'known', line: 'anne@example.no' } } });
  const planned = further(open, [max, plan()]);

  it('is planned, and took place or not, with what was agreed', () => {
    expect(planned.case.handling.meetings).toEqual([
      { on: '2026-03-20', invited: { way: 'letter', at: later(60), by: max, state: 'to-post' }, state: 'planned' },
    ]);
    expect(planned.words.notes.at(-1)).toMatchObject({ sort: 'meeting-place', text: 'Rådhuset, rom 2' });
    expect(further(planned, [max, end(true)]).case.handling.meetings[0]?.state).toBe('held');
    expect(outcome(planned, end(true, ''), max)).toBe('nothing-said');
    expect(outcome(planned, end(false, ''), max)).toBe('meeting-ended');
  });
  it('by mail: is on its way, until it is known to have left', () => {
    const mailed = further(open, [max, plan(day('2026-03-20'), 'mail')]);
    const state = (one = mailed) => one.case.handling.meetings[0]?.invited.state;
    expect(state()).toBe('sending');
    expect(state(further(mailed, ['delivery', { command: 'mail-left', writing: 'invitation' }]))).toBe('given');
  });
  it('planned anew: the one before is not held', () => {
    const moved = further(planned, [max, plan(day('2026-03-25'))]);
    expect(moved.case.handling.meetings.map(({ on, state }) => `${on} ${state}`)).toEqual([
      '2026-03-20 not-held',
      '2026-03-25 planned',
    ]);
  });
  it('is refused where the profile has none, or there is nobody to invite', () => {
    const without: Profile = { ...profile, hearing: { ...profile.hearing, meeting: false } };
    expect(outcome(open, plan(), max, { profile: without })).toBe('no-meeting');
    expect(outcome(registered({ words: { contact: { as: 'anonymous' } } }), plan(), max)).toBe('nobody-concerned');
    expect(outcome(registered({ signals: ['sensitive'] }), plan(day('2026-03-20'), 'mail'), max)).toBe(
      'way-not-allowed',
    );
  });
  it.each<[string, PersonId, Command]>([
    ['day-not-possible', max, plan(day('2026-03-15'))],
    ['day-not-possible', max, plan(day('2027-03-17'))],
    ['nothing-said', max, { ...plan(), command: 'plan-meeting', on: day('2026-03-20'), place: '', way: 'letter' }],
    ['not-your-part', emma, plan()],
    ['not-your-part', emma, end(true)],
    ['no-meeting', max, end(true)],
    ['no-access', ida, end(true)],
  ])('is refused: %s', (reason, by, command) => {
    expect(outcome(open, command, by)).toBe(reason);
  });
});

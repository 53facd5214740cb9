import { describe, expect, it } from 'vitest';
import { dutiesIn } from '../../src/domain/duties.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { isReceivers } from '../../src/domain/receiving.ts';
import { dutiesAside, dutiesShownTo, dutiesToRemind } from '../../src/domain/schedule.ts';
import { changed, further, outcome, registering } from '../support/case-steps.ts';
import { calendar, day, heard, later, people, profile, unit } from '../support/municipality.ts';
import { registeredCase } from '../support/registered.ts';
import { deskEnds, newUnit } from '../support/reorganised.ts';

const { emma, emil, max } = people;
const time = { profile, calendar };
const elsewhere = { unit: unit('skolen') };

describe('whoever took it down for another unit', () => {
  const one = registeredCase(1, elsewhere);
  const whose = one.case.responsible.person;

  it('sees that it gets there: asked on the second working day, and every second one after', () => {
    const reminded = (on: string, remindedOn?: string) => {
      const handling = { ...one.case.handling, ...(remindedOn === undefined ? {} : { remindedOn: day(remindedOn) }) };
      const due = dutiesToRemind(time, { ...one.case, handling }, one.words, day(on));
      return due.some(({ duty }) => duty === 'get-there');
    };
    expect(reminded('2026-03-17')).toBe(false);
    expect(reminded('2026-03-18')).toBe(true);
    expect(reminded('2026-03-19', '2026-03-18')).toBe(false);
    expect(reminded('2026-03-20', '2026-03-18')).toBe(true);
  });
  it('is told of nothing else of it, and the manager there not of hers', () => {
    const today = day('2026-03-18');
    expect(dutiesAside(time, one.case, one.words, emma, day('2026-03-17'))).toEqual([]);
    expect(dutiesAside(time, one.case, one.words, emma, today).map(({ duty }) => duty)).toEqual(['get-there']);
    const reminded = { ...one.case, handling: { ...one.case.handling, remindedOn: today, remindedTo: [emma, whose] } };
    const shown = dutiesShownTo(time, reminded, one.words, whose, today);
    expect(shown.map(({ duty }) => duty)).not.toContain('get-there');
  });
  it('until it is seen or taken there, or she has told them', () => {
    expect(isReceivers(one.case)).toBe(true);
    expect(isReceivers(further(one, [whose, { command: 'mark-seen' }]).case)).toBe(false);
    expect(isReceivers(further(one, [whose, { command: 'take', as: {} }]).case)).toBe(false);
    const told = further(one, [emma, { command: 'tell-received' }]);
    expect(isReceivers(told.case)).toBe(false);
    expect(outcome(told, { command: 'tell-received' }, emma)).toBe('already-so');
  });
  it('only she says so', () => {
    expect(outcome(one, { command: 'tell-received' }, emma)).toBe('receiver-told');
    expect(outcome(one, { command: 'tell-received' }, whose)).toBe('not-your-part');
    expect(outcome(one, { command: 'tell-received' }, emil)).toBe('no-access');
  });
});

describe('units that have ended', () => {
  const both = deskEnds(['park'], {
    skolen: { validUntil: day('2026-03-20'), becomes: [unit('park')] },
    park: newUnit(people.kari),
  });
  const monday = { now: later(7 * 24 * 60) };

  it('what became of hers is hers, though her row says the one that is gone', () => {
    const over = { ...monday, organisation: deskEnds(['park'], { park: newUnit(people.kari) }) };
    const own = changed(undefined, registering(heard({ unit: unit('park'), heardOn: day('2026-03-23') })), emma, over);
    expect(own.events.map(({ event }) => event)).toEqual(['registered']);
    const other = changed(undefined, registering(heard({ ...elsewhere, heardOn: day('2026-03-23') })), emma, over);
    expect(other.events.at(-1)).toMatchObject({ event: 'receiver-follows', from: 'park' });
  });
  it('hers and that of the case became one: no duty is left, by either of the clock’s looks, and once', () => {
    for (const command of [{ command: 'follow-organisation' }, { command: 'look', away: [] }] as const) {
      const one = registeredCase(1, elsewhere);
      expect(isReceivers(one.case)).toBe(true);
      const after = changed(one, command, 'clock', { ...monday, organisation: both });
      expect(after.put.case.facts.unit).toBe('park');
      expect(after.put.case.handling.receiving).toMatchObject({ from: 'park' });
      expect(isReceivers(after.put.case)).toBe(false);
      expect(outcome(after.put, { command: 'follow-organisation' }, 'clock', { ...monday, organisation: both })).toBe(
        'already-so',
      );
    }
  });
  it('only hers became another: it is hers to follow as before, since the same day', () => {
    const one = registeredCase(1, elsewhere);
    const over = { ...monday, organisation: deskEnds(['park'], { park: newUnit(people.kari) }) };
    const after = changed(one, { command: 'follow-organisation' }, 'clock', over);
    expect(after.events).toEqual([expect.objectContaining({ event: 'receiver-moved', from: 'park' })]);
    expect(after.put.case.handling.receiving?.since).toBe(one.case.handling.receiving?.since);
    expect(isReceivers(after.put.case)).toBe(true);
  });
});

describe('no duty of hers', () => {
  const follows = (over: Parameters<typeof heard>[0], by = emma, by2: Profile = profile) =>
    changed(undefined, registering(heard(over)), by, { profile: by2 }).put;
  const isThere = (one: ReturnType<typeof follows>) =>
    dutiesIn(time, one.case, one.words).some(({ duty }) => duty === 'get-there');

  it('in her own unit, or where the procedure leaves it with the unit', () => {
    expect(isThere(follows(elsewhere))).toBe(true);
    expect(isThere(follows({}))).toBe(false);
    const direct: Profile = { ...profile, routing: { ...profile.routing, dutyUntilAccepted: 'unit' } };
    expect(isThere(follows(elsewhere, emma, direct))).toBe(false);
  });
  it('where it concerns herself, and is hidden from her', () => {
    const one = follows({ ...elsewhere, concerns: [emma] });
    expect(one.case.hiddenFrom).toContain(emma);
    expect(isThere(one)).toBe(false);
    expect(outcome(one, { command: 'tell-received' }, emma)).toBe('already-so');
  });
  it('where it comes to herself', () => {
    const hers = registeredCase(1, elsewhere).case.responsible.person;
    const one = follows(elsewhere, hers);
    expect(one.case.responsible.person).toBe(hers);
    expect(isThere(one)).toBe(false);
    expect(isThere(follows({}, max))).toBe(false);
  });
});

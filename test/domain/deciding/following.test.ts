/** What an open case makes of a change of the organisation. */
import { describe, expect, it } from 'vitest';
import { accessOf, wordsShown } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { courseOf } from '../../../src/domain/course.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, further, outcome, registered } from '../../support/case-steps.ts';
import {
  calendar,
  day,
  heard,
  organisation,
  people,
  profile,
  setting,
  underBoards,
  unit,
  withLeft,
} from '../../support/municipality.ts';
import { deskEnds, newUnit, withUnits } from '../../support/reorganised.ts';

const { emma, emil, max, ida, nina, solveig, kari, jonas, ola, rita, per } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const follows: Command = { command: 'follow-organisation' };
const open = registered();
const appoint = (person: PersonId): Command => ({ command: 'appoint', person });
const merged = { organisation: deskEnds(['skolen']), now: MONDAY };
const gone = (...who: PersonId[]) => ({ organisation: withLeft(organisation, who, day('2026-03-20')), now: MONDAY });

describe('its unit has ended', () => {
  it('what took over has it, and who leads that; dates stand, and it was received by the unit of that time', () => {
    const { put, events } = changed(open, follows, 'clock', merged);
    expect(events).toMatchObject([
      {
        event: 'unit-ended',
        by: 'clock',
        ended: 'torget',
        unit: 'skolen',
        receivedFor: 'torget',
        consent: 'not-needed',
      },
    ]);
    const { facts, responsible, clocks, counted } = put.case;
    expect(facts).toMatchObject({ unit: 'skolen', receivedFor: 'torget', serviceArea: 'administration' });
    expect([responsible.person, clocks]).toEqual([rita, open.case.clocks]);
    expect(counted).toMatchObject({ unit: 'skolen', receivedFor: 'torget' });
    expect([accessOf(put.case, rita), accessOf(put.case, max)]).toEqual(['whole', 'none']);
    expect(put.words).toEqual(open.words);
  });
  it('happens once, and not before its last day is over', () => {
    const { put } = changed(open, follows, 'clock', merged);
    expect(outcome(put, follows, 'clock', merged)).toBe('already-so');
    const friday = Instant.parse('2026-03-20T09:00:00.000Z');
    expect(outcome(open, follows, 'clock', { ...merged, now: friday })).toBe('already-so');
    expect(outcome(open, follows, max, merged)).toBe('no-access');
  });
  it('whoever handled it goes on, where she works there too; whoever led the unit does not', () => {
    const byEmil = changed(further(open, [max, appoint(emil)]), follows, 'clock', merged).put.case;
    expect([byEmil.handling.handler?.person, accessOf(byEmil, emil)]).toEqual([emil, 'whole']);
    const byMax = further(open, [max, { command: 'take', as: {} }]);
    expect(changed(byMax, follows, 'clock', merged).put.case.handling.handler?.person).toBe(max);
    const elsewhere = deskEnds(['skolen']);
    const moved = new Map(
      [...elsewhere.people].map(([id, one]) => [id, id === max ? { ...one, unit: unit('kommunen') } : one]),
    );
    const { events, put } = changed(byMax, follows, 'clock', {
      ...merged,
      organisation: { ...elsewhere, people: moved },
    });
    expect(events[1]).toMatchObject({ event: 'handler-left', left: max, because: 'replaced' });
    expect(put.case.handling.handler).toBeUndefined();
  });
  it('who must never see it never does: about whoever leads what took over it goes one level up', () => {
    const about = registered({ concerns: [rita] });
    const { put } = changed(about, follows, 'clock', merged);
    expect(put.case.hiddenFrom).toEqual([rita]);
    expect([put.case.responsible.person, accessOf(put.case, rita)]).toEqual([solveig, 'none']);
    expect(put.case.counted?.book).toBe('hidden');
  });
  it('closed: the unit above has it; and nobody at all is left: it stays where it is', () => {
    const { put } = changed(open, follows, 'clock', { organisation: deskEnds([]), now: MONDAY });
    expect([put.case.facts.unit, put.case.responsible.person]).toEqual(['kommunen', solveig]);
    const nobody = withLeft(deskEnds(['skolen']), [rita, solveig, kari, jonas, ola], day('2026-03-20'));
    expect(outcome(open, follows, 'clock', { organisation: nobody, now: MONDAY })).toBe('already-so');
  });
  it('under another board: the neutral parts, and what was promised', () => {
    const boards = withUnits(underBoards, { torget: { validUntil: day('2026-03-20'), becomes: [unit('skolen')] } });
    const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
    const over = { organisation: boards, profile: apart, now: MONDAY };
    const { put, events } = changed(open, follows, 'clock', over);
    expect(events).toMatchObject([{ event: 'unit-ended', consent: 'neutral-parts' }]);
    expect(wordsShown(put.case, put.words).said).toBe('');
    expect([put.case.clocks, put.case.responsible.person]).toEqual([open.case.clocks, rita]);
    const whole = { ...apart, routing: { ...apart.routing, whenUnitEnds: 'whole-case' as const } };
    const decided = changed(open, follows, 'clock', { ...over, profile: whole }).put;
    expect(wordsShown(decided.case, decided.words).said).toBe('Bussen kom ikke.');
  });
  it('a case that is taken up again goes to what took over', () => {
    const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Ringte' }]);
    const reopen: Command = { command: 'reopen', reason: 'Ikke fornøyd' };
    const { put, events } = changed(closed, reopen, rita, merged);
    expect(events.map(({ event }) => event)).toEqual(['unit-ended', 'reopened']);
    expect([put.case.facts.unit, put.case.responsible.person]).toEqual(['skolen', rita]);
    // Until then it stays where it was; whoever leads what took over reads it.
    const still = changed(closed, follows, 'clock', merged).put.case;
    expect([still.facts.unit, still.responsible.person, still.state]).toEqual(['torget', rita, closed.case.state]);
  });
});

describe('an offer', () => {
  const offered = further(open, [
    max,
    { command: 'pass-on', unit: unit('skolen'), reason: 'Skolens', consent: undefined },
  ]);
  it('to a unit that has ended is one to what took over', () => {
    const renewed = withUnits(organisation, {
      skolen: { validUntil: day('2026-03-20'), becomes: [unit('senteret')] },
      senteret: newUnit(kari),
    });
    const { put } = changed(offered, follows, 'clock', { organisation: renewed, now: MONDAY });
    expect(put.case.handling.offer).toMatchObject({ unit: 'senteret', to: { person: kari }, by: max });
  });
  it('to the unit that took over is none any more: it is theirs', () => {
    const { put } = changed(offered, follows, 'clock', merged);
    expect([put.case.facts.unit, put.case.handling.offer]).toEqual(['skolen', undefined]);
    expect(put.case.handling.declined).toEqual([]);
  });
  it('to somebody who has another seat by now is one to whoever has hers', () => {
    const replaced = withUnits(organisation, { skolen: { manager: per } });
    const { put } = changed(offered, follows, 'clock', { organisation: replaced, now: MONDAY });
    expect(put.case.handling.offer?.to.person).toBe(per);
  });
});

describe('a manager is replaced', () => {
  const replaced = { organisation: withUnits(organisation, { torget: { manager: emil } }), now: MONDAY };
  it('the new one has her open cases and sees what she saw; she does not any more', () => {
    const seen = further(open, [max, { command: 'take', as: {} }]);
    const { put, events } = changed(seen, follows, 'clock', replaced);
    expect(events).toMatchObject([
      { event: 'responsible-left', left: max, because: 'replaced' },
      { event: 'handler-left', left: max, because: 'replaced' },
    ]);
    expect([accessOf(put.case, emil), accessOf(put.case, max)]).toEqual(['whole', 'none']);
    expect([put.case.seen, put.case.clocks]).toEqual([undefined, open.case.clocks]);
  });
  it('what is about the new one is not his: it goes one level up', () => {
    const about = registered({ concerns: [emil] });
    expect(about.case.responsible.person).toBe(max);
    const { put } = changed(about, follows, 'clock', replaced);
    expect([put.case.responsible.person, accessOf(put.case, emil)]).toEqual([solveig, 'none']);
  });
  it('the post was vacant: who stood in gives it to the new one; who was only passed by gets nothing by itself', () => {
    const vacant = withUnits(organisation, {});
    const desk = vacant.units.get(unit('torget'));
    if (desk === undefined) throw new Error('no desk');
    const { manager: _, ...bare } = desk;
    const without = { ...vacant, units: new Map([...vacant.units, [desk.id, bare]]) };
    const byDeputy = registered({}, { organisation: without });
    expect(byDeputy.case.responsible.person).toBe(ida);
    expect(changed(byDeputy, follows, 'clock', replaced).put.case.responsible.person).toBe(emil);
    const handedOn = further(open, ['delivery', { command: 'not-reached', person: max }]);
    expect(outcome(handedOn, follows, 'clock', { now: MONDAY })).toBe('already-so');
  });
  it('where nothing has changed, nothing happens', () => {
    for (const about of [[], [max], [rita], [per], [solveig]]) {
      expect(outcome(registered({ concerns: about }), follows, 'clock', { now: MONDAY })).toBe('already-so');
    }
  });
});

describe('a person is gone', () => {
  it('who had it: the next has it before any look is due', () => {
    const { put, events } = changed(open, follows, 'clock', gone(max));
    expect(events).toMatchObject([{ event: 'responsible-left', left: max }]);
    expect(put.case.responsible.person).toBe(ida);
  });
  it('who handled it, was offered it, was asked for a statement', () => {
    const about = registered({ concerns: [emil] });
    const asked = further(about, [
      max,
      { command: 'ask-employee', whom: emil, question: 'Hva skjedde?', withIdentity: false },
    ]);
    const { put, events } = changed(asked, follows, 'clock', gone(emil));
    expect(events).toMatchObject([{ event: 'asked-left', left: emil }]);
    expect(put.case.handling.hearings).toEqual([]);
    expect(dutiesIn({ profile, calendar }, put.case, put.words).map(({ duty }) => duty)).toContain('hear');
    const handled = further(open, [max, appoint(emil)]);
    expect(changed(handled, follows, 'clock', gone(emil)).events).toMatchObject([
      { event: 'handler-left', left: emil },
    ]);
    const offered = further(open, [max, { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined }]);
    expect(changed(offered, follows, 'clock', gone(rita)).put.case.handling.offer?.to.person).not.toBe(rita);
  });
  it('who has the profile’s role: about the top manager it is the coordinator’s then', () => {
    const about = registered({ concerns: [solveig] });
    expect(about.case.responsible.capacity).toBe('named-by-profile');
    const { put } = changed(about, follows, 'clock', gone(about.case.responsible.person));
    expect(put.case.responsible).toEqual({ person: jonas, capacity: 'coordinator' });
  });
  it('the coordinator, and nobody above is there: whom the profile names has it, else whoever leads anything', () => {
    const line = [max, ida, nina, solveig, kari, jonas];
    const has = (...left: PersonId[]) =>
      changed(open, follows, 'clock', gone(...line, ...left)).put.case.responsible.person;
    expect([has(), has(ola)]).toEqual([ola, rita]);
    expect(outcome(open, follows, 'clock', gone(...line, ola, rita))).toBe('already-so');
  });
});

describe('heard while the unit stood, logged after', () => {
  const course = (heardOn: string) => courseOf(heard({ heardOn: day(heardOn) }), setting(emma, { ...merged }));
  it('is counted for the unit of that time, and what took over has it', () => {
    expect(course('2026-03-20')).toMatchObject({
      ok: true,
      course: { facts: { unit: 'skolen', receivedFor: 'torget' }, responsible: { person: rita } },
    });
  });
  it('heard after its last day it can’t be logged on it', () => {
    expect(course('2026-03-21')).toEqual({ ok: false, refusal: { reason: 'unit-gone' } });
  });
});

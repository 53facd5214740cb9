/** Nobody comes to see what is not theirs by a change of the organisation: boards of their own, seats that are another's. */
import { describe, expect, it } from 'vitest';
import { knowsWords } from '../../../src/dialogues/completing.ts';
import { accessOf, wordsKept, wordsShown } from '../../../src/domain/access.ts';
import { appointable } from '../../../src/domain/appointing.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, further, outcome, registered } from '../../support/case-steps.ts';
import { day, organisation, people, profile, underBoards, unit, withLeft } from '../../support/municipality.ts';
import { newUnit, withHomes, withUnits } from '../../support/reorganised.ts';

const { emma, emil, max, ida, nina, solveig, kari, jonas, rita, per } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const LAST = day('2026-03-20');
const follows: Command = { command: 'follow-organisation' };
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const boards = { profile: apart, organisation: underBoards };
const nowUnder = (changed: Organisation) => ({ profile: apart, organisation: changed, now: MONDAY });
const passOn = (consent: 'given' | 'neutral-parts' | undefined): Command => ({
  command: 'pass-on',
  unit: unit('skolen'),
  reason: 'Skolens',
  consent,
});
const notReached: Command = { command: 'not-reached', person: max };
/** Everybody who may see anything of it, and how much. */
const seenBy = (one: Parameters<typeof accessOf>[0]) =>
  Object.fromEntries(
    Object.entries(people).flatMap(([name, id]) => {
      const access = accessOf(one, id);
      return access === 'none' ? [] : [[name, access]];
    }),
  );

describe('a case that is placed stays in the line of its own unit', () => {
  const about = registered({ concerns: [emil] }, boards);
  it('where the employee concerned works for another board by now, and its head is replaced', () => {
    const moved = withHomes(withUnits(underBoards, { torget: { manager: nina } }), { [emil]: 'skolen' });
    const { put } = changed(about, follows, 'clock', nowUnder(moved));
    expect(put.case.responsible).toEqual({ person: nina, capacity: 'manager' });
    expect(seenBy(put.case)).toEqual({ emma: 'receipt', nina: 'whole' });
  });
  it('where its unit has ended, too', () => {
    const renamed = withUnits(underBoards, {
      torget: { validUntil: LAST, becomes: [unit('senteret')] },
      senteret: newUnit(ida),
    });
    const { put } = changed(about, follows, 'clock', nowUnder(withHomes(renamed, { [emil]: 'skolen' })));
    expect([put.case.facts.unit, put.case.responsible.person]).toEqual(['senteret', ida]);
    expect(accessOf(put.case, rita)).toBe('none');
  });
  const accepted = further(about, [max, passOn('given'), boards], [rita, { command: 'accept-offer' }, boards]);
  it('accepted by a unit it is that unit’s, whoever the employee concerned answers to', () => {
    expect([accepted.case.facts.unit, accepted.case.responsible.person]).toEqual(['skolen', rita]);
    const { put } = changed(accepted, follows, 'clock', nowUnder(withUnits(underBoards, { skolen: { manager: per } })));
    expect([put.case.responsible.person, accessOf(put.case, max)]).toEqual([per, 'none']);
  });
  it('nobody of its board is left: it is the coordinator’s, and no manager’s of another board', () => {
    const { put } = changed(accepted, follows, 'clock', nowUnder(withLeft(underBoards, [rita], LAST)));
    expect(put.case.responsible).toEqual({ person: jonas, capacity: 'coordinator' });
    expect([max, solveig].map((person) => accessOf(put.case, person))).toEqual(['none', 'none']);
  });
  it('a manager above of the same board comes before the coordinator', () => {
    const area = withUnits(underBoards, {
      omradet: { manager: kari, board: 'kultur-och-utbildning', parent: unit('kommunen') },
      midten: { manager: solveig, board: 'kommunstyrelsen', parent: unit('omradet') },
      skolen: { parent: unit('midten') },
    });
    const { put } = changed(accepted, follows, 'clock', nowUnder(withLeft(area, [rita], LAST)));
    expect(put.case.responsible).toEqual({ person: kari, capacity: 'one-level-up' });
  });
});

describe('an offer', () => {
  it.each([
    ['one authority', { organisation }, 'not-needed'],
    ['boards of their own', boards, 'neutral-parts'],
  ] as const)('about an employee, to a unit that has ended, goes to what became of it: %s', (_, base, consent) => {
    const about = registered({ concerns: [emil] }, base);
    const offered = further(about, [max, passOn('neutral-parts'), base]);
    const renamed = withUnits(base.organisation, {
      skolen: { validUntil: LAST, becomes: [unit('senteret')] },
      senteret: newUnit(kari, base === boards ? { board: 'kultur-och-utbildning' } : {}),
    });
    const { events } = changed(offered, follows, 'clock', { ...base, organisation: renamed, now: MONDAY });
    expect(events).toMatchObject([{ event: 'offered', unit: 'senteret', to: { person: kari }, consent }]);
  });
  it('with the citizen’s consent for one board takes no words to a third', () => {
    const third = withUnits(underBoards, { tredje: { manager: kari, board: 'miljo', parent: unit('kommunen') } });
    const offered = further(registered({}, boards), [max, passOn('given'), { ...boards, organisation: third }]);
    const ended = withUnits(third, { skolen: { validUntil: LAST, becomes: [unit('tredje')] } });
    const { put } = changed(offered, follows, 'clock', nowUnder(ended));
    expect(put.case.handling.offer).toMatchObject({ unit: 'tredje', consent: 'neutral-parts', to: { person: kari } });
    expect(accessOf(put.case, kari)).toBe('neutral');
  });
  it('stays what the citizen said where what took over is under the same board', () => {
    const offered = further(registered({}, boards), [max, passOn('given'), boards]);
    const renamed = withUnits(underBoards, {
      skolen: { validUntil: LAST, becomes: [unit('senteret')] },
      senteret: newUnit(kari, { board: 'kultur-och-utbildning' }),
    });
    expect(changed(offered, follows, 'clock', nowUnder(renamed)).put.case.handling.offer?.consent).toBe('given');
  });
  it('to her who has the case by now is none', () => {
    const offered = further(registered({}, { organisation }), [max, passOn(undefined)]);
    const led = { organisation: withUnits(organisation, { torget: { manager: rita } }), now: MONDAY };
    const { put } = changed(offered, follows, 'clock', led);
    expect([put.case.responsible.person, put.case.handling.offer]).toEqual([rita, undefined]);
    expect(outcome(put, follows, 'clock', led)).toBe('already-so');
  });
});

describe('whoever was next in line, told besides or at it', () => {
  const open = registered({}, boards);
  it('a deputy who is none any more is not told; whoever is deputy now is', () => {
    expect(open.case.next[0]?.person).toBe(ida);
    const changedDeputy = withHomes(withUnits(underBoards, { torget: { deputy: emil } }), { [ida]: 'skolen' });
    const { put } = changed(open, notReached, 'delivery', nowUnder(changedDeputy));
    expect([put.case.responsible.person, accessOf(put.case, ida)]).toEqual([emil, 'none']);
  });
  it('she who was told and works elsewhere by now sees nothing any more', () => {
    const told = changed(open, notReached, 'delivery', boards).put;
    expect(accessOf(told.case, max)).toBe('whole');
    const replaced = withUnits(underBoards, { torget: { manager: nina, deputy: emil } });
    const { put } = changed(
      told,
      follows,
      'clock',
      nowUnder(withHomes(replaced, { [max]: 'skolen', [ida]: 'skolen' })),
    );
    expect(seenBy(put.case)).toEqual({ emma: 'receipt', nina: 'whole' });
    expect(outcome(put, follows, 'clock', nowUnder(withHomes(replaced, { [max]: 'skolen', [ida]: 'skolen' })))).toBe(
      'already-so',
    );
  });
  it('she who was told and has her seat still is told still', () => {
    const told = changed(open, notReached, 'delivery', boards).put;
    expect(outcome(told, follows, 'clock', nowUnder(underBoards))).toBe('already-so');
  });
  it('whoever handled it and works for another board by now hands it back', () => {
    const handled = further(open, [max, { command: 'appoint', person: emil }, boards]);
    const moved = nowUnder(withHomes(underBoards, { [emil]: 'skolen' }));
    const { put, events } = changed(handled, follows, 'clock', moved);
    expect(events).toMatchObject([{ event: 'handler-left', left: emil, because: 'replaced' }]);
    expect(accessOf(put.case, emil)).toBe('none');
  });
  it('a coordinator who was told and took it goes on', () => {
    const told = [ida, nina].reduce(
      (one) => changed(one, { command: 'not-reached', person: one.case.responsible.person }, 'delivery').put,
      registered(),
    );
    const now = told.case.responsible.person;
    const taken = further(told, [now, { command: 'take', as: {} }]);
    expect(outcome(taken, follows, 'clock', { now: MONDAY })).toBe('already-so');
  });
  it('taken up again after its head was replaced: she who had it sees nothing of it', () => {
    const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'Ringte' }, boards]);
    const replaced = withHomes(withUnits(underBoards, { torget: { manager: nina } }), { [max]: 'skolen' });
    const reopen: Command = { command: 'reopen', reason: 'Ikke fornøyd' };
    const { put } = changed(closed, reopen, nina, nowUnder(replaced));
    expect([accessOf(put.case, nina), accessOf(put.case, max)]).toEqual(['whole', 'none']);
  });
});

describe('nobody who answers to one whom it concerns', () => {
  const department = { ...profile, routing: { ...profile.routing, appointFrom: 'department' as const } };
  it('is appointed, also where her row still names a unit that has become the other’s', () => {
    const merged = withUnits(organisation, {
      omradet: { manager: kari, parent: unit('kommunen') },
      skolen: { parent: unit('omradet') },
      torget: { validUntil: LAST, becomes: [unit('skolen')] },
    });
    const house = { profile: department, organisation: merged, now: MONDAY };
    const about = registered({ unit: unit('skolen'), concerns: [rita] }, house);
    expect(about.case.responsible.person).toBe(kari);
    expect(appointable(department, merged, about.case, day('2026-03-23')).map(({ id }) => id)).toEqual([kari]);
    const appoint: Command = { command: 'appoint', person: emil };
    expect(outcome(about, appoint, kari, house)).toBe('person-not-possible');
  });
  const led = { organisation: withUnits(organisation, { torget: { manager: emil } }), now: MONDAY };
  const about = registered({ concerns: [emil] });
  it('goes on with it, once the one whom it concerns leads her', () => {
    const handled = further(about, [max, { command: 'appoint', person: emma }]);
    const { put } = changed(handled, follows, 'clock', led);
    expect(put.case.handling.handler).toBeUndefined();
    expect(seenBy(put.case)).toEqual({ emma: 'receipt', solveig: 'whole' });
  });
  it('keeps it as deputy', () => {
    const byDeputy = changed(about, notReached, 'delivery').put;
    expect(byDeputy.case.responsible.person).toBe(ida);
    const { put } = changed(byDeputy, follows, 'clock', led);
    expect(seenBy(put.case)).toEqual({ emma: 'receipt', solveig: 'whole' });
  });
  it('and who is concerned is told of nothing', () => {
    const concerned: readonly PersonId[] = [emil];
    expect(changed(about, follows, 'clock', led).put.case.hiddenFrom).toEqual(concerned);
  });
});

it('a month that is over keeps its figures: what took over counts the case as it was counted', () => {
  const about = registered({ concerns: [rita] });
  expect(about.case.counted).toMatchObject({ book: 'service', unit: 'torget' });
  const ends = (validUntil: string) =>
    withUnits(organisation, { torget: { validUntil: day(validUntil), becomes: [unit('skolen')] } });
  const counted = (validUntil: string, now: string) =>
    changed(about, follows, 'clock', { organisation: ends(validUntil), now: Instant.parse(now) }).put.case.counted;
  expect(counted('2026-04-08', '2026-04-09T09:00:00.000Z')).toMatchObject({
    book: 'service',
    unit: 'skolen',
    receivedFor: 'torget',
  });
  expect(counted('2026-03-20', '2026-03-23T09:00:00.000Z')?.book).toBe('hidden');
});

it('passed on and back after a merger it is still received for the unit of that time', () => {
  const on = (...become: string[]) => {
    const ended = { validUntil: LAST, becomes: become.map(unit) };
    return withUnits(organisation, { torget: ended, badet: { ...ended, manager: kari }, senteret: newUnit(ida) });
  };
  for (const [into, merged] of [
    ['senteret', on('senteret')],
    ['skolen', on('skolen')],
  ] as const) {
    const now = (day: number) => ({ organisation: merged, now: Instant.parse(`2026-03-2${day}T09:00:00.000Z`) });
    const { put } = changed(registered(), follows, 'clock', now(3));
    const [leads, away, there] = into === 'senteret' ? [ida, 'skolen', rita] : [rita, 'senteret', ida];
    const passed = changed(
      put,
      { command: 'pass-on', unit: unit(away), reason: 'Deres', consent: undefined },
      leads,
      now(4),
    );
    const taken = changed(passed.put, { command: 'accept-offer' }, there, now(4)).put;
    expect([taken.case.facts.unit, taken.case.counted]).toMatchObject([away, { unit: away }]);
    const sent = changed(
      taken,
      { command: 'pass-on', unit: unit(into), reason: 'Nei', consent: undefined },
      there,
      now(5),
    );
    const back = changed(sent.put, { command: 'accept-offer' }, leads, now(5)).put;
    expect(back.case.facts).toMatchObject({ unit: into, receivedFor: 'torget' });
    expect(back.case.counted).toMatchObject({ unit: into, receivedFor: 'torget' });
  }
});

describe('under another board, with the neutral parts', () => {
  const ends = withUnits(underBoards, { torget: { validUntil: LAST, becomes: [unit('skolen')] } });
  it('what was said is kept by whoever stands above in its own board, and nothing that is written after', () => {
    const { put, events } = changed(registered({}, boards), follows, 'clock', nowUnder(ends));
    expect(events).toMatchObject([{ event: 'unit-ended', consent: 'neutral-parts', keeps: solveig }]);
    expect(seenBy(put.case)).toEqual({ emma: 'receipt', rita: 'whole', solveig: 'receipt' });
    const noted = changed(put, { command: 'add-note', sort: 'addition', text: 'Ny nemnd' }, rita, {
      ...nowUnder(ends),
      now: Instant.parse('2026-03-24T09:00:00.000Z'),
    }).put;
    expect(wordsShown(noted.case, noted.words)).toMatchObject({ said: '', notes: [{ text: 'Ny nemnd' }] });
    expect(wordsKept(noted.case, noted.words)).toMatchObject({ said: 'Bussen kom ikke.', notes: [] });
    const note: Command = { command: 'add-note', sort: 'addition', text: 'Mer' };
    expect(outcome(noted, note, solveig, nowUnder(ends))).toBe('not-your-part');
    expect([knowsWords(noted.case, solveig), knowsWords(noted.case, emma)]).toEqual([false, true]);
  });
  it('about one above it is the coordinator who keeps it', () => {
    const about = registered({ concerns: [solveig] }, boards);
    const { put } = changed(about, follows, 'clock', nowUnder(ends));
    expect(accessOf(put.case, solveig)).toBe('none');
    expect(put.case.responsible.person).not.toBe(jonas);
    expect(accessOf(put.case, jonas)).toBe('receipt');
  });
});

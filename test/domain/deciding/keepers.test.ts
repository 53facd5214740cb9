/** Whoever keeps what was said, where another board has the case without it: who leaves, moves on or comes (OSL 8 kap.). */
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/cases/messages.ts';
import { accessOf, wordsShown } from '../../../src/domain/access.ts';
import { Case } from '../../../src/domain/case.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, further, outcome, registered } from '../../support/case-steps.ts';
import { calendar, day, people, profile, underBoards, unit, withLeft } from '../../support/municipality.ts';
import { withHomes, withUnits } from '../../support/reorganised.ts';

const { emma, emil, max, ida, solveig, kari, jonas, rita } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const LATER = Instant.parse('2026-03-25T09:00:00.000Z');
const LAST = day('2026-03-20');
const follows: Command = { command: 'follow-organisation' };
const accept: Command = { command: 'accept-offer' };
const passOn = (consent: 'given' | 'neutral-parts', to = 'skolen'): Command => ({
  command: 'pass-on',
  unit: unit(to),
  reason: 'Deres',
  consent,
});
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const boards = { profile: apart, organisation: underBoards };
const ends = withUnits(underBoards, { torget: { validUntil: LAST, becomes: [unit('skolen')] } });
const under = (organisation: Organisation, now = LATER) => ({ profile: apart, organisation, now });
const ended = (): CaseWithWords => changed(registered({}, boards), follows, 'clock', under(ends, MONDAY)).put;
const passedOn = (of: Parameters<typeof registered>[0] = {}): CaseWithWords =>
  further(registered(of, boards), [max, passOn('neutral-parts'), boards], [rita, accept, boards]);
const reads = ({ case: one }: CaseWithWords, ...who: readonly PersonId[]) => who.map((each) => accessOf(one, each));
const asks = ({ case: one, words }: CaseWithWords) =>
  dutiesIn({ profile: apart, calendar }, one, words).flatMap(({ duty, whose }) =>
    duty === 'ask-consent' ? whose : [],
  );
const told = (change: Parameters<typeof messagesOf>[0]) =>
  messagesOf(change).flatMap(({ what }) => (what.send === 'message' ? [what.to] : []));

describe('the seat from which it is kept is another’s by now', () => {
  it('she works for another board: whoever has her seat keeps it, is told, and asks the citizen', () => {
    const moved = withHomes(withUnits(ends, { kommunen: { manager: kari } }), {
      [solveig]: 'skolen',
    });
    const change = changed(ended(), follows, 'clock', under(moved));
    expect(change.events).toMatchObject([{ event: 'keeper-left', left: solveig, because: 'replaced', keeps: kari }]);
    expect([told(change), asks(change.put)]).toEqual([[kari], [kari]]);
    expect(reads(change.put, solveig, kari, rita)).toEqual(['none', 'receipt', 'whole']);
    expect(outcome(change.put, follows, 'clock', under(moved))).toBe('already-so');
  });
  it('she is of the same board still, without a seat there: the same', () => {
    const moved = withUnits(ends, { kommunen: { manager: kari } });
    const { put } = changed(ended(), follows, 'clock', under(moved));
    expect(reads(put, solveig, kari)).toEqual(['none', 'receipt']);
  });
  it('she has another seat above it: it stays hers', () => {
    const moved = withUnits(ends, { kommunen: { manager: kari, deputy: solveig } });
    expect(outcome(ended(), follows, 'clock', under(moved))).toBe('already-so');
  });
  it('nobody else of that board is left, and she works for another: nobody of another reads it; later somebody comes', () => {
    const others = [max, ida, people.nina, kari, jonas];
    const alone = withLeft(ends, others, LAST);
    const empty = withUnits(alone, { skolen: { deputy: solveig } });
    const vacant = new Map(empty.units);
    const top = vacant.get(unit('kommunen'));
    if (top === undefined) throw new Error('the municipality stands');
    const { manager: _, deputy: __, ...bare } = top;
    vacant.set(unit('kommunen'), bare);
    const gone = withHomes({ ...empty, units: vacant }, { [solveig]: 'skolen' });
    const { put, events } = changed(ended(), follows, 'clock', under(gone));
    expect(events).toMatchObject([{ event: 'keeper-left', left: solveig }]);
    expect([reads(put, solveig), asks(put)]).toEqual([['none'], []]);
    const comes = withUnits(gone, { kommunen: { manager: emil } });
    const change = changed(put, follows, 'clock', under(comes));
    expect(change.events).toMatchObject([{ event: 'keeper-named', keeps: emil }]);
    expect([told(change), asks(change.put), reads(change.put, emil)]).toEqual([[emil], [emil], ['receipt']]);
  });
  it('it concerns her by now: another of her board keeps it', () => {
    const track = { command: 'change-track', signals: ['about-person'], inDanger: false, reason: 'Om henne' } as const;
    const about = changed(ended(), { ...track, concerns: [solveig] }, rita, under(ends)).put;
    expect(reads(about, solveig)).toEqual(['none']);
    const change = changed(about, follows, 'clock', under(ends));
    expect(change.events).toMatchObject([{ event: 'keeper-left', left: solveig, keeps: jonas }]);
    expect([told(change), asks(change.put)]).toEqual([[jonas], [jonas]]);
  });
});

describe('passed on to another board with the neutral parts', () => {
  it('whoever had it keeps what was said, and asks the citizen', () => {
    const offered = further(registered({}, boards), [max, passOn('neutral-parts'), boards]);
    const change = changed(offered, accept, rita, boards);
    expect(change.put.case.handling.withheldWith).toBe(max);
    expect([reads(change.put, emma, max, rita), asks(change.put)]).toEqual([['receipt', 'receipt', 'whole'], [max]]);
    expect(told(change)).toEqual([max]);
    expect(outcome(change.put, follows, 'clock', boards)).toBe('already-so');
    const agreed = changed(change.put, { command: 'say-consent', consent: 'given' }, max, under(underBoards)).put;
    expect(wordsShown(agreed.case, agreed.words).said).toBe('Bussen kom ikke.');
  });
  it('with the citizen’s consent nobody has to', () => {
    const one = further(registered({}, boards), [max, passOn('given'), boards], [rita, accept, boards]);
    expect([one.case.handling.withheldWith, reads(one, max)]).toEqual([undefined, ['none']]);
  });
  it('her seat does, once it is another’s', () => {
    const { put, events } = changed(
      passedOn(),
      follows,
      'clock',
      under(withUnits(underBoards, { torget: { manager: emil } })),
    );
    expect(events).toMatchObject([{ event: 'keeper-left', left: max, because: 'replaced', keeps: emil }]);
    expect([reads(put, max, emil), asks(put)]).toEqual([['none', 'receipt'], [emil]]);
  });
  it('in the same person’s two units: somebody else of the first board', () => {
    const both = withUnits(underBoards, { skolen: { manager: max } });
    const one = further(registered({}, boards), [max, passOn('neutral-parts'), under(both, MONDAY)]);
    expect([one.case.facts.unit, one.case.handling.withheldWith]).toEqual(['skolen', undefined]);
    expect(changed(one, follows, 'clock', under(both)).events).toMatchObject([
      { event: 'keeper-named', keeps: solveig },
    ]);
  });
  it('decided by the coordinator: the same, and she is told', () => {
    const decline = { command: 'decline-offer', reason: 'Ikke vår' } as const;
    const stuck = further(
      registered({}, boards),
      [max, passOn('neutral-parts'), boards],
      [rita, decline, boards],
      [max, passOn('neutral-parts', 'kommunen'), boards],
      [solveig, decline, boards],
    );
    const change = changed(stuck, { command: 'decide-unit', unit: unit('skolen') }, people.nina, boards);
    expect([change.put.case.handling.withheldWith, told(change)]).toEqual([max, [max, rita]]);
  });
  it('before that was kept: somebody is named with the next look', () => {
    const { withheldWith: _, ...handling } = passedOn().case.handling;
    const stored = { ...passedOn(), case: Case.parse({ ...passedOn().case, handling }) };
    const { put, events } = changed(stored, follows, 'clock', under(underBoards));
    expect(events).toMatchObject([{ event: 'keeper-named', keeps: max }]);
    expect(reads(put, max)).toEqual(['receipt']);
  });
  it('on to a third board: what was said first stays with whoever keeps it', () => {
    const third = withUnits(underBoards, { tredje: { manager: kari, board: 'miljo', parent: unit('kommunen') } });
    const one = further(
      passedOn(),
      [rita, passOn('neutral-parts', 'tredje'), under(third)],
      [kari, accept, under(third)],
    );
    expect([one.case.handling.withheldWith, reads(one, max, rita, kari)]).toEqual([max, ['receipt', 'none', 'whole']]);
  });
  it('and back with the citizen’s consent: all that was said is there again, and nobody keeps it', () => {
    const back = further(
      passedOn(),
      [rita, passOn('given', 'torget'), under(underBoards)],
      [max, accept, under(underBoards)],
    );
    expect([back.case.handling.withheldWith, wordsShown(back.case, back.words)]).toEqual([undefined, back.words]);
    expect(reads(back, max, rita)).toEqual(['whole', 'none']);
  });
});

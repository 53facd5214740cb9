/** Who reads a closed case until it is sealed, whoever leaves, moves or comes. */
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/cases/messages.ts';
import { accessOf, partiesOf } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, further, look, outcome, registered } from '../../support/case-steps.ts';
import { day, people, profile, underBoards, unit, withLeft } from '../../support/municipality.ts';
import { newUnit, withHomes, withUnits } from '../../support/reorganised.ts';

const { emma, emil, max, ida, nina, solveig, jonas, rita } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const LAST = day('2026-03-20');
const follows: Command = { command: 'follow-organisation' };
const withdrawn: Command = { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket' };
const note: Command = { command: 'add-note', sort: 'addition', text: 'Mer' };
const reopen: Command = { command: 'reopen', reason: 'Ikke fornøyd' };
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const boards = { profile: apart, organisation: underBoards };
const under = (organisation: Organisation, now = MONDAY) => ({ profile: apart, organisation, now });
const closed = (what: Parameters<typeof registered>[0] = {}): CaseWithWords =>
  further(registered(what, boards), [max, { command: 'appoint', person: emil }, boards], [max, withdrawn, boards]);
const reads = ({ case: one }: CaseWithWords, ...who: readonly PersonId[]) => who.map((each) => accessOf(one, each));

describe('closed, and not sealed yet', () => {
  const moved = withHomes(withUnits(underBoards, { torget: { manager: nina } }), { [max]: 'skolen' });
  it('whoever has the manager’s seat by now reads it and finds it; who had it does not', () => {
    const change = changed(closed(), follows, 'clock', under(moved));
    const { put } = change;
    expect(reads(put, max, nina, emil, emma)).toEqual(['none', 'whole', 'whole', 'receipt']);
    expect(partiesOf(put.case)).toEqual([nina, emma, emil]);
    expect(put.case.state).toEqual(closed().case.state);
    expect(outcome(put, note, max, under(moved))).toBe('no-access');
    expect(outcome(put, reopen, max, under(moved))).toBe('no-access');
    expect(outcome(put, note, nina, under(moved))).toBe('noted');
    expect(outcome(put, reopen, nina, under(moved))).toBe('reopened');
    expect(outcome(put, follows, 'clock', under(moved))).toBe('already-closed');
  });
  it('nobody is told, nothing becomes due, and no figure changes', () => {
    const before = closed();
    const change = changed(before, follows, 'clock', under(moved));
    expect(messagesOf(change)).toEqual([]);
    expect(change.put.case.nextAttentionAt).toBe(before.case.nextAttentionAt);
    expect(change.put.case.counted).toEqual(before.case.counted);
  });
  it('she has left: the same', () => {
    const left = withLeft(underBoards, [max], LAST);
    expect(reads(changed(closed(), follows, 'clock', under(left)).put, max, ida)).toEqual(['none', 'whole']);
  });
  it('whoever stood in for a vacant post hands it on, too', () => {
    const vacant = withLeft(underBoards, [max], day('2026-03-13'));
    const one = further(registered({}, { ...boards, organisation: vacant }), [
      ida,
      withdrawn,
      { ...boards, organisation: vacant },
    ]);
    const comes = withUnits(vacant, { torget: { manager: emil } });
    expect(reads(changed(one, follows, 'clock', under(comes)).put, ida, emil)).toEqual(['none', 'whole']);
  });
  it('whoever handled it and works for another board by now does not read it there', () => {
    const away = withHomes(underBoards, { [emil]: 'skolen' });
    expect(reads(changed(closed(), follows, 'clock', under(away)).put, emil, max)).toEqual(['none', 'whole']);
  });
  it('as it was, nothing follows; nor once it is sealed', () => {
    expect(outcome(closed(), follows, 'clock', under(underBoards))).toBe('already-closed');
    const summer = Instant.parse('2026-07-01T09:00:00.000Z');
    const sealed = changed(closed(), look(), 'clock', under(underBoards, summer)).put;
    expect(outcome(sealed, follows, 'clock', under(moved, summer))).toBe('already-closed');
  });
  it('never comes to one whom it concerns, or who answers to such a one', () => {
    const about = further(registered({ concerns: [nina] }, boards), [max, withdrawn, boards]);
    expect(reads(changed(about, follows, 'clock', under(moved)).put, max, nina, ida, solveig)).toEqual([
      'none',
      'none',
      'none',
      'whole',
    ]);
  });
});

describe('its unit has ended', () => {
  it('it stays in that unit; whoever leads what took over under the same board reads it', () => {
    const renamed = withUnits(underBoards, {
      torget: { validUntil: LAST, becomes: [unit('senteret')] },
      senteret: newUnit(nina),
    });
    const { put } = changed(closed(), follows, 'clock', under(renamed));
    expect([put.case.facts.unit, reads(put, max, nina)]).toEqual(['torget', ['none', 'whole']]);
  });
  it('under another board nobody there does, but whoever stands above it in its own', () => {
    const ends = withUnits(underBoards, { torget: { validUntil: LAST, becomes: [unit('skolen')] } });
    const { put } = changed(closed(), follows, 'clock', under(ends));
    expect(reads(put, max, solveig, rita)).toEqual(['none', 'whole', 'none']);
    const without = under(withLeft(ends, [solveig], LAST));
    expect(reads(changed(closed(), follows, 'clock', without).put, max, jonas)).toEqual(['none', 'whole']);
    // Taken up again it goes to what took over, with the neutral parts, and its keeper is of its own board.
    const again = changed(put, reopen, solveig, under(ends)).put;
    expect(again.case.facts.unit).toBe('skolen');
    expect(reads(again, rita, solveig)).toEqual(['whole', 'receipt']);
  });
});

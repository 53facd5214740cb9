/** What was said stays with one board while another has the case, until the citizen agrees (OSL 8 kap.). */
import { describe, expect, it } from 'vitest';
import { accessOf, factsShown, partiesOf, searchableText, wordsKept, wordsShown } from '../../../src/domain/access.ts';
import type { Command } from '../../../src/domain/commands.ts';
import type { CaseWithWords } from '../../../src/domain/decide.ts';
import { dutiesIn } from '../../../src/domain/duties.ts';
import { keepingOf } from '../../../src/domain/kept-words.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { dutiesAside, dutiesShownTo } from '../../../src/domain/schedule.ts';
import { Instant } from '../../../src/domain/time.ts';
import { changed, further, looked, outcome, registered } from '../../support/case-steps.ts';
import { calendar, day, people, profile, underBoards, unit, withLeft } from '../../support/municipality.ts';
import { withUnits } from '../../support/reorganised.ts';

const { emma, emil, max, ida, nina, solveig, kari, jonas, rita, ola, per } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const LATER = Instant.parse('2026-03-25T09:00:00.000Z');
const LAST = day('2026-03-20');
const follows: Command = { command: 'follow-organisation' };
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const boards = { profile: apart, organisation: underBoards };
const ends = withUnits(underBoards, { torget: { validUntil: LAST, becomes: [unit('skolen')] } });
const under = (organisation: Organisation, now = MONDAY) => ({ profile: apart, organisation, now });
const goes = (of: Parameters<typeof registered>[0] = {}): CaseWithWords =>
  changed(registered(of, boards), follows, 'clock', under(ends)).put;
const said = (consent: 'given' | 'neutral-parts'): Command => ({ command: 'say-consent', consent });
const time = { profile: apart, calendar };
const asks = ({ case: one, words }: CaseWithWords) =>
  dutiesIn(time, one, words).flatMap(({ duty, whose }) => (duty === 'ask-consent' ? whose : []));
const reads = ({ case: one, words }: CaseWithWords) => wordsShown(one, words).said;

describe('whoever keeps what was said', () => {
  it('is to ask the citizen from the next working day on; nobody else is told of that', () => {
    const { case: one, words } = goes();
    expect(asks({ case: one, words })).toEqual([solveig]);
    const hers = (on: string) => dutiesAside(time, one, words, solveig, day(on)).map(({ duty }) => duty);
    expect([hers('2026-03-23'), hers('2026-03-24'), hers('2026-04-24')]).toEqual([
      [],
      ['ask-consent'],
      ['ask-consent'],
    ]);
    // Nor whoever has it, however late it is.
    const shown = dutiesShownTo(time, one, words, rita, day('2026-06-01')).map(({ duty }) => duty);
    expect(shown).not.toContain('ask-consent');
    expect(keepingOf(one, words, rita)).toBeUndefined();
  });
  it('is not, of the anonymous and of whom no way to reach is known', () => {
    for (const contact of [{ as: 'anonymous' }, { as: 'not-asked' }, { as: 'protected' }] as const) {
      const one = goes({ words: { contact } });
      expect([asks(one), keepingOf(one.case, one.words, solveig)]).toEqual([[], 'keeps']);
      expect(outcome(one, said('given'), solveig, under(ends))).toBe('already-so');
    }
  });
  it('alone says what the citizen answered', () => {
    const one = goes();
    for (const other of [emma, rita]) expect(outcome(one, said('given'), other, under(ends))).toBe('not-your-part');
    for (const other of [max, ida, emil]) expect(outcome(one, said('given'), other, under(ends))).toBe('no-access');
    expect(outcome(registered({}, boards), said('given'), max, boards)).toBe('not-your-part');
  });
});

describe('the citizen', () => {
  it('agrees: those who have it read all of it, as with what was passed on with her consent; the keeper’s part ends', () => {
    const { put, events } = changed(goes({ signals: ['about-person'], concerns: [emil] }), said('given'), solveig, {
      ...under(ends),
      now: LATER,
    });
    expect(events).toEqual([{ event: 'consent-said', at: LATER, by: solveig, consent: 'given' }]);
    expect([reads(put), wordsShown(put.case, put.words)]).toEqual(['Bussen kom ikke.', put.words]);
    expect(factsShown(put.case)).toEqual(put.case.facts);
    expect(searchableText(put.case, put.words)).toContain('Bussen kom ikke.');
    expect([accessOf(put.case, rita), accessOf(put.case, solveig), partiesOf(put.case)]).toEqual([
      'whole',
      'none',
      [rita, emma],
    ]);
    expect(asks(put)).toEqual([]);
    expect(outcome(put, said('given'), solveig, under(ends, LATER))).toBe('no-access');
  });
  it('does not: it stays, nobody is asked any more, and a later yes still counts', () => {
    const { put } = changed(goes(), said('neutral-parts'), solveig, under(ends));
    expect([reads(put), asks(put), accessOf(put.case, solveig)]).toEqual(['', [], 'receipt']);
    expect(outcome(put, said('neutral-parts'), solveig, under(ends))).toBe('already-so');
    expect(reads(changed(put, said('given'), solveig, under(ends, LATER)).put)).toBe('Bussen kom ikke.');
  });
  it('is asked anew where a third board takes it over; of what the second wrote its keeper reads nothing', () => {
    const no = changed(goes(), said('neutral-parts'), solveig, under(ends)).put;
    const note: Command = { command: 'add-note', sort: 'addition', text: 'Ny nemnd' };
    const noted = changed(no, note, rita, under(ends, Instant.parse('2026-03-24T09:00:00.000Z'))).put;
    const third = withUnits(ends, {
      skolen: { validUntil: day('2026-03-24'), becomes: [unit('tredje')] },
      tredje: { manager: kari, board: 'miljo', parent: unit('kommunen') },
    });
    const { put } = changed(noted, follows, 'clock', under(third, LATER));
    expect([put.case.responsible.person, asks(put), reads(put)]).toEqual([kari, [solveig], '']);
    expect(wordsKept(put.case, put.words)).toMatchObject({ said: 'Bussen kom ikke.', notes: [] });
  });
});

describe('whoever keeps it has left', () => {
  it('another of its own board does', () => {
    const gone = under(withLeft(ends, [solveig], day('2026-03-24')), LATER);
    const { put, events } = changed(goes(), follows, 'clock', gone);
    expect(events).toMatchObject([{ event: 'keeper-left', left: solveig, keeps: jonas }]);
    expect([accessOf(put.case, solveig), accessOf(put.case, jonas), asks(put)]).toEqual(['none', 'receipt', [jonas]]);
    expect(outcome(put, follows, 'clock', gone)).toBe('already-so');
  });
  it('nobody else is there: it stays as it is, and somebody is reminded of the case all the same', () => {
    const gone = under(withLeft(ends, [solveig, jonas], day('2026-03-24')), LATER);
    expect(outcome(goes(), follows, 'clock', gone)).toBe('already-so');
  });
  it('is no reminder to whoever has the case, while she has put off what is hers', () => {
    const put = changed(goes(), { command: 'postpone', until: day('2026-03-27'), reason: 'Venter' }, rita, under(ends));
    const { organisation } = under(withLeft(ends, [solveig, jonas], day('2026-03-23')));
    const { events } = looked(put.put, LATER, { profile: apart, organisation });
    expect(events).toEqual([]);
    const there = looked(put.put, LATER, { profile: apart, organisation: ends }).events;
    expect(there).toMatchObject([{ event: 'duty-reminded', to: [solveig] }]);
  });
});

describe('nobody of its board is left, nor the coordinator', () => {
  const own = [max, ida, nina, solveig, kari, jonas];
  const without = (...left: (typeof max)[]) => under(withLeft(underBoards, [...own, ...left], LAST));
  it('whom the profile names has it; one of another board the neutral parts', () => {
    const inside = changed(registered({}, boards), follows, 'clock', without()).put;
    expect([inside.case.responsible, reads(inside)]).toEqual([
      { person: ola, capacity: 'one-level-up' },
      'Bussen kom ikke.',
    ]);
    const outside = changed(registered({}, boards), follows, 'clock', without(ola)).put;
    expect([outside.case.responsible.person, outside.case.facts.unit, reads(outside)]).toEqual([rita, 'torget', '']);
    expect([max, ola].map((person) => accessOf(outside.case, person))).toEqual(['none', 'none']);
    expect(outcome(outside, follows, 'clock', without(ola))).toBe('already-so');
  });
  it('whoever handled it keeps what was said, and asks the citizen', () => {
    const handled = further(registered({}, boards), [max, { command: 'appoint', person: emil }, boards]);
    const { put, events } = changed(handled, follows, 'clock', without(ola));
    expect(events.map(({ event }) => event)).toEqual(['responsible-left']);
    expect([put.case.handling.handler, accessOf(put.case, emil), asks(put)]).toEqual([undefined, 'receipt', [emil]]);
  });
  it('one of its own board comes: she has it, with all that was said', () => {
    const outside = changed(registered({}, boards), follows, 'clock', without(ola)).put;
    const anew = withUnits(withLeft(underBoards, [...own, ola], LAST), { torget: { manager: emil } });
    const { put, events } = changed(outside, follows, 'clock', under(anew, LATER));
    expect(events).toMatchObject([{ event: 'responsible-left', left: rita, because: 'replaced', returned: true }]);
    expect([put.case.responsible.person, reads(put), accessOf(put.case, rita)]).toEqual([
      emil,
      'Bussen kom ikke.',
      'none',
    ]);
  });
  it('what another board withheld from it stays withheld', () => {
    const base = goes();
    const left = withLeft(ends, [rita, jonas], day('2026-03-24'));
    const outside = changed(base, follows, 'clock', under(left, LATER)).put;
    expect([outside.case.responsible.person, asks(outside)]).toEqual([ola, [solveig]]);
    const anew = withUnits(left, { skolen: { manager: per } });
    const back = changed(outside, follows, 'clock', under(anew, Instant.parse('2026-03-26T09:00:00.000Z'))).put;
    expect([back.case.responsible.person, reads(back)]).toEqual([per, '']);
  });
});

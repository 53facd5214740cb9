/** Whatever becomes of the organisation, an open case is somebody's who is there, and no board reads another's words. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessOf, wordsShown } from '../../../src/domain/access.ts';
import { standsOutside } from '../../../src/domain/boards.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { type Organisation, type Unit, unitsOn } from '../../../src/domain/organisation.ts';
import { Instant } from '../../../src/domain/time.ts';
import { isUnconcerned } from '../../../src/domain/unconcerned.ts';
import { changed, outcome, registered, registering } from '../../support/case-steps.ts';
import { day, heard, people, profile, underBoards, unit, withLeft } from '../../support/municipality.ts';
import { newUnit, withHomes, withUnits } from '../../support/reorganised.ts';

const LAST = day('2026-03-20');
const TODAY = day('2026-03-23');
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const NEXT = Instant.parse('2026-03-30T08:00:00.000Z');
const follows: Command = { command: 'follow-organisation' };
const everyone = Object.values(people).filter((id) => id !== people.lars);
const house = fc.constantFrom('within-one-authority' as const, 'consent-or-neutral-parts' as const);
const seat = fc.option(fc.constantFrom(...everyone), { nil: undefined });
const seats = fc.record({ manager: seat, deputy: seat, coordinator: seat });
const board = fc.constantFrom(undefined, 'kommunstyrelsen', 'kultur-och-utbildning', 'miljo');

/** Which units end, what they become, and under which board that is: a unit that stands keeps its board. */
const ending = fc.record({
  ends: fc.subarray(['torget', 'skolen']),
  becomes: fc.constantFrom(undefined, 'senteret'),
  board,
});
/** Seats are others', some people have left or moved. */
const staffing = fc.record({
  kommunen: seats,
  torget: seats,
  skolen: seats,
  senteret: seats,
  left: fc.subarray(everyone),
  moved: fc.subarray(everyone),
  coordinator: fc.constantFrom(...everyone),
});
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

function after({ ends, becomes, board }: Of<typeof ending>, one: Of<typeof staffing>): Organisation {
  const next: { readonly becomes?: Unit['becomes'] } = becomes === undefined ? {} : { becomes: [unit(becomes)] };
  const ended = (id: string) => (ends.includes(id) ? { validUntil: LAST, ...next } : {});
  const units = withUnits(underBoards, {
    senteret: newUnit(one.senteret.manager, { ...one.senteret, board }),
    kommunen: one.kommunen,
    torget: { ...one.torget, ...ended('torget') },
    skolen: { ...one.skolen, ...ended('skolen') },
  });
  const homes = Object.fromEntries(one.moved.map((id) => [id, 'skolen']));
  const { coordinator } = one;
  return { ...withHomes(withLeft(units, one.left, LAST), homes), coordinator };
}

it('it is never left with one who has left, as long as anybody unconcerned has a seat; and it stands still then', () => {
  fc.assert(
    fc.property(
      house,
      fc.subarray(
        everyone.filter((id) => id !== people.emma),
        { maxLength: 2 },
      ),
      ending,
      staffing,
      staffing,
      (acrossBoards, concerns, ends, first, second) => {
        const apart = { ...profile, routing: { ...profile.routing, acrossBoards } };
        const before = { profile: apart, organisation: underBoards };
        if (outcome(undefined, registering(heard({ concerns })), people.emma, before) === 'nobody-to-take-it') return;
        let one = registered({ concerns }, before);
        for (const [now, organisation] of [
          [MONDAY, after(ends, first)],
          [NEXT, after(ends, second)],
        ] as const) {
          const over = { profile: apart, organisation, now };
          const had = one.case.responsible.person;
          if (outcome(one, follows, 'clock', over) !== 'already-so') one = changed(one, follows, 'clock', over).put;
          const { responsible, hiddenFrom, facts } = one.case;
          const free = isUnconcerned(one.case, organisation, TODAY);
          const seated = unitsOn(organisation, TODAY).flatMap(({ manager, coordinator }) => [manager, coordinator]);
          const works = organisation.people.get(responsible.person)?.validUntil === undefined;
          expect(works || ![...seated, organisation.coordinator].some(free)).toBe(true);
          expect(hiddenFrom.includes(responsible.person)).toBe(false);
          // To one of another board it came by this without its words, but to who coordinates the whole municipality.
          const came =
            responsible.person !== had && !['coordinator', 'named-by-profile'].includes(responsible.capacity);
          if (works && came && standsOutside(apart, organisation, facts.unit, responsible.person, TODAY)) {
            expect(wordsShown(one.case, one.words).said).toBe('');
          }
          expect(outcome(one, follows, 'clock', over)).toBe('already-so');
          for (const person of hiddenFrom) expect(['none', 'number']).toContain(accessOf(one.case, person));
        }
      },
    ),
    { numRuns: 400 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf } from '../../src/domain/access.ts';
import type { CaseEvent } from '../../src/domain/case.ts';
import { Case } from '../../src/domain/case.ts';
import { carryOut } from '../../src/domain/change.ts';
import { nextDate } from '../../src/domain/clocks.ts';
import type { Command, Heard } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { evolve, evolveAll } from '../../src/domain/evolve.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { type Signal, signals, vulnerables } from '../../src/domain/kinds.ts';
import {
  caseId,
  caseNumber,
  day,
  draftId,
  heard,
  kind,
  later,
  people,
  profile,
  setting,
  tellsOnly,
  unconfirmed,
  unit,
  without,
} from '../support/municipality.ts';

const MARK = 'sommerfuglord';
const everybody = Object.values(people);
const somebody = fc.constantFrom(...everybody);

const anyHeard: fc.Arbitrary<Heard> = fc
  .record({
    kind: fc.constantFrom('klage-tjeneste', 'klage-ansatt', 'forslag', 'ros', 'skade'),
    unit: fc.constantFrom('torget', 'skolen', 'kommunen'),
    heardOn: fc.constantFrom('2026-03-16', '2026-03-02', '2025-12-23'),
    signals: fc.subarray<Signal>([...signals]),
    vulnerable: fc.constantFrom(...vulnerables, undefined),
    danger: fc.boolean(),
    concerns: fc.subarray(everybody, { maxLength: 3 }),
    answerWay: fc.constantFrom('any', 'none', 'phone'),
    missing: fc.subarray(['words', 'contact', 'applies', 'more'] as const),
    as: fc.constantFrom('known', 'anonymous', 'protected', 'not-asked'),
    settled: fc.boolean(),
  } as const)
  .map(({ danger, as, settled, ...one }) =>
    heard({
      ...one,
      kind: kind(one.kind),
      unit: unit(one.unit),
      heardOn: day(one.heardOn),
      inDanger: danger && one.signals.includes('harm'),
      words: {
        said: MARK,
        grounds: MARK,
        wish: MARK,
        place: MARK,
        harm: MARK,
        decision: MARK,
        employee: MARK,
        settled: settled ? MARK : undefined,
        contact: as === 'known' ? { as, line: `${MARK} 99 88 77 66`, onBehalfOf: MARK } : { as },
      },
    }),
  );

/** Who does it: whoever has the case, was told of it or reported it, or just anybody. */
const anyRole = fc.oneof(
  { weight: 3, arbitrary: fc.constant('holder' as const) },
  { weight: 2, arbitrary: fc.constant('told' as const) },
  { weight: 3, arbitrary: fc.constant('reporter' as const) },
  { weight: 1, arbitrary: somebody },
);
type Role = PersonId | 'holder' | 'told' | 'reporter' | 'clock' | 'delivery';

function inRole(role: Role, one: Case): PersonId | 'clock' | 'delivery' {
  if (role === 'holder') return one.responsible.person;
  if (role === 'told') return one.told.at(-1)?.person ?? one.responsible.person;
  return role === 'reporter' ? one.reporter : role;
}

interface Doing {
  readonly by: Role;
  readonly command: (one: Case) => Command;
  readonly wait: number;
}
const anyDoing: fc.Arbitrary<Doing> = fc
  .tuple(
    fc.oneof(
      fc.record({
        by: anyRole,
        command: fc.oneof(
          anyHeard.map((what) => () => ({ command: 'complete', heard: what }) as const),
          fc.constant(() => ({ command: 'mark-seen' }) as const),
          fc.constant(() => ({ command: 'add-note', sort: 'correction', text: MARK }) as const),
          fc.constant(() => ({ command: 'approve-confirmation', text: MARK }) as const),
        ),
      }),
      anyRole.map((who) => ({
        by: 'delivery' as const,
        command: (one: Case): Command => ({ command: 'not-reached', person: personIn(who, one) }),
      })),
      fc.constant({ by: 'clock' as const, command: () => ({ command: 'not-seen-in-time' }) as const }),
    ),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([doing, wait]) => ({ ...doing, wait }));

function personIn(role: Role, one: Case): PersonId {
  const found = inRole(role, one);
  return found === 'clock' || found === 'delivery' ? one.responsible.person : found;
}

interface Told {
  readonly before: CaseWithWords;
  readonly after: CaseWithWords;
  readonly command: Command;
  readonly events: readonly CaseEvent[];
}
interface History {
  readonly steps: readonly Told[];
  readonly events: readonly CaseEvent[];
  readonly last: CaseWithWords;
  /** How long after it was registered the last of them was tried. */
  readonly minutes: number;
}

/** A case's life: registered, then whatever of these is not refused, some minutes apart. */
const histories: fc.Arbitrary<History | undefined> = fc
  .record({
    reporter: somebody,
    what: anyHeard,
    which: fc.constantFrom(profile, unconfirmed, tellsOnly),
    gone: fc.subarray(everybody, { maxLength: 3 }),
    doings: fc.array(anyDoing, { maxLength: 12, size: 'max' }),
  })
  .map(({ reporter, what, which, gone, doings }) => {
    const over = { profile: which, organisation: without(...gone) };
    const registering = {
      command: 'register',
      id: caseId(1),
      number: caseNumber(7),
      draft: draftId(1),
      heard: what,
    } as const;
    const first = carryOut(undefined, registering, setting(reporter, over));
    if (!first.ok) return undefined;
    let one = first.change.put;
    let minutes = 0;
    const events = [...first.change.events];
    const steps: Told[] = [];
    for (const { by, command: asked, wait } of doings) {
      minutes += wait;
      const command = asked(one.case);
      const done = carryOut(one, command, setting(inRole(by, one.case), { ...over, now: later(minutes) }));
      if (!done.ok) continue;
      steps.push({ before: one, after: done.change.put, command, events: done.change.events });
      events.push(...done.change.events);
      one = done.change.put;
    }
    return { steps, events, last: one, minutes };
  });

function always(check: (history: History) => void): void {
  let lived = 0;
  fc.assert(
    fc.property(histories, (history) => {
      if (history === undefined) return;
      lived += history.steps.length;
      check(history);
    }),
    { numRuns: 400 },
  );
  // It looked at something.
  expect(lived).toBeGreaterThan(200);
}

describe('whatever happens to a case', () => {
  it('its events give the case as it is saved, but for when it is looked at and the version, which rises by one', () => {
    always(({ steps, events, last }) => {
      const { version, shownSince, nextAttentionAt, counted } = last.case;
      const derived = { version, shownSince, nextAttentionAt, counted };
      expect({ ...evolveAll(undefined, events), ...derived }).toEqual(last.case);
      for (const { before, after } of steps) expect(after.case.version).toBe(before.case.version + 1);
      expect(Case.parse(last.case)).toEqual(last.case);
    });
  });
  it('nobody whom it concerns has it, is told, comes next or sees more than number and dates', () => {
    always(({ last: { case: one } }) => {
      const inLine = [one.responsible, ...one.told, ...one.next].map(({ person }) => person);
      // Praise reaches the one who is praised.
      expect(one.hiddenFrom).toEqual(one.facts.class === 'praise' ? [] : [...new Set(one.facts.concerns)]);
      for (const person of one.hiddenFrom) {
        expect(inLine).not.toContain(person);
        expect(accessOf(one, person)).toBe(one.reporter === person ? 'number' : 'none');
      }
      expect(new Set(inLine).size).toBe(inLine.length);
    });
  });
  it('no word of anybody stands in its events or its facts', () => {
    always(({ events, last }) => {
      expect(JSON.stringify(events)).not.toContain(MARK);
      expect(JSON.stringify(last.case)).not.toContain(MARK);
      expect(JSON.stringify(last.words)).toContain(MARK);
    });
  });
  it('what is closed stays as it was closed; only notes are added to its words', () => {
    always(({ steps }) => {
      for (const { before, after, command } of steps) {
        if (before.case.state.state !== 'closed') continue;
        expect(command.command).toBe('add-note');
        const same = { version: 0, shownSince: 0, nextAttentionAt: null };
        expect({ ...after.case, ...same }).toEqual({ ...before.case, ...same });
      }
    });
  });
  it('what is about a decision, harm or its reporter is never settled on the spot', () => {
    always(({ last: { case: one } }) => {
      if (one.state.state === 'open') return;
      expect(one.facts.signals).not.toContain('formal-decision');
      expect(one.facts.signals).not.toContain('harm');
      expect(one.facts.inDanger).toBe(false);
      expect(one.facts.concerns).not.toContain(one.reporter);
    });
  });
  it('there is always a next moment to look; soon where someone is in danger and nobody has looked', () => {
    always(({ steps, minutes, last: { case: one } }) => {
      expect(one.nextAttentionAt).not.toBeNull();
      const waits = one.facts.inDanger && one.seen === undefined && one.state.state !== 'closed';
      if (waits) expect((one.nextAttentionAt ?? '') <= later(minutes + 15)).toBe(true);
      for (const { before, after, command } of steps) {
        if (command.command === 'complete') continue;
        if (before.case.seen !== undefined) expect(after.case.seen).toEqual(before.case.seen);
      }
    });
  });
  it('its clocks are in order, and are those of what was heard', () => {
    always(({ last: { case: one } }) => {
      for (const { actBy, nominal, rolled } of one.clocks) {
        expect(actBy <= nominal && nominal <= rolled).toBe(true);
        expect(nominal > one.facts.heardOn).toBe(true);
      }
      const first = nextDate(one.clocks);
      for (const { actBy } of one.clocks) expect(first !== undefined && first.actBy <= actBy).toBe(true);
      const decided = one.facts.tracks[0] === 'formal-decision';
      expect(one.clocks.some(({ nature }) => nature === 'statutory')).toBe(decided && one.clocks.length > 0);
    });
  });
  it('number, reporter, draft, edition and time of registering never change', () => {
    always(({ steps, last }) => {
      const { id, number, reporter, draft, edition, registeredAt } = last.case;
      for (const { before } of steps)
        expect(before.case).toMatchObject({ id, number, reporter, draft, edition, registeredAt });
    });
  });
  it('notes are never lost', () => {
    always(({ steps, last }) => {
      const added = steps.filter(({ command }) => command.command === 'add-note').length;
      expect(last.words.notes).toHaveLength(added);
    });
  });
});

describe('events out of place', () => {
  const [registered] = (() => {
    const command = {
      command: 'register',
      id: caseId(1),
      number: caseNumber(1),
      draft: draftId(1),
      heard: heard(),
    } as const;
    const done = carryOut(undefined, command, setting(people.emma));
    if (!done.ok) throw new Error(done.refusal.reason);
    return done.change.events;
  })();
  it('are faults of the program', () => {
    if (registered === undefined) throw new Error('nothing was registered');
    const one = evolve(undefined, registered);
    expect(() => evolve(one, registered)).toThrow('twice');
    expect(() => evolve(undefined, { event: 'seen', at: later(1), by: people.max })).toThrow('without a case');
    expect(evolveAll(undefined, [])).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/domain/commands.ts';
import { dutiesIn } from '../../src/domain/duties.ts';
import {
  amongEditions,
  asHeard,
  asOn,
  editionOf,
  editionsOf,
  hasEdition,
  inForceOn,
  kindNamed,
  statedEdition,
} from '../../src/domain/editions.ts';
import { needsOf } from '../../src/domain/organisation-faults.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { revisionDayOf, revisionOf } from '../../src/domain/revision.ts';
import { kindsCounted, receivedByKind } from '../../src/domain/statistics/kinds-counted.ts';
import { type Day, Instant, plusDays } from '../../src/domain/time.ts';
import { further, lived, type Over, outcome, registering } from '../support/case-steps.ts';
import { NEW_FROM, revised } from '../support/editions.ts';
import { calendar, day, heard, kind, people, profile } from '../support/municipality.ts';

const { emma, max } = people;
const both = revised(profile);
const number = (of: Profile) => of.procedure.edition;

/** An edition that is told by its number, which is its place in the row. */
const edition = (index: number, validFrom: Day): Profile => ({
  ...profile,
  procedure: { ...profile.procedure, edition: String(index), validFrom },
});

/** As files name them: each the one before it, or the newest all of them. */
function nested(days: readonly Day[], chained: boolean): Profile {
  const row = days.map((from, index) => edition(index, from));
  const [newest, ...others] = chained
    ? [row.reduce((before, one) => ({ ...one, earlier: [before] }))]
    : row.toReversed();
  if (newest === undefined) throw new Error('no days');
  return others.length === 0 ? newest : { ...newest, earlier: others };
}

const someDay = fc.integer({ min: 0, max: 15_000 }).map((days) => plusDays(day('2000-01-01'), days));

describe('the editions of a procedure', () => {
  it('of one that has no others is itself, always', () => {
    expect(editionsOf(profile)).toEqual([profile]);
    expect(inForceOn(profile, day('1990-01-01'))).toBe(profile);
    expect(asOn({ profile, calendar }, NEW_FROM).calendar).toBe(calendar);
  });
  it('are in force from their day on, the oldest before all others', () => {
    const on = (text: string) => number(inForceOn(both, day(text)));
    expect(['1990-01-01', '2026-03-24', '2026-03-25', '2040-01-01'].map(on)).toEqual(['14', '14', '15', '15']);
  });
  it('know each other, whichever of them is asked', () => {
    const old = inForceOn(both, day('2026-03-24'));
    expect(number(inForceOn(old, NEW_FROM))).toBe('15');
    expect(editionsOf(old)).toBe(editionsOf(both));
  });
  it('are those of random files, on random days', () => {
    const rows = fc.uniqueArray(someDay, { minLength: 1, maxLength: 6 }).map((days) => days.toSorted());
    fc.assert(
      fc.property(rows, fc.boolean(), someDay, (days, chained, on) => {
        const newest = nested(days, chained);
        const row = editionsOf(newest);
        expect(row.map(({ procedure }) => procedure.validFrom)).toEqual(days.toReversed());
        // The last that began by then; the first where none had.
        const expected = String(Math.max(0, days.filter((from) => from <= on).length - 1));
        for (const one of row) {
          expect(number(inForceOn(one, on))).toBe(expected);
          // A case keeps the edition under which it was heard, whatever came before or after it.
          const of = statedEdition(one);
          for (const other of row) expect(number(editionOf(other, of))).toBe(number(one));
          expect(hasEdition(newest, of)).toBe(true);
        }
      }),
    );
  });
  it('gone: the nearest holds, by its number or else by its day', () => {
    const of = (text: string, validFrom: string) => ({ profile: 'x', edition: text, validFrom: day(validFrom) });
    expect(number(editionOf(both, of('14', '2020-01-01')))).toBe('14');
    expect(number(editionOf(both, of('13', '2019-01-01')))).toBe('14');
    expect(number(editionOf(both, of('16', '2027-01-01')))).toBe('15');
    expect(number(editionOf(both, of('14b', '2025-01-01')))).toBe('14');
    expect([hasEdition(both, of('14', '2020-01-01')), hasEdition(both, statedEdition(both))]).toEqual([false, true]);
  });
  it('take their own closed days with them', () => {
    const own = asOn({ profile: both, calendar }, NEW_FROM);
    expect(own.profile.closedDays.closed).toEqual(['2026-04-16']);
    expect(asHeard(own, { edition: statedEdition(profile) }).profile.closedDays.closed).toEqual([]);
  });
});

describe('a case', () => {
  const NEW: Over = { profile: both, now: Instant.parse('2026-03-26T09:00:00.000Z') };
  const NOW: Over = { profile: both };
  const old = lived([emma, registering(heard()), NOW]);
  const fresh = lived([emma, registering(heard({ heardOn: day('2026-03-26') })), NEW]);
  const datesOf = ({ case: one }: typeof old) => one.clocks.map(({ clock, actBy }) => `${clock} ${actBy}`);

  it('is registered under the edition of the day on which it was heard, whenever that is done', () => {
    expect([old, fresh].map(({ case: one }) => one.edition.edition)).toEqual(['14', '15']);
    const late = lived([emma, registering(heard({ heardOn: day('2026-03-24') })), NEW]);
    expect(late.case.edition).toEqual(statedEdition(profile));
    expect(datesOf(late)).toEqual(['respond 2026-04-07', 'delay-notice 2026-04-07']);
  });
  it('has the clocks and the days of its own', () => {
    expect(datesOf(old)).toEqual(['respond 2026-03-30', 'delay-notice 2026-03-30']);
    // 21 days, and the day itself is closed by the new edition.
    expect(datesOf(fresh)).toEqual(['respond 2026-04-15', 'delay-notice 2026-04-15']);
  });
  it('has no kind that only another edition has', () => {
    const driving = (heardOn: string, over: Over) =>
      outcome(undefined, registering(heard({ kind: kind('klage-kjoring'), heardOn: day(heardOn) })), emma, over);
    expect([driving('2026-03-24', NEW), driving('2026-03-26', NEW)]).toEqual(['registered', 'kind-unknown']);
    const thanks = registering(heard({ kind: kind('takk'), heardOn: day('2026-03-24') }));
    expect(outcome(undefined, thanks, emma, NEW)).toBe('kind-unknown');
  });
  const take: Command = { command: 'take', as: {} };
  const withdrawn: Command = { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket.' };
  const reopen: Command = { command: 'reopen', reason: 'Ikke fornøyd.' };

  it('keeps it when it is completed, given another track, and taken up again', () => {
    const hasty = lived([emma, registering(heard({ missing: ['applies'] })), NOW]);
    const steps: [string, Parameters<typeof further>[1][]][] = [
      ['completed', [[emma, { command: 'complete', heard: heard() }, NEW]]],
      [
        'reopened',
        [
          [max, take, NEW],
          [max, withdrawn, NEW],
          [max, reopen, NEW],
        ],
      ],
    ];
    for (const [, did] of steps) expect(further(hasty, ...did).case.edition.edition).toBe('14');
    // What was promised to the citizen counts anew from the day on which it was taken up again: 14 days, not 21.
    const again = further(old, [max, take, NEW], [max, withdrawn, NEW], [max, reopen, NEW]);
    expect(datesOf(again)).toEqual(['respond 2026-04-09', 'delay-notice 2026-04-09']);
    expect(again.case.nextAttentionAt).not.toBeNull();
  });
  const completing = (heardOn: string, over = {}): Command => ({
    command: 'complete',
    heard: heard({ heardOn: day(heardOn), ...over }),
  });
  it.each([
    ['2026-03-26', '2026-03-24'],
    ['2026-03-24', '2026-03-26'],
  ])('logged as heard on %s and completed as heard on %s it is as if it had been logged so', (first, then) => {
    const hasty = lived([emma, registering(heard({ heardOn: day(first), missing: ['applies'] })), NEW]);
    const done = further(hasty, [emma, completing(then), NEW]);
    const direct = lived([emma, registering(heard({ heardOn: day(then) })), NEW]);
    expect(done.case.edition).toEqual(direct.case.edition);
    expect(done.case.edition).not.toEqual(hasty.case.edition);
    expect(datesOf(done)).toEqual(datesOf(direct));
    expect(done.case.facts).toEqual(direct.case.facts);
  });
  it('completed as heard on another day it has the kinds of that day', () => {
    const hasty = lived([emma, registering(heard({ heardOn: day('2026-03-26'), missing: ['applies'] })), NEW]);
    const driving = (heardOn: string) => completing(heardOn, { kind: kind('klage-kjoring') });
    const outcomes = ['2026-03-24', '2026-03-26'].map((heardOn) => outcome(hasty, driving(heardOn), emma, NEW));
    expect(outcomes).toEqual(['completed', 'kind-unknown']);
  });
  it('has the duties of its own, by whatever edition the day goes', () => {
    const of = (found: typeof old) =>
      dutiesIn(asHeard({ profile: both, calendar }, found.case), found.case, found.words).map(
        ({ duty, actBy }) => `${duty} ${actBy}`,
      );
    expect(of(old)).toEqual(['see 2026-03-30', 'respond 2026-03-30', 'delay-notice 2026-03-30']);
    expect(of(fresh)).toEqual(['see 2026-04-15', 'respond 2026-04-15', 'delay-notice 2026-04-15']);
  });
});

describe('across editions', () => {
  const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
  it('every kind has its name, the newest edition’s first', () => {
    expect(kindNamed(both, kind('klage-kjoring'))?.label).toEqual(
      profile.kinds.find(({ code }) => code === 'klage-kjoring')?.label,
    );
    expect(kindNamed(both, kind('ukjent'))).toBeUndefined();
    expect(codes(amongEditions(both, ({ kinds }) => kinds))).toEqual([...codes(both.kinds), 'klage-kjoring']);
    expect(codes(amongEditions(inForceOn(both, day('2026-03-01')), ({ kinds }) => kinds)).at(-1)).toBe('takk');
  });
  it('a kind that only an older one counts is counted where there were any', () => {
    expect(codes(kindsCounted(both))).toContain('klage-kjoring');
    const rows = (count: number) => receivedByKind(both, new Map([['klage-kjoring', count]])).map((row) => row.kind);
    expect([rows(0).includes(kind('klage-kjoring')), rows(2).includes(kind('klage-kjoring'))]).toEqual([false, true]);
  });
  it('the organisation has to fill the roles and boards of all of them', () => {
    const routing = { ...profile.routing, aboutTopManager: { ...profile.routing.aboutTopManager, role: 'ny' } };
    expect(needsOf(revised(profile, { routing })).roles).toEqual(
      expect.arrayContaining(['ny', profile.routing.aboutTopManager.role]),
    );
  });
});

describe('the revision of a procedure', () => {
  const dated = (reviseBy: Day | undefined): Profile => {
    const { reviseBy: _, ...procedure } = profile.procedure;
    return { ...profile, procedure: { ...procedure, ...(reviseBy === undefined ? {} : { reviseBy }) } };
  };
  it.each([
    [-91, undefined],
    [-90, { is: 'near', days: 90 }],
    [0, { is: 'near', days: 0 }],
    [1, { is: 'past', days: 1 }],
  ])('%i days after its date: %o', (days, expected) => {
    const by = day('2026-06-01');
    const told = revisionOf(dated(by), plusDays(by, days));
    // Whoever asks is told of it however far it is.
    expect(revisionDayOf(dated(by), plusDays(by, days))).toEqual({ by, is: expected?.is ?? 'far' });
    if (expected === undefined) expect(told).toBeUndefined();
    else expect(told).toEqual({ by, ...expected });
  });
  it('is nothing where no date is named, and done once a newer edition is there', () => {
    expect(revisionOf(dated(undefined), day('2030-01-01'))).toBeUndefined();
    expect(revisionDayOf(dated(undefined), day('2030-01-01'))).toBeUndefined();
    expect(revisionOf(both, day('2026-03-01'))).toBeUndefined();
    expect(revisionOf(inForceOn(both, day('2026-03-01')), day('2026-03-01'))).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWorkingDay, workingDaysBetween } from '../../../src/domain/calendar.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import {
  lastReviewDate,
  limitOf,
  mayBegin,
  meetingSpan,
  nextReviewDate,
  toldUpOn,
} from '../../../src/domain/review/dates.ts';
import { begun, drafted, picked, type Reviewed, recorded, released } from '../../../src/domain/review/holding.ts';
import { known, postEnded, settled } from '../../../src/domain/review/posting.ts';
import { isRemindedOfReview, lookedAtReview } from '../../../src/domain/review/reminding.ts';
import { Review, type ReviewFigures } from '../../../src/domain/review/review.ts';
import { mayHold, maySee, oneLevelUp, seatOf, seatsOf } from '../../../src/domain/review/seats.ts';
import { type Day, type Instant, instantAt, plusDays, TimeOfDay } from '../../../src/domain/time.ts';
import {
  calendar,
  day,
  organisation,
  people,
  profile,
  setting,
  underBoards,
  unit,
  withLeft,
  without,
  withoutUnit,
} from '../../support/municipality.ts';

const { max, ida, solveig, jonas, kari, emma, rita } = people;
const figures: ReviewFigures = { received: [], inside: 0, decisions: 0, tables: [], withheld: [], pileUps: [] };
const at = (date: string, time = '09:00'): Instant =>
  instantAt(profile.municipality.zone, day(date), TimeOfDay.parse(time));
const torget = unit('torget');
const august = lastReviewDate(profile, day('2026-08-20'));
const fresh = (): Review => begun(torget, august, figures, { now: at('2026-08-20') });
/** Its agenda was sent. */
const told = (): Review => ({ ...fresh(), remindedOn: august.on, nextAttentionAt: at('2026-09-01') });
const by = (who: PersonId | 'clock', date: string, over: Parameters<typeof setting>[1] = {}) =>
  setting(who, { now: at(date), ...over });

function ok(done: Reviewed): Review {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
  return done.review;
}

describe('when', () => {
  it('is begun at each date, and looks back on the half-year that ended last before it', () => {
    expect(august).toEqual({ on: '2026-08-20', period: { from: '2026-01', months: 6 } });
    expect(lastReviewDate(profile, day('2026-08-19'))).toEqual({
      on: '2026-01-20',
      period: { from: '2025-07', months: 6 },
    });
    expect(lastReviewDate(profile, day('2026-01-01')).on).toBe('2025-08-20');
    expect(nextReviewDate(profile, day('2026-08-20'))).toBe('2027-01-20');
  });
  it('where it is held once a year it looks back on the year', () => {
    const { reports } = profile;
    const yearly = { ...profile, reports: { ...reports, review: { ...reports.review, onMonthDays: ['03-01'] } } };
    expect(lastReviewDate(yearly, day('2026-03-16'))).toEqual({
      on: '2026-03-01',
      period: { from: '2025-01', months: 12 },
    });
  });
  it('may be held for thirty working days, and is not begun once they are over', () => {
    expect(limitOf(profile, calendar, august)).toBe('2026-10-01');
    expect(mayBegin(profile, calendar, august.on, day('2026-10-01'))).toBe(true);
    expect(mayBegin(profile, calendar, august.on, day('2026-10-02'))).toBe(false);
    expect(mayBegin(profile, calendar, august.on, day('2026-08-19'))).toBe(false);
  });
});

describe('the day of the meeting', () => {
  it('is a working day within reason, and may be picked anew', () => {
    const first = ok(picked(told(), day('2026-09-10'), by(max, '2026-08-24')));
    expect(first.meetsOn).toBe('2026-09-10');
    expect(ok(picked(first, day('2026-09-17'), by(ida, '2026-08-24'))).meetsOn).toBe('2026-09-17');
  });
  it.each(['2026-09-12', '2026-08-19', '2026-10-02', '2027-05-03'])('%s is none', (no) => {
    expect(picked(told(), day(no), by(max, '2026-08-24'))).toEqual({
      ok: false,
      refusal: { reason: 'day-not-possible', earliest: '2026-08-20', latest: '2026-10-01' },
    });
  });
  it('can still be picked when the time is over', () => {
    const { latest } = meetingSpan(profile, calendar, august, day('2026-10-05'));
    expect(latest).toBe('2026-11-02');
    expect(ok(picked(told(), day('2026-10-12'), by(max, '2026-10-05'))).meetsOn).toBe('2026-10-12');
  });
  it('is for those who hold it', () => {
    for (const who of [emma, rita, jonas, 'clock'] as const)
      expect(picked(told(), day('2026-09-10'), by(who, '2026-08-24')).ok).toBe(false);
    for (const who of [max, ida, solveig])
      expect(picked(told(), day('2026-09-10'), by(who, '2026-08-24')).ok).toBe(true);
  });
});

describe('recorded while it is held', () => {
  const decisions = [{ what: 'Ny plakat' }, { what: 'Ring tilbake', owner: emma }];
  it('is there as it was entered last, as often as one likes', () => {
    const once = ok(recorded(told(), { attended: 7, decisions }, by(max, '2026-09-10')));
    expect(once).toMatchObject({ attended: 7, decisions });
    const twice = ok(recorded(once, { attended: 8, decisions: decisions.slice(1) }, by(max, '2026-09-10')));
    expect(twice).toMatchObject({ attended: 8, decisions: decisions.slice(1) });
    expect(ok(recorded(twice, { decisions: [] }, by(max, '2026-09-10'))).attended).toBeUndefined();
  });
  it('never holds a national id, nor an owner who works somewhere else', () => {
    const no = (what: string, owner?: PersonId) =>
      recorded(told(), { decisions: [{ what, ...(owner === undefined ? {} : { owner }) }] }, by(max, '2026-09-10'));
    expect(no('Ring 13097248022')).toEqual({ ok: false, refusal: { reason: 'national-id' } });
    expect(no('Ring', people.lars)).toEqual({ ok: false, refusal: { reason: 'person-not-possible' } });
    const many = Array.from({ length: 51 }, (_, n) => ({ what: `Ting ${n}` }));
    expect(recorded(told(), { decisions: many }, by(max, '2026-09-10')).ok).toBe(false);
  });
  it('keeps the minutes as far as they are written', () => {
    const with_ = ok(drafted(told(), ' Vi ringer. ', by(max, '2026-09-10')));
    expect(with_.draft).toBe('Vi ringer.');
    expect(ok(drafted(with_, '', by(max, '2026-09-10'))).draft).toBeUndefined();
    expect(drafted(told(), '13097248022', by(max, '2026-09-10')).ok).toBe(false);
  });
});

describe('released', () => {
  const attended = (): Review => ({ ...told(), attended: 7, meetsOn: day('2026-09-10'), draft: 'Vi' });
  it('is held, on the day that was picked where that has passed, and under way where there is a channel', () => {
    const review = ok(released(attended(), ' Vi ringer. ', true, by(max, '2026-09-11')));
    expect(review).toMatchObject({
      state: { state: 'held', on: '2026-09-10', by: max, minutes: 'Vi ringer.', post: { post: 'under-way', tries: 0 } },
      nextAttentionAt: at('2026-09-11'),
    });
    expect(review.draft).toBeUndefined();
    expect(Review.parse(review)).toEqual(review);
    expect(ok(released(attended(), 'Vi', true, by(max, '2026-09-09'))).state).toMatchObject({
      on: '2026-09-09',
    });
  });
  it('without a channel it is kept', () => {
    expect(ok(released(attended(), 'Vi', false, by(max, '2026-09-11')))).toMatchObject({
      state: { state: 'held', post: { post: 'none' } },
      nextAttentionAt: null,
    });
  });
  it('wants words, how many attended, and happens once', () => {
    expect(released(attended(), ' ', true, by(max, '2026-09-11')).ok).toBe(false);
    expect(released(told(), 'Vi', true, by(max, '2026-09-11'))).toEqual({
      ok: false,
      refusal: { reason: 'nothing-said' },
    });
    const held = ok(released(attended(), 'Vi', true, by(max, '2026-09-11')));
    for (const again of [
      released(held, 'Vi', true, by(max, '2026-09-11')),
      recorded(held, { decisions: [] }, by(max, '2026-09-11')),
      drafted(held, 'Vi', by(max, '2026-09-11')),
      picked(held, day('2026-09-17'), by(max, '2026-09-11')),
    ])
      expect(again).toMatchObject({ ok: false, refusal: { reason: 'already-closed' } });
  });
});

describe('the post of the minutes', () => {
  const held = (): Review => ok(released({ ...told(), attended: 7 }, 'Vi', true, by(max, '2026-09-11')));
  const postOf = (review: Review | undefined) => review?.state.state === 'held' && review.state.post;
  it('ends once', () => {
    const there = postEnded(held(), 'delivered', by('clock', '2026-09-11'));
    expect(postOf(there)).toEqual({ post: 'there', tries: 0 });
    expect(there?.nextAttentionAt).toBeNull();
    expect(there && postEnded(there, 'uncertain', by('clock', '2026-09-11'))).toBeUndefined();
    const refused = postEnded(held(), 'refused', by('clock', '2026-09-11'));
    expect(postOf(refused)).toEqual({ post: 'none', untold: true });
    expect(postOf(refused && known(refused))).toEqual({ post: 'none' });
    expect(there && known(there)).toBeUndefined();
    expect(postEnded(told(), 'delivered', by('clock', '2026-09-11'))).toBeUndefined();
  });
  it('where it is uncertain somebody says that it is there, or has it posted again', () => {
    const uncertain = postEnded(held(), 'uncertain', by('clock', '2026-09-11'));
    if (uncertain === undefined) throw new Error('it was under way');
    expect(postOf(ok(settled(uncertain, { as: 'there', tries: 0 }, by(max, '2026-09-11'))))).toEqual({
      post: 'there',
      tries: 0,
    });
    const again = ok(settled(uncertain, { as: 'again', tries: 0 }, by(max, '2026-09-11')));
    expect(postOf(again)).toEqual({ post: 'under-way', tries: 1 });
    expect(again.nextAttentionAt).toBe(at('2026-09-11'));
    expect(settled(again, { as: 'again', tries: 0 }, by(max, '2026-09-11')).ok).toBe(false);
    expect(settled(uncertain, { as: 'again', tries: 0 }, by(emma, '2026-09-11')).ok).toBe(false);
  });
});

describe('who', () => {
  const today = day('2026-08-20');
  it('holds it where the manager is gone: the one above, else the coordinator', () => {
    expect(seatOf(torget, { profile, organisation }, today)).toBe(max);
    expect(seatOf(torget, { profile, organisation: without(max) }, today)).toBe(solveig);
    expect(seatOf(torget, { profile, organisation: without(max, solveig) }, today)).toBe(jonas);
    expect(seatsOf(solveig, { profile, organisation: without(max) }, today)).toEqual([
      'kommunen',
      'torget',
      // It ended in the year before, and what it had is hers.
      'badet',
    ]);
  });
  it('is told one level up', () => {
    expect(oneLevelUp({ unit: torget }, { profile, organisation }, today)).toBe(solveig);
    expect(oneLevelUp({ unit: unit('kommunen') }, { profile, organisation }, today)).toBe(jonas);
    expect(oneLevelUp({ unit: torget }, { profile, organisation: without(solveig) }, today)).toBe(people.nina);
    // It fell to Solveig, so the next is told.
    expect(oneLevelUp({ unit: torget }, { profile, organisation: without(max) }, today)).toBe(people.nina);
  });
  it('is nobody of another board: where all are gone or stand outside it falls to the coordinator', () => {
    const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
    const skolen = unit('skolen');
    const house = { profile: apart, organisation: underBoards };
    expect(seatOf(skolen, house, today)).toBe(rita);
    for (const who of [solveig, jonas]) expect(mayHold({ unit: skolen }, who, house, today)).toBe(false);
    for (const who of [solveig, jonas]) expect(maySee({ unit: skolen }, who, house, today)).toBe(false);
    expect(mayHold({ unit: torget }, solveig, house, today)).toBe(true);
    const gone = { profile: apart, organisation: withLeft(underBoards, [rita], day('2026-03-15')) };
    expect(seatOf(skolen, gone, today)).toBe(jonas);
    expect(mayHold({ unit: skolen }, jonas, gone, today)).toBe(true);
    expect(mayHold({ unit: skolen }, solveig, gone, today)).toBe(false);
    expect(seatsOf(jonas, gone, today)).toEqual(['skolen']);
    expect(seatsOf(solveig, gone, today)).toEqual(['kommunen', 'badet']);
  });
  it('may read it', () => {
    for (const who of [max, ida, solveig, jonas])
      expect(maySee(fresh(), who, { profile, organisation }, today)).toBe(true);
    for (const who of [emma, rita, kari]) expect(maySee(fresh(), who, { profile, organisation }, today)).toBe(false);
    expect(
      maySee({ ...fresh(), raised: { on: today, to: people.nina } }, people.nina, { profile, organisation }, today),
    ).toBe(true);
  });
});

describe('the clock', () => {
  it('sends the agenda first, once', () => {
    const first = lookedAtReview(fresh(), by('clock', '2026-08-20'));
    expect(first).toMatchObject({ agenda: max, review: { remindedOn: '2026-08-20' } });
    expect(first?.remind).toBeUndefined();
    expect(first && lookedAtReview(first.review, by('clock', '2026-08-20'))).toBeUndefined();
  });
  it('asks whoever leads what took over, where the unit is gone; nobody, where nothing came after it', () => {
    const late = { ...told(), nextAttentionAt: at('2026-09-21', '08:00') };
    const gone = { organisation: withoutUnit(torget) };
    expect(lookedAtReview(late, by('clock', '2026-09-21', gone))).toMatchObject({ remind: solveig });
    const nothing = { organisation: withoutUnit(unit('kommunen')) };
    const ofAll = { ...late, unit: unit('kommunen') };
    expect(lookedAtReview(ofAll, by('clock', '2026-09-21', nothing))).toEqual({
      review: { ...ofAll, nextAttentionAt: null },
    });
  });
  it('asks nobody any more where the next one has begun', () => {
    expect(lookedAtReview(told(), by('clock', '2027-01-20'))).toEqual({ review: { ...told(), nextAttentionAt: null } });
  });
  it('waits for the office to open', () => {
    const looked = lookedAtReview(told(), setting('clock', { now: at('2026-09-01', '20:00') }));
    expect(looked).toMatchObject({ review: { nextAttentionAt: at('2026-09-02', '08:00') } });
    expect(looked?.remind).toBeUndefined();
  });
  it('tells one level up five working days after the day that was picked, where that is the earlier one', () => {
    expect(toldUpOn(profile, calendar, told())).toBe('2026-10-08');
    expect(toldUpOn(profile, calendar, { ...told(), meetsOn: day('2026-09-10') })).toBe('2026-09-17');
    expect(toldUpOn(profile, calendar, { ...told(), meetsOn: day('2026-10-20') })).toBe('2026-10-08');
  });
});

interface Lived {
  readonly agenda: Day[];
  readonly reminded: Day[];
  readonly raised: { readonly on: Day; readonly to: PersonId }[];
  readonly review: Review;
}

/** Each opening from its date on, until and with `until`. */
function lived(from: Review, until: Day, holdsOn: Day | undefined, gone: Day | undefined): Lived {
  let review = from;
  const seen: Lived = { agenda: [], reminded: [], raised: [], review };
  for (let today = from.on; today <= until; today = plusDays(today, 1)) {
    if (today === holdsOn) review = { ...review, nextAttentionAt: null, state: held(today) };
    const people_ =
      gone !== undefined && gone <= today ? withLeft(organisation, [max], plusDays(gone, -1)) : organisation;
    const looked = lookedAtReview(review, by('clock', today, { organisation: people_ }));
    if (looked === undefined) continue;
    review = looked.review;
    if (looked.agenda !== undefined) seen.agenda.push(today);
    if (looked.remind !== undefined) seen.reminded.push(today);
    if (looked.raise !== undefined) seen.raised.push({ on: today, to: looked.raise });
  }
  return { ...seen, review };
}
const held = (on: Day): Review['state'] => ({
  state: 'held',
  at: at(on),
  on,
  by: max,
  minutes: 'Vi',
  post: { post: 'none' },
});

test('never held: reminded all the time, told one level up once, until the next one begins', () => {
  const until = day('2027-01-25');
  const { agenda, reminded, raised } = lived(fresh(), until, undefined, undefined);
  expect(agenda).toEqual(['2026-08-20']);
  expect(reminded.slice(0, 6)).toEqual([
    ...['2026-09-10', '2026-09-28', '2026-09-30', '2026-10-01', '2026-10-05', '2026-10-07'],
  ]);
  expect(raised).toEqual([{ on: '2026-10-08', to: solveig }]);
  expect(reminded.every((one) => isWorkingDay(calendar, one))).toBe(true);
  expect(reminded.every((one) => one < '2027-01-20')).toBe(true);
});

test('each date has one agenda; whoever holds it is reminded until it is held, and nobody after; one level up hears once', () => {
  const days = fc.integer({ min: 0, max: 150 }).map((n) => plusDays(august.on, n));
  fc.assert(
    fc.property(fc.option(days), fc.option(days), fc.option(days), (holdsOn, meets, gone) => {
      const meetsOn = meets !== null && isWorkingDay(calendar, meets) ? meets : undefined;
      const review = { ...fresh(), ...(meetsOn === undefined ? {} : { meetsOn }) };
      const seen = lived(review, day('2027-01-25'), holdsOn ?? undefined, gone ?? undefined);
      expect(seen.agenda).toEqual(holdsOn === august.on ? [] : [august.on]);
      expect(seen.raised.length).toBeLessThanOrEqual(1);
      const wasLate = toldUpOn(profile, calendar, review) < (holdsOn ?? day('2027-01-20'));
      expect(seen.raised.length).toBe(wasLate ? 1 : 0);
      if (holdsOn !== null) expect(seen.reminded.every((one) => one < holdsOn)).toBe(true);
      // Once it is late, no third working day goes by without a word.
      const late = seen.reminded.filter((one) => one > limitOf(profile, calendar, review));
      for (const [place, one] of late.entries()) {
        expect(workingDaysBetween(calendar, late[place - 1] ?? one, one)).toBeLessThanOrEqual(2);
        expect(isRemindedOfReview(seen.review, { profile, calendar }, one)).toBe(true);
      }
      if (holdsOn === null) expect(late.length).toBeGreaterThan(25);
    }),
    { numRuns: 60 },
  );
});

/** A unit ends, and what takes over is under another board: what was written of its cases stays with its own (OSL 8 kap.). */
import { describe, expect, it } from 'vitest';
import { improvementsFor } from '../../src/cases/improvements.ts';
import { maySeeMeasure } from '../../src/dialogues/measure.ts';
import { standsOutside } from '../../src/domain/boards.ts';
import { lineOf } from '../../src/domain/line.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { followedMeasure, mayEnd, seatOf } from '../../src/domain/measures.ts';
import { keepersOf } from '../../src/domain/month/keepers.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { heldBy, mayHold, maySee, oneLevelUp } from '../../src/domain/review/seats.ts';
import { Instant } from '../../src/domain/time.ts';
import { measureId } from '../support/form-desk.ts';
import { aHouse } from '../support/house.ts';
import {
  caseNumber,
  day,
  MORNING,
  people,
  profile,
  setting,
  underBoards,
  unit,
  withLeft,
} from '../support/municipality.ts';
import { withHomes, withUnits } from '../support/reorganised.ts';
import { lived, logged, on, turned } from '../sweeps/at-a-desk.ts';

const { emil, max, ida, solveig, kari, jonas, rita } = people;
const MONDAY = Instant.parse('2026-03-23T09:00:00.000Z');
const today = day('2026-03-23');
const torget = unit('torget');
const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
const whole = { ...apart, routing: { ...apart.routing, whenUnitEnds: 'whole-case' as const } };
const ends = withUnits(underBoards, { torget: { validUntil: day('2026-03-20'), becomes: [unit('skolen')] } });
const house = { profile: apart, organisation: ends };
const measure: Measure = {
  id: measureId(1),
  version: 1,
  source: { from: 'review', unit: torget, on: day('2026-03-02') },
  unit: torget,
  what: 'Ord fra den andre nemnda',
  owner: emil,
  by: max,
  agreedAt: MORNING,
  dueOn: day('2026-06-01'),
  state: { state: 'open' },
  nextAttentionAt: null,
};

describe('months and reviews', () => {
  it('are for those above of its own board, and nobody of the other', () => {
    expect(keepersOf(house, torget, today)).toEqual([solveig, jonas]);
    expect(mayHold({ unit: torget }, solveig, house, today)).toBe(true);
    expect([max, rita].map((person) => maySee({ unit: torget }, person, house, today))).toEqual([false, false]);
    expect(heldBy(rita, house, today)).not.toContain(torget);
    expect(oneLevelUp({ unit: torget }, house, today)).toBe(jonas);
  });
  it('are the coordinator’s where nobody above is of its board', () => {
    const alone = withUnits(ends, { kommunen: { board: 'miljo' }, torget: { board: 'kommunstyrelsen' } });
    expect(lineOf({ profile: apart, organisation: alone }, torget, today)).toEqual({
      manager: undefined,
      deputy: undefined,
      above: [],
      coordinator: jonas,
    });
  });
  it('go over where the municipality has decided that cases do', () => {
    expect(keepersOf({ profile: whole, organisation: ends }, torget, today)[0]).toBe(rita);
  });
  it('what was written of the last month is shown to nobody of the other board', async () => {
    const at = await aHouse(house);
    Object.assign(at.house, { organisation: underBoards });
    await turned(at);
    const [month] = (await at.store.allKept('month', { unit: torget }, { skip: 0, limit: 5 })).rows;
    if (month === undefined) throw new Error('no month');
    const put = { ...month, version: month.version + 1, words: { ...month.words, learned: 'Ord om en sak' } };
    expect(await at.store.putKept('month', put, month.version)).toBe('saved');
    Object.assign(at.house, { organisation: ends });
    at.clock.now = on('2026-03-23', '08:00');
    at.channel.sendings.length = 0;
    await lived(at, on('2026-04-10'));
    const told = at.channel.sendings.filter(({ view }) => JSON.stringify(view ?? '').includes('Ord om en sak'));
    expect(told.map(({ to }) => to)).toEqual(['a:solveig', 'a:solveig']);
  });
});

describe('measures', () => {
  const clock = (organisation: Organisation, as = apart) =>
    setting('clock', { profile: as, organisation, now: MONDAY });
  it('stay with its unit; whoever has left is followed by the manager above of its own board', () => {
    expect(followedMeasure(measure, clock(ends), [])).toBeUndefined();
    const followed = followedMeasure(measure, clock(withLeft(ends, [emil], day('2026-03-20'))), []);
    expect(followed).toMatchObject({ measure: { unit: torget, owner: solveig }, tell: solveig });
    const [gone, left] = [withLeft(ends, [emil], day('2026-03-20')), withLeft(ends, [emil, max], day('2026-03-20'))];
    expect(seatOf(measure, { profile: apart, organisation: gone }, today)).toBe(solveig);
    expect(seatOf(measure, { profile: apart, organisation: left }, today)).toBe(solveig);
    expect([max, solveig, rita].map((person) => mayEnd({ ...measure, by: ida }, person, house, today))).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('go over where the municipality has decided that cases do', () => {
    expect(followedMeasure(measure, clock(ends, whole), [])).toMatchObject({ measure: { unit: 'skolen' } });
  });
  it('of a case that went over without its words are not for whoever has it there', async () => {
    const at = await aHouse({ profile: apart, organisation: underBoards });
    const id = await logged(at, 1);
    const ofCase: Measure = { ...measure, source: { from: 'case', case: id, number: caseNumber(1) } };
    await at.store.putMeasure(ofCase, 'new');
    Object.assign(at.house, { organisation: ends });
    at.clock.now = MONDAY;
    await turned(at, at.house, {});
    const one = (await at.store.case(id))?.case;
    expect([one?.facts.unit, one?.responsible.person]).toEqual(['skolen', rita]);
    expect((await improvementsFor(at.house, rita)).map(({ measure: { what } }) => what)).toEqual([]);
    expect((await improvementsFor(at.house, solveig)).map(({ measure: { what } }) => what)).toEqual([measure.what]);
    const sees = (over: Partial<Measure> = {}) => maySeeMeasure({ ...ofCase, ...over }, one, rita, house, today);
    expect([sees(), sees({ agreedAt: Instant.parse('2026-03-24T09:00:00.000Z') })]).toEqual([false, true]);
  });
  it('that were done are for whoever leads what took over, and not for who led the unit once', async () => {
    const at = await aHouse({ profile: apart, organisation: underBoards });
    const done = { state: 'done', at: MORNING, on: day('2026-03-16'), by: emil, changed: 'Bedre' } as const;
    await at.store.putMeasure({ ...measure, by: ida, state: done }, 'new');
    const renamed = withUnits(underBoards, {
      torget: { validUntil: day('2026-03-20'), becomes: [unit('annen')] },
      annen: { manager: kari },
    });
    Object.assign(at.house, { organisation: withHomes(renamed, { [max]: 'skolen' }) });
    at.clock.now = MONDAY;
    expect([await improvementsFor(at.house, max), (await improvementsFor(at.house, kari)).length]).toEqual([[], 1]);
  });
});

it('what she led while it stood keeps nobody inside its board', () => {
  const led = withUnits(underBoards, {
    annen: { manager: ida },
    torget: { manager: jonas, validUntil: day('2026-03-20'), becomes: [unit('annen')] },
  });
  const moved = withHomes(led, { [jonas]: 'skolen' });
  const outside = (on: string) => standsOutside(apart, moved, unit('annen'), jonas, day(on));
  expect([outside('2026-03-20'), outside('2026-03-21')]).toEqual([false, true]);
  // Her row still names the unit: she is where it went.
  const merged = withUnits(underBoards, { torget: { validUntil: day('2026-03-20'), becomes: [unit('skolen')] } });
  expect(standsOutside(apart, merged, unit('kommunen'), emil, day('2026-03-21'))).toBe(true);
});

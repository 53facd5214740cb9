import { describe, expect, it } from 'vitest';
import { maySeeMeasure } from '../../src/dialogues/measure.ts';
import { CaseNumber, MeasureId, type PersonId } from '../../src/domain/ids.ts';
import { Measure } from '../../src/domain/measure.ts';
import { agreed, done, followedMeasure, isRemindedOf, lookedAt, mayEnd, seatOf } from '../../src/domain/measures.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Instant } from '../../src/domain/time.ts';
import type { Over } from '../support/case-steps.ts';
import {
  caseId,
  day,
  guest,
  organisation,
  people,
  profile,
  setting,
  underBoards,
  unit,
  without,
} from '../support/municipality.ts';
import { withHomes, withUnits } from '../support/reorganised.ts';

const { emma, emil, max, ida, jonas, rita, solveig } = people;
const at = (text: string) => ({ now: Instant.parse(text) });

const wanted = {
  id: MeasureId.parse('b0000000-0000-4000-8000-000000000001'),
  source: { from: 'case', case: caseId(1), number: CaseNumber.parse(1) },
  unit: unit('torget'),
  what: ' Nytt skilt ved inngangen. ',
  owner: emil,
  dueOn: day('2026-03-30'),
} as const;
const agree = (over: Partial<Parameters<typeof agreed>[0]> = {}, by: PersonId = ida, holds: Over = {}) =>
  agreed({ ...wanted, ...over }, setting(by, holds));
const made = (over?: Partial<Parameters<typeof agreed>[0]>, by?: PersonId): Measure => {
  const decided = agree(over, by);
  if (!decided.ok) throw new Error(decided.refusal.reason);
  return decided.measure;
};
const open = made();

/** The days on which she is reminded, until then, each with who; “!” where it is raised. */
function reminded(measure: Measure, until: string, over: Over = {}): string[] {
  const days: string[] = [];
  let one = measure;
  for (;;) {
    const due = one.nextAttentionAt;
    if (due === null || due > until) return days;
    const look = lookedAt(one, setting('clock', { ...over, now: due }));
    if (look === undefined) throw new Error('it was due');
    const names = (all: readonly PersonId[]) =>
      all.map((id) => Object.entries(people).find(([, one]) => one === id)?.[0]);
    if (look.remind.length > 0) days.push(`${due.slice(5, 10)} ${names(look.remind)}`);
    if (look.raise !== undefined) days.push(`! ${names([look.raise])}`);
    expect(Measure.parse(look.measure)).toEqual(look.measure);
    expect((look.measure.nextAttentionAt ?? '') > due).toBe(true);
    one = look.measure;
  }
}

describe('a measure', () => {
  it('is agreed: what, who, by when', () => {
    expect(open).toMatchObject({
      what: 'Nytt skilt ved inngangen.',
      owner: emil,
      by: ida,
      state: { state: 'open' },
      version: 1,
    });
    expect(open.nextAttentionAt).toBe('2026-03-23T07:00:00.000Z');
  });
  it.each<[string, ReturnType<typeof agree>]>([
    ['no-access', agree({}, guest)],
    ['nothing-said', agree({ what: ' ' })],
    ['too-long', agree({ what: 'x'.repeat(4001) })],
    ['national-id', agree({ what: 'Ring 13097248022.' })],
    ['person-not-possible', agree({ owner: guest })],
    ['day-not-possible', agree({ dueOn: day('2026-03-15') })],
    ['day-not-possible', agree({ dueOn: day('2062-03-15') })],
  ])('is refused: %s', (reason, decided) => {
    expect(decided.ok ? '' : decided.refusal.reason).toBe(reason);
  });
  it('is reminded of by the schedule; overdue, it is raised once with whoever made it', () => {
    expect(reminded(open, '2026-04-09')).toEqual([
      '03-23 emil',
      '03-25 emil',
      '03-27 emil',
      '03-30 emil',
      '04-01 emil',
      '! ida',
      '04-08 emil',
    ]);
  });
  it('for today: is reminded of on the next working day', () => {
    expect(reminded(made({ dueOn: day('2026-03-16') }), '2026-03-19')).toEqual(['03-17 emil', '! ida', '03-18 emil']);
  });
  it('one’s own is raised with the unit’s manager, his own with the manager above, else with the coordinator', () => {
    expect(reminded(made({ owner: ida }), '2026-04-02')).toContain('! max');
    expect(reminded(made({ owner: max }, max), '2026-04-02')).toContain('! solveig');
    expect(reminded(made({ owner: max }, max), '2026-04-02', { organisation: without(solveig) })).toContain('! jonas');
    const nobody = without(solveig, jonas);
    expect(reminded(made({ owner: max }, max), '2026-04-02', { organisation: nobody }).join()).not.toContain('!');
    expect(reminded(open, '2026-04-02', { organisation: without(ida) })).toContain('! max');
  });
  it('its owner has left: the unit’s manager is reminded, else the coordinator, else whoever made it', () => {
    const now = day('2026-03-16');
    const house = (as: Organisation) => ({ profile, organisation: as });
    expect(seatOf(open, house(organisation), now)).toBe(emil);
    expect(seatOf(open, house(without(emil)), now)).toBe(max);
    expect(seatOf(open, house(without(emil, max)), now)).toBe(jonas);
    expect(seatOf(open, house(without(emil, max, jonas)), now)).toBe(ida);
    expect(seatOf(open, house(without(emil, max, ida, jonas)), now)).toBeUndefined();
  });
  it('nobody from whom the case is hidden is reminded of it or told that it is overdue', () => {
    const late = setting('clock', at('2026-04-08T07:00:00.000Z'));
    const overdue = made({ owner: max }, max);
    expect(lookedAt(overdue, late)).toMatchObject({ remind: [max], measure: { remindedTo: max } });
    expect(lookedAt(overdue, late, [max])).toMatchObject({ remind: [jonas], measure: { remindedTo: jonas } });
    expect(lookedAt(open, late, [emil])?.remind).toEqual([max]);
    expect(lookedAt(open, late, [ida, max])).toMatchObject({ raise: solveig, measure: { raisedTo: solveig } });
    expect(lookedAt(open, late, [ida, max, solveig])?.raise).toBe(jonas);
    expect(lookedAt(open, late, [ida, max, solveig, jonas])?.raise).toBeUndefined();
  });
  it('is not raised with another board’s manager', () => {
    const house = (acrossBoards: Profile['routing']['acrossBoards']) => ({
      organisation: underBoards,
      profile: { ...profile, routing: { ...profile.routing, acrossBoards } },
    });
    const school = made({ unit: unit('skolen'), owner: rita }, rita);
    expect(reminded(school, '2026-04-02', house('within-one-authority'))).toContain('! solveig');
    expect(reminded(school, '2026-04-02', house('consent-or-neutral-parts'))).toContain('! jonas');
  });
  it('is not looked at before its time, nor outside office hours', () => {
    expect(lookedAt(open, setting('clock', at('2026-03-23T06:59:00.000Z')))).toBeUndefined();
    const night = lookedAt(open, setting('clock', at('2026-03-27T20:00:00.000Z')));
    expect(night).toMatchObject({ remind: [], measure: { nextAttentionAt: '2026-03-30T06:00:00.000Z', version: 2 } });
    expect(lookedAt(made({}), setting('clock', at('2026-03-28T09:00:00.000Z')))?.measure.nextAttentionAt).toBe(
      '2026-03-30T06:00:00.000Z',
    );
  });
  it('counts among today’s from the first day on which the schedule reminds of it', () => {
    const on = (text: string) => isRemindedOf(open, setting(emil), day(text));
    expect([on('2026-03-20'), on('2026-03-23'), on('2026-04-20')]).toEqual([false, true, true]);
  });
});

describe('a measure that is done', () => {
  const end = (by: PersonId, changed = 'Skiltet henger.', one = open) =>
    done(one, changed, setting(by, at('2026-03-20T09:00:00.000Z')));
  it('says what changed, and is reminded of no more', () => {
    const ended = end(emil);
    if (!ended.ok) throw new Error(ended.refusal.reason);
    expect(ended.measure).toMatchObject({
      state: { state: 'done', on: '2026-03-20', by: emil, changed: 'Skiltet henger.' },
      version: 2,
      nextAttentionAt: null,
    });
    expect(lookedAt(ended.measure, setting('clock', at('2026-05-20T09:00:00.000Z')))).toBeUndefined();
    expect(end(emil, 'x', ended.measure)).toMatchObject({ ok: false, refusal: { reason: 'already-closed' } });
  });
  it('is its owner’s to end, or whoever made it, or the unit’s manager', () => {
    expect(
      [emil, ida, max, emma, rita].map((person) => mayEnd(open, person, { profile, organisation }, day('2026-03-16'))),
    ).toEqual([true, true, true, false, false]);
    expect([end(max).ok, end(emma).ok]).toEqual([true, false]);
  });
  it.each([
    ['nothing-said', ''],
    ['too-long', 'x'.repeat(4001)],
    ['national-id', '13097248022'],
  ])('is refused: %s', (reason, changed) => {
    const ended = end(emil, changed);
    expect(ended.ok ? '' : ended.refusal.reason).toBe(reason);
  });
});

describe('a change of who has which seat', () => {
  const { nina } = people;
  const now = day('2026-03-16');
  const ninaLeads = withUnits(organisation, { torget: { manager: nina } });
  const moved = (who: PersonId, as: Organisation) => withHomes(as, { [who]: 'skolen' });
  const house = (as: Organisation) => ({ profile, organisation: as });
  const followed = (measure: Measure, as: Organisation, hiddenFrom: readonly PersonId[] = []) =>
    followedMeasure(measure, setting('clock', { organisation: as }), hiddenFrom);
  const sees = (measure: Measure, who: PersonId, as: Organisation) =>
    maySeeMeasure(measure, undefined, who, house(as), now);
  const maxs = made({ owner: max }, max);

  it('what a replaced manager had goes to whoever has her seat, who is told; she sees it no more once she moved away', () => {
    const after = moved(max, ninaLeads);
    const done = followed(maxs, after);
    expect(done).toMatchObject({ measure: { owner: nina, version: 2 }, tell: nina });
    expect(Measure.parse(done?.measure)).toEqual(done?.measure);
    for (const measure of [maxs, done?.measure ?? maxs]) {
      expect([max, nina].map((who) => sees(measure, who, after))).toEqual([false, true]);
      expect(seatOf(measure, house(after), now)).toBe(nina);
    }
    expect(followed(done?.measure ?? maxs, after)).toBeUndefined();
    // Of the next in that seat too.
    expect(followed(done?.measure ?? maxs, withUnits(after, { torget: { manager: emma } }))).toMatchObject({
      tell: emma,
    });
  });
  it('also where she still works in the unit, and where it was agreed before it was kept that it was by her seat', () => {
    expect(followed(maxs, ninaLeads)).toMatchObject({ measure: { owner: nina }, tell: nina });
    const { bySeat: _, ...old } = maxs;
    expect(followed(old, ninaLeads)).toBeUndefined();
    expect(followed(old, moved(max, ninaLeads))).toMatchObject({ tell: nina });
  });
  it('one by name who still works there keeps it; who moved away hands it on', () => {
    const emils = made({ owner: emil }, max);
    expect(followed(emils, ninaLeads)).toBeUndefined();
    expect(followed(emils, moved(emil, organisation))).toMatchObject({ measure: { owner: max }, tell: max });
    expect(sees(emils, max, moved(max, ninaLeads))).toBe(false);
    expect(sees(emils, emil, ninaLeads)).toBe(true);
  });
  it('who never had a place in the unit loses none', () => {
    const ritas = made({ owner: rita }, rita);
    expect([followed(ritas, ninaLeads), sees(ritas, rita, ninaLeads)]).toEqual([undefined, true]);
  });
  it('nobody has the seat: the coordinator has it until somebody does; never one from whom it is hidden', () => {
    const desk = organisation.units.get(unit('torget'));
    if (desk === undefined) throw new Error('there is a desk');
    const { manager: _, ...unled } = desk;
    const vacant = moved(max, { ...organisation, units: new Map([...organisation.units, [desk.id, unled]]) });
    const done = followed(maxs, vacant);
    expect(done).toMatchObject({ tell: jonas });
    expect(followed(done?.measure ?? maxs, vacant)).toBeUndefined();
    expect(followed(done?.measure ?? maxs, ninaLeads)).toMatchObject({ tell: nina });
    expect(followed(maxs, moved(max, ninaLeads), [nina])).toMatchObject({ tell: jonas });
  });
});

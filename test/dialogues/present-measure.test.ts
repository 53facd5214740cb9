import { describe, expect, it } from 'vitest';
import type { MeasureAction } from '../../src/dialogues/actions.ts';
import { measureStep } from '../../src/dialogues/measure.ts';
import { measureView } from '../../src/dialogues/present/measure.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import type { Showing } from '../../src/dialogues/showing.ts';
import type { Case } from '../../src/domain/case.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { agreed } from '../../src/domain/measures.ts';
import type { Instant } from '../../src/domain/time.ts';
import { sceneOf } from '../support/desk.ts';
import { measureId } from '../support/form-desk.ts';
import { day, later, MORNING, people, setting, unit } from '../support/municipality.ts';
import { followedBy, registeredCase } from '../support/registered.ts';

const { emil, emma, ida, jonas, max, per, rita, solveig } = people;

function aMeasure(over: Partial<Pick<Measure, 'owner' | 'source' | 'unit'>> = {}, by: PersonId = max): Measure {
  const wanted = {
    id: measureId(1),
    source: { from: 'case', case: one.id, number: one.number } as const,
    unit: unit('torget'),
    what: 'Ny rutetabell',
    owner: emil,
    dueOn: day('2026-04-01'),
    ...over,
  };
  const decided = agreed(wanted, setting(by));
  if (!decided.ok) throw new Error(decided.refusal.reason);
  return decided.measure;
}
const one = registeredCase(1).case;
/** It is about Max, so that the head of all has it. */
const aboutMax = registeredCase(1, { concerns: [max] }).case;

const shows = { show: 'measure', measure: measureId(1) } as const;
function view(
  who: PersonId,
  measure: Measure | undefined,
  from: Case | null = one,
  showing: Extract<Showing, { show: 'measure' }> = shows,
  now: Instant = MORNING,
) {
  const { person: reader, language, ...house } = sceneOf(who, { now });
  const reading: Reading = { reader, language, ...house, showing: 'a' };
  return measureView(reading, measure, from ?? undefined, showing);
}
const gone = { view: 'notice', notice: 'gone' };
const show: MeasureAction = { verb: 'measure-show', measure: measureId(1) };
const done = (text: string): MeasureAction => ({ verb: 'measure-done', measure: measureId(1), revision: '1.a', text });
const step = (who: PersonId, action: MeasureAction, measure: Measure | undefined = aMeasure(), from: Case = one) =>
  measureStep(sceneOf(who), measure, from, action);

describe('the card of a measure', () => {
  it('says what, who and by when, and from which case to whoever has that', () => {
    expect(view(max, aMeasure())).toEqual({
      view: 'measure',
      measure: measureId(1),
      revision: '1.a',
      news: undefined,
      what: 'Ny rutetabell',
      unit: 'Servicetorget',
      owner: 'Emil Ås',
      by: 'Max Berg',
      agreedOn: '2026-03-16',
      dueOn: '2026-04-01',
      overdue: false,
      done: undefined,
      mayEnd: true,
      of: { case: one.id, number: 1 },
      typed: undefined,
    });
  });
  it('to her whose it is without the case, which is not hers to see', () => {
    expect(view(emil, aMeasure())).toMatchObject({ mayEnd: true, of: undefined });
  });
  it.each([
    ['the coordinator', jonas, aMeasure(), one, false],
    ['whoever was told that it is overdue', solveig, { ...aMeasure(), raisedTo: solveig }, one, false],
    ['the manager of its unit', max, aMeasure({}, solveig), one, true],
    ['who made it, wherever she is now', solveig, aMeasure({}, solveig), one, true],
    [
      'who handles the case',
      ida,
      aMeasure(),
      followedBy(registeredCase(1), { command: 'appoint', person: ida }, max).case,
      false,
    ],
  ])('is there for %s', (_, who, measure, from, mayEnd) => {
    expect(view(who, measure, from)).toMatchObject({ view: 'measure', mayEnd });
    expect(step(who, show, measure, from)).toEqual({ shows });
  });
  it.each([
    ['a colleague', ida, aMeasure(), one],
    ['the manager of another unit', rita, aMeasure(), one],
    ['the reporter of its case', emma, aMeasure(), one],
    ['the unit’s manager where the case is about her', max, aMeasure({}, solveig), aboutMax],
    [
      'its owner where she turned out to be whom the case is about',
      emil,
      aMeasure(),
      registeredCase(1, { concerns: [emil] }).case,
    ],
  ])('is not there for %s', (_, who, measure, from) => {
    expect(view(who, measure, from)).toEqual(gone);
    for (const action of [show, done('Ferdig')]) {
      expect(step(who, action, measure, from)).toEqual({ shows: { show: 'notice', notice: 'gone' } });
    }
  });
  it('of a review there is no case to open', () => {
    const ofReview = aMeasure({ source: { from: 'review', unit: unit('torget'), on: day('2026-03-16') } });
    expect(view(max, ofReview, null)).toMatchObject({ view: 'measure', of: undefined });
    expect(view(per, ofReview, null)).toEqual(gone);
  });
  it('is not there where there is none', () => {
    expect(view(max, undefined)).toEqual(gone);
    expect(measureStep(sceneOf(max), undefined, undefined, show)).toEqual({
      shows: { show: 'notice', notice: 'gone' },
    });
  });
  it('is overdue from the day after its date, until it is done', () => {
    const days = (n: number) => later(n * 24 * 60);
    expect(view(max, aMeasure(), one, shows, days(16))).toMatchObject({ overdue: false });
    expect(view(max, aMeasure(), one, shows, days(17))).toMatchObject({ overdue: true });
    const ended = step(emil, done('Trykt og hengt opp')).put;
    expect(view(max, ended, one, shows, days(17))).toMatchObject({ overdue: false });
    expect(view(max, aMeasure(), one, { ...shows, news: 'overdue' })).toMatchObject({ news: 'overdue' });
  });
});

describe('marking it as done', () => {
  it('says what changed, by whom and when', () => {
    const ended = step(emil, done(' Trykt og hengt opp '));
    expect(ended.shows).toEqual({ ...shows, news: 'done' });
    expect(ended.put).toMatchObject({ version: 2, nextAttentionAt: null, state: { state: 'done', by: emil } });
    expect(view(max, ended.put, one, { ...shows, news: 'done' })).toMatchObject({
      news: 'done',
      mayEnd: false,
      done: { on: '2026-03-16', by: 'Emil Ås', changed: 'Trykt og hengt opp' },
    });
  });
  it.each([
    ['', 'required', ''],
    ['Født 13097248022', 'national-id', 'Født •••••••••••'],
    ['x'.repeat(4001), 'too-long', 'x'.repeat(4001)],
  ])('what can’t be kept stands there to be mended', (text, fault, typed) => {
    const { put, shows: again } = step(emil, done(text));
    expect(put).toBeUndefined();
    if (again.show !== 'measure') throw new Error(again.show);
    expect(view(emil, aMeasure(), one, again)).toMatchObject({ mayEnd: true, typed: { fault, text: typed } });
  });
  it('two at once: the later one sees who did it, and nothing is done twice', () => {
    const first = step(emil, done('Trykt')).put;
    expect(step(max, done('Hengt opp'), first)).toEqual({ shows: { ...shows, news: 'already-done' } });
    expect(step(emil, done('Noe annet'), first)).toEqual({ shows: { ...shows, news: 'already-done' } });
    // The same said again is a repeat of what she did.
    expect(step(emil, done(' Trykt '), first)).toEqual({ shows: { ...shows, news: 'done' } });
  });
  it('not by the coordinator, who only sees it', () => {
    expect(step(jonas, done('Ferdig'))).toEqual({ shows });
  });
});

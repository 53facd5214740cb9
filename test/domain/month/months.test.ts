/** Facts in, decisions out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keeperOf, keepersOf, mayKeep } from '../../../src/domain/month/keepers.ts';
import {
  again,
  begun,
  dueNow,
  frozen,
  held,
  isThere,
  letGo,
  postEnded,
  previewed,
  recounted,
  released,
} from '../../../src/domain/month/months.ts';
import { questionOf } from '../../../src/domain/month/question.ts';
import { sinceOf } from '../../../src/domain/month/since.ts';
import { LONGEST_RELEASED, type MonthFigures, UnitMonth } from '../../../src/domain/month/unit-month.ts';
import { Month, monthsOn } from '../../../src/domain/period.ts';
import { Instant } from '../../../src/domain/time.ts';
import {
  calendar,
  day,
  kind,
  nationalIds,
  organisation,
  people,
  profile,
  setting,
  underBoards,
  unit,
  withLeft,
  without,
} from '../../support/municipality.ts';

const { max, ida, solveig, jonas, emma, rita } = people;
const march = Month.parse('2026-03');
const emmasName = organisation.people.get(emma)?.name ?? '';
const place = { profile, calendar };
const at = (text: string) => ({ now: Instant.parse(text) });
const PREVIEW = at('2026-03-31T07:00:00.000Z');
const POST = at('2026-04-01T07:00:00.000Z');

const figures = (received: number, over: Partial<MonthFigures> = {}): MonthFigures => ({
  countedAt: POST.now,
  notedAt: POST.now,
  received: [{ kind: kind('klage-tjeneste'), count: received }],
  inside: 0,
  decisions: 0,
  twelve: Array.from({ length: 12 }, (_, back) => ({ month: monthsOn(march, back - 11), received: 0 })),
  since: [],
  under: [],
  tables: [],
  withheld: [],
  ...over,
});
const waiting = begun(place, unit('torget'), march);
const posting = frozen(waiting, figures(3), setting('clock', POST));
const there = (one: UnitMonth) => {
  const after = postEnded(one, { is: 'there', stands: { in: 'channel' } }, POST);
  if (after === undefined) throw new Error('it was waited for');
  return after;
};
const uncertain = (() => {
  const after = postEnded(posting, { is: 'uncertain' }, POST);
  if (after === undefined) throw new Error('it was waited for');
  return after;
})();
const posted = there(posting);
const by = (who = max, over: Parameters<typeof setting>[1] = PREVIEW) => setting(who, over);
const words = (over = {}) => ({ sentence: '', learned: '', changed: '', praise: '', ...over });
const ok = (done: { ok: boolean; month?: UnitMonth | undefined }): UnitMonth => {
  if (done.month === undefined) throw new Error('it was refused');
  return UnitMonth.parse(done.month);
};

describe('the clock', () => {
  it('waits, shows it to its manager, posts it', () => {
    expect(dueNow(waiting, setting('clock', at('2026-03-16T09:00:00.000Z')))).toEqual({
      do: 'wait',
      until: PREVIEW.now,
    });
    expect(dueNow(waiting, setting('clock', PREVIEW))).toEqual({ do: 'preview' });
    const shown = previewed(waiting, setting('clock', PREVIEW));
    expect(dueNow(shown, setting('clock', PREVIEW))).toEqual({ do: 'wait', until: POST.now });
    expect(dueNow(shown, setting('clock', POST))).toEqual({ do: 'freeze' });
    expect(dueNow(posting, setting('clock', POST))).toEqual({ do: 'follow' });
  });
  it('was not there: posted, and not shown before', () => {
    expect(dueNow(waiting, setting('clock', at('2026-04-09T09:00:00.000Z')))).toEqual({ do: 'freeze' });
  });
  it('has nothing to do once it stands', () => {
    expect(dueNow(posted, setting('clock', POST))).toEqual({ do: 'wait', until: null });
  });
});

describe('what came of the post', () => {
  it('is heeded once', () => {
    expect(posted).toMatchObject({ version: 3, nextAttentionAt: null, state: { state: 'posted', tries: 0 } });
    expect(postEnded(posted, { is: 'there', stands: { in: 'channel' } }, POST)).toBeUndefined();
    expect(postEnded(posted, { is: 'uncertain' }, POST)).toBeUndefined();
    expect(postEnded(uncertain, { is: 'uncertain' }, POST)).toBeUndefined();
    expect(postEnded(waiting, { is: 'uncertain' }, POST)).toBeUndefined();
    // It was given up and lived.
    expect(there(uncertain)).toMatchObject({ state: { state: 'posted' } });
  });
  it('uncertain: its manager says that it is there, or has it posted once more', () => {
    expect(ok(isThere(uncertain, 0, by(max, POST)))).toMatchObject({
      state: { state: 'posted', stands: { in: 'channel' } },
    });
    const once = ok(again(uncertain, 0, by(max, POST)));
    expect(once).toMatchObject({ state: { state: 'posting', tries: 1, figures: { received: [{ count: 3 }] } } });
    // Of that one nobody has said anything yet: the tap about the one before does not answer for it.
    const later = ok({ ok: true, month: postEnded(once, { is: 'uncertain' }, POST) });
    for (const done of [isThere, again]) {
      expect(done(later, 0, by(max, POST))).toMatchObject({ refusal: { reason: 'already-so' } });
      expect(done(later, 1, by(max, POST))).toMatchObject({ ok: true });
      expect(done(posted, 0, by(max, POST))).toMatchObject({ refusal: { reason: 'already-so' } });
      expect(done(once, 0, by(max, POST))).toMatchObject({ refusal: { reason: 'already-so' } });
      expect(done(uncertain, 0, by(emma, POST))).toMatchObject({ refusal: { reason: 'no-access' } });
    }
  });
});

describe('words', () => {
  it('are those that she releases; what she leaves empty is taken back', () => {
    const one = ok(released(waiting, words({ sentence: ' Takk. ', praise: 'Hyggelig' }), by()));
    expect(one).toMatchObject({
      words: { sentence: 'Takk.', praise: 'Hyggelig' },
      releases: 1,
      state: { state: 'waiting' },
    });
    expect(one.words).not.toHaveProperty('learned');
    expect(released(one, words({ sentence: 'Takk.', praise: 'Hyggelig' }), by())).toMatchObject({
      refusal: { reason: 'already-so' },
    });
    expect(ok(released(one, words(), by())).words).toEqual({});
    expect(released(waiting, words(), by())).toMatchObject({ refusal: { reason: 'already-so' } });
  });
  it.each(nationalIds)('%s is never among them', (id) => {
    expect(released(waiting, words({ learned: `Hun er ${id}` }), by())).toEqual({
      ok: false,
      faults: [{ text: 'learned', fault: 'national-id' }],
    });
  });
  it.each([
    [`Takk, ${emmasName}!`, emmasName],
    ['Det lærte vi av sak 12.', 'sak 12'],
  ])('hold neither a name nor the number of a case: %s', (learned, found) => {
    expect(released(waiting, words({ learned, sentence: 'Takk.' }), by())).toEqual({
      ok: false,
      faults: [{ text: 'learned', fault: 'names-someone', found }],
    });
  });
  it('are not longer than a channel reads', () => {
    const long = 'x'.repeat(LONGEST_RELEASED + 1);
    expect(released(waiting, words({ changed: long, praise: long }), by())).toEqual({
      ok: false,
      faults: [
        { text: 'changed', fault: 'too-long' },
        { text: 'praise', fault: 'too-long' },
      ],
    });
    expect(released(waiting, words({ changed: long.slice(1) }), by())).toMatchObject({ ok: true });
  });
  it('can’t be changed while it is under way, and correct it once it stands', () => {
    expect(released(posting, words({ sentence: 'Nei' }), by())).toMatchObject({ refusal: { reason: 'not-due' } });
    const once = ok(released(posted, words({ sentence: 'Takk' }), by(max, POST)));
    expect(once).toMatchObject({ state: { corrections: 1 }, nextAttentionAt: POST.now });
    expect(dueNow(once, setting('clock', POST))).toEqual({ do: 'update' });
    expect(ok(released(once, words(), by(max, POST)))).toMatchObject({ state: { corrections: 2 } });
  });
});

describe('held', () => {
  const until = (text: string, reason = 'Ferie') => ({ until: day(text), reason });
  it('posts on that day instead, and on its own where it is let go', () => {
    const shown = previewed(waiting, setting('clock', PREVIEW));
    const one = ok(held(shown, until('2026-04-09'), by()));
    expect(one).toMatchObject({
      postsAt: '2026-04-09T07:00:00.000Z',
      nextAttentionAt: '2026-04-09T07:00:00.000Z',
      held: { until: '2026-04-09', reason: 'Ferie', by: max },
    });
    expect(dueNow(one, setting('clock', POST))).toMatchObject({ do: 'wait' });
    expect(held(one, until('2026-04-09'), by())).toMatchObject({ refusal: { reason: 'already-so' } });
    const free = ok(letGo(one, by(max, at('2026-04-07T08:00:00.000Z'))));
    expect(free).toMatchObject({ postsAt: POST.now, version: one.version + 1 });
    expect(free).not.toHaveProperty('held');
    expect(dueNow(free, setting('clock', at('2026-04-07T08:00:00.000Z')))).toEqual({ do: 'freeze' });
    expect(letGo(free, by())).toMatchObject({ refusal: { reason: 'already-so' } });
  });
  it('before it was shown, it is shown all the same', () => {
    const one = ok(held(waiting, until('2026-04-09'), by(max, at('2026-03-16T09:00:00.000Z'))));
    expect(one.nextAttentionAt).toBe(PREVIEW.now);
  });
  it.each(['2026-04-01', '2026-03-31', '2026-04-14', '2027-01-01'])('not until %s', (text) => {
    expect(held(waiting, until(text), by())).toMatchObject({
      refusal: { reason: 'day-not-possible', earliest: '2026-04-07', latest: '2026-04-13' },
    });
  });
  it('not without a reason, nor with one that can’t be kept, nor once it is on its way', () => {
    expect(held(waiting, until('2026-04-09', '  '), by())).toMatchObject({ refusal: { reason: 'nothing-said' } });
    expect(held(waiting, until('2026-04-09', '13097248022'), by())).toMatchObject({
      refusal: { reason: 'national-id' },
    });
    expect(held(posting, until('2026-04-09'), by())).toMatchObject({ refusal: { reason: 'not-due' } });
    expect(letGo(posting, by())).toMatchObject({ refusal: { reason: 'already-so' } });
  });
});

describe('whose it is', () => {
  const on = day('2026-03-31');
  const house = { profile, organisation };
  it('its manager’s, then whoever stands in for her or above her', () => {
    expect(keepersOf(house, unit('torget'), on)).toEqual([max, ida, solveig, jonas]);
    expect(keeperOf(house, unit('torget'), on, new Set())).toBe(max);
    expect(keeperOf(house, unit('torget'), on, new Set([max, ida]))).toBe(solveig);
    expect(keeperOf(house, unit('torget'), on, new Set([max, ida, solveig, jonas]))).toBe(max);
    expect(keepersOf({ profile, organisation: without(max, ida) }, unit('torget'), on)).toEqual([solveig, jonas]);
    const nobody = without(max, ida, solveig, jonas);
    expect(keeperOf({ profile, organisation: nobody }, unit('torget'), on, new Set())).toBeUndefined();
  });
  it('never one from another board', () => {
    const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
    expect(keepersOf({ profile: apart, organisation: underBoards }, unit('skolen'), on)).toEqual([rita]);
    // Where all others are gone or stand outside, the coordinator, so that it is somebody's.
    const gone = withLeft(underBoards, [rita], day('2026-03-15'));
    expect(keepersOf({ profile: apart, organisation: gone }, unit('skolen'), on)).toEqual([people.jonas]);
  });
  it('a colleague may do nothing with it', () => {
    expect(mayKeep(house, unit('torget'), emma, on)).toBe(false);
    expect(released(waiting, words({ sentence: 'Hei' }), by(emma))).toMatchObject({ refusal: { reason: 'no-access' } });
    expect(held(waiting, { until: day('2026-04-09'), reason: 'Nei' }, by(emma))).toMatchObject({
      refusal: { reason: 'no-access' },
    });
    expect(recounted(posted, figures(4), by(emma))).toMatchObject({ refusal: { reason: 'no-access' } });
  });
});

describe('counted anew', () => {
  it('is a correction where anything differs, but for when it was counted', () => {
    const later = { countedAt: Instant.parse('2026-04-10T07:00:00.000Z') };
    expect(recounted(posted, figures(3, later), by(max, POST))).toMatchObject({ refusal: { reason: 'already-so' } });
    expect(ok(recounted(posted, figures(4, later), by(max, POST)))).toMatchObject({
      state: { corrections: 1, figures: { received: [{ count: 4 }] } },
    });
    expect(recounted(posting, figures(4), by(max, POST))).toMatchObject({ refusal: { reason: 'not-due' } });
  });
});

describe('what came after a month was published', () => {
  const told = (month: string, received: number, over: Partial<MonthFigures> = {}): UnitMonth => {
    const at = Instant.parse(`${monthsOn(Month.parse(month), 1)}-05T08:00:00.000Z`);
    return {
      ...posted,
      month: Month.parse(month),
      state: {
        ...there(posting).state,
        state: 'posted',
        at,
        tries: 0,
        corrections: 0,
        stands: { in: 'channel' },
        figures: figures(received, { countedAt: at, notedAt: at, ...over }),
      },
    };
  };
  const now = (counts: Record<string, number>) =>
    new Map(Object.entries(counts).map(([month, count]) => [Month.parse(month), count]));
  const since = (month: string, more: number) => ({ month: Month.parse(month), more });
  it('is noted once, by how many it differs from all that was told', () => {
    const january = told('2026-01', 3);
    expect(sinceOf([january], now({ '2026-01': 3 }))).toEqual([]);
    expect(sinceOf([january], now({ '2026-01': 4 }))).toEqual([since('2026-01', 1)]);
    const february = told('2026-02', 1, { since: [since('2026-01', 1)] });
    expect(sinceOf([january, february], now({ '2026-01': 4, '2026-02': 1 }))).toEqual([]);
    // A fall is never told: it would say that a case was taken out.
    expect(sinceOf([january, february], now({ '2026-01': 2, '2026-02': 3 }))).toEqual([since('2026-02', 2)]);
  });
  it('a correction tells it itself: what was noted before that counts no more', () => {
    const corrected = told('2026-01', 4, { countedAt: Instant.parse('2026-03-20T08:00:00.000Z') });
    const february = told('2026-02', 1, { since: [since('2026-01', 1)] });
    expect(sinceOf([corrected, february], now({ '2026-01': 4, '2026-02': 1 }))).toEqual([]);
    expect(sinceOf([corrected, february], now({ '2026-01': 5, '2026-02': 1 }))).toEqual([since('2026-01', 1)]);
  });
  it('adds up: all that was ever told of a month is the most that it counted when it was told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 10 }), (counts) => {
        const [first = 0, ...later] = counts;
        const months = [told('2026-01', first)];
        later.forEach((count, n) => {
          const noted = sinceOf(
            months,
            new Map([[Month.parse('2026-01'), count], ...months.slice(1).map(({ month }) => [month, 0] as const)]),
          );
          months.push(told(monthsOn(Month.parse('2026-02'), n), 0, { since: noted }));
        });
        const noted = months.flatMap(({ state }) => (state.state === 'posted' ? state.figures.since : []));
        expect(first + noted.reduce((sum, { more }) => sum + more, 0)).toBe(Math.max(...counts));
        expect(noted.every(({ more }) => more > 0)).toBe(true);
      }),
    );
  });
});

describe('the question', () => {
  it('is the profile’s in turn, the same for a month whoever asks', () => {
    const asked = Array.from({ length: 12 }, (_, n) => questionOf({ questions: ['a', 'b', 'c'] }, monthsOn(march, n)));
    expect(asked.slice(0, 3).sort()).toEqual(['a', 'b', 'c']);
    expect(asked.slice(3, 6)).toEqual(asked.slice(0, 3));
    expect(questionOf({ questions: ['a', 'b', 'c'] }, march)).toBe(asked[0]);
    expect(questionOf({ questions: [] }, march)).toBeUndefined();
  });
});

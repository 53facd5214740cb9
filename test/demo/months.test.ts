import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTenant } from '../../src/config.ts';
import { comingMonth, untilSummaries } from '../../src/demo/clock.ts';
import { seedMonths } from '../../src/demo/months.ts';
import { channelAt } from '../../src/demo/personas.ts';
import { seed } from '../../src/demo/seed.ts';
import { usualStory } from '../../src/demo/stories.ts';
import { figuresOf, totalReceived } from '../../src/domain/month/since.ts';
import { monthsOn } from '../../src/domain/period.ts';
import { Instant } from '../../src/domain/time.ts';
import { openStore } from '../../src/stores/open.ts';
import { temporaryFolder } from '../support/whole-bot.ts';
import { demoPlace } from './place.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe('the months of Max’s unit', () => {
  it.each([
    // On the first working day of a month, before and after its summaries are posted.
    ['2026-12-01T07:30:00.000Z', '2026-11'],
    ['2026-12-01T08:30:00.000Z', '2026-12'],
    ['2026-11-23T08:00:00.000Z', '2026-11'],
  ])('at %s three are about to be posted, and %s is put before him, once', async (text, coming) => {
    const now = Instant.parse(text);
    const place = demoPlace(now);
    const url = `sqlite:${folder.folder}/${text.slice(0, 13)}.sqlite`;
    const store = await openStore({ url, tenant: localTenant, now: () => now, log: { warning: () => undefined } });
    try {
      expect(comingMonth(place, now)).toBe(coming);
      await seed(store, place, now, usualStory);
      for (const _ of ['first', 'again'])
        await seedMonths(store, place, now, channelAt({ max: 2 }, usualStory), usualStory);
      const { rows } = await store.allKept('month', {}, { skip: 0, limit: 10 });
      expect(rows.map(({ unit, month, state }) => [unit, month, state.state])).toEqual([
        ...[-3, -2, -1].map((n) => ['servicetorget', monthsOn(comingMonth(place, now), n), 'posting']),
        ['servicetorget', coming, 'waiting'],
      ]);
      for (const one of rows.slice(0, 3)) {
        const figures = figuresOf(one);
        if (figures === undefined) throw new Error('it has no figures');
        expect(totalReceived(figures)).toBeGreaterThan(4);
        expect(one.words.sentence).toMatch(/\.$/);
        // Just before a month is posted, its history goes one month less far back.
        expect(figures.twelve.filter(({ received }) => received > 0).length).toBeGreaterThan(10);
      }
      const waiting = (await store.unsettled({ skip: 0, limit: 10 })).rows.map(({ key }) => key);
      expect(waiting).toEqual([`month-preview:servicetorget:${coming}`]);
      const reference = await store.referenceOfChannel(channelAt({ max: 2 }, usualStory).channel);
      expect(reference?.address.serviceUrl).toBe('http://127.0.0.1:2/_connector');
    } finally {
      await store.close();
    }
  });
});

it('plays on through each morning, the preview and the post', () => {
  const now = Instant.parse('2026-11-26T10:00:00.000Z');
  expect(untilSummaries(demoPlace(now), now)).toEqual([
    '2026-11-27T07:00:00.000Z',
    '2026-11-30T07:00:00.000Z',
    '2026-11-30T08:00:00.000Z',
    '2026-12-01T07:00:00.000Z',
    '2026-12-01T08:00:00.000Z',
  ]);
});

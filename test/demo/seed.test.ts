import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toDoOf } from '../../src/cases/to-do.ts';
import { localTenant } from '../../src/config.ts';
import { seedMonths } from '../../src/demo/months.ts';
import { totalOf } from '../../src/demo/past.ts';
import { channelAt } from '../../src/demo/personas.ts';
import { seed } from '../../src/demo/seed.ts';
import { storyNames, storyOf, usualStory } from '../../src/demo/stories.ts';
import { digestView } from '../../src/dialogues/present/digest.ts';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { PersonId } from '../../src/domain/ids.ts';
import { monthOf, monthsOn } from '../../src/domain/period.ts';
import { dayIn, Instant } from '../../src/domain/time.ts';
import { openStore } from '../../src/stores/open.ts';
import { demoPlace } from './place.ts';

const EMMA = PersonId.parse('5e1f0000-4c79-4e6f-8a10-000000000001');
const MAX = PersonId.parse('5e1f0000-4c79-4e6f-8a10-000000000002');

const inventedCases = [...usualStory.cases].sort((a, b) => b.daysAgo - a.daysAgo);
const pastTotal = usualStory.past === undefined ? 0 : totalOf(usualStory.past);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lydhor-test-seed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  '2026-11-23T08:00:00.000Z',
  '2026-12-28T08:00:00.000Z',
  '2027-01-04T08:00:00.000Z',
  '2027-03-30T07:00:00.000Z',
  '2027-05-18T07:00:00.000Z',
  '2027-11-01T08:00:00.000Z',
  '2028-03-01T08:00:00.000Z',
])(
  'a month before %s is logged and handled on working days, Max has all sorts of it, and nothing is sent',
  async (text) => {
    const now = Instant.parse(text);
    const setting = demoPlace(now);
    const log = { warning: () => undefined };
    const url = `sqlite:${join(folder, `${text.slice(0, 10)}.sqlite`)}`;
    const store = await openStore({ url, tenant: localTenant, now: () => now, log });
    try {
      expect(await seed(store, setting, now, usualStory)).toBe(inventedCases.length);
      const { rows } = await store.cases({ skip: 0, limit: inventedCases.length });
      const last = pastTotal + inventedCases.length;
      expect(rows.map(({ number }) => Number(number))).toEqual(inventedCases.map((_, n) => last - n));
      const past = (await store.cases({ skip: inventedCases.length, limit: 500 })).rows;
      expect(past.length).toBe(pastTotal);
      // All that was before is closed, sealed or soon to be, and its figures go back fourteen months.
      for (const { state } of past) expect(state.state).toBe('closed');
      const current = monthOf(dayIn(setting.profile.municipality.zone, now));
      const figures = await store.figures({ from: monthsOn(current, -24), until: monthsOn(current, -1) });
      expect(new Set(figures.map(({ month }) => month)).size).toBe(14);
      expect(await store.checkFigures(() => {})).toEqual([]);

      const { zone } = setting.profile.municipality;
      for (const one of rows) {
        expect([one.facts.heardOn, isWorkingDay(setting.calendar, one.facts.heardOn)]).toEqual([
          one.facts.heardOn,
          true,
        ]);
        expect(one.facts.heardOn <= dayIn(zone, now)).toBe(true);
        expect(one.seen === undefined || one.seen.at <= now).toBe(true);
      }
      const states = new Set(rows.map(({ state }) => state.state));
      expect(states).toContain('open');
      expect(states).toContain('closed');
      expect((await store.unsettled({ skip: 0, limit: 100 })).rows).toEqual([]);

      // Each sort of thing that can wait for a manager, more than fits on a digest, and some of it is due today.
      const { toDo } = await toDoOf({ ...setting, store }, MAX, now);
      const max = setting.organisation.people.get(MAX);
      if (max === undefined || toDo === undefined) throw new Error('Max is one of the people');
      const reading = { ...setting, reader: max, language: 'nb', now, showing: 'seen' } as const;
      const { rows: first, total, late } = digestView(reading, { page: 0 }, toDo);
      expect([first.length, total > first.length, late > 0]).toEqual([5, true, true]);
      const more = [1, 2].flatMap((page) => digestView(reading, { page }, toDo).rows);
      const waits = [...first, ...more].flatMap((row) =>
        row.row === 'case' ? row.duties.map(({ duty }) => duty) : ['measure'],
      );
      expect(new Set(waits)).toEqual(new Set(['respond', 'hear', 'see', 'approve', 'close', 'measure']));
      const due = await store.casesDue(now, 100);
      expect(due.rows.some(({ responsible }) => responsible.person === MAX)).toBe(true);
      // What is about Emma she does not see, though she works where it arose.
      const about = rows.filter(({ facts }) => facts.concerns.includes(EMMA));
      expect(about.map(({ hiddenFrom }) => hiddenFrom)).toEqual([expect.arrayContaining([EMMA])]);

      // A folder that is kept is filled once.
      expect(await seed(store, setting, now, usualStory)).toBe(0);
    } finally {
      await store.close();
    }
  },
);

it.each(storyNames.flatMap((name) => ['2026-11-23T08:00:00.000Z', '2027-01-04T08:00:00.000Z'].map((at) => [name, at])))(
  'the story of %s is told on any day, %s too: figures to count, cases at work, a month before the manager',
  async (name = '', at = '') => {
    const story = storyOf(name);
    if (story?.past === undefined) throw new Error('every story that comes along has a past');
    const now = Instant.parse(at);
    const place = demoPlace(now, story);
    const url = `sqlite:${join(folder, `${name}-${at.slice(0, 10)}.sqlite`)}`;
    const store = await openStore({ url, tenant: localTenant, now: () => now, log: { warning: () => undefined } });
    try {
      expect(await seed(store, place, now, story)).toBe(story.cases.length);
      await seedMonths(store, place, now, channelAt({ max: 2 }, story), story);
      const waiting = (await store.unsettled({ skip: 0, limit: 10 })).rows.map(({ key }) => key);
      expect(waiting).toEqual([expect.stringMatching(new RegExp(`^month-preview:${story.unit}:`))]);
      const { rows } = await store.cases({ skip: 0, limit: story.cases.length });
      const states = new Set(rows.map(({ state }) => state.state));
      expect([...states]).toEqual(expect.arrayContaining(['open', 'closed']));
      expect(story.cases.length).toBeGreaterThan(9);
      const current = monthOf(dayIn(place.profile.municipality.zone, now));
      const figures = await store.figures({ from: monthsOn(current, -24), until: monthsOn(current, -1) });
      expect(new Set(figures.map(({ month }) => month)).size).toBe(14);
      // Whoever is reached by mistake is nobody: no address of the real municipality is left.
      expect(place.profile.municipality.name).toBe(story.municipality);
      const text = JSON.stringify(place.profile);
      for (const [real] of story.renamed) expect(text).not.toContain(real);
      // Whoever has a case of the inbox is not late with all of it, and somebody waits.
      const { toDo } = await toDoOf({ ...place, store }, PersonId.parse(story.manager.id), now);
      expect(toDo).toBeDefined();
    } finally {
      await store.close();
    }
  },
);

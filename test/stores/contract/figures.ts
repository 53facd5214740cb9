import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedCase, Store } from '../../../src/cases/store.ts';
import type { Case } from '../../../src/domain/case.ts';
import { carryOut } from '../../../src/domain/change.ts';
import { Month } from '../../../src/domain/period.ts';
import { type Cell, cell, Dimension, valuesOf } from '../../../src/domain/statistics/cells.ts';
import { books, Counted, timelinesses } from '../../../src/domain/statistics/counted.ts';
import { Day, dayIn, plusMilliseconds } from '../../../src/domain/time.ts';
import { doingOf, heardAt, steps } from '../../support/case-life.ts';
import { otherCase } from '../../support/case-steps.ts';
import {
  calendar,
  caseId,
  kind,
  later,
  MORNING,
  organisation,
  people,
  profile,
  unit,
} from '../../support/municipality.ts';
import { tenantId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import {
  ALWAYS,
  aClosing,
  aCounted,
  countedBy,
  countedPlainly,
  counts,
  does,
  linesOf,
  registers,
  registersHeard,
} from '../counting.ts';

const { max, rita } = people;
const [torget, skolen] = [unit('torget'), unit('skolen')];
const month = (text: string) => Month.parse(text);
const day = (text: string) => Day.parse(text);

/** In the words of one month: what of a dimension there is, and how often. */
async function of(store: Store, at: string, dimension: Dimension, where = torget): Promise<Record<string, number>> {
  const found = await store.figures({ from: month(at), until: month(at), units: [where] });
  const told: Record<string, number> = {};
  for (const { counts: all } of found) {
    for (const [each, count] of all) {
      const [book = '', name, value = ''] = each.split(':');
      if (name === dimension) told[book === 'service' ? value : `${book}:${value}`] = count;
    }
  }
  return told;
}

/** Every figure is what a plain count over the cases gives, and the store finds so too. */
async function expectRight(store: Store): Promise<void> {
  expect(await countedBy(store)).toEqual(await countedPlainly(store));
  expect(await store.checkFigures(() => {})).toEqual([]);
}

async function everyCounted(store: Store): Promise<CountedCase[]> {
  const all: CountedCase[] = [];
  for (let after = 0, more = true; more; ) {
    const page = await store.counted(after, 3);
    all.push(...page.rows);
    after = page.rows.at(-1)?.number ?? after;
    more = page.more;
  }
  return all;
}

const answered = { command: 'answer', outcome: 'upheld', text: 'Vi beklager.', way: 'letter' } as const;
const closing = async (store: Store, n: number) => {
  await does(store, n, { command: 'take', as: { kind: undefined, cause: 'informasjon', category: undefined } }, max);
  await does(store, n, answered, max);
  await does(store, n, { command: 'settle-mail', writing: 'answer', as: 'arrived' }, max);
  await does(store, n, { command: 'learn', text: 'Vi ringer tilbake.' }, max);
  await does(store, n, { command: 'close' }, max);
};

export function figuresContract(bench: () => Bench): void {
  describe('figures', () => {
    it('are none where no case is counted', async () => {
      const { store } = bench();
      expect(await store.figures(ALWAYS)).toEqual([]);
      expect(await store.openNow(day('2026-03-16'))).toEqual([]);
      expect(await store.counted(0, 9)).toEqual({ rows: [], unreadable: [], more: false });
      await counts(store, 1, undefined);
      expect(await store.figures(ALWAYS)).toEqual([]);
      await store.rebuildFigures(() => {});
      await expectRight(store);
    });

    it('count a case in the month in which it was heard as soon as it is registered', async () => {
      const { store } = bench();
      await registers(store, 1, { heardOn: day('2026-03-02'), words: { suggestion: 'Sett opp en benk.' } });
      expect(linesOf(await store.figures(ALWAYS))).toEqual([
        '2026-03 torget service:anonymity:named 1',
        '2026-03 torget service:area:administration 1',
        '2026-03 torget service:inside:suggestion 1',
        '2026-03 torget service:received:klage-tjeneste 1',
        '2026-03 torget service:track:service 1',
      ]);
      await registers(store, 2, { words: { contact: { as: 'anonymous' } } });
      expect(await of(store, '2026-03', 'anonymity')).toEqual({ named: 1, anonymous: 1 });
      expect(await of(store, '2026-02', 'anonymity')).toEqual({});
      await expectRight(store);
    });

    it('follow a case that is classified, moved, closed and taken up again', async () => {
      const { store } = bench();
      await registers(store, 1);
      await registers(store, 2);
      await does(
        store,
        1,
        { command: 'classify', as: { kind: kind('synpunkt'), cause: undefined, category: undefined } },
        max,
      );
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1, synpunkt: 1 });
      await does(store, 1, { command: 'pass-on', unit: skolen, reason: 'Det er deres.', consent: undefined }, max);
      await does(store, 1, { command: 'accept-offer' }, rita);
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1 });
      expect(await of(store, '2026-03', 'received', skolen)).toEqual({ synpunkt: 1 });
      expect(await of(store, '2026-03', 'area', skolen)).toEqual({ school: 1 });
      await closing(store, 2);
      expect(await of(store, '2026-03', 'closed')).toEqual({ 'klage-tjeneste': 1 });
      expect(await of(store, '2026-03', 'cause')).toEqual({ informasjon: 1 });
      expect(await of(store, '2026-03', 'outcome')).toEqual({ upheld: 1 });
      await expectRight(store);
      await does(store, 2, { command: 'reopen', reason: 'Det er ikke over.' }, max, { now: later(90) });
      expect(await of(store, '2026-03', 'closed')).toEqual({});
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1 });
      await expectRight(store);
    });

    it('leave out what was registered in error, and what is the same as another case', async () => {
      const { store } = bench();
      for (const n of [1, 2, 3]) await registers(store, n);
      const otherwise = { command: 'close-otherwise', reason: 'Sagt to ganger' } as const;
      await does(store, 1, { ...otherwise, as: 'registered-in-error' }, max);
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 2 });
      await does(store, 2, { ...otherwise, as: 'duplicate', of: otherCase(3) }, max);
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1 });
      expect(await of(store, '2026-03', 'closed')).toEqual({});
      expect((await everyCounted(store)).map(({ number }) => number)).toEqual([3]);
      await expectRight(store);
      await does(store, 1, { command: 'reopen', reason: 'Det var ingen feil.' }, max, { now: later(90) });
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 2 });
      await expectRight(store);
    });

    it('have a book of their own for complaints about formal decisions', async () => {
      const { store } = bench();
      await registers(store, 1);
      const track = { command: 'change-track', inDanger: false, concerns: [], reason: 'Det er et vedtak.' } as const;
      await does(store, 1, { ...track, signals: ['formal-decision'] }, max);
      expect(await of(store, '2026-03', 'received')).toEqual({ 'decision:klage-tjeneste': 1 });
      await expectRight(store);
      await does(store, 1, { ...track, signals: [] }, max, { now: later(5) });
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1 });
      await registers(store, 2, { concerns: [max] });
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 1, 'hidden:klage-tjeneste': 1 });
      await expectRight(store);
    });

    it('are asked for by months and units', async () => {
      const { store } = bench();
      const all = [
        ['torget', '2025-12-31'],
        ['skolen', '2026-01-01'],
        ['torget', '2026-02-28'],
        ['badet', '2026-02-01'],
        ['torget', '2026-02-02'],
      ] as const;
      for (const [n, [where, heardOn]] of all.entries()) await counts(store, n + 1, aCounted({ unit: where, heardOn }));
      const asked = async (from: string, until: string, units?: string[]) =>
        (await store.figures({ from: month(from), until: month(until), units: units?.map(unit) }))
          .map((each) => `${each.month} ${each.unit} ${each.counts.get(cell('service', 'received', 'klage-tjeneste'))}`)
          .sort();
      expect(await asked('2026-01', '2026-01')).toEqual(['2026-01 skolen 1']);
      expect(await asked('2025-12', '2026-01')).toEqual(['2025-12 torget 1', '2026-01 skolen 1']);
      expect(await asked('2026-02', '2026-02')).toEqual(['2026-02 badet 1', '2026-02 torget 2']);
      expect(await asked('2025-01', '2026-12', ['torget'])).toEqual(['2025-12 torget 1', '2026-02 torget 2']);
      expect(await asked('2026-01', '2026-12', ['badet', 'skolen', 'kommunen'])).toEqual([
        '2026-01 skolen 1',
        '2026-02 badet 1',
      ]);
      expect(await asked('2025-01', '2026-12', [])).toEqual([]);
      expect(await asked('2026-03', '2026-01')).toEqual([]);
      expect(await asked('2026-03', '2026-01', ['torget'])).toEqual([]);
    });

    it('are gone through and looked up like a map, and by dimension', async () => {
      const { store } = bench();
      await counts(store, 1, aCounted({ closed: aClosing({ cause: 'informasjon' }) }));
      await counts(store, 2, aCounted({ heardOn: '2026-02-01', unit: 'skolen' }));
      await counts(store, 3, aCounted({ kind: 'ros', book: 'hidden', suggestionInside: true }));
      const found = await store.figures(ALWAYS);
      expect(found).toHaveLength(2);
      const plain = found.map((each) => ({ ...each, counts: new Map(each.counts) }));
      for (const [index, { counts: all }] of found.entries()) {
        const map = plain[index]?.counts ?? new Map<Cell, number>();
        expect([...all]).toEqual([...map]);
        expect([...all.keys()]).toEqual([...map.keys()]);
        expect([...all.values()]).toEqual([...map.values()]);
        expect(all.size).toBe(map.size);
        const gone: [Cell, number][] = [];
        all.forEach((count, each) => {
          gone.push([each, count]);
        });
        expect(gone).toEqual([...map]);
        for (const [each, count] of map) expect([all.get(each), all.has(each)]).toEqual([count, true]);
        for (const none of [cell('service', 'cause', 'ukjent'), cell('decision', 'received', 'ros')]) {
          expect([all.get(none), all.has(none)]).toEqual([undefined, false]);
        }
      }
      for (const book of books) {
        for (const dimension of Dimension.options) {
          expect(valuesOf(found, book, dimension)).toEqual(valuesOf(plain, book, dimension));
        }
      }
      expect(valuesOf(found, 'service', 'received')).toEqual(new Map([['klage-tjeneste', 2]]));
    });

    it('have nothing of a cell that is at 0 again, nor of a month that is empty again', async () => {
      const { store } = bench();
      await counts(store, 1, aCounted({ closed: aClosing() }));
      await counts(store, 1, aCounted({ heardOn: '2026-04-01' }));
      expect((await store.figures(ALWAYS)).map((each) => each.month)).toEqual(['2026-04']);
      await counts(store, 2, aCounted({ heardOn: '2026-04-02', kind: 'ros' }));
      await counts(store, 1, undefined);
      expect(await of(store, '2026-04', 'received')).toEqual({ ros: 1 });
      await counts(store, 2, undefined);
      expect(await store.figures(ALWAYS)).toEqual([]);
      await expectRight(store);
    });

    it('hold many of one cell, and many cells', async () => {
      const { store } = bench();
      const days = [0, 1, 127, 128, 300, 16_384, 99_999];
      await Promise.all(
        Array.from({ length: 300 }, (_, n) =>
          counts(store, n + 1, aCounted({ closed: aClosing({ days: days[n % days.length] }) })),
        ),
      );
      expect(await of(store, '2026-03', 'received')).toEqual({ 'klage-tjeneste': 300 });
      expect(await of(store, '2026-03', 'days')).toEqual(
        Object.fromEntries(days.map((each, n) => [each, Math.floor(300 / 7) + (n < 300 % 7 ? 1 : 0)])),
      );
      await expectRight(store);
    });

    it('are not changed by what is not saved', async () => {
      const { store } = bench();
      await registers(store, 1);
      const before = await countedBy(store);
      const failing = store.transact({ case: caseId(1) }, ({ case: one }) => {
        if (one === undefined) throw new Error('not found');
        const put = {
          case: { ...one.case, counted: aCounted({ kind: 'ros' }) },
          words: { ...one.words, said: 'x'.repeat(5000) },
        };
        return { result: undefined, save: { case: { put, replaces: one.case.version, events: [] } } };
      });
      await expect(failing).rejects.toThrow('words');
      const throwing = store.transact({ case: caseId(1) }, () => {
        throw new Error('changed my mind');
      });
      await expect(throwing).rejects.toThrow('changed my mind');
      expect(await countedBy(store)).toEqual(before);
      await expectRight(store);
    });

    it('are right where many save at once, by two stores on one place, over and over the same cases', async () => {
      const { store, open } = bench();
      const other = await open();
      const lives = Array.from({ length: 12 }, async (_, n) => {
        for (let turn = 0; turn < 6; turn++) {
          const by = (n + turn) % 2 === 0 ? store : other;
          const closed = turn % 3 === 2 ? { closed: aClosing({ days: turn }) } : {};
          await counts(
            by,
            (n % 4) + 1 + (n > 7 ? 4 : 0),
            turn === 4 ? undefined : aCounted({ unit: turn % 2 === 0 ? 'torget' : 'skolen', ...closed }),
          );
        }
      });
      await Promise.all(lives);
      await expectRight(store);
      await expectRight(other);
      expect((await everyCounted(other)).length).toBe(8);
    });

    it('are exact at the moment of asking: what was answered before is in them', async () => {
      const { store, open } = bench();
      const other = await open();
      for (let n = 1; n <= 12; n++) {
        await counts(n % 2 === 0 ? store : other, n, aCounted());
        for (const each of [store, other]) {
          expect(await of(each, '2026-03', 'received')).toEqual({ 'klage-tjeneste': n });
        }
      }
    });

    it('are what a plain count gives after any lives', async () => {
      const { store } = bench();
      let first = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: 5 }), someCounted), { maxLength: 12 }), async (saves) => {
          const base = first;
          first += 6;
          await Promise.all(saves.slice(0, 3).map(([n, each]) => counts(store, base + n + 1, each)));
          for (const [n, each] of saves.slice(3)) await counts(store, base + n + 1, each);
          expect(await countedBy(store)).toEqual(await countedPlainly(store));
        }),
        { numRuns: 25 },
      );
      await expectRight(store);
      const before = await countedBy(store);
      await store.rebuildFigures(() => {});
      expect(await countedBy(store)).toEqual(before);
    });

    it('are what a plain count gives after lives as the procedure lets them be', async () => {
      const { store } = bench();
      const place = { profile, organisation, calendar };
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 14 }), async ([start, ...life]) => {
          n++;
          if (start === undefined) return;
          let now = MORNING;
          await registersHeard(store, n, heardAt(place, start, dayIn(profile.municipality.zone, now)));
          for (const step of life) {
            now = plusMilliseconds(now, (step.days * 1440 + step.minutes) * 60_000);
            await store.transact({ case: caseId(n) }, ({ case: before }) => {
              if (before === undefined) return { result: undefined };
              const { command, actor } = doingOf({ place, now, one: before }, step);
              const done = carryOut(before, command, { actor, now, ...place });
              if (!done.ok) return { result: undefined };
              const { put, replaces, events } = done.change;
              return { result: undefined, save: { case: { put, replaces, events } } };
            });
          }
        }),
        { numRuns: 60 },
      );
      await expectRight(store);
      expect((await everyCounted(store)).length).toBeGreaterThan(10);
    });
  });

  describe('what cases count for', () => {
    it('is listed the lowest number first, in pages, without those that are not counted', async () => {
      const { store } = bench();
      const all = [
        aCounted(),
        undefined,
        aCounted({ closed: aClosing({ cause: 'informasjon', days: 0 }) }),
        aCounted({ kind: 'ros', anonymous: true, lateBefore: true, closed: { ...aClosing(), days: undefined } }),
      ];
      for (const [n, each] of all.entries()) await counts(store, n + 1, each);
      await expectRight(store);
      const page = await store.counted(0, 2);
      expect(page).toEqual({
        rows: [
          { number: 1, counted: all[0] },
          { number: 3, counted: all[2] },
        ],
        unreadable: [],
        more: true,
      });
      expect(await store.counted(3, 2)).toEqual({
        rows: [{ number: 4, counted: all[3] }],
        unreadable: [],
        more: false,
      });
      expect(await store.counted(4, 2)).toEqual({ rows: [], unreadable: [], more: false });
    });

    it('is what stands in each case', async () => {
      const { store } = bench();
      await fc.assert(
        fc.asyncProperty(fc.tuple(fc.nat({ max: 9 }), someCounted), ([n, each]) => counts(store, n + 1, each)),
        { numRuns: 30 },
      );
      const { rows } = await store.cases({ skip: 0, limit: 100 });
      const standing = rows.flatMap(({ number, counted }) => (counted === undefined ? [] : [{ number, counted }]));
      expect(await everyCounted(store)).toEqual(standing.reverse());
    });
  });

  describe('what is open now', () => {
    it('is counted by unit and book, and how much of it is overdue', async () => {
      const { store } = bench();
      const clock = (rolled: string): Pick<Case, 'clocks'> => {
        const end = day(rolled);
        return { clocks: [{ clock: 'respond', nature: 'statutory', nominal: end, actBy: end, rolled: end }] };
      };
      await counts(store, 1, aCounted());
      await counts(store, 2, aCounted());
      await counts(store, 3, aCounted({ unit: 'skolen' }));
      await counts(store, 4, aCounted({ closed: aClosing() }));
      await counts(store, 5, aCounted({ book: 'decision' }));
      await counts(store, 6, undefined);
      for (const [n, until] of [
        [1, '2026-03-20'],
        [3, '2026-03-18'],
      ] as const) {
        await store.transact({ case: caseId(n) }, ({ case: before }) => {
          if (before === undefined) throw new Error('not found');
          const put = { case: { ...before.case, ...clock(until) }, words: before.words };
          return { result: undefined, save: { case: { put, replaces: before.case.version, events: [] } } };
        });
      }
      const open = async (on: string, units?: string[]) =>
        (await store.openNow(day(on), units?.map(unit)))
          .map((each) => `${each.unit} ${each.book} ${each.open} ${each.overdue}`)
          .sort();
      expect(await open('2026-03-18')).toEqual(['skolen service 1 0', 'torget decision 1 0', 'torget service 2 0']);
      expect(await open('2026-03-19')).toEqual(['skolen service 1 1', 'torget decision 1 0', 'torget service 2 0']);
      expect(await open('2026-03-21', ['torget'])).toEqual(['torget decision 1 0', 'torget service 2 1']);
      expect(await open('2026-03-21', [])).toEqual([]);
      await counts(store, 1, aCounted({ closed: aClosing() }));
      await counts(store, 3, undefined);
      expect(await open('2026-03-21')).toEqual(['torget decision 1 0', 'torget service 1 0']);
    });
  });

  describe('checking the figures and making them anew', () => {
    const fill = async (store: Store, many: number) => {
      await Promise.all(
        Array.from({ length: many }, (_, n) =>
          counts(
            store,
            n + 1,
            aCounted({
              unit: n % 2 === 0 ? 'torget' : 'skolen',
              heardOn: n % 3 === 0 ? '2026-02-10' : '2026-03-10',
              ...(n % 4 === 0 ? { closed: aClosing({ days: n }) } : {}),
            }),
          ),
        ),
      );
    };

    it('finds a figure that was changed from outside, and makes it right', async () => {
      const { store, place } = bench();
      await fill(store, 20);
      await expectRight(store);
      await place.falsify('2026-03', 'torget');
      const faults = await store.checkFigures(() => {});
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) {
        expect(fault).toMatchObject({ unit: 'torget', month: '2026-03' });
        expect(fault.is).not.toBe(fault.shouldBe);
      }
      await store.rebuildFigures(() => {});
      await expectRight(store);
    });

    it('tells how far it is', async () => {
      const { store } = bench();
      await fill(store, 20);
      for (const doing of ['checkFigures', 'rebuildFigures'] as const) {
        const told: [number, number][] = [];
        await store[doing]((done, all) => told.push([done, all]));
        expect(told.at(-1)).toEqual([20, 20]);
        for (const [done, all] of told) expect(done).toBeLessThanOrEqual(all);
      }
    });

    it('is right while cases are saved, and by two at once', async () => {
      const { store, place, open } = bench();
      await fill(store, 60);
      await place.falsify('2026-03', 'torget');
      const other = await open();
      const saving = async () => {
        for (let n = 1; n <= 60; n += 3) {
          await counts(other, n, n % 2 === 0 ? undefined : aCounted({ kind: 'ros' }));
          await counts(store, 60 + n, aCounted());
        }
      };
      await Promise.all([store.rebuildFigures(() => {}), saving(), other.rebuildFigures(() => {})]);
      // What was planted was perhaps read before, and may not have been in what was made anew by then.
      await expectRight(store);
      await expectRight(other);
    });

    it('goes on where it was interrupted', async () => {
      const { store, place, open } = bench();
      await fill(store, 40);
      await place.falsify('2026-03', 'skolen');
      const stopped = store.rebuildFigures(() => {
        throw new Error('no more');
      });
      await expect(stopped).rejects.toThrow('no more');
      for (let n = 1; n <= 40; n += 3) await counts(store, n, aCounted({ kind: 'ros', heardOn: '2026-01-31' }));
      const other = await open();
      await other.rebuildFigures(() => {});
      await expectRight(other);
      await expectRight(store);
    });
  });

  describe('a program that is killed', () => {
    const path = fileURLToPath(new URL('../living.ts', import.meta.url));

    it('leaves figures that are what its cases count for', async () => {
      const { store, place, open } = bench();
      await store.close();
      const child = spawn(process.execPath, [path, place.url, tenantId(1)], { stdio: ['ignore', 'pipe', 'inherit'] });
      let saved = 0;
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        saved += text.length;
        if (saved >= 200) child.kill('SIGKILL');
      });
      expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
      const again = await open();
      expect((await everyCounted(again)).length).toBeGreaterThan(0);
      await expectRight(again);
    });
  });
}

const closed = fc.record(
  {
    on: fc.constantFrom('2026-01-31', '2026-02-01', '2026-03-20'),
    outcome: fc.constantFrom('upheld', 'not-upheld', 'settled-on-the-spot', 'withdrawn'),
    cause: fc.constantFrom('informasjon', 'behandling'),
    timeliness: fc.constantFrom(...timelinesses),
    extended: fc.boolean(),
    days: fc.nat({ max: 400 }),
  },
  { requiredKeys: ['on', 'outcome', 'timeliness', 'extended', 'days'] },
);
const someCounted: fc.Arbitrary<Counted | undefined> = fc.option(
  fc
    .record(
      {
        book: fc.constantFrom(...books),
        unit: fc.constantFrom('torget', 'skolen', 'å-ø'),
        receivedFor: fc.constantFrom('kiosken', 'skolen'),
        kind: fc.constantFrom('klage-tjeneste', 'ros'),
        class: fc.constantFrom('complaint', 'praise'),
        track: fc.constantFrom('service', 'pupil'),
        area: fc.constantFrom('school', 'administration'),
        heardOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-16'),
        anonymous: fc.boolean(),
        suggestionInside: fc.boolean(),
        closed,
      },
      { requiredKeys: ['book', 'unit', 'kind', 'class', 'track', 'area', 'heardOn', 'anonymous', 'suggestionInside'] },
    )
    .map((each) => Counted.parse(each)),
  { nil: undefined, freq: 5 },
);

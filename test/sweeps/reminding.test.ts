import { describe, expect, it } from 'vitest';
import type { Absence } from '../../src/cases/directory.ts';
import { MeasureId } from '../../src/domain/ids.ts';
import { agreed } from '../../src/domain/measures.ts';
import { TimeOfDay } from '../../src/domain/time.ts';
import { aHouse, inShort, type TestHouse } from '../support/house.ts';
import { caseId, day, heard, kind, setting, unit, without } from '../support/municipality.ts';
import {
  caseRows,
  digestsOf,
  done,
  emil,
  emma,
  ida,
  jonas,
  kari,
  lastDigest,
  lived,
  logged,
  max,
  nina,
  on,
  per,
  solveig,
  turned,
} from './at-a-desk.ts';

const taken = { command: 'take', as: {} } as const;

describe('Harstad’s schedule', () => {
  it('half time, three and one working days before, on the day, then every second: while nobody deals with it', async () => {
    const at = await aHouse();
    await logged(at, 1);
    const seen = await lived(at, on('2026-04-17'));
    // Told on Monday 16 March, to be answered by Monday 30 March; Thursday 2 April to Monday 6 April are closed.
    expect(digestsOf(seen, 'max')).toEqual([
      '2026-03-23 08:00',
      '2026-03-25 08:00',
      '2026-03-27 08:00',
      '2026-03-30 08:00',
      '2026-04-01 08:00',
      '2026-04-08 08:00',
      '2026-04-10 08:00',
      '2026-04-14 08:00',
      '2026-04-16 08:00',
    ]);
  });
  it('keeps to the clocks on the wall when they are put forward', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-31'));
    const digests = at.entries().filter((entry) => inShort(entry) === 'message max digest');
    expect(digests.map(({ state }) => (state.state === 'delivered' ? state.at : state.state))).toEqual([
      '2026-03-23T07:00:00.000Z',
      '2026-03-25T07:00:00.000Z',
      '2026-03-27T07:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });
  it('what was logged too late for all of it is told of at once and reminded of on the second working day', async () => {
    const at = await aHouse();
    await logged(at, 1, heard({ heardOn: day('2026-02-27') }));
    const seen = await lived(at, on('2026-03-20'));
    expect(seen[0]).toBe('2026-03-16 10:00 max case');
    expect(digestsOf(seen, 'max')[0]).toBe('2026-03-17 08:00');
  });
  it('dealt with: nothing', async () => {
    const at = await aHouse();
    const id = await logged(at, 1);
    await done(at, max, id, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
    expect(digestsOf(await lived(at, on('2026-04-17')), 'max')).toEqual([]);
  });
  it('looked at and dealt with between the sweep and the hour: no message', async () => {
    const at = await aHouse();
    await at.store.putPreferences({ person: max, digestAt: TimeOfDay.parse('13:00') });
    const id = await logged(at, 1);
    await lived(at, on('2026-03-23', '12:00'));
    await done(at, max, id, { command: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' });
    expect(digestsOf(await lived(at, on('2026-03-24')), 'max')).toEqual([]);
    expect(at.entries().find((entry) => inShort(entry) === 'message max digest')?.state).toMatchObject({
      state: 'dropped',
      code: 'nothing-to-show',
    });
  });
  it('put off, once: reminded of on that day, with the digest before it silent about it', async () => {
    const at = await aHouse();
    const [first] = [await logged(at, 1), await logged(at, 2, heard({ unit: unit('torget') }))];
    at.clock.now = on('2026-03-20');
    await done(at, max, first, { command: 'postpone', until: day('2026-03-26'), reason: 'Venter på svar' });
    await lived(at, on('2026-03-23', '09:00'));
    expect(caseRows(lastDigest(at, 'max')).map(({ case: id }) => id)).toEqual([caseId(2)]);
    const seen = await lived(at, on('2026-03-26', '09:00'));
    expect(digestsOf(seen, 'max')).toContain('2026-03-26 08:00');
    expect(caseRows(lastDigest(at, 'max')).map(({ case: id }) => id)).toContain(first);
  });
});

describe('one digest', () => {
  it('for all that somebody has, the most urgent first, five with actions and the rest as a count', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 7; n += 1) {
      await logged(at, n, heard({ heardOn: n === 7 ? day('2026-03-10') : day('2026-03-16') }));
    }
    const seen = await lived(at, on('2026-03-24'));
    expect(digestsOf(seen, 'max').filter((line) => line.startsWith('2026-03-23'))).toHaveLength(1);
    const view = lastDigest(at, 'max');
    expect({ total: view.total, after: view.after, numbers: caseRows(view).map(({ number }) => number) }).toEqual({
      total: 7,
      after: 2,
      numbers: [7, 1, 2, 3, 4],
    });
  });
  it('says what is missing, and whom nobody has heard', async () => {
    const at = await aHouse();
    await logged(at, 1, heard({ concerns: [emil] }));
    await lived(at, on('2026-03-27', '09:00'));
    expect(caseRows(lastDigest(at, 'max'))[0]).toMatchObject({
      does: 'hear',
      postpones: true,
      duties: [
        { duty: 'hear', actBy: '2026-03-27', workingDaysLeft: 0, whom: ['Emil Ås'] },
        { duty: 'see', actBy: '2026-03-30', workingDaysLeft: 1 },
        { duty: 'respond', actBy: '2026-03-30', workingDaysLeft: 1 },
      ],
    });
  });
  it('comes at the hour that she chose', async () => {
    const at = await aHouse();
    await at.store.putPreferences({ person: max, digestAt: TimeOfDay.parse('13:00') });
    await logged(at, 1);
    expect(digestsOf(await lived(at, on('2026-03-24')), 'max')).toEqual(['2026-03-23 13:00']);
  });
  it('goes to whoever handles it, and to the manager too once it is late', async () => {
    const at = await aHouse();
    const id = await logged(at, 1);
    await done(at, max, id, { command: 'appoint', person: emil });
    const seen = await lived(at, on('2026-04-02'));
    expect(digestsOf(seen, 'max')).toEqual(['2026-04-01 08:00']);
    expect(digestsOf(seen, 'emil')).toContain('2026-03-30 08:00');
    expect(caseRows(lastDigest(at, 'max'))[0]).toMatchObject({ does: 'case-show', workingDaysLeft: -2 });
  });
  it('goes to the unit that was offered it, and to whoever passed it on', async () => {
    const at = await aHouse();
    const id = await logged(at, 1);
    await done(at, max, id, { command: 'pass-on', unit: unit('skolen'), reason: 'Deres', consent: undefined });
    const seen = await lived(at, on('2026-03-24'));
    expect([digestsOf(seen, 'rita'), digestsOf(seen, 'max')]).toEqual([['2026-03-23 08:00'], ['2026-03-23 08:00']]);
    expect(caseRows(lastDigest(at, 'rita'))[0]).toMatchObject({ does: 'case-show', postpones: false });
  });
  it('never to whom it is about', async () => {
    const at = await aHouse();
    await logged(at, 1, heard({ concerns: [emil] }));
    await logged(at, 2, heard({ concerns: [max] }), emil);
    const seen = await lived(at, on('2026-04-20'));
    expect(digestsOf(seen, 'emil')).toEqual([]);
    const toMax = at.channel.sendings.filter(({ to }) => to === 'a:max').map(({ view }) => JSON.stringify(view));
    expect(toMax.filter((text) => text.includes(caseId(2)))).toEqual([]);
  });
});

describe('a list that does not reach its reader', () => {
  it('goes to whoever stands in, case by case, once, and is hers from then on', async () => {
    const at = await aHouse();
    const first = await logged(at, 1);
    await turned(at);
    await done(at, max, first, taken);
    at.channel.answers = ({ to, how }) =>
      how === 'send' && to === 'a:max' ? { ended: 'refused', code: 'blocked' } : undefined;
    const seen = await lived(at, on('2026-03-26'));
    expect(seen.filter((line) => line.includes(' ida '))).toEqual([
      '2026-03-23 08:00 ida case',
      '2026-03-25 08:00 ida digest',
    ]);
    const card = at.channel.sendings.find(({ to, view }) => to === 'a:ida' && view?.view === 'case');
    expect(card?.view).toMatchObject({ instead: { name: 'Max Berg', reason: 'not-reached' } });
    const history = (await at.store.case(first))?.history ?? [];
    expect(history.filter(({ event }) => event === 'escalated')).toHaveLength(1);
  });
});

describe('the ladder', () => {
  const absent = (...who: readonly string[]): Absence => ({
    awayOf: async (people) => new Set(people.filter((person) => who.includes(person))),
  });
  const told = (lines: readonly string[], who: string) => lines.filter((line) => line.includes(` ${who} case`));

  it('the manager is away: his deputy gets the case, once, and is reminded with him', async () => {
    const at = await aHouse();
    Object.assign(at.house, { absence: absent(max) });
    await logged(at, 1);
    const seen = await lived(at, on('2026-03-24'));
    expect(told(seen, 'ida')).toEqual(['2026-03-16 10:00 ida case']);
    expect(digestsOf(seen, 'ida')).toEqual(['2026-03-23 08:00']);
  });
  it('so is his deputy: the coordinator of the unit', async () => {
    const at = await aHouse();
    Object.assign(at.house, { absence: absent(max, ida) });
    await logged(at, 1);
    expect(told(await lived(at, on('2026-03-17')), 'nina')).toHaveLength(1);
  });
  it('who is away can’t be asked: nobody is, and what is due is reminded of', async () => {
    const at = await aHouse();
    Object.assign(at.house, { absence: { awayOf: () => Promise.reject(new Error('sommerfuglord')) } });
    await logged(at, 1);
    const seen = await lived(at, on('2026-03-24'));
    expect(told(seen, 'ida')).toEqual([]);
    expect(digestsOf(seen, 'max')).toEqual(['2026-03-23 08:00']);
    expect(at.log.join()).toContain('absence-unknown');
    expect(at.log.join()).not.toContain('sommerfuglord');
  });
  it('each person is asked about once in a round, however many cases she has', async () => {
    const at = await aHouse();
    const asked: string[] = [];
    const absence: Absence = {
      async awayOf(some) {
        asked.push(...some);
        return new Set();
      },
    };
    Object.assign(at.house, { absence });
    for (let n = 1; n <= 60; n += 1) await logged(at, n);
    await turned(at);
    expect(asked.toSorted()).toEqual([max, ida, nina, solveig, kari, jonas].toSorted());
  });
  it('two working days over: the manager’s manager, once; on Monday everything to the coordinator, and to nobody else', async () => {
    const at = await aHouse();
    const id = await logged(at, 1);
    await done(at, max, id, taken);
    const seen = await lived(at, on('2026-04-22'));
    expect(told(seen, 'solveig')).toEqual(['2026-04-01 08:00 solveig case']);
    expect(seen.filter((line) => line.includes('overdue'))).toEqual([
      '2026-04-07 08:00 jonas overdue',
      '2026-04-13 08:00 jonas overdue',
      '2026-04-20 08:00 jonas overdue',
    ]);
    const card = at.channel.sendings.findLast(({ view }) => view?.view === 'overdue')?.view;
    expect(card).toMatchObject({ rows: [{ number: 1, unit: 'Servicetorget', holder: 'Max Berg', opens: false }] });
  });
  it('what is hidden from the coordinator is left out of the week’s card, and alone makes none', async () => {
    const at = await aHouse();
    await logged(at, 1, heard({ concerns: [jonas] }));
    expect((await lived(at, on('2026-04-15'))).filter((line) => line.includes('overdue'))).toEqual([]);
  });
  it('whoever had it has left: the next in line has it at once, and is told', async () => {
    const at = await aHouse();
    await logged(at, 1);
    await lived(at, on('2026-03-16', '11:00'));
    Object.assign(at.house, { organisation: without(max) });
    const seen = await lived(at, on('2026-03-24'));
    expect(told(seen, 'ida')).toEqual(['2026-03-16 11:00 ida case']);
    expect(digestsOf(seen, 'ida')).toEqual(['2026-03-23 08:00']);
  });
});

describe('a corrective measure', () => {
  const measure = MeasureId.parse('b0000000-0000-4000-8000-000000000001');
  async function made(at: TestHouse, owner = emil): Promise<void> {
    const wanted = {
      id: measure,
      source: { from: 'review', unit: unit('torget'), on: day('2026-03-16') },
      unit: unit('torget'),
      what: 'Ring når bussen er sen',
      owner,
      dueOn: day('2026-03-20'),
    } as const;
    const done = agreed(wanted, setting(max, { now: at.clock.now }));
    if (!done.ok) throw new Error(done.refusal.reason);
    await at.store.putMeasure(done.measure, 'new');
  }
  it('is in the digest of whoever has it, and told to whoever made it once it is late', async () => {
    const at = await aHouse();
    await made(at);
    const seen = await lived(at, on('2026-03-28'));
    expect(digestsOf(seen, 'emil')).toEqual([
      '2026-03-17 08:00',
      '2026-03-18 08:00',
      '2026-03-19 08:00',
      '2026-03-20 08:00',
      '2026-03-24 08:00',
      '2026-03-26 08:00',
    ]);
    expect(seen.filter((line) => line.includes('measure'))).toEqual(['2026-03-24 08:00 max measure']);
    expect(lastDigest(at, 'emil').rows).toEqual([expect.objectContaining({ row: 'measure', workingDaysLeft: -4 })]);
  });
  it('whose owner has left is in that of the unit’s manager', async () => {
    const at = await aHouse({ organisation: without(emil) });
    await made(at, emma);
    const found = await at.store.measure(measure);
    if (found === undefined) throw new Error('no measure');
    await at.store.putMeasure({ ...found, owner: emil }, 1);
    expect(digestsOf(await lived(at, on('2026-03-18', '07:00')), 'max')).toEqual(['2026-03-17 08:00']);
  });
});

describe('praise, which has no date of an answer', () => {
  it('is dealt with all the same: reminded of by the profile’s own limit', async () => {
    const at = await aHouse();
    await logged(at, 1, heard({ kind: kind('ros'), unit: unit('skolen'), concerns: [per] }));
    const seen = await lived(at, on('2026-03-31'));
    expect(seen.filter((line) => line.endsWith('praise'))).toEqual(['2026-03-16 10:00 per praise']);
    expect(digestsOf(seen, 'rita').length).toBeGreaterThan(0);
    expect(caseRows(lastDigest(at, 'rita'))).toMatchObject([{ case: caseId(1), does: 'case-seen' }]);
  });
});

describe('a round with nothing due', () => {
  it('asks the store three things, however many cases are open and whatever the day', async () => {
    const asked: string[] = [];
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        casesDue: (...of) => told('cases', store.casesDue(...of)),
        measuresDue: (...of) => told('measures', store.measuresDue(...of)),
        draftsDue: (...of) => told('drafts', store.draftsDue(...of)),
        case: (id) => told('case', store.case(id)),
        overdue: (...of) => told('overdue', store.overdue(...of)),
        preferencesOf: (person) => told('preferences', store.preferencesOf(person)),
        search: (...of) => told('search', store.search(...of)),
        transact: (...of) => told('transact', store.transact(...of)),
        enqueue: (entries) => told('enqueue', store.enqueue(entries)),
      }),
    });
    const told = <T>(what: string, answer: Promise<T>): Promise<T> => {
      asked.push(what);
      return answer;
    };
    for (let n = 1; n <= 20; n += 1) await logged(at, n);
    const remembered = {};
    await turned(at, at.house, remembered);
    asked.length = 0;
    await turned(at, at.house, remembered);
    expect(asked).toEqual(['cases', 'measures', 'drafts']);
  });
});

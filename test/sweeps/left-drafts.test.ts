/** What somebody who has left had not finished writing. */
import { describe, expect, it } from 'vitest';
import type { Store, StoredCase } from '../../src/cases/store.ts';
import { StoreUnavailable } from '../../src/cases/store.ts';
import { carryOut } from '../../src/domain/change.ts';
import { CaseId, type PersonId } from '../../src/domain/ids.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { wouldSend } from '../../src/sweeps/dry.ts';
import { whole } from '../support/desk.ts';
import { aHouse, type Conditions, sendingInShort, type TestHouse } from '../support/house.ts';
import {
  caseId,
  caseNumber,
  day,
  draftId,
  heard,
  namesOnly,
  organisation,
  setting,
  tellsOnly,
  unit,
  withLeft,
  without,
} from '../support/municipality.ts';
import { withUnits } from '../support/reorganised.ts';
import { emma, max, on, turned } from './at-a-desk.ts';

const MONDAY = '2026-03-16';
const left = (at: TestHouse, ...gone: readonly PersonId[]): void => {
  Object.assign(at.house, { organisation: withLeft(at.house.organisation, gone, day(MONDAY)) });
};

/** Emma writes, and the Monday was her last day: what has become of it on Tuesday morning. */
async function writes(
  said: string,
  over: Conditions = {},
  entered?: Record<string, string>,
  verb = 'said-next',
): Promise<TestHouse> {
  const at = await aHouse(over);
  await at.say(emma, said);
  if (entered !== undefined) {
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb, draft: draft?.id, revision: '1', ...whole, said, ...entered });
  }
  await at.deliver();
  left(at, emma);
  at.clock.now = on('2026-03-17', '08:00');
  return at;
}

async function casesOf(store: Store): Promise<StoredCase[]> {
  const { rows } = await store.cases({ skip: 0, limit: 10 });
  const all = await Promise.all(rows.map(({ id }) => store.case(id)));
  return all.filter((one) => one !== undefined);
}

describe('something was said', () => {
  it('it is registered as hers with the words as they are; the manager is told, and sees that it is unfinished', async () => {
    const at = await writes('Bussen kom ikke');
    const sent = await turned(at);
    expect(sent.map(sendingInShort)).toEqual(['open max', 'send max case']);
    const [one, ...more] = await casesOf(at.store);
    expect(more).toEqual([]);
    expect(one?.case).toMatchObject({
      reporter: emma,
      unfinished: true,
      state: { state: 'open' },
      responsible: { person: max },
      facts: { unit: 'torget', heardOn: MONDAY, missing: ['contact', 'applies'] },
    });
    expect(one?.words.said).toBe('Bussen kom ikke');
    expect(one?.history).toEqual([expect.objectContaining({ event: 'registered', by: 'clock', reporter: emma })]);
    expect(sent.at(-1)?.view).toMatchObject({ view: 'case', unfinished: true, reporter: 'Emma Lie' });
    expect(await at.store.openDraft(emma)).toBeUndefined();
    await turned(at);
    expect(await casesOf(at.store)).toHaveLength(1);
  });
  it('settled on the spot, she wrote, and did not finish: it is open, with what was done', async () => {
    const entered = { settled: 'Jeg ba om unnskyldning', contact: '' };
    const at = await writes('Bussen kom ikke', {}, entered, 'said-settle');
    await turned(at);
    const [one] = await casesOf(at.store);
    expect([one?.case.state.state, one?.case.facts.missing, one?.words.settled]).toEqual([
      'open',
      ['contact'],
      'Jeg ba om unnskyldning',
    ]);
  });
  it('only ticked, only a telephone number: that was said too', async () => {
    for (const entered of [
      { said: '', contact: '', applies: 'sensitive' },
      { said: '', contact: '99 88 77 66', applies: '' },
    ]) {
      const at = await writes('logg', {}, entered);
      await turned(at);
      expect(await casesOf(at.store)).toHaveLength(1);
    }
  });
  it('a second text that waited is a case of its own', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke');
    await at.say(emma, 'Og telefonen ble ikke tatt');
    await at.deliver();
    left(at, emma);
    at.clock.now = on('2026-03-17', '08:00');
    await turned(at);
    expect((await casesOf(at.store)).map(({ words, case: one }) => [words.said, one.facts.heardOn])).toEqual([
      ['Og telefonen ble ikke tatt', MONDAY],
      ['Bussen kom ikke', MONDAY],
    ]);
    expect(at.dump()).not.toContain('newText');
  });
  it('longer than a case’s field holds: no word is lost', async () => {
    const long = `${'Bussen kom ikke. '.repeat(400)}Slutt.`;
    const at = await writes(long);
    await turned(at);
    const [one] = await casesOf(at.store);
    expect([one?.words.said, ...(one?.words.notes ?? []).map(({ text }) => text)].join(' ')).toBe(long);
  });
  it('an appeal that nobody takes here, a citizen without a name where she must give one: registered too', async () => {
    const appeal = await writes('Avslaget er feil', { profile: tellsOnly }, { applies: 'formal-decision' });
    await turned(appeal);
    expect((await casesOf(appeal.store)).map(({ case: one }) => one.facts.tracks)).toEqual([['formal-decision']]);
    const nameless = await writes('Bussen kom ikke', { profile: namesOnly }, { contact: 'anonym' });
    await turned(nameless);
    expect((await casesOf(nameless.store)).map(({ words }) => words.contact)).toEqual([{ as: 'not-asked' }]);
  });
  it('of a unit that has ended since: what became of it has it', async () => {
    const at = await writes('Bussen kom ikke');
    const ended = withUnits(at.house.organisation, { torget: { validUntil: day(MONDAY), becomes: [unit('skolen')] } });
    Object.assign(at.house, { organisation: ended });
    await turned(at);
    expect((await casesOf(at.store)).map(({ case: one }) => one.facts)).toMatchObject([
      { unit: 'skolen', receivedFor: 'torget' },
    ]);
  });
  it('of somebody whom the file does not know any more', async () => {
    const at = await writes('Bussen kom ikke');
    const people = new Map([...organisation.people].filter(([id]) => id !== emma));
    Object.assign(at.house, { organisation: { ...organisation, people } });
    await turned(at);
    expect(await casesOf(at.store)).toHaveLength(1);
  });
  it('it does not wait until she would have been asked: on the morning after her last day, not at night', async () => {
    const at = await writes('Bussen kom ikke');
    at.clock.now = on('2026-03-17', '05:00');
    await turned(at);
    expect(await casesOf(at.store)).toEqual([]);
    at.clock.now = on('2026-03-17', '08:00');
    await turned(at);
    expect(await casesOf(at.store)).toHaveLength(1);
  });
});

it('nothing was said: it is gone, and nobody is told', async () => {
  const at = await writes('logg');
  expect(await turned(at)).toEqual([]);
  expect(await casesOf(at.store)).toEqual([]);
  expect(await at.store.openDraft(emma)).toBeUndefined();
});

it('nobody is there to have it: it waits, however long, and the log says so', async () => {
  const at = await writes('Bussen kom ikke');
  const all = [...organisation.people.keys()];
  Object.assign(at.house, { organisation: without(...all) });
  for (let days = 0; days < 20; days += 1) {
    await attend(at.house);
    at.wait(24 * 60);
  }
  expect((await at.store.openDraft(emma))?.answers.said).toBe('Bussen kom ikke');
  expect(at.log.join()).toContain('draft-left-behind');
  Object.assign(at.house, { organisation: withLeft(organisation, [emma], day(MONDAY)) });
  at.clock.now = on('2026-04-08', '08:00');
  await turned(at);
  expect(await casesOf(at.store)).toHaveLength(1);
});

describe('once', () => {
  it('where two look at once', async () => {
    const at = await writes('Bussen kom ikke');
    await Promise.all([attend(at.house), attend(at.house), attend(at.house)]);
    expect(await casesOf(at.store)).toHaveLength(1);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['open max', 'send max case']);
  });
  it('wherever it stops: before a save or after it, at each of them', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 0; nth < 4; nth += 1) {
        let count = -1;
        const stopping = (store: Store): Store => ({
          ...store,
          async transact(scope, decide) {
            const counts = scope.draft !== undefined;
            if (counts) count += 1;
            if (counts && count === nth && when === 'before') throw new StoreUnavailable();
            const done = await store.transact(scope, decide);
            if (counts && count === nth) throw new StoreUnavailable();
            return done;
          },
        });
        const at = await aHouse();
        await at.say(emma, 'Bussen kom ikke');
        await at.say(emma, 'Og telefonen ble ikke tatt');
        await at.deliver();
        left(at, emma);
        at.clock.now = on('2026-03-17', '08:00');
        await attend({ ...at.house, store: stopping(at.store) });
        await attend(at.house);
        await at.deliver();
        await attend(at.house);
        expect((await casesOf(at.store)).map(({ words }) => words.said).sort()).toEqual([
          'Bussen kom ikke',
          'Og telefonen ble ikke tatt',
        ]);
        const told = at.channel.sendings.map(sendingInShort).filter((line) => line === 'send max case');
        expect(told).toHaveLength(2);
      }
    }
  });
});

describe('it was to complete a case', () => {
  async function completing(entered: Record<string, string>): Promise<{ at: TestHouse; id: CaseId }> {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke');
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', said: 'Bussen kom ikke' });
    const id = CaseId.parse((await casesOf(at.store))[0]?.case.id);
    await at.tap(emma, { verb: 'case-complete', case: id, revision: '1.a' });
    const open = await at.store.openDraft(emma);
    const card = { draft: open?.id, revision: String(open?.revision) };
    if (Object.keys(entered).length > 0) await at.tap(emma, { verb: 'said-next', ...card, ...entered });
    await at.deliver();
    left(at, emma);
    at.clock.now = on('2026-03-17', '08:00');
    return { at, id };
  }
  const told = async (at: TestHouse) =>
    (await turned(at)).map(sendingInShort).filter((line) => line.startsWith('send'));

  it('then it does, and whoever has it is told', async () => {
    const { at, id } = await completing({ said: 'Bussen kom ikke', contact: '99 88 77 66', applies: '' });
    expect(await told(at)).toEqual(['send max case']);
    const found = await at.store.case(id);
    expect(found?.words.contact).toMatchObject({ line: '99 88 77 66' });
    expect(found?.case.facts.missing).toEqual(['applies']);
    expect(found?.history.at(-1)).toMatchObject({ event: 'completed', by: 'clock', left: emma });
    expect(at.channel.sendings.findLast(({ how }) => how === 'send')?.view).toMatchObject({
      instead: { name: 'Emma Lie', reason: 'left-unfinished' },
    });
    expect(await at.store.openDraft(emma)).toBeUndefined();
    expect(await told(at)).toEqual([]);
  });
  it('closed meanwhile: what she wrote anew stands beside it, and whoever handled it is told', async () => {
    const { at, id } = await completing({ said: 'Bussen kom ikke', contact: '99 88 77 66', applies: '' });
    await at.store.transact({ case: id }, (found) => {
      const command = { command: 'close-otherwise', as: 'withdrawn', reason: 'Trukket' } as const;
      const closed = carryOut(found.case, command, setting(max, { now: at.clock.now }));
      if (!closed.ok) throw new Error(closed.refusal.reason);
      const { put, replaces, events } = closed.change;
      return { result: undefined, save: { case: { put, replaces, events } } };
    });
    expect(await told(at)).toEqual(['send max case']);
    const found = await at.store.case(id);
    expect(found?.case.state.state).toBe('closed');
    expect(found?.words.notes.at(-1)).toMatchObject({ by: emma, sort: 'addition', text: '99 88 77 66' });
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
  it('nothing was changed in it: the case stands as it is', async () => {
    const { at, id } = await completing({});
    expect(await told(at)).toEqual([]);
    expect((await at.store.case(id))?.history.map(({ event }) => event)).toEqual(['registered']);
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
});

it('a split that was not made: with what was changed it is a case that names the other; without, it is gone', async () => {
  for (const said of ['Ingen tok telefonen', 'Bare dette']) {
    const at = await aHouse();
    await at.store.transact({ draft: draftId(1), numbers: true }, (found) => {
      const command = {
        command: 'register',
        id: caseId(1),
        number: found.number ?? caseNumber(1),
        draft: draftId(1),
        heard: heard(),
      } as const;
      const made = carryOut(undefined, command, setting(emma, { now: at.clock.now }));
      if (!made.ok) throw new Error(made.refusal.reason);
      const { put, replaces, events } = made.change;
      return { result: undefined, save: { case: { put, replaces, events } } };
    });
    await at.tap(max, { verb: 'case-split', case: caseId(1), revision: '1.a' });
    const open = await at.store.openDraft(max);
    const own = open?.answers.said ?? '';
    const changed = said === 'Bare dette';
    if (changed) {
      await at.tap(max, { verb: 'said-next', draft: open?.id, revision: String(open?.revision), said });
    }
    expect(own).not.toBe('');
    await at.deliver();
    left(at, max);
    at.clock.now = on('2026-03-17', '08:00');
    await turned(at);
    const all = await casesOf(at.store);
    expect(all.map(({ case: one }) => one.handling.links)).toEqual(
      changed ? [[{ as: 'split-from', number: 1 }], [{ as: 'split-into', number: 2 }]] : [[]],
    );
    expect(await at.store.openDraft(max)).toBeUndefined();
  }
});

it('a sweep that only looks says what would be sent, and saves nothing', async () => {
  const at = await writes('Bussen kom ikke');
  const would = await wouldSend(at.house);
  expect(would.map(({ entry, view }) => [entry.what.send, view?.view])).toEqual([['message', 'case']]);
  expect(await casesOf(at.store)).toEqual([]);
  expect(await at.store.openDraft(emma)).toBeDefined();
});

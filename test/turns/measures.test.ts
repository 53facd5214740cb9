import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import { StoreUnavailable } from '../../src/cases/store.ts';
import { aHouse, inShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseId, people } from '../support/municipality.ts';
import { does, registers } from '../support/registers.ts';

const { emil, emma, ida, max } = people;

const wanted = { text: 'Ny rutetabell', owner: emil, dueOn: '2026-04-01' };
const agrees = (revision: string, over = {}) => ({
  verb: 'form-do',
  case: caseId(1),
  revision,
  form: 'measure',
  ...wanted,
  ...over,
});
const measuresOf = async (at: TestHouse) => (await at.store.measures({ case: caseId(1) }, { skip: 0, limit: 10 })).rows;
const kept = async (at: TestHouse) => (await at.store.case(caseId(1)))?.case.handling.measures;

async function agreed(over: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const at = await aHouse(over);
  await registers(at, 1);
  await at.tap(max, agrees('1.a'));
  return at;
}

describe('agreeing a measure', () => {
  it('saves it, names it on the case and tells whoever has it', async () => {
    const at = await agreed();
    const [measure, ...more] = await measuresOf(at);
    expect(more).toEqual([]);
    expect(measure).toMatchObject({ what: 'Ny rutetabell', owner: emil, by: max, dueOn: '2026-04-01', version: 1 });
    expect(await kept(at)).toEqual([measure?.id]);
    expect(at.entries().map(inShort)).toContain('message emil measure');
    await at.deliver();
    const card = at.channel.sendings.find(({ to }) => to === 'a:emil')?.view;
    // The case is not hers to see.
    expect(card).toMatchObject({ view: 'measure', what: 'Ny rutetabell', mayEnd: true, of: undefined });
  });
  it('the same tap again, with the same id or another, makes nothing twice', async () => {
    const at = await agreed();
    const again = viewIn(await at.tap(max, agrees('1.a')));
    expect(again).toMatchObject({ view: 'case', news: 'measure-agreed' });
    expect(await measuresOf(at)).toHaveLength(1);
    expect(await kept(at)).toHaveLength(1);
  });
  it('entered once more on a newer card, it is still the one', async () => {
    const at = await agreed();
    const { version } = (await at.store.case(caseId(1)))?.case ?? {};
    expect(viewIn(await at.tap(max, agrees(`${version}.b`)))).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect(await measuresOf(at)).toHaveLength(1);
    await at.tap(max, agrees(`${version}.c`, { text: 'Ny sjåfør' }));
    expect((await measuresOf(at)).map(({ what }) => what).sort()).toEqual(['Ny rutetabell', 'Ny sjåfør']);
    expect(await kept(at)).toHaveLength(2);
  });
  it('saved and the process ended before the case named it: the next tap names it', async () => {
    let down = true;
    const breaking = (store: Store): Store => ({
      ...bound(store),
      transact: (scope, decide) =>
        down && scope.case !== undefined ? Promise.reject(new StoreUnavailable('gone')) : store.transact(scope, decide),
    });
    const at = await aHouse({ wrap: breaking });
    await registers(at, 1);
    await expect(at.tap(max, agrees('1.a'))).rejects.toThrow(StoreUnavailable);
    expect(await measuresOf(at)).toHaveLength(1);
    expect(await kept(at)).toEqual([]);
    down = false;
    await at.tap(max, agrees('1.a'));
    const [measure, ...more] = await measuresOf(at);
    expect(more).toEqual([]);
    expect(await kept(at)).toEqual([measure?.id]);
  });
  it('nothing is saved of what is wrong, nor for whoever may not', async () => {
    const at = await aHouse();
    await registers(at, 1, { concerns: [emil] });
    const views = [
      await at.tap(max, agrees('1.a', { text: '' })),
      await at.tap(max, agrees('1.a')),
      await at.tap(ida, agrees('1.a', { owner: ida })),
      await at.tap(emma, agrees('1.a', { owner: emma })),
      await at.tap(max, agrees('7.a', { owner: max })),
    ].map(viewIn);
    expect(views).toMatchObject([
      { view: 'form' },
      { view: 'form' },
      { view: 'notice', notice: 'gone' },
      { view: 'receipt' },
      { view: 'form', moved: true },
    ]);
    expect(await measuresOf(at)).toEqual([]);
    expect(at.entries().map(inShort)).not.toContain('message emil measure');
  });
  it('stays when the case is closed, and can be agreed then too', async () => {
    const at = await agreed();
    await does(at, 1, { command: 'close-otherwise', as: 'withdrawn', reason: 'Ferdig' }, max);
    const { version } = (await at.store.case(caseId(1)))?.case ?? {};
    await at.tap(max, agrees(`${version}.b`, { text: 'Ny sjåfør' }));
    expect(await measuresOf(at)).toHaveLength(2);
  });
});

describe('a measure that is done', () => {
  const idOf = async (at: TestHouse) => (await measuresOf(at))[0]?.id;
  const done = async (at: TestHouse, text: string, over = {}) => ({
    verb: 'measure-done',
    measure: await idOf(at),
    revision: '1.a',
    text,
    ...over,
  });
  it('is opened, marked as done by its owner, and says what changed', async () => {
    const at = await agreed();
    expect(viewIn(await at.tap(emil, { verb: 'measure-show', measure: await idOf(at) }))).toMatchObject({
      view: 'measure',
      mayEnd: true,
    });
    expect(viewIn(await at.tap(emil, await done(at, 'Hengt opp')))).toMatchObject({
      view: 'measure',
      news: 'done',
      done: { changed: 'Hengt opp', by: 'Emil Ås' },
    });
    expect(await measuresOf(at)).toMatchObject([{ version: 2, state: { state: 'done', changed: 'Hengt opp' } }]);
    // The card in the chat is shown anew as well, since Teams does not keep what a tap answers.
    expect(at.entries().map(inShort)).toContain('update emil measure');
  });
  it('twice by her, and by two at once: one time, and the later one sees it', async () => {
    const at = await agreed();
    await at.tap(emil, await done(at, 'Hengt opp'));
    expect(viewIn(await at.tap(emil, await done(at, 'Hengt opp')))).toMatchObject({ news: 'done' });
    expect(viewIn(await at.tap(max, await done(at, 'Trykt')))).toMatchObject({
      news: 'already-done',
      done: { changed: 'Hengt opp' },
    });
    expect(await measuresOf(at)).toMatchObject([{ version: 2 }]);
  });
  it('somebody was faster between reading and saving: what she did stands', async () => {
    let first = true;
    const racing = (store: Store): Store => ({
      ...bound(store),
      async putMeasure(measure, replaces) {
        if (replaces !== 'new' && first) {
          first = false;
          const state = { ...measure.state, by: max, changed: 'Trykt' };
          if (state.state !== 'done') throw new Error('it is not done');
          await store.putMeasure({ ...measure, state }, replaces);
        }
        return store.putMeasure(measure, replaces);
      },
    });
    const at = await agreed({ wrap: racing });
    expect(viewIn(await at.tap(emil, await done(at, 'Hengt opp')))).toMatchObject({
      news: 'already-done',
      done: { changed: 'Trykt', by: 'Max Berg' },
    });
  });
  it('what can’t be kept stands there again, in a dialog or in the chat', async () => {
    const at = await agreed();
    expect(viewIn(await at.tap(emil, await done(at, 'Født 13097248022')))).toMatchObject({
      typed: { fault: 'national-id', text: 'Født •••••••••••' },
    });
    expect(at.dump()).not.toContain('13097248022');
    expect(await measuresOf(at)).toMatchObject([{ state: { state: 'open' } }]);
  });
  it.each([
    ['a colleague', ida],
    ['the reporter', emma],
  ])('is not there for %s', async (_, who) => {
    const at = await agreed();
    for (const action of [{ verb: 'measure-show', measure: await idOf(at) }, await done(at, 'Ferdig')]) {
      expect(viewIn(await at.tap(who, action))).toEqual({ view: 'notice', notice: 'gone' });
    }
    expect(await measuresOf(at)).toMatchObject([{ state: { state: 'open' } }]);
  });
});

/** A store whose methods can be spread. */
function bound(store: Store): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

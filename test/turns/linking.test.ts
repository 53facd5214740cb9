import { describe, expect, it } from 'vitest';
import { linkOthers } from '../../src/turns/linking.ts';
import { otherCase } from '../support/case-steps.ts';
import { aHouse, inShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseId, caseNumber, people, unit } from '../support/municipality.ts';
import { does, registers } from '../support/registers.ts';

const { max } = people;

const closes = (number: string, over = {}) => ({
  verb: 'form-do',
  case: caseId(1),
  revision: '1.a',
  form: 'close-otherwise',
  as: 'duplicate',
  number,
  reason: 'Sagt to ganger',
  ...over,
});
const linksOf = async (at: TestHouse, n: number) => (await at.store.case(caseId(n)))?.case.handling.links;

async function twoCases(second: Parameters<typeof registers>[2] = {}): Promise<TestHouse> {
  const at = await aHouse();
  await registers(at, 1);
  await registers(at, 2, second);
  return at;
}

describe('a duplicate', () => {
  it('names the other, and the other names it, once', async () => {
    const at = await twoCases();
    for (const revision of ['1.a', '1.a', '1.b']) await at.tap(max, closes('2', { revision }));
    expect(await linksOf(at, 1)).toEqual([{ as: 'duplicate-of', number: caseNumber(2) }]);
    expect(await linksOf(at, 2)).toEqual([{ as: 'has-duplicate', number: caseNumber(1) }]);
    const history = (await at.store.case(caseId(2)))?.history ?? [];
    expect(history.filter(({ event }) => event === 'linked')).toMatchObject([{ by: 'clock' }]);
  });
  it.each([
    ['hidden from her', { concerns: [max], signals: ['about-person'] }],
    ['another unit’s', { unit: unit('skolen') }],
  ] as const)('of a case that is %s: its number is all that is said of it', async (_, second) => {
    const at = await twoCases({ ...second, words: { said: 'sommerfuglord' } });
    const reply = await at.tap(max, closes('2'));
    expect(viewIn(reply)).toMatchObject({ view: 'case', news: 'closed' });
    expect(JSON.stringify(reply)).not.toContain('sommerfuglord');
    expect(await linksOf(at, 2)).toEqual([{ as: 'has-duplicate', number: caseNumber(1) }]);
  });
  it('of none that exists: nothing is closed', async () => {
    const at = await twoCases();
    expect(viewIn(await at.tap(max, closes('99')))).toMatchObject({ view: 'form' });
    expect(await linksOf(at, 1)).toEqual([]);
    expect((await at.store.case(caseId(1)))?.case.state.state).toBe('open');
  });
  it('the process ended in between: the other is told when the first is touched again', async () => {
    const at = await twoCases();
    await does(at, 1, { command: 'close-otherwise', as: 'duplicate', reason: 'Sagt to ganger', of: otherCase(2) }, max);
    expect(await linksOf(at, 2)).toEqual([]);
    await at.tap(max, { verb: 'case-show', case: caseId(1) });
    expect(await linksOf(at, 2)).toEqual([{ as: 'has-duplicate', number: caseNumber(1) }]);
    await linkOthers(at.house, (await at.store.case(caseId(1)))?.case);
    expect(await linksOf(at, 2)).toHaveLength(1);
  });
  it('of one that was closed as the same as this: nothing is closed, and it says so', async () => {
    const at = await twoCases();
    await at.tap(max, closes('1', { case: caseId(2) }));
    const reply = viewIn(await at.tap(max, closes('2', { revision: '2.a' })));
    expect(reply).toMatchObject({ view: 'form', form: 'close-otherwise' });
    expect(JSON.stringify(reply)).toContain('its-duplicate');
    expect((await at.store.case(caseId(1)))?.case.state.state).toBe('open');
  });
  it('of each other, at once: the first of them is open again, and whoever has it is told', async () => {
    const at = await twoCases();
    const same = { command: 'close-otherwise', as: 'duplicate', reason: 'Sagt to ganger' } as const;
    await does(at, 1, { ...same, of: otherCase(2) }, max);
    await does(at, 2, { ...same, of: otherCase(1) }, max);
    for (const n of [1, 2, 1, 2]) await at.tap(max, { verb: 'case-show', case: caseId(n) });
    const states = [await at.store.case(caseId(1)), await at.store.case(caseId(2))].map((one) => one?.case.state.state);
    expect(states).toEqual(['open', 'closed']);
    expect(JSON.stringify(at.entries())).toContain('closed-both');
  });
  it('of a case that is gone from the store: nothing more to tell', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await does(at, 1, { command: 'close-otherwise', as: 'duplicate', reason: 'Sagt', of: otherCase(7) }, max);
    await linkOthers(at.house, (await at.store.case(caseId(1)))?.case);
    await linkOthers(at.house, undefined);
    expect(at.entries().map(inShort)).toEqual([]);
  });
});

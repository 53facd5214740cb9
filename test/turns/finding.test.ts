import { describe, expect, it } from 'vitest';
import { Action } from '../../src/dialogues/actions.ts';
import type { View } from '../../src/dialogues/views.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { enteredAgain } from '../../src/turns/entered-again.ts';
import { aHouse, inShort, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import {
  caseId,
  caseNumber,
  draftId,
  guest,
  heard,
  kind,
  nationalIds,
  people,
  setting,
  unit,
} from '../support/municipality.ts';

const { emma, emil, max, ida, solveig, rita, per } = people;
const aboutHer = (...concerns: PersonId[]) => ({ signals: ['about-person' as const], concerns });

/** Case `n`, which has to be the next. */
async function registers(at: TestHouse, n: number, over: Parameters<typeof heard>[0] = {}, by = emma): Promise<void> {
  await at.store.transact({ draft: draftId(n), numbers: true }, ({ number }) => {
    if (number !== n) throw new Error(`the next case is ${number}`);
    const register = { command: 'register', id: caseId(n), number: caseNumber(n), draft: draftId(n) } as const;
    const done = carryOut(undefined, { ...register, heard: heard(over) }, setting(by, { now: at.clock.now }));
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}

async function does(at: TestHouse, n: number, command: Command, who: PersonId): Promise<void> {
  await at.store.transact({ case: caseId(n) }, (found) => {
    const done = carryOut(found.case, command, setting(who, { now: at.clock.now }));
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}
const closes: Command = { command: 'close-otherwise', as: 'registered-in-error', reason: 'Sagt to ganger' };

/** What a message is answered with. */
async function answered(at: TestHouse, who: PersonId, text: string): Promise<View> {
  await at.deliver();
  await at.say(who, text);
  const [first] = await at.deliver();
  if (first?.view === undefined) throw new Error('no answer');
  return first.view;
}
async function tapped(at: TestHouse, who: PersonId, action: Record<string, unknown>): Promise<View> {
  at.wait(1);
  return viewIn(await at.tap(who, action));
}
function numbers(view: View): number[] {
  if (!('rows' in view)) throw new Error(view.view);
  return view.rows.flatMap((row) => ('number' in row && row.number !== undefined ? [row.number] : []));
}
const search = (at: TestHouse, who: PersonId, asked: object, page = 0) =>
  tapped(at, who, { verb: 'search', page, ...asked });
const historyOf = async (at: TestHouse, n: number) =>
  ((await at.store.caseByNumber(caseNumber(n)))?.history ?? []).map(({ event, by }) => `${event} ${by}`);

describe('my cases', () => {
  it('those that she has in hand, the open ones first; not what she only reported', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await registers(at, 2);
    await registers(at, 3, aboutHer(max), max);
    await registers(at, 4);
    await does(at, 4, closes, max);
    expect(numbers(await answered(at, max, 'mine saker'))).toEqual([2, 1, 4]);
    expect(await answered(at, solveig, 'mina ärenden')).toMatchObject({
      view: 'list',
      list: 'in-hand',
      rows: [{ number: 3 }],
    });
  });
  it('also of the handler, and of whoever is offered it or was told in the manager’s stead', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await does(at, 1, { command: 'appoint', person: emil }, max);
    await registers(at, 2);
    await does(at, 2, { command: 'pass-on', unit: unit('skolen'), reason: 'Skolen', consent: undefined }, max);
    expect(numbers(await answered(at, rita, 'my cases'))).toEqual([2]);
    expect(numbers(await answered(at, emil, 'my cases'))).toEqual([1]);
    expect(await answered(at, emil, 'my cases')).toMatchObject({ rows: [{ duties: [{ duty: 'respond' }] }] });
  });
  it('ten to a page, the closed ones after the last open one', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 23; n += 1) await registers(at, n);
    for (const n of [23, 20, 1]) await does(at, n, closes, max);
    const page = async (n: number) => {
      const view = await tapped(at, max, { verb: 'list', list: 'in-hand', page: n });
      return { numbers: numbers(view), more: 'more' in view && view.more };
    };
    expect(await page(0)).toEqual({ numbers: [22, 21, 19, 18, 17, 16, 15, 14, 13, 12], more: true });
    expect(await page(1)).toEqual({ numbers: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2], more: true });
    expect(await page(2)).toEqual({ numbers: [23, 20, 1], more: false });
    expect(await page(3)).toEqual({ numbers: [], more: false });
  });
  it('whoever has nothing in hand gets what she reported at once, written or tapped', async () => {
    const at = await aHouse();
    await registers(at, 1);
    expect(await answered(at, emma, 'mine saker')).toMatchObject({ view: 'mine', rows: [{ number: 1 }] });
    expect(await tapped(at, emma, { verb: 'list', list: 'in-hand', page: 0 })).toMatchObject({ view: 'mine' });
    expect(await answered(at, per, 'mine saker')).toMatchObject({ view: 'mine', rows: [] });
  });
});

describe('my unit’s cases', () => {
  it('of the units that she manages, as far as she has a part in them', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await registers(at, 2, aboutHer(max));
    await registers(at, 3, { unit: unit('skolen') });
    await registers(at, 4);
    await does(at, 4, closes, max);
    expect(numbers(await answered(at, max, 'enhetens saker'))).toEqual([4, 1]);
    expect(numbers(await answered(at, rita, 'einingas saker'))).toEqual([3]);
    // Her own unit's, which are those that she reported herself.
    expect(numbers(await answered(at, emma, 'enhetens ärenden'))).toEqual([4, 2, 1]);
    expect(numbers(await answered(at, emil, 'my unit'))).toEqual([]);
  });
});
describe('a search', () => {
  it('by words, kind, state, unit, days and whether it is overdue', async () => {
    const at = await aHouse();
    await registers(at, 1, { words: { said: 'Bussen kom ikke til Ærøy' } });
    await registers(at, 2, { words: { said: 'Lyset er borte' }, kind: kind('klage-ansatt') });
    await registers(at, 3, { words: { said: 'Bussene er fulle' } });
    await does(at, 3, closes, max);
    const found = async (asked: object) => numbers(await search(at, max, asked));
    expect(await found({ words: 'buss' })).toEqual([3, 1]);
    expect(await found({ words: 'BUSSEN aeroy' })).toEqual([]);
    expect(await found({ words: 'bussen ærøy' })).toEqual([1]);
    expect(await found({ kind: 'klage-ansatt' })).toEqual([2]);
    expect(await found({ words: 'buss', state: 'open' })).toEqual([1]);
    expect(await found({ unit: 'torget', from: '2026-03-16', until: '2026-03-16' })).toEqual([3, 2, 1]);
    expect(await found({ unit: 'skolen' })).toEqual([]);
    expect(await found({ unit: 'finnes-ikke' })).toEqual([]);
    expect(await found({ kind: 'Ikke et slag!' })).toEqual([]);
    expect(await found({ from: '2026-03-17' })).toEqual([]);
    expect(await found({ overdue: 'true' })).toEqual([]);
    at.wait(30 * 24 * 60);
    expect(await found({ overdue: 'true' })).toEqual([2, 1]);
    expect(numbers(await answered(at, emma, 'søk buss'))).toEqual([3, 1]);
  });
  it('is paged by its own buttons, and asks for the same on every page', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 12; n += 1) await registers(at, n);
    expect(await search(at, max, { words: 'buss' })).toMatchObject({ view: 'search', more: true, page: 0 });
    const second = await search(at, max, { words: 'buss' }, 1);
    expect(second).toMatchObject({ view: 'search', asked: { words: 'buss' }, more: false, page: 1 });
    expect(numbers(second)).toEqual([2, 1]);
  });
  it('opens as an empty card, and a number opens its case: the manager’s card or the receipt', async () => {
    const at = await aHouse();
    await registers(at, 1);
    expect(await answered(at, max, 'søk')).toMatchObject({ view: 'search', asked: undefined, rows: [] });
    expect(await answered(at, max, 'søk 1')).toMatchObject({ view: 'case', number: 1 });
    expect(await answered(at, emma, 'search case 1')).toMatchObject({ view: 'receipt', number: 1 });
    expect(await search(at, max, { words: ' sak 1 ' })).toMatchObject({ view: 'case', number: 1 });
    await at.deliver();
    const sent = (await at.store.caseByNumber(caseNumber(1)))?.sent.map(({ reader }) => reader);
    expect(new Set(sent)).toEqual(new Set([max, emma]));
  });
  it('finds nothing for whoever has no part: not by words, number, unit or kind, and no count tells it', async () => {
    const at = await aHouse();
    await registers(at, 1, aboutHer(emil));
    await registers(at, 2, aboutHer(max));
    await registers(at, 3, aboutHer(emma));
    await registers(at, 4);
    await does(at, 4, { command: 'appoint', person: emil }, max);
    await does(at, 4, { command: 'appoint', person: ida }, max);
    const nothing = { rows: [], more: false, unreadable: 0 };
    for (const who of [rita, per, emil]) {
      for (const asked of [{}, { words: '' }, { words: 'bussen' }, { unit: 'torget' }, { kind: 'klage-tjeneste' }]) {
        expect(await search(at, who, asked)).toMatchObject({ view: 'search', ...nothing });
      }
      for (const n of [1, 2, 3, 4, 99]) {
        expect(await search(at, who, { words: String(n) })).toMatchObject({ view: 'search', ...nothing });
        expect(await answered(at, who, `søk ${n}`)).toMatchObject({ view: 'search', ...nothing });
      }
      expect(await at.turn(who, { in: 'find', text: '1', skip: 0, count: 25 })).toMatchObject({ found: [] });
      expect(await at.turn(who, { in: 'find', text: '', skip: 0, count: 25 })).toMatchObject({ found: [] });
    }
    expect(numbers(await search(at, max, { words: 'bussen' }))).toEqual([4, 3, 1]);
    expect(await search(at, max, { words: '2' })).toMatchObject({ view: 'search', ...nothing });
    // The reporter whom it concerns keeps its number, by its number alone.
    expect(numbers(await search(at, emma, { words: 'bussen' }))).toEqual([4, 2, 1]);
    expect(Object.keys(await answered(at, emma, 'søk 3')).sort()).toEqual(['clocks', 'number', 'state', 'view']);
  });
  it.each(nationalIds)('%s is asked to be deleted, finds nothing and is kept nowhere', async (id) => {
    const at = await aHouse();
    await at.say(emma, `søk ${id}`);
    await search(at, emma, { words: `Kari ${id}` });
    expect((await at.deliver()).map(sendingInShort)).toEqual([
      'send emma search',
      'send emma delete-that-message',
      'update emma card search',
    ]);
    expect(at.dump()).not.toContain(id);
    expect(at.log.join()).not.toContain(id);
  });
});

describe('the message extension', () => {
  it('lists what she may see, the newest first, and puts number, state and dates into the chat', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 3; n += 1) await registers(at, n);
    const reply = await at.turn(max, { in: 'find', text: 'bussen', skip: 1, count: 25 });
    if (reply.reply !== 'found') throw new Error(reply.reply);
    expect(reply.found.map(({ row }) => [row.number, row.of?.kind])).toEqual([
      [2, 'Klage på tjeneste'],
      [1, 'Klage på tjeneste'],
    ]);
    for (const { inserts } of reply.found) {
      expect(Object.keys(inserts).sort()).toEqual(['clocks', 'number', 'state', 'today', 'view']);
    }
    // Nothing of it is said anywhere, nor is the place kept in which it was asked.
    expect(at.entries()).toEqual([]);
    expect(await at.store.referenceOf(max)).toBeUndefined();
  });
  it('a number finds that case; of one that concerns its reporter she gets the number alone', async () => {
    const at = await aHouse();
    await registers(at, 1, aboutHer(emma));
    expect(await at.turn(max, { in: 'find', text: 'sak 1', skip: 0, count: 25 })).toMatchObject({
      found: [{ row: { number: 1, of: { kind: 'Klage på tjeneste' } } }],
    });
    expect(await at.turn(emma, { in: 'find', text: '1', skip: 0, count: 25 })).toMatchObject({
      found: [{ row: { number: 1, of: undefined } }],
    });
    expect(await at.turn(max, { in: 'find', text: '1', skip: 1, count: 25 })).toMatchObject({ found: [] });
  });
  it('never more at once than are looked through, and nothing for a command that is none of ours', async () => {
    const at = await aHouse();
    for (let n = 1; n <= 27; n += 1) await registers(at, n);
    const all = await at.turn(max, { in: 'find', text: '', skip: 0, count: 1e9 });
    expect(all.reply === 'found' && all.found.length).toBe(25);
    expect(await at.turn(max, { in: 'find', text: undefined, skip: 0, count: 25 })).toMatchObject({ found: [] });
    expect(await at.turn(max, { in: 'find', text: '!!!', skip: 0, count: 25 })).toMatchObject({ found: [] });
  });
});

describe('asked too fast, or by nobody of ours', () => {
  it('the search says so in place of what it would have found', async () => {
    const at = await aHouse();
    await registers(at, 1);
    const find = (who: PersonId) => at.turn(who, { in: 'find', text: '1', skip: 0, count: 25 });
    for (let n = 0; n < 30; n += 1) expect(await find(max)).toMatchObject({ reply: 'found', found: [{}] });
    expect(await find(max)).toEqual({ reply: 'not-searched', notice: 'too-fast', language: 'nb' });
    for (const who of [guest, people.lars]) {
      expect(await find(who)).toEqual({ reply: 'not-searched', notice: 'not-an-employee', language: 'nb' });
    }
  });
});

describe('where others read along', () => {
  it.each(['mine saker', 'enhetens saker', 'søk buss', 'søk 1', 'ring 1'])(
    '“%s” is not answered there',
    async (text) => {
      const at = await aHouse();
      await registers(at, 1);
      await at.say(max, text, { where: 'group' });
      expect(at.entries().map(inShort)).toEqual(['reply max continue-in-private']);
      expect(await historyOf(at, 1)).toHaveLength(1);
    },
  );
});

describe('nothing came of it in a dialog', () => {
  const notice = 'not-confirmed';
  const again = (at: TestHouse, action: object, whole = {}) =>
    enteredAgain(
      at.house,
      at.from(per),
      { in: 'too-long', surface: 'dialog', action: Action.parse(action), whole },
      notice,
      'nb',
    );
  it.each(['call-note', 'call-wish'])('%s: what she typed stands there again, national ids masked', async (verb) => {
    const at = await aHouse();
    const note = `Ring ${nationalIds[0]}`;
    for (const whole of [{}, { note }]) {
      expect(again(at, { verb, revision: 'a', number: 1, note }, whole)).toMatchObject({
        view: { view: 'again', notice, action: { verb, note: 'Ring •••••••••••' } },
      });
    }
  });
  it('neither a search nor a number holds a national id', async () => {
    const at = await aHouse();
    for (const action of [
      { verb: 'search', page: 0, words: nationalIds[0] },
      { verb: 'call-look', revision: 'a', number: nationalIds[0] },
    ]) {
      const reply = JSON.stringify(again(at, action));
      expect(reply).toContain('•••••••••••');
      expect(reply).not.toContain(nationalIds[0]);
    }
  });
});

describe('the citizen calls back', () => {
  const look = (number: string, revision = 'a') => ({ verb: 'call-look', revision, number });
  const wish = (note: string, revision = 'b') => ({ verb: 'call-wish', revision, number: 1, note });

  it('a number that was written: looked up, kept and then shown, however often the message arrives', async () => {
    const at = await aHouse();
    await registers(at, 1);
    const from = at.from(per);
    await at.say(per, 'ring 1', from);
    expect(await historyOf(at, 1)).toEqual([`registered ${emma}`, `looked-up ${per}`]);
    const before = at.dump();
    await at.say(per, 'ring 1', from);
    expect(at.dump()).toBe(before);
    expect((await at.deliver()).map(({ view }) => view)).toMatchObject([
      { view: 'call', found: { number: 1, holder: 'Max Berg' } },
    ]);
    await at.say(per, 'ring 1');
    expect((await historyOf(at, 1)).filter((event) => event === `looked-up ${per}`)).toHaveLength(2);
  });
  it('from the card: one event for one tap, whether it comes once more under its own id or another', async () => {
    const at = await aHouse();
    await registers(at, 1);
    expect(await tapped(at, per, { verb: 'call' })).not.toHaveProperty('found');
    const from = at.from(per);
    for (const over of [from, from, {}]) {
      expect(viewIn(await at.tap(per, look('Sak 1'), over))).toMatchObject({ view: 'call', found: { number: 1 } });
    }
    expect(await historyOf(at, 1)).toEqual([`registered ${emma}`, `looked-up ${per}`]);
    // Another showing of the card is another look.
    await tapped(at, per, look('1', 'later'));
    expect(await historyOf(at, 1)).toHaveLength(3);
  });
  it('nothing is shown where the look could not be kept', async () => {
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        transact: (scope, decide) =>
          scope.case === undefined ? store.transact(scope, decide) : Promise.reject(new Error('full')),
      }),
    });
    await registers(at, 1);
    await expect(at.tap(per, look('1'))).rejects.toThrow('full');
    await expect(at.say(per, 'ring 1')).rejects.toThrow('full');
    expect(at.entries()).toEqual([]);
  });
  it('tells nobody and changes nobody’s card: it was only looked at', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await at.say(max, 'søk 1');
    await at.deliver();
    await tapped(at, per, look('1'));
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update per card call']);
  });
  it('a note and a wish to be called reach whoever has it', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await does(at, 1, { command: 'appoint', person: emil }, max);
    await tapped(at, per, { verb: 'call-note', revision: 'b', number: 1, note: 'Hun har ikke fått svar' });
    expect(await tapped(at, per, wish('99 88 77 66 etter tre'))).toMatchObject({ view: 'call', news: 'noted' });
    const one = await at.store.caseByNumber(caseNumber(1));
    expect(one?.words.notes.map(({ sort, by, text }) => [sort, by, text])).toEqual([
      ['called-back', per, 'Hun har ikke fått svar'],
      ['call-wish', per, '99 88 77 66 etter tre'],
    ]);
    const told = at.entries().flatMap(({ what }) => (what.send === 'message' ? [what] : []));
    expect(told.map(({ to, shows }) => [to, shows.show === 'case' ? shows.instead?.reason : shows.show])).toEqual([
      [emil, 'called-back'],
      [emil, 'call-wish'],
    ]);
    expect(JSON.stringify(at.entries())).not.toContain('99 88');
  });
  it('the same wish tapped twice is taken down once, another one on the next card again', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await Promise.all([at.tap(per, wish('Etter tre')), at.tap(per, wish('Etter tre'))]);
    expect(await historyOf(at, 1)).toEqual([`registered ${emma}`, `noted ${per}`]);
    await tapped(at, per, wish('Etter tre', 'c'));
    expect(await historyOf(at, 1)).toHaveLength(3);
  });
  it.each(nationalIds)('%s in a note is refused, masked and kept nowhere; what she typed stays', async (id) => {
    const at = await aHouse();
    await registers(at, 1);
    const view = await tapped(at, per, wish(`Ring Kari ${id} i morgen`));
    expect(view).toMatchObject({
      view: 'call',
      note: { fault: 'national-id', text: expect.stringMatching(/^Ring Kari [• -]+ i morgen$/) },
    });
    expect((await at.store.caseByNumber(caseNumber(1)))?.words.notes).toEqual([]);
    expect(await tapped(at, per, look(id))).toMatchObject({ view: 'call', number: undefined, news: 'not-found' });
    await at.say(per, `ring ${id}`);
    expect((await at.deliver()).map(sendingInShort)).toContain('send per delete-that-message');
    expect(at.dump()).not.toContain(id);
    expect(at.dump()).not.toContain(id.replaceAll(/\D/g, ''));
    expect(at.log.join()).not.toContain(id);
  });
  it('hidden from her: in every way as a number that nobody has', async () => {
    const at = await aHouse();
    await registers(at, 1, aboutHer(emil));
    await registers(at, 2, aboutHer(emma));
    const before = [await historyOf(at, 1), await historyOf(at, 2)];
    for (const [who, hidden] of [
      [emil, 1],
      [emma, 2],
    ] as const) {
      await at.deliver();
      const shownFor = async (number: number) => {
        const views = [
          await answered(at, who, `ring ${number}`),
          await tapped(at, who, look(String(number), 'x')),
          await tapped(at, who, { verb: 'call-note', revision: 'x', number, note: 'Hun venter' }),
          await tapped(at, who, { verb: 'call-wish', revision: 'x', number, note: '' }),
        ];
        const sent = (await at.deliver()).map(sendingInShort);
        return { views: views.map((view) => ({ ...view, revision: '', number: '' })), sent };
      };
      const those = await shownFor(hidden);
      expect(those).toEqual(await shownFor(77));
      expect(those.views).toEqual(Array(4).fill({ view: 'call', revision: '', number: '', news: 'not-found' }));
    }
    expect([await historyOf(at, 1), await historyOf(at, 2)]).toEqual(before);
    expect(at.entries().filter(({ subject }) => subject.of === 'case')).toEqual([]);
  });
  it('a file that comes with the message is not taken, and it is said', async () => {
    const at = await aHouse();
    await registers(at, 1);
    await at.say(per, 'ring 1', {}, true);
    await at.say(per, 'søk buss', {}, true);
    expect(at.entries().map(inShort)).toEqual([
      'reply per call',
      'reply per no-files',
      'reply per list',
      'reply per no-files',
    ]);
  });
});

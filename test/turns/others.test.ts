import { describe, expect, it } from 'vitest';
import { ConversationId } from '../../src/domain/ids.ts';
import { removedFrom } from '../../src/turns/turn.ts';
import { whole } from '../support/desk.ts';
import { aHouse, chatOf, inShort, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import { guest, nationalIds, people } from '../support/municipality.ts';
import { actions } from '../support/taps.ts';

const { emma, emil, max, lars } = people;
const group = { where: 'group', address: { ...chatOf(max), conversation: ConversationId.parse('19:group') } } as const;
const channel = {
  where: 'channel',
  address: { ...chatOf(max), conversation: ConversationId.parse('19:channel;messageid=7') },
} as const;
const written = (at: TestHouse) => at.entries().map(inShort);

describe('whoever does not work here', () => {
  it.each([
    ['a guest', guest],
    ['somebody who has left', lars],
  ])('%s is refused in words, and nothing is kept of what was said', async (_, who) => {
    const at = await aHouse();
    await at.say(who, 'Bussen kom ikke i går heller');
    expect(at.entries().map(({ what }) => what)).toEqual([
      {
        send: 'reply',
        reader: who,
        address: chatOf(who),
        language: 'nb',
        shows: { show: 'notice', notice: 'not-an-employee' },
      },
    ]);
    expect((await at.deliver()).map(({ view, language }) => [view, language])).toEqual([
      [{ view: 'notice', notice: 'not-an-employee' }, 'nb'],
    ]);
    for (const action of actions()) {
      for (const dialog of [false, true]) {
        expect(viewIn(await at.tap(who, action, { dialog }))).toEqual({ view: 'notice', notice: 'not-an-employee' });
      }
      at.wait(1);
    }
    expect(viewIn(await at.turn(who, { in: 'dialog-opened', text: 'Hemmelig' }))).toEqual({
      view: 'notice',
      notice: 'not-an-employee',
    });
    expect(await at.turn(who, { in: 'choice-query', of: 'units', text: '', skip: 0, top: 9 })).toEqual({
      reply: 'choices',
      choices: [],
    });
    expect(await at.turn(who, { in: 'installed' })).toEqual({ reply: 'nothing' });
    expect(written(at)).toHaveLength(1);
    expect(at.dump()).not.toMatch(/Bussen|Hemmelig/);
    expect(await at.store.referenceOf(who)).toBeUndefined();
  });
});

describe('where others read along', () => {
  it.each([
    ['a group', group],
    ['a channel', channel],
  ])('%s: asks to go on in private and quotes nothing', async (_, where) => {
    const at = await aHouse();
    for (const text of ['Bussen kom ikke i går heller', 'mine saker', 'logg', 'hjelp']) {
      await at.say(emma, text, where);
    }
    expect(written(at)).toEqual(Array(4).fill('reply emma continue-in-private'));
    const sent = await at.deliver();
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([where.address.conversation]));
    expect(JSON.stringify(sent)).not.toContain('Bussen');
    expect(at.dump()).not.toContain('Bussen');
    expect(await at.store.openDraft(emma)).toBeUndefined();
    expect(await at.store.referenceOf(emma)).toBeUndefined();
  });
  it('a national id typed there is to be deleted', async () => {
    const at = await aHouse();
    await at.say(emma, `@Lydhør ${nationalIds[0]}`, group);
    expect(written(at)).toEqual(['reply emma continue-in-private', 'reply emma delete-that-message']);
    expect(at.dump()).not.toContain(nationalIds[0]);
  });
  it('the procedure is posted for a manager, and for nobody else', async () => {
    const at = await aHouse();
    await at.say(max, 'prosedyre', channel);
    await at.say(emma, 'prosedyre', channel);
    expect(written(at)).toEqual(['reply max procedure', 'reply emma manager-posts-procedure']);
    expect((await at.deliver()).map(({ view }) => view?.view)).toEqual(['procedure', 'notice']);
  });
  it('no tap on a card there shows anybody’s cases, or changes the card for all', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const before = at.dump();
    for (const action of actions()) {
      expect(viewIn(await at.tap(emma, action, channel))).toEqual({ view: 'notice', notice: 'continue-in-private' });
      at.wait(1);
    }
    const grown = at.dump().replace(before, '');
    expect(written(at)).toEqual(['reply emma draft']);
    expect(grown).not.toMatch(/"update"/);
  });
});

describe('files', () => {
  it('a file alone is not taken, and it is said why', async () => {
    const at = await aHouse();
    await at.say(emma, '', {}, true);
    expect(written(at)).toEqual(['reply emma no-files']);
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
  it('a sentence with a file begins a draft, and the file is not taken', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller', {}, true);
    expect(written(at)).toEqual(['reply emma draft', 'reply emma no-files']);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma said', 'send emma no-files']);
  });
  it('a national id: the draft first, then the request to delete the message', async () => {
    const at = await aHouse();
    await at.say(emma, `Kunden har nummer ${nationalIds[0]} sa hun`);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma said', 'send emma delete-that-message']);
    expect(at.dump()).not.toContain(nationalIds[0]);
    expect(at.log.join()).not.toContain(nationalIds[0]);
  });
});

describe('the same message again', () => {
  it.each(['Bussen kom ikke i går heller', 'hjelp', 'mine saker', ''])('“%s” is answered once', async (text) => {
    const at = await aHouse();
    const from = at.from(emma);
    await at.say(emma, text, from);
    const before = at.dump();
    await at.say(emma, text, from);
    await Promise.all([at.say(emma, text, from), at.say(emma, text, from)]);
    expect(at.dump()).toBe(before);
    expect(at.entries()).toHaveLength(1);
    expect(await at.deliver()).toHaveLength(1);
  });
  it('is answered once where its draft has become a case already', async () => {
    const at = await aHouse();
    const from = at.from(emma);
    await at.say(emma, 'Bussen kom ikke i går heller', from);
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...whole });
    const before = at.dump();
    await at.say(emma, 'Bussen kom ikke i går heller', from);
    expect(at.dump()).toBe(before);
    // Also when what was answered first is long forgotten.
    at.wait(25 * 60);
    await at.store.forget(at.clock.now);
    await at.say(emma, 'Bussen kom ikke i går heller', from);
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
});

describe('too much at once', () => {
  it('is answered in words at every tap, until she has slowed down', async () => {
    const at = await aHouse();
    for (let n = 0; n < 30; n += 1) await at.tap(emma, { verb: 'help' });
    const before = at.entries().length;
    for (let n = 0; n < 3; n += 1)
      expect(viewIn(await at.tap(emma, { verb: 'help' }))).toEqual({ view: 'notice', notice: 'too-fast' });
    expect(at.entries()).toHaveLength(before);
    expect(viewIn(await at.tap(emil, { verb: 'help' })).view).toBe('help');
    at.clock.machine += 2_000;
    expect(viewIn(await at.tap(emma, { verb: 'help' })).view).toBe('help');
  });
  it('written: a message says that nothing is taken, once in ten seconds', async () => {
    const at = await aHouse();
    for (let n = 0; n < 31; n += 1) await at.say(emma, 'hjelp');
    expect(written(at).at(-1)).toBe('reply emma too-fast-written');
    const before = at.entries().length;
    await at.say(emma, 'Bussen kom ikke i går heller');
    expect(at.entries()).toHaveLength(before);
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
});

describe('installed', () => {
  it('greets once a day, however often Teams tells it, and keeps the address', async () => {
    const at = await aHouse();
    for (let n = 0; n < 3; n += 1) await at.turn(emma, { in: 'installed' });
    expect(written(at)).toEqual(['reply emma welcome']);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma welcome']);
    expect(await at.store.referenceOf(emma)).toMatchObject({ address: chatOf(emma), state: 'open' });
    at.wait(24 * 60);
    await at.turn(emma, { in: 'installed' });
    expect(written(at)).toHaveLength(2);
  });
  it('removed and back in the same conversation: she is reached again', async () => {
    const at = await aHouse();
    await at.say(emma, 'hjelp');
    await removedFrom(at.house, chatOf(emma).conversation);
    expect(await at.store.referenceOf(emma)).toMatchObject({ state: 'closed' });
    await at.say(emma, 'hjelp');
    expect(await at.store.referenceOf(emma)).toMatchObject({ state: 'open' });
  });
  it('an address is written once, not with each tap', async () => {
    let puts = 0;
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        putReference(reference) {
          puts += 1;
          return store.putReference(reference);
        },
      }),
    });
    for (let n = 0; n < 5; n += 1) await at.tap(emma, { verb: 'help' });
    expect(puts).toBe(1);
    await at.tap(emma, { verb: 'help' }, { address: { ...chatOf(emma), serviceUrl: 'https://other.example/' } });
    expect(puts).toBe(2);
  });
});

describe('looking around', () => {
  it('the language she chooses holds at once and from then on', async () => {
    const at = await aHouse();
    expect(await at.tap(emma, { verb: 'language' })).toMatchObject({
      language: 'nb',
      view: { view: 'language', current: 'nb' },
    });
    expect(await at.tap(emma, { verb: 'language-set', language: 'sv' })).toMatchObject({
      language: 'sv',
      view: { view: 'welcome' },
    });
    expect(await at.tap(emma, { verb: 'help' })).toMatchObject({ language: 'sv' });
    const sent = await at.deliver();
    expect(sent.map(({ how, language }) => [how, language])).toEqual([
      ['update', 'sv'],
      ['update', 'sv'],
      ['update', 'sv'],
    ]);
  });
  it('her cases, ten to a page, the newest first; nobody else’s', async () => {
    const at = await aHouse();
    for (let n = 0; n < 12; n += 1) {
      at.wait(1);
      const who = n === 5 ? emil : emma;
      await at.say(who, 'logg');
      const draft = await at.store.openDraft(who);
      await at.tap(who, { verb: 'said-register', draft: draft?.id, revision: '1', ...whole });
    }
    const page = async (n: number) => {
      const view = viewIn(await at.tap(emma, { verb: 'mine', page: n }));
      if (view.view !== 'mine') throw new Error(view.view);
      return { numbers: view.rows.map(({ number }) => number), more: view.more };
    };
    expect(await page(0)).toEqual({ numbers: [12, 11, 10, 9, 8, 7, 5, 4, 3, 2], more: true });
    expect(await page(1)).toEqual({ numbers: [1], more: false });
    expect(await page(2)).toEqual({ numbers: [], more: false });
  });
});

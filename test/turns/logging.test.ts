import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/store.ts';
import type { Draft } from '../../src/dialogues/draft.ts';
import { UNSTORED } from '../../src/dialogues/log.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { whole } from '../support/desk.ts';
import { aHouse, inShort, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseNumber, nationalIds, people, unit, withoutUnit } from '../support/municipality.ts';

const { emma, emil, max } = people;

async function draftOf(at: TestHouse, who: PersonId = emma): Promise<Draft> {
  const draft = await at.store.openDraft(who);
  if (draft === undefined) throw new Error('no draft lies');
  return draft;
}
/** A tap on the card that stands of the open draft. */
async function tapOpen(at: TestHouse, verb: string, entered: object = {}, over: Parameters<TestHouse['tap']>[2] = {}) {
  const { id, revision } = await draftOf(at);
  return at.tap(emma, { verb, draft: id, revision: String(revision), ...entered }, over);
}
const states = (at: TestHouse) => at.entries().map((entry) => `${inShort(entry)} ${entry.state.state}`);
const firstCase = async (at: TestHouse) => {
  const one = await at.store.caseByNumber(caseNumber(1));
  if (one === undefined) throw new Error('no case');
  return one;
};

describe('an ordinary complaint', () => {
  it('puts into the outbox what has to be said, and nothing else', async () => {
    const at = await aHouse();
    expect(await at.say(emma, 'Bussen kom ikke i går heller')).toEqual({ reply: 'nothing' });
    expect(at.entries().map(inShort)).toEqual(['reply emma draft']);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma said']);

    expect(viewIn(await tapOpen(at, 'said-next', whole, { card: 'sent-1' })).view).toBe('read-back');
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update emma sent-1 read-back']);

    const reply = await tapOpen(at, 'read-register', {}, { card: 'sent-1' });
    expect(viewIn(reply)).toMatchObject({ view: 'receipt', number: 1, news: 'registered' });
    expect(
      at
        .entries()
        .slice(2)
        .map((entry) => [inShort(entry), entry.subject.of, entry.urgent]),
    ).toEqual([
      ['message max case', 'case', false],
      ['update emma receipt', 'case', true],
    ]);
    expect((await at.deliver()).map(sendingInShort).sort()).toEqual([
      'open max',
      'send max case',
      'update emma sent-1 receipt',
    ]);
    expect(await at.deliver()).toEqual([]);
    expect(at.entries().every(({ state }) => state.state === 'delivered')).toBe(true);
  });
  it('outside office hours: the manager’s card waits for the next opening hour, the receipt does not', async () => {
    const at = await aHouse();
    at.wait(12 * 60); // ten in the evening
    await at.say(emma, 'logg');
    await at.deliver();
    await tapOpen(at, 'said-register', whole);
    await at.deliver();
    expect(states(at)).toEqual([
      'reply emma draft delivered',
      'message max case waiting',
      'update emma receipt delivered',
    ]);
    expect(at.entries()[1]?.state).toMatchObject({ dueAt: '2026-03-17T07:00:00.000Z' });
    at.wait(10 * 60);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['open max', 'send max case']);
  });
  it('someone is in danger: at once, whatever the hour', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-register', { ...whole, applies: 'harm' });
    expect((await at.deliver()).map(sendingInShort)).toContain('send max case');
  });
  it('someone was hurt and is not in danger: at once too, and nobody else is waited for', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-next', { ...whole, applies: 'harm' });
    await tapOpen(at, 'more-register', { inDanger: 'false' });
    expect((await at.deliver()).map(sendingInShort)).toContain('send max case');
    // Looked at when the office opens, and not in a quarter of an hour.
    expect((await firstCase(at)).case.nextAttentionAt).toBe('2026-03-17T07:00:00.000Z');
  });
  it('a restart in between: goes on where it was', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await tapOpen(at, 'said-next', { ...whole, contact: '' });
    at.house.known.clear();
    expect((await draftOf(at)).answers).toMatchObject({ said: whole.said, applies: ['none'] });
    await tapOpen(at, 'said-next', whole);
    expect(viewIn(await tapOpen(at, 'read-register'))).toMatchObject({ view: 'receipt' });
  });
  it('the manager logs one of his own unit: he gets receipt and card', async () => {
    const at = await aHouse();
    await at.say(max, 'logg');
    const { id } = await draftOf(at, max);
    const action = { verb: 'said-register', draft: id, revision: '1', ...whole };
    expect(viewIn(await at.tap(max, action))).toMatchObject({ view: 'receipt' });
    expect((await at.deliver()).map(sendingInShort).sort()).toEqual(['send max case', 'update max card receipt']);
  });
});

describe('cancel', () => {
  it('deletes at once, words and all', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.deliver();
    const reply = await tapOpen(at, 'draft-cancel', {}, { card: 'sent-1' });
    expect(viewIn(reply)).toEqual({ view: 'notice', notice: 'cancelled' });
    expect(at.dump()).not.toContain('Bussen');
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update emma sent-1 cancelled']);
    expect(await at.store.openDraft(emma)).toBeUndefined();
  });
  it('the message that began it, delivered again afterwards, does not bring it back', async () => {
    const at = await aHouse();
    const from = at.from(emma);
    await at.say(emma, 'Bussen kom ikke i går heller', from);
    await tapOpen(at, 'draft-cancel');
    await at.say(emma, 'Bussen kom ikke i går heller', from);
    expect(at.dump()).not.toContain('Bussen');
  });
});

describe('the same tap again', () => {
  const steps = [
    ['said-next', whole],
    ['said-next', { ...whole, contact: '' }],
    ['said-register', whole],
    ['said-settle', { ...whole, settled: 'Ringte taxi.' }],
    ['draft-cancel', {}],
  ] as const;
  it.each(steps)(
    '%s %j: the first answer, by the same activity or by another, and nothing changes',
    async (verb, entered) => {
      const at = await aHouse();
      await at.say(emma, 'logg');
      const { id, revision } = await draftOf(at);
      const action = { verb, draft: id, revision: String(revision), ...entered };
      const from = at.from(emma);
      const first = await at.tap(emma, action, from);
      const before = at.dump();
      const same = await at.tap(emma, action, from);
      const anew = await at.tap(emma, action);
      expect(at.dump()).toBe(before);
      const shown = (reply: typeof first) => {
        const { revision: _, ...view } = { revision: '', ...viewIn(reply) };
        return view;
      };
      expect(shown(same)).toEqual(shown(first));
      expect(shown(anew)).toEqual(shown(first));
    },
  );
  it('on the cards of a case', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-settle', { ...whole, settled: 'Ringte taxi.' });
    const { id } = (await firstCase(at)).case;
    for (const [who, action] of [
      [emma, { verb: 'note-add', case: id, revision: '1.a', sort: 'addition', note: 'Mer' }],
      [max, { verb: 'case-seen', case: id, revision: '1.b' }],
      [max, { verb: 'case-approve', case: id, revision: '3.c', confirmation: 'Hei' }],
    ] as const) {
      const first = await at.tap(who, action);
      const before = at.dump();
      const again = await at.tap(who, action);
      expect(at.dump()).toBe(before);
      expect(viewIn(again)).toMatchObject({
        view: viewIn(first).view,
        news: 'news' in viewIn(first) ? expect.anything() : undefined,
      });
    }
    expect((await firstCase(at)).case.version).toBe(4);
  });
  it('both at the same moment: one case, one card to the manager', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    const action = { verb: 'said-register', draft: id, revision: String(revision), ...whole };
    const replies = await Promise.all([1, 2, 3, 4].map(() => at.tap(emma, action)));
    for (const reply of replies) expect(viewIn(reply)).toMatchObject({ view: 'receipt', number: 1 });
    expect((await at.store.cases({ skip: 0, limit: 10 })).rows).toHaveLength(1);
    expect(at.entries().filter((entry) => inShort(entry) === 'message max case')).toHaveLength(1);
  });
  it('a corrected entry after a refusal is no repeat, nor is the old one afterwards', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    expect(viewIn(await tapOpen(at, 'said-next', { ...whole, contact: '' }))).toMatchObject({
      view: 'said',
      faults: [{ field: 'contact' }],
    });
    expect(viewIn(await tapOpen(at, 'said-next', { ...whole, contact: '' }))).toMatchObject({
      view: 'said',
      faults: [{ field: 'contact' }],
    });
    expect(viewIn(await tapOpen(at, 'said-next', whole))).toMatchObject({ view: 'read-back' });
  });
  it('a different entry on the older card is no repeat: what stands now is shown with it', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    await at.tap(emma, { verb: 'said-next', draft: id, revision: String(revision), ...whole });
    const other = await at.tap(emma, {
      verb: 'said-next',
      draft: id,
      revision: String(revision),
      ...whole,
      said: 'Noe annet helt',
    });
    expect(viewIn(other)).toMatchObject({ view: 'said', answers: { said: `${whole.said}\n\nNoe annet helt` } });
  });
  it('a refused note corrected', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-register', whole);
    const { id } = (await firstCase(at)).case;
    const refused = viewIn(
      await at.tap(emma, { verb: 'note-add', case: id, revision: '1.a', sort: 'addition', note: 'Nr 13097248022' }),
    );
    expect(refused).toMatchObject({ view: 'receipt', note: { fault: 'national-id', text: 'Nr •••••••••••' } });
    const revision = 'revision' in refused ? refused.revision : '';
    const done = await at.tap(emma, { verb: 'note-add', case: id, revision, sort: 'addition', note: 'Nr fjernet' });
    expect(viewIn(done)).toMatchObject({ view: 'receipt', news: 'note-added' });
  });
  it('no mark of a tap tells one national id from another', async () => {
    const marks = new Set<string>();
    for (const id of nationalIds.slice(0, 1).concat('02013299997')) {
      const at = await aHouse();
      await at.say(emma, 'logg', { activity: at.from(emma).activity });
      await tapOpen(at, 'said-next', { ...whole, said: `Nr ${id}` });
      expect(at.dump()).not.toContain(id);
      const mark = /"tap\\?":\\?"([0-9a-f]{32})/.exec(at.dump());
      if (mark?.[1] === undefined) throw new Error('no mark was kept');
      marks.add(mark[1]);
    }
    expect(marks.size).toBe(1);
  });
  it('the store did not confirm: pressing again is safe and gives the one case', async () => {
    let silent = false;
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        async transact(scope, decide) {
          const result = await store.transact(scope, decide);
          if (silent) throw new StoreUnavailable('saved, but nobody heard of it');
          return result;
        },
      }),
    });
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    const action = { verb: 'said-register', draft: id, revision: String(revision), ...whole };
    silent = true;
    await expect(at.tap(emma, action)).rejects.toThrow(StoreUnavailable);
    silent = false;
    expect(viewIn(await at.tap(emma, action))).toMatchObject({ view: 'receipt', number: 1, news: 'registered' });
    expect((await at.store.cases({ skip: 0, limit: 10 })).rows).toHaveLength(1);
  });
  it('after a day it is a tap on an old card: the case as it is now', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    const action = { verb: 'said-register', draft: id, revision: String(revision), ...whole };
    await at.tap(emma, action);
    at.wait(24 * 60 + 1);
    await at.store.forget(at.house.now());
    expect(viewIn(await at.tap(emma, action))).toMatchObject({ view: 'receipt', number: 1, news: 'as-it-stands' });
    expect((await at.store.cases({ skip: 0, limit: 10 })).rows).toHaveLength(1);
  });
});

describe('two devices', () => {
  it('the one that is behind is shown what stands with what was typed there, and registers nothing', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    const card = { draft: id, revision: String(revision) };
    await at.tap(emma, { verb: 'said-next', ...card, ...whole });
    const phone = await at.tap(emma, { verb: 'said-register', ...card, ...whole, said: 'Fra telefonen' });
    expect(viewIn(phone)).toMatchObject({
      view: 'said',
      answers: { said: `${whole.said}\n\nFra telefonen` },
      faults: [{ field: 'said', fault: 'changed-elsewhere' }],
    });
    expect((await at.store.cases({ skip: 0, limit: 10 })).rows).toHaveLength(0);
  });
  it('somebody else’s card answers so and is left as it is', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const { id, revision } = await draftOf(at);
    const before = at.entries().length;
    const reply = await at.tap(emil, { verb: 'said-register', draft: id, revision: String(revision), ...whole });
    expect(viewIn(reply)).toEqual({ view: 'notice', notice: 'not-yours' });
    expect(at.entries()).toHaveLength(before);
  });
});

describe('a case that is being completed', () => {
  const hasty = async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-register', { ...whole, contact: '' }, { card: 'sent-1' });
    await at.deliver();
    const { id } = (await firstCase(at)).case;
    const reply = await at.tap(emma, { verb: 'case-complete', case: id, revision: '1.a' }, { card: 'sent-1' });
    return { at, id, reply };
  };
  it('is one draft, from whichever of its cards it is opened', async () => {
    const { at, id, reply } = await hasty();
    expect(viewIn(reply)).toMatchObject({ view: 'said', completes: 1 });
    const first = await draftOf(at);
    await at.tap(emma, { verb: 'case-complete', case: id, revision: '1.other' }, { card: 'sent-9' });
    expect((await draftOf(at)).id).toBe(first.id);
  });
  it('is completed in place: one update of the card, none to the manager but of his own', async () => {
    const { at } = await hasty();
    await tapOpen(at, 'said-register', whole, { card: 'sent-1' });
    const sent = await at.deliver();
    expect(sent.map(sendingInShort)).toContain('update emma sent-1 receipt');
    expect(sent.filter(({ how }) => how === 'send')).toEqual([]);
    expect((await firstCase(at)).case).toMatchObject({ version: 2, facts: { missing: [] } });
  });
  it('the card is not turned into a receipt while she is at it', async () => {
    const { at, id } = await hasty();
    await at.deliver();
    await at.tap(max, { verb: 'case-seen', case: id, revision: '1.b' }, { card: 'sent-2' });
    const sent = await at.deliver();
    expect(sent.filter(({ to, activity }) => to === 'a:emma' && activity === 'sent-1')).toEqual([]);
  });
  it('meanwhile whatever she writes is answered, and a sentence begins a draft of its own', async () => {
    const { at } = await hasty();
    await at.deliver();
    at.wait(1);
    await at.say(emma, 'hjelp');
    await at.say(emma, 'En annen klaget på veien');
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma help', 'send emma said']);
    await tapOpen(at, 'said-register', { ...whole, said: 'En annen klaget på veien' });
    expect((await at.store.cases({ skip: 0, limit: 10 })).rows.map(({ number }) => number)).toEqual([2, 1]);
  });
  it('given up: the card is the receipt again', async () => {
    const { at } = await hasty();
    expect(viewIn(await tapOpen(at, 'draft-cancel', {}, { card: 'sent-1' }))).toMatchObject({
      view: 'receipt',
      missing: ['contact'],
    });
    expect((await at.deliver()).map(sendingInShort).at(-1)).toBe('update emma sent-1 receipt');
  });
});

describe('a dialog of the message extension', () => {
  const open = (at: TestHouse, text = 'Bussen kom ikke i går heller') =>
    at.turn(
      emma,
      { in: 'dialog-opened', text },
      {
        where: 'group',
        address: { serviceUrl: 'https://teams.example/', conversation: at.from(max).address.conversation },
      },
    );
  it('shows what was said before anything of it is kept', async () => {
    const at = await aHouse();
    const reply = await open(at);
    expect(reply).toMatchObject({
      reply: 'dialog',
      view: { view: 'said', revision: UNSTORED, answers: { said: 'Bussen kom ikke i går heller' } },
    });
    expect(at.entries()).toEqual([]);
    expect(at.dump()).not.toContain('Bussen');
  });
  it('masks a national id before it is shown', async () => {
    const at = await aHouse();
    for (const id of nationalIds) expect(JSON.stringify(await open(at, `Hun heter ${id}`))).not.toContain(id);
  });
  it('registers; the receipt goes to her own chat and never into the conversation', async () => {
    const at = await aHouse();
    const shown = viewIn(await open(at));
    if (shown.view !== 'said') throw new Error(shown.view);
    const where = { where: 'group', address: at.from(max).address, dialog: true } as const;
    const action = { verb: 'said-register', draft: shown.draft, revision: shown.revision, ...whole };
    const reply = await at.tap(emma, action, where);
    expect(reply).toMatchObject({ reply: 'dialog', view: { view: 'receipt', number: 1 } });
    expect(at.entries().map(inShort)).toEqual(['message max case', 'message emma receipt']);
    expect((await at.deliver()).map(sendingInShort).sort()).toEqual([
      'open emma',
      'open max',
      'send emma receipt',
      'send max case',
    ]);
    const again = await at.tap(emma, action, where);
    expect(again).toMatchObject({ reply: 'dialog', view: { view: 'receipt', number: 1 } });
    expect(at.entries()).toHaveLength(2);
  });
  it('a chat between two colleagues is never taken for her own chat with the bot', async () => {
    const at = await aHouse();
    const between = { where: 'personal', address: at.from(max).address } as const;
    await at.turn(emma, { in: 'dialog-opened', text: 'Noe ble sagt her i dag' }, between);
    await at.turn(emma, { in: 'choice-query', of: 'units', text: 'sko', skip: 0, top: 5 }, between);
    await at.tap(emma, { verb: 'mine', page: 0 }, { ...between, dialog: true });
    expect(await at.store.referenceOf(emma)).toBeUndefined();
  });
  it('units are found while typing', async () => {
    const at = await aHouse();
    const reply = await at.turn(emma, { in: 'choice-query', of: 'units', text: 'SKO', skip: 0, top: 15 });
    expect(reply).toEqual({ reply: 'choices', choices: [{ value: 'skolen', title: 'Prøvevik skole' }] });
  });
});

describe('what was written while another draft lay', () => {
  it('is the next draft once that one is registered, and once only', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.say(emma, 'En annen klaget på veien');
    await tapOpen(at, 'draft-continue');
    await at.deliver();
    const { id, revision } = await draftOf(at);
    const action = { verb: 'said-register', draft: id, revision: String(revision), ...whole };
    await at.tap(emma, action, { card: 'sent-1' });
    await at.tap(emma, action, { card: 'sent-1' });
    expect((await at.deliver()).map(sendingInShort).sort()).toEqual([
      'open max',
      'send emma said',
      'send max case',
      'update emma sent-1 receipt',
    ]);
    expect((await draftOf(at)).answers).toMatchObject({ said: 'En annen klaget på veien', contact: '' });
  });
  it('is the next draft also where the one that lay is cancelled, of which nothing is left; and is begun once', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.say(emma, 'En annen klaget på veien');
    const cancelled = { verb: 'draft-cancel', draft: (await draftOf(at)).id, revision: '1' };
    await at.tap(emma, cancelled);
    expect((await draftOf(at)).answers.said).toBe('En annen klaget på veien');
    expect(at.dump()).not.toContain('Bussen');
    const next = await draftOf(at);
    await at.tap(emma, { ...cancelled, draft: next.id });
    await at.tap(emma, cancelled);
    expect(await at.store.openDraft(emma)).toBeUndefined();
    expect(at.dump()).not.toContain('En annen');
  });
});

describe('between two taps', () => {
  it('the unit goes: said beside it, nothing is lost', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await tapOpen(at, 'said-next', whole);
    const gone = { ...at.house, organisation: withoutUnit(unit('torget')) };
    Object.assign(at.house, gone);
    const reply = await tapOpen(at, 'read-register');
    expect(viewIn(reply)).toMatchObject({
      view: 'said',
      faults: [{ field: 'unit', fault: 'unit-gone' }],
      answers: { said: whole.said },
    });
  });
});

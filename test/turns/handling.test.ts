/** A case handled by taps over a real store: twice, at once, from old cards, and after access was lost. */
import { describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import type { CaseId, PersonId } from '../../src/domain/ids.ts';
import { whole } from '../support/desk.ts';
import { aHouse, inShort, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseNumber, nationalIds, people } from '../support/municipality.ts';

const { emma, emil, max, rita } = people;

const storedOf = async (at: TestHouse, n = 1) => {
  const one = await at.store.caseByNumber(caseNumber(n));
  if (one === undefined) throw new Error(`no case ${n}`);
  return one;
};
const eventsOf = async (at: TestHouse, n = 1) => (await storedOf(at, n)).history.map(({ event }) => event);

/** Emma has registered it; Max has its card in his chat as `sent-…`. */
async function registered(at: TestHouse): Promise<CaseId> {
  await at.say(emma, 'logg');
  await at.deliver();
  const draft = await at.store.openDraft(emma);
  await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...whole }, { card: 'sent-1' });
  await at.deliver();
  return (await storedOf(at)).case.id;
}
/** A tap on a form of the case as it is now. */
async function fill(
  at: TestHouse,
  who: PersonId,
  form: string,
  entered: object,
  over: Parameters<TestHouse['tap']>[2] = {},
) {
  const { id, version } = (await storedOf(at)).case;
  return at.tap(who, { verb: 'form-do', case: id, revision: `${version}.x`, form, ...entered }, over);
}

describe('a form', () => {
  it('opens in the place of the card, and what was done stands there after it', async () => {
    const at = await aHouse();
    const id = await registered(at);
    const opened = await at.tap(
      max,
      { verb: 'form-open', case: id, revision: '1.a', form: 'appoint' },
      { card: 'sent-2' },
    );
    expect(viewIn(opened)).toMatchObject({ view: 'form', form: 'appoint' });
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update max sent-2 form']);
    const done = await fill(at, max, 'appoint', { person: emil }, { card: 'sent-2' });
    expect(viewIn(done)).toMatchObject({ view: 'case', news: 'appointed' });
    expect((await at.deliver()).map(sendingInShort).sort()).toEqual([
      'open emil',
      'send emil case',
      'update emma sent-1 receipt',
      'update max sent-2 case',
    ]);
    const toEmil = at.channel.sendings.findLast(({ to, how }) => to === 'a:emil' && how === 'send');
    expect(toEmil?.view).toMatchObject({
      view: 'case',
      instead: { name: 'Max Berg', reason: 'appointed' },
      handling: { handler: { by: 'Max Berg', at: at.clock.now } },
    });
  });
  it('pressed twice, or delivered twice, does it once', async () => {
    const at = await aHouse();
    const id = await registered(at);
    const tap = { verb: 'form-do', case: id, revision: '1.a', form: 'ask-reporter', text: 'Hvilken buss?' };
    const from = at.from(max);
    const answers = await Promise.all([
      at.tap(max, tap, from),
      at.tap(max, tap, from),
      at.tap(max, tap),
      at.tap(max, tap),
    ]);
    for (const answer of answers) expect(viewIn(answer)).toMatchObject({ view: 'case', news: 'reporter-asked' });
    expect((await eventsOf(at)).filter((event) => event === 'reporter-asked')).toHaveLength(1);
    expect(
      at
        .entries()
        .map(inShort)
        .filter((entry) => entry === 'message emma receipt'),
    ).toHaveLength(1);
  });
  it('of two at once the later one sees today’s state, and what she typed', async () => {
    const at = await aHouse();
    const id = await registered(at);
    const tap = (form: string, entered: object) =>
      at.tap(max, { verb: 'form-do', case: id, revision: '1.a', form, ...entered });
    const [one, other] = await Promise.all([tap('appoint', { person: emil }), tap('appoint', { person: people.ida })]);
    const views = [viewIn(one), viewIn(other)];
    expect(views.map((view) => ('news' in view ? view.news : view.view)).sort()).toEqual(['appointed', 'form']);
    const late = views.find((view) => view.view === 'form');
    expect(late).toMatchObject({ view: 'form', form: 'appoint', moved: true });
    expect((await eventsOf(at)).filter((event) => event === 'appointed')).toHaveLength(1);
  });
  it('of an old card: nothing is done twice', async () => {
    const at = await aHouse();
    const id = await registered(at);
    await fill(at, max, 'take', { kind: 'klage-tjeneste' });
    const { version } = (await storedOf(at)).case;
    const old = await at.tap(max, { verb: 'form-do', case: id, revision: '1.old', form: 'take', kind: 'tips' });
    expect(viewIn(old)).toMatchObject({ view: 'case', news: 'as-it-stands', kind: 'Klage på tjeneste' });
    const accept = await at.tap(max, { verb: 'case-accept', case: id, revision: '1.old' });
    expect(viewIn(accept)).toMatchObject({ view: 'case', news: 'as-it-stands' });
    expect((await storedOf(at)).case.version).toBe(version);
  });
  it('that is refused waits with its case, and no national id is written anywhere', async () => {
    const at = await aHouse();
    const id = await registered(at);
    const [nationalId = ''] = nationalIds;
    const refused = await fill(at, max, 'ask-reporter', { text: `sommerfuglord ${nationalId}` }, { card: 'sent-2' });
    expect(viewIn(refused)).toMatchObject({
      view: 'form',
      questions: [{ field: 'text', value: 'sommerfuglord •••••••••••' }],
    });
    const holding = at.entries().filter((entry) => JSON.stringify(entry).includes('sommerfuglord'));
    expect(holding.map(({ subject }) => subject)).toEqual([{ of: 'case', case: id }]);
    expect(at.dump()).not.toContain(nationalId);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update max sent-2 form']);
  });
});

describe('whoever loses it', () => {
  it('by handing it back: number, state and what she did, and nothing at the next tap', async () => {
    const at = await aHouse();
    const id = await registered(at);
    await fill(at, max, 'appoint', { person: emil });
    await at.deliver();
    const sent = at.channel.sendings.filter(({ to, how }) => to === 'a:emil' && how === 'send');
    expect(sent).toHaveLength(1);
    at.wait(1);
    const back = await fill(at, emil, 'hand-back', { reason: 'Jeg har ferie' }, { card: 'sent-3' });
    expect(viewIn(back)).toEqual({ view: 'number', number: 1, state: 'open', clocks: [], news: 'handed-back' });
    const after = await at.deliver();
    const inHisChat = after.filter(({ to }) => to === 'a:emil').map(({ view }) => view?.view);
    expect(inHisChat.length).toBeGreaterThan(0);
    expect(new Set(inHisChat)).toEqual(new Set(['number']));
    expect(viewIn(await at.tap(emil, { verb: 'case-show', case: id }))).toEqual({ view: 'notice', notice: 'gone' });
    expect(after.find(({ to, how }) => to === 'a:max' && how === 'send')?.view).toMatchObject({
      view: 'case',
      instead: { reason: 'handed-back' },
    });
  });
  it('by its being accepted elsewhere: every card that she has of it becomes number and state', async () => {
    const at = await aHouse();
    const id = await registered(at);
    await fill(at, max, 'pass-on', { unit: 'skolen', reason: 'Skolebussen' }, { card: 'sent-2' });
    await at.deliver();
    const shown = (who: string) => at.channel.sendings.findLast(({ to }) => to === `a:${who}`)?.view;
    expect(shown('max')).toMatchObject({ view: 'case', handling: { offer: { to: 'Rita Vik' } } });
    expect(shown('rita')).toMatchObject({ view: 'case', instead: { reason: 'offered' }, holder: { name: 'Max Berg' } });
    const { version } = (await storedOf(at)).case;
    const accept = { verb: 'case-accept', case: id, revision: `${version}.a` };
    const [first, second] = await Promise.all([
      at.tap(rita, accept),
      at.tap(rita, { ...accept, revision: `${version}.b` }),
    ]);
    const news = [viewIn(first), viewIn(second)].map((view) => ('news' in view ? view.news : view.view));
    expect(news.sort()).toEqual(['accepted', 'as-it-stands']);
    await at.deliver();
    expect(shown('max')).toMatchObject({ view: 'number', state: 'open' });
    expect(JSON.stringify(shown('max'))).not.toContain(whole.said);
    expect(viewIn(await at.tap(max, { verb: 'case-show', case: id }))).toEqual({ view: 'notice', notice: 'gone' });
    expect((await eventsOf(at)).filter((event) => event === 'offer-accepted')).toHaveLength(1);
  });
});

describe('a question to the reporter', () => {
  it('goes to her chat, is answered there once, and the answer comes to whoever asked', async () => {
    const at = await aHouse();
    const id = await registered(at);
    await fill(at, max, 'ask-reporter', { text: 'Hvilken buss?' });
    const asked = (await at.deliver()).find(({ to, how }) => to === 'a:emma' && how === 'send');
    expect(asked?.view).toMatchObject({ view: 'receipt', asked: { by: 'Max Berg', question: 'Hvilken buss?' } });
    at.wait(1);
    const reply = { verb: 'reply-give', case: id, revision: '2.a', text: 'Linje 2' };
    const [first] = await Promise.all([at.tap(emma, reply), at.tap(emma, reply)]);
    expect(viewIn(first)).toMatchObject({ view: 'receipt', news: 'replied', asked: undefined });
    const told = (await at.deliver()).find(({ to, how }) => to === 'a:max' && how === 'send');
    expect(told?.view).toMatchObject({ view: 'case', instead: { name: 'Emma Lie', reason: 'replied' } });
    expect((await eventsOf(at)).filter((event) => event === 'reporter-answered')).toHaveLength(1);
  });
});

describe('splitting in two', () => {
  /** Max has the draft of the second half before him. */
  async function splitting(at: TestHouse) {
    const id = await registered(at);
    await at.tap(max, { verb: 'case-split', case: id, revision: '1.a' });
    const draft = await at.store.openDraft(max);
    if (draft === undefined) throw new Error('no draft lies');
    return { id, draft };
  }
  const register = (draft: { id: string; revision: number }) => ({
    verb: 'said-register',
    draft: draft.id,
    revision: String(draft.revision),
    ...whole,
    said: 'Sjåføren var sur.',
  });

  it('registers a case of its own; each names the other, once', async () => {
    const at = await aHouse();
    const { id, draft } = await splitting(at);
    expect(draft).toMatchObject({ splits: { case: id, number: 1 }, answers: { said: whole.said } });
    const tap = register(draft);
    const [first] = await Promise.all([at.tap(max, tap), at.tap(max, tap)]);
    expect(viewIn(first)).toMatchObject({ view: 'receipt', number: 2, news: 'registered' });
    expect((await storedOf(at, 2)).case).toMatchObject({
      reporter: max,
      facts: { heardOn: '2026-03-16' },
      handling: { links: [{ as: 'split-from', number: 1 }] },
    });
    expect((await storedOf(at)).case.handling.links).toEqual([{ as: 'split-into', number: 2 }]);
    await at.tap(max, tap);
    expect((await storedOf(at)).case.handling.links).toHaveLength(1);
    const card = viewIn(await at.tap(max, { verb: 'case-show', case: id }));
    expect(card).toMatchObject({ handling: { links: [{ as: 'split-into', number: 2 }] } });
  });
  it('ended in between: the next tap on the new one tells the other', async () => {
    const failing = { at: 0, done: 0 };
    const at = await aHouse({
      wrap: (store: Store): Store => ({
        ...store,
        async transact(scope, decide) {
          failing.done += 1;
          if (failing.done === failing.at) throw new StoreUnavailable('away');
          return store.transact(scope, decide);
        },
      }),
    });
    const { draft } = await splitting(at);
    const tap = register(draft);
    failing.at = failing.done + 2;
    await expect(at.tap(max, tap)).rejects.toThrow(StoreUnavailable);
    expect((await storedOf(at, 2)).case.handling.links).toHaveLength(1);
    expect((await storedOf(at)).case.handling.links).toEqual([]);
    // The same tap again registers nothing a second time, and completes it.
    expect(viewIn(await at.tap(max, tap))).toMatchObject({ view: 'receipt', number: 2 });
    expect((await storedOf(at)).case.handling.links).toEqual([{ as: 'split-into', number: 2 }]);
    expect(await at.store.caseByNumber(caseNumber(3))).toBeUndefined();
  });
  it('the same, by looking at the new one', async () => {
    const failing = { at: 0, done: 0 };
    const at = await aHouse({
      wrap: (store: Store): Store => ({
        ...store,
        async transact(scope, decide) {
          failing.done += 1;
          if (failing.done === failing.at) throw new StoreUnavailable('away');
          return store.transact(scope, decide);
        },
      }),
    });
    const { draft } = await splitting(at);
    failing.at = failing.done + 2;
    await expect(at.tap(max, register(draft))).rejects.toThrow(StoreUnavailable);
    await at.tap(max, { verb: 'case-show', case: (await storedOf(at, 2)).case.id });
    expect((await storedOf(at)).case.handling.links).toEqual([{ as: 'split-into', number: 2 }]);
  });
  it('the same button once more afterwards, on an old card: nothing is split off twice', async () => {
    const at = await aHouse();
    const { id, draft } = await splitting(at);
    await at.tap(max, register(draft));
    const old = await at.tap(max, { verb: 'case-split', case: id, revision: '1.a' });
    expect(JSON.stringify(viewIn(old))).toContain('"number":1');
    at.wait(25 * 60);
    await at.store.forget(at.clock.now);
    await at.tap(max, { verb: 'case-split', case: id, revision: '1.a' });
    expect(await at.store.openDraft(max)).toBeUndefined();
    // Split once more from today's card, it is a third.
    const { version } = (await storedOf(at)).case;
    await at.tap(max, { verb: 'case-split', case: id, revision: `${version}.z` });
    const again = await at.store.openDraft(max);
    expect(again?.id).not.toBe(draft.id);
  });
  it('it turned out to be about whoever is at it: the draft is gone, and nothing comes of it', async () => {
    const at = await aHouse();
    const { draft } = await splitting(at);
    await fill(at, max, 'change-track', { signals: 'about-person', concerns: max, reason: '' });
    const reply = await at.tap(max, register(draft));
    expect(viewIn(reply)).toEqual({ view: 'notice', notice: 'gone' });
    expect(await at.store.draft(draft.id)).toBeUndefined();
    expect(await at.store.caseByNumber(caseNumber(2))).toBeUndefined();
  });
});

/** What stands in people's chats of a case while others handle it: nobody keeps what she may not read any more. */
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/domain/ids.ts';
import { plusMilliseconds } from '../../src/domain/time.ts';
import { aHouse, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import { caseId, caseNumber, kind, people } from '../support/municipality.ts';
import { registers } from '../support/registers.ts';

const { emil, emma, ida, max } = people;
const SECRET = 'sommerfuglord';
const WHOLE = { said: SECRET, contact: { as: 'known', line: '99 88 77 66' } } as const;

const storedOf = async (at: TestHouse) => {
  const one = await at.store.caseByNumber(caseNumber(1));
  if (one === undefined) throw new Error('no case');
  return one;
};
/** A tap on a form of the case as it is now, on a message of hers. */
async function form(at: TestHouse, who: PersonId, verb: 'open' | 'look' | 'do', entered: object, card = 'other') {
  const { id, version } = (await storedOf(at)).case;
  at.wait(1);
  return at.tap(who, { verb: `form-${verb}`, case: id, revision: `${version}.x`, ...entered }, { card });
}
/** What the message shows now that all that waits has been sent. */
async function shownIn(at: TestHouse, message: string) {
  await at.deliver();
  return at.channel.sendings.findLast(({ activity }) => activity === message)?.view;
}
const putIn = (at: TestHouse, message: string) =>
  at.channel.sendings.filter(({ activity, how }) => how === 'update' && activity === message).map(sendingInShort);
const standing = async (at: TestHouse, who: PersonId) =>
  (await storedOf(at)).sent.filter(({ reader }) => reader === who).map(({ activity, shows }) => [activity, shows]);
/** The message that came to her last. */
async function message(at: TestHouse, who: PersonId): Promise<string> {
  await at.deliver();
  const entry = at
    .entries()
    .filter(({ what }) => what.send === 'message' && what.to === who)
    .findLast(({ state }) => state.state === 'delivered');
  if (entry?.state.state !== 'delivered' || entry.state.activity === undefined) throw new Error('nothing came');
  return entry.state.activity;
}
/** Emil handles it and has its card in his chat. */
async function emilHasIt(): Promise<{ at: TestHouse; card: string }> {
  const at = await aHouse();
  await registers(at, 1, { words: WHOLE });
  await form(at, max, 'do', { form: 'appoint', person: emil });
  return { at, card: await message(at, emil) };
}
const appointsIda = { form: 'appoint', person: ida };

describe('a card in whose place a form stands', () => {
  it.each([
    ['a form', 'reference', 'open', {}],
    [
      'what the citizen will read, with her name and address',
      'answer',
      'look',
      { outcome: 'upheld', text: SECRET, way: 'letter' },
    ],
  ] as const)('%s: somebody else is appointed, and number and state are left', async (_, name, verb, entered) => {
    const { at, card } = await emilHasIt();
    const reply = viewIn(await form(at, emil, verb, { form: name, ...entered }, card));
    expect(reply).toMatchObject({ view: 'form', form: name });
    expect(await shownIn(at, card)).toMatchObject({ view: 'form' });
    expect(await standing(at, emil)).toEqual([[card, 'form']]);
    await form(at, max, 'do', appointsIda);
    expect(await shownIn(at, card)).toMatchObject({ view: 'number', number: 1, state: 'open' });
    expect(JSON.stringify(await shownIn(at, card))).not.toContain(SECRET);
  });
  it('is not sent yet when somebody else is appointed: the form never comes to stand there', async () => {
    const { at, card } = await emilHasIt();
    await form(at, emil, 'open', { form: 'reference' }, card);
    await form(at, max, 'do', appointsIda);
    expect(await shownIn(at, card)).toMatchObject({ view: 'number' });
    expect(putIn(at, card).some((line) => line.endsWith(' form'))).toBe(false);
  });
  it('is left as it is while it is hers, and what she does on it shows today’s state', async () => {
    const { at, card } = await emilHasIt();
    await form(at, emil, 'open', { form: 'ask-reporter' }, card);
    await at.deliver();
    const before = putIn(at, card).length;
    const { version } = (await storedOf(at)).case;
    await at.tap(emma, { verb: 'note-add', case: caseId(1), revision: `${version}.n`, sort: 'addition', note: 'Mer' });
    await at.deliver();
    expect((await storedOf(at)).case.version).toBeGreaterThan(version);
    expect(putIn(at, card)).toHaveLength(before);
    await form(at, emil, 'do', { form: 'ask-reporter', text: 'Hvilken buss?' }, card);
    expect(await shownIn(at, card)).toMatchObject({ view: 'case', news: 'reporter-asked' });
    expect(await standing(at, emil)).toEqual([[card, 'case']]);
    // From then on it follows the case again.
    await form(at, max, 'do', appointsIda);
    expect(await shownIn(at, card)).toMatchObject({ view: 'number' });
  });
  it('gives way to the card where she turns back, and that follows the case', async () => {
    const { at, card } = await emilHasIt();
    await form(at, emil, 'open', { form: 'reference' }, card);
    await at.deliver();
    await at.tap(emil, { verb: 'case-show', case: caseId(1) }, { card });
    expect(await shownIn(at, card)).toMatchObject({ view: 'case' });
    expect(await standing(at, emil)).toEqual([[card, 'case']]);
    await form(at, max, 'do', appointsIda);
    expect(await shownIn(at, card)).toMatchObject({ view: 'number' });
  });
});

it('a case opened in the place of a list, and a form there, are taken away too', async () => {
  const { at, card } = await emilHasIt();
  await at.tap(emil, { verb: 'case-show', case: caseId(1) }, { card: 'a-list' });
  await form(at, emil, 'open', { form: 'reference' }, 'a-list');
  expect(await shownIn(at, 'a-list')).toMatchObject({ view: 'form' });
  await form(at, max, 'do', appointsIda);
  for (const each of [card, 'a-list']) expect(await shownIn(at, each)).toMatchObject({ view: 'number' });
  // A message in which something else stands again is no card of the case.
  await at.tap(emil, { verb: 'mine', page: 0 }, { card: 'a-list' });
  await at.deliver();
  expect(await standing(at, emil)).toEqual([[card, 'case']]);
});

describe('the card with which a statement is asked for', () => {
  /** Emil is asked, and learns who complains. */
  async function asked(): Promise<{ at: TestHouse; card: string }> {
    const at = await aHouse();
    await registers(at, 1, { concerns: [emil], words: WHOLE });
    await form(at, max, 'do', { form: 'ask-employee', whom: emil, text: 'Hva hendte?', withIdentity: 'yes' });
    const card = await message(at, emil);
    expect(at.channel.sendings.findLast(({ to }) => to === 'a:emil')?.view).toMatchObject({ citizen: '99 88 77 66' });
    expect(await standing(at, emil)).toEqual([[card, 'statement']]);
    return { at, card };
  }
  it.each([
    ['it is not suitable', { form: 'not-suitable', whom: emil, reason: 'Hun er syk' }],
    ['it was heard otherwise', { form: 'hear', whom: emil, on: '2026-03-16', text: 'Sagt i et møte' }],
    ['it is closed', { form: 'close-otherwise', as: 'withdrawn', reason: 'Hun ringte og trakk den' }],
  ])('%s: it says so, without who complains, and is put once', async (_, entered) => {
    const { at, card } = await asked();
    await form(at, max, 'do', entered);
    expect(await shownIn(at, card)).toEqual({ view: 'statement', state: 'over' });
    expect(await standing(at, emil)).toEqual([]);
    const { version } = (await storedOf(at)).case;
    await at.tap(emma, { verb: 'note-add', case: caseId(1), revision: `${version}.n`, sort: 'addition', note: 'Mer' });
    await at.deliver();
    expect(putIn(at, card)).toEqual([`update emil ${card} statement`]);
  });
  it('something else happens: what she writes on it stays', async () => {
    const { at, card } = await asked();
    await form(at, max, 'do', { form: 'ask-reporter', text: 'Hvilken buss?' });
    await at.deliver();
    expect(putIn(at, card)).toEqual([]);
    await form(at, max, 'do', { form: 'not-suitable', whom: emil, reason: 'Hun er syk' });
    expect(await shownIn(at, card)).toEqual({ view: 'statement', state: 'over' });
  });
  it('once she gave it nothing is left on it', async () => {
    const { at, card } = await asked();
    const { version } = (await storedOf(at)).case;
    const gives = { verb: 'statement-give', case: caseId(1), revision: `${version}.a`, text: 'Bussen var full.' };
    await at.tap(emil, gives, { card });
    expect(await shownIn(at, card)).toEqual({ view: 'statement', state: 'given' });
    expect(await standing(at, emil)).toEqual([]);
  });
  it('it is closed while the card is under way: it is put right after', async () => {
    const at = await aHouse();
    await registers(at, 1, { concerns: [emil], words: WHOLE });
    await form(at, max, 'do', { form: 'ask-employee', whom: emil, text: 'Hva hendte?', withIdentity: 'yes' });
    at.channel.answers = async ({ to, how }) => {
      if (to !== 'a:emil' || how !== 'send') return undefined;
      at.channel.answers = () => undefined;
      await form(at, max, 'do', { form: 'not-suitable', whom: emil, reason: 'Hun er syk' });
      return undefined;
    };
    const card = await message(at, emil);
    at.clock.now = plusMilliseconds(at.clock.now, 1);
    expect(await shownIn(at, card)).toEqual({ view: 'statement', state: 'over' });
  });
});

it('praise that turns out to be none is taken away from whoever was praised', async () => {
  const at = await aHouse();
  await at.say(emma, 'logg');
  const draft = await at.store.openDraft(emma);
  const ros = { kind: kind('ros'), said: 'Så hjelpsom!', contact: '99 88 77 66', applies: 'about-person' };
  await at.tap(emma, { verb: 'said-next', draft: draft?.id, revision: '1', ...ros });
  await at.tap(emma, { verb: 'more-next', draft: draft?.id, revision: '2', about: 'employee', employee: emil });
  const card = await message(at, emil);
  expect(await standing(at, emil)).toEqual([[card, 'praise']]);
  await form(at, max, 'do', { form: 'take', kind: kind('klage-tjeneste') });
  expect((await storedOf(at)).case.facts.class).not.toBe('praise');
  expect(await shownIn(at, card)).toEqual({ view: 'notice', notice: 'gone' });
  expect(await standing(at, emil)).toEqual([]);
});

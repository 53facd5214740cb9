import { describe, expect, it } from 'vitest';
import { notifyOfDraft } from '../../src/cases/notify-draft.ts';
import { dayIn, type Instant } from '../../src/domain/time.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { whole } from '../support/desk.ts';
import { aHouse, inShort, sendingInShort, type TestHouse, viewIn } from '../support/house.ts';
import { later, people, profile, without } from '../support/municipality.ts';

const { emma } = people;
const oslo = (now: Instant) => dayIn(profile.municipality.zone, now);

/** Hour by hour, what goes to Emma on which day. */
async function days(at: TestHouse, howMany: number): Promise<string[]> {
  const seen: string[] = [];
  for (let hour = 0; hour < howMany * 24; hour += 1) {
    await attend(at.house);
    const hers = (await at.deliver()).filter(({ to }) => to === 'a:emma');
    for (const sending of hers) seen.push(`${oslo(at.clock.now)} ${sendingInShort(sending)}`);
    at.wait(60);
  }
  return seen;
}

describe('a draft that lies', () => {
  it('is asked about the next working day and again before it is deleted after five', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    expect(await days(at, 12)).toEqual([
      '2026-03-16 send emma said',
      '2026-03-17 send emma draft-offer',
      '2026-03-20 send emma draft-offer',
      '2026-03-23 send emma draft-deleted',
    ]);
    expect(at.channel.sendings.map(({ view }) => (view?.view === 'draft-offer' ? view.because : undefined))).toEqual([
      undefined,
      'lies-unfinished',
      'last-time',
      undefined,
    ]);
    expect(await at.store.openDraft(emma)).toBeUndefined();
    expect(at.dump()).not.toContain('Bussen');
  });
  it('begun on a Friday: asked about on Monday, not at the weekend', async () => {
    const at = await aHouse({ now: later(4 * 24 * 60) });
    await at.say(emma, 'Bussen kom ikke i går heller');
    expect((await days(at, 4))[1]).toBe('2026-03-23 send emma draft-offer');
  });
  it('begun on a Saturday: asked about on Monday', async () => {
    const at = await aHouse({ now: later(5 * 24 * 60) });
    await at.say(emma, 'Bussen kom ikke i går heller');
    expect((await days(at, 3))[1]).toBe('2026-03-23 send emma draft-offer');
  });
  it('over Easter: closed days are not counted', async () => {
    const at = await aHouse({ now: later(15 * 24 * 60) }); // Tuesday 31 March; Thursday to Monday are closed
    await at.say(emma, 'Bussen kom ikke i går heller');
    expect((await days(at, 16)).map((line) => line.slice(0, 10))).toEqual([
      '2026-03-31',
      '2026-04-01',
      '2026-04-09',
      '2026-04-10',
    ]);
  });
  it('touched again: the days begin anew', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await days(at, 3);
    const draft = await at.store.openDraft(emma);
    await at.tap(
      emma,
      { verb: 'draft-continue', draft: draft?.id, revision: String(draft?.revision) },
      { card: 'sent-2' },
    );
    expect(await days(at, 12)).toEqual([
      '2026-03-19 update emma sent-2 said',
      '2026-03-20 send emma draft-offer',
      '2026-03-25 send emma draft-offer',
      '2026-03-26 send emma draft-deleted',
    ]);
  });
  it('registered or cancelled in time: nothing is asked', async () => {
    for (const verb of ['said-register', 'draft-cancel']) {
      const at = await aHouse();
      await at.say(emma, 'logg');
      const draft = await at.store.openDraft(emma);
      await at.tap(emma, { verb, draft: draft?.id, revision: '1', ...whole });
      await at.deliver();
      expect((await days(at, 10)).filter((line) => line.includes('draft'))).toEqual([]);
    }
  });
  it('the offer can be taken up; one that was overtaken is not sent', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.deliver();
    at.wait(24 * 60);
    await attend(at.house);
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'draft-cancel', draft: draft?.id, revision: '1' });
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update emma card cancelled']);
    expect(at.entries().find((entry) => inShort(entry) === 'message emma draft-offer')?.state).toMatchObject({
      state: 'dropped',
    });
  });
  it('two sweeps at once ask once, and delete once', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    for (let day = 0; day < 9; day += 1) {
      at.wait(24 * 60);
      await Promise.all([attend(at.house), attend(at.house)]);
    }
    const asked = at.entries().filter(({ what }) => what.send === 'message');
    expect(asked.map((entry) => `${oslo(entry.createdAt)} ${inShort(entry)}`)).toEqual([
      '2026-03-17 message emma draft-offer',
      '2026-03-20 message emma draft-offer',
      '2026-03-23 message emma draft-deleted',
    ]);
  });
  it('a machine that stood still for a month asks twice before it deletes', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.deliver();
    at.wait(30 * 24 * 60);
    const seen = await days(at, 10);
    expect(seen.map((line) => line.slice(11))).toEqual([
      'send emma draft-offer',
      'send emma draft-offer',
      'send emma draft-deleted',
    ]);
  });
  it('its owner has left: nothing is sent to her, and what she wrote is a case', async () => {
    const at = await aHouse();
    await at.say(emma, 'Bussen kom ikke i går heller');
    await at.deliver();
    Object.assign(at.house, { organisation: without(emma) });
    const seen = await days(at, 12);
    expect(seen).toEqual([]);
    expect(at.channel.sendings.map(sendingInShort)).toContain('send max case');
    const [one] = (await at.store.cases({ skip: 0, limit: 2 })).rows;
    expect((one && (await at.store.case(one.id)))?.words.said).toBe('Bussen kom ikke i går heller');
  });
  it('one that completes a case is asked about too; the case stands', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...whole, contact: '' });
    const [one] = (await at.store.cases({ skip: 0, limit: 1 })).rows;
    await at.tap(emma, { verb: 'case-complete', case: one?.id, revision: '1.a' });
    await at.deliver();
    const toEmma = (await days(at, 10)).map((line) => line.slice(11)).filter((line) => line.includes('emma'));
    expect(toEmma).toEqual(['send emma draft-offer', 'send emma draft-offer', 'send emma draft-deleted']);
    expect(viewIn(await at.tap(emma, { verb: 'case-show', case: one?.id }))).toMatchObject({
      view: 'receipt',
      missing: ['contact'],
    });
  });
});

describe('what is asked', () => {
  it('has one key for each time that it lies', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    const draft = await at.store.openDraft(emma);
    if (draft === undefined) throw new Error('no draft');
    const ask = (because: 'lies-unfinished' | 'last-time', touchedAt = draft.touchedAt) =>
      notifyOfDraft({ do: 'ask', because }, { ...draft, touchedAt }, later(60)).key;
    expect(ask('lies-unfinished')).toBe(ask('lies-unfinished'));
    expect(new Set([ask('lies-unfinished'), ask('last-time'), ask('lies-unfinished', later(9))]).size).toBe(3);
  });
});

/** A mail to the citizen over a real store and a mailbox of Graph's kind: whatever sleeps or dies, it goes out once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail, MailAttempt } from '../../src/cases/mail.ts';
import type { OutboxEntry } from '../../src/cases/outbox.ts';
import { plusMilliseconds } from '../../src/domain/time.ts';
import { makeMail } from '../../src/graph/mail.ts';
import { deliverDue } from '../../src/sweeps/deliver.ts';
import { whole } from '../support/desk.ts';
import { type GraphSetting, startGraphSetting } from '../support/graph-setting.ts';
import { type Trouble, trouble } from '../support/graph-stand-in.ts';
import { aHouse, type TestHouse } from '../support/house.ts';
import { caseNumber, people } from '../support/municipality.ts';

const { emma, max } = people;
const LOOKS = /^GET .*\/messages\?/;
const DRAFTS = /^POST .*\/messages$/;
const SENDS = /^POST .*\/send$/;
const nothing: Trouble = { how: 'answer', status: 200, body: '{"value":[]}' };

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
});
afterEach(() => setting.graph.close());

const theMail = () => makeMail(setting.client(), setting.graph.mailbox);
const storedOf = async (at: TestHouse) => {
  const one = await at.store.caseByNumber(caseNumber(1));
  if (one === undefined) throw new Error('no case');
  return one;
};
const outcomes = async (at: TestHouse) => (await storedOf(at)).case.handling.acknowledged?.state;
const isMail = ({ what }: OutboxEntry) => what.send === 'mail';
const mails = (at: TestHouse) => at.entries().filter(isMail);
const drafts = () => setting.graph.messages.filter(({ isDraft }) => isDraft);

/** Max has acknowledged Kari's complaint by mail, which waits. */
async function written(): Promise<TestHouse> {
  const at = await aHouse();
  Object.assign(at.house, { mail: theMail() });
  await at.say(emma, 'logg');
  await at.deliver();
  const draft = await at.store.openDraft(emma);
  const entered = { ...whole, contact: 'kari@example.org' };
  await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...entered }, { card: 'sent-1' });
  await at.deliver();
  const { id, version } = (await storedOf(at)).case;
  const form = { form: 'acknowledge', text: 'Vi har fått klagen din.', way: 'mail' };
  await at.tap(max, { verb: 'form-do', case: id, revision: `${version}.x`, ...form });
  expect(mails(at).map(({ state }) => state.state)).toEqual(['waiting']);
  return at;
}
/** What is due is sent by whoever has the store, with this mail. */
const deliverBy = (at: TestHouse, mail: Mail = theMail()) => deliverDue({ ...at.house, mail });
/** Whoever attempted it is taken for dead. */
async function givenUp(at: TestHouse): Promise<void> {
  at.clock.now = plusMilliseconds(at.clock.now, 120_001);
  expect(await at.store.giveUpAttempts(plusMilliseconds(at.clock.now, -120_000), at.clock.now)).toBe(1);
}
/** Sleeps before the question whether the attempt is still its own, the `at`th time that it is asked. */
function sleepy(at: number, sleep: () => Promise<void>): Mail {
  let asked = 0;
  return {
    send: (key, letter, attempt) => {
      const stillMine: MailAttempt['stillMine'] = async () => {
        asked += 1;
        if (asked === at) await sleep();
        return attempt.stillMine();
      };
      return theMail().send(key, letter, { ...attempt, stillMine });
    },
  };
}
/** The process dies where it would have heard what became of the sending. */
function dying(): Mail {
  return {
    send: async (...of) => {
      await theMail().send(...of);
      return new Promise<never>(() => {});
    },
  };
}

describe('an instance that sleeps longer than its attempt', () => {
  it('before it made a draft: another finds nothing and asks a person, and it does nothing when it wakes', async () => {
    const at = await written();
    const slept = sleepy(1, async () => {
      await givenUp(at);
      await deliverBy(at);
      expect(await outcomes(at)).toBe('uncertain');
    });
    await deliverBy(at, slept);
    expect([setting.graph.messages, setting.graph.sent]).toEqual([[], []]);
    expect(mails(at).map(({ state }) => state)).toMatchObject([{ state: 'uncertain', code: 'nothing-there' }]);
  });
  it('before it sent its draft: another sends that draft, and it sends nothing when it wakes', async () => {
    const at = await written();
    const slept = sleepy(2, async () => {
      await givenUp(at);
      await deliverBy(at);
      expect(await outcomes(at)).toBe('given');
    });
    await deliverBy(at, slept);
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    expect(await outcomes(at)).toBe('given');
    expect(mails(at).map(({ state }) => state.state)).toEqual(['delivered']);
  });
  it('and nobody has given it up yet: it sends nothing, and the next attempt sends its draft', async () => {
    const at = await written();
    const slept = sleepy(2, async () => {
      at.clock.now = plusMilliseconds(at.clock.now, 60_000);
    });
    await deliverBy(at, slept);
    const steps = setting.graph.asked.map(({ method, path }) => `${method} ${path}`);
    const named = { looks: LOOKS, drafts: DRAFTS, sends: SENDS };
    const names = steps.map((step) => Object.entries(named).find(([, which]) => which.test(step))?.[0]);
    expect(names).toEqual(['looks', 'drafts', 'looks', 'sends']);
    expect(setting.graph.sent).toHaveLength(1);
    expect(await outcomes(at)).toBe('given');
  });
});

describe('a process that died', () => {
  /** Its attempt is marked and goes as far as the sending, of which nothing is heard. */
  async function died(at: TestHouse): Promise<void> {
    void deliverBy(at, dying());
    await expect.poll(() => setting.graph.asked.some(({ method, path }) => SENDS.test(`${method} ${path}`))).toBe(true);
    await givenUp(at);
  }
  it('after the sending: found sent, and not sent again', async () => {
    const at = await written();
    await died(at);
    await deliverBy(at);
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    expect(await outcomes(at)).toBe('given');
  });
  it('after the sending, and nothing is found: a person is asked, and nothing is drafted anew', async () => {
    const at = await written();
    await died(at);
    setting.graph.trouble(LOOKS, nothing);
    await deliverBy(at);
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    expect(await outcomes(at)).toBe('uncertain');
    expect((await storedOf(at)).history.at(-1)).toMatchObject({ event: 'not-sent', known: false });
    at.wait(24 * 60);
    await deliverBy(at);
    expect(setting.graph.sent).toHaveLength(1);
  });
  it('after the sending, and the mailbox may not be looked into: a person is asked', async () => {
    const at = await written();
    await died(at);
    setting.graph.trouble(LOOKS, trouble(403, 'ErrorAccessDenied'));
    await deliverBy(at);
    expect(await outcomes(at)).toBe('uncertain');
  });
  it('after the sending, and the mailbox can’t be asked at once: the doubt stays until it can', async () => {
    const at = await written();
    await died(at);
    const busy = trouble(429, 'ApplicationThrottled');
    setting.graph.trouble(LOOKS, busy, busy, busy, nothing);
    await deliverBy(at);
    expect(mails(at).map(({ state }) => state)).toMatchObject([{ state: 'waiting', unsure: true }]);
    at.wait(60);
    await deliverBy(at);
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    expect(await outcomes(at)).toBe('uncertain');
  });
  it('before the sending: the draft that lies there is sent, and no other is made', async () => {
    const at = await written();
    setting.graph.trouble(SENDS, trouble(429, 'ApplicationThrottled'));
    await died(at);
    expect([drafts().length, setting.graph.sent.length]).toEqual([1, 0]);
    await deliverBy(at);
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    expect(await outcomes(at)).toBe('given');
  });
});

it('a sending without an answer whose draft lies there still: where that has gone the next time, a person is asked', async () => {
  const at = await written();
  setting.graph.trouble(SENDS, { how: 'reset' });
  await deliverBy(at);
  expect(mails(at).map(({ state }) => state)).toMatchObject([{ state: 'waiting', unsure: true }]);
  at.wait(60);
  setting.graph.trouble(LOOKS, nothing);
  await deliverBy(at);
  expect([drafts().length, setting.graph.sent.length]).toEqual([1, 0]);
  expect(await outcomes(at)).toBe('uncertain');
});

it('surely not sent: tried anew, with a draft of its own', async () => {
  const at = await written();
  setting.graph.trouble(
    LOOKS,
    trouble(503, 'serviceNotAvailable'),
    trouble(503, 'serviceNotAvailable'),
    trouble(503, 'x'),
  );
  await deliverBy(at);
  expect(mails(at).map(({ state }) => state)).toEqual([{ state: 'waiting', attempts: 1, dueAt: expect.any(String) }]);
  at.wait(60);
  await deliverBy(at);
  expect(await outcomes(at)).toBe('given');
});

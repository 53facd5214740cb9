import { expect, it } from 'vitest';
import type { Address } from '../../src/cases/outbox.ts';
import { keepChats } from '../../src/demo/chats.ts';
import { ActivityId, ConversationId } from '../../src/domain/ids.ts';
import type { Connector } from '../../src/teams/connector.ts';

const emma: Address = { serviceUrl: 'http://127.0.0.1:1/_connector', conversation: ConversationId.parse('a:emma') };
const group: Address = { serviceUrl: emma.serviceUrl, conversation: ConversationId.parse('19:group') };
const NOBODY = 'http://127.0.0.1:9/nobody';
const tabLoaded = (conversation: string) => ({
  type: 'installationUpdate',
  action: 'add',
  conversation: { id: conversation },
});

/** Writes down what reaches the Playground. */
function playground() {
  const seen: string[] = [];
  let reachable = true;
  let last = 0;
  const connector: Connector = {
    async send({ conversation, activity }) {
      if (!reachable) return { ended: 'later', code: 'refused', retryAfterMs: undefined };
      last += 1;
      seen.push(`new ${conversation} ${last}: ${activity.text}`);
      return { ended: 'delivered', activity: ActivityId.parse(String(last)) };
    },
    async update({ conversation, activityId, activity }) {
      seen.push(`put ${conversation} ${activityId}: ${activity.text} (${activity.id})`);
      return { ended: 'delivered', activity: activityId };
    },
    async createPersonalConversation() {
      throw new Error('nobody asked for this');
    },
  };
  return {
    connector,
    seen: () => seen.splice(0),
    reach: (whether: boolean) => {
      reachable = whether;
    },
  };
}

/** Emma's tab is open, with nothing in it. */
async function withTab({ connector }: { readonly connector: Connector }) {
  const chats = keepChats(connector, [emma], NOBODY);
  await chats.hear(tabLoaded(emma.conversation));
  return chats;
}

const said = (text: string) => ({ type: 'message', text });

it('writes a chat anew when its tab is loaded, in order, as it was updated since', async () => {
  const there = playground();
  const chats = await withTab(there);
  await chats.connector.send({ ...emma, activity: said('one') });
  await chats.connector.send({ ...emma, activity: said('two') });
  const id = ActivityId.parse('1');
  await chats.connector.update({ ...emma, activityId: id, activity: { ...said('one, changed'), id } });
  expect(there.seen()).toEqual(['new a:emma 1: one', 'new a:emma 2: two', 'put a:emma 1: one, changed (1)']);

  await chats.hear(tabLoaded('a:emma'));
  expect(there.seen()).toEqual(['new a:emma 3: one, changed', 'new a:emma 4: two']);

  // Whichever of its repetitions is meant, all of them follow.
  await chats.connector.update({ ...emma, activityId: id, activity: { ...said('again'), id } });
  expect(there.seen()).toEqual(['put a:emma 3: again (3)', 'put a:emma 1: again (1)']);
  const third = ActivityId.parse('3');
  await chats.connector.update({ ...emma, activityId: third, activity: { ...said('last'), id: third } });
  expect(there.seen()).toEqual(['put a:emma 1: last (1)', 'put a:emma 3: last (3)']);
});

it('holds back what is sent before a tab was ever loaded, and writes it there once', async () => {
  const there = playground();
  const chats = keepChats(there.connector, [emma], NOBODY);
  there.reach(false);
  const first = await chats.connector.send({ ...emma, activity: said('early') });
  if (first.ended !== 'delivered' || first.activity === undefined) throw new Error(first.ended);
  const id = first.activity;
  await chats.connector.update({ ...emma, activityId: id, activity: { ...said('early, changed'), id } });
  there.reach(true);
  expect(there.seen()).toEqual([]);
  await chats.hear(tabLoaded('a:emma'));
  expect(there.seen()).toEqual(['new a:emma 1: early, changed']);
  const again = await chats.connector.update({ ...emma, activityId: id, activity: { ...said('later'), id } });
  expect([again.ended, there.seen()]).toEqual(['delivered', ['put a:emma 1: later (1)']]);
});

it('keeps what comes while a tab loads in the order in which it is seen', async () => {
  const there = playground();
  const { connector, hear } = keepChats(there.connector, [emma], NOBODY);
  for (const text of ['one', 'two']) await connector.send({ ...emma, activity: said(text) });
  await Promise.all([hear(tabLoaded('a:emma')), connector.send({ ...emma, activity: said('three') })]);
  expect(there.seen()).toEqual(['new a:emma 1: one', 'new a:emma 2: two', 'new a:emma 3: three']);
  await hear(tabLoaded('a:emma'));
  expect(there.seen()).toEqual(['new a:emma 4: one', 'new a:emma 5: two', 'new a:emma 6: three']);
});

it('keeps nothing that did not arrive, and nothing of other conversations', async () => {
  const there = playground();
  const chats = await withTab(there);
  await chats.connector.send({ ...group, activity: said('for all') });
  there.reach(false);
  expect((await chats.connector.send({ ...emma, activity: said('lost') })).ended).toBe('later');
  there.reach(true);
  there.seen();
  for (const id of ['a:emma', '19:group', 'a:somebody']) await chats.hear(tabLoaded(id));
  const id = ActivityId.parse('1');
  await chats.connector.update({ ...group, activityId: id, activity: { ...said('changed'), id } });
  expect(there.seen()).toEqual(['put 19:group 1: changed (1)']);
});

it('hears nothing else as a loaded tab, and forgets what is old', async () => {
  const there = playground();
  const chats = await withTab(there);
  for (let n = 1; n <= 30; n += 1) await chats.connector.send({ ...emma, activity: said(`${n}`) });
  there.seen();
  const removed = { ...tabLoaded('a:emma'), action: 'remove' };
  for (const other of [undefined, 'text', {}, removed, { ...tabLoaded('a:emma'), type: 'message' }])
    await chats.hear(other);
  expect(there.seen()).toEqual([]);
  await chats.hear(tabLoaded('a:emma'));
  const again = there.seen();
  expect(again.length).toBe(20);
  expect(again[0]).toBe('new a:emma 31: 11');
});

it('shows what is posted for all in each of their tabs, changed in each', async () => {
  const there = playground();
  const max: Address = { serviceUrl: 'http://127.0.0.1:2/_connector', conversation: ConversationId.parse('a:max') };
  const { connector, hear } = keepChats(there.connector, [emma, max], NOBODY, [group.conversation]);
  await connector.send({ ...group, activity: said('one') });
  expect(there.seen()).toEqual([]);
  await hear(tabLoaded('a:max'));
  await hear(tabLoaded('a:emma'));
  expect(there.seen()).toEqual(['new 19:group 1: one', 'new 19:group 2: one']);
  const sent = await connector.send({ ...group, activity: said('two') });
  expect([sent, there.seen()]).toEqual([
    { ended: 'delivered', activity: '3' },
    ['new 19:group 3: two', 'new 19:group 4: two'],
  ]);
  const id = ActivityId.parse('3');
  await connector.update({ ...group, activityId: id, activity: { ...said('two, changed'), id } });
  expect(there.seen()).toEqual(['put 19:group 4: two, changed (4)', 'put 19:group 3: two, changed (3)']);
});

it('lets those be written to who have no tab', async () => {
  const there = playground();
  const { connector } = keepChats(there.connector, [emma], NOBODY);
  const whose = { tenantId: 'home', botId: '28:bot' };
  const opened = await connector.createPersonalConversation({ ...whose, serviceUrl: NOBODY, personId: 'solveig' });
  if (opened.ended !== 'opened') throw new Error(opened.ended);
  const solveig = { serviceUrl: NOBODY, conversation: opened.conversation };
  const sent = [1, 2].map((n) => connector.send({ ...solveig, activity: said(`${n}`) }));
  const ids = (await Promise.all(sent)).map((one) => (one.ended === 'delivered' ? one.activity : one.ended));
  expect(new Set(ids).size).toBe(2);
  const activityId = ActivityId.parse('read-by-nobody-1');
  expect((await connector.update({ ...solveig, activityId, activity: said('changed') })).ended).toBe('delivered');
  expect(there.seen()).toEqual([]);
  await expect(
    connector.createPersonalConversation({ ...whose, serviceUrl: emma.serviceUrl, personId: 'solveig' }),
  ).rejects.toThrow('nobody asked');
});

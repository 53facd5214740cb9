import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Letter, MailAttempt, Mailed } from '../../src/cases/mail.ts';
import { OutboxKey } from '../../src/domain/ids.ts';
import type { GraphOptions } from '../../src/graph/client.ts';
import { makeMail } from '../../src/graph/mail.ts';
import { type GraphSetting, startGraphSetting } from '../support/graph-setting.ts';
import { type Trouble, trouble } from '../support/graph-stand-in.ts';

const key = OutboxKey.parse("c0000000-0000-4000-8000-000000000001:answer:kari'1");
const other = OutboxKey.parse('c0000000-0000-4000-8000-000000000002:answer:1');
const letter: Letter = {
  to: 'kari.nordmann@example.com',
  subject: 'Svar på klagen din, sak 12',
  paragraphs: ['Hei Kari', 'Vi beklager at bussen ikke kom.'],
};

const mine: MailAttempt = { unsure: false, stillMine: async () => true };

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
});
afterEach(() => setting.graph.close());

const mail = (options: Partial<GraphOptions> = {}) => makeMail(setting.client(options), setting.graph.mailbox);
const send = (options: Partial<GraphOptions> = {}): Promise<Mailed> => mail(options).send(key, letter, mine);
const impatientFor = (treatment: Trouble) => ({ timeoutMs: treatment.how === 'hang' ? 200 : 2_000 });

/** The steps by which it is sent. */
const LOOKS = /^GET .*\/messages\?/;
const DRAFTS = /^POST .*\/messages$/;
const SENDS = /^POST .*\/send$/;
const LOOKS_AGAIN = /^GET .*\/messages\/[^?]/;

const steps = () =>
  setting.graph.asked.map(({ method, path }) => {
    const named = { looks: LOOKS, drafts: DRAFTS, sends: SENDS, 'looks again': LOOKS_AGAIN };
    return Object.entries(named).find(([, step]) => step.test(`${method} ${path}`))?.[0];
  });

test('a letter goes out as plain text from the mailbox, as a draft that carries its key and is then sent', async () => {
  expect(await send()).toEqual({ ended: 'sent' });
  expect(steps()).toEqual(['looks', 'drafts', 'sends']);
  const { messages, sent, asked } = setting.graph;
  expect(messages).toMatchObject([
    {
      subject: letter.subject,
      body: { contentType: 'text', content: 'Hei Kari\n\nVi beklager at bussen ikke kom.' },
      toRecipients: [{ emailAddress: { address: letter.to } }],
      isDraft: false,
    },
  ]);
  expect(sent).toEqual([messages[0]?.id]);
  expect(asked.map(({ prefer }) => prefer)).toEqual(Array(3).fill('IdType="ImmutableId"'));
  expect(asked.at(-1)).toMatchObject({
    path: `/users/${setting.graph.mailbox}/messages/${sent[0]}/send`,
    body: undefined,
  });
});

test('the key goes along as a mark from which no id of a case can be read', async () => {
  await send();
  expect(setting.graph.messages[0]?.singleValueExtendedProperties).toEqual([
    {
      id: expect.stringMatching(/^String \{[0-9a-f-]{36}\} Name LydhorOutboxKey$/),
      value: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test('a letter is sent once, however often it is asked for, and others beside it', async () => {
  expect(await send()).toEqual({ ended: 'sent' });
  expect(await send()).toEqual({ ended: 'sent' });
  expect(await mail().send(other, letter, mine)).toEqual({ ended: 'sent' });
  expect(setting.graph.messages).toHaveLength(2);
  expect(setting.graph.sent).toHaveLength(2);
});

/** What was surely not sent. */
const surely: readonly [name: string, trouble: Trouble, mailed: Mailed][] = [
  ['401', trouble(401, 'InvalidAuthenticationToken'), later('http-401-InvalidAuthenticationToken')],
  ['429', trouble(429, 'ApplicationThrottled'), later('http-429-ApplicationThrottled')],
  ['429 in a minute', trouble(429, 'X', { 'retry-after': '60' }), later('http-429-X', 60_000)],
  ['429 at a time', trouble(429, 'X', { 'retry-after': 'Mon, 16 Mar 2026 08:00:30 GMT' }), later('http-429-X', 30_000)],
  ['403', trouble(403, 'ErrorAccessDenied'), { ended: 'refused', code: 'http-403-ErrorAccessDenied' }],
  ['400', trouble(400, 'ErrorInvalidRecipients'), { ended: 'refused', code: 'http-400-ErrorInvalidRecipients' }],
  ['413', trouble(413, 'ErrorMessageSizeExceeded'), { ended: 'refused', code: 'http-413-ErrorMessageSizeExceeded' }],
];

/** What may have been done. */
const unanswered: readonly [name: string, trouble: Trouble, code: string][] = [
  ['500', trouble(500, 'ErrorInternalServerError'), 'http-500-ErrorInternalServerError'],
  ['503', trouble(503, 'serviceNotAvailable'), 'http-503-serviceNotAvailable'],
  ['504', trouble(504, 'UnknownError'), 'http-504-UnknownError'],
  ['408', trouble(408, 'ErrorTimeoutExpired'), 'http-408-ErrorTimeoutExpired'],
  ['409', trouble(409, 'ErrorIrresolvableConflict'), 'http-409-ErrorIrresolvableConflict'],
  ['a reset', { how: 'reset' }, 'ECONNRESET'],
  ['no answer', { how: 'hang' }, 'timed-out'],
  ['an error cut off', { how: 'cut', status: 500 }, 'half-answer'],
];

function later(code: string, retryAfterMs?: number): Mailed {
  return { ended: 'later', code, retryAfterMs };
}

describe('before anything is sent', () => {
  test.each(surely)('%s where it is looked for tells what it is', async (_name, treatment, mailed) => {
    setting.graph.trouble(LOOKS, treatment, treatment, treatment);
    expect(await send()).toEqual(mailed);
    expect(setting.graph.messages).toEqual([]);
  });

  test.each(surely)('%s where it is drafted tells what it is', async (_name, treatment, mailed) => {
    setting.graph.trouble(DRAFTS, treatment);
    expect(await send()).toEqual(mailed);
    expect(steps()).toEqual(['looks', 'drafts']);
  });

  test.each(unanswered)('%s is for later, since nothing can have been sent', async (_name, treatment, code) => {
    setting.graph.trouble(LOOKS, treatment, treatment, treatment);
    expect(await send(impatientFor(treatment))).toEqual(later(code));
    expect(setting.graph.messages).toEqual([]);
  });

  test.each(unanswered)(
    '%s after the draft was made: the next try sends that draft',
    async (_name, treatment, code) => {
      setting.graph.trouble(DRAFTS, { ...treatment, done: true });
      expect(await send(impatientFor(treatment))).toEqual(later(code));
      expect([setting.graph.messages.length, setting.graph.sent]).toEqual([1, []]);
      expect(await send()).toEqual({ ended: 'sent' });
      expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    },
  );

  test('a draft whose id could not be read is found by its key the next time', async () => {
    setting.graph.trouble(DRAFTS, { how: 'answer', status: 201, body: '{"id":"AA', done: true });
    expect(await send()).toEqual(later('half-answer'));
    setting.graph.trouble(DRAFTS, { how: 'answer', status: 201, body: '{"value":[]}', done: true });
    expect(await send()).toEqual({ ended: 'sent' });
    expect(setting.graph.messages).toHaveLength(1);
  });

  test('no such mailbox is told as refused', async () => {
    const nobody = makeMail(setting.client(), 'nobody@provevik.example');
    expect(await nobody.send(key, letter, mine)).toEqual({
      ended: 'refused',
      code: 'http-404-Request_ResourceNotFound',
    });
  });

  test('a mailbox that could not be reached is for later', async () => {
    await setting.graph.close();
    expect(await send()).toEqual(later('ECONNREFUSED'));
    expect(await send({ token: () => Promise.reject(new Error('no')) })).toEqual(later('token-unavailable'));
  });
});

test('a crash between draft and sending: the draft is sent, and no other is made', async () => {
  setting.graph.trouble(SENDS, trouble(429, 'X'));
  await send();
  expect([setting.graph.messages.length, setting.graph.sent]).toEqual([1, []]);
  expect(await send()).toEqual({ ended: 'sent' });
  expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
});

test('of two drafts of one key it is always the older that is sent', async () => {
  setting.graph.trouble(SENDS, trouble(429, 'X'));
  await send();
  const [first] = setting.graph.messages;
  if (first === undefined) throw new Error('no draft');
  setting.graph.messages.unshift({ ...first, id: 'a later one', createdDateTime: '2026-03-16T09:00:00Z' });
  expect(await send()).toEqual({ ended: 'sent' });
  expect(setting.graph.sent).toEqual([first.id]);
  expect(await send()).toEqual({ ended: 'sent' });
  expect(setting.graph.sent).toHaveLength(1);
});

describe('an attempt that is over', () => {
  const overAfter = (answers: number): MailAttempt => {
    let asked = 0;
    return { unsure: false, stillMine: async () => ++asked <= answers };
  };
  test('makes no draft', async () => {
    expect(await mail().send(key, letter, overAfter(0))).toEqual({ ended: 'overtaken' });
    expect(setting.graph.messages).toEqual([]);
  });
  test('does not send the one that it made', async () => {
    expect(await mail().send(key, letter, overAfter(1))).toEqual({ ended: 'overtaken' });
    expect([setting.graph.messages.length, setting.graph.sent]).toEqual([1, []]);
  });
});

describe('where an earlier attempt may have sent it', () => {
  const unsure = { ...mine, unsure: true };
  test('nothing there is uncertain, and no draft is made', async () => {
    expect(await mail().send(key, letter, unsure)).toEqual({ ended: 'uncertain', code: 'nothing-there' });
    expect(steps()).toEqual(['looks']);
  });
  test('what is found sent is sent, what is found a draft is sent now', async () => {
    setting.graph.trouble(SENDS, trouble(429, 'X'));
    await send();
    expect(await mail().send(key, letter, unsure)).toEqual({ ended: 'sent' });
    expect(await mail().send(key, letter, unsure)).toEqual({ ended: 'sent' });
    expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
  });
  test('that it may not be looked for tells nothing', async () => {
    setting.graph.trouble(LOOKS, trouble(403, 'ErrorAccessDenied'));
    expect(await mail().send(key, letter, unsure)).toEqual({ ended: 'uncertain', code: 'http-403-ErrorAccessDenied' });
  });
});

describe('when it is sent', () => {
  test.each(surely)('%s: surely not sent', async (_name, treatment, mailed) => {
    setting.graph.trouble(SENDS, treatment);
    expect(await send()).toEqual(mailed);
    expect(steps()).toEqual(['looks', 'drafts', 'sends']);
  });

  test.each(unanswered)('%s, and it was: found sent', async (_name, treatment) => {
    setting.graph.trouble(SENDS, { ...treatment, done: true });
    expect(await send(impatientFor(treatment))).toEqual({ ended: 'sent' });
    expect(steps()).toEqual(['looks', 'drafts', 'sends', 'looks again']);
    expect(await send()).toEqual({ ended: 'sent' });
    expect(setting.graph.sent).toHaveLength(1);
  });

  test.each(unanswered)(
    '%s, and it was not: found a draft still, to be tried when no request lives any more',
    async (_name, treatment, code) => {
      setting.graph.trouble(SENDS, treatment);
      expect(await send(impatientFor(treatment))).toEqual({ ...later(code, 300_000), unsure: true });
      expect(setting.graph.sent).toEqual([]);
      expect(await send()).toEqual({ ended: 'sent' });
      expect([setting.graph.messages.length, setting.graph.sent.length]).toEqual([1, 1]);
    },
  );

  test('202 of which the rest is lost is sent', async () => {
    setting.graph.trouble(SENDS, { how: 'cut', status: 202, done: true });
    expect(await send()).toEqual({ ended: 'sent' });
    expect(steps()).toEqual(['looks', 'drafts', 'sends']);
  });

  test('a connection that was refused by then is for later', async () => {
    let asked = 0;
    const closing = async () => {
      asked += 1;
      if (asked === 3) throw new Error('no token any more');
      return 'marked-token';
    };
    expect(await send({ token: closing })).toEqual(later('token-unavailable'));
    expect(setting.graph.sent).toEqual([]);
  });
});

describe('where it cannot be found out whether it was sent, it is uncertain', () => {
  const reset: Trouble = { how: 'reset', done: true };

  test.each([...unanswered.slice(0, 3), ['403', trouble(403, 'ErrorAccessDenied'), ''] as const])(
    'since looking fails with %s',
    async (_name, treatment) => {
      setting.graph.trouble(SENDS, reset);
      setting.graph.trouble(LOOKS_AGAIN, treatment, treatment, treatment);
      expect(await send()).toEqual({ ended: 'uncertain', code: 'ECONNRESET' });
    },
  );

  test('since nothing is there, such as before the copy comes into Sent Items', async () => {
    setting.graph.trouble(SENDS, reset);
    setting.graph.trouble(LOOKS_AGAIN, trouble(404, 'ErrorItemNotFound'));
    const nothing: Trouble = { how: 'answer', status: 200, body: '{"value":[]}' };
    setting.graph.trouble(LOOKS, nothing, nothing);
    expect(await send()).toEqual({ ended: 'uncertain', code: 'ECONNRESET' });
    expect(steps()).toEqual(['looks', 'drafts', 'sends', 'looks again', 'looks']);
  });

  test('but found by its key where its copy has another id', async () => {
    setting.graph.trouble(SENDS, reset);
    setting.graph.trouble(LOOKS_AGAIN, trouble(404, 'ErrorItemNotFound'));
    expect(await send()).toEqual({ ended: 'sent' });
  });

  test('since the draft has gone, and none is made anew', async () => {
    setting.graph.trouble(SENDS, trouble(404, 'ErrorItemNotFound'));
    setting.graph.trouble(LOOKS_AGAIN, trouble(404, 'ErrorItemNotFound'));
    expect(await send()).toEqual({ ended: 'uncertain', code: 'http-404-ErrorItemNotFound' });
    expect(setting.graph.messages).toHaveLength(1);
  });
});

test('files go out with it, within the one draft', async () => {
  const files = [
    { name: 'report.csv', type: 'text/csv; charset=utf-8', body: new TextEncoder().encode('Tabell;Verdi') },
  ];
  expect(await mail().send(key, { ...letter, files }, mine)).toEqual({ ended: 'sent' });
  expect(steps()).toEqual(['looks', 'drafts', 'sends']);
  expect(setting.graph.asked.find(({ method, path }) => DRAFTS.test(`${method} ${path}`))?.body).toMatchObject({
    attachments: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: 'report.csv',
        contentType: 'text/csv; charset=utf-8',
        contentBytes: Buffer.from('Tabell;Verdi').toString('base64'),
      },
    ],
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { ActivityId, ConversationId } from '../../src/domain/ids.ts';
import { type Connector, type ConnectorOptions, makeConnector } from '../../src/teams/connector.ts';
import { type ConnectorCredentials, noCredentials, TokenUnavailable } from '../../src/teams/credentials.ts';
import { teamsPublicCloud, thisMachine } from '../../src/teams/service-url.ts';
import { type BotConnector, startBotConnector, type Treatment } from '../support/bot-connector.ts';

const conversation = ConversationId.parse('a:1-personal chat/å;messageid=1');
const activityId = ActivityId.parse('1:sent/1');
const now = () => Date.UTC(2026, 2, 16, 8);

let teams: BotConnector;
beforeEach(async () => {
  teams = await startBotConnector();
});
afterEach(() => teams.close());

function connector(options: Partial<ConnectorOptions> = {}): Connector {
  return makeConnector({
    credentials: noCredentials(),
    allowedHosts: thisMachine,
    timeoutMs: 2_000,
    jitter: () => 0,
    now,
    ...options,
  });
}

const message = () => ({ serviceUrl: teams.serviceUrl, conversation, activity: { type: 'message', text: 'hei' } });

test('a message is posted once, whole, and its id comes back', async () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x', $when: null }], n: [1] };
  const activity = {
    type: 'message',
    summary: '12',
    text: 'hei',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    channelData: { notification: { alert: true } },
  };
  const outcome = await connector().send({ ...message(), activity });
  expect(outcome).toEqual({ ended: 'delivered', activity: 'activity-1' });
  expect(teams.recorded).toEqual([
    {
      method: 'POST',
      path: `/teams/v3/conversations/${encodeURIComponent(conversation)}/activities`,
      authorization: undefined,
      body: activity,
    },
  ]);
});

test('an update is put in the place of what was sent', async () => {
  const outcome = await connector().update({ ...message(), activityId });
  expect(outcome).toEqual({ ended: 'delivered', activity: 'activity-1' });
  const path = `/teams/v3/conversations/${encodeURIComponent(conversation)}/activities/${encodeURIComponent(activityId)}`;
  expect(teams.recorded).toMatchObject([{ method: 'PUT', path }]);
});

test("a person's own chat is opened in her tenant, and nothing is posted", async () => {
  const outcome = await connector().createPersonalConversation({
    serviceUrl: teams.serviceUrl,
    tenantId: 'tenant',
    personId: '29:emma',
    botId: '28:bot',
  });
  expect(outcome).toEqual({ ended: 'opened', conversation: 'a:conversation-1' });
  expect(teams.recorded).toMatchObject([
    {
      method: 'POST',
      path: '/teams/v3/conversations',
      body: {
        isGroup: false,
        bot: { id: '28:bot' },
        members: [{ id: '29:emma' }],
        tenantId: 'tenant',
        channelData: { tenant: { id: 'tenant' } },
      },
    },
  ]);
  expect(teams.activities()).toEqual([]);
});

const answer = (status: number, headers: Record<string, string> = {}, body = '{}'): Treatment => ({
  how: 'answer',
  status,
  headers,
  body,
});

const outcomes: readonly [name: string, treatment: Treatment, outcome: unknown][] = [
  ['500', answer(500), { ended: 'uncertain', code: 'http-500' }],
  ['502', answer(502), { ended: 'uncertain', code: 'http-502' }],
  ['503 with Retry-After', answer(503, { 'retry-after': '1' }), { ended: 'uncertain', code: 'http-503' }],
  ['504', answer(504), { ended: 'uncertain', code: 'http-504' }],
  ['408', answer(408), { ended: 'uncertain', code: 'http-408' }],
  ['a reset', { how: 'reset' }, { ended: 'uncertain', code: 'ECONNRESET' }],
  ['an answer cut off', { how: 'cut' }, { ended: 'uncertain', code: 'PARSE_ERROR' }],
  ['no answer', { how: 'hang' }, { ended: 'uncertain', code: 'timed-out' }],
  ['429', answer(429), { ended: 'later', code: 'http-429', retryAfterMs: undefined }],
  [
    '429, in a minute',
    answer(429, { 'retry-after': '60' }),
    { ended: 'later', code: 'http-429', retryAfterMs: 60_000 },
  ],
  [
    '429, at a time',
    answer(429, { 'retry-after': 'Mon, 16 Mar 2026 08:00:30 GMT' }),
    { ended: 'later', code: 'http-429', retryAfterMs: 30_000 },
  ],
  [
    '429, nonsense',
    answer(429, { 'retry-after': 'soon' }),
    { ended: 'later', code: 'http-429', retryAfterMs: undefined },
  ],
  [
    '429, in a year',
    answer(429, { 'retry-after': '31536000' }),
    { ended: 'later', code: 'http-429', retryAfterMs: 86_400_000 },
  ],
  ['412', answer(412), { ended: 'later', code: 'http-412', retryAfterMs: undefined }],
  ['401', answer(401), { ended: 'later', code: 'http-401', retryAfterMs: undefined }],
  [
    '403, blocked',
    answer(403, {}, '{"error":{"code":"MessageWritesBlocked","message":"Kari has blocked it"}}'),
    { ended: 'refused', code: 'http-403-MessageWritesBlocked' },
  ],
  ['403 without a reason', answer(403, {}, 'no'), { ended: 'refused', code: 'http-403' }],
  ['404', answer(404), { ended: 'refused', code: 'http-404' }],
  ['400', answer(400), { ended: 'rejected', code: 'http-400' }],
  ['413', answer(413), { ended: 'rejected', code: 'http-413' }],
  ['a redirect', answer(307, { location: 'http://127.0.0.1:9/' }), { ended: 'uncertain', code: 'http-307' }],
  ['200 without an id', answer(200), { ended: 'delivered', activity: undefined }],
  ['200 and nonsense', answer(200, {}, '{"id"'), { ended: 'delivered', activity: undefined }],
  ['200 and nothing', answer(200, {}, ''), { ended: 'delivered', activity: undefined }],
  ['202', answer(202, {}, '{"id":"late"}'), { ended: 'delivered', activity: 'late' }],
];

test.each(outcomes)('%s: one request and no more', async (_name, treatment, outcome) => {
  teams.next(treatment, treatment);
  const patient = connector({ timeoutMs: treatment.how === 'hang' ? 300 : 2_000 });
  const started = performance.now();
  expect(await patient.send(message())).toEqual(outcome);
  expect(await patient.update({ ...message(), activityId })).toEqual(outcome);
  // A long Retry-After is told, not waited for; nothing comes after either.
  expect(performance.now() - started).toBeLessThan(2_000);
  await new Promise((resolve) => setTimeout(resolve, treatment.how === 'answer' ? 20 : 300));
  expect(teams.recorded.map(({ method }) => method)).toEqual(['POST', 'PUT']);
});

test('a refused connection and an unknown name are surely not delivered', async () => {
  const { serviceUrl } = teams;
  await teams.close();
  expect(await connector().send({ ...message(), serviceUrl })).toEqual({
    ended: 'later',
    code: 'ECONNREFUSED',
    retryAfterMs: undefined,
  });
  const unknown = await connector({ allowedHosts: [{ kind: 'host', host: 'teams.invalid' }] }).send({
    ...message(),
    serviceUrl: 'https://teams.invalid/',
  });
  expect(unknown).toMatchObject({ ended: 'later', code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) });
});

test('the time to wait is spread', async () => {
  teams.next(answer(429, { 'retry-after': '10' }));
  expect(await connector({ jitter: () => 0.5 }).send(message())).toMatchObject({ retryAfterMs: 11_000 });
});

test('nothing is sent to a place that is not listed, nor to an id that would climb', async () => {
  const refused = { ended: 'refused', code: 'service-url-not-permitted' };
  expect(await connector({ allowedHosts: teamsPublicCloud }).send(message())).toEqual(refused);
  const climbing = { ...message(), conversation: ConversationId.parse('..') };
  expect(await connector().send(climbing)).toEqual({ ended: 'refused', code: 'id-not-sendable' });
  expect(teams.recorded).toEqual([]);
});

test('an activity that cannot be written down is rejected and not sent', async () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  const activity = { type: 'message', channelData: round };
  expect(await connector().send({ ...message(), activity })).toEqual({
    ended: 'rejected',
    code: 'activity-not-sendable',
  });
  expect(teams.recorded).toEqual([]);
});

function credentials(ready: () => Promise<void>): ConnectorCredentials {
  return {
    ready,
    signer: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', 'Bearer our-own');
        return request;
      },
    }),
  };
}

test('each request is signed', async () => {
  await connector({ credentials: credentials(async () => {}) }).send(message());
  expect(teams.recorded).toMatchObject([{ authorization: 'Bearer our-own' }]);
});

test.each([
  ['refused', () => Promise.reject(new TokenUnavailable())],
  ['never given', () => new Promise<void>(() => {})],
])('where a token is %s, nothing was sent and it may be tried again', async (_how, ready) => {
  const outcome = await connector({ credentials: credentials(ready), timeoutMs: 100 }).send(message());
  expect(outcome).toEqual({ ended: 'later', code: 'token-unavailable', retryAfterMs: undefined });
  expect(teams.recorded).toEqual([]);
});

test('many at once are each sent once', async () => {
  const teamsConnector = connector();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => teamsConnector.send(message())));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(50);
  expect(teams.recorded).toHaveLength(50);
});

import type { AutomaticRepliesSetting } from '@microsoft/microsoft-graph-types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Absence } from '../../src/cases/directory.ts';
import { PersonId } from '../../src/domain/ids.ts';
import { Instant } from '../../src/domain/time.ts';
import { makeAbsence } from '../../src/graph/absence.ts';
import { type GraphSetting, logged, MACHINE_NOW, startGraphSetting } from '../support/graph-setting.ts';
import { type Trouble, trouble } from '../support/graph-stand-in.ts';

const person = (n: number) => PersonId.parse(`a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const [max, ida, nina] = [person(1), person(2), person(3)];
const MORNING = Instant.parse('2026-03-16T09:00:00.000Z');

const secret = '<p>Jeg er innlagt på sykehus.</p>';
const replies = (setting: AutomaticRepliesSetting): AutomaticRepliesSetting => ({
  externalAudience: 'all',
  internalReplyMessage: secret,
  externalReplyMessage: secret,
  scheduledStartDateTime: { dateTime: '2026-03-10T07:00:00.0000000', timeZone: 'UTC' },
  scheduledEndDateTime: { dateTime: '2026-03-20T07:00:00.0000000', timeZone: 'UTC' },
  ...setting,
});

let setting: GraphSetting;
let time: number;
let absence: Absence;
beforeEach(async () => {
  setting = await startGraphSetting();
  time = MACHINE_NOW;
  absence = makeAbsence(setting.client({ timeoutMs: 300 }), setting.log, () => time);
});
afterEach(() => setting.graph.close());

const has = (id: PersonId, one: AutomaticRepliesSetting) =>
  void setting.graph.users.push({ id, replies: replies(one) });
const awayOf = async (people: readonly PersonId[], now = MORNING) => [...(await absence.awayOf(people, now))];

describe('automatic replies', () => {
  test('that are off, always on, or on for a time', async () => {
    has(max, { status: 'disabled' });
    has(ida, { status: 'alwaysEnabled' });
    has(nina, { status: 'scheduled' });
    expect(await awayOf([max, ida, nina])).toEqual([ida, nina]);
    expect(setting.graph.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
      [max, ida, nina].map((id) => `GET /users/${id}/mailboxSettings/automaticRepliesSetting`),
    );
    expect(setting.lines).toEqual([]);
  });

  test.each([
    ['2026-03-10T06:59:59.999Z', false],
    ['2026-03-10T07:00:00.000Z', true],
    ['2026-03-20T06:59:59.999Z', true],
    ['2026-03-20T07:00:00.000Z', false],
  ])('for a time hold from its beginning to its end: %s', async (now, away) => {
    has(max, { status: 'scheduled' });
    expect(await awayOf([max], Instant.parse(now))).toEqual(away ? [max] : []);
  });

  test('are read as the documentation spells them, with capitals too', async () => {
    const body = JSON.stringify({ ...replies({}), status: 'Scheduled' });
    setting.graph.trouble(/./, { how: 'answer', status: 200, body });
    expect(await awayOf([max])).toEqual([max]);
  });

  test.each([
    ['in a zone that is not UTC', { dateTime: '2026-03-20T07:00:00.0000000', timeZone: 'W. Europe Standard Time' }],
    ['on a day that does not exist', { dateTime: '2026-02-31T25:00:00.0000000', timeZone: 'UTC' }],
    ['never', undefined],
  ])('that end %s are not believed', async (_how, scheduledEndDateTime) => {
    const body = JSON.stringify({ ...replies({ status: 'scheduled' }), scheduledEndDateTime });
    setting.graph.trouble(/./, { how: 'answer', status: 200, body });
    expect(await awayOf([max])).toEqual([]);
    expect(logged(setting.lines)).toEqual([{ code: 'absence-unknown', reason: 'unexpected-answer', person: max }]);
  });
});

describe('an answer holds for five minutes of the machine', () => {
  test('and is asked for anew after', async () => {
    has(max, { status: 'alwaysEnabled' });
    await awayOf([max]);
    time += 299_999;
    expect(await awayOf([max, max])).toEqual([max]);
    expect(setting.graph.asked).toHaveLength(1);
    time += 1;
    setting.graph.users.splice(0);
    has(max, { status: 'disabled' });
    expect(await awayOf([max])).toEqual([]);
    expect(setting.graph.asked).toHaveLength(2);
  });

  test('also where there was none', async () => {
    expect(await awayOf([max])).toEqual([]);
    expect(await awayOf([max])).toEqual([]);
    expect(setting.graph.asked).toHaveLength(1);
  });

  test('and what it says depends on the moment that is asked about', async () => {
    has(max, { status: 'scheduled' });
    expect(await awayOf([max])).toEqual([max]);
    expect(await awayOf([max], Instant.parse('2026-03-20T07:00:00.000Z'))).toEqual([]);
    expect(setting.graph.asked).toHaveLength(1);
  });
});

const people = Array.from({ length: 10 }, (_, n) => person(n + 1));

test.each([
  ['no mailbox', trouble(404, 'MailboxNotEnabledForRESTAPI'), 'http-404-MailboxNotEnabledForRESTAPI'],
  ['a mailbox that the app was not given', trouble(403, 'ErrorAccessDenied'), 'http-403-ErrorAccessDenied'],
  ['broken JSON', { how: 'answer', status: 200, body: '{"status"' } satisfies Trouble, 'half-answer'],
  ['another shape', { how: 'answer', status: 200, body: '{"status":"gone"}' } satisfies Trouble, 'unexpected-answer'],
])('%s: she is not known to be away, and the others are', async (_how, treatment, reason) => {
  for (const id of people) has(id, { status: 'alwaysEnabled' });
  setting.graph.trouble(new RegExp(`${max}/`), treatment);
  expect(await awayOf(people)).toEqual(people.slice(1));
  expect(logged(setting.lines)).toEqual([{ code: 'absence-unknown', reason, person: max }]);
});

const unreachable: readonly [string, Trouble, string][] = [
  ['401', trouble(401, 'InvalidAuthenticationToken'), 'http-401-InvalidAuthenticationToken'],
  ['429 for an hour', trouble(429, 'TooManyRequests', { 'retry-after': '3600' }), 'http-429-TooManyRequests'],
  ['500', trouble(500, 'InternalServerError'), 'http-500-InternalServerError'],
  ['503', trouble(503, 'serviceNotAvailable'), 'http-503-serviceNotAvailable'],
  ['a reset', { how: 'reset' }, 'ECONNRESET'],
  ['no answer', { how: 'hang' }, 'timed-out'],
  ['an answer cut off', { how: 'cut', status: 200 }, 'half-answer'],
];

test.each(unreachable)(
  '%s: nobody is known to be away, and the rest is not asked about now',
  async (_how, treatment, reason) => {
    for (const id of people) has(id, { status: 'alwaysEnabled' });
    setting.graph.trouble(/./, ...Array<Trouble>(12).fill(treatment));
    expect(await awayOf(people)).toEqual([]);
    expect(new Set(setting.graph.asked.map(({ path }) => path)).size).toBe(4);
    expect(logged(setting.lines)).toContainEqual({ code: 'absence-unknown', reason, person: max });
    expect(setting.lines).toHaveLength(4);
  },
);

test('what she wrote is neither kept nor logged', async () => {
  has(max, { status: 'alwaysEnabled' });
  setting.graph.trouble(new RegExp(ida), trouble(404, 'MailboxNotEnabledForRESTAPI'));
  await awayOf([max, ida]);
  expect(setting.lines.join('')).not.toMatch(/sykehus|Nordmann|marked-token/);
});

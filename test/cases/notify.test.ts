import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/cases/house.ts';
import { notify } from '../../src/cases/notify.ts';
import { OutboxEntry, type SentCard } from '../../src/cases/outbox.ts';
import type { Change } from '../../src/domain/change.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { ActivityId, type PersonId } from '../../src/domain/ids.ts';
import { chatOf, inShort } from '../support/house.ts';
import {
  calendar,
  caseId,
  caseNumber,
  draftId,
  heard,
  later,
  MORNING,
  NIGHT,
  organisation,
  people,
  profile,
  setting,
  unit,
} from '../support/municipality.ts';

const { emma, max, ida } = people;
const place = { profile, calendar };
const register = (what = heard()): Command => ({
  command: 'register',
  id: caseId(1),
  number: caseNumber(1),
  draft: draftId(1),
  heard: what,
});

function done(
  before: CaseWithWords | undefined,
  command: Command,
  by: PersonId | 'clock' | 'delivery',
  now = MORNING,
): Change {
  const carried = carryOut(before, command, setting(by, { now }));
  if (!carried.ok) throw new Error(carried.refusal.reason);
  return carried.change;
}
const card = (reader: PersonId, shows: SentCard['shows'], activity = `of-${shows}`): SentCard => ({
  reader,
  address: chatOf(reader),
  activity: ActivityId.parse(activity),
  shows,
});
const short = (change: Change, sent: readonly SentCard[] = [], now = MORNING) =>
  notify(place, change, sent, now).map(inShort);
const hasty = register(heard({ missing: ['contact'], words: { contact: { as: 'not-asked' } } }));

describe('who hears of it', () => {
  it.each<[string, Change, string[]]>([
    ['registered: the manager', done(undefined, register(), emma), ['message max case']],
    ['seen: nobody', done(done(undefined, register(), emma).put, { command: 'mark-seen' }, max), []],
    [
      'a note: nobody',
      done(done(undefined, register(), emma).put, { command: 'add-note', sort: 'addition', text: 'Mer' }, emma),
      [],
    ],
    [
      'handed on: the next',
      done(done(undefined, register(), emma).put, { command: 'not-reached', person: max }, 'delivery'),
      ['message ida case'],
    ],
    [
      'completed: whoever has it keeps her card',
      done(done(undefined, hasty, emma).put, { command: 'complete', heard: heard() }, emma),
      [],
    ],
    [
      'completed, with somebody else: she',
      done(done(undefined, hasty, emma).put, { command: 'complete', heard: heard({ concerns: [max] }) }, emma),
      ['message solveig case'],
    ],
    [
      'completed, and somebody is hurt: who has it, again',
      done(done(undefined, hasty, emma).put, { command: 'complete', heard: heard({ signals: ['harm'] }) }, emma),
      ['message max case'],
    ],
  ])('%s', (_, change, expected) => {
    expect(short(change)).toEqual(expected);
  });
  it('each card that stands in a chat is shown anew, whoever reads it', () => {
    const before = done(undefined, register(), emma).put;
    const change = done(before, { command: 'mark-seen' }, max);
    expect(short(change, [card(emma, 'receipt'), card(max, 'case')])).toEqual([
      'update emma receipt',
      'update max case',
    ]);
  });
  it('why it comes to her in another’s stead', () => {
    const change = done(done(undefined, register(), emma).put, { command: 'not-reached', person: max }, 'delivery');
    expect(notify(place, change, [], MORNING)[0]?.what).toEqual({
      send: 'message',
      to: ida,
      shows: { show: 'case', case: caseId(1), instead: { of: max, reason: 'not-reached' } },
    });
  });
});

describe('when', () => {
  const at = (what: ReturnType<typeof heard>, now = NIGHT) =>
    notify(place, done(undefined, register(what), emma, now), [], now)[0];
  it.each<[string, ReturnType<typeof heard>, boolean, string]>([
    ['ordinary: the next opening hour', heard(), false, '2026-03-17T07:00:00.000Z'],
    ['danger: now', heard({ signals: ['harm'], inDanger: true }), true, NIGHT],
    ['harm: now', heard({ signals: ['harm'] }), true, NIGHT],
    [
      'a formal decision: the next opening hour',
      heard({ signals: ['formal-decision'] }),
      false,
      '2026-03-17T07:00:00.000Z',
    ],
  ])('%s', (_, what, urgent, dueAt) => {
    expect(at(what)).toMatchObject({ urgent, state: { state: 'waiting', dueAt, attempts: 0 } });
  });
  it('in office hours: now', () => {
    expect(at(heard(), MORNING)).toMatchObject({ urgent: false, state: { dueAt: MORNING } });
  });
  it('a card shown anew makes no noise and waits for nothing', () => {
    const change = done(done(undefined, register(), emma).put, { command: 'mark-seen' }, max, NIGHT);
    expect(notify(place, change, [card(emma, 'receipt')], NIGHT)[0]?.state).toMatchObject({ dueAt: NIGHT });
  });
});

describe('keys', () => {
  it('are the same for the same decision, and differ between decisions', () => {
    const first = done(undefined, register(), emma);
    const next = done(first.put, { command: 'not-reached', person: max }, 'delivery', later(1));
    const third = done(next.put, { command: 'not-reached', person: ida }, 'delivery', later(2));
    const sent = [card(emma, 'receipt')];
    const all = [first, next, third].flatMap((change) => notify(place, change, sent, later(5)));
    const again = [first, next, third].flatMap((change) => notify(place, change, sent, later(50)));
    expect(again.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
  it('tell the second time that it is handed on to the same person from the first', () => {
    const still = (unitId: string) =>
      heard({ unit: unit(unitId), missing: ['contact'], words: { contact: { as: 'not-asked' } } });
    const lost: Command = { command: 'not-reached', person: max };
    const first = done(done(undefined, hasty, emma).put, lost, 'delivery');
    const there = done(first.put, { command: 'complete', heard: still('skolen') }, emma);
    const back = done(there.put, { command: 'complete', heard: still('torget') }, emma);
    const second = done(back.put, lost, 'delivery');
    const keyOf = (change: Change) => notify(place, change, [], MORNING).map(({ key }) => key);
    expect([first, second].map((change) => short(change))).toEqual([['message ida case'], ['message ida case']]);
    expect(keyOf(second)).not.toEqual(keyOf(first));
  });
  it('tell cards apart that have the same id in two conversations, or ids that end alike', () => {
    const change = done(done(undefined, register(), emma).put, { command: 'mark-seen' }, max);
    const long = 'x'.repeat(250);
    const cards = [
      card(emma, 'receipt', '1773651600000'),
      card(max, 'case', '1773651600000'),
      card(max, 'case', `a${long}`),
      card(max, 'case', `b${long}`),
    ];
    const keys = notify(place, change, cards, MORNING).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });
  it('hold with the longest activity id that Teams may send', () => {
    const change = done(done(undefined, register(), emma).put, { command: 'mark-seen' }, max);
    const entries = notify(place, change, [card(max, 'case', 'x'.repeat(500))], MORNING);
    for (const entry of entries) expect(OutboxEntry.parse(entry)).toEqual(entry);
  });
});

describe('a person’s language', () => {
  const swede = organisation.people.get(emma);
  it('is what she chose, else that of her Teams, else the file’s, else the municipality’s', () => {
    const person = swede === undefined ? undefined : { ...swede, language: 'nn' as const };
    expect(languageFor({ profile }, person, { person: emma, language: 'en' }, 'sv')).toBe('en');
    expect(languageFor({ profile }, person, undefined, 'sv')).toBe('sv');
    expect(languageFor({ profile }, person, undefined, undefined)).toBe('nn');
    expect(languageFor({ profile }, undefined, undefined, undefined)).toBe('nb');
  });
});

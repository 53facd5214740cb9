/** Valid records for tests, told apart by a number. */
import { OutboxEntry, SentCard } from '../../src/cases/outbox.ts';
import type { Found, Save } from '../../src/cases/store.ts';
import { Draft } from '../../src/dialogues/draft.ts';
import type { Showing } from '../../src/dialogues/showing.ts';
import type { CaseEvent } from '../../src/domain/case.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { evolveAll } from '../../src/domain/evolve.ts';
import { CaseId, DraftId, KindCode, MeasureId, PersonId, TenantId, UnitId } from '../../src/domain/ids.ts';
import { Day, Instant, plusMilliseconds } from '../../src/domain/time.ts';
import type { Words } from '../../src/domain/words.ts';

export const NOON = Instant.parse('2026-03-16T12:00:00.000Z');
export const at = (minutes: number): Instant => plusMilliseconds(NOON, minutes * 60_000);

const guid = (sort: string, n: number) => `${sort}0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const caseId = (n: number) => CaseId.parse(guid('c', n));
export const draftId = (n: number) => DraftId.parse(guid('d', n));
export const personId = (n: number) => PersonId.parse(guid('a', n));
export const measureId = (n: number) => MeasureId.parse(guid('f', n));
export const tenantId = (n: number) => TenantId.parse(guid('e', n));

/** The draft from which case `n` comes has the number `n` too. */
export function aDraft(n: number, over: Partial<Draft> = {}): Draft {
  return Draft.parse({
    id: draftId(n),
    owner: personId(1),
    revision: 1,
    step: 'said',
    answers: {
      kind: 'klage',
      said: 'Bussen kom ikke.',
      grounds: '',
      contact: '99 88 77 66',
      address: '',
      onBehalfOf: '',
      protectedIdentity: false,
      applies: ['none'],
      unit: 'transport',
      heardOn: '2026-03-16',
      channel: 'phone',
      heardBy: '',
      place: '',
      time: '',
      vehicle: '',
      wish: '',
      suggestion: '',
      answerWay: 'any',
      citizenLanguage: 'nb',
      originalAt: '',
      decision: '',
      changeWanted: '',
      employeeName: '',
      inDanger: false,
      harm: '',
      settled: '',
    },
    faults: [],
    startedAt: NOON,
    touchedAt: NOON,
    asked: 0,
    nextAttentionAt: at(60),
    ...over,
  });
}

export function someWords(over: Partial<Words> = {}): Words {
  return {
    said: 'Bussen kom ikke.',
    contact: { as: 'known', line: '99 88 77 66' },
    notes: [],
    ...over,
  };
}

export interface Registered {
  readonly put: CaseWithWords;
  readonly replaces: 'new';
  readonly events: readonly CaseEvent[];
}

/** Case `n`, as it is first saved. Needs a found case number. */
export function registered(
  n: number,
  found: Pick<Found, 'number'>,
  over: { readonly reporter?: PersonId; readonly nextAttentionAt?: Instant | null } = {},
): Registered {
  if (found.number === undefined) throw new Error('no case number was found');
  const responsible = { person: personId(2), capacity: 'manager' } as const;
  const event: CaseEvent = {
    event: 'registered',
    at: NOON,
    by: over.reporter ?? personId(1),
    id: caseId(n),
    number: found.number,
    draft: draftId(n),
    edition: { profile: 'prøve', edition: '1', validFrom: Day.parse('2026-01-01') },
    reporter: over.reporter ?? personId(1),
    facts: {
      kind: KindCode.parse('klage'),
      class: 'complaint',
      unit: UnitId.parse('transport'),
      serviceArea: 'technical',
      heardOn: Day.parse('2026-03-16'),
      channel: 'phone',
      signals: [],
      tracks: ['service'],
      inDanger: false,
      concerns: [],
      anonymous: false,
      answerWay: 'any',
      citizenLanguage: 'nb',
      suggestionInside: false,
      missing: [],
    },
    clocks: [],
    responsible,
    next: [],
    hiddenFrom: [],
    nextAttentionAt: over.nextAttentionAt ?? null,
  };
  const after = evolveAll(undefined, [event]);
  if (after === undefined) throw new Error('nothing was registered');
  return { put: { case: after, words: someWords() }, replaces: 'new', events: [event] };
}

/** A message that shows the case to its responsible. */
export function caseEntry(n: number, why: string, over: Partial<OutboxEntry> = {}): OutboxEntry {
  const shows: Showing = { show: 'case', case: caseId(n) };
  return OutboxEntry.parse({
    key: `case:${caseId(n)}:${why}`,
    subject: { of: 'case', case: caseId(n) },
    what: { send: 'message', to: personId(2), shows },
    createdAt: NOON,
    urgent: false,
    state: { state: 'waiting', dueAt: NOON, attempts: 0 },
    ...over,
  });
}

export function draftEntry(n: number, why: string, over: Partial<OutboxEntry> = {}): OutboxEntry {
  return OutboxEntry.parse({
    ...caseEntry(n, why),
    key: `draft:${draftId(n)}:${why}`,
    subject: { of: 'draft', draft: draftId(n) },
    what: { send: 'message', to: personId(1), shows: { show: 'draft', draft: draftId(n) } },
    ...over,
  });
}

export function personEntry(n: number, why: string, over: Partial<OutboxEntry> = {}): OutboxEntry {
  return OutboxEntry.parse({
    ...caseEntry(n, why),
    key: `person:${personId(n)}:${why}`,
    subject: { of: 'person', person: personId(n) },
    what: { send: 'message', to: personId(n), shows: { show: 'welcome' } },
    ...over,
  });
}

export const anAddress = (n: number) => ({ serviceUrl: 'http://127.0.0.1:1/', conversation: `conversation-${n}` });

export function sentCard(n: number, over: Partial<SentCard> = {}): SentCard {
  return SentCard.parse({
    reader: personId(2),
    address: anAddress(n),
    activity: `activity-${n}`,
    shows: 'case',
    ...over,
  });
}

/** All that a registration saves: the case for the draft, and a message about it. */
export function registration(
  n: number,
  found: Pick<Found, 'number'>,
  over: Parameters<typeof registered>[2] = {},
): Save {
  return {
    draft: { remove: draftId(n) },
    case: registered(n, found, over),
    outbox: [caseEntry(n, 'registered')],
  };
}

/** The case marked as seen, by way of a save that replaces the version that was found. */
export function seen({ case: before }: Found, minutes: number): Save {
  if (before === undefined) throw new Error('the case was not found');
  const event: CaseEvent = { event: 'seen', at: at(minutes), by: personId(2) };
  const after = evolveAll(before.case, [event]);
  if (after === undefined) throw new Error('nothing is left of the case');
  return { case: { put: { case: after, words: before.words }, replaces: before.case.version, events: [event] } };
}

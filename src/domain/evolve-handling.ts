/** What the work with a case and the clock's looks make of it. */
import type { Case, CaseEvent, Facts } from './case.ts';
import { confirmedAt, type Given, type Handling, type Writing } from './handling.ts';
import { PersonId } from './ids.ts';
import { withoutUngiven, withoutWithheld } from './not-given.ts';

type Name = CaseEvent['event'];
/** What happens to a case before anybody works with it, and its end; evolve.ts has these. */
const intakeNames = [
  'registered',
  'settled-on-the-spot',
  'settlement-withdrawn',
  'confirmation-approved',
  'closed',
  'seen',
  'noted',
  'completed',
  'handed-on',
  'nobody-left',
  'reminded',
] as const satisfies readonly Name[];
export type HandlingEvent = Exclude<CaseEvent, { event: (typeof intakeNames)[number] }>;

const intake: ReadonlySet<Name> = new Set<Name>(intakeNames);

export function isHandlingEvent(event: CaseEvent): event is HandlingEvent {
  return !intake.has(event.event);
}

export function evolveHandling(before: Case, event: HandlingEvent): Case {
  const { handling } = before;
  const handled = (change: Partial<Handling>): Case => ({ ...before, handling: { ...handling, ...change } });
  switch (event.event) {
    case 'receiver-follows':
      return handled({ receiving: { from: event.from, since: event.at } });
    case 'receiver-moved':
      return handling.receiving === undefined
        ? before
        : handled({ receiving: { ...handling.receiving, from: event.from } });
    case 'receiver-told':
      return handling.receiving === undefined
        ? before
        : handled({ receiving: { ...handling.receiving, toldAt: event.at } });
    case 'taken': {
      const person = whoOf(event.by);
      return handled({ handler: { person, by: person, at: event.at } });
    }
    case 'classified': {
      const { kind, cause, category, clocks } = event;
      const { cause: _, category: __, ...facts } = before.facts;
      const codes = { ...(cause === undefined ? {} : { cause }), ...(category === undefined ? {} : { category }) };
      return { ...before, clocks, facts: { ...facts, kind, class: event.class, ...codes } };
    }
    case 'appointed':
      return handled({ handler: { person: event.person, by: whoOf(event.by), at: event.at } });
    case 'handed-back':
    case 'handler-left':
      return { ...before, handling: withoutHandler(handling) };
    case 'offered': {
      const { unit, to, consent, at } = event;
      // Where the machine turns to the next in that unit's line, it is still offered by whoever passed it on.
      const by = personOf(event.by) ?? handling.offer?.by ?? before.responsible.person;
      return handled({ offer: { unit, to, by, at, consent } });
    }
    case 'offer-accepted':
    case 'unit-decided': {
      const { unit, receivedFor, serviceArea, responsible, next } = event;
      const own = withoutOffer(withoutHandler(handling));
      const rest = event.returned === true ? withWords(own) : own;
      const neutral = event.consent === 'neutral-parts';
      const { seen: _, ...one } = before;
      return {
        ...one,
        facts: {
          ...placed(neutral ? neutralFacts(before.facts) : before.facts, { unit, receivedFor }),
          serviceArea,
        },
        responsible,
        next,
        // Whoever had it loses it: nobody sees what is not hers any more.
        told: [],
        handling: {
          ...(neutral ? keptFor(before, { keeps: whoPassedOn(before, responsible), at: event.at }) : rest),
          ...received(before),
          declined: [],
        },
      };
    }
    case 'offer-declined': {
      const by = personOf(event.by);
      const rest = withoutOffer(handling);
      // Where nobody was left to be asked, nobody has declined.
      if (by === undefined) return { ...before, handling: rest };
      const declined = [...handling.declined, { unit: event.unit, by, at: event.at }];
      return { ...before, handling: { ...rest, declined } };
    }
    case 'coordinator-asked':
      return { ...before, told: [...before.told.filter(({ person }) => person !== event.to.person), event.to] };
    case 'track-changed': {
      const { facts, clocks, responsible, next, hiddenFrom } = event;
      const moved = responsible.person !== before.responsible.person;
      const told = moved ? [] : before.told.filter(({ person }) => !hiddenFrom.includes(person));
      const { seen, ...rest } = before;
      const { withheldFacts } = handling;
      const said = withheldFacts === undefined ? {} : { withheldFacts: { ...withheldFacts, about: false } };
      // Whoever has it only now has not looked yet; nor has anybody at the danger that is known only now.
      const looked = seen !== undefined && !moved && (before.facts.inDanger || !facts.inDanger || seen.by === event.by);
      return {
        ...rest,
        ...(looked ? { seen } : {}),
        facts,
        clocks,
        responsible,
        next,
        hiddenFrom,
        told,
        handling: { ...handlingAfter(before, event), ...said },
      };
    }
    case 'acknowledged':
      return handled({ acknowledged: acknowledgedBy(handling, event) });
    case 'hearing-recorded': {
      const others = handling.hearings.filter(({ whom }) => whom !== event.hearing.whom);
      return handled({ hearings: [...others, event.hearing] });
    }
    case 'meeting-planned': {
      // One that was planned before is not held: this one stands in its place.
      const before = handling.meetings.map((one) =>
        one.state === 'planned' ? { ...one, state: 'not-held' as const } : one,
      );
      return handled({ meetings: [...before, { on: event.on, invited: givenBy(event), state: 'planned' }] });
    }
    case 'meeting-ended':
      return handled({
        meetings: handling.meetings.map((meeting, index) =>
          index === handling.meetings.length - 1 ? { ...meeting, state: event.held ? 'held' : 'not-held' } : meeting,
        ),
      });
    case 'extension-noticed': {
      const { was, newDate } = event;
      // One that never reached the citizen counts for nothing: the new one stands in its place.
      return handled({ extensions: [...reached(handling), { was, newDate, notice: givenBy(event) }] });
    }
    case 'extended':
      return { ...before, clocks: event.clocks };
    case 'outcome-decided': {
      const { outcome, way } = event;
      const given = way === undefined ? {} : { given: givenBy({ ...event, way }) };
      return handled({ answer: { outcome, ...given } });
    }
    case 'sent':
      return { ...before, handling: inState(handling, event.writing, 'given') };
    case 'not-sent': {
      const state = event.known ? 'failed' : 'uncertain';
      const open = withoutWithheld(handling, event.writing) ?? inState(handling, event.writing, state);
      return { ...before, handling: open };
    }
    case 'sent-again':
      return { ...before, handling: inState(handling, event.writing, 'sending') };
    case 'learned':
      return handled({ learned: true });
    case 'measure-agreed':
      return handled({ measures: [...handling.measures, event.measure] });
    case 'referenced': {
      const others = handling.references.filter(({ register }) => register !== event.register);
      return handled({ references: [...others, { register: event.register, number: event.number }] });
    }
    case 'linked':
      return handled({ links: [...handling.links, event.link] });
    case 'reopened': {
      const { responsible, next, clocks, at } = event;
      const { answer: _, postponed: __, acknowledged: ___, ...rest } = withoutHandler(handling);
      const { seen: ____, ...one } = before;
      // Whoever answered for it before still may; who was told besides was told for that time.
      const told = before.responsible.person === responsible.person ? [] : [before.responsible];
      const course = { clocks, responsible, next, told, nextAttentionAt: null };
      return {
        ...one,
        ...course,
        state: { state: 'open' },
        // A notice that never reached her tells of a date that is over.
        handling: { ...rest, extensions: reached(handling), declined: [], rungs: [], reopenedAt: at },
      };
    }
    case 'reporter-asked':
      return handled({ question: { at: event.at, by: whoOf(event.by) } });
    case 'reporter-answered':
      return handling.question === undefined
        ? before
        : handled({ question: { ...handling.question, answeredAt: event.at } });
    case 'called':
      return handling.callWish === undefined
        ? before
        : handled({ callWish: { ...handling.callWish, answeredAt: event.at } });
    case 'postponed':
      return handled({ postponed: { until: event.until, by: whoOf(event.by) } });
    case 'consent-said':
      return event.consent === 'given'
        ? { ...before, handling: withWords(handling) }
        : handled({ notConsented: { at: event.at, by: whoOf(event.by) } });
    case 'looked-up':
      return before;
    case 'duty-reminded':
      return handled({ remindedOn: event.on, remindedTo: event.to });
    case 'escalated': {
      const { rung, to } = event;
      const has = [before.responsible, ...before.told].some(({ person }) => person === to.person);
      const told = has ? before.told : [...before.told, to];
      const next = before.next.filter(({ person }) => person !== to.person);
      return { ...before, told, next, handling: { ...handling, rungs: [...handling.rungs, rung] } };
    }
    case 'unit-ended': {
      const { unit, receivedFor, consent, responsible, next } = event;
      const neutral = consent === 'neutral-parts';
      const facts = placed(before.facts, { unit, receivedFor });
      const stays = before.responsible.person === responsible.person;
      const { seen, ...one } = before;
      return {
        ...one,
        ...(stays && seen !== undefined ? { seen } : {}),
        facts: neutral ? neutralFacts(facts) : facts,
        responsible,
        next,
        // Whoever stood in did so for the unit of that time.
        told: stays && !neutral ? before.told : [],
        handling: neutral ? keptFor(before, event) : event.returned === true ? withWords(handling) : handling,
      };
    }
    case 'beside-left':
      return { ...before, told: before.told.filter(({ person }) => person !== event.left) };
    case 'asked-left':
      return handled({ hearings: handling.hearings.filter(({ whom }) => whom !== event.left) });
    case 'responsible-left': {
      const { left, responsible, next } = event;
      const { seen: _, ...one } = before;
      if (event.consent === 'neutral-parts') {
        const facts = neutralFacts(before.facts);
        return { ...one, facts, responsible, next, told: [], handling: keptFor(before, event) };
      }
      const told = before.told.filter(({ person }) => person !== left && person !== responsible.person);
      return { ...one, responsible, next, told, handling: event.returned === true ? withWords(handling) : handling };
    }
    case 'keeper-left':
    case 'keeper-named': {
      const { withheldWith: _, ...rest } = handling;
      return { ...before, handling: event.keeps === undefined ? rest : { ...rest, withheldWith: event.keeps } };
    }
    case 'sealed':
      return before.state.state === 'closed' ? { ...before, state: { ...before.state, sealed: true } } : before;
    default:
      return event satisfies never;
  }
}

/**
 * What is left of the work where it goes to another, or where it turns out to concern somebody who was at it: nobody
 * whom it concerns goes on, and nobody is asked for a statement any more whom it does not concern.
 */
export function handlingAfter(
  { handling, responsible }: Case,
  course: Pick<Case, 'facts' | 'responsible' | 'hiddenFrom'>,
): Handling {
  const { handler, offer, hearings } = handling;
  const moved = course.responsible.person !== responsible.person;
  const goes = (person: PersonId | undefined) => person !== undefined && (moved || course.hiddenFrom.includes(person));
  let kept = handling;
  if (goes(handler?.person)) kept = withoutHandler(kept);
  if (goes(offer?.to.person)) kept = withoutOffer(kept);
  const known = ({ whom }: Handling['hearings'][number]) => whom === 'as-named' || course.facts.concerns.includes(whom);
  return { ...kept, hearings: hearings.filter((one) => one.state.hearing !== 'asked' || known(one)) };
}

/** What another board found out of it is not this one's, and does not do its work for it either. */
function begunAnew(before: Handling, facts: Facts, at: CaseEvent['at']): Handling {
  // What the citizen said of one board she has said of no other.
  const { question: _, callWish: __, notConsented: ___, ...handling } = withoutUngiven(before);
  const concerns = [...new Set([...(handling.withheldFacts?.concerns ?? []), ...facts.concerns])];
  // The first board's; of one that was passed on before this was kept, nobody knows whose it is.
  const first = handling.withheldBefore === undefined ? { withheldFrom: { unit: facts.unit, until: at } } : {};
  const withheld = { ...first, withheldBefore: at, withheldFacts: { concerns, about: true } };
  return { ...handling, ...withheld, learned: false, hearings: [], meetings: [] };
}

/** To another board with the neutral parts. What was said first stays with whoever keeps it, wherever it goes after. */
function keptFor(
  { handling, facts }: Case,
  { keeps, at }: { readonly keeps?: PersonId | undefined; readonly at: CaseEvent['at'] },
): Handling {
  const kept = begunAnew(withoutOffer(withoutHandler(handling)), facts, at);
  return keeps === undefined || handling.withheldWith !== undefined ? kept : { ...kept, withheldWith: keeps };
}

/**
 * Whoever had it when somebody passed it on keeps what was said to her board; her seat does from then on. Of what another
 * board had said to her she has nothing to keep.
 */
function whoPassedOn({ responsible, hiddenFrom, handling }: Case, to: Case['responsible']): PersonId | undefined {
  const { person } = responsible;
  if (handling.withheldBefore !== undefined || person === to.person || hiddenFrom.includes(person)) return undefined;
  return person;
}

/** All that was said is open to those who have it now, and nobody has to keep it for another board. */
function withWords(handling: Handling): Handling {
  const { withheldBefore: _, withheldWith: __, withheldFrom: ___, withheldFacts: ____, ...rest } = handling;
  const { notConsented: _____, ...open } = rest;
  return open;
}

function neutralFacts({ cause: _, category: __, ...facts }: Facts): Facts {
  return facts;
}

function received({ facts, handling }: Case): Pick<Handling, 'receivedBefore'> {
  if (facts.receivedFor === undefined) return {};
  return { receivedBefore: [...new Set([...(handling.receivedBefore ?? []), facts.receivedFor])] };
}

function placed(
  { receivedFor: _, ...facts }: Facts,
  { unit, receivedFor }: { readonly unit: Facts['unit']; readonly receivedFor: Facts['unit'] | undefined },
): Facts {
  return { ...facts, unit, ...(receivedFor === undefined ? {} : { receivedFor }) };
}

function withoutHandler({ handler: _, ...rest }: Handling): Handling {
  return rest;
}

/** Once it was seen it has come there, whatever becomes of it. */
export function withoutReceiver({ receiving: _, ...rest }: Handling): Handling {
  return rest;
}

export function withoutOffer({ offer: _, ...rest }: Handling): Handling {
  return rest;
}

function givenBy(event: { at: Given['at']; by: CaseEvent['by']; way: Given['way'] }): Given {
  const { at, way } = event;
  return { way, at, by: whoOf(event.by), state: begins[way] };
}

/** Told again, since another has it now: it was confirmed when she was told first. */
function acknowledgedBy(
  handling: Handling,
  event: Extract<HandlingEvent, { event: 'acknowledged' }>,
): NonNullable<Handling['acknowledged']> {
  const first = confirmedAt(handling);
  return {
    ...givenBy(event),
    ...(event.handler === undefined ? {} : { handler: event.handler }),
    ...(first === undefined ? {} : { confirmedAt: first }),
  };
}

/** By mail it is on its way, and what was said was heard. A letter is no more than written until somebody posts it. */
const begins: Readonly<Record<Given['way'], Given['state']>> = {
  mail: 'sending',
  'own-mail': 'to-post',
  letter: 'to-post',
  'secure-channel': 'to-post',
  spoken: 'given',
};

function reached({ extensions }: Handling): Handling['extensions'] {
  return extensions.filter(({ notice }) => notice.state === 'given');
}

function inState(handling: Handling, writing: Writing, state: Given['state']): Handling {
  const { acknowledged, answer, extensions, meetings } = handling;
  const last = <T>(all: readonly T[], change: (one: T) => T): T[] =>
    all.map((one, index) => (index === all.length - 1 ? change(one) : one));
  switch (writing) {
    case 'acknowledgement':
      return acknowledged === undefined ? handling : { ...handling, acknowledged: { ...acknowledged, state } };
    case 'answer':
      return answer?.given === undefined
        ? handling
        : { ...handling, answer: { ...answer, given: { ...answer.given, state } } };
    case 'delay-notice':
      return { ...handling, extensions: last(extensions, (one) => ({ ...one, notice: { ...one.notice, state } })) };
    case 'invitation':
      return { ...handling, meetings: last(meetings, (one) => ({ ...one, invited: { ...one.invited, state } })) };
    default:
      return writing satisfies never;
  }
}

function personOf(by: CaseEvent['by']): PersonId | undefined {
  return by === 'clock' || by === 'delivery' ? undefined : by;
}

/** What people did was done by a person. */
function whoOf(by: CaseEvent['by']): PersonId {
  return PersonId.parse(by);
}

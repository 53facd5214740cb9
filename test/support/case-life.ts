/**
 * What anybody may try with a case, from a few numbers: mostly what its state calls for, by somebody who may; now and
 * then anything, by anybody. Numbers, so that a life that fails shrinks to a short one.
 */
import fc from 'fast-check';
import type { Command, Heard } from '../../src/domain/commands.ts';
import type { CaseWithWords, Setting } from '../../src/domain/decide.ts';
import { isUndecided } from '../../src/domain/duties.ts';
import { answerOutcomes, awaitsCallSince, Way, writings } from '../../src/domain/handling.ts';
import { MeasureId, OutboxKey, type PersonId } from '../../src/domain/ids.ts';
import { channels, signals, vulnerables } from '../../src/domain/kinds.ts';
import { type Day, dayIn, type Instant, plusDays } from '../../src/domain/time.ts';
import { outcomesFor, waysFor } from '../../src/domain/ways.ts';
import { otherCase } from './case-steps.ts';
import { caseNumber, guest, heard, kind, people, unit } from './municipality.ts';

/** In everything that is typed, so that it is seen where no words belong. */
export const MARK = 'sommerfuglord';
export const everybody = Object.values(people);

/** Who does what, with which of the possible choices, after how long. */
export interface Step {
  readonly do: number;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly days: number;
  readonly minutes: number;
  /** Nobody looks while this time passes. */
  readonly outage: boolean;
  /** Who is away when the machine looks: a bit each. */
  readonly away: number;
}
const number = fc.nat({ max: 9999 });
export const steps: fc.Arbitrary<Step> = fc.record({
  do: number,
  who: number,
  a: number,
  b: number,
  days: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.nat({ max: 4 }) },
    { weight: 2, arbitrary: fc.nat({ max: 25 }) },
    { weight: 1, arbitrary: fc.integer({ min: 80, max: 120 }) },
  ),
  minutes: fc.nat({ max: 1439 }),
  outage: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  away: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 4095 }) }),
});

export type Place = Pick<Setting, 'profile' | 'organisation' | 'calendar'>;

export interface World {
  readonly place: Place;
  readonly now: Instant;
  readonly one: CaseWithWords;
}

export interface Doing {
  readonly command: Command;
  readonly actor: Setting['actor'];
}

export const pick = <const T>(from: readonly [T, ...T[]], n: number): T => from[n % from.length] ?? from[0];
export const some = <T>(from: readonly T[], n: number): T[] => from.filter((_, index) => ((n >> index) & 1) === 1);
export const personAt = (n: number): PersonId => pick([people.max, ...everybody], n);

export function doingOf(world: World, step: Step): Doing {
  const urges = urgesOf(world);
  const [first, ...rest] = urges;
  const all = first === undefined || step.do % 3 === 0 ? anything : ([first, ...rest] as const);
  const { by, command } = pick(all, step.do >> 2)(world, step.a, step.b);
  if (by === 'machine') return { command, actor: { machine: 'delivery' } };
  const { responsible, handling } = world.one.case;
  const fit = by ?? handling.handler?.person ?? responsible.person;
  const person = pick([fit, fit, fit, fit, fit, responsible.person, personAt(step.who >> 3), guest], step.who);
  return { command, actor: { person } };
}

type Choice = (
  world: World,
  a: number,
  b: number,
) => { readonly by?: PersonId | 'machine' | undefined; readonly command: Command };

/** What its state calls for. Several times what is called for most. */
function urgesOf({ place, one: { case: one, words } }: World): Choice[] {
  const { handling, facts, state } = one;
  if (state.state === 'closed') return [reopen, reopen, learn, callBack];
  const urges: Choice[] = [...ordinary];
  if (state.state === 'awaiting-approval') urges.push(approve, approve);
  if (handling.offer !== undefined) urges.push(accept, accept, accept, ...Array<Choice>(6).fill(decline));
  if (isUndecided(one)) urges.push(decideUnit, decideUnit, decideUnit);
  else if (handling.declined.length > 0) urges.push(...Array<Choice>(8).fill(passOn));
  if (handling.question !== undefined && handling.question.answeredAt === undefined) urges.push(reply);
  if (facts.missing.length > 0) urges.push(complete);
  if (handling.hearings.some(({ state: { hearing } }) => hearing === 'asked')) urges.push(giveStatement);
  if (facts.concerns.length > 0 || words.employee !== undefined) urges.push(askEmployee, hear, hear, notSuitable);
  const { acknowledged, answer, extensions, meetings } = handling;
  const given = [acknowledged, answer?.given, extensions.at(-1)?.notice, meetings.at(-1)?.invited];
  if (given.some((each) => each?.state === 'sending')) urges.push(mailLeft, mailLeft, mailLeft, mailStayed, mailStayed);
  const waits = given.filter((each) => each !== undefined && each.state !== 'given' && each.state !== 'sending');
  // A person has to see to it, and says so of the right one of four now and then.
  for (const _ of waits) urges.push(settleMail, settleMail, settleMail, settleMail);
  if (handling.answer !== undefined) urges.push(learn, reference, classify, close, close, close);
  if (meetings.at(-1)?.state === 'planned') urges.push(endMeeting);
  if (awaitsCallSince(handling) !== undefined) urges.push(called);
  if (place.profile.clocks.length > 0 && answer === undefined) urges.push(extend, answerRightly);
  return urges;
}

const typed = (n: number) => (n % 29 === 0 ? ' ' : MARK);
const today = ({ place, now }: World): Day => dayIn(place.profile.municipality.zone, now);
const wayAt = (n: number): Way => pick(['letter', ...Way.options], n);
const signalsAt = (n: number) => some([...signals], n);
const concernsAt = (n: number) => (n % 3 === 0 ? [personAt(n >> 2), personAt(n >> 5)] : []);
const unitAt = (n: number) => unit(pick(['skolen', 'torget', 'skolen', 'kommunen', 'badet'], n));

/** Heard by anybody, about anything. */
export function heardAt({ profile }: Place, step: Step, on: Day): Heard {
  const { a, b, who, do: which } = step;
  const { kinds } = profile;
  return heard({
    kind: pick([kind('gone'), ...kinds.map(({ code }) => code), ...kinds.map(({ code }) => code)], which + 1),
    unit: unit(pick(['torget', 'torget', 'skolen', 'kommunen'], b)),
    heardOn: plusDays(on, -(step.days % 12)),
    channel: pick(channels, a),
    signals: who % 2 === 0 ? [] : signalsAt(b),
    vulnerable: pick(vulnerables, a),
    inDanger: b % 11 === 0,
    concerns: concernsAt(who),
    missing: b % 3 === 0 ? ['contact', 'more'] : [],
    answerWay: pick(['any', 'any', 'email', 'letter', 'none'], a),
    words: {
      said: MARK,
      grounds: MARK,
      settled: b % 7 === 1 ? MARK : undefined,
      employee: b % 13 === 0 ? MARK : undefined,
      contact: a % 6 === 0 ? { as: 'anonymous' } : { as: 'known', line: `${MARK} anne@example.no` },
    },
  });
}

const complete: Choice = ({ place, one: { case: one } }, a, b) => {
  const step = { do: a >> 3, who: b, a: b + 1, b: a, days: 0, minutes: 0, outage: false, away: 0 };
  const { heardOn, kind: code } = one.facts;
  const what = heardAt(place, step, heardOn);
  return {
    by: one.reporter,
    command: { command: 'complete', heard: { ...what, missing: [], ...(a % 2 === 0 ? { kind: code } : {}) } },
  };
};
const markSeen: Choice = () => ({ command: { command: 'mark-seen' } });
const addNote: Choice = (_, a) => ({ command: { command: 'add-note', sort: 'addition', text: typed(a) } });
const approve: Choice = (_, a) => ({ command: { command: 'approve-confirmation', text: typed(a) } });

function classification({ profile }: Place, a: number, b: number) {
  const { kinds, classification: known } = profile;
  const ofSome = (n: number, codes: readonly { code: string }[]) =>
    pick([undefined, ...codes.map(({ code }) => code)], n);
  return {
    kind: a % 4 === 0 ? pick([kind('gone'), ...kinds.map(({ code }) => code)], a >> 2) : undefined,
    cause: ofSome(b, known.causes),
    category: ofSome(b, known.categories),
  };
}
const take: Choice = ({ place }, a, b) => ({ command: { command: 'take', as: classification(place, a, b) } });
const classify: Choice = ({ place }, a, b) => ({ command: { command: 'classify', as: classification(place, a, b) } });
const appoint: Choice = ({ one }, a) => ({
  by: one.case.responsible.person,
  command: { command: 'appoint', person: personAt(a) },
});
const handBack: Choice = (_, a) => ({ command: { command: 'hand-back', reason: typed(a) } });

const passOn: Choice = ({ one }, a, b) => ({
  by: one.case.responsible.person,
  command: {
    command: 'pass-on',
    unit: unitAt(a),
    reason: typed(b),
    consent: pick(['given', 'neutral-parts', undefined], b),
  },
});
const accept: Choice = ({ one }) => ({ by: one.case.handling.offer?.to.person, command: { command: 'accept-offer' } });
const decline: Choice = ({ one }, a) => ({
  by: one.case.handling.offer?.to.person,
  command: { command: 'decline-offer', reason: typed(a) },
});
const decideUnit: Choice = ({ one }, a, b) => ({
  by: one.case.told.findLast(({ capacity }) => capacity === 'coordinator')?.person,
  command: { command: 'decide-unit', unit: unitAt(a), consent: pick([undefined, 'given'], b) },
});
const changeTrack: Choice = (_, a, b) => ({
  command: {
    command: 'change-track',
    signals: signalsAt(a),
    vulnerable: pick(vulnerables, b),
    inDanger: a % 9 === 0,
    concerns: concernsAt(b),
    reason: MARK,
  },
});

const acknowledge: Choice = ({ place, one }, a, b) => ({
  command: {
    command: 'acknowledge',
    text: typed(a),
    way: pick([wayAt(b), ...waysFor(place.profile, one.case, one.words, 'acknowledgement')], b),
  },
});
const extend: Choice = (world, a, b) => ({
  command: {
    command: 'extend',
    newDate: plusDays(today(world), (a % 45) + 5),
    reason: typed(b),
    notice: MARK,
    way: pick(['mail', wayAt(b)], b),
  },
});
const answer: Choice = (_, a, b) => ({
  command: { command: 'answer', outcome: pick(answerOutcomes, a), text: typed(b), way: pick([wayAt(b), undefined], b) },
});
const answerRightly: Choice = ({ place, one }, a, b) => ({
  command: {
    command: 'answer',
    outcome: pick(['no-assessment', ...outcomesFor(one.case.facts.class)], a + 1),
    text: MARK,
    way: one.case.facts.anonymous
      ? undefined
      : pick(['letter', ...waysFor(place.profile, one.case, one.words, 'answer')], b + 1),
  },
});
const settleMail: Choice = (_, a, b) => ({
  command: { command: 'settle-mail', writing: pick(writings, a), as: pick(['arrived', 'again'], b) },
});
const mailLeft: Choice = (_, a) => ({ by: 'machine', command: { command: 'mail-left', writing: pick(writings, a) } });
const mailStayed: Choice = (_, a, b) => ({
  by: 'machine',
  command: { command: 'mail-stayed', writing: pick(writings, a), known: b % 2 === 0 },
});

function concernedAt({ one: { case: one } }: World, n: number) {
  const all = one.facts.concerns;
  return n % 9 === 0 ? 'as-named' : (all[n % Math.max(1, all.length)] ?? 'as-named');
}
const askEmployee: Choice = (world, a, b) => {
  const whom = concernedAt(world, a);
  return {
    command: {
      command: 'ask-employee',
      whom: whom === 'as-named' ? personAt(b) : whom,
      question: typed(b),
      withIdentity: a % 2 === 0,
    },
  };
};
const hear: Choice = (world, a, b) => ({
  command: { command: 'hear', whom: concernedAt(world, a), on: plusDays(today(world), -(b % 3)), statement: typed(b) },
});
const notSuitable: Choice = (world, a, b) => ({
  command: { command: 'not-suitable', whom: concernedAt(world, a), reason: typed(b) },
});
const giveStatement: Choice = ({ one }, a) => {
  const asked = one.case.handling.hearings.find(({ state }) => state.hearing === 'asked')?.whom;
  return { by: asked === 'as-named' ? undefined : asked, command: { command: 'give-statement', text: typed(a) } };
};
const planMeeting: Choice = (world, a, b) => ({
  command: { command: 'plan-meeting', on: plusDays(today(world), (a % 30) - 2), place: typed(b), way: wayAt(b) },
});
const endMeeting: Choice = (_, a, b) => ({ command: { command: 'end-meeting', held: a % 2 === 0, agreed: typed(b) } });

const learn: Choice = (_, a) => ({ command: { command: 'learn', text: typed(a) } });
const agreeMeasure: Choice = (_, a, b) => ({
  command: {
    command: 'agree-measure',
    measure: MeasureId.parse(`b0000000-0000-4000-8000-${String(a % 4).padStart(12, '0')}`),
    owner: personAt(b),
  },
});
const reference: Choice = ({ place }, a, b) => ({
  command: {
    command: 'reference',
    register: pick(['none', ...place.profile.registers.map(({ code }) => code)], a),
    number: b % 9 === 0 ? '' : `S-${b % 3}`,
  },
});
const close: Choice = () => ({ command: { command: 'close' } });
const closeOtherwise: Choice = (_, a, b) => ({
  command: {
    command: 'close-otherwise',
    as: pick(['withdrawn', 'registered-in-error', 'duplicate'], a),
    reason: typed(b),
    of: pick([undefined, otherCase(7), otherCase(8, { closedAs: 'duplicate' })], b),
  },
});
const reopen: Choice = (_, a) => ({ command: { command: 'reopen', reason: typed(a) } });
const askReporter: Choice = (_, a) => ({ command: { command: 'ask-reporter', question: typed(a) } });
const reply: Choice = ({ one }, a) => ({ by: one.case.reporter, command: { command: 'reply', text: typed(a) } });
const postpone: Choice = (world, a, b) => ({
  command: { command: 'postpone', until: plusDays(today(world), a % 12), reason: typed(b) },
});
const callBack: Choice = (_, a, b) => ({
  by: personAt(b),
  command: { command: 'call-back', sort: pick(['called-back', 'call-wish'], a), text: typed(a) },
});
const called: Choice = () => ({ command: { command: 'called' } });
const lookUp: Choice = (_, a) => ({ by: personAt(a), command: { command: 'look-up' } });

const notReached: Choice = ({ one: { case: one } }, a) => {
  const { responsible, told, handling } = one;
  const all = [handling.handler?.person, handling.offer?.to.person, ...told.map(({ person }) => person)];
  const person = pick([responsible.person, ...all.filter((each) => each !== undefined)], a);
  return { by: 'machine', command: { command: 'not-reached', person, undelivered: OutboxKey.parse(`message-${a}`) } };
};
const link: Choice = (_, a) => ({
  by: 'machine',
  command: { command: 'link', link: { as: 'split-into', number: caseNumber(20 + (a % 3)) } },
});

/** What is done from day to day. */
const ordinary: readonly Choice[] = [
  markSeen,
  take,
  take,
  appoint,
  handBack,
  passOn,
  changeTrack,
  acknowledge,
  planMeeting,
  postpone,
  notReached,
];
const anything: readonly [Choice, ...Choice[]] = [
  ...([
    complete,
    markSeen,
    addNote,
    approve,
    take,
    classify,
    appoint,
    handBack,
    passOn,
    accept,
    decline,
    decideUnit,
  ] as const),
  ...[changeTrack, acknowledge, extend, answer, settleMail, mailLeft, mailStayed, askEmployee, hear, notSuitable],
  ...[giveStatement, planMeeting, endMeeting, learn, agreeMeasure, reference, close, closeOtherwise, reopen],
  ...[askReporter, reply, postpone, callBack, called, lookUp, notReached, link],
];

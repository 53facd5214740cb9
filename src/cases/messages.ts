/**
 * Who is told of what happened to a case, and of nothing that she did herself. Pure, and no more than references: what
 * a reader may see is asked again when it is sent.
 */
import type { Showing } from '../dialogues/showing.ts';
import { accessOf, isPraised } from '../domain/access.ts';
import type { Case, CaseEvent } from '../domain/case.ts';
import type { Change } from '../domain/change.ts';
import { givenOf } from '../domain/deciding/writing.ts';
import type { Writing } from '../domain/handling.ts';
import { PersonId } from '../domain/ids.ts';
import { handlerOf } from '../domain/part.ts';
import type { What } from './outbox.ts';

export interface Message {
  readonly key: string;
  readonly what: What;
}

type Instead = NonNullable<Extract<Showing, { show: 'case' }>['instead']>;

export function messagesOf(change: Change): Message[] {
  const { put, before, events } = change;
  const one = put.case;
  const all = [...events.flatMap((event) => messagesFor(one, event, before?.case)), ...praised(one, before?.case)];
  return all.filter(
    ({ what }, index) => mayGo(one, what) && !all.slice(index + 1).some((next) => same(next.what, what)),
  );
}

/** Harm or danger: whoever has it hears of it at once, outside office hours too (domain §3). */
export function isGrave({ inDanger, tracks }: Case['facts']): boolean {
  return inDanger || tracks.includes('harm');
}

function isWorse(before: Case['facts'], after: Case['facts']): boolean {
  return (isGrave(after) && !isGrave(before)) || (after.inDanger && !before.inDanger);
}

/** Once it is closed there is nothing to do with it: whoever has the seat by now finds it, and is told of none. */
const quietOnceClosed: ReadonlySet<CaseEvent['event']> = new Set<CaseEvent['event']>([
  'responsible-left',
  'handler-left',
  'keeper-left',
  'keeper-named',
]);

function messagesFor(one: Case, event: CaseEvent, before: Case | undefined): Message[] {
  if (one.state.state === 'closed' && quietOnceClosed.has(event.event)) return [];
  const { version, responsible } = one;
  /** Its card to one person, unless it was she who did it. */
  const tell = (to: PersonId, reason: Instead['reason'], of = actorOf(event)): Message[] =>
    to === event.by || of === undefined ? [] : [caseTo(one, to, `${event.event}-${version}`, { of, reason })];
  /** Whoever keeps from now on what was said, since another board has it without. */
  const keeps = (): Message[] => {
    const { withheldWith } = one.handling;
    const is = withheldWith !== undefined && withheldWith !== before?.handling.withheldWith;
    return is && withheldWith !== event.by ? [caseTo(one, withheldWith, `${event.event}-${version}`)] : [];
  };
  switch (event.event) {
    case 'registered':
      return [caseTo(one, event.responsible.person, 'registered')];
    case 'completed': {
      // Whoever had it keeps the card that she has, shown anew. A card shown anew tells nobody, so somebody new gets a
      // message, and so does she where only now it comes to light that someone is hurt or in danger.
      const same = event.responsible.person === before?.responsible.person;
      if (event.left !== undefined) return tell(responsible.person, 'left-unfinished', event.left);
      return same && !isWorse(before.facts, event.facts)
        ? []
        : [caseTo(one, event.responsible.person, `completed-${version}`)];
    }
    case 'track-changed': {
      const moved = event.responsible.person !== before?.responsible.person;
      const worse = before !== undefined && isWorse(before.facts, event.facts);
      const told = worse ? thoseWhoHave(one) : moved ? [event.responsible.person] : [];
      return told.filter((to) => to !== event.by).map((to) => caseTo(one, to, `track-changed-${version}`));
    }
    case 'handed-on': {
      const { from, reason, to } = event;
      return [caseTo(one, to.person, `handed-on-${version}`, { of: from, reason })];
    }
    case 'reminded': {
      const told = new Set([responsible, ...one.told].map(({ person }) => person));
      return [...told].map((person) => caseTo(one, person, `reminded-${version}`));
    }
    case 'appointed':
      return tell(event.person, 'appointed');
    case 'handed-back':
      return tell(responsible.person, 'handed-back');
    case 'offered':
      // Where the machine turns to the next in that unit's line, it is still offered by whoever passed it on.
      return tell(event.to.person, 'offered', one.handling.offer?.by);
    case 'offer-accepted': {
      const offeredBy = before?.handling.offer?.by;
      // It went there directly: nobody was asked.
      const told = offeredBy === undefined ? tell(responsible.person, 'unit-decided') : tell(offeredBy, 'accepted');
      return [...keeps(), ...told];
    }
    case 'offer-declined': {
      const to = stillHas(one, before?.handling.offer?.by);
      // By nobody: she who was asked has left or can't be reached, and nobody else is there.
      if (actorOf(event) !== undefined) return tell(to, 'declined');
      return tell(to, event.by === 'delivery' ? 'not-reached' : 'left', before?.handling.offer?.to.person);
    }
    case 'coordinator-asked':
      return tell(event.to.person, 'to-decide', actorOf(event) ?? responsible.person);
    case 'unit-decided':
      return [...keeps(), ...tell(responsible.person, 'unit-decided')];
    case 'hearing-recorded': {
      const { whom, state } = event.hearing;
      if (whom === 'as-named') return [];
      if (state.hearing === 'asked')
        return [{ key: keyOf(one, `asked-${version}`, whom), what: statementOf(one, whom) }];
      const asked = before?.handling.hearings.find((hearing) => hearing.whom === whom)?.state;
      return state.hearing === 'heard' && state.by === whom ? tell(stillHas(one, asked?.by), 'statement') : [];
    }
    case 'reporter-asked': {
      const shows: Showing = { show: 'receipt', case: one.id };
      const to = one.reporter;
      return to === event.by ? [] : [{ key: keyOf(one, `asked-${version}`, to), what: { send: 'message', to, shows } }];
    }
    case 'reporter-answered':
      return tell(stillHas(one, one.handling.question?.by), 'replied');
    case 'noted':
      if (event.left !== undefined) {
        return tell(one.handling.withheldWith ?? handlerOf(one), 'left-unfinished', event.left);
      }
      return event.sort === 'called-back' || event.sort === 'call-wish' ? tell(handlerOf(one), event.sort) : [];
    case 'reopened':
      // By the machine: nobody did it, and she has to know why all the same.
      return actorOf(event) === undefined
        ? tell(responsible.person, 'closed-both', responsible.person)
        : tell(responsible.person, 'reopened');
    case 'measure-agreed': {
      const { owner, measure } = event;
      const shows: Showing = { show: 'measure', measure };
      const what: What = { send: 'message', to: owner, shows };
      return owner === event.by ? [] : [{ key: keyOf(one, `measure-${measure}`, owner), what }];
    }
    case 'escalated': {
      const reason = event.reason === 'manager-away' ? 'away' : event.reason;
      // Where nobody is above her, what she is reminded of is all there is.
      return event.to.person === responsible.person
        ? []
        : [
            caseTo(one, event.to.person, `rung-${event.rung}-${version}`, {
              of: event.of ?? responsible.person,
              reason,
            }),
          ];
    }
    case 'duty-reminded': {
      // In her digest, but for whoever of another board has the neutral parts: no list of hers has it.
      const { offer } = one.handling;
      return event.to
        .filter((to) => accessOf(one, to) === 'neutral')
        .flatMap((to) =>
          offer?.to.person === to ? tell(to, 'offered', offer.by) : tell(to, 'to-decide', responsible.person),
        );
    }
    case 'unit-ended':
      return [event.responsible.person, ...(event.keeps === undefined ? [] : [event.keeps])].flatMap((to) =>
        tell(to, 'unit-ended', before?.responsible.person),
      );
    case 'keeper-left':
      return event.keeps === undefined ? [] : tell(event.keeps, event.because ?? 'left', event.left);
    case 'keeper-named':
      return [caseTo(one, event.keeps, `keeper-named-${version}`)];
    case 'consent-said':
      return event.consent === 'given' ? tell(handlerOf(one), 'consent-given') : [];
    case 'asked-left':
      return tell(handlerOf(one), 'asked-left', event.left);
    case 'responsible-left':
      return [event.responsible.person, ...(event.keeps === undefined ? [] : [event.keeps])].flatMap((to) =>
        tell(to, event.because ?? 'left', event.left),
      );
    case 'handler-left':
      // Whoever can't be reached is not told that she can't.
      return responsible.person === event.left ? [] : tell(responsible.person, event.because ?? 'left', event.left);
    case 'not-sent':
      return tell(handlerOf(one), event.known ? 'mail-failed' : 'mail-uncertain', givenOf(one, event.writing)?.by);
    case 'acknowledged':
      return mailed(one, 'acknowledgement', event);
    case 'extension-noticed':
      return mailed(one, 'delay-notice', event);
    case 'outcome-decided':
      return mailed(one, 'answer', event);
    case 'meeting-planned':
      return mailed(one, 'invitation', event);
    case 'sent-again':
      return mailed(one, event.writing, { by: event.by, way: 'mail' });
    case 'beside-left':
    case 'settled-on-the-spot':
    case 'settlement-withdrawn':
    case 'confirmation-approved':
    case 'closed':
    case 'seen':
    case 'nobody-left':
    case 'taken':
    case 'classified':
    case 'meeting-ended':
    case 'extended':
    case 'sent':
    case 'learned':
    case 'referenced':
    case 'linked':
    case 'postponed':
    case 'looked-up':
    case 'receiver-follows':
    case 'receiver-moved':
    case 'receiver-told':
    case 'called':
    case 'sealed':
      return [];
    default:
      return event satisfies never;
  }
}

function caseTo(one: Case, to: PersonId, why: string, instead?: Instead): Message {
  const shows: Showing = { show: 'case', case: one.id, ...(instead === undefined ? {} : { instead }) };
  return { key: keyOf(one, why, to), what: { send: 'message', to, shows } };
}

function keyOf(one: Case, why: string, to: PersonId): string {
  return `case:${one.id}:${why}:${to}`;
}

function statementOf(one: Case, to: PersonId): What {
  return { send: 'message', to, shows: { show: 'statement', case: one.id } };
}

/** By e-mail: each sending is one of its own. Whatever goes another way, a person sees to. */
function mailed(
  one: Case,
  writing: Writing,
  { by, way }: { readonly by: CaseEvent['by']; readonly way?: string | undefined },
): Message[] {
  const reader = PersonId.safeParse(by);
  if (way !== 'mail' || !reader.success) return [];
  const what: What = { send: 'mail', reader: reader.data, case: one.id, writing };
  return [{ key: `case:${one.id}:mail:${writing}:v${one.version}`, what }];
}

/** Whoever is praised from now on: it reaches her at once, besides the manager. */
function praised(one: Case, before: Case | undefined): Message[] {
  return one.facts.concerns
    .filter((person) => isPraised(one, person) && (before === undefined || !isPraised(before, person)))
    .filter((person) => person !== one.reporter && person !== one.responsible.person)
    .map((to) => ({
      key: keyOf(one, 'praised', to),
      what: { send: 'message', to, shows: { show: 'praise', case: one.id } },
    }));
}

function actorOf({ by }: CaseEvent): PersonId | undefined {
  const person = PersonId.safeParse(by);
  return person.success ? person.data : undefined;
}

/** The person herself where she still has the case, else who is responsible for it now. */
function stillHas(one: Case, person: PersonId | undefined): PersonId {
  return person !== undefined && accessOf(one, person) === 'whole' ? person : one.responsible.person;
}

function thoseWhoHave(one: Case): PersonId[] {
  const { responsible, told } = one;
  return [...new Set([responsible.person, ...told.map(({ person }) => person), handlerOf(one)])];
}

/** One change tells a person once of a case; the last that happened says why she has it. */
function same(a: What, b: What): boolean {
  if (a.send !== 'message' || b.send !== 'message') return false;
  return a.to === b.to && a.shows.show === 'case' && b.shows.show === 'case';
}

/** An employee whom it concerns is asked for her statement, and is told of nothing else. */
function mayGo(one: Case, what: What): boolean {
  if (what.send !== 'message' || !one.hiddenFrom.includes(what.to)) return true;
  return what.shows.show === 'statement';
}

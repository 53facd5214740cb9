/** A verified activity becomes an answer. Nobody is left without one, and nobody is shown what went wrong inside. */
import type { Channel } from '../cases/channel.ts';
import { employeeNow, houseToday, languageFor } from '../cases/house.ts';
import { StoreUnavailable } from '../cases/store.ts';
import type { Notice } from '../dialogues/showing.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Log, TurnId } from '../log.ts';
import { enteredAgain } from '../turns/entered-again.ts';
import type { Incoming, Sender } from '../turns/incoming.ts';
import { teamEvent } from '../turns/team.ts';
import type { TeamEvent } from '../turns/team-event.ts';
import { removedFrom, turn } from '../turns/turn.ts';
import type { TurnHouse } from '../turns/turn-house.ts';
import { translate } from './activity.ts';
import type { Answer } from './answer.ts';
import { answerWith, noticeFor } from './reply.ts';

export interface BotHouse extends TurnHouse {
  readonly channel: Channel;
  readonly log: Log;
}

/** How many activities of which sort came in since the start. */
export type Counts = Map<string, number>;

export function makeBot(
  given: BotHouse,
  counts: Counts = new Map(),
): (activity: unknown, id: TurnId) => Promise<Answer> {
  const count = (sort: string) => {
    const sofar = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, sofar);
    return sofar;
  };
  return async (activity, id) => {
    const log = given.log.with({ turn: id });
    const house = houseToday(given);
    const translated = translate(activity);
    switch (translated.is) {
      case 'incoming':
        count(translated.incoming.in);
        return incoming({ ...house, log }, translated.from, translated.incoming);
      case 'removed':
        return removed({ ...house, log }, translated.conversation);
      case 'team-event':
        count(translated.event.event);
        return ofTeam({ ...house, log }, translated.event, translated.conversation);
      case 'ignored':
        log.event('activity-ignored', { reason: translated.why, count: count(`ignored:${translated.why}`) });
        return { status: 200 };
      case 'unknown-invoke':
        log.warning('invoke-unknown', { reason: translated.why, count: count('unknown-invoke') });
        return { status: 501 };
      case 'malformed':
        log.warning('activity-malformed', { reason: translated.why, count: count(`malformed:${translated.why}`) });
        return { status: 400 };
      default:
        return translated satisfies never;
    }
  };
}

async function removed(house: BotHouse, conversation: ConversationId): Promise<Answer> {
  try {
    await removedFrom(house, conversation);
    house.log.event('removed', { conversation });
    return { status: 200 };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Teams tells it again.
    house.log.warning('turn-not-confirmed', { conversation });
    return { status: 503 };
  }
}

async function ofTeam(house: BotHouse, event: TeamEvent, conversation: ConversationId): Promise<Answer> {
  try {
    await teamEvent(house, event);
    house.log.event('team-event', { conversation, reason: event.event });
    return { status: 200 };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Teams tells it again.
    house.log.warning('turn-not-confirmed', { conversation });
    return { status: 503 };
  }
}

async function incoming(house: BotHouse, from: Sender, what: Incoming): Promise<Answer> {
  const { log } = house;
  const of = { person: from.person, activity: from.activity };
  try {
    const reply = await turn(house, from, what);
    log.event('turn', { ...of, reason: what.in, verb: what.in === 'tap' ? what.action.verb : undefined });
    return answerWith(reply);
  } catch (error) {
    const unconfirmed = error instanceof StoreUnavailable;
    if (unconfirmed) log.warning('turn-not-confirmed', of);
    else log.fault('turn-failed', error, of);
    return apologise(house, from, what, unconfirmed ? 'not-confirmed' : 'fault');
  }
}

/** Without a store there is no outbox: a message is answered straight, once. */
async function apologise(house: BotHouse, from: Sender, what: Incoming, notice: Notice): Promise<Answer> {
  const language = await languageLeft(house, from, notice);
  const again = answerAgain(house, from, what, notice, language);
  if (again !== undefined) return again;
  if (what.in !== 'text') return noticeFor(what, notice, language);
  // Where others read along, whose channel it is can't be looked up now: it is the municipality's.
  const among = from.where === 'personal' ? language : house.profile.languages.main;
  const done = await house.channel.send(from.address, { view: 'notice', notice }, among);
  house.log.event('apologised', { reason: done.ended, activity: from.activity });
  return { status: 200 };
}

/** What she chose where the store can still be asked, else what her Teams shows. */
async function languageLeft(house: BotHouse, from: Sender, notice: Notice): Promise<Language> {
  const person = employeeNow(house, house.now(), from.person);
  const without = languageFor(house, person, undefined, from.language);
  if (notice !== 'fault' || person === undefined) return without;
  try {
    return languageFor(house, person, await house.store.preferencesOf(person.id), from.language);
  } catch {
    return without;
  }
}

/** Whatever it was that went wrong may go wrong here too; a sentence can always be said. */
function answerAgain(
  house: BotHouse,
  from: Sender,
  what: Incoming,
  notice: Notice,
  language: Language,
): Answer | undefined {
  try {
    const again = enteredAgain(house, from, what, notice, language);
    return again === undefined ? undefined : answerWith(again);
  } catch (error) {
    house.log.fault('turn-failed', error, { person: from.person, activity: from.activity });
    return undefined;
  }
}

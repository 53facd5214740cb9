/**
 * One turn: whoever did something is looked up, what it concerns is loaded, a dialogue decides, all of it is saved in
 * one piece, and only then is it answered. Everything else that has to be said waits in the outbox.
 */
import { employeeNow, languageFor } from '../cases/house.ts';
import { LONGEST_ENTRY } from '../dialogues/draft.ts';
import { UNSTORED } from '../dialogues/log.ts';
import { saidView } from '../dialogues/present/draft.ts';
import type { Reading } from '../dialogues/present/scope.ts';
import { choicesFor } from '../dialogues/present/typing-ahead.ts';
import { viewOf } from '../dialogues/present/view.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Notice, Showing } from '../dialogues/showing.ts';
import { startDraft } from '../dialogues/start.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Instant } from '../domain/time.ts';
import { amongIn } from './among.ts';
import { elsewhere } from './elsewhere.ts';
import { enteredAgain } from './entered-again.ts';
import { foundFor } from './finding.ts';
import type { Incoming, Reply, Sender } from './incoming.ts';
import { remember } from './references.ts';
import { sayThere } from './say-there.ts';
import { tapped } from './tap.ts';
import type { TurnHouse } from './turn-house.ts';
import { readingOf, sceneOf } from './turn-scene.ts';
import type { Tapped } from './work.ts';
import { written } from './written.ts';

export async function turn(house: TurnHouse, from: Sender, incoming: Incoming): Promise<Reply> {
  const now = house.now();
  const person = employeeNow(house, now, from.person);
  const preferences = person === undefined ? undefined : await house.store.preferencesOf(person.id);
  const language = languageFor(house, person, preferences, from.language);
  const calm = house.limit.take(from.person);
  if (calm === 'over') {
    if (incoming.in !== 'text') return answerNotice(house, from, incoming, language, now, 'too-fast');
    if (!house.limit.tells(from.person)) return { reply: 'nothing' };
    return answerNotice(house, from, incoming, language, now, 'too-fast-written');
  }
  if (person === undefined) return answerNotice(house, from, incoming, language, now, 'not-an-employee');

  const scene = sceneOf(house, person, language, now, from);
  const reading = readingOf(house, scene, from);
  await remember(house, from, incoming, language, now);
  const reply = await answer(house, scene, reading, from, incoming);
  house.somethingWaits();
  return reply;
}

/** The bot was taken out of a conversation: nothing is sent there any more. */
export async function removedFrom(house: TurnHouse, conversation: ConversationId): Promise<void> {
  await house.store.closeReferences(conversation, house.now());
  house.known.clear();
}

async function answer(
  house: TurnHouse,
  scene: Scene,
  reading: Reading,
  from: Sender,
  incoming: Incoming,
): Promise<Reply> {
  switch (incoming.in) {
    case 'installed':
      return { reply: 'nothing' };
    case 'text':
      await (from.where === 'personal'
        ? written(house, scene, from, incoming)
        : elsewhere(house, scene, from, incoming));
      return { reply: 'nothing' };
    case 'tap': {
      // A card of ours that stands where others read along: nobody's cases or drafts are shown in it.
      if (incoming.surface === 'chat' && from.where !== 'personal')
        return answerNotice(house, from, incoming, scene.language, scene.now, 'continue-in-private');
      const done = await tapped(house, scene, from, incoming);
      return cardReply({ ...reading, language: done.language ?? scene.language }, incoming.surface, done);
    }
    case 'dialog-opened': {
      // Nothing of the message is stored until its sender's colleague has looked at it and goes on.
      const draft = startDraft(scene, scene.ids.draft, incoming.text.slice(0, LONGEST_ENTRY).toWellFormed());
      const cut = incoming.text.length > LONGEST_ENTRY;
      const view = saidView(reading, draft, undefined, UNSTORED);
      const came = { notice: 'message-cut', left: [] } as const;
      return { reply: 'dialog', view: cut ? { ...view, came } : view, language: scene.language };
    }
    case 'too-long':
      return answerNotice(house, from, incoming, scene.language, scene.now, 'too-long');
    case 'choice-query':
      return { reply: 'choices', choices: choicesFor(scene, incoming) };
    case 'find':
      return { reply: 'found', found: await foundFor(house, scene, reading, from, incoming), language: scene.language };
    default:
      return incoming satisfies never;
  }
}

function cardReply(reading: Reading, surface: 'chat' | 'dialog', done: Tapped): Reply {
  const view = viewOf(reading, done.shows, done.loaded);
  return { reply: surface === 'dialog' ? 'dialog' : 'card', view, language: reading.language };
}

/** One sentence: in the card's place where something was tapped, as a message where something was written. */
async function answerNotice(
  house: TurnHouse,
  from: Sender,
  incoming: Incoming,
  language: Language,
  now: Instant,
  notice: Notice,
): Promise<Reply> {
  switch (incoming.in) {
    case 'tap':
    case 'too-long': {
      const reply = incoming.surface === 'dialog' ? 'dialog' : 'card';
      const again = enteredAgain(house, from, incoming, notice, language);
      return again ?? { reply, view: { view: 'notice', notice }, language };
    }
    case 'dialog-opened':
      return { reply: 'dialog', view: { view: 'notice', notice }, language };
    case 'choice-query':
      return { reply: 'choices', choices: [] };
    case 'find':
      return { reply: 'not-searched', notice, language };
    case 'text': {
      const shows: Showing = { show: 'notice', notice };
      await house.store.enqueue([sayThere(from, language, shows, now, 1, await amongIn(house, from))]);
      house.somethingWaits();
      return { reply: 'nothing' };
    }
    case 'installed':
      return { reply: 'nothing' };
    default:
      return incoming satisfies never;
  }
}

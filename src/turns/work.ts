/** How a tap becomes a save: a repeat gets its first answer again; else case, draft, outbox and answer in one piece. */
import { notify } from '../cases/notify.ts';
import type { OutboxEntry, SentCard, Subject } from '../cases/outbox.ts';
import type { FirstAnswer, Found, Save, Scope } from '../cases/store.ts';
import type { Loaded } from '../dialogues/present/view.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { Step } from '../dialogues/step.ts';
import type { TurnedAwayId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { newTurnedAwayId, tapOf } from './ids.ts';
import type { Sender, Tap } from './incoming.ts';
import { sayToChat, showInPlace } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';

interface Work {
  readonly house: TurnHouse;
  readonly scene: Scene;
  readonly from: Sender;
  readonly tap: Tap;
}

export interface Tapped {
  readonly shows: Showing;
  readonly loaded: Loaded;
  /** The language that was just chosen. */
  readonly language?: Language;
}

interface Done extends Tapped {
  /** The card shown anew where nothing was saved with which it could wait. */
  readonly besides: readonly OutboxEntry[];
}

export async function work(doing: Work, scope: Scope, decide: (found: Found) => Step): Promise<Tapped> {
  const { house, from, tap } = doing;
  const mark = tapOf(tap.action, from.person, from.activity);
  const counted = newTurnedAwayId();
  const { besides, ...done } = await house.store.transact<Done>(scope, (found) => {
    const first = found.answers.find((answer) => answer.activity === from.activity || answer.tap === mark);
    if (first !== undefined) return { result: { shows: first.shows, loaded: found, besides: [] } };
    const step = decide(found);
    const answer = { activity: from.activity, tap: mark, at: doing.scene.now, shows: step.shows };
    const save = counting(saveOf(doing, found, step, answer), step, counted);
    const besides = save === undefined ? showInPlace(from, tap, step.shows, doing.scene.now) : [];
    return {
      result: { shows: step.shows, loaded: after(found, step), besides },
      ...(save === undefined ? {} : { save }),
    };
  });
  if (besides.length > 0) await house.store.enqueue(besides);
  return done;
}

/** What is there once the step is saved. */
function after(found: Found, step: Step): Loaded {
  const draft = step.draft === undefined ? found.draft : 'put' in step.draft ? step.draft.put : undefined;
  // Whoever has just given it away keeps number and state on the card that she tapped.
  return { draft, case: step.change?.put ?? found.case, replaces: step.change !== undefined };
}

/** With the end of its draft or not at all: what was registered meanwhile is not counted, and nothing twice. */
function counting(save: Save | undefined, { turnedAway }: Step, id: TurnedAwayId): Save | undefined {
  if (save === undefined || turnedAway === undefined) return save;
  return { ...save, keep: { sort: 'turned-away', value: { ...turnedAway, id } } };
}

function saveOf(doing: Work, found: Found, step: Step, answer: FirstAnswer): Save | undefined {
  if (step.change !== undefined) return caseSave(doing, found, step, step.change, answer);
  if (step.draft === undefined) return refusalSave(doing, found, step);
  const draft = 'put' in step.draft ? step.draft.put.id : step.draft.remove;
  const inPlace = showInPlace(doing.from, doing.tap, step.shows, doing.scene.now);
  return {
    draft: step.draft,
    outbox: belongingTo({ of: 'draft', draft }, inPlace),
    answer: { of: 'draft', keep: answer },
  };
}

/** What was refused is shown again with what was typed: words of the case, which wait and are disposed of with it. */
function refusalSave({ from, tap, scene }: Work, found: Found, { shows }: Step): Save | undefined {
  const one = found.case?.case.id;
  const ofCase =
    shows.show === 'receipt' || shows.show === 'case' || shows.show === 'form' || shows.show === 'statement';
  if (one === undefined || !ofCase) return undefined;
  return { outbox: belongingTo({ of: 'case', case: one }, showInPlace(from, tap, shows, scene.now)) };
}

function caseSave(
  { house, scene, from, tap }: Work,
  found: Found,
  step: Step,
  change: NonNullable<Step['change']>,
  answer: FirstAnswer,
): Save {
  const { now } = scene;
  const { put, replaces, events } = change;
  const tappedCard = tap.surface === 'chat' ? tap.card : undefined;
  const others = (found.case?.sent ?? []).filter(
    ({ activity, address }) => activity !== tappedCard || address.conversation !== from.address.conversation,
  );
  const card = cardIn(from, tap, step.shows, found.case?.sent ?? []);
  const mine = [
    ...showInPlace(from, tap, step.shows, now),
    // From a dialog the receipt goes to the person's own chat, never into the conversation that it was opened from.
    ...(tap.surface === 'dialog' && replaces === 'new' ? [sayToChat(from, step.shows, now)] : []),
  ];
  return {
    case: { put, replaces, events, ...(card === undefined ? {} : { sent: [card] }) },
    ...(step.draft === undefined ? {} : { draft: step.draft }),
    outbox: [...notify(house, change, others, now), ...belongingTo({ of: 'case', case: put.case.id }, mine)],
    answer: { of: 'case', keep: answer },
  };
}

/** The tapped message becomes a card of the case, and is kept as one, so that it can be shown anew when that moves on. */
function cardIn(from: Sender, tap: Tap, { show }: Showing, sent: readonly SentCard[]): SentCard | undefined {
  if (tap.surface === 'dialog' || tap.card === undefined || (show !== 'receipt' && show !== 'case')) return undefined;
  const { person: reader, address } = from;
  const { card: activity } = tap;
  const stood = sent.find((one) => one.activity === activity && one.address.conversation === address.conversation);
  return { ...stood, reader, address, activity, shows: show };
}

function belongingTo(subject: Subject, entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.map((entry) => ({ ...entry, subject }));
}

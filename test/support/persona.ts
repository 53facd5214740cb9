/** One person at her Teams client: she writes, she taps what her cards show, and reads what comes. */
import { expect } from 'vitest';
import { z } from 'zod';
import {
  type Activity,
  cardAction,
  extensionQuery,
  fetchTask,
  message,
  type Opened,
  type Place,
  personalChat,
  search,
  submitAction,
  type TeamsUser,
} from './activities.ts';
import type { Answered, Script } from './script.ts';
import { addressOn, type Entries, press, readOn, ShownCard, titlesOn, withoutRevisions } from './shown-card.ts';
import type { Standing } from './teams-side.ts';
import { countVerb, freeText } from './verbs.ts';
import { LETTERS_URL } from './whole-bot.ts';

export interface Persona {
  readonly user: TeamsUser;
  readonly chat: Place;
  /** In her chat with the bot, or where others read along. */
  writes(text: string, how?: { place?: Place; attachments?: readonly Activity[] }): Promise<void>;
  /** Presses a button of the card that came last, or of the one that is named; of several with one title the `nth`. */
  taps(title: string, entries?: Entries, how?: { on?: Standing; unlikeMessage?: true; nth?: number }): Promise<void>;
  /** Opens the message extension. */
  opens(opened: Opened, place?: Place): Promise<void>;
  /** Presses a button of the dialog that is open. */
  submits(title: string, entries?: Entries): Promise<void>;
  /** Follows a link of the card that she looks at with her browser, which knows nothing of Teams. */
  follows(title: string, as?: 'docx'): Promise<Response>;
  asksForUnits(text: string): Promise<unknown>;
  /** Types into the message extension's search, or only opens it: what it lists, and the card that each would insert. */
  finds(text: string | undefined, how?: { place?: Place; skip?: number }): Promise<readonly Found[]>;
  /** Teams sends her last activity once more: the same, or after another 15 seconds under a new id. */
  isResent(how: 'same-id' | 'new-id'): Promise<Answered>;
  /** What she did last, to be sent in another way. */
  last(): Activity;
  /** All that stands in her chat. */
  messages(): readonly Standing[];
  /** The message that came or changed last. */
  message(): Standing;
  /** The card of the dialog that is open. */
  dialog(): ShownCard;
  /** What the last tap was answered with beside the card, or in the dialog's place. */
  told(): string | undefined;
  sees(...texts: (string | RegExp)[]): void;
  doesNotSee(...texts: (string | RegExp)[]): void;
  canTap(): string[];
}

interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: ShownCard;
}

const Results = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: ShownCard,
        preview: z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
          content: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
        }),
      }),
    ),
  }),
});
const NoResults = z.object({
  composeExtension: z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
});

const CardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: ShownCard,
});
const Put = z.object({ attachments: z.array(z.object({ content: ShownCard })).length(1) });
const cardIn = (body: unknown) => Put.parse(body).attachments[0]?.content;
const Sentence = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string().min(1),
});
const Dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string().min(1).max(64), card: z.looseObject({ content: ShownCard }) }),
  }),
});
const DialogSentence = z.object({ task: z.object({ type: z.literal('message'), value: z.string().min(1) }) });

type Stage = Pick<Script, 'post' | 'settled' | 'nothingWaits' | 'newId' | 'teams' | 'words' | 'bot'>;

export function persona(stage: Stage, name: string, user: TeamsUser): Persona {
  const chat = personalChat(user);
  let last: Activity | undefined;
  let dialog: ShownCard | undefined;
  let told: string | undefined;
  let opensIn = chat;
  /** The message that she looks at; the newest unless she tapped an older one. */
  let at: string | undefined;
  let seen = 0;

  const messages = () => stage.teams.standing(chat.id);
  const looksAt = (): Standing => {
    if (messages().length > seen) {
      seen = messages().length;
      at = messages().at(-1)?.activity;
    }
    const found = messages().find(({ activity }) => activity === at) ?? messages().at(-1);
    if (found === undefined) throw new Error(`nothing stands in ${name}'s chat`);
    return found;
  };
  const does = async (activity: Activity): Promise<Answered> => {
    stage.nothingWaits();
    last = activity;
    told = undefined;
    const answered = await stage.post(activity);
    await stage.settled();
    return answered;
  };

  function answeredInChat(answered: Answered, on: Standing, unlikeMessage: boolean): void {
    expect(answered.status).toBe(200);
    const sentence = Sentence.safeParse(answered.body);
    if (sentence.success) {
      told = sentence.data.value;
      return;
    }
    const { value } = CardAnswer.parse(answered.body);
    if (unlikeMessage) return;
    // Teams forgets the answer's card at the next reload: the message itself has to be the same.
    const put = stage.teams.waiting.find(({ how, activity }) => how === 'put' && activity === on.activity);
    const card =
      put === undefined ? messages().find(({ activity }) => activity === on.activity)?.card : cardIn(put.body);
    expect(withoutRevisions(card)).toEqual(withoutRevisions(value));
  }

  function answeredInDialog(answered: Answered): void {
    expect(answered.status).toBe(200);
    const sentence = DialogSentence.safeParse(answered.body);
    if (sentence.success) {
      dialog = undefined;
      told = sentence.data.task.value;
      return;
    }
    dialog = Dialog.parse(answered.body).task.value.card.content;
  }
  const openDialog = (): ShownCard => {
    if (dialog === undefined) throw new Error(`${name} has no dialog open`);
    return dialog;
  };
  const reads = () => (dialog === undefined ? readOn(looksAt().card) : readOn(dialog));

  return {
    user,
    chat,
    async writes(text, { place = chat, attachments = [] } = {}) {
      if (text.length > 20) stage.words.add(text);
      dialog = undefined;
      expect(await does(message(stage.newId(), user, place, { text, attachments }))).toMatchObject({
        status: 200,
        text: '',
      });
    },
    async taps(title, entries = {}, { on = looksAt(), unlikeMessage, nth } = {}) {
      dialog = undefined;
      const { type, verb, data } = press(on.card, title, entries, nth);
      freeText(entries, stage.words);
      expect(type).toBe('Action.Execute');
      countVerb('chat', verb);
      looksAt();
      at = on.activity;
      const answered = await does(cardAction(stage.newId(), user, chat, on.activity, { title, verb, data }));
      answeredInChat(answered, on, unlikeMessage === true);
    },
    async opens(opened, place = chat) {
      opensIn = place;
      answeredInDialog(await does(fetchTask(stage.newId(), user, place, opened)));
    },
    async submits(title, entries = {}) {
      const { type, data } = press(openDialog(), title, entries);
      freeText(entries, stage.words);
      expect(type).toBe('Action.Submit');
      countVerb('dialog', data['verb']);
      answeredInDialog(await does(submitAction(stage.newId(), user, opensIn, data)));
    },
    follows(title, as) {
      const { origin, pathname, search } = new URL(addressOn(looksAt().card, title));
      expect(origin).toBe(LETTERS_URL);
      return fetch(`http://127.0.0.1:${stage.bot().port}${pathname}${as === undefined ? search : `?as=${as}`}`);
    },
    async asksForUnits(text) {
      const answered = await does(search(stage.newId(), user, chat, text));
      expect(answered.status).toBe(200);
      return answered.body;
    },
    async finds(text, { place = chat, skip = 0 } = {}) {
      const answered = await does(extensionQuery(stage.newId(), user, place, text, skip));
      expect(answered.status).toBe(200);
      const sentence = NoResults.safeParse(answered.body);
      told = sentence.data?.composeExtension.text;
      if (sentence.success) return [];
      return Results.parse(answered.body).composeExtension.attachments.map(({ content, preview }) => ({
        ...preview.content,
        card: content,
      }));
    },
    async isResent(how) {
      if (last === undefined) throw new Error(`${name} has done nothing yet`);
      return does(how === 'same-id' ? last : { ...last, id: stage.newId() });
    },
    last() {
      if (last === undefined) throw new Error(`${name} has done nothing yet`);
      return last;
    },
    messages,
    message: looksAt,
    dialog: openDialog,
    told: () => told,
    sees(...texts) {
      for (const text of texts) {
        if (typeof text === 'string') expect(reads()).toContain(text);
        else expect(reads()).toMatch(text);
      }
    },
    doesNotSee(...texts) {
      for (const text of texts) {
        if (typeof text === 'string') expect(reads()).not.toContain(text);
        else expect(reads()).not.toMatch(text);
      }
    },
    canTap: () => titlesOn(dialog ?? looksAt().card),
  };
}

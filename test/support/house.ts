/** A house with a real store and a channel that only takes down what it is given. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { Channel, Delivery, Opening } from '../../src/cases/channel.ts';
import { type Address, OutboxEntry } from '../../src/cases/outbox.ts';
import type { Store } from '../../src/cases/store.ts';
import { Action } from '../../src/dialogues/actions.ts';
import type { View } from '../../src/dialogues/views.ts';
import { ActivityId, ConversationId, type PersonId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { type Instant, plusMilliseconds } from '../../src/domain/time.ts';
import { makeLog } from '../../src/log.ts';
import { openStore } from '../../src/stores/open.ts';
import { type Delivering, deliverDue } from '../../src/sweeps/deliver.ts';
import type { Incoming, Reply, Sender } from '../../src/turns/incoming.ts';
import { makeRateLimit } from '../../src/turns/rate-limit.ts';
import { makeKnown } from '../../src/turns/references.ts';
import { turn } from '../../src/turns/turn.ts';
import type { TurnHouse } from '../../src/turns/turn-house.ts';
import { calendar, MORNING, organisation, people, profile, tenant } from './municipality.ts';

// Each save waits for the disk, which others may be busy with.
vi.setConfig({ testTimeout: 60_000 });

export interface Sending {
  readonly to: string;
  readonly how: 'send' | 'update' | 'open';
  readonly activity?: string;
  readonly view?: View;
  readonly language?: Language;
}

/** What Teams answers; the message is delivered unless told otherwise. */
export interface RecordingChannel extends Channel {
  readonly sendings: Sending[];
  answers: (sending: Sending) => Delivery | Promise<Delivery | undefined> | undefined;
  opens: (person: PersonId) => Opening | undefined;
}

const serviceUrl = 'https://teams.example/';
export const chatOf = (person: PersonId): Address => ({
  serviceUrl,
  conversation: ConversationId.parse(`a:${nameOf(person)}`),
});
export const nameOf = (person: PersonId): string =>
  Object.entries(people).find(([, id]) => id === person)?.[0] ?? 'somebody';

function recordingChannel(): RecordingChannel {
  let count = 0;
  const channel: RecordingChannel = {
    sendings: [],
    answers: () => undefined,
    opens: () => undefined,
    async send(address, view, language) {
      const sending: Sending = { to: address.conversation, how: 'send', view, language };
      channel.sendings.push(sending);
      count += 1;
      const activity = ActivityId.parse(`sent-${count}`);
      return (await channel.answers(sending)) ?? { ended: 'delivered', activity };
    },
    async update(address, activity, view, language) {
      const sending: Sending = { to: address.conversation, how: 'update', activity, view, language };
      channel.sendings.push(sending);
      return (await channel.answers(sending)) ?? { ended: 'delivered', activity };
    },
    async openPersonal(person) {
      channel.sendings.push({ to: nameOf(person), how: 'open' });
      return channel.opens(person) ?? { ended: 'opened', address: chatOf(person) };
    },
  };
  return channel;
}

export interface Conditions {
  readonly profile?: Profile;
  readonly organisation?: Organisation;
  readonly now?: Instant;
  readonly wrap?: (store: Store) => Store;
}

export interface TestHouse {
  readonly store: Store;
  readonly channel: RecordingChannel;
  readonly house: TurnHouse & Delivering;
  /** The domain's clock. */
  readonly clock: { now: Instant; machine: number };
  readonly log: string[];
  wait(minutes: number): void;
  from(who: PersonId, over?: Partial<Sender>): Sender;
  say(who: PersonId, text: string, over?: Partial<Sender>, files?: boolean): Promise<Reply>;
  /** A tap on a card in the chat, `card` unless given; with surface `dialog` in a dialog. */
  tap(
    who: PersonId,
    action: Record<string, unknown>,
    over?: Partial<Sender> & { card?: string; dialog?: boolean },
  ): Promise<Reply>;
  turn(who: PersonId, incoming: Incoming, over?: Partial<Sender>): Promise<Reply>;
  /** Sends what is due, and answers with what went out meanwhile. */
  deliver(): Promise<readonly Sending[]>;
  /** All entries of the outbox that are still known, as they lie in the database. */
  entries(): readonly OutboxEntry[];
  /** Everything in the database, as text. */
  dump(): string;
}

export async function aHouse(over: Conditions = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'lydhor-house-'));
  const path = join(folder, 'store.sqlite');
  const clock = { now: over.now ?? MORNING, machine: 0 };
  const lines: string[] = [];
  const log = makeLog({ write: (line) => void lines.push(line) });
  const opened = await openStore({ url: `sqlite:${path}`, tenant, now: () => clock.now, log });
  onTestFinished(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const store = over.wrap?.(opened) ?? opened;
  const channel = recordingChannel();
  const known = makeKnown();
  const house: TurnHouse & Delivering = {
    profile: over.profile ?? profile,
    organisation: over.organisation ?? organisation,
    calendar,
    store,
    now: () => clock.now,
    channel,
    log,
    jitter: () => 0.5,
    addressClosed: (person) => void known.delete(person),
    limit: makeRateLimit(() => clock.machine),
    known,
    somethingWaits: () => {},
  };
  let count = 0;
  const from = (who: PersonId, sender: Partial<Sender> = {}): Sender => {
    count += 1;
    return {
      person: who,
      language: 'nb',
      address: chatOf(who),
      activity: ActivityId.parse(`in-${count}`),
      where: 'personal',
      ...sender,
    };
  };
  /** Looks into the file beside the store that has it open. */
  const looking = <T>(look: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  };
  return {
    store,
    channel,
    house,
    clock,
    log: lines,
    wait(minutes) {
      clock.now = plusMilliseconds(clock.now, minutes * 60_000);
      clock.machine += minutes * 60_000;
    },
    from,
    say: (who, text, sender = {}, files = false) => turn(house, from(who, sender), { in: 'text', text, files }),
    tap: (who, action, { card = 'card', dialog = false, ...sender } = {}) => {
      const parsed = Action.parse(action);
      const incoming: Incoming = dialog
        ? { in: 'tap', action: parsed, surface: 'dialog' }
        : { in: 'tap', action: parsed, surface: 'chat', card: ActivityId.parse(card) };
      return turn(house, from(who, sender), incoming);
    },
    turn: (who, incoming, sender = {}) => turn(house, from(who, sender), incoming),
    async deliver() {
      const before = channel.sendings.length;
      await deliverDue(house);
      return channel.sendings.slice(before);
    },
    entries: () =>
      looking((db) =>
        db
          .prepare("SELECT body, state_body FROM outbox WHERE state <> 'forgotten' ORDER BY rowid")
          .all()
          .map((row) => {
            const { body, state_body } = z.object({ body: z.string(), state_body: z.string() }).parse(row);
            return OutboxEntry.parse({ ...JSON.parse(body), state: JSON.parse(state_body) });
          }),
      ),
    dump: () =>
      looking((db) => {
        const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
        return tables
          .map((row) => z.object({ name: z.string() }).parse(row).name)
          .map((name) => `${name}\n${JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all(), null, 1)}`)
          .join('\n');
      }),
  };
}

/** Whom it is for; of a post the unit. */
export function readerNamed({ what }: Pick<OutboxEntry, 'what'>): string {
  if (what.send === 'post' || what.send === 'post-update') return what.unit;
  return nameOf(what.send === 'message' ? what.to : what.reader);
}

/** What an entry is for, in a line: `message max case`, `update emma receipt`. */
export function inShort({ what }: OutboxEntry): string {
  const who = readerNamed({ what });
  if (what.send === 'mail') return `mail ${who} ${what.writing}`;
  if (what.send === 'report-mail') return `report-mail ${who}`;
  const { shows } = what;
  return `${what.send} ${who} ${shows.show === 'notice' ? shows.notice : shows.show}`;
}
export const sendingInShort = ({ how, to, view, activity }: Sending): string =>
  [how, to.replace('a:', ''), activity, view?.view === 'notice' ? view.notice : view?.view]
    .filter((part) => part !== undefined)
    .join(' ');

/** The view of a card or a dialog that answers a tap. */
export function viewIn(reply: Reply): View {
  if (reply.reply !== 'card' && reply.reply !== 'dialog') throw new Error(`answered with ${reply.reply}`);
  return reply.view;
}

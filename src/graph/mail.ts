/**
 * Mail to the citizen from the municipality's mailbox, at most once for a key.
 *
 * Graph's `sendMail` answers without an id, so that nobody could tell afterwards whether it did. Hence two steps. First a
 * draft is made, which sends nothing, and carries the key; then that draft is sent. A draft is one item: Exchange takes
 * away that it is a draft in the same step in which it accepts it for sending (MS-OXCMSG 2.2.1.6, mfUnsent), and it is
 * sent from then on. So at any time, also after a crash, the mailbox itself says how far it came:
 *
 * - a draft with the key: it was surely not sent, and is what is sent now;
 * - no draft any more: it was sent;
 * - nothing with the key: no draft was made, or the mailbox does not tell any more.
 *
 * Where the answer to the sending is lost, the same is read off the draft by its id, which holds in any folder. Two
 * things remain. A copy may come into Sent Items only after a while, and somebody, or a rule, may have taken it out of the
 * mailbox: then nothing is there, and wherever an attempt may have sent it, also one whose process died, that is told as
 * uncertain, which is never sent again by itself. And a request may still be under way when its draft is looked at: so
 * it is left for longer than any request lives before it is tried again, with the same draft.
 *
 * A process may sleep between two steps and wake when another has taken its attempt for dead. So before it makes a draft
 * and before it sends one it asks whether the attempt is still its own. What sleeps between that answer and its request
 * sends at most the one draft that the other found too, or leaves a draft that nobody sends.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FileOfLetter, Letter, Mail, MailAttempt, Mailed } from '../cases/mail.ts';
import type { OutboxKey } from '../domain/ids.ts';
import type { GraphClient } from './client.ts';
import { GraphFailure } from './failure.ts';

/** The namespace is ours alone. */
const KEY_PROPERTY = 'String {566dd00c-e0c5-4b1c-957a-83ac2b974dba} Name LydhorOutboxKey';

/** An id that stays when the item goes from Drafts to Sent Items. */
const headers = { Prefer: 'IdType="ImmutableId"' };

const Message = z.object({ id: z.string().min(1), isDraft: z.boolean(), createdDateTime: z.string() });
type Message = z.infer<typeof Message>;
const SELECT = 'id,isDraft,createdDateTime';

/** Longer than a request lives at Graph, milliseconds. */
const STILL_UNDER_WAY_MS = 5 * 60_000;

/** `mailbox`: its address or the Entra object id of its account. */
export function makeMail(client: GraphClient, mailbox: string): Mail {
  const messages = `/users/${encodeURIComponent(mailbox)}/messages`;
  const at = (id: string) => `${messages}/${encodeURIComponent(id)}`;

  const withKey = async (key: OutboxKey): Promise<Message[]> => {
    const $filter = `singleValueExtendedProperties/any(ep: ep/id eq '${KEY_PROPERTY}' and ep/value eq '${markOf(key)}')`;
    const found: Message[] = [];
    const asked = { path: messages, query: { $filter, $select: SELECT }, headers };
    for await (const message of client.list(asked, Message)) found.push(message);
    return found;
  };

  /** What an unanswered sending came to. */
  const foundOut = async (key: OutboxKey, id: string, code: string): Promise<Mailed> => {
    const byId = await attempted(client.get({ path: at(id), query: { $select: SELECT }, headers }, Message));
    if (byId.ok) {
      return byId.value.isDraft
        ? { ended: 'later', code, retryAfterMs: STILL_UNDER_WAY_MS, unsure: true }
        : { ended: 'sent' };
    }
    if (byId.failure.status !== 404) return { ended: 'uncertain', code };
    // What is in Sent Items may be a copy.
    const byKey = await attempted(withKey(key));
    return byKey.ok && byKey.value.some(isSent) ? { ended: 'sent' } : { ended: 'uncertain', code };
  };

  return {
    async send(key, letter, { unsure, stillMine }) {
      const before = await attempted(withKey(key));
      if (!before.ok) return notLooked(before.failure, unsure);
      if (before.value.some(isSent)) return { ended: 'sent' };
      // Of several it is always the same one.
      const draft = before.value.sort(byAge)[0];
      if (draft === undefined && unsure) return { ended: 'uncertain', code: 'nothing-there' };
      if (draft === undefined && !(await stillMine())) return { ended: 'overtaken' };
      const made =
        draft === undefined
          ? await attempted(client.create({ path: messages, headers }, draftOf(key, letter), Message))
          : { ok: true as const, value: draft };
      if (!made.ok) return unsent(made.failure);
      const { id } = made.value;
      if (!(await stillMine())) return { ended: 'overtaken' };
      const sent = await attempted(client.post({ path: `${at(id)}/send`, headers }, undefined));
      if (sent.ok) return { ended: 'sent' };
      return isAmbiguous(sent.failure) ? foundOut(key, id, sent.failure.code) : unsent(sent.failure);
    },
  };
}

function draftOf(key: OutboxKey, { to, subject, paragraphs, files = [] }: Letter): unknown {
  return {
    subject,
    body: { contentType: 'text', content: paragraphs.join('\n\n') },
    toRecipients: [{ emailAddress: { address: to } }],
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: markOf(key) }],
    // Within the draft, so that it is one item with them or none is made.
    ...(files.length === 0 ? {} : { attachments: files.map(attachmentOf) }),
  };
}

function attachmentOf({ name, type, body }: FileOfLetter): unknown {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name,
    contentType: type,
    contentBytes: Buffer.from(body).toString('base64'),
  };
}

/** Of one length and without a sign that a filter would read; and a citizen's mail system learns no id of ours. */
function markOf(key: OutboxKey): string {
  return createHash('sha256').update(key).digest('hex');
}

function isSent({ isDraft }: Message): boolean {
  return !isDraft;
}

function byAge(a: Message, b: Message): number {
  return Date.parse(a.createdDateTime) - Date.parse(b.createdDateTime);
}

/** Surely nothing was sent: no mailbox is asked to send by anything before the sending itself. */
function unsent({ stage, status, code, retryAfterMs }: GraphFailure): Mailed {
  return stage === 'answered' && isRefusal(status)
    ? { ended: 'refused', code }
    : { ended: 'later', code, retryAfterMs };
}

/** What an earlier attempt may have sent was not refused because it can't be looked for. */
function notLooked(failure: GraphFailure, unsure: MailAttempt['unsure']): Mailed {
  const mailed = unsent(failure);
  return unsure && mailed.ended === 'refused' ? { ended: 'uncertain', code: mailed.code } : mailed;
}

/** Not allowed, no such mailbox, nothing that can be sent. 401 is about our token alone. */
function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status);
}

/** Whether the sending may have been done. On 404 and 409 the draft is not what it was: somebody sent it or took it away. */
function isAmbiguous({ stage, status }: GraphFailure): boolean {
  if (stage !== 'answered') return stage === 'unknown';
  return status === undefined || status >= 500 || status < 400 || [404, 408, 409].includes(status);
}

type Attempted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: GraphFailure };

async function attempted<T>(work: Promise<T>): Promise<Attempted<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (error instanceof GraphFailure) return { ok: false, failure: error };
    throw error;
  }
}

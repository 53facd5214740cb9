/** What an invoke is answered with, in the shapes that Teams takes. */
import { previewOf } from '../../cards/inserted.ts';
import { renderCard } from '../../cards/render.ts';
import type { Notice } from '../dialogues/showing.ts';
import type { View } from '../dialogues/views.ts';
import type { Language } from '../domain/language.ts';
import { notices } from '../texts/notices.ts';
import { say } from '../texts/say.ts';
import { none } from '../texts/search.ts';
import type { FoundCase, Incoming, Reply } from '../turns/incoming.ts';
import type { Answer } from './answer.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

export function answerWith(reply: Reply): Answer {
  switch (reply.reply) {
    case 'nothing':
      return { status: 200 };
    case 'card':
      return { status: 200, body: card(reply.view, reply.language) };
    case 'dialog':
      return { status: 200, body: dialog(reply.view, reply.language) };
    case 'choices':
      return {
        status: 200,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.search.searchResponse',
          value: { results: reply.choices },
        },
      };
    case 'found':
      return { status: 200, body: results(reply.found, reply.language) };
    case 'not-searched':
      return { status: 200, body: says(say(notices[reply.notice], reply.language)) };
    default:
      return reply satisfies never;
  }
}

/**
 * The list of a message extension's search. The preview is for whoever searches; the card is what goes into the chat,
 * and Teams takes it as it is here: nothing more is asked when she chooses one.
 */
function results(found: readonly FoundCase[], language: Language): unknown {
  if (found.length === 0) return says(say(none, language));
  const attachments = found.map(({ row, inserts, insertedIn }) => ({
    contentType: ADAPTIVE,
    content: renderCard(inserts, { language: insertedIn, surface: 'chat' }).card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: previewOf(row, language) },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function says(text: string): unknown {
  return { composeExtension: { type: 'message', text } };
}

/** Said beside the card, which stays as it is with everything that was entered on it. */
const beside: ReadonlySet<Notice> = new Set([
  'too-fast',
  'too-long',
  'not-confirmed',
  'not-yours',
  'not-an-employee',
  'continue-in-private',
  'fault',
]);

function card(view: View, language: Language): unknown {
  if (view.view === 'notice' && beside.has(view.notice)) {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: say(notices[view.notice], language),
    };
  }
  return { statusCode: 200, type: ADAPTIVE, value: renderCard(view, { language, surface: 'chat' }).card };
}

function dialog(view: View, language: Language): unknown {
  if (view.view === 'notice') return { task: { type: 'message', value: say(notices[view.notice], language) } };
  const { card: content, title } = renderCard(view, { language, surface: 'dialog' });
  const value = { title, height: 'large', width: 'medium', card: { contentType: ADAPTIVE, content } };
  return { task: { type: 'continue', value } };
}

/** One sentence in answer to an invoke that could not be carried out, by the form that its kind of invoke takes. */
export function noticeFor(incoming: Incoming, notice: Notice, language: Language): Answer {
  const view: View = { view: 'notice', notice };
  switch (incoming.in) {
    case 'tap':
    case 'too-long':
      return answerWith({ reply: incoming.surface === 'dialog' ? 'dialog' : 'card', view, language });
    case 'dialog-opened':
      return answerWith({ reply: 'dialog', view, language });
    case 'choice-query':
      return answerWith({ reply: 'choices', choices: [] });
    case 'find':
      return answerWith({ reply: 'not-searched', notice, language });
    case 'text':
    case 'installed':
      return { status: 503 };
    default:
      return incoming satisfies never;
  }
}

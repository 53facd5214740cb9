/** What an invoke is answered with, in the shapes that Teams takes. */
import { renderCard } from '../../cards/render.ts';
import type { Notice } from '../dialogues/showing.ts';
import type { View } from '../dialogues/views.ts';
import type { Language } from '../domain/language.ts';
import { notices } from '../texts/notices.ts';
import { say } from '../texts/say.ts';
import type { Incoming, Reply } from '../turns/incoming.ts';
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
    default:
      return reply satisfies never;
  }
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
    case 'unit-query':
      return answerWith({ reply: 'choices', choices: [] });
    case 'text':
    case 'installed':
      return { status: 503 };
    default:
      return incoming satisfies never;
  }
}

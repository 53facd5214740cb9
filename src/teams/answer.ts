/** What goes back over the wire: an answer, or a constant that says nothing of why. */
import type { ServerResponse } from 'node:http';

/** What the bot says to a turn. A body is sent as JSON. */
export interface Answer {
  status: 200 | 400 | 501 | 503;
  body?: unknown;
}

export function endPlainly(response: ServerResponse, status: number, text: string): void {
  end(response, status, 'text/plain', text);
}

export function endWithAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.body === undefined) endPlainly(response, answer.status, '');
  else end(response, answer.status, 'application/json; charset=utf-8', JSON.stringify(answer.body));
}

function end(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

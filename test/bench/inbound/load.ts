/** The load process: signed invokes, so many at once, over connections that stay open. */
import { Agent, request } from 'node:http';
import { z } from 'zod';
import { DraftId } from '../../../src/domain/ids.ts';
import { answerMessages } from '../child.ts';
import { type Invoke, makeInvokes } from './invokes.ts';

export const Job = z.object({
  port: z.number(),
  token: z.string(),
  count: z.number().int().positive(),
  atOnce: z.number().int().positive(),
  /** Where the senders go on taking turns. */
  from: z.number().int(),
});
export type Job = z.infer<typeof Job>;

export const Done = z.object({
  seconds: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  /** The drafts of which a receipt came back. */
  acknowledged: z.array(DraftId),
  refused: z.number(),
});
export type Done = z.infer<typeof Done>;

if (process.argv[1] === import.meta.filename) answerMessages(Job, run);

async function run({ port, token, count, atOnce, from }: Job): Promise<Done> {
  const invokes = makeInvokes(count, from);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const milliseconds: number[] = [];
  const answers = new Map<Invoke, string>();
  const waiting = invokes.values();
  const one = async () => {
    // The workers share one iterator: whoever is free takes the next.
    for (const invoke of waiting) {
      const start = performance.now();
      const answer = await send(agent, port, token, invoke.body);
      milliseconds.push(performance.now() - start);
      answers.set(invoke, answer);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  milliseconds.sort((a, b) => a - b);
  const acknowledged = invokes.filter((invoke) => isReceipt(answers.get(invoke), invoke)).map(({ draft }) => draft);
  return {
    seconds,
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
    acknowledged,
    refused: count - acknowledged.length,
  };
}

/** The body of a 200; empty for every other status. */
function send(agent: Agent, port: number, token: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const sent = request(
      { agent, host: '127.0.0.1', port, method: 'POST', path: '/api/messages', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : ''));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const ReceiptCard = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.unknown(),
});

/** Any button of the receipt names the case. */
function isReceipt(answer: string | undefined, invoke: Invoke): boolean {
  if (answer === undefined || answer === '') return false;
  return ReceiptCard.safeParse(JSON.parse(answer)).success && answer.includes(invoke.case);
}

function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** A process of its own that is spoken to by messages, each of which it answers by one. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';

export interface Child {
  /** @throws Error where the process ended instead of answering. */
  ask<S extends z.ZodType>(message: object, answer: S): Promise<z.infer<S>>;
  /** At once and without warning, as a power failure would. */
  kill(): Promise<void>;
}

export function startChild(file: URL, args: readonly string[]): Child {
  const child = fork(file, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const ended = once(child, 'exit');
  return {
    ask: async (message, answer) => {
      const answered = once(child, 'message');
      child.send(message);
      const outcome = await Promise.race([
        answered.then(([value]: unknown[]) => ({ value })),
        ended.then(() => undefined),
      ]);
      if (outcome === undefined) throw new Error(`${file.pathname} ended`);
      return answer.parse(outcome.value);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The other side: answers each message that `schema` reads. */
export function answerMessages<S extends z.ZodType>(schema: S, answer: (message: z.infer<S>) => Promise<object>): void {
  process.on('message', async (message) => {
    process.send?.(await answer(schema.parse(message)));
  });
}

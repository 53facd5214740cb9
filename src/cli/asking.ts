/** Questions in a terminal, or answered line by line through a pipe. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Asker {
  /** What was typed, or undefined where whoever is asked stopped it (Ctrl-C) or has no more to say (Ctrl-D). */
  ask(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** Lines that come before they are asked for wait: a pipe sends all at once. */
export function askerOn(input: Readable, output: Writable, terminal: boolean): Asker {
  const lines = createInterface({ input, output, terminal });
  const typed: string[] = [];
  let ended = false;
  let waiting: ((line: string | undefined) => void) | undefined;
  const end = () => {
    ended = true;
    waiting?.(undefined);
    waiting = undefined;
  };
  // What comes through a pipe isn't shown as typing is: the next line begins on one of its own.
  const shown = <T>(line: T): T => {
    if (!terminal) output.write('\n');
    return line;
  };
  lines.on('line', (line) => {
    if (waiting === undefined) typed.push(line);
    else waiting(shown(line));
    waiting = undefined;
  });
  lines.on('SIGINT', () => {
    output.write('\n');
    lines.close();
  });
  lines.on('close', end);
  return {
    ask(prompt) {
      const next = typed.shift();
      if (ended || next !== undefined) {
        output.write(prompt);
        return Promise.resolve(shown(next));
      }
      lines.setPrompt(prompt);
      lines.prompt();
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close: () => lines.close(),
  };
}

/** How far something that takes minutes has come: a bar on a terminal, else a line at each tenth. On stderr. */
import type { Progress } from '../cases/store.ts';
import type { Ports } from './ports.ts';

export interface Shown {
  readonly progress: Progress;
  /** Whether it ended well or not: what is written next begins a line. */
  end(): void;
}

const WIDTH = 30;
const BACK_TO_THE_BEGINNING = '\r';

/** `doing` such as `checking`; `things` such as `cases`. */
export function showing(doing: string, things: string, { err, terminal }: Pick<Ports, 'err' | 'terminal'>): Shown {
  let tenth = 0;
  let drawn = false;
  return {
    progress(done, of) {
      const share = of === 0 ? 1 : done / of;
      const told = `${doing} ${Math.floor(share * 100)} % (${done} of ${of} ${things})`;
      if (terminal !== undefined) {
        const full = Math.floor(share * WIDTH);
        terminal(`${BACK_TO_THE_BEGINNING}[${'#'.repeat(full).padEnd(WIDTH, '-')}] ${told} `);
        drawn = true;
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        err(told);
      }
    },
    end() {
      if (drawn) terminal?.('\n');
    },
  };
}

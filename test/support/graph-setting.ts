/** A client of a Graph stand-in whose pauses take no time, and a log that can be looked at. */
import { type GraphClient, type GraphOptions, makeGraphClient } from '../../src/graph/client.ts';
import { type Log, makeLog } from '../../src/log.ts';
import { type GraphStandIn, startGraph, TOKEN } from './graph-stand-in.ts';

/** The machine's clock: Monday 16 March 2026, eight o'clock UTC. */
export const MACHINE_NOW = Date.UTC(2026, 2, 16, 8);

export interface GraphSetting {
  readonly graph: GraphStandIn & { readonly mailbox: string };
  client(options?: Partial<GraphOptions>): GraphClient;
  /** How long was waited each time, milliseconds. */
  readonly pauses: number[];
  readonly log: Log;
  readonly lines: string[];
}

export async function startGraphSetting(): Promise<GraphSetting> {
  const graph = await startGraph();
  const pauses: number[] = [];
  const lines: string[] = [];
  return {
    graph,
    pauses,
    lines,
    log: makeLog({ write: (line) => void lines.push(line) }),
    client: (options = {}) =>
      makeGraphClient({
        url: graph.url,
        token: async () => TOKEN,
        timeoutMs: 2_000,
        now: () => MACHINE_NOW,
        pause: async (milliseconds) => void pauses.push(milliseconds),
        jitter: () => 0.5,
        ...options,
      }),
  };
}

/** What was logged: code, reason and person of each line. */
export function logged(lines: readonly string[]): unknown[] {
  return lines.map((line) => {
    const { code, reason, person } = JSON.parse(line);
    return { code, reason, person };
  });
}

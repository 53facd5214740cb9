/** What the two server processes have in common: how they are started and what they are asked. */
import { z } from 'zod';
import type { House } from '../../../src/cases/house.ts';
import { makeLog } from '../../../src/log.ts';
import { machineClock } from '../../../src/running.ts';
import { openStore } from '../../../src/stores/open.ts';
import { makeRateLimit } from '../../../src/turns/rate-limit.ts';
import { makeKnown } from '../../../src/turns/references.ts';
import type { TurnHouse } from '../../../src/turns/turn-house.ts';
import { answerMessages } from '../child.ts';
import { place, tenant } from './setting.ts';

export const Started = z.object({ port: z.number() });
export const Usage = z.object({ peakRssMb: z.number() });
const Question = z.object({ ask: z.enum(['port', 'usage']) });
export type Question = z.infer<typeof Question>;

export interface Arguments {
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly database: string;
}

export function argumentsOf([openIdMetadataUrl, issuer, database]: readonly string[]): Arguments {
  if (openIdMetadataUrl === undefined || issuer === undefined || database === undefined) {
    throw new Error('expected METADATA-URL ISSUER DATABASE');
  }
  return { openIdMetadataUrl, issuer, database };
}

export const log = makeLog();

/** Everything that a turn needs. Entries of the outbox are saved and not sent, on either side. */
export async function house(database: string): Promise<TurnHouse> {
  const store = await openStore({ url: `sqlite:${database}`, tenant, now: machineClock, log });
  return {
    ...place(),
    store,
    now: machineClock,
    limit: makeRateLimit(Date.now),
    known: makeKnown(),
    somethingWaits: () => {},
  } satisfies House & TurnHouse;
}

export function answerFor(port: number): void {
  answerMessages(Question, async ({ ask }) => {
    switch (ask) {
      case 'port':
        return { port } satisfies z.infer<typeof Started>;
      case 'usage':
        return { peakRssMb: process.resourceUsage().maxRSS / 1_024 } satisfies z.infer<typeof Usage>;
      default:
        return ask satisfies never;
    }
  });
}

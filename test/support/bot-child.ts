/** The whole bot in a process of its own, to be killed. Prints its port; takes its options as JSON. */
import { z } from 'zod';
import { Instant } from '../../src/domain/time.ts';
import { startBot } from './whole-bot.ts';

const Options = z.object({
  folder: z.string(),
  connectorUrl: z.string(),
  issuer: z.object({ openIdMetadataUrl: z.string(), issuer: z.string() }),
  now: Instant,
});

const { now, ...options } = Options.parse(JSON.parse(process.argv[2] ?? ''));
const bot = await startBot({ ...options, now: () => now, machineNow: Date.now, write: () => {} });
process.stdout.write(`${bot.port}\n`);

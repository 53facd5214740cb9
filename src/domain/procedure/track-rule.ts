import { z } from 'zod';
import { Track } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { Source } from './source.ts';

export const TrackRule = z.strictObject({
  track: Track.exclude(['service']),
  /** `tell-only`: nothing is registered; the employee is told where the citizen has to turn (a Swedish appeal). */
  does: z.enum(['register', 'tell-only']),
  /** What the law asks of the employee and the manager, in short sentences. */
  law: LocalText,
  /** What to say or give to the citizen: where to turn, and in what time. */
  sendTo: LocalText.optional(),
  /** What happens with one that comes in writing (Harstad: registered as incoming mail). */
  inWriting: LocalText.optional(),
  /** Only a formal decision has a clock of its own in place of the service's; harm or a pupil adds duties. */
  stopsServiceClock: z.boolean().default(false),
  statistics: z.enum(['with-service', 'apart']),
  source: Source,
});
export type TrackRule = z.infer<typeof TrackRule>;

/** What Hudiksvall's presentation promises of every kind: that it came in and who handles it. */
import type { InventedStep } from '../../invented.ts';

/** Told on the telephone. */
export const toldSo = (daysAgo: number, at: string): InventedStep => ({
  daysAgo,
  at,
  does: { command: 'acknowledge', way: 'spoken' },
});

/** Written, and posted on the same day. */
export const confirmed = (daysAgo: number, hour: string): InventedStep[] => [
  { daysAgo, at: `${hour}:20`, does: { command: 'acknowledge', way: 'letter' } },
  { daysAgo, at: `${hour}:50`, does: { command: 'settle-mail', writing: 'acknowledgement', as: 'arrived' } },
];

/** What an invented case is made of: what was heard, and what was done with it since. Nobody in it exists. */
import type { Command } from '../domain/commands.ts';
import type { AnswerOutcome, Way } from '../domain/handling.ts';
import type { Signal, Vulnerable } from '../domain/kinds.ts';

/** So many days before the demo starts, one at least; where nobody was at work then, the working day before. */
interface When {
  readonly daysAgo: number;
  /** Such as `09:40`. */
  readonly at: string;
}

export interface InventedCase extends When {
  readonly reporter: string;
  readonly unit: string;
  readonly kind: string;
  readonly channel: string;
  readonly said: string;
  readonly grounds?: string;
  readonly wish?: string;
  /** Name, telephone or e-mail; anonymous where there is none. */
  readonly contact?: string;
  readonly address?: string;
  readonly signals?: readonly Signal[];
  readonly vulnerable?: Vulnerable;
  /** Employees whom it is about. */
  readonly concerns?: readonly string[];
  readonly place?: string;
  /** Where the paper lies, of what came on paper. */
  readonly originalAt?: string;
  readonly settled?: string;
  readonly since?: readonly InventedStep[];
}

/** By whoever handles it, else by whoever has it. */
export interface InventedStep extends When {
  readonly does: InventedDeed;
}

type As<C extends Command['command']> = Extract<Command, { command: C }>;

export type InventedDeed =
  | As<
      | 'mark-seen'
      | 'take'
      | 'classify'
      | 'appoint'
      | 'approve-confirmation'
      | 'settle-mail'
      | 'learn'
      | 'reference'
      | 'close'
    >
  /** In the letter of the profile, to the citizen as she wants it. */
  | { readonly command: 'acknowledge'; readonly way: Way }
  /** In the letter of the profile. */
  | {
      readonly command: 'answer';
      readonly outcome: AnswerOutcome;
      readonly says: string;
      /** None to the anonymous. */
      readonly way?: Way;
      readonly consideredBy?: string;
    }
  /** `dueInDays`: after the demo starts. */
  | { readonly command: 'agree-measure'; readonly what: string; readonly owner: string; readonly dueInDays: number };

export const person = (last: number) => `5e1f0000-4c79-4e6f-8a10-${String(last).padStart(12, '0')}`;

export const seen = (daysAgo: number, at: string): InventedStep => ({ daysAgo, at, does: { command: 'mark-seen' } });

export const taken = (daysAgo: number, at: string, cause?: string, category?: string): InventedStep => ({
  daysAgo,
  at,
  does: { command: 'take', as: { cause, category } },
});

/** The answer, by letter. */
export const posted = (daysAgo: number, at: string): InventedStep => ({
  daysAgo,
  at,
  does: { command: 'settle-mail', writing: 'answer', as: 'arrived' },
});

/** What the command line needs from outside, so that it can be run in a test as a shell runs it. */
import type { Store } from '../cases/store.ts';
import type { DirectoryConfig } from '../config.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { TenantDirectory } from '../graph/directory.ts';
import type { ReadText } from '../profiles/yaml-file.ts';
import type { Asker } from './asking.ts';
import type { Disk } from './whole-files.ts';

export interface Ports {
  /** A line of the result. */
  readonly out: (line: string) => void;
  /** A line beside the result. */
  readonly err: (line: string) => void;
  /** Where stderr is a terminal: writes to it, and what is written last may be written over. */
  readonly terminal?: ((text: string) => void) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Instant;
  readonly read: ReadText;
  readonly exists: (path: string) => boolean;
  readonly openStore: (at: { readonly url: string; readonly tenant: TenantId }) => Promise<Store>;
  readonly openDirectory: (config: DirectoryConfig) => Promise<TenantDirectory>;
  /** Who can be asked; undefined where nobody can. */
  readonly asker?: (() => Asker) | undefined;
  /** Where files are put; this machine's unless said. */
  readonly disk?: Disk | undefined;
  /** Who is at the keyboard, as the operating system knows her. */
  readonly operator: () => string;
}

/** Used wrongly: exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** Used rightly, but it could not be done or what was checked is not sound: exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

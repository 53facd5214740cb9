/** What a directory of people can tell beside the organisation's file. Each answer may be missing: nothing rests on it alone. */
import type { PersonId } from '../domain/ids.ts';
import type { Day, Instant } from '../domain/time.ts';

export interface Absence {
  /** Those of them who are away at `now`: automatic replies with or without dates, or the organisation's file. */
  awayOf(people: readonly PersonId[], now: Instant): Promise<ReadonlySet<PersonId>>;
}

/** The days on which somebody is away, both included. */
export interface Away {
  readonly from: Day;
  readonly until: Day;
}

export interface Installer {
  /** Puts the bot where a person can be written to. `impossible`: not allowed, no such person, no Teams. */
  install(person: PersonId): Promise<'installed' | 'there-already' | 'impossible' | 'later'>;
}

export interface DirectoryPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | undefined;
  readonly enabled: boolean;
  readonly manager: PersonId | undefined;
}

export interface Directory {
  /** Undefined where there is nobody of that id. @throws DirectoryUnavailable */
  person(id: PersonId): Promise<DirectoryPerson | undefined>;
}

/** The directory can't be asked now, or not by us; the code says why. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable';
  readonly code: string;

  constructor(code: string) {
    super(`the directory can't be asked: ${code}`);
    this.code = code;
  }
}

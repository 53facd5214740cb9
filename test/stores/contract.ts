/** What every store has to do, run by each of them. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/cases/store.ts';
import type { TenantId } from '../../src/domain/ids.ts';
import { type Opening, openStore } from '../../src/stores/open.ts';
import type { StoreLog } from '../../src/stores/stored.ts';
import { NOON, tenantId } from '../support/records.ts';
import { answersContract } from './contract/answers.ts';
import { decidingContract } from './contract/deciding.ts';
import { draftsContract } from './contract/drafts.ts';
import { figuresContract } from './contract/figures.ts';
import { findingContract } from './contract/finding.ts';
import { keptContract } from './contract/kept.ts';
import { leftContract } from './contract/left.ts';
import { listsContract } from './contract/lists.ts';
import { measuresContract } from './contract/measures.ts';
import { numbersContract } from './contract/numbers.ts';
import { openingContract } from './contract/opening.ts';
import { outboxContract } from './contract/outbox.ts';
import { peopleContract } from './contract/people.ts';
import { settlingContract } from './contract/settling.ts';
import { survivingContract } from './contract/surviving.ts';
import { type LeftCase, upgradingContract } from './contract/upgrading.ts';

/** A place where one store can be, as an operator or a mishap could change it from outside. */
export interface Place {
  readonly url: string;
  /** Makes what is stored of it something that this program can't read; an answer by the id of its draft. */
  damage(what: 'case' | 'measure' | 'month' | 'draft' | 'entry' | 'answer', id: string): Promise<void>;
  /** Changes a figure of that unit's month, which has some, without its cases. */
  falsify(month: string, unit: string): Promise<void>;
  /** As if a later release had been here. */
  makeNewer(): Promise<void>;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  place(): Promise<Place>;
  /** One that a program of the first release has written, and this one has not opened yet. */
  leftByFirstRelease(cases: readonly LeftCase[], tenant: TenantId): Promise<Place>;
}

/** What a test of the contract works with: a fresh place, opened. */
export interface Bench {
  readonly store: Store;
  readonly place: Place;
  /** Everything that was warned of. */
  readonly warned: Parameters<StoreLog['warning']>[];
  open(over?: Partial<Opening>): Promise<Store>;
}

export function storeContract(kind: StoreKind): void {
  describe(kind.name, () => {
    const opened: Store[] = [];
    let bench: Bench | undefined;

    beforeEach(async () => {
      const place = await kind.place();
      const warned: Bench['warned'] = [];
      const open = async (over: Partial<Opening> = {}) => {
        const log: StoreLog = { warning: (...line) => warned.push(line) };
        const store = await openStore({ url: place.url, tenant: tenantId(1), now: () => NOON, log, ...over });
        opened.push(store);
        return store;
      };
      bench = { store: await open(), place, warned, open };
    });

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await bench?.place.remove();
      bench = undefined;
    });

    const at = (): Bench => {
      if (bench === undefined) throw new Error('asked for outside of a test');
      return bench;
    };

    decidingContract(at);
    numbersContract(at);
    draftsContract(at);
    leftContract(at);
    answersContract(at);
    outboxContract(at);
    settlingContract(at);
    listsContract(at);
    findingContract(at);
    measuresContract(at);
    keptContract(at);
    figuresContract(at);
    peopleContract(at);
    openingContract(at);
    survivingContract(at);
  });

  describe(kind.name, () => {
    upgradingContract(kind);
  });
}

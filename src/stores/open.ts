import { type Store, StoreRefused } from '../cases/store.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { readStoreAddress } from './address.ts';
import type { Patience } from './patience.ts';
import { reportingOnce, type StoreLog } from './stored.ts';

export interface Opening {
  /** `sqlite:PATH`, `mongodb://…` or `mongodb+srv://…`. */
  readonly url: string;
  /** The home tenant, stamped into a new store; a store with another one's stamp is refused. */
  readonly tenant: TenantId;
  readonly now: () => Instant;
  readonly log: StoreLog;
  readonly patience?: Patience;
  /** From 0 up to 1: spreads the waits of those who collided. */
  readonly random?: () => number;
}

/**
 * Opens the store, makes or migrates it where needed, and checks that it is this tenant's. Only the driver that is
 * asked for is loaded.
 *
 * @throws StoreRefused where it can't be used: an address of the wrong form, another tenant's store, one newer than
 *   this program, a user that the server does not let in. The message says which.
 * @throws StoreUnavailable where it could not be reached. The message holds the address, redacted.
 */
export async function openStore({ url, patience = {}, random = Math.random, ...rest }: Opening): Promise<Store> {
  const opening = { ...rest, log: reportingOnce(rest.log) };
  const read = readStoreAddress(url);
  if (!read.ok) throw new StoreRefused(`The store's address: ${read.expected}.`);
  const { address } = read;
  switch (address.driver) {
    case 'sqlite': {
      const { openSqlite } = await import('./sqlite/open.ts');
      return openSqlite({ ...opening, path: address.path });
    }
    case 'mongodb': {
      const { openMongodb } = await import('./mongodb/open.ts');
      return await openMongodb({ ...opening, address, patience, random });
    }
    default:
      return address satisfies never;
  }
}

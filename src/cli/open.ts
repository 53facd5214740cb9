/** The store that the operator means: `--store` and `--tenant`, else what the bot itself is set to. */
import type { Command } from 'commander';
import type { Page, Paging, Store } from '../cases/store.ts';
import { TenantId } from '../domain/ids.ts';
import { readStoreAddress } from '../stores/address.ts';
import { plain } from './lines.ts';
import { Failure, type Ports, WrongUse } from './ports.ts';

export interface StoreOptions {
  readonly store?: string;
  readonly tenant?: string;
}

const PAGE = 500;

export function withStoreOptions(command: Command): Command {
  return command
    .option('--store <URL>', 'sqlite:PATH or mongodb://… (default: LYDHOR_STORE)')
    .option('--tenant <ID>', 'the home tenant of the store (default: LYDHOR_TENANT_ID)');
}

export async function inStore(
  options: StoreOptions,
  { env, exists, openStore }: Ports,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const url = options.store ?? env['LYDHOR_STORE'];
  if (url === undefined || url === '') throw new WrongUse('no store: set LYDHOR_STORE or give --store URL');
  const address = readStoreAddress(url);
  if (!address.ok) throw new WrongUse(`the store's address: ${address.expected}`);
  const tenant = TenantId.safeParse(options.tenant ?? env['LYDHOR_TENANT_ID'] ?? '');
  if (!tenant.success) throw new WrongUse('no tenant: set LYDHOR_TENANT_ID or give --tenant ID, a GUID');
  // To look is not to make: a mistyped path would leave an empty store behind.
  if (address.address.driver === 'sqlite' && !exists(address.address.path))
    throw new Failure(`no store at ${address.address.path}`);
  const store = await openStore({ url, tenant: tenant.data });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Each row of all pages; what can't be read is named by its id on stderr. Returns how many that are. */
export async function eachRow<T>(
  page: (paging: Paging) => Promise<Page<T>>,
  row: (one: T) => void,
  { err }: Ports,
): Promise<number> {
  let unreadable = 0;
  for (let skip = 0, more = true; more; skip += PAGE) {
    const read = await page({ skip, limit: PAGE });
    for (const one of read.rows) row(one);
    for (const id of read.unreadable) err(`unreadable: ${plain(id)}`);
    unreadable += read.unreadable.length;
    more = read.more;
  }
  return unreadable;
}

/** An array, a line each, so that a long list needs no memory. */
export function jsonLines({ out }: Ports): { add: (line: string) => void; end: () => void } {
  let last: string | undefined;
  return {
    add(line) {
      out(last === undefined ? '[' : `${last},`);
      last = line;
    },
    end() {
      if (last === undefined) out('[]');
      else {
        out(last);
        out(']');
      }
    },
  };
}

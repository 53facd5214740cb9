import type { OutboxKey } from '../domain/ids.ts';
import type { Store } from './store.ts';

/**
 * What became of a post: whoever waits for it looks, since the process that sent it may have died before it told.
 * `uncertain`: it may be there, so that a person looks. `not-sent`: refused or dropped. `unknown`: never put into the
 * outbox; or long settled, which whoever waits for it was told before.
 */
export type PostState = 'under-way' | 'delivered' | 'uncertain' | 'not-sent' | 'unknown';

export async function postState(store: Pick<Store, 'entry'>, key: OutboxKey): Promise<PostState> {
  const state = (await store.entry(key))?.state;
  switch (state?.state) {
    case 'waiting':
    case 'attempted':
      return 'under-way';
    case 'delivered':
    case 'uncertain':
      return state.state;
    case 'refused':
    case 'dropped':
      return 'not-sent';
    case undefined:
      return 'unknown';
    default:
      return state satisfies never;
  }
}

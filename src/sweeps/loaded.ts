import { mineOf } from '../cases/mine.ts';
import type { Store, StoredCase } from '../cases/store.ts';
import type { Loaded } from '../dialogues/present/view.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { PersonId } from '../domain/ids.ts';

export interface LoadedFromStore extends Loaded {
  readonly case?: StoredCase | undefined;
}

/** What a reference names, as the store has it now. */
export async function loadedFor(store: Store, shows: Showing, reader: PersonId): Promise<LoadedFromStore> {
  switch (shows.show) {
    case 'draft':
    case 'draft-offer':
    case 'tell-only': {
      const draft = await store.draft(shows.draft);
      const one = draft?.completes === undefined ? undefined : await store.case(draft.completes);
      return { draft, case: one };
    }
    case 'case':
    case 'receipt':
      return { case: await store.case(shows.case) };
    case 'mine':
      return mineOf(store, reader, shows.page);
    case 'welcome':
    case 'help':
    case 'language':
    case 'procedure':
    case 'notice':
      return {};
    default:
      return shows satisfies never;
  }
}

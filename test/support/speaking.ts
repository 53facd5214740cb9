import type { PageHouse } from '../../src/cases/page-language.ts';
import { StoreUnavailable } from '../../src/cases/store.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/language.ts';

/** What a store knows of who reads what. `away`: it can't be asked. */
export interface Speaking {
  chose?: readonly [PersonId, Language];
  away?: true;
}

export function speaking(of: () => Speaking): PageHouse['store'] {
  return {
    async preferencesOf(person) {
      const { chose, away } = of();
      if (away) throw new StoreUnavailable('away');
      return chose?.[0] === person ? { person, language: chose[1] } : undefined;
    },
    referenceOf: async () => undefined,
  };
}

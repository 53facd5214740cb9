/** In which language a page in a browser is said to whoever opens a link that is hers. */
import type { PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { employeeNow, type House, languageFor } from './house.ts';
import { type Store, StoreUnavailable } from './store.ts';

export interface PageHouse extends Pick<House, 'profile' | 'organisation' | 'now'> {
  readonly store: Pick<Store, 'preferencesOf' | 'referenceOf'>;
}

/** `person`: undefined where the link does not say whose it is. */
export async function languageOfPage(house: PageHouse, person: PersonId | undefined): Promise<Language> {
  if (person === undefined) return house.profile.languages.main;
  const reader = employeeNow(house, house.now(), person);
  try {
    const preferences = await house.store.preferencesOf(person);
    const reference = await house.store.referenceOf(person);
    return languageFor(house, reader, preferences, reference?.language);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // A page that says why there is nothing can be shown without the store: then by the organisation's file.
    return languageFor(house, reader, undefined, undefined);
  }
}

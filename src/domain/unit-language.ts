import type { UnitId } from './ids.ts';
import type { Language } from './language.ts';
import { chainOf, type Organisation } from './organisation.ts';
import type { Profile } from './profile.ts';

interface Setting {
  readonly organisation: Organisation;
  readonly profile: Profile;
}

/** The unit's own, else that of the nearest unit above, else the municipality's. */
export function languageOfUnit({ organisation, profile }: Setting, unit: UnitId): Language {
  const own = chainOf(organisation, unit).find(({ language }) => language !== undefined)?.language;
  return own ?? profile.languages.main;
}

/** Of what is said where others read along, whoever it is said to: `unit` is the one whose channel it is, if it is one's. */
export function languageAmong(setting: Setting, { unit }: { readonly unit?: UnitId | undefined }): Language {
  return unit === undefined ? setting.profile.languages.main : languageOfUnit(setting, unit);
}

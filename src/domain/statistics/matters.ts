/**
 * What a closed case was about, as it is counted and told: its cause; where the procedure has no causes, its category
 * (Hudiksvall's register asks for one of every kind). Both are counted as `cause`: no case has figures of both.
 */
import { amongEditions } from '../editions.ts';
import type { Profile } from '../profile.ts';

type Classified = { readonly cause?: string | undefined; readonly category?: string | undefined };

/** What it is called when it is told. */
export type Matter = 'cause' | 'category';

export function matterOf(profile: Pick<Profile, 'classification'>, facts: Classified): string | undefined {
  return profile.classification.causes.length > 0 ? facts.cause : facts.category;
}

/** Those of every edition, with their labels. */
export function mattersOf(profile: Profile): readonly Profile['classification']['causes'][number][] {
  return amongEditions(profile, ({ classification: { causes, categories } }) =>
    causes.length > 0 ? causes : categories,
  );
}

/** Categories only where today's edition knows no cause. */
export function matterTold({ classification: { causes, categories } }: Pick<Profile, 'classification'>): Matter {
  return causes.length === 0 && categories.length > 0 ? 'category' : 'cause';
}

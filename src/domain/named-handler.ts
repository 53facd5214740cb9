/**
 * Whom the citizen was told to handle it. Where a procedure promises the name (Hudiksvall: within ten working days that it
 * came in and who handles it) nobody is named who has not taken it or been appointed, and whoever has it later is told too.
 */
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';
import type { Profile } from './profile.ts';

export function promisesHandler(profile: Pick<Profile, 'clocks'>, { facts }: Pick<Case, 'facts'>): boolean {
  return profile.clocks.some(
    ({ clock, classes, tells }) =>
      clock === 'acknowledge' && classes.includes(facts.class) && tells.includes('handler'),
  );
}

/** Who has it now, where the citizen was told another name. Undefined while nobody has taken it, or all is as she was told. */
export function untoldHandler(
  profile: Pick<Profile, 'clocks'>,
  one: Pick<Case, 'facts' | 'handling'>,
): { readonly person: PersonId; readonly at: Case['registeredAt'] } | undefined {
  const { acknowledged, handler } = one.handling;
  const named = acknowledged?.state === 'failed' ? undefined : acknowledged?.handler;
  if (named === undefined || handler === undefined || handler.person === named) return undefined;
  return promisesHandler(profile, one) && !one.facts.anonymous ? handler : undefined;
}

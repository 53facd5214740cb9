/** What a municipality promises whoever speaks up, and whether its document says which edition it is. */
import type { Profile } from './profile.ts';

/** `confirmation`: a day is promised for that alone (Hudiksvall: ten working days; when the answer comes is left open). */
export type PromisedInTime = 'answer' | 'confirmation' | 'nothing';

export function promisedInTime({ clocks }: Pick<Profile, 'clocks'>): PromisedInTime {
  const runs = (clock: Profile['clocks'][number]['clock']) =>
    clocks.some((rule) => rule.clock === clock && rule.track === 'service');
  if (runs('respond')) return 'answer';
  return runs('acknowledge') ? 'confirmation' : 'nothing';
}

/** The day on which it was read stands in place of an edition as long as the municipality has not said which it is. */
export function isOnlyRead({ procedure, openSlots }: Pick<Profile, 'procedure' | 'openSlots'>): boolean {
  return procedure.edition === procedure.validFrom && openSlots.some(({ slot }) => slot === 'procedure.edition');
}

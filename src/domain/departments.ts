/** What each department fills in for itself (Hudiksvall: “varje förvaltning fyller i här”), and what holds until it has. */
import type { UnitId } from './ids.ts';
import type { LocalText } from './language.ts';
import { chainOf, type Organisation } from './organisation.ts';
import type { departmentSlots } from './procedure/responsibility.ts';
import type { Profile } from './profile.ts';

export type DepartmentSlot = (typeof departmentSlots)[number];
export type Department = NonNullable<Profile['departments']>['list'][number];

export interface DepartmentRule {
  readonly slot: DepartmentSlot;
  readonly text: LocalText;
  /** Nothing is filled in: what the profile says happens meanwhile. */
  readonly meanwhile: boolean;
}

/** The department nearest above a unit; undefined where none on the way up is one's top unit. */
export function departmentOf(profile: Profile, organisation: Organisation, unit: UnitId): Department | undefined {
  const list = profile.departments?.list ?? [];
  return chainOf(organisation, unit)
    .map(({ id }) => list.find((department) => department.unit === id))
    .find((department) => department !== undefined);
}

/** In the order in which the profile asks for them. */
export function rulesOf({ departments }: Profile, department: Department): DepartmentRule[] {
  return (departments?.asks ?? []).map(({ slot, meanwhile }) => {
    const filledIn = department[slot];
    return { slot, text: filledIn ?? meanwhile, meanwhile: filledIn === undefined };
  });
}

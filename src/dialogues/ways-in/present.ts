import { type DepartmentSlot, departmentOf, rulesOf } from '../../domain/departments.ts';
import type { UnitId } from '../../domain/ids.ts';
import type { Channel } from '../../domain/kinds.ts';
import { inLanguage } from '../../domain/language.ts';
import type { Reading } from '../present/scope.ts';
import type { DepartmentRuleView, DepartmentView, WayInView } from './views.ts';

type Where = Pick<Reading, 'profile' | 'organisation' | 'language'>;

/** Who gets what comes this way is a department's own to fill in. */
const slotOf: { readonly [C in Channel]?: DepartmentSlot } = { email: 'emailTo', 'paper-form': 'formTo' };

/** What the unit's department does in its own way; undefined where it belongs to none. */
export function departmentView(where: Where, unit: UnitId): DepartmentView | undefined {
  const { profile, organisation, language } = where;
  const department = departmentOf(profile, organisation, unit);
  if (department === undefined) return undefined;
  const { main } = profile.languages;
  return {
    name: inLanguage(department.label, language, main),
    rules: rulesOf(profile, department).map((rule) => ({ ...rule, text: inLanguage(rule.text, language, main) })),
  };
}

/** Only the ways of which there is something to say, in the profile's order; those of which the same is said together. */
export function waysInView(where: Where, unit: UnitId): WayInView[] {
  const { profile } = where;
  const ways = profile.channels.flatMap(({ channel }) => wayInView(where, unit, channel) ?? []);
  const same = Map.groupBy(ways, ({ names: _, ...said }) => JSON.stringify(said));
  return [...same.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, names: alike.flatMap(({ names }) => names) }];
  });
}

/** Undefined where there is nothing to say of it. */
export function wayInView(where: Where, unit: UnitId, channel: Channel): WayInView | undefined {
  const { profile, language } = where;
  const { main } = profile.languages;
  const rule = profile.channels.find((one) => one.channel === channel);
  if (rule === undefined) return undefined;
  const staff = rule.staff === undefined ? undefined : inLanguage(rule.staff, language, main);
  const goesTo = goesToIn(departmentView(where, unit), channel);
  if (staff === undefined && goesTo === undefined && !rule.encouraged) return undefined;
  return { names: [inLanguage(rule.label, language, main)], encouraged: rule.encouraged, staff, goesTo };
}

function goesToIn(department: DepartmentView | undefined, channel: Channel): DepartmentRuleView | undefined {
  return department?.rules.find(({ slot }) => slot === slotOf[channel]);
}

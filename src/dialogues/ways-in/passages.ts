import type { DepartmentSlot } from '../../domain/departments.ts';
import { departmentRuleText, departmentSlotTexts } from '../../texts/departments.ts';
import { say } from '../../texts/say.ts';
import type { Filling, Passage } from '../forms/form.ts';
import { departmentView } from './present.ts';

/** What the case's department has filled in for what is done on a form, with its name; nothing where it belongs to none. */
export function ownPassages({ scene, found }: Filling, slots: readonly DepartmentSlot[]): Passage[] {
  const department = departmentView(scene, found.case.facts.unit);
  return (department?.rules ?? [])
    .filter(({ slot }) => slots.includes(slot))
    .map((rule) => ({
      label: say(departmentSlotTexts[rule.slot], scene.language),
      text: `${department?.name}: ${departmentRuleText(rule, scene.language)}`,
    }));
}

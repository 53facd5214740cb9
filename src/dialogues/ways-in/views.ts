/** How something comes in, what is done with what comes that way, and what a department has filled in for itself. */
import type { DepartmentSlot } from '../../domain/departments.ts';

export interface DepartmentRuleView {
  readonly slot: DepartmentSlot;
  readonly text: string;
  /** It holds until the department has filled in its own. */
  readonly meanwhile: boolean;
}

export interface DepartmentView {
  readonly name: string;
  readonly rules: readonly DepartmentRuleView[];
}

/** Ways in of which the same is said, such as all spoken ones. */
export interface WayInView {
  readonly names: readonly string[];
  /** The municipality would rather have people come this way. */
  readonly encouraged: boolean;
  /** What the employee does with what comes this way. */
  readonly staff?: string | undefined;
  /** Who gets it in the unit's department. */
  readonly goesTo?: DepartmentRuleView | undefined;
}

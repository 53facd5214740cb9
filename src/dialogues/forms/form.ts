/** What a form is: when it is offered, what it asks, and which command its entries become. One file a form. */
import type { HandlingCommand, Refusal } from '../../domain/commands.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { Part } from '../../domain/part.ts';
import type { Day } from '../../domain/time.ts';
import type { FaultCode } from '../draft.ts';
import type { Scene } from '../scene.ts';
import type { Choice } from '../views.ts';
import type { FormEntries, FormField } from './names.ts';

/** Who fills it in, of which case, in which part. */
export interface Filling {
  readonly scene: Scene;
  readonly found: CaseWithWords;
  readonly parts: ReadonlySet<Part>;
}

export interface FormFault {
  readonly field: FormField;
  readonly fault: FaultCode;
  /** The days between which it has to lie, where that is what is wrong. */
  readonly earliest?: Day | undefined;
  readonly latest?: Day | undefined;
}

interface Asked {
  readonly field: FormField;
  readonly required?: true;
  /** What it begins with; what was entered goes before. */
  readonly value?: string | undefined;
}

/** One question. Choices that have no title of their own are put into words by the form's texts. */
export type Question =
  | (Asked & { readonly as: 'line' | 'text' | 'day' })
  | (Asked & {
      readonly as: 'one-of' | 'some-of';
      readonly choices: readonly (Choice | { readonly value: string; readonly title?: undefined })[];
      /** Folded into a list that one types in, where there are many. */
      readonly many?: true;
    });

export type Filled =
  | { readonly ok: true; readonly command: HandlingCommand }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

export interface Form {
  /** Whether it is of any use to her now. The command decides whether it may be done. */
  readonly offered: (filling: Filling) => boolean;
  readonly questions: (filling: Filling, entered: FormEntries) => readonly Question[];
  readonly filled: (filling: Filling, entered: FormEntries) => Filled;
  /** What is sent to the citizen is looked through before it goes: the text as she will read it. */
  readonly preview?: (filling: Filling, entered: FormEntries) => string;
  /** To which field a refusal of the command belongs; undefined: it is said on top, with the case as it stands. */
  readonly refused?: (refusal: Refusal) => FormFault | undefined;
}

export const lacks = (field: FormField): Filled => ({ ok: false, faults: [{ field, fault: 'required' }] });

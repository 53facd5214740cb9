/** What a form is: when it is offered, what it asks, and which command its entries become. One file a form. */
import type { HandlingCommand, OtherCase, Refusal } from '../../domain/commands.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import type { Measure } from '../../domain/measure.ts';
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
  /** The other case whose number was entered, where there is one. */
  readonly other?: OtherCase | undefined;
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
  | (Asked & { readonly as: 'line' | 'text' })
  /** Between which days it has to lie, where that can be said before it is asked. */
  | (Asked & { readonly as: 'day'; readonly earliest?: Day | undefined; readonly latest?: Day | undefined })
  | (Asked & {
      readonly as: 'one-of' | 'some-of';
      readonly choices: readonly (Choice | { readonly value: string; readonly title?: undefined })[];
      /** Folded into a list that one types in, where there are many. */
      readonly many?: true;
      /** In what a client looks further while one types, where the card has not room for all. */
      readonly query?: 'units' | 'colleagues';
    });

/** More choices than stand well beneath each other on a phone. */
export const MANY = 12;

export type Filled =
  | {
      readonly ok: true;
      readonly command: HandlingCommand;
      /** Saved before the command, which names it. */
      readonly measure?: Measure | undefined;
    }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** What is looked through: the text as the citizen will read it, or what stays in the case where nothing is sent. */
export interface Preview {
  readonly goes: 'to-citizen' | 'into-case';
  readonly text: string;
}

/** What stands on a form to be read or copied, in the reader's language. */
export interface Passage {
  readonly label: string;
  readonly text: string;
}

export interface Form {
  /** Whether it is of any use to her now. The command decides whether it may be done. */
  readonly offered: (filling: Filling) => boolean;
  /** On top of it, in the reader's language, where this case has a name of its own for it; else the form's texts say it. */
  readonly title?: (filling: Filling) => string | undefined;
  readonly questions: (filling: Filling, entered: FormEntries) => readonly Question[];
  readonly filled: (filling: Filling, entered: FormEntries) => Filled;
  /** What is sent to the citizen is looked through before it goes; undefined where there is nobody to send it to. */
  readonly preview?: (filling: Filling, entered: FormEntries) => Preview | undefined;
  readonly passages?: (filling: Filling) => readonly Passage[];
  /** To which field a refusal of the command belongs; undefined: it is said on top, with the case as it stands. */
  readonly refused?: (refusal: Refusal) => FormFault | undefined;
}

export const lacks = (field: FormField): Filled => ({ ok: false, faults: [{ field, fault: 'required' }] });

import type { FormField } from '../../dialogues/forms/names.ts';
import type { Way } from '../../domain/handling.ts';
import type { Text } from '../say.ts';

/** The wording of one form. */
export interface FormTexts {
  /** On top of the form. */
  readonly title: Text;
  /** The button that opens it. Short: several stand side by side on a phone. */
  readonly opens: Text;
  /** The button that does it. */
  readonly does: Text;
  /** The same by the way that was chosen, where one of them does something else. */
  readonly doesBy?: { readonly [W in Way]?: Text };
  /** One or two sentences on what happens then. */
  readonly intro?: Text;
  /** Where nobody waits for an answer: the anonymous, and whoever wants none. */
  readonly ifNobodyWaits?: Pick<FormTexts, 'title' | 'opens' | 'does' | 'intro'> &
    Partial<Pick<FormTexts, 'questions'>>;
  readonly questions: { readonly [F in FormField]?: Text };
  readonly hints?: { readonly [F in FormField]?: Text };
  /** Choices that have no name of their own (persons, units and the profile's codes have). */
  readonly choices?: { readonly [F in FormField]?: Readonly<Record<string, Text>> };
}

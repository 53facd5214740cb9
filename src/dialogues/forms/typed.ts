/** What was typed into a form, made safe before anything of it is kept or shown again. */
import { maskNationalIds } from '../../domain/national-id.ts';
import { LONGEST_TEXT } from '../../domain/words.ts';
import type { FormFault } from './form.ts';
import { type FormEntries, type FormField, formFields } from './names.ts';

export interface TypedInto {
  /** With national ids masked. */
  readonly entered: FormEntries;
  readonly faults: readonly FormFault[];
}

export function typedInto(raw: FormEntries): TypedInto {
  const entered: { [F in FormField]?: string } = {};
  const faults: FormFault[] = [];
  for (const field of formFields) {
    const typed = raw[field];
    if (typed === undefined) continue;
    const { found, masked } = maskNationalIds(typed.trim());
    entered[field] = masked;
    if (found > 0) faults.push({ field, fault: 'national-id' });
    else if (masked.length > LONGEST_TEXT) faults.push({ field, fault: 'too-long' });
  }
  return { entered, faults };
}

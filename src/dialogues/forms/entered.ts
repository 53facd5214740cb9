/** Reads what was entered into a form, and gathers all that is wrong with it, so that nobody mends one thing at a time. */
import { Day } from '../../domain/time.ts';
import { LONGEST_TEXT } from '../../domain/words.ts';
import type { FaultCode } from '../draft.ts';
import type { Filled, FormFault } from './form.ts';
import type { FormEntries, FormField } from './names.ts';

export interface EnteredReader {
  /** What is written there; undefined, and a fault, where nothing is. */
  text(field: FormField, longest?: number): string | undefined;
  /** One of these; the fault says what is wrong with any other. */
  oneOf<V extends string>(field: FormField, choices: readonly V[], otherwise?: FaultCode): V | undefined;
  /** A day within the span, both ends included. */
  day(field: FormField, span?: { readonly earliest?: Day; readonly latest?: Day }): Day | undefined;
  fault(field: FormField, fault: FaultCode): undefined;
  failed(): Filled & { readonly ok: false };
}

export function readerOf(entered: FormEntries): EnteredReader {
  const faults: FormFault[] = [];
  const at = (field: FormField) => entered[field]?.trim() ?? '';
  const fault = (field: FormField, code: FaultCode): undefined => {
    faults.push({ field, fault: code });
  };
  return {
    text(field, longest = LONGEST_TEXT) {
      const typed = at(field);
      if (typed === '') return fault(field, 'required');
      return typed.length > longest ? fault(field, 'too-long') : typed;
    },
    oneOf(field, choices, otherwise = 'not-a-choice') {
      const typed = at(field);
      if (typed === '') return fault(field, 'required');
      return choices.find((choice) => choice === typed) ?? fault(field, otherwise);
    },
    day(field, { earliest, latest } = {}) {
      const typed = at(field);
      if (typed === '') return fault(field, 'required');
      const { data: day } = Day.safeParse(typed);
      if (day === undefined) return fault(field, 'date-wrong');
      if ((earliest === undefined || day >= earliest) && (latest === undefined || day <= latest)) return day;
      faults.push({ field, fault: 'day-not-possible', earliest, latest });
      return undefined;
    },
    fault,
    failed: () => ({ ok: false, faults }),
  };
}

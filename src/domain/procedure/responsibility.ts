/** Rules about who: has it, appoints, is heard, is told next, and where the citizen can go after the answer. */
import { z } from 'zod';
import { Rule } from '../deadline.ts';
import { UnitId } from '../ids.ts';
import { Track } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { Code, RoleCode, Source } from './source.ts';

export const Routing = z.strictObject({
  /** Who gets a complaint: the head of the unit, or the head who answers to the unit's board. */
  to: z.enum(['unit-manager', 'board-head']),
  /** From where a handler can be appointed. */
  appointFrom: z.enum(['unit', 'department']),
  /** Whose duty it is until the right unit has it. */
  dutyUntilAccepted: z.enum(['receiver', 'unit']),
  /** Where boards are authorities of their own (Sweden): consent, or the neutral parts only. */
  acrossBoards: z.enum(['within-one-authority', 'consent-or-neutral-parts']),
  /**
   * What another such board gets of the open cases of a unit that it took over: the neutral parts (OSL 8 kap.) unless
   * the municipality has decided that the cases go over as they are.
   */
  whenUnitEnds: z.enum(['neutral-parts', 'whole-case']).optional(),
  /** Who has the overall responsibility, as the document calls her. */
  overall: z.strictObject({ label: LocalText, source: Source }).optional(),
  /** Where a complaint about the top manager goes, and what the role is called. */
  aboutTopManager: z.strictObject({ role: RoleCode, label: LocalText, source: Source }),
  boards: z
    .array(
      z.strictObject({
        code: Code,
        label: LocalText,
        /** The head who answers to it, where the document says so; it must be among `heads`. */
        head: RoleCode.optional(),
        source: Source,
      }),
    )
    .default([]),
  /** Heads whom the document names by their role (Bjurholm: kommun-, social- and skolchef); the organisation file fills them. */
  heads: z.array(z.strictObject({ role: RoleCode, label: LocalText, source: Source })).default([]),
  source: Source,
});

/** What each department fills in for itself (Hudiksvall: “varje förvaltning fyller i här”). */
export const departmentSlots = ['legalBasis', 'emailTo', 'formTo', 'confirmedBy', 'archive', 'retention'] as const;

export const Departments = z.strictObject({
  asks: z.array(z.strictObject({ slot: z.enum(departmentSlots), asks: LocalText, meanwhile: LocalText })),
  list: z.array(
    z.strictObject({
      code: Code,
      label: LocalText,
      /** Its top unit in the organisation file. */
      unit: UnitId.optional(),
      legalBasis: LocalText.optional(),
      emailTo: LocalText.optional(),
      formTo: LocalText.optional(),
      confirmedBy: LocalText.optional(),
      archive: LocalText.optional(),
      retention: LocalText.optional(),
    }),
  ),
  source: Source,
});

/** The employee whom it concerns is heard; a statement is input, never handling. */
export const Hearing = z.strictObject({
  employee: z.enum(['as-a-rule', 'not-stated']),
  by: z.literal('nearest-superior'),
  /** How long the superior has for it, counted as the clocks are. */
  within: Rule.optional(),
  /** Whether the complainant may be invited to a meeting. */
  meeting: z.boolean(),
  source: Source,
});

/** Where the citizen who is not content can go, in this order. */
export const Onward = z.strictObject({
  tracks: z.array(Track).min(1),
  /** `inside`: a case is opened again for this head; `outside`: another authority. */
  level: z.enum(['inside', 'outside']),
  body: LocalText,
  /** Whether the body always takes it, or in some cases only. */
  takes: z.enum(['always', 'in-some-cases']),
  /** What is said instead where her case goes on of itself, unless she is found right in all of it. */
  goesOn: LocalText.optional(),
  source: Source,
});

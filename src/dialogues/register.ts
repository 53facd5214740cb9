/** The end of logging: what was entered becomes a case, or completes one; a refusal is shown where it can be mended. */
import { accessOf } from '../domain/access.ts';
import { type Change, carryOut } from '../domain/change.ts';
import type { Refusal } from '../domain/commands.ts';
import type { Setting } from '../domain/decide.ts';
import { kindNamed } from '../domain/editions.ts';
import type { CaseNumber } from '../domain/ids.ts';
import type { NotOnTheSpot } from '../domain/tracks.ts';
import type { TextName } from '../domain/words.ts';
import type { Answers, Draft, FaultCode, Field, FieldFault } from './draft.ts';
import { fieldsOnMore, type Read } from './entries.ts';
import { heardFrom } from './heard.ts';
import type { Scene } from './scene.ts';
import { touched } from './start.ts';
import { notice, type Step, type StepFound, showDraft } from './step.ts';

export const settledFault = {
  'formal-decision': 'settled-formal-decision',
  harm: 'settled-harm',
  'about-reporter': 'settled-about-reporter',
  'not-by-profile': 'settled-not-by-profile',
} as const satisfies Record<NotOnTheSpot, FaultCode>;

/** The same card again, with what is wrong said beside it; the first card where the field stands only there. */
export function again(scene: Scene, draft: Draft, { answers, faults }: Read, step: Draft['step'] = draft.step): Step {
  const detailed = new Set<Field>(['place', 'time', 'vehicle']);
  const isThere = ({ field }: FieldFault) => fieldsOnMore.has(field) || detailed.has(field);
  const at = step === 'more' && !faults.every(isThere) ? 'said' : step;
  return showDraft(touched(scene, draft, { answers, faults: onePerField(faults), step: at }));
}

function onePerField(faults: readonly FieldFault[]): FieldFault[] {
  return faults.filter(({ field }, index) => faults.findIndex((one) => one.field === field) === index);
}

export function register(scene: Scene, found: StepFound, draft: Draft, answers: Answers): Step {
  const { person, ids, ...setting } = scene;
  const { number } = found;
  const heard = heardFrom(scene, answers, answers.settled !== '');
  const command =
    draft.completes !== undefined
      ? ({ command: 'complete', heard } as const)
      : ({ command: 'register', id: ids.case, number: number ?? missing(), draft: draft.id, heard } as const);
  const done = carryOut(draft.completes === undefined ? undefined : found.case, command, {
    ...setting,
    actor: { person: person.id },
  });
  if (!done.ok) return refused(scene, found, draft, answers, done.refusal);
  const news = draft.completes === undefined ? 'registered' : 'completed';
  return {
    change: draft.splits === undefined ? done.change : splitFrom(draft.splits.number, done.change, setting),
    draft: { remove: draft.id },
    shows: { show: 'receipt', case: done.change.put.case.id, news },
  };
}

/** The new half names the one from which it was split in the same save, so that whatever happens the other can be told. */
export function splitFrom(number: CaseNumber, change: Change, setting: Omit<Setting, 'actor'>): Change {
  const link = { as: 'split-from', number } as const;
  const linked = carryOut(change.put, { command: 'link', link }, { ...setting, actor: { machine: 'clock' } });
  if (!linked.ok) throw new Error(`a new case can't be refused a link: ${linked.refusal.reason}`);
  const { put, events } = linked.change;
  const { version } = change.put.case;
  const first = { ...put, case: { ...put.case, version, shownSince: version } };
  return { ...change, put: first, events: [...change.events, ...events] };
}

function missing(): never {
  throw new Error('registering needs a case number');
}

/** A refusal, in the place where it can be mended. */
function refused(scene: Scene, found: StepFound, draft: Draft, answers: Answers, refusal: Refusal): Step {
  const at = (field: Field, fault: FaultCode) =>
    again(scene, draft, { answers, faults: [{ field, fault }] }, fieldsOnMore.has(field) ? 'more' : 'said');
  switch (refusal.reason) {
    case 'not-an-employee':
      return notice('not-an-employee');
    case 'unit-gone':
      return at('unit', 'unit-gone');
    case 'kind-unknown':
      return at('kind', kindNamed(scene.profile, answers.kind) === undefined ? 'kind-gone' : 'kind-not-then');
    case 'heard-in-future':
      return at('heardOn', 'date-in-future');
    case 'heard-too-long-ago':
      return at('heardOn', 'date-too-long-ago');
    case 'nobody-to-take-it':
      return at('unit', 'nobody-to-take-it');
    case 'anonymity-not-allowed':
      return at('contact', 'anonymity-not-allowed');
    case 'national-id':
      return at('said', 'national-id');
    case 'nothing-said':
      return at('said', 'required');
    case 'too-long':
      return at(fieldOf(refusal.text ?? 'said'), 'too-long');
    case 'not-on-the-spot':
      return at('settled', settledFault[refusal.because]);
    case 'tell-only':
      return { draft: { put: touched(scene, draft, { answers }) }, shows: { show: 'tell-only', draft: draft.id } };
    case 'no-access':
      return notice('not-yours');
    case 'already-closed':
    case 'nothing-missing': {
      const one = found.case?.case;
      if (one === undefined) return notice('gone');
      // What she entered stays in the draft until she takes it out herself.
      const kept = touched(scene, draft, { answers });
      return { draft: { put: kept }, shows: { show: 'receipt', case: one.id, news: refusal.reason } };
    }
    default:
      // Refusals of what is done with a case once it is registered.
      throw new Error(`registering can't be refused with ${refusal.reason}`);
  }
}

/** Where a text is entered. */
function fieldOf(text: TextName): Field {
  switch (text) {
    case 'employee':
      return 'employeeName';
    case 'confirmation':
      return 'said';
    default:
      return text;
  }
}

/** The case that stands where a draft stood: registered since, or never more than a completion of it. */
export function caseInstead(scene: Scene, found: StepFound): Step {
  const one = found.case?.case;
  if (one === undefined) return notice('gone');
  // Whether a case exists is itself not hers to know.
  if (accessOf(one, scene.person.id) === 'none') return notice('gone');
  return { shows: { show: 'receipt', case: one.id, news: 'as-it-stands' } };
}

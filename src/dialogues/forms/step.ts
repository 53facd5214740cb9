/** Taps on a form: opened, looked through, done. */
import type { Case } from '../../domain/case.ts';
import { carryOut } from '../../domain/change.ts';
import type { Refusal } from '../../domain/commands.ts';
import { asHeard } from '../../domain/editions.ts';
import { partsOf, worksOnIt } from '../../domain/part.ts';
import type { FormAction } from '../actions.ts';
import type { Scene } from '../scene.ts';
import type { CaseNews } from '../showing.ts';
import { notice, type Step, type StepFound } from '../step.ts';
import type { Filling, FormFault } from './form.ts';
import { forms } from './index.ts';
import { newsOfDone } from './news.ts';
import { typedInto } from './typed.ts';

export function formStep(given: Scene, found: StepFound, action: FormAction): Step {
  const before = found.case;
  if (before === undefined) return notice('gone');
  const scene = asHeard(given, before.case);
  const one = before.case;
  const parts = partsOf(one, scene.person.id);
  const filling: Filling = { scene, found: before, parts, other: found.other };
  const form = forms[action.form];
  // Whether a case exists is itself not hers to know, but where it was closed by people who have left and is hers now.
  if (parts.size === 0 && !form.offered(filling)) return notice('gone');
  const asItStands = (news: CaseNews): Step => ({ shows: { show: 'case', case: one.id, news } });
  // An old card, or somebody was faster: today's state, and nothing done; but what she wrote is not lost.
  if (!form.offered(filling)) {
    return keptAsNote(filling, action) ?? asItStands(one.state.state === 'closed' ? 'already-closed' : 'as-it-stands');
  }
  if (action.verb === 'form-open') {
    return { shows: { show: 'form', case: one.id, form: action.form, ...carriedInto(action) } };
  }

  const typed = typedInto(action);
  const again = (faults: readonly FormFault[]): Step => ({
    shows: { show: 'form', case: one.id, form: action.form, typed: typed.entered, faults: [...faults] },
  });
  if (action.verb === 'form-change') return again([]);
  if (!isFresh(action, one)) return moved(again([]));
  const filled = form.filled(filling, typed.entered);
  const faults = [...typed.faults, ...(filled.ok ? [] : filled.faults.filter(isNew(typed.faults)))];
  if (!filled.ok || faults.length > 0) return again(faults);
  if (action.verb === 'form-look') {
    return { shows: { show: 'form', case: one.id, form: action.form, typed: typed.entered, looked: true } };
  }
  const { person, ids: _, ...setting } = scene;
  const done = carryOut(before, filled.command, { ...setting, actor: { person: person.id } });
  if (done.ok) {
    const { measure } = filled;
    // Where she has both units, nobody was asked.
    const went = done.change.events.some(({ event }) => event === 'offer-accepted');
    const news = went ? 'unit-decided' : newsOfDone(action.form, filled.command);
    const shows = { show: 'case', case: one.id, news } as const;
    return { change: done.change, shows, ...(measure === undefined ? {} : { measure }) };
  }
  const fault = form.refused?.(done.refusal);
  return fault === undefined ? asItStands(newsOfRefusal(done.refusal)) : again([fault]);
}

/** What the citizen said when she called is why it is taken up again: nobody types it twice. */
function carriedInto({ form, note = '' }: Extract<FormAction, { verb: 'form-open' }>) {
  if (form !== 'reopen' || note.trim() === '') return {};
  const { entered, faults } = typedInto({ reason: note });
  return { typed: entered, faults: [...faults] };
}

/** What was written on a form that came too late stands beside the case; undefined where nothing new was written. */
function keptAsNote({ scene, found: before, parts }: Filling, action: FormAction): Step | undefined {
  // Only of those who work on it: what anybody else sends was on no card of hers.
  if (!worksOnIt(parts)) return undefined;
  if (action.verb !== 'form-do' && action.verb !== 'form-look') return undefined;
  const { entered } = typedInto(action);
  const text = [entered.text, entered.reason].filter((one) => one !== undefined && one !== '').join('\n\n');
  if (text === '' || before.words.notes.some((note) => note.text === text)) return undefined;
  const { person, ids: _, ...setting } = scene;
  const note = { command: 'add-note', sort: 'addition', text } as const;
  const done = carryOut(before, note, { ...setting, actor: { person: person.id } });
  if (!done.ok) return undefined;
  return { change: done.change, shows: { show: 'case', case: before.case.id, news: 'kept-as-note' } };
}

/** Nobody has done anything with the case since the form was shown that changes what it says. */
function isFresh({ revision }: FormAction, { version, shownSince = version }: Case): boolean {
  const shown = Number(revision.split('.')[0]);
  return shown >= shownSince && shown <= version;
}

/** What was typed is kept, and looked over once more now that the case has moved on: nothing of another's is undone unseen. */
function moved(step: Step): Step {
  return step.shows.show === 'form' ? { ...step, shows: { ...step.shows, moved: true } } : step;
}

const isNew = (known: readonly FormFault[]) => (fault: FormFault) => !known.some(({ field }) => field === fault.field);

function newsOfRefusal({ reason }: Refusal): CaseNews {
  switch (reason) {
    case 'already-closed':
    case 'already-seen':
      return reason;
    case 'not-your-part':
    case 'no-access':
      return 'not-your-part';
    default:
      return 'as-it-stands';
  }
}

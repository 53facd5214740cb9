/** A form of a case, as it is to be filled in or looked through. */

import type { CaseWithWords } from '../../domain/decide.ts';
import { isAnswerOwed, isCalledToo } from '../../domain/ways.ts';
import { missedBy } from '../doing.ts';
import { forms } from '../forms/index.ts';
import type { Showing } from '../showing.ts';
import type { FormView, View } from '../views.ts';
import { nameOfCase } from './appeal.ts';
import { revisionOf, viewOfCase } from './case.ts';
import { fillingOf } from './filling.ts';
import { type Reading, unitNameOf } from './scope.ts';

export function formView(
  reading: Reading,
  found: CaseWithWords,
  showing: Extract<Showing, { show: 'form' }>,
  replaces: boolean,
): View {
  const { case: one } = found;
  const form = forms[showing.form];
  const filling = fillingOf(reading, found);
  // What may be seen is asked at each showing: somebody may have been faster since.
  if (!form.offered(filling)) {
    return viewOfCase(reading, found, { show: 'case', case: one.id, news: 'as-it-stands' }, replaces);
  }
  const entered = showing.typed ?? {};
  const faults = showing.faults ?? [];
  const preview = form.preview?.(filling, entered);
  const view: FormView = {
    view: 'form',
    case: one.id,
    number: one.number,
    revision: revisionOf(reading, one),
    form: showing.form,
    title: form.title?.(filling),
    of: `${nameOfCase(reading, one)} · ${unitNameOf(reading, one.facts.unit)}`,
    questions: form.questions(filling, entered).map((question) => ({
      ...question,
      value: entered[question.field] ?? question.value,
      fault: faults.find(({ field }) => field === question.field),
    })),
    ...(isAnswerOwed(filling.scene.profile, one, found.words) ? {} : { nobodyWaits: true }),
    ...(showing.form === 'answer' && isCalledToo(filling.scene.profile, one) ? { callsToo: true } : {}),
    moved: showing.moved === true,
    looks: preview !== undefined,
    passages: form.passages?.(filling),
    missed: showing.form === 'close' ? missedBy(filling) : undefined,
  };
  return showing.looked === true && preview !== undefined ? { ...view, looked: { ...preview, entered } } : view;
}

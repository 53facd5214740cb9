import { accessOf } from '../../domain/access.ts';
import { employee } from '../../domain/organisation.ts';
import { todayOf } from '../scene.ts';
import { isAtWork } from './at-work.ts';
import { type Filling, type Form, lacks } from './form.ts';

/** Something that only she who heard it can answer. Never where it turned out to be about her. */
export const askReporter: Form = {
  offered: (filling) => isAtWork(filling) && canBeAsked(filling),
  questions: () => [{ field: 'text', as: 'text', required: true }],
  filled: (_, { text = '' }) =>
    text === '' ? lacks('text') : { ok: true, command: { command: 'ask-reporter', question: text } },
};

function canBeAsked({ scene, found }: Filling): boolean {
  const { case: one } = found;
  const { reporter } = one;
  if (reporter === scene.person.id || accessOf(one, reporter) === 'number') return false;
  return employee(scene.organisation, reporter, todayOf(scene)) !== undefined;
}

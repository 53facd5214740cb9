import { appointable } from '../../domain/appointing.ts';
import { todayOf } from '../scene.ts';
import { hasInHand } from './at-work.ts';
import { readerOf } from './entered.ts';
import { type Filling, type Form, MANY } from './form.ts';

/** Of the unit or, where the profile says so, of the whole department; never one from whom it is hidden. */
export const appoint: Form = {
  offered: (filling) =>
    filling.parts.has('lead') &&
    hasInHand(filling) &&
    filling.found.case.state.state === 'open' &&
    candidates(filling).length > 0,
  questions: (filling) => {
    const choices = candidates(filling).map(({ id, name }) => ({ value: id, title: name }));
    const many = choices.length > MANY ? ({ many: true, query: 'colleagues' } as const) : {};
    return [{ field: 'person', as: 'one-of', required: true, choices, ...many }];
  },
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const ids = candidates(filling).map(({ id }) => id);
    const person = read.oneOf('person', ids, 'person-not-possible');
    return person === undefined ? read.failed() : { ok: true, command: { command: 'appoint', person } };
  },
  refused: ({ reason }) =>
    reason === 'person-not-possible' ? { field: 'person', fault: 'person-not-possible' } : undefined,
};

/** Those who can get it from her: whoever handles it has it. */
function candidates({ scene, found }: Filling) {
  const { case: one } = found;
  return appointable(scene.profile, scene.organisation, one, todayOf(scene)).filter(
    ({ id }) => id !== one.handling.handler?.person,
  );
}

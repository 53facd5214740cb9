import type { PersonId } from '../../domain/ids.ts';
import { agreed } from '../../domain/measures.ts';
import { peopleOf } from '../../domain/organisation.ts';
import { todayOf } from '../scene.ts';
import { hasInHand } from './at-work.ts';
import { readerOf } from './entered.ts';
import { type Filling, type Form, MANY } from './form.ts';

/** What, who and by when. The measure is saved first and is an aggregate of its own; the case only names it. */
export const measure: Form = {
  offered: hasInHand,
  questions: (filling) => {
    const owners = ownersOf(filling);
    const own = owners.find(({ value }) => value === filling.scene.person.id);
    return [
      { field: 'text', as: 'text', required: true },
      {
        field: 'owner',
        as: 'one-of',
        required: true,
        choices: owners,
        value: own?.value,
        ...(owners.length > MANY ? { many: true } : {}),
      },
      { field: 'dueOn', as: 'day', required: true, earliest: todayOf(filling.scene) },
    ];
  },
  filled: (filling, entered) => {
    const { scene, found } = filling;
    const read = readerOf(entered);
    const what = read.text('text');
    const owner = read.oneOf(
      'owner',
      ownersOf(filling).map(({ value }) => value),
    );
    const dueOn = read.day('dueOn', { earliest: todayOf(scene) });
    if (what === undefined || owner === undefined || dueOn === undefined) return read.failed();
    const { measure: id } = scene.ids;
    if (id === undefined) throw new Error('a measure is agreed without an id');
    const { id: of, number, facts } = found.case;
    const wanted = { id, source: { from: 'case', case: of, number }, unit: facts.unit, what, owner, dueOn } as const;
    const decided = agreed(wanted, { ...scene, actor: { person: scene.person.id } });
    if (!decided.ok) throw new Error(`a measure that was filled in is refused: ${decided.refusal.reason}`);
    return { ok: true, command: { command: 'agree-measure', measure: id, owner }, measure: decided.measure };
  },
};

/** The unit's people, and whoever makes it; never one from whom the case is hidden. */
function ownersOf({ scene, found }: Filling): { value: PersonId; title: string }[] {
  const { facts, hiddenFrom } = found.case;
  const people = peopleOf(scene.organisation, facts.unit, todayOf(scene));
  const all = people.some(({ id }) => id === scene.person.id) ? people : [scene.person, ...people];
  return all.filter(({ id }) => !hiddenFrom.includes(id)).map(({ id, name }) => ({ value: id, title: name }));
}

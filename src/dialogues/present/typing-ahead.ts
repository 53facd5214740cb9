/** Typing ahead in a list of more units or colleagues than a card can hold. */
import { employee, unitsOn } from '../../domain/organisation.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { Choice } from '../views.ts';

const MOST_AT_ONCE = 50;

interface Query {
  readonly of: 'units' | 'colleagues';
  readonly text: string;
  readonly skip: number;
  readonly top: number;
}

/** Those whose name has the text in it, those that begin with it first. */
export function choicesFor(scene: Scene, { of, text, skip, top }: Query): Choice[] {
  const wanted = text.trim().toLocaleLowerCase('nb');
  const place = (name: string) => name.toLocaleLowerCase('nb').indexOf(wanted);
  return namesOf(scene, of)
    .filter(({ name }) => place(name) >= 0)
    .sort((a, b) => Math.sign(place(a.name)) - Math.sign(place(b.name)) || a.name.localeCompare(b.name, 'nb'))
    .slice(skip, skip + Math.min(top, MOST_AT_ONCE))
    .map(({ id, name }) => ({ value: id, title: name }));
}

/** Whoever is chosen is asked about again by what she is chosen for. */
function namesOf(scene: Scene, of: Query['of']): { readonly id: string; readonly name: string }[] {
  const { organisation } = scene;
  const today = todayOf(scene);
  if (of === 'units') return unitsOn(organisation, today);
  return [...organisation.people.values()].filter(({ id }) => employee(organisation, id, today) !== undefined);
}

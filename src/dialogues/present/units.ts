/** Typing ahead in a list of more units than a card can hold. */
import type { UnitId } from '../../domain/ids.ts';
import { unitsOn } from '../../domain/organisation.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { Choice } from '../views.ts';

const MOST_AT_ONCE = 50;

/** Units whose name has the text in it, those that begin with it first. */
export function unitChoices(scene: Scene, query: { text: string; skip: number; top: number }): Choice<UnitId>[] {
  const wanted = query.text.trim().toLocaleLowerCase('nb');
  const place = (name: string) => name.toLocaleLowerCase('nb').indexOf(wanted);
  return unitsOn(scene.organisation, todayOf(scene))
    .filter((unit) => place(unit.name) >= 0)
    .sort((a, b) => Math.sign(place(a.name)) - Math.sign(place(b.name)) || a.name.localeCompare(b.name, 'nb'))
    .slice(query.skip, query.skip + Math.min(query.top, MOST_AT_ONCE))
    .map((unit) => ({ value: unit.id, title: unit.name }));
}

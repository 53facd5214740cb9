/** What follows where a unit of an organisation file ends: for `lydhor organisation check`. */
import type { Store } from '../cases/store.ts';
import { employee, type Organisation, type Unit } from '../domain/organisation.ts';
import { hasEnded, standingId, successorsOf } from '../domain/organisation-changes.ts';
import { type Day, plusDays } from '../domain/time.ts';

/** A line for each unit that ends, ended within a year before `today`, or has open cases still. */
export async function endsOf(
  organisation: Organisation,
  today: Day,
  store?: Pick<Store, 'openNow'> | undefined,
): Promise<string[]> {
  const ending = [...organisation.units.values()].flatMap((unit) =>
    unit.validUntil === undefined ? [] : [{ unit, last: unit.validUntil }],
  );
  const open = new Map<string, number>();
  const ids = ending.map(({ unit }) => unit.id);
  for (const row of (await store?.openNow(today, ids)) ?? []) open.set(row.unit, (open.get(row.unit) ?? 0) + row.open);
  return ending
    .filter(({ unit, last }) => last >= plusDays(today, -YEAR) || open.has(unit.id))
    .sort((a, b) => (a.last < b.last ? -1 : 1))
    .map(({ unit, last }) => {
      const cases = open.get(unit.id) ?? 0;
      const now = store === undefined ? '' : `; ${cases === 1 ? '1 open case' : `${cases} open cases`} now`;
      return `${unit.id} ${last < today ? 'ended' : 'ends'} on ${last}: ${followsOn(organisation, unit, last)}${now}`;
    });
}

const YEAR = 366;

function followsOn(organisation: Organisation, unit: Unit, last: Day): string {
  const after = plusDays(last, 1);
  const [first, ...others] = successorsOf(organisation, unit.id, after);
  if (first === undefined) return 'nothing comes after it, and what is open stays where it is';
  const head = first.manager === undefined ? undefined : employee(organisation, first.manager, after);
  const to = `what is open, its measures and its last month go to ${first.id} (${head?.name ?? 'nobody leads it'})`;
  const named = unit.becomes === undefined ? ', the unit above' : '';
  return others.length === 0
    ? `${to}${named}`
    : `${to}; it is split, and becomes ${others.map(({ id }) => id).join(', ')} too`;
}

/** Units that have ended and that people's rows still name: their people are taken to be in what took over. */
export function stillNamed(organisation: Organisation, today: Day): string[] {
  const counts = new Map<Unit, number>();
  for (const person of organisation.people.values()) {
    const unit = organisation.units.get(person.unit);
    const works = employee(organisation, person.id, today) !== undefined;
    if (unit !== undefined && works && hasEnded(unit, today)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].map(([{ id }, count]) => {
    const who = count === 1 ? '1 person is' : `${count} people are`;
    return `${id} has ended: ${who} still in it, and taken to be in ${standingId(organisation, id, today)}`;
  });
}

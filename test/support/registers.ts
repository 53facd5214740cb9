/** Cases in a house's store, as if they had been registered and worked on before. */
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { TestHouse } from './house.ts';
import { caseId, caseNumber, draftId, heard, people, setting } from './municipality.ts';

/** Case `n`, which has to be the next. */
export async function registers(
  at: TestHouse,
  n: number,
  over: Parameters<typeof heard>[0] = {},
  by: PersonId = people.emma,
): Promise<void> {
  await at.store.transact({ draft: draftId(n), numbers: true }, ({ number }) => {
    if (number !== n) throw new Error(`the next case is ${number}`);
    const register = { command: 'register', id: caseId(n), number: caseNumber(n), draft: draftId(n) } as const;
    const done = carryOut(undefined, { ...register, heard: heard(over) }, setting(by, { now: at.clock.now }));
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}

export async function does(at: TestHouse, n: number, command: Command, who: PersonId): Promise<void> {
  await at.store.transact({ case: caseId(n) }, (found) => {
    const done = carryOut(found.case, command, setting(who, { now: at.clock.now }));
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
}

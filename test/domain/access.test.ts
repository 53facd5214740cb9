import { describe, expect, it } from 'vitest';
import { accessOf } from '../../src/domain/access.ts';
import type { Case } from '../../src/domain/case.ts';
import { carryOut } from '../../src/domain/change.ts';
import { caseId, caseNumber, draftId, guest, heard, people, setting } from '../support/municipality.ts';

function registered(reporter: keyof typeof people, over: Parameters<typeof heard>[0] = {}): Case {
  const command = { command: 'register', id: caseId(1), number: caseNumber(1), draft: draftId(1) } as const;
  const done = carryOut(undefined, { ...command, heard: heard(over) }, setting(people[reporter]));
  if (!done.ok) throw new Error(done.refusal.reason);
  return done.change.put.case;
}
const accesses = (one: Case) =>
  Object.fromEntries(
    Object.entries(people).flatMap(([name, id]) => (accessOf(one, id) === 'none' ? [] : [[name, accessOf(one, id)]])),
  );

describe('who may see what of a case', () => {
  it('ordinary: its manager all of it, its reporter her receipt, nobody else anything', () => {
    expect(accesses(registered('emma'))).toEqual({ max: 'whole', emma: 'receipt' });
    expect(accessOf(registered('emma'), guest)).toBe('none');
  });
  it('about a colleague: the colleague nothing', () => {
    expect(accesses(registered('emma', { concerns: [people.emil] }))).toEqual({ max: 'whole', emma: 'receipt' });
  });
  it('about the manager: one level up, and nothing for him', () => {
    expect(accesses(registered('emma', { concerns: [people.max] }))).toEqual({ solveig: 'whole', emma: 'receipt' });
  });
  it('about its reporter: number and dates are left to her', () => {
    expect(accesses(registered('emma', { concerns: [people.emma] }))).toEqual({ max: 'whole', emma: 'number' });
  });
  it('about a manager who logged it herself: number and dates, though the unit is hers', () => {
    expect(accesses(registered('max', { concerns: [people.max] }))).toEqual({ solveig: 'whole', max: 'number' });
  });
  it('logged by its own manager: all of it', () => {
    expect(accesses(registered('max'))).toEqual({ max: 'whole' });
  });
  it('hidden goes before told and responsible', () => {
    const one = registered('emma');
    const told = { person: people.ida, capacity: 'deputy' } as const;
    const everywhere: Case = { ...one, told: [told], hiddenFrom: [people.max, people.ida] };
    expect(accesses(everywhere)).toEqual({ emma: 'receipt' });
    expect(accesses({ ...one, told: [told] })).toEqual({ max: 'whole', ida: 'whole', emma: 'receipt' });
  });
});

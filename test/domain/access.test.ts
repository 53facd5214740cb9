import { describe, expect, it } from 'vitest';
import { accessOf, isPraised, partiesOf, searchableText } from '../../src/domain/access.ts';
import type { Case } from '../../src/domain/case.ts';
import { carryOut } from '../../src/domain/change.ts';
import { further, look, registered as registeredCase } from '../support/case-steps.ts';
import { caseId, caseNumber, draftId, guest, heard, kind, people, setting, unit } from '../support/municipality.ts';

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
  it('handled by another: all of it for her, and still for whoever answers for it', () => {
    const handled = further(registeredCase(), [people.max, { command: 'appoint', person: people.emil }]).case;
    expect(accesses(handled)).toEqual({ max: 'whole', emil: 'whole', emma: 'receipt' });
  });
  it('hidden goes before handling and being offered', () => {
    const one = further(
      registeredCase(),
      [people.max, { command: 'appoint', person: people.emil }],
      [people.max, { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined }],
    ).case;
    expect(accesses(one)).toEqual({ max: 'whole', emil: 'whole', rita: 'whole', emma: 'receipt' });
    expect(accesses({ ...one, hiddenFrom: [people.emil, people.rita] })).toEqual({ max: 'whole', emma: 'receipt' });
  });
  it('closed: as before; sealed: number, state and dates for those who had it, and found by nobody', () => {
    const closed = further(registeredCase(), [
      people.max,
      { command: 'close-otherwise', as: 'withdrawn', reason: 'x' },
    ]).case;
    expect(accesses(closed)).toEqual({ max: 'whole', emma: 'receipt' });
    if (closed.state.state !== 'closed') throw new Error('it is not closed');
    const sealed: Case = { ...closed, state: { ...closed.state, sealed: true } };
    expect(accesses(sealed)).toEqual({ max: 'number', emma: 'number' });
    expect([partiesOf(closed), partiesOf(sealed)]).toEqual([[people.max, people.emma], []]);
  });
});

describe('who finds it', () => {
  const { max, emma, emil, ida } = people;
  it('everyone who may read it, once each', () => {
    const told = further(registeredCase(), ['clock', look([max])], [ida, { command: 'take', as: {} }]).case;
    expect(partiesOf(told)).toEqual([max, ida, emma]);
    expect(partiesOf(registered('max'))).toEqual([max]);
  });
  it('never one whom it concerns, her own report included', () => {
    expect(partiesOf(registered('emma', { concerns: [emma] }))).toEqual([max]);
    expect(partiesOf(registered('emma', { concerns: [emil] }))).toEqual([max, emma]);
  });
  it('by what was said, and by no name, contact or note', () => {
    const one = registeredCase({
      words: { wish: 'En ny rute', heardBy: 'Kari', employee: 'Ola', contact: { as: 'known', line: 'Anne Lie' } },
    });
    const noted = further(one, [max, { command: 'add-note', sort: 'addition', text: 'Naboen ringte.' }]);
    expect(searchableText(noted.case, noted.words)).toBe('Bussen kom ikke.\nDet er tredje gang.\nEn ny rute');
  });
});

describe('praise', () => {
  const praise = (over: Parameters<typeof heard>[0] = {}) => registered('emma', { kind: kind('ros'), ...over });
  it('reaches the one who is praised, and shows her nothing else', () => {
    const one = praise({ concerns: [people.emil] });
    expect([isPraised(one, people.emil), isPraised(one, people.max)]).toEqual([true, false]);
    expect(accessOf(one, people.emil)).toBe('none');
  });
  it('is none as long as nobody has said of whom, nor is a complaint', () => {
    expect(isPraised(praise({ concerns: [people.max], concernsAssumed: true, missing: ['more'] }), people.max)).toBe(
      false,
    );
    expect(isPraised(registered('emma', { concerns: [people.emil] }), people.emil)).toBe(false);
  });
});

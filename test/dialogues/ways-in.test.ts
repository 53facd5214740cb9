import { describe, expect, it } from 'vitest';
import { departmentView, waysInView } from '../../src/dialogues/ways-in/present.ts';
import { departmentOf } from '../../src/domain/departments.ts';
import { Profile } from '../../src/domain/profile.ts';
import { atTheDesk, whole } from '../support/desk.ts';
import { organisation, people, unit, profile as withoutDepartments } from '../support/municipality.ts';
import { written } from '../support/written.ts';

const hudiksvall = written('hudiksvall');
const [first, second, ...others] = hudiksvall.departments?.list ?? [];
if (hudiksvall.departments === undefined || first === undefined || second === undefined) throw new Error('too few');
const filled = { unit: 'kommunen', emailTo: { sv: 'registratorn' }, confirmedBy: { sv: 'förvaltningens kansli' } };
const list = [{ ...first, ...filled }, { ...second, unit: 'skolen' }, ...others];
const profile = Profile.parse({ ...hudiksvall, departments: { ...hudiksvall.departments, list } });
const where = { profile, organisation, language: 'sv' } as const;

describe('a department', () => {
  it('is the one nearest above a unit', () => {
    expect(departmentOf(profile, organisation, unit('torget'))?.code).toBe(first.code);
    expect(departmentOf(profile, organisation, unit('skolen'))?.code).toBe(second.code);
    expect(departmentView({ ...where, profile: withoutDepartments }, unit('torget'))).toBeUndefined();
    expect(departmentView({ ...where, profile: Profile.parse(hudiksvall) }, unit('torget'))).toBeUndefined();
  });

  it('shows what it has filled in, and what holds until it has', () => {
    const rules = departmentView(where, unit('torget'))?.rules.map(({ slot, text, meanwhile }) => [
      slot,
      text,
      meanwhile,
    ]);
    expect(rules).toEqual([
      ['legalBasis', 'De som den här rutinen själv nämner.', true],
      ['emailTo', 'registratorn', false],
      ['formTo', 'Chefen för enheten det gäller.', true],
      ['confirmedBy', 'förvaltningens kansli', false],
      ['archive', 'Hos registratorn, i registret.', true],
      ['retention', 'Ingenting gallras.', true],
    ]);
    expect(departmentView(where, unit('skolen'))?.rules.every(({ meanwhile }) => meanwhile)).toBe(true);
  });
});

describe('the receipt', () => {
  const receiptOf = (heard: Record<string, string>) => {
    const desk = atTheDesk({ profile });
    desk.write('logg');
    desk.tap('said-register', { ...whole, kind: 'klagomål', contact: '99 88 77 66', ...heard });
    return desk;
  };
  const forwardsOf = (desk: ReturnType<typeof receiptOf>) => {
    const view = desk.view();
    if (view.view !== 'receipt') throw new Error(view.view);
    return view.forwards;
  };
  it('names who gets the e-mail or the form, as her own department has it', () => {
    expect(forwardsOf(receiptOf({ channel: 'email' }))?.goesTo).toMatchObject({
      text: 'registratorn',
      meanwhile: false,
    });
    expect(forwardsOf(receiptOf({ channel: 'email', unit: 'skolen' }))?.goesTo).toMatchObject({ meanwhile: true });
    expect(forwardsOf(receiptOf({ channel: 'paper-form', originalAt: 'Pärm 2' }))?.goesTo?.slot).toBe('formTo');
    expect(forwardsOf(receiptOf({ channel: 'phone' }))).toBeUndefined();
  });
  it('names nobody to whom anything is still to go once the case is closed', () => {
    const desk = receiptOf({ channel: 'email' });
    desk.meanwhile({ command: 'close-otherwise', as: 'withdrawn', reason: 'Han ringde.' }, people.max);
    expect(forwardsOf(desk)).toBeUndefined();
  });
});

describe('the ways in', () => {
  it('are named together where the same is said of them, with who gets what in the department', () => {
    expect(
      waysInView(where, unit('torget')).map(({ names, encouraged, goesTo }) => [names, encouraged, goesTo?.text]),
    ).toEqual([
      [['I receptionen', 'På telefon', 'Vid ett besök', 'På ett möte'], false, undefined],
      [['Via webbformuläret'], true, undefined],
      [['Med e-post'], false, 'registratorn'],
      [['På pappersblankett'], false, 'Chefen för enheten det gäller.'],
    ]);
  });

  it('are left out where the procedure says nothing of them', () => {
    expect(waysInView({ ...where, profile: withoutDepartments }, unit('torget'))).toEqual([]);
  });
});

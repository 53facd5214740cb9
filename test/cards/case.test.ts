import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { View } from '../../src/dialogues/views.ts';
import { languages } from '../../src/domain/language.ts';
import type { Words } from '../../src/domain/words.ts';
import { buttonsOf, elementsOf, inputsOf } from '../support/card-walk.ts';
import { everyView, managersCase, receipt } from '../support/views.ts';

const secret = 'Ragnhild fra Kilbotn';
const words: Words = { said: secret, grounds: secret, contact: { as: 'known', line: secret }, notes: [] };

function told(view: View, language: (typeof languages)[number] = 'nb'): string[] {
  return elementsOf(renderCard(view, { language, surface: 'chat' }).card).flatMap((one) =>
    one.type === 'RichTextBlock'
      ? [one.inlines.map((run) => run.text).join('')]
      : one.type === 'TextBlock'
        ? [one.text]
        : [],
  );
}
function verbs(view: View): string[] {
  return buttonsOf(renderCard(view, { language: 'nb', surface: 'chat' }).card).flatMap((one) =>
    one.type === 'Action.Execute' ? [one.verb] : [],
  );
}

test.each(languages)('on a lock screen a case is its number and no more (%s)', (language) => {
  const number = { nb: 'Sak 12', nn: 'Sak 12', sv: 'Ärende 12', en: 'Case 12' }[language];
  for (const view of [
    { ...managersCase, words, kind: secret, unit: secret, reporter: secret },
    { ...receipt, words, kind: secret, unit: secret },
  ]) {
    const { card, summary, title } = renderCard(view, { language, surface: 'chat' });
    expect([summary, title]).toEqual([number, number]);
    expect(card.fallbackText.startsWith(`${number}. `)).toBe(true);
    expect(card.fallbackText).not.toContain('Ragnhild');
  }
});

describe('the manager', () => {
  test('reads by when to act, what is left and which day was promised', () => {
    expect(told(managersCase)).toContain(
      'Svar, eller foreløpig svar om det tar lenger tid: senest onsdag 1. april 2026 · 9 arbeidsdager igjen · fristen er torsdag 2. april 2026',
    );
    const statutory = {
      ...managersCase,
      clocks: managersCase.clocks.map((one) => ({ ...one, nature: 'statutory' }) as const),
    };
    expect(told(statutory)).toContain(
      'Svar, eller foreløpig svar om det tar lenger tid: senest onsdag 1. april 2026 · 9 arbeidsdager igjen · lovens frist er tirsdag 7. april 2026',
    );
  });
  test('says that she has seen it, once', () => {
    expect(verbs(managersCase)).toEqual(['case-seen']);
    expect(verbs({ ...managersCase, seen: { name: 'Max Lie', at: managersCase.registeredAt } })).toEqual([]);
  });
  test('reads the emergency before all else where someone is in danger', () => {
    const danger = everyView.get('case: danger');
    if (danger === undefined) throw new Error('there is a case of danger');
    expect(told(danger).slice(0, 2)).toEqual(['Er noen i fare nå? Ring først', '113: Ambulanse']);
    expect(told(danger)).toContain('Du får denne fordi noen er i fare og Max Lie ikke har sett den ennå.');
  });
  test('approves a text that she can change, and has it before her while it is wrong', () => {
    const toApprove = everyView.get('case: to approve');
    if (toApprove === undefined) throw new Error('there is a case to approve');
    expect(verbs(toApprove)).toEqual(['case-approve']);
    const { card } = renderCard(toApprove, { language: 'nb', surface: 'chat' });
    expect(inputsOf(card)).toMatchObject([{ id: 'confirmation', value: 'Hei!\n\nTakk for at du sa fra.' }]);
    expect(told(toApprove)[0]).toBe('Én ting må ses på igjen: Bekreftelse til innbyggeren');
  });
});

describe('the reporter', () => {
  test('reads the day that the citizen was told, in whichever language that was', () => {
    const swedish = { ...receipt, citizen: { ...receipt.citizen, language: 'sv' } } as const;
    expect(told(swedish)).toContain('Svar, eller foreløpig svar om det tar lenger tid: senest torsdag 2. april 2026');
    expect(told(swedish)).toContain('Si dette til innbyggeren (svensk)');
    expect(told(swedish).join('\n')).toContain('Du får svar senast torsdag 2 april 2026.');
    expect(told(receipt)).toContain('Si dette til innbyggeren');
  });
  test('completes what is missing, and only that', () => {
    expect(verbs(receipt)).not.toContain('case-complete');
    expect(verbs({ ...receipt, missing: ['contact'] })).toContain('case-complete');
  });
  test('has a refused note before her with what she wrote', () => {
    const refused = { ...receipt, note: { fault: 'national-id', text: 'Født ••••••.' } } as const;
    expect(told(refused)[0]).toBe('Én ting må ses på igjen: Rett eller legg til');
    const { card } = renderCard(refused, { language: 'nb', surface: 'chat' });
    expect(card.body.at(-1)).toMatchObject({ type: 'Container' });
    expect(inputsOf(card).find((one) => one.id === 'note')?.value).toBe('Født ••••••.');
  });
});

test('what had to be cut is said once, and begins as it was written', () => {
  const everything = everyView.get('case: everything');
  if (everything === undefined) throw new Error('there is a fullest case');
  const lines = told(everything);
  expect(lines.filter((one) => one.startsWith('Kortet har ikke plass'))).toHaveLength(1);
  expect(lines.find((one) => one.startsWith('Det som ble sagt'))).toMatch(/^Det som ble sagt\nVi ringte hver dag.*…$/s);
  expect(told(managersCase).join()).not.toContain('Kortet har ikke plass');
});

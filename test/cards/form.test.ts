import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { FormView, View } from '../../src/dialogues/views.ts';
import { languages } from '../../src/domain/language.ts';
import { outcomesFor } from '../../src/domain/ways.ts';
import { buttonsOf, elementsOf, inputsOf } from '../support/card-walk.ts';
import { everyView, longText } from '../support/views.ts';

function viewNamed(name: string): FormView {
  const view = everyView.get(`form: ${name}`);
  if (view?.view !== 'form') throw new Error(`there is no form ${name}`);
  return view;
}
const rendered = (view: View, language: (typeof languages)[number] = 'nb') =>
  renderCard(view, { language, surface: 'chat' }).card;
function told(view: View, language: (typeof languages)[number] = 'nb'): string[] {
  return elementsOf(rendered(view, language)).flatMap((one) =>
    one.type === 'RichTextBlock'
      ? [one.inlines.map((run) => run.text).join('')]
      : one.type === 'TextBlock'
        ? [one.text]
        : [],
  );
}
const buttons = (view: View) =>
  buttonsOf(rendered(view)).flatMap((one) => (one.type === 'Action.Execute' ? [[one.verb, one.title, one.data]] : []));

describe('what stands on a form to be read or copied', () => {
  const copied = {
    ...viewNamed('reference'),
    passages: [{ label: 'Websak+', text: 'Saksnummer: 12\nMottatt: i går' }],
  };
  test('stands above its questions, as it is', () => {
    expect(told(copied)).toContain('Websak+\nSaksnummer: 12\nMottatt: i går');
    expect(told(copied).join()).not.toContain('Kortet har ikke plass');
  });
  test('says so where it had to be cut', () => {
    const long = { ...copied, passages: Array(4).fill({ label: 'Websak+', text: longText(16_000) }) };
    expect(told(long).filter((line) => line.startsWith('Kortet har ikke plass'))).toHaveLength(1);
  });
});

describe('what has to be done first', () => {
  const close = viewNamed('nothing can be done yet');
  test('stands in the place of the button, each leading to where it is done', () => {
    const first = { ...close, missed: [{ need: 'learning-point', form: 'learn' }] } as const;
    expect(buttons(first)).toEqual([
      ['case-show', 'Tilbake til saken', { case: close.case }],
      ['form-open', 'Mangler: læringspunkt', { case: close.case, revision: close.revision, form: 'learn' }],
    ]);
  });
  test('is said where she can’t do it now', () => {
    const waits = { ...close, missed: [{ need: 'answer', form: undefined }] } as const;
    expect(told(waits)).toContain('Mangler: at svaret er sendt');
    expect(buttons(waits).map(([verb]) => verb)).toEqual(['case-show']);
  });
  test('nothing of it: it is done with one button', () => {
    expect(buttons({ ...close, missed: [] }).map(([verb, title]) => [verb, title])).toEqual([
      ['form-do', 'Avslutt saken'],
      ['case-show', 'Tilbake til saken'],
    ]);
  });
});

describe('looking through', () => {
  const entered = { text: 'Bussen går igjen.', way: 'letter', outcome: 'upheld' };
  const looked = {
    ...viewNamed('answer'),
    looks: true,
    looked: { goes: 'to-citizen', text: 'Hei!', entered },
  } as const;
  test('shows the text alone; all that was entered goes along, to be done or changed', () => {
    expect(inputsOf(rendered(looked))).toEqual([]);
    expect(told(looked).slice(-2)).toEqual(['Slik leser innbyggeren det', 'Hei!']);
    const of = { case: looked.case, revision: looked.revision, form: 'answer', ...entered };
    expect(buttons(looked)).toEqual([
      ['form-do', 'Gi svaret', of],
      ['form-change', 'Endre', of],
      ['case-show', 'Tilbake til saken', { case: looked.case }],
    ]);
  });
  test('says where nothing goes to the citizen', () => {
    const note = { ...looked, looked: { ...looked.looked, goes: 'into-case' } } as const;
    expect(told(note)).toContain('Slik blir det stående i saken');
  });
});

test.each(languages)('each outcome has a name of its own in %s, beginning large', (language) => {
  const choices = outcomesFor('complaint').map((value) => ({ value }));
  const view = { ...viewNamed('answer'), questions: [{ field: 'outcome', as: 'one-of', choices }] } as const;
  const [input] = inputsOf(rendered(view, language));
  if (input?.type !== 'Input.ChoiceSet') throw new Error('there is no choice');
  const titles = input.choices.map(({ title }) => title);
  expect(new Set(titles).size).toBe(choices.length);
  for (const title of titles) expect(title).toMatch(/^\p{Lu}/u);
});

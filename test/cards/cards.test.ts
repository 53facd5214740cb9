import { describe, expect, test } from 'vitest';
import { ROOM } from '../../cards/card.ts';
import { renderCard } from '../../cards/render.ts';
import { Action } from '../../src/dialogues/actions.ts';
import { languages } from '../../src/domain/language.ts';
import { complaintsAbout } from '../support/card-parser.ts';
import { actionsOf, buttonsOf, elementsOf, inputsOf, pressed } from '../support/card-walk.ts';
import { everyView } from '../support/views.ts';

const surfaces = ['chat', 'dialog'] as const;
const all = [...everyView].flatMap(([name, view]) =>
  surfaces.flatMap((surface) => languages.map((language) => ({ name, view, surface, language }))),
);

// The library knows the search while typing from 1.6 on, and no charts; Teams has both for cards of 1.5.
const laterThan15 = /choices\.data|^Unknown element type "Chart\.\w+"\. Fallback will be used if present\.$/;

describe.each(all)('$name ($language, $surface)', ({ view, surface, language }) => {
  const { card, summary, title } = renderCard(view, { language, surface });
  const inputs = inputsOf(card);

  test('is read without a warning', () => {
    expect(complaintsAbout(card).filter((message) => !laterThan15.test(message))).toEqual([]);
  });
  test('fits', () => {
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(ROOM);
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(64);
  });
  test('labels its inputs, each once', () => {
    for (const input of inputs) {
      expect(input.label).not.toBe('');
      expect(input.errorMessage).not.toBe('');
    }
    const ids = inputs.map((input) => input.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  test('says what it is where it can not be shown, in the language that it names', () => {
    expect(card.fallbackText).toContain(summary);
    expect(card.lang).toBe(language);
  });
  test('sends what the dialogue takes, whether its inputs are filled or empty', () => {
    const filled = Object.fromEntries(inputs.map((input) => [input.id, plausible(input)]));
    for (const button of buttonsOf(card)) {
      expect(button.type).toBe(surface === 'chat' ? 'Action.Execute' : 'Action.Submit');
      expect(Action.safeParse(pressed(button, filled)).error).toBeUndefined();
      const needsInput = inputs.some((input) => input.isRequired) && button.associatedInputs !== 'none';
      if (!needsInput) expect(Action.safeParse(pressed(button, {})).error).toBeUndefined();
    }
  });
  test('unfolds what it says it unfolds', () => {
    const ids = elementsOf(card).flatMap((element) => (element.type === 'Container' ? [element.id] : []));
    for (const action of actionsOf(card)) {
      expect(action.title).not.toBe('');
      if (action.type === 'Action.ToggleVisibility') for (const id of action.targetElements) expect(ids).toContain(id);
    }
  });
});

function plausible(input: ReturnType<typeof inputsOf>[number]): string {
  if (input.type === 'Input.ChoiceSet') return input.choices[0]?.value ?? '';
  return input.value ?? (input.type === 'Input.Date' ? '2026-03-19' : 'Noe');
}

test('every verb is sent by some card, and none that is no verb', () => {
  const sent = new Set(
    all.flatMap(({ view, surface, language }) =>
      buttonsOf(renderCard(view, { language, surface }).card).map(
        (one) => Action.parse(pressed(one, sortAndNote)).verb,
      ),
    ),
  );
  expect([...sent].sort()).toEqual(Action.options.map((one) => one.shape.verb.value).sort());
});
const sortAndNote = { sort: 'addition', note: 'Noe', confirmation: 'Noe' };

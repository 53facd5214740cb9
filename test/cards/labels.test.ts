import { expect, it } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import { languages } from '../../src/domain/language.ts';
import { actionsOf } from '../support/card-walk.ts';
import { everyView } from '../support/views.ts';

/** A button's label stays on one line in Teams and is cut at the card's edge: this many fit on a phone of 390 px. */
const FITS = 34;

it('no button says more than a phone has room for', () => {
  const labels = [...everyView.values()].flatMap((view) =>
    languages.flatMap((language) =>
      actionsOf(renderCard(view, { language, surface: 'chat' }).card).map(({ title }) => title),
    ),
  );
  expect(labels.length).toBeGreaterThan(100);
  expect([...new Set(labels)].filter((label) => label.length > FITS)).toEqual([]);
});

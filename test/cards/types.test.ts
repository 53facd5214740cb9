import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../cards/elements.ts';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

test('our few types are a part of Microsoft’s', () => {
  const agrees = (card: Mutable<AdaptiveCard>): IAdaptiveCard => card;
  expect(agrees).toBeTypeOf('function');
});

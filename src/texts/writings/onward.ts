/** Where to turn with an answer that one is not satisfied with: the first place, then each after it. */
import type { Profile } from '../../domain/profile.ts';
import type { TextOf } from '../say.ts';

type Takes = Profile['onward'][number]['takes'];

export const firstOnward: Readonly<Record<Takes, TextOf<{ body: string }>>> = {
  always: {
    nb: ({ body }) => `Er du ikke fornøyd med svaret, kan du vende deg til ${body}.`,
    nn: ({ body }) => `Er du ikkje nøgd med svaret, kan du vende deg til ${body}.`,
    sv: ({ body }) => `Om du inte är nöjd med svaret kan du vända dig till ${body}.`,
    en: ({ body }) => `If you are not satisfied with the answer, you can turn to ${body}.`,
  },
  'in-some-cases': {
    nb: ({ body }) => `Er du ikke fornøyd med svaret, kan du i noen tilfeller vende deg til ${body}.`,
    nn: ({ body }) => `Er du ikkje nøgd med svaret, kan du i nokre tilfelle vende deg til ${body}.`,
    sv: ({ body }) => `Om du inte är nöjd med svaret kan du i vissa fall vända dig till ${body}.`,
    en: ({ body }) => `If you are not satisfied with the answer, you can in some cases turn to ${body}.`,
  },
};

export const thenOnward: Readonly<Record<Takes, TextOf<{ body: string }>>> = {
  always: {
    nb: ({ body }) => `Deretter kan du vende deg til ${body}.`,
    nn: ({ body }) => `Deretter kan du vende deg til ${body}.`,
    sv: ({ body }) => `Därefter kan du vända dig till ${body}.`,
    en: ({ body }) => `After that you can turn to ${body}.`,
  },
  'in-some-cases': {
    nb: ({ body }) => `I noen tilfeller kan du deretter vende deg til ${body}.`,
    nn: ({ body }) => `I nokre tilfelle kan du deretter vende deg til ${body}.`,
    sv: ({ body }) => `I vissa fall kan du därefter vända dig till ${body}.`,
    en: ({ body }) => `In some cases you can turn to ${body} after that.`,
  },
};

/** A card as it leaves us, and how it is made to fit. */
import type { Field } from '../src/dialogues/draft.ts';
import type { Language } from '../src/domain/language.ts';
import { cannotShow } from '../src/texts/card.ts';
import { say } from '../src/texts/say.ts';
import type { Action, AdaptiveCard, Element } from './elements.ts';
import type { Surface } from './send.ts';

/** Who a card is laid out for, and what there is room for. */
export interface Reader {
  readonly language: Language;
  readonly surface: Surface;
  /** The most characters of one text that there is room for; see `roomFor`. */
  readonly longest: number;
  /** Whether there is room for long lists of choices, or one has to find the others by typing. */
  readonly lists: boolean;
  /** Whether there is room for all that has to be mended at once, or it is asked for one long text after the other. */
  readonly allFaults: boolean;
}

/** What was said is cut last, and the grounds before it. */
const shares: { readonly [F in Field]?: number } = { said: 4, grounds: 2 };

/** The most characters of this field that there is room for. */
export function roomFor(field: Field, { longest }: Pick<Reader, 'longest'>): number {
  return longest * (shares[field] ?? 1);
}

/** What a card is made of. */
export interface Laid {
  /** Of a dialog, at most 64 characters. */
  readonly title: string;
  /** What a phone shows on its lock screen: never more of a case than its number. */
  readonly summary: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

export interface Rendered {
  readonly card: AdaptiveCard;
  readonly summary: string;
  readonly title: string;
}

/** In characters of JSON. Teams takes about 100 KB counted as UTF-16 of the whole message; this is half of it. */
export const ROOM = 28_000;

/** From where all is whole to where only beginnings are left; tried in order until the card fits. */
const rooms: readonly Omit<Reader, 'language' | 'surface'>[] = [
  { longest: 12_000, lists: true, allFaults: true },
  ...[12_000, 4000, 2500, 1500, 1000, 600].map((longest) => ({ longest, lists: false, allFaults: true })),
  ...[600, 300, 150, 60].map((longest) => ({ longest, lists: false, allFaults: false })),
];

/** What is stored nowhere is never cut, whatever becomes of the card. */
export function whole(language: Language, surface: Surface, lay: (reader: Reader) => Laid): Rendered {
  return cardOf(language, lay({ language, surface, longest: Number.POSITIVE_INFINITY, lists: false, allFaults: true }));
}

/** The card with as much of people's words as there is room for. */
export function fitted(language: Language, surface: Surface, lay: (reader: Reader) => Laid): Rendered {
  let rendered: Rendered | undefined;
  for (const room of rooms) {
    rendered = cardOf(language, lay({ language, surface, ...room }));
    if (JSON.stringify(rendered.card).length <= ROOM) break;
  }
  if (rendered === undefined) throw new Error('there is no room to try');
  return rendered;
}

function cardOf(language: Language, { title, summary, body, actions = [] }: Laid): Rendered {
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: say(cannotShow, language, { what: summary }),
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
  return { card, summary, title };
}

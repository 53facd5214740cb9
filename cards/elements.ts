/**
 * The parts of Adaptive Cards 1.5 that our cards are made of, no more. Running text is always a RichTextBlock: its
 * runs are shown as they are, while a TextBlock reads Markdown, each Teams client in its own way and none with a
 * dependable escape. So TextBlocks are headings only, and hold no word that a person wrote.
 */
import type { Chart, Table } from './charts.ts';
import { asWritten, withoutMarkup } from './people.ts';
import type { Button } from './send.ts';

export type Colour = 'Attention' | 'Good';

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly color?: Colour;
  readonly isSubtle?: true;
}
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly wrap: true;
  readonly size?: 'Large' | 'ExtraLarge';
  readonly weight: 'Bolder';
  readonly spacing?: Spacing;
  readonly separator?: true;
}
export type Spacing = 'None' | 'Small' | 'Medium';
export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly id?: string;
  readonly isVisible?: false;
  readonly style?: 'emphasis' | 'attention' | 'good' | 'warning' | 'accent';
  readonly spacing?: Spacing;
  readonly separator?: true;
}
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
  readonly spacing?: Spacing;
}
interface Asked {
  readonly id: string;
  readonly label: string;
  readonly errorMessage: string;
  readonly isRequired?: true;
  readonly spacing?: Spacing;
}
export interface TextInput extends Asked {
  readonly type: 'Input.Text';
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: true;
}
export interface DateInput extends Asked {
  readonly type: 'Input.Date';
  readonly value?: string;
}
export interface ToggleInput extends Asked {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly value: 'true' | 'false';
  readonly valueOn: 'true';
  readonly valueOff: 'false';
  readonly wrap: true;
}
export interface ChoiceSetInput extends Asked {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
  readonly isMultiSelect?: true;
  readonly wrap?: true;
  readonly placeholder?: string;
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
}
export type Input = TextInput | DateInput | ToggleInput | ChoiceSetInput;
export type Element = RichTextBlock | TextBlock | Container | ActionSet | Input | Chart | Table;

export interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}
export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions: readonly Button[];
  };
}
export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
export type Action = Button | ToggleVisibility | ShowCard | OpenUrl;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

interface Look {
  readonly color?: Colour;
  readonly isSubtle?: true;
  readonly weight?: 'Bolder';
  readonly spacing?: Spacing;
  readonly separator?: true;
}

/** Running text, ours or people's. */
export function text(words: string, { color, isSubtle, weight, ...block }: Look = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(words, { color, isSubtle, weight })], ...block };
}

/** What something is, and what it is here: “Contact: 99 88 77 66”. */
export function fact(name: string, value: string, look: Look = {}): RichTextBlock {
  const { spacing = 'Small', separator } = look;
  const inlines = [run(`${name}: `, { weight: 'Bolder' }), run(value, look)];
  return { type: 'RichTextBlock', inlines, spacing, ...(separator === undefined ? {} : { separator }) };
}

/** The same with the value below, for what is long. */
export function passage(name: string, value: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(`${name}\n`, { weight: 'Bolder' }), run(value)], spacing: 'Medium' };
}

function run(words: string, look: { [K in 'color' | 'isSubtle' | 'weight']?: Look[K] | undefined } = {}): TextRun {
  const { color, isSubtle, weight } = look;
  return {
    type: 'TextRun',
    text: asWritten(words),
    ...(color === undefined ? {} : { color }),
    ...(isSubtle === undefined ? {} : { isSubtle }),
    ...(weight === undefined ? {} : { weight }),
  };
}

/** A heading, also to a screen reader. */
export function heading(words: string, look: Pick<TextBlock, 'size' | 'spacing' | 'separator'> = {}): TextBlock {
  return { type: 'TextBlock', text: withoutMarkup(words), style: 'heading', weight: 'Bolder', wrap: true, ...look };
}

export function container(items: readonly Element[], look: Omit<Container, 'type' | 'items'> = {}): Container {
  return { type: 'Container', items, ...look };
}

/** What is folded away behind a button that says what opens. */
export interface Fold {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Element[];
  /** Open from the start, where something in it has to be seen. */
  readonly open?: boolean;
}

/** Behind one button each, the buttons beside each other; those with nothing behind them are left out. */
export function folds(all: readonly Fold[]): Element[] {
  const some = all.filter(({ items }) => items.length > 0);
  const actions = some.map(({ id, title }) => toggle(id, title));
  const behind = some.map(({ id, items, open = false }) =>
    container(items, { id, ...(open ? {} : { isVisible: false }), style: 'emphasis', spacing: 'Small' }),
  );
  return some.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'Small' }, ...behind];
}

/** Alone. */
export function fold(id: string, title: string, items: readonly Element[], open = false): Element[] {
  return [
    { type: 'ActionSet', actions: [toggle(id, title)], spacing: 'Small' },
    container(items, { id, ...(open ? {} : { isVisible: false }), spacing: 'Small' }),
  ];
}

function toggle(id: string, title: string): ToggleVisibility {
  return { type: 'Action.ToggleVisibility', title, targetElements: [id] };
}

/** A page in the browser that a button opens. */
export function opens(title: string, url: string): OpenUrl {
  return { type: 'Action.OpenUrl', title, url };
}

/** A card within the card that a button opens. */
export function showCard(title: string, body: readonly Element[], actions: readonly Button[]): ShowCard {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } };
}

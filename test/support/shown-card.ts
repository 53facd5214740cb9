/** A card as it came over the wire, and what a Teams client makes of it: what is read, what a button sends. */
import { z } from 'zod';

const Json = z.record(z.string(), z.unknown());
type Json = z.infer<typeof Json>;

const CardForm = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.string(),
  fallbackText: z.string().min(1),
  body: z.array(Json),
});
export type ShownCard = z.infer<typeof CardForm>;
export const ShownCard = CardForm;

const Button = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  verb: z.string().optional(),
  data: Json,
  associatedInputs: z.literal('none').optional(),
});
const Input = z.looseObject({
  type: z.enum(['Input.Text', 'Input.Date', 'Input.Toggle', 'Input.ChoiceSet']),
  id: z.string(),
  value: z.string().optional(),
  isRequired: z.boolean().optional(),
});
type Input = z.infer<typeof Input>;

/** A button with the inputs that it sends: those of its own card and of the cards around it. */
interface Reach {
  readonly button: z.infer<typeof Button>;
  readonly inputs: readonly Input[];
}

function itemsOf(value: unknown): Json[] {
  const list = z.array(Json).safeParse(value);
  return list.success ? list.data : [];
}

/** The inputs that stand on a card itself, not on one that a button of it opens. */
function inputsIn(elements: readonly Json[]): Input[] {
  return elements.flatMap((element) => {
    const input = Input.safeParse(element);
    return input.success ? [input.data] : inputsIn(itemsOf(element['items']));
  });
}

function actionSetsIn(elements: readonly Json[]): Json[] {
  return elements.flatMap((element) =>
    element['type'] === 'ActionSet' ? itemsOf(element['actions']) : actionSetsIn(itemsOf(element['items'])),
  );
}

function reachesOf(card: Json, around: readonly Input[]): Reach[] {
  const body = itemsOf(card['body']);
  const inputs = [...around, ...inputsIn(body)];
  return [...itemsOf(card['actions']), ...actionSetsIn(body)].flatMap((action) => {
    if (action['type'] === 'Action.ShowCard') return reachesOf(Json.parse(action['card']), inputs);
    const button = Button.safeParse(action);
    return button.success ? [{ button: button.data, inputs }] : [];
  });
}

export function titlesOn(card: ShownCard): string[] {
  return reachesOf(card, []).map(({ button }) => button.title);
}

/** The ids of all inputs that any button of the card sends. */
export function inputsOn(card: ShownCard): string[] {
  return [...new Set(reachesOf(card, []).flatMap(({ inputs }) => inputs.map(({ id }) => id)))];
}

/** What is entered over what stands in the inputs already, by their ids. */
export type Entries = Readonly<Record<string, string>>;

export interface Pressed {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title: string;
  readonly verb: string | undefined;
  readonly data: Json;
}

/**
 * What the client sends when the button with this title is pressed, of several the `nth`, counted from 1: the button's
 * own data, over it every input that is not empty.
 */
export function press(card: ShownCard, title: string, entries: Entries = {}, nth?: number): Pressed {
  const reaches = reachesOf(card, []).filter(({ button }) => button.title === title);
  const reach = reaches[(nth ?? 1) - 1];
  if (reach === undefined || (nth === undefined && reaches.length > 1)) {
    throw new Error(`${reaches.length} buttons «${title}» on a card that has: ${titlesOn(card).join(' | ')}`);
  }
  const { button, inputs } = reach;
  const { type, verb } = button;
  if (button.associatedInputs === 'none') {
    if (Object.keys(entries).length > 0) throw new Error(`«${title}» sends no inputs`);
    return { type, title, verb, data: button.data };
  }
  const ids = inputs.map(({ id }) => id);
  const strangers = Object.keys(entries).filter((id) => !ids.includes(id));
  if (strangers.length > 0) throw new Error(`no input ${strangers} on the card, but: ${ids.join(', ')}`);
  const sent = inputs.map((input) => [input.id, entries[input.id] ?? input.value ?? ''] as const);
  const held = inputs.find((input, at) => input.isRequired === true && sent[at]?.[1] === '');
  if (held !== undefined) throw new Error(`the client holds «${title}» back: ${held.id} is required`);
  return {
    type,
    title,
    verb,
    data: { ...button.data, ...Object.fromEntries(sent.filter(([, value]) => value !== '')) },
  };
}

/** Everything on a card that a person can read, what is folded away too. */
export function readOn(card: ShownCard): string {
  const texts: string[] = [];
  const read = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['text', 'title', 'label', 'placeholder', 'value', 'errorMessage', 'fallbackText'].includes(key))
        texts.push(value);
    } else if (Array.isArray(value)) for (const one of value) read(one, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) if (name !== 'data') read(inner, name);
    }
  };
  read(card, '');
  return texts.join('\n');
}

/** The address that the button with this title opens in a browser. */
export function addressOn(card: ShownCard, title: string): string {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (typeof value === 'object' && value !== null) {
      const link = Link.safeParse(value);
      if (link.success && link.data.title === title) found.push(link.data.url);
      else for (const inner of Object.values(value)) look(inner);
    }
  };
  look(card);
  const [url] = found;
  if (url === undefined || found.length > 1) throw new Error(`${found.length} links «${title}»`);
  return url;
}
const Link = z.looseObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.url() });

/** The card without what tells one showing of it from another: revisions, and links that last for a while. */
export function withoutRevisions(card: unknown): unknown {
  return JSON.parse(JSON.stringify(card), (key, value: unknown) => (['revision', 'url'].includes(key) ? 'any' : value));
}

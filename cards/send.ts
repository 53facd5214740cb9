/** Buttons that send something. What they carry is typed by the actions that the dialogue takes. */
import type { Action, Entered, Verb } from '../src/dialogues/actions.ts';

/** What stands in the card; what the person enters comes with it, except where the button asks for nothing. */
type Without<A, K extends PropertyKey> = A extends unknown ? Omit<A, K> : never;
export type Carried = Without<Action, 'note' | 'sort' | 'confirmation' | 'hour'>;

export type Surface = 'chat' | 'dialog';

interface Look {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'none';
}
export interface Execute extends Look {
  readonly type: 'Action.Execute';
  readonly verb: Verb;
  readonly data: Omit<Carried, 'verb'>;
}
export interface Submit extends Look {
  readonly type: 'Action.Submit';
  readonly data: Carried;
}
export type Button = Execute | Submit;

interface How {
  readonly style?: Look['style'];
  /** The fields that stand on the card and come along. Without them no input is sent. */
  readonly with?: readonly string[];
}

/** These always hold a value. */
const toggles: ReadonlySet<string> = new Set(['protectedIdentity'] satisfies (keyof Entered)[]);

/**
 * A dialog of a message extension knows Action.Submit only, the chat Action.Execute. A client leaves an emptied field
 * out of what it sends; so the button carries an empty value for each field that stands on the card, which the
 * entered one replaces. Otherwise nobody could take back what she had entered before.
 */
export function button(surface: Surface, title: string, carried: Carried, how: How = {}): Button {
  const emptied = Object.fromEntries(
    (how.with ?? []).filter((field) => !toggles.has(field)).map((field) => [field, '']),
  );
  const look: Look = {
    title,
    ...(how.style === undefined ? {} : { style: how.style }),
    ...(how.with === undefined ? { associatedInputs: 'none' } : {}),
  };
  if (surface === 'dialog') return { type: 'Action.Submit', ...look, data: { ...emptied, ...carried } };
  const { verb, ...data } = carried;
  return { type: 'Action.Execute', ...look, verb, data: { ...emptied, ...data } };
}

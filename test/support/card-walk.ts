import type { Action, AdaptiveCard, Element, Input } from '../../cards/elements.ts';
import type { Button } from '../../cards/send.ts';

/** Every element of a card, those within containers and within cards that a button opens too. */
export function elementsOf({ body, actions = [] }: Pick<AdaptiveCard, 'body' | 'actions'>): Element[] {
  return [...body.flatMap(within), ...actions.flatMap(opened)];
}

function within(element: Element): Element[] {
  switch (element.type) {
    case 'Container':
      return [element, ...element.items.flatMap(within)];
    case 'ActionSet':
      return [element, ...element.actions.flatMap(opened)];
    default:
      return [element];
  }
}

function opened(action: Action): Element[] {
  return action.type === 'Action.ShowCard' ? action.card.body.flatMap(within) : [];
}

export function inputsOf(card: AdaptiveCard): Input[] {
  return elementsOf(card).flatMap((element) =>
    element.type.startsWith('Input.') && 'label' in element ? [element] : [],
  );
}

export function actionsOf(card: AdaptiveCard): Action[] {
  const sets = elementsOf(card).flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  const all: Action[] = [...(card.actions ?? []), ...sets];
  return [...all, ...all.flatMap((action) => (action.type === 'Action.ShowCard' ? action.card.actions : []))];
}

export function buttonsOf(card: AdaptiveCard): Button[] {
  return actionsOf(card).flatMap((action) =>
    action.type === 'Action.Execute' || action.type === 'Action.Submit' ? [action] : [],
  );
}

/** What Teams sends back when a button is pressed, with what the inputs hold; emptied ones are left out, as Teams does. */
export function pressed(button: Button, entered: Readonly<Record<string, string>>): unknown {
  const inputs = button.associatedInputs === 'none' ? {} : entered;
  const verb = button.type === 'Action.Execute' ? { verb: button.verb } : {};
  return { ...button.data, ...verb, ...inputs };
}

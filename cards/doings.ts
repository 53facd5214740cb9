/** The buttons with which a case is handled: what it needs next, the rest folded, and what is missing before it is closed. */
import type { Doing, Doings, Missed } from '../src/dialogues/doing.ts';
import type { CaseId } from '../src/domain/ids.ts';
import * as texts from '../src/texts/doings.ts';
import { formTexts } from '../src/texts/forms/index.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Element, fold, heading, text } from './elements.ts';
import { type Button, button } from './send.ts';

/** Of which showing of which case. */
interface Of {
  readonly case: CaseId;
  readonly revision: string;
}

export function doings(of: Of, { main, more }: Doings, reader: Reader): Element[] {
  const { language } = reader;
  const rest = more.flatMap(({ group, doings: all }): Element[] => [
    heading(say(texts.groupTexts[group], language), { spacing: 'Small' }),
    { type: 'ActionSet', actions: all.map((one) => doingButton(of, one, reader)), spacing: 'Small' },
  ]);
  return [
    ...(main.length === 0 ? [] : [mainSet(of, main, reader)]),
    ...(rest.length === 0 ? [] : fold('more', say(texts.more, language), rest)),
  ];
}

/** The first is what the case needs next. */
function mainSet(of: Of, main: readonly Doing[], reader: Reader): Element {
  const actions = main.map((one, index) => doingButton(of, one, reader, index === 0 ? 'positive' : undefined));
  return { type: 'ActionSet', actions, spacing: 'Medium' };
}

function doingButton(of: Of, doing: Doing, { language, surface }: Reader, style?: 'positive'): Button {
  const how = style === undefined ? {} : { style };
  switch (doing) {
    case 'case-seen':
    case 'case-accept':
    case 'case-split':
      return button(surface, say(texts.tapTexts[doing], language), { verb: doing, ...of }, how);
    default:
      return button(surface, say(formTexts[doing].opens, language), { verb: 'form-open', ...of, form: doing }, how);
  }
}

/** Folded away until it is all that is left to do. */
export function missed(of: Of, all: readonly Missed[], reader: Reader, open: boolean): Element[] {
  if (all.length === 0) return [];
  const { language, surface } = reader;
  const buttons = all.flatMap(({ need, form }) =>
    form === undefined
      ? []
      : [button(surface, say(texts.missedTexts[need], language), { verb: 'form-open', ...of, form })],
  );
  const told = all
    .filter(({ form }) => form === undefined)
    .map(({ need }) => text(say(texts.missedTexts[need], language), { spacing: 'Small' }));
  return fold(
    'missed',
    say(texts.missed, language, { count: all.length }),
    [...told, ...(buttons.length === 0 ? [] : [{ type: 'ActionSet', actions: buttons, spacing: 'Small' } as const])],
    open,
  );
}
